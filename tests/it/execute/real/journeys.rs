//! Paths in the oracle: what is asked, and what hangs on an answer.

use super::object::{Resolved, bad_input, constant, leaf, list, no_field, of, or_null};
use super::parts::{missing, outlook, pay_change};
use super::root::{constants, one, role_by, track_by};
use super::things::{World, role, transition};
use apollo_compiler::response::{JsonMap, JsonValue};
use career_graph::graph::MissingSkill;
use career_graph::graphql::as_input;
use career_graph::model::{EvidenceKind, TransitionKind};
use career_graph::paths::{
    Alternatives, AlternativesOutcome, CareerPath, Constraints, Diversity, Effort, NearDuplicate, NoPath,
    Outcome, PathCost, Question, Relaxation, Step, Weights, alternatives, best, way_back,
};

/// More labels than any search here sets.
pub(super) fn effort() -> Effort {
    Effort::labels(u64::MAX)
}

pub(super) fn shortest_path<'g>(w: World<'g>, arguments: &JsonMap) -> Resolved<'g> {
    let Some(question) = question(w, arguments) else { return bad_input() };
    match best(&question, &mut effort()).unwrap() {
        Outcome::Path(found) => path(w, found),
        Outcome::NoPath(none) => no_path(w, none),
    }
}

pub(super) fn alternative_paths<'g>(w: World<'g>, arguments: &JsonMap) -> Resolved<'g> {
    let Some(question) = question(w, arguments) else { return bad_input() };
    let first = usize::try_from(arguments["first"].as_i64().unwrap()).unwrap_or(0);
    if !(1..=50).contains(&first) {
        return bad_input();
    }
    let diversity = one(&arguments["diversity"], &[Diversity::None, Diversity::Some, Diversity::High]);
    match alternatives(&question, first, diversity, &mut effort()).unwrap() {
        AlternativesOutcome::NoPath(none) => no_path(w, none),
        AlternativesOutcome::Alternatives(Alternatives { paths, complete, left_out }) => {
            of("AlternativePaths", move |field, _| match field {
                "paths" => list(paths.clone(), |found| path(w, found)),
                "complete" => leaf(complete),
                "leftOut" => {
                    let (all, compared) = (left_out.paths.clone(), left_out.compared);
                    of("LeftOutPaths", move |field, _| match field {
                        "count" => leaf(all.len()),
                        "compared" => leaf(compared),
                        "paths" => list(all.iter().take(5).cloned(), |left| left_out_path(w, left)),
                        _ => no_field("LeftOutPaths", field),
                    })
                }
                _ => no_field("AlternativePaths", field),
            })
        }
    }
}

/// `None` where something is wrong with it.
fn question<'g>(w: World<'g>, arguments: &JsonMap) -> Option<Question<'g>> {
    let (from, to) = role_by(w, &arguments["from"]).zip(role_by(w, &arguments["to"]))?;
    let cost = match arguments.get("weights").filter(|weights| !weights.is_null()) {
        None => one(&arguments["cost"], &[PathCost::Months, PathCost::Steps, PathCost::SkillGap]),
        Some(weights) => {
            let weight = |of: &str| weights.get(of).and_then(|weight| weight.as_f64()).unwrap_or(0.0);
            PathCost::Mix(Weights::new(weight("months"), weight("steps"), weight("skillGap")).ok()?)
        }
    };
    let constraints = constraints(w, arguments)?;
    let question = Question { from, to, cost, constraints };
    question.contradiction().is_none().then_some(question)
}

/// `None` where something is wrong with them.
pub(super) fn constraints(w: World<'_>, arguments: &JsonMap) -> Option<Constraints> {
    match arguments.get("constraints").filter(|given| !given.is_null()) {
        None => Some(Constraints::default()),
        Some(given) => given_constraints(w, given),
    }
}

fn given_constraints(w: World<'_>, given: &JsonValue) -> Option<Constraints> {
    const EVIDENCE: [EvidenceKind; 4] =
        [EvidenceKind::Observed, EvidenceKind::Published, EvidenceKind::Editorial, EvidenceKind::Derived];
    let member = |name: &str| given.get(name).filter(|value| !value.is_null());
    let number = |name: &str, least: i64, most: i64| match member(name).map(|value| value.as_i64().unwrap()) {
        None => Some(None),
        Some(number) => (least..=most).contains(&number).then(|| Some(u32::try_from(number).unwrap())),
    };
    let items = |name: &str, most: usize| {
        let items = member(name).map(|value| value.as_array().unwrap().clone()).unwrap_or_default();
        (items.len() <= most).then_some(items)
    };
    let roles = |name: &str, most: usize| {
        items(name, most)?.iter().map(|by| Some(role_by(w, by)?.ix())).collect::<Option<Vec<_>>>()
    };
    let mut kinds = constants(member("kinds"), &[TransitionKind::Advancement, TransitionKind::Lateral]);
    if let Some(kinds) = &mut kinds {
        kinds.sort_unstable();
    }
    let ratio = member("minPayRatio").map(|value| value.as_f64().unwrap());
    if kinds.as_ref().is_some_and(Vec::is_empty) || ratio.is_some_and(|ratio| !(0.0..=10.0).contains(&ratio))
    {
        return None;
    }
    let yes = |name: &str, unless: bool| member(name).map_or(unless, |value| value.as_bool().unwrap());
    Some(Constraints {
        kinds,
        max_steps: number("maxSteps", 1, 100)?,
        max_months: number("maxMonths", 0, 1_200)?,
        max_study_months: number("maxStudyMonths", 0, 1_200)?,
        max_lateral: number("maxLateral", 0, 100)?,
        via: roles("via", 6)?,
        via_in_order: yes("viaInOrder", true),
        avoid: roles("avoid", 100)?,
        tracks: items("tracks", 20)?.iter().map(|by| Some(track_by(w, by)?.ix())).collect::<Option<_>>()?,
        min_pay_ratio: ratio,
        avoid_declining: yes("avoidDeclining", false),
        min_evidence: member("minEvidence").map(|value| one(value, &EVIDENCE)),
    })
}

pub(super) fn path<'g>(w: World<'g>, found: CareerPath<'g>) -> Resolved<'g> {
    of("CareerPath", move |field, _| {
        path_field(w, &found, field).unwrap_or_else(|| no_field("CareerPath", field))
    })
}

/// A field that whatever is a path has.
pub(super) fn path_field<'g>(w: World<'g>, found: &CareerPath<'g>, field: &str) -> Option<Resolved<'g>> {
    Some(match field {
        "id" => leaf(found.id()),
        "from" => role(w, found.origin()),
        "to" => role(w, found.destination()),
        "steps" => list(found.steps(), |s| {
            let (at, new) = (s.number - 1, found.new_skills()[s.number - 1].clone());
            step(w, s, new, found.step_gap_points()[at], found.explanations()[at].clone())
        }),
        "totals" => {
            let (found, totals) = (found.clone(), found.totals());
            of("PathTotals", move |field, _| match field {
                "steps" => leaf(totals.steps),
                "months" => leaf(totals.study + totals.experience + totals.training + totals.settling_in),
                "study" => leaf(totals.study),
                "experience" => leaf(totals.experience),
                "training" => leaf(totals.training),
                "settlingIn" => leaf(totals.settling_in),
                "skillGapPoints" => leaf(found.step_gap_points().iter().sum::<u32>()),
                "plainSkillGapPoints" => leaf(found.transitions().map(|t| t.gap_points()).sum::<u32>()),
                "skillsToGain" => leaf(found.new_skills().iter().map(Vec::len).sum::<usize>()),
                "payChange" => pay_change(found.origin().pay_change(found.destination())),
                _ => no_field("PathTotals", field),
            })
        }
        _ => return None,
    })
}

fn step<'g>(
    w: World<'g>,
    step: Step<'g>,
    new: Vec<MissingSkill<'g>>,
    gap_points: u32,
    explanation: String,
) -> Resolved<'g> {
    of("PathStep", move |field, _| match field {
        "number" => leaf(step.number),
        "transition" => transition(w, step.transition),
        "cumulativeMonths" => leaf(step.cumulative_months),
        "newSkills" => list(new.iter().copied(), |skill| missing(w, skill)),
        "skillGapPoints" => leaf(gap_points),
        "explanation" => leaf(explanation.as_str()),
        "outlook" => {
            let category = step.transition.to().category();
            or_null(category.and_then(|c| Some((c, c.outlook()?))), |(c, published)| outlook(c, published))
        }
        "wayBack" => or_null(way_back(step.transition), |back| way_back_of(w, back)),
        _ => no_field("PathStep", field),
    })
}

fn way_back_of<'g>(w: World<'g>, back: CareerPath<'g>) -> Resolved<'g> {
    of("WayBack", move |field, _| match field {
        "direct" => leaf(back.transitions().len() == 1),
        "months" => leaf(back.transitions().map(|t| t.months().total()).sum::<u32>()),
        "steps" => leaf(back.transitions().len()),
        "path" => path(w, back.clone()),
        _ => no_field("WayBack", field),
    })
}

pub(super) fn no_path<'g>(w: World<'g>, none: NoPath<'g>) -> Resolved<'g> {
    of("NoPath", move |field, _| match field {
        "reason" => constant(none.reason),
        "message" => leaf(none.message()),
        "relaxations" => list(none.relaxations.clone(), |change| relaxation(w, change)),
        _ => no_field("NoPath", field),
    })
}

fn relaxation<'g>(w: World<'g>, change: Relaxation<'g>) -> Resolved<'g> {
    of("Relaxation", move |field, _| match field {
        "message" => leaf(change.message.as_str()),
        "constraints" => leaf(as_input(&change.constraints, w.graph())),
        "path" => path(w, change.path.clone()),
        _ => no_field("Relaxation", field),
    })
}

fn left_out_path<'g>(w: World<'g>, left: NearDuplicate<'g>) -> Resolved<'g> {
    of("LeftOutPath", move |field, _| match field {
        "path" => path(w, left.path.clone()),
        "resembles" => leaf(left.resembles + 1),
        "sharedStops" => list(left.shared.clone(), |stop| role(w, stop)),
        _ => no_field("LeftOutPath", field),
    })
}
