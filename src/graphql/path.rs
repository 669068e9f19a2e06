use std::sync::Arc;

use async_graphql::{ID, Union};
use macro_rules_attribute::apply;

use super::category::Outlook;
use super::enums;
use super::pay_change::PayChange;
use super::relaxation::Relaxation;
use super::role::Role;
use super::skill_gap::MissingSkill;
use super::transition::Transition;
use super::way_back::WayBack;
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
    /// A durable id: the same path in the same dataset gives the same id. `path` tells what has become of it on later datasets.
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
        PathStep::of(&self.0)
    }
    /// What the path adds up to.
    fn totals(&self) -> PathTotals<'g> {
        PathTotals::of(&self.0)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct PathStep<'g> {
    path: Arc<paths::CareerPath<'g>>,
    step: paths::Step<'g>,
}

impl<'g> PathStep<'g> {
    /// The steps of a path.
    pub(super) fn of(path: &Arc<paths::CareerPath<'g>>) -> Vec<Self> {
        path.steps().into_iter().map(|step| Self { path: Arc::clone(path), step }).collect()
    }
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
    /// What kind of step it is and why it can be made, in one plain sentence: up or aside, within which track, whether it asks for more
    /// preparation, how many of the essential skills the origin and the earlier stops bring, and what supports it.
    fn explanation(&self) -> String {
        self.path.explanations().get(self.step.number - 1).cloned().unwrap_or_default()
    }
    /// How the occupational category of the step's destination is expected to change: the category's outlook, not the role's. Null
    /// where the role has no category or nothing is published.
    fn outlook(&self) -> Option<Outlook<'g>> {
        Outlook::of(self.step.transition.to().category()?)
    }
    /// The shortest way back by months from the step's destination to where the step starts. Null where there is none.
    #[graphql(complexity = 200)]
    fn way_back(&self) -> Option<WayBack<'g>> {
        paths::way_back(self.step.transition).map(WayBack)
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

impl<'g> PathTotals<'g> {
    /// The totals of a path.
    pub(super) fn of(path: &Arc<paths::CareerPath<'g>>) -> Self {
        Self { path: Arc::clone(path), totals: path.totals() }
    }
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
