//! The transitions of every role in both directions, laid out for searching: what a search reads of a transition lies
//! side by side, in the order of the roles at the far end.

use petgraph::Direction;
use petgraph::graph::DiGraph;
use petgraph::visit::EdgeRef;

use super::lists::Lists;
use crate::model::{RoleIx, TransitionIx};

/// A transition seen from one of its ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    /// The role at the far end.
    pub(crate) role: RoleIx,
    /// The transition.
    pub(crate) transition: TransitionIx,
    /// The months that it takes.
    pub(crate) months: u32,
    /// Its skill gap in points.
    pub(crate) gap: u32,
}

/// The links of every role, by direction. 32 bytes a transition.
#[derive(Debug)]
pub(crate) struct Adjacency {
    outgoing: Lists<Link>,
    incoming: Lists<Link>,
}

impl Adjacency {
    /// Reads the graph; `weigh` tells the months and the gap points of a transition.
    pub(super) fn of(
        net: &DiGraph<RoleIx, TransitionIx>,
        weigh: impl Fn(TransitionIx) -> (u32, u32),
    ) -> Self {
        let side = |direction: Direction| {
            Lists::build(net.node_count(), |at| {
                let edges = net.edges_directed(super::node(RoleIx::new(at)), direction).map(|edge| {
                    let far = if direction == Direction::Outgoing { edge.target() } else { edge.source() };
                    let (months, gap) = weigh(*edge.weight());
                    Link { role: net[far], transition: *edge.weight(), months, gap }
                });
                let mut links: Vec<_> = edges.collect();
                links.sort_unstable_by_key(|link| (link.role, link.transition));
                links
            })
        };
        Self { outgoing: side(Direction::Outgoing), incoming: side(Direction::Incoming) }
    }

    /// The transitions that leave a role.
    pub(crate) fn outgoing(&self, role: RoleIx) -> &[Link] {
        self.outgoing.of(role.at())
    }
    /// The transitions that enter a role.
    pub(crate) fn incoming(&self, role: RoleIx) -> &[Link] {
        self.incoming.of(role.at())
    }
}
