//! A role with its ways up above it, its ways aside beside it and its feeders below it.
//!
//! The lines of a side leave the role as a bundle; the outermost of them turns first and goes furthest, so no two of them
//! cross.

use super::super::subgraph::Subgraph;
use super::super::text::Font;
use super::super::words;
use super::geometry::{Anchor, Area, Drawing, Label, Point, Route, Stop, at, chamfered};
use crate::graph::{RoleRef, TransitionRef};
use crate::model::TransitionKind;

const WIDTH: i32 = 1_000;
const MIDDLE: i32 = WIDTH / 2;
/// How wide a label is, and how far labels stand apart at most.
const LABEL: i32 = 178;
const STEP: i32 = 198;
/// Between the lines of a bundle.
const BUNDLE: i32 = 9;
const CUT: i32 = 12;
/// Between the ways aside.
const ROW: i32 = 58;
/// From the role's pill to the stops beside it.
const ASIDE: i32 = 92;
/// How high the role's pill is.
pub(crate) const PILL: i32 = 48;
const TITLE: Font = Font::bold(140);
const LINE: i32 = 17;
/// The title of the role in the middle.
pub(crate) const PILL_TITLE: Font = Font::bold(170);

/// A neighbour and how one gets there or comes from there.
#[derive(Clone, Copy)]
struct Rung<'g> {
    role: RoleRef<'g>,
    link: TransitionRef<'g>,
}

/// How far down things stand: the stops above, the role, the stops below, and the lower edge.
struct Heights {
    up: i32,
    middle: i32,
    down: i32,
    /// Half of what the ways aside take.
    aside: i32,
    bottom: i32,
}

/// The places of a ladder. The subgraph must be one around a role.
pub(crate) fn ladder(subgraph: &Subgraph<'_>, focus: RoleRef<'_>) -> Drawing {
    let rungs = |wanted: fn(RoleRef<'_>, TransitionRef<'_>) -> bool| {
        let nodes = subgraph.nodes.iter().filter_map(|node| Some(Rung { role: node.role, link: node.via? }));
        let mut rungs: Vec<_> = nodes.filter(|rung| wanted(focus, rung.link)).collect();
        rungs.sort_by_key(|rung| (rung.link.months().total(), rung.role.ix()));
        rungs
    };
    let ups =
        rungs(|focus, link| link.kind() == TransitionKind::Advancement && link.from().ix() == focus.ix());
    let downs =
        rungs(|focus, link| link.kind() == TransitionKind::Advancement && link.to().ix() == focus.ix());
    let asides = rungs(|_, link| link.kind() == TransitionKind::Lateral);
    let (ups, downs) = (from_the_middle(ups), from_the_middle(downs));
    let heights = heights(&ups, &downs, asides.len());
    let pill = PILL_TITLE.width(focus.title()).saturating_add(66).clamp(210, 360);

    let mut places: Vec<(usize, Stop)> = Vec::new();
    let mut routes = Vec::new();
    let mut put = |rung: &Rung<'_>, stop: Stop, points: Vec<Point>| {
        let link = subgraph.links.iter().position(|link| link.ix() == rung.link.ix());
        if let (Some(place), Some(link)) = (subgraph.place(rung.role), link) {
            places.push((place, stop));
            routes.push(Route { link, points });
        }
    };
    for (i, rung) in ups.iter().enumerate() {
        let (x, lane) = slots(ups.len(), i);
        let turn = heights.middle - heights.aside - 26 - BUNDLE * rank(ups.len(), i);
        let way = [at(lane, heights.middle - PILL / 2), at(lane, turn), at(x, turn), at(x, heights.up + 8)];
        put(rung, above(rung, x, heights.up), chamfered(&way, CUT));
    }
    for (i, rung) in downs.iter().enumerate() {
        let (x, lane) = slots(downs.len(), i);
        let turn = heights.middle + heights.aside + 26 + BUNDLE * rank(downs.len(), i);
        let way = [at(x, heights.down - 8), at(x, turn), at(lane, turn), at(lane, heights.middle + PILL / 2)];
        put(rung, below(rung, x, heights.down), chamfered(&way, CUT));
    }
    let right = asides.len().div_ceil(2);
    for (side, rungs) in [(1, &asides[..right]), (-1, &asides[right..])] {
        for (i, rung) in rungs.iter().enumerate() {
            let offset = twice_from_the_middle(rungs.len(), i);
            let row = heights.middle + offset * ROW / 2;
            let leave = heights.middle + offset * 4;
            let (edge, stop) = (MIDDLE + side * pill / 2, MIDDLE + side * (pill / 2 + ASIDE));
            let bend = edge + side * 14;
            let mut way = vec![
                at(edge, leave),
                at(bend, leave),
                at(bend + side * (row - leave).abs(), row),
                at(stop - side * 8, row),
            ];
            way.dedup();
            if rung.link.from().ix() != focus.ix() {
                way.reverse();
            }
            put(rung, beside(rung, at(stop, row), side, pill), way);
        }
    }
    let centre = Stop {
        at: at(MIDDLE - pill / 2 + 24, heights.middle),
        label: Label {
            lines: PILL_TITLE.wrap(focus.title(), pill - 58, 1),
            note: String::new(),
            at: at(MIDDLE + 14, heights.middle + 6),
            anchor: Anchor::Middle,
        },
        area: Area { x: MIDDLE - pill / 2, y: heights.middle - PILL / 2, width: pill, height: PILL },
        lane: None,
    };
    places.extend(subgraph.place(focus).map(|place| (place, centre)));
    places.sort_by_key(|(place, _)| *place);
    routes.sort_by_key(|route| route.link);
    let stops = places.into_iter().map(|(_, stop)| stop).collect();
    Drawing { width: WIDTH, height: heights.bottom, stops, routes, ..Drawing::default() }
}

/// The first in the middle, then one to the right, one to the left, and so on.
fn from_the_middle(rungs: Vec<Rung<'_>>) -> Vec<Rung<'_>> {
    let mut order: Vec<_> = (0..rungs.len()).collect();
    let middle = (rungs.len().max(1) - 1) / 2;
    order.sort_by_key(|slot| (slot.abs_diff(middle), *slot < middle));
    let mut placed: Vec<_> = order.into_iter().zip(rungs).collect();
    placed.sort_by_key(|(slot, _)| *slot);
    placed.into_iter().map(|(_, rung)| rung).collect()
}

/// Twice the distance of item `i` of `n` from the middle of them, in items.
fn twice_from_the_middle(n: usize, i: usize) -> i32 {
    let number = |n: usize| i32::try_from(n).unwrap_or_default();
    2 * number(i) - (number(n) - 1)
}

/// Where the stop of item `i` of `n` stands, and where its line leaves the role.
fn slots(n: usize, i: usize) -> (i32, i32) {
    let between = i32::try_from(n.max(2) - 1).unwrap_or(1);
    let step = STEP.min((WIDTH - LABEL) / between);
    let offset = twice_from_the_middle(n, i);
    let x = MIDDLE + offset * step / 2;
    let lane = MIDDLE + offset * BUNDLE / 2;
    if offset == 0 { (lane, lane) } else { (x, lane) }
}

/// How many lines turn further out.
fn rank(n: usize, i: usize) -> i32 {
    i32::try_from(i.min(n - 1 - i)).unwrap_or_default()
}

fn title(rung: &Rung<'_>) -> Vec<String> {
    TITLE.wrap(rung.role.title(), LABEL - 8, 3)
}
/// Time and, where it can be told, the change of pay.
fn note(link: TransitionRef<'_>) -> String {
    let time = words::time(link.months().total());
    words::pay(&link.pay_change()).map_or(time.clone(), |pay| format!("{time} · {pay}"))
}
fn lines(n: usize) -> i32 {
    LINE * i32::try_from(n).unwrap_or_default()
}

fn heights(ups: &[Rung<'_>], downs: &[Rung<'_>], asides: usize) -> Heights {
    let most = |rungs: &[Rung<'_>]| rungs.iter().map(|rung| title(rung).len()).max().unwrap_or_default();
    let bundle = |n: usize| 44 + BUNDLE * i32::try_from(n.saturating_sub(1) / 2).unwrap_or_default();
    let rows = i32::try_from(asides.div_ceil(2)).unwrap_or_default();
    let aside = ((rows - 1) * ROW / 2 + 34).max(60);
    let up = if ups.is_empty() { 0 } else { 14 + lines(most(ups)) + 34 };
    let middle = if ups.is_empty() { aside } else { up + bundle(ups.len()) + 22 + aside };
    let down = if downs.is_empty() { middle + aside } else { middle + aside + 22 + bundle(downs.len()) };
    let bottom = if downs.is_empty() { down } else { down + 14 + lines(most(downs)) + 30 };
    Heights { up, middle, down, aside, bottom }
}

fn above(rung: &Rung<'_>, x: i32, y: i32) -> Stop {
    let lines_of = title(rung);
    let first = y - 20 - lines(lines_of.len());
    let area = Area { x: x - LABEL / 2, y: first - 14, width: LABEL, height: y + 24 - first };
    let label = Label { lines: lines_of, note: note(rung.link), at: at(x, first), anchor: Anchor::Middle };
    Stop { at: at(x, y), label, area, lane: None }
}

fn below(rung: &Rung<'_>, x: i32, y: i32) -> Stop {
    let lines_of = title(rung);
    let area = Area { x: x - LABEL / 2, y: y - 10, width: LABEL, height: 27 + lines(lines_of.len()) + 14 };
    let label = Label { lines: lines_of, note: note(rung.link), at: at(x, y + 27), anchor: Anchor::Middle };
    Stop { at: at(x, y), label, area, lane: None }
}

fn beside(rung: &Rung<'_>, stop: Point, side: i32, pill: i32) -> Stop {
    let room = WIDTH / 2 - pill / 2 - ASIDE - 22;
    let lines_of = TITLE.wrap(rung.role.title(), room, 2);
    let height = lines(lines_of.len()) + LINE;
    let first = stop.y - height / 2 + 13;
    let x = stop.x + side * 17;
    let left = if side > 0 { stop.x - 10 } else { x - room };
    let area = Area { x: left, y: stop.y - height / 2, width: room + 27, height };
    let anchor = if side > 0 { Anchor::Start } else { Anchor::End };
    let label = Label { lines: lines_of, note: note(rung.link), at: at(x, first), anchor };
    Stop { at: stop, label, area, lane: None }
}
