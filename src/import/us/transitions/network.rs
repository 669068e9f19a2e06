//! The transitions found so far.

use std::collections::BTreeMap;

use super::comparison::Comparison;
use crate::import::us::onet::Tier;
use crate::model::TransitionKind;

/// What a transition rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// The source relates the two; the nearer tier of both directions.
    Published(Tier),
    /// The destination supervises the origin's line of work.
    LineSupervisor,
    /// The destination manages the origin's function.
    FunctionManager,
    /// Both stand in one minor group and are alike.
    Sibling,
    /// The destination is a rung above, in the same group or pathway.
    Ladder,
    /// The nearest role above one that leads nowhere else.
    WayUp,
}

impl Basis {
    /// The id of the method of a derived transition.
    pub(super) fn method(self) -> Option<&'static str> {
        match self {
            Self::Published(_) => None,
            Self::LineSupervisor => Some("line-supervisor"),
            Self::FunctionManager => Some("function-manager"),
            Self::Sibling => Some("sibling"),
            Self::Ladder => Some("ladder"),
            Self::WayUp => Some("way-up"),
        }
    }
    /// Whether only the weakest tier of the source supports the transition.
    pub(super) fn is_supplemental(self) -> bool {
        self == Self::Published(Tier::Supplemental)
    }
}

/// A transition, the months of its settling in and training aside.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) kind: TransitionKind,
    pub(super) basis: Basis,
    /// Months.
    pub(super) study: u16,
    /// Months.
    pub(super) experience: u16,
}

impl Step {
    /// Months of study and experience.
    pub(super) fn preparation(self) -> u16 {
        self.study + self.experience
    }
    pub(super) fn is_advancement(self) -> bool {
        self.kind == TransitionKind::Advancement
    }
}

/// Transitions by origin and destination.
#[derive(Debug, Default)]
pub(super) struct Network {
    pub(super) steps: BTreeMap<(usize, usize), Step>,
}

impl Network {
    /// Whether no transition joins the two yet, in either direction.
    pub(super) fn is_free(&self, a: usize, b: usize) -> bool {
        !self.steps.contains_key(&(a, b)) && !self.steps.contains_key(&(b, a))
    }
    pub(super) fn step(&self, from: usize, to: usize) -> Option<Step> {
        self.steps.get(&(from, to)).copied()
    }
    /// The advancement between two roles.
    pub(super) fn advancement(&self, from: usize, to: usize) -> Option<Step> {
        self.step(from, to).filter(|step| step.is_advancement())
    }
    /// Adds an advancement.
    pub(super) fn advance(&mut self, compared: &Comparison<'_>, from: usize, to: usize, basis: Basis) {
        self.add(compared, from, to, TransitionKind::Advancement, basis);
    }
    /// Adds a move aside, both ways.
    pub(super) fn move_aside(&mut self, compared: &Comparison<'_>, a: usize, b: usize, basis: Basis) {
        self.add(compared, a, b, TransitionKind::Lateral, basis);
        self.add(compared, b, a, TransitionKind::Lateral, basis);
    }
    fn add(&mut self, compared: &Comparison<'_>, from: usize, to: usize, kind: TransitionKind, basis: Basis) {
        let (study, experience) = (compared.study.months(from, to), compared.experience.months(from, to));
        self.steps.insert((from, to), Step { kind, basis, study, experience });
    }
    /// The destinations of each origin's advancements, in order.
    pub(super) fn ways_up(&self, roles: usize) -> Vec<Vec<usize>> {
        let mut ways = vec![Vec::new(); roles];
        for ((from, to), step) in &self.steps {
            if step.is_advancement() {
                ways[*from].push(*to);
            }
        }
        ways
    }
}
