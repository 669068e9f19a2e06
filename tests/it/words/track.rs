//! The Business Operations track: its roles, its transitions, and how it hangs together with the labour market.

use std::collections::BTreeSet;

use career_graph::bundled;
use career_graph::graph::{Direction, RoleRef};
use career_graph::model::{EvidenceKind, TransitionKind};
use career_graph::paths::{CareerPath, Outcome, PathCost, shortest};

use super::{TRACK, roles_of, words};

const SEED: &str = "project-management-coordinator";
/// The lines of work that the track covers, each a track of its own below it.
const LINES: [&str; 9] = [
    "business-analysis",
    "business-continuity-and-resilience",
    "facilities-and-workplace",
    "office-and-executive-support",
    "operations-leadership",
    "process-improvement",
    "procurement-and-vendor-management",
    "project-and-program-delivery",
    "strategy-and-planning",
];

#[test]
fn the_track_has_roles_with_whole_profiles_from_entry_to_executive() {
    let track = bundled().track(TRACK).unwrap();
    let with_profile: Vec<_> = track.roles().filter(|role| role.profile().is_some()).collect();
    let ours = roles_of(TRACK);
    assert!(with_profile.len() >= 36 && with_profile.len() == ours.len(), "{}", with_profile.len());
    let levels: BTreeSet<_> = ours.iter().map(|role| role.level().number()).collect();
    assert_eq!(levels, BTreeSet::from([2, 3, 4, 5]));
    let lines: Vec<_> = track.children().map(|line| line.slug()).collect();
    assert_eq!(lines, LINES);
    for line in track.children() {
        assert!(line.roles().filter(|role| role.profile().is_some()).count() >= 3, "{}", line.slug());
    }
    for role in ours {
        let slug = role.slug();
        assert!(role.category().is_some() && role.codes().len() > 0, "{slug} has no category or code");
        assert!(role.rated_skills().len() >= 10 && role.technologies().len() > 0, "{slug} has few skills");
        assert!(role.rated_skills().all(|rated| rated.method.is_some_and(|m| m.id == "editorial-ratings")));
    }
}

#[test]
fn the_seed_is_there_with_its_alternate_title() {
    let seed = bundled().role(SEED).unwrap();
    assert_eq!(seed.title(), "Project Management Coordinator");
    assert!(seed.alternate_titles().iter().any(|title| title == "Junior Project Management Specialist"));
    let found = crate::api::data(
        "query($text: String!) { search(text: $text, first: 1) { edges { node { ... on Role { slug } } } } }",
        r#"{ "text": "Junior Project Management Specialist" }"#,
    );
    assert_eq!(found["search"]["edges"][0]["node"]["slug"], SEED);
}

#[test]
fn every_editorial_transition_says_why_and_that_it_is_a_judgement() {
    let ours: BTreeSet<_> = roles_of(TRACK).iter().map(|role| role.slug()).collect();
    let (mut reasons, mut within, mut across) = (BTreeSet::new(), 0, 0);
    for transition in bundled().transitions() {
        let ends = [transition.from(), transition.to()].map(|role| ours.contains(role.slug()));
        let name = format!("{} > {}", transition.from().slug(), transition.to().slug());
        if ends == [false, false] {
            assert!(transition.evidence().iter().all(|e| e.kind != EvidenceKind::Editorial), "{name}");
            continue;
        }
        *(if ends == [true, true] { &mut within } else { &mut across }) += 1;
        assert!(transition.evidence().iter().any(|e| e.kind == EvidenceKind::Editorial), "{name}");
        assert!(transition.method().is_some_and(|method| method.id == "editorial-months"), "{name}");
        assert!(transition.months().total() > 0, "{name}");
        let reason = transition.rationale().unwrap_or_else(|| panic!("{name} has no rationale"));
        assert!(words(reason).len() >= 6 && reason.ends_with('.'), "{name}: {reason}");
        assert_eq!(super::profiles::unwelcome(reason), None, "{name}: {reason}");
        assert!(reasons.insert(reason), "{name}: {reason}");
    }
    println!("{within} transitions within the track, {across} with the labour market");
    assert!(within > 150 && across > 50);
}

#[test]
fn an_editorial_transition_asks_for_what_the_destination_asks_more() {
    for from in roles_of(TRACK) {
        let transitions = [Direction::Outgoing, Direction::Incoming];
        for t in transitions.into_iter().flat_map(|direction| from.transitions(direction)) {
            let asks = |role: RoleRef<'_>| {
                let asked = role.requirements();
                let education = asked.education.unwrap().value.months();
                (u32::from(education), u32::from(asked.experience.unwrap().value))
            };
            let (have, need, months) = (asks(t.from()), asks(t.to()), t.months());
            let name = format!("{} > {}", t.from().slug(), t.to().slug());
            assert!(u32::from(months.study) >= need.0.saturating_sub(have.0), "study: {name}");
            assert!(u32::from(months.experience) >= need.1.saturating_sub(have.1), "experience: {name}");
        }
    }
}

fn path(from: &str, to: &str) -> Option<Vec<String>> {
    let role = |slug| bundled().role(slug).unwrap_or_else(|| panic!("there is no {slug}"));
    match shortest(role(from), role(to), PathCost::Months) {
        Outcome::Path(path) => Some(CareerPath::roles(&path).map(|role| role.slug().to_owned()).collect()),
        Outcome::NoPath(_) => None,
    }
}

#[test]
fn paths_run_through_both_layers() {
    let secretary = "executive-secretaries-and-executive-administrative-assistants";
    let there = path(secretary, SEED).expect("a way into the track");
    let on = path(SEED, "general-and-operations-managers").expect("a way out of the track");
    println!("{} and on {}", there.join(" > "), on.join(" > "));
    assert!(there.len() <= 4 && on.len() <= 5, "{there:?} {on:?}");
    // Every role of the track is reached from the labour market, and leads back to it; directors look higher.
    for role in roles_of(TRACK) {
        let end =
            if role.level().number() < 5 { "general-and-operations-managers" } else { "chief-executives" };
        assert!(path("office-clerks-general", role.slug()).is_some(), "no way to {}", role.slug());
        assert!(path(role.slug(), end).is_some(), "no way from {} to {end}", role.slug());
    }
}

#[test]
fn no_advancement_of_the_track_comes_down() {
    for role in roles_of(TRACK) {
        for t in role.transitions_of(Direction::Outgoing, TransitionKind::Advancement) {
            let levels = [t.from(), t.to()].map(|role| role.level().number());
            assert!(levels[0] <= levels[1], "{} > {}", t.from().slug(), t.to().slug());
        }
    }
}

#[test]
fn a_code_of_the_labour_market_still_finds_its_role() {
    for role in roles_of("us") {
        let (scheme, value) = role.codes().next().expect("every role has a code");
        assert_eq!(scheme.id, "onet-soc");
        assert_eq!(bundled().role_coded(&scheme.id, value).map(RoleRef::slug), Some(role.slug()));
    }
    assert!(roles_of(TRACK).iter().all(|role| role.codes().all(|(scheme, _)| scheme.id == "soc-2018")));
}
