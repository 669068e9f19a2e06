//! `career-graph reach`.

use serde_json::Value;

use super::Ran;

fn ran(arguments: &[&str]) -> Ran {
    Ran::on_small(&[&["reach"], arguments].concat())
}

#[test]
fn roles_are_listed_with_what_the_way_takes() {
    insta::assert_snapshot!(ran(&["office clerk", "--within", "120m"]).success(), @"
    Office Clerk
    3 roles are within 120 months (10 years)

    ─────────────────────────────────────────────────────────────────────────────────────────
         Role                  Months   Steps   Pay        First step
    ═════════════════════════════════════════════════════════════════════════════════════════
     1   Receptionist               6       1          –   directly (lateral)
    ─────────────────────────────────────────────────────────────────────────────────────────
     2   Project Coordinator       56       1   $100,750   directly (advancement)
    ─────────────────────────────────────────────────────────────────────────────────────────
     3   Data Analyst              93       2   $100,750   Project Coordinator (advancement)
    ─────────────────────────────────────────────────────────────────────────────────────────

    Pay: median of a year in each role's occupational category, Testland, 2024 (Statistics Office, Labour Survey).
    ");
    insta::assert_snapshot!(ran(&["office-clerk", "--within", "2s", "--first", "2"]).success(), @"
    Office Clerk
    4 roles are within 2 steps

    ──────────────────────────────────────────────────────────────────────────────
         Role                  Months   Steps   Pay        First step
    ══════════════════════════════════════════════════════════════════════════════
     1   Receptionist               6       1          –   directly (lateral)
    ──────────────────────────────────────────────────────────────────────────────
     2   Project Coordinator       56       1   $100,750   directly (advancement)
    ──────────────────────────────────────────────────────────────────────────────

    and 2 more. --first 0 lists all.
    Pay: median of a year in each role's occupational category, Testland, 2024 (Statistics Office, Labour Survey).
    ");
}

#[test]
fn roles_that_lead_here_are_listed_with_the_step_out_of_them() {
    insta::assert_snapshot!(ran(&["project-manager", "--within", "3 steps", "--incoming", "--no-study"]).success(), @"
    Project Manager
    1 role leads here within 3 steps

    ───────────────────────────────────────────────────────────────────────
         Role           Months   Steps   Pay        First step
    ═══════════════════════════════════════════════════════════════════════
     1   Data Analyst       63       1   $100,750   directly (advancement)
    ───────────────────────────────────────────────────────────────────────

    Pay: median of a year in each role's occupational category, Testland, 2024 (Statistics Office, Labour Survey).
    ");
}

#[test]
fn no_role_may_be_within_reach() {
    insta::assert_snapshot!(ran(&["office-clerk", "--within", "0m"]).success(), @"
    Office Clerk
    No role is within 0 months.
    ");
    insta::assert_snapshot!(ran(&["office-clerk", "--within", "0m", "--incoming"]).success(), @"
    Office Clerk
    No role leads here within 0 months.
    ");
}

#[test]
fn json_is_the_answer_of_the_api() {
    let ran = ran(&["office-clerk", "--within", "2s", "--incoming", "--json"]);
    let answer: Value = serde_json::from_str(ran.success()).expect("JSON");
    let found = &answer["data"]["reachableRoles"];
    let edges = found["edges"].as_array().expect("edges");
    assert_eq!(found["totalCount"], edges.len());
    assert!(edges.iter().all(|edge| edge["steps"].as_u64() <= Some(2)), "{answer:#}");
}

#[test]
fn what_is_wrong_is_told() {
    for (within, status) in
        [("24", 2), ("24y", 2), ("m", 2), ("0s", 2), ("1201m", 2), ("1200m", 0), ("1s", 0)]
    {
        assert_eq!(ran(&["office-clerk", "--within", within]).status, status, "{within}");
    }
    let wrong = ran(&["office-clark", "--within", "1s", "--via", "nobody at all"]);
    let lines: Vec<_> = wrong.failure().lines().collect();
    assert!(lines[0].starts_with("ROLE: no role is called \"office-clark\""), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("--via: ")), "{lines:?}");
    let passed = ran(&["office-clerk", "--within", "1s", "--avoid", "Office Clerk"]);
    assert!(passed.failure().starts_with("--avoid and ROLE both name \"Office Clerk\"."), "{passed:?}");
}
