//! Every simple path of a world, and their order.

use career_graph::paths::{CareerPath, PathCost};

use super::Asked;
use super::world::{SLUGS, World};

/// The places of a path's roles.
pub(in super::super) type Way = Vec<usize>;

/// The order of paths: the chosen cost, steps, months, gap points, slugs.
pub(in super::super) type Rank = ([u64; 4], Vec<&'static str>);

/// The way that a path of the library takes.
pub(in super::super) fn way_of(path: &CareerPath<'_>) -> Way {
    path.roles().map(World::at).collect()
}

impl World {
    /// Every simple path from one role to another that observes what is asked for, in no order.
    pub(in super::super) fn ways(&self, from: usize, to: usize, asked: &Asked) -> Vec<Way> {
        let mut found = Vec::new();
        self.walk(&mut vec![from], to, &mut |way| {
            if asked.allows(self, way) {
                found.push(way.to_vec());
            }
        });
        found
    }

    fn walk(&self, way: &mut Way, to: usize, found: &mut dyn FnMut(&[usize])) {
        let at = way[way.len() - 1];
        if at == to {
            return found(way);
        }
        for next in 0..self.len() {
            if self.edges[at][next].is_some() && !way.contains(&next) {
                way.push(next);
                self.walk(way, to, found);
                way.pop();
            }
        }
    }

    /// The gap of a role for one who has these levels: importance times missing levels, over a hundred.
    fn gap(&self, have: [u32; 2], to: usize) -> u32 {
        let gaps = have.iter().zip(&self.jobs[to].ratings).map(|(have, asked)| match asked {
            Some((importance @ 50.., Some(level))) if level.saturating_sub(*have) >= 10 => {
                importance * (level - have) / 100
            }
            _ => 0,
        });
        gaps.sum()
    }

    pub(super) fn levels(&self, at: usize) -> [u32; 2] {
        self.jobs[at].ratings.map(|rating| rating.and_then(|(_, level)| level).unwrap_or(0))
    }

    /// The gap points of a path: each step by itself, and with what has been learned before.
    pub(in super::super) fn gaps(&self, way: &[usize]) -> (u32, u32) {
        let plain = way.windows(2).map(|ends| self.gap(self.levels(ends[0]), ends[1])).sum();
        let mut have = self.levels(way[0]);
        let carried = way.iter().skip(1).map(|at| {
            let gap = self.gap(have, *at);
            let levels = self.levels(*at);
            have = [have[0].max(levels[0]), have[1].max(levels[1])];
            gap
        });
        (plain, carried.sum())
    }

    /// The published pay of a role.
    pub(in super::super) fn pay(&self, at: usize) -> Option<u32> {
        let category = self.jobs[at].category?;
        self.categories[category].pay.map(|(amount, _)| amount)
    }

    /// The rank of a path by a cost and by one of its gaps.
    pub(in super::super) fn rank(&self, way: &[usize], cost: PathCost, gap: u32) -> Rank {
        let edges = way.windows(2).map(|ends| self.edges[ends[0]][ends[1]].expect("a transition"));
        let months: u32 = edges.map(|edge| edge.study + edge.settling).sum();
        let steps = u32::try_from(way.len() - 1).expect("few steps");
        let [steps, months, gap] = [steps, months, gap].map(u64::from);
        let chosen = match cost {
            PathCost::Months => months,
            PathCost::Steps => steps,
            PathCost::SkillGap => gap,
            PathCost::Mix(weights) => {
                let weights = [weights.months(), weights.steps(), weights.skill_gap()];
                // The weights of these tests are whole.
                let whole = weights.map(|weight| weight.to_string().parse::<u64>().expect("a whole weight"));
                whole[0] * months + whole[1] * steps + whole[2] * gap
            }
        };
        ([chosen, steps, months, gap], way.iter().map(|at| SLUGS[*at]).collect())
    }

    /// The paths that observe what is asked for, in order by the plain sums.
    pub(in super::super) fn in_order(
        &self,
        from: usize,
        to: usize,
        asked: &Asked,
        cost: PathCost,
    ) -> Vec<Way> {
        let mut ways = self.ways(from, to, asked);
        ways.sort_by_cached_key(|way| self.rank(way, cost, self.gaps(way).0));
        ways
    }

    /// The same, of which the best `compared` are put in order by what remains when skills carry over, where the cost counts
    /// what is to be learned.
    pub(in super::super) fn in_carried_order(
        &self,
        from: usize,
        to: usize,
        asked: &Asked,
        cost: PathCost,
        compared: usize,
    ) -> Vec<Way> {
        let mut ways = self.in_order(from, to, asked, cost);
        let counts_gap = match cost {
            PathCost::SkillGap => true,
            PathCost::Mix(weights) => weights.skill_gap() > 0.0,
            PathCost::Months | PathCost::Steps => false,
        };
        if counts_gap {
            let first = ways.len().min(compared);
            ways[..first].sort_by_cached_key(|way| self.rank(way, cost, self.gaps(way).1));
        }
        ways
    }
}
