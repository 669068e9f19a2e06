//! Ids of paths, asked for again on the same data and on later ones.

use career_graph::paths::{Change, LONGEST_ID, Outcome, PathCost, PathStatus, check_path, shortest};
use data_encoding::BASE64URL_NOPAD;
use proptest::prelude::*;
use proptest::sample::select;

use super::brute::{Edit, SLUGS, World, way_of, worlds};
use crate::support::{cases, path, way, world};

fn edits() -> impl Strategy<Value = Vec<(usize, usize, Edit)>> {
    let edit = select(vec![Edit::Gone, Edit::Longer(1), Edit::Longer(2), Edit::Lateral]);
    prop::collection::vec((0..SLUGS.len(), 0..SLUGS.len(), edit), 0..6)
}

/// What a path of the earlier world is in the later one: each change in short, and whether it can be taken.
fn expected(before: &World, now: &World, way: &[usize]) -> (Vec<String>, bool) {
    let mut changes = Vec::new();
    for (at, place) in way.iter().enumerate() {
        if *place >= now.len() {
            changes.push(format!("{} role {}", at.max(1), SLUGS[*place]));
        }
    }
    let mut whole = changes.is_empty();
    for (at, ends) in way.windows(2).enumerate() {
        if ends.iter().any(|place| *place >= now.len()) {
            continue;
        }
        let (months, lateral) = before.transition(ends[0], ends[1]).expect("a step of a path");
        match now.transition(ends[0], ends[1]) {
            None => {
                changes.push(format!("{} gone", at + 1));
                whole = false;
            }
            Some((later, later_lateral)) => {
                if lateral != later_lateral {
                    changes.push(format!("{} kind", at + 1));
                }
                if months != later {
                    changes.push(format!("{} months {months} {later}", at + 1));
                }
            }
        }
    }
    changes.sort_by_key(|change| change.split(' ').next().and_then(|step| step.parse::<usize>().ok()));
    (changes, whole)
}

fn short(change: &Change<'_>) -> String {
    match change {
        Change::RoleGone { slug } => format!("role {slug}"),
        Change::TransitionGone { .. } => "gone".into(),
        Change::KindChanged { .. } => "kind".into(),
        Change::MonthsChanged { before, now } => format!("months {before} {now}"),
    }
}

proptest! {
    // A failing case prints its world and is kept in proptest-regressions.
    #![proptest_config(cases(400))]

    #[test]
    fn a_path_is_what_became_of_its_steps(world in worlds(), edits in edits(), last_goes in any::<bool>()) {
        let (before, later) = (world.graph(), world.later(&edits, last_goes));
        let now = later.graph();
        for (from, to) in before.roles().flat_map(|from| before.roles().map(move |to| (from, to))) {
            let Outcome::Path(path) = shortest(from, to, PathCost::Months) else { continue };
            let same = check_path(&before, &path.id()).expect("the id of a path");
            prop_assert_eq!((same.status, same.changes), (PathStatus::StillHolds, vec![]));
            prop_assert_eq!(same.path.map(|path| path.id()), Some(path.id()));

            let check = check_path(&now, &path.id()).expect("the id of a path");
            let way = way_of(&path);
            let (changes, whole) = expected(&world, &later, &way);
            let found: Vec<_> = check.changes.iter().map(|c| format!("{} {}", c.step, short(&c.change))).collect();
            prop_assert_eq!(&found, &changes);
            let status = match (whole, changes.is_empty()) {
                (false, _) => PathStatus::Broken,
                (true, true) => PathStatus::StillHolds,
                (true, false) => PathStatus::Changed,
            };
            prop_assert_eq!(check.status, status);
            prop_assert_eq!(check.path.as_ref().map(way_of), whole.then_some(way));
            prop_assert_eq!(check.made_on.as_str(), before.dataset().version());
        }
    }

    #[test]
    fn no_text_is_taken_for_a_path_that_is_none(text in "(CareerPath:)?[a-c0-9:>AL+-]{0,12}", raw in ".{0,40}") {
        let graph = world(LADDER);
        for id in [raw.clone(), text.clone(), BASE64URL_NOPAD.encode(text.as_bytes())] {
            if let Some(check) = check_path(&graph, &id) {
                prop_assert!(check.status == PathStatus::Broken || check.path.is_some(), "{}", id);
            }
        }
    }
}

const LADDER: &str = "clerk -adv 6-> lead; lead -lat 12-> head; clerk -adv 30-> head";

#[test]
fn hostile_texts_name_no_path() {
    let graph = world(LADDER);
    let id = |text: &str| BASE64URL_NOPAD.encode(text.as_bytes());
    let good = "CareerPath:1-0:clerk>A6>lead>L12>head";
    assert!(check_path(&graph, &id(good)).is_some_and(|check| check.status == PathStatus::StillHolds));
    // A version may hold a colon.
    let odd = check_path(&graph, &id("CareerPath:a:b:clerk")).expect("a path of no steps");
    assert_eq!((odd.made_on.as_str(), odd.status), ("a:b", PathStatus::StillHolds));
    let wrong = [
        "",
        "Role:clerk",
        "CareerPath:",
        "CareerPath:clerk",
        "CareerPath:1-0:",
        "CareerPath:1-0:clerk>",
        "CareerPath:1-0:clerk>A6",
        "CareerPath:1-0:clerk>A6>",
        "CareerPath:1-0:clerk>6>lead",
        "CareerPath:1-0:clerk>X6>lead",
        "CareerPath:1-0:clerk>A>lead",
        "CareerPath:1-0:clerk>A+6>lead",
        "CareerPath:1-0:clerk>A-6>lead",
        "CareerPath:1-0:clerk>A4294967296>lead",
        "CareerPath:1-0:clerk>A262141>lead",
        "CareerPath:1-0:clerk>é6>lead",
        "CareerPath:1-0:clerk>A6>lead>A6>clerk",
        "CareerPath:1-0:clerk>A6>clerk",
        "CareerPath:1-0:Clerk",
        "CareerPath:1-0:cl erk",
        "CareerPath:1-0:clerk>A6>lead\"}",
        "careerpath:1-0:clerk",
    ];
    for text in wrong {
        assert!(check_path(&graph, &id(text)).is_none(), "{text}");
    }
    for raw in ["!", "Q2FyZWVy=", "\u{1F600}", good] {
        assert!(check_path(&graph, raw).is_none(), "{raw}");
    }
    assert!(check_path(&graph, &BASE64URL_NOPAD.encode(&[0xff, 0xfe])).is_none());
    let long = format!("CareerPath:{}:clerk", "1".repeat(LONGEST_ID));
    assert!(check_path(&graph, &id(&long)).is_none());
}

#[test]
fn changes_are_told_in_words() {
    let before = world(LADDER);
    let id = path(&before, "clerk", "head", PathCost::Months).id();
    let told = |drawing: &str| {
        let graph = world(drawing);
        let check = check_path(&graph, &id).expect("the id of a path");
        check.changes.iter().map(career_graph::paths::PathChange::message).collect::<Vec<_>>()
    };
    assert_eq!(
        told("clerk -adv 7-> lead; lead -adv 12-> head"),
        [
            "Step 1: it took 6 months and now takes 7 months.",
            "Step 2: it was a lateral move and is now an advancement."
        ]
    );
    assert_eq!(
        told("clerk -adv 6-> lead; head"),
        ["Step 2: there is no transition from \"Lead\" to \"Head\" any more."]
    );
    assert_eq!(
        told("clerk -adv 6-> boss; boss -adv 1-> head"),
        ["Step 1: there is no role \"lead\" any more; it was taken out or renamed."]
    );
    assert_eq!(way(&path(&before, "clerk", "head", PathCost::Months)), "clerk -> lead -> head");
}
