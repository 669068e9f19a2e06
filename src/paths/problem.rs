use super::course::Course;
use super::measure::{Amount, Objective};
use super::rules::Rules;
use super::{Constraints, PathCost};
use crate::graph::{CareerGraph, Link, RoleRef};
use crate::model::RoleIx;

/// A question made ready for searching: which roles and transitions may be used, what must be passed, what is bounded,
/// and what is to be least.
#[derive(Debug)]
pub(super) struct Problem<'g> {
    pub(super) graph: &'g CareerGraph,
    pub(super) from: RoleIx,
    pub(super) to: RoleIx,
    pub(super) objective: Objective,
    pub(super) course: Course,
    /// The constraints without the bounds on amounts: what backward distances depend on.
    pub(super) filter: Constraints,
    /// The bounds that a label has to be compared by.
    pub(super) limits: Vec<(Amount, u32)>,
    /// The bound on what the objective makes least first.
    pub(super) ceiling: Option<u32>,
    rules: Rules<'g>,
}

impl<'g> Problem<'g> {
    /// Costs O(roles).
    pub(super) fn new(
        from: RoleRef<'g>,
        to: RoleRef<'g>,
        constraints: &Constraints,
        objective: Objective,
    ) -> Self {
        let bounds = [
            (Amount::Steps, constraints.max_steps),
            (Amount::Months, constraints.max_months),
            (Amount::Study, constraints.max_study_months),
            (Amount::Lateral, constraints.max_lateral),
        ];
        let bounds = bounds.into_iter().filter_map(|(amount, most)| Some((amount, most?)));
        let first = objective.amount();
        let (ceiling, limits): (Vec<_>, _) = bounds.partition(|(amount, _)| Some(*amount) == first);
        Self {
            graph: from.graph(),
            from: from.ix(),
            to: to.ix(),
            rules: Rules::new(from, &[to.ix()], constraints),
            course: Course::new(&constraints.via, constraints.via_in_order),
            filter: Constraints {
                max_steps: None,
                max_months: None,
                max_study_months: None,
                max_lateral: None,
                ..constraints.clone()
            },
            ceiling: ceiling.first().map(|(_, most)| *most),
            limits,
            objective,
        }
    }

    /// Whether a path may end and pass where it must.
    pub(super) fn allows_targets(&self) -> bool {
        let mut targets = self.course.via().iter().chain([&self.to]);
        targets.all(|role| self.rules.allows_role(*role))
    }

    /// The cost that the best path is short in, where nothing needs to be remembered on the way and a cost says it all.
    pub(super) fn plain_cost(&self) -> Option<PathCost> {
        if !self.limits.is_empty() || self.ceiling.is_some() || !self.course.via().is_empty() {
            return None;
        }
        match self.objective {
            Objective::Cost(cost) => Some(cost),
            Objective::Amount(Amount::Months) => Some(PathCost::Months),
            Objective::Amount(Amount::Steps) => Some(PathCost::Steps),
            Objective::Amount(Amount::Study | Amount::Lateral) | Objective::Stops(_) => None,
        }
    }

    /// Whether a path may take a transition, seen from either of its ends, and stop at the other.
    pub(super) fn allows(&self, link: &Link) -> bool {
        self.rules.allows_role(link.role) && self.rules.allows_link(link)
    }

    /// The transitions out of a role that a path may take. None leads back to the origin.
    pub(super) fn outgoing(&self, role: RoleIx) -> impl Iterator<Item = &'g Link> {
        let links = self.graph.adjacency().outgoing(role).iter();
        links.filter(|link| link.role != self.from && self.allows(link))
    }

    /// The transitions into a role that a path may take.
    pub(super) fn incoming(&self, role: RoleIx) -> impl Iterator<Item = &'g Link> {
        let links = self.graph.adjacency().incoming(role).iter();
        links.filter(|link| self.allows(link))
    }

    /// Whether a path that has come to this role on its way somewhere else cannot pass it: its ends and the roles to pass.
    pub(super) fn is_station(&self, role: RoleIx) -> bool {
        role == self.from || role == self.to || self.course.via().contains(&role)
    }
}
