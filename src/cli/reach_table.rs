//! The roles within a budget as a table for the terminal.

use std::fmt::Write as _;

use comfy_table::{Cell, ContentArrangement, Table, presets};

use super::path_table::{count, duration, fill, pay, pay_notes, right, role_cell, width};
use crate::graph::Direction;
use crate::model::TransitionKind;
use crate::paths::{Budget, ReachQuestion, Reached};

/// The roles, for a person to read: `first` of them.
pub(super) fn render(question: &ReachQuestion<'_>, reached: &[Reached<'_>], first: usize) -> String {
    let from = question.from.title();
    let within = match question.within {
        Budget::Months(months) => duration(months),
        Budget::Steps(steps) => count(steps as usize, "step"),
    };
    let roles = count(reached.len(), "role");
    let mut out = match (question.direction, reached) {
        (Direction::Outgoing, []) => format!("{from}\nNo role is within {within}.\n"),
        (Direction::Incoming, []) => format!("{from}\nNo role leads here within {within}.\n"),
        (Direction::Outgoing, [_]) => format!("{from}\n{roles} is within {within}\n\n"),
        (Direction::Outgoing, _) => format!("{from}\n{roles} are within {within}\n\n"),
        (Direction::Incoming, [_]) => format!("{from}\n{roles} leads here within {within}\n\n"),
        (Direction::Incoming, _) => format!("{from}\n{roles} lead here within {within}\n\n"),
    };
    if reached.is_empty() {
        return out;
    }
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(width());
    table.set_header(["", "Role", "Months", "Steps", "Pay", "First step"]);
    for (at, reached) in reached.iter().take(first).enumerate() {
        table.add_row([
            Cell::new(at + 1),
            role_cell(reached.role),
            right(reached.months),
            right(reached.steps),
            right(pay(reached.role)),
            Cell::new(first_step(question, reached)),
        ]);
    }
    let _ = writeln!(out, "{}\n", table.trim_fmt());
    let mut notes = String::new();
    if reached.len() > first {
        let _ = writeln!(notes, "and {} more. --first 0 lists all.", reached.len() - first);
    }
    let shown = reached.iter().take(first).map(|reached| reached.role);
    notes.push_str(&pay_notes(shown).concat());
    out.push_str(&fill(&notes));
    out
}

/// The kind of the first step and, where it is not the whole way, the role that it leads to.
fn first_step(question: &ReachQuestion<'_>, reached: &Reached<'_>) -> String {
    let step = reached.first_step;
    let kind = match step.kind() {
        TransitionKind::Advancement => "advancement",
        TransitionKind::Lateral => "lateral",
    };
    let whole = match question.direction {
        Direction::Outgoing => reached.role,
        Direction::Incoming => question.from,
    };
    if step.to().ix() == whole.ix() {
        format!("directly ({kind})")
    } else {
        format!("{} ({kind})", step.to().title())
    }
}
