//! Variables that do not fit: the message says which member of which variable, what it must be, and what was meant.

use serde_json::{Value, json};

use super::answer;

/// The error over variables of these types, all of them used.
fn error(declared: &str, variables: &Value) -> Value {
    const USES: [(&str, &str); 6] = [
        ("$n", "a: roles(first: $n) { totalCount }"),
        ("$filter", "b: roles(filter: $filter) { totalCount }"),
        ("$by", "c: role(by: $by) { title }"),
        ("$text", "d: search(text: $text) { totalCount }"),
        (
            "$cost",
            "e: shortestPath(from: { slug: \"actuaries\" }, to: { slug: \"cashiers\" }, cost: $cost) { __typename }",
        ),
        ("$yes", "f: __typename @include(if: $yes)"),
    ];
    let used: Vec<_> =
        USES.iter().filter(|(name, _)| declared.contains(name)).map(|(_, field)| *field).collect();
    let query = format!("query({declared}) {{ {} }}", used.join(" "));
    let answer = answer(&query, &variables.to_string());
    let errors = answer["errors"].as_array().unwrap_or_else(|| panic!("{query} {variables} {answer}"));
    assert!(errors.len() == 1 && answer.get("data").is_none(), "{answer}");
    assert_eq!(errors[0]["extensions"]["code"], "BAD_USER_INPUT", "{answer}");
    assert_eq!(errors[0]["locations"][0]["column"], 7, "the place of the declaration: {answer}");
    errors[0].clone()
}

#[test]
fn a_long_value_is_not_repeated() {
    let error = error("$n: Int", &json!({ "n": "x".repeat(10_000) }));
    assert!(error["message"].as_str().unwrap().len() < 200, "{error}");
}
