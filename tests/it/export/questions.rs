//! Questions as names and parameters, and what is said where they cannot be answered.

use std::sync::Arc;
use std::time::{Duration, Instant};

use career_graph::export::{Ask, ExportError, Format, GREATEST_LIMIT, Question};
use career_graph::graphql::Snapshot;
use career_graph::model::TransitionKind;
use career_graph::paths::PathCost;
use career_graph::server::{ExportRequest, Exports, RefusalKind};

fn read(name: &str, parameters: &[(&str, &str)]) -> Result<(Ask, Format), ExportError> {
    Ask::read(name, parameters.iter().copied())
}

#[test]
fn names_and_parameters_are_read() {
    let (ask, format) = read("path.svg", &[("from", "a"), ("to", "b"), ("cost", "SKILL_GAP")]).unwrap();
    assert_eq!(format, Format::Svg);
    assert_eq!(ask.question, Question::Path { from: "a".into(), to: "b".into(), cost: PathCost::SkillGap });
    let (ask, format) = read("path.mermaid", &[("stops", "a, b ,c")]).unwrap();
    assert_eq!(
        (ask.question, format),
        (Question::Stops(vec!["a".into(), "b".into(), "c".into()]), Format::Mermaid)
    );
    let (ask, _) = read(
        "neighbourhood.dot",
        &[("role", "a"), ("depth", "2"), ("open", "b,c"), ("kinds", "lateral"), ("limit", "9")],
    )
    .unwrap();
    assert_eq!(
        ask.question,
        Question::Around { role: "a".into(), depth: 2, open: vec!["b".into(), "c".into()] }
    );
    assert_eq!((ask.kinds, ask.limit), (Some(vec![TransitionKind::Lateral]), Some(9)));
    let (ask, _) = read("neighbourhood.graphml", &[("role", "a"), ("depth", "")]).unwrap();
    assert_eq!(
        ask.question,
        Question::Around { role: "a".into(), depth: 1, open: Vec::new() },
        "an empty parameter is none"
    );
    let (ask, format) = read("roles.cytoscape", &[("roles", "a,b")]).unwrap();
    assert_eq!((ask.question, format), (Question::Roles(vec!["a".into(), "b".into()]), Format::Cytoscape));
    assert_eq!(
        read("ladder.layout", &[("role", "a")]).unwrap().0.question,
        Question::Ladder { role: "a".into() }
    );
}

#[test]
fn what_cannot_be_read_is_told_with_what_would_do() {
    for (name, parameters, argument, says) in [
        (
            "map.svg",
            &[][..],
            "subject",
            "There is no export \"map.svg\". There are path, neighbourhood, ladder, track, roles.",
        ),
        (
            "path",
            &[],
            "format",
            "\"path\" is not exported as \"\". There are svg, dot, graphml, mermaid, cytoscape, layout.",
        ),
        ("path.png", &[], "format", "not exported as \"png\""),
        ("path.svg", &[("from", "a")], "to", "\"path\" needs the parameter \"to\"."),
        ("track.svg", &[], "track", "needs the parameter \"track\""),
        (
            "track.svg",
            &[("track", "a"), ("role", "b")],
            "parameter",
            "\"track\" has no parameter \"role\". There are track, kinds, limit.",
        ),
        ("track.svg", &[("track", "a"), ("track", "b")], "track", "given twice"),
        ("path.svg", &[("stops", "a"), ("to", "b")], "stops", "\"to\" has no place beside it"),
        (
            "path.svg",
            &[("from", "a"), ("to", "b"), ("cost", "money")],
            "cost",
            "months or steps or skill-gap",
        ),
        ("track.svg", &[("track", "a"), ("kinds", "up")], "kinds", "advancement or lateral"),
        ("track.svg", &[("track", "a"), ("limit", "-1")], "limit", "must be a whole number"),
    ] {
        let error = read(name, parameters).unwrap_err();
        assert!(
            error.argument == argument && error.message.contains(says),
            "{name} {parameters:?}: {error:?}"
        );
    }
}

/// What the service that is served says to a request.
fn served(
    name: &str,
    parameters: &[(&str, &str)],
) -> Result<(String, &'static str, String), (bool, String, String)> {
    served_within(name, parameters, usize::MAX)
}

fn served_within(
    name: &str,
    parameters: &[(&str, &str)],
    most_bytes: usize,
) -> Result<(String, &'static str, String), (bool, String, String)> {
    static SNAPSHOT: std::sync::OnceLock<Arc<Snapshot>> = std::sync::OnceLock::new();
    let snapshot = SNAPSHOT.get_or_init(|| {
        let loaded = career_graph::dataset::load(career_graph::bundled::layers()).unwrap();
        Arc::new(Snapshot::new(career_graph::graph::CareerGraph::new(loaded.dataset)))
    });
    let parameters: Vec<_> =
        parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let deadline = Instant::now() + Duration::from_mins(10);
    match snapshot.export(&ExportRequest { name, parameters: &parameters, most_bytes, deadline }) {
        Ok(file) => Ok((file.body, file.media_type, file.file_name)),
        Err(refusal) => Err((
            refusal.kind == RefusalKind::Missing,
            format!("{} {}", refusal.code, serde_json::Value::Object(refusal.details)),
            refusal.message,
        )),
    }
}

#[test]
fn every_subject_is_served_in_every_format() {
    let subjects = [
        (
            "path",
            &[("from", "cashiers"), ("to", "Human Resources Managers")][..],
            "path-cashiers-to-human-resources-managers",
        ),
        ("neighbourhood", &[("role", "registered-nurses")], "around-registered-nurses"),
        ("ladder", &[("role", "Registered Nurses")], "ladder-registered-nurses"),
        ("track", &[("track", "Finance")], "track-finance"),
        ("roles", &[("roles", "cashiers,tellers")], "roles"),
    ];
    for (subject, parameters, file) in subjects {
        for format in Format::ALL {
            let (body, media_type, file_name) =
                served(&format!("{subject}.{}", format.name()), parameters).unwrap();
            assert_eq!(file_name, format!("{file}.{}", format.extension()));
            assert!(body.len() > 300 && body.ends_with('\n'), "{file_name}");
            assert_eq!(media_type, format.media_type());
        }
    }
}

#[test]
fn wrong_names_get_the_nearest() {
    let (missing, code, message) = served("path.svg", &[("from", "cashers"), ("to", "tellers")]).unwrap_err();
    assert!(
        missing && message.starts_with("\"from\" names no role: \"cashers\". Did you mean cashiers"),
        "{message}"
    );
    assert!(code.starts_with("NOT_FOUND {\"argument\":\"from\",\"nearest\":[\"cashiers\""), "{code}");
    let (missing, code, _) = served("track.dot", &[("track", "helth-science")]).unwrap_err();
    assert!(missing && code.contains("\"health-science\""), "{code}");
    let long = "x".repeat(10_000);
    let (_, _, message) = served("ladder.svg", &[("role", &long)]).unwrap_err();
    assert!(message.len() < 300, "{}", message.len());
}

#[test]
fn what_is_too_much_or_not_there_is_told() {
    let limit = (GREATEST_LIMIT + 1).to_string();
    for (name, parameters, missing, says) in [
        (
            "track.svg",
            &[("track", "finance"), ("limit", "0")][..],
            false,
            "\"limit\" is 0, but must be 1 to 1000.",
        ),
        ("track.svg", &[("track", "finance"), ("limit", &limit)], false, "must be 1 to 1000"),
        (
            "neighbourhood.svg",
            &[("role", "tellers"), ("depth", "4")],
            false,
            "\"depth\" is 4, but must be 1 to 3.",
        ),
        (
            "path.svg",
            &[("stops", "tellers,dancers")],
            true,
            "No transition leads from \"Tellers\" to \"Dancers\".",
        ),
        ("path.svg", &[("stops", "tellers,cashiers,tellers")], false, "names \"Tellers\" twice"),
        ("roles.svg", &[("roles", " , ")], false, "No roles are named"),
    ] {
        let (was_missing, _, message) = served(name, parameters).unwrap_err();
        assert!(was_missing == missing && message.contains(says), "{name}: {message}");
    }
}

/// What is too large is not written first.
#[test]
fn a_file_that_would_be_too_large_is_refused() {
    for name in ["track.dot", "track.graphml", "track.cytoscape", "track.layout"] {
        let (body, ..) = served(name, &[("track", "health-science")]).unwrap();
        let (_, code, message) =
            served_within(name, &[("track", "health-science")], body.len() / 2).unwrap_err();
        assert!(code.starts_with("QUERY_TOO_COMPLEX {\"allowed\":"), "{name}: {code}");
        assert!(message.contains("ask for fewer roles"), "{message}");
    }
}

#[test]
fn no_file_is_smaller_than_was_foretold() {
    for (name, subgraph) in super::samples() {
        for format in Format::ALL {
            let (least, written) = (format.least_bytes(&subgraph), format.write(&subgraph).len());
            assert!(least <= written, "{name} as {}: {least} > {written}", format.name());
            let few = subgraph.links().len() < 10 * subgraph.nodes().len();
            assert!(
                few || least == 0 || written < 2 * least,
                "{name} as {}: {written} is far more than {least}",
                format.name()
            );
        }
    }
}
