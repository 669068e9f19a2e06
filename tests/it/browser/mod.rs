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
const GRAPHIQL_CHECKS: usize = 13;

#[test]
fn graphiql_works_in_a_browser() {
    let what = "GraphiQL in a browser";
    let Some(folder) = node::installed("browser", what) else { return };
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
    let names: Vec<_> = examples::all().into_iter().map(|example| example.operation).collect();
    let mut script = Command::new("node");
    script.arg("graphiql.mjs").args([&service.url, &browser]).arg(&shots).arg(names.join(","));
    let output = script.current_dir(folder).output().unwrap();
    let report = String::from_utf8_lossy(&output.stdout);
    let ok = report.lines().filter(|line| line.starts_with("ok ")).count();
    assert!(
        output.status.success() && ok == GRAPHIQL_CHECKS,
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
