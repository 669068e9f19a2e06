//! `examples/rust_client.rs`. Its operations were checked against `schema.graphql` when this was compiled.

#[path = "../../../examples/rust_client.rs"]
#[allow(dead_code, reason = "its main function is for those who run it as an example")]
mod rust_client;

use super::demonstration;
use crate::service::Service;

#[test]
fn the_rust_client_prints_what_the_typescript_client_prints() {
    let service = Service::start();
    let mut printed = Vec::new();
    rust_client::demonstrate(&service.url, &mut printed).unwrap();
    let printed = String::from_utf8(printed).unwrap();
    assert!(printed == demonstration(), "examples/typescript/README.md: the Rust client prints\n{printed}");
}
