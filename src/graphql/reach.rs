use super::budget::Budget;
use super::enums::Direction;
use super::execute::{Paging, Result};
use super::inputs::RoleBy;
use super::path_constraints::{PathConstraints, as_input};
use super::query::Query;
use super::role::Role;
use super::transition::Transition;
use crate::connection;
use crate::paths::{self, ReachQuestion};

connection! {
    /// A page of roles within reach, the nearest by the budget first.
    pub(crate) ReachConnection<'g>;
    /// A role within reach. `months`, `steps` and `firstStep` are those of one path: the best by what the budget counts, in the order of
    /// `shortestPath` among equals.
    pub(crate) ReachEdge<'g> {
        /// The role.
        node: Role<'g>,
        /// The typical time of the path, in months.
        months: u32,
        /// The number of its transitions.
        steps: u32,
        /// Its first transition: out of the role that was asked about, or out of `node` where paths come in.
        first_step: Transition<'g>,
    }
}

impl Query {
    /// A page of the roles within reach. The whole list is found for every page of it.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the input at fault; `QUERY_TOO_COMPLEX` or `TIMEOUT` where the search takes too long.
    pub(super) fn reach_page(
        &self,
        from: &RoleBy,
        within: Budget,
        direction: Direction,
        constraints: Option<&PathConstraints>,
        paging: &Paging,
    ) -> Result<ReachConnection<'_>> {
        let snapshot = &*self.snapshot;
        let question = ReachQuestion {
            from: snapshot.required("from", from)?,
            within: within.resolve()?,
            direction: direction.into(),
            constraints: snapshot.constraints(constraints)?,
        };
        snapshot.without(question.contradiction())?;
        let reached = self.within_effort(|effort| paths::reach(&question, effort))?;
        let list = self.list("Query.reachableRoles").with(question.from.slug()).with(&question.within);
        let constraints = as_input(&question.constraints, &snapshot.graph).to_string();
        let list = list.with(&question.direction).with(&constraints);
        ReachConnection::page(list, paging, reached.len(), |at| {
            let paths::Reached { role, months, steps, first_step } = reached[at];
            ReachEdge::new(Role(role), months, steps, Transition(first_step))
        })
    }
}
