//! The steps of a path, what is new in each, and the totals.

use career_graph::graph::{NotComparable, PayChange};
use career_graph::paths::{CareerPath, PathCost::Months};

use crate::support::{path, world};

/// What is new in each step: `planning 40 to 60, typing 0 to 50`.
fn news(path: &CareerPath<'_>) -> Vec<String> {
    let line = path.new_skills().iter().map(|new| {
        let new = new.iter().map(|m| format!("{} {} to {}", m.skill.slug(), m.from_level, m.to_level));
        new.collect::<Vec<_>>().join(", ")
    });
    line.collect()
}

#[track_caller]
fn check_news(drawing: &str, from: &str, to: &str, expected: &[&str]) {
    let graph = world(drawing);
    let path = path(&graph, from, to, Months);
    assert_eq!(news(&path), expected);
    assert_eq!(path.steps().len(), expected.len());
    let count: usize = path.new_skills().iter().map(Vec::len).sum();
    assert_eq!(path.skills_to_gain(), count);
}

const LADDER: &str = "clerk -adv 6-> lead; lead -adv 6-> head; ";

#[test]
fn what_the_origin_brings_is_not_new() {
    check_news(
        &(LADDER.to_owned() + "clerk: typing 50@50; lead: typing 80@55, planning 80@60; head: typing 90@59"),
        "clerk",
        "head",
        &["planning 0 to 60", ""],
    );
}

#[test]
fn what_an_earlier_step_taught_is_not_new_again() {
    check_news(
        &(LADDER.to_owned() + "lead: planning 80@60; head: planning 80@60, typing 60@40"),
        "clerk",
        "head",
        &["planning 0 to 60", "typing 0 to 40"],
    );
    // Nor is it where more is asked for.
    check_news(
        &(LADDER.to_owned() + "lead: planning 80@60; head: planning 80@95"),
        "clerk",
        "head",
        &["planning 0 to 60", ""],
    );
}

#[test]
fn what_the_origin_brought_is_not_forgotten_in_between() {
    // The lead needs no typing; whoever was a clerk can type all the same.
    check_news(
        &(LADDER.to_owned() + "clerk: typing 80@70; lead: planning 50@40; head: typing 80@75"),
        "clerk",
        "head",
        &["planning 0 to 40", ""],
    );
}

#[test]
fn what_an_earlier_role_used_counts_though_it_was_not_essential() {
    check_news(&(LADDER.to_owned() + "lead: typing 20@60; head: typing 80@60"), "clerk", "head", &["", ""]);
}

#[test]
fn the_largest_gap_comes_first() {
    check_news(
        "clerk -adv 6-> lead; lead: a 50@20, b 100@90, c 50@60",
        "clerk",
        "lead",
        &["b 0 to 90, c 0 to 60, a 0 to 20"],
    );
}

#[test]
fn totals_are_sums() {
    let graph = world(
        "a -adv 12+6+3+1-> b; b -lat 24+0+2+6-> c; a pays 40000; c pays 60000; b: typing 80@60; c: typing 80@80",
    );
    let path = path(&graph, "a", "c", Months);
    let totals = path.totals();
    let parts = (totals.study, totals.experience, totals.training, totals.settling_in);
    assert_eq!((totals.steps, parts, totals.months()), (2, (36, 6, 5, 7), 54));
    // 48 from nought to 60 and 16 on to 80, which is one skill.
    assert_eq!((path.gap_points(), path.skills_to_gain()), (64, 1));
    assert_eq!(
        path.pay_change(),
        PayChange::Comparable {
            amount: 20_000,
            percent: 50.0,
            bound: career_graph::model::PayBound::Exact,
            currency: Some("USD".to_owned())
        }
    );
    let steps = path.steps();
    let numbers: Vec<_> = steps.iter().map(|s| (s.number, s.cumulative_months)).collect();
    assert_eq!(numbers, [(1, 22), (2, 54)]);
}

#[test]
fn the_totals_of_no_steps_are_nought() {
    let graph = world("clerk: typing 80@60; clerk pays 40000");
    let path = path(&graph, "clerk", "clerk", Months);
    let totals = path.totals();
    assert_eq!((totals.steps, totals.months(), path.gap_points(), path.skills_to_gain()), (0, 0, 0, 0));
    assert_eq!(path.pay_change(), PayChange::NotComparable(NotComparable::SameFigure));
}

#[test]
fn a_path_knows_its_roles_and_transitions_in_order() {
    let graph = world("a -adv 6-> b; b -adv 7-> c");
    let path = path(&graph, "a", "c", Months);
    let ends: Vec<_> = path.transitions().map(|t| format!("{}>{}", t.from().slug(), t.to().slug())).collect();
    assert_eq!(ends, ["a>b", "b>c"]);
    assert_eq!((path.origin().slug(), path.destination().slug()), ("a", "c"));
    assert_eq!(path.roles().count(), 3);
}

#[test]
fn equal_paths_have_equal_ids() {
    let drawing = "a -adv 6-> b; b -adv 6-> c; a -lat 20-> c";
    let (one, other) = (world(drawing), world(drawing));
    let id = |graph, from, to| path(graph, from, to, Months).id();
    assert_eq!(id(&one, "a", "c"), id(&other, "a", "c"));
    let ids =
        [id(&one, "a", "c"), id(&one, "a", "b"), id(&one, "b", "c"), id(&one, "a", "a"), id(&one, "b", "b")];
    for (at, id) in ids.iter().enumerate() {
        assert!(!ids[..at].contains(id), "{id}");
    }
    // The data are part of it: a path of another dataset is another path.
    let changed = world("a -adv 6-> b; b -adv 6-> c; a -lat 21-> c");
    assert_ne!(id(&changed, "a", "c"), id(&one, "a", "c"));
}

#[test]
fn two_ways_between_the_same_ends_have_two_ids() {
    use career_graph::paths::PathCost::Steps;
    let graph = world("a -adv 6-> b; b -adv 6-> c; a -lat 20-> c");
    let (slow, quick) = (path(&graph, "a", "c", Steps), path(&graph, "a", "c", Months));
    assert_ne!(slow.id(), quick.id());
}
