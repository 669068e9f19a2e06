use async_graphql::OneofObject;

use super::enums::Direction;
use super::execute::{ApiError, Paging, Result};
use super::inputs::RoleBy;
use super::path_constraints::{PathConstraints, as_input};
use super::query::Query;
use super::role::Role;
use super::transition::Transition;
use crate::connection;
use crate::paths::{self, ReachQuestion};

/// The most months of a budget: a hundred years.
const MOST_MONTHS: u32 = 1_200;
/// The most steps.
const MOST_STEPS: u32 = 100;

/// How far paths may go, in one of these ways. It is also what a path is best by.
#[derive(Clone, Copy, Debug, OneofObject)]
pub(crate) enum Budget {
    /// So many months for the whole path: 0 to 1200.
    Months(i32),
    /// So many transitions: 1 to 100.
    Steps(i32),
}

impl Budget {
    fn resolve(self) -> Result<paths::Budget> {
        let within = |member: &str, given: i32, least: u32, most: u32| {
            let number = u32::try_from(given).ok().filter(|number| (least..=most).contains(number));
            number.ok_or_else(|| {
                let input = format!("within.{member}");
                let message = format!("\"{input}\" is {given}; it must be {least} to {most}.");
                ApiError::bad_input(input, message)
            })
        };
        Ok(match self {
            Self::Months(months) => paths::Budget::Months(within("months", months, 0, MOST_MONTHS)?),
            Self::Steps(steps) => paths::Budget::Steps(within("steps", steps, 1, MOST_STEPS)?),
        })
    }
}

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
