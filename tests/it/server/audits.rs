//! The audits of npm `graphql-http` against a running server, where Node is installed.

use std::process::Command;

use super::SHARED;
use crate::node;

/// The audits that there are: fewer would mean that some did not run.
const AUDITS: usize = 61;

#[test]
fn all_audits_of_graphql_over_http_are_ok() {
    let Some(folder) = node::installed("audit", "the audits of GraphQL over HTTP") else { return };
    let url = format!("{}/graphql", SHARED.url);
    let output = Command::new("node").arg("audit.js").arg(url).current_dir(folder).output().unwrap();
    let report = String::from_utf8_lossy(&output.stdout);
    let ok = report.lines().filter(|line| line.starts_with("ok ")).count();
    assert!(output.status.success() && ok == AUDITS, "{report}{}", String::from_utf8_lossy(&output.stderr));
}
