//! Exports read by the programs that they are made for: Graphviz, Mermaid, Cytoscape.js, networkx and a browser.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use career_graph::export::{Format, Subgraph};
use career_graph::graph::RoleRef;
use career_graph::model::TransitionKind;
use serde_json::Value;

use super::hostile::{TITLES, subgraphs, titled};
use super::{around, path, role, track};
use crate::{browser, node};

/// The version of networkx that reads the files.
const NETWORKX: &str = "networkx==3.4.2";

/// What is read, with a name for the files.
fn files() -> Vec<(String, Subgraph<'static>)> {
    static HOSTILE: std::sync::OnceLock<career_graph::graph::CareerGraph> = std::sync::OnceLock::new();
    let hostile = HOSTILE.get_or_init(|| titled(&TITLES.map(str::to_owned)).expect("a layer may hold them"));
    let hostile =
        subgraphs(hostile).into_iter().map(|(kind, subgraph)| (format!("hostile-{kind}"), subgraph));
    let bundled = [
        ("path-human-resources", path("cashiers", "human-resources-managers")),
        ("path-nurse-practitioners", path("nursing-assistants", "nurse-practitioners")),
        ("around-registered-nurses", around("registered-nurses", 1, 200)),
        ("around-general-managers", around("general-and-operations-managers", 1, 200)),
        ("around-nurses-two-deep", around("registered-nurses", 2, 60)),
        ("ladder-registered-nurses", Subgraph::ladder(role("registered-nurses"))),
        ("track-therapeutic-services", track("therapeutic-services")),
        ("track-manufacturing", track("manufacturing")),
        ("track-finance", track("finance")),
    ];
    bundled.into_iter().map(|(name, subgraph)| (name.to_owned(), subgraph)).chain(hostile).collect()
}

/// Writes the files of these formats into a new folder.
fn written(name: &str, formats: &[Format]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, subgraph) in files() {
        for format in formats {
            // Graphviz takes long over the ranks of thousands of edges.
            if *format == Format::Dot && subgraph.links().len() > 600 {
                continue;
            }
            let file = folder.join(format!("{name}.{}", format.extension()));
            fs::write(file, format.write(&subgraph)).unwrap();
        }
    }
    folder
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pairs of an array of arrays of texts.
fn rows(value: &Value) -> Vec<Vec<String>> {
    let texts =
        |row: &Value| row.as_array().unwrap().iter().map(|text| plain(text.as_str().unwrap())).collect();
    value.as_array().unwrap_or_else(|| panic!("{value} is no list")).iter().map(texts).collect()
}

/// The slug and the title of every role.
fn labels(subgraph: &Subgraph<'_>) -> Vec<Vec<String>> {
    let nodes = subgraph.nodes().iter();
    let mut labels: Vec<_> =
        nodes.map(|node| vec![node.role.slug().to_owned(), plain(node.role.title())]).collect();
    labels.sort();
    labels
}

/// The ends and the kind of every transition.
fn edges(subgraph: &Subgraph<'_>) -> Vec<Vec<String>> {
    let links = subgraph.links().iter();
    let mut edges: Vec<_> = links
        .map(|link| {
            vec![link.from().slug().to_owned(), link.to().slug().to_owned(), kind(link.kind()).to_owned()]
        })
        .collect();
    edges.sort();
    edges
}

fn kind(kind: TransitionKind) -> &'static str {
    match kind {
        TransitionKind::Advancement => "advancement",
        TransitionKind::Lateral => "lateral",
    }
}

fn sorted(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    rows.sort();
    rows
}

#[test]
fn graphviz_mermaid_cytoscape_and_a_browser_read_what_was_written() {
    let what = "exports read by Graphviz, Mermaid, Cytoscape.js and a browser";
    let Some(tools) = node::installed("exports", what) else { return };
    let Some(browser) = browser::installed() else {
        return node::skipped(what, "neither Chromium nor Chrome is installed");
    };
    let folder = written("exports-to-read", &[Format::Dot, Format::Mermaid, Format::Cytoscape, Format::Svg]);
    // Kept after the run, to be looked at.
    let shots = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screenshots");
    fs::create_dir_all(&shots).unwrap();
    let mut script = Command::new("node");
    let output =
        script.arg("read.mjs").arg(&folder).arg(browser).arg(&shots).current_dir(tools).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["asked"], serde_json::json!([]), "a file asks for something elsewhere");
    let mut looked_at = BTreeMap::<&str, usize>::new();
    for (name, subgraph) in files() {
        for (ending, check) in [
            ("dot", dot as fn(&str, &Value, &Subgraph<'_>)),
            ("mmd", mermaid),
            ("cyjs", cytoscape),
            ("svg", svg),
        ] {
            let found = &report["found"][format!("{name}.{ending}")];
            if !found.is_null() {
                check(&name, found, &subgraph);
                *looked_at.entry(ending).or_default() += 1;
            }
        }
    }
    assert_eq!(looked_at, BTreeMap::from([("cyjs", 14), ("dot", 11), ("mmd", 14), ("svg", 14)]));
}

fn dot(name: &str, found: &Value, subgraph: &Subgraph<'_>) {
    assert_eq!(plain(found["title"].as_str().unwrap()), plain(&subgraph.title()), "{name}");
    assert_eq!(sorted(rows(&found["labels"])), labels(subgraph), "{name}");
    assert_eq!(sorted(rows(&found["edges"])), edges(subgraph), "{name}");
}

fn mermaid(name: &str, found: &Value, subgraph: &Subgraph<'_>) {
    assert_eq!(plain(found["title"].as_str().unwrap()), plain(&subgraph.title()), "{name}");
    let nodes = subgraph.nodes().iter().enumerate();
    let titles: Vec<_> = nodes.map(|(at, node)| vec![format!("n{at}"), plain(node.role.title())]).collect();
    assert_eq!(sorted(rows(&found["labels"])), sorted(titles), "{name}");
    // Of more than Mermaid draws, those of the picture are left.
    let drawn: Vec<_> = if subgraph.links().len() <= 500 {
        subgraph.links().iter().map(|link| kind(link.kind())).collect()
    } else {
        subgraph.drawing().routes.iter().map(|route| kind(subgraph.links()[route.link].kind())).collect()
    };
    let count = |word: &str| drawn.iter().filter(|kind| **kind == word).count();
    let edges = found["edges"].as_array().unwrap();
    let found_of = |word: &str| edges.iter().filter(|edge| *edge == word).count();
    for word in ["advancement", "lateral"] {
        assert_eq!(found_of(word), count(word), "{name}: {word}");
    }
    assert_eq!(found["foreign"], 0, "{name}");
}

fn cytoscape(name: &str, found: &Value, subgraph: &Subgraph<'_>) {
    assert_eq!(sorted(rows(&found["labels"])), labels(subgraph), "{name}");
    assert_eq!(sorted(rows(&found["edges"])), edges(subgraph), "{name}");
    assert_eq!(found["placed"], true, "{name}");
}

fn svg(name: &str, found: &Value, subgraph: &Subgraph<'_>) {
    assert_eq!((&found["fault"], &found["foreign"]), (&Value::Null, &Value::from(0)), "{name}");
    assert!(found["title"].as_str().unwrap().contains(&subgraph.title()), "{name}: {}", found["title"]);
    let texts = |member: &str| -> Vec<String> {
        found[member].as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
    };
    let first_words = |role: RoleRef<'_>| {
        role.title().split_whitespace().next().unwrap().chars().take(3).collect::<String>()
    };
    for node in subgraph.nodes() {
        assert!(
            texts("texts").iter().any(|text| text.contains(&first_words(node.role))),
            "{name}: {}",
            node.role.title()
        );
    }
    // Other scripts and emoji are as wide as the fonts of this machine make them.
    if found["isHelvetica"] == true && !name.starts_with("hostile") {
        assert!(texts("out").is_empty(), "{name}: sticks out: {:?}", texts("out"));
        assert!(texts("over").is_empty(), "{name}: lies on another: {:?}", texts("over"));
    }
}

#[test]
fn networkx_reads_what_was_written() {
    let what = "GraphML read by networkx";
    let Some(python) = python(what) else { return };
    let folder = written("exports-for-networkx", &[Format::GraphMl]);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports/networks.py");
    let output = Command::new(python).arg(script).arg(folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let files = files();
    assert_eq!(report.as_object().unwrap().len(), files.len());
    for (name, subgraph) in files {
        let found = &report[format!("{name}.graphml")];
        assert_eq!(
            (&found["directed"], &found["placed"]),
            (&Value::from(true), &Value::from(true)),
            "{name}"
        );
        assert_eq!(found["title"], subgraph.title(), "{name}");
        assert_eq!(sorted(rows(&found["labels"])), labels(&subgraph), "{name}");
        assert_eq!(sorted(rows(&found["edges"])), edges(&subgraph), "{name}");
        let months: u32 = subgraph.links().iter().map(|link| link.months().total()).sum();
        assert_eq!(found["months"], months, "{name}");
        for node in subgraph.nodes() {
            assert_eq!(found["levels"][node.role.slug()], node.role.level().number(), "{name}");
        }
    }
}

/// A Python of its own in the build folder, with networkx. `None`, said aloud, where it cannot be made.
fn python(what: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("networkx");
    let python = folder.join("bin/python");
    let stamp = folder.join("installed");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == NETWORKX) {
        return Some(python);
    }
    let ran = |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
    if !ran(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder)) {
        node::skipped(what, "python3 or its venv is missing");
        return None;
    }
    if !ran(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--no-input", NETWORKX])) {
        node::skipped(what, "networkx could not be installed");
        return None;
    }
    fs::write(stamp, NETWORKX).unwrap();
    Some(python)
}
