//! `career-graph reach`: the roles within a budget.

use std::sync::Arc;

use serde_json::json;

use super::named::{self, Named};
use super::{Answer, Failure, ReachArgs, data, query, reach_table};
use crate::graph::Direction;
use crate::graphql::execute::Request;
use crate::graphql::{Snapshot, as_input};
use crate::limits::Limits;
use crate::paths::{self, Budget, Effort, ReachQuestion};

/// What `--json` asks of the API.
const REACH: &str = include_str!("reach.graphql");

pub(super) fn run(args: &ReachArgs) -> Answer {
    let snapshot = Arc::new(Snapshot::new(data::graph(&args.data)?));
    let question = question(args, &snapshot)?;
    if args.json {
        let variables = json!({
            "from": question.from.slug(),
            "within": match question.within {
                Budget::Months(months) => json!({ "months": months }),
                Budget::Steps(steps) => json!({ "steps": steps }),
            },
            "direction": if args.incoming { "INCOMING" } else { "OUTGOING" },
            "constraints": as_input(&question.constraints, &snapshot.graph),
        });
        let variables = variables.to_string();
        let request = Request { query: REACH, variables: Some(&variables), ..Request::default() };
        return query::answer(Arc::clone(&snapshot), Limits::default(), &request);
    }
    let reached = paths::reach(&question, &mut Effort::default())?;
    let first = if args.first == 0 { reached.len() } else { args.first };
    Ok(reach_table::render(&question, &reached, first))
}

/// What the arguments ask. Every name that is wrong is told of at once.
fn question<'g>(args: &ReachArgs, snapshot: &'g Snapshot) -> Result<ReachQuestion<'g>, Failure> {
    let mut named = Named::in_snapshot(snapshot);
    let from = named.role("ROLE", &args.from);
    let constraints = named.constraints(&args.constraints);
    let from = named.all(from)?;
    let direction = if args.incoming { Direction::Incoming } else { Direction::Outgoing };
    let question = ReachQuestion { from, within: args.within, direction, constraints };
    named::without(snapshot, question.contradiction(), "ROLE")?;
    Ok(question)
}
