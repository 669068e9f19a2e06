//! `career-graph check`.

use super::Ran;
use crate::dataset::load_valid;

#[test]
fn a_valid_dataset_is_counted_after_its_warnings() {
    let ran = Ran::of(&["check", "tests/fixtures/small"]);
    let lines: Vec<&str> = ran.success().lines().collect();
    let (last, warnings) = lines.split_last().expect("lines");
    let loaded = load_valid(&["small"]);
    assert_eq!(
        *last,
        format!(
            "No problems. Version {}: 9 roles, 2 tracks, 7 transitions, 6 skills, 8 categories.",
            loaded.dataset.version()
        )
    );
    let expected: Vec<String> = loaded.warnings.iter().map(|w| format!("warning: {w}")).collect();
    assert_eq!(warnings, expected);
    assert!(warnings.contains(&"warning: roles in no track: 3 (electrician, performer, physician)"));
}

#[test]
fn every_problem_is_told_with_its_place_and_its_mend() {
    let ran = Ran::of(&["check", "tests/fixtures/invalid/several_defects"]);
    let lines: Vec<&str> = ran.failure().lines().collect();
    for line in &lines {
        let (place, text) = line.split_once(": ").expect("a place");
        assert!(place.starts_with("tests/fixtures/invalid/several_defects/"), "{line}");
        assert!(text.contains(';'), "{line}");
    }
    let folder = "tests/fixtures/invalid/several_defects";
    for expected in [
        "roles.csv:2: `level` is 9, outside 1 to 5; correct it",
        "transitions.csv:3: there is no role \"boss\"; correct the id or add it",
    ] {
        let expected = format!("{folder}/{expected}");
        assert!(lines.contains(&expected.as_str()), "{expected}\n{}", ran.stderr);
    }
}

#[test]
fn folders_are_merged_in_their_order() {
    let folders = ["tests/fixtures/small", "tests/fixtures/overlay"];
    let merged = Ran::of(&["check", folders[0], folders[1]]);
    let version = load_valid(&["small", "overlay"]).dataset.version().to_owned();
    assert!(merged.success().contains(&version), "{}", merged.stdout);
    assert_eq!(Ran::of(&["check", folders[0], "--layer", folders[1]]), merged);
    // The overlay changes roles that stand in nothing below it.
    let alone = Ran::of(&["check", folders[1]]);
    assert!(alone.failure().contains("overlay/"), "{}", alone.stderr);
}

#[test]
fn every_folder_that_is_not_there_is_told() {
    let ran = Ran::of(&["check", "tests/nowhere", "tests/fixtures/small", "--layer", "tests/nothing"]);
    assert_eq!(
        ran.failure(),
        "tests/nowhere: there is no such folder; check the path\n\
         tests/nothing: there is no such folder; check the path\n"
    );
}

#[test]
fn the_data_that_the_variables_name_are_checked_where_no_folder_is_given() {
    let small = Ran::of(&["check", "tests/fixtures/small"]);
    let set = [("CAREER_GRAPH_DATA", "tests/fixtures/small")];
    assert_eq!(Ran::with_variables(&["check"], "", &set), small);
    let both =
        [("CAREER_GRAPH_DATA", "tests/fixtures/small"), ("CAREER_GRAPH_LAYER", "tests/fixtures/overlay")];
    let merged = Ran::of(&["check", "tests/fixtures/small", "tests/fixtures/overlay"]);
    assert_eq!(Ran::with_variables(&["check"], "", &both), merged);
    let other = [("CAREER_GRAPH_DATA", "tests/nowhere")];
    assert_eq!(Ran::with_variables(&["check", "tests/fixtures/small"], "", &other), small);
}
