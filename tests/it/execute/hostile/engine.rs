//! The engine alone, on the toy schema and a small stack.

use super::super::{ask, service, service_of};
use career_graph::graphql::execute::{Code, Kind, Limits, Request};
use serde_json::json;
use std::fmt::Write;

/// Answered on a small stack, so that an overflow shows in every build.
fn refused(query: &str, variables: &str) -> Vec<String> {
    let (query, variables) = (query.to_owned(), variables.to_owned());
    let answer = move || {
        let service = service();
        let request = Request { query: &query, variables: Some(&variables), ..Request::default() };
        let answer = service.answer(&request);
        assert!(answer.body.len() < 20_000, "{}", answer.body.len());
        assert!(matches!(answer.kind, Kind::RequestError(_)), "{}", String::from_utf8_lossy(&answer.body));
        answer.body
    };
    let body = std::thread::Builder::new().stack_size(1 << 20).spawn(answer).unwrap().join().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&body).unwrap();
    let errors = json["errors"].as_array().unwrap().iter();
    errors
        .map(|error| format!("{} {}", error["extensions"]["code"].as_str().unwrap(), error["message"]))
        .collect()
}

fn too_complex(query: &str) -> String {
    let errors = refused(query, "{}");
    assert!(errors.len() == 1 && errors[0].starts_with("QUERY_TOO_COMPLEX"), "{errors:?}");
    errors[0].clone()
}

#[test]
fn deep_nesting() {
    for n in [101, 20_000] {
        too_complex(&format!("{}id{}", "{ first ".repeat(n), "}".repeat(n)));
        too_complex(&"{ first ".repeat(n));
        too_complex(&format!("{{ echo(colours: {}) }}", "[".repeat(n)));
        too_complex(&format!("{{ echo(filter: {}) }}", "{inner:".repeat(n)));
        too_complex(&format!("query($x: {}Int) {{ first {{ id }} }}", "[".repeat(n)));
        too_complex(&format!("{{ first {} id }}", "... { ".repeat(n)));
    }
}

#[test]
fn just_within_the_depth_and_just_beyond() {
    let nested = |n: usize| format!("{{ first {{ {} id {} }} }}", "next { ".repeat(n - 2), "}".repeat(n - 2));
    let within = ask(&service(), &nested(20), &json!({}));
    assert!(within.get("errors").is_none(), "{within}");
    assert!(too_complex(&nested(21)).contains("20 levels"));
}

#[test]
fn exponential_fragments() {
    let mut query = "{ first { ...F0 } } fragment F40 on Role { id }".to_owned();
    for i in 0..40 {
        write!(query, " fragment F{i} on Role {{ ...F{} ...F{} }}", i + 1, i + 1).unwrap();
    }
    assert!(too_complex(&query).contains("1000 fields"));
    let mut query = "{ first { ...F0 } } fragment F40 on Role { id }".to_owned();
    for i in 0..40 {
        write!(
            query,
            " fragment F{i} on Role {{ a: itself {{ ...F{} }} b: itself {{ ...F{} }} }}",
            i + 1,
            i + 1
        )
        .unwrap();
    }
    too_complex(&query);
}

#[test]
fn exponential_fragments_in_introspection() {
    let mut query = "{ __schema { types { ...F0 } } } fragment F40 on __Type { name }".to_owned();
    for i in 0..40 {
        write!(
            query,
            " fragment F{i} on __Type {{ a: ofType {{ ...F{} }} b: ofType {{ ...F{} }} }}",
            i + 1,
            i + 1
        )
        .unwrap();
    }
    too_complex(&query);
    let nested = "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }";
    assert!(too_complex(nested).contains("Introspection"));
}

#[test]
fn a_long_chain_of_fragments() {
    let mut query = "{ first { ...F0 } } fragment F1500 on Role { id }".to_owned();
    for i in 0..1500 {
        write!(query, " fragment F{i} on Role {{ ...F{} }}", i + 1).unwrap();
    }
    too_complex(&query);
}

#[test]
fn many_operations_with_the_same_fragments() {
    let mut query = String::new();
    for i in 0..700 {
        write!(query, " query Q{i} {{ first {{ ...F0 }} }}").unwrap();
    }
    for i in 0..90 {
        write!(query, " fragment F{i} on Role {{ next {{ id }} ...F{} }}", i + 1).unwrap();
    }
    assert!(
        too_complex(&format!("{query} fragment F90 on Role {{ id }}")).contains("5000 fields and fragments")
    );
}

#[test]
fn fragments_that_spread_themselves() {
    for query in [
        "{ first { ...A } } fragment A on Role { ...A }",
        "{ first { ...A } } fragment A on Role { next { ...B } } fragment B on Role { next { ...A } }",
    ] {
        let errors = refused(query, "{}");
        assert!(errors[0].starts_with("GRAPHQL_VALIDATION_FAILED"), "{errors:?}");
    }
}

#[test]
fn many_of_everything() {
    let many = |what: &dyn Fn(usize) -> String, n: usize| (0..n).map(what).collect::<Vec<_>>().join(" ");
    for n in [1_100, 10_000] {
        too_complex(&format!("{{ first {{ {} }} }}", many(&|i| format!("a{i}: id"), n)));
        too_complex(&format!("{{ first {{ id {} }} }}", "@skip(if: false)".repeat(n)));
        too_complex(&format!("{{ first {{ id }} {} }}", "first { id } ".repeat(n)));
        too_complex(&format!("{{ {} }}", many(&|i| format!("unknown{i}"), n)));
        too_complex(&format!("{{ first {{ id }} }} {}", "# \n".repeat(n * 8)));
    }
    too_complex(&format!("{{ first {{ {} }} }}", "id ".repeat(1_001)));
    too_complex(&format!(
        "{{ {} }}",
        many(&|i| format!("echo {}", if i > 0 { "__typename" } else { "" }), 21)
    ));
}

#[test]
fn a_thousand_mistakes_are_not_all_listed() {
    let fields: Vec<_> = (0..900).map(|i| format!("unknown{i}")).collect();
    let errors = refused(&format!("{{ first {{ {} }} }}", fields.join(" ")), "{}");
    assert_eq!(errors.len(), 51);
    assert!(errors[50].contains("850 more errors"), "{}", errors[50]);
}

#[test]
fn huge_strings_numbers_and_names() {
    let (long, digits) = ("x".repeat(50_000), "9".repeat(50_000));
    for query in [
        format!("{{ {long} }}"),
        format!("{{ first {{ id(x: \"{long}\") }} }}"),
        format!("{{ echo(number: {digits}) }}"),
        format!("{{ echo(share: {digits}e{digits}) }}"),
        format!("{{ echo(colours: {long}) }}"),
        format!("{{ echo(filter: {{ {long}: 1 }}) }}"),
        format!("{{ first {{ id @{long} }} }}"),
        format!("{{ first {{ ...{long} }} }}"),
        format!("query(${long}: Int) {{ first {{ id }} }}"),
        "\"".repeat(1_000),
        "\u{0}".repeat(1_000),
        "&".repeat(10_000),
    ] {
        refused(&query, "{}");
    }
    assert!(too_complex(&format!("{{ {} }}", "x".repeat(70_000))).contains("65536 bytes"));
}

#[test]
fn bad_variables() {
    let query = "query($filter: Filter, $ids: [ID!]) { echo(filter: $filter) things(ids: $ids) { id } }";
    let query = &query.replace("$ids: [ID!])", "$ids: [ID!]!)");
    let deep = |n| format!("{{\"filter\": {}1{}}}", "{\"inner\":".repeat(n), "}".repeat(n));
    let list = |n| format!("{{\"ids\": {}1{}}}", "[".repeat(n), "]".repeat(n));
    for variables in [deep(10_000), list(10_000), format!("{{\"ids\": [{}1]}}", "1,".repeat(1_000))] {
        let errors = refused(query, &variables);
        assert!(
            errors[0].starts_with("QUERY_TOO_COMPLEX") && errors[0].contains("1000 values"),
            "{errors:?}"
        );
    }
    let long = format!("{{\"ids\": [{{\"{}\": 1}}]}}", "x".repeat(100_000));
    for variables in [
        &*deep(200),
        &*list(200),
        &*long,
        "[]",
        "1",
        "{",
        "{\"ids\": null}",
        "{\"ids\": [null]}",
        "{\"ids\": [\"a\"], \"filter\": {\"limit\": 1e30}}",
    ] {
        let errors = refused(query, variables);
        assert!(errors[0].starts_with("BAD_USER_INPUT"), "{errors:?}");
    }
}

#[test]
fn nested_pages_are_counted_before_they_are_read() {
    let query = "query($n: Int) { roles(first: 100) { edges { node { neighbours(first: $n) { edges { node { neighbours(last: 100) { \
                 edges { node { id } } } } } } } } } }";
    let service = service();
    let answer = |n: i32| {
        let variables = json!({ "n": n }).to_string();
        service.answer(&Request { query, variables: Some(&variables), ..Request::default() }).kind
    };
    assert_eq!(answer(100), Kind::RequestError(Code::TooComplex));
    assert_eq!(answer(1), Kind::Data { faulty: false });
    // Beyond what a page may hold: the resolver's to refuse, but not after the others have been read.
    assert_eq!(answer(1_000), Kind::RequestError(Code::TooComplex));
}

#[test]
fn the_whole_graph_can_be_read_in_pages() {
    let query = "query AllRoles($after: String) { roles(first: 100, after: $after) { edges { node { id title level \
                 neighbours(order: RISING, first: 100) { edges { node { id level badge { id } next { title } } } \
                 pageInfo { hasNextPage endCursor } } } } pageInfo { hasNextPage endCursor } totalCount } }";
    let json = ask(&service_of(200, Limits::default()), query, &json!({ "after": null }));
    assert!(json.get("errors").is_none(), "{}", json["errors"]);
    assert_eq!(json["data"]["roles"]["edges"].as_array().unwrap().len(), 100);
}

#[test]
fn the_values_of_a_fragment_count_for_every_operation() {
    // Each of them is looked at anew for each operation, and each would be a mistake.
    let operations: String = (0..500).map(|i| format!("query A{i} {{ ...F }} ")).collect();
    let values: String = (0..3_000).map(|i| format!("$a{i} ")).collect();
    for fragment in [
        format!("fragment F on Query {{ things(ids: [{values}]) {{ id }} }}"),
        format!("fragment F on Query {{ ... @skip(if: [{values}]) {{ __typename }} }}"),
        format!("fragment F on Query @skip(if: [{values}]) {{ __typename }}"),
    ] {
        let error = too_complex(&format!("{operations}{fragment}"));
        assert!(error.contains("more than 15000 values"), "{error}");
    }
}
