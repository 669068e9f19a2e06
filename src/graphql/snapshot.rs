use crate::graph::CareerGraph;
use crate::insights::{KeptGateways, TrackChanges};
use crate::search::Catalogue;

/// What the service answers from: a graph, the index over its titles, what is counted beforehand, and what is kept once it has been
/// asked for.
pub struct Snapshot {
    /// The graph.
    pub graph: CareerGraph,
    /// The index over its titles.
    pub catalogue: Catalogue,
    pub(super) gateways: KeptGateways,
    pub(super) changes: TrackChanges,
}

impl Snapshot {
    /// The snapshot of a graph. Building the index takes some tens of milliseconds for the bundled data.
    pub fn new(graph: CareerGraph) -> Self {
        Self {
            catalogue: Catalogue::new(&graph),
            gateways: KeptGateways::new(&graph),
            changes: TrackChanges::new(&graph),
            graph,
        }
    }
}
