//! The picture of a map: a neighbourhood, a track, or some roles.

use super::super::layout::{Anchor, Area, Drawing, Stop, at};
use super::super::lines::{Line, line, line_of};
use super::super::subgraph::{Node, Scope, Subgraph};
use super::super::text::Font;
use super::super::theme::Paint;
use super::super::{credits, words};
use super::frame::{DASHES, MARGIN, Sign, arrow, foot, heading, key, lines_by_name};
use super::pen::{Ink, Pen};
use crate::graph::{RoleRef, TransitionRef};
use crate::model::TransitionKind;

/// The margin left and right of the lanes: the map brings one of its own.
const BESIDE: i32 = 16;
const LEAST_WIDTH: i32 = 760;
const TITLE: Font = Font::plain(125);
const FOCUS: Font = Font::bold(125);
const NOTE: Font = Font::plain(120);
const LINE: i32 = 15;
/// What the levels' heads take.
const HEADS: i32 = 46;

pub(super) fn map(subgraph: &Subgraph<'_>) -> String {
    let drawing = subgraph.drawing();
    let width = (drawing.width + 2 * BESIDE).max(LEAST_WIDTH);
    let mut pen = Pen::default();
    let about = about(subgraph, &drawing);
    let own = match &subgraph.scope {
        Scope::Track(track) => Some(line(*track)),
        _ => subgraph.focus().map(line_of),
    };
    let below = heading(&mut pen, width, own.as_ref(), &subgraph.title(), &about);
    key(&mut pen, MARGIN, below + 10, &signs(subgraph, &drawing));
    let start = clusters(&mut pen, subgraph, width, below + 34);
    pen.begin(at(BESIDE, start), "");
    for column in &drawing.columns {
        let head = format!("Level {}", column.level);
        pen.text(at(column.x - 6, 14), Anchor::Start, Font::bold(150), Paint::Ink, &head);
        let note = format!("{} · {}", preparation(column.level), words::count(column.roles, "role"));
        pen.text(at(column.x - 6, 32), Anchor::Start, NOTE, Paint::Ink2, &note);
    }
    pen.end();
    pen.begin(at(BESIDE, start + HEADS), "");
    let inner = width - 2 * BESIDE;
    let whole = Area { x: 0, y: 0, width: inner, height: drawing.height };
    let lanes = drawing.lanes.iter().map(|lane| Area { width: inner, ..lane.area });
    for area in lanes.chain(drawing.lanes.is_empty().then_some(whole)) {
        pen.rect(area, 8, Ink::both(Paint::Surface, Paint::Rule, 10));
    }
    routes(&mut pen, subgraph, &drawing);
    names(&mut pen, subgraph, &drawing);
    for (node, stop) in subgraph.nodes.iter().zip(&drawing.stops) {
        let is_focus = subgraph.focus() == Some(node.role);
        let title = told(subgraph, &drawing, node);
        draw(&mut pen, stop, &colour(subgraph, &drawing, stop, node.role), &title, is_focus);
    }
    pen.end();
    let bottom = foot(&mut pen, width, start + HEADS + drawing.height + 24, subgraph);
    let title = subgraph.title();
    pen.finish((width, bottom), Paint::Ground, (&title, &about), &credits::full(subgraph.graph()))
}

/// The lines of a neighbourhood by name: there are no lanes to say which is which. Returns where the next thing may begin.
fn clusters(pen: &mut Pen, subgraph: &Subgraph<'_>, width: i32, y: i32) -> i32 {
    if subgraph.focus().is_none() {
        return y;
    }
    lines_by_name(pen, subgraph.nodes.iter().map(|node| node.role), width, y - 8) + 14
}

/// The line of a stop: in the map of a track the line of its lane, also where the role stands in another first.
fn colour(subgraph: &Subgraph<'_>, drawing: &Drawing, stop: &Stop, role: RoleRef<'_>) -> Line {
    let lane = stop.lane.and_then(|lane| drawing.lanes.get(lane)?.track.as_ref());
    let track = lane.and_then(|(slug, _)| subgraph.graph().track(slug));
    track.map_or_else(|| line_of(role), line)
}

fn signs(subgraph: &Subgraph<'_>, drawing: &Drawing) -> Vec<(Sign, &'static str)> {
    let drawn = |kind| drawing.routes.iter().any(|route| subgraph.links[route.link].kind() == kind);
    let mut signs = Vec::new();
    let ups = subgraph.links.iter().filter(|link| link.kind() == TransitionKind::Advancement).count();
    let drawn_ups = drawing.routes.iter().map(|route| subgraph.links[route.link]);
    let drawn_ups = drawn_ups.filter(|link| link.kind() == TransitionKind::Advancement).count();
    let all = subgraph.focus().is_some() || drawn_ups == ups;
    if drawn(TransitionKind::Advancement) {
        signs.push((
            Sign::Advancement,
            if all { "advancement" } else { "main way up: the quickest advancement" },
        ));
    }
    if drawn(TransitionKind::Lateral) {
        signs.push((Sign::Lateral, "lateral"));
    }
    if subgraph.focus().is_some() {
        signs.push((Sign::Here, "the role in the middle"));
    }
    signs
}

/// Lateral lines lie below advancements. All of a kind are one path, so that shared parts are painted once.
fn routes(pen: &mut Pen, subgraph: &Subgraph<'_>, drawing: &Drawing) {
    let of_kind = |kind| {
        let routes = drawing.routes.iter();
        routes.filter(move |route| subgraph.links[route.link].kind() == kind)
    };
    let laterals = of_kind(TransitionKind::Lateral).map(|route| {
        let mut points = route.points.clone();
        // Lines that share a part must begin at the same end, or their dashes would fill each other's gaps.
        if !begins_at_hub(subgraph, subgraph.links[route.link]) {
            points.reverse();
        }
        points
    });
    pen.paths(laterals, Ink::stroke(Paint::Lateral, 20).dashed(DASHES));
    let mut tips = Vec::new();
    let advancements = of_kind(TransitionKind::Advancement).map(|route| {
        let mut points = route.points.clone();
        if let Some([before, tip]) = points.last_chunk().copied() {
            let (dx, dy) = ((tip.x - before.x).signum(), (tip.y - before.y).signum());
            tips.push((tip, (dx, dy)));
            points.pop();
            points.push(at(tip.x - dx * 6, tip.y - dy * 6));
        }
        points
    });
    pen.paths(advancements, Ink::stroke(Paint::Advance, 20));
    tips.dedup();
    for (tip, towards) in tips {
        arrow(pen, tip, towards, Paint::Advance);
    }
}

fn begins_at_hub(subgraph: &Subgraph<'_>, link: TransitionRef<'_>) -> bool {
    let distance = |role| subgraph.place(role).and_then(|place| subgraph.nodes[place].distance);
    distance(link.from()) <= distance(link.to())
}

/// The title of a role and the lines that lead to it, for whoever points at it.
fn told(subgraph: &Subgraph<'_>, drawing: &Drawing, node: &Node<'_>) -> String {
    let drawn = drawing.routes.iter().map(|route| subgraph.links[route.link]);
    let is_its = |link: &TransitionRef<'_>| match node.via {
        Some(_) => [link.from(), link.to()].contains(&node.role) && subgraph.focus() != Some(node.role),
        None => link.to() == node.role && subgraph.focus().is_none(),
    };
    let lines = drawn.filter(is_its).map(words::says);
    std::iter::once(node.role.title().to_owned()).chain(lines).collect::<Vec<_>>().join("\n")
}

fn names(pen: &mut Pen, subgraph: &Subgraph<'_>, drawing: &Drawing) {
    let graph = subgraph.graph();
    let one_that_is_named = drawing.lanes.len() == 1
        && matches!((&subgraph.scope, &drawing.lanes[0].track), (Scope::Track(whole), Some((slug, _))) if whole.slug() == slug);
    if one_that_is_named {
        return;
    }
    for lane in &drawing.lanes {
        let track = lane.track.as_ref().and_then(|(slug, _)| graph.track(slug));
        let line = track.map(line);
        let name = lane.track.as_ref().map_or("In no track", |(_, name)| name.as_str());
        let mut x = lane.area.x + 12;
        if let (Some(line), false) = (line, matches!(subgraph.scope, Scope::Track(_))) {
            pen.bullet(at(x, lane.area.y + 8), &line);
            x += 38;
        }
        // Lines that run down through several lanes do not run through their names.
        let font = Font::bold(130);
        let room = Area { x: x - 2, y: lane.area.y + 10, width: font.width(name) + 4, height: 19 };
        pen.rect(room, 0, Ink::fill(Paint::Surface));
        pen.text(at(x, lane.area.y + 24), Anchor::Start, font, Paint::Ink2, name);
    }
}

fn draw(pen: &mut Pen, stop: &Stop, line: &Line, title: &str, is_focus: bool) {
    pen.begin(at(0, 0), title);
    let label = &stop.label;
    if is_focus {
        let area =
            Area { x: label.at.x - 5, width: stop.area.width - (label.at.x - stop.area.x) + 8, ..stop.area };
        pen.rect(area, 3, Ink::fill(Paint::Ink));
        pen.circle(stop.at, 70, Ink::both(Paint::Here, Paint::Ink, 40));
        pen.lines(label.at, LINE, label.anchor, FOCUS, Paint::OnInk, &label.lines);
    } else {
        pen.circle(stop.at, 50, Ink::both(Paint::Surface, line.paint, 30));
        pen.lines(label.at, LINE, label.anchor, TITLE, Paint::Ink, &label.lines);
    }
    let rows = i32::try_from(label.lines.len()).unwrap_or(1);
    pen.text(at(label.at.x, label.at.y + LINE * rows), label.anchor, NOTE, Paint::Ink2, &label.note);
    pen.end();
}

/// What a level asks for, in a word or two.
fn preparation(level: u8) -> &'static str {
    match level {
        1 => "short start",
        2 => "some training",
        3 => "trade or diploma",
        4 => "degree",
        _ => "advanced degree",
    }
}

/// What is shown of what there is.
fn about(subgraph: &Subgraph<'_>, drawing: &Drawing) -> String {
    let of_kind = |kind| subgraph.links.iter().filter(|link| link.kind() == kind).count();
    let (ups, asides) = (of_kind(TransitionKind::Advancement), of_kind(TransitionKind::Lateral));
    let roles = match subgraph.left_out {
        0 => words::count(subgraph.nodes.len(), "role"),
        more => format!("{} of {}", subgraph.nodes.len(), words::count(subgraph.nodes.len() + more, "role")),
    };
    let among = format!(
        "{roles}; {} and {} among them",
        words::count(ups, "advancement"),
        words::count(asides, "lateral transition")
    );
    let drawn = match &subgraph.scope {
        Scope::Around { depth: 1, focus } => format!(". Drawn are those of {}.", focus.title()),
        Scope::Around { .. } => ". Drawn is the quickest way from the middle to each role.".to_owned(),
        _ if drawing.routes.len() < subgraph.links.len() - asides / 2 => {
            ". Drawn are the main ways up.".to_owned()
        }
        _ => ".".to_owned(),
    };
    among + &drawn
}
