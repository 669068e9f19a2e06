//! What stands in the way and what to loosen, in plain words.

use career_graph::graph::CareerGraph;
use career_graph::model::{EvidenceKind, RoleIx, TransitionKind};
use career_graph::paths::{Constraints, Effort, NoPath, Outcome, PathCost, Question, best};

use crate::support::{role, way, world};

/// Two ways up from a clerk to a head, and a third that is longer.
const OFFICE: &str = "clerk -adv 12+6+0+6-> lead; lead -adv 24+0+0+6-> head; \
                      clerk -lat 6-> cook; cook -lat 0+12+0+6-> chef; chef -lat 6-> head; \
                      clerk pays 100; lead pays 90; head pays 120; cook pays 70; \
                      lead in sales; cook in kitchen; chef in kitchen; kitchen under services";

fn none(graph: &CareerGraph, constraints: Constraints) -> NoPath<'_> {
    let question = Question {
        constraints,
        ..Question::new(role(graph, "clerk"), role(graph, "head"), PathCost::Months)
    };
    match best(&question, &mut Effort::default()).expect("a small effort") {
        Outcome::Path(path) => panic!("{}", way(&path)),
        Outcome::NoPath(none) => none,
    }
}

/// What is said beyond the first sentence, and each relaxation with its way.
#[track_caller]
fn check(
    constraints: impl FnOnce(&dyn Fn(&str) -> RoleIx, &CareerGraph) -> Constraints,
    blame: &str,
    relaxations: &[&str],
) {
    let graph = world(OFFICE);
    let constraints = constraints(&|slug| role(&graph, slug).ix(), &graph);
    let none = none(&graph, constraints);
    let message = none.message();
    let opening = "Paths lead from \"Clerk\" to \"Head\", but none observes all constraints. ";
    assert_eq!(message.strip_prefix(opening), Some(blame));
    let found = none.relaxations.iter();
    let found: Vec<_> = found.map(|it| format!("{}: {}", it.message, way(&it.path))).collect();
    assert_eq!(found, relaxations);
    assert!(none.complete);
}

const BY_LEAD: &str = "clerk -> lead -> head";

#[test]
fn steps() {
    check(
        |_, _| Constraints { max_steps: Some(1), ..Constraints::default() },
        "What stands in the way: the limit of 1 step.",
        &[&format!("Allow one more step (2 in all): {BY_LEAD}")],
    );
}

#[test]
fn months() {
    check(
        |_, _| Constraints { max_months: Some(24), ..Constraints::default() },
        "What stands in the way: the limit of 24 months.",
        &["Allow 6 more months (30 in all): clerk -> cook -> chef -> head"],
    );
}

#[test]
fn study() {
    let kinds = Some(vec![TransitionKind::Advancement]);
    check(
        |_, _| Constraints { max_study_months: Some(0), kinds: kinds.clone(), ..Constraints::default() },
        "Loosening one of these is enough: allowing no study or allowing advancements only.",
        &[
            "Allow 3 lateral moves: clerk -> cook -> chef -> head",
            &format!("Allow 36 months of study: {BY_LEAD}"),
        ],
    );
    check(
        |_, _| Constraints { max_study_months: Some(30), max_lateral: Some(2), ..Constraints::default() },
        "Loosening one of these is enough: the limit of 30 months of study or the limit of 2 lateral moves.",
        &[
            "Allow one more lateral move (3 in all): clerk -> cook -> chef -> head",
            &format!("Allow 6 more months of study (36 in all): {BY_LEAD}"),
        ],
    );
}

#[test]
fn kinds() {
    check(
        |_, _| Constraints {
            kinds: Some(vec![TransitionKind::Lateral]),
            max_steps: Some(2),
            ..Constraints::default()
        },
        "Loosening one of these is enough: the limit of 2 steps or allowing lateral moves only.",
        &[
            "Allow one more step (3 in all): clerk -> cook -> chef -> head",
            &format!("Allow advancements too: {BY_LEAD}"),
        ],
    );
}

#[test]
fn roles_to_avoid_and_to_pass() {
    check(
        |role, _| Constraints { avoid: vec![role("lead"), role("cook")], ..Constraints::default() },
        "What stands in the way: avoiding \"Lead\" and \"Cook\".",
        &[
            "Do not avoid \"Cook\": clerk -> cook -> chef -> head",
            &format!("Do not avoid \"Lead\": {BY_LEAD}"),
        ],
    );
    check(
        |role, _| Constraints {
            avoid: vec![role("lead"), role("cook"), role("chef")],
            max_study_months: Some(0),
            ..Constraints::default()
        },
        "What stands in the way: avoiding \"Lead\", \"Cook\" and \"Chef\".",
        &["Do not avoid \"Cook\" or \"Chef\": clerk -> cook -> chef -> head"],
    );
    check(
        |role, _| Constraints { via: vec![role("chef"), role("cook")], ..Constraints::default() },
        "Loosening one of these is enough: having to pass \"Chef\" and \"Cook\" in this order or having to pass \"Chef\" and \"Cook\".",
        &[
            "Pass the roles in any order: clerk -> cook -> chef -> head",
            "Do not insist on passing \"Chef\": clerk -> cook -> chef -> head",
            "Do not insist on passing \"Cook\": clerk -> cook -> chef -> head",
        ],
    );
}

#[test]
fn pay() {
    check(
        |_, _| Constraints { min_pay_ratio: Some(1.0), ..Constraints::default() },
        "What stands in the way: the least pay, 100 % of the origin's.",
        &[&format!("Accept 90 % of the origin's pay (rather than 100 %): {BY_LEAD}")],
    );
    check(
        |role, _| Constraints {
            min_pay_ratio: Some(0.5),
            avoid: vec![role("lead")],
            ..Constraints::default()
        },
        "Loosening one of these is enough: avoiding \"Lead\" or the least pay, 50 % of the origin's.",
        &[
            "Do not ask for a least pay: on every way some role has no pay to compare: clerk -> cook -> chef -> head",
            &format!("Do not avoid \"Lead\": {BY_LEAD}"),
        ],
    );
}

#[test]
fn tracks() {
    let within = |graph: &CareerGraph, slugs: &[&str]| Constraints {
        tracks: slugs.iter().map(|slug| graph.track(slug).expect("a track").ix()).collect(),
        max_steps: Some(2),
        ..Constraints::default()
    };
    check(
        |_, graph| within(graph, &["services"]),
        "Loosening one of these is enough: the limit of 2 steps or staying within \"Services\".",
        &[
            "Allow one more step (3 in all): clerk -> cook -> chef -> head",
            &format!("Allow stops outside \"Services\": {BY_LEAD}"),
        ],
    );
}

#[test]
fn evidence() {
    check(
        |_, _| Constraints { min_evidence: Some(EvidenceKind::Observed), ..Constraints::default() },
        "What stands in the way: asking for observed evidence or better.",
        &["Accept transitions with editorial evidence: clerk -> cook -> chef -> head"],
    );
}

#[test]
fn two_together_and_more() {
    check(
        |role, _| Constraints {
            max_steps: Some(1),
            avoid: vec![role("lead"), role("cook")],
            ..Constraints::default()
        },
        "Loosening one is not enough; these must be loosened together: the limit of 1 step and avoiding \"Lead\" and \"Cook\".",
        &[&format!("Allow one more step (2 in all), and do not avoid \"Lead\": {BY_LEAD}")],
    );
    check(
        |role, _| Constraints {
            max_steps: Some(1),
            max_months: Some(10),
            avoid: vec![role("lead"), role("cook")],
            ..Constraints::default()
        },
        "Loosening one is not enough; these must be loosened together: the limit of 1 step, the limit of 10 months and avoiding \"Lead\" and \"Cook\".",
        &[&format!(
            "Allow one more step (2 in all), allow 44 more months (54 in all), and do not avoid \"Lead\": {BY_LEAD}"
        )],
    );
}

#[test]
fn what_is_asked_of_a_path_from_a_role_to_itself() {
    let graph = world(OFFICE);
    let clerk = role(&graph, "clerk");
    let via = vec![role(&graph, "lead").ix()];
    let constraints = Constraints { via, ..Constraints::default() };
    let question = Question { constraints, ..Question::new(clerk, clerk, PathCost::Months) };
    let Outcome::NoPath(none) = best(&question, &mut Effort::default()).expect("a small effort") else {
        panic!("a path that comes back")
    };
    let messages: Vec<_> = none.relaxations.iter().map(|it| it.message.as_str()).collect();
    assert_eq!(messages, ["Do not insist on passing \"Lead\""]);
    assert_eq!(none.relaxations[0].path.totals().steps, 0);
}

#[test]
fn a_question_without_a_way_keeps_its_plain_reason() {
    let graph = world("clerk -adv 6-> lead; head; monk -adv 6-> head");
    let constraints = Constraints { max_steps: Some(1), ..Constraints::default() };
    let none = none(&graph, constraints);
    assert_eq!(
        none.message(),
        "No chain of transitions leads from \"Clerk\" to \"Head\". Try the other direction, or a related role."
    );
    assert!(none.relaxations.is_empty());
}
