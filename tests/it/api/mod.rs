//! The API over the bundled data.

pub(crate) mod examples;
mod insights;
mod limits;
mod pages;
mod paths;
mod queries;
mod reach;
mod schema;
mod subgraph;
mod trade_offs;
mod variables;

use std::sync::{Arc, OnceLock};

use career_graph::graph::CareerGraph;
use career_graph::graphql::execute::Request;
use career_graph::graphql::{Api, ApiSettings, Snapshot};
use career_graph::limits::Limits;

/// One snapshot for all tests: loading takes a while.
pub(crate) fn snapshot() -> Arc<Snapshot> {
    static SNAPSHOT: OnceLock<Arc<Snapshot>> = OnceLock::new();
    let snapshot = SNAPSHOT.get_or_init(|| {
        let loaded = career_graph::dataset::load(career_graph::bundled::layers()).unwrap();
        Arc::new(Snapshot::new(CareerGraph::new(loaded.dataset)))
    });
    Arc::clone(snapshot)
}

/// An API with limits of its own.
pub(crate) fn api_with(limits: Limits) -> Api {
    Api::new(snapshot(), ApiSettings { limits }).unwrap()
}

/// The API with the default limits; but it may take its time, as a busy machine does.
pub(crate) fn api() -> &'static Api {
    static API: OnceLock<Api> = OnceLock::new();
    API.get_or_init(|| api_with(Limits { timeout_milliseconds: 600_000, ..Limits::default() }))
}

/// The answer to a document, `variables` as JSON.
pub(crate) fn answer(query: &str, variables: &str) -> serde_json::Value {
    answer_of(api(), query, variables)
}

/// The answer of an API.
fn answer_of(api: &Api, query: &str, variables: &str) -> serde_json::Value {
    let answer = api.answer(&Request { query, variables: Some(variables), ..Request::default() });
    serde_json::from_slice(&answer.body).unwrap()
}

/// The data of an answer without errors.
pub(crate) fn data(query: &str, variables: &str) -> serde_json::Value {
    let mut answer = answer(query, variables);
    assert!(answer.get("errors").is_none(), "{query}\n{variables}\n{answer:#}");
    answer["data"].take()
}
