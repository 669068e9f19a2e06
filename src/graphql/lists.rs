//! The pages of the root's lists.

use super::category::OccupationalCategory;
use super::connection::{
    OccupationalCategoryConnection, OccupationalCategoryEdge, RoleConnection, RoleEdge, SkillConnection,
    SkillEdge, TrackConnection, TrackEdge,
};
use super::enums::SkillKind;
use super::execute::{ListId, Paging, Result};
use super::inputs::{OrderDirection, RoleFilter, RoleOrder, distinct};
use super::query::Query;
use super::role::Role;
use super::skill::Skill;
use super::track::Track;
use crate::graph::{self, SkillRef, TrackRef};
use crate::model::CategoryIx;

impl Query {
    /// A list of the root, as its cursors name it.
    pub(super) fn list(&self, field: &'static str) -> ListId {
        ListId::new(self.snapshot.graph.dataset().version(), field)
    }

    /// A page of the roles that fit a filter.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the input at fault.
    pub(super) fn role_page(
        &self,
        filter: Option<&RoleFilter>,
        order: Option<RoleOrder>,
        paging: &Paging,
    ) -> Result<RoleConnection<'_>> {
        let graph = &self.snapshot.graph;
        let resolved = filter.map(|filter| filter.resolve(graph)).transpose()?.unwrap_or_default();
        let field = order.map_or(graph::RoleOrder::Title, |order| order.field.into());
        let descending = order.is_some_and(|order| order.direction == OrderDirection::Desc);
        let roles = graph.select(&resolved, field, descending);
        let list = self.list("Query.roles").with(&format!("{filter:?}")).with(&field).with(&descending);
        RoleConnection::page(list, paging, roles.len(), |at| RoleEdge::new(Role(graph.role_at(roles[at]))))
    }

    pub(super) fn track_page(&self, top_level: Option<bool>, paging: &Paging) -> Result<TrackConnection<'_>> {
        let wanted = |track: &TrackRef<'_>| top_level.is_none_or(|top| top == track.parent().is_none());
        let all: Vec<_> = self.snapshot.graph.tracks().filter(wanted).collect();
        let list = self.list("Query.tracks").with(&top_level);
        TrackConnection::page(list, paging, all.len(), |at| TrackEdge::new(Track(all[at])))
    }

    pub(super) fn category_page(&self, paging: &Paging) -> Result<OccupationalCategoryConnection<'_>> {
        let graph = &self.snapshot.graph;
        let list = self.list("Query.categories");
        OccupationalCategoryConnection::page(list, paging, graph.categories().len(), |at| {
            OccupationalCategoryEdge::new(OccupationalCategory(graph.category_at(CategoryIx::new(at))))
        })
    }

    pub(super) fn skill_page(
        &self,
        kinds: Option<&[SkillKind]>,
        hot: Option<bool>,
        paging: &Paging,
    ) -> Result<SkillConnection<'_>> {
        let kinds = kinds.map(distinct);
        let wanted = |skill: &SkillRef<'_>| {
            kinds.as_ref().is_none_or(|kinds| kinds.contains(&skill.kind().into()))
                && hot.is_none_or(|hot| hot == skill.hot())
        };
        let all: Vec<_> = self.snapshot.graph.skills().filter(wanted).collect();
        let list = self.list("Query.skills").with(&kinds).with(&hot);
        SkillConnection::page(list, paging, all.len(), |at| SkillEdge::new(Skill(all[at])))
    }
}
