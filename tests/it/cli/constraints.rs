//! `career-graph path` with constraints and with several ways.

use serde_json::Value;

use super::Ran;

const ENDS: [&str; 3] = ["path", "office-clerk", "chief-operating-officer"];

fn ran(arguments: &[&str]) -> Ran {
    Ran::on_small(&[&ENDS[..], arguments].concat())
}

#[test]
fn several_ways_stand_side_by_side() {
    insta::assert_snapshot!(ran(&["-k", "3", "--diversity", "none"]).success(), @"
    Office Clerk to Chief Operating Officer
    2 ways. Pay: at least +$195,600 (+449 %)

    ───────────────────────────────────────────────────────────────────────────────────────
         Stops on the way      Steps   Months   Of them study   Skills to gain   Skill gap
    ═══════════════════════════════════════════════════════════════════════════════════════
     1   Project Coordinator       3      227              72                2         143
         Project Manager
    ───────────────────────────────────────────────────────────────────────────────────────
     2   Project Coordinator       4      252              72                2         143
         Data Analyst
         Project Manager
    ───────────────────────────────────────────────────────────────────────────────────────

    The quickest takes 227 months (18 years 11 months). Leave out -k to see the first step by step.
    ");
}

#[test]
fn near_duplicates_are_left_out_and_told_of() {
    insta::assert_snapshot!(ran(&["-k", "3"]).success(), @"
    Office Clerk to Chief Operating Officer
    1 way. Pay: at least +$195,600 (+449 %)

    ───────────────────────────────────────────────────────────────────────────────────────
         Stops on the way      Steps   Months   Of them study   Skills to gain   Skill gap
    ═══════════════════════════════════════════════════════════════════════════════════════
     1   Project Coordinator       3      227              72                2         143
         Project Manager
    ───────────────────────────────────────────────────────────────────────────────────────

    It takes 227 months (18 years 11 months). Leave out -k to see it step by step.
    1 of the 2 best ways is left out for sharing too many stops with a way above:
    like 1: Office Clerk > Project Coordinator > Data Analyst > Project Manager > Chief Operating Officer
    ");
}

#[test]
fn no_way_tells_what_stands_in_the_way() {
    insta::assert_snapshot!(ran(&["--no-study", "--max-steps", "2"]).success(), @r#"
    Paths lead from "Office Clerk" to "Chief Operating Officer", but none observes all constraints. Loosening one is not
    enough; these must be loosened together: the limit of 2 steps and allowing no study.

    Allow one more step (3 in all), and allow 72 months of study:
    3 steps, 227 months (18 years 11 months).
    Office Clerk > Project Coordinator > Project Manager > Chief Operating Officer
    "#);
    // The same where several ways are asked for.
    let several = ran(&["--no-study", "--max-steps", "2", "-k", "4"]);
    assert_eq!(several.success(), ran(&["--no-study", "--max-steps", "2"]).success());
}

#[test]
fn every_constraint_is_heeded() {
    let free = ran(&[]);
    let free = free.success();
    for constraint in [
        &["--via", "Receptionist"][..],
        &["--via", "data analyst", "--via", "receptionist", "--any-order"],
        &["--avoid", "project-manager"],
        &["--max-steps", "1"],
        &["--max-months", "12"],
        &["--max-study-months", "1"],
        &["--no-study"],
        &["--kinds", "lateral"],
        &["--tracks", "data"],
        &["--min-pay-ratio", "3"],
        &["--min-evidence", "observed"],
    ] {
        assert_ne!(ran(constraint).success(), free, "{constraint:?}");
    }
    // These hold of the best way anyway.
    for constraint in
        [&["--max-lateral", "0"][..], &["--kinds", "advancement,lateral"], &["--max-months", "1200"]]
    {
        assert_eq!(ran(constraint).success(), free, "{constraint:?}");
    }
}

#[test]
fn wrong_names_are_told_of_all_at_once() {
    let ran = Ran::on_small(&[
        "path",
        "office clrek",
        "receptionist",
        "--via",
        "recepcionist",
        "--avoid",
        "xylophone",
        "--tracks",
        "bisness",
    ]);
    let lines: Vec<_> = ran
        .failure()
        .lines()
        .filter(|line| line.starts_with(char::is_uppercase) || line.starts_with("--"))
        .collect();
    let starts: Vec<_> = lines.iter().map(|line| line.split(':').next().unwrap_or_default()).collect();
    assert_eq!(starts, ["FROM", "--via", "--avoid", "--tracks"], "{}", ran.failure());
}

#[test]
fn contradictions_are_named() {
    for (arguments, message) in [
        (
            &["--via", "Office Clerk"][..],
            "--via and FROM both name \"Office Clerk\". A path passes both of its ends anyway: leave it out.\n",
        ),
        (
            &["--via", "receptionist", "--avoid", "receptionist"],
            "--avoid and --via both name \"Receptionist\". A path cannot both pass a role and avoid it: leave one of them out.\n",
        ),
        (
            &["--via", "receptionist", "--via", "Receptionist"],
            "--via names \"Receptionist\" twice. A path passes no role twice: leave one of them out.\n",
        ),
    ] {
        assert_eq!(ran(arguments).failure(), message);
    }
}

#[test]
fn numbers_have_ranges() {
    for arguments in [
        &["-k", "0"][..],
        &["-k", "51"],
        &["--max-steps", "0"],
        &["--max-months", "1201"],
        &["--min-pay-ratio", "11"],
        &["--min-pay-ratio", "much"],
        &["--any-order"],
        &["--no-study", "--max-study-months", "3"],
    ] {
        assert_eq!(ran(arguments).status, 2, "{arguments:?}");
    }
}

#[test]
fn json_is_what_the_api_answers() {
    let json = |arguments: &[&str]| -> Value {
        let answer: Value = serde_json::from_str(ran(arguments).success()).expect("JSON");
        assert_eq!(answer.get("errors"), None);
        answer["data"].clone()
    };
    let one = json(&["--json", "--max-lateral", "1"]);
    assert_eq!(one["shortestPath"]["__typename"], "CareerPath");
    let several = json(&["--json", "--max-lateral", "1", "-k", "2", "--diversity", "none"]);
    assert_eq!(several["alternativePaths"]["paths"][0]["id"], one["shortestPath"]["id"]);
    assert_eq!(several["alternativePaths"]["complete"], true);
    let none = json(&["--json", "--no-study"]);
    assert_eq!(none["shortestPath"]["reason"], "CONSTRAINTS");
    assert_eq!(none["shortestPath"]["relaxations"][0]["constraints"]["maxStudyMonths"], 72);
}
