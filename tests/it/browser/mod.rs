//! The pages in a real browser, where there is one: `tests/browser` does what a person would.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::api::examples;
use crate::node;
use crate::service::Service;

/// Where a browser may be, the likeliest first.
const BROWSERS: [&str; 5] =
    ["/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The things that `graphiql.mjs` finds to be in order: fewer would mean that some were not tried.
const GRAPHIQL_CHECKS: usize = 14;
/// The same of `explorer.mjs`.
const EXPLORER_CHECKS: usize = 24;
/// The same of `maps.mjs`.
const MAPS_CHECKS: usize = 11;
/// The same of `planner.mjs`.
const PLANNER_CHECKS: usize = 16;

#[test]
fn graphiql_works_in_a_browser() {
    let names: Vec<_> = examples::all().into_iter().map(|example| example.operation).collect();
    works("GraphiQL in a browser", "graphiql.mjs", &[names.join(",")], GRAPHIQL_CHECKS);
}

#[test]
fn the_explorer_works_in_a_browser() {
    works("the explorer in a browser", "explorer.mjs", &[], EXPLORER_CHECKS);
}

#[test]
fn the_maps_work_in_a_browser() {
    works("the maps in a browser", "maps.mjs", &[], MAPS_CHECKS);
}

#[test]
fn paths_are_planned_in_a_browser() {
    works("the planner in a browser", "planner.mjs", &[], PLANNER_CHECKS);
}

/// Runs a script of `tests/browser` against the program; it must print as many lines that begin with `ok`.
fn works(what: &str, script: &str, arguments: &[String], checks: usize) {
    let Some(folder) = node::installed_from("tests/browser", &format!("browser-{script}"), what) else {
        return;
    };
    let Some(browser) = installed() else {
        return node::skipped(what, "neither Chromium nor Chrome is installed");
    };
    let service = Service::start();
    if !service.has_pages() {
        return node::skipped(what, "the program was built without its web pages");
    }
    // Kept after the run, to be looked at.
    let shots = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screenshots");
    fs::create_dir_all(&shots).unwrap();
    let mut command = Command::new("node");
    command.arg(script).args([&service.url, &browser]).arg(&shots).args(arguments);
    let output = command.current_dir(folder).output().unwrap();
    let report = String::from_utf8_lossy(&output.stdout);
    let ok = report.lines().filter(|line| line.starts_with("ok ")).count();
    assert!(output.status.success() && ok == checks, "{report}{}", String::from_utf8_lossy(&output.stderr));
}

/// The pure parts of the explorer, tested by Node where `build.rs` has built the pages.
#[test]
fn the_parts_of_the_explorer_work() {
    let what = "the parts of the explorer";
    let folder = Path::new(env!("OUT_DIR")).join("web");
    if !folder.join("dist").is_dir() {
        return node::skipped(what, "the program was built without its web pages");
    }
    let output = Command::new("node").arg("build/unit-tests.mjs").current_dir(folder).output().unwrap();
    let report = String::from_utf8_lossy(&output.stdout);
    let passed = report.lines().find_map(|line| line.split_once("pass ")?.1.trim().parse::<usize>().ok());
    assert!(
        output.status.success() && passed.is_some_and(|tests| tests >= 20),
        "{report}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// The path of a browser, where there is one.
pub(crate) fn installed() -> Option<String> {
    BROWSERS.iter().copied().find(|browser| node::is_there(browser)).map(path_of)
}

/// The path of a program by the rules of `PATH`: Playwright asks for a path.
fn path_of(program: &str) -> String {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let found =
        std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file());
    found.map_or_else(|| program.to_owned(), |path| path.to_str().unwrap().to_owned())
}
