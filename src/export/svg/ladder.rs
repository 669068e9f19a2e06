//! The picture of a ladder.

use super::super::layout::{Anchor, PILL, PILL_TITLE, Stop, at};
use super::super::lines::line_of;
use super::super::subgraph::Subgraph;
use super::super::text::Font;
use super::super::theme::Paint;
use super::super::{credits, words};
use super::frame::{DASHES, MARGIN, Sign, foot, head, heading, key};
use super::pen::{Ink, Pen};
use crate::graph::{Direction, RoleRef};
use crate::model::TransitionKind;

const WIDTH: i32 = 1_080;
const TITLE: Font = Font::bold(140);
const NOTE: Font = Font::plain(125);

pub(super) fn ladder(subgraph: &Subgraph<'_>, focus: RoleRef<'_>) -> String {
    let drawing = subgraph.drawing();
    let mut pen = Pen::default();
    let about = about(subgraph, focus);
    let below = format!("Level {} of 5. {about}", focus.level().number());
    let top = heading(&mut pen, WIDTH, Some(&line_of(focus)), focus.title(), &below);
    let signs = [(Sign::Advancement, "advancement"), (Sign::Lateral, "lateral")];
    key(&mut pen, MARGIN, top + 10, &signs);
    let top = top + 36;
    pen.begin(at((WIDTH - drawing.width) / 2, top), "");
    for route in &drawing.routes {
        let link = subgraph.links[route.link];
        let says = words::says(link);
        match link.kind() {
            TransitionKind::Advancement => {
                pen.line(&route.points, Ink::stroke(Paint::Advance, 45), &says);
            }
            TransitionKind::Lateral => {
                let mut points = route.points.clone();
                // Dashes begin at the role in the middle, so that a bundle of them is in step.
                if link.from().ix() != focus.ix() {
                    points.reverse();
                }
                pen.line(&points, Ink::stroke(Paint::Lateral, 35).dashed(DASHES), &says);
            }
        }
    }
    for (node, stop) in subgraph.nodes.iter().zip(&drawing.stops) {
        match node.via {
            None => pill(&mut pen, stop),
            Some(via) => {
                pen.begin(at(0, 0), node.role.title());
                let leads_in = via.to().ix() == focus.ix();
                if via.kind() == TransitionKind::Advancement {
                    // Above the stop where one comes from, below the one where one goes.
                    let tip = if leads_in { stop.at.y - 20 } else { stop.at.y + 11 };
                    head(&mut pen, at(stop.at.x, tip), (0, -1), (10, 7), Paint::Advance);
                }
                pen.circle(stop.at, 75, Ink::both(Paint::Surface, line_of(node.role).paint, 40));
                label(&mut pen, stop);
                pen.end();
            }
        }
    }
    pen.end();
    let bottom = foot(&mut pen, WIDTH, top + drawing.height + 24, subgraph);
    let title = format!("Ladder of {}", focus.title());
    pen.finish((WIDTH, bottom), Paint::Surface, (&title, &about), &credits::full(subgraph.graph()))
}

fn label(pen: &mut Pen, stop: &Stop) {
    let label = &stop.label;
    pen.lines(label.at, 17, label.anchor, TITLE, Paint::Ink, &label.lines);
    let rows = i32::try_from(label.lines.len()).unwrap_or(1);
    pen.text(at(label.at.x, label.at.y + 17 * rows + 1), label.anchor, NOTE, Paint::Ink2, &label.note);
}

fn pill(pen: &mut Pen, stop: &Stop) {
    pen.rect(stop.area, PILL / 2, Ink::fill(Paint::Ink));
    pen.circle(stop.at, 70, Ink::fill(Paint::Here));
    pen.lines(stop.label.at, 20, Anchor::Middle, PILL_TITLE, Paint::OnInk, &stop.label.lines);
}

/// How much there is, and how much of it is shown.
fn about(subgraph: &Subgraph<'_>, focus: RoleRef<'_>) -> String {
    use TransitionKind::{Advancement, Lateral};
    let all = |direction, kind| focus.transitions_of(direction, kind).count();
    let vias = || subgraph.nodes.iter().filter_map(|node| node.via);
    let shown = |out: bool, kind| {
        vias()
            .filter(|via| via.kind() == kind && (kind == Lateral || (via.from().ix() == focus.ix()) == out))
            .count()
    };
    let say = |shown: usize, all: usize, what: &str| {
        if shown < all { format!("{shown} of {}", words::count(all, what)) } else { words::count(all, what) }
    };
    format!(
        "{} above, {} beside, {} below; the quickest first from the middle.",
        say(shown(true, Advancement), all(Direction::Outgoing, Advancement), "advancement"),
        say(shown(true, Lateral), all(Direction::Outgoing, Lateral), "lateral transition"),
        say(shown(false, Advancement), all(Direction::Incoming, Advancement), "feeder"),
    )
}
