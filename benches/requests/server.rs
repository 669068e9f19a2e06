//! A contestant in a process of its own.

use std::cell::RefCell;
use std::env;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _, stdin};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use rustix::time::{ClockId, clock_gettime};

use crate::contestants::{Contestant, Sizes};

/// A running contestant.
pub(crate) struct Server {
    pub(crate) contestant: Contestant,
    pub(crate) address: SocketAddr,
    process: Child,
    channel: RefCell<(ChildStdin, BufReader<ChildStdout>)>,
}

impl Server {
    /// Starts a contestant; its log goes to a file.
    pub(crate) fn start(contestant: Contestant, sizes: &Sizes) -> Self {
        let log = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("requests-{}.log", contestant.name()));
        let mut process = Command::new(env::current_exe().expect("this program"))
            .args(["serve", contestant.name(), &sizes.to_text()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(File::create(log).expect("a log file"))
            .spawn()
            .expect("a process");
        let input = process.stdin.take().expect("a pipe");
        let mut output = BufReader::new(process.stdout.take().expect("a pipe"));
        let address = line(&mut output).parse().expect("an address");
        Server { contestant, address, process, channel: RefCell::new((input, output)) }
    }

    /// The processor time that it has used, in nanoseconds: of all its threads, in the program and in the kernel.
    pub(crate) fn processor_time(&self) -> u64 {
        let (input, output) = &mut *self.channel.borrow_mut();
        input.write_all(b"\n").expect("a server that listens");
        line(output).parse().expect("nanoseconds")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn line(output: &mut BufReader<ChildStdout>) -> String {
    let mut line = String::new();
    output.read_line(&mut line).expect("a line");
    line.trim_end().to_owned()
}

/// In the contestant: answers each line of standard input with the processor time so far.
pub(crate) fn report_processor_time() {
    for _ in stdin().lines() {
        let time = clock_gettime(ClockId::ProcessCPUTime);
        println!("{}", time.tv_sec * 1_000_000_000 + time.tv_nsec);
    }
    std::process::exit(0);
}
