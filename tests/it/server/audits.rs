//! The audits of npm `graphql-http` against a running server, where Node is installed.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::SHARED;

/// The audits that there are: fewer would mean that some did not run.
const AUDITS: usize = 61;

/// Whether a program can be run here.
fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// A copy of `tests/audit` in the build folder, with its packages installed as the lock file says.
fn installed() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("audit");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/audit");
    fs::create_dir_all(&folder).unwrap();
    let lock = fs::read(source.join("package-lock.json")).unwrap();
    let stamp = folder.join("installed-package-lock.json");
    for name in ["package.json", "package-lock.json", "audit.js"] {
        fs::copy(source.join(name), folder.join(name)).unwrap();
    }
    if fs::read(&stamp).ok().as_ref() != Some(&lock) {
        let npm = Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(&folder)
            .output();
        let npm = npm.unwrap();
        assert!(npm.status.success(), "npm ci: {}", String::from_utf8_lossy(&npm.stderr));
        fs::write(stamp, lock).unwrap();
    }
    folder
}

#[test]
fn all_audits_of_graphql_over_http_are_ok() {
    if !is_there("node") || !is_there("npm") {
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "node and npm are missing, and CI may not skip this test"
        );
        // Not through print!, which a passing test would keep to itself.
        writeln!(std::io::stderr(), "skipped: the audits of GraphQL over HTTP, which need node and npm")
            .unwrap();
        return;
    }
    let folder = installed();
    let url = format!("{}/graphql", SHARED.url);
    let output = Command::new("node").arg("audit.js").arg(url).current_dir(folder).output().unwrap();
    let report = String::from_utf8_lossy(&output.stdout);
    let ok = report.lines().filter(|line| line.starts_with("ok ")).count();
    assert!(output.status.success() && ok == AUDITS, "{report}{}", String::from_utf8_lossy(&output.stderr));
}
