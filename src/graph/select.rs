//! Which roles fit a filter, and in which order.

use std::cmp::Ordering;

use super::{CareerGraph, CategoryRef, RoleRef, SkillRef, TrackRef};
use crate::model::{Education, Level, Pay, RoleIx};

/// What roles must fit; what is left empty does not restrict.
#[derive(Clone, Debug, Default)]
pub struct RoleFilter<'g> {
    /// Stands in this track or in one below it.
    pub track: Option<TrackRef<'g>>,
    /// Is on one of these levels; every level where empty.
    pub levels: Vec<Level>,
    /// Inherits the numbers of this category.
    pub category: Option<CategoryRef<'g>>,
    /// Rates or uses every one of these skills.
    pub skills: Vec<SkillRef<'g>>,
    /// The least and the greatest median annual pay of the category, in whole units of its currency. Roles without
    /// a published figure do not fit; a figure that is a lower bound counts as that bound.
    pub pay: (Option<u32>, Option<u32>),
    /// The lowest and the highest education that the role asks for. Roles without a figure do not fit.
    pub education: (Option<Education>, Option<Education>),
}

/// What roles are ordered by. Roles without a figure stand last in either direction, and roles of one figure by slug.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RoleOrder {
    /// By title, whatever its case.
    #[default]
    Title,
    /// By level.
    Level,
    /// By the median annual pay of the category.
    Pay,
    /// By the jobs in the category.
    Employment,
    /// By the job openings a year in the category.
    Openings,
    /// By the projected change of employment in the category, in percent.
    Growth,
}

impl CareerGraph {
    /// The roles that fit, in order.
    pub fn select(&self, filter: &RoleFilter<'_>, order: RoleOrder, descending: bool) -> Vec<RoleIx> {
        let mut roles: Vec<_> = self.roles_by_title().filter(|role| filter.fits(*role)).collect();
        if order != RoleOrder::Title {
            // Ties were promised by slug, which is the order of indices.
            roles.sort_unstable_by_key(|role| role.ix());
            roles.sort_by(|a, b| compare(figure(*a, order), figure(*b, order), descending));
        } else if descending {
            roles.reverse();
        }
        roles.into_iter().map(RoleRef::ix).collect()
    }
}

impl RoleFilter<'_> {
    fn fits(&self, role: RoleRef<'_>) -> bool {
        self.track.is_none_or(|track| track.has(role))
            && (self.levels.is_empty() || self.levels.contains(&role.level()))
            && self.category.is_none_or(|category| role.category().is_some_and(|c| c.ix() == category.ix()))
            && self.skills.iter().all(|skill| skill.has(role))
            && within(pay(role), self.pay)
            && within(role.requirements().education.map(|figure| figure.value), self.education)
    }
}

/// Whether a figure lies between two bounds; one that is not known fits only where there are none.
fn within<T: PartialOrd>(figure: Option<T>, (least, greatest): (Option<T>, Option<T>)) -> bool {
    match figure {
        None => least.is_none() && greatest.is_none(),
        Some(figure) => {
            least.is_none_or(|least| figure >= least) && greatest.is_none_or(|most| figure <= most)
        }
    }
}

fn pay(role: RoleRef<'_>) -> Option<u32> {
    match role.category()?.landscape()?.median_annual_pay {
        Pay::Known { amount, .. } => Some(amount),
        Pay::Unknown { .. } => None,
    }
}

fn figure(role: RoleRef<'_>, order: RoleOrder) -> Option<f64> {
    let landscape = || role.category()?.landscape();
    match order {
        RoleOrder::Title => None,
        RoleOrder::Level => Some(f64::from(role.level().number())),
        RoleOrder::Pay => pay(role).map(f64::from),
        RoleOrder::Employment => landscape()?.employment.map(f64::from),
        RoleOrder::Openings => landscape()?.annual_openings.map(f64::from),
        RoleOrder::Growth => Some(role.category()?.outlook()?.change_percent()),
    }
}

fn compare(a: Option<f64>, b: Option<f64>, descending: bool) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if descending => b.total_cmp(&a),
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}
