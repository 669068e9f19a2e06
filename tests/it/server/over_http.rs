//! GraphQL over HTTP: methods, media types, parameters, status codes.

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
        assert_eq!(
            (reply.status.as_u16(), reply.header("content-type")),
            (200, Some(content_type))
        );
        assert_eq!(reply.text(), r#"{"data":{"greeting":"Hello, you"}}"#);
    }
    assert_eq!(SHARED.post("text/html", HELLO).verdict(), "406 NOT_ACCEPTABLE");
    assert_eq!(
        SHARED.post("application/json;q=0", HELLO).verdict(),
        "406 NOT_ACCEPTABLE"
    );
}

#[test]
fn the_status_says_how_a_request_went_only_in_the_newer_media_type() {
    for (body, json, response) in [
        (
            r#"{"query": "{"}"#,
            "200 GRAPHQL_PARSE_FAILED",
            "400 GRAPHQL_PARSE_FAILED",
        ),
        (
            r#"{"query": "{ nothing }"}"#,
            "200 GRAPHQL_VALIDATION_FAILED",
            "400 GRAPHQL_VALIDATION_FAILED",
        ),
        (
            r#"{"query": "query A { greeting } query B { greeting }"}"#,
            "200 OPERATION_RESOLUTION_FAILURE",
            "400 OPERATION_RESOLUTION_FAILURE",
        ),
        (
            r#"{"query": "query($n: Int!) { words(count: $n) }"}"#,
            "200 BAD_USER_INPUT",
            "400 BAD_USER_INPUT",
        ),
        (r#"{"query": "{ greeting fails }"}"#, "200", "200"),
        (r#"{"query": 1}"#, "400 BAD_REQUEST", "400 BAD_REQUEST"),
    ] {
        for (accept, verdict) in [(JSON, json), (RESPONSE, response)] {
            let reply = SHARED.post(accept, body);
            assert_eq!(reply.verdict(), verdict, "{body} as {accept}");
            assert!(reply.header("content-type").unwrap().starts_with(accept));
            assert_eq!(
                reply.json().get("data").is_some(),
                body.contains("fails"),
                "{body}"
            );
            assert_eq!(reply.header("cache-control"), Some("no-store"));
        }
    }
}

#[test]
fn a_body_that_is_no_request_is_told_what_is_wrong_and_where() {
    for (body, message) in [
        ("", "The request body is empty. Send JSON such as"),
        ("\u{feff} \n", "The request body is empty."),
        (
            "[]",
            "The request body is a list; batches are not supported, send one request for each operation.",
        ),
        (r#"[{"query": "{ greeting }"}]"#, "batches are not supported"),
        ("\"{ greeting }\"", "The request body is not an object."),
        (
            "NONSENSE",
            "The request body is not valid JSON: expected value (line 1, column 1).",
        ),
        (
            "{\n  \"query\": }",
            "The request body is not valid JSON: expected value (line 2, column 12).",
        ),
        (
            "{\"query\": \"{ greeting }\"",
            "EOF while parsing an object (line 1, column 24)",
        ),
        (
            "{\"query\": \"{ greeting }\",}",
            "trailing comma (line 1, column 26)",
        ),
        (
            "{\"query\": \"{ greeting }\"} {}",
            "trailing characters (line 1, column 27)",
        ),
        (
            r#"{"query": "a", "query": "b"}"#,
            "the parameter `query` is given twice (line 1, column 28)",
        ),
        (
            r#"{"query": "\ud800"}"#,
            "The parameter `query` is not valid JSON",
        ),
        (
            "{}",
            "The request has no parameter `query` with the text of a GraphQL document.",
        ),
        (r#"{"qeury": "{ greeting }"}"#, "It has `qeury`."),
        (r#"{"query": null}"#, "The request has no parameter `query`"),
        (
            r#"{"query": {}}"#,
            "The parameter `query` must be a string, but is an object.",
        ),
        (
            r#"{"query": "{ greeting }", "operationName": 7}"#,
            "The parameter `operationName` must be a string, but is a number.",
        ),
        (
            r#"{"query": "{ greeting }", "variables": "{}"}"#,
            "must be a JSON object, but is a string. Send the object itself",
        ),
        (
            r#"{"query": "{ greeting }", "variables": [7]}"#,
            "must be a JSON object, but is a list. Variables have names",
        ),
        (
            r#"{"query": "{ greeting }", "variables": true}"#,
            "The parameter `variables` must be a JSON object, but is a boolean.",
        ),
        (
            r#"{"query": "{ greeting }", "extensions": 1.5}"#,
            "The parameter `extensions` must be a JSON object, but is a number.",
        ),
    ] {
        let reply = SHARED.post(RESPONSE, body);
        assert_eq!(reply.verdict(), "400 BAD_REQUEST", "{body}");
        assert!(reply.message().contains(message), "{body}: {}", reply.message());
    }
    let reply = SHARED.post(JSON, b"{\"query\": \"\xff\"}");
    assert_eq!(
        reply.message(),
        "The request body is not UTF-8: byte 11 is not part of a character."
    );
    let deep = format!(
        r#"{{"query": "{{ greeting }}", "unknown": {}{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert_eq!(
        SHARED.post(JSON, deep).verdict(),
        "200",
        "what is not known is ignored, however deep"
    );
}

#[test]
fn optional_parameters_may_be_null_or_absent_and_unknown_ones_are_ignored() {
    for body in [
        r#"{"query": "{ greeting }", "variables": null, "operationName": null, "extensions": null}"#,
        r#"{"query": "query A { greeting }", "operationName": "A", "variables": {}, "extensions": {"a": [1]}}"#,
        "\u{feff}{\"query\": \"{ greeting }\", \"future\": {\"a\": [1, 2]}}",
    ] {
        assert_eq!(
            SHARED.post(RESPONSE, body).text(),
            r#"{"data":{"greeting":"Hello, you"}}"#,
            "{body}"
        );
    }
    let named = SHARED.post(
        JSON,
        r#"{"query": "query($n: String) { greeting(name: $n) }", "variables": {"n": "Ann\u00e9"}}"#,
    );
    assert_eq!(named.json()["data"]["greeting"], "Hello, Ann\u{e9}");
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
    assert_eq!(
        SHARED.send("POST", "/graphql", &gzip, HELLO).verdict(),
        "415 UNSUPPORTED_MEDIA_TYPE"
    );
}

#[test]
fn a_query_may_come_by_get() {
    let named = "query A { greeting } query B($n: String) { greeting(name: $n) }";
    for (parameters, answer) in [
        (&[("query", "{ greeting }")][..], "Hello, you"),
        (
            &[
                ("query", "{ greeting }"),
                ("operationName", ""),
                ("variables", ""),
                ("extensions", ""),
            ],
            "Hello, you",
        ),
        (
            &[
                ("query", "{ greeting }"),
                ("variables", "null"),
                ("unknown", "1"),
                ("unknown", "2"),
            ],
            "Hello, you",
        ),
        (&[("query", named), ("operationName", "A")], "Hello, you"),
        (
            &[
                ("query", named),
                ("operationName", "B"),
                ("variables", r#"{"n": "A & B + ü"}"#),
            ],
            "Hello, A & B + ü",
        ),
    ] {
        assert_eq!(
            SHARED.get(&url(parameters), &[]).json()["data"]["greeting"],
            answer,
            "{parameters:?}"
        );
    }
    for (parameters, verdict, message) in [
        (
            &[("query", "{ greeting }"), ("query", "{ greeting }")][..],
            "400 BAD_REQUEST",
            "The URL gives the parameter `query` twice.",
        ),
        (
            &[("query", "{ greeting }"), ("variables", "{")],
            "400 BAD_REQUEST",
            "The URL parameter `variables` is not valid JSON: EOF while parsing an object (line 1, column 1).",
        ),
        (
            &[("query", "{ greeting }"), ("variables", "[1]")],
            "400 BAD_REQUEST",
            "must be a JSON object, but is a list.",
        ),
        (
            &[("query", "{ greeting }"), ("extensions", "\"a\"")],
            "400 BAD_REQUEST",
            "must be a JSON object, but is a string.",
        ),
        (&[("qeury", "{ greeting }")], "400 BAD_REQUEST", "It has `qeury`."),
        (
            &[("query", "mutation { a }")],
            "405 METHOD_NOT_ALLOWED",
            "A GET request may only ask a query.",
        ),
        (
            &[
                ("query", "query A { greeting } mutation B { b }"),
                ("operationName", "B"),
            ],
            "405 METHOD_NOT_ALLOWED",
            "by POST",
        ),
        (
            &[("query", "query mutation { nothing }")],
            "400 GRAPHQL_VALIDATION_FAILED",
            "nothing",
        ),
    ] {
        let reply = SHARED.get(&url(parameters), &[("accept", RESPONSE)]);
        assert_eq!(reply.verdict(), verdict, "{parameters:?}");
        assert!(
            reply.message().contains(message),
            "{parameters:?}: {}",
            reply.message()
        );
    }
    assert_eq!(
        SHARED
            .get(&url(&[("query", "mutation { a }")]), &[])
            .header("allow"),
        Some("POST")
    );
    assert_eq!(SHARED.get("/graphql", &[]).verdict(), "400 BAD_REQUEST");
}

#[test]
fn other_methods_are_told_which_do() {
    for method in ["PUT", "DELETE", "PATCH", "TRACE", "BREW"] {
        let reply = SHARED.send(method, "/graphql", &[], "");
        assert_eq!(reply.verdict(), "405 METHOD_NOT_ALLOWED", "{method}");
        assert_eq!(reply.header("allow"), Some("GET, HEAD, POST, OPTIONS"));
    }
    let options = SHARED.send("OPTIONS", "/graphql", &[], "");
    assert_eq!(
        (options.status.as_u16(), options.header("allow")),
        (204, Some("GET, HEAD, POST, OPTIONS"))
    );
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
fn a_browser_that_opens_the_address_is_shown_the_front_page() {
    let browser = [(
        "accept",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    )];
    let reply = SHARED.get("/graphql", &browser);
    assert_eq!(
        (reply.status.as_u16(), reply.header("location")),
        (303, Some("/"))
    );
    assert_eq!(
        SHARED.get(&url(&[("query", "{ greeting }")]), &browser).json()["data"]["greeting"],
        "Hello, you"
    );
}
