//! `@graphql-eslint` over the schema and every document, as `tests/clients/eslint.config.js` says.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{CHECKOUT, installed, program};

/// Folders whose documents are wrong, or cut short, on purpose, or that hold what was installed or built.
const OTHER: [&str; 6] = [".git", "target", "node_modules", "dist", "tests/it", "tests/validation"];

#[test]
fn the_schema_and_all_documents_keep_the_rules() {
    let Some(folder) = installed("the rules for schema and documents") else { return };
    let (mut files, root) = (BTreeSet::new(), Path::new(CHECKOUT));
    documents(root, root, &mut files);
    assert!(files.len() > 20 && files.contains("schema.graphql"), "{files:?}");
    let mut lint = program(folder, "eslint");
    lint.current_dir(root).arg("--config").arg(folder.join("eslint.config.js")).args(["--format", "json"]);
    let output = lint.args(&files).output().unwrap();
    let complain = || String::from_utf8_lossy(&output.stderr);
    let results: Vec<Value> =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", complain()));
    assert_eq!(results.len(), files.len());
    let mut faults = Vec::new();
    for result in &results {
        // A file that no part of the configuration is about is a warning.
        for message in result["messages"].as_array().unwrap() {
            let of = |name: &str| message[name].to_string();
            let file = result["filePath"].as_str().unwrap().trim_start_matches(CHECKOUT);
            faults.push(format!("{file}:{}: {} {}", of("line"), of("message"), of("ruleId")));
        }
    }
    let faults = faults.join("\n");
    assert!(
        faults.is_empty(),
        "\n{faults}\ntests/clients/eslint.config.js has the rules and the exceptions to them"
    );
    assert!(output.status.success(), "{}", complain());
}

/// Every GraphQL file of the checkout, by its path from there.
fn documents(root: &Path, folder: &Path, files: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        let is_other = OTHER.iter().any(|other| name == *other || name.ends_with(&format!("/{other}")));
        if entry.file_type().unwrap().is_dir() && !is_other {
            documents(root, &path, files);
        } else if name.ends_with(".graphql") {
            files.insert(name);
        }
    }
}
