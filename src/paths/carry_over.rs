//! What one step teaches counts for the steps after it.

use super::PathCost;
use super::cost::Rank;
use super::question::Question;
use super::search::Found;
use crate::graph::{Learned, RoleRef};

/// The gap points of each step, as they remain for one who has learned what the origin and the stops before teach.
///
/// A skill counts up to the highest level held so far, so that no level of it is counted twice; a step's remaining points are never
/// more than those of its transition by itself.
pub(super) fn carried<'g>(origin: RoleRef<'g>, stops: impl IntoIterator<Item = RoleRef<'g>>) -> Vec<u32> {
    let mut learned = Learned::in_role(origin);
    let points = stops.into_iter().map(|stop| {
        let points = learned.points_in(stop);
        learned.add(stop);
        points
    });
    points.collect()
}

impl PathCost {
    /// Whether it counts what is to be learned, so that it depends on what has been learned before.
    pub(super) fn counts_gap(self) -> bool {
        self == Self::SkillGap
    }
}

/// The rank of a path with the gap that remains when what is learned carries over.
pub(super) fn carried_rank(question: &Question<'_>, found: &Found) -> Rank {
    let graph = question.from.graph();
    let stops = found.roles.iter().skip(1).map(|role| graph.role_at(*role));
    let gap = carried(question.from, stops).into_iter().sum();
    Rank { chosen: question.cost.of(found.rank.months, found.rank.steps, gap), gap, ..found.rank }
}

impl PathCost {
    /// The cost of a path that adds up to this.
    fn of(self, months: u32, steps: u32, gap: u32) -> u64 {
        match self {
            Self::Months => u64::from(months),
            Self::Steps => u64::from(steps),
            Self::SkillGap => u64::from(gap),
        }
    }
}
