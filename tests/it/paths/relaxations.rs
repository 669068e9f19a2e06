//! Why no path observes the constraints, and the smallest changes that open one, against every simple path of small random
//! worlds.

use std::collections::BTreeSet;

use career_graph::graph::CareerGraph;
use career_graph::paths::{COMPARED, Effort, NoPath, NoPathReason, Outcome, Part, PathCost, Question, best};
use proptest::prelude::*;

use super::brute::{Asked, World, asked, way_of, worlds};
use crate::support::cases;

/// The question with one part lifted.
fn lift(part: Part, asked: &mut Asked) {
    match part {
        Part::Kinds => {
            if matches!(asked.kinds, Some((_, false))) {
                asked.max_lateral = None;
            }
            asked.kinds = None;
        }
        Part::MaxSteps => asked.max_steps = None,
        Part::MaxMonths => asked.max_months = None,
        Part::MaxStudyMonths => asked.max_study = None,
        Part::MaxLateral => asked.max_lateral = None,
        Part::Via => asked.via.clear(),
        Part::ViaInOrder => asked.in_order = false,
        Part::Avoid => asked.avoid.clear(),
        Part::MinPayRatio => asked.min_pay = None,
        Part::Tracks => asked.tracks.clear(),
        Part::AvoidDeclining => asked.avoid_declining = false,
        Part::MinEvidence => asked.evidence = None,
    }
}

/// Whether a part of the question can stand in the way at all.
fn is_set(part: Part, asked: &Asked) -> bool {
    match part {
        Part::Kinds => asked.kinds.is_some(),
        Part::MaxSteps => asked.max_steps.is_some(),
        Part::MaxMonths => asked.max_months.is_some(),
        Part::MaxStudyMonths => asked.max_study.is_some(),
        Part::MaxLateral => asked.max_lateral.is_some() && !matches!(asked.kinds, Some((_, false))),
        Part::Via => !asked.via.is_empty(),
        Part::ViaInOrder => asked.in_order && asked.via.len() > 1,
        Part::Avoid => !asked.avoid.is_empty(),
        Part::MinPayRatio => asked.min_pay.is_some(),
        Part::Tracks => !asked.tracks.is_empty(),
        Part::AvoidDeclining => asked.avoid_declining,
        Part::MinEvidence => asked.evidence.is_some(),
    }
}

/// Every change of one part of the question that is a little smaller than the one that was made.
fn smaller(part: Part, asked: &Asked, loosened: &Asked) -> Vec<Asked> {
    let with = |change: &dyn Fn(&mut Asked)| {
        let mut smaller = loosened.clone();
        change(&mut smaller);
        smaller
    };
    let one_less = |most: Option<u32>| most.and_then(|most| most.checked_sub(1));
    match part {
        Part::MaxSteps => vec![with(&|it| it.max_steps = one_less(it.max_steps))],
        Part::MaxMonths => vec![with(&|it| it.max_months = one_less(it.max_months))],
        Part::MaxStudyMonths => vec![with(&|it| it.max_study = one_less(it.max_study))],
        Part::MaxLateral => vec![with(&|it| it.max_lateral = one_less(it.max_lateral))],
        Part::Kinds if matches!(asked.kinds, Some((_, false))) => {
            vec![with(&|it| it.max_lateral = one_less(it.max_lateral))]
        }
        Part::Kinds => vec![with(&|it| it.kinds = asked.kinds)],
        Part::ViaInOrder => vec![with(&|it| it.in_order = true)],
        Part::AvoidDeclining => vec![with(&|it| it.avoid_declining = true)],
        // One role more, whichever it is.
        Part::Via => {
            let mut dropped = asked.via.iter().filter(|role| !loosened.via.contains(role));
            let all = dropped.clone().count();
            let subsets = 1_u32 << asked.via.len();
            let sizes = (0..subsets).filter(|kept| kept.count_ones() as usize == asked.via.len() + 1 - all);
            assert!(dropped.next().is_some());
            let kept = |set: u32| {
                let kept = asked.via.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1);
                kept.map(|(_, role)| *role).collect()
            };
            sizes.map(|set| with(&|it| it.via = kept(set))).collect()
        }
        Part::Avoid => {
            let all = asked.avoid.len() - loosened.avoid.len();
            let subsets = 1_u32 << asked.avoid.len();
            let sizes = (0..subsets).filter(|kept| kept.count_ones() as usize == asked.avoid.len() + 1 - all);
            let kept = |set: u32| {
                let kept = asked.avoid.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1);
                kept.map(|(_, role)| *role).collect()
            };
            sizes.map(|set| with(&|it| it.avoid = kept(set))).collect()
        }
        Part::MinPayRatio => {
            vec![with(&|it| it.min_pay = Some(it.min_pay.map_or(0, |hundredths| hundredths + 1)))]
        }
        // From any to the wider ones, from those to what was asked for.
        Part::Tracks if loosened.tracks.is_empty() => {
            let wider = asked.tracks.iter().map(|track| if *track == 0 { 2 } else { *track });
            let wider: BTreeSet<_> = wider.collect();
            vec![with(&|it| it.tracks = wider.iter().copied().collect())]
        }
        Part::Tracks => vec![with(&|it| it.tracks.clone_from(&asked.tracks))],
        Part::MinEvidence => vec![with(&|it| it.evidence = it.evidence.map(|kind| kind - 1))],
    }
}

/// What is not right about the relaxations of a question.
fn faults(
    (world, graph): (&World, &CareerGraph),
    (from, to, cost): (usize, usize, PathCost),
    asked: &Asked,
    none: &NoPath<'_>,
) -> Vec<String> {
    let opens = |asked: &Asked| !world.ways(from, to, asked).is_empty();
    let mut faults = Vec::new();
    let parts: Vec<_> = Part::ALL.into_iter().filter(|part| is_set(*part, asked)).collect();
    for relaxation in &none.relaxations {
        let loosened = Asked::of(&relaxation.constraints, graph);
        let ways = world.in_carried_order(from, to, &loosened, cost, COMPARED);
        if ways.first() != Some(&way_of(&relaxation.path)) {
            faults.push(format!("{}: the path is not the best of {ways:?}", relaxation.message));
        }
        for part in &relaxation.parts {
            for smaller in smaller(*part, asked, &loosened) {
                if opens(&smaller) {
                    faults.push(format!("{}: {smaller} is enough", relaxation.message));
                }
            }
        }
    }
    // All parts that are enough by themselves, else all pairs, are there.
    let enough = |set: &[Part]| {
        let mut lifted = asked.clone();
        for part in set {
            lift(*part, &mut lifted);
        }
        opens(&lifted)
    };
    let mut expected: BTreeSet<Vec<Part>> =
        parts.iter().map(|part| vec![*part]).filter(|set| enough(set)).collect();
    if expected.is_empty() {
        let pairs = parts
            .iter()
            .enumerate()
            .flat_map(|(at, one)| parts[at + 1..].iter().map(|other| vec![*one, *other]));
        expected = pairs.filter(|set| enough(set)).collect();
    }
    let found: BTreeSet<_> = none.relaxations.iter().map(|relaxation| relaxation.parts.clone()).collect();
    if expected.is_empty() {
        // One set of more, none of which can be left out.
        for parts in &found {
            for left in parts {
                let fewer: Vec<_> = parts.iter().filter(|part| *part != left).copied().collect();
                if enough(&fewer) {
                    faults.push(format!("{parts:?}: {left:?} need not be loosened"));
                }
            }
        }
        if found.len() != 1 {
            faults.push(format!("{found:?} are loosened"));
        }
    } else if none.relaxations.len() < 10 && found != expected {
        faults.push(format!("{found:?} are loosened and not {expected:?}"));
    }
    faults
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn relaxations_open_a_path_and_are_the_smallest(
        world in worlds(),
        questions in prop::collection::vec(asked(), 8),
    ) {
        let graph = world.graph();
        for (from, to, cost, asked) in questions {
            let (from, to, asked) = asked.within(world.len(), from, to);
            let question = Question {
                from: World::role(&graph, from),
                to: World::role(&graph, to),
                cost,
                constraints: asked.constraints(&graph),
            };
            let Outcome::NoPath(none) = best(&question, &mut Effort::default()).expect("a small effort") else {
                continue;
            };
            prop_assert!(none.complete);
            if world.ways(from, to, &Asked::default()).is_empty() {
                prop_assert_ne!(none.reason, NoPathReason::Constraints);
                prop_assert!(none.relaxations.is_empty());
                continue;
            }
            prop_assert_eq!(none.reason, NoPathReason::Constraints);
            prop_assert!(!none.relaxations.is_empty());
            let faults = faults((&world, &graph), (from, to, cost), &asked, &none);
            prop_assert!(faults.is_empty(), "{}\n{}", asked, faults.join("\n"));
        }
    }
}
