//! Layers on top of layers.

use career_graph::dataset::{CellProblem, FileProblem, Problem, RowProblem, TableId};

use super::{defects, fixture, load_folders, text};

defects! {
    overrides_nothing on "small": "roles.csv", 2 => RowProblem::OverridesNothing {
        table: TableId::Roles,
        id: text("project-cordinator"),
        missing: vec!["title", "level"],
        nearest: Some(text("project-coordinator")),
    };
    removes_nothing on "small":
        "removals.csv", 2 => RowProblem::RemovesNothing {
            table: TableId::Roles,
            id: text("ofice-clerk"),
            nearest: Some(text("office-clerk")),
        };
        "removals.csv", 3 => RowProblem::RemovesNothing {
            table: TableId::Transitions,
            id: text("office-clerk>physician"),
            nearest: None,
        };
    unknown_table on "small": "removals.csv", 2 =>
        RowProblem::UnknownTable { name: text("role"), nearest: Some(text("roles")) };
    duplicate_removal on "small": "removals.csv", 3 => RowProblem::DuplicateId {
        table: TableId::Removals,
        id: text("roles>electrician"),
        first_line: 2,
    };
}

#[test]
fn duplicate_layer() {
    let small = fixture("small");
    let problems = load_folders(&[small.clone(), small.clone()]).expect_err("one layer twice");
    let expected = Problem {
        file: small.join("dataset.toml").display().to_string(),
        line: None,
        kind: FileProblem::DuplicateLayer { name: text("small") }.into(),
    };
    assert_eq!(problems.iter().collect::<Vec<_>>(), [&expected]);
}

#[test]
fn overridden_cell() {
    let folders = ["overridden_cell", "overridden_cell_above"].map(|name| fixture("invalid").join(name));
    let problems = load_folders(&folders).expect_err("the lower level is out of range");
    let expected = Problem {
        file: folders[0].join("roles.csv").display().to_string(),
        line: Some(2),
        kind: CellProblem::OutOfRange { column: "level", value: text("9"), min: 1.0, max: 5.0 }.into(),
    };
    assert_eq!(problems.iter().collect::<Vec<_>>(), [&expected]);
}

#[test]
fn missing_folder() {
    let problems = load_folders(&[fixture("no-such-folder")]).expect_err("there is no such folder");
    assert_eq!(
        problems.to_string(),
        "tests/fixtures/no-such-folder: there is no such folder; check the path"
    );
}

#[test]
fn no_layers() {
    let problems = load_folders(&[]).expect_err("there is nothing to load");
    assert_eq!(problems.iter().map(|p| p.kind.clone()).collect::<Vec<_>>(), [FileProblem::NoLayers.into()]);
}
