//! Answers, member by member.

use super::{ask, service, service_of};
use career_graph::graphql::execute::{Answer, Code, Kind, Limits, Request};
use serde_json::{Value, json};

fn text(answer: &Answer) -> String {
    String::from_utf8(answer.body.clone()).unwrap()
}

fn data(query: &str, variables: &Value) -> String {
    let variables = variables.to_string();
    let answer = service().answer(&Request { query, variables: Some(&variables), ..Request::default() });
    assert_eq!(answer.kind, Kind::Data { faulty: false }, "{}", text(&answer));
    text(&answer)
}

fn first_error(query: &str) -> Value {
    ask(&service(), query, &json!({}))["errors"][0].clone()
}

#[test]
fn members_stand_where_they_are_first_wanted() {
    let query = "query($x: Boolean!) { first { id @include(if: $x) title id ...F @skip(if: $x) } } fragment F on Role { level title }";
    let with = |x: bool| data(query, &json!({ "x": x }));
    assert_eq!(with(true), r#"{"data":{"first":{"id":"r0","title":"Role 0"}}}"#);
    assert_eq!(with(false), r#"{"data":{"first":{"title":"Role 0","id":"r0","level":0}}}"#);
}

#[test]
fn merged_fields_are_wanted_when_one_of_them_is() {
    let query = "query($x: Boolean!, $y: Boolean!) { first { next @include(if: $x) { id } next @include(if: $y) { title } } }";
    let with = |x: bool, y: bool| data(query, &json!({ "x": x, "y": y }));
    assert_eq!(with(true, true), r#"{"data":{"first":{"next":{"id":"r1","title":"Role 1"}}}}"#);
    assert_eq!(with(false, true), r#"{"data":{"first":{"next":{"title":"Role 1"}}}}"#);
    assert_eq!(with(false, false), r#"{"data":{"first":{}}}"#);
}

#[test]
fn a_null_condition_is_a_fault_of_the_object() {
    let query = "query($x: Boolean = true) { first { next { id @skip(if: $x) } } }";
    let json = ask(&service(), query, &json!({ "x": null }));
    assert_eq!(json["data"], json!({ "first": { "next": null } }));
    assert_eq!(json["errors"][0]["path"], json!(["first", "next"]));
    assert_eq!(json["errors"][0]["locations"], json!([{ "line": 1, "column": 57 }]));
}

#[test]
fn a_fault_makes_the_nearest_nullable_parent_null() {
    // Role 4 is too strict.
    let query = "{ role(by: {number: 2}) { id next { surely { strict } } } }";
    let json = ask(&service(), query, &json!({}));
    assert_eq!(json["data"], json!({ "role": { "id": "r2", "next": { "surely": null } } }));
    assert_eq!(json["errors"][0]["path"], json!(["role", "next", "surely", 0, "strict"]));
    let json = ask(&service(), "{ first { following(from: 4) { strict } } }", &json!({}));
    assert_eq!(json["data"], Value::Null);
}

#[test]
fn absent_members_take_their_defaults_and_absent_items_are_null() {
    let query = "query($a: Int, $b: [Colour!], $c: Colour) { echo(number: 1, filter: {minLevel: $a, colours: $b}, colours: [RED, $c]) }";
    let answer = data(query, &json!({}));
    assert!(answer.contains(r#"\"colours\":[\"RED\",null],\"filter\":{\"limit\":3.0}"#), "{answer}");
}

#[test]
fn the_wrong_operation() {
    let answer =
        |query, operation_name| service().answer(&Request { query, operation_name, ..Request::default() });
    let two = "query A { first { id } } query B { first { title } }";
    assert!(text(&answer(two, Some("B"))).contains("Role 0"));
    for (query, name) in
        [(two, None), (two, Some("C")), ("{ first { id } }", Some("A")), ("fragment F on Role { id }", None)]
    {
        let answer = answer(query, name);
        let Kind::RequestError(code) = answer.kind else { panic!("{}", text(&answer)) };
        assert!(matches!(code, Code::OperationResolution | Code::ValidationFailed), "{}", text(&answer));
        assert!(!text(&answer).contains("data"));
    }
}

#[test]
fn introspection_and_data_in_one_operation() {
    let query = "query($x: Boolean!) { __schema @skip(if: $x) { queryType { name } } first { id } t: __type(name: \"Nothing\") { name } }";
    let yes = r#"{"data":{"__schema":{"queryType":{"name":"Query"}},"first":{"id":"r0"},"t":null}}"#;
    assert_eq!(data(query, &json!({ "x": false })), yes);
    assert_eq!(data(query, &json!({ "x": true })), r#"{"data":{"first":{"id":"r0"},"t":null}}"#);
    let whole = ask(&service(), include_str!("introspection.graphql"), &json!({}));
    assert!(whole["data"]["__schema"]["types"].as_array().unwrap().len() > 15, "{whole}");
}

#[test]
fn an_internal_fault_shows_the_request_id_and_nothing_else() {
    let request = Request { query: "{ broken first { id } }", request_id: Some("42"), ..Request::default() };
    let expected = r#"{"data":{"broken":null,"first":{"id":"r0"}},"errors":[{"message":"Something went wrong on our side. Please report it with the request id.","locations":[{"line":1,"column":3}],"path":["broken"],"extensions":{"code":"INTERNAL_SERVER_ERROR","requestId":"42"}}]}"#;
    assert_eq!(text(&service().answer(&request)), expected);
}

#[test]
fn cost_when_it_is_wanted() {
    let request = Request {
        query: "{ roles(first: 2) { edges { node { id } } } }",
        show_cost: true,
        ..Request::default()
    };
    // roles, edges, and twice node and id
    assert!(
        text(&service().answer(&request))
            .ends_with(r#","extensions":{"cost":{"requested":6,"allowed":200000}}}"#)
    );
}

#[test]
fn an_answer_that_takes_too_long_or_is_too_large() {
    let short = service_of(8, Limits { timeout_milliseconds: 5, ..Limits::default() });
    let json = ask(&short, "{ slow(millis: 20000) first { id } }", &json!({}));
    assert_eq!(json["errors"][0]["extensions"]["code"], "TIMEOUT");
    assert_eq!(json["data"], Value::Null);
    let small = service_of(100, Limits { answer_bytes: 1_000, ..Limits::default() });
    let json = ask(&small, "{ roles(first: 100) { edges { cursor node { id doubtful } } } }", &json!({}));
    assert_eq!(json["data"], Value::Null);
    assert_eq!(json["errors"].as_array().unwrap().len(), 1, "{json}");
    assert_eq!(
        json["errors"][0]["extensions"],
        json!({ "code": "QUERY_TOO_COMPLEX", "limit": "answerBytes", "allowed": 1000 })
    );
}

#[test]
fn errors_beyond_the_limit_are_counted() {
    let service = service_of(100, Limits { errors: 3, ..Limits::default() });
    let json = ask(&service, "{ roles(first: 30) { edges { node { doubtful } } } }", &json!({}));
    let errors = json["errors"].as_array().unwrap();
    assert_eq!(errors.len(), 4);
    assert_eq!(errors[3]["message"], "7 more errors are not listed.");
    assert_eq!(json["data"]["roles"]["edges"][29]["node"], json!({ "doubtful": null }));
}

#[test]
fn what_was_meant() {
    for (query, meant) in [
        ("{ frist { id } }", "first"),
        ("{ first { titel } }", "title"),
        ("{ things(isd: [1]) { id } }", "ids"),
        ("{ role(by: {nubmer: 1}) { id } }", "number"),
        ("{ first { neighbours(order: FALING) { totalCount } } }", "FALLING"),
        ("query($f: Fliter) { echo(filter: $f) }", "Filter"),
        ("{ first { ... on Rola { id } } }", "Role"),
        ("{ first { id @skipp(if: true) } }", "skip"),
    ] {
        let json = ask(&service(), query, &json!({}));
        let suggested = json["errors"]
            .as_array()
            .unwrap()
            .iter()
            .any(|error| error["extensions"]["suggestions"][0] == meant);
        assert!(suggested, "{query} {json}");
    }
    let error = first_error("{ first { titel } }");
    assert_eq!(error["message"], "`Role` has no field `titel`. Did you mean `title`?");
    assert_eq!(error["locations"], json!([{ "line": 1, "column": 11 }]));
    assert_eq!(error["extensions"]["code"], "GRAPHQL_VALIDATION_FAILED");
    let error = first_error("{ first { id ");
    assert_eq!(error["message"], "Syntax error: expected `}` or a field, got the end of the document.");
    assert_eq!(error["extensions"]["code"], "GRAPHQL_PARSE_FAILED");
}

#[test]
fn one_service_answers_many_threads() {
    let service = service();
    let request = Request { query: "{ first { id } }", ..Request::default() };
    let answers = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| service.answer(&request).body)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(answers.iter().all(|body| body == br#"{"data":{"first":{"id":"r0"}}}"#));
}
