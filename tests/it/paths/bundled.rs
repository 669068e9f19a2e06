//! Costs over the bundled data, against an independent search: relaxation of every transition until nothing improves.

use career_graph::graph::{CareerGraph, RoleRef};
use career_graph::paths::{Outcome, PathCost, searched, shortest};

/// Any other number asks for other pairs.
const SEED: u64 = 20_261_124;
const PAIRS: usize = 1_000;

/// A small generator, so that the seed alone decides.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

/// The least cost from a role to every other, by index.
fn relaxed(graph: &CareerGraph, from: RoleRef<'_>, cost: PathCost) -> Vec<Option<u32>> {
    let mut least = vec![None; graph.roles().len()];
    least[from.ix().at()] = Some(0);
    loop {
        let mut improved = false;
        for t in graph.transitions() {
            let step = match cost {
                PathCost::Months => t.months().total(),
                PathCost::Steps => 1,
                PathCost::SkillGap => t.gap_points(),
            };
            let Some(before) = least[t.from().ix().at()] else { continue };
            let whole: u32 = before + step;
            let there = &mut least[t.to().ix().at()];
            if there.is_none_or(|known| whole < known) {
                *there = Some(whole);
                improved = true;
            }
        }
        if !improved {
            return least;
        }
    }
}

#[test]
fn costs_of_random_pairs_equal_those_of_a_plain_relaxation() {
    let graph = career_graph::bundled();
    let mut random = Random(SEED);
    println!("seed {SEED}");
    let roles: Vec<_> = graph.roles().collect();
    for at in 0..PAIRS / 10 {
        let from = roles[random.below(roles.len())];
        let cost = [PathCost::Months, PathCost::Steps, PathCost::SkillGap][at % 3];
        let least = relaxed(graph, from, cost);
        for _ in 0..10 {
            let to = roles[random.below(roles.len())];
            let (found, searched) = (shortest(from, to, cost), searched(from, to, cost));
            assert_eq!(format!("{found:?}"), format!("{searched:?}"));
            let found = match found {
                Outcome::NoPath(_) => None,
                Outcome::Path(path) => Some(match cost {
                    PathCost::Months => path.totals().months(),
                    PathCost::Steps => u32::try_from(path.totals().steps).unwrap(),
                    PathCost::SkillGap => path.totals().gap_points,
                }),
            };
            assert_eq!(found, least[to.ix().at()], "{} > {} by {cost:?}", from.slug(), to.slug());
        }
    }
}
