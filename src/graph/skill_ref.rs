use super::{CareerGraph, RoleRef};
use crate::model::{Skill, SkillIx, SkillKind};

/// A skill, knowledge area or technology of a career graph.
#[derive(Clone, Copy, Debug)]
pub struct SkillRef<'g> {
    graph: &'g CareerGraph,
    ix: SkillIx,
}

impl<'g> SkillRef<'g> {
    pub(super) fn new(graph: &'g CareerGraph, ix: SkillIx) -> Self {
        Self { graph, ix }
    }
    fn skill(self) -> &'g Skill {
        self.graph.dataset().skill(self.ix)
    }

    /// Its position among the skills.
    pub fn ix(self) -> SkillIx {
        self.ix
    }
    /// The id of the skill.
    pub fn slug(self) -> &'g str {
        &self.skill().slug
    }
    /// The name.
    pub fn name(self) -> &'g str {
        &self.skill().name
    }
    /// Skill, knowledge or technology.
    pub fn kind(self) -> SkillKind {
        self.skill().kind
    }
    /// The source's own code.
    pub fn code(self) -> Option<&'g str> {
        self.skill().code.as_deref()
    }
    /// Whether employers' postings name this technology often.
    pub fn hot(self) -> bool {
        self.skill().hot
    }
    /// Whether a role rates or uses it.
    pub fn has(self, role: RoleRef<'_>) -> bool {
        self.graph.skill_roles(self.ix).binary_search(&role.ix()).is_ok()
    }
    /// The role at a place of [`roles`](Self::roles).
    ///
    /// # Panics
    /// Where there is no such place.
    pub(crate) fn role_at(self, at: usize) -> RoleRef<'g> {
        self.graph.role_at(self.graph.skill_roles(self.ix)[at])
    }
    pub(crate) fn graph(self) -> &'g CareerGraph {
        self.graph
    }
    /// The roles that rate or use it, by slug.
    pub fn roles(self) -> impl ExactSizeIterator<Item = RoleRef<'g>> + Clone {
        let graph = self.graph;
        graph.skill_roles(self.ix).iter().map(move |ix| graph.role_at(*ix))
    }
}
