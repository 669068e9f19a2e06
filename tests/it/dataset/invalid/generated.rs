//! Defects too large to keep in a file.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::Path;

use career_graph::dataset::{
    FileProblem, LayerFiles, MAX_FILE_BYTES, MAX_LINE_BYTES, MAX_PRINTED, ProblemKind, RowProblem, load,
};

use crate::dataset::{fixture, load_folders};

const MANIFEST: &str = "format = 1\nname = \"made\"\ntitle = \"Made\"\nversion = \"1\"\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("dataset.toml"), MANIFEST).expect("dataset.toml is written");
    folder
}

fn kinds(folder: &Path) -> Vec<(Option<u64>, ProblemKind)> {
    let problems = load_folders(&[folder.to_owned()]).expect_err("the folder has a defect");
    problems.iter().map(|problem| (problem.line, problem.kind.clone())).collect()
}

fn too_long(bytes: usize) -> ProblemKind {
    FileProblem::LineTooLong { bytes, max: MAX_LINE_BYTES }.into()
}

#[test]
fn line_of_ten_megabytes() {
    let folder = folder();
    let summary = "x".repeat(10_000_000);
    let roles = format!("slug,title,level,summary\nclerk,Clerk,2,\nmanager,Manager,4,{summary}\n");
    fs::write(folder.path().join("roles.csv"), roles).unwrap();
    assert_eq!(kinds(folder.path()), [(Some(3), too_long("manager,Manager,4,".len() + summary.len()))]);
}

#[test]
fn line_of_ten_megabytes_in_toml_and_markdown() {
    let folder = folder();
    let long = "x".repeat(10_000_000);
    fs::write(folder.path().join("dataset.toml"), format!("{MANIFEST}# {long}\n")).unwrap();
    fs::write(folder.path().join("roles.csv"), "slug,title,level\nclerk,Clerk,2\n").unwrap();
    fs::create_dir(folder.path().join("profiles")).unwrap();
    fs::write(folder.path().join("profiles/clerk.md"), format!("## Day to day\n\n{long}\n")).unwrap();
    let kinds = kinds(folder.path());
    assert!(kinds.contains(&(Some(5), too_long(long.len() + 2))), "dataset.toml");
    assert!(kinds.contains(&(Some(3), too_long(long.len()))), "profiles/clerk.md");
}

#[test]
fn a_line_of_the_greatest_length_is_read() {
    let folder = folder();
    let row = format!("clerk,Clerk,2,{}", "x".repeat(MAX_LINE_BYTES - "clerk,Clerk,2,".len()));
    fs::write(folder.path().join("roles.csv"), format!("slug,title,level,summary\n{row}\n")).unwrap();
    assert!(load_folders(&[folder.path().to_owned()]).is_ok());
    fs::write(folder.path().join("roles.csv"), format!("slug,title,level,summary\n{row}x\n")).unwrap();
    assert_eq!(kinds(folder.path()), [(Some(2), too_long(MAX_LINE_BYTES + 1))]);
}

#[test]
fn file_too_large() {
    let folder = folder();
    // A sparse file: it takes no room.
    File::create(folder.path().join("roles.csv")).unwrap().set_len(MAX_FILE_BYTES + 1).unwrap();
    let expected = FileProblem::FileTooLarge { bytes: MAX_FILE_BYTES + 1, max: MAX_FILE_BYTES };
    assert_eq!(kinds(folder.path()), [(None, expected.into())]);
}

#[test]
fn folder_in_the_place_of_a_file() {
    let folder = folder();
    fs::create_dir(folder.path().join("roles.csv")).unwrap();
    let expected = FileProblem::CannotRead { reason: "it is not a file".to_owned() };
    assert_eq!(kinds(folder.path()), [(None, expected.into())]);
}

#[test]
fn many_problems_are_counted_beyond_the_printed_ones() {
    let mut transitions =
        "from,to,kind,study_months,experience_months,training_months,settling_in_months\n".to_owned();
    for _ in 0..MAX_PRINTED + 25 {
        transitions.push_str("clerk,clerk,LATERAL,0,0,0,6\n");
    }
    let mut evidence = "from,to,kind\n".to_owned();
    writeln!(evidence, "clerk,clerk,EDITORIAL").unwrap();
    let file = |name: &str, text: String| (name.to_owned(), Cow::Owned(text.into_bytes()));
    let layer = LayerFiles::new(
        "made",
        [
            file("dataset.toml", MANIFEST.to_owned()),
            file("roles.csv", "slug,title,level\nclerk,Clerk,2\n".to_owned()),
            file("transitions.csv", transitions),
            file("evidence.csv", evidence),
        ],
    );
    let problems = load(vec![layer]).expect_err("every row but the first stands twice");
    // The self-loop is told once, at the first row; every other row repeats its id.
    assert_eq!(problems.len(), MAX_PRINTED + 25);
    assert!(problems.iter().any(|p| { p.kind == RowProblem::SelfLoop { role: "clerk".to_owned() }.into() }));
    let printed = problems.to_string();
    assert_eq!(printed.lines().count(), MAX_PRINTED + 1);
    assert_eq!(printed.lines().last(), Some("and 25 more"));
    assert!(printed.starts_with("made/transitions.csv:"), "{}", printed.lines().next().unwrap_or(""));
}

#[test]
fn broken_roles_do_not_echo_in_every_reference_to_them() {
    let folder = folder();
    for name in ["transitions.csv", "evidence.csv", "role_skills.csv", "skills.csv", "dataset.toml"] {
        fs::copy(fixture("small").join(name), folder.path().join(name)).unwrap();
    }
    fs::write(folder.path().join("roles.csv"), b"slug,title,level\nclerk,Cl\xE9rk,2\n").unwrap();
    assert_eq!(kinds(folder.path()), [(Some(2), FileProblem::InvalidUtf8.into())]);
}

#[test]
fn lines_are_counted_alike_with_crlf_and_a_byte_order_mark() {
    let folder = folder();
    let defect = fixture("invalid/duplicate_transition");
    for name in ["dataset.toml", "roles.csv", "transitions.csv", "evidence.csv"] {
        let text = fs::read_to_string(defect.join(name)).unwrap().replace('\n', "\r\n");
        fs::write(folder.path().join(name), format!("\u{FEFF}{text}")).unwrap();
    }
    let (from, to) = ("clerk".to_owned(), "manager".to_owned());
    let expected = RowProblem::DuplicateTransition { from, to, first_line: 2 };
    assert_eq!(kinds(folder.path()), [(Some(4), expected.into())]);
}
