//! Relay pagination over the bundled data, at its edges.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{answer, data};

/// Those of the labour market and those of Business Operations.
const ROLES_IN_ALL: usize = 923 + 48;

const ROLES: &str = "query Roles($first: Int, $after: String, $last: Int, $before: String) {
  roles(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { slug title } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount
  }
}";

fn page(variables: &Value) -> Value {
    data(ROLES, &variables.to_string())["roles"].take()
}

fn slugs(page: &Value) -> Vec<&str> {
    page["edges"].as_array().unwrap().iter().map(|edge| edge["node"]["slug"].as_str().unwrap()).collect()
}

#[test]
fn every_role_comes_once_forwards_and_backwards() {
    let (mut forwards, mut after) = (Vec::new(), Value::Null);
    loop {
        let page = page(&json!({ "first": 100, "after": after }));
        forwards.extend(slugs(&page).into_iter().map(str::to_owned));
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
    let (mut backwards, mut before) = (Vec::new(), Value::Null);
    loop {
        let page = page(&json!({ "last": 77, "before": before }));
        backwards.splice(0..0, slugs(&page).into_iter().map(str::to_owned));
        if page["pageInfo"]["hasPreviousPage"] == false {
            break;
        }
        before = page["pageInfo"]["startCursor"].clone();
    }
    assert_eq!(forwards.len(), ROLES_IN_ALL);
    assert_eq!(forwards, backwards);
    let title = |slug: &String| career_graph::bundled().role(slug).unwrap().title().to_lowercase();
    assert!(forwards.iter().map(title).is_sorted(), "roles are not in the order of titles");
}

#[test]
fn the_whole_graph_can_be_read_with_the_default_limits() {
    // The document of a client that mirrors the graph.
    let document = "query AllRoles($after: String) {
      roles(first: 100, after: $after) {
        edges { node { id slug title level transitions(direction: OUTGOING, first: 100) {
          edges { node { id kind months { total } to { slug } } } pageInfo { hasNextPage endCursor } } } }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }";
    let (mut after, mut transitions) = (Value::Null, BTreeSet::new());
    loop {
        let page = data(document, &json!({ "after": after }).to_string());
        for edge in page["roles"]["edges"].as_array().unwrap() {
            let of_role = &edge["node"]["transitions"];
            assert_eq!(of_role["pageInfo"]["hasNextPage"], false, "more than 100 transitions of one role");
            let ids = of_role["edges"].as_array().unwrap().iter().map(|t| t["node"]["id"].to_string());
            transitions.extend(ids);
        }
        if page["roles"]["pageInfo"]["hasNextPage"] == false {
            break;
        }
        after = page["roles"]["pageInfo"]["endCursor"].clone();
    }
    let counted =
        data("{ dataset { counts { transitions } } }", "{}")["dataset"]["counts"]["transitions"].take();
    assert_eq!(json!(transitions.len()), counted);
}

#[test]
fn an_empty_page_is_asked_for_with_nought() {
    let page = page(&json!({ "first": 0 }));
    assert_eq!(slugs(&page).len(), 0);
    assert_eq!(page["totalCount"], ROLES_IN_ALL);
    let expected =
        json!({ "hasNextPage": true, "hasPreviousPage": false, "startCursor": null, "endCursor": null });
    assert_eq!(page["pageInfo"], expected);
}

#[test]
fn a_page_beyond_the_end_is_empty() {
    let last = page(&json!({ "last": 1 }));
    let beyond = page(&json!({ "first": 5, "after": last["pageInfo"]["endCursor"] }));
    assert_eq!(slugs(&beyond).len(), 0);
    assert_eq!(beyond["pageInfo"]["hasNextPage"], false);
    assert_eq!(beyond["pageInfo"]["hasPreviousPage"], true);
}

#[test]
fn twenty_is_the_page_that_is_not_sized() {
    assert_eq!(slugs(&page(&json!({}))).len(), 20);
}

#[test]
fn a_wrong_page_is_refused_naming_the_argument() {
    let tracks = data("{ tracks(first: 1) { pageInfo { endCursor } } }", "{}");
    let foreign = &tracks["tracks"]["pageInfo"]["endCursor"];
    for (variables, argument) in [
        (json!({ "first": 101 }), "first"),
        (json!({ "first": -1 }), "first"),
        (json!({ "last": 1000 }), "last"),
        (json!({ "first": 1, "last": 1 }), "last"),
        (json!({ "first": 1, "after": "nonsense" }), "after"),
        (json!({ "first": 1, "after": foreign }), "after"),
        (json!({ "last": 1, "before": foreign }), "before"),
    ] {
        let answer = answer(ROLES, &variables.to_string());
        let error = &answer["errors"][0];
        assert_eq!(error["extensions"]["code"], "BAD_USER_INPUT", "{variables}: {answer:#}");
        assert_eq!(error["extensions"]["argument"], argument, "{variables}: {answer:#}");
        assert_eq!(answer["data"], Value::Null, "{variables}");
    }
}

#[test]
fn a_cursor_of_the_same_field_with_another_filter_is_refused() {
    let filtered = "{ roles(first: 1, filter: { levels: [5] }) { pageInfo { endCursor } } }";
    let cursor = data(filtered, "{}")["roles"]["pageInfo"]["endCursor"].take();
    let answer = answer(ROLES, &json!({ "first": 1, "after": cursor }).to_string());
    assert_eq!(answer["errors"][0]["extensions"]["argument"], "after", "{answer:#}");
}
