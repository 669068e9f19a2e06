//! The tracks of a map: a band for each, the largest first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::super::lines::{line_track, track_of};
use super::super::super::subgraph::{Scope, Subgraph};
use crate::graph::{RoleRef, TrackRef};

/// The lanes of a map, from the top.
pub(super) struct Lanes<'g> {
    /// Their tracks; `None` for roles that stand in none. Empty where there are no lanes.
    pub(super) tracks: Vec<Option<TrackRef<'g>>>,
    /// The lane of each node; 0 where there are none.
    pub(super) of: Vec<usize>,
    /// The order of tracks within a column that has no lanes.
    pub(super) rank: Vec<usize>,
    /// Whether their names are shown: not where there is one that the heading names already.
    pub(super) named: bool,
}

/// A map of a track has a lane for each track within it, a map of roles one for each cluster. A role of several tracks stands in
/// the first by slug. The larger lanes come first, then by name.
///
/// A neighbourhood has no lanes, which would pull it apart: there, roles of a cluster stand together in their column.
pub(super) fn lanes<'g>(subgraph: &Subgraph<'g>) -> Lanes<'g> {
    let track = |role: RoleRef<'g>| match subgraph.scope {
        Scope::Track(within) => role.tracks().find(|track| is_within(*track, within)),
        _ => track_of(role).map(line_track),
    };
    let tracks: Vec<Option<TrackRef<'g>>> = subgraph.nodes.iter().map(|node| track(node.role)).collect();
    let mut sizes = BTreeMap::new();
    for track in &tracks {
        let size: &mut (usize, Option<TrackRef<'g>>) = sizes.entry(track.map(TrackRef::ix)).or_default();
        *size = (size.0 + 1, *track);
    }
    let focus = subgraph.focus().and_then(track).map(TrackRef::ix);
    let mut order: Vec<_> = sizes.into_iter().collect();
    order.sort_by_key(|(ix, (size, track))| {
        let name = track.map(|track| (track.name(), track.ix()));
        (ix.is_none(), focus.is_none() || *ix != focus, Reverse(*size), name)
    });
    let place = |track: &Option<TrackRef<'g>>| {
        let ix = track.map(TrackRef::ix);
        order.iter().position(|(other, _)| *other == ix).unwrap_or_default()
    };
    let of: Vec<usize> = tracks.iter().map(place).collect();
    let is_all = |(_, (_, track)): &(_, (usize, Option<TrackRef<'g>>))| match (subgraph.scope(), track) {
        (Scope::Track(within), Some(track)) => track.ix() == within.ix(),
        _ => false,
    };
    if subgraph.focus().is_some() {
        return Lanes { tracks: Vec::new(), of: vec![0; of.len()], rank: of, named: false };
    }
    let named = order.len() > 1 || !order.first().is_some_and(is_all);
    let rank = vec![0; of.len()];
    Lanes { tracks: order.into_iter().map(|(_, (_, track))| track).collect(), of, rank, named }
}

fn is_within(track: TrackRef<'_>, wide: TrackRef<'_>) -> bool {
    let mut next = Some(track);
    while let Some(track) = next {
        if track.ix() == wide.ix() {
            return true;
        }
        next = track.parent();
    }
    false
}
