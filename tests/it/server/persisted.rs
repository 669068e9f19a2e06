//! Automatic persisted queries.

use career_graph::server::Settings;
use data_encoding::HEXLOWER;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{JSON, RESPONSE, Reply, Server, limited, url};

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
    let server = Server::start(limited(|limits| limits.persisted_query_bytes = 0));
    let hash = sha("{ greeting }");
    assert_eq!(by_hash(&server, JSON, None, &hash).message(), "PersistedQueryNotSupported");
    assert_eq!(by_hash(&server, JSON, Some("{ greeting }"), &hash).json()["data"]["greeting"], "Hello, you");
    let small = Server::start(limited(|limits| limits.persisted_query_bytes = 10_000));
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
