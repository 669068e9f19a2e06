use super::Constraints;
use crate::graph::{CareerGraph, CategoryRef, Link, NotComparable, PayChange, RoleRef};
use crate::model::{EvidenceKind, RoleIx, TransitionKind};

/// The constraints that can be told of one role or one transition by itself, made ready for searching. What adds up along a
/// path (steps, months, study, lateral moves) and the roles to pass are left to the search.
#[derive(Debug)]
pub(super) struct Rules<'g> {
    graph: &'g CareerGraph,
    /// By role: whether a path may stop there. The origin always stands.
    stops: Vec<bool>,
    /// Whether every transition may be taken, so that none need be looked at.
    any_link: bool,
    kinds: [bool; 2],
    min_evidence: EvidenceKind,
}

impl<'g> Rules<'g> {
    /// The rules for paths from `from`; `ends` are the roles where they may end. O(roles).
    pub(super) fn new(from: RoleRef<'g>, ends: &[RoleIx], constraints: &Constraints) -> Self {
        let graph = from.graph();
        let between = |role: RoleRef<'g>| ends.contains(&role.ix()) || fits_between(role, constraints);
        let stops = graph.roles().map(|role| pays(from, role, constraints) && between(role));
        let mut stops: Vec<_> = stops.collect();
        for role in &constraints.avoid {
            stops[role.at()] = false;
        }
        stops[from.ix().at()] = true;
        let kinds = constraints.kinds.as_deref();
        let takes = |kind| kinds.is_none_or(|kinds| kinds.contains(&kind));
        let kinds = [takes(TransitionKind::Advancement), takes(TransitionKind::Lateral)];
        let min_evidence = constraints.min_evidence.unwrap_or(EvidenceKind::Derived);
        let any_link = kinds == [true; 2] && min_evidence == EvidenceKind::Derived;
        Self { graph, stops, any_link, kinds, min_evidence }
    }

    /// Whether a path may stop at this role.
    pub(super) fn allows_role(&self, role: RoleIx) -> bool {
        self.stops[role.at()]
    }

    /// Whether a path may take this transition, its ends aside.
    pub(super) fn allows_link(&self, link: &Link) -> bool {
        if self.any_link {
            return true;
        }
        let transition = self.graph.dataset().transition(link.transition);
        self.kinds[usize::from(transition.kind == TransitionKind::Lateral)]
            // Evidence is in order of strength, and the strongest kind is the smallest.
            && transition.evidence.first().is_none_or(|evidence| evidence.kind <= self.min_evidence)
    }
}

/// Whether a role pays what paths from another ask for.
pub(super) fn pays(from: RoleRef<'_>, role: RoleRef<'_>, constraints: &Constraints) -> bool {
    // A ratio of two amounts and a bound with two decimals: closer than this they are one.
    const CLOSE: f64 = 1e-9;
    let Some(least) = constraints.min_pay_ratio else { return true };
    match from.pay_change(role) {
        PayChange::Comparable { percent, .. } => 1.0 + percent / 100.0 >= least - CLOSE,
        PayChange::NotComparable(NotComparable::SameFigure) => least <= 1.0,
        PayChange::NotComparable(_) => false,
    }
}

fn fits_between(role: RoleRef<'_>, constraints: &Constraints) -> bool {
    let declines = || {
        let outlook = role.category().and_then(CategoryRef::outlook);
        outlook.is_some_and(|outlook| outlook.employment_to < outlook.employment_from)
    };
    let mut tracks = constraints.tracks.iter().map(|ix| role.graph().track_at(*ix));
    (constraints.tracks.is_empty() || tracks.any(|track| track.has(role)))
        && !(constraints.avoid_declining && declines())
}
