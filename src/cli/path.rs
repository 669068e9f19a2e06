//! `career-graph path`: career paths in the terminal.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{Answer, Failure, PathArgs, PathCostArg, alternatives_table, data, names, path_table, query};
use crate::graph::RoleRef;
use crate::graphql::execute::Request;
use crate::graphql::{Snapshot, as_input};
use crate::limits::Limits;
use crate::paths::{self, AlternativesOutcome, Constraints, Effort, MOST_VIA, Outcome, Place, Question};

/// What `--json` asks of the API. The API's own names make the output, so that it needs no description of its own.
const PATH: &str = concat!(include_str!("path.graphql"), include_str!("path_fields.graphql"));
const ALTERNATIVES: &str = concat!(include_str!("alternatives.graphql"), include_str!("path_fields.graphql"));

pub(super) fn run(args: &PathArgs) -> Answer {
    let snapshot = Arc::new(Snapshot::new(data::graph(&args.data)?));
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
    let mut faults = Vec::new();
    let mut role = |argument: &str, name: &str| {
        let found = names::role(snapshot, name);
        found.map_err(|message| faults.push(format!("{argument}: {message}"))).ok()
    };
    let given = &args.constraints;
    let (from, to) = (role("FROM", &args.from), role("TO", &args.to));
    let via: Vec<_> = given.via.iter().filter_map(|name| role("--via", name)).collect();
    let avoid: Vec<_> = given.avoid.iter().filter_map(|name| role("--avoid", name)).collect();
    let mut tracks = Vec::new();
    for name in &given.tracks {
        match names::track(snapshot, name) {
            Ok(track) => tracks.push(track.ix()),
            Err(message) => faults.push(format!("--tracks: {message}")),
        }
    }
    if via.len() > MOST_VIA {
        faults.push(format!("--via: {} roles are given; {MOST_VIA} are the most.", via.len()));
    }
    let (Some(from), Some(to), true) = (from, to, faults.is_empty()) else {
        return Err(Failure::Message(faults.join("\n")));
    };
    let indices = |roles: &[RoleRef<'_>]| roles.iter().map(|role| role.ix()).collect();
    let constraints = Constraints {
        kinds: (!given.kinds.is_empty()).then(|| given.kinds.iter().map(|kind| (*kind).into()).collect()),
        max_steps: given.max_steps,
        max_months: given.max_months,
        max_study_months: if given.no_study { Some(0) } else { given.max_study_months },
        max_lateral: given.max_lateral,
        via: indices(&via),
        via_in_order: !given.any_order,
        avoid: indices(&avoid),
        tracks,
        min_pay_ratio: given.min_pay_ratio,
        avoid_declining: given.avoid_declining,
        min_evidence: given.min_evidence.map(Into::into),
    };
    let question = Question { from, to, cost: args.cost(), constraints };
    match question.contradiction() {
        None => Ok(question),
        Some(found) => {
            let [place, other] = [found.place, found.other].map(|place| match place {
                Place::From => "FROM",
                Place::To => "TO",
                Place::Via(_) => "--via",
                Place::Avoid(_) => "--avoid",
            });
            let title = snapshot.graph.role_at(found.role).title();
            let named = if place == other {
                format!("{place} names \"{title}\" twice.")
            } else {
                format!("{place} and {other} both name \"{title}\".")
            };
            Err(Failure::Message(format!("{named} {}", found.reason())))
        }
    }
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
