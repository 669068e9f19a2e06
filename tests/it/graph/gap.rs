//! What a role asks for that another does not bring, in numbers worked out by hand.

use career_graph::graph::{CareerGraph, ESSENTIAL_IMPORTANCE, GAP_MARGIN, SkillGap};

use crate::support::{role, world};

fn gap<'g>(graph: &'g CareerGraph, from: &str, to: &str) -> SkillGap<'g> {
    role(graph, from).skill_gap(role(graph, to))
}

/// The gap in a line: `76 % covered, 16 points; missing planning 40 to 60; shares listening`.
fn line(gap: &SkillGap<'_>) -> String {
    let covered = gap.coverage.map_or("no rating".to_owned(), |c| format!("{:.1} % covered", c * 100.0));
    let missing = gap.missing.iter();
    let missing: Vec<_> =
        missing.map(|m| format!("{} {} to {}", m.skill.slug(), m.from_level, m.to_level)).collect();
    let shared: Vec<_> = gap.shared.iter().map(|skill| skill.slug()).collect();
    format!("{covered}, {} points; missing {}; shares {}", gap.points, missing.join(", "), shared.join(", "))
}

#[track_caller]
fn check(drawing: &str, from: &str, to: &str, expected: &str) {
    assert_eq!(line(&gap(&world(drawing), from, to)), expected);
}

#[test]
fn the_margins_are_as_documented() {
    assert_eq!((ESSENTIAL_IMPORTANCE, GAP_MARGIN), (50, 10));
}

#[test]
fn what_matters_in_the_destination_counts_by_its_importance() {
    // Planning: 80 of 130 parts, 40 of 60 levels; listening: 50 of 130 parts, 50 of 55 levels, within the margin.
    let drawing = "clerk: planning 60@40, listening 70@50; manager: planning 80@60, listening 50@55";
    check(
        drawing,
        "clerk",
        "manager",
        "76.0 % covered, 16 points; missing planning 40 to 60; shares listening",
    );
    // The gap is directed: the manager brings all that a clerk needs.
    check(drawing, "manager", "clerk", "100.0 % covered, 0 points; missing ; shares listening, planning");
}

#[test]
fn the_largest_gap_comes_first() {
    check(
        "clerk; chief: a 50@100, b 100@60, c 60@80, d 80@60",
        "clerk",
        "chief",
        // 60 for b, 50 for a, and for both c and d 48: those by slug.
        "0.0 % covered, 206 points; missing b 0 to 60, a 0 to 100, c 0 to 80, d 0 to 60; shares ",
    );
}

#[test]
fn unimportant_skills_do_not_count() {
    check("clerk; cook: tasting 49@90", "clerk", "cook", "no rating, 0 points; missing ; shares ");
    check(
        "clerk; cook: tasting 50@90",
        "clerk",
        "cook",
        "0.0 % covered, 45 points; missing tasting 0 to 90; shares ",
    );
}

#[test]
fn a_difference_below_the_margin_is_no_gap() {
    let drawing = "clerk: typing 50@50; lead: typing 100@59; head: typing 100@60";
    check(drawing, "clerk", "lead", "84.7 % covered, 0 points; missing ; shares typing");
    check(drawing, "clerk", "head", "83.3 % covered, 10 points; missing typing 50 to 60; shares ");
}

#[test]
fn a_skill_without_level_asks_for_nothing() {
    check("clerk; cook: tasting 90", "clerk", "cook", "no rating, 0 points; missing ; shares ");
    // Nor does it bring anything.
    check(
        "clerk: tasting 90; cook: tasting 90@50",
        "clerk",
        "cook",
        "0.0 % covered, 45 points; missing tasting 0 to 50; shares ",
    );
}

#[test]
fn a_level_of_nought_is_always_reached() {
    check(
        "clerk; cook: tasting 90@0",
        "clerk",
        "cook",
        "100.0 % covered, 0 points; missing ; shares tasting",
    );
}

#[test]
fn unimportant_skills_of_the_origin_count_as_what_one_has() {
    check(
        "clerk: typing 10@70; typist: typing 90@70",
        "clerk",
        "typist",
        "100.0 % covered, 0 points; missing ; shares typing",
    );
}

#[test]
fn a_role_covers_itself() {
    let graph = CareerGraph::new(crate::dataset::load_valid(&["small"]).dataset);
    for role in graph.roles() {
        let gap = role.skill_gap(role);
        assert_eq!((gap.points, gap.missing.len()), (0, 0), "{}", role.slug());
        assert!(gap.coverage.is_none_or(|c| (c - 1.0).abs() < 1e-12), "{}: {:?}", role.slug(), gap.coverage);
    }
}

#[test]
fn a_transition_has_the_gap_of_its_ends() {
    let graph = world("clerk -adv 6-> manager; manager: planning 80@60");
    let transition = graph.transitions().next().expect("a transition");
    assert_eq!(transition.gap_points(), 48);
    assert_eq!(line(&transition.skill_gap()), line(&gap(&graph, "clerk", "manager")));
}
