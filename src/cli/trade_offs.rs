//! `career-graph path --trade-offs`: the ways that are best in some way.

use std::sync::Arc;

use serde_json::json;

use super::named::{self, Named};
use super::{Answer, Failure, PathArgs, path_table, query, trade_offs_table};
use crate::graph::RoleRef;
use crate::graphql::execute::Request;
use crate::graphql::{Snapshot, as_input};
use crate::limits::Limits;
use crate::paths::{self, Criterion, Effort, MOST_ALSO_TO, TradeOffQuestion, TradeOffsOutcome};

/// What `--json` asks of the API.
const TRADE_OFFS: &str = concat!(include_str!("trade_offs.graphql"), include_str!("no_path_fields.graphql"));
/// How many ways are shown unless more are asked for.
const FIRST: usize = 10;

pub(super) fn run(args: &PathArgs, snapshot: &Arc<Snapshot>) -> Answer {
    let question = question(args, snapshot)?;
    let first = if args.ways > 1 { usize::from(args.ways) } else { FIRST };
    if args.json {
        let role = |role: &RoleRef<'_>| json!({ "slug": role.slug() });
        let variables = json!({
            "from": question.from.slug(),
            "to": question.to.slug(),
            "alsoTo": question.also_to.iter().map(role).collect::<Vec<_>>(),
            "criteria": question.criteria.iter().copied().map(word).collect::<Vec<_>>(),
            "constraints": as_input(&question.constraints, &snapshot.graph),
            "first": first,
        });
        let variables = variables.to_string();
        let request = Request { query: TRADE_OFFS, variables: Some(&variables), ..Request::default() };
        return query::answer(Arc::clone(snapshot), Limits::default(), &request);
    }
    Ok(match paths::trade_offs(&question, first, &mut Effort::default())? {
        TradeOffsOutcome::TradeOffs(found) => trade_offs_table::render(&question, &found),
        TradeOffsOutcome::NoPath(none) => path_table::render_none(&none),
    })
}

fn question<'g>(args: &PathArgs, snapshot: &'g Snapshot) -> Result<TradeOffQuestion<'g>, Failure> {
    let mut named = Named::in_snapshot(snapshot);
    let (from, to) = (named.role("FROM", &args.from), named.role("TO", &args.to));
    let also_to: Vec<_> = args.also_to.iter().filter_map(|name| named.role("--also-to", name)).collect();
    if also_to.len() > MOST_ALSO_TO {
        named.fault(format!("--also-to: {} roles are given; {MOST_ALSO_TO} are the most.", also_to.len()));
    }
    let constraints = named.constraints(&args.constraints);
    let (from, to) = named.all(from.zip(to))?;
    let criteria = args.criteria.iter().map(|criterion| (*criterion).into()).collect();
    let question = TradeOffQuestion { from, to, also_to, criteria, constraints };
    if let Some(fault) = question.fault() {
        return Err(Failure::Message(format!("--criteria: {fault}.")));
    }
    named::without(snapshot, question.contradiction(), "FROM")?;
    Ok(question)
}

fn word(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Months => "MONTHS",
        Criterion::Steps => "STEPS",
        Criterion::SkillGap => "SKILL_GAP",
        Criterion::LowestPay => "LOWEST_PAY",
        Criterion::PayAtEnd => "PAY_AT_END",
    }
}
