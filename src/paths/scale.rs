//! Ranks as single numbers.
//!
//! Of the four amounts that make a [`Rank`](super::cost::Rank) one follows from the others: the chosen cost is months,
//! steps or gap points itself, or a weighted sum of them. The three that remain add up along a path and are compared one
//! after the other. So a rank is one number with three fields of bits, the first amount in the highest, and the rank of a
//! transition is linear in its months and its gap points.

use std::ops::{BitAnd, Mul, Shl};

use super::PathCost;
use crate::graph::{Adjacency, Link};

/// What a rank is kept in.
pub(super) trait Number:
    Copy + Ord + Default + From<u32> + Mul<Output = Self> + Shl<u32, Output = Self> + BitAnd<Output = Self>
{
    /// The bits for the chosen cost, for steps, and for what decides last. Where steps are the cost, months take the place
    /// of the chosen cost.
    const BITS: [u32; 3];
    /// How many bits at the top of a field a rank must leave free. With three of them, the sum of five ranks does not
    /// spill into the next field.
    const FREE: u32;
    /// The sum, or the largest number where it is beyond.
    fn plus(self, other: Self) -> Self;
}

/// For almost every search: paths below 2,048 steps.
impl Number for u64 {
    const BITS: [u32; 3] = [27, 14, 23];
    const FREE: u32 = 3;
    fn plus(self, other: Self) -> Self {
        self.saturating_add(other)
    }
}

/// For all others: sums of what decides last are exact below 2^32, those of the chosen cost below 2^64.
impl Number for u128 {
    const BITS: [u32; 3] = [64, 32, 32];
    const FREE: u32 = 0;
    fn plus(self, other: Self) -> Self {
        self.saturating_add(other)
    }
}

/// An amount of a path: so much for each month, each step and each gap point.
type Amount = [u32; 3];

const MONTHS: Amount = [1, 0, 0];
const STEPS: Amount = [0, 1, 0];
const POINTS: Amount = [0, 0, 1];

/// The rank of a month, of a step and of a gap point.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale<N> {
    month: N,
    step: N,
    point: N,
    /// The bits that a rank must leave free.
    free: N,
}

impl<N: Number> Scale<N> {
    /// The scale of a cost. `None` where the rank of a transition would not leave free what it must.
    pub(super) fn of(cost: PathCost, adjacency: &Adjacency) -> Option<Self> {
        let [mut month, mut step, mut point, mut free] = [N::default(); 4];
        let mut below = 0;
        for (amount, bits) in fields(cost, N::BITS).into_iter().rev() {
            let [months, steps, points] = amount;
            month = month.plus(N::from(months) << below);
            step = step.plus(N::from(steps) << below);
            point = point.plus(N::from(points) << below);
            below += bits;
            for at in 1..=N::FREE {
                free = free.plus(N::from(1) << (below - at));
            }
            let part = |each: u32, most: u32| u128::from(each) * u128::from(most);
            let (most_months, most_gap) = adjacency.most();
            let largest = part(months, most_months) + part(steps, 1) + part(points, most_gap);
            if largest >> (bits - N::FREE) != 0 {
                return None;
            }
        }
        Some(Self { month, step, point, free })
    }

    /// The rank of a transition.
    pub(super) fn rank(&self, link: &Link) -> N {
        let timed = N::from(link.months) * self.month;
        timed.plus(N::from(link.gap) * self.point).plus(self.step)
    }

    /// Whether a rank is so large that the sum of five might not be one.
    pub(super) fn spills(&self, rank: N) -> bool {
        rank & self.free != N::default()
    }
}

/// The fields of a rank, the first to be compared first, and the bits of each.
fn fields(cost: PathCost, bits: [u32; 3]) -> [(Amount, u32); 3] {
    let [chosen, steps, last] = bits;
    match cost {
        PathCost::Months => [(MONTHS, chosen), (STEPS, steps), (POINTS, last)],
        PathCost::Steps => [(STEPS, steps), (MONTHS, chosen), (POINTS, last)],
        PathCost::SkillGap => [(POINTS, chosen), (STEPS, steps), (MONTHS, last)],
        PathCost::Mix(weights) => match weights.reduced() {
            [0, _, 0] => fields(PathCost::Steps, bits),
            mix @ [_, _, 0] => [(mix, chosen), (STEPS, steps), (POINTS, last)],
            // The gap follows from the mix, the steps and the months.
            mix => [(mix, chosen), (STEPS, steps), (MONTHS, last)],
        },
    }
}
