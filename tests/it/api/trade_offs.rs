//! Paths that are best in some way, as a client meets them.

use career_graph::limits::Limits;
use serde_json::{Value, json};

use super::{answer, answer_of, api_with, data};

const TRADE_OFFS: &str = "
    query (
      $from: String!, $to: String!, $alsoTo: [RoleBy!], $criteria: [TradeOffCriterion!] = [MONTHS, STEPS, SKILL_GAP],
      $constraints: PathConstraints, $first: Int = 20
    ) {
      tradeOffPaths(
        from: { slug: $from }, to: { slug: $to }, alsoTo: $alsoTo, criteria: $criteria, constraints: $constraints, first: $first
      ) {
        __typename
        ... on TradeOffPaths {
          complete
          count
          paths {
            id bestAt lowestPay payAtEnd from { slug } to { slug category { landscape { medianAnnualPay { amount } } } }
            totals { months steps plainSkillGapPoints }
            steps { transition { to { slug } } }
          }
        }
        ... on NoPath { reason message relaxations { message } }
      }
    }";

fn ask(variables: &Value) -> Value {
    data(TRADE_OFFS, &variables.to_string())["tradeOffPaths"].take()
}

#[test]
fn the_best_at_months_and_steps_are_the_shortest_paths() {
    let (from, to) = ("nursing-assistants", "medical-and-health-services-managers");
    let found = ask(&json!({ "from": from, "to": to }));
    assert_eq!(found["complete"], true, "{found:#}");
    for (cost, criterion, total) in [("MONTHS", "MONTHS", "months"), ("STEPS", "STEPS", "steps")] {
        let query = format!(
            "{{ shortestPath(from: {{ slug: \"{from}\" }}, to: {{ slug: \"{to}\" }}, cost: {cost}) {{
                 ... on CareerPath {{ totals {{ months steps }} }} }} }}"
        );
        let best = data(&query, "{}")["shortestPath"]["totals"][total].take();
        let mut seen = 0;
        for path in found["paths"].as_array().unwrap() {
            let is_best = path["bestAt"].as_array().unwrap().contains(&json!(criterion));
            assert_eq!(is_best, path["totals"][total] == best, "{path:#}");
            seen += usize::from(is_best);
        }
        assert!(seen > 0, "{criterion}");
    }
}

#[test]
fn pay_is_compared_where_there_are_several_ends() {
    let found = ask(&json!({
        "from": "cashiers", "to": "human-resources-managers", "alsoTo": [{ "slug": "tellers" }],
        "criteria": ["PAY_AT_END", "MONTHS", "LOWEST_PAY"], "first": 50,
    }));
    let paths = found["paths"].as_array().unwrap();
    let ends: std::collections::BTreeSet<_> =
        paths.iter().map(|path| path["to"]["slug"].as_str().unwrap()).collect();
    assert_eq!(ends.into_iter().collect::<Vec<_>>(), ["human-resources-managers", "tellers"]);
    assert_eq!(paths[0]["bestAt"][0], "PAY_AT_END", "the best by the first criterion comes first");
    for path in paths {
        let amount = &path["to"]["category"]["landscape"]["medianAnnualPay"]["amount"];
        assert_eq!(&path["payAtEnd"], amount, "{path:#}");
        assert!(path["lowestPay"].as_i64() <= path["payAtEnd"].as_i64());
    }
}

#[test]
fn those_that_are_best_at_something_are_kept_before_others() {
    let variables = |first: usize| json!({ "from": "cashiers", "to": "registered-nurses", "first": first });
    let (all, few) = (ask(&variables(50)), ask(&variables(3)));
    assert!(all["count"].as_u64().unwrap() > 3, "{all:#}");
    assert_eq!((&all["count"], &all["complete"]), (&few["count"], &few["complete"]));
    let paths = few["paths"].as_array().unwrap();
    assert_eq!(paths.len(), 3);
    for criterion in ["MONTHS", "STEPS", "SKILL_GAP"] {
        let is_best = |path: &Value| path["bestAt"].as_array().unwrap().contains(&json!(criterion));
        assert!(paths.iter().any(is_best), "{criterion}");
    }
}

#[test]
fn no_path_says_why() {
    let found = ask(&json!({
        "from": "cashiers", "to": "registered-nurses", "constraints": { "maxSteps": 1 },
    }));
    assert_eq!((&found["__typename"], &found["reason"]), (&json!("NoPath"), &json!("CONSTRAINTS")));
    assert!(!found["relaxations"].as_array().unwrap().is_empty(), "{found:#}");
}

#[test]
fn a_wrong_input_is_named() {
    let ends = json!({ "from": "cashiers", "to": "tellers" });
    let slug = |slug: &str| json!({ "slug": slug });
    for (more, argument, message) in [
        (json!({ "criteria": ["MONTHS"] }), "criteria", "at least two criteria are needed"),
        (json!({ "criteria": [] }), "criteria", "at least two criteria are needed"),
        (json!({ "criteria": ["STEPS", "MONTHS", "STEPS"] }), "criteria", "\"steps\" is named twice"),
        (
            json!({ "criteria": ["STEPS", "PAY_AT_END"] }),
            "criteria",
            "the same for all paths to one destination: name further destinations in \"alsoTo\"",
        ),
        (json!({ "alsoTo": vec![slug("cooks"); 11] }), "alsoTo", "holds 11 roles; 10 are the most."),
        (json!({ "alsoTo": [slug("cashiers")] }), "alsoTo[0]", "A path to where it starts has no steps"),
        (json!({ "alsoTo": [slug("tellers")] }), "alsoTo[0]", "One destination counts once"),
        (json!({ "alsoTo": [slug("teller")] }), "alsoTo[0].slug", "names no role"),
        (json!({ "first": 0 }), "first", "is 0; it must be 1 to 50."),
        (json!({ "first": 51 }), "first", "is 51; it must be 1 to 50."),
    ] {
        let mut variables = ends.clone();
        variables.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let answer = answer(TRADE_OFFS, &variables.to_string());
        let errors = answer["errors"].as_array().unwrap();
        assert_eq!((errors.len(), &answer["data"]["tradeOffPaths"]), (1, &Value::Null), "{answer:#}");
        let extensions = &errors[0]["extensions"];
        assert_eq!(
            (&extensions["code"], &extensions["argument"]),
            (&json!("BAD_USER_INPUT"), &json!(argument))
        );
        assert!(errors[0]["message"].as_str().unwrap().contains(message), "{answer:#}");
    }
}

#[test]
fn searches_of_all_fields_draw_on_one_effort() {
    let api = api_with(Limits { search_labels: 6_000, ..Limits::default() });
    let ends = "from: { slug: \"cashiers\" }, to: { slug: \"human-resources-managers\" }";
    let field = |at: usize| {
        format!("a{at}: tradeOffPaths({ends}, first: 1) {{ ... on TradeOffPaths {{ complete count }} }}")
    };
    let fields: String = (0..6).map(field).collect();
    let found = answer_of(&api, &format!("{{ {fields} }}"), "{}");
    let complete = |at: usize| found["data"][format!("a{at}")]["complete"].clone();
    assert_eq!((complete(0), complete(5)), (json!(true), json!(false)), "{found:#}");
    assert!(
        found["data"]["a5"]["count"].as_u64() >= Some(2),
        "what is best by each is found first: {found:#}"
    );
    let reach =
        "reachableRoles(from: { slug: \"cashiers\" }, within: { months: 1200 }, first: 1) { totalCount }";
    let many: String = (0..20).map(|at| format!("a{at}: {reach}")).collect();
    let found = answer_of(&api, &format!("{{ {many} }}"), "{}");
    assert_eq!(found["data"]["a19"], Value::Null, "{found:#}");
    // What a request may cost does not leave room for many that list all they can.
    let dear: String = (0..3).map(|at| field(at).replace("first: 1", "first: 50")).collect();
    let refused = answer_of(&api, &format!("{{ {dear} }}"), "{}");
    assert_eq!(refused["errors"][0]["extensions"]["limit"], "cost", "{refused:#}");
}
