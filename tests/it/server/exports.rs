//! `/export/...`, with a toy behind it.

use serde_json::json;

use super::{SHARED, Server, limited};

#[test]
fn a_file_comes_with_its_type_and_name() {
    let reply = SHARED.get("/export/hello.txt?to=w%C3%B6rld&to=you", &[]);
    assert_eq!(
        (reply.status.as_u16(), reply.text()),
        (200, "hello.txt [(\"to\", \"wörld\"), (\"to\", \"you\")]")
    );
    assert_eq!(reply.header("content-type"), Some("text/x-toy; charset=utf-8"));
    assert_eq!(reply.header("content-disposition"), Some("inline; filename=\"hello.txt\""));
    assert!(reply.header("content-security-policy").unwrap().contains("default-src 'none'"));
    assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
    let head = SHARED.send("HEAD", "/export/hello.txt", &[], "");
    assert_eq!((head.status.as_u16(), head.body.len()), (200, 0));
}

#[test]
fn a_client_that_has_the_file_is_told_so() {
    let first = SHARED.get("/export/hello.txt?a=1", &[]);
    let tag = first.header("etag").unwrap();
    assert_eq!(first.header("cache-control"), Some("public, max-age=60"));
    let again = SHARED.get("/export/hello.txt?a=1", &[("if-none-match", tag)]);
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    for other in ["/export/hello.txt?a=2", "/export/hello.txt", "/export/other.txt?a=1"] {
        assert_eq!(SHARED.get(other, &[("if-none-match", tag)]).status.as_u16(), 200, "{other}");
    }
}

#[test]
fn a_refusal_says_what_is_wrong() {
    for (name, status, code) in [("missing", 404, "NOWHERE"), ("wrong", 400, "WRONG")] {
        let reply = SHARED.get(&format!("/export/{name}"), &[]);
        assert_eq!(reply.status.as_u16(), status);
        assert_eq!(reply.header("content-type"), Some("application/problem+json"));
        assert_eq!((reply.header("cache-control"), reply.header("etag")), (Some("no-store"), None));
        let body = reply.json();
        assert_eq!(
            (&body["code"], &body["status"], &body["nearest"]),
            (&json!(code), &json!(status), &json!(["hello"]))
        );
        assert!(body["detail"].as_str().unwrap().contains(name) && body["title"].is_string(), "{body}");
    }
}

#[test]
fn a_panic_is_answered_without_its_words() {
    let reply = SHARED.get("/export/panics", &[]);
    let body = reply.json();
    assert_eq!((reply.status.as_u16(), &body["code"]), (500, &json!("INTERNAL_SERVER_ERROR")));
    assert_eq!(body["requestId"].as_str(), reply.header("x-request-id"));
    assert!(!reply.text().contains("secret"), "{}", reply.text());
}

#[test]
fn files_are_only_read() {
    let reply = SHARED.send("POST", "/export/hello.txt", &[], "a");
    assert_eq!((reply.status.as_u16(), reply.header("allow")), (405, Some("GET, HEAD")));
    assert_eq!(SHARED.get("/export/", &[]).status.as_u16(), 404);
    assert_eq!(SHARED.get("/export/a/b", &[]).status.as_u16(), 404);
}

#[test]
fn a_file_has_the_time_and_the_size_of_an_answer() {
    let server = Server::start(limited(|limits| {
        (limits.timeout_milliseconds, limits.answer_bytes) = (20, 1_999);
    }));
    assert_eq!(server.get("/export/hello.txt", &[]).status.as_u16(), 200);
    for (name, status, code, limit) in
        [("slow", 503, "TIMEOUT", "timeoutMilliseconds"), ("large", 400, "QUERY_TOO_COMPLEX", "answerBytes")]
    {
        let reply = server.get(&format!("/export/{name}"), &[]);
        let body = reply.json();
        assert_eq!(
            (reply.status.as_u16(), &body["code"], &body["limit"]),
            (status, &json!(code), &json!(limit))
        );
        assert_eq!(reply.header("cache-control"), Some("no-store"));
    }
}

#[test]
fn a_broken_address_is_refused() {
    for address in ["/export/hello.txt?a=%zz", "/export/hello.txt?a=%ff", "/export/%ff.txt"] {
        let reply = SHARED.get(address, &[]);
        assert_eq!(reply.status.as_u16(), 400, "{address}");
        assert_eq!(reply.header("content-type"), Some("application/problem+json"), "{address}");
        assert_eq!(reply.json()["code"], "BAD_REQUEST", "{address}");
    }
}
