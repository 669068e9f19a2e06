//! Which transitions a map draws, and which of them share a line.
//!
//! A large subgraph has far more transitions than a picture can show. A track shows the main way up of each role; a neighbourhood
//! the transitions of the role in the middle, and of the roles further away the one by which they were reached. A few roles show all.

use std::collections::BTreeMap;

use super::super::super::subgraph::{Scope, Subgraph};
use super::ways::main_ways;
use crate::graph::TransitionRef;
use crate::model::TransitionKind;

/// As many transitions of roles that were named one by one are drawn in full.
const FEW: usize = 60;

/// Transitions that are drawn as one tree: they share an end.
#[derive(Clone, Debug)]
pub(super) struct Net {
    /// The node that they share.
    pub(super) hub: usize,
    /// Step up or step aside.
    pub(super) kind: TransitionKind,
    /// Whether they lead away from the hub.
    pub(super) outward: bool,
    /// The other ends, with their transitions; each node once.
    pub(super) ends: Vec<End>,
}

/// One transition of a net.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    /// The node at the far end.
    pub(super) node: usize,
    /// The transition's place among the subgraph's links.
    pub(super) link: usize,
}

/// What decides which transitions share a line.
type Shared = (usize, TransitionKind, bool);

/// The nets of a subgraph, in a fixed order. `lanes` tells the lane of each node.
pub(super) fn nets(subgraph: &Subgraph<'_>, lanes: &[usize]) -> Vec<Net> {
    let mut nets = BTreeMap::<Shared, Vec<End>>::new();
    let drawn = pairs(subgraph);
    match subgraph.scope {
        Scope::Around { .. } => {
            for (at, link, from, to) in drawn {
                if let Some((hub, end)) = nearer(subgraph, link, from, to) {
                    let aside = link.kind() == TransitionKind::Lateral;
                    let shared = (hub, link.kind(), aside || hub == from);
                    // Of the two directions of a lateral move, the one away from the middle.
                    let away = if aside { subgraph.link_between(hub, end) } else { None };
                    nets.entry(shared).or_default().push(End { node: end, link: away.unwrap_or(at) });
                }
            }
        }
        Scope::Roles if drawn.len() <= FEW => {
            for (at, link, from, to) in drawn {
                nets.entry((from, link.kind(), true)).or_default().push(End { node: to, link: at });
            }
        }
        _ => {
            for (at, from, to) in main_ways(subgraph, lanes) {
                let shared = (from, TransitionKind::Advancement, true);
                nets.entry(shared).or_default().push(End { node: to, link: at });
            }
        }
    }
    nets.into_iter().map(|((hub, kind, outward), ends)| Net { hub, kind, outward, ends }).collect()
}

/// The links with the places of their ends; of two lateral ones that join the same roles, the first.
fn pairs<'g>(subgraph: &Subgraph<'g>) -> Vec<(usize, TransitionRef<'g>, usize, usize)> {
    let mut pairs = Vec::new();
    for (at, link) in subgraph.links.iter().enumerate() {
        let (Some(from), Some(to)) = (subgraph.place(link.from()), subgraph.place(link.to())) else {
            continue;
        };
        let back = || subgraph.link_between(to, from).is_some_and(|back| back < at);
        if link.kind() == TransitionKind::Lateral && back() {
            continue;
        }
        pairs.push((at, *link, from, to));
    }
    pairs
}

/// The end of a drawn link that is nearer to the middle, and the other; `None` where a neighbourhood does not draw it.
fn nearer(
    subgraph: &Subgraph<'_>,
    link: TransitionRef<'_>,
    from: usize,
    to: usize,
) -> Option<(usize, usize)> {
    let distance = |place: usize| subgraph.nodes[place].distance.unwrap_or(u8::MAX);
    let (hub, end) = if distance(from) <= distance(to) { (from, to) } else { (to, from) };
    let via = subgraph.nodes[end].via?;
    let reached = (via.from().ix(), via.to().ix());
    let ends = (link.from().ix(), link.to().ix());
    // The other direction of a lateral move is the same line.
    let same = reached == ends || (link.kind() == TransitionKind::Lateral && reached == (ends.1, ends.0));
    (distance(hub) == 0 || same).then_some((hub, end))
}
