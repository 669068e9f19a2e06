//! Documents and what they answer: `tests/queries/NAME.graphql`, its variables in the first line, beside
//! `tests/expectations/NAME.json`. An expectation that is missing is written, and the test fails: read it, then keep it.

use std::fs;
use std::path::Path;

use career_graph::limits::Limits;

use super::{answer_of, api_with};

#[test]
fn answers_are_as_expected() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut queries: Vec<_> =
        fs::read_dir(tests.join("queries")).unwrap().map(|e| e.unwrap().path()).collect();
    queries.sort();
    assert!(queries.len() > 10, "the documents are missing");
    let mut faults = Vec::new();
    let api = api_with(Limits::default());
    for path in queries {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let document = fs::read_to_string(&path).unwrap();
        let variables = document.lines().next().and_then(|line| line.strip_prefix("# ")).unwrap();
        let found = format!("{:#}\n", answer_of(&api, &document, variables));
        let file = tests.join("expectations").join(format!("{name}.json"));
        match fs::read_to_string(&file) {
            Ok(expected) if expected == found => {}
            Ok(expected) => {
                let differs = expected.lines().zip(found.lines()).position(|(a, b)| a != b);
                let line = differs.unwrap_or_else(|| expected.lines().count().min(found.lines().count()));
                let of = |text: &str| text.lines().nth(line).unwrap_or("(nothing)").to_owned();
                faults.push(format!(
                    "{name}: line {} is\n  {}\nand was expected to be\n  {}",
                    line + 1,
                    of(&found),
                    of(&expected)
                ));
            }
            Err(_) => {
                fs::write(&file, found).unwrap();
                faults.push(format!("{name}: had no expectation; wrote {}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
