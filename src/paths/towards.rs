//! The best paths from every role to one destination.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::cost::{PathCost, Rank};
use crate::graph::{Adjacency, RoleRef, Signposts};
use crate::model::{RoleIx, TransitionIx};

/// The best paths from all roles of a graph to one: from each the path that [`shortest`](super::shortest()) finds.
///
/// Making them costs as much as the first question of `shortest` about the destination, and as little as a later one where the graph
/// keeps signposts.
#[derive(Clone, Debug)]
pub struct PathsTo<'g> {
    to: RoleRef<'g>,
    signposts: Cow<'g, [TransitionIx]>,
}

impl<'g> PathsTo<'g> {
    /// The best paths to a role.
    pub fn new(to: RoleRef<'g>, cost: PathCost) -> Self {
        let search = || Cow::Owned(Vec::from(all_towards(to, cost)));
        Self { to, signposts: kept_towards(to, cost).map_or_else(search, Cow::Borrowed) }
    }

    /// The transitions of the path from a role, in order; `None` where there is no path.
    pub fn from(&self, from: RoleRef<'g>) -> Option<Vec<TransitionIx>> {
        follow(&self.signposts, from, self.to)
    }
}

/// The signposts to a role that the graph keeps, found if they have not been; `None` where it keeps none.
pub(super) fn kept_towards(to: RoleRef<'_>, cost: PathCost) -> Option<&[TransitionIx]> {
    let list = match cost {
        PathCost::Months => 0,
        PathCost::Steps => 1,
        PathCost::SkillGap => 2,
        // There are too many mixes to keep.
        PathCost::Mix(_) => return None,
    };
    to.graph().signposts().towards(list, to.ix(), || all_towards(to, cost))
}

fn all_towards(to: RoleRef<'_>, cost: PathCost) -> Box<[TransitionIx]> {
    let graph = to.graph();
    towards(graph.adjacency(), graph.roles().len(), to.ix(), cost)
}

/// Walks by signposts.
pub(super) fn follow(
    signposts: &[TransitionIx],
    from: RoleRef<'_>,
    to: RoleRef<'_>,
) -> Option<Vec<TransitionIx>> {
    let (graph, mut role, mut transitions) = (from.graph(), from, Vec::new());
    while role != to {
        let next = signposts.get(role.ix().at()).copied().filter(|next| *next != Signposts::none())?;
        transitions.push(next);
        role = graph.transition_at(next).to();
    }
    Some(transitions)
}

/// The first transition of the best path from each role, by index.
///
/// Dijkstra's algorithm from the destination backwards, to the end: O((V + E) log V) time for V roles and E transitions.
/// The best path from a role goes on as the best path from the next, so the smallest next role that keeps the rank
/// begins the smallest sequence of slugs.
fn towards(adjacency: &Adjacency, roles: usize, destination: RoleIx, cost: PathCost) -> Box<[TransitionIx]> {
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
