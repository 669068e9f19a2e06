//! Titles of any kind: an organisation's layer may hold whatever it likes.

use std::borrow::Cow;

use crate::support::cases;
use career_graph::dataset::LayerFiles;
use career_graph::export::{EVERY_KIND, Format, Subgraph};
use career_graph::graph::CareerGraph;
use career_graph::paths::{Outcome, PathCost, shortest};
use proptest::prelude::*;

/// Titles that end, begin or confuse something in one of the formats.
pub(super) const TITLES: [&str; 40] = [
    "Cooks & \"Chefs\"",
    "<script>alert(1)</script>",
    "A --> B",
    "end",
    "subgraph",
    "graph TD; A-->B",
    "x\"]; n1[\"y",
    "}; digraph { a -> b",
    "back\\slash",
    "ends in a backslash\\",
    "\\N \\G \\L \\n",
    "]]>",
    "<![CDATA[ x ]]>",
    "-- comment -->",
    "<!-- comment",
    "&amp; &lt; &#65; &bogus;",
    "#35; #quot; #9829;",
    "`markdown` **bold** _it_",
    "1. First",
    "- dashed",
    "# heading",
    "%%{init: {\"theme\": \"dark\"}}%%",
    "%% comment",
    "click n0 href \"javascript:alert(1)\"",
    "https://example.org/?a=1&b=2",
    "Ökonomin, Köchin & Ärztin",
    "中文职位 — 護士長",
    "مدير المشروع",
    "Emoji 👩‍⚕️ 🏥",
    "e\u{301}clair",
    "a\u{202e}tfel ot thgir",
    "Zero\u{200b}width",
    "'single' \u{2018}curly\u{2019} \u{201c}double\u{201d}",
    "$math$ \\frac{1}{2}",
    "{{braces}} {0} %s %d",
    "(parens) [brackets] {braces} |pipe|",
    "@at ~tilde ^caret =equals ;semi :colon ?q !bang",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    "a very long title that goes on and on and on so that no picture can show all of it in the room that it has for one",
    "NULL",
];

fn table(rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

/// Roles of these titles in a track of such a name, each leading up or aside to the next two. `None` where a layer may not
/// hold such titles.
pub(super) fn titled(titles: &[String]) -> Option<CareerGraph> {
    let slug = |at: usize| format!("role-{at:03}");
    let header = |names: &str| names.split(',').map(str::to_owned).collect::<Vec<_>>();
    let mut roles = vec![header("slug,title,level")];
    let mut members = vec![header("role,track")];
    let mut transitions =
        vec![header("from,to,kind,study_months,experience_months,training_months,settling_in_months")];
    let mut evidence = vec![header("from,to,kind")];
    for (at, title) in titles.iter().enumerate() {
        roles.push(vec![slug(at), title.clone(), (1 + at * 4 / titles.len()).to_string()]);
        members.push(vec![slug(at), "all".into()]);
        for (to, kind) in [(at + 1, "ADVANCEMENT"), (at + 2, "LATERAL")] {
            if to < titles.len() {
                let months = ["0", "1", "2", "3"].map(str::to_owned);
                transitions.push([vec![slug(at), slug(to), kind.into()], months.to_vec()].concat());
                evidence.push(vec![slug(at), slug(to), "EDITORIAL".into()]);
            }
        }
    }
    let name = titles.first().map_or("all", String::as_str);
    let tracks = vec![header("slug,name"), vec!["all".into(), name.to_owned()]];
    let manifest = "format = 1\nname = \"hostile\"\ntitle = \"<Hostile> & \\\"quoted\\\" --> %%{x}%%\"\nversion = \"1\"\n";
    let files = [
        ("dataset.toml", manifest.as_bytes().to_vec()),
        ("roles.csv", table(roles)),
        ("tracks.csv", table(tracks)),
        ("role_tracks.csv", table(members)),
        ("transitions.csv", table(transitions)),
        ("evidence.csv", table(evidence)),
    ];
    let files = files.map(|(name, bytes)| (name, Cow::Owned(bytes)));
    let loaded = career_graph::dataset::load(vec![LayerFiles::new("hostile", files)]).ok()?;
    Some(CareerGraph::new(loaded.dataset))
}

/// Every kind of subgraph of such a graph.
pub(super) fn subgraphs(graph: &CareerGraph) -> Vec<(&'static str, Subgraph<'_>)> {
    let (first, last) = (graph.roles().next().unwrap(), graph.roles().last().unwrap());
    let mut subgraphs = vec![
        ("around", Subgraph::around(first, 3, &EVERY_KIND, 1_000)),
        ("ladder", Subgraph::ladder(first)),
        ("track", Subgraph::of_track(graph.track("all").unwrap(), &EVERY_KIND, 1_000)),
        ("roles", Subgraph::of_roles(graph, graph.roles(), &EVERY_KIND, 1_000)),
    ];
    if let Outcome::Path(path) = shortest(first, last, PathCost::Steps) {
        subgraphs.push(("path", Subgraph::of_path(path)));
    }
    subgraphs
}

/// What XML can hold of a text: readers may take white space of any kind for spaces.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check(graph: &CareerGraph) {
    for (kind, subgraph) in subgraphs(graph) {
        let titles: Vec<String> = subgraph.nodes().iter().map(|node| plain(node.role.title())).collect();
        let svg = Format::Svg.write(&subgraph);
        let document = roxmltree::Document::parse(&svg).unwrap_or_else(|e| panic!("{kind}: {e}\n{svg}"));
        let shown: Vec<String> = document
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")))
            .filter_map(|node| Some(plain(node.text()?.lines().next()?)))
            .collect();
        for title in &titles {
            let is_focus = kind == "ladder" && *title == titles[0];
            assert!(is_focus || shown.contains(title), "{kind}: {title:?} is not among {shown:?}");
        }
        assert!(
            document
                .descendants()
                .all(|node| !["script", "foreignObject", "image", "a"].contains(&node.tag_name().name()))
        );

        let graphml = Format::GraphMl.write(&subgraph);
        let document =
            roxmltree::Document::parse(&graphml).unwrap_or_else(|e| panic!("{kind}: {e}\n{graphml}"));
        let labels: Vec<String> = document
            .descendants()
            .filter(|node| node.attribute("key") == Some("node.label"))
            .map(|node| plain(node.text().unwrap_or_default()))
            .collect();
        assert_eq!(labels, titles, "{kind}");

        for format in [Format::Cytoscape, Format::Layout] {
            let json: serde_json::Value = serde_json::from_str(&format.write(&subgraph)).unwrap();
            let nodes =
                json.pointer("/elements/nodes").or(json.pointer("/nodes")).unwrap().as_array().unwrap();
            let labels: Vec<String> = nodes
                .iter()
                .map(|node| node.pointer("/data/name").or(node.pointer("/title")).unwrap())
                .map(|title| plain(title.as_str().unwrap()))
                .collect();
            assert_eq!(labels, titles, "{kind}");
        }

        // A text is between two quotes of its line, and none of it ends them.
        for (format, from) in [(Format::Dot, "[label="), (Format::Mermaid, "[")] {
            let text = format.write(&subgraph);
            let lines: Vec<_> = text
                .lines()
                .filter(|line| line.trim_start().starts_with(['"', 'n']) && line.contains(from))
                .collect();
            assert!(lines.len() >= titles.len(), "{kind}: {text}");
            assert!(text.lines().all(|line| !line.chars().any(char::is_control)), "{kind}: {text}");
        }
    }
}

#[test]
fn titles_that_would_end_something_do_not() {
    let titles: Vec<String> = TITLES.iter().map(|title| (*title).to_owned()).collect();
    check(&titled(&titles).expect("a layer may hold them"));
}

proptest! {
    // A failing case prints its input and is kept in proptest-regressions.
    #![proptest_config(cases(48))]

    #[test]
    fn no_title_breaks_an_export(mut titles in prop::collection::vec("\\PC{1,60}", 2..7)) {
        titles.sort();
        titles.dedup();
        if let Some(graph) = titled(&titles) {
            check(&graph);
        }
    }

    #[test]
    fn no_signs_break_an_export(mut titles in prop::collection::vec("[\\[\\]{}()<>&\"'`\\\\|#%;:=*_~@ \\-ab]{1,12}x", 2..9)) {
        titles.sort();
        titles.dedup();
        if let Some(graph) = titled(&titles) {
            check(&graph);
        }
    }
}
