//! The best path under constraints, against every simple path of small random worlds.

use career_graph::paths::{COMPARED, Effort, Outcome, PathCost, Question, best};
use proptest::prelude::*;

use super::brute::{Asked, World, amounts, asked, tense_worlds, way_of, worlds};
use crate::support::cases;

fn check(world: &World, questions: Vec<(usize, usize, PathCost, Asked)>) -> Result<(), TestCaseError> {
    let graph = world.graph();
    for (from, to, cost, asked) in questions {
        let (from, to, asked) = asked.within(world.len(), from, to);
        let question = Question {
            from: World::role(&graph, from),
            to: World::role(&graph, to),
            cost,
            constraints: asked.constraints(&graph),
        };
        let expected = world.in_carried_order(from, to, &asked, cost, COMPARED);
        let found = match best(&question, &mut Effort::default()).expect("a small effort") {
            Outcome::Path(path) => Some(way_of(&path)),
            Outcome::NoPath(_) => None,
        };
        prop_assert_eq!(found.as_ref(), expected.first(), "{} by {:?}", asked, cost);
    }
    Ok(())
}

proptest! {
    // A failing case prints its world and is kept in proptest-regressions.
    #![proptest_config(cases(1_000))]

    #[test]
    fn the_best_path_under_constraints_is_that_of_brute_force(
        world in worlds(),
        questions in prop::collection::vec(asked(), 5),
    ) {
        check(&world, questions)?;
    }

    #[test]
    fn amounts_that_stand_in_each_others_way_are_kept_to(
        world in tense_worlds(),
        questions in prop::collection::vec(amounts(), 8),
    ) {
        check(&world, questions)?;
    }
}
