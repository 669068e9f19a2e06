//! The corpus of `tests/validation`: what graphql-js has against each document, and what we answer.

use crate::node;
use crate::support::load;
use career_graph::graph::CareerGraph;
use career_graph::graphql::execute::{Code, Kind, Limits, Request};
use career_graph::graphql::{Api, ApiSettings, Snapshot};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// A document of the corpus; `tests/validation/README.md` describes the files.
struct Fixture {
    /// The file, and the title.
    name: String,
    /// What graphql-js has against it: `valid`, `Syntax`, or names of rules.
    verdict: String,
    /// Whether we refuse what graphql-js takes, or take what it refuses; the fixture says why.
    otherwise: bool,
    text: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/validation/documents")
}

fn fixtures() -> Vec<Fixture> {
    let mut paths: Vec<_> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let file = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let text = format!("\n{}", text.strip_suffix('\n').unwrap());
        for part in text.split("\n=== ").skip(1) {
            let (header, body) = part.split_once('\n').unwrap_or((part, ""));
            let parts: Vec<_> = header.split(" | ").collect();
            let escaped = parts[2..].contains(&"escaped");
            all.push(Fixture {
                name: format!("{file}: {}", parts[1]),
                verdict: parts[0].to_owned(),
                otherwise: parts[2..].iter().any(|note| note.starts_with("we ")),
                text: if escaped { serde_json::from_str(body).unwrap() } else { body.to_owned() },
            });
        }
    }
    all
}

/// Our schema over a small graph, with limits that no document of the corpus reaches.
pub(super) fn api() -> Api {
    let limits =
        Limits { fields: 100_000, cost: u64::MAX, root_fields: 1_000, aliases: 1_000, ..Limits::default() };
    let settings = ApiSettings { limits };
    let graph =
        CareerGraph::new(load("clerk -adv 24-> manager; clerk -lat 6-> cook; clerk in office").dataset);
    Api::new(Arc::new(Snapshot::new(graph)), settings).unwrap()
}

/// What is wrong with our answer, if anything is.
fn disagreement(api: &Api, fixture: &Fixture) -> Option<String> {
    let answer = api.answer(&Request { query: &fixture.text, ..Request::default() });
    let body = String::from_utf8(answer.body).unwrap();
    let json: serde_json::Value = serde_json::from_str(&body).unwrap();
    let takes = (fixture.verdict == "valid") != fixture.otherwise;
    let expected: &[Code] = match fixture.verdict.as_str() {
        // Without variables and the name of an operation, which is not the document's fault.
        _ if takes => &[Code::BadUserInput, Code::OperationResolution],
        "Syntax" => &[Code::ParseFailed],
        // To us it is a limit.
        "MaxIntrospectionDepth" => &[Code::TooComplex],
        _ => &[Code::ValidationFailed],
    };
    let agrees = match answer.kind {
        Kind::Data { .. } => takes,
        Kind::RequestError(code) => expected.contains(&code) && json.get("data").is_none(),
    };
    let Fixture { name, verdict, text, .. } = fixture;
    (!agrees).then(|| format!("{name}: {verdict}\n{text}\n{body}\n"))
}

#[test]
fn agrees_with_graphql_js_on_the_corpus() {
    let api = api();
    let fixtures = fixtures();
    let faults: Vec<_> = fixtures.iter().filter_map(|fixture| disagreement(&api, fixture)).collect();
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), fixtures.len(), faults.join("\n"));
    let count = |verdict| fixtures.iter().filter(|fixture| (fixture.verdict == "valid") == verdict).count();
    println!("{} valid documents and {} others", count(true), count(false));
    assert!(count(true) > 400 && count(false) > 700, "the corpus is small");
}

#[test]
fn graphql_js_says_what_the_corpus_says() {
    let Some(installed) = node::installed("validation", "the corpus by graphql-js") else { return };
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.graphql");
    let mut command = Command::new("node");
    command.arg("corpus.js").arg("check").arg(schema).arg(folder()).current_dir(installed);
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{said}");
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
}
