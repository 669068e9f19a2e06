//! The table.

use std::fmt;

use crate::LANES;
use crate::contestants::Sizes;

/// What was measured, round by round.
pub(crate) struct Report {
    sizes: Vec<usize>,
    /// By document: of each round the microseconds for a request, by lane.
    rounds: Vec<Vec<[f64; LANES.len()]>>,
}

/// Places in [`LANES`].
const UNREPEATED: usize = 0;
const REPEATED: usize = 1;
const FIXED: usize = 2;
const BARE: usize = 3;
const STOCK: usize = 4;

/// The ratios in the table, with what they should be.
const RATIOS: [(&str, usize, usize); 4] = [
    ("unrepeated / fixed", UNREPEATED, FIXED),
    ("repeated / fixed", REPEATED, FIXED),
    ("async-graphql / unrepeated", STOCK, UNREPEATED),
    ("fixed / bare axum", FIXED, BARE),
];

impl Report {
    pub(crate) fn new(sizes: &Sizes) -> Self {
        Report { sizes: sizes.0.clone(), rounds: vec![Vec::new(); sizes.0.len()] }
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
        writeln!(
            f,
            "Processor time of the server for a request, in microseconds: medians of {rounds} rounds of 1,000."
        )?;
        writeln!(f, "Ratios: medians of the rounds' ratios, and between which two 8 of 10 rounds lie.\n")?;
        write!(
            f,
            "| document | bytes | unrepeated | repeated | fixed bytes, same server | bare axum | async-graphql |"
        )?;
        for (name, ..) in RATIOS {
            write!(f, " {name} |")?;
        }
        writeln!(f, "\n|---|{}", "--:|".repeat(6 + RATIOS.len()))?;
        for ((name, size), rounds) in
            ["profile", "neighbours", "path"].iter().zip(&self.sizes).zip(&self.rounds)
        {
            write!(f, "| {name} | {size} |")?;
            for lane in 0..LANES.len() {
                write!(f, " {:.1} |", Spread::of(rounds.iter().map(|round| round[lane])).median)?;
            }
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
