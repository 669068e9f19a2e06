//! `career-graph path`: career paths in the terminal.

use std::sync::Arc;

use serde_json::{Value, json};

use super::named::{self, Named};
use super::{
    Answer, Failure, PathArgs, PathCostArg, alternatives_table, data, path_table, query, trade_offs,
};
use crate::graphql::execute::Request;
use crate::graphql::{Snapshot, as_input};
use crate::limits::Limits;
use crate::paths::{self, AlternativesOutcome, Effort, Outcome, Question};

/// What `--json` asks of the API. The API's own names make the output, so that it needs no description of its own.
const PATH: &str = concat!(
    include_str!("path.graphql"),
    include_str!("path_fields.graphql"),
    include_str!("no_path_fields.graphql")
);
const ALTERNATIVES: &str = concat!(
    include_str!("alternatives.graphql"),
    include_str!("path_fields.graphql"),
    include_str!("no_path_fields.graphql")
);

pub(super) fn run(args: &PathArgs) -> Answer {
    let snapshot = Arc::new(Snapshot::new(data::graph(&args.data)?));
    if args.trade_offs {
        return trade_offs::run(args, &snapshot);
    }
    let question = question(args, &snapshot)?;
    if args.json {
        let variables = variables(args, &question).to_string();
        let document = if args.ways > 1 { ALTERNATIVES } else { PATH };
        let request = Request { query: document, variables: Some(&variables), ..Request::default() };
        // The document is ours: nothing that it asks for is too much.
        return query::answer(Arc::clone(&snapshot), Limits::default(), &request);
    }
    let mut effort = Effort::default();
    if args.ways > 1 {
        let first = usize::from(args.ways);
        return Ok(match paths::alternatives(&question, first, args.diversity.into(), &mut effort)? {
            AlternativesOutcome::Alternatives(found) => alternatives_table::render(&question, &found),
            AlternativesOutcome::NoPath(none) => path_table::render_none(&none),
        });
    }
    Ok(match paths::best(&question, &mut effort)? {
        Outcome::Path(path) => path_table::render(&path),
        Outcome::NoPath(none) => path_table::render_none(&none),
    })
}

/// What the arguments ask. Every name that is wrong is told of at once.
fn question<'g>(args: &PathArgs, snapshot: &'g Snapshot) -> Result<Question<'g>, Failure> {
    let mut named = Named::in_snapshot(snapshot);
    let (from, to) = (named.role("FROM", &args.from), named.role("TO", &args.to));
    let constraints = named.constraints(&args.constraints);
    let (from, to) = named.all(from.zip(to))?;
    let question = Question { from, to, cost: args.cost(), constraints };
    named::without(snapshot, question.contradiction(), "FROM")?;
    Ok(question)
}

/// The question as the API takes it.
fn variables(args: &PathArgs, question: &Question<'_>) -> Value {
    let weights = args.weights.map(|weights| {
        json!({ "months": weights.months(), "steps": weights.steps(), "skillGap": weights.skill_gap() })
    });
    json!({
        "from": question.from.slug(),
        "to": question.to.slug(),
        "cost": word(args.by),
        "weights": weights,
        "constraints": as_input(&question.constraints, question.from.graph()),
        "first": args.ways,
        "diversity": format!("{:?}", args.diversity).to_uppercase(),
    })
}

fn word(cost: PathCostArg) -> &'static str {
    match cost {
        PathCostArg::Months => "MONTHS",
        PathCostArg::Steps => "STEPS",
        PathCostArg::SkillGap => "SKILL_GAP",
    }
}
