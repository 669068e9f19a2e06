use async_graphql::{Enum, Union};
use macro_rules_attribute::apply;

use super::category::OccupationalCategory;
use super::connection::{SearchConnection, SearchEdge};
use super::execute::{Paging, Result};
use super::inputs::distinct;
use super::query::Query;
use super::role::Role;
use super::skill::Skill;
use super::track::Track;
use crate::search::Found;
use crate::{output, search};

/// What to look for.
#[derive(Clone, Copy, Debug, Enum, PartialEq, Eq, Hash)]
#[graphql(remote = "search::Kind")]
pub(crate) enum SearchKind {
    /// Roles, by their titles and alternate titles.
    Role,
    /// Tracks, by name.
    Track,
    /// Occupational categories, by title.
    Category,
    /// Skills, knowledge areas and technologies, by name.
    Skill,
}

/// Something that a search can find.
#[apply(output)]
#[derive(Union)]
pub(crate) enum SearchResult<'g> {
    /// A role.
    Role(Role<'g>),
    /// A track.
    Track(Track<'g>),
    /// An occupational category.
    OccupationalCategory(OccupationalCategory<'g>),
    /// A skill, knowledge area or technology.
    Skill(Skill<'g>),
}

impl Query {
    /// A page of what a text finds.
    pub(super) fn search_page(
        &self,
        text: &str,
        kinds: &[SearchKind],
        paging: &Paging,
    ) -> Result<SearchConnection<'_>> {
        let kinds: Vec<_> = distinct(kinds).into_iter().map(Into::into).collect();
        let hits = self.snapshot.catalogue.search(text, &kinds);
        let list = self.list("Query.search").with(text).with(&kinds);
        let graph = &self.snapshot.graph;
        SearchConnection::page(list, paging, hits.len(), |at| {
            let hit = &hits[at];
            let node = match hit.found {
                Found::Role(ix) => SearchResult::Role(Role(graph.role_at(ix))),
                Found::Track(ix) => SearchResult::Track(Track(graph.track_at(ix))),
                Found::Category(ix) => {
                    SearchResult::OccupationalCategory(OccupationalCategory(graph.category_at(ix)))
                }
                Found::Skill(ix) => SearchResult::Skill(Skill(graph.skill_at(ix))),
            };
            SearchEdge::new(node, hit.score, hit.matched)
        })
    }
}
