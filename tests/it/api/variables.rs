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
fn the_message_names_the_member_that_does_not_fit() {
    for (declared, variables, message) in [
        ("$n: Int!", json!({}), "The variable `$n` is missing: its type is `Int!`. Give it in `variables`."),
        ("$n: Int!", json!({ "n": null }), "The variable `$n` must not be null: its type is `Int!`."),
        (
            "$n: Int",
            json!({ "n": "x" }),
            "The variable `$n` must be a whole number from -2147483648 to 2147483647, but is \"x\".",
        ),
        (
            "$n: Int",
            json!({ "n": 3_000_000_000_u64 }),
            "The variable `$n` must be a whole number from -2147483648 to 2147483647, but is 3000000000.",
        ),
        ("$text: String!", json!({ "text": 1 }), "The variable `$text` must be a string, but is 1."),
        (
            "$yes: Boolean!",
            json!({ "yes": "no" }),
            "The variable `$yes` must be true or false, but is \"no\".",
        ),
        (
            "$cost: PathCost",
            json!({ "cost": "MONTH" }),
            "The variable `$cost` must be one of MONTHS, STEPS, SKILL_GAP, but is \"MONTH\". Did you mean `MONTHS`?",
        ),
        (
            "$by: RoleBy!",
            json!({ "by": "actuaries" }),
            "The variable `$by` must be an object (`RoleBy`), but is \"actuaries\".",
        ),
        (
            "$by: RoleBy!",
            json!({ "by": { "slug": "a", "title": "b" } }),
            "The variable `$by` must have exactly one member of `id`, `slug`, `title`, `code`, but has 2.",
        ),
        (
            "$by: RoleBy!",
            json!({ "by": { "slug": null } }),
            "The variable `$by.slug` must not be null: it is the member that was chosen.",
        ),
        (
            "$by: RoleBy!",
            json!({ "by": { "slgu": "a" } }),
            "The variable `$by` has no member `slgu`: its type is `RoleBy`. Did you mean `slug`?",
        ),
        (
            "$by: RoleBy!",
            json!({ "by": { "code": { "scheme": "onet-soc" } } }),
            "The variable `$by.code.value` is missing: its type is `String!`.",
        ),
        (
            "$filter: RoleFilter",
            json!({ "filter": { "levels": [1, 2, [3]] } }),
            "The variable `$filter.levels[2]` must be a whole number from -2147483648 to 2147483647, but is a list.",
        ),
    ] {
        let error = error(declared, &variables);
        assert_eq!(error["message"], message);
        let path = message.split('`').nth(1).unwrap().trim_start_matches('$');
        assert_eq!(error["extensions"]["variable"], path);
    }
}

#[test]
fn a_long_value_is_not_repeated() {
    let error = error("$n: Int", &json!({ "n": "x".repeat(10_000) }));
    assert!(error["message"].as_str().unwrap().len() < 200, "{error}");
}
