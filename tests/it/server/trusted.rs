//! The list of trusted documents.

use std::fs;
use std::path::Path;

use career_graph::server::{App, Settings, SetupError};
use data_encoding::HEXLOWER;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::toy::Toy;
use super::{JSON, RESPONSE, Server};

fn sha(document: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(document))
}

fn named(hash: &str) -> Value {
    json!({ "persistedQuery": { "version": 1, "sha256Hash": hash } })
}

fn trusting(folder: &Path) -> Settings {
    Settings { trusted_documents: Some(folder.to_owned()), ..Settings::default() }
}

/// A file's name and contents.
type File = (&'static str, &'static [u8]);

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

#[test]
fn with_a_list_nothing_else_is_answered() {
    let apollo = r#"{"format": "apollo-persisted-query-manifest", "version": 1,
        "operations": [{"id": "abc", "name": "Type", "type": "query", "body": "{ __typename }"}]}"#;
    let folder = folder(&[
        ("Greeting.graphql", b"query Greeting { greeting }\n"),
        ("plain.json", br#"{"words": "{ words(count: 2) }"}"#),
        ("apollo.json", apollo.as_bytes()),
        ("README.md", b"Not a document."),
    ]);
    fs::create_dir(folder.path().join("old.graphql")).unwrap();
    let server = Server::start(trusting(folder.path()));
    let asked = |body: &Value| server.post(JSON, body.to_string());
    let greeting = "query Greeting { greeting }";
    for body in [
        json!({ "documentId": "Greeting" }),
        json!({ "documentId": format!("sha256:{}", sha(greeting)) }),
        json!({ "documentId": sha(greeting) }),
        json!({ "documentId": format!("sha256:{}", sha(&format!("{greeting}\n"))) }),
        json!({ "query": greeting }),
        json!({ "query": greeting, "documentId": "Greeting" }),
        json!({ "extensions": named(&sha(greeting)) }),
        json!({ "query": greeting, "extensions": named(&sha(greeting)) }),
        json!({ "extensions": named("Greeting") }),
    ] {
        assert_eq!(asked(&body).json()["data"]["greeting"], "Hello, you", "{body}");
    }
    assert_eq!(asked(&json!({ "documentId": "words" })).json()["data"]["words"], "word word ");
    assert_eq!(asked(&json!({ "documentId": "abc" })).json()["data"]["__typename"], "Query");
    for (body, what) in [
        (json!({ "query": "{ greeting }" }), "not this one"),
        (json!({ "documentId": "README" }), "no document named \"README\""),
        (json!({ "documentId": "sha256:1" }), "no document named \"sha256:1\""),
        (json!({ "query": "{ fails }", "extensions": named(&sha("{ fails }")) }), "no document named"),
    ] {
        let reply = asked(&body);
        assert_eq!(reply.verdict(), "200 DOCUMENT_NOT_TRUSTED", "{body}");
        assert!(
            reply.message().contains(what) && reply.message().contains("Ask its operator"),
            "{}",
            reply.message()
        );
        assert_eq!(server.post(RESPONSE, body.to_string()).verdict(), "403 DOCUMENT_NOT_TRUSTED");
    }
    let both = json!({ "query": "{ fails }", "documentId": "Greeting" });
    assert_eq!(asked(&both).verdict(), "400 PERSISTED_QUERY_MISMATCH", "not another one than was sent");
    assert_eq!(asked(&json!({})).verdict(), "400 BAD_REQUEST");
}

/// What is wrong with a folder, each problem on a line, paths from the folder.
fn problems(path: &Path) -> String {
    match App::new(Toy::new(), super::about(), trusting(path)) {
        Err(SetupError::TrustedDocuments(e)) => e
            .to_string()
            .replace(&format!("{}/", path.display()), "")
            .replace(&path.display().to_string(), ""),
        other => panic!("{:?}", other.err()),
    }
}

#[test]
fn a_list_that_cannot_be_used_is_refused_at_the_start() {
    let cases: &[(&[File], &str)] = &[
        (&[("README.md", b"x")], ": there are no documents; put .graphql or .json files there"),
        (&[], ": there are no documents; put .graphql or .json files there"),
        (
            &[("a.json", b"{\n\"a\": 1}")],
            "a.json:2: the value of \"a\" is not a string; write an object of ids and documents",
        ),
        (
            &[("a.json", b"[]")],
            "a.json:1: invalid type: sequence, expected an object; write an object of ids and documents",
        ),
        (
            &[("a.json", b"{\"a\":\n")],
            "a.json:2: EOF while parsing a value; write an object of ids and documents",
        ),
        (
            &[("a.json", b"{\"operations\": [\n{\"id\": \"a\"}]}")],
            "a.json:2: missing field `body`; write an object of ids and documents",
        ),
        (
            &[("a.json", br#"{"a": "{ greeting }", "a": "{ fails }"}"#)],
            "a.json: the id \"a\" stands for another document in a.json; rename one",
        ),
        (
            &[("a.graphql", b"{ greeting }"), ("b.json", br#"{"a": "{ fails }"}"#)],
            "b.json: the id \"a\" stands for another document in a.graphql; rename one",
        ),
        (&[("a.graphql", b"{\n\xff }")], "a.graphql:2: this is not UTF-8; save the file as UTF-8"),
    ];
    for (files, expected) in cases {
        assert_eq!(problems(folder(files).path()), *expected);
    }
    assert_eq!(problems(Path::new("no/such/folder")), ": there is no such folder; check the path");
    assert_eq!(problems(Path::new("Cargo.toml")), ": this is a file; name the folder that it is in");
}

#[test]
fn every_document_that_cannot_be_answered_is_found_at_the_start() {
    let folder = folder(&[
        ("a.graphql", b"query A {\n  greting\n}"),
        ("b.graphql", b"{ greeting }"),
        ("c.json", br#"{"one": "{ greeting", "two": "{ words }"}"#),
        ("d.graphql", b""),
    ]);
    let problems = problems(folder.path());
    let places: Vec<_> = problems.lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(places[0], "a.graphql:2:3", "{problems}");
    assert!(
        problems.contains("c.json: \"one\", line 1, column ") && problems.contains("c.json: \"two\", line 1"),
        "{problems}"
    );
    assert!(
        places.iter().any(|place| place.starts_with("d.graphql")) && !problems.contains("b.graphql"),
        "{problems}"
    );
}
