//! Several paths in order, and near-duplicates left out, against every simple path of small random worlds.

use career_graph::graph::CareerGraph;
use career_graph::paths::{
    Alternatives, AlternativesOutcome, COMPARED, Diversity, Effort, PathCost, Question, alternatives, best,
};
use proptest::prelude::*;
use proptest::sample::select;

use super::brute::{Asked, Way, World, asked, way_of, worlds};
use crate::support::cases;

/// What the library gives; `None` where there is no path.
fn found<'g>(
    graph: &'g CareerGraph,
    (from, to, cost): (usize, usize, PathCost),
    asked: &Asked,
    first: usize,
    diversity: Diversity,
) -> (Question<'g>, Option<Alternatives<'g>>) {
    let question = Question {
        from: World::role(graph, from),
        to: World::role(graph, to),
        cost,
        constraints: asked.constraints(graph),
    };
    let outcome = alternatives(&question, first, diversity, &mut Effort::default()).expect("a small effort");
    let found = match outcome {
        AlternativesOutcome::Alternatives(found) => Some(found),
        AlternativesOutcome::NoPath(_) => None,
    };
    (question, found)
}

fn ways(found: Option<&Alternatives<'_>>) -> Vec<Way> {
    found.map_or(Vec::new(), |found| found.paths.iter().map(way_of).collect())
}

/// The stops of a way that count: those between the ends that need not be passed.
fn stops(way: &[usize], asked: &Asked) -> Vec<usize> {
    let between = way.iter().skip(1).take(way.len().saturating_sub(2));
    between.filter(|stop| !asked.via.contains(stop)).copied().collect()
}

/// Whether one way is too much like another before it, and by which stops.
fn resembles(way: &[usize], before: &[usize], asked: &Asked, diversity: Diversity) -> Option<Vec<usize>> {
    let (mine, theirs) = (stops(way, asked), stops(before, asked));
    let shared: Vec<_> = mine.iter().filter(|stop| theirs.contains(stop)).copied().collect();
    let too_many = match diversity {
        Diversity::None => false,
        _ if theirs.is_empty() => mine.is_empty(),
        Diversity::Some => shared.len() * 2 > theirs.len(),
        Diversity::High => !shared.is_empty(),
    };
    too_many.then_some(shared)
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn alternatives_are_the_best_paths_in_order(
        world in worlds(),
        questions in prop::collection::vec((asked(), select(vec![1_usize, 2, 3, 5, 8, 50])), 5),
    ) {
        let graph = world.graph();
        for ((from, to, cost, asked), first) in questions {
            // Without constraints there are more paths to put in order.
            for asked in [asked, Asked::default()] {
                let (from, to, asked) = asked.within(world.len(), from, to);
                let (question, found) = found(&graph, (from, to, cost), &asked, first, Diversity::None);
                let compared = first.max(COMPARED);
                let expected: Vec<_> =
                    world.in_carried_order(from, to, &asked, cost, compared).into_iter().take(first).collect();
                prop_assert_eq!(ways(found.as_ref()), expected, "{} by {:?}", asked, cost);
                if let Some(found) = &found {
                    prop_assert!(found.complete && found.left_out.paths.is_empty());
                    let career_graph::paths::Outcome::Path(first) =
                        best(&question, &mut Effort::default()).expect("a small effort") else { panic!() };
                    prop_assert_eq!(way_of(&first), way_of(&found.paths[0]), "the best is the first");
                }
            }
        }
    }

    #[test]
    fn what_is_left_out_resembles_what_is_given(
        world in worlds(),
        questions in prop::collection::vec((asked(), select(vec![1_usize, 2, 3, 5, 8, 50])), 5),
        diversity in select(vec![Diversity::Some, Diversity::High]),
    ) {
        let graph = world.graph();
        for ((from, to, cost, asked), first) in questions {
            for asked in [asked, Asked::default()] {
                let (from, to, asked) = asked.within(world.len(), from, to);
                let (_, found) = found(&graph, (from, to, cost), &asked, first, diversity);
                let compared = first.max(COMPARED);
                let (mut kept, mut left_out): (Vec<Way>, Vec<_>) = (Vec::new(), Vec::new());
                for (place, way) in world.in_carried_order(from, to, &asked, cost, compared).iter().enumerate() {
                    if kept.len() == first {
                        break;
                    }
                    let resembled = kept
                        .iter()
                        .enumerate()
                        .find_map(|(at, before)| Some((at, resembles(way, before, &asked, diversity)?)));
                    match resembled {
                        Some((at, shared)) if place < compared => left_out.push((way.clone(), at, shared)),
                        Some(_) => {}
                        None => kept.push(way.clone()),
                    }
                }
                prop_assert_eq!(ways(found.as_ref()), kept, "{} by {:?}", asked, cost);
                let told = found.map_or(Vec::new(), |found| {
                    assert!(found.complete);
                    let told = found.left_out.paths.iter().map(|near| {
                        let shared: Vec<_> = near.shared.iter().map(|role| World::at(*role)).collect();
                        (way_of(&near.path), near.resembles, shared)
                    });
                    told.collect()
                });
                prop_assert_eq!(told, left_out, "{} by {:?}", asked, cost);
            }
        }
    }
}
