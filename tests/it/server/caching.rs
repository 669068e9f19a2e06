//! What clients may keep, and what the server keeps.

use career_graph::server::Settings;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::{RESPONSE, SHARED, Server, about, limited, url};

#[test]
fn a_client_that_has_the_answer_is_told_so() {
    let path = url(&[("query", "{ greeting }")]);
    let first = SHARED.get(&path, &[]);
    let tag = first.header("etag").unwrap();
    assert!(tag.starts_with("W/\"") && tag.len() == 36, "{tag}");
    assert_eq!(first.header("cache-control"), Some("public, max-age=60"));
    assert!(first.header("vary").unwrap().contains("accept"));
    let strong = tag.trim_start_matches("W/");
    for known in [tag, strong, "*", &format!("\"other\", {tag}")] {
        let again = SHARED.get(&path, &[("if-none-match", known)]);
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0), "{known}");
        assert_eq!(again.header("etag"), Some(tag));
        assert_eq!(again.header("cache-control"), first.header("cache-control"));
        assert_eq!(again.header("content-type"), None);
    }
    assert_eq!(SHARED.get(&path, &[("if-none-match", "\"other\"")]).status.as_u16(), 200);
    assert_eq!(SHARED.send("HEAD", &path, &[("if-none-match", tag)], "").status.as_u16(), 304);
}

#[test]
fn another_question_has_another_tag() {
    let tag =
        |parameters: &[(&str, &str)]| SHARED.get(&url(parameters), &[]).header("etag").unwrap().to_owned();
    let plain = tag(&[("query", "query A { greeting }")]);
    assert_eq!(
        plain,
        tag(&[("operationName", ""), ("query", "query A { greeting }")]),
        "the order is no part of it"
    );
    assert_ne!(plain, tag(&[("query", "query A { greeting } ")]));
    assert_ne!(plain, tag(&[("query", "query A { greeting }"), ("operationName", "A")]));
    assert_ne!(plain, tag(&[("query", "query A { greeting }"), ("variables", "{}")]));
}

#[test]
fn an_answer_with_errors_may_not_be_kept() {
    for query in ["{ greeting fails }", "{ nothing }"] {
        for accept in ["*/*", RESPONSE] {
            let reply = SHARED.get(&url(&[("query", query)]), &[("accept", accept)]);
            assert_eq!(
                (reply.header("etag"), reply.header("cache-control")),
                (None, Some("no-store")),
                "{query}"
            );
        }
    }
    let post = SHARED.post("*/*", r#"{"query": "{ greeting }"}"#);
    let kept = (post.header("etag"), post.header("cache-control"));
    assert_eq!(kept, (None, None), "nobody keeps the answer to a POST");
}

#[test]
fn a_repeated_question_is_executed_twice_at_most() {
    let server = Server::start(Settings::default());
    let bodies: Vec<_> = (0..6).map(|_| server.post("*/*", r#"{"query": "{ greeting }"}"#).body).collect();
    assert!(bodies.iter().all(|body| *body == bodies[0]));
    assert_eq!(server.executions(), 2, "the first is not kept, the second is");
    server.get(&url(&[("query", "{ greeting }")]), &[("accept", RESPONSE)]);
    assert_eq!(server.executions(), 2, "neither the method nor the media type is part of the question");
    server.post("*/*", r#"{"query": "{ greeting }", "variables": {}}"#);
    server.post("*/*", r#"{"query": "{ greeting }", "extensions": {"a": 1}}"#);
    assert_eq!(server.executions(), 4);
    for _ in 0..4 {
        server.post("*/*", r#"{"query": "{ greeting fails }"}"#);
    }
    assert_eq!(server.executions(), 8, "what failed may succeed the next time");
}

#[test]
fn the_answer_cache_can_be_turned_off() {
    let server = Server::start(limited(|limits| limits.answer_cache_bytes = 0));
    for _ in 0..4 {
        server.post("*/*", r#"{"query": "{ greeting }"}"#);
    }
    assert_eq!(server.executions(), 4);
}

/// The tag that the answer to this query would have, computed as anybody can.
fn forged(query: &str) -> String {
    let about = about();
    let mut digest = Sha256::new();
    for part in [env!("CARGO_PKG_VERSION"), &about.dataset_version, &about.sdl, query] {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    for _absent in ["operationName", "variables", "extensions"] {
        digest.update(u64::MAX.to_be_bytes());
    }
    format!("W/\"{}\"", HEXLOWER.encode(&digest.finalize()[..16]))
}

#[test]
fn a_tag_that_nobody_was_given_proves_nothing() {
    let server = Server::start(Settings::default());
    let asked = |query: &str, known: &str| {
        server.get(&url(&[("query", query)]), &[("if-none-match", known), ("accept", RESPONSE)])
    };
    for query in [
        "{ nothing }",
        "{",
        "",
        "query A { greeting } query B { greeting }",
        "query($n: Int!) { words(count: $n) }",
    ] {
        for known in ["*", &forged(query)] {
            let reply = asked(query, known);
            assert_eq!((reply.status.as_u16(), reply.header("etag")), (400, None), "{query}: {known}");
        }
    }
    for known in ["*", &forged("{ greeting fails }")] {
        let reply = asked("{ greeting fails }", known);
        assert_eq!(
            (reply.status.as_u16(), reply.header("etag")),
            (200, None),
            "an answer with errors has no tag"
        );
    }
    // An answer without errors is the one that the tag names, wherever the client has it from: it is computed once.
    let before = server.executions();
    for _ in 0..3 {
        let reply = asked("{ greeting }", &forged("{ greeting }"));
        assert_eq!((reply.status.as_u16(), reply.body.len()), (304, 0));
        assert_eq!(reply.header("etag"), Some(forged("{ greeting }").as_str()));
    }
    assert_eq!(server.executions(), before + 1);
    assert_eq!(asked("{ words(count: 1) }", "*").status.as_u16(), 304);
}

#[test]
fn what_decides_about_an_answer_is_told_with_it_and_without_it() {
    let path = url(&[("query", "{ words(count: 1000) }")]);
    let all = |known: &str| {
        let reply = SHARED.get(&path, &[("if-none-match", known), ("accept-encoding", "gzip")]);
        let vary: Vec<_> =
            reply.headers.iter().filter(|(name, _)| name == "vary").map(|(_, v)| v.clone()).collect();
        (reply.status.as_u16(), vary.join(", "))
    };
    assert_eq!(all("\"other\""), (200, "accept, accept-encoding".to_owned()));
    assert_eq!(all("*"), (304, "accept, accept-encoding".to_owned()));
}
