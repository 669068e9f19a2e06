//! The program, serving the bundled data.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

/// The program on a port of its own, until dropped.
pub(super) struct Service {
    pub(super) url: String,
    child: Child,
    /// Kept open: the program may not be stopped by a log that nobody takes.
    _output: BufReader<ChildStdout>,
}

impl Service {
    pub(super) fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_career-graph"))
            .args(["serve", "--listen", "127.0.0.1:0", "--log", "error"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut said = String::new();
        while output.read_line(&mut said).unwrap() > 0 {
            if let Some((_, rest)) = said.split_once("Open ") {
                let url = rest.split('/').take(3).collect::<Vec<_>>().join("/");
                return Service { url, child, _output: output };
            }
        }
        panic!("the program says no address: {said}");
    }

    /// Whether the program was built with its web pages.
    pub(super) fn has_pages(&self) -> bool {
        ureq::get(format!("{}/graphiql", self.url)).call().is_ok()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
