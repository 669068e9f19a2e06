//! Which single skill opens which roles, against every way through small random worlds.

use career_graph::insights::{MOST_HOPS, UnlockQuestion, skill_unlocks};
use career_graph::paths::{Budget, Effort, Exhausted};
use proptest::prelude::*;

use super::brute::{SLUGS, Unlocked, World, tense_worlds, way_of, worlds};
use crate::support::{cases, role, slugs, world};

/// A skill, how far it must be developed, and the ways with the level that each asks for.
type Answer = Vec<(String, u32, Vec<(Vec<usize>, u32)>)>;

fn asked() -> impl Strategy<Value = (usize, usize, Budget)> {
    let within = prop_oneof![(0..16_u32).prop_map(Budget::Months), (1..4_u32).prop_map(Budget::Steps),];
    (0..SLUGS.len(), 1..=MOST_HOPS, within)
}

fn expected(world: &World, from: usize, hops: usize, within: Budget) -> Answer {
    let (steps, months) = match within {
        Budget::Months(months) => (hops, Some(u64::from(months))),
        Budget::Steps(steps) => (hops.min(steps as usize), None),
    };
    let open = world.open(from, None, steps, months);
    let mut answer: Vec<_> = ["planning", "typing"]
        .into_iter()
        .enumerate()
        .filter_map(|(skill, slug)| {
            let mut opened: Unlocked = world.open(from, Some(skill), steps, months);
            opened.retain(|role, _| !open.contains_key(role));
            let mut ways: Vec<_> = opened.into_values().collect();
            let end = |way: &[usize]| SLUGS[way[way.len() - 1]];
            ways.sort_by(|(a, ends, _), (b, others, _)| (a.0, end(ends)).cmp(&(b.0, end(others))));
            let nearest = ways.first()?.0.0[2];
            let level = ways.iter().map(|(_, _, level)| *level).max()?;
            let ways: Vec<_> = ways.into_iter().map(|(_, way, level)| (way, level)).collect();
            Some((nearest, (slug.to_owned(), level, ways)))
        })
        .collect();
    answer.sort_by_key(|(nearest, (slug, _, ways))| (std::cmp::Reverse(ways.len()), *nearest, slug.clone()));
    answer.into_iter().map(|(_, unlock)| unlock).collect()
}

proptest! {
    // A failing case prints its world and is kept in proptest-regressions.
    #![proptest_config(cases(1_000))]

    #[test]
    fn unlocks_are_those_of_brute_force(
        world in prop_oneof![worlds(), tense_worlds()],
        questions in prop::collection::vec(asked(), 6),
    ) {
        let graph = world.graph();
        for (from, hops, within) in questions {
            let from = from % world.len();
            let question = UnlockQuestion { from: World::role(&graph, from), within, hops };
            let found = skill_unlocks(&question, &mut Effort::default()).expect("a small effort");
            let found: Answer = found
                .iter()
                .map(|unlock| {
                    let ways = unlock.roles.iter().map(|role| (way_of(&role.path), u32::from(role.level)));
                    (unlock.skill.slug().to_owned(), u32::from(unlock.level), ways.collect())
                })
                .collect();
            prop_assert_eq!(found, expected(&world, from, hops, within), "{} {} {:?}", from, hops, within);
        }
    }
}

const CLERK: &str = "clerk -adv 12-> lead; lead -adv 6-> head; clerk -lat 5-> cashier; \
    clerk: typing 80@50; lead: typing 80@50, planning 70@40; head: planning 90@70; cashier: typing 50@40";

/// `planning 70: lead at 40, head at 70`.
fn lines(drawing: &str, hops: usize, within: Budget) -> Vec<String> {
    let graph = world(drawing);
    let question = UnlockQuestion { from: role(&graph, "clerk"), within, hops };
    let found = skill_unlocks(&question, &mut Effort::default()).unwrap();
    let line = found.iter().map(|unlock| {
        let roles: Vec<_> = unlock
            .roles
            .iter()
            .map(|role| format!("{} at {}", slugs([role.path.destination()])[0], role.level))
            .collect();
        format!("{} {}: {}", unlock.skill.slug(), unlock.level, roles.join(", "))
    });
    line.collect()
}

#[test]
fn the_level_is_the_highest_that_the_ways_ask_for() {
    assert_eq!(lines(CLERK, 2, Budget::Months(24)), ["planning 70: lead at 40, head at 70"]);
    assert_eq!(lines(CLERK, 2, Budget::Months(17)), ["planning 40: lead at 40"]);
    assert_eq!(lines(CLERK, 2, Budget::Steps(1)), ["planning 40: lead at 40"]);
    assert_eq!(lines(CLERK, 1, Budget::Months(24)), ["planning 40: lead at 40"]);
    assert_eq!(lines(CLERK, 1, Budget::Months(11)), [""; 0]);
}

#[test]
fn nothing_opens_a_role_of_which_no_skill_is_known_nor_one_that_is_open() {
    let drawing = format!("{CLERK}; lead -adv 1-> boss");
    assert_eq!(lines(&drawing, 3, Budget::Steps(3)), ["planning 70: lead at 40, head at 70"]);
}

#[test]
fn effort_that_is_spent_is_an_error() {
    let graph = world(CLERK);
    let question = UnlockQuestion { from: role(&graph, "clerk"), within: Budget::Steps(3), hops: 3 };
    assert_eq!(skill_unlocks(&question, &mut Effort::labels(2)).unwrap_err(), Exhausted);
}
