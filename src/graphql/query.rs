use std::sync::Arc;

use async_graphql::ID;
use macro_rules_attribute::apply;

use super::alternatives::{AlternativePathsOutcome, Diversity};
use super::budget::Budget;
use super::category::OccupationalCategory;
use super::changes::{TrackChangeConnection, TrackChangeFilter};
use super::connection::{
    OccupationalCategoryConnection, RoleConnection, SearchConnection, SkillConnection, TrackConnection,
};
use super::dataset::Dataset;
use super::enums::{Direction, PathCost, SkillKind, TransitionKind};
use super::execute::{Paging, Result};
use super::inputs::{CategoryBy, PathWeights, RoleBy, RoleFilter, RoleOrder, SkillBy, TrackBy};
use super::insights::{GatewayRole, SkillUnlock};
use super::limits::Limits;
use super::node::Node;
use super::path::PathOutcome;
use super::path_check::PathCheck;
use super::path_constraints::PathConstraints;
use super::reach::ReachConnection;
use super::role::Role;
use super::search::SearchKind;
use super::skill::Skill;
use super::snapshot::Snapshot;
use super::subgraph::{Subgraph, Wanted};
use super::track::Track;
use super::trade_offs::{Ends, TradeOffCriterion, TradeOffOutcome};
use crate::{output, paths};

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
        Node::find(&self.snapshot.graph, &id)
    }
    /// Several things by their global ids, in the order asked for; null in the places of ids that name nothing.
    fn nodes(
        &self,
        #[graphql(desc = "The global ids, 100 at most.")] ids: Vec<ID>,
    ) -> Result<Vec<Option<Node<'_>>>> {
        Node::find_all(&self.snapshot.graph, &ids)
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
        self.track_page(top_level, &paging)
    }
    /// How many transitions lead from each track to those beside it, and how many stay within it: among the tracks that no other contains, or
    /// among those directly within one. Among these a role counts in one at most: in the one that holds the first of its tracks, by slug, that
    /// any of them holds. So each transition counts once, or not at all where one of its roles stands in none of them. The pairs with the most
    /// transitions (of the filter's kind) come first, then by the slugs of `from` and `node`. Null only where an input is wrong.
    fn track_changes(
        &self,
        #[graphql(desc = "What the pairs must fit.")] filter: Option<TrackChangeFilter>,
        paging: Paging,
    ) -> Result<Option<TrackChangeConnection<'_>>> {
        self.change_page(&filter.unwrap_or_default(), &paging).map(Some)
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
        self.category_page(&paging)
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
        self.skill_page(kinds.as_deref(), hot, &paging)
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
        #[graphql(desc = "With `around`: roles in it, 40 at most, whose neighbours are added in turn.")]
        open: Option<Vec<RoleBy>>,
        #[graphql(desc = "Only transitions of these kinds; both kinds when left out.")] kinds: Option<
            Vec<TransitionKind>,
        >,
        #[graphql(
            desc = "The most roles, 1 to 1,000. Of more, those around a role that take the fewest transitions and then the fewest months stay, those of a track that have the most transitions, and the first of `roles`; `truncated` tells.",
            default = 200
        )]
        limit: i32,
    ) -> Result<Option<Subgraph<'_>>> {
        Wanted { around, track, roles, depth, open, kinds, limit }.find(&self.snapshot).map(Some)
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
        self.alternatives(&question, first, diversity).map(Some)
    }
    /// The paths that are best in some way, exactly: whatever is better than one of them by one criterion is worse by another. The best by
    /// the first criterion comes first, among equals the best by the next. Of paths that are alike by all criteria one is given:
    /// the one with fewer steps, then fewer months, then less to learn by the plain sum, then the first by the slugs of its roles. That there is no path
    /// is an answer. Null only where `shortestPath` would be.
    #[graphql(complexity = 2000)]
    fn trade_off_paths(
        &self,
        #[graphql(desc = "Where they start.")] from: RoleBy,
        #[graphql(desc = "Where they end.")] to: RoleBy,
        #[graphql(desc = "Where they may end as well: 10 at most. A path to one may pass another.")] also_to: Option<
            Vec<RoleBy>,
        >,
        #[graphql(
            desc = "What they are compared by: two at least, none twice.",
            default_with = "TradeOffCriterion::usual()"
        )]
        criteria: Vec<TradeOffCriterion>,
        #[graphql(desc = "What each must observe.")] constraints: Option<PathConstraints>,
        #[graphql(
            desc = "How many at most: 1 to 50. Where there are more, those that are best at something are kept before others.",
            default = 20
        )]
        first: i32,
    ) -> Result<Option<TradeOffOutcome<'_>>> {
        let ends = Ends { from: &from, to: &to, also_to: also_to.as_deref().unwrap_or_default() };
        self.trade_offs(&ends, &criteria, constraints.as_ref(), first).map(Some)
    }
    /// All roles that a path within a budget leads to, or from, with what the best such path takes: those for which `shortestPath`
    /// with the budget as a limit finds one. The role itself is not among them, nor are those of `constraints.via`. In order by what the
    /// budget counts, then by the other of months and steps, then by slug. Null only where an input is wrong, or where the
    /// search takes more than `limits.searchLabels`.
    #[graphql(complexity = 200)]
    fn reachable_roles(
        &self,
        #[graphql(desc = "Where the paths start; where they end when they come in.")] from: RoleBy,
        #[graphql(desc = "How far they may go.")] within: Budget,
        #[graphql(
            desc = "Whether they lead out of the role or into it.",
            default_with = "Direction::Outgoing"
        )]
        direction: Direction,
        #[graphql(
            desc = "What each path must observe. Its origin is where it starts, also where paths come in."
        )]
        constraints: Option<PathConstraints>,
        paging: Paging,
    ) -> Result<Option<ReachConnection<'_>>> {
        self.reach_page(&from, within, direction, constraints.as_ref(), &paging).map(Some)
    }
    /// What has become of a path whose `CareerPath.id` was kept, on this dataset or an earlier one: whether it can still be taken, and what
    /// changed in its steps. It says nothing of better paths that may have come up. Null where the id is not that of a path.
    #[graphql(complexity = 50)]
    fn path(&self, #[graphql(desc = "The id of a path.")] id: ID) -> Option<PathCheck<'_>> {
        paths::check_path(&self.snapshot.graph, &id).map(PathCheck::new)
    }
    /// The roles that most ways up a track pass, whichever tracks they stand in themselves. A way up leads from a role of the track (or of
    /// one below it) to another on a higher level, and is the path that `shortestPath` gives by months. Those that take more than one step
    /// are counted. In order by the number of ways, then by slug. Null only where an input is wrong, or where the track has so
    /// many roles that this takes more than `limits.searchLabels`.
    #[graphql(complexity = 500)]
    fn gateway_roles(
        &self,
        #[graphql(desc = "The track.")] track: TrackBy,
        #[graphql(desc = "How many roles at most: 1 to 50.", default = 10)] first: i32,
    ) -> Result<Option<Vec<GatewayRole<'_>>>> {
        self.gateways(&track, first).map(Some)
    }
    /// The skills of which a single one, developed as far as needed, opens roles that are closed to someone in a role. A transition is open when
    /// none of its destination's essential skills is missing (see `Transition.skillGap`), and a role when open transitions lead to it within
    /// the budget; into a role of which no essential skill is known nothing is open. Each transition is judged from the skills of the role that it leaves,
    /// with the one skill developed: what earlier stops taught does not count. Those that open the most roles come first, then those
    /// whose nearest role takes the fewest months, then by slug. Empty where no single skill opens anything. Null only where an input is wrong,
    /// or where the search takes more than `limits.searchLabels`.
    #[graphql(complexity = 200)]
    fn skill_unlocks(
        &self,
        #[graphql(desc = "The role that one is in.")] role: RoleBy,
        #[graphql(desc = "How far away the opened roles may be.")] within: Budget,
        #[graphql(desc = "How many transitions in a row: 1 to 3.", default = 1)] hops: i32,
        #[graphql(desc = "How many skills at most: 1 to 50.", default = 10)] first: i32,
    ) -> Result<Option<Vec<SkillUnlock<'_>>>> {
        self.unlocks(&role, within, hops, first).map(Some)
    }
}
