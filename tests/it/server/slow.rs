//! Clients that take their time, and what is no HTTP: no connection holds the server for ever, and every client that
//! listens is told why.
//!
//! Most of these let in one connection at a time, so that the answer to another client shows that the slow one is gone.

use std::io::{Read, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use career_graph::limits::Limits;
use career_graph::server::Settings;

use super::{SHARED, Server, limited, rest, url};

/// A server that lets in one connection at a time.
fn narrow(change: impl FnOnce(&mut Limits)) -> Server {
    Server::start(limited(|limits| {
        limits.connections = 1;
        change(limits);
    }))
}

/// Another client is answered, so the one before it is gone. On a busy machine it may itself be too slow, once or twice.
fn answers_others(server: &Server) {
    let ask = |_| ureq::get(format!("{}/healthz", server.url)).header("connection", "close").call().ok();
    assert!((0..5).find_map(ask).is_some_and(|answer| answer.status().as_u16() == 200));
}

/// Does something again and again until another client has been answered, or until it fails.
fn meanwhile(server: &Server, mut step: impl FnMut() -> bool + Send) {
    let answered = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !answered.load(Ordering::SeqCst) && step() {
                thread::sleep(Duration::from_millis(1));
            }
        });
        answers_others(server);
        answered.store(true, Ordering::SeqCst);
    });
}

const POST: &str = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";

#[test]
fn a_head_that_does_not_end_is_told_so() {
    let server = Server::start(limited(|limits| limits.head_milliseconds = 1_000));
    let mut socket = server.connect();
    write!(socket, "GET / HTTP/1.1\r\nhost").unwrap();
    let answer = rest(socket);
    assert!(answer.starts_with("HTTP/1.1 408 ") && answer.contains("\"REQUEST_TIMEOUT\""), "{answer}");
}

#[test]
fn a_second_head_has_its_own_time() {
    let server = Server::start(limited(|limits| {
        (limits.head_milliseconds, limits.idle_milliseconds) = (1_000, 600_000);
    }));
    let mut socket = server.connect();
    write!(socket, "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let mut first = [0; 15];
    socket.read_exact(&mut first).unwrap();
    write!(socket, "GET /healthz HTTP/1.1\r\n").unwrap();
    let answer = rest(socket);
    assert!(answer.contains("HTTP/1.1 408 "), "{answer}");
}

#[test]
fn a_head_that_trickles_in_is_not_waited_for() {
    let server = narrow(|limits| limits.head_milliseconds = 100);
    let mut socket = server.connect();
    write!(socket, "GET / HTTP/1.1\r\nx-long: ").unwrap();
    meanwhile(&server, || socket.write_all(b"x").is_ok());
}

#[test]
fn a_body_that_does_not_end_is_told_so() {
    let server = Server::start(limited(|limits| limits.body_milliseconds = 100));
    let mut socket = server.connect();
    write!(socket, "{POST}content-length: 100\r\n\r\n{{").unwrap();
    let answer = rest(socket);
    assert!(answer.starts_with("HTTP/1.1 408 ") && answer.contains("\"REQUEST_TIMEOUT\""), "{answer}");
    assert!(answer.contains("did not arrive within 100 ms"), "{answer}");
}

#[test]
fn a_body_that_trickles_in_is_not_waited_for() {
    let server = narrow(|limits| limits.body_milliseconds = 100);
    let mut socket = server.connect();
    write!(socket, "{POST}content-length: 1000000\r\n\r\n{{").unwrap();
    meanwhile(&server, || socket.write_all(b" ").is_ok());
}

/// More than the kernels of both sides hold.
const LARGE: usize = 8_000_000;

fn large() -> String {
    format!("GET {} HTTP/1.1\r\nhost: x\r\n\r\n", url(&[("query", &format!("{{ words(count: {LARGE}) }}"))]))
}

#[test]
fn an_answer_that_is_not_fetched_is_thrown_away() {
    let server = narrow(|limits| limits.send_milliseconds = 200);
    let mut socket = server.connect();
    socket.write_all(large().as_bytes()).unwrap();
    answers_others(&server);
    assert!(rest(socket).len() < 5 * LARGE, "the rest of it was kept");
}

#[test]
fn an_answer_that_is_fetched_byte_by_byte_is_thrown_away() {
    let server = narrow(|limits| limits.send_milliseconds = 200);
    let mut socket = server.connect();
    socket.write_all(large().as_bytes()).unwrap();
    meanwhile(&server, || socket.read_exact(&mut [0]).is_ok());
    assert!(rest(socket).len() < 5 * LARGE, "the rest of it was kept");
}

#[test]
fn a_large_answer_arrives_whole_at_whoever_fetches_it() {
    let server = Server::start(Settings::default());
    let mut socket = server.connect();
    let request = large().replace("host: x", "host: x\r\nconnection: close");
    socket.write_all(request.as_bytes()).unwrap();
    let answer = rest(socket);
    assert!(answer.len() > 5 * LARGE && answer.ends_with("word \"}}"), "{}", answer.len());
}

#[test]
fn a_connection_that_says_nothing_is_closed() {
    let server = narrow(|limits| (limits.head_milliseconds, limits.idle_milliseconds) = (100, 600_000));
    let socket = server.connect();
    answers_others(&server);
    assert_eq!(rest(socket), "");
}

#[test]
fn a_connection_that_asks_nothing_more_is_closed() {
    let server = narrow(|limits| (limits.head_milliseconds, limits.idle_milliseconds) = (600_000, 100));
    let mut socket = server.connect();
    write!(socket, "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    answers_others(&server);
    let answer = rest(socket);
    assert!(answer.starts_with("HTTP/1.1 200 ") && !answer.contains(" 408 "), "{answer}");
}

#[test]
fn many_idle_connections_are_got_rid_of() {
    let server = Server::start(limited(|limits| (limits.connections, limits.head_milliseconds) = (50, 50)));
    let idle: Vec<_> = (0..400).map(|_| server.connect()).collect();
    answers_others(&server);
    drop(idle);
}

#[test]
fn a_connection_is_used_again_and_answers_keep_their_order() {
    let mut socket = SHARED.connect();
    // The first is answered with a status that hyper gives, too, to what is no request.
    write!(socket, "{POST}content-length: 1\r\n\r\n{{GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    write!(socket, "GET /graphq HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
    let answer = rest(socket);
    let parts: Vec<_> = answer.split("HTTP/1.1 ").skip(1).collect();
    let statuses: Vec<_> = parts.iter().map(|part| &part[..3]).collect();
    assert_eq!(statuses, ["400", "200", "404"], "{answer}");
    assert!(parts[0].contains("x-request-id") && parts[0].contains("is not valid JSON"), "{answer}");
}

#[test]
fn what_is_no_request_is_told_what_is_wrong() {
    let server = Server::start(limited(|limits| limits.head_bytes = 1 << 17));
    let long_url = format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", "x".repeat(70_000));
    let large_head = format!("GET / HTTP/1.1\r\nx-long: {}\r\n\r\n", "x".repeat(400_000));
    let headers: Vec<_> = (0..101).map(|n| format!("x-{n}: 1\r\n")).collect();
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", headers.concat());
    for (sent, status, code) in [
        ("GET / HTTP/1.1\r\nno colon\r\n\r\n", "400 Bad Request", "BAD_REQUEST"),
        ("\u{16}\u{3}\u{1} hello in TLS", "400 Bad Request", "BAD_REQUEST"),
        (&long_url, "414 URI Too Long", "URI_TOO_LONG"),
        (&large_head, "431 Request Header Fields Too Large", "HEAD_TOO_LARGE"),
        (&many, "431 Request Header Fields Too Large", "HEAD_TOO_LARGE"),
    ] {
        let mut socket = server.connect();
        // It may be answered before it has been read to its end.
        drop(socket.write_all(sent.as_bytes()));
        let answer = rest(socket);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("{code}: {answer:?}"));
        assert!(head.starts_with(&format!("HTTP/1.1 {status}\r\n")), "{head}");
        assert!(
            head.contains(&format!("content-length: {}", body.len())) && head.contains("connection: close")
        );
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(body["errors"][0]["extensions"]["code"], code, "{body}");
        assert!(body["errors"][0]["message"].as_str().unwrap().len() > 40, "{body}");
    }
    let mut socket = server.connect();
    write!(socket, "GET / HTTP/1.1\r\nx-long: {}\r\n\r\n", "x".repeat(130_000)).unwrap();
    let mut status = [0; 12];
    socket.read_exact(&mut status).unwrap();
    assert_eq!(&status, b"HTTP/1.1 200", "a head within the limit is read");
}
