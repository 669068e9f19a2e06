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
    /// Of a graph; none is made yet.
    pub fn new(graph: &CareerGraph) -> Self {
        Self(graph.tracks().map(|_| OnceLock::new()).collect())
    }

    /// The gateways of a track of the graph, `None` for a track beyond. To make them may take so many labels, and no longer than until the
    /// deadline. Give always as many labels, so that the answer does not depend on what was asked before.
    ///
    /// # Errors
    /// [`Exhausted`] where that was too little.
    pub fn of(
        &self,
        track: TrackRef<'_>,
        labels: u64,
        deadline: Option<Instant>,
    ) -> Result<Option<&Gateways<RoleIx>>, Exhausted> {
        let Some(kept) = self.0.get(track.ix().at()) else { return Ok(None) };
        if kept.get().is_none() {
            let made = gateways(track, &mut Effort::labels(labels).until(deadline))?;
            let roles = made.roles.iter().map(|g| Gateway { role: g.role.ix(), paths: g.paths }).collect();
            // Another request may have been quicker, and has made the same.
            let _ = kept.set(Gateways { roles, of: made.of });
        }
        Ok(kept.get())
    }
}
