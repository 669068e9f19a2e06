//! Ids, references, and what must hold between rows.

use career_graph::dataset::{CellProblem, FileProblem, ProfileProblem, RowProblem, TableId};
use career_graph::model::SkillKind;

use super::{defects, problems_of, text};

fn unknown(table: TableId, id: &str, nearest: Option<&str>) -> RowProblem {
    RowProblem::UnknownId { table, id: text(id), nearest: nearest.map(text) }
}

fn cycle(tracks: &[&str]) -> RowProblem {
    RowProblem::ParentCycle { tracks: tracks.iter().map(|track| text(track)).collect() }
}

defects! {
    no_roles: "roles.csv", 0 => RowProblem::NoRoles;
    unknown_role: "transitions.csv", 2 => unknown(TableId::Roles, "manger", Some("manager"));
    unknown_track: "role_tracks.csv", 2 => unknown(TableId::Tracks, "ofice", Some("office"));
    unknown_parent: "tracks.csv", 2 => unknown(TableId::Tracks, "nowhere", None);
    unknown_category: "roles.csv", 2 => unknown(TableId::Categories, "10-1010", None);
    unknown_skill: "role_skills.csv", 2 => unknown(TableId::Skills, "reading", None);
    unknown_source: "evidence.csv", 2 => unknown(TableId::Sources, "servey", Some("survey"));
    unknown_method: "evidence.csv", 2 => unknown(TableId::Methods, "mean", Some("median"));
    unknown_scheme: "role_codes.csv", 2 => unknown(TableId::CodeSchemes, "soc", None);
    evidence_without_transition: "evidence.csv", 2 => unknown(TableId::Transitions, "clerk>manager", None);
    transition_without_evidence: "transitions.csv", 2 =>
        RowProblem::NoEvidence { from: text("clerk"), to: text("manager") };
    self_loop: "transitions.csv", 3 => RowProblem::SelfLoop { role: text("clerk") };
    duplicate_id: "roles.csv", 4 =>
        RowProblem::DuplicateId { table: TableId::Roles, id: text("clerk"), first_line: 2 };
    // An empty line stands between the two.
    duplicate_transition: "transitions.csv", 4 =>
        RowProblem::DuplicateTransition { from: text("clerk"), to: text("manager"), first_line: 2 };
    duplicate_title: "roles.csv", 4 => RowProblem::DuplicateTitle { title: text("clerk"), other: text("clerk") };
    advancement_both_ways: "transitions.csv", 3 =>
        RowProblem::AdvancementBothWays { from: text("manager"), to: text("clerk") };
    // A track that leads into the cycle from outside is not at fault.
    parent_cycle:
        "tracks.csv", 2 => cycle(&["a", "c", "b", "a"]);
        "tracks.csv", 6 => cycle(&["e", "e"]);
    technology_among_ratings: "role_skills.csv", 2 =>
        RowProblem::WrongSkillKind { skill: text("mail"), kind: SkillKind::Technology };
    skill_among_technologies: "role_technologies.csv", 2 =>
        RowProblem::WrongSkillKind { skill: text("reading"), kind: SkillKind::Skill };
    // Two categories cite the source; it is told once.
    source_without_currency: "categories.csv", 2 =>
        RowProblem::SourceLacks { source_id: text("survey"), key: "currency" };
}

#[test]
fn several_defects() {
    let problems = problems_of(&[], "several_defects");
    let has = |file: &str, line: Option<u64>, kind: career_graph::dataset::ProblemKind| {
        let file = format!("tests/fixtures/invalid/several_defects/{file}");
        let found = problems.iter().any(|p| p.file == file && p.line == line && p.kind == kind);
        assert!(found, "{kind:?} is not among\n{problems}");
    };
    has("profiles/clerk.md", None, ProfileProblem::MissingHeading { heading: "Good fit" }.into());
    let level = |value: &str| (text(value), 1.0, 5.0);
    let (value, min, max) = level("9");
    has("roles.csv", Some(2), CellProblem::OutOfRange { column: "level", value, min, max }.into());
    has("roles.csv", Some(3), CellProblem::MissingValue { column: "title" }.into());
    let duplicate = RowProblem::DuplicateId { table: TableId::Roles, id: text("manager"), first_line: 3 };
    has("roles.csv", Some(4), duplicate.into());
    has("tracks.csv", Some(2), cycle(&["a", "a"]).into());
    has("transitions.csv", Some(3), unknown(TableId::Roles, "boss", None).into());
    has("transitions.csv", Some(4), RowProblem::SelfLoop { role: text("clerk") }.into());
    let order: Vec<_> = problems.iter().map(|problem| (problem.file.clone(), problem.line)).collect();
    assert!(order.is_sorted(), "{problems}");
    assert!(!problems.iter().any(|p| p.kind == FileProblem::EmptyFile.into()));
}
