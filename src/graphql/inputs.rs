//! How a request names things, and how the names are resolved.

use async_graphql::{Enum, ID, InputObject, OneofObject};

use super::enums::Education;
use super::execute::{ApiError, Result};
use super::id::Named;
use crate::graph::{self, CareerGraph, CategoryRef, RoleRef, SkillRef, TrackRef};
use crate::model::Level;
use crate::paths::{PathCost, Weighed, Weights, WeightsError};

/// Names one role, in one of these ways.
#[derive(Clone, Debug, OneofObject)]
pub(crate) enum RoleBy {
    /// By its global id.
    Id(ID),
    /// By its slug, such as `registered-nurses`.
    Slug(String),
    /// By its title, whatever the case. Alternate titles belong to `search`.
    Title(String),
    /// By its code in a published scheme.
    Code(CodeInput),
}

/// A code in a published scheme.
#[derive(Clone, Debug, InputObject)]
pub(crate) struct CodeInput {
    /// The id of the scheme, such as `onet-soc`.
    pub(super) scheme: String,
    /// The code, such as `29-1141.00`.
    pub(super) value: String,
}

/// Names one track, in one of these ways.
#[derive(Clone, Debug, OneofObject)]
pub(crate) enum TrackBy {
    /// By its global id.
    Id(ID),
    /// By its slug.
    Slug(String),
}

/// Names one occupational category, in one of these ways.
#[derive(Clone, Debug, OneofObject)]
pub(crate) enum CategoryBy {
    /// By its global id.
    Id(ID),
    /// By its SOC code, such as `29-1141`.
    Code(String),
}

/// Names one skill, knowledge area or technology, in one of these ways.
#[derive(Clone, Debug, OneofObject)]
pub(crate) enum SkillBy {
    /// By its global id.
    Id(ID),
    /// By its slug.
    Slug(String),
}

/// What roles must fit. Members that are left out do not restrict; those that are given must all hold.
#[derive(Clone, Debug, Default, InputObject)]
pub(crate) struct RoleFilter {
    /// Stands in this track or in one below it.
    track: Option<TrackBy>,
    /// Is on one of these levels, each 1 to 5.
    levels: Option<Vec<i32>>,
    /// Inherits the numbers of this category.
    category: Option<CategoryBy>,
    /// Rates or uses every one of these skills.
    skills: Option<Vec<SkillBy>>,
    /// The median annual pay of the role's category lies within this range.
    pay: Option<PayRange>,
    /// The education that the role asks for lies within this range.
    education: Option<EducationRange>,
}

/// A range of median annual pay, both ends included. Roles whose category has no published figure do not fit; a figure
/// that is only a lower bound counts as that bound.
#[derive(Clone, Debug, InputObject)]
pub(crate) struct PayRange {
    /// The least, in whole units of currency a year.
    least: Option<i32>,
    /// The greatest, in whole units of currency a year.
    greatest: Option<i32>,
}

/// A range of education, both ends included. Roles without a figure do not fit.
#[derive(Clone, Debug, InputObject)]
pub(crate) struct EducationRange {
    /// The lowest.
    lowest: Option<Education>,
    /// The highest.
    highest: Option<Education>,
}

/// In which order roles are listed.
#[derive(Clone, Copy, Debug, InputObject)]
pub(crate) struct RoleOrder {
    /// By what. Roles without a figure stand last, in either direction; ties are broken by slug.
    pub(super) field: RoleOrderField,
    /// In which direction.
    #[graphql(default_with = "OrderDirection::Asc")]
    pub(super) direction: OrderDirection,
}

/// What roles can be ordered by.
#[derive(Clone, Copy, Debug, Enum, PartialEq, Eq, Hash)]
#[graphql(remote = "graph::RoleOrder")]
pub(crate) enum RoleOrderField {
    /// By title.
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

/// A direction of order.
#[derive(Clone, Copy, Debug, Enum, PartialEq, Eq, Hash)]
pub(crate) enum OrderDirection {
    /// The least first.
    Asc,
    /// The greatest first.
    Desc,
}

/// Each once, in the order in which they come first: a list may hold one of a few constants many times.
pub(super) fn distinct<T: PartialEq + Copy>(constants: &[T]) -> Vec<T> {
    let mut distinct = Vec::new();
    for constant in constants {
        if !distinct.contains(constant) {
            distinct.push(*constant);
        }
    }
    distinct
}

/// What a month, a step and a point of skill gap weigh against one another: each a number from 0 to 1000 with three
/// decimals at most, at least one of them larger than 0. A path's cost is the sum of its months, steps and gap points,
/// each times its weight; sums are exact.
#[derive(Clone, Copy, Debug, InputObject)]
pub(crate) struct PathWeights {
    /// What a month weighs.
    #[graphql(default)]
    months: f64,
    /// What a step weighs.
    #[graphql(default)]
    steps: f64,
    /// What a point of skill gap weighs.
    #[graphql(default)]
    skill_gap: f64,
}

impl PathWeights {
    /// The cost that is this mix.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the member that is no weight.
    pub(super) fn resolve(self) -> Result<PathCost> {
        let weights = Weights::new(self.months, self.steps, self.skill_gap);
        weights.map(PathCost::Mix).map_err(|error| {
            let input = match error {
                WeightsError::Value { of: Weighed::Months, .. } => "weights.months",
                WeightsError::Value { of: Weighed::Steps, .. } => "weights.steps",
                WeightsError::Value { of: Weighed::SkillGap, .. } => "weights.skillGap",
                WeightsError::Nothing => "weights",
            };
            ApiError::bad_input(input, format!("\"{input}\": {error}."))
        })
    }
}

impl RoleBy {
    /// The role of this name.
    pub(super) fn find<'g>(&self, graph: &'g CareerGraph) -> Option<RoleRef<'g>> {
        match self {
            Self::Id(id) => match Named::find(graph, id) {
                Some(Named::Role(role)) => Some(role),
                _ => None,
            },
            Self::Slug(slug) => graph.role(slug),
            Self::Title(title) => graph.role_titled(title),
            Self::Code(code) => graph.role_coded(&code.scheme, &code.value),
        }
    }

    /// The member that names it, and the name.
    pub(super) fn name(&self) -> (&'static str, &str) {
        match self {
            Self::Id(id) => ("id", id),
            Self::Slug(slug) => ("slug", slug),
            Self::Title(title) => ("title", title),
            Self::Code(code) => ("code", &code.value),
        }
    }
}

impl TrackBy {
    /// The member that names the track, and the name.
    pub(super) fn name(&self) -> (&'static str, &str) {
        match self {
            Self::Id(id) => ("id", id),
            Self::Slug(slug) => ("slug", slug),
        }
    }
    pub(super) fn find<'g>(&self, graph: &'g CareerGraph) -> Option<TrackRef<'g>> {
        match self {
            Self::Id(id) => match Named::find(graph, id) {
                Some(Named::Track(track)) => Some(track),
                _ => None,
            },
            Self::Slug(slug) => graph.track(slug),
        }
    }
}

impl CategoryBy {
    pub(super) fn find<'g>(&self, graph: &'g CareerGraph) -> Option<CategoryRef<'g>> {
        match self {
            Self::Id(id) => match Named::find(graph, id) {
                Some(Named::Category(category)) => Some(category),
                _ => None,
            },
            Self::Code(code) => graph.category(code),
        }
    }
}

impl SkillBy {
    pub(super) fn find<'g>(&self, graph: &'g CareerGraph) -> Option<SkillRef<'g>> {
        match self {
            Self::Id(id) => match Named::find(graph, id) {
                Some(Named::Skill(skill)) => Some(skill),
                _ => None,
            },
            Self::Slug(slug) => graph.skill(slug),
        }
    }
}

impl RoleFilter {
    /// The filter in the graph's terms.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the member that names nothing or is out of range.
    pub(super) fn resolve<'g>(&self, graph: &'g CareerGraph) -> Result<graph::RoleFilter<'g>> {
        let unknown = |member: &str, what: &str| {
            ApiError::bad_input(
                format!("filter.{member}"),
                format!("\"filter.{member}\" names no {what} of the dataset."),
            )
        };
        let mut filter = graph::RoleFilter::default();
        if let Some(by) = &self.track {
            filter.track = Some(by.find(graph).ok_or_else(|| unknown("track", "track"))?);
        }
        if let Some(by) = &self.category {
            filter.category = Some(by.find(graph).ok_or_else(|| unknown("category", "category"))?);
        }
        for (at, by) in self.skills.iter().flatten().enumerate() {
            filter.skills.push(by.find(graph).ok_or_else(|| unknown(&format!("skills[{at}]"), "skill"))?);
        }
        // Every role is asked for each.
        filter.skills.sort_unstable_by_key(|skill| skill.ix());
        filter.skills.dedup_by_key(|skill| skill.ix());
        for level in self.levels.iter().flatten() {
            let known = u8::try_from(*level).ok().and_then(Level::new);
            filter.levels.push(known.ok_or_else(|| {
                let message = format!("\"filter.levels\" holds {level}; levels are 1 to 5.");
                ApiError::bad_input("filter.levels", message)
            })?);
        }
        filter.levels.sort_unstable();
        filter.levels.dedup();
        if let Some(pay) = &self.pay {
            let bound = |amount: Option<i32>| amount.map(|amount| u32::try_from(amount).unwrap_or(0));
            filter.pay = (bound(pay.least), bound(pay.greatest));
        }
        if let Some(education) = &self.education {
            filter.education = (education.lowest.map(Into::into), education.highest.map(Into::into));
        }
        Ok(filter)
    }
}
