//! Every code of an error, as a client meets it, and `docs/errors.md`, which lists them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use career_graph::limits::Limits;
use career_graph::server::Settings;
use serde_json::{Value, json};
use tracing_subscriber::fmt::MakeWriter;

use super::{JSON, RESPONSE, Reply, SHARED, Server, limited, rest, url};

/// The whole service, over the bundled data.
static WHOLE: LazyLock<Server> = LazyLock::new(|| whole(Limits::default()));

fn whole(limits: Limits) -> Server {
    Server::of(crate::api::api_with(limits), Settings::default())
}

/// Codes with the statuses that they come with, for a client of the newer media type and for one of `application/json`.
#[derive(Default)]
struct Met(BTreeMap<String, BTreeSet<(u16, u16)>>);

impl Met {
    /// Meets the error of a request.
    fn post(&mut self, server: &Server, body: &str) {
        self.note(&server.post(RESPONSE, body), &server.post(JSON, body));
    }

    fn note(&mut self, response: &Reply, json: &Reply) {
        let codes = [response, json].map(|reply| {
            let error = &reply.json()["errors"][0];
            let message = error["message"].as_str().unwrap_or_else(|| panic!("no error: {reply:?}"));
            assert!(message.starts_with(|c: char| c.is_uppercase() || c == '`' || c == '"'), "{message}");
            error["extensions"]["code"].as_str().unwrap().to_owned()
        });
        assert_eq!(codes[0], codes[1]);
        let [code, _] = codes;
        let statuses = (response.status.as_u16(), json.status.as_u16());
        self.0.entry(code).or_default().insert(statuses);
    }
}

fn query(text: &str) -> String {
    json!({ "query": text }).to_string()
}

/// Provokes every error there is.
fn met() -> Met {
    let mut met = Met::default();
    for text in [
        "{",
        "{ nothing }",
        "query A { __typename } query B { __typename }",
        "query($n: Int!) { roles(first: $n) { totalCount } }",
        "{ roles(first: 1000) { totalCount } }",
    ] {
        met.post(&WHOLE, &query(text));
    }
    met.post(&WHOLE, &query(&format!("{{ {} }}", "a: __typename ".repeat(101))));
    let many = query("{ roles(first: 100) { edges { node { slug title } } } }");
    met.post(&whole(Limits { answer_bytes: 1_024, ..Limits::default() }), &many);
    met.post(&whole(Limits { timeout_milliseconds: 0, ..Limits::default() }), &many);
    met.post(&SHARED, "{");
    met.post(&SHARED, &query("{ panics }"));
    met.post(&SHARED, &" ".repeat(2 << 20));
    met.post(&SHARED, &json!({ "documentId": "unknown" }).to_string());
    let hash = "0".repeat(64);
    let persisted = json!({ "extensions": { "persistedQuery": { "version": 1, "sha256Hash": hash } } });
    met.post(&SHARED, &persisted.to_string());
    met.post(&Server::start(limited(|limits| limits.persisted_query_bytes = 0)), &persisted.to_string());
    let mut mismatch = persisted.clone();
    mismatch["query"] = "{ greeting }".into();
    met.post(&SHARED, &mismatch.to_string());
    let send = |method: &str, path: &str, content_type: &str| {
        let reply =
            |accept| SHARED.send(method, path, &[("accept", accept), ("content-type", content_type)], "x");
        (reply(RESPONSE), reply(JSON))
    };
    for (method, path, content_type) in
        [("GET", "/nowhere", JSON), ("DELETE", "/graphql", JSON), ("POST", "/graphql", "text/plain")]
    {
        let (response, json) = send(method, path, content_type);
        met.note(&response, &json);
    }
    let unacceptable = SHARED.get(&url(&[("query", "{ greeting }")]), &[("accept", "text/csv")]);
    met.note(&unacceptable, &unacceptable);
    trusted(&mut met);
    overloaded(&mut met);
    by_hand(&mut met);
    met
}

fn trusted(met: &mut Met) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("Greeting.graphql"), "{ greeting }").unwrap();
    let settings = Settings { trusted_documents: Some(folder.path().to_owned()), ..Settings::default() };
    met.post(&Server::start(settings), &query("{ fails }"));
}

fn overloaded(met: &mut Met) {
    let mut settings = limited(|limits| limits.waiting_requests = 0);
    settings.threads = 2;
    let server = Server::start(settings);
    std::thread::scope(|scope| {
        let first = scope.spawn(|| server.post(JSON, query("{ hold }")));
        server.wait_for_executions(1);
        met.post(&server, &query("{ greeting }"));
        server.toy.release();
        first.join().unwrap();
    });
}

/// What no client library sends.
fn by_hand(met: &mut Met) {
    let patient = Server::start(limited(|limits| limits.head_bytes = 1 << 17));
    let hasty = Server::start(limited(|limits| {
        (limits.body_milliseconds, limits.head_milliseconds) = (1_000, 1_000);
    }));
    let url = format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", "x".repeat(70_000));
    let head = format!("GET / HTTP/1.1\r\nx-long: {}\r\n\r\n", "x".repeat(200_000));
    let post =
        format!("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: {JSON}\r\ncontent-length: 9\r\n\r\n");
    for (server, sent) in [
        (&patient, url.as_str()),
        (&patient, &head),
        (&patient, "nonsense\r\n\r\n"),
        (&hasty, &post),
        (&hasty, "GET / HTTP/1.1\r\n"),
    ] {
        let mut socket = server.connect();
        drop(socket.write_all(sent.as_bytes()));
        let answer = rest(socket);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("{answer:?}"));
        let status = head.split(' ').nth(1).unwrap().parse::<u16>().unwrap().try_into().unwrap();
        let reply = Reply { status, headers: Vec::new(), body: body.as_bytes().to_vec() };
        met.note(&reply, &reply);
    }
}

/// The codes that `docs/errors.md` lists, each with its statuses.
fn documented() -> BTreeMap<String, BTreeSet<(u16, u16)>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/errors.md");
    let text = fs::read_to_string(path).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    let statuses = |row: &str| {
        let cell = row.split(" | ").next().unwrap();
        let status = |text: &str| {
            let plain = text.trim_end_matches('*');
            let status: u16 = plain.parse().unwrap_or_else(|e| panic!("{row}: {e}"));
            (status, if plain == text { status } else { 200 })
        };
        cell.split(", ").map(status).collect()
    };
    rows.map(|(code, row)| (code.to_owned(), statuses(row))).collect()
}

#[test]
fn every_code_is_met_and_is_in_the_documentation() {
    let (met, documented) = (met().0, documented());
    assert_eq!(met, documented, "docs/errors.md lists what is on the right");
}

#[test]
fn every_code_in_the_source_is_in_the_documentation() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut codes = BTreeSet::new();
    for file in ["server/fault.rs", "graphql/execute/error.rs"] {
        let text = fs::read_to_string(source.join(file)).unwrap();
        let quoted = text.split('"').skip(1).step_by(2);
        let code = |text: &&str| text.len() > 3 && text.bytes().all(|b| b.is_ascii_uppercase() || b == b'_');
        codes.extend(quoted.filter(code).map(str::to_owned));
    }
    assert_eq!(codes, documented().into_keys().collect());
}

/// What is logged on all threads, from the first call on.
fn log() -> Log {
    static LOG: LazyLock<Log> = LazyLock::new(|| {
        let log = Log::default();
        let started = tracing_subscriber::fmt().with_writer(log.clone()).with_ansi(false).try_init();
        assert!(started.is_ok(), "another test has started a log");
        log
    });
    LOG.clone()
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Log;

    fn make_writer(&'a self) -> Log {
        self.clone()
    }
}

#[test]
fn a_panic_is_told_to_the_log_and_not_to_the_client() {
    let log = log();
    let headers = [("content-type", JSON), ("x-request-id", "for-the-log")];
    let reply = SHARED.send("POST", "/graphql", &headers, query("{ panics }"));
    let expected = json!({ "code": "INTERNAL_SERVER_ERROR", "requestId": "for-the-log" });
    assert_eq!(reply.json()["errors"][0]["extensions"], expected);
    assert!(!reply.text().contains("secret"), "{}", reply.text());
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let line = log.lines().find(|line| line.contains("ERROR") && line.contains("for-the-log"));
    assert!(line.is_some_and(|line| line.contains("secret of the implementation")), "{log}");
}

/// The message of the only error.
fn message(body: &Value) -> String {
    WHOLE.post(RESPONSE, body.to_string()).message()
}

#[test]
fn a_small_mistake_is_told_with_what_to_do() {
    for text in ["", " \n", "# a comment"] {
        assert!(
            message(&json!({ "query": text })).starts_with("The document is empty. Ask something"),
            "{text}"
        );
    }
    let cost = json!({ "query": "{ __typename }", "extensions": { "cost": "yes" } });
    assert_eq!(message(&cost), "`extensions.cost` must be true or false, but is a string.");
    let one = json!({ "query": "query A { __typename }", "operationName": "" });
    assert_eq!(WHOLE.post(RESPONSE, one.to_string()).verdict(), "200", "no operation has the empty name");
    let get = |query: &str| WHOLE.get(&format!("/graphql?query={query}"), &[("accept", RESPONSE)]);
    for (query, expected) in [
        ("%zz", "character 7 of its query string. Write %25 for a percent sign."),
        ("%7Bsearch(text:%22%ff%22)%7BtotalCount%7D%7D", "is not UTF-8. Write each byte"),
    ] {
        let reply = get(query);
        assert_eq!(reply.verdict(), "400 BAD_REQUEST", "{query}");
        assert!(reply.message().contains(expected), "{}", reply.message());
    }
    let slash = WHOLE.send("POST", "/graphql/", &[("content-type", JSON)], query("{ __typename }"));
    assert_eq!(slash.json()["data"]["__typename"], "Query");
}
