//! The difference in pay between two roles, and each reason why there is none.

use career_graph::graph::{NotComparable, PayChange};
use career_graph::model::PayBound;

use crate::support::{role, world};

/// The change in a line: `+10000 USD (20.0 %)`, `at least ...`, or why there is none.
fn change(drawing: &str, from: &str, to: &str) -> String {
    let graph = world(drawing);
    match role(&graph, from).pay_change(role(&graph, to)) {
        PayChange::Comparable { amount, percent, bound, currency } => {
            let bound = if bound == PayBound::AtLeast { "at least " } else { "" };
            format!("{bound}{amount:+} {} ({percent:.1} %)", currency.unwrap_or_default())
        }
        PayChange::NotComparable(why) => format!("{why:?}"),
    }
}

#[test]
fn published_figures_are_compared() {
    let drawing = "clerk pays 40000; manager pays 50000";
    assert_eq!(change(drawing, "clerk", "manager"), "+10000 USD (25.0 %)");
    assert_eq!(change(drawing, "manager", "clerk"), "-10000 USD (-20.0 %)");
}

#[test]
fn equal_figures_of_two_categories_differ_by_nought() {
    assert_eq!(change("clerk pays 40000; typist pays 40000", "clerk", "typist"), "+0 USD (0.0 %)");
}

#[test]
fn a_lower_bound_bounds_the_change() {
    let drawing = "nurse pays 100000; surgeon pays 239200+; physician pays 239200+";
    assert_eq!(change(drawing, "nurse", "surgeon"), "at least +139200 USD (139.2 %)");
    assert_eq!(change(drawing, "surgeon", "nurse"), "OriginUnknown");
    assert_eq!(change(drawing, "surgeon", "physician"), "OriginUnknown");
}

#[test]
fn roles_of_one_category_share_its_figure() {
    let drawing = "coordinator pays 60000; manager pays like coordinator; planner pays from coordinator";
    assert_eq!(change(drawing, "coordinator", "manager"), "SameFigure");
    assert_eq!(change(drawing, "coordinator", "coordinator"), "SameFigure");
    assert_eq!(change(drawing, "coordinator", "planner"), "SameFigure");
    assert_eq!(change(drawing, "planner", "manager"), "SameFigure");
    let bounded = "surgeon pays 239200+; chief pays like surgeon";
    assert_eq!(change(bounded, "surgeon", "chief"), "SameFigure");
}

#[test]
fn two_categories_that_carry_one_parents_figure_share_it() {
    let drawing = "parent pays 60000; planner pays from parent; buyer pays from parent";
    assert_eq!(change(drawing, "planner", "buyer"), "SameFigure");
}

#[test]
fn a_figure_that_is_not_there_cannot_be_shared() {
    let drawing = "actor pays ?; dancer pays like actor";
    assert_eq!(change(drawing, "actor", "dancer"), "OriginUnknown");
    assert_eq!(change("actor; dancer", "actor", "dancer"), "OriginUnknown");
}

#[test]
fn an_end_without_figure() {
    let drawing = "clerk pays 40000; actor pays ?; monk";
    assert_eq!(change(drawing, "clerk", "actor"), "DestinationUnknown");
    assert_eq!(change(drawing, "actor", "clerk"), "OriginUnknown");
    assert_eq!(change(drawing, "clerk", "monk"), "DestinationUnknown");
    assert_eq!(change(drawing, "monk", "clerk"), "OriginUnknown");
    assert_eq!(change(drawing, "monk", "actor"), "OriginUnknown");
}

#[test]
fn a_pay_of_nought_has_no_percentages() {
    assert_eq!(change("novice pays 0; clerk pays 40000", "novice", "clerk"), "OriginUnknown");
}

#[test]
fn two_currencies() {
    assert_eq!(change("clerk pays 40000; manager pays 50000 GBP", "clerk", "manager"), "DifferentMeasure");
}

#[test]
fn every_reason_is_a_sentence_of_its_own() {
    use NotComparable::{DestinationUnknown, DifferentMeasure, OriginUnknown, SameFigure};
    let reasons =
        [SameFigure, OriginUnknown, DestinationUnknown, DifferentMeasure].map(NotComparable::reason);
    for (at, reason) in reasons.iter().enumerate() {
        assert!(reason.ends_with('.') && !reasons[..at].contains(reason), "{reason}");
    }
}
