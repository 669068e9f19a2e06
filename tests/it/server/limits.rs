//! Size, load, faults of ours, and stopping.

use std::io::{Read, Write};
use std::sync::mpsc;
use std::thread;

use career_graph::server::Settings;
use flate2::read::GzDecoder;

use super::{JSON, RESPONSE, SHARED, Server, limited, rest, url};

const HEAD: &str =
    "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\n";

const HOLD: &str = r#"{"query": "{ hold }"}"#;

#[test]
fn a_body_larger_than_the_limit_is_refused() {
    let server = Server::start(limited(|limits| limits.body_bytes = 1_000));
    let sized = |bytes: usize| format!("{:<bytes$}", r#"{"query": "{ greeting }"}"#);
    assert_eq!(server.post(JSON, sized(1_000)).verdict(), "200");
    let reply = server.post(JSON, sized(1_001));
    assert_eq!(reply.verdict(), "413 PAYLOAD_TOO_LARGE");
    assert!(reply.message().contains("1000 bytes"));
    let mut socket = server.connect();
    write!(socket, "{HEAD}transfer-encoding: chunked\r\n\r\n").unwrap();
    write!(socket, "400\r\n{:1024}\r\n0\r\n\r\n", "").unwrap();
    assert!(rest(socket).starts_with("HTTP/1.1 413 "), "also when the length is not announced");
}

#[test]
fn a_refused_large_body_is_still_answered_readably() {
    let large = "x".repeat(4 << 20);
    assert_eq!(SHARED.post(JSON, large).verdict(), "413 PAYLOAD_TOO_LARGE");
}

/// One thread answers, so many requests may wait for it, and for so long.
fn one_at_a_time(waiting_requests: usize, waiting_milliseconds: u64) -> Server {
    let mut settings = limited(|limits| {
        limits.answer_cache_bytes = 0;
        (limits.waiting_requests, limits.waiting_milliseconds) = (waiting_requests, waiting_milliseconds);
    });
    settings.threads = 2;
    Server::start(settings)
}

#[test]
fn more_requests_than_may_wait_are_turned_away() {
    let server = one_at_a_time(2, 600_000);
    thread::scope(|scope| {
        let (answered, replies) = mpsc::channel();
        for _ in 0..8 {
            let (server, answered) = (&server, answered.clone());
            scope.spawn(move || answered.send(server.post(RESPONSE, HOLD)).unwrap());
        }
        // One is being answered and two wait, until it goes on.
        for _ in 0..5 {
            let reply = replies.recv().unwrap();
            assert_eq!(
                (reply.verdict().as_str(), reply.header("retry-after")),
                ("503 SERVICE_UNAVAILABLE", Some("1"))
            );
        }
        server.toy.release();
        for _ in 0..3 {
            assert_eq!(replies.recv().unwrap().verdict(), "200");
        }
    });
}

#[test]
fn a_request_waits_for_its_turn_only_so_long() {
    let server = one_at_a_time(8, 1);
    thread::scope(|scope| {
        let first = scope.spawn(|| server.post(RESPONSE, HOLD));
        server.wait_for_executions(1);
        assert_eq!(server.post(RESPONSE, HOLD).verdict(), "503 SERVICE_UNAVAILABLE");
        server.toy.release();
        assert_eq!(first.join().unwrap().verdict(), "200");
    });
}

#[test]
fn health_answers_while_every_answering_thread_is_busy() {
    let mut settings = limited(|limits| limits.answer_cache_bytes = 0);
    settings.threads = 3;
    let server = Server::start(settings);
    thread::scope(|scope| {
        let busy: Vec<_> = (0..6).map(|_| scope.spawn(|| server.post(RESPONSE, HOLD))).collect();
        server.wait_for_executions(2);
        assert_eq!(server.get("/healthz", &[]).status.as_u16(), 200);
        assert_eq!(server.executions(), 2, "one thread is kept free");
        server.toy.release();
        assert!(busy.into_iter().all(|reply| reply.join().unwrap().verdict() == "200"));
    });
}

#[test]
fn a_panic_tells_the_client_a_request_id_and_nothing_else() {
    for accept in [JSON, RESPONSE] {
        let headers = [("content-type", JSON), ("accept", accept), ("x-request-id", "abc-1")];
        let reply = SHARED.send("POST", "/graphql", &headers, r#"{"query": "{ panics }"}"#);
        assert_eq!(reply.verdict(), "500 INTERNAL_SERVER_ERROR");
        assert!(reply.header("content-type").unwrap().starts_with(accept));
        assert_eq!(reply.json()["errors"][0]["extensions"]["requestId"], "abc-1");
        assert!(!reply.text().contains("secret") && reply.json().get("data").is_none());
    }
    assert_eq!(SHARED.post(JSON, r#"{"query": "{ greeting }"}"#).verdict(), "200");
}

#[test]
fn requests_under_way_are_finished_before_the_server_stops() {
    let mut server = Server::start(Settings::default());
    let mut socket = server.connect();
    write!(socket, "{HEAD}content-length: {}\r\n\r\n{HOLD}", HOLD.len()).unwrap();
    let idle = server.connect();
    server.wait_for_executions(1);
    let stopped = server.stop();
    assert_eq!(rest(idle), "", "a connection without a request is closed");
    server.toy.release();
    assert!(rest(socket).ends_with(r#"{"data":{"hold":"held"}}"#));
    stopped.join().unwrap();
}

#[test]
fn a_request_that_does_not_finish_is_cut_off_when_the_server_stops() {
    let mut server = Server::start(limited(|limits| limits.drain_milliseconds = 50));
    let mut socket = server.connect();
    write!(socket, "{HEAD}content-length: 100\r\n\r\n{{").unwrap();
    // The request is there once the server has answered another one after it.
    assert_eq!(server.get("/healthz", &[]).status.as_u16(), 200);
    server.stop().join().unwrap();
    assert_eq!(rest(socket), "");
}

#[test]
fn large_answers_are_compressed_for_clients_that_read_it() {
    let words = |count: usize, encodings: &str| {
        let path = url(&[("query", &format!("{{ words(count: {count}) }}"))]);
        SHARED.get(&path, &[("accept-encoding", encodings)])
    };
    let (packed, plain) = (words(1_000, "br, gzip"), words(1_000, "identity"));
    assert_eq!((packed.header("content-encoding"), plain.header("content-encoding")), (Some("gzip"), None));
    assert_eq!(packed.header("content-length"), Some(packed.body.len().to_string().as_str()));
    let mut unpacked = Vec::new();
    GzDecoder::new(&packed.body[..]).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, plain.body);
    assert!(packed.body.len() < 200 && plain.body.len() > 5_000, "{}", packed.body.len());
    for reply in [&packed, &plain] {
        assert!(
            reply.headers.iter().any(|(name, value)| name == "vary" && value.contains("accept-encoding"))
        );
        assert_eq!(reply.header("etag"), plain.header("etag"));
    }
    assert_eq!(words(10, "gzip").header("content-encoding"), None, "what is small is sent as it is");
    assert_eq!(words(1_000, "br").header("content-encoding"), None);
    let off = Server::start(Settings { compress_from: 0, ..Settings::default() });
    let reply = off.get(&url(&[("query", "{ words(count: 1000) }")]), &[("accept-encoding", "gzip, br")]);
    assert_eq!(reply.header("content-encoding"), None);
}
