//! The roles that the ways up a track pass, against every simple path, and against one search a pair.

use std::collections::BTreeMap;

use career_graph::graph::RoleRef;
use career_graph::insights::{Gateways, KeptGateways, gateways};
use career_graph::paths::{Effort, Exhausted, Outcome, PathCost, shortest};
use proptest::prelude::*;

use super::brute::{TRACKS, tense_worlds, worlds};
use crate::support::{cases, world};

/// What was found: the roles by slug, which must come in the promised order.
fn found<'g>(gateways: &Gateways<RoleRef<'g>>) -> (u32, BTreeMap<&'g str, u32>) {
    let rank = |at: usize| (std::cmp::Reverse(gateways.roles[at].paths), gateways.roles[at].role.slug());
    assert!((1..gateways.roles.len()).all(|at| rank(at - 1) < rank(at)), "{gateways:?}");
    let passed = gateways.roles.iter().map(|gateway| (gateway.role.slug(), gateway.paths));
    (gateways.of, passed.collect())
}

proptest! {
    // A failing case prints its world and is kept in proptest-regressions.
    #![proptest_config(cases(600))]

    #[test]
    fn gateways_are_those_of_brute_force(world in prop_oneof![worlds(), tense_worlds()]) {
        let graph = world.graph();
        for slug in TRACKS {
            let track = graph.track(slug).expect("a track");
            let made = gateways(track, &mut Effort::default()).expect("a small effort");
            prop_assert_eq!(found(&made), world.passed(slug), "{}", slug);
        }
    }
}

#[test]
fn gateways_of_a_bundled_track_are_those_of_one_search_a_pair() {
    let graph = career_graph::bundled();
    let track = graph.track("therapeutic-services").unwrap();
    let (mut of, mut passed) = (0, BTreeMap::new());
    for (from, to) in track.roles().flat_map(|from| track.roles().map(move |to| (from, to))) {
        if to.level() > from.level()
            && let Outcome::Path(path) = shortest(from, to, PathCost::Months)
        {
            let roles: Vec<_> = path.roles().collect();
            let stops = &roles[1..roles.len() - 1];
            of += u32::from(!stops.is_empty());
            for stop in stops {
                *passed.entry(stop.slug()).or_default() += 1;
            }
        }
    }
    let made = gateways(track, &mut Effort::default()).unwrap();
    assert_eq!(found(&made), (of, passed));
    // What is kept is the same, at the first and at the second time.
    let kept = KeptGateways::new(graph);
    for _ in 0..2 {
        let kept = kept.of(track, 200_000, None).unwrap().unwrap();
        let roles: Vec<_> = kept.roles.iter().map(|g| (g.role, g.paths)).collect();
        assert_eq!(roles, made.roles.iter().map(|g| (g.role.ix(), g.paths)).collect::<Vec<_>>());
        assert_eq!(kept.of, made.of);
    }
}

#[test]
fn a_stop_outside_the_track_counts_and_a_single_step_does_not() {
    let graph = world(
        "aide level 1; nurse level 3; chief level 5; clerk level 2; aide in care; nurse in care; chief in care; \
         aide -adv 10-> clerk; clerk -adv 10-> nurse; nurse -adv 10-> chief; aide -adv 100-> nurse",
    );
    let made = gateways(graph.track("care").unwrap(), &mut Effort::default()).unwrap();
    // aide > clerk > nurse, aide > clerk > nurse > chief; nurse > chief is a single step.
    assert_eq!(found(&made), (2, BTreeMap::from([("clerk", 2), ("nurse", 1)])));
}

#[test]
fn effort_that_is_spent_is_an_error() {
    let graph = career_graph::bundled();
    let track = graph.track("therapeutic-services").unwrap();
    assert_eq!(gateways(track, &mut Effort::labels(100)).unwrap_err(), Exhausted);
}
