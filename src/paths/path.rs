use crate::graph::{CareerGraph, Learned, MissingSkill, PayChange, RoleRef, TransitionRef};
use crate::model::{Months, TransitionIx};

/// An ordered list of transitions from an origin to a destination. It has no steps where the two are one role.
#[derive(Clone, Debug)]
pub struct CareerPath<'g> {
    origin: RoleRef<'g>,
    transitions: Vec<TransitionIx>,
}

/// One transition of a path, in its place.
#[derive(Clone, Debug)]
pub struct Step<'g> {
    /// Its place on the path, from 1.
    pub number: usize,
    /// The transition.
    pub transition: TransitionRef<'g>,
    /// The months from the origin to the end of this step.
    pub cumulative_months: u32,
    /// The essential skills of the step's destination that neither the origin nor an earlier step brings, those with
    /// the largest gap first.
    pub new_skills: Vec<MissingSkill<'g>>,
    /// What the step asks for beyond what the origin and the earlier stops teach, in points.
    pub gap_points: u32,
    /// How many essential skills the step's destination asks for.
    pub asked: usize,
    /// How many of them neither the origin nor an earlier stop teaches as far as they are asked for. Those that an earlier step
    /// taught in part count here, and are not new.
    pub short: usize,
}

/// What a path adds up to.
#[derive(Clone, Debug)]
pub struct Totals {
    /// The number of transitions.
    pub steps: usize,
    /// The sum of the transitions' months, part by part.
    pub study: u32,
    /// Experience to be gained, in months.
    pub experience: u32,
    /// Training on the job, in months.
    pub training: u32,
    /// Settling in, in months.
    pub settling_in: u32,
    /// What is to be learned on the way, in points: the sum of the steps' [gap points](Step::gap_points), which counts no
    /// level of a skill twice.
    pub gap_points: u32,
    /// The sum of the transitions' gap points, each by itself: what it would be if nothing carried over from the stops before
    /// the last. Never less than `gap_points`.
    pub plain_gap_points: u32,
    /// How many different skills are new on the way. None counts twice.
    pub skills_to_gain: usize,
    /// The difference in pay between the ends.
    pub pay_change: PayChange,
}

impl Totals {
    /// The months of the whole path: the plain sum of its transitions' totals.
    pub fn months(&self) -> u32 {
        self.study + self.experience + self.training + self.settling_in
    }
}

impl<'g> CareerPath<'g> {
    /// A path of transitions that follow one another, the first of them out of the origin.
    pub(crate) fn new(origin: RoleRef<'g>, transitions: Vec<TransitionIx>) -> Self {
        Self { origin, transitions }
    }
    pub(super) fn graph(&self) -> &'g CareerGraph {
        self.origin.graph()
    }

    /// The role where it starts.
    pub fn origin(&self) -> RoleRef<'g> {
        self.origin
    }
    /// The role where it ends.
    pub fn destination(&self) -> RoleRef<'g> {
        self.transitions().last().map_or(self.origin, TransitionRef::to)
    }
    /// Its transitions in order.
    pub fn transitions(
        &self,
    ) -> impl ExactSizeIterator<Item = TransitionRef<'g>> + DoubleEndedIterator + Clone + '_ {
        let graph = self.graph();
        self.transitions.iter().map(move |ix| graph.transition_at(*ix))
    }
    /// The roles on it, both ends included.
    pub fn roles(&self) -> impl Iterator<Item = RoleRef<'g>> + '_ {
        std::iter::once(self.origin).chain(self.transitions().map(TransitionRef::to))
    }

    /// Its steps, each with what is new in it. What an earlier step taught is not new again.
    pub fn steps(&self) -> Vec<Step<'g>> {
        let mut learned = Learned::in_role(self.origin);
        let mut gained = std::collections::BTreeSet::new();
        let mut cumulative_months = 0;
        let mut steps = Vec::with_capacity(self.transitions.len());
        for (at, transition) in self.transitions().enumerate() {
            cumulative_months += transition.months().total();
            let mut new_skills = learned.missing_in(transition.to());
            let (asked, short) = (learned.asked_in(transition.to()), new_skills.len());
            new_skills.retain(|missing| gained.insert(missing.skill.ix()));
            let gap_points = learned.points_in(transition.to());
            learned.add(transition.to());
            steps.push(Step {
                number: at + 1,
                transition,
                cumulative_months,
                new_skills,
                gap_points,
                asked,
                short,
            });
        }
        steps
    }

    /// What it adds up to.
    pub fn totals(&self) -> Totals {
        let sum = |part: fn(Months) -> u16| self.transitions().map(|t| u32::from(part(t.months()))).sum();
        let steps = self.steps();
        Totals {
            steps: self.transitions.len(),
            study: sum(|m| m.study),
            experience: sum(|m| m.experience),
            training: sum(|m| m.training),
            settling_in: sum(|m| m.settling_in),
            gap_points: steps.iter().map(|step| step.gap_points).sum(),
            plain_gap_points: self.transitions.iter().map(|ix| self.graph().gap_points(*ix)).sum(),
            skills_to_gain: steps.iter().map(|step| step.new_skills.len()).sum(),
            pay_change: self.origin.pay_change(self.destination()),
        }
    }
}
