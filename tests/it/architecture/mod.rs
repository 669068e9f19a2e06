//! The shape of the source: which module may use which, where external crates may be used, and how long a file may be.
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests fail as tests do")]

mod checker;
mod selftest;
mod uses;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use checker::{Rules, Source};

/// The modules of the crate, and for each the modules that it may use. A module stands below those that it uses.
const MODULES: [(&str, &[&str]); 15] = [
    ("model", &[]),
    ("dataset", &["model"]),
    ("import", &["model", "dataset"]),
    ("bundled", &["dataset"]),
    ("graph", &["model", "dataset"]),
    ("search", &["model", "graph"]),
    ("paths", &["model", "graph"]),
    ("insights", &["model", "graph", "paths"]),
    ("export", &["model", "graph", "search", "paths"]),
    ("limits", &[]),
    ("graphql", &["model", "graph", "search", "paths", "insights", "export", "limits"]),
    // The exports only in `api.rs`, which joins them to what the server knows.
    ("server", &["export", "graphql", "limits"]),
    (
        "cli",
        &[
            "model", "dataset", "import", "bundled", "graph", "search", "paths", "export", "limits",
            "graphql", "server",
        ],
    ),
    ("lib", &["dataset", "bundled", "graph"]),
    ("main", &["cli"]),
];

/// Macros that Rust puts at the root of the crate, and the module that they are of.
const MACROS: [(&str, &str); 5] = [
    ("output", "graphql"),
    ("connection", "graphql"),
    ("__graphql_name", "graphql"),
    ("__graphql_heeded", "graphql"),
    ("__graphql_weight", "graphql"),
];

/// The rooms of external crates, and of the parts of the standard library that reach out of the program: the only
/// modules that use them.
const ROOMS: [(&str, &[&str]); 44] = [
    ("anstream", &["cli"]),
    ("apollo_compiler", &["graphql"]),
    ("apollo_parser", &["graphql"]),
    ("async_graphql", &["graphql"]),
    ("async_graphql_value", &["graphql"]),
    ("axum", &["server"]),
    ("calamine", &["import"]),
    ("clap", &["cli"]),
    ("comfy_table", &["cli"]),
    ("csv", &["dataset", "import"]),
    ("data_encoding", &["paths", "graphql", "server"]),
    ("deunicode", &["search"]),
    ("flate2", &["server"]),
    ("fnv", &["dataset", "graphql"]),
    ("form_urlencoded", &["server"]),
    ("fst", &["search"]),
    ("futures_util", &["server"]),
    ("hyper", &["server"]),
    ("hyper_util", &["server"]),
    ("indexmap", &["graphql", "server"]),
    ("indicatif", &["cli"]),
    ("itoa", &["dataset", "graphql", "server"]),
    ("levenshtein_automata", &["search"]),
    ("macro_rules_attribute", &["graphql"]),
    ("mimalloc", &["main"]),
    ("petgraph", &["graph", "paths"]),
    ("pulldown_cmark", &["dataset"]),
    ("quick_cache", &["graphql", "server"]),
    ("rust_embed", &["bundled"]),
    ("serde", &["graphql", "server"]),
    ("serde_json", &["export", "graphql", "server", "cli"]),
    ("serde_transcode", &["cli"]),
    ("sha2", &["server"]),
    ("strsim", &["dataset", "search", "graphql"]),
    ("textwrap", &["cli"]),
    ("thiserror", &["dataset", "import", "paths", "graphql", "server"]),
    ("tokio", &["server", "cli"]),
    ("toml", &["dataset"]),
    ("tower", &["server"]),
    ("tower_http", &["server"]),
    ("tracing", &["graphql", "server"]),
    ("tracing_subscriber", &["server"]),
    ("std::fs", &["dataset", "import", "server", "cli"]),
    ("std::net", &["server", "cli"]),
];

/// The greatest number of lines in a file. A file that grows beyond has two subjects.
const MAX_LINES: usize = 300;
/// Files that may be longer, each with its reason.
const LONG_FILES: [(&str, &str); 0] = [];

const RULES: Rules = Rules { modules: &MODULES, macros: &MACROS, rooms: &ROOMS };

/// Every source file of the crate, by path from `src/`.
fn sources() -> Vec<Source> {
    fn add(folder: &Path, prefix: &str, sources: &mut Vec<Source>) {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            let name = format!("{prefix}{}", path.file_name().expect("a name").to_string_lossy());
            if path.is_dir() {
                add(&path, &format!("{name}/"), sources);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("a source file");
                sources.push(Source { path: name, text });
            }
        }
    }
    let mut sources = Vec::new();
    add(Path::new("src"), "", &mut sources);
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

#[test]
fn modules_use_only_what_stands_above_them() {
    let violations = RULES.check(&sources());
    assert!(
        violations.is_empty(),
        "\n{}\nThe tables stand in tests/it/architecture/mod.rs.",
        violations.join("\n")
    );
}

#[test]
fn the_table_of_modules_runs_one_way() {
    for (at, (module, may_use)) in MODULES.iter().enumerate() {
        for used in *may_use {
            let above = MODULES[..at].iter().any(|(above, _)| above == used);
            assert!(above, "{module} may use {used}, which does not stand above it");
        }
    }
}

#[test]
fn the_tables_name_what_is_there() {
    let modules: BTreeSet<_> = sources().iter().map(|s| s.module().to_owned()).collect();
    let listed: BTreeSet<_> = MODULES.iter().map(|(module, _)| (*module).to_owned()).collect();
    assert_eq!(modules, listed);

    let manifest = fs::read_to_string("Cargo.toml").expect("the manifest");
    let manifest: toml::Table = manifest.parse().expect("TOML");
    let crates = manifest["dependencies"].as_table().expect("a table").keys();
    let crates: BTreeSet<_> = crates.map(|name| name.replace('-', "_")).collect();
    let rooms = ROOMS.iter().map(|(name, _)| (*name).to_owned());
    let rooms: BTreeSet<_> = rooms.filter(|name| !name.contains("::")).collect();
    assert_eq!(crates, rooms, "every dependency has its rooms in the table");
}

#[test]
fn no_file_is_longer_than_one_subject() {
    for source in sources() {
        let lines = source.text.lines().count();
        let excused = LONG_FILES.iter().any(|(path, _)| *path == source.path);
        assert!(
            lines <= MAX_LINES || excused,
            "src/{} has {lines} lines; {MAX_LINES} are the most",
            source.path
        );
        assert!(lines > MAX_LINES || !excused, "src/{} needs no excuse", source.path);
    }
}
