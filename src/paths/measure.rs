//! What adds up along a path: ranks, and the amounts that a question may bound.

use std::ops::Add;

use super::cost::{PathCost, Rank};
use super::problem::Problem;
use crate::graph::{CareerGraph, Link};
use crate::model::{RoleIx, TransitionKind};

/// Something that every transition adds to and none takes from.
pub(super) trait Measure: Copy {
    /// What it is counted in.
    type Value: Copy + Ord + Default + Add<Output = Self::Value>;
    /// What one transition adds.
    fn of(self, problem: &Problem<'_>, link: &Link) -> Self::Value;
}

/// What a search makes least.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Objective {
    /// What was asked for.
    Cost(PathCost),
    /// An amount, to find out how little of it is enough.
    Amount(Amount),
    /// How many of these roles the path stops at.
    Stops(Vec<RoleIx>),
}

/// An amount that a question may bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Amount {
    /// Transitions.
    Steps,
    /// Months of all parts.
    Months,
    /// Months of schooling.
    Study,
    /// Lateral transitions.
    Lateral,
}

impl Amount {
    /// What one transition adds.
    pub(super) fn of(self, graph: &CareerGraph, link: &Link) -> u32 {
        let transition = || graph.dataset().transition(link.transition);
        match self {
            Self::Steps => 1,
            Self::Months => link.months,
            Self::Study => u32::from(transition().months.study),
            Self::Lateral => u32::from(transition().kind == TransitionKind::Lateral),
        }
    }
}

impl Objective {
    /// The amount that it makes least before anything else, so that a bound on it is kept by looking at ranks alone.
    pub(super) fn amount(&self) -> Option<Amount> {
        match self {
            Self::Cost(PathCost::Months) => Some(Amount::Months),
            Self::Cost(PathCost::Steps) => Some(Amount::Steps),
            Self::Amount(amount) => Some(*amount),
            Self::Cost(_) | Self::Stops(_) => None,
        }
    }

    fn rank(&self, graph: &CareerGraph, link: &Link) -> Rank {
        match self {
            Self::Cost(cost) => Rank::of(link, *cost),
            Self::Amount(amount) => {
                Rank { chosen: u64::from(amount.of(graph, link)), ..Rank::of(link, PathCost::Steps) }
            }
            Self::Stops(roles) => {
                Rank { chosen: u64::from(roles.contains(&link.role)), ..Rank::of(link, PathCost::Steps) }
            }
        }
    }
}

/// The rank of a path by the problem's objective.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranks;

impl Measure for Ranks {
    type Value = Rank;
    fn of(self, problem: &Problem<'_>, link: &Link) -> Rank {
        problem.objective.rank(problem.graph, link)
    }
}

impl Measure for Amount {
    type Value = u32;
    fn of(self, problem: &Problem<'_>, link: &Link) -> u32 {
        Amount::of(self, problem.graph, link)
    }
}
