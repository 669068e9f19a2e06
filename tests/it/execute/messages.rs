//! What a client reads when its document or its variables are wrong.

use super::corpus::api;
use career_graph::graphql::execute::Request;
use serde_json::{Value, json};

/// The errors of an answer without data: place, message, and what else there is.
fn errors(query: &str, variables: &str) -> Vec<String> {
    let answer = api().answer(&Request { query, variables: Some(variables), ..Request::default() });
    let json: Value = serde_json::from_slice(&answer.body).unwrap();
    assert!(json.get("data").is_none(), "{query} {variables} {json}");
    let errors = json["errors"].as_array().unwrap().iter();
    errors
        .map(|error| {
            let at = &error["locations"][0];
            let mut extensions = error["extensions"].clone();
            let more = extensions.as_object_mut().unwrap();
            more.remove("code");
            let more = if more.is_empty() { String::new() } else { format!(" {extensions}") };
            format!("{}:{} {}{more}", at["line"], at["column"], error["message"].as_str().unwrap())
        })
        .collect()
}

#[track_caller]
fn says(query: &str, expected: &[&str]) {
    assert_eq!(errors(query, "{}"), expected, "{query}");
}

#[test]
fn names_that_there_are_not() {
    says(
        "{ datset { version } }",
        &[r#"1:3 `Query` has no field `datset`. Did you mean `dataset`? {"suggestions":["dataset"]}"#],
    );
    says(
        "{ node(id: 1) { title } }",
        &[
            "1:17 `Node` has no field `title`. Did you mean `... on OccupationalCategory { title }` or `... on Role { title }`?",
        ],
    );
    says(
        "{ roles { edges { title } } }",
        &["1:19 `RoleEdge` has no field `title`. Did you mean `node { title }`?"],
    );
    says(
        "{ roles { totalCount(of: ROLES) } }",
        &["1:22 `RoleConnection.totalCount` has no argument `of`. It takes none."],
    );
    says(
        "{ roles(frist: 1) { totalCount } }",
        &[r#"1:9 `Query.roles` has no argument `frist`. Did you mean `first`? {"suggestions":["first"]}"#],
    );
    says(
        "{ node(id: 1) { ... on Rol { title } } }",
        &[r#"1:24 There is no type `Rol`. Did you mean `Role`? {"suggestions":["Role"]}"#],
    );
    says(
        "query ($f: RoleFiltr) { roles(filter: $f) { totalCount } }",
        &[r#"1:8 There is no type `RoleFiltr`. Did you mean `RoleFilter`? {"suggestions":["RoleFilter"]}"#],
    );
    says(
        "query Page($first: Int) { roles(first: $frist) { totalCount } }",
        &[
            "1:12 The variable `$first` is not used.",
            r#"1:40 The variable `$frist` is not declared by `Page`. Did you mean `$first`? {"suggestions":["$first"]}"#,
        ],
    );
    says(
        "{ ...Page } fragment Pages on Query { roles { totalCount } }",
        &[
            r#"1:3 The document has no fragment `Page`. Did you mean `Pages`? {"suggestions":["Pages"]}"#,
            "1:13 The fragment `Pages` is not used.",
        ],
    );
    says(
        "query ($b: Boolean!) { people(all: $b) { name } limits { depth } }",
        &["1:24 `Query` has no field `people`."],
    );
}

#[test]
fn values_that_do_not_fit() {
    says(
        "{ role(by: \"cooks\") { title } }",
        &[
            "1:12 Expected `RoleBy!` for `by`, and found `\"cooks\"`. It is an object with exactly one of `id`, `slug`, `title` and `code`.",
        ],
    );
    says(
        "{ role(by: {slug: \"cooks\", id: 1}) { title } }",
        &["1:12 `by` takes exactly one of `id`, `slug`, `title` and `code`, and was given `slug` and `id`."],
    );
    says(
        "query ($s: String = \"a\") { role(by: {slug: $s}) { title } }",
        &[
            "1:44 The variable `$s` may be null, and `by.slug` takes exactly one value, being a member of `RoleBy`: declare it as `$s: String!`.",
        ],
    );
    says(
        "{ roles(filter: {skills: [{slug: \"a\"}, {slug: 3}], pay: {least: 3000000000}}) { totalCount } }",
        &[
            "1:47 Expected `String` for `filter.skills[1].slug`, and found `3`.",
            "1:65 Expected `Int` for `filter.pay.least`, and found `3000000000`. It has 32 bits: -2147483648 to 2147483647.",
        ],
    );
    says(
        "{ roles(orderBy: {field: \"PAY\", direction: DOWN}) { totalCount } }",
        &[
            "1:26 Expected `RoleOrderField!` for `orderBy.field`, and found `\"PAY\"`. Write it without quotes.",
            "1:44 `OrderDirection` has no value `DOWN`, for `orderBy.direction`. It has `ASC` and `DESC`.",
        ],
    );
    says(
        "query ($i: [ID!]) { nodes(ids: $i) { id } }",
        &["1:32 The variable `$i` may be null, and `ids` is of type `[ID!]!`: declare it as `$i: [ID!]!`."],
    );
}

#[test]
fn shapes_that_do_not_fit() {
    says(
        "{ dataset }",
        &["1:3 `Query.dataset` is of type `Dataset!`: say in braces which of its fields you want."],
    );
    says(
        "{ dataset { version { text } } }",
        &["1:13 `version` is of type `String`, which has no fields: leave its braces out."],
    );
    says(
        "{ roles(first: 1) { totalCount } roles(first: 2) { totalCount } }",
        &[
            "1:34 `roles` is asked for here more than once, with different arguments: give one of them another alias.",
        ],
    );
    says(
        "{ node(id: 1) { ... on Role { x: title } ... on Skill { x: hot } } }",
        &[
            "1:57 `x` would be of type `String!` in one object and `Boolean!` in another: give one of the fields another alias.",
        ],
    );
    says("{ roles(first: 2 { totalCount } }", &["1:18 Syntax error: expected `)` or an argument, got `{`."]);
    says(
        "{ roles(first first: 2) { totalCount } }",
        &["1:15 Syntax error: expected `:` and a value, got `first`."],
    );
    says("{ search(text: 'cook') { totalCount } }", &["1:16 Syntax error: texts stand in double quotes."]);
    says("{\n  limits\u{a0}{ depth } }", &["2:9 Syntax error: unexpected character U+00A0."]);
    says("mutation { addRole }", &["1:1 There is no mutation: only queries are answered."]);
}

#[test]
fn variables_that_do_not_fit() {
    let query = "query Q($slug: String!, $first: Int, $filter: RoleFilter, $kinds: [SkillKind!]) {
        role(by: {slug: $slug}) { skills(first: $first, kinds: $kinds) { totalCount } }
        roles(filter: $filter) { totalCount }
    }";
    let says = |variables: &Value, expected: &[&str]| {
        let mut given = json!({ "slug": "cooks" });
        for (name, value) in variables.as_object().unwrap() {
            given[name] = value.clone();
        }
        assert_eq!(errors(query, &given.to_string()), expected, "{variables}");
    };
    assert_eq!(
        errors(query, r#"{"sulg": "cooks"}"#),
        [
            "1:9 The variable `$slug` is not given, and must be: it is of type `String!`. Is `sulg`, which is given, meant for it? {\"variable\":\"slug\"}"
        ]
    );
    says(
        &json!({ "slug": null }),
        &[r#"1:9 `$slug` must not be null: it is of type `String!`. {"variable":"slug"}"#],
    );
    says(
        &json!({ "slug": 7, "first": "ten" }),
        &[
            r#"1:9 Expected `String!` for `$slug`, and found `7`. {"variable":"slug"}"#,
            r#"1:25 Expected `Int` for `$first`, and found `"ten"`. {"variable":"first"}"#,
        ],
    );
    says(
        &json!({ "first": 3_000_000_000_u64 }),
        &[
            r#"1:25 Expected `Int` for `$first`, and found `3000000000`. It has 32 bits: -2147483648 to 2147483647. {"variable":"first"}"#,
        ],
    );
    says(
        &json!({ "first": 1.5 }),
        &[r#"1:25 Expected `Int` for `$first`, and found `1.5`. {"variable":"first"}"#],
    );
    says(
        &json!({ "filter": { "pay": { "least": "a lot" }, "level": 4 } }),
        &[
            r#"1:38 `RoleFilter` has no member `level`. Did you mean `levels`? {"suggestions":["levels"],"variable":"filter.level"}"#,
            r#"1:38 Expected `Int` for `$filter.pay.least`, and found `"a lot"`. {"variable":"filter.pay.least"}"#,
        ],
    );
    says(
        &json!({ "filter": { "levels": [4, null, "5"] } }),
        &[
            r#"1:38 `$filter.levels[1]` must not be null: it is of type `Int!`. {"variable":"filter.levels[1]"}"#,
            r#"1:38 Expected `Int!` for `$filter.levels[2]`, and found `"5"`. {"variable":"filter.levels[2]"}"#,
        ],
    );
    says(
        &json!({ "filter": { "track": { "slug": "a", "id": "b" }, "skills": [{}] } }),
        &[
            r#"1:38 `$filter.skills[0]` takes exactly one of `id` and `slug`, and was given none. {"variable":"filter.skills[0]"}"#,
            r#"1:38 `$filter.track` takes exactly one of `id` and `slug`, and was given `id` and `slug`. {"variable":"filter.track"}"#,
        ],
    );
    says(
        &json!({ "filter": { "track": { "slug": null } } }),
        &[
            r#"1:38 `$filter.track.slug` must not be null: `TrackBy` takes exactly one value. {"variable":"filter.track.slug"}"#,
        ],
    );
    says(
        &json!({ "filter": "health" }),
        &[
            r#"1:38 Expected `RoleFilter` for `$filter`, and found `"health"`. It is an object with members among `track`, `levels`, `category`, `skills`, `pay` and `education`. {"variable":"filter"}"#,
        ],
    );
    says(
        &json!({ "kinds": ["SKILL", "TECNOLOGY"] }),
        &[
            r#"1:59 `SkillKind` has no value `TECNOLOGY`, for `$kinds[1]`. Did you mean `TECHNOLOGY`? {"suggestions":["TECHNOLOGY"],"variable":"kinds[1]"}"#,
        ],
    );
    says(
        &json!({ "kinds": 3 }),
        &[
            r#"1:59 Expected `[SkillKind!]` for `$kinds`, and found `3`. It is one of `SKILL`, `KNOWLEDGE` and `TECHNOLOGY`. {"variable":"kinds"}"#,
        ],
    );
}
