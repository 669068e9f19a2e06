//! A career path as a table for the terminal.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use comfy_table::{Attribute, Cell, CellAlignment, ContentArrangement, Table, presets};

use crate::graph::{MissingSkill, PayChange, RoleRef, TransitionRef};
use crate::model::{Months, Pay, PayBound, Source, TransitionKind};
use crate::paths::{CareerPath, NoPath, Step};

/// How many new skills a step names before it counts the rest.
const SKILLS_NAMED: usize = 3;
/// The width of the table where the terminal does not say its own.
const WIDTH: u16 = 120;

/// Why there is no path and what would open one, for a person to read.
pub(super) fn render_none(none: &NoPath<'_>) -> String {
    let mut out = format!("{}\n", none.message());
    for relaxation in &none.relaxations {
        let totals = relaxation.path.totals();
        let way = relaxation.path.roles().map(RoleRef::title).collect::<Vec<_>>().join(" > ");
        let _ = writeln!(out, "\n{}:", relaxation.message);
        let _ = writeln!(out, "{}, {}.", count(totals.steps, "step"), duration(totals.months()));
        out.push_str(&way);
        out.push('\n');
    }
    fill(&out)
}

/// A path, for a person to read.
pub(super) fn render(path: &CareerPath<'_>) -> String {
    let (origin, destination) = (path.origin(), path.destination());
    let mut out = format!("{} to {}\n", origin.title(), destination.title());
    let totals = path.totals();
    if totals.steps == 0 {
        out.push_str("You are there already.\n");
        return out;
    }
    let parts = [
        ("study", totals.study),
        ("experience", totals.experience),
        ("training", totals.training),
        ("settling in", totals.settling_in),
    ];
    let _ =
        writeln!(out, "{}, {}: {}", count(totals.steps, "step"), duration(totals.months()), spent_on(parts));
    let _ = writeln!(
        out,
        "{} to gain. Pay: {}\n",
        count(path.skills_to_gain(), "skill"),
        pay_change(&path.pay_change())
    );
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(width());
    table.set_header(["", "Role", "Kind", "Months", "Spent on", "Pay", "New skills"]);
    table.add_row([
        Cell::new("0"),
        role_cell(origin),
        "start".into(),
        right("0"),
        "".into(),
        right(pay(origin)),
        "".into(),
    ]);
    for (step, new_skills) in path.steps().iter().zip(path.new_skills()) {
        table.add_row(row(step, new_skills));
    }
    let _ = writeln!(out, "{}\n", table.trim_fmt());
    let sentences =
        path.explanations().iter().zip(1..).map(|(sentence, number)| format!("{number}. {sentence}\n"));
    out.push_str(&fill(&sentences.collect::<String>()));
    out.push('\n');
    out.push_str(&fill(&notes(path)));
    out
}

/// The width of the terminal.
pub(super) fn width() -> u16 {
    Table::new().width().unwrap_or(WIDTH)
}

/// Text in lines no wider than the terminal.
pub(super) fn fill(text: &str) -> String {
    textwrap::fill(text, usize::from(width()))
}

fn row(step: &Step<'_>, new_skills: &[MissingSkill<'_>]) -> [Cell; 7] {
    let transition = step.transition;
    let kind = match transition.kind() {
        TransitionKind::Advancement => "advancement",
        TransitionKind::Lateral => "lateral",
    };
    let Months { study, experience, training, settling_in } = transition.months();
    let parts =
        [("study", study), ("experience", experience), ("training", training), ("settling in", settling_in)];
    let role = transition.to();
    [
        Cell::new(step.number),
        role_cell(role),
        Cell::new(kind),
        right(transition.months().total()),
        Cell::new(spent_on(parts.map(|(name, months)| (name, u32::from(months))))),
        right(pay(role)),
        Cell::new(skills(new_skills)),
    ]
}

pub(super) fn role_cell(role: RoleRef<'_>) -> Cell {
    Cell::new(role.title()).add_attribute(Attribute::Bold)
}
pub(super) fn right(content: impl ToString) -> Cell {
    Cell::new(content).set_alignment(CellAlignment::Right)
}

/// The parts of a time that are not nought.
fn spent_on(parts: [(&str, u32); 4]) -> String {
    let parts = parts.iter().filter(|(_, months)| *months > 0);
    parts.map(|(name, months)| format!("{name} {months}")).collect::<Vec<_>>().join(", ")
}

fn skills(new: &[MissingSkill<'_>]) -> String {
    let named = new.iter().take(SKILLS_NAMED).map(|missing| missing.skill.name());
    let mut text = named.collect::<Vec<_>>().join(", ");
    if new.len() > SKILLS_NAMED {
        let _ = write!(text, " and {} more", new.len() - SKILLS_NAMED);
    }
    text
}

/// What the bottom of the table says once rather than in every cell: whose pay it is, and how the months came about.
fn notes(path: &CareerPath<'_>) -> String {
    let mut notes = pay_notes(path.roles());
    for method in path.transitions().filter_map(TransitionRef::method) {
        notes.push(format!("Months: {}\n", method.description));
    }
    let mut seen = BTreeSet::new();
    notes.retain(|note| seen.insert(note.clone()));
    notes.concat()
}

/// Whose pay it is, once for each source.
pub(super) fn pay_notes<'g>(roles: impl Iterator<Item = RoleRef<'g>>) -> Vec<String> {
    let mut notes = Vec::new();
    for category in roles.filter_map(RoleRef::category) {
        if let Some(landscape) = category.landscape() {
            notes.push(pay_note(category.source(landscape.source)));
        }
    }
    let mut seen = BTreeSet::new();
    notes.retain(|note| seen.insert(note.clone()));
    notes
}

fn pay_note(source: &Source) -> String {
    let mut of = source.area.as_ref().map(|area| format!(", {area}")).unwrap_or_default();
    if let Some(year) = source.year {
        let _ = write!(of, ", {year}");
    }
    let (publisher, title) = (&source.publisher, &source.title);
    format!("Pay: median of a year in each role's occupational category{of} ({publisher}, {title}).\n")
}

pub(super) fn count(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// Months, and years where there are any.
pub(super) fn duration(months: u32) -> String {
    let all = count(months as usize, "month");
    match (months / 12, months % 12) {
        (0, _) => all,
        (years, 0) => format!("{all} ({})", count(years as usize, "year")),
        (years, rest) => {
            format!("{all} ({} {})", count(years as usize, "year"), count(rest as usize, "month"))
        }
    }
}

/// The currency of a role's pay, where it has any.
pub(super) fn currency(role: RoleRef<'_>) -> Option<&str> {
    let category = role.category()?;
    let landscape = category.landscape()?;
    category.source(landscape.source).currency.as_deref()
}

/// The pay of a role's category: "$93,600", "$239,200 or more", or a dash.
pub(super) fn pay(role: RoleRef<'_>) -> String {
    let category = role.category();
    let landscape = category.and_then(|c| Some((c, c.landscape()?)));
    let Some((category, landscape)) = landscape else {
        return "–".into();
    };
    match landscape.median_annual_pay {
        Pay::Known { amount, bound } => {
            let amount = money(i64::from(amount), category.source(landscape.source).currency.as_deref());
            if bound == PayBound::AtLeast { format!("{amount} or more") } else { amount }
        }
        Pay::Unknown { .. } => "–".into(),
    }
}

pub(super) fn pay_change(change: &PayChange) -> String {
    match change {
        PayChange::Comparable { amount, percent, bound, currency } => {
            let at_least = if *bound == PayBound::AtLeast { "at least " } else { "" };
            let sign = if *amount < 0 { "-" } else { "+" };
            format!("{at_least}{sign}{} ({percent:+.0} %)", money(amount.abs(), currency.as_deref()))
        }
        PayChange::NotComparable(why) => format!("not comparable. {}", why.reason()),
    }
}

/// An amount with its digits in groups of three.
pub(super) fn money(amount: i64, currency: Option<&str>) -> String {
    let digits = amount.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match currency {
        Some("USD") => format!("${grouped}"),
        Some("GBP") => format!("£{grouped}"),
        Some("EUR") => format!("€{grouped}"),
        Some(code) => format!("{grouped} {code}"),
        None => grouped,
    }
}
