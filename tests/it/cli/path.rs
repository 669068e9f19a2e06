//! `career-graph path`.

use serde_json::Value;

use super::{Ran, layer};

#[test]
fn a_path_is_a_table_to_read() {
    let ran = Ran::on_small(&["path", "Office Clerk", "project manager"]);
    insta::assert_snapshot!(ran.success(), @"
    Office Clerk to Project Manager
    2 steps, 131 months (10 years 11 months): study 48, experience 54, training 5, settling in 24
    2 skills to gain. Pay: +$57,150 (+131 %)

    ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────
         Role                  Kind          Months   Spent on                     Pay        New skills
    ═══════════════════════════════════════════════════════════════════════════════════════════════════════════════════
     0   Office Clerk          start              0                                 $43,600
    ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────
     1   Project Coordinator   advancement       56   study 24, experience 18,     $100,750   Planning, Administration
                                                      training 2, settling in 12              and Management
    ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────
     2   Project Manager       advancement       75   study 24, experience 36,     $100,750
                                                      training 3, settling in 12
    ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

    1. A step up within Business Operations, to work that asks for more preparation (level 2 to 3): less than half of the
    skills that matter most in it are there already (1 of 3), 2 are to be developed; 1240 people were counted making this
    move.
    2. A step up within Business Operations, to work that asks for more preparation (level 3 to 4): both skills that matter
    most in it are to be developed; a published source relates the two roles (Lists of Related Occupations).

    Pay: median of a year in each role's occupational category, Testland, 2024 (Statistics Office, Labour Survey).
    Months: Gaps in the published figures of both ends, with a floor for settling in.
    ");
}

#[test]
fn what_is_not_known_is_a_dash_and_a_bound_is_said() {
    let ran = Ran::on_small(&["path", "receptionist", "chief-operating-officer"]);
    let lines: Vec<&str> = ran.success().lines().collect();
    assert_eq!(
        lines[2],
        "3 skills to gain. Pay: not comparable. No exact median annual pay is published for the origin's category."
    );
    let row = |start: &str| lines.iter().find(|line| line.trim_start().starts_with(start));
    let first = row("0   Receptionist").expect("a row");
    assert!(first.ends_with('–'), "{first}");
    let last = row("4   Chief Operating").expect("a row");
    assert!(last.contains("$239,200 or more"), "{last}");
}

#[test]
fn one_step_is_not_called_steps() {
    let ran = Ran::on_small(&["path", "office-clerk", "receptionist"]);
    assert_eq!(ran.success().lines().nth(1), Some("1 step, 6 months: settling in 6"));
}

#[test]
fn names_may_be_slugs_titles_or_alternate_titles_in_any_case() {
    let by_slug = Ran::on_small(&["path", "office-clerk", "project-manager"]);
    for (from, to) in [("OFFICE CLERK", "Project Manager"), ("general clerk", " project lead ")] {
        assert_eq!(Ran::on_small(&["path", from, to]).success(), by_slug.success());
    }
}

#[test]
fn from_a_role_to_itself() {
    let ran = Ran::on_small(&["path", "performer", "performer"]);
    assert_eq!(ran.success(), "Performer to Performer\nYou are there already.\n");
}

#[test]
fn no_path_is_an_answer() {
    let ran = Ran::on_small(&["path", "physician", "office-clerk"]);
    assert_eq!(
        ran.success(),
        "The data has no transition out of \"Physician\". Start from a related role instead.\n"
    );
}

fn json(ran: &Ran) -> Value {
    let answer: Value = serde_json::from_str(ran.success()).expect("JSON");
    assert_eq!(answer.get("errors"), None);
    answer["data"]["shortestPath"].clone()
}

#[test]
fn json_has_the_path_as_the_api_gives_it() {
    let path = json(&Ran::on_small(&["path", "office-clerk", "project-manager", "--json"]));
    assert_eq!(path["__typename"], "CareerPath");
    assert_eq!(path["totals"]["months"], 131);
    let slugs: Vec<_> = path["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .map(|step| step["transition"]["to"]["slug"].as_str().unwrap_or_default())
        .collect();
    assert_eq!(slugs, ["project-coordinator", "project-manager"]);
    assert_eq!(path["steps"][0]["newSkills"][0]["skill"]["slug"], "planning");
}

#[test]
fn json_has_the_reason_why_there_is_no_path() {
    let none = json(&Ran::on_small(&["path", "office-clerk", "physician", "--json"]));
    assert_eq!(none["__typename"], "NoPath");
    assert_eq!(none["reason"], "NOTHING_LEADS_IN");
}

#[test]
fn a_path_is_short_in_what_is_asked_for() {
    // A quick way of two steps beside a slow one of one; it asks for planning on the way.
    let top = layer(&[
        (
            "transitions.csv",
            "from,to,kind,study_months,experience_months,training_months,settling_in_months\n\
             office-clerk,chief-operating-officer,ADVANCEMENT,0,600,0,12\n\
             office-clerk,project-manager,ADVANCEMENT,0,12,0,12\n",
        ),
        (
            "evidence.csv",
            "from,to,kind\noffice-clerk,chief-operating-officer,EDITORIAL\noffice-clerk,project-manager,EDITORIAL\n",
        ),
    ]);
    let top = top.path().to_str().expect("UTF-8");
    let steps = |by: &[&str]| {
        let arguments =
            [&["path", "office-clerk", "chief-operating-officer", "--json", "--layer", top], by].concat();
        json(&Ran::on_small(&arguments))["totals"]["steps"].clone()
    };
    assert_eq!(steps(&[]), 2);
    assert_eq!(steps(&["--by", "months"]), 2);
    assert_eq!(steps(&["--by", "steps"]), 1);
    assert_eq!(steps(&["--by", "skill-gap"]), 1);
    assert_eq!(steps(&["--weights", "months=1"]), 2);
    assert_eq!(steps(&["--weights", " skill-gap = 0.5, steps=1000"]), 1);
}

#[test]
fn a_wrong_name_suggests_the_nearest() {
    let ran = Ran::on_small(&["path", "office clrek", "project"]);
    assert_eq!(
        ran.failure(),
        "FROM: no role is called \"office clrek\". Did you mean \"Office Clerk\"?\n\
         TO: no role is called \"project\". Did you mean one of these?\n  \
           \"Project Coordinator\"\n  \"Project Manager\"\n"
    );
}

#[test]
fn a_name_that_nothing_is_like() {
    let ran = Ran::on_small(&["path", "office-clerk", "xylophone", "--json"]);
    assert_eq!(
        ran.failure(),
        "TO: no role is called \"xylophone\", nor anything like it. Try another word for the job.\n"
    );
}

#[test]
fn an_alternate_title_of_several_roles_lists_them() {
    let top =
        layer(&[("alternate_titles.csv", "role,title\noffice-clerk,Project Lead\nperformer,project lead\n")]);
    let top = top.path().to_str().expect("UTF-8");
    let ran = Ran::on_small(&["path", "Project Lead", "office-clerk", "--layer", top]);
    assert_eq!(
        ran.failure(),
        "FROM: 3 roles are also called \"Project Lead\". Name one by its own title:\n  \
           \"Office Clerk\"\n  \"Performer\"\n  \"Project Manager\"\n"
    );
}

#[test]
fn many_roles_of_one_title_are_counted() {
    let rows = |header: &str, row: fn(u32) -> String| {
        let rows = (10..25).map(row);
        [header.to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
    };
    let top = layer(&[
        ("roles.csv", &rows("slug,title,level", |n| format!("helper-{n},Helper {n},1"))),
        ("alternate_titles.csv", &rows("role,title", |n| format!("helper-{n},Aide"))),
    ]);
    let top = top.path().to_str().expect("UTF-8");
    let ran = Ran::on_small(&["path", "aide", "office-clerk", "--layer", top]);
    let lines: Vec<&str> = ran.failure().lines().collect();
    assert_eq!(lines.first(), Some(&"FROM: 15 roles are also called \"aide\". Name one by its own title:"));
    assert_eq!((lines.get(10), lines.get(11)), (Some(&"  \"Helper 19\""), Some(&"  and 5 more")));
}

#[test]
fn data_may_be_named_by_the_environment() {
    let by_flag = Ran::on_small(&["path", "office-clerk", "receptionist"]);
    let output = super::program()
        .args(["path", "office-clerk", "receptionist"])
        .env("CAREER_GRAPH_DATA", "tests/fixtures/small")
        .output()
        .expect("the program runs");
    assert_eq!(String::from_utf8_lossy(&output.stdout), by_flag.success());
}

#[test]
fn a_mix_decides_in_the_table_as_in_json() {
    let table = |weights| {
        let ran = Ran::on_small(&["path", "office-clerk", "project-manager", "--weights", weights]);
        ran.success().lines().nth(1).map(str::to_owned)
    };
    let by_months = Ran::on_small(&["path", "office-clerk", "project-manager"]);
    assert_eq!(table("months=1").as_deref(), by_months.success().lines().nth(1));
}

#[test]
fn weights_that_make_no_cost_are_told_of() {
    for (weights, said) in [
        ("months=1,pay=2", "\"pay\" is none of months, steps and skill-gap"),
        ("", "\"\" is none of months, steps and skill-gap"),
        ("months", "months: \"\" is not a number"),
        ("steps=six", "steps: \"six\" is not a number"),
        ("steps=1,steps=2", "steps is given twice"),
        ("skill-gap=-1", "skill-gap: -1 is not a number from 0 to 1000 with three decimals at most"),
        ("months=1000.5", "months: 1000.5 is not a number from 0 to 1000 with three decimals at most"),
        ("steps=NaN", "steps: NaN is not a number from 0 to 1000 with three decimals at most"),
        ("months=0", "every weight is 0; at least one must be larger"),
    ] {
        let ran = Ran::on_small(&["path", "office-clerk", "project-manager", "--weights", weights]);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{weights}");
        assert!(ran.stderr.contains(said), "{weights}: {}", ran.stderr);
    }
    let both = ["path", "office-clerk", "project-manager", "--by", "steps", "--weights", "months=1"];
    assert_eq!(Ran::on_small(&both).status, 2);
}
