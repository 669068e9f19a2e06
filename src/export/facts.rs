//! What the formats tell of a role and of a transition, each in its own way.

use super::lines::{line_of, top, track_of};
use super::words;
use crate::graph::{RoleRef, TransitionRef};
use crate::model::EvidenceKind;

/// A fact: text or a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fact {
    Text(String),
    Number(i64),
}

/// The type of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FactType {
    Text,
    Number,
}

/// The facts of a role, by name; one that is not known is left out.
pub(crate) const OF_ROLES: [(&str, FactType); 7] = [
    ("label", FactType::Text),
    ("level", FactType::Number),
    ("track", FactType::Text),
    ("cluster", FactType::Text),
    ("line", FactType::Text),
    ("category", FactType::Text),
    ("colour", FactType::Text),
];

/// The facts of a transition, by name.
pub(crate) const OF_TRANSITIONS: [(&str, FactType); 8] = [
    ("kind", FactType::Text),
    ("months", FactType::Number),
    ("study", FactType::Number),
    ("experience", FactType::Number),
    ("training", FactType::Number),
    ("settlingIn", FactType::Number),
    ("skillGapPoints", FactType::Number),
    ("evidence", FactType::Text),
];

/// What is known of a role, in the order of [`OF_ROLES`].
pub(crate) fn of_role(role: RoleRef<'_>) -> Vec<(&'static str, Fact)> {
    let track = track_of(role);
    let line = line_of(role);
    let facts = [
        Some(Fact::Text(role.title().to_owned())),
        Some(Fact::Number(role.level().number().into())),
        track.map(|track| Fact::Text(track.slug().to_owned())),
        track.map(|track| Fact::Text(top(track).slug().to_owned())),
        track.map(|_| Fact::Text(line.code.clone())),
        role.category().map(|category| Fact::Text(category.code().to_owned())),
        Some(Fact::Text(line.paint.light().to_owned())),
    ];
    named(&OF_ROLES, facts)
}

/// What is known of a transition, in the order of [`OF_TRANSITIONS`].
pub(crate) fn of_transition(link: TransitionRef<'_>) -> Vec<(&'static str, Fact)> {
    let months = link.months();
    let facts = [
        Some(Fact::Text(words::kind(link.kind()).to_owned())),
        Some(Fact::Number(months.total().into())),
        Some(Fact::Number(months.study.into())),
        Some(Fact::Number(months.experience.into())),
        Some(Fact::Number(months.training.into())),
        Some(Fact::Number(months.settling_in.into())),
        Some(Fact::Number(link.gap_points().into())),
        link.evidence().first().map(|evidence| Fact::Text(word(evidence.kind).to_owned())),
    ];
    named(&OF_TRANSITIONS, facts)
}

fn named<const N: usize>(
    names: &[(&'static str, FactType); N],
    facts: [Option<Fact>; N],
) -> Vec<(&'static str, Fact)> {
    names.iter().zip(facts).filter_map(|((name, _), fact)| Some((*name, fact?))).collect()
}

fn word(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Observed => "observed",
        EvidenceKind::Published => "published",
        EvidenceKind::Editorial => "editorial",
        EvidenceKind::Derived => "derived",
    }
}
