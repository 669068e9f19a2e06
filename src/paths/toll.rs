//! What a path is charged by each criterion, and how much of it is still to come at least.

use std::ops::Add;

use super::bounds::Bounds;
use super::course::Passed;
use super::effort::{Effort, Exhausted};
use super::measure::Measure;
use super::pays::Pays;
use super::problem::Problem;
use crate::graph::Link;
use crate::model::RoleIx;

/// Something that is charged on the way; less is better.
#[derive(Clone, Copy, Debug)]
pub(super) enum Toll<'t> {
    /// Months, which add up.
    Months,
    /// Gap points, which add up.
    Gap,
    /// How far the lowest pay stays below the highest possible: of the stops the worst counts.
    Pay(&'t Pays),
}

impl Toll<'_> {
    /// What a path to the destination of a problem is charged at least, wherever it leads.
    pub(super) fn at_first(self, problem: &Problem<'_>) -> u32 {
        match self {
            Self::Months | Self::Gap => 0,
            Self::Pay(pays) => pays.shortfall(problem.to),
        }
    }

    /// What has been charged after one more transition.
    pub(super) fn after(self, charged: u32, link: &Link) -> u32 {
        match self {
            Self::Months => charged.saturating_add(link.months),
            Self::Gap => charged.saturating_add(link.gap),
            Self::Pay(pays) => charged.max(pays.shortfall(link.role)),
        }
    }

    /// What is charged for the whole of two parts.
    pub(super) fn together(self, charged: u32, rest: u32) -> u32 {
        match self {
            Self::Months | Self::Gap => charged.saturating_add(rest),
            Self::Pay(_) => charged.max(rest),
        }
    }
}

/// What adds up.
#[derive(Clone, Copy)]
pub(super) struct Sum(fn(&Link) -> u32);

impl Measure for Sum {
    type Value = u32;
    fn of(self, _: &Problem<'_>, link: &Link) -> u32 {
        self.0(link)
    }
}

/// The shortfall of the worst paid role.
#[derive(Clone, Copy)]
pub(super) struct Worst<'t>(&'t Pays);

/// A number of which the highest counts.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Highest(u32);

impl Add for Highest {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.max(other)
    }
}

impl Measure for Worst<'_> {
    type Value = Highest;
    /// Links are met backwards here, so this charges for the role that one leaves. A label has been charged for that role
    /// already when it got there, and charging twice changes nothing where only the highest counts.
    fn of(self, _: &Problem<'_>, link: &Link) -> Highest {
        Highest(self.0.shortfall(link.role))
    }
}

/// The least that is still to come of a toll.
pub(super) enum Rest<'t> {
    Sum(Bounds<Sum>),
    Worst(Bounds<Worst<'t>>),
}

impl<'t> Rest<'t> {
    pub(super) fn new(problem: &Problem<'_>, toll: Toll<'t>, effort: &mut Effort) -> Result<Self, Exhausted> {
        Ok(match toll {
            Toll::Months => Self::Sum(Bounds::new(problem, Sum(|link| link.months), effort)?),
            Toll::Gap => Self::Sum(Bounds::new(problem, Sum(|link| link.gap), effort)?),
            Toll::Pay(pays) => Self::Worst(Bounds::new(problem, Worst(pays), effort)?),
        })
    }

    /// The least that is known without further work; `None` where the destination is out of reach.
    pub(super) fn least(&self, problem: &Problem<'_>, role: RoleIx, passed: Passed) -> Option<u32> {
        match self {
            Self::Sum(bounds) => bounds.least(problem, role, passed).map(|least| least.value),
            Self::Worst(bounds) => bounds.least(problem, role, passed).map(|least| least.value.0),
        }
    }

    /// The same, after as much work as it takes to be exact.
    pub(super) fn exact(
        &mut self,
        problem: &Problem<'_>,
        role: RoleIx,
        passed: Passed,
        effort: &mut Effort,
    ) -> Result<Option<u32>, Exhausted> {
        Ok(match self {
            Self::Sum(bounds) => bounds.exact(problem, role, passed, effort)?,
            Self::Worst(bounds) => bounds.exact(problem, role, passed, effort)?.map(|value| value.0),
        })
    }
}
