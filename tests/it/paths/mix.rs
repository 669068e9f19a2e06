//! A mix of costs, and what its weights may be.

use career_graph::paths::{PathCost, Weighed, Weights, WeightsError};

use super::check;

/// At once in 60 months, or in two steps of 20.
const OFFICE: &str = "clerk -adv 60-> manager; clerk -adv 20-> lead; lead -adv 20-> manager; \
                      lead: planning 80@50; manager: planning 80@20";

#[track_caller]
fn mix(months: f64, steps: f64, skill_gap: f64) -> PathCost {
    PathCost::Mix(Weights::new(months, steps, skill_gap).expect("weights"))
}

#[test]
fn the_weights_decide() {
    let (at_once, in_two) = ("clerk -> manager [60 mo]", "clerk -> lead -> manager [40 mo]");
    // The second way takes 20 months less, a step more, and 24 points more.
    check(OFFICE, "clerk", "manager", mix(1.0, 19.999, 0.0), in_two);
    check(OFFICE, "clerk", "manager", mix(1.0, 20.001, 0.0), at_once);
    check(OFFICE, "clerk", "manager", mix(1.0, 0.0, 0.833), in_two);
    check(OFFICE, "clerk", "manager", mix(1.0, 0.0, 0.834), at_once);
    check(OFFICE, "clerk", "manager", mix(1.0, 10.0, 0.416), in_two);
    check(OFFICE, "clerk", "manager", mix(1.0, 10.0, 0.417), at_once);
}

#[test]
fn equal_mixes_are_equal_to_the_last_thousandth_and_then_fewer_steps_win() {
    check(OFFICE, "clerk", "manager", mix(1.0, 20.0, 0.0), "clerk -> manager [60 mo]");
    check(OFFICE, "clerk", "manager", mix(0.001, 0.02, 0.0), "clerk -> manager [60 mo]");
    // Ten tenths are one.
    let drawing = "a -lat 1-> b; b -lat 9-> z; a -lat 5-> c; c -lat 5-> z";
    check(drawing, "a", "z", mix(0.1, 0.0, 0.0), "a -> b -> z [10 mo]");
}

#[test]
fn a_mix_of_one_is_that_cost() {
    for (mix, cost) in [
        (mix(3.0, 0.0, 0.0), PathCost::Months),
        (mix(0.0, 0.001, 0.0), PathCost::Steps),
        (mix(0.0, 0.0, 1000.0), PathCost::SkillGap),
    ] {
        let graph = crate::support::world(OFFICE);
        let line = |cost| crate::support::line(&graph, "clerk", "manager", cost);
        assert_eq!(line(mix), line(cost), "{cost:?}");
    }
}

#[test]
fn a_weight_has_three_decimals_at_most() {
    let weights = Weights::new(1000.0, 0.001, 0.1 + 0.2).expect("weights");
    assert_eq!(weights, Weights::new(1000.0, 0.001, 0.3).expect("weights"));
    let all = (weights.months(), weights.steps(), weights.skill_gap());
    assert_eq!(all, (1000.0, 0.001, 0.3));
    for value in [0.0001, 0.1234, -0.001, 1000.001, 1e300, f64::INFINITY, f64::NEG_INFINITY] {
        let error = |of| Err(WeightsError::Value { of, value });
        assert_eq!(Weights::new(value, 1.0, 1.0), error(Weighed::Months));
        assert_eq!(Weights::new(1.0, value, 1.0), error(Weighed::Steps));
        assert_eq!(Weights::new(1.0, 1.0, value), error(Weighed::SkillGap));
    }
    assert!(Weights::new(f64::NAN, 1.0, 1.0).is_err());
}

#[test]
fn something_must_weigh() {
    assert_eq!(Weights::new(0.0, 0.0, -0.0), Err(WeightsError::Nothing));
    assert!(Weights::new(0.0, 0.001, 0.0).is_ok());
}
