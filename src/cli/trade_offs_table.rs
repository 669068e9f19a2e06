//! The ways that are best in some way, side by side, for the terminal.

use std::fmt::Write as _;

use comfy_table::{Cell, ContentArrangement, Table, presets};

use super::alternatives_table::stops;
use super::path_table::{count, currency, fill, money, right, width};
use crate::graph::RoleRef;
use crate::paths::{Criterion, TradeOff, TradeOffQuestion, TradeOffs};

/// The ways, for a person to read.
pub(super) fn render(question: &TradeOffQuestion<'_>, found: &TradeOffs<'_>) -> String {
    let ends: Vec<_> = ends(question).map(RoleRef::title).collect();
    let mut out = format!("{} to {}\n", question.from.title(), ends.join(" or "));
    if let [only] = found.paths.as_slice()
        && only.path.transitions().len() == 0
    {
        out.push_str("You are there already.\n");
        return out;
    }
    let best = if found.total == 1 { "is best by every criterion" } else { "are best in some way" };
    let _ = writeln!(out, "{} {best}\n", count(found.total, "way"));
    let several = ends.len() > 1;
    let pay = question.criteria.iter().any(|criterion| is_pay(*criterion));
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(width());
    let mut header = vec!["", "Best at"];
    header.extend(several.then_some("To"));
    header.extend(["Stops on the way", "Steps", "Months", "Of them study", "Skill gap"]);
    header.extend(pay.then_some("Lowest pay"));
    header.extend((pay && several).then_some("Pay at the end"));
    table.set_header(header);
    for (at, way) in found.paths.iter().enumerate() {
        table.add_row(row(question, way, at, several, pay));
    }
    let _ = writeln!(out, "{}\n", table.trim_fmt());
    out.push_str(&fill(&notes(found, pay)));
    out
}

fn ends<'g>(question: &TradeOffQuestion<'g>) -> impl Iterator<Item = RoleRef<'g>> {
    std::iter::once(question.to).chain(question.also_to.iter().copied())
}

fn is_pay(criterion: Criterion) -> bool {
    matches!(criterion, Criterion::LowestPay | Criterion::PayAtEnd)
}

fn row(
    question: &TradeOffQuestion<'_>,
    way: &TradeOff<'_>,
    at: usize,
    several: bool,
    pay: bool,
) -> Vec<Cell> {
    let totals = way.path.totals();
    let best_at: Vec<_> = way.best_at.iter().map(ToString::to_string).collect();
    let amount = |pay: Option<u32>| match pay {
        Some(amount) => right(money(i64::from(amount), ends(question).find_map(currency))),
        None => right("–"),
    };
    let mut row = vec![Cell::new(at + 1), Cell::new(best_at.join("\n"))];
    row.extend(several.then(|| Cell::new(way.path.destination().title())));
    row.extend([
        Cell::new(stops(&way.path)),
        right(totals.steps),
        right(totals.months()),
        right(totals.study),
        right(way.path.plain_gap_points()),
    ]);
    row.extend(pay.then(|| amount(way.lowest_pay)));
    row.extend((pay && several).then(|| amount(way.pay_at_end)));
    row
}

fn notes(found: &TradeOffs<'_>, pay: bool) -> String {
    let mut notes = String::new();
    if found.paths.len() < found.total {
        let _ = writeln!(notes, "and {} more. -k 50 shows up to 50.", found.total - found.paths.len());
    }
    notes.push_str(
        "Whatever is better than one of these by one criterion is worse by another. Skill gap: the sum of what each transition \
         asks for by itself, in points.\n",
    );
    if pay {
        notes.push_str("Pay: the median of a year in each role's occupational category. It is unknown where one of the stops has none.\n");
    }
    if !found.complete {
        notes.push_str("The search was given up before it was certain that these are all; another way may be better than one of them.\n");
    }
    notes
}
