use crate::graph::{RoleRef, TrackRef};
use crate::paths::{Effort, Exhausted, PathCost, PathsTo};

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
/// The [paths to](PathsTo) each role of the track; for each, a label of effort for every role of the graph.
///
/// # Errors
/// [`Exhausted`] where the effort was spent first.
pub fn gateways<'g>(track: TrackRef<'g>, effort: &mut Effort) -> Result<Gateways<RoleRef<'g>>, Exhausted> {
    let graph = track.graph();
    let mut passed = vec![0_u32; graph.roles().len()];
    let mut of = 0;
    for to in track.roles() {
        effort.spend(passed.len() as u64)?;
        let ways = PathsTo::new(to, PathCost::Months);
        for from in track.roles().filter(|from| from.level() < to.level()) {
            let way = ways.from(from).unwrap_or_default();
            let [stops @ .., _] = way.as_slice() else { continue };
            if stops.is_empty() {
                continue;
            }
            of += 1;
            for stop in stops {
                passed[graph.transition_at(*stop).to().ix().at()] += 1;
            }
        }
    }
    let passed = graph.roles().zip(passed).filter(|(_, paths)| *paths > 0);
    let mut roles: Vec<_> = passed.map(|(role, paths)| Gateway { role, paths }).collect();
    // Roles come by slug, and the sort keeps that among equals.
    roles.sort_by_key(|gateway| std::cmp::Reverse(gateway.paths));
    Ok(Gateways { roles, of })
}
