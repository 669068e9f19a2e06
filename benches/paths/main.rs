//! What a search for a path takes, beside petgraph's searches on the same graph in the same run.
//!
//! `cargo bench --bench paths` prints the tables; `-- S M L bundled` chooses graphs, `--rounds N` measures longer. The
//! searches take turns in blocks of questions; of each question the quickest round counts, in processor time of the
//! thread, so what else the machine does counts little. Every cost that two searches give is compared.

#![allow(clippy::expect_used, reason = "a benchmark that cannot measure stops")]

mod contestants;
mod made;
mod report;

use std::env;

use career_graph::graph::{Adjacency, WeightedTransition};
use career_graph::model::RoleIx;
use career_graph::paths::{PathCost, Weights};

use contestants::{Contestant, Net, Question};
use made::SHAPES;
use report::{Clock, Loaded, Row};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Questions about a graph.
const QUESTIONS: usize = 1_000;
/// Questions of one contestant in a row.
const BLOCK: usize = 100;
/// Rounds, where the command line does not say.
const ROUNDS: usize = 5;

fn main() {
    let arguments: Vec<_> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let rounds = arguments.iter().position(|argument| argument == "--rounds");
    let rounds = rounds.map_or(ROUNDS, |at| {
        arguments.get(at + 1).and_then(|rounds| rounds.parse().ok()).expect("--rounds takes a number")
    });
    let known = |name: &&String| SHAPES.iter().any(|shape| shape.name == **name) || *name == "bundled";
    let chosen: Vec<_> = arguments.iter().filter(known).collect();
    let wanted = |name: &str| chosen.is_empty() || chosen.iter().any(|chosen| *chosen == name);

    if wanted("bundled") {
        let graph = career_graph::bundled();
        let transitions: Vec<_> = graph
            .transitions()
            .map(|t| WeightedTransition {
                from: t.from().ix(),
                to: t.to().ix(),
                months: t.months().total(),
                gap: t.gap_points(),
            })
            .collect();
        let roles = graph.roles().len();
        measure("bundled", roles, &transitions, &made::pairs(roles, QUESTIONS, 4), QUESTIONS, rounds);
    }
    for shape in SHAPES.iter().filter(|shape| wanted(shape.name)) {
        // One search of all roles takes petgraph up to a second.
        let slow = QUESTIONS.min(100_000_000 / (shape.roles * shape.degree)).max(10);
        measure(shape.name, shape.roles, &shape.transitions(), &shape.pairs(QUESTIONS), slow, rounds);
    }
}

/// Measures every search on a graph; those that go through most of it on `slow` of the questions only.
fn measure(
    name: &str,
    roles: usize,
    transitions: &[WeightedTransition],
    pairs: &[(RoleIx, RoleIx)],
    slow: usize,
    rounds: usize,
) {
    let clock = Clock::start();
    let adjacency = Adjacency::new(roles, transitions);
    let ours = Loaded { seconds: clock.seconds(), bytes: adjacency.bytes() };
    let clock = Clock::start();
    let net = contestants::net(roles, transitions);
    let theirs = Loaded { seconds: clock.seconds(), bytes: contestants::bytes(&net) };
    report::heading(name, roles, transitions.len(), &ours, &theirs);

    let mix = PathCost::Mix(Weights::new(1.0, 6.0, 0.1).expect("weights"));
    let mut rows = Vec::new();
    for cost in [PathCost::Months, PathCost::Steps, PathCost::SkillGap, mix] {
        rows.push(Row::new(Contestant::Ours, cost, pairs.len()));
        rows.push(Row::new(Contestant::Bidirectional, cost, pairs.len()));
    }
    rows.push(Row::new(Contestant::Dijkstra, PathCost::Months, slow.min(pairs.len())));
    rows.push(Row::new(Contestant::AStar, PathCost::Months, slow.min(pairs.len())));

    for _ in 0..rounds {
        for start in (0..pairs.len()).step_by(BLOCK) {
            for row in &mut rows {
                ask(row, start, &adjacency, &net, pairs);
            }
        }
    }
    report::compare(&rows);
    report::table(&rows);
}

/// Asks a contestant a block of questions.
fn ask(row: &mut Row, start: usize, adjacency: &Adjacency, net: &Net, pairs: &[(RoleIx, RoleIx)]) {
    let asked = row.micros.len();
    for (at, ends) in pairs.iter().enumerate().take(asked).skip(start).take(BLOCK) {
        let question = Question { adjacency, net, ends: *ends, cost: row.cost };
        let clock = Clock::start();
        let found = row.contestant.ask(&question);
        row.note(at, clock.seconds() * 1e6, found.cost(&question));
    }
}
