//! The engine, on a toy schema.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod differential;
mod hostile;
mod oracle;
mod random;
mod toy;

use career_graph::graphql::execute::{Kind, Limits, Request, Service, Settings};

fn service_of(roles: u32, limits: Limits) -> Service<toy::Query> {
    let root = toy::Query {
        world: toy::World::new(roles),
    };
    Service::new(
        root,
        Settings {
            limits,
            ..Settings::default()
        },
    )
    .unwrap()
}

fn service() -> Service<toy::Query> {
    service_of(8, Limits::default())
}

fn ask(service: &Service<toy::Query>, query: &str, variables: &serde_json::Value) -> serde_json::Value {
    let variables = variables.to_string();
    let answer = service.answer(&Request {
        query,
        variables: Some(&variables),
        ..Request::default()
    });
    let json: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(
        matches!(answer.kind, Kind::Data { .. }),
        json.get("data").is_some(),
        "{json}"
    );
    json
}

#[test]
fn smoke() {
    let service = service();
    println!("{}", service.sdl());
    let query = "query($n: Int, $x: Boolean = true) { role(by: {number: 2}) { ...F @include(if: $x) title following { id } colour neighbours(first: 2, order: FALLING) { totalCount edges { cursor steps node { id } } pageInfo { hasNextPage endCursor } } doubtful strict either { __typename ... on Label { size } } } echo(number: 3, filter: {minLevel: $n}) __schema { queryType { name } } } fragment F on Role { share title }";
    println!("{}", ask(&service, query, &serde_json::json!({})));
}
