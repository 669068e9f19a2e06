//! Layers on top of layers.

use career_graph::dataset::{TableId, Warning};
use career_graph::model::{Level, Months, TransitionKind};

use super::load_valid;

#[test]
fn a_layer_changes_the_cells_that_it_fills_and_no_other() {
    let below = load_valid(&["small"]).dataset;
    let dataset = load_valid(&["small", "overlay"]).dataset;
    let role = dataset.role(dataset.role_ix("project-coordinator").unwrap());
    let old = below.role(below.role_ix("project-coordinator").unwrap());
    assert_eq!(role.title, "Delivery Coordinator");
    assert_eq!(role.level, old.level);
    assert_eq!(role.summary, old.summary);
    assert_eq!(role.interests, old.interests);
    assert_eq!(role.alternate_titles[1], "Project Assistant, Operations");
    assert_eq!(role.alternate_titles[2], "Project Coordinator");

    let profile = role.profile.as_ref().unwrap();
    assert_eq!(profile.advancement.as_deref(), Some("We promote coordinators after two years."));
    assert_eq!(profile.fit_check, old.profile.as_ref().unwrap().fit_check);

    let lists = dataset.source(dataset.source_ix("move-lists").unwrap());
    assert_eq!(lists.release, "30.0");
    assert_eq!(lists.title, "Lists of Related Occupations");
}

#[test]
fn a_transition_keeps_the_months_that_a_layer_leaves_empty() {
    let dataset = load_valid(&["small", "overlay"]).dataset;
    let role = |slug| dataset.role_ix(slug).unwrap();
    let ix = dataset.transition_ix(role("project-coordinator"), role("project-manager")).unwrap();
    let transition = dataset.transition(ix);
    assert_eq!(transition.kind, TransitionKind::Advancement);
    assert_eq!(transition.months, Months { study: 24, experience: 24, training: 3, settling_in: 12 });
    assert_eq!(transition.rationale.as_deref(), Some("We promote early."));
    assert_eq!(transition.evidence.len(), 2);
}

#[test]
fn a_complete_row_adds_an_id() {
    let dataset = load_valid(&["small", "overlay"]).dataset;
    let role = dataset.role(dataset.role_ix("analytics-lead").unwrap());
    assert_eq!(Some(role.level), Level::new(5));
    let track = dataset.track(role.tracks[0]);
    assert_eq!(track.slug, "analytics");
    assert_eq!(track.parent, dataset.track_ix("data"));
    let names: Vec<&str> = dataset.layers().iter().map(|layer| layer.name.as_str()).collect();
    assert_eq!(names, ["small", "overlay"]);
    assert!(dataset.version().starts_with("1.0+2-"), "{}", dataset.version());
}

#[test]
fn a_removal_takes_what_hangs_on_it_and_says_so() {
    let loaded = load_valid(&["small", "overlay"]);
    let dataset = loaded.dataset;
    assert_eq!(dataset.role_ix("receptionist"), None);
    let role = |slug| dataset.role_ix(slug).unwrap();
    assert_eq!(dataset.transition_ix(role("data-analyst"), role("project-manager")), None);
    let clerk = dataset.role(role("office-clerk"));
    assert_eq!(clerk.alternate_titles, ["Administrative Clerk"]);
    let removed: Vec<&Warning> =
        loaded.warnings.iter().filter(|warning| matches!(warning, Warning::Removed { .. })).collect();
    assert_eq!(
        removed,
        [
            &Warning::Removed {
                table: TableId::Roles,
                id: "receptionist".to_owned(),
                taken: vec![
                    (TableId::RoleTracks, 1),
                    (TableId::RoleSkills, 1),
                    (TableId::Transitions, 2),
                    (TableId::Evidence, 2)
                ],
            },
            &Warning::Removed {
                table: TableId::Transitions,
                id: "data-analyst>project-manager".to_owned(),
                taken: vec![(TableId::Evidence, 1)],
            },
        ]
    );
    assert_eq!(
        removed[1].to_string(),
        "removing the transition \"data-analyst>project-manager\" takes with it 1 of evidence"
    );
}
