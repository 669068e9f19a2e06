use std::ops::Add;

use super::Weights;
use crate::graph::Link;

/// What a shortest path is short in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathCost {
    /// The typical time, in months.
    #[default]
    Months,
    /// The number of transitions.
    Steps,
    /// What is to be learned on the way: the sum of the transitions' gap points
    /// (see [`SkillGap::points`](crate::graph::SkillGap::points)).
    SkillGap,
    /// A mix of the three.
    Mix(Weights),
}

/// The rank of a path: the chosen cost first, then what decides among equals. It adds up along a path, and every
/// transition makes it larger, since each counts as a step.
///
/// Sums saturate, so nothing overflows; they are exact as long as a path takes less than 2^32 months and points, and
/// 1.8 * 10^13 of a mix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    /// The chosen cost; of a mix in thousandths.
    pub(super) chosen: u64,
    pub(super) steps: u32,
    pub(super) months: u32,
    /// In gap points.
    pub(super) gap: u32,
}

impl Rank {
    /// The rank of the path that is this transition alone.
    pub(super) fn of(link: &Link, cost: PathCost) -> Self {
        let Link { months, gap, .. } = *link;
        let chosen = match cost {
            PathCost::Months => u64::from(months),
            PathCost::Steps => 1,
            PathCost::SkillGap => u64::from(gap),
            PathCost::Mix(weights) => weights.of(months, gap),
        };
        Self { chosen, steps: 1, months, gap }
    }
}

impl Add for Rank {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            chosen: self.chosen.saturating_add(other.chosen),
            steps: self.steps.saturating_add(other.steps),
            months: self.months.saturating_add(other.months),
            gap: self.gap.saturating_add(other.gap),
        }
    }
}
