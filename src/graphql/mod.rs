//! The GraphQL schema: thin views of the graph, each type defined once, and the engine that answers from it.

mod category;
mod connection;
mod dataset;
mod enums;
pub mod execute;
mod id;
mod inputs;
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
mod track;
mod transition;

use std::sync::Arc;

use execute::{SchemaError, Service, Settings};
pub use query::Snapshot;

/// Answers GraphQL requests from a snapshot.
pub struct Api(Service<query::Query>);

impl Api {
    /// An API over a snapshot.
    ///
    /// # Errors
    /// When the types of this module do not make a schema, which a test rules out.
    pub fn new(snapshot: Arc<Snapshot>, settings: Settings) -> Result<Self, SchemaError> {
        Service::new(query::Query(snapshot), settings).map(Self)
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
