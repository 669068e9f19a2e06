use macro_rules_attribute::apply;

use super::skill::Skill;
use crate::{graph, output};

#[derive(Clone, Debug)]
pub(crate) struct SkillGap<'g>(pub(super) graph::SkillGap<'g>);

/// What a destination asks for that an origin does not bring. Only what is essential to the destination counts: skills and
/// knowledge of an importance of 50 or more. It is directed: the gap the other way is another one.
#[apply(output)]
impl<'g> SkillGap<'g> {
    /// The share of what is essential that the origin covers, each skill weighted by its importance and counted up to the
    /// level asked for; 0 to 1, rounded to two decimals. Null where the destination has no ratings.
    fn coverage(&self) -> Option<f64> {
        self.0.coverage.map(|share| (share * 100.0).round() / 100.0)
    }
    /// The gap in points: levels still to climb, weighted by importance. 1 point is one level of 100 at an importance of
    /// 100.
    fn points(&self) -> u32 {
        self.0.points
    }
    /// The essential skills of which the origin falls short by 10 levels of 100 or more, those with the largest gap first.
    fn missing(&self) -> Vec<MissingSkill<'g>> {
        self.0.missing.iter().map(|missing| MissingSkill(*missing)).collect()
    }
    /// The other essential skills: what carries over. The most important first.
    fn shared(&self) -> Vec<Skill<'g>> {
        self.0.shared.iter().map(|skill| Skill(*skill)).collect()
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct MissingSkill<'g>(pub(super) graph::MissingSkill<'g>);

/// An essential skill of a destination, of which one falls short.
#[apply(output)]
impl<'g> MissingSkill<'g> {
    /// The skill.
    fn skill(&self) -> Skill<'g> {
        Skill(self.0.skill)
    }
    /// How much it matters in the destination, 50 to 100.
    fn importance(&self) -> u8 {
        self.0.importance
    }
    /// The level that one has, 0 to 100.
    fn from_level(&self) -> u8 {
        self.0.from_level
    }
    /// The level that the destination asks for, 0 to 100.
    fn to_level(&self) -> u8 {
        self.0.to_level
    }
}
