use std::sync::Arc;

use async_graphql::ID;
use macro_rules_attribute::apply;

use super::alternatives::{self, AlternativePathsOutcome, Diversity};
use super::category::OccupationalCategory;
use super::connection::{
    OccupationalCategoryConnection, OccupationalCategoryEdge, RoleConnection, RoleEdge, SearchConnection,
    SearchEdge, SkillConnection, SkillEdge, TrackConnection, TrackEdge,
};
use super::dataset::Dataset;
use super::enums::{PathCost, SkillKind, TransitionKind};
use super::execute::{ApiError, ListId, Paging, Result};
use super::id::Named;
use super::inputs::{
    CategoryBy, OrderDirection, PathWeights, RoleBy, RoleFilter, RoleOrder, SkillBy, TrackBy, distinct,
};
use super::limits::Limits;
use super::node::Node;
use super::path::PathOutcome;
use super::path_constraints::PathConstraints;
use super::role::Role;
use super::search::{SearchKind, SearchResult};
use super::skill::Skill;
use super::subgraph::{Subgraph, Wanted};
use super::track::Track;
use crate::graph::{self, CareerGraph};
use crate::search::{Catalogue, Found};
use crate::{output, paths};

/// What the service answers from: a graph and the index over its titles.
pub struct Snapshot {
    /// The graph.
    pub graph: CareerGraph,
    /// The index over its titles.
    pub catalogue: Catalogue,
}

impl Snapshot {
    /// The snapshot of a graph. Building the index takes some tens of milliseconds for the bundled data.
    pub fn new(graph: CareerGraph) -> Self {
        Self { catalogue: Catalogue::new(&graph), graph }
    }
}

/// The root of the schema.
#[derive(Clone)]
pub(crate) struct Query {
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) limits: crate::limits::Limits,
}

/// Where every question starts. Lookups of one thing are null where there is none of that name.
#[apply(output)]
impl Query {
    /// The data that the service answers from: its layers, sources and counts.
    fn dataset(&self) -> Dataset<'_> {
        Dataset(&self.snapshot.graph)
    }
    /// Every limit of the service, each with its unit.
    fn limits(&self) -> Limits {
        Limits::from(&self.limits)
    }
    /// Anything by its global id. Null where the id names nothing in the present dataset.
    fn node(&self, #[graphql(desc = "The global id.")] id: ID) -> Option<Node<'_>> {
        Named::find(&self.snapshot.graph, &id).map(Into::into)
    }
    /// Several things by their global ids, in the order asked for; null in the places of ids that name nothing.
    fn nodes(
        &self,
        #[graphql(desc = "The global ids, 100 at most.")] ids: Vec<ID>,
    ) -> Result<Vec<Option<Node<'_>>>> {
        if ids.len() > Paging::MAXIMUM {
            let message = format!("\"ids\" holds {} ids; {} are the most.", ids.len(), Paging::MAXIMUM);
            return Err(ApiError::bad_input("ids", message));
        }
        Ok(ids.iter().map(|id| Named::find(&self.snapshot.graph, id).map(Into::into)).collect())
    }
    /// One role. Null where there is none of that name.
    fn role(
        &self,
        #[graphql(desc = "The role's name, in one of several ways.")] by: RoleBy,
    ) -> Option<Role<'_>> {
        by.find(&self.snapshot.graph).map(Role)
    }
    /// Roles that fit a filter, in an order.
    fn roles(
        &self,
        #[graphql(desc = "What they must fit; all roles when left out.")] filter: Option<RoleFilter>,
        #[graphql(desc = "Their order; by title when left out.")] order_by: Option<RoleOrder>,
        paging: Paging,
    ) -> Result<RoleConnection<'_>> {
        self.role_page(filter.as_ref(), order_by, &paging)
    }
    /// One track. Null where there is none of that name.
    fn track(
        &self,
        #[graphql(desc = "The track's name, in one of several ways.")] by: TrackBy,
    ) -> Option<Track<'_>> {
        by.find(&self.snapshot.graph).map(Track)
    }
    /// Tracks, by slug.
    fn tracks(
        &self,
        #[graphql(
            desc = "Only tracks that no other contains (such as career clusters) when true, only those that another contains when false; all when left out."
        )]
        top_level: Option<bool>,
        paging: Paging,
    ) -> Result<TrackConnection<'_>> {
        let wanted =
            |track: &graph::TrackRef<'_>| top_level.is_none_or(|top| top == track.parent().is_none());
        let all: Vec<_> = self.snapshot.graph.tracks().filter(wanted).collect();
        let list = self.list("Query.tracks").with(&top_level);
        TrackConnection::page(list, &paging, all.len(), |at| TrackEdge::new(Track(all[at])))
    }
    /// One occupational category. Null where there is none of that name.
    fn category(
        &self,
        #[graphql(desc = "The category's name, in one of several ways.")] by: CategoryBy,
    ) -> Option<OccupationalCategory<'_>> {
        by.find(&self.snapshot.graph).map(OccupationalCategory)
    }
    /// Occupational categories, by code.
    fn categories(&self, paging: Paging) -> Result<OccupationalCategoryConnection<'_>> {
        let (list, total) = (self.list("Query.categories"), self.snapshot.graph.categories().len());
        OccupationalCategoryConnection::page(list, &paging, total, |at| {
            OccupationalCategoryEdge::new(OccupationalCategory(
                self.snapshot.graph.category_at(crate::model::CategoryIx::new(at)),
            ))
        })
    }
    /// One skill, knowledge area or technology. Null where there is none of that name.
    fn skill(
        &self,
        #[graphql(desc = "The skill's name, in one of several ways.")] by: SkillBy,
    ) -> Option<Skill<'_>> {
        by.find(&self.snapshot.graph).map(Skill)
    }
    /// The skill vocabulary, by slug.
    fn skills(
        &self,
        #[graphql(desc = "Only entries of these kinds; every kind when left out.")] kinds: Option<
            Vec<SkillKind>,
        >,
        #[graphql(
            desc = "Only technologies that postings name often when true, all others when false; all when left out."
        )]
        hot: Option<bool>,
        paging: Paging,
    ) -> Result<SkillConnection<'_>> {
        let kinds = kinds.as_deref().map(distinct);
        let wanted = |skill: &graph::SkillRef<'_>| {
            kinds.as_ref().is_none_or(|kinds| kinds.contains(&skill.kind().into()))
                && hot.is_none_or(|hot| hot == skill.hot())
        };
        let all: Vec<_> = self.snapshot.graph.skills().filter(wanted).collect();
        let list = self.list("Query.skills").with(&kinds).with(&hot);
        SkillConnection::page(list, &paging, all.len(), |at| SkillEdge::new(Skill(all[at])))
    }
    /// Things by what people call them: by exact title, by its beginning while it is being typed, with the words in any
    /// order, with a typing error in a word. Titles and all alternate titles of roles are looked at.
    fn search(
        &self,
        #[graphql(
            desc = "What was typed. Its first words count, see the field's limits; an empty text finds nothing."
        )]
        text: String,
        #[graphql(desc = "Of which kinds.", default_with = "vec![SearchKind::Role]")] kinds: Vec<SearchKind>,
        paging: Paging,
    ) -> Result<SearchConnection<'_>> {
        self.search_page(&text, &kinds, &paging)
    }
    /// A part of the graph with places to draw it in: levels run across, tracks down, and few lines cross. Exactly one of
    /// `around`, `track` and `roles` says which part. Null only where an input is wrong.
    fn subgraph(
        &self,
        #[graphql(desc = "The roles around this one.")] around: Option<RoleBy>,
        #[graphql(desc = "The roles of this track and of those within it.")] track: Option<TrackBy>,
        #[graphql(desc = "These roles, 1,000 at most.")] roles: Option<Vec<RoleBy>>,
        #[graphql(
            desc = "With `around`: how many transitions away, in either direction, roles are at most; 1 to 3.",
            default = 1
        )]
        depth: i32,
        #[graphql(desc = "Only transitions of these kinds; both kinds when left out.")] kinds: Option<
            Vec<TransitionKind>,
        >,
        #[graphql(
            desc = "The most roles, 1 to 1,000. Of more, those around a role that take the fewest transitions and then the fewest months stay, those of a track that have the most transitions, and the first of `roles`; `truncated` tells.",
            default = 200
        )]
        limit: i32,
    ) -> Result<Option<Subgraph<'_>>> {
        let kinds = kinds.map(|kinds| kinds.into_iter().map(Into::into).collect::<Vec<_>>());
        let wanted = Wanted { around, track, roles, depth, kinds, limit };
        wanted.find(&self.snapshot).map(Some)
    }
    /// The best path from one role to another that observes the constraints, exactly. Of equal paths the one with fewer
    /// steps, then fewer months, then less to learn, then the first by the slugs of its roles is given. Where the cost counts the skill
    /// gap, the 32 best by the plain sum of the steps' gaps are compared by what remains when skills carry over from one step to
    /// the next, and the best of these is given. That there is no path is an answer. Null only where an input is wrong, which is
    /// an error that names the input and the nearest roles, or where the search takes more than `limits.searchLabels`.
    #[graphql(complexity = 200)]
    fn shortest_path(
        &self,
        #[graphql(desc = "Where it starts.")] from: RoleBy,
        #[graphql(desc = "Where it ends.")] to: RoleBy,
        #[graphql(desc = "What it is short in.", default_with = "PathCost::Months")] cost: PathCost,
        #[graphql(desc = "A mix that it is short in; when given, `cost` does not count.")] weights: Option<
            PathWeights,
        >,
        #[graphql(desc = "What it must observe.")] constraints: Option<PathConstraints>,
    ) -> Result<Option<PathOutcome<'_>>> {
        let question = self.question((&from, &to), cost, weights, constraints.as_ref())?;
        let outcome = self.within_effort(|effort| paths::best(&question, effort))?;
        Ok(Some(PathOutcome::new(outcome)))
    }
    /// Several ways from one role to another that observe the constraints, the best first, in the exact order of
    /// `shortestPath`, of which the first is the answer to the same question. None stops at a role twice, and each differs from those
    /// before it as `diversity` asks. That there is no path is an answer. Null only where `shortestPath` would be.
    #[graphql(complexity = 200)]
    fn alternative_paths(
        &self,
        #[graphql(desc = "Where they start.")] from: RoleBy,
        #[graphql(desc = "Where they end.")] to: RoleBy,
        #[graphql(desc = "What they are short in.", default_with = "PathCost::Months")] cost: PathCost,
        #[graphql(desc = "A mix that they are short in; when given, `cost` does not count.")] weights: Option<
            PathWeights,
        >,
        #[graphql(desc = "What each must observe.")] constraints: Option<PathConstraints>,
        #[graphql(desc = "How many at most: 1 to 50.", default = 5)] first: i32,
        #[graphql(desc = "How much they must differ.", default_with = "Diversity::Some")]
        diversity: Diversity,
    ) -> Result<Option<AlternativePathsOutcome<'_>>> {
        let question = self.question((&from, &to), cost, weights, constraints.as_ref())?;
        let first = alternatives::count(first)?;
        let outcome =
            self.within_effort(|effort| paths::alternatives(&question, first, diversity.into(), effort))?;
        Ok(Some(AlternativePathsOutcome::new(outcome)))
    }
}

impl Query {
    fn list(&self, field: &'static str) -> ListId {
        ListId::new(self.snapshot.graph.dataset().version(), field)
    }

    fn role_page(
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

    fn search_page(&self, text: &str, kinds: &[SearchKind], paging: &Paging) -> Result<SearchConnection<'_>> {
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
