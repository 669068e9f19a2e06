//! Roles within reach, as a client meets them.

use serde_json::{Value, json};

use super::{answer, data};

const REACH: &str = "
    query ($from: String!, $within: Budget!, $direction: Direction, $constraints: PathConstraints, $first: Int, $after: String) {
      reachableRoles(
        from: { slug: $from }, within: $within, direction: $direction, constraints: $constraints, first: $first, after: $after
      ) {
        edges { months steps firstStep { from { slug } to { slug } } node { slug } cursor }
        totalCount
        pageInfo { hasNextPage endCursor }
      }
    }";

fn page(from: &str, within: &Value, direction: &str, more: &Value) -> Value {
    let mut variables = json!({ "from": from, "within": within, "direction": direction, "first": 100 });
    variables.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    data(REACH, &variables.to_string())["reachableRoles"].take()
}

fn edges(page: &Value) -> &Vec<Value> {
    page["edges"].as_array().unwrap()
}

#[test]
fn each_role_is_where_the_shortest_path_ends() {
    let constraints = json!({ "maxStudyMonths": 0, "maxLateral": 2 });
    for (within, direction, limit, cost) in [
        (json!({ "months": 60 }), "OUTGOING", "maxMonths", "MONTHS"),
        (json!({ "steps": 2 }), "INCOMING", "maxSteps", "STEPS"),
    ] {
        let slug = "nursing-assistants";
        let found = page(slug, &within, direction, &json!({ "constraints": constraints }));
        assert!(edges(&found).len() > 10, "{found:#}");
        let mut bounded = constraints.clone();
        bounded[limit] = within.as_object().unwrap().values().next().unwrap().clone();
        for edge in edges(&found).iter().take(12) {
            let other = edge["node"]["slug"].as_str().unwrap();
            let (from, to) = if direction == "OUTGOING" { (slug, other) } else { (other, slug) };
            let variables = json!({ "from": from, "to": to, "cost": cost, "constraints": bounded });
            let path = data(
                "query ($from: String!, $to: String!, $cost: PathCost!, $constraints: PathConstraints) {
                   shortestPath(from: { slug: $from }, to: { slug: $to }, cost: $cost, constraints: $constraints) {
                     ... on CareerPath { totals { months steps } steps { transition { from { slug } to { slug } } } }
                   }
                 }",
                &variables.to_string(),
            );
            let path = &path["shortestPath"];
            assert_eq!(path["totals"], json!({ "months": edge["months"], "steps": edge["steps"] }));
            assert_eq!(path["steps"][0]["transition"], edge["firstStep"], "{from} > {to}");
        }
    }
}

#[test]
fn pages_make_up_the_list() {
    let within = json!({ "months": 48 });
    let whole = page("cashiers", &within, "OUTGOING", &json!({}));
    let mut walked = Vec::new();
    let mut after = Value::Null;
    loop {
        let part = page("cashiers", &within, "OUTGOING", &json!({ "first": 7, "after": after }));
        assert_eq!(part["totalCount"], whole["totalCount"]);
        walked.extend(edges(&part).clone());
        if part["pageInfo"]["hasNextPage"] == false || walked.len() >= 100 {
            break;
        }
        after = part["pageInfo"]["endCursor"].clone();
    }
    walked.truncate(100);
    assert_eq!(&walked, edges(&whole));
    // A cursor belongs to its list.
    let variables = json!({ "from": "cashiers", "within": { "months": 47 }, "first": 7, "after": edges(&whole)[0]["cursor"] });
    let refused = answer(REACH, &variables.to_string());
    assert_eq!(refused["errors"][0]["extensions"]["code"], "BAD_USER_INPUT", "{refused:#}");
}

#[test]
fn a_wrong_input_is_named() {
    let fault = |variables: Value| {
        let answer = answer(REACH, &variables.to_string());
        let errors = answer["errors"].as_array().unwrap();
        assert_eq!((errors.len(), &answer["data"]["reachableRoles"]), (1, &Value::Null), "{answer:#}");
        let extensions = &errors[0]["extensions"];
        assert_eq!(extensions["code"], "BAD_USER_INPUT", "{answer:#}");
        (
            extensions["argument"].as_str().unwrap().to_owned(),
            errors[0]["message"].as_str().unwrap().to_owned(),
        )
    };
    let direction = "OUTGOING";
    for (from, within, constraints, argument, message) in [
        ("cashier", json!({ "steps": 1 }), json!({}), "from.slug", "names no role"),
        ("cashiers", json!({ "months": -1 }), json!({}), "within.months", "is -1; it must be 0 to 1200."),
        ("cashiers", json!({ "months": 1201 }), json!({}), "within.months", "is 1201; it must be 0 to 1200."),
        ("cashiers", json!({ "steps": 0 }), json!({}), "within.steps", "is 0; it must be 1 to 100."),
        ("cashiers", json!({ "steps": 1 }), json!({ "maxSteps": 0 }), "constraints.maxSteps", "is 0"),
        (
            "cashiers",
            json!({ "steps": 1 }),
            json!({ "avoid": [{ "slug": "cashiers" }] }),
            "constraints.avoid[0]",
            "\"constraints.avoid[0]\" and \"from\" both name cashiers.",
        ),
    ] {
        let variables =
            json!({ "from": from, "within": within, "direction": direction, "constraints": constraints });
        let (named, said) = fault(variables);
        assert_eq!(named, argument);
        assert!(said.contains(message), "{said}");
    }
}
