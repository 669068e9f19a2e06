//! The best path under constraints, against every simple path of small random worlds.

use career_graph::paths::{COMPARED, Effort, Outcome, Question, best};
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::brute::{asked, way_of, worlds};

proptest! {
    // A failing case prints its world and is kept in proptest-regressions.
    #![proptest_config(Config { cases: 1_000, ..Config::default() })]

    #[test]
    fn the_best_path_under_constraints_is_that_of_brute_force(
        world in worlds(),
        questions in prop::collection::vec(asked(), 5),
    ) {
        let graph = world.graph();
        for (from, to, cost, asked) in questions {
            let (from, to, asked) = asked.within(world.len(), from, to);
            let question = Question {
                from: world.role(&graph, from),
                to: world.role(&graph, to),
                cost,
                constraints: asked.constraints(&world, &graph),
            };
            let expected = world.in_carried_order(from, to, &asked, cost, COMPARED);
            let found = match best(&question, &mut Effort::default()).expect("a small effort") {
                Outcome::Path(path) => Some(way_of(&path)),
                Outcome::NoPath(_) => None,
            };
            prop_assert_eq!(found.as_ref(), expected.first(), "{} by {:?}", asked, cost);
        }
    }
}
