//! The tables.

use career_graph::paths::PathCost;
use rustix::time::{ClockId, clock_gettime};

use crate::contestants::Contestant;

/// What loading a graph took.
pub(crate) struct Loaded {
    pub(crate) seconds: f64,
    pub(crate) bytes: usize,
}

/// One search by one cost.
pub(crate) struct Row {
    pub(crate) contestant: Contestant,
    pub(crate) cost: PathCost,
    /// Of each question the microseconds of the quickest round.
    pub(crate) micros: Vec<f64>,
    /// Of each question what the path costs.
    costs: Vec<Option<u64>>,
}

impl Row {
    pub(crate) fn new(contestant: Contestant, cost: PathCost, questions: usize) -> Self {
        Row { contestant, cost, micros: vec![f64::INFINITY; questions], costs: vec![None; questions] }
    }
    /// Takes note of an answer.
    pub(crate) fn note(&mut self, question: usize, micros: f64, cost: Option<u64>) {
        self.micros[question] = self.micros[question].min(micros);
        self.costs[question] = cost;
    }
    /// The time within which so many of a hundred questions are answered.
    fn within(&self, percent: usize) -> f64 {
        let mut micros = self.micros.clone();
        micros.sort_by(f64::total_cmp);
        micros[(micros.len() - 1) * percent / 100]
    }
}

/// The processor time of this thread.
pub(crate) struct Clock(f64);

impl Clock {
    pub(crate) fn start() -> Self {
        Clock(now())
    }
    pub(crate) fn seconds(&self) -> f64 {
        now() - self.0
    }
}

fn now() -> f64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
    let (seconds, nanos) = (time.tv_sec as f64, time.tv_nsec as f64);
    seconds + nanos / 1e9
}

pub(crate) fn heading(name: &str, roles: usize, transitions: usize, ours: &Loaded, theirs: &Loaded) {
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
    let each = |loaded: &Loaded| loaded.bytes as f64 / transitions as f64;
    println!("\n{name}: {roles} roles, {transitions} transitions");
    println!(
        "Loaded in {:.3} s, {:.1} bytes a transition; petgraph {:.3} s, {:.1} bytes.\n",
        ours.seconds,
        each(ours),
        theirs.seconds,
        each(theirs)
    );
}

/// Compares the costs that all searches by one cost have given.
///
/// # Panics
/// When two differ.
pub(crate) fn compare(rows: &[Row]) {
    for row in rows {
        for other in rows.iter().filter(|other| other.cost == row.cost) {
            let both = row.costs.iter().zip(&other.costs);
            assert!(both.clone().all(|(a, b)| a == b), "{} differs", other.contestant.name());
        }
    }
}

pub(crate) fn table(rows: &[Row]) {
    println!("| Search | By | Gives | Questions | p50 µs | p90 | p99 | p50 to ours |");
    println!("|---|---|---|--:|--:|--:|--:|--:|");
    for row in rows {
        let ours = rows.iter().find(|other| other.contestant == Contestant::Ours && other.cost == row.cost);
        let ratio = ours.map_or(f64::NAN, |ours| row.within(50) / ours.within(50));
        let cost = match row.cost {
            PathCost::Months => "months",
            PathCost::Steps => "steps",
            PathCost::SkillGap => "skill gap",
            PathCost::Mix(_) => "a mix",
        };
        println!(
            "| {} | {cost} | {} | {} | {:.1} | {:.1} | {:.1} | {ratio:.1} |",
            row.contestant.name(),
            row.contestant.gives(),
            row.micros.len(),
            row.within(50),
            row.within(90),
            row.within(99)
        );
    }
}
