//! Constraints and their changes in plain words.

use super::part::allows_lateral;
use super::{Constraints, Part, Question};
use crate::graph::CareerGraph;
use crate::model::{EvidenceKind, RoleIx, TrackIx};

/// What stands in the way: "the limit of 4 steps".
pub(super) fn obstacle(part: Part, question: &Question<'_>) -> String {
    let (asked, graph) = (&question.constraints, question.from.graph());
    match part {
        Part::Kinds if allows_lateral(asked) => "allowing lateral moves only".into(),
        Part::Kinds => "allowing advancements only".into(),
        Part::MaxSteps => format!("the limit of {}", count(asked.max_steps, "step")),
        Part::MaxMonths => format!("the limit of {}", count(asked.max_months, "month")),
        Part::MaxStudyMonths if asked.max_study_months == Some(0) => "allowing no study".into(),
        Part::MaxStudyMonths => format!("the limit of {} of study", count(asked.max_study_months, "month")),
        Part::MaxLateral if asked.max_lateral == Some(0) => "allowing no lateral move".into(),
        Part::MaxLateral => format!("the limit of {}", count(asked.max_lateral, "lateral move")),
        Part::Via => format!("having to pass {}", roles(graph, &asked.via, "and")),
        Part::ViaInOrder => format!("having to pass {} in this order", roles(graph, &asked.via, "and")),
        Part::Avoid => format!("avoiding {}", roles(graph, &asked.avoid, "and")),
        Part::MinPayRatio => format!("the least pay, {} of the origin's", percent(asked.min_pay_ratio)),
        Part::Tracks => format!("staying within {}", tracks(graph, &asked.tracks)),
        Part::AvoidDeclining => "avoiding shrinking categories".into(),
        Part::MinEvidence => format!("asking for {} evidence or better", evidence(asked.min_evidence)),
    }
}

/// What to change: "Allow 2 more steps (6 in all)".
pub(super) fn change(part: Part, question: &Question<'_>, loosened: &Constraints) -> String {
    let (asked, graph) = (&question.constraints, question.from.graph());
    match part {
        Part::Kinds if allows_lateral(asked) => "Allow advancements too".into(),
        Part::Kinds => allow(Some(0), loosened.max_lateral, "lateral move", ""),
        Part::MaxSteps => allow(asked.max_steps, loosened.max_steps, "step", ""),
        Part::MaxMonths => allow(asked.max_months, loosened.max_months, "month", ""),
        Part::MaxStudyMonths => {
            allow(asked.max_study_months, loosened.max_study_months, "month", " of study")
        }
        Part::MaxLateral => allow(asked.max_lateral, loosened.max_lateral, "lateral move", ""),
        Part::Via => {
            let dropped = gone(&asked.via, &loosened.via);
            format!("Do not insist on passing {}", roles(graph, &dropped, "or"))
        }
        Part::ViaInOrder => "Pass the roles in any order".into(),
        Part::Avoid => {
            let dropped = gone(&asked.avoid, &loosened.avoid);
            format!("Do not avoid {}", roles(graph, &dropped, "or"))
        }
        Part::MinPayRatio if loosened.min_pay_ratio.is_none() => {
            "Do not ask for a least pay: on every way some role has no pay to compare".into()
        }
        Part::MinPayRatio => format!(
            "Accept {} of the origin's pay (rather than {})",
            percent(loosened.min_pay_ratio),
            percent(asked.min_pay_ratio)
        ),
        Part::Tracks if loosened.tracks.is_empty() => {
            format!("Allow stops outside {}", tracks(graph, &asked.tracks))
        }
        Part::Tracks => format!("Allow stops anywhere in {}", tracks(graph, &loosened.tracks)),
        Part::AvoidDeclining => "Allow stops in shrinking categories".into(),
        Part::MinEvidence => {
            format!("Accept transitions with {} evidence", evidence(loosened.min_evidence))
        }
    }
}

/// Several changes as one sentence.
pub(super) fn together(changes: &[String]) -> String {
    let mut text = String::new();
    for (at, change) in changes.iter().enumerate() {
        let mut letters = change.chars();
        match letters.next() {
            Some(first) if at > 0 => {
                text.push_str(if at + 1 == changes.len() { ", and " } else { ", " });
                text.extend(first.to_lowercase());
                text.push_str(letters.as_str());
            }
            _ => text.push_str(change),
        }
    }
    text
}

/// "a", "a or b", "a, b or c".
pub(super) fn list_of(items: &[String], word: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} {word} {last}", before.join(", ")),
    }
}

fn allow(before: Option<u32>, after: Option<u32>, noun: &str, of: &str) -> String {
    let (before, after) = (before.unwrap_or(0), after.unwrap_or(0));
    let more = after.saturating_sub(before);
    if before == 0 {
        return format!("Allow {}{of}", numbered(more, noun));
    }
    let noun = if more == 1 { noun.to_owned() } else { format!("{noun}s") };
    let more = if more == 1 { "one".to_owned() } else { more.to_string() };
    format!("Allow {more} more {noun}{of} ({after} in all)")
}

fn numbered(n: u32, noun: &str) -> String {
    if n == 1 { format!("one {noun}") } else { format!("{n} {noun}s") }
}

fn count(n: Option<u32>, noun: &str) -> String {
    let n = n.unwrap_or(0);
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

fn gone(before: &[RoleIx], after: &[RoleIx]) -> Vec<RoleIx> {
    before.iter().filter(|role| !after.contains(role)).copied().collect()
}

fn roles(graph: &CareerGraph, roles: &[RoleIx], word: &str) -> String {
    let titles = roles.iter().map(|role| format!("\"{}\"", graph.role_at(*role).title()));
    list_of(&titles.collect::<Vec<_>>(), word)
}

fn tracks(graph: &CareerGraph, tracks: &[TrackIx]) -> String {
    let names = tracks.iter().map(|track| format!("\"{}\"", graph.track_at(*track).name()));
    list_of(&names.collect::<Vec<_>>(), "or")
}

fn percent(ratio: Option<f64>) -> String {
    format!("{} %", (ratio.unwrap_or(0.0) * 1e4).round() / 1e2)
}

fn evidence(kind: Option<EvidenceKind>) -> &'static str {
    match kind {
        Some(EvidenceKind::Observed) => "observed",
        Some(EvidenceKind::Published) => "published",
        Some(EvidenceKind::Editorial) => "editorial",
        Some(EvidenceKind::Derived) | None => "derived",
    }
}
