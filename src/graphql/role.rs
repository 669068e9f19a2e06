use macro_rules_attribute::apply;

use super::category::OccupationalCategory;
use super::connection::{RoleSkillConnection, RoleSkillEdge, TransitionConnection, TransitionEdge};
use super::enums::{Direction, Interest, SkillKind, TransitionKind};
use super::execute::{ListId, Paging, Result};
use super::id::{GlobalId, Named};
use super::inputs::{RoleBy, distinct};
use super::profile::RoleProfile;
use super::requirements::Requirements;
use super::skill::Skill;
use super::skill_gap::SkillGap;
use super::track::Track;
use super::transition::Transition;
use crate::graph::{self, RoleRef};
use crate::model::{self};
use crate::output;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Role<'g>(pub(super) RoleRef<'g>);

/// A job as people know it.
#[apply(output)]
impl<'g> Role<'g> {
    /// A global id, for `node` and for caches.
    fn id(&self) -> GlobalId<'g> {
        GlobalId(Named::Role(self.0))
    }
    /// The role's own id in the dataset: lower-case words joined by hyphens.
    fn slug(&self) -> &'g str {
        self.0.slug()
    }
    /// The title.
    fn title(&self) -> &'g str {
        self.0.title()
    }
    /// Other titles under which the role is known, in alphabetical order.
    fn alternate_titles(&self) -> &'g [String] {
        self.0.alternate_titles()
    }
    /// One or two sentences: what the person does, and for whom. Null until written.
    fn summary(&self) -> Option<&'g str> {
        self.0.summary()
    }
    /// How much preparation the role asks for: 1 (little or none) to 5 (extensive). It is the job zone of a role that has
    /// an O*NET-SOC code; the editors state it for others.
    fn level(&self) -> u8 {
        self.0.level().number()
    }
    /// The role's codes in published schemes.
    fn codes(&self) -> Vec<RoleCode<'g>> {
        self.0.codes().map(|(scheme, value)| RoleCode { scheme, value }).collect()
    }
    /// The tracks that the role stands in, by slug. Their parents are not listed again.
    fn tracks(&self) -> Vec<Track<'g>> {
        self.0.tracks().map(Track).collect()
    }
    /// The occupational category whose published numbers the role inherits; null where the dataset names none.
    fn category(&self) -> Option<OccupationalCategory<'g>> {
        self.0.category().map(OccupationalCategory)
    }
    /// The vocational interests that the work appeals to, the strongest first.
    fn interests(&self) -> Vec<Interest> {
        self.0.interests().iter().map(|interest| (*interest).into()).collect()
    }
    /// What the role asks for at entry.
    fn requirements(&self) -> Requirements<'g> {
        Requirements(self.0)
    }
    /// What a career page tells of the role in words. Null until written.
    fn profile(&self) -> Option<RoleProfile<'g>> {
        self.0.profile().map(RoleProfile)
    }
    /// What the role asks for: skills and knowledge, the most important first, then the technologies in use, those in
    /// demand first.
    fn skills(
        &self,
        #[graphql(desc = "Only skills of these kinds; every kind when left out.")] kinds: Option<
            Vec<SkillKind>,
        >,
        paging: Paging,
    ) -> Result<RoleSkillConnection<'g>> {
        self.skill_page(kinds.as_deref(), &paging)
    }
    /// The transitions that start (or end) at the role, the quickest first: its neighbours.
    fn transitions(
        &self,
        #[graphql(desc = "Which way they run.", default_with = "Direction::Outgoing")] direction: Direction,
        #[graphql(desc = "Only transitions of these kinds; both kinds when left out.")] kinds: Option<
            Vec<TransitionKind>,
        >,
        paging: Paging,
    ) -> Result<TransitionConnection<'g>> {
        self.transition_page(direction.into(), kinds.as_deref(), &paging)
    }
    /// What another role asks for that this one does not bring. Null when there is no role of that name.
    fn skill_gap(&self, #[graphql(desc = "The other role.")] to: RoleBy) -> Option<SkillGap<'g>> {
        to.find(self.0.graph()).map(|to| SkillGap(self.0.skill_gap(to)))
    }
}

impl<'g> Role<'g> {
    fn list(self, field: &'static str) -> ListId {
        ListId::new(self.0.graph().dataset().version(), field).with(self.0.slug())
    }

    fn skill_page(self, kinds: Option<&[SkillKind]>, paging: &Paging) -> Result<RoleSkillConnection<'g>> {
        let kinds = kinds.map(distinct);
        let wanted = |kind: model::SkillKind| kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind.into()));
        let rated: Vec<_> = self.0.rated_skills().filter(|rated| wanted(rated.skill.kind())).collect();
        let technologies = wanted(model::SkillKind::Technology);
        let technologies: Vec<_> = self.0.technologies().filter(|_| technologies).collect();
        let list = self.list("Role.skills").with(&kinds);
        RoleSkillConnection::page(list, paging, rated.len() + technologies.len(), |at| {
            if let Some(rated) = rated.get(at) {
                let method = rated.method.map(|method| method.id.as_str());
                RoleSkillEdge::new(Skill(rated.skill), Some(rated.importance), rated.level, method, None)
            } else {
                let used = technologies[at - rated.len()];
                RoleSkillEdge::new(Skill(used.skill), None, None, None, Some(used.in_demand))
            }
        })
    }

    fn transition_page(
        self,
        direction: graph::Direction,
        kinds: Option<&[TransitionKind]>,
        paging: &Paging,
    ) -> Result<TransitionConnection<'g>> {
        let kinds = kinds.map(distinct);
        let wanted =
            |kind: model::TransitionKind| kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind.into()));
        let all: Vec<_> = self.0.transitions(direction).filter(|t| wanted(t.kind())).collect();
        let list = self.list("Role.transitions").with(&direction).with(&kinds);
        TransitionConnection::page(list, paging, all.len(), |at| TransitionEdge::new(Transition(all[at])))
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct RoleCode<'g> {
    scheme: &'g model::CodeScheme,
    value: &'g str,
}

/// A role's code in a published scheme.
#[apply(output)]
impl<'g> RoleCode<'g> {
    /// The id of the scheme, such as `onet-soc`.
    fn scheme(&self) -> &'g str {
        &self.scheme.id
    }
    /// The code, such as `29-1141.00`.
    fn value(&self) -> &'g str {
        self.value
    }
    /// The address of the code's page at its publisher; null where there is none.
    fn url(&self) -> Option<String> {
        self.scheme.url.as_ref().map(|url| url.replace("{code}", self.value))
    }
}
