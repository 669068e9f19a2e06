//! The examples of the README say what the program answers.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

/// The contents of the blocks of a language, in order.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let fence = format!("\n```{language}\n");
    text.split(&fence).skip(1).map(|rest| rest.split("\n```").next().unwrap().to_owned()).collect()
}

#[test]
fn every_query_has_the_answer_that_stands_below_it() {
    let readme = readme();
    let (queries, json) = (blocks(&readme, "graphql"), blocks(&readme, "json"));
    assert_eq!((queries.len(), json.len()), (2, 4));
    for (query, json) in queries.iter().zip(json.chunks(2)) {
        let expected: Value = serde_json::from_str(&json[1]).unwrap();
        let found = crate::api::answer(query, &json[0]);
        assert!(found == expected, "README.md: the answer is now\n{found:#}");
    }
}

#[test]
fn the_path_is_what_the_program_prints() {
    let console = blocks(&readme(), "console").remove(0);
    let (command, expected) = console.split_once('\n').unwrap();
    assert_eq!(command, "$ career-graph path \"Nursing Assistants\" \"Nurse Practitioners\"");
    let mut program = Command::new(env!("CARGO_BIN_EXE_career-graph"));
    let output = program.args(["path", "Nursing Assistants", "Nurse Practitioners"]).output().unwrap();
    let found = String::from_utf8(output.stdout).unwrap();
    let lines = |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    assert!(lines(&found) == lines(expected), "README.md: the program now prints\n{found}");
}

#[test]
fn the_picture_is_what_the_program_draws() {
    let readme = readme();
    let command = "career-graph export --path \"Nursing Assistants\" \"Nurse Practitioners\" --out path.svg";
    assert!(readme.contains(command) && readme.contains("(docs/path.svg)"));
    let folder = tempfile::tempdir().unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_career-graph"));
    let arguments = ["export", "--path", "Nursing Assistants", "Nurse Practitioners", "--out", "path.svg"];
    program.args(arguments).current_dir(&folder).assert().success();
    let drawn = fs::read_to_string(folder.path().join("path.svg")).unwrap();
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/path.svg");
    assert!(
        fs::read_to_string(committed).is_ok_and(|committed| committed == drawn),
        "docs/path.svg is out of date: run the README's `career-graph export` with `--out docs/path.svg`"
    );
}
