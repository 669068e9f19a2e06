use std::collections::HashMap;
use std::fmt;

use petgraph::graph::{DiGraph, NodeIndex};

use super::adjacency::Adjacency;
use super::gap::Levels;
use super::lists::Lists;
use super::signposts::Signposts;
use super::{CategoryRef, Direction, RoleRef, SkillRef, TrackRef, TransitionRef};
use crate::dataset::Dataset;
use crate::model::{CategoryIx, Role, RoleIx, SkillIx, TrackIx, Transition, TransitionIx, TransitionKind};

/// Roles joined by advancement and lateral transitions.
///
/// ```
/// let graph = career_graph::bundled();
/// let nurse = graph.role("registered-nurses").expect("a bundled role");
/// assert_eq!(nurse.title(), "Registered Nurses");
/// assert!(nurse.transitions(career_graph::graph::Direction::Outgoing).count() > 0);
/// ```
pub struct CareerGraph {
    dataset: Dataset,
    net: DiGraph<RoleIx, TransitionIx>,
    levels: Levels,
    gap_points: Vec<u32>,
    adjacency: Adjacency,
    signposts: Signposts,
    outgoing: Lists<TransitionIx>,
    incoming: Lists<TransitionIx>,
    track_roles: Lists<RoleIx>,
    track_children: Lists<TrackIx>,
    category_roles: Lists<RoleIx>,
    skill_roles: Lists<RoleIx>,
    by_slug: HashMap<String, RoleIx>,
    by_title: HashMap<String, RoleIx>,
    in_order_of_titles: Vec<RoleIx>,
    by_code: HashMap<(String, String), RoleIx>,
}

impl CareerGraph {
    /// Joins a dataset into a graph. Costs a few milliseconds for the bundled data, almost all of them for the
    /// skill gap of every transition.
    pub fn new(dataset: Dataset) -> Self {
        let (roles, tracks, transitions) = (dataset.roles(), dataset.tracks(), dataset.transitions());
        let mut net = DiGraph::with_capacity(roles.len(), transitions.len());
        for at in 0..roles.len() {
            net.add_node(RoleIx::new(at));
        }
        for (at, t) in transitions.iter().enumerate() {
            net.add_edge(node(t.from), node(t.to), TransitionIx::new(at));
        }
        let levels = Levels::of(&dataset);
        let gap_points: Vec<_> = transitions.iter().map(|t| levels.points(t.from, t.to)).collect();
        let adjacency = Adjacency::of(&net, |ix| (transitions[ix.at()].months.total(), gap_points[ix.at()]));
        let neighbours = |end: fn(&Transition) -> (RoleIx, RoleIx)| {
            let mut order: Vec<_> = (0..transitions.len()).map(TransitionIx::new).collect();
            order.sort_by_key(|ix| {
                let t = &transitions[ix.at()];
                (t.months.total(), end(t).1)
            });
            Lists::group(roles.len(), order.into_iter().map(|ix| (end(&transitions[ix.at()]).0.at(), ix)))
        };
        let members = |count, of: &dyn Fn(&Role) -> Vec<usize>| {
            let pairs = roles.iter().enumerate();
            let pairs =
                pairs.flat_map(|(at, role)| of(role).into_iter().map(move |list| (list, RoleIx::new(at))));
            Lists::group(count, pairs)
        };
        let children = tracks.iter().enumerate();
        let children = children.filter_map(|(at, t)| Some((t.parent?.at(), TrackIx::new(at))));
        Self {
            outgoing: neighbours(|t| (t.from, t.to)),
            incoming: neighbours(|t| (t.to, t.from)),
            track_roles: members(tracks.len(), &|role| standing_in(&dataset, role)),
            track_children: Lists::group(tracks.len(), children),
            category_roles: members(dataset.categories().len(), &|role| {
                role.category.iter().map(|c| c.at()).collect()
            }),
            skill_roles: members(dataset.skills().len(), &|role| {
                let rated = role.ratings.iter().map(|r| r.skill.at());
                rated.chain(role.technologies.iter().map(|t| t.skill.at())).collect()
            }),
            by_slug: roles.iter().enumerate().map(|(at, r)| (r.slug.clone(), RoleIx::new(at))).collect(),
            by_title: roles.iter().enumerate().map(|(at, r)| (folded(&r.title), RoleIx::new(at))).collect(),
            by_code: by_code(&dataset),
            in_order_of_titles: in_order_of_titles(roles),
            signposts: Signposts::new(roles.len()),
            adjacency,
            net,
            levels,
            gap_points,
            dataset,
        }
    }

    /// The data that the graph was made of.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The role of this slug.
    pub fn role(&self, slug: &str) -> Option<RoleRef<'_>> {
        self.by_slug.get(slug).map(|ix| self.role_at(*ix))
    }
    /// The role of this title, whatever its case.
    pub fn role_titled(&self, title: &str) -> Option<RoleRef<'_>> {
        self.by_title.get(&folded(title)).map(|ix| self.role_at(*ix))
    }
    /// The role of this code in a scheme, such as "29-1141.00" in "onet-soc". Where several roles share the code it
    /// is the first by slug.
    pub fn role_coded(&self, scheme: &str, code: &str) -> Option<RoleRef<'_>> {
        self.by_code.get(&(scheme.to_owned(), code.to_owned())).map(|ix| self.role_at(*ix))
    }
    /// Every role, by slug.
    pub fn roles(&self) -> impl ExactSizeIterator<Item = RoleRef<'_>> {
        (0..self.dataset.roles().len()).map(|at| self.role_at(RoleIx::new(at)))
    }
    /// Every role, by title, whatever its case.
    pub fn roles_by_title(&self) -> impl ExactSizeIterator<Item = RoleRef<'_>> {
        self.in_order_of_titles.iter().map(|ix| self.role_at(*ix))
    }
    /// The track of this slug.
    pub fn track(&self, slug: &str) -> Option<TrackRef<'_>> {
        self.dataset.track_ix(slug).map(|ix| self.track_at(ix))
    }
    /// Every track, by slug.
    pub fn tracks(&self) -> impl ExactSizeIterator<Item = TrackRef<'_>> {
        (0..self.dataset.tracks().len()).map(|at| self.track_at(TrackIx::new(at)))
    }
    /// The category of this code.
    pub fn category(&self, code: &str) -> Option<CategoryRef<'_>> {
        self.dataset.category_ix(code).map(|ix| self.category_at(ix))
    }
    /// Every category, by code.
    pub fn categories(&self) -> impl ExactSizeIterator<Item = CategoryRef<'_>> {
        (0..self.dataset.categories().len()).map(|at| self.category_at(CategoryIx::new(at)))
    }
    /// The skill of this slug.
    pub fn skill(&self, slug: &str) -> Option<SkillRef<'_>> {
        self.dataset.skill_ix(slug).map(|ix| self.skill_at(ix))
    }
    /// Every skill, knowledge area and technology, by slug.
    pub fn skills(&self) -> impl ExactSizeIterator<Item = SkillRef<'_>> {
        (0..self.dataset.skills().len()).map(|at| self.skill_at(SkillIx::new(at)))
    }
    /// The transition from one role to another.
    pub fn transition(&self, from: RoleRef<'_>, to: RoleRef<'_>) -> Option<TransitionRef<'_>> {
        let ix = self.dataset.transition_ix(from.ix(), to.ix())?;
        Some(self.transition_at(ix))
    }
    /// Every transition, by the slugs of its ends.
    pub fn transitions(&self) -> impl ExactSizeIterator<Item = TransitionRef<'_>> {
        (0..self.dataset.transitions().len()).map(|at| self.transition_at(TransitionIx::new(at)))
    }

    /// The role at an index of this graph's dataset.
    pub fn role_at(&self, ix: RoleIx) -> RoleRef<'_> {
        RoleRef::new(self, ix)
    }
    /// The track at an index of this graph's dataset.
    pub fn track_at(&self, ix: TrackIx) -> TrackRef<'_> {
        TrackRef::new(self, ix)
    }
    /// The category at an index of this graph's dataset.
    pub fn category_at(&self, ix: CategoryIx) -> CategoryRef<'_> {
        CategoryRef::new(self, ix)
    }
    /// The skill at an index of this graph's dataset.
    pub fn skill_at(&self, ix: SkillIx) -> SkillRef<'_> {
        SkillRef::new(self, ix)
    }
    /// The transition at an index of this graph's dataset.
    pub fn transition_at(&self, ix: TransitionIx) -> TransitionRef<'_> {
        TransitionRef::new(self, ix)
    }

    /// How many transitions are of a kind.
    pub fn transition_count(&self, kind: TransitionKind) -> usize {
        self.dataset.transitions().iter().filter(|t| t.kind == kind).count()
    }

    /// Its transitions, laid out for searching.
    pub fn adjacency(&self) -> &Adjacency {
        &self.adjacency
    }
    pub(crate) fn signposts(&self) -> &Signposts {
        &self.signposts
    }
    pub(crate) fn gap_points(&self, ix: TransitionIx) -> u32 {
        self.gap_points[ix.at()]
    }
    pub(super) fn levels(&self) -> &Levels {
        &self.levels
    }
    pub(super) fn neighbours(&self, ix: RoleIx, direction: Direction) -> &[TransitionIx] {
        match direction {
            Direction::Outgoing => self.outgoing.of(ix.at()),
            Direction::Incoming => self.incoming.of(ix.at()),
        }
    }
    pub(super) fn track_roles(&self, ix: TrackIx) -> &[RoleIx] {
        self.track_roles.of(ix.at())
    }
    pub(super) fn track_children(&self, ix: TrackIx) -> &[TrackIx] {
        self.track_children.of(ix.at())
    }
    pub(super) fn category_roles(&self, ix: CategoryIx) -> &[RoleIx] {
        self.category_roles.of(ix.at())
    }
    pub(super) fn skill_roles(&self, ix: SkillIx) -> &[RoleIx] {
        self.skill_roles.of(ix.at())
    }
}

impl fmt::Debug for CareerGraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CareerGraph")
            .field("version", &self.dataset.version())
            .field("roles", &self.net.node_count())
            .field("transitions", &self.net.edge_count())
            .finish_non_exhaustive()
    }
}

/// The node of a role: nodes are added in the order of roles, so the numbers agree.
fn node(role: RoleIx) -> NodeIndex {
    NodeIndex::new(role.at())
}

/// The tracks that a role stands in, and every track above them: a cluster has the roles of its pathways.
fn standing_in(dataset: &Dataset, role: &Role) -> Vec<usize> {
    let mut all = Vec::new();
    for track in &role.tracks {
        let mut next = Some(*track);
        while let Some(ix) = next {
            all.push(ix.at());
            next = dataset.track(ix).parent;
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn folded(title: &str) -> String {
    title.trim().to_lowercase()
}

fn by_code(dataset: &Dataset) -> HashMap<(String, String), RoleIx> {
    let mut map = HashMap::new();
    for (at, role) in dataset.roles().iter().enumerate() {
        for code in &role.codes {
            let scheme = dataset.scheme(code.scheme).id.clone();
            map.entry((scheme, code.value.clone())).or_insert(RoleIx::new(at));
        }
    }
    map
}

fn in_order_of_titles(roles: &[crate::model::Role]) -> Vec<RoleIx> {
    let mut order: Vec<_> = (0..roles.len()).map(RoleIx::new).collect();
    order.sort_by_cached_key(|ix| folded(&roles[ix.at()].title));
    order
}
