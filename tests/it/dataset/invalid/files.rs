//! Files that are missing, misnamed or not what they should be, `dataset.toml` among them.

use career_graph::dataset::{CellProblem, FileProblem};

use super::{defects, problems_of, text};

defects! {
    missing_manifest: "dataset.toml", 0 => FileProblem::MissingFile { file: text("dataset.toml") };
    missing_file: "roles.csv", 0 => FileProblem::MissingFile { file: text("roles.csv") };
    empty_file: "roles.csv", 0 => FileProblem::EmptyFile;
    misnamed_file: "transition.csv", 0 => FileProblem::UnknownFile { similar: Some(text("transitions.csv")) };
    invalid_utf8: "roles.csv", 3 => FileProblem::InvalidUtf8;
    unknown_key:
        "dataset.toml", 5 => FileProblem::UnknownKey { key: text("verson"), similar: Some(text("version")) };
        "dataset.toml", 7 => CellProblem::MissingValue { column: "licence" };
        "dataset.toml", 12 => FileProblem::UnknownKey { key: text("license"), similar: Some(text("licence")) };
    missing_key: "dataset.toml", 0 => FileProblem::MissingKey { key: "version" };
    wrong_type:
        "dataset.toml", 4 =>
            FileProblem::WrongType { key: text("version"), expected: "a string", found: "integer" };
        "dataset.toml", 8 =>
            FileProblem::WrongType { key: text("title"), expected: "a string or a whole number", found: "array" };
    unsupported_format: "dataset.toml", 1 => FileProblem::UnsupportedFormat { found: text("2") };
    layer_name_not_a_slug: "dataset.toml", 2 => CellProblem::NotASlug {
        column: "name",
        value: text("Tiny Office"),
        suggestion: text("tiny-office"),
    };
}

#[test]
fn malformed_toml() {
    let problems = problems_of(&[], "malformed_toml");
    let found: Vec<_> = problems.iter().map(|problem| (problem.line, &problem.kind)).collect();
    assert!(
        matches!(
            found.as_slice(),
            [(Some(4), career_graph::dataset::ProblemKind::File(FileProblem::Toml { .. }))]
        ),
        "{problems}"
    );
}
