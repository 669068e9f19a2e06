//! The field `subgraph`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{answer, data};

const DOCUMENT: &str = "query Part($around: RoleBy, $track: TrackBy, $roles: [RoleBy!], $depth: Int, $open: [RoleBy!], $kinds: [TransitionKind!], $limit: Int) {
  subgraph(around: $around, track: $track, roles: $roles, depth: $depth, open: $open, kinds: $kinds, limit: $limit) {
    width height truncated leftOut
    nodes { x y level label distance lane { slug } role { slug level } }
    links { kind months { total } from { slug } to { slug } points { x y } transition { id } }
    columns { level roles x }
    lanes { y height track { slug } }
  }
}";

fn part(variables: &Value) -> Value {
    data(DOCUMENT, &variables.to_string())["subgraph"].take()
}

/// The document of the users' contract.
#[test]
fn a_neighbourhood_is_asked_for_as_agreed() {
    let document = "query Neighbourhood($slug: String!) {
      subgraph(around: { slug: $slug }, depth: 1, limit: 60) { nodes { x y level role { slug title } } links { kind months { total } from { slug } to { slug } } truncated }
    }";
    let found = data(document, r#"{"slug": "registered-nurses"}"#)["subgraph"].take();
    let nodes = found["nodes"].as_array().unwrap();
    assert!((30..=60).contains(&nodes.len()) && found["truncated"] == false, "{} roles", nodes.len());
    assert!(nodes.iter().any(|node| node["role"]["slug"] == "registered-nurses"));
    for link in found["links"].as_array().unwrap() {
        for end in ["from", "to"] {
            assert!(nodes.iter().any(|node| node["role"]["slug"] == link[end]["slug"]), "{link}");
        }
    }
}

#[test]
fn places_lie_in_the_drawing_and_lines_join_them() {
    let found = part(&json!({ "track": { "slug": "health-science" } }));
    let (width, height) = (found["width"].as_i64().unwrap(), found["height"].as_i64().unwrap());
    for node in found["nodes"].as_array().unwrap() {
        let (x, y) = (node["x"].as_i64().unwrap(), node["y"].as_i64().unwrap());
        assert!((0..width).contains(&x) && (0..height).contains(&y), "{node}");
        assert_eq!(node["level"], node["role"]["level"]);
        assert_eq!(node["distance"], Value::Null);
        assert!(node["lane"]["slug"].is_string() && !node["label"].as_array().unwrap().is_empty());
    }
    let links = found["links"].as_array().unwrap();
    let drawn = links.iter().filter(|link| link["points"].is_array()).count();
    assert!(links.len() > 1_000 && (70..200).contains(&drawn), "{drawn} of {} are drawn", links.len());
    assert_eq!(found["lanes"].as_array().unwrap().len(), 5);
    let levels: Vec<_> =
        found["columns"].as_array().unwrap().iter().map(|c| c["level"].as_i64().unwrap()).collect();
    assert_eq!(levels, [2, 3, 4, 5]);
}

#[test]
fn roles_and_kinds_are_chosen() {
    let roles = json!([{ "slug": "tellers" }, { "title": "Cashiers" }, { "slug": "tellers" }]);
    let found = part(&json!({ "roles": roles, "kinds": ["LATERAL"] }));
    let slugs: Vec<_> = found["nodes"].as_array().unwrap().iter().map(|node| &node["role"]["slug"]).collect();
    assert_eq!(slugs, ["cashiers", "tellers"]);
    assert!(found["links"].as_array().unwrap().iter().all(|link| link["kind"] == "LATERAL"));
    let near = part(&json!({ "around": { "slug": "tellers" }, "limit": 4 }));
    assert_eq!((near["nodes"].as_array().unwrap().len(), &near["truncated"]), (4, &json!(true)));
    assert!(near["leftOut"].as_i64().unwrap() > 0);
}

#[test]
fn neighbours_of_opened_roles_are_added() {
    let slugs = |variables: Value| -> BTreeSet<String> {
        let found = part(&variables);
        let nodes = found["nodes"].as_array().unwrap().iter();
        nodes.map(|node| node["role"]["slug"].as_str().unwrap().to_owned()).collect()
    };
    let around = |slug: &str| slugs(json!({ "around": { "slug": slug } }));
    let (near, beside) = (around("tellers"), around("cashiers"));
    assert!(near.contains("cashiers") && !beside.is_subset(&near));
    let open = json!([{ "slug": "cashiers" }, { "slug": "surgical-assistants" }]);
    let both = slugs(json!({ "around": { "slug": "tellers" }, "open": open }));
    assert_eq!(both, near.union(&beside).cloned().collect(), "surgical assistants are passed over");
    let few = part(&json!({ "around": { "slug": "tellers" }, "open": open, "limit": near.len() + 1 }));
    assert_eq!(few["nodes"].as_array().unwrap().len(), near.len() + 1);
    assert_eq!(few["leftOut"], both.len() - near.len() - 1);
}

#[test]
fn wrong_inputs_are_named() {
    for (variables, argument, says) in [
        (json!({}), "around", "Exactly one of \"around\", \"track\" and \"roles\""),
        (json!({ "around": { "slug": "tellers" }, "roles": [] }), "roles", "given is around and roles"),
        (json!({ "around": { "slug": "telers" } }), "around.slug", "Did you mean tellers"),
        (json!({ "track": { "slug": "finances" } }), "track.slug", "Did you mean finance"),
        (
            json!({ "roles": [{ "slug": "tellers" }, { "slug": "nope-nope" }] }),
            "roles[1].slug",
            "names no role",
        ),
        (json!({ "around": { "slug": "tellers" }, "depth": 4 }), "depth", "must be 1 to 3"),
        (json!({ "around": { "slug": "tellers" }, "depth": 0 }), "depth", "must be 1 to 3"),
        (
            json!({ "around": { "slug": "tellers" }, "open": [{ "slug": "cashirs" }] }),
            "open[0].slug",
            "Did you mean cashiers",
        ),
        (
            json!({ "roles": [{ "slug": "tellers" }], "open": [{ "slug": "tellers" }] }),
            "open",
            "with \"around\"",
        ),
        (
            json!({ "around": { "slug": "tellers" }, "open": vec![json!({ "slug": "tellers" }); 41] }),
            "open",
            "40 are the most",
        ),
        (json!({ "around": { "slug": "tellers" }, "limit": 1001 }), "limit", "must be 1 to 1000"),
        (json!({ "around": { "slug": "tellers" }, "limit": 0 }), "limit", "must be 1 to 1000"),
    ] {
        let document =
            "query Part($around: RoleBy, $track: TrackBy, $roles: [RoleBy!], $depth: Int, $open: [RoleBy!], $limit: Int) {
          subgraph(around: $around, track: $track, roles: $roles, depth: $depth, open: $open, limit: $limit) { width } }";
        let answer = answer(document, &variables.to_string());
        let error = &answer["errors"][0];
        assert_eq!(error["extensions"]["code"], "BAD_USER_INPUT", "{variables}: {answer:#}");
        assert_eq!(error["extensions"]["argument"], argument, "{variables}: {answer:#}");
        assert!(error["message"].as_str().unwrap().contains(says), "{variables}: {answer:#}");
        assert_eq!(answer["data"]["subgraph"], Value::Null);
    }
    // Variables cannot hold so many.
    let many = "{slug:\"tellers\"}".repeat(1_001);
    let answer = answer(&format!("{{ subgraph(roles: [{many}]) {{ width }} }}"), "{}");
    let error = &answer["errors"][0];
    assert_eq!(error["extensions"]["argument"], "roles", "{answer:#}");
    assert!(error["message"].as_str().unwrap().contains("1000 are the most"), "{answer:#}");
}

#[test]
fn its_cost_counts_roles_and_transitions() {
    let fields = |alias: usize| {
        format!(
            "a{alias}: subgraph(around: {{ slug: \"tellers\" }}, limit: 1000) {{ links {{ from {{ slug title }} to {{ slug title }} }} }}"
        )
    };
    let many: String = (0..3).map(fields).collect();
    let answer = answer(&format!("{{ {many} }}"), "{}");
    assert_eq!(answer["errors"][0]["extensions"]["code"], "QUERY_TOO_COMPLEX", "{answer:#}");
    let small = super::answer(
        "{ subgraph(around: { slug: \"tellers\" }, limit: 10) { links { from { slug } } } }",
        "{}",
    );
    assert!(small.get("errors").is_none(), "{small:#}");
}
