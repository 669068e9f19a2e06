//! The clients and tools that people use, against the program over the bundled data.

mod libraries;
mod lint;
mod rust;
mod template;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::node;

/// The folder of the checkout.
const CHECKOUT: &str = env!("CARGO_MANIFEST_DIR");

/// `tests/clients` with its packages, which several tests use and one installs.
fn installed(what: &str) -> Option<&'static Path> {
    static FOLDER: OnceLock<Option<PathBuf>> = OnceLock::new();
    FOLDER.get_or_init(|| node::installed("clients", what)).as_deref()
}

/// A program that a package brings.
fn program(folder: &Path, name: &str) -> Command {
    let mut command = Command::new(folder.join("node_modules/.bin").join(name));
    command.current_dir(folder);
    command
}

/// What it prints; it must succeed.
#[track_caller]
fn printed(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let stdout = String::from_utf8(stdout).unwrap();
    assert!(status.success(), "{command:?}\n{stdout}{}", String::from_utf8_lossy(&stderr));
    stdout
}

/// What the demonstrations of the examples print, as the README of the one in TypeScript shows it.
fn demonstration() -> String {
    let readme = template_readme();
    let shown = readme.split("\n```text\n").nth(1).and_then(|rest| rest.split("```").next());
    shown.expect("a block of text in the README").to_owned()
}

fn template_readme() -> String {
    std::fs::read_to_string(Path::new(CHECKOUT).join("examples/typescript/README.md")).unwrap()
}
