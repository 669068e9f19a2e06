//! Which roles and transitions a subgraph holds. Where more belong to it than may, the choice is the same every time, and told.

use std::collections::BTreeMap;

use super::subgraph::{Node, Scope, Subgraph};
use crate::graph::{CareerGraph, Direction, RoleRef, TrackRef, TransitionRef};
use crate::model::{RoleIx, TransitionKind};
use crate::paths::CareerPath;

/// Both kinds of transition.
pub const EVERY_KIND: [TransitionKind; 2] = [TransitionKind::Advancement, TransitionKind::Lateral];

/// How many ways up a ladder shows, and how many feeders.
const RUNGS: usize = 5;
/// How many ways aside a ladder shows.
const ASIDE: usize = 6;

impl<'g> Subgraph<'g> {
    /// The roles and transitions of a path.
    pub fn of_path(path: CareerPath<'g>) -> Self {
        let nodes = path.roles().map(Node::alone).collect();
        let links = path.transitions().collect();
        Self::exactly(path.origin().graph(), Scope::Path(path), nodes, links, 0)
    }

    /// The roles at most `depth` transitions of these kinds away from one, in either direction, and the transitions among them.
    ///
    /// Of more than `limit` roles the nearest stay: by the number of transitions, then by the months of the quickest
    /// ones, then by slug. The role itself always stays.
    pub fn around(focus: RoleRef<'g>, depth: u8, kinds: &[TransitionKind], limit: usize) -> Self {
        let mut found = BTreeMap::from([(focus.ix(), Node { role: focus, distance: Some(0), via: None })]);
        let mut months = BTreeMap::from([(focus.ix(), 0)]);
        let mut ring = vec![focus.ix()];
        let mut left_out = 0;
        for distance in 1..=depth {
            let next = next_ring(focus.graph(), &ring, &months, kinds);
            let mut next: Vec<_> =
                next.into_iter().map(|(role, (months, via))| (months, role, via)).collect();
            next.sort_by_key(|(months, role, _)| (*months, *role));
            let room = limit.saturating_sub(found.len());
            left_out = next.len().saturating_sub(room);
            next.truncate(room);
            ring = next.iter().map(|(_, role, _)| *role).collect();
            for (sum, role, via) in next {
                months.insert(role, sum);
                let node =
                    Node { role: focus.graph().role_at(role), distance: Some(distance), via: Some(via) };
                found.insert(role, node);
            }
            if left_out > 0 {
                break;
            }
        }
        let scope = Scope::Around { focus, depth };
        Self::induced(focus.graph(), scope, found.into_values().collect(), kinds, left_out)
    }

    /// This neighbourhood with the roles beside these too, in their order. A role that is not in it by then is passed over: an
    /// old address may still name it.
    #[must_use]
    pub fn opened(self, roles: &[RoleRef<'g>], kinds: &[TransitionKind], limit: usize) -> Self {
        let mut found: BTreeMap<_, _> = self.nodes.iter().map(|node| (node.role.ix(), *node)).collect();
        let (graph, mut left_out) = (self.graph(), self.left_out);
        for role in roles {
            let Some(distance) = found.get(&role.ix()).and_then(|node| node.distance) else { continue };
            let known = found.keys().map(|known| (*known, 0)).collect();
            let next = next_ring(graph, &[role.ix()], &known, kinds);
            let mut next: Vec<_> =
                next.into_iter().map(|(role, (months, via))| (months, role, via)).collect();
            next.sort_by_key(|(months, role, _)| (*months, *role));
            let room = limit.saturating_sub(found.len());
            left_out += next.len().saturating_sub(room);
            for (_, role, via) in next.into_iter().take(room) {
                let distance = Some(distance.saturating_add(1));
                found.insert(role, Node { role: graph.role_at(role), distance, via: Some(via) });
            }
        }
        Self::induced(graph, self.scope, found.into_values().collect(), kinds, left_out)
    }

    /// The quickest ways up, aside and in of a role: 5 advancements, 6 lateral transitions and 5 feeders at most, each role
    /// once. What is left out is told.
    pub fn ladder(focus: RoleRef<'g>) -> Self {
        use TransitionKind::{Advancement, Lateral};
        let sides = [
            (Direction::Outgoing, Advancement, RUNGS),
            (Direction::Outgoing, Lateral, ASIDE),
            (Direction::Incoming, Advancement, RUNGS),
        ];
        let mut found = BTreeMap::from([(focus.ix(), Node { role: focus, distance: Some(0), via: None })]);
        let mut left_out = 0;
        for (direction, kind, most) in sides {
            let mut shown = 0;
            for link in focus.transitions_of(direction, kind) {
                let role = link.other_end(direction);
                if found.contains_key(&role.ix()) {
                    continue;
                }
                if shown == most {
                    left_out += 1;
                    continue;
                }
                shown += 1;
                found.insert(role.ix(), Node { role, distance: Some(1), via: Some(link) });
            }
        }
        let nodes: Vec<_> = found.into_values().collect();
        let mut links: Vec<_> = nodes.iter().filter_map(|node| node.via).collect();
        links.sort_by_key(|link| (link.from().ix(), link.to().ix()));
        Self::exactly(focus.graph(), Scope::Ladder { focus }, nodes, links, left_out)
    }

    /// The roles of a track and of those within it, and the transitions of these kinds among them.
    ///
    /// Of more than `limit` roles those stay that have the most transitions, then the first by slug.
    pub fn of_track(track: TrackRef<'g>, kinds: &[TransitionKind], limit: usize) -> Self {
        let mut roles: Vec<_> = track.roles().collect();
        let left_out = roles.len().saturating_sub(limit);
        if left_out > 0 {
            let joined = |role: &RoleRef<'_>| {
                role.transitions(Direction::Outgoing).len() + role.transitions(Direction::Incoming).len()
            };
            roles.sort_by_key(|role| (std::cmp::Reverse(joined(role)), role.ix()));
            roles.truncate(limit);
        }
        let nodes = roles.into_iter().map(Node::alone).collect();
        Self::induced(track.graph(), Scope::Track(track), nodes, kinds, left_out)
    }

    /// These roles, each once, and the transitions of these kinds among them. Of more than `limit` the first stay.
    pub fn of_roles(
        graph: &'g CareerGraph,
        roles: impl IntoIterator<Item = RoleRef<'g>>,
        kinds: &[TransitionKind],
        limit: usize,
    ) -> Self {
        let mut chosen = BTreeMap::new();
        let mut left_out = std::collections::BTreeSet::new();
        for role in roles {
            if chosen.len() < limit || chosen.contains_key(&role.ix()) {
                chosen.insert(role.ix(), Node::alone(role));
            } else {
                left_out.insert(role.ix());
            }
        }
        Self::induced(graph, Scope::Roles, chosen.into_values().collect(), kinds, left_out.len())
    }
}

/// The roles beside those of a ring that were not found yet, each with the months of the quickest way to it and the last
/// transition of that.
fn next_ring<'g>(
    graph: &'g CareerGraph,
    ring: &[RoleIx],
    months: &BTreeMap<RoleIx, u32>,
    kinds: &[TransitionKind],
) -> BTreeMap<RoleIx, (u32, TransitionRef<'g>)> {
    let mut next = BTreeMap::<RoleIx, (u32, TransitionRef<'g>)>::new();
    for at in ring {
        for direction in [Direction::Outgoing, Direction::Incoming] {
            for link in graph.role_at(*at).transitions(direction).filter(|link| kinds.contains(&link.kind()))
            {
                let role = link.other_end(direction).ix();
                if months.contains_key(&role) {
                    continue;
                }
                let sum = months.get(at).copied().unwrap_or_default().saturating_add(link.months().total());
                let better = |(known, via): &(u32, TransitionRef<'_>)| (sum, link.ix()) < (*known, via.ix());
                if next.get(&role).is_none_or(better) {
                    next.insert(role, (sum, link));
                }
            }
        }
    }
    next
}
