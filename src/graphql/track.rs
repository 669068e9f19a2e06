use macro_rules_attribute::apply;

use super::connection::{RoleConnection, RoleEdge};
use super::execute::{ListId, Paging, Result};
use super::id::{GlobalId, Named};
use super::role::Role;
use crate::graph::TrackRef;
use crate::output;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Track<'g>(pub(super) TrackRef<'g>);

/// A line of related roles: a career cluster, one of its pathways, or an editorial track.
#[apply(output)]
impl<'g> Track<'g> {
    /// A global id, for `node` and for caches.
    fn id(&self) -> GlobalId<'g> {
        GlobalId(Named::Track(self.0))
    }
    /// The track's own id in the dataset: lower-case words joined by hyphens.
    fn slug(&self) -> &'g str {
        self.0.slug()
    }
    /// The name.
    fn name(&self) -> &'g str {
        self.0.name()
    }
    /// The wider track that this one belongs to; null at the top.
    fn parent(&self) -> Option<Track<'g>> {
        self.0.parent().map(Track)
    }
    /// The narrower tracks within this one, by slug.
    fn children(&self) -> Vec<Track<'g>> {
        self.0.children().map(Track).collect()
    }
    /// The roles of this track and of the tracks within it, by slug.
    fn roles(&self, paging: Paging) -> Result<RoleConnection<'g>> {
        let roles = self.0.roles();
        let list = ListId::new(self.0.graph().dataset().version(), "Track.roles").with(self.0.slug());
        RoleConnection::page(list, &paging, roles.len(), |at| RoleEdge::new(Role(self.0.role_at(at))))
    }
}
