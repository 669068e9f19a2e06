//! Costs over the bundled data, against an independent search: relaxation of every transition until nothing improves.

use career_graph::graph::{CareerGraph, RoleRef};
use career_graph::paths::{Outcome, PathCost, Weights, searched, shortest};

use super::random::Random;

/// Any other number asks for other pairs.
const SEED: u64 = 20_261_124;
const PAIRS: usize = 1_000;

/// The least cost from a role to every other, by index.
fn relaxed(graph: &CareerGraph, from: RoleRef<'_>, weigh: impl Fn(u32, u32, u32) -> u32) -> Vec<Option<u32>> {
    let mut least = vec![None; graph.roles().len()];
    least[from.ix().at()] = Some(0);
    loop {
        let mut improved = false;
        for t in graph.transitions() {
            let step = weigh(t.months().total(), 1, t.gap_points());
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
    let mix = PathCost::Mix(Weights::new(1.0, 6.5, 0.125).unwrap());
    let roles: Vec<_> = graph.roles().collect();
    for at in 0..PAIRS / 10 {
        let from = roles[random.below(roles.len())];
        let cost = [PathCost::Months, PathCost::Steps, PathCost::SkillGap, mix][at % 4];
        let weigh = |months: u32, steps: u32, gap: u32| match cost {
            PathCost::Months => months,
            PathCost::Steps => steps,
            PathCost::SkillGap => gap,
            // In thousandths.
            PathCost::Mix(_) => 1_000 * months + 6_500 * steps + 125 * gap,
        };
        let least = relaxed(graph, from, weigh);
        for _ in 0..10 {
            let to = roles[random.below(roles.len())];
            let (found, searched) = (shortest(from, to, cost), searched(from, to, cost));
            assert_eq!(format!("{found:?}"), format!("{searched:?}"));
            let found = match found {
                Outcome::NoPath(_) => None,
                Outcome::Path(path) => {
                    let totals = path.totals();
                    let steps = u32::try_from(totals.steps).unwrap();
                    Some(weigh(totals.months(), steps, path.plain_gap_points()))
                }
            };
            assert_eq!(found, least[to.ix().at()], "{} > {} by {cost:?}", from.slug(), to.slug());
        }
    }
}
