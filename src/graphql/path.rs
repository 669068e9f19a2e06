use std::sync::Arc;

use async_graphql::{ID, Union};
use macro_rules_attribute::apply;

use super::enums;
use super::pay_change::PayChange;
use super::relaxation::Relaxation;
use super::role::Role;
use super::skill_gap::MissingSkill;
use super::transition::Transition;
use crate::{output, paths};

/// A career path, or why there is none.
#[apply(output)]
#[derive(Union)]
pub(crate) enum PathOutcome<'g> {
    /// There is a path.
    CareerPath(CareerPath<'g>),
    /// There is none.
    NoPath(NoPath<'g>),
}

impl<'g> PathOutcome<'g> {
    pub(super) fn new(outcome: paths::Outcome<'g>) -> Self {
        match outcome {
            paths::Outcome::Path(path) => Self::CareerPath(CareerPath::new(path)),
            paths::Outcome::NoPath(none) => Self::NoPath(NoPath::new(none)),
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct CareerPath<'g>(Arc<paths::CareerPath<'g>>);

impl<'g> CareerPath<'g> {
    pub(super) fn new(path: paths::CareerPath<'g>) -> Self {
        Self(Arc::new(path))
    }
}

/// An ordered list of transitions from an origin to a destination. Where the two are one role it has no steps.
#[apply(output)]
impl<'g> CareerPath<'g> {
    /// A durable id: the same roles in the same dataset give the same id.
    fn id(&self) -> ID {
        ID(self.0.id())
    }
    /// The role where it starts.
    fn from(&self) -> Role<'g> {
        Role(self.0.origin())
    }
    /// The role where it ends.
    fn to(&self) -> Role<'g> {
        Role(self.0.destination())
    }
    /// The transitions in order.
    fn steps(&self) -> Vec<PathStep<'g>> {
        let steps = self.0.steps().into_iter();
        steps.map(|step| PathStep { path: Arc::clone(&self.0), step }).collect()
    }
    /// What the path adds up to.
    fn totals(&self) -> PathTotals<'g> {
        PathTotals { path: Arc::clone(&self.0), totals: self.0.totals() }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct PathStep<'g> {
    path: Arc<paths::CareerPath<'g>>,
    step: paths::Step<'g>,
}

/// A transition in its place on a path.
#[apply(output)]
impl<'g> PathStep<'g> {
    /// Its place, from 1.
    fn number(&self) -> usize {
        self.step.number
    }
    /// The transition.
    fn transition(&self) -> Transition<'g> {
        Transition(self.step.transition)
    }
    /// The months from the origin to the end of this step.
    fn cumulative_months(&self) -> u32 {
        self.step.cumulative_months
    }
    /// The essential skills of the step's destination that neither the origin nor an earlier step brings, those with the
    /// largest gap first. A skill that is new in one step is not new again in a later one.
    fn new_skills(&self) -> Vec<MissingSkill<'g>> {
        let of_step = self.path.new_skills().get(self.step.number - 1);
        of_step.into_iter().flatten().map(|missing| MissingSkill(*missing)).collect()
    }
    /// What the step asks for beyond what the origin and all earlier stops teach, in points.
    fn skill_gap_points(&self) -> u32 {
        self.path.step_gap_points().get(self.step.number - 1).copied().unwrap_or_default()
    }
}

#[derive(Clone, Debug)]
pub(crate) struct PathTotals<'g> {
    path: Arc<paths::CareerPath<'g>>,
    totals: paths::Totals,
}

/// What a path adds up to. Its months are the plain sums of its transitions' months.
#[apply(output)]
impl<'g> PathTotals<'g> {
    /// The number of transitions.
    fn steps(&self) -> usize {
        self.totals.steps
    }
    /// The typical time of the whole path, in months.
    fn months(&self) -> u32 {
        self.totals.months()
    }
    /// Of them schooling.
    fn study(&self) -> u32 {
        self.totals.study
    }
    /// Of them experience to be gained.
    fn experience(&self) -> u32 {
        self.totals.experience
    }
    /// Of them training on the job.
    fn training(&self) -> u32 {
        self.totals.training
    }
    /// Of them settling in.
    fn settling_in(&self) -> u32 {
        self.totals.settling_in
    }
    /// What is to be learned on the way, in points: the sum of the steps' `skillGapPoints`. What the origin or an earlier stop teaches
    /// carries over, so that no level of a skill counts twice.
    fn skill_gap_points(&self) -> u32 {
        self.path.gap_points()
    }
    /// The plain sum of the transitions' skill gaps, in points, as if only the role just left counted. Never less than
    /// `skillGapPoints`.
    fn plain_skill_gap_points(&self) -> u32 {
        self.path.plain_gap_points()
    }
    /// How many different skills are new on the way. None counts twice.
    fn skills_to_gain(&self) -> usize {
        self.path.skills_to_gain()
    }
    /// The difference between the published pay of the categories of the two ends.
    fn pay_change(&self) -> PayChange {
        PayChange(self.path.pay_change())
    }
}

#[derive(Clone, Debug)]
pub(crate) struct NoPath<'g>(Arc<paths::NoPath<'g>>);

impl<'g> NoPath<'g> {
    pub(super) fn new(none: paths::NoPath<'g>) -> Self {
        Self(Arc::new(none))
    }
}

/// There is no path, and why.
#[apply(output)]
impl<'g> NoPath<'g> {
    /// The reason.
    fn reason(&self) -> enums::NoPathReason {
        self.0.reason.into()
    }
    /// What stands in the way and what one can do, for a person to read.
    fn message(&self) -> String {
        self.0.message()
    }
    /// The smallest changes of the constraints that open a path, each tried out: the one that opens the best path first, 10
    /// at most. Where loosening one constraint is enough, each such constraint is here; else the pairs that are enough; else one set of
    /// more. Empty where constraints are not the reason, or where finding them took too much effort.
    fn relaxations(&self) -> Vec<Relaxation<'g>> {
        self.0.relaxations.iter().cloned().map(Relaxation).collect()
    }
}
