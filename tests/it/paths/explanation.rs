//! A step in a sentence.

use career_graph::model::EvidenceKind;
use career_graph::paths::{Outcome, PathCost, shortest};

use crate::support::{path, world};

/// The sentences of the path between two roles of a drawing.
fn told(drawing: &str, from: &str, to: &str) -> Vec<String> {
    let graph = world(drawing);
    path(&graph, from, to, PathCost::Months).explanations().to_vec()
}

#[test]
fn it_says_kind_track_preparation_skills_and_support() {
    let drawing = "clerk level 2; lead level 3; clerk -adv 6-> lead; office under business; clerk in office; lead in office; \
        clerk: typing 80@50, filing 60@40; lead: typing 80@50, filing 70@40, planning 90@60";
    assert_eq!(
        told(drawing, "clerk", "lead"),
        [
            "A step up within Office, to work that asks for more preparation (level 2 to 3): more than half of the skills that \
          matter most in it are there already (2 of 3), 1 is to be developed; editors judge it to be a usual move."
        ]
    );
}

#[test]
fn the_wider_track_counts_where_only_it_is_shared() {
    let drawing = "clerk -lat 6-> cook; office under business; kitchen under business; clerk in office; cook in kitchen";
    assert_eq!(
        told(drawing, "clerk", "cook"),
        [
            "A step aside within Business: which skills it asks for is not known; editors judge it to be a usual move."
        ]
    );
}

#[test]
fn another_field_is_said_only_where_both_have_one() {
    let apart =
        "clerk -lat 6-> cook; clerk in office; cook in kitchen; clerk: typing 80@50; cook: cooking 80@50";
    assert_eq!(
        told(apart, "clerk", "cook"),
        [
            "A step aside into another field: the one skill that matters most in it is to be developed; editors judge it to be \
          a usual move."
        ]
    );
    let unknown =
        "clerk level 4; clerk -lat 6-> cook; clerk in office; clerk: cooking 80@50; cook: cooking 80@50";
    assert_eq!(
        told(unknown, "clerk", "cook"),
        [
            "A step aside, to work that asks for less preparation (level 4 to 3): the one skill that matters most in it is \
          there already; editors judge it to be a usual move."
        ]
    );
}

#[test]
fn what_an_earlier_stop_teaches_is_there_already() {
    let drawing = "clerk -adv 6-> lead; lead -adv 6-> head; clerk: typing 80@50; \
        lead: planning 80@60, speaking 80@60; head: typing 80@50, planning 80@60, leading 80@60, speaking 80@70";
    assert_eq!(
        told(drawing, "clerk", "head"),
        [
            "A step up: both skills that matter most in it are to be developed; editors judge it to be a usual move.",
            "A step up: half of the skills that matter most in it are there already (2 of 4), 2 are to be developed; editors \
          judge it to be a usual move.",
        ]
    );
}

#[test]
fn every_bundled_transition_is_told_in_one_sentence() {
    let graph = career_graph::bundled();
    let mut kinds = std::collections::BTreeSet::new();
    for transition in graph.transitions() {
        let Outcome::Path(path) = shortest(transition.from(), transition.to(), PathCost::Steps) else {
            panic!("a transition is a path");
        };
        let sentence = &path.explanations()[0];
        let whole = sentence.starts_with("A step ") && sentence.ends_with('.') && !sentence.contains("  ");
        assert!(whole && sentence.len() < 400, "{sentence}");
        let kind = transition.evidence()[0].kind;
        let support = match kind {
            EvidenceKind::Published => "a published source relates the two roles (O*NET",
            EvidenceKind::Derived => "it is computed from what the two roles have in common",
            EvidenceKind::Observed | EvidenceKind::Editorial => "",
        };
        assert!(sentence.contains(support), "{sentence}");
        kinds.insert(kind);
    }
    assert!(kinds.len() >= 2, "the bundled data are of several kinds");
}
