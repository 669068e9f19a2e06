//! The program as a person runs it.
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests fail as tests do")]

mod check;
mod constraints;
mod export;
mod limits;
mod output;
mod path;
mod query;
mod reach;
mod serve;
mod trade_offs;

use std::path::Path;
use std::process::Command;

/// The small dataset, as arguments.
const SMALL: [&str; 2] = ["--data", "tests/fixtures/small"];

/// The program, without what the environment may say to it.
fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_career-graph"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CAREER_GRAPH_") {
            command.env_remove(name);
        }
    }
    command
}

/// What a run of the program gave.
#[derive(Debug, PartialEq, Eq)]
struct Ran {
    status: i32,
    stdout: String,
    stderr: String,
}

impl Ran {
    /// Runs the program with these arguments, and this text on its standard input.
    fn with_input(arguments: &[&str], input: &str) -> Self {
        Self::run(program(), arguments, input)
    }
    fn run(command: Command, arguments: &[&str], input: &str) -> Self {
        let mut command = assert_cmd::Command::from_std(command);
        let output = command.args(arguments).write_stdin(input).output().expect("the program runs");
        let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
        Self {
            status: output.status.code().expect("the program ends by itself"),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
    fn of(arguments: &[&str]) -> Self {
        Self::with_input(arguments, "")
    }
    /// The same with variables of the environment.
    fn with_variables(arguments: &[&str], input: &str, variables: &[(&str, &str)]) -> Self {
        let mut command = program();
        command.envs(variables.iter().copied());
        Self::run(command, arguments, input)
    }
    /// The same on the small dataset.
    fn on_small(arguments: &[&str]) -> Self {
        Self::of(&[arguments, &SMALL[..]].concat())
    }

    /// Standard output of a run that succeeded and had nothing to complain about.
    #[track_caller]
    fn success(&self) -> &str {
        assert_eq!((self.status, self.stderr.as_str()), (0, ""), "{self:?}");
        &self.stdout
    }
    /// Standard error of a run that failed over its input and printed nothing else.
    #[track_caller]
    fn failure(&self) -> &str {
        assert_eq!((self.status, self.stdout.as_str()), (1, ""), "{self:?}");
        &self.stderr
    }
}

/// A layer in a folder of its own, on top of the small dataset.
fn layer(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let manifest = "format = 1\nname = \"top\"\ntitle = \"On top\"\nversion = \"2\"\n";
    write(folder.path(), "dataset.toml", manifest);
    for (name, text) in files {
        write(folder.path(), name, text);
    }
    folder
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).expect("a file is written");
}
