//! What a role asks for that another does not bring.
//!
//! The measure is directed, by what matters in the destination: of a role's skills and knowledge the *essential* ones
//! count, each by its importance, and what one already has counts up to the level asked for. Nesta's *Mapping Career
//! Causeways* found this share to predict how people rate the feasibility of a move better than symmetric
//! similarities do.

use super::lists::Lists;
use super::{CareerGraph, RoleRef, SkillRef};
use crate::dataset::Dataset;
use crate::model::{RoleIx, SkillIx};

/// A skill is essential to a role from this importance on, of 100.
pub const ESSENTIAL_IMPORTANCE: u8 = 50;
/// A skill is missing when the destination asks for this much more than the origin has, of 100. Smaller differences
/// lie within the error of the published ratings.
pub const GAP_MARGIN: u8 = 10;

/// The levels that each role has, in one column for every skill that some role rates, and those that it asks for.
#[derive(Debug)]
pub(super) struct Levels {
    width: usize,
    cells: Vec<u8>,
    essentials: Lists<Essential>,
}

/// A skill that is essential to a role.
#[derive(Clone, Copy, Debug)]
struct Essential {
    skill: SkillIx,
    column: usize,
    importance: u8,
    level: u8,
}

impl Essential {
    /// How far what one has falls short; 0 within the margin.
    fn shortfall(self, have: &[u8]) -> u8 {
        let short = self.level.saturating_sub(have[self.column]);
        if short >= GAP_MARGIN { short } else { 0 }
    }
    /// The share of the level that one has, 0 to 1; 1 where none is asked for.
    fn covered(self, have: &[u8]) -> f64 {
        if self.level == 0 {
            return 1.0;
        }
        (f64::from(have[self.column]) / f64::from(self.level)).min(1.0)
    }
    fn missing<'g>(self, graph: &'g CareerGraph, have: &[u8]) -> MissingSkill<'g> {
        MissingSkill {
            skill: graph.skill_at(self.skill),
            importance: self.importance,
            from_level: have[self.column],
            to_level: self.level,
        }
    }
    fn points(self, have: &[u8]) -> u32 {
        u32::from(self.importance) * u32::from(self.shortfall(have)) / 100
    }
}

impl Levels {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let rated = dataset.roles().iter().flat_map(|role| role.ratings.iter().map(|r| r.skill));
        let rated: Vec<_> = rated.collect::<std::collections::BTreeSet<_>>().into_iter().collect();
        let (width, column) = (rated.len(), |skill| rated.binary_search(&skill).unwrap_or_default());
        let mut cells = Vec::with_capacity(width * dataset.roles().len());
        for role in dataset.roles() {
            let start = cells.len();
            cells.resize(start + width, 0);
            for rating in &role.ratings {
                cells[start + column(rating.skill)] = rating.level.unwrap_or(0);
            }
        }
        let essentials = Lists::build(dataset.roles().len(), |at| {
            let ratings = dataset.roles()[at].ratings.iter().filter(|r| r.importance >= ESSENTIAL_IMPORTANCE);
            let essentials = ratings.filter_map(|r| {
                let (skill, column) = (r.skill, column(r.skill));
                Some(Essential { skill, column, importance: r.importance, level: r.level? })
            });
            essentials.collect::<Vec<_>>()
        });
        Self { width, cells, essentials }
    }

    /// The levels of a role, by column; 0 where it has no rating.
    pub(super) fn row(&self, role: RoleIx) -> &[u8] {
        &self.cells[role.at() * self.width..][..self.width]
    }

    /// The gap in points; see [`SkillGap::points`].
    pub(super) fn points(&self, from: RoleIx, to: RoleIx) -> u32 {
        self.points_beyond(self.row(from), to)
    }

    /// The gap in points for one who has these levels.
    fn points_beyond(&self, have: &[u8], to: RoleIx) -> u32 {
        self.essentials.of(to.at()).iter().map(|e| e.points(have)).sum()
    }

    /// The essential skills of a role that exceed what one has by the margin, those with the largest gap first.
    fn missing<'g>(&self, to: RoleRef<'g>, have: &[u8]) -> Vec<MissingSkill<'g>> {
        let short = self.essentials.of(to.ix().at()).iter().filter(|e| e.shortfall(have) > 0);
        let mut short: Vec<_> = short.collect();
        short.sort_by_key(|e| {
            let weight = u32::from(e.importance) * u32::from(e.shortfall(have));
            (std::cmp::Reverse(weight), e.skill)
        });
        short.into_iter().map(|e| e.missing(to.graph(), have)).collect()
    }
}

/// What a destination asks for that an origin does not bring.
#[derive(Clone, Debug)]
pub struct SkillGap<'g> {
    /// The share of what matters in the destination that the origin covers, weighted by importance, 0 to 1;
    /// `None` where the destination has no essential rating.
    pub coverage: Option<f64>,
    /// The gap in points: levels still to climb, weighted by importance. 1 point is one level of 100 at an
    /// importance of 100.
    pub points: u32,
    /// The essential skills that fall short, those with the largest gap first.
    pub missing: Vec<MissingSkill<'g>>,
    /// The essential skills that the origin covers, the most important first.
    pub shared: Vec<SkillRef<'g>>,
}

/// An essential skill of a destination that an origin falls short of.
#[derive(Clone, Copy, Debug)]
pub struct MissingSkill<'g> {
    /// The skill.
    pub skill: SkillRef<'g>,
    /// How much it matters in the destination, 0 to 100.
    pub importance: u8,
    /// The level that one has, 0 to 100.
    pub from_level: u8,
    /// The level in the destination, 0 to 100.
    pub to_level: u8,
}

impl<'g> SkillGap<'g> {
    /// The gap between two roles of one graph.
    pub(super) fn between(from: RoleRef<'g>, to: RoleRef<'g>) -> Self {
        let (graph, levels) = (to.graph(), to.graph().levels());
        let have = levels.row(from.ix());
        let (mut reached, mut asked) = (0.0, 0.0);
        let mut shared = Vec::new();
        for essential in levels.essentials.of(to.ix().at()) {
            let weight = f64::from(essential.importance);
            reached += weight * essential.covered(have);
            asked += weight;
            if essential.shortfall(have) == 0 {
                shared.push(graph.skill_at(essential.skill));
            }
        }
        Self {
            coverage: (asked > 0.0).then(|| reached / asked),
            points: levels.points(from.ix(), to.ix()),
            missing: levels.missing(to, have),
            shared,
        }
    }
}

/// How far a role is from having all the essential skills of another.
#[derive(Clone, Copy, Debug)]
pub enum Shortfall<'g> {
    /// The other role has no essential skill with a level, so nothing is known.
    Unknown,
    /// Every essential skill is there.
    Nothing,
    /// One is missing.
    One(MissingSkill<'g>),
    /// Several are missing.
    Several,
}

impl<'g> Shortfall<'g> {
    /// The shortfall between two roles of one graph. O(essential skills), without allocating.
    pub(super) fn between(from: RoleRef<'g>, to: RoleRef<'g>) -> Self {
        let levels = to.graph().levels();
        let (have, essentials) = (levels.row(from.ix()), levels.essentials.of(to.ix().at()));
        let mut short = essentials.iter().filter(|e| e.shortfall(have) > 0);
        match (short.next(), short.next()) {
            _ if essentials.is_empty() => Self::Unknown,
            (None, _) => Self::Nothing,
            (Some(e), None) => Self::One(e.missing(to.graph(), have)),
            (Some(_), Some(_)) => Self::Several,
        }
    }
}

/// What one has learned in the roles held so far, and so what the next one still asks for.
#[derive(Debug)]
pub(crate) struct Learned<'g> {
    levels: &'g Levels,
    have: Vec<u8>,
}

impl<'g> Learned<'g> {
    /// What one has learned in a role.
    pub(crate) fn in_role(role: RoleRef<'g>) -> Self {
        let levels = role.graph().levels();
        Self { levels, have: levels.row(role.ix()).to_vec() }
    }
    /// What a role asks for beyond what one has learned.
    pub(crate) fn missing_in(&self, role: RoleRef<'g>) -> Vec<MissingSkill<'g>> {
        self.levels.missing(role, &self.have)
    }
    /// How many essential skills a role asks for, and how many of them beyond what one has learned.
    pub(crate) fn shortfall_in(&self, role: RoleRef<'_>) -> (usize, usize) {
        let essentials = self.levels.essentials.of(role.ix().at());
        (essentials.len(), essentials.iter().filter(|e| e.shortfall(&self.have) > 0).count())
    }
    /// The gap in points that a role leaves for one who has learned that.
    pub(crate) fn points_in(&self, role: RoleRef<'g>) -> u32 {
        self.levels.points_beyond(&self.have, role.ix())
    }
    /// Adds what a role teaches: each skill up to the highest level held.
    pub(crate) fn add(&mut self, role: RoleRef<'g>) {
        for (have, level) in self.have.iter_mut().zip(self.levels.row(role.ix())) {
            *have = (*have).max(*level);
        }
    }
}
