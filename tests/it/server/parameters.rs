//! GraphQL over HTTP: the parameters of a request, in a body or a URL.

use super::{JSON, RESPONSE, SHARED, url};

#[test]
fn a_body_that_is_no_request_is_told_what_is_wrong_and_where() {
    for (body, message) in [
        ("", "The request body is empty. Send JSON such as"),
        ("\u{feff} \n", "The request body is empty."),
        ("[]", "The request body is a list; batches are not supported, send one request for each operation."),
        (r#"[{"query": "{ greeting }"}]"#, "batches are not supported"),
        ("\"{ greeting }\"", "The request body is not an object."),
        ("NONSENSE", "The request body is not valid JSON: expected value (line 1, column 1)."),
        ("{\n  \"query\": }", "The request body is not valid JSON: expected value (line 2, column 12)."),
        ("{\"query\": \"{ greeting }\"", "EOF while parsing an object (line 1, column 24)"),
        ("{\"query\": \"{ greeting }\",}", "trailing comma (line 1, column 26)"),
        ("{\"query\": \"{ greeting }\"} {}", "trailing characters (line 1, column 27)"),
        (r#"{"query": "a", "query": "b"}"#, "the parameter `query` is given twice (line 1, column 28)"),
        (r#"{"query": "\ud800"}"#, "The parameter `query` is not valid JSON"),
        ("{}", "The request has no parameter `query` with the text of a GraphQL document."),
        (r#"{"qeury": "{ greeting }"}"#, "It has `qeury`."),
        (r#"{"query": null}"#, "The request has no parameter `query`"),
        (r#"{"query": {}}"#, "The parameter `query` must be a string, but is an object."),
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
    assert_eq!(reply.message(), "The request body is not UTF-8: byte 11 is not part of a character.");
    let deep = format!(
        r#"{{"query": "{{ greeting }}", "unknown": {}{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert_eq!(SHARED.post(JSON, deep).verdict(), "200", "what is not known is ignored, however deep");
}

#[test]
fn optional_parameters_may_be_null_or_absent_and_unknown_ones_are_ignored() {
    for body in [
        r#"{"query": "{ greeting }", "variables": null, "operationName": null, "extensions": null}"#,
        r#"{"query": "query A { greeting }", "operationName": "A", "variables": {}, "extensions": {"a": [1]}}"#,
        "\u{feff}{\"query\": \"{ greeting }\", \"future\": {\"a\": [1, 2]}}",
    ] {
        assert_eq!(SHARED.post(RESPONSE, body).text(), r#"{"data":{"greeting":"Hello, you"}}"#, "{body}");
    }
    let named = SHARED.post(
        JSON,
        r#"{"query": "query($n: String) { greeting(name: $n) }", "variables": {"n": "Ann\u00e9"}}"#,
    );
    assert_eq!(named.json()["data"]["greeting"], "Hello, Ann\u{e9}");
}

#[test]
fn a_query_may_come_by_get() {
    let named = "query A { greeting } query B($n: String) { greeting(name: $n) }";
    for (parameters, answer) in [
        (&[("query", "{ greeting }")][..], "Hello, you"),
        (
            &[("query", "{ greeting }"), ("operationName", ""), ("variables", ""), ("extensions", "")],
            "Hello, you",
        ),
        (
            &[("query", "{ greeting }"), ("variables", "null"), ("unknown", "1"), ("unknown", "2")],
            "Hello, you",
        ),
        (&[("query", named), ("operationName", "A")], "Hello, you"),
        (
            &[("query", named), ("operationName", "B"), ("variables", r#"{"n": "A & B + ü"}"#)],
            "Hello, A & B + ü",
        ),
    ] {
        assert_eq!(SHARED.get(&url(parameters), &[]).json()["data"]["greeting"], answer, "{parameters:?}");
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
        (&[("query", "mutation { a }")], "405 METHOD_NOT_ALLOWED", "A GET request may only ask a query."),
        (
            &[("query", "query A { greeting } mutation B { b }"), ("operationName", "B")],
            "405 METHOD_NOT_ALLOWED",
            "by POST",
        ),
        (&[("query", "query mutation { nothing }")], "400 GRAPHQL_VALIDATION_FAILED", "nothing"),
    ] {
        let reply = SHARED.get(&url(parameters), &[("accept", RESPONSE)]);
        assert_eq!(reply.verdict(), verdict, "{parameters:?}");
        assert!(reply.message().contains(message), "{parameters:?}: {}", reply.message());
    }
    assert_eq!(SHARED.get(&url(&[("query", "mutation { a }")]), &[]).header("allow"), Some("POST"));
    assert_eq!(SHARED.get("/graphql", &[]).verdict(), "400 BAD_REQUEST");
}
