//! The best paths from every role to one destination.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::cost::{PathCost, Rank};
use crate::graph::{Adjacency, Signposts};
use crate::model::{RoleIx, TransitionIx};

/// The first transition of the best path from each role, by index.
///
/// Dijkstra's algorithm from the destination backwards, to the end: O((V + E) log V) time for V roles and E transitions.
/// The best path from a role goes on as the best path from the next, so the smallest next role that keeps the rank
/// begins the smallest sequence of slugs.
pub(super) fn towards(
    adjacency: &Adjacency,
    roles: usize,
    destination: RoleIx,
    cost: PathCost,
) -> Box<[TransitionIx]> {
    let mut ranks = vec![None::<Rank>; roles];
    let mut queue = BinaryHeap::from([Reverse((Rank::default(), destination))]);
    ranks[destination.at()] = Some(Rank::default());
    while let Some(Reverse((rank, role))) = queue.pop() {
        if ranks[role.at()] != Some(rank) {
            continue;
        }
        for link in adjacency.incoming(role) {
            let reached = rank + Rank::of(link, cost);
            let known = &mut ranks[link.role.at()];
            if known.is_none_or(|known| reached < known) {
                *known = Some(reached);
                queue.push(Reverse((reached, link.role)));
            }
        }
    }
    let first = |role: usize| {
        let rank = ranks[role]?;
        let links = adjacency.outgoing(RoleIx::new(role)).iter();
        let links = links
            .filter(|link| ranks[link.role.at()].is_some_and(|rest| rest + Rank::of(link, cost) == rank));
        links.min_by_key(|link| (link.role, link.transition)).map(|link| link.transition)
    };
    (0..roles).map(|role| first(role).unwrap_or(Signposts::none())).collect()
}
