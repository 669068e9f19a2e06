//! Paths under constraints, alternatives, and what to loosen, as a client meets them.

use std::sync::Arc;

use career_graph::graph::CareerGraph;
use career_graph::graphql::execute::{Limits, Request};
use career_graph::graphql::{Api, ApiSettings, Snapshot};
use serde_json::{Value, json};

use super::{answer, data};

const CONSTRAINED: &str = "
    query ($from: String!, $to: String!, $cost: PathCost = MONTHS, $constraints: PathConstraints) {
      shortestPath(from: { slug: $from }, to: { slug: $to }, cost: $cost, constraints: $constraints) {
        __typename
        ... on CareerPath { ...Way }
        ... on NoPath { reason message relaxations { message constraints path { ...Way } } }
      }
      alternativePaths(
        from: { slug: $from }, to: { slug: $to }, cost: $cost, constraints: $constraints, first: 2, diversity: NONE
      ) {
        __typename
        ... on AlternativePaths { paths { ...Way } }
        ... on NoPath { reason message relaxations { message constraints path { ...Way } } }
      }
    }
    fragment Way on CareerPath { totals { steps months study } steps { transition { id kind to { slug } } } }";

fn ask(from: &str, to: &str, cost: &str, constraints: &Value) -> Value {
    let variables = json!({ "from": from, "to": to, "cost": cost, "constraints": constraints });
    data(CONSTRAINED, &variables.to_string())
}

/// The only error of an answer: its argument and its message.
fn fault(constraints: &Value) -> (String, String) {
    let variables = json!({ "from": "cashiers", "to": "tellers", "constraints": constraints }).to_string();
    let query = "query ($from: String!, $to: String!, $constraints: PathConstraints) {
        shortestPath(from: { slug: $from }, to: { slug: $to }, constraints: $constraints) { __typename } }";
    let answer = answer(query, &variables);
    let errors = answer["errors"].as_array().unwrap();
    assert_eq!((errors.len(), &answer["data"]["shortestPath"]), (1, &Value::Null), "{answer:#}");
    let extensions = &errors[0]["extensions"];
    assert_eq!(extensions["code"], "BAD_USER_INPUT", "{answer:#}");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (text(&extensions["argument"]), text(&errors[0]["message"]))
}

#[test]
fn the_shortest_path_is_the_first_of_the_alternatives() {
    for cost in ["MONTHS", "STEPS", "SKILL_GAP"] {
        for constraints in
            [json!({}), json!({ "maxStudyMonths": 48, "maxLateral": 2 }), json!({ "maxSteps": 4 })]
        {
            let found = ask("cashiers", "registered-nurses", cost, &constraints);
            assert_eq!(found["shortestPath"]["__typename"], "CareerPath", "{found:#}");
            let mut best = found["shortestPath"].clone();
            best.as_object_mut().unwrap().remove("__typename");
            assert_eq!(found["alternativePaths"]["paths"][0], best, "{cost} {constraints}");
        }
    }
}

#[test]
fn relaxed_constraints_are_sent_back_as_they_are() {
    let asked = [
        json!({ "maxStudyMonths": 0, "avoid": [{ "slug": "tellers" }], "viaInOrder": false }),
        json!({ "kinds": ["ADVANCEMENT"], "via": [{ "slug": "tellers" }, { "slug": "receptionists-and-information-clerks" }] }),
        json!({ "tracks": [{ "slug": "human-resources-management" }], "minEvidence": "OBSERVED", "avoidDeclining": true }),
        json!({ "minPayRatio": 3.5, "maxSteps": 2, "maxMonths": 12 }),
    ];
    for constraints in asked {
        let found = ask("cashiers", "human-resources-managers", "MONTHS", &constraints);
        assert_eq!(found["shortestPath"], found["alternativePaths"], "no path is one answer");
        let none = &found["shortestPath"];
        assert_eq!(none["reason"], "CONSTRAINTS", "{found:#}");
        let relaxations = none["relaxations"].as_array().unwrap();
        assert!(!relaxations.is_empty(), "{found:#}");
        for relaxation in relaxations {
            let opened = ask("cashiers", "human-resources-managers", "MONTHS", &relaxation["constraints"]);
            assert_eq!(opened["alternativePaths"]["paths"][0], relaxation["path"], "{relaxation:#}");
        }
    }
}

#[test]
fn a_wrong_constraint_is_named() {
    let roles = |count: usize| vec![json!({ "slug": "cashiers" }); count];
    for (constraints, argument, message) in [
        (json!({ "kinds": [] }), "constraints.kinds", "holds no kind"),
        (json!({ "maxSteps": 0 }), "constraints.maxSteps", "is 0; it must be 1 to 100."),
        (json!({ "maxMonths": -1 }), "constraints.maxMonths", "is -1; it must be 0 to 1200."),
        (json!({ "maxStudyMonths": 1201 }), "constraints.maxStudyMonths", "is 1201; it must be 0 to 1200."),
        (json!({ "maxLateral": 101 }), "constraints.maxLateral", "is 101; it must be 0 to 100."),
        (json!({ "minPayRatio": 10.5 }), "constraints.minPayRatio", "is 10.5; ratios are 0 to 10."),
        (json!({ "via": roles(7) }), "constraints.via", "holds 7 roles; 6 are the most."),
        (json!({ "avoid": roles(101) }), "constraints.avoid", "holds 101 roles; 100 are the most."),
        (
            json!({ "tracks": vec![json!({ "slug": "finance" }); 21] }),
            "constraints.tracks",
            "holds 21 tracks; 20 are the most.",
        ),
        (
            json!({ "via": [{ "slug": "pharmacy-aides" }, { "slug": "registered-nurse" }] }),
            "constraints.via[1].slug",
            "\"constraints.via[1].slug\" names no role: \"registered-nurse\". Did you mean registered-nurses,",
        ),
        (
            json!({ "avoid": [{ "title": "Registered Nurse" }] }),
            "constraints.avoid[0].title",
            "names no role: \"Registered Nurse\". Did you mean registered-nurses,",
        ),
        (
            json!({ "tracks": [{ "slug": "human-resource-management" }] }),
            "constraints.tracks[0].slug",
            "names no track: \"human-resource-management\". Did you mean human-resources-management",
        ),
        (
            json!({ "via": [{ "slug": "tellers" }] }),
            "constraints.via[0]",
            "\"constraints.via[0]\" and \"to\" both name tellers. A path passes both of its ends anyway: leave it out.",
        ),
        (
            json!({ "avoid": [{ "slug": "bakers" }, { "slug": "cashiers" }] }),
            "constraints.avoid[1]",
            "\"constraints.avoid[1]\" and \"from\" both name cashiers. A path cannot both pass a role and avoid it",
        ),
        (
            json!({ "via": [{ "slug": "bakers" }], "avoid": [{ "title": "bakers" }] }),
            "constraints.avoid[0]",
            "\"constraints.avoid[0]\" and \"constraints.via[0]\" both name bakers.",
        ),
        (
            json!({ "via": [{ "slug": "bakers" }, { "slug": "bakers" }] }),
            "constraints.via[1]",
            "A path passes no role twice: leave one of them out.",
        ),
    ] {
        let (found, said) = fault(&constraints);
        assert_eq!(found, argument, "{constraints}: {said}");
        assert!(said.contains(message), "{constraints}: {said}");
    }
}

#[test]
fn so_many_alternatives_may_be_asked_for() {
    for (first, allowed) in [(-1, false), (0, false), (1, true), (50, true), (51, false)] {
        let query = format!(
            "{{ alternativePaths(from: {{ slug: \"cashiers\" }}, to: {{ slug: \"tellers\" }}, first: {first}) {{ __typename }} }}"
        );
        let answer = answer(&query, "{}");
        let errors = answer["errors"].as_array();
        assert_eq!(errors.is_none(), allowed, "{answer:#}");
        if let Some(errors) = errors {
            assert_eq!(errors[0]["message"], format!("\"first\" is {first}; it must be 1 to 50."));
            assert_eq!(errors[0]["extensions"]["argument"], "first");
        }
    }
}

#[test]
fn the_dearest_searches_cannot_be_multiplied_past_the_limits() {
    let field = |at: usize| {
        format!(
            "a{at}: alternativePaths(from: {{ slug: \"cashiers\" }}, to: {{ slug: \"human-resources-managers\" }}, first: 50) {{ __typename }}"
        )
    };
    let many: String = (0..20).map(field).collect();
    let refused = answer(&format!("{{ {many} }}"), "{}");
    let extensions = &refused["errors"][0]["extensions"];
    assert_eq!((&extensions["code"], &extensions["limit"]), (&json!("QUERY_TOO_COMPLEX"), &json!("cost")));
    assert!(refused.get("data").is_none(), "{refused:#}");
    assert!(answer(&format!("{{ {} }}", field(0)), "{}").get("errors").is_none());
}

/// An API that lets a search set so many labels.
fn frugal(search_labels: u64) -> Api {
    let loaded = career_graph::dataset::load(career_graph::bundled::layers()).unwrap();
    let snapshot = Snapshot::new(CareerGraph::new(loaded.dataset));
    let limits = Limits { search_labels, ..Limits::default() };
    Api::new(Arc::new(snapshot), ApiSettings { limits }).unwrap()
}

#[test]
fn a_search_that_takes_too_much_is_refused_or_cut_short() {
    let api = frugal(1_000);
    let ask = |query: &str| -> Value {
        let answer = api.answer(&Request { query, ..Request::default() });
        serde_json::from_slice(&answer.body).unwrap()
    };
    let ends = "from: { slug: \"cashiers\" }, to: { slug: \"human-resources-managers\" }";
    let refused = ask(&format!(
        "{{ shortestPath({ends}, constraints: {{ maxStudyMonths: 60, maxLateral: 3, maxMonths: 220 }}) {{ __typename }} }}"
    ));
    let error = &refused["errors"][0];
    assert_eq!(refused["data"]["shortestPath"], Value::Null, "{refused:#}");
    assert_eq!(
        error["extensions"],
        json!({ "code": "QUERY_TOO_COMPLEX", "limit": "searchLabels", "allowed": 1_000 }),
        "{refused:#}"
    );
    let cut = ask(&format!(
        "{{ alternativePaths({ends}, first: 50, diversity: NONE) {{ ... on AlternativePaths {{ complete paths {{ totals {{ months }} }} }} }} }}"
    ));
    let found = &cut["data"]["alternativePaths"];
    assert_eq!(found["complete"], false, "{cut:#}");
    let paths = found["paths"].as_array().unwrap().len();
    assert!((1..50).contains(&paths), "{paths}");
    // All searches of a request draw on one effort, and the next request has a new one.
    let field = |at: usize| {
        format!(
            "a{at}: alternativePaths({ends}, first: 3, diversity: NONE) {{ ... on AlternativePaths {{ complete }} }}"
        )
    };
    let (one, many) =
        (ask(&format!("{{ {} }}", field(0))), ask(&format!("{{ {} {} {} }}", field(0), field(1), field(2))));
    assert_eq!(
        (&one["data"]["a0"]["complete"], &many["data"]["a0"]["complete"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(many["data"]["a2"], Value::Null, "{many:#}");
    assert_eq!(many["errors"][0]["extensions"]["limit"], "searchLabels");
    assert_eq!(ask("{ limits { searchLabels } }")["data"]["limits"]["searchLabels"], 1_000);
}
