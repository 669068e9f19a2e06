//! `career-graph check`: validates layers of data.

use std::fmt::Write as _;

use super::{Answer, CheckArgs, data};

pub(super) fn run(args: &CheckArgs) -> Answer {
    let loaded = data::load(&args.data, &args.layers)?;
    let dataset = &loaded.dataset;
    let mut out = String::new();
    for warning in &loaded.warnings {
        let _ = writeln!(out, "warning: {warning}");
    }
    let counts = [
        (dataset.roles().len(), "roles"),
        (dataset.tracks().len(), "tracks"),
        (dataset.transitions().len(), "transitions"),
        (dataset.skills().len(), "skills"),
        (dataset.categories().len(), "categories"),
    ];
    let counts: Vec<_> = counts.iter().map(|(count, what)| format!("{count} {what}")).collect();
    let _ = writeln!(out, "No problems. Version {}: {}.", dataset.version(), counts.join(", "));
    Ok(out)
}
