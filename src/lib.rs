//! career-graph: roles and tracks in a graph of advancement and lateral transitions, served through GraphQL.
//!
//! Data flows one way: files become a [`dataset`], the dataset a [`graph`], and [`search`], [`paths`] and [`graphql`]
//! read the graph. `ARCHITECTURE.md` is the map.

use std::sync::OnceLock;

pub mod bundled;
pub mod cli;
pub mod dataset;
pub mod export;
pub mod graph;
pub mod graphql;
pub mod import;
pub mod insights;
pub mod limits;
pub mod model;
pub mod paths;
pub mod search;
pub mod server;

/// The graph of the bundled data, made at the first call and kept.
///
/// # Panics
/// Where the bundled data are not valid, which a test rules out.
pub fn bundled() -> &'static graph::CareerGraph {
    static GRAPH: OnceLock<graph::CareerGraph> = OnceLock::new();
    GRAPH.get_or_init(|| match dataset::load(bundled::layers()) {
        Ok(loaded) => graph::CareerGraph::new(loaded.dataset),
        #[expect(clippy::panic, reason = "a test loads the bundled data")]
        Err(problems) => panic!("the bundled data are not valid:\n{problems}"),
    })
}
