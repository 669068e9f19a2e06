//! What stands around a picture: its heading, what its lines mean, and whose data it shows.

use std::collections::BTreeMap;

use super::super::credits;
use super::super::layout::{Anchor, Area, at};
use super::super::lines::{Line, line, line_track, track_of};
use super::super::subgraph::Subgraph;
use super::super::text::Font;
use super::super::theme::Paint;
use super::pen::{Ink, Pen};
use crate::graph::RoleRef;

/// The margin of all pictures.
pub(super) const MARGIN: i32 = 40;
const HEADING: Font = Font::bold(280);
const HEADING_LINE: i32 = 34;
pub(super) const SMALL: Font = Font::plain(130);
const NOTE: Font = Font::plain(120);
const NOTE_LINE: i32 = 17;

/// Writes the heading; returns where the next thing may begin.
pub(super) fn heading(pen: &mut Pen, width: i32, line: Option<&Line>, title: &str, below: &str) -> i32 {
    let indent = if line.is_some() { 58 } else { 0 };
    let room = width - 2 * MARGIN - indent;
    let lines = HEADING.wrap(title, room, 2);
    let mut y = 62;
    if let Some(line) = line {
        pen.rect(Area { x: MARGIN, y: y - 27, width: 44, height: 32 }, 3, Ink::fill(line.paint));
        let middle = at(MARGIN + 22, y - 5);
        pen.text(middle, Anchor::Middle, Font::bold(180), Paint::OnLine, &line.code);
    }
    pen.lines(at(MARGIN + indent, y), HEADING_LINE, Anchor::Start, HEADING, Paint::Ink, &lines);
    y += HEADING_LINE * (i32::try_from(lines.len()).unwrap_or(1) - 1) + 26;
    let lines = SMALL.wrap(below, width - 2 * MARGIN, 2);
    pen.lines(at(MARGIN, y), 19, Anchor::Start, SMALL, Paint::Ink2, &lines);
    y + 19 * (i32::try_from(lines.len()).unwrap_or(1) - 1) + 16
}

/// Writes whose data a picture shows, from `y` down; returns where the picture ends.
pub(super) fn foot(pen: &mut Pen, subgraph_width: i32, y: i32, subgraph: &Subgraph<'_>) -> i32 {
    foot_of(pen, subgraph_width, y, &credits::short(subgraph.graph()))
}

/// The same from the text.
pub(super) fn foot_of(pen: &mut Pen, width: i32, y: i32, credits: &str) -> i32 {
    pen.line(&[at(MARGIN, y), at(width - MARGIN, y)], Ink::stroke(Paint::Rule, 10), "");
    let lines = NOTE.wrap(credits, width - 2 * MARGIN, 4);
    pen.lines(at(MARGIN, y + 22), NOTE_LINE, Anchor::Start, NOTE, Paint::Ink2, &lines);
    y + 22 + NOTE_LINE * i32::try_from(lines.len()).unwrap_or(1) + 12
}

/// What a sign in a picture means.
#[derive(Clone, Copy)]
pub(super) enum Sign {
    Advancement,
    Lateral,
    Here,
}

/// The dashes of lateral lines.
pub(super) const DASHES: &str = "6 3";

/// Writes the key to the lines in a row from `x`, the text's baseline at `y`; returns where the row ends.
pub(super) fn key(pen: &mut Pen, mut x: i32, y: i32, signs: &[(Sign, &str)]) -> i32 {
    for (sign, text) in signs {
        let line = y - 4;
        match sign {
            Sign::Advancement => {
                pen.line(&[at(x, line), at(x + 22, line)], Ink::stroke(Paint::Advance, 30), "");
                arrow(pen, at(x + 30, line), (1, 0), Paint::Advance);
            }
            Sign::Lateral => {
                pen.line(
                    &[at(x, line), at(x + 30, line)],
                    Ink::stroke(Paint::Lateral, 25).dashed(DASHES),
                    "",
                );
            }
            Sign::Here => {
                pen.circle(at(x + 22, line), 55, Ink::both(Paint::Here, Paint::Ink, 30));
            }
        }
        pen.text(at(x + 38, y), Anchor::Start, SMALL, Paint::Ink2, text);
        x += 38 + SMALL.width(text) + 24;
    }
    x
}

/// An arrowhead with its tip at a point, towards one of the four sides.
pub(super) fn arrow(pen: &mut Pen, tip: super::super::layout::Point, towards: (i32, i32), paint: Paint) {
    head(pen, tip, towards, (8, 5), paint);
}

/// The same of a length, and half as wide as this.
pub(super) fn head(
    pen: &mut Pen,
    tip: super::super::layout::Point,
    (dx, dy): (i32, i32),
    (length, half): (i32, i32),
    paint: Paint,
) {
    let back = at(tip.x - dx * length, tip.y - dy * length);
    let side = at(dy * half, dx * half);
    pen.shape(&[tip, at(back.x + side.x, back.y + side.y), at(back.x - side.x, back.y - side.y)], paint);
}

/// The lines of some roles, each once, with their names. Returns where the next thing may begin.
pub(super) fn lines_by_name<'g>(
    pen: &mut Pen,
    roles: impl Iterator<Item = RoleRef<'g>>,
    width: i32,
    y: i32,
) -> i32 {
    let tracks = roles.filter_map(track_of).map(line_track);
    let tracks: BTreeMap<_, _> = tracks.map(|track| (track.name(), line(track))).collect();
    let (mut x, mut row) = (MARGIN, y);
    for (name, line) in &tracks {
        let wide = 38 + SMALL.width(name) + 20;
        if x > MARGIN && x + wide > width - MARGIN {
            (x, row) = (MARGIN, row + 28);
        }
        pen.bullet(at(x, row), line);
        pen.text(at(x + 38, row + 16), Anchor::Start, SMALL, Paint::Ink2, name);
        x += wide;
    }
    row + 28
}
