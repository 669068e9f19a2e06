//! Relay pages at their edges.

use super::{ask, service, toy_query};
use career_graph::graphql::execute::{ListId, Paging, Service};
use serde_json::{Value, json};

fn page(service: &Service<toy_query::Query>, arguments: &str) -> Value {
    let query = format!(
        "{{ roles({arguments}) {{ edges {{ cursor node {{ id }} }} totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}"
    );
    let json = ask(service, &query, &json!({}));
    if json.get("errors").is_some() { json["errors"][0].clone() } else { json["data"]["roles"].clone() }
}

/// The ids of a page and whether there is more before and after.
fn ids(page: &Value) -> String {
    let ids: Vec<_> =
        page["edges"].as_array().unwrap().iter().map(|e| e["node"]["id"].as_str().unwrap()).collect();
    let sign = |name: &str| {
        if page["pageInfo"][name] == json!(true) { "..." } else { "" }
    };
    format!("{}{}{}", sign("hasPreviousPage"), ids.join(" "), sign("hasNextPage"))
}

#[test]
fn sizes() {
    let service = service();
    for (arguments, expected) in [
        ("first: 0", "..."),
        ("last: 0", "..."),
        ("first: 3", "r0 r1 r2..."),
        ("last: 3", "...r5 r6 r7"),
        ("first: 8", "r0 r1 r2 r3 r4 r5 r6 r7"),
        ("first: 100", "r0 r1 r2 r3 r4 r5 r6 r7"),
        ("first: null, after: null", "r0 r1 r2 r3 r4 r5 r6 r7"),
    ] {
        let page = page(&service, arguments);
        assert_eq!(ids(&page), expected, "{arguments}");
        assert_eq!(page["totalCount"], 8);
    }
    assert_eq!(page(&service, "first: 0")["pageInfo"]["endCursor"], Value::Null);
}

#[test]
fn twenty_when_nothing_is_said() {
    let page = ask(
        &super::service_of(30, career_graph::graphql::execute::Limits::default()),
        "{ roles { edges { steps } } }",
        &json!({}),
    );
    assert_eq!(page["data"]["roles"]["edges"].as_array().unwrap().len(), 20);
}

#[test]
fn cursors_lead_from_page_to_page_and_back() {
    let service = service();
    let first = page(&service, "first: 3");
    let end = first["pageInfo"]["endCursor"].as_str().unwrap();
    let second = page(&service, &format!("first: 3, after: \"{end}\""));
    assert_eq!(ids(&second), "...r3 r4 r5...");
    let start = second["pageInfo"]["startCursor"].as_str().unwrap();
    assert_eq!(ids(&page(&service, &format!("last: 2, before: \"{start}\""))), "...r1 r2...");
    assert_eq!(ids(&page(&service, &format!("after: \"{end}\", before: \"{start}\""))), "......");
    assert_eq!(ids(&page(&service, &format!("after: \"{start}\", before: \"{end}\""))), "......");
    let all = page(&service, "last: 100");
    let last = all["pageInfo"]["endCursor"].as_str().unwrap();
    assert_eq!(ids(&page(&service, &format!("first: 5, after: \"{last}\""))), "...");
}

#[test]
fn wrong_arguments_are_named() {
    let service = service();
    let other = ask(&service, "{ first { neighbours { pageInfo { endCursor } } } }", &json!({}));
    let other = other["data"]["first"]["neighbours"]["pageInfo"]["endCursor"].as_str().unwrap();
    for (arguments, argument) in [
        ("first: -1".to_owned(), "first"),
        ("first: 101".to_owned(), "first"),
        ("last: 101".to_owned(), "last"),
        ("first: 1, last: 1".to_owned(), "last"),
        ("after: \"\"".to_owned(), "after"),
        ("after: \"nonsense\"".to_owned(), "after"),
        (format!("after: \"{other}\""), "after"),
        (format!("before: \"{other}\""), "before"),
    ] {
        let error = page(&service, &arguments);
        assert_eq!(
            error["extensions"],
            json!({ "code": "BAD_USER_INPUT", "argument": argument }),
            "{arguments} {error}"
        );
        assert!(error["message"].as_str().unwrap().contains(argument), "{error}");
    }
}

#[test]
fn a_cursor_knows_all_that_decides_its_list() {
    let list = |version, parent: u32, kinds: &[u8]| {
        ListId::new(version, "Role.transitions").with(&parent).with(kinds)
    };
    let paging = Paging { after: Some(list("1", 1, &[1]).cursor(4)), ..Paging::default() };
    assert_eq!(paging.range(list("1", 1, &[1]), 10).unwrap(), 5..10);
    for other in [list("2", 1, &[1]), list("1", 2, &[1]), list("1", 1, &[2]), list("1", 1, &[])] {
        assert!(paging.range(other, 10).is_err());
    }
    // A list that has become shorter does not overrun.
    assert_eq!(paging.range(list("1", 1, &[1]), 3).unwrap(), 3..3);
}
