//! Size, time, load, faults of ours, and stopping.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use career_graph::server::Settings;
use flate2::read::GzDecoder;

use super::{JSON, RESPONSE, SHARED, Server, url};

/// A connection to write and read by hand.
fn connect(server: &Server) -> TcpStream {
    let socket = TcpStream::connect(server.url.trim_start_matches("http://")).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    socket
}

/// What comes until the server closes.
fn rest(mut socket: TcpStream) -> String {
    let mut bytes = Vec::new();
    // A reset also ends it.
    drop(socket.read_to_end(&mut bytes));
    String::from_utf8(bytes).unwrap()
}

const HEAD: &str =
    "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\n";

fn wait(millis: u64) -> String {
    format!(r#"{{"query": "{{ wait(millis: {millis}) }}"}}"#)
}

#[test]
fn a_body_larger_than_the_limit_is_refused() {
    let server = Server::start(Settings { body_limit: 1_000, ..Settings::default() });
    let sized = |bytes: usize| format!("{:<bytes$}", r#"{"query": "{ greeting }"}"#);
    assert_eq!(server.post(JSON, sized(1_000)).verdict(), "200");
    let reply = server.post(JSON, sized(1_001));
    assert_eq!(reply.verdict(), "413 PAYLOAD_TOO_LARGE");
    assert!(reply.message().contains("1000 bytes"));
    let mut socket = connect(&server);
    write!(socket, "{HEAD}transfer-encoding: chunked\r\n\r\n").unwrap();
    write!(socket, "400\r\n{:1024}\r\n0\r\n\r\n", "").unwrap();
    assert!(rest(socket).starts_with("HTTP/1.1 413 "), "also when the length is not announced");
}

#[test]
fn a_refused_large_body_is_still_answered_readably() {
    let large = "x".repeat(4 << 20);
    assert_eq!(SHARED.post(JSON, large).verdict(), "413 PAYLOAD_TOO_LARGE");
}

#[test]
fn a_slow_body_is_not_waited_for() {
    let server =
        Server::start(Settings { request_timeout: Duration::from_millis(100), ..Settings::default() });
    let mut socket = connect(&server);
    write!(socket, "{HEAD}content-length: 100\r\n\r\n{{").unwrap();
    let answer = rest(socket);
    assert!(answer.starts_with("HTTP/1.1 408 ") && answer.contains("\"TIMEOUT\""), "{answer}");
}

#[test]
fn a_slow_head_is_not_waited_for() {
    let server = Server::start(Settings { head_timeout: Duration::from_millis(100), ..Settings::default() });
    let mut socket = connect(&server);
    write!(socket, "GET / HTTP/1.1\r\nhost").unwrap();
    assert!(!rest(socket).contains("200 OK"));
}

#[test]
fn a_head_larger_than_the_limit_is_refused() {
    let server = Server::start(Settings { head_limit: 8_192, ..Settings::default() });
    let mut socket = connect(&server);
    write!(socket, "GET {}{} HTTP/1.1\r\n", url(&[("query", "{ greeting }")]), "+".repeat(8_192)).unwrap();
    let answer = rest(socket);
    // The answer may be lost, as the server does not read on.
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 414 ") || answer.starts_with("HTTP/1.1 431 "),
        "{answer}"
    );
}

#[test]
fn more_requests_than_may_wait_are_turned_away() {
    let settings = Settings { threads: 2, max_waiting: 2, answer_cache_bytes: 0, ..Settings::default() };
    let server = Server::start(settings);
    thread::scope(|scope| {
        let asked: Vec<_> = (0..8).map(|_| scope.spawn(|| server.post(RESPONSE, wait(700)))).collect();
        let replies: Vec<_> = asked.into_iter().map(|reply| reply.join().unwrap()).collect();
        let turned_away: Vec<_> = replies.iter().filter(|reply| reply.status.as_u16() != 200).collect();
        assert!(
            !turned_away.is_empty() && turned_away.len() <= 5,
            "{} of 8: one is answered, two wait",
            turned_away.len()
        );
        for reply in turned_away {
            assert_eq!(
                (reply.verdict().as_str(), reply.header("retry-after")),
                ("503 SERVICE_UNAVAILABLE", Some("1"))
            );
        }
    });
}

#[test]
fn a_request_waits_for_its_turn_only_so_long() {
    let settings = Settings { threads: 2, request_timeout: Duration::from_millis(50), ..Settings::default() };
    let server = Server::start(settings);
    thread::scope(|scope| {
        let asked: Vec<_> = (0..2).map(|_| scope.spawn(|| server.post(RESPONSE, wait(1_000)))).collect();
        let mut verdicts: Vec<_> = asked.into_iter().map(|reply| reply.join().unwrap().verdict()).collect();
        verdicts.sort();
        assert_eq!(verdicts, ["200", "503 SERVICE_UNAVAILABLE"]);
    });
}

#[test]
fn health_answers_while_every_answering_thread_is_busy() {
    let server = Server::start(Settings { threads: 3, answer_cache_bytes: 0, ..Settings::default() });
    thread::scope(|scope| {
        let busy: Vec<_> = (0..6).map(|_| scope.spawn(|| server.post(RESPONSE, wait(400)))).collect();
        let mut answered_meanwhile = 0;
        while busy.iter().any(|thread| !thread.is_finished()) {
            assert_eq!(server.get("/healthz", &[]).status.as_u16(), 200);
            if !busy.iter().all(thread::ScopedJoinHandle::is_finished) {
                answered_meanwhile += 1;
            }
            thread::sleep(Duration::from_millis(5));
        }
        // Three rounds of 400 ms: were health to wait for a round, it would be answered three times.
        assert!(answered_meanwhile > 10, "{answered_meanwhile}");
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
    let mut socket = connect(&server);
    let body = wait(500);
    write!(socket, "{HEAD}content-length: {}\r\n\r\n{body}", body.len()).unwrap();
    let idle = connect(&server);
    while server.executions() == 0 {
        thread::sleep(Duration::from_millis(5));
    }
    let stopped = server.stop();
    assert!(rest(socket).ends_with(r#"{"data":{"wait":"waited"}}"#));
    stopped.join().unwrap();
    assert_eq!(rest(idle), "", "a connection without a request is closed");
}

#[test]
fn a_request_that_does_not_finish_is_cut_off_when_the_server_stops() {
    let mut server =
        Server::start(Settings { drain_timeout: Duration::from_millis(50), ..Settings::default() });
    let mut socket = connect(&server);
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
