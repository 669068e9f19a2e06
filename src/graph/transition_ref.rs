use super::pay::{self, PayChange};
use super::{CareerGraph, RoleRef, Shortfall, SkillGap};
use crate::model::{Evidence, Method, Months, Source, Transition, TransitionIx, TransitionKind};

/// Which way a transition runs, seen from a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From the role to another.
    Outgoing,
    /// From another role to this one.
    Incoming,
}

/// A transition of a career graph.
#[derive(Clone, Copy, Debug)]
pub struct TransitionRef<'g> {
    graph: &'g CareerGraph,
    ix: TransitionIx,
}

impl<'g> TransitionRef<'g> {
    pub(super) fn new(graph: &'g CareerGraph, ix: TransitionIx) -> Self {
        Self { graph, ix }
    }
    fn transition(self) -> &'g Transition {
        self.graph.dataset().transition(self.ix)
    }

    /// Its position among the transitions.
    pub fn ix(self) -> TransitionIx {
        self.ix
    }
    /// The role that one leaves.
    pub fn from(self) -> RoleRef<'g> {
        self.graph.role_at(self.transition().from)
    }
    /// The role that one enters.
    pub fn to(self) -> RoleRef<'g> {
        self.graph.role_at(self.transition().to)
    }
    /// The role at the far end, seen from where `direction` starts.
    pub fn other_end(self, direction: Direction) -> RoleRef<'g> {
        match direction {
            Direction::Outgoing => self.to(),
            Direction::Incoming => self.from(),
        }
    }
    /// Step up or step aside.
    pub fn kind(self) -> TransitionKind {
        self.transition().kind
    }
    /// The typical time it takes.
    pub fn months(self) -> Months {
        self.transition().months
    }
    /// How the months were computed; `None` where an editor states them.
    pub fn method(self) -> Option<&'g Method> {
        self.transition().method.map(|ix| self.graph.dataset().method(ix))
    }
    /// What supports the transition, the strongest first.
    pub fn evidence(self) -> &'g [Evidence] {
        &self.transition().evidence
    }
    /// The source that a piece of its evidence cites.
    pub fn source_of(self, evidence: &Evidence) -> Option<&'g Source> {
        evidence.source.map(|ix| self.graph.dataset().source(ix))
    }
    /// The method that a piece of its evidence names.
    pub fn method_of(self, evidence: &Evidence) -> Option<&'g Method> {
        evidence.method.map(|ix| self.graph.dataset().method(ix))
    }
    /// Why people make this move, in the editors' words.
    pub fn rationale(self) -> Option<&'g str> {
        self.transition().rationale.as_deref()
    }
    /// What the destination asks for that the origin does not bring.
    pub fn skill_gap(self) -> SkillGap<'g> {
        SkillGap::between(self.from(), self.to())
    }
    /// Whether the origin has all the essential skills of the destination, or lacks one, or several.
    pub fn shortfall(self) -> Shortfall<'g> {
        Shortfall::between(self.from(), self.to())
    }
    /// The gap in points; see [`SkillGap::points`]. Known without computing the gap itself.
    pub fn gap_points(self) -> u32 {
        self.graph.gap_points(self.ix)
    }
    /// The difference between the published pay of the two roles' categories.
    pub fn pay_change(self) -> PayChange {
        pay::change(self.from(), self.to())
    }
}
