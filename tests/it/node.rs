//! Programs for Node that tests run, where Node is installed.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether a program can be run here.
pub(crate) fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Says aloud that a test is skipped for want of a program, and why; in CI, which can install it, no test may be.
pub(crate) fn skipped(what: &str, why: &str) {
    assert!(std::env::var("CI").as_deref() != Ok("true"), "{why}, and CI may not skip {what}");
    say_skipped(what, why);
}

/// Says aloud that a test is skipped, and why.
pub(crate) fn say_skipped(what: &str, why: &str) {
    // Not by eprintln!, which the harness keeps to itself when the test passes.
    let _ = std::io::stderr().write_all(format!("skipped: {what}: {why}\n").as_bytes());
}

/// A copy of `tests/NAME` in the build folder, with its packages installed as the lock file says. `None`, said aloud,
/// where Node is missing.
pub(crate) fn installed(name: &str, what: &str) -> Option<PathBuf> {
    installed_from(&format!("tests/{name}"), name, what)
}

/// The same of any folder of the checkout, and all that is in it; `name` is the copy's.
pub(crate) fn installed_from(source: &str, name: &str, what: &str) -> Option<PathBuf> {
    if !is_there("node") || !is_there("npm") {
        skipped(what, "node or npm is missing");
        return None;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
    copy(&source, &folder);
    let lock = fs::read(source.join("package-lock.json")).unwrap();
    let stamp = folder.join("installed-package-lock.json");
    if fs::read(&stamp).ok().as_ref() != Some(&lock) {
        let npm = Command::new("npm").args(INSTALL).current_dir(&folder).output().unwrap();
        assert!(npm.status.success(), "npm ci: {}", String::from_utf8_lossy(&npm.stderr));
        fs::write(stamp, lock).unwrap();
    }
    Some(folder)
}

/// What npm is told: exactly the packages of the lock file, none of which may run anything.
const INSTALL: [&str; 4] = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];

/// Copies a folder, but not what npm and the compiler have made in it.
fn copy(source: &Path, target: &Path) {
    fs::create_dir_all(target).unwrap();
    for entry in fs::read_dir(source).unwrap().map(Result::unwrap) {
        let (from, to) = (entry.path(), target.join(entry.file_name()));
        if entry.file_type().unwrap().is_file() {
            fs::copy(from, to).unwrap();
        } else if entry.file_name() != "node_modules" && entry.file_name() != "dist" {
            copy(&from, &to);
        }
    }
}
