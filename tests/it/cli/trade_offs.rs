//! `career-graph path --trade-offs`.

use serde_json::Value;

use super::Ran;

fn ran(arguments: &[&str]) -> Ran {
    let ends = ["path", "office-clerk", "chief-operating-officer", "--trade-offs"];
    Ran::on_small(&[&ends[..], arguments].concat())
}

#[test]
fn ways_stand_side_by_side_with_what_they_are_best_at() {
    insta::assert_snapshot!(ran(&[]).success(), @"
    Office Clerk to Chief Operating Officer
    1 way is best by every criterion

    ──────────────────────────────────────────────────────────────────────────────────
         Best at     Stops on the way      Steps   Months   Of them study   Skill gap
    ══════════════════════════════════════════════════════════════════════════════════
     1   months      Project Coordinator       3      227              72         143
         steps       Project Manager
         skill gap
    ──────────────────────────────────────────────────────────────────────────────────

    Whatever is better than one of these by one criterion is worse by another. Skill gap: the sum of what each transition
    asks for by itself, in points.
    ");
}

#[test]
fn pay_is_shown_where_it_is_compared() {
    let pay = ["--criteria", "lowest-pay,pay-at-end,months", "--also-to", "project manager"];
    insta::assert_snapshot!(ran(&pay).success(), @"
    Office Clerk to Chief Operating Officer or Project Manager
    2 ways are best in some way

    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
         Best at           To          Stops on the      Steps   Months   Of them   Skill gap   Lowest pay   Pay at the end
                                       way                                study
    ════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════
     1   lowest pay        Chief       Project               3      227        72         143     $100,750         $239,200
         pay at the end    Operating   Coordinator
                           Officer     Project Manager
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
     2   lowest pay        Project     Project               2      131        48         143     $100,750         $100,750
         months            Manager     Coordinator
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

    Whatever is better than one of these by one criterion is worse by another. Skill gap: the sum of what each transition
    asks for by itself, in points.
    Pay: the median of a year in each role's occupational category. It is unknown where one of the stops has none.
    ");
}

#[test]
fn no_way_tells_what_stands_in_the_way() {
    let none = ran(&["--max-steps", "1"]);
    let path = Ran::on_small(&["path", "office-clerk", "chief-operating-officer", "--max-steps", "1"]);
    assert_eq!(none.success(), path.success());
    let there = Ran::on_small(&["path", "office-clerk", "office-clerk", "--trade-offs"]);
    assert_eq!(there.success(), "Office Clerk to Office Clerk\nYou are there already.\n");
}

#[test]
fn json_is_the_answer_of_the_api() {
    let ran = ran(&["--json", "--criteria", "steps,months"]);
    let answer: Value = serde_json::from_str(ran.success()).expect("JSON");
    let found = &answer["data"]["tradeOffPaths"];
    assert_eq!(
        (&found["__typename"], &found["complete"]),
        (&"TradeOffPaths".into(), &true.into()),
        "{answer:#}"
    );
    assert_eq!(found["paths"][0]["bestAt"][0], "STEPS");
}

#[test]
fn what_is_wrong_is_told() {
    for (arguments, message) in [
        (&["--criteria", "months"][..], "--criteria: at least two criteria are needed"),
        (&["--criteria", "months,steps,months"], "--criteria: the criterion \"months\" is named twice."),
        (&["--criteria", "months,pay-at-end"], "--criteria: the pay at the end is the same for all paths"),
        (&["--also-to", "Office Clerk"], "--also-to and FROM both name \"Office Clerk\"."),
        (&["--also-to", "nobody at all"], "--also-to: no role is called"),
    ] {
        let ran = ran(arguments);
        assert!(ran.failure().starts_with(message), "{ran:?}");
    }
    let many = vec!["--also-to=receptionist"; 11];
    assert!(ran(&many).failure().starts_with("--also-to: 11 roles are given; 10 are the most."));
    assert_eq!(ran(&["--by", "steps"]).status, 2);
    let apart = ["path", "office-clerk", "receptionist", "--criteria", "months,steps"];
    assert_eq!(Ran::on_small(&apart).status, 2);
}
