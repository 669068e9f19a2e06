//! The checker finds what it is there to find.

use super::checker::{Rules, Source};

const RULES: Rules = Rules {
    modules: &[
        ("model", &[]),
        ("graph", &["model"]),
        ("paths", &["model", "graph"]),
        ("cli", &["model", "graph", "paths"]),
        ("lib", &["graph"]),
        ("main", &["cli"]),
    ],
    macros: &[("view", "paths")],
    rooms: &[("petgraph", &["graph"]), ("std::fs", &["cli"])],
};

#[track_caller]
fn check(path: &str, text: &str, expected: &[&str]) {
    let source = Source { path: path.to_owned(), text: text.to_owned() };
    assert_eq!(RULES.check(&[source]), expected, "{text}");
}

#[test]
fn what_the_table_allows_is_found_right() {
    check("paths/mod.rs", "use crate::{graph::Graph, model};\nuse super::paths;", &[]);
    check("paths/cost.rs", "use super::Path; use crate::paths::Step;", &[]);
    check("graph/mod.rs", "use petgraph::graph::DiGraph; pub(crate) fn f() {}", &[]);
    check("cli/mod.rs", "fn f() { std::fs::read(\"x\"); }", &[]);
    check("main.rs", "fn main() { career_graph::cli::main() }", &[]);
}

#[test]
fn a_path_in_an_import() {
    let found = ["src/model/role.rs:2: model may not use graph"];
    check("model/role.rs", "\nuse crate::graph::Graph;", &found);
    check("model/role.rs", "\nuse crate::graph;", &found);
    check("model/role.rs", "\npub use crate::graph as g;", &found);
    check("model/role.rs", "\nuse crate::graph::*;", &found);
}

#[test]
fn a_path_in_an_expression_a_type_or_an_attribute() {
    let found = ["src/graph/mod.rs:1: graph may not use paths"];
    check("graph/mod.rs", "fn f() { let x = crate::paths::shortest(); }", &found);
    check("graph/mod.rs", "struct S(Vec<Box<crate::paths::Path>>);", &found);
    check("graph/mod.rs", "#[derive(crate::paths::Derive)] struct S;", &found);
    check("graph/mod.rs", "rows! { x: crate::paths::Path [1 to 2] }", &found);
    check("graph/mod.rs", "macro_rules! m { () => { $crate::paths::x() } }", &found);
}

#[test]
fn grouped_imports() {
    let found = ["src/graph/mod.rs:1: graph may not use paths", "src/graph/mod.rs:2: graph may not use cli"];
    check(
        "graph/mod.rs",
        "use crate::{model::Role, paths::{Path, Step},\n cli};",
        &[found[0], found[0], found[1]],
    );
    check("graph/mod.rs", "use {crate::paths::Path, std::fmt,\ncrate::cli};", &found);
}

#[test]
fn super_out_of_the_module() {
    let found = ["src/model/role.rs:1: model may not use graph"];
    check("model/role.rs", "use super::super::graph::Graph;", &found);
    check("model/role.rs", "use super::{super::graph::Graph, Level};", &found);
    check("model/role.rs", "use self::super::super::graph::Graph;", &found);
    check("model/mod.rs", "use super::graph::Graph;", &["src/model/mod.rs:1: model may not use graph"]);
    check(
        "model/deep/mod.rs",
        "use super::super::graph::Graph;",
        &["src/model/deep/mod.rs:1: model may not use graph"],
    );
    check("model/deep/mod.rs", "use super::graph::Graph;", &[]);
    // A module in braces is one further down.
    check("model/role.rs", "mod tests { use super::super::graph; }", &[]);
    check("model/role.rs", "mod tests { use super::super::super::graph; }", &found);
}

#[test]
fn the_name_of_the_crate() {
    check("main.rs", "fn main() { career_graph::graph::x() }", &["src/main.rs:1: main may not use graph"]);
    // Elsewhere a module may be called so.
    check("model/mod.rs", "mod career_graph; pub use career_graph::graph;", &[]);
}

#[test]
fn the_root_and_what_is_not_in_the_tables() {
    check("graph/mod.rs", "use crate::*;", &["src/graph/mod.rs:1: crate::* is in none of the tables"]);
    check(
        "graph/mod.rs",
        "use crate::helper;",
        &["src/graph/mod.rs:1: crate::helper is in none of the tables"],
    );
    check("export/mod.rs", "", &["src/export/mod.rs: export is not in the table of modules"]);
    check("export.rs", "", &["src/export.rs: export is not in the table of modules"]);
    check("graph/mod.rs", "use crate::view;", &["src/graph/mod.rs:1: graph may not use paths"]);
    check("cli/mod.rs", "use crate::view;", &[]);
}

#[test]
fn external_crates_out_of_their_rooms() {
    let found = ["src/paths/mod.rs:1: petgraph is used in graph only, not in paths"];
    check("paths/mod.rs", "use petgraph::algo::dijkstra;", &found);
    check("paths/mod.rs", "use petgraph as pg;", &found);
    check("paths/mod.rs", "extern crate petgraph;", &found);
    check("paths/mod.rs", "fn f() { ::petgraph::x() }", &found);
    check("paths/mod.rs", "use {std::fmt, petgraph::Graph};", &found);
    check(
        "paths/mod.rs",
        "use std::{fmt, fs};",
        &["src/paths/mod.rs:1: std::fs is used in cli only, not in paths"],
    );
    // A thing of ours with such a name is none.
    check("paths/mod.rs", "use super::paths::petgraph::X; use crate::model::petgraph::Y;", &[]);
}

#[test]
fn comments_and_texts_are_no_uses() {
    check("model/mod.rs", "//! [`crate::graph::Graph`]\n/// use crate::graph;\n/* crate::cli::x */", &[]);
    check(
        "model/mod.rs",
        "const S: &str = \"crate::graph::x\"; const R: &str = r#\"use crate::graph;\"#;",
        &[],
    );
    check("model/mod.rs", "const C: char = '\"'; // use crate::graph", &[]);
}

#[test]
fn a_file_that_is_no_rust_is_a_fault() {
    let source = Source { path: "graph/mod.rs".to_owned(), text: "fn f( {".to_owned() };
    let found = RULES.check(&[source]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("src/graph/mod.rs: "), "{found:?}");
}
