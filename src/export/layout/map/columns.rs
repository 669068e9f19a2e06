//! Which column each role stands in. Levels run across; within a level, roles that an advancement of the map leads to stand to the
//! right of those that it comes from. What would be too high a pile stands in several columns.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::subgraph::Subgraph;
use super::nets::Net;
use crate::model::TransitionKind;

/// The columns of a map.
pub(super) struct Columns {
    /// The column of each node.
    pub(super) of: Vec<usize>,
    /// The level of each column.
    pub(super) levels: Vec<u8>,
}

/// The place of a node across: its level, how many roles of the level come before it, and which part of a pile it is in.
type Place = (u8, usize, usize);

/// `lanes` tells the lane of each node, `highest` how many roles of a lane may be piled up.
pub(super) fn columns(subgraph: &Subgraph<'_>, nets: &[Net], lanes: &[usize], highest: usize) -> Columns {
    let levels: Vec<u8> = subgraph.nodes.iter().map(|node| node.role.level().number()).collect();
    let deep = depths(nets, &levels);
    let mut piles = BTreeMap::<(u8, usize, usize), Vec<usize>>::new();
    for node in 0..levels.len() {
        piles.entry((levels[node], deep[node], lanes[node])).or_default().push(node);
    }
    let mut places: Vec<Place> = levels.iter().zip(&deep).map(|(level, deep)| (*level, *deep, 0)).collect();
    for pile in piles.values().filter(|pile| pile.len() > highest) {
        for (part, nodes) in parts(pile, nets, &levels, highest).into_iter().enumerate() {
            for node in nodes {
                places[node].2 = part;
            }
        }
    }
    let used: BTreeSet<Place> = places.iter().copied().collect();
    let column: BTreeMap<_, _> = used.iter().enumerate().map(|(at, place)| (*place, at)).collect();
    let of = places.iter().map(|place| column[place]).collect();
    Columns { of, levels: used.into_iter().map(|(level, ..)| level).collect() }
}

/// How many roles of its own level come before each node, along advancements that are drawn.
fn depths(nets: &[Net], levels: &[u8]) -> Vec<usize> {
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); levels.len()];
    let mut before = vec![0_usize; levels.len()];
    for (from, to) in within_levels(nets, levels) {
        next[from].push(to);
        before[to] += 1;
    }
    let mut settled: Vec<bool> =
        before.iter().zip(&next).map(|(before, next)| before + next.len() > 0).collect();
    let mut deep = vec![0; levels.len()];
    let mut waiting: BTreeSet<usize> = (0..levels.len()).collect();
    while let Some(first) = waiting.first().copied() {
        // In a circle of advancements no role comes first: the one with the smallest slug does.
        let node = waiting.iter().copied().find(|node| before[*node] == 0).unwrap_or(first);
        waiting.remove(&node);
        for to in std::mem::take(&mut next[node]) {
            if waiting.contains(&to) {
                before[to] -= 1;
                deep[to] = deep[to].max(deep[node] + 1);
            }
        }
    }
    // Roles that one changes to stand beside the one that they are seen from.
    for net in nets.iter().filter(|net| net.kind == TransitionKind::Lateral) {
        settled[net.hub] = true;
        for end in net.ends.iter().filter(|end| levels[end.node] == levels[net.hub]) {
            if !std::mem::replace(&mut settled[end.node], true) {
                deep[end.node] = deep[net.hub];
            }
        }
    }
    deep
}

/// The advancements that are drawn and stay on a level.
fn within_levels(nets: &[Net], levels: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    let ups = nets.iter().filter(|net| net.kind == TransitionKind::Advancement);
    let ends = ups.flat_map(|net| {
        net.ends.iter().map(|end| if net.outward { (net.hub, end.node) } else { (end.node, net.hub) })
    });
    ends.filter(|(from, to)| levels[*from] == levels[*to])
}

/// A pile in parts of about the same size, from the left. Roles of one net stay together; those that lead on within the level
/// stand in the last part, and those that nothing leads to fill up the others.
fn parts(pile: &[usize], nets: &[Net], levels: &[u8], highest: usize) -> Vec<Vec<usize>> {
    let sources: BTreeSet<usize> = within_levels(nets, levels).map(|(from, _)| from).collect();
    let mut net_of = BTreeMap::new();
    for (at, net) in nets.iter().enumerate() {
        for end in &net.ends {
            net_of.entry(end.node).or_insert((net.kind == TransitionKind::Advancement, at));
        }
    }
    let mut groups = BTreeMap::<_, Vec<usize>>::new();
    let mut loose = Vec::new();
    for node in pile {
        match net_of.get(node) {
            _ if sources.contains(node) => groups.entry((true, (true, usize::MAX))).or_default().push(*node),
            Some(net) => groups.entry((false, *net)).or_default().push(*node),
            None => loose.push(*node),
        }
    }
    let wanted = pile.len().div_ceil(highest);
    let size = pile.len().div_ceil(wanted);
    let mut parts: Vec<Vec<usize>> = vec![Vec::new()];
    for nodes in groups.into_values() {
        for node in nodes {
            let full = parts.last().is_some_and(|part| part.len() >= size);
            if full && parts.len() < wanted {
                parts.push(Vec::new());
            }
            if let Some(part) = parts.last_mut() {
                part.push(node);
            }
        }
    }
    parts.resize(wanted, Vec::new());
    for node in loose {
        if let Some(least) = parts.iter_mut().min_by_key(|part| part.len()) {
            least.push(node);
        }
    }
    parts
}
