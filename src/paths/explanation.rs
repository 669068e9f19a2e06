//! A step in a plain sentence, made of facts of the data.

use crate::graph::{Learned, RoleRef, TrackRef, TransitionRef};
use crate::model::{EvidenceKind, TransitionKind};

/// The sentence of a transition for one who has learned that.
pub(super) fn explain(transition: TransitionRef<'_>, learned: &Learned<'_>) -> String {
    let (from, to) = (transition.from(), transition.to());
    let kind = match transition.kind() {
        TransitionKind::Advancement => "A step up",
        TransitionKind::Lateral => "A step aside",
    };
    let (place, preparation) = (place(from, to), preparation(from, to));
    let (asked, short) = learned.shortfall_in(to);
    let (skills, support) = (skills(asked, short), support(transition));
    format!("{kind}{place}{preparation}: {skills}; {support}.")
}

/// The narrowest track that the two roles share: the one with the fewest roles, before those above it.
fn place(from: RoleRef<'_>, to: RoleRef<'_>) -> String {
    let above = from.tracks().flat_map(|track| std::iter::successors(Some(track), |track| track.parent()));
    let shared = above.filter(|track| track.has(to));
    match shared.min_by_key(|track| track.roles().len()).map(TrackRef::name) {
        Some(track) => format!(" within {track}"),
        None if from.tracks().len() > 0 && to.tracks().len() > 0 => " into another field".into(),
        None => String::new(),
    }
}

fn preparation(from: RoleRef<'_>, to: RoleRef<'_>) -> String {
    let (before, after) = (from.level().number(), to.level().number());
    let compared = match after.cmp(&before) {
        std::cmp::Ordering::Equal => return String::new(),
        std::cmp::Ordering::Greater => "more",
        std::cmp::Ordering::Less => "less",
    };
    format!(", to work that asks for {compared} preparation (level {before} to {after})")
}

fn skills(asked: usize, short: usize) -> String {
    let there = asked.saturating_sub(short);
    match (asked, there) {
        (0, _) => "which skills it asks for is not known".into(),
        (1, 0) => "the one skill that matters most in it is to be developed".into(),
        (1, _) => "the one skill that matters most in it is there already".into(),
        (_, 0) => format!("{} skills that matter most in it are to be developed", all(asked)),
        _ if short == 0 => format!("{} skills that matter most in it are there already", all(asked)),
        _ => {
            let share = match (2 * there).cmp(&asked) {
                std::cmp::Ordering::Greater => "more than half",
                std::cmp::Ordering::Equal => "half",
                std::cmp::Ordering::Less => "less than half",
            };
            let rest = if short == 1 { "1 is".into() } else { format!("{short} are") };
            format!(
                "{share} of the skills that matter most in it are there already ({there} of {asked}), {rest} to be developed"
            )
        }
    }
}

fn all(count: usize) -> String {
    if count == 2 { "both".into() } else { format!("all {count}") }
}

/// The strongest evidence in words.
fn support(transition: TransitionRef<'_>) -> String {
    let Some(evidence) = transition.evidence().first() else { return "nothing supports it".into() };
    match (evidence.kind, evidence.people) {
        (EvidenceKind::Observed, Some(1)) => "1 person was counted making this move".into(),
        (EvidenceKind::Observed, Some(people)) => format!("{people} people were counted making this move"),
        (EvidenceKind::Observed, None) => "people were counted making this move".into(),
        (EvidenceKind::Published, _) => match transition.source_of(evidence) {
            Some(source) => format!("a published source relates the two roles ({})", source.title),
            None => "a published source relates the two roles".into(),
        },
        (EvidenceKind::Editorial, _) => "editors judge it to be a usual move".into(),
        (EvidenceKind::Derived, _) => {
            "it is computed from what the two roles have in common, not published".into()
        }
    }
}
