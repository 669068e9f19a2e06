//! The search against brute force: every simple path of random graphs of up to eight roles, ranked plainly.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use career_graph::graph::CareerGraph;
use career_graph::paths::{Outcome, PathCost, Weights, searched, shortest};
use proptest::prelude::*;

use crate::support::{cases, role, slugs, world};

const SLUGS: [&str; 8] = ["cook", "a", "clerk-b", "clerk", "zoologist", "clerkb", "b", "baker"];
/// Every cost, the mixes with their weights in thousandths: of a month, a step and a gap point.
fn costs() -> Vec<(PathCost, [u64; 3])> {
    let mix = |[months, steps, gap]: [u64; 3]| {
        let part = |weight: u64| f64::from(u32::try_from(weight).expect("small")) / 1000.0;
        let weights = Weights::new(part(months), part(steps), part(gap)).expect("weights");
        (PathCost::Mix(weights), [months, steps, gap])
    };
    let mixes = [[1000, 0, 0], [1000, 1000, 0], [1000, 6500, 100], [0, 0, 1], [500, 0, 250]];
    let plain =
        [(PathCost::Months, [1, 0, 0]), (PathCost::Steps, [0, 1, 0]), (PathCost::SkillGap, [0, 0, 1])];
    plain.into_iter().chain(mixes.map(mix)).collect()
}

/// What a path costs by the weights.
fn chosen(weights: [u64; 3], steps: u32, months: u32, gap: u32) -> u64 {
    let [month, step, point] = weights;
    u64::from(months) * month + u64::from(steps) * step + u64::from(gap) * point
}

/// Importance and level of a skill in a role.
type Rating = Option<(u32, Option<u32>)>;

/// A random graph, in plain numbers.
#[derive(Clone, Debug)]
struct Sketch {
    /// Study and settling in from role to role, where there is a transition.
    months: Vec<Vec<Option<(u32, u32)>>>,
    /// Two skills of each role.
    ratings: Vec<[Rating; 2]>,
}

impl Sketch {
    fn len(&self) -> usize {
        self.ratings.len()
    }

    fn drawing(&self) -> String {
        let mut text = SLUGS[..self.len()].join(";");
        for (from, row) in self.months.iter().enumerate() {
            for (to, months) in row.iter().enumerate() {
                if let Some((study, settling)) = months
                    && from != to
                {
                    let _ = write!(text, ";{} -lat {study}+0+0+{settling}-> {}", SLUGS[from], SLUGS[to]);
                }
            }
        }
        for (role, ratings) in SLUGS.iter().zip(&self.ratings) {
            for (skill, rating) in ["planning", "typing"].iter().zip(ratings) {
                if let Some((importance, level)) = rating {
                    let level = level.map_or(String::new(), |level| format!("@{level}"));
                    let _ = write!(text, ";{role}: {skill} {importance}{level}");
                }
            }
        }
        text
    }

    /// The gap of a transition, from the definition: importance times missing levels, over a hundred.
    fn gap(&self, from: usize, to: usize) -> u32 {
        let skills = self.ratings[from].iter().zip(&self.ratings[to]);
        let gaps = skills.map(|(have, asked)| match asked {
            Some((importance @ 50.., Some(level))) => {
                let have = have.and_then(|(_, level)| level).unwrap_or(0);
                let short = level.saturating_sub(have);
                if short < 10 { 0 } else { importance * short / 100 }
            }
            _ => 0,
        });
        gaps.sum()
    }

    /// Every simple path from `at` on, to each of its ends.
    fn walk(&self, way: &mut Vec<usize>, found: &mut dyn FnMut(&[usize])) {
        found(way);
        let at = way[way.len() - 1];
        for next in 0..self.len() {
            if self.months[at][next].is_some() && !way.contains(&next) {
                way.push(next);
                self.walk(way, found);
                way.pop();
            }
        }
    }

    /// The rank of a path by a cost: the cost itself, steps, months, gap, and the slugs.
    fn rank(&self, way: &[usize], weights: [u64; 3]) -> Rank {
        let (mut steps, mut months, mut gap) = (0, 0, 0);
        for pair in way.windows(2) {
            let (study, settling) = self.months[pair[0]][pair[1]].expect("a transition");
            steps += 1;
            months += study + settling;
            gap += self.gap(pair[0], pair[1]);
        }
        (
            (chosen(weights, steps, months, gap), [steps, months, gap]),
            way.iter().map(|at| SLUGS[*at]).collect(),
        )
    }

    /// The best path from one role to each other, by a cost.
    fn best(&self, from: usize, weights: [u64; 3]) -> BTreeMap<usize, Rank> {
        let mut best: BTreeMap<usize, Rank> = BTreeMap::new();
        self.walk(&mut vec![from], &mut |way| {
            let rank = self.rank(way, weights);
            best.entry(way[way.len() - 1])
                .and_modify(|known| {
                    if rank < *known {
                        known.clone_from(&rank);
                    }
                })
                .or_insert(rank);
        });
        best
    }
}

/// What a path costs; its steps, months and gap points.
type Sums = (u64, [u32; 3]);

/// The same, and the slugs.
type Rank = (Sums, Vec<&'static str>);

/// The rank of what the search finds; `None` where there is no path.
fn found<'g>(
    graph: &'g CareerGraph,
    from: &str,
    to: &str,
    (cost, weights): (PathCost, [u64; 3]),
) -> Option<(Sums, Vec<&'g str>, String)> {
    let (from, to) = (role(graph, from), role(graph, to));
    let (shortest, searched) = (shortest(from, to, cost), searched(from, to, cost));
    assert_eq!(format!("{shortest:?}"), format!("{searched:?}"), "signposts and a search of its own agree");
    let Outcome::Path(path) = shortest else {
        return None;
    };
    let totals = path.totals();
    let steps = u32::try_from(totals.steps).expect("few steps");
    let (months, gap) = (totals.months(), path.plain_gap_points());
    let rank = (chosen(weights, steps, months, gap), [steps, months, gap]);
    Some((rank, slugs(path.roles()), path.id()))
}

/// Graphs in which equal paths are frequent: few different months, gaps and levels.
fn sketches() -> impl Strategy<Value = Sketch> {
    let months = prop_oneof![
        5 => Just(None),
        3 => (0..2_u32, 0..4_u32).prop_map(Some),
    ];
    let level =
        prop_oneof![1 => Just(None), 4 => prop::sample::select(vec![0, 9, 10, 19, 20, 40]).prop_map(Some)];
    let rating = prop_oneof![
        1 => Just(None),
        2 => (prop::sample::select(vec![49_u32, 50, 100]), level).prop_map(Some),
    ];
    (1..=SLUGS.len()).prop_flat_map(move |roles| {
        let months = prop::collection::vec(prop::collection::vec(months.clone(), roles), roles);
        let ratings = prop::collection::vec([rating.clone(), rating.clone()], roles);
        (months, ratings).prop_map(|(months, ratings)| Sketch { months, ratings })
    })
}

proptest! {
    // A failing case prints its graph and is kept in proptest-regressions.
    #![proptest_config(cases(2_500))]

    #[test]
    fn the_search_agrees_with_brute_force(sketch in sketches()) {
        let graph = world(&sketch.drawing());
        let mut ids = BTreeMap::new();
        let slugs = &SLUGS[..sketch.len()];
        for (at, from) in slugs.iter().enumerate() {
            for cost in costs() {
                let best = sketch.best(at, cost.1);
                for (at, to) in slugs.iter().enumerate() {
                    let found = found(&graph, from, to, cost);
                    let expected = best.get(&at).map(|(rank, way)| (rank, way));
                    prop_assert_eq!(found.as_ref().map(|(rank, way, _)| (rank, way)), expected);
                    if let Some((_, way, id)) = found {
                        let known = ids.entry(id).or_insert_with(|| way.clone());
                        prop_assert_eq!(&*known, &way, "one id for two paths");
                    }
                }
            }
        }
        let mut ways: Vec<_> = ids.values().collect();
        ways.sort();
        ways.dedup();
        prop_assert_eq!(ways.len(), ids.len(), "two ids for one path");
    }
}

#[test]
fn the_oracle_sees_ties_and_chooses_by_slug() {
    let month = Some((0, 1));
    let sketch = Sketch {
        // From cook over a or clerk-b to clerk.
        months: vec![
            vec![None, month, month, None],
            vec![None, None, None, month],
            vec![None, None, None, month],
            vec![None; 4],
        ],
        ratings: vec![[None, None]; 4],
    };
    let best = sketch.best(0, [1, 0, 0]);
    assert_eq!(best[&3], ((2, [2, 2, 0]), vec!["cook", "a", "clerk"]));
}
