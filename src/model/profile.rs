/// What a career page tells of a role in words. All of it is written by the layer's editors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleProfile {
    /// The work as it is lived.
    pub what_its_like: WhatItsLike,
    /// Whom the role suits and whom it does not.
    pub fit_check: FitCheck,
    /// What differs from one employer, sector or place to another.
    pub things_that_vary: Vec<String>,
    /// Where the role leads upwards, and what decides it.
    pub advancement: Option<String>,
    /// Where the role leads sideways.
    pub lateral_moves: Option<String>,
    /// Questions to expect in an interview.
    pub interview_questions: Vec<InterviewQuestion>,
}

/// The work as it is lived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatItsLike {
    /// An ordinary day or week.
    pub day_to_day: String,
    /// What surprises people who start.
    pub harder_than_expected: String,
    /// Who does well and stays.
    pub who_thrives: String,
}

/// Whom a role suits and whom it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FitCheck {
    /// Signs of a good fit.
    pub good_fit: Vec<String>,
    /// Signs of a poor fit.
    pub poor_fit: Vec<String>,
}

/// A question to expect in an interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewQuestion {
    /// The question as it is asked.
    pub question: String,
    /// What the interviewer listens for in the answer.
    pub listens_for: String,
}
