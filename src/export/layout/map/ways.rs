//! The main way up of each role: the transition by which it is shown to be reached.
//!
//! It is the quickest advancement from a role of the same track, or else of another; from a lower level, or from the same
//! level out of a role that is itself reached from below; further along within a level only where there is no other way. So the
//! ways make trees, and a level is three columns deep at most.

use super::super::super::subgraph::Subgraph;
use crate::model::TransitionKind;

/// How many roles of one level may follow one another.
const DEEPEST: u8 = 2;

/// A way: the place of its link, and its two nodes.
type Way = (usize, usize, usize);

/// The main ways up, at most one into each node. `lanes` tells the lane of each node.
pub(super) fn main_ways(subgraph: &Subgraph<'_>, lanes: &[usize]) -> Vec<Way> {
    let level = |node: usize| subgraph.nodes[node].role.level();
    let mut feeders: Vec<Vec<(usize, usize)>> = vec![Vec::new(); subgraph.nodes.len()];
    for (at, link) in subgraph.links.iter().enumerate() {
        let (Some(from), Some(to)) = (subgraph.place(link.from()), subgraph.place(link.to())) else {
            continue;
        };
        if link.kind() == TransitionKind::Advancement && level(from) <= level(to) {
            feeders[to].push((at, from));
        }
    }
    for (to, feeders) in feeders.iter_mut().enumerate() {
        feeders.sort_by_key(|(at, from)| {
            (lanes[*from] != lanes[to], subgraph.links[*at].months().total(), *from)
        });
        // Of another track only where its own has none.
        let own = feeders.iter().take_while(|(_, from)| lanes[*from] == lanes[to]).count();
        if own > 0 {
            feeders.truncate(own);
        }
    }
    // How many roles of its level come before a node; unknown until its way is chosen.
    let mut depth: Vec<Option<u8>> = vec![None; feeders.len()];
    let mut ways = Vec::new();
    for node in 0..feeders.len() {
        match feeders[node].first() {
            None => depth[node] = Some(0),
            Some((link, from)) if level(*from) < level(node) => {
                depth[node] = Some(0);
                ways.push((*link, *from, node));
            }
            Some(_) => {}
        }
    }
    for deep in 0..=DEEPEST {
        let before = depth.clone();
        for node in (0..feeders.len()).filter(|node| before[*node].is_none()) {
            let below = |from: usize| level(from) < level(node);
            let fits = |from: usize| below(from) || (deep < DEEPEST && before[from] == Some(deep));
            if let Some((link, from)) = feeders[node].iter().find(|(_, from)| fits(*from)) {
                depth[node] = Some(if below(*from) { 0 } else { deep + 1 });
                ways.push((*link, *from, node));
            }
        }
    }
    ways.sort_unstable();
    ways
}
