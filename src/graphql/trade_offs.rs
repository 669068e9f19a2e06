use std::sync::Arc;

use async_graphql::{Enum, ID, Union};
use macro_rules_attribute::apply;

use super::alternatives;
use super::execute::{ApiError, Result};
use super::inputs::RoleBy;
use super::path::{NoPath, PathStep, PathTotals};
use super::path_constraints::PathConstraints;
use super::query::Query;
use super::role::Role;
use crate::paths::{CriteriaFault, MOST_ALSO_TO, TradeOffQuestion};
use crate::{output, paths};

/// What paths are compared by, so that what one gives up for another is seen.
#[apply(output)]
#[derive(Clone, Copy, Debug, Enum, PartialEq, Eq, Hash)]
#[graphql(remote = "paths::Criterion")]
pub(crate) enum TradeOffCriterion {
    /// The typical time; less is better.
    Months,
    /// The number of transitions; less is better.
    Steps,
    /// `totals.plainSkillGapPoints`, the plain sum of the transitions' skill gaps; less is better. With what carries over from one step to
    /// the next (`totals.skillGapPoints`) which paths are best would depend on all that was learned before; so it is not compared by.
    SkillGap,
    /// The lowest published pay of the stops after the origin, the destination included; more is better. A stop without a comparable
    /// figure makes it unknown, which is worse than any figure.
    LowestPay,
    /// The published pay of the destination; more is better, unknown is worst. Needs `alsoTo`: all paths to one destination end
    /// alike.
    PayAtEnd,
}

impl TradeOffCriterion {
    /// What is compared by unless a request says otherwise.
    pub(super) fn usual() -> Vec<Self> {
        vec![Self::Months, Self::Steps, Self::SkillGap]
    }
}

/// The paths that are best in some way, or why there is none.
#[apply(output)]
#[derive(Union)]
pub(crate) enum TradeOffOutcome<'g> {
    /// There are paths.
    TradeOffPaths(TradeOffPaths<'g>),
    /// There is none to any of the destinations; the reason and what would open one are those of `to`.
    NoPath(NoPath<'g>),
}

#[derive(Clone, Debug)]
pub(crate) struct TradeOffPaths<'g>(Arc<paths::TradeOffs<'g>>);

/// Paths none of which is surpassed: whatever is better by one criterion is worse by another.
#[apply(output)]
impl<'g> TradeOffPaths<'g> {
    /// The paths, the best by the first criterion first. None of them stops at a role twice.
    fn paths(&self) -> Vec<TradeOffPath<'g>> {
        let paths = self.0.paths.iter();
        paths.map(|found| TradeOffPath { path: Arc::new(found.path.clone()), found: found.clone() }).collect()
    }
    /// How many there are in all, of which `paths` are `first` at most.
    fn count(&self) -> usize {
        self.0.total
    }
    /// Whether these are all. False where the search took more labels than `limits.searchLabels` allows: then there may be more, and one
    /// of them may surpass a path that is given, though none that is given surpasses another, and every path observes the constraints.
    /// What is best by months, steps and skill gap is sought first, so that it is there in any case.
    fn complete(&self) -> bool {
        self.0.complete
    }
}

#[derive(Clone, Debug)]
pub(crate) struct TradeOffPath<'g> {
    path: Arc<paths::CareerPath<'g>>,
    found: paths::TradeOff<'g>,
}

/// A career path that is best in some way.
#[apply(output)]
impl<'g> TradeOffPath<'g> {
    /// The durable id of the path, as that of a `CareerPath`.
    fn id(&self) -> ID {
        ID(self.path.id())
    }
    /// The role where it starts.
    fn from(&self) -> Role<'g> {
        Role(self.path.origin())
    }
    /// The role where it ends.
    fn to(&self) -> Role<'g> {
        Role(self.path.destination())
    }
    /// The transitions in order.
    fn steps(&self) -> Vec<PathStep<'g>> {
        PathStep::of(&self.path)
    }
    /// What the path adds up to.
    fn totals(&self) -> PathTotals<'g> {
        PathTotals::of(&self.path)
    }
    /// The criteria by which no path is better, in the order asked; among the paths that were found where these are not all. Empty for
    /// a path that is a middle way.
    fn best_at(&self) -> Vec<TradeOffCriterion> {
        self.found.best_at.iter().map(|criterion| (*criterion).into()).collect()
    }
    /// The lowest published pay of the stops after the origin, the destination included, in whole units of currency a year; a lower
    /// bound counts as that bound. Only figures of the same area, year and currency as that of `to` count (or of the first of `alsoTo`
    /// that has one). Null where a stop has no such figure.
    fn lowest_pay(&self) -> Option<u32> {
        self.found.lowest_pay
    }
    /// The published pay of the destination, in the same way. Null where it has no such figure.
    fn pay_at_end(&self) -> Option<u32> {
        self.found.pay_at_end
    }
}

/// Where paths start and end.
pub(super) struct Ends<'r> {
    pub(super) from: &'r RoleBy,
    pub(super) to: &'r RoleBy,
    pub(super) also_to: &'r [RoleBy],
}

impl Query {
    /// The paths that are best in some way.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the input at fault; `QUERY_TOO_COMPLEX` or `TIMEOUT` where the search takes too long to find one.
    pub(super) fn trade_offs(
        &self,
        ends: &Ends<'_>,
        criteria: &[TradeOffCriterion],
        constraints: Option<&PathConstraints>,
        first: i32,
    ) -> Result<TradeOffOutcome<'_>> {
        let snapshot = &*self.snapshot;
        let (from, to) = (snapshot.required("from", ends.from)?, snapshot.required("to", ends.to)?);
        if ends.also_to.len() > MOST_ALSO_TO {
            let given = ends.also_to.len();
            let message = format!("\"alsoTo\" holds {given} roles; {MOST_ALSO_TO} are the most.");
            return Err(ApiError::bad_input("alsoTo", message));
        }
        let also_to = ends.also_to.iter().enumerate();
        let question = TradeOffQuestion {
            from,
            to,
            also_to: also_to
                .map(|(at, by)| snapshot.required(&format!("alsoTo[{at}]"), by))
                .collect::<Result<_>>()?,
            criteria: criteria.iter().map(|criterion| (*criterion).into()).collect(),
            constraints: snapshot.constraints(constraints)?,
        };
        if let Some(fault) = question.fault() {
            return Err(incomparable(fault));
        }
        snapshot.without(question.contradiction())?;
        let first = alternatives::count(first)?;
        let outcome = self.within_effort(|effort| paths::trade_offs(&question, first, effort))?;
        Ok(match outcome {
            paths::TradeOffsOutcome::TradeOffs(found) => {
                TradeOffOutcome::TradeOffPaths(TradeOffPaths(Arc::new(found)))
            }
            paths::TradeOffsOutcome::NoPath(none) => TradeOffOutcome::NoPath(NoPath::new(none)),
        })
    }
}

fn incomparable(fault: CriteriaFault) -> ApiError {
    let message = match fault {
        CriteriaFault::OneEnd => {
            "\"criteria\" holds PAY_AT_END, which is the same for all paths to one destination: \
             name further destinations in \"alsoTo\", or leave it out."
                .to_owned()
        }
        fault => format!("\"criteria\": {fault}."),
    };
    ApiError::bad_input("criteria", message)
}
