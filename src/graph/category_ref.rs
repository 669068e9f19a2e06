use super::{CareerGraph, RoleRef};
use crate::model::{Category, CategoryIx, Landscape, Outlook, Source, SourceIx};

/// An occupational category of a career graph.
#[derive(Clone, Copy, Debug)]
pub struct CategoryRef<'g> {
    graph: &'g CareerGraph,
    ix: CategoryIx,
}

impl<'g> CategoryRef<'g> {
    pub(super) fn new(graph: &'g CareerGraph, ix: CategoryIx) -> Self {
        Self { graph, ix }
    }
    fn category(self) -> &'g Category {
        self.graph.dataset().category(self.ix)
    }

    /// Its position among the categories.
    pub fn ix(self) -> CategoryIx {
        self.ix
    }
    /// The SOC code.
    pub fn code(self) -> &'g str {
        &self.category().code
    }
    /// The title.
    pub fn title(self) -> &'g str {
        &self.category().title
    }
    /// Where the category stands in the labour market.
    pub fn landscape(self) -> Option<&'g Landscape> {
        self.category().landscape.as_ref()
    }
    /// How the category is expected to change.
    pub fn outlook(self) -> Option<&'g Outlook> {
        self.category().outlook.as_ref()
    }
    /// The source of its figures.
    pub fn source(self, ix: SourceIx) -> &'g Source {
        self.graph.dataset().source(ix)
    }
    /// The role at a place of [`roles`](Self::roles).
    ///
    /// # Panics
    /// Where there is no such place.
    pub(crate) fn role_at(self, at: usize) -> RoleRef<'g> {
        self.graph.role_at(self.graph.category_roles(self.ix)[at])
    }
    pub(crate) fn graph(self) -> &'g CareerGraph {
        self.graph
    }
    /// The roles of the category, by slug.
    pub fn roles(self) -> impl ExactSizeIterator<Item = RoleRef<'g>> + Clone {
        let graph = self.graph;
        graph.category_roles(self.ix).iter().map(move |ix| graph.role_at(*ix))
    }
}
