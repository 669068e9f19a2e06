use super::tree::Tree;
use crate::graph::{RoleRef, TrackRef};
use crate::paths::{Effort, Exhausted};

/// The roles that the ways up a track pass.
#[derive(Clone, Debug)]
pub struct Gateways<R> {
    /// Each role that some way passes, those that the most ways pass first, then by slug.
    pub roles: Vec<Gateway<R>>,
    /// How many ways up there are that take more than a single step.
    pub of: u32,
}

/// A role that ways up a track pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gateway<R> {
    /// The role.
    pub role: R,
    /// How many ways pass it.
    pub paths: u32,
}

/// The roles that the ways up a track pass between their ends, whichever tracks these stand in.
///
/// A way up leads from a role of the track (or of one below it) to another on a higher level: it is the shortest path by months through the whole
/// graph, the one that [`shortest`](crate::paths::shortest) finds. A way of a single step passes nothing and is not counted.
///
/// # Method and cost
/// One run of Dijkstra's algorithm for each role of the track, each O(E log V); a label of effort for each role that a run settles. About
/// half a millisecond a role on the bundled data.
///
/// # Errors
/// [`Exhausted`] where the effort was spent first.
pub fn gateways<'g>(track: TrackRef<'g>, effort: &mut Effort) -> Result<Gateways<RoleRef<'g>>, Exhausted> {
    let graph = track.graph();
    let mut passed = vec![0_u32; graph.roles().len()];
    let mut of = 0;
    for from in track.roles() {
        let tree = Tree::new(graph, from.ix(), effort)?;
        for to in track.roles().filter(|to| to.level() > from.level()) {
            let way = || tree.back_from(to.ix());
            if way().nth(1).is_none() {
                continue;
            }
            of += 1;
            for (stop, _) in way().filter(|(stop, _)| *stop != from.ix()) {
                passed[stop.at()] += 1;
            }
        }
    }
    let passed = graph.roles().zip(passed).filter(|(_, paths)| *paths > 0);
    let mut roles: Vec<_> = passed.map(|(role, paths)| Gateway { role, paths }).collect();
    // Roles come by slug, and the sort keeps that among equals.
    roles.sort_by_key(|gateway| std::cmp::Reverse(gateway.paths));
    Ok(Gateways { roles, of })
}
