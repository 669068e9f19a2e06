//! The API over the bundled data.

pub(crate) mod examples;
mod pages;
mod queries;
mod schema;
mod subgraph;

use std::sync::{Arc, OnceLock};

use career_graph::graph::CareerGraph;
use career_graph::graphql::execute::Request;
use career_graph::graphql::{Api, ApiSettings, Snapshot};

/// One API for all tests: loading takes a while.
pub(crate) fn api() -> &'static Api {
    static API: OnceLock<Api> = OnceLock::new();
    API.get_or_init(|| {
        let loaded = career_graph::dataset::load(career_graph::bundled::layers()).unwrap();
        let snapshot = Snapshot::new(CareerGraph::new(loaded.dataset));
        Api::new(Arc::new(snapshot), ApiSettings::default()).unwrap()
    })
}

/// The answer to a document, `variables` as JSON.
pub(crate) fn answer(query: &str, variables: &str) -> serde_json::Value {
    let answer = api().answer(&Request { query, variables: Some(variables), ..Request::default() });
    serde_json::from_slice(&answer.body).unwrap()
}

/// The data of an answer without errors.
pub(crate) fn data(query: &str, variables: &str) -> serde_json::Value {
    let mut answer = answer(query, variables);
    assert!(answer.get("errors").is_none(), "{query}\n{variables}\n{answer:#}");
    answer["data"].take()
}
