use macro_rules_attribute::apply;

use super::connection::{RoleConnection, RoleEdge};
use super::enums::SkillKind;
use super::execute::{ListId, Paging, Result};
use super::id::{GlobalId, Named};
use super::role::Role;
use crate::graph::SkillRef;
use crate::output;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Skill<'g>(pub(super) SkillRef<'g>);

/// An entry of the skill vocabulary: a skill, a knowledge area or a technology.
#[apply(output)]
impl<'g> Skill<'g> {
    /// A global id, for `node` and for caches.
    fn id(&self) -> GlobalId<'g> {
        GlobalId(Named::Skill(self.0))
    }
    /// The entry's own id in the dataset: lower-case words joined by hyphens.
    fn slug(&self) -> &'g str {
        self.0.slug()
    }
    /// The name.
    fn name(&self) -> &'g str {
        self.0.name()
    }
    /// Skill, knowledge area or technology.
    fn kind(&self) -> SkillKind {
        self.0.kind().into()
    }
    /// The source's own code for it; null where it has none.
    fn code(&self) -> Option<&'g str> {
        self.0.code()
    }
    /// Whether employers' postings name this technology often. Always false for skills and knowledge areas.
    fn hot(&self) -> bool {
        self.0.hot()
    }
    /// The roles that rate or use it, by slug.
    fn roles(&self, paging: Paging) -> Result<RoleConnection<'g>> {
        let roles = self.0.roles();
        let list = ListId::new(self.0.graph().dataset().version(), "Skill.roles").with(self.0.slug());
        RoleConnection::page(list, &paging, roles.len(), |at| RoleEdge::new(Role(self.0.role_at(at))))
    }
}
