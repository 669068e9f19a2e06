//! Every limit by its name: in the `limits` query, in the error of a request beyond it, and in the README.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use career_graph::graphql::execute::Request;
use career_graph::limits::{Fixed, Limits, camel_case};
use serde_json::Value;

use super::api_with;

fn ask(limits: Limits, query: &str) -> Value {
    let answer = api_with(limits).answer(&Request { query, ..Request::default() });
    serde_json::from_slice(&answer.body).unwrap()
}

/// What the `limits` query tells of these limits, by name.
fn told(limits: Limits) -> Value {
    let names = Limits::ALL.iter().map(|limit| limit.name).chain(Fixed::ALL.iter().map(|fixed| fixed.0));
    let names: Vec<_> = names.map(camel_case).collect();
    let mut answer = ask(limits, &format!("{{ limits {{ {} }} }}", names.join(" ")));
    assert!(answer.get("errors").is_none(), "{answer}");
    answer["data"]["limits"].take()
}

#[test]
fn the_query_tells_every_limit_as_it_is_set() {
    for change in [0, 1] {
        let mut limits = Limits::default();
        for limit in Limits::ALL.iter().filter(|limit| limit.name != "depth" && limit.name != "fields") {
            limit.set(&mut limits, limit.default + change);
        }
        let told = told(limits.clone());
        for limit in Limits::ALL {
            assert_eq!(told[camel_case(limit.name)], limit.of(&limits), "{}", limit.name);
        }
        for (name, value, _) in Fixed::ALL {
            assert_eq!(told[camel_case(name)], *value, "{name}");
        }
    }
}

/// A limit set low, a document beyond it, and the name that the error gives it.
type Case = (fn(&mut Limits), String, &'static str);

#[test]
fn an_error_names_the_limit_as_the_query_does() {
    let lists =
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }".to_owned();
    let mut spreads = "{ limits { ...F0 } } fragment F200 on Limits { depth }".to_owned();
    for i in 0..200 {
        write!(spreads, " fragment F{i} on Limits {{ ...F{} }}", i + 1).unwrap();
    }
    let (mut declared, mut used) = (String::new(), String::new());
    for i in 0..1_100 {
        write!(declared, "$v{i}: Boolean! ").unwrap();
        write!(used, "... @skip(if: $v{i}) {{ __typename }} ").unwrap();
    }
    let conditions = format!("query({declared}) {{ {used} }}");
    let cases: Vec<Case> = vec![
        (|l| l.depth = 1, "{ limits { depth } }".into(), "depth"),
        (|l| l.fields = 2, "{ limits { depth fields } }".into(), "fields"),
        (|l| l.root_fields = 1, "{ a: __typename b: __typename }".into(), "rootFields"),
        (
            |l| l.document_fields = 3,
            "query A { __typename limits { depth } } query B { __typename }".into(),
            "documentFields",
        ),
        (|l| l.aliases = 0, "{ a: __typename }".into(), "aliases"),
        (|l| l.directives = 0, "{ __typename @skip(if: false) }".into(), "directives"),
        (|l| l.cost = 10, "{ roles(first: 20) { edges { node { title } } } }".into(), "cost"),
        (|l| l.document_bytes = 10, "{ limits { depth } }".into(), "documentBytes"),
        (|l| l.document_tokens = 5, "{ limits { depth } }".into(), "documentTokens"),
        (
            |l| l.answer_bytes = 1_024,
            "{ roles(first: 100) { edges { node { title slug } } } }".into(),
            "answerBytes",
        ),
        (
            |l| l.timeout_milliseconds = 0,
            "{ roles(first: 100) { edges { node { title slug } } } }".into(),
            "timeoutMilliseconds",
        ),
        (|_| {}, format!("{{ {}", "{ ".repeat(200)), "nesting"),
        (|_| {}, spreads, "spreads"),
        (|_| {}, lists, "introspection"),
        (
            |l| {
                (l.directives, l.root_fields, l.fields) = (10_000, 10_000, 10_000);
                (l.document_tokens, l.document_bytes) = (100_000, 1 << 20);
            },
            conditions,
            "conditions",
        ),
    ];
    let told = told(Limits::default());
    for (lower, document, name) in cases {
        let mut limits = Limits::default();
        lower(&mut limits);
        let answer = ask(limits.clone(), &document);
        let extensions = &answer["errors"][0]["extensions"];
        assert_eq!(extensions["limit"], name, "{answer}");
        assert!(told.get(name).is_some(), "the query does not tell {name}");
        let timed = name == "timeoutMilliseconds";
        assert_eq!(extensions["code"], if timed { "TIMEOUT" } else { "QUERY_TOO_COMPLEX" });
        let set = Limits::ALL.iter().find(|limit| camel_case(limit.name) == name);
        let allowed = set.map_or(told[name].as_u64().unwrap(), |limit| limit.of(&limits));
        assert_eq!(extensions["allowed"], allowed, "{answer}");
        assert!(
            answer["errors"][0]["message"].as_str().unwrap().contains(&allowed.to_string())
                || name == "introspection"
                || name == "conditions",
            "{answer}"
        );
    }
}

/// `65,536`.
fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(|c| String::from_utf8_lossy(c)).collect();
    groups.join(",")
}

/// `64 KiB`, `2 s`, `1,000`.
fn shown(n: u64, unit: &str) -> String {
    match unit {
        "bytes" if n > 0 && n.is_multiple_of(1 << 20) => format!("{} MiB", grouped(n >> 20)),
        "bytes" if n > 0 && n.is_multiple_of(1 << 10) => format!("{} KiB", grouped(n >> 10)),
        "milliseconds" if n.is_multiple_of(1_000) => format!("{} s", grouped(n / 1_000)),
        "" => grouped(n),
        unit => format!("{} {unit}", grouped(n)),
    }
}

#[test]
fn the_table_in_the_readme_is_the_declaration() {
    let told = told(Limits::default());
    let mut table = "| Limit | Default | What it bounds |\n|---|---|---|\n".to_owned();
    for limit in Limits::ALL {
        let name = camel_case(limit.name);
        let default = shown(told[&name].as_u64().unwrap(), limit.unit());
        writeln!(table, "| `{name}` | {default} | {} |", limit.description().trim_end_matches('.')).unwrap();
    }
    for (name, value, description) in Fixed::ALL {
        let description = description.trim().trim_end_matches('.');
        writeln!(table, "| `{}` | {}, fixed | {description} |", camel_case(name), grouped(*value as u64))
            .unwrap();
    }
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    assert!(readme.contains(&table), "README.md is to have this table:\n{table}");
}

#[test]
fn every_limit_has_one_name() {
    let names: Vec<_> =
        Limits::ALL.iter().map(|limit| limit.name).chain(Fixed::ALL.iter().map(|fixed| fixed.0)).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
}
