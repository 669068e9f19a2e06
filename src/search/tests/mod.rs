//! What people may count on, each on a small index drawn as text.

mod properties;
mod ranking;
mod typing;

use super::{Builder, Index, Kind, Query, Target};

const HOSPITAL: &str = "
    Registered Nurses = RN (Registered Nurse); Charge Nurse; Nurse Clinician
    Nursing Assistants = Certified Nursing Assistant (CNA); Orderly
    Medical and Health Services Managers = Nurse Manager; Head of Nursing; Clinic Director
    Cooks, Institution and Cafeteria = Hospital Cook; Café Cook
    Pharmacists = Clinical Pharmacist
";

fn role(index: u32) -> Target {
    Target { kind: Kind::Role, index }
}

/// An index drawn as text: a role a line, its primary title, then after `=` its alternate titles, parted by
/// `;`.
fn drawn(lines: &str) -> Index {
    let mut builder = Builder::new();
    for (index, line) in (0..).zip(lines.lines().map(str::trim).filter(|line| !line.is_empty())) {
        let (primary, alternates) = line.split_once('=').unwrap_or((line, ""));
        builder.add(role(index), primary.trim(), true);
        for alternate in alternates.split(';').map(str::trim).filter(|title| !title.is_empty()) {
            builder.add(role(index), alternate, false);
        }
    }
    builder.build()
}

/// The titles that matched, best first.
fn found<'i>(index: &'i Index, text: &str) -> Vec<&'i str> {
    hits(index, text).into_iter().map(|(title, _)| title).collect()
}

fn hits<'i>(index: &'i Index, text: &str) -> Vec<(&'i str, f64)> {
    let hits = index.search(&Query { text, kinds: &[Kind::Role], limit: usize::MAX });
    assert_eq!(hits.total, hits.hits.len(), "without a limit all are returned");
    hits.hits.iter().map(|hit| (hit.matched, hit.score)).collect()
}
