//! `career-graph import`: published tables to a layer of data.

use indicatif::{ProgressBar, ProgressStyle};

use super::{Answer, Failure, ImportArgs};
use crate::import::us;

pub(super) fn us(args: &ImportArgs) -> Answer {
    // Hidden by itself where standard error is not a terminal.
    let bar = ProgressBar::new(us::STEPS.len() as u64);
    let style = ProgressStyle::with_template("{bar:24} {pos}/{len} {msg}");
    bar.set_style(style.map_err(|e| Failure::Message(e.to_string()))?);
    let inputs = us::Inputs { onet: &args.onet, projections: &args.projections, clusters: &args.clusters };
    let report = us::import(inputs, &args.out, |step| {
        bar.set_position(step as u64);
        bar.set_message(us::STEPS[step]);
    });
    bar.finish_and_clear();
    Ok(format!("{}: {}", args.out.display(), report?))
}
