//! Apollo Client, urql and graphql-js, typed by GraphQL Code Generator: `tests/clients`.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use super::{CHECKOUT, installed, printed, program};
use crate::service::Service;

/// The scripts, generated for and compiled.
fn compiled(what: &str) -> Option<&'static Path> {
    static FOLDER: OnceLock<Option<&'static Path>> = OnceLock::new();
    *FOLDER.get_or_init(|| {
        let folder = installed(what)?;
        let operations = Path::new(CHECKOUT).join("examples/typescript/src/operations");
        let mut generate = program(folder, "graphql-codegen");
        printed(generate.env("SCHEMA", schema()).env("OPERATIONS", operations));
        printed(&mut program(folder, "tsc"));
        Some(folder)
    })
}

fn schema() -> String {
    format!("{CHECKOUT}/schema.graphql")
}

/// Runs a script against a service of its own. So many things must be in order: fewer would mean that some were not tried.
fn run(script: &str, what: &str, checks: usize) {
    let Some(folder) = compiled(what) else { return };
    let service = Service::start();
    let mut node = Command::new("node");
    node.arg(format!("dist/{script}.js")).args([&service.url, &schema()]).current_dir(folder);
    let report = printed(&mut node);
    assert_eq!(report.lines().filter(|line| line.starts_with("ok ")).count(), checks, "{report}");
}

#[test]
fn apollo_client_queries_pages_and_reads_unions() {
    run("apollo", "Apollo Client", 8);
}

#[test]
fn urql_queries_pages_and_reads_unions() {
    run("urql", "urql", 9);
}

#[test]
fn graphql_js_builds_the_schema_by_introspection() {
    run("introspection", "introspection by graphql-js", 1);
}
