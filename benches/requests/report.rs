//! The table.

use std::fmt;

use crate::LANES;
use crate::contestants::Sizes;
use crate::documents::Document;

/// What was measured, round by round.
pub(crate) struct Report {
    /// Names of documents, and the sizes of their answers.
    documents: Vec<(&'static str, usize)>,
    /// By document: of each round the microseconds for a request, by lane.
    rounds: Vec<Vec<[f64; LANES.len()]>>,
}

/// Places in [`LANES`].
const UNREPEATED: usize = 0;
const REPEATED: usize = 1;
const FIXED: usize = 2;
const BARE: usize = 3;
const STOCK: usize = 4;

/// The ratios in the table.
const RATIOS: [(&str, usize, usize); 5] = [
    ("unrepeated / fixed, same server", UNREPEATED, FIXED),
    ("repeated / fixed, same server", REPEATED, FIXED),
    ("async-graphql-axum / unrepeated", STOCK, UNREPEATED),
    ("unrepeated / bare axum", UNREPEATED, BARE),
    ("fixed, same server / bare axum", FIXED, BARE),
];

impl Report {
    pub(crate) fn new(documents: &[Document], sizes: &Sizes) -> Self {
        let named = documents.iter().map(|document| document.name).zip(sizes.0.iter().copied());
        Report { documents: named.collect(), rounds: vec![Vec::new(); documents.len()] }
    }

    /// Takes note of a round: nanoseconds for so many requests, by lane.
    pub(crate) fn note(&mut self, document: usize, nanos: [u64; LANES.len()], requests: usize) {
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
        self.rounds[document].push(nanos.map(|n| n as f64 / 1_000.0 / requests as f64));
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounds = self.rounds.first().map_or(0, Vec::len);
        let lanes =
            "unrepeated | repeated | fixed bytes, same server | fixed bytes, bare axum | async-graphql-axum";
        writeln!(
            f,
            "Processor time of the server for a request, in microseconds: medians of {rounds} rounds.\n"
        )?;
        writeln!(f, "| Document | Bytes | {lanes} |\n|---|{}", "--:|".repeat(1 + LANES.len()))?;
        for ((name, size), rounds) in self.documents.iter().zip(&self.rounds) {
            write!(f, "| {name} | {size} |")?;
            for lane in 0..LANES.len() {
                write!(f, " {:.1} |", Spread::of(rounds.iter().map(|round| round[lane])).median)?;
            }
            writeln!(f)?;
        }
        writeln!(
            f,
            "\nRatios: medians of the rounds' ratios, and between which two eight of ten rounds lie.\n"
        )?;
        let names = RATIOS.map(|(name, ..)| name).join(" | ");
        writeln!(f, "| Document | {names} |\n|---|{}", "--:|".repeat(RATIOS.len()))?;
        for ((name, _), rounds) in self.documents.iter().zip(&self.rounds) {
            write!(f, "| {name} |")?;
            for (_, over, under) in RATIOS {
                let Spread { low, median, high } = Spread::of(rounds.iter().map(|r| r[over] / r[under]));
                write!(f, " {median:.2} ({low:.2} to {high:.2}) |")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// A median, and the tenths at both ends.
struct Spread {
    low: f64,
    median: f64,
    high: f64,
}

impl Spread {
    fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<_> = values.collect();
        values.sort_by(f64::total_cmp);
        let at = |tenths: usize| values.get((values.len().saturating_sub(1)) * tenths / 10).copied();
        let at = |tenths| at(tenths).unwrap_or(f64::NAN);
        Spread { low: at(1), median: at(5), high: at(9) }
    }
}
