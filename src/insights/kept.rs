use std::sync::OnceLock;
use std::time::Instant;

use super::gateways::{Gateway, Gateways, gateways};
use crate::graph::{CareerGraph, TrackRef};
use crate::model::RoleIx;
use crate::paths::{Effort, Exhausted};

/// The gateways of every track of one graph, each made when it is first asked for and then kept.
#[derive(Debug)]
pub struct KeptGateways(Vec<OnceLock<Gateways<RoleIx>>>);

impl KeptGateways {
    /// How many roles the runs for one track may settle, so that a track of thousands of roles does not take a request's time.
    pub const LABELS: u64 = 2_000_000;

    /// Of a graph; none is made yet.
    pub fn new(graph: &CareerGraph) -> Self {
        Self(graph.tracks().map(|_| OnceLock::new()).collect())
    }

    /// The gateways of a track of the graph. Whether it can be told does not depend on what was asked before, but for the time.
    ///
    /// # Errors
    /// [`Exhausted`] where the track has too many roles, or at the deadline.
    pub fn of(
        &self,
        track: TrackRef<'_>,
        deadline: Option<Instant>,
    ) -> Result<Option<&Gateways<RoleIx>>, Exhausted> {
        let Some(kept) = self.0.get(track.ix().at()) else { return Ok(None) };
        if kept.get().is_none() {
            let made = gateways(track, &mut Effort::labels(Self::LABELS).until(deadline))?;
            let roles = made.roles.iter().map(|g| Gateway { role: g.role.ix(), paths: g.paths }).collect();
            // Another request may have been quicker, and has made the same.
            let _ = kept.set(Gateways { roles, of: made.of });
        }
        Ok(kept.get())
    }
}
