//! GraphQL over HTTP: methods, media types, status codes.

use super::{JSON, RESPONSE, SHARED, url};

const HELLO: &str = r#"{"query": "{ greeting }"}"#;

#[test]
fn a_query_is_answered_in_the_media_type_that_is_asked_for() {
    for (accept, content_type) in [
        (JSON, "application/json; charset=utf-8"),
        ("*/*", "application/json; charset=utf-8"),
        (RESPONSE, "application/graphql-response+json; charset=utf-8"),
    ] {
        let reply = SHARED.post(accept, HELLO);
        assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, Some(content_type)));
        assert_eq!(reply.text(), r#"{"data":{"greeting":"Hello, you"}}"#);
    }
    assert_eq!(SHARED.post("text/html", HELLO).verdict(), "406 NOT_ACCEPTABLE");
    assert_eq!(SHARED.post("application/json;q=0", HELLO).verdict(), "406 NOT_ACCEPTABLE");
}

#[test]
fn the_status_says_how_a_request_went_only_in_the_newer_media_type() {
    for (body, json, response) in [
        (r#"{"query": "{"}"#, "200 GRAPHQL_PARSE_FAILED", "400 GRAPHQL_PARSE_FAILED"),
        (r#"{"query": "{ nothing }"}"#, "200 GRAPHQL_VALIDATION_FAILED", "400 GRAPHQL_VALIDATION_FAILED"),
        (
            r#"{"query": "query A { greeting } query B { greeting }"}"#,
            "200 OPERATION_RESOLUTION_FAILURE",
            "400 OPERATION_RESOLUTION_FAILURE",
        ),
        (r#"{"query": "query($n: Int!) { words(count: $n) }"}"#, "200 BAD_USER_INPUT", "400 BAD_USER_INPUT"),
        (r#"{"query": "{ greeting fails }"}"#, "200", "200"),
        (r#"{"query": 1}"#, "400 BAD_REQUEST", "400 BAD_REQUEST"),
    ] {
        for (accept, verdict) in [(JSON, json), (RESPONSE, response)] {
            let reply = SHARED.post(accept, body);
            assert_eq!(reply.verdict(), verdict, "{body} as {accept}");
            assert!(reply.header("content-type").unwrap().starts_with(accept));
            assert_eq!(reply.json().get("data").is_some(), body.contains("fails"), "{body}");
        }
    }
}

#[test]
fn only_plain_json_is_taken() {
    for (content_type, verdict) in [
        ("application/json", "200"),
        ("Application/JSON; charset=UTF-8", "200"),
        ("application/json;charset=\"utf-8\"", "200"),
        ("application/json; charset=utf-16", "415 UNSUPPORTED_MEDIA_TYPE"),
        ("text/plain", "415 UNSUPPORTED_MEDIA_TYPE"),
        ("application/x-www-form-urlencoded", "415 UNSUPPORTED_MEDIA_TYPE"),
        ("multipart/form-data; boundary=x", "415 UNSUPPORTED_MEDIA_TYPE"),
        ("application/graphql", "415 UNSUPPORTED_MEDIA_TYPE"),
        ("application/jsonp", "415 UNSUPPORTED_MEDIA_TYPE"),
        ("", "415 UNSUPPORTED_MEDIA_TYPE"),
    ] {
        let reply = SHARED.send("POST", "/graphql", &[("content-type", content_type)], HELLO);
        assert_eq!(reply.verdict(), verdict, "{content_type}");
    }
    let gzip = [("content-type", JSON), ("content-encoding", "gzip")];
    assert_eq!(SHARED.send("POST", "/graphql", &gzip, HELLO).verdict(), "415 UNSUPPORTED_MEDIA_TYPE");
}

#[test]
fn other_methods_are_told_which_do() {
    for method in ["PUT", "DELETE", "PATCH", "TRACE", "BREW"] {
        let reply = SHARED.send(method, "/graphql", &[], "");
        assert_eq!(reply.verdict(), "405 METHOD_NOT_ALLOWED", "{method}");
        assert_eq!(reply.header("allow"), Some("GET, HEAD, POST, OPTIONS"));
    }
    let options = SHARED.send("OPTIONS", "/graphql", &[], "");
    assert_eq!((options.status.as_u16(), options.header("allow")), (204, Some("GET, HEAD, POST, OPTIONS")));
}

#[test]
fn head_is_get_without_the_body() {
    let path = url(&[("query", "{ greeting }")]);
    let (head, get) = (SHARED.send("HEAD", &path, &[], ""), SHARED.get(&path, &[]));
    assert_eq!(head.status.as_u16(), 200);
    assert!(head.body.is_empty() && !get.body.is_empty());
    for name in ["content-type", "etag", "cache-control", "content-length"] {
        assert!(head.header(name).is_some(), "{name}");
        assert_eq!(head.header(name), get.header(name));
    }
}

#[test]
fn a_browser_that_opens_the_address_is_shown_graphiql() {
    let browser = [("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")];
    let reply = SHARED.get("/graphql", &browser);
    // The front page stands in where the program was built without its web pages.
    let is_there = SHARED.get("/graphiql", &browser).status == 200;
    let target = if is_there { "/graphiql" } else { "/" };
    assert_eq!((reply.status.as_u16(), reply.header("location")), (303, Some(target)));
    assert_eq!(
        SHARED.get(&url(&[("query", "{ greeting }")]), &browser).json()["data"]["greeting"],
        "Hello, you"
    );
}
