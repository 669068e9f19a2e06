//! The engine, on a toy schema.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod answers;
mod compare;
mod corpus;
mod differential;
mod hostile;
mod messages;
mod mistakes;
mod oracle;
mod pages;
mod random;
mod real;
mod toy;
mod toy_query;

use career_graph::graphql::execute::{Kind, Limits, Request, Service};

fn service_of(roles: u32, limits: Limits) -> Service<toy_query::Query> {
    let root = toy_query::Query { world: toy::World::new(roles) };
    Service::new(root, limits).unwrap()
}

fn service() -> Service<toy_query::Query> {
    service_of(8, Limits::default())
}

fn ask(service: &Service<toy_query::Query>, query: &str, variables: &serde_json::Value) -> serde_json::Value {
    let variables = variables.to_string();
    let answer = service.answer(&Request { query, variables: Some(&variables), ..Request::default() });
    let json: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(matches!(answer.kind, Kind::Data { .. }), json.get("data").is_some(), "{json}");
    json
}
