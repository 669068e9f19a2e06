use super::{CareerGraph, RoleRef};
use crate::model::{Track, TrackIx};

/// A track of a career graph.
#[derive(Clone, Copy, Debug)]
pub struct TrackRef<'g> {
    graph: &'g CareerGraph,
    ix: TrackIx,
}

impl<'g> TrackRef<'g> {
    pub(super) fn new(graph: &'g CareerGraph, ix: TrackIx) -> Self {
        Self { graph, ix }
    }
    fn track(self) -> &'g Track {
        self.graph.dataset().track(self.ix)
    }

    /// Its position among the tracks.
    pub fn ix(self) -> TrackIx {
        self.ix
    }
    /// The id of the track.
    pub fn slug(self) -> &'g str {
        &self.track().slug
    }
    /// The name.
    pub fn name(self) -> &'g str {
        &self.track().name
    }
    /// The wider track.
    pub fn parent(self) -> Option<TrackRef<'g>> {
        self.track().parent.map(|ix| self.graph.track_at(ix))
    }
    /// The narrower tracks, by slug.
    pub fn children(self) -> impl ExactSizeIterator<Item = TrackRef<'g>> + Clone {
        let graph = self.graph;
        graph.track_children(self.ix).iter().map(move |ix| graph.track_at(*ix))
    }
    /// Whether a role stands in the track or in one below it.
    pub fn has(self, role: RoleRef<'_>) -> bool {
        self.graph.track_roles(self.ix).binary_search(&role.ix()).is_ok()
    }
    /// The role at a place of [`roles`](Self::roles).
    ///
    /// # Panics
    /// Where there is no such place.
    pub(crate) fn role_at(self, at: usize) -> RoleRef<'g> {
        self.graph.role_at(self.graph.track_roles(self.ix)[at])
    }
    pub(crate) fn graph(self) -> &'g CareerGraph {
        self.graph
    }
    /// The roles of the track and of the tracks below it, by slug.
    pub fn roles(self) -> impl ExactSizeIterator<Item = RoleRef<'g>> + Clone {
        let graph = self.graph;
        graph.track_roles(self.ix).iter().map(move |ix| graph.role_at(*ix))
    }
}
