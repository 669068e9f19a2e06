//! What one step teaches counts for the steps after it.

use std::ops::Add as _;

use super::PathCost;
use super::cost::Rank;
use super::found::Found;
use super::question::Question;
use crate::graph::{Learned, Link, RoleRef};

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
        match self {
            Self::Months | Self::Steps => false,
            Self::SkillGap => true,
            Self::Mix(weights) => weights.skill_gap() > 0.0,
        }
    }
}

/// The rank of a path with the gap that remains when what is learned carries over.
pub(super) fn carried_rank(question: &Question<'_>, found: &Found) -> Rank {
    let graph = question.from.graph();
    let entered = found.roles.iter().skip(1).map(|role| graph.role_at(*role));
    let gaps = carried(question.from, entered);
    let steps = found.roles.windows(2).zip(&found.transitions).zip(gaps);
    let ranks = steps.map(|((ends, transition), gap)| {
        let months = graph.transition_at(*transition).months().total();
        Rank::of(&Link { role: ends[1], transition: *transition, months, gap }, question.cost)
    });
    ranks.fold(Rank::default(), Rank::add)
}
