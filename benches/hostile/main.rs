//! What hostile requests cost the server: `cargo bench --bench hostile [-- PART-OF-A-NAME]`.
//!
//! The program is started with its defaults over the bundled data, and asked over HTTP. For each request this prints the answer,
//! the processor's time that the server took, and how far its memory rose above what it held before. Linux only, for it reads `/proc`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    reason = "a benchmark stops at the first surprise"
)]

mod floods;
#[path = "../../tests/it/execute/hostile/rows/mod.rs"]
mod rows;

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use flate2::read::GzDecoder;
use floods::{FLOOD, floods};
use rows::{Row, Sent, rows};
use serde_json::Value;
use ureq::Agent;

/// The server in a process of its own.
struct Server {
    process: Child,
    url: String,
    agent: Agent,
}

impl Server {
    fn start() -> Self {
        let program = std::env::var("PROGRAM").unwrap_or(env!("CARGO_BIN_EXE_career-graph").to_owned());
        let mut command = Command::new(program);
        let command = command.args(["serve", "--listen", "127.0.0.1:0", "--log", "off"]);
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap()).lines().map_while(Result::ok);
        let line = said.find(|line| line.starts_with("Open http://")).unwrap();
        let url = line["Open ".len()..].split(' ').next().unwrap().to_owned();
        let agent =
            Agent::config_builder().http_status_as_error(false).accept_encoding("gzip").build().into();
        Server { process, url: format!("{url}graphql"), agent }
    }

    fn send(&self, sent: &Sent) -> (u16, Vec<u8>) {
        let response = match sent {
            Sent::Body(body) => {
                self.agent.post(&self.url).header("content-type", "application/json").send(&body[..])
            }
            Sent::Url(query) => self.agent.get(format!("{}?{query}", self.url)).call(),
        };
        let mut response = response.unwrap();
        let packed = response.headers().contains_key("content-encoding");
        let body = response.body_mut().with_config().limit(64 << 20).read_to_vec().unwrap();
        let mut whole = Vec::new();
        if packed {
            GzDecoder::new(&body[..]).read_to_end(&mut whole).unwrap();
        }
        (response.status().as_u16(), if packed { whole } else { body })
    }

    fn proc(&self, file: &str) -> String {
        format!("/proc/{}/{file}", self.process.id())
    }

    /// The processor's time of all threads so far, in milliseconds, once they are idle.
    fn cpu(&self) -> f64 {
        let sum = || {
            let threads = fs::read_dir(self.proc("task")).unwrap().flatten();
            let times = threads.filter_map(|thread| fs::read_to_string(thread.path().join("schedstat")).ok());
            times.filter_map(|text| text.split(' ').next()?.parse::<u64>().ok()).sum::<u64>()
        };
        let mut last = sum();
        loop {
            std::thread::sleep(Duration::from_millis(3));
            let now = sum();
            if now == last {
                return Duration::from_nanos(now).as_secs_f64() * 1_000.0;
            }
            last = now;
        }
    }

    /// `VmRSS` or `VmHWM`, in MiB.
    fn memory(&self, what: &str) -> f64 {
        let status = fs::read_to_string(self.proc("status")).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix(what)?.strip_prefix(':')).unwrap();
        line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1024.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn main() {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with("--")).unwrap_or_default();
    let server = Server::start();
    let warm = Sent::Body(br#"{"query":"{ roles(first: 1) { totalCount } }"}"#.to_vec());
    (0..20).for_each(|_| drop(server.send(&warm)));
    println!("| Request | Answer | KiB | CPU ms | Memory MiB |\n|---|---|---:|---:|---:|");
    let mut worst: (f64, &str) = (0.0, "");
    let rows = rows();
    for row in rows.iter().filter(|row| row.name.contains(&wanted)) {
        let (cpu, memory, answer, size) = measure(&server, row);
        println!("| {} | {answer} | {} | {cpu:.1} | {memory:.1} |", row.name, size.div_ceil(1024));
        if cpu > worst.0 {
            worst = (cpu, row.name);
        }
    }
    println!("\nThe dearest: {:.1} ms of CPU, {}.", worst.0, worst.1);
    println!("The server holds {:.0} MiB in the end.", server.memory("VmRSS"));
    println!("\n| Different documents | CPU ms of each | Memory MiB |\n|---|---:|---:|");
    for (name, flood) in floods().iter().filter(|(name, _)| name.contains(&wanted)) {
        let server = Server::start();
        (0..20).for_each(|_| drop(server.send(&warm)));
        let (cpu, memory) = (server.cpu(), server.memory("VmRSS"));
        for n in 0..FLOOD {
            let (_, body) = server.send(&flood(n));
            assert!(
                body.starts_with(b"{\"data\"") || name.contains("mistakes"),
                "{}",
                String::from_utf8_lossy(&body)
            );
        }
        let each = (server.cpu() - cpu) / f64::from(FLOOD);
        println!("| {FLOOD} {name} | {each:.2} | {:.0} |", server.memory("VmRSS") - memory);
    }
    let (status, _) = server.send(&warm);
    assert_eq!(status, 200, "the server still answers");
}

/// CPU, the rise of memory at its peak, the answer in a word, and its size.
fn measure(server: &Server, row: &Row) -> (f64, f64, String, usize) {
    let (cpu, memory) = (server.cpu(), server.memory("VmRSS"));
    // Forgets the peak of memory so far.
    fs::write(server.proc("clear_refs"), "5").unwrap();
    let (status, body) = server.send(&row.sent);
    let (cpu, memory) = (server.cpu() - cpu, server.memory("VmHWM") - memory);
    let json: Value = serde_json::from_slice(&body).unwrap_or_default();
    let first = &json["errors"][0];
    let code = first["extensions"]["code"].as_str();
    let says = first["message"].as_str().is_none_or(|message| message.contains(row.says));
    let answer = match code {
        None if json.get("data").is_some() => "data".to_owned(),
        None => format!("{status}"),
        Some(code) if row.code.split('|').any(|one| one == code) && says => code.to_owned(),
        Some(code) => format!("{code}, not {} \"{}\"", row.code, row.says),
    };
    (cpu, memory.max(0.0), answer, body.len())
}
