use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::carry_over::carried;
use super::explanation::explain;
use crate::graph::{CareerGraph, Learned, MissingSkill, PayChange, RoleRef, TransitionRef};
use crate::model::{Months, TransitionIx};

/// An ordered list of transitions from an origin to a destination. It has no steps where the two are one role.
#[derive(Clone, Debug)]
pub struct CareerPath<'g> {
    origin: RoleRef<'g>,
    transitions: Vec<TransitionIx>,
    /// Found when first asked for: it takes longer than finding the path.
    new_skills: OnceLock<Vec<Vec<MissingSkill<'g>>>>,
    gap_points: OnceLock<Vec<u32>>,
    explanations: OnceLock<Vec<String>>,
}

/// One transition of a path, in its place.
#[derive(Clone, Copy, Debug)]
pub struct Step<'g> {
    /// Its place on the path, from 1.
    pub number: usize,
    /// The transition.
    pub transition: TransitionRef<'g>,
    /// The months from the origin to the end of this step.
    pub cumulative_months: u32,
}

/// What a path adds up to.
#[derive(Clone, Copy, Debug)]
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
}

impl Totals {
    /// The months of the whole path: the plain sum of its transitions' totals.
    pub fn months(self) -> u32 {
        self.study + self.experience + self.training + self.settling_in
    }
}

impl<'g> CareerPath<'g> {
    /// A path of transitions that follow one another, the first of them out of the origin.
    pub(crate) fn new(origin: RoleRef<'g>, transitions: Vec<TransitionIx>) -> Self {
        Self {
            origin,
            transitions,
            new_skills: OnceLock::new(),
            gap_points: OnceLock::new(),
            explanations: OnceLock::new(),
        }
    }
    /// The path through these roles of one graph, in their order. `Err` holds the first place from which no transition leads to
    /// the next role; `None` stands for no roles at all.
    pub fn through(roles: &[RoleRef<'g>]) -> Option<Result<Self, usize>> {
        let origin = *roles.first()?;
        let steps = roles.windows(2).enumerate();
        let steps = steps
            .map(|(at, ends)| origin.graph().transition(ends[0], ends[1]).map(TransitionRef::ix).ok_or(at));
        Some(steps.collect::<Result<_, _>>().map(|transitions| Self::new(origin, transitions)))
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

    /// Its steps.
    pub fn steps(&self) -> Vec<Step<'g>> {
        let mut cumulative_months = 0;
        let steps = self.transitions().enumerate().map(|(at, transition)| {
            cumulative_months += transition.months().total();
            Step { number: at + 1, transition, cumulative_months }
        });
        steps.collect()
    }

    /// What is new in each step: the essential skills of its destination that neither the origin nor an earlier step
    /// brings, those with the largest gap first. What an earlier step taught is not new again.
    pub fn new_skills(&self) -> &[Vec<MissingSkill<'g>>] {
        self.new_skills.get_or_init(|| {
            let mut learned = Learned::in_role(self.origin);
            let mut gained = BTreeSet::new();
            let steps = self.transitions().map(|transition| {
                let mut new_skills = learned.missing_in(transition.to());
                new_skills.retain(|missing| gained.insert(missing.skill.ix()));
                learned.add(transition.to());
                new_skills
            });
            steps.collect()
        })
    }

    /// What kind of step each is and why it can be made, in one plain sentence: up or aside, within which track, whether it asks for more
    /// preparation, how many of the essential skills are there already (the stops before count too), and what supports it.
    ///
    /// ```
    /// use career_graph::paths::{Outcome, PathCost, shortest};
    /// let graph = career_graph::bundled();
    /// let role = |slug| graph.role(slug).expect("a bundled role");
    /// let path = shortest(role("nursing-assistants"), role("registered-nurses"), PathCost::Months);
    /// if let Outcome::Path(path) = path {
    ///     assert!(path.explanations()[0].starts_with("A step up within "));
    /// }
    /// ```
    pub fn explanations(&self) -> &[String] {
        self.explanations.get_or_init(|| {
            let mut learned = Learned::in_role(self.origin);
            let steps = self.transitions().map(|transition| {
                let sentence = explain(transition, &learned);
                learned.add(transition.to());
                sentence
            });
            steps.collect()
        })
    }

    /// How many different skills are new on the way. None counts twice.
    pub fn skills_to_gain(&self) -> usize {
        self.new_skills().iter().map(Vec::len).sum()
    }

    /// What each step asks for beyond what the origin and the earlier stops teach, in points: no level of a skill counts twice.
    pub fn step_gap_points(&self) -> &[u32] {
        self.gap_points.get_or_init(|| carried(self.origin, self.transitions().map(TransitionRef::to)))
    }

    /// What is to be learned on the way, in points: the sum of its [steps' points](Self::step_gap_points).
    pub fn gap_points(&self) -> u32 {
        self.step_gap_points().iter().sum()
    }

    /// The sum of the transitions' gap points, each by itself: what it would be if nothing carried over from the stops before
    /// the last. Never less than [`gap_points`](Self::gap_points).
    pub fn plain_gap_points(&self) -> u32 {
        self.transitions.iter().map(|ix| self.graph().gap_points(*ix)).sum()
    }

    /// The difference in pay between the ends.
    pub fn pay_change(&self) -> PayChange {
        self.origin.pay_change(self.destination())
    }

    /// What it adds up to.
    pub fn totals(&self) -> Totals {
        let sum = |part: fn(Months) -> u16| self.transitions().map(|t| u32::from(part(t.months()))).sum();
        Totals {
            steps: self.transitions.len(),
            study: sum(|m| m.study),
            experience: sum(|m| m.experience),
            training: sum(|m| m.training),
            settling_in: sum(|m| m.settling_in),
        }
    }
}
