//! `career-graph serve`, from its start to its end.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpListener;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{Ran, SMALL, program};

/// How long a server may take to start or to stop before the test gives up on it.
const PATIENCE: Duration = Duration::from_mins(1);

/// A server in a process of its own, which ends with the test.
pub(super) struct Served {
    process: Guard,
    address: String,
    said: String,
    /// Kept open, so that the server can go on writing.
    _stdout: BufReader<ChildStdout>,
}

impl Served {
    pub(super) fn start(arguments: &[&str]) -> Self {
        let process = program()
            .args(arguments)
            .args(["--listen", "127.0.0.1:0"])
            .args(SMALL)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut process = Guard(process.expect("the program starts"));
        let mut stdout = BufReader::new(process.0.stdout.take().expect("a pipe"));
        let mut said = String::new();
        let address = loop {
            let read = stdout.read_line(&mut said).expect("the server speaks");
            assert!(read > 0, "the server ended before it said where it is: {said}");
            if let Some(rest) = said.lines().last().and_then(|line| line.strip_prefix("Open http://")) {
                break rest.split('/').next().unwrap_or_default().to_owned();
            }
        };
        Self { process, address, said, _stdout: stdout }
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Asks it to stop, waits until it has, and gives its status and its log.
    pub(super) fn stop(mut self) -> (ExitStatus, String) {
        let status = self.process.stop();
        let mut log = String::new();
        let mut stderr = self.process.0.stderr.take().expect("a pipe");
        stderr.read_to_string(&mut log).expect("the log is UTF-8");
        (status, log)
    }
}

/// A process that does not outlive the test.
struct Guard(Child);

impl Guard {
    /// Asks it to stop and waits until it has.
    fn stop(&mut self) -> ExitStatus {
        let command = format!("kill -TERM {}", self.0.id());
        let sent = Command::new("sh").args(["-c", &command]).status();
        assert!(sent.expect("a shell").success());
        let begun = Instant::now();
        loop {
            if let Some(status) = self.0.try_wait().expect("the process is ours") {
                return status;
            }
            assert!(begun.elapsed() < PATIENCE, "the server does not stop");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub(super) fn get(url: &str) -> Value {
    let mut answer = ureq::get(url).call().expect("an answer");
    answer.body_mut().read_json().expect("JSON")
}

#[test]
fn it_says_where_it_is_answers_and_stops_when_told() {
    let server = Served::start(&["serve"]);
    assert!(
        server.said.starts_with("A small office, to test with: 9 roles, 2 tracks, 7 transitions, "),
        "{}",
        server.said
    );
    assert!(server.said.contains("/graphql . Stop with ctrl-c."), "{}", server.said);
    assert_eq!(get(&server.url("/healthz"))["status"], "alive");
    assert_eq!(get(&server.url("/readyz"))["status"], "ready");
    let body = json!({ "query": "{ role(by: { slug: \"office-clerk\" }) { title } }" });
    let mut answer = ureq::post(server.url("/graphql")).send_json(body).expect("an answer");
    let answer: Value = answer.body_mut().read_json().expect("JSON");
    assert_eq!(answer, json!({ "data": { "role": { "title": "Office Clerk" } } }));
    let (status, log) = server.stop();
    assert_eq!(status.code(), Some(0), "{log}");
    assert!(log.contains("path=\"/graphql\"") && log.contains("stopping"), "{log}");
}

#[test]
fn it_serves_when_no_command_is_named_and_logs_as_told() {
    let server = Served::start(&["--log-format", "json"]);
    assert_eq!(get(&server.url("/healthz"))["status"], "alive");
    let (status, log) = server.stop();
    assert_eq!(status.code(), Some(0), "{log}");
    for line in log.lines() {
        let line: Value = serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"));
        assert!(line.is_object(), "{line}");
    }
    assert!(log.contains("/healthz"), "{log}");
}

#[test]
fn an_address_in_use_is_told_with_what_to_do() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    let ran = Ran::on_small(&["serve", "--listen", &address]);
    let error = ran.failure();
    assert!(
        error.starts_with(&format!("{address}: cannot listen there: "))
            && error.ends_with("; choose another address with --listen ADDR\n"),
        "{error}"
    );
}

#[test]
fn settings_that_make_no_sense_are_told_with_what_to_do() {
    let ran = Ran::on_small(&["serve", "--listen", "127.0.0.1:0", "--log", "a=b=c"]);
    assert!(ran.failure().starts_with("--log: "), "{}", ran.stderr);
    let ran = Ran::on_small(&["serve", "--listen", "127.0.0.1:0", "--cors-origin", "example"]);
    assert!(ran.failure().contains("https://example.org"), "{}", ran.stderr);
    let ran = Ran::on_small(&["serve", "--listen", "127.0.0.1:0", "--layer", "tests/nowhere"]);
    assert_eq!(ran.failure(), "tests/nowhere: there is no such folder; check the path\n");
    let ran = Ran::on_small(&["serve", "--listen", "127.0.0.1:0", "--trusted-documents", "/nowhere"]);
    assert_eq!(ran.failure(), "--trusted-documents: /nowhere: there is no such folder; check the path\n");
}

#[test]
fn only_documents_on_the_list_are_answered_and_all_of_them_can_be() {
    let folder = tempfile::tempdir().expect("a folder");
    let list = folder.path().to_str().expect("UTF-8");
    super::write(folder.path(), "type.graphql", "{ __typename }");
    let server = Served::start(&["serve", "--trusted-documents", list]);
    assert_eq!(get(&server.url("/graphql?documentId=type"))["data"]["__typename"], "Query");
    let other = get(&server.url("/graphql?query=%7Bdataset%7Bversion%7D%7D"));
    assert_eq!(other["errors"][0]["extensions"]["code"], "DOCUMENT_NOT_TRUSTED");
    assert_eq!(server.stop().0.code(), Some(0));
    super::write(folder.path(), "role.graphql", "query Role {\n  rolle(by: { slug: \"a\" }) { title }\n}\n");
    super::write(
        folder.path(),
        "types.graphql",
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
    );
    let ran = Ran::on_small(&["serve", "--listen", "127.0.0.1:0", "--trusted-documents", list]);
    let lines: Vec<_> = ran.failure().lines().collect();
    assert!(lines[0].starts_with(&format!("--trusted-documents: {list}/role.graphql:2:3: ")), "{lines:?}");
    assert!(lines[0].ends_with("Did you mean `role`?"), "{lines:?}");
    assert!(lines[1].contains("types.graphql:1:") && lines[1].contains("Introspection"), "{lines:?}");
    assert_eq!(lines.len(), 2, "{lines:?}");
}

/// It serves on where nobody reads what it says. On an address that nothing else connects from, so that a free port
/// stays free until the server takes it.
#[cfg(target_os = "linux")]
#[test]
fn a_reader_that_has_gone_does_not_stop_it() {
    let free = TcpListener::bind("127.0.0.2:0").and_then(|l| l.local_addr());
    let address = free.expect("a free port").to_string();
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let process = program()
        .args(["serve", "--listen", &address])
        .args(SMALL)
        .stdout(writer)
        .stderr(Stdio::null())
        .spawn();
    let mut process = Guard(process.expect("the program starts"));
    let begun = Instant::now();
    while ureq::get(format!("http://{address}/healthz")).call().is_err() {
        let ended = process.0.try_wait().expect("the process is ours");
        assert_eq!(ended, None, "the server ended");
        assert!(begun.elapsed() < PATIENCE, "the server does not start");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(process.stop().code(), Some(0));
}
