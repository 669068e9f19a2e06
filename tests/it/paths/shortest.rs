//! What is shortest by each of the costs.

use career_graph::paths::PathCost::{Months, SkillGap, Steps};

use super::check;
use crate::support::{line, path, world};

/// Three ways up: at once, in two quick steps, and in three steps that teach little each.
const OFFICE: &str = "clerk -adv 60-> manager; clerk -adv 20-> lead; lead -adv 20-> manager; \
                      clerk -lat 30-> planner; planner -lat 30-> buyer; buyer -adv 30-> manager; \
                      clerk: planning 50@20; planner: planning 50@29; buyer: planning 50@38; \
                      lead: planning 90@80; manager: planning 90@47";

#[test]
fn by_months() {
    check(OFFICE, "clerk", "manager", Months, "clerk -> lead -> manager [40 mo]");
}

#[test]
fn by_steps() {
    check(OFFICE, "clerk", "manager", Steps, "clerk -> manager [60 mo]");
}

#[test]
fn by_skill_gap() {
    // No step asks for ten levels more than the one before it, so that nothing is to be learned.
    check(OFFICE, "clerk", "manager", SkillGap, "clerk -> planner -> buyer -> manager [90 mo]");
    let graph = world(OFFICE);
    let gap = |cost| path(&graph, "clerk", "manager", cost).plain_gap_points();
    assert_eq!((gap(SkillGap), gap(Steps), gap(Months)), (0, 24, 54));
}

#[test]
fn from_a_role_to_itself_there_are_no_steps() {
    let graph = world("clerk -lat 6-> typist; typist -lat 6-> clerk; monk");
    for cost in [Months, Steps, SkillGap] {
        assert_eq!(line(&graph, "clerk", "clerk", cost), "clerk [0 mo]");
        assert_eq!(line(&graph, "monk", "monk", cost), "monk [0 mo]");
    }
    let path = path(&graph, "clerk", "clerk", Months);
    assert_eq!((path.origin().slug(), path.destination().slug()), ("clerk", "clerk"));
    assert_eq!((path.steps().len(), path.transitions().len()), (0, 0));
}

#[test]
fn transitions_run_one_way() {
    let drawing = "clerk -adv 6-> lead; lead -lat 3-> planner; planner -lat 3-> clerk";
    check(drawing, "clerk", "planner", Months, "clerk -> lead -> planner [9 mo]");
    check(drawing, "lead", "clerk", Months, "lead -> planner -> clerk [6 mo]");
}

#[test]
fn steps_of_no_time_are_still_steps() {
    let drawing = "a -lat 0-> b; b -lat 0-> a; b -lat 0-> c; a -lat 0-> c; c -lat 0-> a";
    check(drawing, "a", "c", Months, "a -> c [0 mo]");
    check(drawing, "b", "a", Months, "b -> a [0 mo]");
}

#[test]
fn the_longest_times_do_not_overflow() {
    let drawing = "a -adv 600+600+600+600-> b; b -adv 600+600+600+600-> c";
    check(drawing, "a", "c", Months, "a -> b -> c [4800 mo]");
}
