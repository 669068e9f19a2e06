//! The GraphQL schema: thin views of the graph, each type defined once, and the engine that answers from it.

mod category;
mod connection;
mod dataset;
mod enums;
pub mod execute;
mod id;
mod inputs;
mod limits;
mod node;
mod path;
mod pay_change;
mod profile;
mod query;
mod requirements;
mod role;
mod search;
mod skill;
mod skill_gap;
mod subgraph;
mod track;
mod transition;

use std::sync::Arc;

use execute::{SchemaError, Service};
pub use query::Snapshot;

/// How an [`Api`] is set up.
#[derive(Clone, Debug)]
pub struct ApiSettings {
    /// The limits of a request, and the size of the cache of documents.
    pub execution: execute::Settings,
    /// The largest body of a request that the server lets through, in bytes, to be told to clients. Default 1 MiB.
    pub body_bytes: usize,
}

impl Default for ApiSettings {
    fn default() -> Self {
        Self { execution: execute::Settings::default(), body_bytes: 1 << 20 }
    }
}

/// Answers GraphQL requests from a snapshot.
pub struct Api(Service<query::Query>);

impl Api {
    /// An API over a snapshot.
    ///
    /// # Errors
    /// When the types of this module do not make a schema, which a test rules out.
    pub fn new(snapshot: Arc<Snapshot>, settings: ApiSettings) -> Result<Self, SchemaError> {
        let limits = settings.execution.limits.clone();
        let root = query::Query { snapshot, limits, body_bytes: settings.body_bytes };
        Service::new(root, settings.execution).map(Self)
    }
    /// Answers a request; see [`Service::answer`].
    pub fn answer(&self, request: &execute::Request<'_>) -> execute::Answer {
        self.0.answer(request)
    }
    /// The schema in the schema definition language.
    pub fn sdl(&self) -> &str {
        self.0.sdl()
    }
}
