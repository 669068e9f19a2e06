use super::pay::{self, PayChange};
use super::{CareerGraph, CategoryRef, Direction, SkillGap, SkillRef, TrackRef, TransitionRef};
use crate::model::{
    CodeScheme, Figure, Interest, Level, Method, Requirements, Role, RoleIx, RoleProfile, TransitionKind,
};

/// A role of a career graph.
#[derive(Clone, Copy, Debug)]
pub struct RoleRef<'g> {
    graph: &'g CareerGraph,
    ix: RoleIx,
}

/// A skill or knowledge area as a role rates it.
#[derive(Clone, Copy, Debug)]
pub struct RatedSkill<'g> {
    /// The skill.
    pub skill: SkillRef<'g>,
    /// How much it matters, 0 to 100.
    pub importance: u8,
    /// How far it must be developed, 0 to 100.
    pub level: Option<u8>,
    /// How the figures were derived; `None` where they are the source's own.
    pub method: Option<&'g Method>,
}

/// A technology as a role uses it.
#[derive(Clone, Copy, Debug)]
pub struct UsedTechnology<'g> {
    /// The technology.
    pub skill: SkillRef<'g>,
    /// Whether postings for the role ask for it often.
    pub in_demand: bool,
}

impl<'g> RoleRef<'g> {
    pub(super) fn new(graph: &'g CareerGraph, ix: RoleIx) -> Self {
        Self { graph, ix }
    }
    fn role(self) -> &'g Role {
        self.graph.dataset().role(self.ix)
    }
    pub(crate) fn graph(self) -> &'g CareerGraph {
        self.graph
    }

    /// Its position among the roles.
    pub fn ix(self) -> RoleIx {
        self.ix
    }
    /// The id of the role.
    pub fn slug(self) -> &'g str {
        &self.role().slug
    }
    /// The title.
    pub fn title(self) -> &'g str {
        &self.role().title
    }
    /// Other titles, sorted.
    pub fn alternate_titles(self) -> &'g [String] {
        &self.role().alternate_titles
    }
    /// One or two sentences: what the person does, and for whom.
    pub fn summary(self) -> Option<&'g str> {
        self.role().summary.as_deref()
    }
    /// How much preparation the role asks for.
    pub fn level(self) -> Level {
        self.role().level
    }
    /// The occupation whose numbers the role inherits.
    pub fn category(self) -> Option<CategoryRef<'g>> {
        self.role().category.map(|ix| self.graph.category_at(ix))
    }
    /// Codes in published schemes, with their scheme.
    pub fn codes(self) -> impl ExactSizeIterator<Item = (&'g CodeScheme, &'g str)> {
        let schemes = self.graph.dataset().schemes();
        self.role().codes.iter().map(|code| (&schemes[code.scheme.at()], code.value.as_str()))
    }
    /// The tracks that the role stands in, by slug.
    pub fn tracks(self) -> impl ExactSizeIterator<Item = TrackRef<'g>> + Clone {
        self.role().tracks.iter().map(move |ix| self.graph.track_at(*ix))
    }
    /// The interests that the work appeals to, the strongest first.
    pub fn interests(self) -> &'g [Interest] {
        &self.role().interests
    }
    /// What the role asks for at entry.
    pub fn requirements(self) -> &'g Requirements {
        &self.role().requirements
    }
    /// The method by which a figure of the role was derived.
    pub fn method_of<T>(self, figure: &Figure<T>) -> Option<&'g Method> {
        figure.method.map(|ix| self.graph.dataset().method(ix))
    }
    /// Skills and knowledge, the most important first.
    pub fn rated_skills(self) -> impl ExactSizeIterator<Item = RatedSkill<'g>> + Clone {
        self.role().ratings.iter().map(move |r| RatedSkill {
            skill: self.graph.skill_at(r.skill),
            importance: r.importance,
            level: r.level,
            method: r.method.map(|ix| self.graph.dataset().method(ix)),
        })
    }
    /// Technologies in use: those in demand first, then the hot ones.
    pub fn technologies(self) -> impl ExactSizeIterator<Item = UsedTechnology<'g>> + Clone {
        let technologies = self.role().technologies.iter();
        technologies
            .map(move |t| UsedTechnology { skill: self.graph.skill_at(t.skill), in_demand: t.in_demand })
    }
    /// What a career page tells of the role in words.
    pub fn profile(self) -> Option<&'g RoleProfile> {
        self.role().profile.as_ref()
    }

    /// The transitions that start (or end) here, the quickest first, then by the slug of the other role.
    pub fn transitions(
        self,
        direction: Direction,
    ) -> impl ExactSizeIterator<Item = TransitionRef<'g>> + Clone {
        self.graph.neighbours(self.ix, direction).iter().map(move |ix| self.graph.transition_at(*ix))
    }
    /// The same, of one kind.
    pub fn transitions_of(
        self,
        direction: Direction,
        kind: TransitionKind,
    ) -> impl Iterator<Item = TransitionRef<'g>> + Clone {
        self.transitions(direction).filter(move |t| t.kind() == kind)
    }
    /// What another role of the graph asks for that this one does not bring.
    pub fn skill_gap(self, to: RoleRef<'g>) -> SkillGap<'g> {
        SkillGap::between(self, to)
    }
    /// The difference between the published pay of this role's category and another's.
    pub fn pay_change(self, to: RoleRef<'g>) -> PayChange {
        pay::change(self, to)
    }
}

impl PartialEq for RoleRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.ix == other.ix && std::ptr::eq(self.graph, other.graph)
    }
}
impl Eq for RoleRef<'_> {}
