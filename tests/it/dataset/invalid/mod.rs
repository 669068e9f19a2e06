//! One folder of `tests/fixtures/invalid` per defect: the test named after it asserts the problems, all of them.

mod cells;
mod files;
mod generated;
mod layers;
mod profiles;
mod rows;

use career_graph::dataset::{Problem, ProblemKind, Problems};

use super::{fixture, load_folders};

/// What is wrong with a fixture, on top of the layers below it.
pub(crate) fn problems_of(below: &[&str], defect: &str) -> Problems {
    let mut folders: Vec<_> = below.iter().map(|name| fixture(name)).collect();
    folders.push(fixture("invalid").join(defect));
    match load_folders(&folders) {
        Ok(_) => panic!("{defect} was loaded"),
        Err(problems) => problems,
    }
}

/// Asserts that these problems, and no other, are found in the fixture of a defect.
pub(crate) fn assert_found(below: &[&str], defect: &str, expected: Vec<(&str, Option<u64>, ProblemKind)>) {
    let problems = problems_of(below, defect);
    let folder = fixture("invalid").join(defect);
    let expected: Vec<Problem> = expected
        .into_iter()
        .map(|(file, line, kind)| Problem { file: folder.join(file).display().to_string(), line, kind })
        .collect();
    let found: Vec<Problem> = problems.iter().cloned().collect();
    assert_eq!(found, expected, "\n{problems}");
    for problem in problems.to_string().lines() {
        assert!(problem.starts_with("tests/fixtures/") && problem.contains(';'), "{problem}");
    }
}

/// Tests named after defects: `name: file, line => problem; ...`, the line 0 where the file as a whole is meant.
macro_rules! defects {
    ($($name:ident $(on $below:literal)?: $($file:literal, $line:literal => $kind:expr);+;)*) => { $(
        #[test]
        fn $name() {
            let line = |line: u64| (line > 0).then_some(line);
            $crate::dataset::invalid::assert_found(
                &[$($below)?],
                stringify!($name),
                vec![$(($file, line($line), $kind.into())),+],
            );
        }
    )* };
}

pub(crate) use defects;

/// A text that stands in a problem.
pub(crate) fn text(text: &str) -> String {
    text.to_owned()
}
