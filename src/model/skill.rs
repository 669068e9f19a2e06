use super::{MethodIx, SkillIx};

/// What kind of ability an entry of the skill vocabulary is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkillKind {
    /// A developed capacity that works in many jobs, such as active listening.
    Skill,
    /// A body of facts and principles, such as mathematics.
    Knowledge,
    /// A tool or a piece of software.
    Technology,
}

impl SkillKind {
    /// Every kind, in order.
    pub const ALL: [Self; 3] = [Self::Skill, Self::Knowledge, Self::Technology];
}

/// An entry of the skill vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skill {
    /// The id: lower-case words joined by hyphens, unique among skills of every kind.
    pub slug: String,
    /// The name as people read it.
    pub name: String,
    /// Skill, knowledge or technology.
    pub kind: SkillKind,
    /// The source's own code for it, where there is one.
    pub code: Option<String>,
    /// Whether employers' postings name this technology often. Always false for skills and knowledge.
    pub hot: bool,
}

/// How much a role asks of one skill or knowledge area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    /// The skill or knowledge area.
    pub skill: SkillIx,
    /// How much it matters in the role, 0 (not at all) to 100 (extremely).
    pub importance: u8,
    /// How far it must be developed, 0 (not needed) to 100 (the highest known); `None` where the source
    /// advises against its own figure.
    pub level: Option<u8>,
    /// How the figures were derived; `None` where they are the source's own.
    pub method: Option<MethodIx>,
}

/// A technology that a role uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleTechnology {
    /// The technology.
    pub skill: SkillIx,
    /// Whether postings for this role ask for it often.
    pub in_demand: bool,
}
