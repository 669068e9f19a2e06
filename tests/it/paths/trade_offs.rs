//! The paths that no other surpasses, against every simple path of small random worlds.

use career_graph::graph::CareerGraph;
use career_graph::paths::{
    Constraints, CriteriaFault, Criterion, Effort, Exhausted, NoPathReason, PathCost, TradeOffQuestion,
    TradeOffs, TradeOffsOutcome, trade_offs,
};
use proptest::prelude::*;
use proptest::sample::subsequence;

use super::brute::{Asked, Way, World, asked, tense_worlds, way_of, worlds};
use crate::support::{cases, role, world};

const ALL: [Criterion; 5] =
    [Criterion::Months, Criterion::Steps, Criterion::SkillGap, Criterion::LowestPay, Criterion::PayAtEnd];

/// What a path is charged by a criterion. Pay counts as what it lacks to a great deal; nothing lacks more than what is unknown.
fn charge(world: &World, way: &[usize], criterion: Criterion) -> u64 {
    let lack = |pay: Option<u32>| pay.map_or(u64::MAX, |pay| 1_000_000 - u64::from(pay));
    let gap = world.gaps(way).0;
    let [_, steps, months, gap] = world.rank(way, PathCost::Steps, gap).0;
    let stops = if way.len() == 1 { way } else { &way[1..] };
    match criterion {
        Criterion::Months => months,
        Criterion::Steps => steps,
        Criterion::SkillGap => gap,
        Criterion::LowestPay => stops.iter().map(|at| lack(world.pay(*at))).max().expect("a stop"),
        Criterion::PayAtEnd => lack(world.pay(way[way.len() - 1])),
    }
}

/// The ways that no other surpasses and what each is best at, in order, one for all that are charged alike.
fn unsurpassed(
    world: &World,
    from: usize,
    ends: &[usize],
    asked: &Asked,
    criteria: &[Criterion],
) -> Vec<(Way, Vec<Criterion>)> {
    let ways = ends.iter().flat_map(|end| world.ways(from, *end, asked));
    let mut ways: Vec<(Vec<u64>, Way)> = ways
        .map(|way| (criteria.iter().map(|criterion| charge(world, &way, *criterion)).collect(), way))
        .collect();
    ways.sort_by_cached_key(|(charged, way)| {
        (charged.clone(), world.rank(way, PathCost::Steps, world.gaps(way).0))
    });
    let kept: Vec<_> = ways
        .iter()
        .enumerate()
        .filter(|(at, (charged, _))| {
            !ways.iter().enumerate().any(|(other, (theirs, _))| {
                let no_worse = theirs.iter().zip(charged).all(|(theirs, mine)| theirs <= mine);
                no_worse && (theirs != charged || other < *at)
            })
        })
        .map(|(_, kept)| kept.clone())
        .collect();
    let best_at = |charged: &[u64]| {
        let best = |at: usize| kept.iter().map(|(theirs, _)| theirs[at]).min().expect("a way");
        let best_at = (0..criteria.len()).filter(|at| charged[*at] == best(*at) && charged[*at] != u64::MAX);
        best_at.map(|at| criteria[at]).collect()
    };
    kept.iter().map(|(charged, way)| (way.clone(), best_at(charged))).collect()
}

/// A question in the library's terms.
fn question<'g>(
    graph: &'g CareerGraph,
    from: usize,
    ends: &[usize],
    asked: &Asked,
    criteria: &[Criterion],
) -> TradeOffQuestion<'g> {
    TradeOffQuestion {
        from: World::role(graph, from),
        to: World::role(graph, ends[0]),
        also_to: ends[1..].iter().map(|end| World::role(graph, *end)).collect(),
        criteria: criteria.to_vec(),
        constraints: asked.constraints(graph),
    }
}

/// At least two criteria, in any order.
fn criteria() -> impl Strategy<Value = Vec<Criterion>> {
    subsequence(ALL.to_vec(), 2..=5).prop_shuffle()
}

/// A question of a world: with which constraints, about which further ends, by which criteria.
type Drawn = ((usize, usize, PathCost, Asked), Vec<usize>, Vec<Criterion>, usize);

fn drawn() -> impl Strategy<Value = Drawn> {
    let also = prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(0..8_usize, 1..=3)];
    (asked(), also, criteria(), 1..=12_usize)
}

fn check(world: &World, questions: Vec<Drawn>) -> Result<(), TestCaseError> {
    let graph = world.graph();
    for ((from, to, _, drawn), also, criteria, first) in questions {
        for drawn in [drawn, Asked::default()] {
            let (from, to, mut asked) = drawn.within(world.len(), from, to);
            let mut ends = vec![to];
            for end in also.iter().map(|end| end % world.len()) {
                if end != from && !ends.contains(&end) {
                    ends.push(end);
                }
            }
            asked.via.retain(|at| !ends.contains(at));
            asked.avoid.retain(|at| !ends.contains(at));
            let question = question(&graph, from, &ends, &asked, &criteria);
            prop_assert_eq!(question.contradiction(), None);
            let expected = unsurpassed(world, from, &ends, &asked, &criteria);
            let ask = |first| trade_offs(&question, first, &mut Effort::default()).expect("a small effort");
            let TradeOffsOutcome::TradeOffs(all) = ask(1_000) else {
                prop_assert!(expected.is_empty(), "{} by {:?}: {:?}", asked, criteria, expected);
                continue;
            };
            let pairs = |found: &TradeOffs<'_>| -> Vec<(Way, Vec<Criterion>)> {
                found.paths.iter().map(|path| (way_of(&path.path), path.best_at.clone())).collect()
            };
            prop_assert_eq!(pairs(&all), expected.clone(), "{} by {:?} to {:?}", asked, criteria, ends);
            prop_assert!(all.complete);
            for found in &all.paths {
                let way = way_of(&found.path);
                let stops = if way.len() == 1 { &way[..] } else { &way[1..] };
                let lowest = stops.iter().map(|at| world.pay(*at)).min().expect("a stop");
                prop_assert_eq!(found.lowest_pay, lowest);
                prop_assert_eq!(found.pay_at_end, world.pay(way[way.len() - 1]));
            }
            first_of(&ask(first), first, &expected, &criteria)?;
        }
    }
    Ok(())
}

/// The first so many are those that are the first to be best at something, and then those that come first.
fn first_of(
    outcome: &TradeOffsOutcome<'_>,
    first: usize,
    all: &[(Way, Vec<Criterion>)],
    criteria: &[Criterion],
) -> Result<(), TestCaseError> {
    let TradeOffsOutcome::TradeOffs(found) = outcome else { panic!("there are paths") };
    prop_assert_eq!(found.total, all.len());
    let mut wanted: Vec<usize> = Vec::new();
    let bests =
        criteria.iter().filter_map(|criterion| all.iter().position(|(_, best)| best.contains(criterion)));
    for at in bests.chain(0..all.len()) {
        if !wanted.contains(&at) && wanted.len() < first {
            wanted.push(at);
        }
    }
    wanted.sort_unstable();
    let expected: Vec<_> = wanted.iter().map(|at| all[*at].clone()).collect();
    let given: Vec<_> = found.paths.iter().map(|path| (way_of(&path.path), path.best_at.clone())).collect();
    prop_assert_eq!(given, expected);
    Ok(())
}

proptest! {
    // A failing case prints its world and is kept in proptest-regressions.
    #![proptest_config(cases(700))]

    #[test]
    fn trade_offs_are_those_of_brute_force(
        world in worlds(),
        questions in prop::collection::vec(drawn(), 3),
    ) {
        check(&world, questions)?;
    }

    #[test]
    fn what_is_good_in_one_way_and_bad_in_another_is_kept(
        world in tense_worlds(),
        questions in prop::collection::vec(drawn(), 3),
    ) {
        check(&world, questions)?;
    }
}

#[test]
fn a_path_says_what_it_is_best_at() {
    let graph = world(
        "clerk -adv 60-> manager; clerk -adv 20-> lead; lead -adv 20-> manager; \
         clerk -lat 5-> temp; temp -lat 5-> lead; lead: planning 80@50; manager: planning 80@20",
    );
    let question = TradeOffQuestion {
        from: role(&graph, "clerk"),
        to: role(&graph, "manager"),
        also_to: Vec::new(),
        criteria: vec![Criterion::Months, Criterion::Steps, Criterion::SkillGap],
        constraints: Constraints::default(),
    };
    let outcome = trade_offs(&question, 20, &mut Effort::default()).expect("a small effort");
    let TradeOffsOutcome::TradeOffs(found) = outcome else { panic!("there are paths") };
    let lines: Vec<_> = found
        .paths
        .iter()
        .map(|found| {
            let stops: Vec<_> = found.path.roles().map(|role| role.slug()).collect();
            (stops.join(" "), found.path.totals().months(), found.best_at.clone())
        })
        .collect();
    let expected = [
        ("clerk temp lead manager", 30, vec![Criterion::Months]),
        ("clerk lead manager", 40, vec![]),
        ("clerk manager", 60, vec![Criterion::Steps, Criterion::SkillGap]),
    ];
    assert_eq!(lines, expected.map(|(stops, months, best)| (stops.to_owned(), months, best)));
}

#[test]
fn criteria_must_leave_something_to_be_traded() {
    let graph = world("clerk -adv 60-> manager; lead -adv 1-> manager");
    let (months, end) = (Criterion::Months, Criterion::PayAtEnd);
    let fault = |criteria: &[Criterion], also: &[&str]| {
        let question = TradeOffQuestion {
            from: role(&graph, "clerk"),
            to: role(&graph, "manager"),
            also_to: also.iter().map(|slug| role(&graph, slug)).collect(),
            criteria: criteria.to_vec(),
            constraints: Constraints::default(),
        };
        question.fault()
    };
    assert_eq!(fault(&[], &[]), Some(CriteriaFault::TooFew));
    assert_eq!(fault(&[months], &["lead"]), Some(CriteriaFault::TooFew));
    assert_eq!(fault(&[months, end, months], &["lead"]), Some(CriteriaFault::Repeated(months)));
    assert_eq!(fault(&[months, end], &[]), Some(CriteriaFault::OneEnd));
    assert_eq!(fault(&[months, end], &["lead"]), None);
}

#[test]
fn no_path_to_any_destination_is_told_of_the_first() {
    let graph = world("clerk -adv 60-> manager; lead -adv 1-> manager; lead -adv 1-> cook");
    let question = TradeOffQuestion {
        from: role(&graph, "clerk"),
        to: role(&graph, "lead"),
        also_to: vec![role(&graph, "cook")],
        criteria: vec![Criterion::Months, Criterion::Steps],
        constraints: Constraints::default(),
    };
    let outcome = trade_offs(&question, 20, &mut Effort::default()).expect("a small effort");
    let TradeOffsOutcome::NoPath(none) = outcome else { panic!("there is no path") };
    assert_eq!((none.reason, none.question.to.slug()), (NoPathReason::NothingLeadsIn, "lead"));
}

#[test]
fn what_little_effort_finds_is_true() {
    let role = |slug| career_graph::bundled().role(slug).expect("a bundled role");
    let question = TradeOffQuestion {
        from: role("cashiers"),
        to: role("human-resources-managers"),
        also_to: Vec::new(),
        criteria: vec![Criterion::Months, Criterion::Steps, Criterion::SkillGap],
        constraints: Constraints { max_study_months: Some(60), ..Constraints::default() },
    };
    let (mut refused, mut cut, mut whole) = (0, 0, 0);
    for labels in (0..40_000).step_by(1_000) {
        match trade_offs(&question, 1_000, &mut Effort::labels(labels)) {
            Err(Exhausted) => refused += 1,
            Ok(TradeOffsOutcome::NoPath(none)) => panic!("{none:?}"),
            Ok(TradeOffsOutcome::TradeOffs(found)) => {
                *(if found.complete { &mut whole } else { &mut cut }) += 1;
                let charges: Vec<_> = found
                    .paths
                    .iter()
                    .map(|found| {
                        let totals = found.path.totals();
                        assert!(totals.study <= 60);
                        (totals.months(), totals.steps, found.path.plain_gap_points())
                    })
                    .collect();
                for (at, mine) in charges.iter().enumerate() {
                    let surpasses = |theirs: &(u32, usize, u32)| {
                        theirs.0 <= mine.0 && theirs.1 <= mine.1 && theirs.2 <= mine.2
                    };
                    let by =
                        charges.iter().enumerate().find(|(other, theirs)| *other != at && surpasses(theirs));
                    assert_eq!(by, None, "{labels} labels");
                }
            }
        }
    }
    assert!(refused > 0 && cut > 0 && whole > 0, "{refused} refused, {cut} cut, {whole} whole");
}
