use std::collections::BTreeSet;

use crate::graph::{CareerGraph, Direction, RoleRef, TrackRef, TransitionRef};
use crate::model::{RoleIx, TransitionKind};
use crate::paths::CareerPath;

/// What a subgraph shows; it decides the picture.
#[derive(Clone, Debug)]
pub enum Scope<'g> {
    /// A career path, its roles in order.
    Path(CareerPath<'g>),
    /// The roles around one role.
    Around {
        /// The role in the middle.
        focus: RoleRef<'g>,
        /// How many transitions away the others are at most.
        depth: u8,
    },
    /// The nearest ways up, aside and in of one role.
    Ladder {
        /// The role in the middle.
        focus: RoleRef<'g>,
    },
    /// The roles of a track and of the tracks within it.
    Track(TrackRef<'g>),
    /// Roles that were named one by one.
    Roles,
}

/// Some roles of a career graph and the transitions among them.
#[derive(Clone, Debug)]
pub struct Subgraph<'g> {
    graph: &'g CareerGraph,
    pub(super) scope: Scope<'g>,
    pub(super) nodes: Vec<Node<'g>>,
    pub(super) links: Vec<TransitionRef<'g>>,
    pub(super) left_out: usize,
}

/// A role of a subgraph.
#[derive(Clone, Copy, Debug)]
pub struct Node<'g> {
    /// The role.
    pub role: RoleRef<'g>,
    /// How many transitions it is away from the role in the middle, in either direction; `None` where there is none.
    pub distance: Option<u8>,
    /// The quickest transition that joins it to a role nearer to the middle.
    pub via: Option<TransitionRef<'g>>,
}

impl<'g> Node<'g> {
    /// A role that is not seen from another.
    pub(super) fn alone(role: RoleRef<'g>) -> Self {
        Self { role, distance: None, via: None }
    }
}

impl<'g> Subgraph<'g> {
    /// Nodes in the order of slugs, with every transition of these kinds among them, in the order of their ends.
    pub(super) fn induced(
        graph: &'g CareerGraph,
        scope: Scope<'g>,
        mut nodes: Vec<Node<'g>>,
        kinds: &[TransitionKind],
        left_out: usize,
    ) -> Self {
        nodes.sort_by_key(|node| node.role.ix());
        let among: BTreeSet<RoleIx> = nodes.iter().map(|node| node.role.ix()).collect();
        let mut links: Vec<_> = nodes
            .iter()
            .flat_map(|node| node.role.transitions(Direction::Outgoing))
            .filter(|link| kinds.contains(&link.kind()) && among.contains(&link.to().ix()))
            .collect();
        links.sort_by_key(|link| (link.from().ix(), link.to().ix()));
        Self { graph, scope, nodes, links, left_out }
    }

    /// The nodes and links as they are given.
    pub(super) fn exactly(
        graph: &'g CareerGraph,
        scope: Scope<'g>,
        nodes: Vec<Node<'g>>,
        links: Vec<TransitionRef<'g>>,
        left_out: usize,
    ) -> Self {
        Self { graph, scope, nodes, links, left_out }
    }

    /// The graph of which this is a part.
    pub fn graph(&self) -> &'g CareerGraph {
        self.graph
    }
    /// What it shows.
    pub fn scope(&self) -> &Scope<'g> {
        &self.scope
    }
    /// Its roles: those of a path in their order, others by slug.
    pub fn nodes(&self) -> &[Node<'g>] {
        &self.nodes
    }
    /// The transitions among its roles: those of a path in their order, others by the slugs of their ends.
    pub fn links(&self) -> &[TransitionRef<'g>] {
        &self.links
    }
    /// Whether roles that belong to it were left out, because they are more than the limit.
    pub fn truncated(&self) -> bool {
        self.left_out > 0
    }
    /// How many roles were left out; of those further away than the nearest of them, none is counted.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// What it shows, as a heading.
    pub fn title(&self) -> String {
        match &self.scope {
            Scope::Path(path) if path.origin() == path.destination() => path.origin().title().to_owned(),
            Scope::Path(path) => format!("{} to {}", path.origin().title(), path.destination().title()),
            Scope::Around { focus, .. } => format!("Around {}", focus.title()),
            Scope::Ladder { focus } => focus.title().to_owned(),
            Scope::Track(track) => track.name().to_owned(),
            Scope::Roles => match self.nodes.as_slice() {
                [] => "No roles".to_owned(),
                [one] => one.role.title().to_owned(),
                [one, other] => format!("{} and {}", one.role.title(), other.role.title()),
                nodes => super::words::count(nodes.len(), "role"),
            },
        }
    }

    /// A name for files: slugs joined by hyphens.
    pub fn slug(&self) -> String {
        match &self.scope {
            Scope::Path(path) => format!("path-{}-to-{}", path.origin().slug(), path.destination().slug()),
            Scope::Around { focus, .. } => format!("around-{}", focus.slug()),
            Scope::Ladder { focus } => format!("ladder-{}", focus.slug()),
            Scope::Track(track) => format!("track-{}", track.slug()),
            Scope::Roles => "roles".to_owned(),
        }
    }

    /// The place of a role among the nodes.
    pub(super) fn place(&self, role: RoleRef<'_>) -> Option<usize> {
        match self.scope {
            Scope::Path(_) => self.nodes.iter().position(|node| node.role.ix() == role.ix()),
            _ => self.nodes.binary_search_by_key(&role.ix(), |node| node.role.ix()).ok(),
        }
    }
    /// The place of the link between two nodes.
    pub(super) fn link_between(&self, from: usize, to: usize) -> Option<usize> {
        let ends = (self.nodes[from].role.ix(), self.nodes[to].role.ix());
        let is_it = |link: &TransitionRef<'_>| (link.from().ix(), link.to().ix());
        match self.scope {
            Scope::Path(_) => self.links.iter().position(|link| is_it(link) == ends),
            _ => self.links.binary_search_by_key(&ends, is_it).ok(),
        }
    }
    /// The role in the middle, where there is one.
    pub(super) fn focus(&self) -> Option<RoleRef<'g>> {
        match self.scope {
            Scope::Around { focus, .. } | Scope::Ladder { focus } => Some(focus),
            Scope::Path(_) | Scope::Track(_) | Scope::Roles => None,
        }
    }
}
