//! The way back from a step, against every simple path.

use career_graph::paths::{PathCost, way_back};
use proptest::prelude::*;

use super::brute::{Asked, World, way_of, worlds};
use crate::support::cases;

proptest! {
    // A failing case prints its world and is kept in proptest-regressions.
    #![proptest_config(cases(400))]

    #[test]
    fn the_way_back_is_the_shortest_path_the_other_way(world in worlds()) {
        let graph = world.graph();
        for transition in graph.transitions() {
            let (from, to) = (World::at(transition.from()), World::at(transition.to()));
            let expected = world.in_order(to, from, &Asked::default(), PathCost::Months);
            let found = way_back(transition).as_ref().map(way_of);
            prop_assert_eq!(found.as_ref(), expected.first());
        }
    }
}
