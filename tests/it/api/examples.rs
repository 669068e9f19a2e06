//! The examples of the GraphiQL page, over the bundled data.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::data;

/// A file of `web/src/examples`.
pub(crate) struct Example {
    pub(crate) operation: String,
    variables: String,
    title: String,
    description: String,
    document: String,
}

/// All of them, in the order of the page.
pub(crate) fn all() -> Vec<Example> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("web/src/examples");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| Example::read(&fs::read_to_string(file).unwrap())).collect()
}

impl Example {
    /// It begins with comments: its variables, its title, what it is for.
    fn read(text: &str) -> Self {
        let mut comments = text.lines().map_while(|line| line.strip_prefix("# "));
        let mut next = || comments.next().unwrap_or_default().to_owned();
        let operation = text.lines().find_map(|line| line.strip_prefix("query ")).unwrap_or_default();
        let name = operation.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        Example {
            operation: name.to_owned(),
            variables: next(),
            title: next(),
            description: next(),
            document: text.to_owned(),
        }
    }
}

#[test]
fn every_example_answers_with_data() {
    let examples = all();
    assert!(examples.len() >= 7, "the examples are missing");
    for example in &examples {
        let answer = data(&example.document, &example.variables);
        for (field, value) in answer.as_object().unwrap() {
            assert!(!is_empty(value), "{}: {field} is empty: {answer:#}", example.operation);
        }
    }
}

/// Nothing to look at: null, or a connection or list without items, at the root or one field below.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => {
            fields.get("edges").is_some_and(is_empty)
                || fields.values().any(|field| field.get("edges").is_some_and(is_empty))
        }
        _ => false,
    }
}

#[test]
fn every_example_explains_itself() {
    let examples = all();
    let names: BTreeSet<_> = examples.iter().map(|example| example.operation.as_str()).collect();
    assert_eq!(names.len(), examples.len(), "operations give the tabs their names: {names:?}");
    for example in &examples {
        assert!(!example.operation.is_empty() && !example.title.is_empty(), "{}", example.document);
        assert!(example.description.ends_with('.'), "{}: {}", example.operation, example.description);
    }
}
