//! Of equal paths: fewer steps, then fewer months, then less to learn, then the smallest sequence of slugs.
//!
//! In each drawing the wanted way has the greater slugs, but where slugs decide.

use career_graph::paths::PathCost::{Months, SkillGap, Steps};

use super::check;

#[test]
fn of_equal_months_fewer_steps_win() {
    let drawing = "a -lat 6-> b; b -lat 6-> z; a -lat 12-> z";
    check(drawing, "a", "z", Months, "a -> z [12 mo]");
    // Also when the longer way asks for less.
    let drawing = "a -lat 6-> b; b -lat 6-> z; a -lat 12-> z; b: typing 50@9; z: typing 50@18";
    check(drawing, "a", "z", Months, "a -> z [12 mo]");
}

#[test]
fn of_equal_months_and_steps_the_smaller_gap_wins() {
    let drawing = "a -lat 6-> b; b -lat 6-> z; a -lat 6-> c; c -lat 6-> z; b: typing 80@60";
    check(drawing, "a", "z", Months, "a -> c -> z [12 mo]");
}

#[test]
fn of_equal_months_steps_and_gaps_the_smallest_slugs_win() {
    let drawing = "a -lat 6-> c; c -lat 6-> z; a -lat 6-> b; b -lat 6-> z";
    check(drawing, "a", "z", Months, "a -> b -> z [12 mo]");
}

#[test]
fn of_equal_steps_fewer_months_win() {
    let drawing = "a -lat 5-> b; b -lat 5-> z; a -lat 4-> c; c -lat 5-> z";
    check(drawing, "a", "z", Steps, "a -> c -> z [9 mo]");
    // Though they teach more.
    let drawing = "a -lat 5-> b; b -lat 5-> z; a -lat 4-> c; c -lat 5-> z; c: typing 80@60";
    check(drawing, "a", "z", Steps, "a -> c -> z [9 mo]");
}

#[test]
fn of_equal_steps_and_months_the_smaller_gap_wins() {
    let drawing = "a -lat 4-> b; b -lat 5-> z; a -lat 5-> c; c -lat 4-> z; b: typing 80@60";
    check(drawing, "a", "z", Steps, "a -> c -> z [9 mo]");
}

#[test]
fn of_equal_gaps_fewer_steps_win() {
    let drawing = "a -lat 3-> b; b -lat 3-> z; a -lat 24-> z; z: typing 80@60; b: typing 80@60";
    check(drawing, "a", "z", SkillGap, "a -> z [24 mo]");
}

#[test]
fn of_equal_gaps_and_steps_fewer_months_win() {
    let drawing = "a -lat 6-> b; b -lat 6-> z; a -lat 6-> c; c -lat 5-> z; z: typing 80@60";
    check(drawing, "a", "z", SkillGap, "a -> c -> z [11 mo]");
}

#[test]
fn the_first_slug_that_differs_decides() {
    // At b the greater slug follows, which makes no difference.
    let drawing = "a -lat 6-> b; b -lat 6-> y; y -lat 6-> z; a -lat 6-> c; c -lat 6-> d; d -lat 6-> z";
    check(drawing, "a", "z", Months, "a -> b -> y -> z [18 mo]");
    // Both go through b; then c stands before y.
    let drawing = "a -lat 6-> b; b -lat 6-> y; y -lat 6-> z; b -lat 6-> c; c -lat 6-> z";
    check(drawing, "a", "z", Months, "a -> b -> c -> z [18 mo]");
}

#[test]
fn parts_of_a_path_may_be_unequal_where_the_whole_is_equal() {
    // To d the way over c is shorter; to z both take 12 months and 3 steps, and b comes first.
    let drawing = "a -lat 5-> b; b -lat 5-> d; a -lat 4-> c; c -lat 4-> e; d -lat 2-> z; e -lat 4-> z";
    check(drawing, "a", "z", Months, "a -> b -> d -> z [12 mo]");
}

#[test]
fn slugs_compare_letter_by_letter() {
    // A hyphen stands before letters, and a slug before those that it begins.
    let drawing = "a -lat 6-> data-b; data-b -lat 6-> z; a -lat 6-> data; data -lat 6-> z";
    check(drawing, "a", "z", Months, "a -> data -> z [12 mo]");
    let drawing = "a -lat 6-> datab; datab -lat 6-> z; a -lat 6-> data-b; data-b -lat 6-> z";
    check(drawing, "a", "z", Months, "a -> data-b -> z [12 mo]");
}
