//! All that the views of a graph tell, as text.

use std::fmt::Write as _;

use career_graph::graph::Direction::{Incoming, Outgoing};
use career_graph::graph::{
    CareerGraph, CategoryRef, RoleFilter, RoleOrder, RoleRef, TrackRef, TransitionRef,
};
use career_graph::model::TransitionKind;
use career_graph::paths::PathCost;

use crate::support::{line, slugs};

/// Every view's output.
pub(crate) fn dump(graph: &CareerGraph) -> String {
    let mut out = format!("{graph:?}\n");
    roles(graph, &mut out);
    transitions(graph, &mut out);
    groups(graph, &mut out);
    selections(graph, &mut out);
    pairs(graph, &mut out);
    out
}

fn put(out: &mut String, what: &dyn std::fmt::Debug) {
    writeln!(out, "{what:?}").expect("text grows");
}

fn roles(graph: &CareerGraph, out: &mut String) {
    for role in graph.roles() {
        put(out, &(role.ix(), role.slug(), role.title(), role.alternate_titles()));
        put(out, &(role.summary(), role.level(), role.interests(), role.profile()));
        put(out, &role.category().map(CategoryRef::code));
        put(out, &role.codes().collect::<Vec<_>>());
        put(out, &role.tracks().map(TrackRef::slug).collect::<Vec<_>>());
        put(out, role.requirements());
        let requirements = role.requirements();
        put(out, &requirements.experience.and_then(|f| role.method_of(&f)));
        for rated in role.rated_skills() {
            put(out, &(rated.skill.slug(), rated.importance, rated.level, rated.method));
        }
        for used in role.technologies() {
            put(out, &(used.skill.slug(), used.skill.hot(), used.in_demand));
        }
        for direction in [Outgoing, Incoming] {
            let all = role.transitions(direction).map(TransitionRef::ix);
            put(out, &all.collect::<Vec<_>>());
            for kind in [TransitionKind::Advancement, TransitionKind::Lateral] {
                let some = role.transitions_of(direction, kind).map(TransitionRef::ix);
                put(out, &some.collect::<Vec<_>>());
            }
        }
    }
}

fn transitions(graph: &CareerGraph, out: &mut String) {
    for t in graph.transitions() {
        put(out, &(t.ix(), t.from().slug(), t.to().slug(), t.kind(), t.months()));
        put(out, &(t.method(), t.rationale(), t.gap_points(), t.pay_change()));
        for evidence in t.evidence() {
            put(out, &(evidence, t.source_of(evidence), t.method_of(evidence)));
        }
    }
}

fn groups(graph: &CareerGraph, out: &mut String) {
    for track in graph.tracks() {
        put(out, &(track.ix(), track.slug(), track.name(), slugs(track.roles())));
        put(out, &track.parent().map(TrackRef::slug));
        put(out, &track.children().map(TrackRef::slug).collect::<Vec<_>>());
    }
    for category in graph.categories() {
        put(out, &(category.ix(), category.code(), category.title(), slugs(category.roles())));
        put(out, &(category.landscape(), category.outlook()));
        put(out, &category.landscape().map(|l| category.source(l.source)));
    }
    for skill in graph.skills() {
        put(out, &(skill.ix(), skill.slug(), skill.name(), skill.kind(), skill.code(), skill.hot()));
        put(out, &slugs(skill.roles()));
    }
    for scheme in ["occupation", "plain"] {
        for code in ["10-2010.00", "10-1021.00", "C7"] {
            put(out, &graph.role_coded(scheme, code).map(RoleRef::slug));
        }
    }
}

fn selections(graph: &CareerGraph, out: &mut String) {
    use RoleOrder::{Employment, Growth, Level, Openings, Pay, Title};
    for order in [Title, Level, Pay, Employment, Openings, Growth] {
        for descending in [false, true] {
            put(out, &graph.select(&RoleFilter::default(), order, descending));
        }
    }
}

fn pairs(graph: &CareerGraph, out: &mut String) {
    for from in graph.roles() {
        for to in graph.roles() {
            let gap = from.skill_gap(to);
            put(out, &(from.slug(), to.slug(), gap.coverage, gap.points));
            put(out, &gap.shared.iter().map(|s| s.slug()).collect::<Vec<_>>());
            for missing in &gap.missing {
                let levels = (missing.importance, missing.from_level, missing.to_level);
                put(out, &(missing.skill.slug(), levels));
            }
            put(out, &from.pay_change(to));
            for cost in [PathCost::Months, PathCost::Steps, PathCost::SkillGap] {
                put(out, &line(graph, from.slug(), to.slug(), cost));
            }
        }
    }
}
