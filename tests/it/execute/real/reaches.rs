//! Trade-offs and reach in the oracle.

use super::journeys::{constraints, effort, no_path, path_field};
use super::object::{Resolved, bad_input, constant, leaf, leaf_or_null, list, no_field, of};
use super::pages::{Kind, page};
use super::root::{one, role_by};
use super::things::{World, role, transition};
use apollo_compiler::response::{JsonMap, JsonValue};
use career_graph::graph::Direction;
use career_graph::graphql::as_input;
use career_graph::paths::{
    Budget, Criterion, ReachQuestion, Reached, TradeOff, TradeOffQuestion, TradeOffsOutcome, reach,
    trade_offs,
};

const CRITERIA: [Criterion; 5] =
    [Criterion::Months, Criterion::Steps, Criterion::SkillGap, Criterion::LowestPay, Criterion::PayAtEnd];

pub(super) fn trade_off_paths<'g>(w: World<'g>, arguments: &JsonMap) -> Resolved<'g> {
    let first = usize::try_from(arguments["first"].as_i64().unwrap()).unwrap_or(0);
    let Some(question) = compared(w, arguments).filter(|_| (1..=50).contains(&first)) else {
        return bad_input();
    };
    match trade_offs(&question, first, &mut effort()).unwrap() {
        TradeOffsOutcome::NoPath(none) => no_path(w, none),
        TradeOffsOutcome::TradeOffs(found) => of("TradeOffPaths", move |field, _| match field {
            "paths" => list(found.paths.clone(), |found| trade_off_path(w, found)),
            "count" => leaf(found.total),
            "complete" => leaf(found.complete),
            _ => no_field("TradeOffPaths", field),
        }),
    }
}

/// `None` where something is wrong with the question.
fn compared<'g>(w: World<'g>, arguments: &JsonMap) -> Option<TradeOffQuestion<'g>> {
    let (from, to) = role_by(w, &arguments["from"]).zip(role_by(w, &arguments["to"]))?;
    let also = arguments.get("alsoTo").and_then(JsonValue::as_array);
    let also: Option<Vec<_>> = also.into_iter().flatten().map(|by| role_by(w, by)).collect();
    let criteria = arguments["criteria"].as_array().unwrap().iter().map(|name| one(name, &CRITERIA));
    let question = TradeOffQuestion {
        from,
        to,
        also_to: also?,
        criteria: criteria.collect(),
        constraints: constraints(w, arguments)?,
    };
    let named_twice =
        (1..question.criteria.len()).any(|at| question.criteria[..at].contains(&question.criteria[at]));
    let end_alone = question.criteria.contains(&Criterion::PayAtEnd) && question.also_to.is_empty();
    let sound = question.also_to.len() <= 10 && question.criteria.len() >= 2 && !named_twice && !end_alone;
    (sound && question.contradiction().is_none()).then_some(question)
}

fn trade_off_path<'g>(w: World<'g>, found: TradeOff<'g>) -> Resolved<'g> {
    of("TradeOffPath", move |field, _| match field {
        "bestAt" => list(found.best_at.clone(), constant),
        "lowestPay" => leaf_or_null(found.lowest_pay),
        "payAtEnd" => leaf_or_null(found.pay_at_end),
        _ => path_field(w, &found.path, field).unwrap_or_else(|| no_field("TradeOffPath", field)),
    })
}

pub(super) fn reachable_roles<'g>(w: World<'g>, arguments: &JsonMap) -> Resolved<'g> {
    let within = &arguments["within"];
    let amount = |member: &str, least: u32, most: u32| {
        let given = u32::try_from(within.get(member)?.as_i64()?).ok();
        given.filter(|given| (least..=most).contains(given))
    };
    let months = amount("months", 0, 1_200).map(Budget::Months);
    let budget = months.or_else(|| amount("steps", 1, 100).map(Budget::Steps));
    let direction = one(&arguments["direction"], &[Direction::Outgoing, Direction::Incoming]);
    let question = role_by(w, &arguments["from"]).zip(budget).and_then(|(from, within)| {
        let question = ReachQuestion { from, within, direction, constraints: constraints(w, arguments)? };
        question.contradiction().is_none().then_some(question)
    });
    let Some(question) = question else { return bad_input() };
    let reached = reach(&question, &mut effort()).unwrap();
    let kind = Kind {
        connection: "ReachConnection",
        edge: "ReachEdge",
        field: |(w, reached): &(World<'g>, Reached<'g>), field| {
            Some(match field {
                "node" => role(*w, reached.role),
                "months" => leaf(reached.months),
                "steps" => leaf(reached.steps),
                "firstStep" => transition(*w, reached.first_step),
                _ => return None,
            })
        },
    };
    let said = as_input(&question.constraints, w.graph()).to_string();
    let list = w.list("Query.reachableRoles").with(question.from.slug()).with(&question.within);
    page(kind, list.with(&direction).with(&said), arguments, reached.into_iter().map(|reached| (w, reached)))
}
