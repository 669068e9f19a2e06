//! `subgraph` of the oracle. Which roles and transitions it holds is worked out anew, over the whole graph; the places are those of the
//! library's drawing, which has tests of its own.

use super::object::{Resolved, bad_input, constant, leaf, leaf_or_null, list, no_field, of, or_null};
use super::parts::months;
use super::root::{constants, role_by, track_by};
use super::things::{World, role, track, transition};
use apollo_compiler::response::{JsonMap, JsonValue};
use career_graph::export::{Drawing, Lane, Stop, Subgraph};
use career_graph::graph::{Direction, RoleRef, TrackRef, TransitionRef};
use career_graph::model::TransitionKind;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

const KINDS: [TransitionKind; 2] = [TransitionKind::Advancement, TransitionKind::Lateral];

/// Roles by slug, with their distances, and how many were left out.
struct Chosen<'g> {
    roles: BTreeMap<&'g str, (RoleRef<'g>, Option<u8>)>,
    left_out: usize,
}

impl<'g> Chosen<'g> {
    fn of(roles: impl IntoIterator<Item = (RoleRef<'g>, Option<u8>)>, left_out: usize) -> Self {
        let roles = roles.into_iter().map(|(r, distance)| (r.slug(), (r, distance))).collect();
        Self { roles, left_out }
    }
}

pub(super) fn subgraph<'g>(w: World<'g>, arguments: &JsonMap) -> Resolved<'g> {
    let number = |name: &str| arguments[name].as_i64().unwrap();
    let (depth, limit) = (number("depth"), number("limit"));
    if !(1..=3).contains(&depth) || !(1..=1_000).contains(&limit) {
        return bad_input();
    }
    let (depth, limit) = (u8::try_from(depth).unwrap(), usize::try_from(limit).unwrap());
    let kinds = constants(arguments.get("kinds"), &KINDS).unwrap_or_else(|| KINDS.to_vec());
    let given = |name: &str| arguments.get(name).filter(|value| !value.is_null());
    let named = |given: Option<&JsonValue>| -> Option<Vec<_>> {
        let all = given.and_then(|given| given.as_array()).map_or(&[][..], Vec::as_slice);
        all.iter().map(|by| role_by(w, by)).collect()
    };
    let (chosen, found) = match (given("around"), given("track"), given("roles")) {
        (Some(by), None, None) => {
            let Some(focus) = role_by(w, by) else { return bad_input() };
            let Some(open) = named(given("open")).filter(|open| open.len() <= 40) else {
                return bad_input();
            };
            let chosen = with_neighbours(w, nearest(w, focus, depth, &kinds, limit), &open, &kinds, limit);
            (chosen, Subgraph::around(focus, depth, &kinds, limit).opened(&open, &kinds, limit))
        }
        _ if given("open").is_some_and(|open| !open.as_array().unwrap().is_empty()) => return bad_input(),
        (None, Some(by), None) => {
            let Some(within) = track_by(w, by) else { return bad_input() };
            (most_joined(w, within, limit), Subgraph::of_track(within, &kinds, limit))
        }
        (None, None, Some(by)) => {
            let Some(named) = named(Some(by)) else { return bad_input() };
            (first(&named, limit), Subgraph::of_roles(w.graph(), named, &kinds, limit))
        }
        _ => return bad_input(),
    };
    part(w, chosen, &kinds, found.drawing())
}

/// Those with the fewest transitions, then the fewest months from `focus`, found by going over every transition again and again.
fn nearest<'g>(
    w: World<'g>,
    focus: RoleRef<'g>,
    depth: u8,
    kinds: &[TransitionKind],
    limit: usize,
) -> Chosen<'g> {
    let mut known = BTreeMap::from([(focus.slug(), (0, 0))]);
    for distance in 1..=depth {
        for t in w.graph().transitions().filter(|t| kinds.contains(&t.kind())) {
            for (near, far) in [(t.from(), t.to()), (t.to(), t.from())] {
                let Some((_, months)) = known.get(near.slug()).filter(|known| known.0 + 1 == distance) else {
                    continue;
                };
                let way = (distance, months + t.months().total());
                let best = known.entry(far.slug()).or_insert(way);
                *best = way.min(*best);
            }
        }
    }
    let mut all: Vec<_> =
        known.into_iter().map(|(slug, (distance, months))| (distance, months, slug)).collect();
    all.sort_unstable();
    let rest = all.split_off(all.len().min(limit));
    let left_out = rest.iter().filter(|other| other.0 == rest[0].0).count();
    Chosen::of(all.into_iter().map(|(d, _, slug)| (w.graph().role(slug).unwrap(), Some(d))), left_out)
}

/// The same with those beside `open`, one after the other; those with the fewest months stay.
fn with_neighbours<'g>(
    w: World<'g>,
    mut chosen: Chosen<'g>,
    open: &[RoleRef<'g>],
    kinds: &[TransitionKind],
    limit: usize,
) -> Chosen<'g> {
    for opened in open {
        let Some((_, Some(distance))) = chosen.roles.get(opened.slug()).copied() else { continue };
        let mut beside = BTreeMap::new();
        for t in w.graph().transitions().filter(|t| kinds.contains(&t.kind())) {
            for (near, far) in [(t.from(), t.to()), (t.to(), t.from())] {
                if near.slug() == opened.slug() && !chosen.roles.contains_key(far.slug()) {
                    let months = beside.entry(far.slug()).or_insert(u32::MAX);
                    *months = t.months().total().min(*months);
                }
            }
        }
        let mut beside: Vec<_> = beside.into_iter().map(|(slug, months)| (months, slug)).collect();
        beside.sort_unstable();
        let rest = beside.split_off(beside.len().min(limit - chosen.roles.len()));
        chosen.left_out += rest.len();
        let added =
            beside.into_iter().map(|(_, slug)| (slug, (w.graph().role(slug).unwrap(), Some(distance + 1))));
        chosen.roles.extend(added);
    }
    chosen
}

/// Those of a track and of what is within it that have the most transitions.
fn most_joined<'g>(w: World<'g>, within: TrackRef<'g>, limit: usize) -> Chosen<'g> {
    let is_within = |t: TrackRef<'g>| {
        std::iter::successors(Some(t), |t| t.parent()).any(|around| around.slug() == within.slug())
    };
    let mut roles: Vec<_> = w.graph().roles().filter(|r| r.tracks().any(is_within)).collect();
    let joined = |r: &RoleRef<'_>| {
        let of = |direction| r.transitions(direction).count();
        of(Direction::Outgoing) + of(Direction::Incoming)
    };
    roles.sort_by_cached_key(|r| (Reverse(joined(r)), r.slug()));
    let left_out = roles.split_off(roles.len().min(limit)).len();
    Chosen::of(roles.into_iter().map(|r| (r, None)), left_out)
}

/// The first of those that are named.
fn first<'g>(named: &[RoleRef<'g>], limit: usize) -> Chosen<'g> {
    let mut seen = BTreeSet::new();
    let mut roles: Vec<_> = named.iter().copied().filter(|r| seen.insert(r.slug())).collect();
    let left_out = roles.split_off(roles.len().min(limit)).len();
    Chosen::of(roles.into_iter().map(|r| (r, None)), left_out)
}

fn part<'g>(w: World<'g>, chosen: Chosen<'g>, kinds: &[TransitionKind], drawing: Drawing) -> Resolved<'g> {
    let Chosen { roles, left_out } = chosen;
    assert_eq!(roles.len(), drawing.stops.len(), "stops");
    let among = |t: &TransitionRef<'_>| {
        kinds.contains(&t.kind()) && roles.contains_key(t.from().slug()) && roles.contains_key(t.to().slug())
    };
    let mut links: Vec<_> = w.graph().transitions().filter(among).collect();
    links.sort_by_key(|t| (t.from().slug(), t.to().slug()));
    let drawing = Rc::new(drawing);
    of("Subgraph", move |field, _| match field {
        "nodes" => list(roles.values().zip(&drawing.stops), |((r, distance), stop)| {
            let lane = stop.lane.and_then(|lane| track_of(w, &drawing.lanes[lane]));
            node(w, *r, *distance, stop.clone(), lane)
        }),
        "links" => list(links.iter().enumerate(), |(at, t)| {
            let route = drawing.routes.iter().find(|route| route.link == at);
            link(w, *t, route.map(|route| route.points.iter().map(|point| (point.x, point.y)).collect()))
        }),
        "truncated" => leaf(left_out > 0),
        "leftOut" => leaf(left_out),
        "width" => leaf(drawing.width),
        "height" => leaf(drawing.height),
        "columns" => {
            let mut levels = BTreeMap::<u8, usize>::new();
            for (r, _) in roles.values() {
                *levels.entry(r.level().number()).or_default() += 1;
            }
            assert_eq!(levels.len(), drawing.columns.len(), "columns");
            list(levels.into_iter().zip(&drawing.columns), |((level, roles), column)| {
                let x = column.x;
                of("SubgraphColumn", move |field, _| match field {
                    "level" => leaf(level),
                    "roles" => leaf(roles),
                    "x" => leaf(x),
                    _ => no_field("SubgraphColumn", field),
                })
            })
        }
        "lanes" => list(&drawing.lanes, |lane| {
            let (of_lane, area) = (track_of(w, lane), lane.area);
            of("SubgraphLane", move |field, _| match field {
                "track" => or_null(of_lane, |t| track(w, t)),
                "y" => leaf(area.y),
                "height" => leaf(area.height),
                _ => no_field("SubgraphLane", field),
            })
        }),
        _ => no_field("Subgraph", field),
    })
}

fn track_of<'g>(w: World<'g>, lane: &Lane) -> Option<TrackRef<'g>> {
    lane.track.as_ref().map(|(slug, _)| w.graph().track(slug).unwrap())
}

fn node<'g>(
    w: World<'g>,
    r: RoleRef<'g>,
    distance: Option<u8>,
    stop: Stop,
    lane: Option<TrackRef<'g>>,
) -> Resolved<'g> {
    of("SubgraphNode", move |field, _| match field {
        "role" => role(w, r),
        "level" => leaf(r.level().number()),
        "x" => leaf(stop.at.x),
        "y" => leaf(stop.at.y),
        "label" => list(&stop.label.lines, |line| leaf(line.as_str())),
        "lane" => or_null(lane, |t| track(w, t)),
        "distance" => leaf_or_null(distance),
        _ => no_field("SubgraphNode", field),
    })
}

fn link<'g>(w: World<'g>, t: TransitionRef<'g>, points: Option<Vec<(i32, i32)>>) -> Resolved<'g> {
    of("SubgraphLink", move |field, _| match field {
        "transition" => transition(w, t),
        "from" => role(w, t.from()),
        "to" => role(w, t.to()),
        "kind" => constant(t.kind()),
        "months" => months(t),
        "points" => or_null(points.as_deref(), |points| list(points.iter().copied(), point)),
        _ => no_field("SubgraphLink", field),
    })
}

fn point<'g>((x, y): (i32, i32)) -> Resolved<'g> {
    of("Point", move |field, _| match field {
        "x" => leaf(x),
        "y" => leaf(y),
        _ => no_field("Point", field),
    })
}
