//! Kept paths, ways back, gateways and unlocks through the API.

use std::sync::Arc;

use career_graph::graph::CareerGraph;
use career_graph::graphql::execute::Request;
use career_graph::graphql::{Api, ApiSettings, Snapshot};
use career_graph::limits::Limits;
use serde_json::{Value, json};

use super::{answer, data};

#[test]
fn a_path_is_found_again_by_its_id() {
    let query = "{ shortestPath(from: { slug: \"cashiers\" }, to: { slug: \"registered-nurses\" }) { ... on CareerPath { id } } }";
    let id = data(query, "{}")["shortestPath"]["id"].clone();
    let again = "query ($id: ID!) { path(id: $id) { status datasetVersion changes { step } path { id } } dataset { version } }";
    let found = data(again, &json!({ "id": id }).to_string());
    let version = &found["dataset"]["version"];
    assert_eq!(
        found["path"],
        json!({ "status": "STILL_HOLDS", "datasetVersion": version, "changes": [], "path": { "id": id } })
    );
}

#[test]
fn ids_of_other_things_are_no_paths() {
    let role = data("{ role(by: { slug: \"cashiers\" }) { id } }", "{}")["role"]["id"].clone();
    for id in [role, json!(""), json!("\u{1F600}"), json!("Q2FyZWVyUGF0aDo"), json!("A".repeat(100_000))] {
        let found = answer("query ($id: ID!) { path(id: $id) { status } }", &json!({ "id": id }).to_string());
        assert_eq!(found, json!({ "data": { "path": null } }));
    }
}

#[test]
fn the_way_back_is_the_shortest_path_the_other_way() {
    let query = "{ shortestPath(from: { slug: \"cashiers\" }, to: { slug: \"human-resources-managers\" }) { ... on CareerPath { steps { \
        transition { from { slug } to { slug } } wayBack { direct months steps path { id } } } } } }";
    let steps = data(query, "{}")["shortestPath"]["steps"].clone();
    for step in steps.as_array().unwrap() {
        let ends = &step["transition"];
        let query = "query ($from: String!, $to: String!) { shortestPath(from: { slug: $from }, to: { slug: $to }) { \
            ... on CareerPath { id totals { months steps } } } }";
        let variables = json!({ "from": ends["to"]["slug"], "to": ends["from"]["slug"] });
        let back = &data(query, &variables.to_string())["shortestPath"];
        let totals = &back["totals"];
        assert_eq!(
            step["wayBack"],
            json!({
                "direct": totals["steps"] == 1, "months": totals["months"], "steps": totals["steps"],
                "path": { "id": back["id"] },
            })
        );
    }
}

#[test]
fn what_is_wrong_with_an_input_is_named() {
    let unlocks =
        |rest: &str| format!("{{ skillUnlocks(role: {{ slug: \"cashiers\" }}, {rest}) {{ count }} }}");
    for (query, argument, message) in [
        (
            "{ gatewayRoles(track: { slug: \"marketing-x\" }) { share } }".to_owned(),
            "track.slug",
            "names no track",
        ),
        (
            "{ gatewayRoles(track: { slug: \"marketing\" }, first: 51) { share } }".to_owned(),
            "first",
            "1 to 50",
        ),
        (
            "{ trackChanges(filter: { to: { slug: \"marketing-x\" } }) { totalCount } }".to_owned(),
            "filter.to.slug",
            "names no track",
        ),
        (
            "{ trackChanges(filter: { from: { slug: \"merchandising\" } }) { totalCount } }".to_owned(),
            "filter.from",
            "stands directly within marketing: name marketing as \"filter.within\"",
        ),
        (
            "{ trackChanges(filter: { within: { slug: \"finance\" }, to: { slug: \"marketing\" } }) { totalCount } }".to_owned(),
            "filter.to",
            "is contained by no other track: leave out \"filter.within\"",
        ),
        ("{ trackChanges(first: 101) { totalCount } }".to_owned(), "first", "from 0 to 100"),
        (unlocks("within: { months: 1201 }"), "within.months", "0 to 1200"),
        (unlocks("within: { months: -1 }"), "within.months", "0 to 1200"),
        (unlocks("within: { steps: 0 }"), "within.steps", "1 to 100"),
        (unlocks("within: { steps: 1 }, hops: 0"), "hops", "1 to 3"),
        (unlocks("within: { steps: 1 }, hops: 4"), "hops", "1 to 3"),
        (unlocks("within: { steps: 1 }, first: 0"), "first", "1 to 50"),
        (
            "{ skillUnlocks(role: { slug: \"cashier\" }, within: { steps: 1 }) { count } }".to_owned(),
            "role.slug",
            "Did you mean cashiers",
        ),
    ] {
        let found = answer(&query, "{}");
        let error = &found["errors"][0];
        assert_eq!(error["extensions"]["code"], "BAD_USER_INPUT", "{found:#}");
        assert_eq!(error["extensions"]["argument"], argument, "{found:#}");
        assert!(error["message"].as_str().unwrap().contains(message), "{found:#}");
    }
}

#[test]
fn pairs_of_tracks_are_filtered_and_add_up() {
    let all = |filter: &str| {
        let query = format!(
            "query ($after: String) {{ trackChanges(filter: {filter}, first: 100, after: $after) {{ totalCount pageInfo {{ \
             hasNextPage endCursor }} edges {{ from {{ slug }} node {{ slug }} advancements laterals levels {{ level \
             advancements laterals }} }} }} }}"
        );
        let (mut pairs, mut after) = (Vec::new(), Value::Null);
        loop {
            let page = data(&query, &json!({ "after": after }).to_string())["trackChanges"].clone();
            let edges = page["edges"].as_array().unwrap();
            pairs.extend(edges.iter().cloned());
            if page["pageInfo"]["hasNextPage"] == false {
                assert_eq!(page["totalCount"], pairs.len());
                return pairs;
            }
            after = page["pageInfo"]["endCursor"].clone();
        }
    };
    let sum =
        |pairs: &[Value], kind: &str| pairs.iter().map(|pair| pair[kind].as_u64().unwrap()).sum::<u64>();
    let every = all("{}");
    for kind in ["advancements", "laterals"] {
        let levels = every.iter().map(|pair| sum(pair["levels"].as_array().unwrap(), kind)).sum::<u64>();
        assert_eq!(sum(&every, kind), levels);
        let (crossing, staying) = (all("{ crossing: true }"), all("{ crossing: false }"));
        assert_eq!(sum(&every, kind), sum(&crossing, kind) + sum(&staying, kind));
    }
    let out = all("{ from: { slug: \"marketing\" }, kind: LATERAL, crossing: true }");
    let mut expected: Vec<_> = every
        .into_iter()
        .filter(|pair| pair["from"]["slug"] == "marketing" && pair["node"]["slug"] != "marketing")
        .filter(|pair| pair["laterals"] != 0)
        .collect();
    expected.sort_by_key(|pair| {
        (u64::MAX - pair["laterals"].as_u64().unwrap(), pair["node"]["slug"].to_string())
    });
    assert_eq!(out, expected);
    let within = all("{ within: { slug: \"marketing\" } }");
    assert!(!within.is_empty() && within.iter().all(|pair| pair["from"]["slug"] != "marketing"));
    assert_eq!(all("{ within: { slug: \"merchandising\" } }"), [] as [Value; 0]);
}

#[test]
fn a_track_of_too_many_roles_is_refused_whatever_was_asked_before() {
    // With a snapshot of its own: that of the other tests may have it already.
    let loaded = career_graph::dataset::load(career_graph::bundled::layers()).unwrap();
    let snapshot = Arc::new(Snapshot::new(CareerGraph::new(loaded.dataset)));
    let limits = Limits { search_labels: 10_000, timeout_milliseconds: 600_000, ..Limits::default() };
    let api = Api::new(snapshot, ApiSettings { limits }).unwrap();
    let ask = |track: &str| -> Value {
        let query = format!("{{ gatewayRoles(track: {{ slug: \"{track}\" }}) {{ paths }} }}");
        serde_json::from_slice(&api.answer(&Request { query: &query, ..Request::default() }).body).unwrap()
    };
    for _ in 0..2 {
        assert_eq!(
            ask("health-science")["errors"][0]["extensions"],
            json!({ "code": "QUERY_TOO_COMPLEX", "limit": "searchLabels", "allowed": 10_000 })
        );
        assert_eq!(ask("programming-and-software-development").get("errors"), None);
    }
}

#[test]
fn aliases_cannot_multiply_the_work_past_the_limits() {
    let query = "{ alternativePaths(from: { slug: \"cashiers\" }, to: { slug: \"tellers\" }, first: 50) { ... on AlternativePaths { \
        paths { steps { a: wayBack { months } b: wayBack { steps } c: wayBack { direct } } } } } }";
    let refused = answer(query, "{}");
    assert_eq!(refused["errors"][0]["extensions"]["limit"], "cost", "{refused:#}");
}
