//! Documents known by name: automatic persisted queries and the list of trusted documents.

use std::fs;
use std::path::Path;

use career_graph::server::{App, Settings, SetupError, TrustedDocumentsError};
use data_encoding::HEXLOWER;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::toy::Toy;
use super::{JSON, RESPONSE, Reply, Server, url};

fn sha(document: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(document))
}

fn by_hash(server: &Server, accept: &str, query: Option<&str>, hash: &str) -> Reply {
    let mut body = json!({ "extensions": { "persistedQuery": { "version": 1, "sha256Hash": hash } } });
    if let Some(query) = query {
        body["query"] = query.into();
    }
    server.post(accept, body.to_string())
}

#[test]
fn an_automatic_persisted_query_is_learnt_from_its_text() {
    let server = Server::start(Settings::default());
    let (query, hash) = ("{ greeting }", sha("{ greeting }"));
    let unknown = by_hash(&server, JSON, None, &hash);
    assert_eq!(
        (unknown.verdict().as_str(), unknown.message().as_str()),
        ("200 PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
    );
    assert_eq!(by_hash(&server, RESPONSE, None, &hash).verdict(), "400 PERSISTED_QUERY_NOT_FOUND");
    assert_eq!(
        by_hash(&server, JSON, Some("{ other: greeting }"), &hash).verdict(),
        "400 PERSISTED_QUERY_MISMATCH"
    );
    assert_eq!(
        by_hash(&server, JSON, None, &hash).verdict(),
        "200 PERSISTED_QUERY_NOT_FOUND",
        "a mismatch teaches nothing"
    );
    let learnt = by_hash(&server, JSON, Some(query), &hash);
    assert_eq!(learnt.json()["data"]["greeting"], "Hello, you");
    for hash in [hash.clone(), hash.to_uppercase()] {
        assert_eq!(by_hash(&server, JSON, None, &hash).body, learnt.body);
    }
    let extensions = json!({ "persistedQuery": { "version": 1, "sha256Hash": hash } }).to_string();
    let by_get = server.get(&url(&[("extensions", &extensions)]), &[]);
    assert_eq!(by_get.body, learnt.body);
    let plain = server.get(&url(&[("query", query)]), &[]);
    assert_eq!(by_get.header("etag"), plain.header("etag"), "the name is no part of the question");
    let by_id = server.post(JSON, json!({ "documentId": format!("sha256:{hash}") }).to_string());
    assert_eq!(by_id.body, learnt.body);
}

#[test]
fn an_invalid_document_is_not_learnt() {
    let server = Server::start(Settings::default());
    let hash = sha("{ nothing }");
    assert_eq!(by_hash(&server, JSON, Some("{ nothing }"), &hash).verdict(), "200 GRAPHQL_VALIDATION_FAILED");
    assert_eq!(by_hash(&server, JSON, None, &hash).verdict(), "200 PERSISTED_QUERY_NOT_FOUND");
}

#[test]
fn the_other_extensions_reach_the_service() {
    let server = Server::start(Settings::default());
    let persisted = json!({ "version": 1, "sha256Hash": sha("{ extensions }") });
    let with = |extensions: serde_json::Value| {
        let body = json!({ "query": "{ extensions }", "extensions": extensions });
        server.post(JSON, body.to_string()).json()["data"]["extensions"].clone()
    };
    assert_eq!(with(json!({ "persistedQuery": persisted })), "");
    assert_eq!(with(json!({ "persistedQuery": null })), "");
    assert_eq!(with(json!({ "cost": true, "persistedQuery": persisted })), r#"{"cost":true}"#);
    assert_eq!(with(json!({ "about": "persistedQuery" })), r#"{"about":"persistedQuery"}"#);
}

#[test]
fn a_name_that_cannot_be_read_is_refused() {
    let server = Server::start(Settings::default());
    let hash = sha("{ greeting }");
    for persisted in [
        json!({ "version": 2, "sha256Hash": hash }),
        json!({ "version": 1, "sha256Hash": "abc" }),
        json!({ "version": 1 }),
        json!({ "sha256Hash": hash }),
        json!([]),
        json!("x"),
    ] {
        let body = json!({ "query": "{ greeting }", "extensions": { "persistedQuery": persisted } });
        assert_eq!(server.post(JSON, body.to_string()).verdict(), "400 BAD_REQUEST", "{body}");
    }
    assert_eq!(server.post(JSON, r#"{"documentId": "sha256:1"}"#).verdict(), "400 BAD_REQUEST");
    assert_eq!(
        server.post(RESPONSE, r#"{"documentId": "greeting"}"#).verdict(),
        "400 PERSISTED_QUERY_NOT_FOUND"
    );
}

#[test]
fn automatic_persisted_queries_can_be_turned_off_and_are_bounded() {
    let server = Server::start(Settings { persisted_query_bytes: 0, ..Settings::default() });
    let hash = sha("{ greeting }");
    assert_eq!(by_hash(&server, JSON, None, &hash).message(), "PersistedQueryNotSupported");
    assert_eq!(by_hash(&server, JSON, Some("{ greeting }"), &hash).json()["data"]["greeting"], "Hello, you");
    let small = Server::start(Settings { persisted_query_bytes: 10_000, ..Settings::default() });
    let documents: Vec<_> = (0..200).map(|n| format!("{{ a{n}: greeting }}")).collect();
    for document in &documents {
        by_hash(&small, JSON, Some(document), &sha(document));
    }
    let kept = documents
        .iter()
        .filter(|document| by_hash(&small, JSON, None, &sha(document)).json()["errors"].is_null());
    let kept = kept.count();
    assert!((1..=70).contains(&kept), "{kept} documents of some 145 bytes in 10,000");
}

fn trusting(folder: &Path) -> Settings {
    Settings { trusted_documents: Some(folder.to_owned()), ..Settings::default() }
}

#[test]
fn with_a_list_of_trusted_documents_nothing_else_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("Greeting.graphql"), "query Greeting { greeting }\n").unwrap();
    fs::write(folder.path().join("plain.json"), r#"{"words": "{ words(count: 2) }"}"#).unwrap();
    let apollo = r#"{"format": "apollo-persisted-query-manifest", "version": 1,
        "operations": [{"id": "abc", "name": "Type", "type": "query", "body": "{ __typename }"}]}"#;
    fs::write(folder.path().join("apollo.json"), apollo).unwrap();
    fs::write(folder.path().join("README.md"), "Not a document.").unwrap();
    let server = Server::start(trusting(folder.path()));
    let asked = |body: serde_json::Value| server.post(JSON, body.to_string());
    let greeting = "query Greeting { greeting }";
    for body in [
        json!({ "documentId": "Greeting" }),
        json!({ "documentId": format!("sha256:{}", sha(greeting)) }),
        json!({ "documentId": format!("sha256:{}", sha(&format!("{greeting}\n"))) }),
        json!({ "query": greeting }),
        json!({ "extensions": { "persistedQuery": { "version": 1, "sha256Hash": sha(greeting) } } }),
    ] {
        assert_eq!(asked(body.clone()).json()["data"]["greeting"], "Hello, you", "{body}");
    }
    assert_eq!(asked(json!({ "documentId": "words" })).json()["data"]["words"], "word word ");
    assert_eq!(asked(json!({ "documentId": "abc" })).json()["data"]["__typename"], "Query");
    for body in [
        json!({ "query": "{ greeting }" }),
        json!({ "documentId": "README" }),
        json!({ "query": "{ fails }", "extensions": { "persistedQuery": { "version": 1, "sha256Hash": sha("{ fails }") } } }),
    ] {
        assert_eq!(asked(body.clone()).verdict(), "200 DOCUMENT_NOT_TRUSTED", "{body}");
        assert_eq!(server.post(RESPONSE, body.to_string()).verdict(), "403 DOCUMENT_NOT_TRUSTED");
    }
    assert_eq!(asked(json!({})).verdict(), "400 BAD_REQUEST");
}

#[test]
fn a_list_that_cannot_be_used_is_refused_at_the_start() {
    type Problem = fn(&TrustedDocumentsError) -> bool;
    let cases: [(&[(&str, &str)], Problem); 3] = [
        (&[("README.md", "x")], |e| matches!(e, TrustedDocumentsError::Empty(_))),
        (&[("a.json", "{\"a\": 1}")], |e| matches!(e, TrustedDocumentsError::Json { .. })),
        (
            &[("a.graphql", "{ a }"), ("b.json", r#"{"a": "{ b }"}"#)],
            |e| matches!(e, TrustedDocumentsError::Twice { id, .. } if id == "a"),
        ),
    ];
    for (files, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        match App::new(Toy::new(), super::about(), trusting(folder.path())) {
            Err(SetupError::TrustedDocuments(e)) => assert!(expected(&e), "{files:?}: {e}"),
            other => panic!("{files:?}: {:?}", other.err()),
        }
    }
    let missing = App::new(Toy::new(), super::about(), trusting(Path::new("no/such/folder"))).err();
    assert!(
        matches!(missing, Some(SetupError::TrustedDocuments(TrustedDocumentsError::Read { .. }))),
        "{missing:?}"
    );
}
