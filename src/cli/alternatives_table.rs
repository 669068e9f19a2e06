//! Several ways side by side, for the terminal.

use std::fmt::Write as _;

use comfy_table::{Cell, ContentArrangement, Table, presets};

use super::path_table::{count, duration, fill, pay_change, right, width};
use crate::graph::RoleRef;
use crate::paths::{Alternatives, CareerPath, LeftOut, Question};

/// How many near-duplicates are told of one by one.
const NEAR_TOLD: usize = 3;

/// The ways, for a person to read.
pub(super) fn render(question: &Question<'_>, found: &Alternatives<'_>) -> String {
    let mut out = format!("{} to {}\n", question.from.title(), question.to.title());
    let [first, ..] = found.paths.as_slice() else { return out };
    if first.totals().steps == 0 {
        out.push_str("You are there already.\n");
        return out;
    }
    let _ = writeln!(out, "{}. Pay: {}\n", count(found.paths.len(), "way"), pay_change(&first.pay_change()));
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(width());
    table.set_header([
        "",
        "Stops on the way",
        "Steps",
        "Months",
        "Of them study",
        "Skills to gain",
        "Skill gap",
    ]);
    for (at, path) in found.paths.iter().enumerate() {
        let totals = path.totals();
        table.add_row([
            Cell::new(at + 1),
            Cell::new(stops(path)),
            right(totals.steps),
            right(totals.months()),
            right(totals.study),
            right(path.skills_to_gain()),
            right(path.gap_points()),
        ]);
    }
    let _ = writeln!(out, "{}\n", table.trim_fmt());
    let mut notes = String::new();
    let quickest = found.paths.iter().map(|path| path.totals().months()).min().unwrap_or(0);
    let (which, it) = if found.paths.len() == 1 { ("It", "it") } else { ("The quickest", "the first") };
    let _ = writeln!(notes, "{which} takes {}. Leave out -k to see {it} step by step.", duration(quickest));
    left_out(&found.left_out, &mut notes);
    if !found.complete {
        notes.push_str(
            "The search was given up before it was certain that there are no more; these are the best.\n",
        );
    }
    out.push_str(&fill(&notes));
    out
}

/// The stops between the ends, one a line.
pub(super) fn stops(path: &CareerPath<'_>) -> String {
    let between = path.transitions().rev().skip(1).map(|transition| transition.to().title());
    let mut between: Vec<_> = between.collect();
    between.reverse();
    if between.is_empty() { "none: directly".to_owned() } else { between.join("\n") }
}

fn left_out(left_out: &LeftOut<'_>, notes: &mut String) {
    if left_out.paths.is_empty() {
        return;
    }
    let _ = writeln!(
        notes,
        "{} of the {} best ways {} left out for sharing too many stops with a way above:",
        left_out.paths.len(),
        left_out.compared,
        if left_out.paths.len() == 1 { "is" } else { "are" }
    );
    for near in left_out.paths.iter().take(NEAR_TOLD) {
        let way = near.path.roles().map(RoleRef::title).collect::<Vec<_>>().join(" > ");
        let _ = writeln!(notes, "like {}: {way}", near.resembles + 1);
    }
    if left_out.paths.len() > NEAR_TOLD {
        let _ =
            writeln!(notes, "and {} more. --diversity none shows them.", left_out.paths.len() - NEAR_TOLD);
    }
}
