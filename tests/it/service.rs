//! The program, serving the bundled data.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

/// The program on a port of its own, until dropped.
pub(crate) struct Service {
    pub(crate) url: String,
    _process: Process,
    /// Kept open, so that the program can go on writing.
    _output: BufReader<ChildStdout>,
}

/// Ends with the test.
struct Process(Child);

impl Service {
    pub(crate) fn start() -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_career-graph"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--log", "error"]).stdout(Stdio::piped());
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("CAREER_GRAPH_") {
                command.env_remove(name);
            }
        }
        let mut process = Process(command.spawn().unwrap());
        let mut output = BufReader::new(process.0.stdout.take().unwrap());
        let mut said = String::new();
        let url = loop {
            assert!(output.read_line(&mut said).unwrap() > 0, "the program says no address: {said}");
            if let Some(rest) = said.lines().last().and_then(|line| line.strip_prefix("Open ")) {
                break rest.split('/').take(3).collect::<Vec<_>>().join("/");
            }
        };
        Service { url, _process: process, _output: output }
    }

    /// Whether the program was built with its web pages.
    pub(crate) fn has_pages(&self) -> bool {
        ureq::get(format!("{}/graphiql", self.url)).call().is_ok()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
