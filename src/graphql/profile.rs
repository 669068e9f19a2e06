use macro_rules_attribute::apply;

use crate::{model, output};

#[derive(Clone, Copy, Debug)]
pub(crate) struct RoleProfile<'g>(pub(super) &'g model::RoleProfile);

/// What a career page tells of a role in words. All of it is written by the dataset's editors and is their judgement.
#[apply(output)]
impl<'g> RoleProfile<'g> {
    /// The work as it is lived.
    fn what_its_like(&self) -> WhatItsLike<'g> {
        WhatItsLike(&self.0.what_its_like)
    }
    /// Whom the role suits and whom it does not.
    fn fit_check(&self) -> FitCheck<'g> {
        FitCheck(&self.0.fit_check)
    }
    /// What differs from one employer, sector or place to another.
    fn things_that_vary(&self) -> &'g [String] {
        &self.0.things_that_vary
    }
    /// Where the role leads upwards, and what decides it. Null until written.
    fn advancement(&self) -> Option<&'g str> {
        self.0.advancement.as_deref()
    }
    /// Where the role leads sideways. Null until written.
    fn lateral_moves(&self) -> Option<&'g str> {
        self.0.lateral_moves.as_deref()
    }
    /// Questions to expect in an interview.
    fn interview_questions(&self) -> Vec<InterviewQuestion<'g>> {
        self.0.interview_questions.iter().map(InterviewQuestion).collect()
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct WhatItsLike<'g>(&'g model::WhatItsLike);

/// The work as it is lived.
#[apply(output)]
impl<'g> WhatItsLike<'g> {
    /// An ordinary day or week.
    fn day_to_day(&self) -> &'g str {
        &self.0.day_to_day
    }
    /// What surprises people who start.
    fn harder_than_expected(&self) -> &'g str {
        &self.0.harder_than_expected
    }
    /// Who does well and stays.
    fn who_thrives(&self) -> &'g str {
        &self.0.who_thrives
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct FitCheck<'g>(&'g model::FitCheck);

/// Whom a role suits and whom it does not.
#[apply(output)]
impl<'g> FitCheck<'g> {
    /// Signs of a good fit.
    fn good_fit(&self) -> &'g [String] {
        &self.0.good_fit
    }
    /// Signs of a poor fit.
    fn poor_fit(&self) -> &'g [String] {
        &self.0.poor_fit
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct InterviewQuestion<'g>(&'g model::InterviewQuestion);

/// A question to expect in an interview.
#[apply(output)]
impl<'g> InterviewQuestion<'g> {
    /// The question as it is asked.
    fn question(&self) -> &'g str {
        &self.0.question
    }
    /// What the interviewer listens for in the answer.
    fn listens_for(&self) -> &'g str {
        &self.0.listens_for
    }
}
