//! Lookups, neighbours, tracks, categories and skills.

use career_graph::graph::Direction::{Incoming, Outgoing};
use career_graph::graph::{CareerGraph, CategoryRef, Direction, RoleRef, SkillRef, TrackRef, TransitionRef};
use career_graph::model::TransitionKind::{self, Advancement, Lateral};

use crate::dataset::load_valid;
use crate::support::{role, slugs, world};

fn small() -> CareerGraph {
    CareerGraph::new(load_valid(&["small"]).dataset)
}

/// The neighbours of a role with their kind and months: `lat 6 receptionist`.
fn neighbours(graph: &CareerGraph, slug: &str, direction: Direction) -> Vec<String> {
    let transitions = role(graph, slug).transitions(direction);
    let line = transitions.map(|t| {
        let kind = if t.kind() == Advancement { "adv" } else { "lat" };
        format!("{kind} {} {}", t.months().total(), t.other_end(direction).slug())
    });
    line.collect()
}

fn neighbours_of_kind(
    graph: &CareerGraph,
    slug: &str,
    direction: Direction,
    kind: TransitionKind,
) -> Vec<String> {
    let transitions = role(graph, slug).transitions_of(direction, kind);
    transitions.map(|t| t.other_end(direction).slug().to_owned()).collect()
}

const OFFICE: &str = "clerk -adv 24-> manager; clerk -lat 6-> typist; clerk -lat 6-> cashier; clerk -adv 3-> lead; \
                      typist -lat 9-> clerk; lead -adv 12-> manager; monk";

#[test]
fn neighbours_are_sorted_by_months_then_slug() {
    let graph = world(OFFICE);
    assert_eq!(
        neighbours(&graph, "clerk", Outgoing),
        ["adv 3 lead", "lat 6 cashier", "lat 6 typist", "adv 24 manager"]
    );
    assert_eq!(neighbours(&graph, "manager", Incoming), ["adv 12 lead", "adv 24 clerk"]);
    assert_eq!(neighbours(&graph, "clerk", Incoming), ["lat 9 typist"]);
}

#[test]
fn neighbours_of_one_kind() {
    let graph = world(OFFICE);
    assert_eq!(neighbours_of_kind(&graph, "clerk", Outgoing, Advancement), ["lead", "manager"]);
    assert_eq!(neighbours_of_kind(&graph, "clerk", Outgoing, Lateral), ["cashier", "typist"]);
    assert_eq!(neighbours_of_kind(&graph, "clerk", Incoming, Lateral), ["typist"]);
    assert_eq!(neighbours_of_kind(&graph, "clerk", Incoming, Advancement), [""; 0]);
}

#[test]
fn a_role_without_transitions_has_none_in_either_direction() {
    let graph = world(OFFICE);
    assert_eq!(neighbours(&graph, "monk", Outgoing), [""; 0]);
    assert_eq!(neighbours(&graph, "monk", Incoming), [""; 0]);
}

#[test]
fn a_transition_knows_its_ends_and_parts() {
    let graph = world("clerk -adv 12+6+3+1-> manager");
    let (clerk, manager) = (role(&graph, "clerk"), role(&graph, "manager"));
    let transition = graph.transition(clerk, manager).expect("a transition");
    assert_eq!((transition.from(), transition.to()), (clerk, manager));
    assert_eq!(transition.other_end(Outgoing), manager);
    assert_eq!(transition.other_end(Incoming), clerk);
    let months = transition.months();
    let parts = (months.study, months.experience, months.training, months.settling_in);
    assert_eq!((parts, months.total()), ((12, 6, 3, 1), 22));
    assert!(graph.transition(manager, clerk).is_none());
    assert!(graph.transition(clerk, clerk).is_none());
}

#[test]
fn transitions_are_sorted_by_the_slugs_of_their_ends() {
    let graph = world(OFFICE);
    let ends: Vec<_> = graph.transitions().map(|t| (t.from().slug(), t.to().slug())).collect();
    assert!(ends.is_sorted(), "{ends:?}");
    assert_eq!((ends.len(), graph.transition_count(Advancement), graph.transition_count(Lateral)), (6, 3, 3));
}

#[test]
fn every_view_finds_itself_by_its_id() {
    let graph = small();
    for role in graph.roles() {
        assert_eq!(graph.role(role.slug()), Some(role));
        assert_eq!(graph.role_titled(role.title()), Some(role));
    }
    for track in graph.tracks() {
        assert_eq!(graph.track(track.slug()).map(TrackRef::ix), Some(track.ix()));
    }
    for category in graph.categories() {
        assert_eq!(graph.category(category.code()).map(CategoryRef::ix), Some(category.ix()));
    }
    for skill in graph.skills() {
        assert_eq!(graph.skill(skill.slug()).map(SkillRef::ix), Some(skill.ix()));
    }
    for transition in graph.transitions() {
        let found = graph.transition(transition.from(), transition.to());
        assert_eq!(found.map(TransitionRef::ix), Some(transition.ix()));
    }
}

#[test]
fn a_title_is_found_whatever_its_case() {
    let graph = small();
    let found = graph.role_titled("  project COORDINATOR ");
    assert_eq!(found.map(RoleRef::slug), Some("project-coordinator"));
    // Alternate titles belong to the search.
    assert!(graph.role_titled("Project Lead").is_none());
    assert!(graph.role("Project Coordinator").is_none());
    assert!(graph.role("").is_none());
    assert!(graph.track("project-coordinator").is_none());
    assert!(graph.category("10").is_none());
    assert!(graph.skill("juggling").is_none());
}

#[test]
fn a_code_is_found_in_its_scheme_only() {
    let graph = small();
    let role_of = |scheme, code| graph.role_coded(scheme, code).map(RoleRef::slug);
    assert_eq!(role_of("occupation", "10-2010.00"), Some("office-clerk"));
    assert_eq!(role_of("plain", "C7"), Some("office-clerk"));
    assert_eq!(role_of("plain", "10-2010.00"), None);
    assert_eq!(role_of("occupation", "C7"), None);
    let codes: Vec<_> = role(&graph, "office-clerk").codes().map(|(s, code)| (s.id.as_str(), code)).collect();
    assert_eq!(codes, [("occupation", "10-2010.00"), ("plain", "C7")]);
}

#[test]
fn a_track_has_the_roles_of_the_tracks_below_it() {
    let graph = world(
        "nurse in therapy; therapy under health; surgeon in medicine; medicine under health; health under services; \
         porter in health; nurse in health; clerk in office",
    );
    let track = |slug| graph.track(slug).expect("a track");
    assert_eq!(slugs(track("therapy").roles()), ["nurse"]);
    // Once, though the nurse stands in it twice over.
    assert_eq!(slugs(track("health").roles()), ["nurse", "porter", "surgeon"]);
    assert_eq!(slugs(track("services").roles()), ["nurse", "porter", "surgeon"]);
    assert_eq!(slugs(track("office").roles()), ["clerk"]);
    assert!(track("services").has(role(&graph, "surgeon")));
    assert!(!track("therapy").has(role(&graph, "surgeon")));

    assert_eq!(track("therapy").parent().map(TrackRef::slug), Some("health"));
    assert_eq!(track("health").parent().map(TrackRef::slug), Some("services"));
    assert!(track("services").parent().is_none());
    let children: Vec<_> = track("health").children().map(TrackRef::slug).collect();
    assert_eq!(children, ["medicine", "therapy"]);
    assert_eq!(track("therapy").children().len(), 0);
    // A role names the tracks that it is put into, not those above.
    let own: Vec<_> = role(&graph, "surgeon").tracks().map(TrackRef::slug).collect();
    assert_eq!(own, ["medicine"]);
}

#[test]
fn categories_and_skills_know_their_roles() {
    let graph = small();
    let category = graph.category("10-1020").expect("a category");
    assert_eq!(slugs(category.roles()), ["data-analyst", "project-manager"]);
    assert_eq!(graph.category("10-9090").map(|c| c.roles().len()), Some(0));
    let planning = graph.skill("planning").expect("a skill");
    assert_eq!(slugs(planning.roles()), ["project-coordinator", "project-manager"]);
    let tool = graph.skill("word-processor").expect("a technology");
    assert_eq!(slugs(tool.roles()), ["office-clerk", "project-coordinator"]);
    assert!(tool.has(role(&graph, "office-clerk")));
    assert!(!tool.has(role(&graph, "project-manager")));
}

#[test]
fn roles_of_two_graphs_are_not_equal() {
    let (one, other) = (world("clerk"), world("clerk"));
    assert_eq!(one.role("clerk"), one.role("clerk"));
    assert_ne!(one.role("clerk"), other.role("clerk"));
}

#[test]
fn the_debug_form_is_short() {
    assert_eq!(
        format!("{:?}", world("clerk -lat 6-> typist")).matches("roles: 2, transitions: 1").count(),
        1
    );
}
