//! `career-graph query`.

use serde_json::Value;

use super::{Ran, SMALL};

/// Runs a document that is given on standard input.
fn ask(document: &str, arguments: &[&str]) -> Ran {
    Ran::with_input(&[&["query", "-"], arguments, &SMALL[..]].concat(), document)
}

/// The code of every error of a run that failed with an answer.
#[track_caller]
fn code(ran: &Ran) -> String {
    assert_eq!((ran.status, ran.stderr.as_str()), (1, ""), "{ran:?}");
    let answer: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let errors = answer["errors"].as_array().expect("errors").iter();
    let mut codes: Vec<_> = errors.map(|error| error["extensions"]["code"].to_string()).collect();
    codes.dedup();
    codes.join(" ").replace('"', "")
}

const CLERK: &str = r#"{
  "data": {
    "role": {
      "title": "Office Clerk",
      "slug": "office-clerk",
      "level": 2
    }
  }
}
"#;

#[test]
fn a_document_on_standard_input_is_answered_in_its_own_order() {
    let ran = ask(r#"{ role(by: { slug: "office-clerk" }) { title slug level } }"#, &[]);
    assert_eq!(ran.success(), CLERK);
}

#[test]
fn a_document_in_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    super::write(
        folder.path(),
        "clerk.graphql",
        r#"{ role(by: { slug: "office-clerk" }) { title slug level } }"#,
    );
    let file = folder.path().join("clerk.graphql");
    let ran = Ran::on_small(&["query", file.to_str().expect("UTF-8")]);
    assert_eq!(ran.success(), CLERK);
}

const NAMED: &str = "query Clerk($slug: String!) { role(by: { slug: $slug }) { title slug level } } query Type { __typename }";

#[test]
fn variables_and_the_operation_are_arguments() {
    let variables = r#"{ "slug": "office-clerk" }"#;
    let ran = ask(NAMED, &["--variables", variables, "--operation", "Clerk"]);
    assert_eq!(ran.success(), CLERK);
    let ran = ask(NAMED, &["--operation", "Type"]);
    assert_eq!(ran.success(), "{\n  \"data\": {\n    \"__typename\": \"Query\"\n  }\n}\n");
}

#[test]
fn a_document_with_a_mistake_is_answered_with_its_error() {
    assert_eq!(code(&ask("{ rolle }", &[])), "GRAPHQL_VALIDATION_FAILED");
    assert_eq!(code(&ask("{ role(", &[])), "GRAPHQL_PARSE_FAILED");
    assert_eq!(code(&ask(NAMED, &[])), "OPERATION_RESOLUTION_FAILURE");
}

#[test]
fn variables_that_are_no_json_object() {
    for variables in ["{", "[1]", "slug", "{\"slug\": }"] {
        let ran = ask(NAMED, &["--operation", "Clerk", "--variables", variables]);
        assert_eq!(code(&ran), "BAD_USER_INPUT", "{variables}");
        assert!(ran.stdout.contains("\\\"variables\\\" must be a JSON object"), "{}", ran.stdout);
    }
}

#[test]
fn an_answer_with_data_and_errors_is_printed_whole() {
    let ran = ask("{ node(id: \"x\") { id } roles(first: 1000) { totalCount } }", &[]);
    assert_eq!(code(&ran), "BAD_USER_INPUT");
    assert!(ran.stdout.starts_with("{\n  \"data\": null,\n  \"errors\": ["), "{}", ran.stdout);
}

#[test]
fn what_cannot_be_read_is_named() {
    let ran = Ran::on_small(&["query", "tests/nowhere.graphql"]);
    assert!(ran.failure().starts_with("tests/nowhere.graphql: cannot be read: "), "{}", ran.stderr);
    let mut command = assert_cmd::Command::from_std(super::program());
    let output = command
        .args(["query", "-"])
        .args(SMALL)
        .write_stdin(&b"\xFF"[..])
        .output()
        .expect("the program runs");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.starts_with("standard input: cannot be read: "), "{error}");
    assert_eq!(output.status.code(), Some(1));
}
