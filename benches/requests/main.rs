//! What a request costs: processor time of the server for each of three documents, beside the time of fixed bytes
//! through the same server, of fixed bytes from a bare axum handler, and of async-graphql's own handler on the same types.
//!
//! `cargo bench --bench requests` prints the table; `-- --rounds N` measures longer. Each contestant is a process of its own
//! that tells its own processor time, so the client costs nothing. They take turns in small batches: whatever else the
//! machine does meets all of them, and the ratios of a round compare like with like.

#![allow(clippy::expect_used, reason = "a benchmark that cannot measure stops")]

mod client;
mod contestants;
mod documents;
mod report;
mod server;

use std::env;

use client::Connections;
use contestants::{Contestant, Sizes};
use documents::{Document, Question, documents};
use report::Report;
use server::Server;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Requests of one contestant in a row.
const BATCH: usize = 250;
/// Rounds before the first that counts.
const WARM: usize = 3;
/// Rounds that count, where the command line does not say.
const ROUNDS: usize = 40;

fn main() {
    let arguments: Vec<_> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serve", contestant, sizes] => contestants::serve(contestant, &Sizes::parse(sizes)),
        ["--rounds", rounds, ..] => measure(rounds.parse().expect("a number of rounds")),
        _ => measure(ROUNDS),
    }
}

/// What is measured: a contestant, asked what it has not been asked before or what it has.
#[derive(Clone, Copy)]
struct Lane {
    contestant: Contestant,
    repeated: bool,
}

/// The columns of the table.
const LANES: [Lane; 5] = [
    Lane { contestant: Contestant::Ours, repeated: false },
    Lane { contestant: Contestant::Ours, repeated: true },
    Lane { contestant: Contestant::Fixed, repeated: false },
    Lane { contestant: Contestant::Bare, repeated: false },
    Lane { contestant: Contestant::Stock, repeated: false },
];

fn measure(rounds: usize) {
    let documents = documents();
    let ours = Server::start(Contestant::Ours, &Sizes::default());
    let stock = Server::start(Contestant::Stock, &Sizes::default());
    let sizes = documents.iter().map(|document| mean_size(document, &ours, &stock)).collect();
    let sizes = Sizes(sizes);
    let servers =
        [ours, stock, Server::start(Contestant::Fixed, &sizes), Server::start(Contestant::Bare, &sizes)];
    let server = |contestant| servers.iter().find(|s| s.contestant == contestant).expect("every server");
    let mut connections: Vec<_> =
        LANES.iter().map(|lane| Connections::open(server(lane.contestant).address)).collect();
    let mut report = Report::new(&documents, &sizes);
    for round in 0..WARM + rounds {
        for (at, document) in documents.iter().enumerate() {
            let mut nanos = [0; LANES.len()];
            for batch in 0..document.questions.len() / BATCH {
                for turn in 0..LANES.len() {
                    // Each round begins with another, so that none always follows the same.
                    let index = (turn + round + batch) % LANES.len();
                    let lane = LANES[index];
                    // The first question was asked by `mean_size`.
                    let edition = if lane.repeated { 0 } else { round + 1 };
                    let questions = &document.questions[batch * BATCH..][..BATCH];
                    let requests: Vec<_> =
                        questions.iter().map(|q| lane.contestant.request(at, document, q, edition)).collect();
                    let server = server(lane.contestant);
                    let before = server.processor_time();
                    connections[index].ask(&requests, |_, _| {});
                    nanos[index] += server.processor_time() - before;
                }
            }
            if round >= WARM {
                report.note(at, nanos, document.questions.len());
            }
        }
    }
    print!("{report}");
}

/// The mean size of our answers, all of which say the same as async-graphql's.
fn mean_size(document: &Document, ours: &Server, stock: &Server) -> usize {
    let all = |server: &Server| {
        let mut answers = vec![Vec::new(); document.questions.len()];
        let request = |question: &Question| server.contestant.request(0, document, question, 0);
        let requests: Vec<_> = document.questions.iter().map(request).collect();
        Connections::open(server.address).ask(&requests, |at, body| answers[at] = body.to_vec());
        answers
    };
    let (ours, stock) = (all(ours), all(stock));
    for ((question, ours), stock) in document.questions.iter().zip(&ours).zip(&stock) {
        let read = |body| serde_json::from_slice::<serde_json::Value>(body).expect("JSON");
        let ours = read(ours);
        assert_eq!(ours, read(stock), "{question:?}");
        assert!(ours.get("errors").is_none(), "{question:?}: {ours}");
    }
    ours.iter().map(Vec::len).sum::<usize>() / ours.len()
}
