//! The flags and variables of limits.

use career_graph::limits::{Group, Limits};

use super::serve::{Served, get};
use super::{Ran, SMALL};

const DEEP: &str =
    r#"{ role(by: { slug: "office-clerk" }) { transitions { edges { node { to { title } } } } } }"#;

fn ask(flags: &[&str], variables: &[(&str, &str)]) -> Ran {
    Ran::with_variables(&[&["query", "-"], flags, &SMALL[..]].concat(), DEEP, variables)
}

#[test]
fn a_limit_is_set_by_a_flag_or_a_variable_and_the_flag_goes_before() {
    const SET: [(&str, &str); 1] = [("CAREER_GRAPH_LIMIT_DEPTH", "3")];
    assert_eq!(ask(&[], &[]).status, 0);
    for ran in [ask(&["--limit-depth", "3"], &[]), ask(&[], &SET)] {
        assert!(ran.stdout.contains("deeper than 3 levels"), "{ran:?}");
    }
    assert_eq!(ask(&["--limit-depth", "20"], &SET).status, 0);
    let path = Ran::with_variables(
        &[&["path", "office-clerk", "receptionist", "--json"], &SMALL[..]].concat(),
        "",
        &[("CAREER_GRAPH_LIMIT_DEPTH", "1")],
    );
    assert_eq!(path.status, 0, "its document is its own: {path:?}");
}

#[test]
fn a_limit_out_of_its_range_is_told_with_the_range() {
    for limit in Limits::ALL {
        let flag = format!("--limit-{}", limit.name.replace('_', "-"));
        let variable = format!("CAREER_GRAPH_LIMIT_{}", limit.name.to_uppercase());
        let mut wrong = vec!["much".to_owned(), "-1".to_owned(), (limit.greatest + 1).to_string()];
        if let Some(less) = limit.least.checked_sub(1) {
            wrong.push(less.to_string());
        }
        let range = format!("from {} to {}, here or in {variable}", limit.least, limit.greatest);
        for value in wrong {
            let ran = Ran::of(&["serve", &format!("{flag}={value}")]);
            assert_eq!(ran.status, 2, "{flag}={value}: {ran:?}");
            assert!(ran.stderr.contains(&range) && ran.stderr.contains(&flag), "{}", ran.stderr);
        }
        let ran = Ran::with_variables(&["serve"], "", &[(&variable, "much")]);
        assert_eq!(ran.status, 2, "{variable}: {ran:?}");
        assert!(ran.stderr.contains(&range), "{}", ran.stderr);
    }
}

#[test]
fn the_help_has_every_limit_with_variable_and_default() {
    let help = Ran::of(&["serve", "--help"]);
    let (_, limits) = help.success().split_once("\nLimits:\n").expect("a heading");
    let entries: Vec<_> =
        limits.split("\n\n").map(|entry| entry.split_whitespace().collect::<Vec<_>>()).collect();
    for limit in Limits::ALL {
        let flag = format!("--limit-{}", limit.name.replace('_', "-"));
        let entry = entries.iter().find(|words| words[0] == flag);
        let entry = entry.unwrap_or_else(|| panic!("{flag} is not in {limits}")).join(" ");
        let variable = format!("[env: CAREER_GRAPH_LIMIT_{}=]", limit.name.to_uppercase());
        for part in
            [limit.description().trim_end_matches('.'), &variable, &format!("[default: {}]", limit.default)]
        {
            assert!(entry.contains(part), "{part} is not in {entry}");
        }
    }
    assert!(!Ran::of(&["serve", "-h"]).success().contains("--limit-"), "the short help is short");
    let query = Ran::of(&["query", "--help"]);
    for limit in Limits::ALL {
        let there = query.success().contains(&format!("--limit-{} ", limit.name.replace('_', "-")));
        assert_eq!(there, limit.group == Group::Request, "{}", limit.name);
    }
}

#[test]
fn a_server_tells_its_limits_as_they_are_set() {
    let server =
        Served::start(&["serve", "--limit-depth", "7", "--limit-body-bytes", "4096", "--threads", "2"]);
    let answer = get(&server.url("/graphql?query=%7Blimits%7Bdepth%20bodyBytes%20cost%7D%7D"));
    let expected = serde_json::json!({ "depth": 7, "bodyBytes": 4096, "cost": 200_000 });
    assert_eq!(answer["data"]["limits"], expected);
    let body = "x".repeat(5_000);
    let refused = ureq::post(server.url("/graphql")).header("content-type", "application/json").send(body);
    assert!(matches!(refused, Err(ureq::Error::StatusCode(413))), "{refused:?}");
    assert_eq!(server.stop().0.code(), Some(0));
}
