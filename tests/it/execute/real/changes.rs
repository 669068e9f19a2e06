//! Changes between tracks, in the oracle: every transition is counted by itself.

use super::object::{Resolved, bad_input, leaf, list, no_field, of};
use super::pages::{Kind, page};
use super::root::{one, track_by};
use super::things::{World, track};
use apollo_compiler::response::{JsonMap, JsonValue};
use career_graph::graph::{RoleRef, TrackRef, TransitionRef};
use career_graph::model::TransitionKind;
use std::collections::BTreeMap;

const KINDS: [TransitionKind; 2] = [TransitionKind::Advancement, TransitionKind::Lateral];

/// A pair of tracks and the transitions from one to the other.
#[derive(Clone)]
struct Pair<'g> {
    from: TrackRef<'g>,
    to: TrackRef<'g>,
    transitions: Vec<TransitionRef<'g>>,
}

impl Pair<'_> {
    fn count(&self, kind: Option<TransitionKind>) -> usize {
        self.transitions.iter().filter(|t| kind.is_none_or(|kind| kind == t.kind())).count()
    }
}

pub(super) fn track_changes<'g>(w: World<'g>, arguments: &JsonMap) -> Resolved<'g> {
    let filter = arguments.get("filter").and_then(JsonValue::as_object).cloned().unwrap_or_default();
    let given = |member: &str| filter.get(member).filter(|value| !value.is_null());
    let named = |member: &str| given(member).map(|by| track_by(w, by).ok_or(())).transpose();
    let (Ok(within), Ok(from), Ok(to)) = (named("within"), named("from"), named("to")) else {
        return bad_input();
    };
    let slug = |track: TrackRef<'g>| track.slug();
    let beside = |track: &TrackRef<'g>| track.parent().map(slug) == within.map(slug);
    if !from.iter().chain(&to).all(beside) {
        return bad_input();
    }
    let kind = given("kind").map(|kind| one(kind, &KINDS));
    let crossing = given("crossing").and_then(JsonValue::as_bool);
    let counted: Vec<_> = w.graph().tracks().filter(beside).collect();
    let mut pairs = pairs(w, &counted);
    pairs.retain(|pair| {
        from.is_none_or(|from| from.slug() == pair.from.slug())
            && to.is_none_or(|to| to.slug() == pair.to.slug())
            && crossing.is_none_or(|crossing| crossing == (pair.from.slug() != pair.to.slug()))
            && pair.count(kind) > 0
    });
    // Pairs come by slugs, and the sort keeps that among equals.
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.count(kind)));
    let list = w.list("Query.trackChanges").with(&[within, from, to].map(|track| track.map(slug)));
    let edge = Kind {
        connection: "TrackChangeConnection",
        edge: "TrackChangeEdge",
        field: |(w, pair): &(World<'g>, Pair<'g>), field| track_change(*w, pair, field),
    };
    page(edge, list.with(&kind).with(&crossing), arguments, pairs.into_iter().map(|pair| (w, pair)))
}

/// The pairs of some tracks that have transitions, by slugs.
fn pairs<'g>(w: World<'g>, counted: &[TrackRef<'g>]) -> Vec<Pair<'g>> {
    let seat = |role: RoleRef<'g>| {
        role.tracks().find_map(|own| counted.iter().find(|track| stands_in(own, track.slug())).copied())
    };
    let mut pairs: BTreeMap<_, Pair<'g>> = BTreeMap::new();
    for t in w.graph().transitions() {
        if let Some((from, to)) = seat(t.from()).zip(seat(t.to())) {
            let pair = pairs.entry((from.slug(), to.slug()));
            pair.or_insert_with(|| Pair { from, to, transitions: Vec::new() }).transitions.push(t);
        }
    }
    pairs.into_values().collect()
}

fn stands_in(own: TrackRef<'_>, slug: &str) -> bool {
    own.slug() == slug || own.parent().is_some_and(|parent| stands_in(parent, slug))
}

fn track_change<'g>(w: World<'g>, pair: &Pair<'g>, field: &str) -> Option<Resolved<'g>> {
    Some(match field {
        "from" => track(w, pair.from),
        "node" => track(w, pair.to),
        "advancements" => leaf(pair.count(Some(TransitionKind::Advancement))),
        "laterals" => leaf(pair.count(Some(TransitionKind::Lateral))),
        "levels" => {
            let at = |level: u8| Pair {
                transitions: pair
                    .transitions
                    .iter()
                    .copied()
                    .filter(|t| t.from().level().number() == level)
                    .collect(),
                ..*pair
            };
            let levels = (1..=5).map(|level| (level, at(level)));
            list(levels.filter(|(_, pair)| pair.count(None) > 0), |(level, pair)| {
                of("TrackChangeLevel", move |field, _| match field {
                    "level" => leaf(level),
                    "advancements" => leaf(pair.count(Some(TransitionKind::Advancement))),
                    "laterals" => leaf(pair.count(Some(TransitionKind::Lateral))),
                    _ => no_field("TrackChangeLevel", field),
                })
            })
        }
        _ => return None,
    })
}
