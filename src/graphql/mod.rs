//! The GraphQL schema: thin views of the graph, each type defined once, and the engine that answers from it.

mod alternatives;
mod budget;
mod category;
mod changes;
mod connection;
mod dataset;
mod enums;
pub mod execute;
mod id;
mod inputs;
mod insights;
mod limits;
mod lists;
mod node;
mod path;
mod path_check;
mod path_constraints;
mod path_question;
mod pay_change;
mod profile;
mod query;
mod reach;
mod relaxation;
mod requirements;
mod role;

mod search;
mod skill;
mod skill_gap;
mod snapshot;
mod subgraph;
mod track;
mod trade_offs;
mod transition;
mod way_back;

use std::sync::Arc;

use async_graphql::{EmptyMutation, EmptySubscription, ObjectType, Schema};
use execute::{Mistake, SchemaError, Service};
pub use path_constraints::as_input;
pub use snapshot::Snapshot;

use crate::limits::Limits;

/// How an [`Api`] is set up.
#[derive(Clone, Debug, Default)]
pub struct ApiSettings {
    /// The limits of a request, and those of the server, to be told to clients.
    pub limits: Limits,
}

/// Answers GraphQL requests from a snapshot.
pub struct Api(Service<query::Query>);

impl Api {
    /// An API over a snapshot.
    ///
    /// # Errors
    /// When the types of this module do not make a schema, which a test rules out.
    pub fn new(snapshot: Arc<Snapshot>, settings: ApiSettings) -> Result<Self, SchemaError> {
        let root = query::Query { snapshot, limits: settings.limits.clone() };
        Service::new(root, settings.limits).map(Self)
    }
    /// Answers a request; see [`Service::answer`].
    pub fn answer(&self, request: &execute::Request<'_>) -> execute::Answer {
        self.0.answer(request)
    }
    /// What keeps a document from being answered; see [`Service::check`].
    pub fn check(&self, document: &str) -> Vec<Mistake> {
        self.0.check(document)
    }
    /// Whether the operation that would run is a query; see [`Service::is_query`].
    pub fn is_query(&self, document: &str, operation_name: Option<&str>) -> bool {
        self.0.is_query(document, operation_name)
    }
    /// The schema in the schema definition language.
    pub fn sdl(&self) -> &str {
        self.0.sdl()
    }
}

/// The same types under async-graphql's own executor, which nothing is served with: to compare [`Api`] with it.
///
/// A connection's four arguments are one there, `paging`.
pub fn stock_schema(
    snapshot: Arc<Snapshot>,
) -> Schema<impl ObjectType + 'static, EmptyMutation, EmptySubscription> {
    let ApiSettings { limits } = ApiSettings::default();
    let root = query::Query { snapshot, limits };
    Schema::build(root, EmptyMutation, EmptySubscription).finish()
}
