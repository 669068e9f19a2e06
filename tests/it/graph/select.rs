//! Filters and orders, on the roles of the fixture.

use career_graph::graph::{CareerGraph, RoleFilter, RoleOrder};
use career_graph::model::{Education, Level};

use crate::dataset::load_valid;
use crate::support::{slugs, world};

fn small() -> CareerGraph {
    CareerGraph::new(load_valid(&["small"]).dataset)
}

/// The initials of the roles: `coo da el oc pe ph pc pm re`, so that a whole order fits into a line.
fn selected(graph: &CareerGraph, filter: &RoleFilter<'_>, order: RoleOrder, descending: bool) -> String {
    let roles = graph.select(filter, order, descending);
    let initials = roles.iter().map(|ix| match graph.role_at(*ix).slug() {
        "chief-operating-officer" => "coo",
        "data-analyst" => "da",
        "office-clerk" => "oc",
        "project-coordinator" => "pc",
        "project-manager" => "pm",
        other => &other[..2],
    });
    initials.collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn fits(filter: &RoleFilter<'_>, graph: &CareerGraph, expected: &str) {
    assert_eq!(selected(graph, filter, RoleOrder::default(), false), expected);
}

#[track_caller]
fn ordered(order: RoleOrder, ascending: &str, descending: &str) {
    let graph = small();
    let all = RoleFilter::default();
    assert_eq!(selected(&graph, &all, order, false), ascending);
    assert_eq!(selected(&graph, &all, order, true), descending);
}

#[test]
fn an_empty_filter_fits_all() {
    fits(&RoleFilter::default(), &small(), "coo da el oc pe ph pc pm re");
}

#[test]
fn by_track_with_those_below() {
    let graph = small();
    let within = |slug| RoleFilter { track: graph.track(slug), ..RoleFilter::default() };
    fits(&within("business-operations"), &graph, "coo da oc pc pm re");
    fits(&within("data"), &graph, "da");
}

#[test]
fn by_levels() {
    let graph = small();
    let on = |levels: &[u8]| RoleFilter {
        levels: levels.iter().filter_map(|n| Level::new(*n)).collect(),
        ..RoleFilter::default()
    };
    fits(&on(&[5]), &graph, "coo ph");
    fits(&on(&[1, 4]), &graph, "da pm re");
}

#[test]
fn by_category() {
    let graph = small();
    let of = |code| RoleFilter { category: graph.category(code), ..RoleFilter::default() };
    fits(&of("10-1020"), &graph, "da pm");
    fits(&of("10-9090"), &graph, "");
}

#[test]
fn by_every_one_of_the_skills() {
    let graph = small();
    let with = |skills: &[&str]| RoleFilter {
        skills: skills.iter().filter_map(|slug| graph.skill(slug)).collect(),
        ..RoleFilter::default()
    };
    fits(&with(&["active-listening"]), &graph, "da oc pc re");
    fits(&with(&["active-listening", "spreadsheets"]), &graph, "da oc pc");
    fits(&with(&["active-listening", "spreadsheets", "planning"]), &graph, "pc");
}

#[test]
fn by_pay_with_both_bounds_included() {
    let graph = small();
    let between = |least, greatest| RoleFilter { pay: (least, greatest), ..RoleFilter::default() };
    fits(&between(Some(100_750), None), &graph, "coo da ph pc pm");
    fits(&between(Some(100_751), None), &graph, "coo ph");
    fits(&between(None, Some(43_600)), &graph, "oc");
    fits(&between(None, Some(43_599)), &graph, "");
    fits(&between(Some(43_600), Some(62_350)), &graph, "el oc");
    // Nothing is known of the receptionist's pay and of the performer's.
    fits(&between(Some(0), None), &graph, "coo da el oc ph pc pm");
}

#[test]
fn by_education() {
    let graph = small();
    let between = |least, greatest| RoleFilter { education: (least, greatest), ..RoleFilter::default() };
    fits(&between(Some(Education::Bachelor), None), &graph, "coo da ph pm");
    fits(&between(None, Some(Education::HighSchool)), &graph, "oc re");
    fits(&between(Some(Education::SomeCollege), Some(Education::Associate)), &graph, "pe pc");
}

#[test]
fn conditions_hold_together() {
    let graph = small();
    let filter = RoleFilter {
        track: graph.track("business-operations"),
        levels: [3, 4].into_iter().filter_map(Level::new).collect(),
        pay: (Some(100_000), None),
        ..RoleFilter::default()
    };
    assert_eq!(selected(&graph, &filter, RoleOrder::Level, true), "da pm pc");
}

#[test]
fn by_title_which_is_the_default() {
    assert_eq!(RoleOrder::default(), RoleOrder::Title);
    ordered(RoleOrder::Title, "coo da el oc pe ph pc pm re", "re pm pc ph pe oc el da coo");
}

#[test]
fn by_title_whatever_its_case_and_its_slug() {
    // A layer may give a role another title than its slug says.
    let files = crate::dataset::order::files_of("small");
    let renamed = files.into_iter().map(|(name, bytes)| match name.as_str() {
        "roles.csv" => {
            let text = String::from_utf8(bytes).expect("UTF-8");
            let text = text.replace("Chief Operating Officer", "officer in chief");
            (name, text.into_bytes())
        }
        _ => (name, bytes),
    });
    let graph = CareerGraph::new(crate::dataset::order::load_files(renamed).dataset);
    let all = RoleFilter::default();
    assert_eq!(selected(&graph, &all, RoleOrder::Title, false), "da el oc coo pe ph pc pm re");
    assert_eq!(selected(&graph, &all, RoleOrder::Title, true), "re pm pc ph pe coo oc el da");
}

#[test]
fn by_level_with_ties_by_slug() {
    ordered(RoleOrder::Level, "re oc pe el pc da pm coo ph", "coo ph da pm el pc oc pe re");
}

#[test]
fn by_pay_with_the_unknown_last_in_both_directions() {
    ordered(RoleOrder::Pay, "oc el da pc pm coo ph pe re", "coo ph da pc pm el oc pe re");
}

#[test]
fn by_employment_with_the_unknown_last() {
    ordered(RoleOrder::Employment, "pe ph coo da pc pm oc el re", "oc da pc pm coo ph pe el re");
}

#[test]
fn by_openings_with_the_unknown_last() {
    ordered(RoleOrder::Openings, "ph pe coo da pc pm oc el re", "oc da pc pm coo pe ph el re");
}

#[test]
fn by_growth_with_the_unknown_last() {
    // Clerks shrink by 6 %, physicians grow by 3.5 %, specialists by 5.7 %, executives by 6.5 %.
    ordered(RoleOrder::Growth, "oc ph da pc pm coo el pe re", "coo da pc pm ph oc el pe re");
}

#[test]
fn nobody_fits_where_nothing_is_known() {
    let graph = world("clerk; cook pays ?");
    let paid = RoleFilter { pay: (Some(0), None), ..RoleFilter::default() };
    assert!(graph.select(&paid, RoleOrder::Pay, false).is_empty());
    let roles = graph.select(&RoleFilter::default(), RoleOrder::Pay, true);
    assert_eq!(slugs(roles.into_iter().map(|ix| graph.role_at(ix))), ["clerk", "cook"]);
}
