//! What is learned in one step counts for the steps after it.

use career_graph::paths::{
    AlternativesOutcome, COMPARED, Diversity, Effort, Outcome, PathCost, Question, alternatives, best,
};
use proptest::prelude::*;

use super::brute::{Asked, World, way_of, worlds};
use crate::support::{cases, role, way, world};

/// The best path by the skill gap, and its points: with what carries over and without.
fn least_to_learn(drawing: &str, from: &str, to: &str) -> (String, u32, u32) {
    let graph = world(drawing);
    let question = Question::new(role(&graph, from), role(&graph, to), PathCost::SkillGap);
    match best(&question, &mut Effort::default()).expect("a small effort") {
        Outcome::Path(path) => (way(&path), path.gap_points(), path.plain_gap_points()),
        Outcome::NoPath(none) => panic!("{none:?}"),
    }
}

#[test]
fn what_an_earlier_stop_taught_is_not_learned_again() {
    // The head asks for the planning of the clerk, which the lead does not need.
    let drawing = "clerk -adv 6-> lead; lead -adv 6-> head; clerk: planning 80@60; lead: typing 50@40; head: planning 80@60, typing 50@40";
    assert_eq!(least_to_learn(drawing, "clerk", "head"), ("clerk -> lead -> head".into(), 20, 68));
}

#[test]
fn a_skill_counts_up_to_the_highest_level_held() {
    let drawing = "a -adv 6-> b; b -adv 6-> c; c -adv 6-> d; b: planning 100@60; c: planning 100@20; d: planning 100@90";
    // 60 levels to b, and 30 more to d; by itself the last step would ask for 70.
    assert_eq!(least_to_learn(drawing, "a", "d"), ("a -> b -> c -> d".into(), 90, 130));
}

#[test]
fn a_path_that_profits_may_overtake_one_with_a_smaller_plain_sum() {
    // Over c planning is learned twice by the plain sum, but only once in truth.
    let drawing = "a -adv 6-> b; b -adv 6-> e; a -adv 6-> c; c -adv 6-> d; d -adv 6-> e; \
                   b: typing 100@50; c: planning 100@40; d: filing 50@10; e: planning 100@40";
    assert_eq!(least_to_learn(drawing, "a", "e"), ("a -> c -> d -> e".into(), 45, 85));
    let plain = crate::support::line(&world(drawing), "a", "e", PathCost::SkillGap);
    assert!(plain.starts_with("a -> c -> d -> e") || plain.starts_with("a -> b -> e"), "{plain}");
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn gaps_are_those_of_brute_force_and_carried_ones_are_never_more(world in worlds()) {
        let graph = world.graph();
        for (from, to) in (0..world.len()).flat_map(|from| [(from, world.len() - 1), (from, 0)]) {
            let (from, to) = (World::role(&graph, from), World::role(&graph, to));
            let question = Question::new(from, to, PathCost::SkillGap);
            let outcome = alternatives(&question, 2 * COMPARED, Diversity::None, &mut Effort::default());
            let AlternativesOutcome::Alternatives(found) = outcome.expect("a small effort") else { continue };
            for path in &found.paths {
                let gaps = world.gaps(&way_of(path));
                prop_assert_eq!((path.plain_gap_points(), path.gap_points()), gaps);
                prop_assert!(path.gap_points() <= path.plain_gap_points());
                let mut taught: Vec<_> = path.new_skills().iter().flatten().map(|new| new.skill.slug()).collect();
                let all = taught.len();
                taught.sort_unstable();
                taught.dedup();
                prop_assert_eq!(taught.len(), all, "no skill is new twice");
                // Where nothing more is to be learned in a step, nothing is new in it.
                let mut steps = path.step_gap_points().iter().zip(path.new_skills());
                prop_assert!(steps.all(|(points, new)| *points > 0 || new.is_empty()));
            }
            let asked = Asked::default();
            let ways = world.in_carried_order(
                way_of(&found.paths[0])[0],
                *way_of(&found.paths[0]).last().unwrap(),
                &asked,
                PathCost::SkillGap,
                2 * COMPARED,
            );
            prop_assert_eq!(way_of(&found.paths[0]), ways[0].clone());
        }
    }
}
