//! Where things stand across: columns, the uprights between them, and the brackets before them.

use std::collections::BTreeMap;

use super::super::super::subgraph::Subgraph;
use super::super::super::text::Font;
use super::asides::Aside;
use super::columns::Columns;
use super::grid::{Grid, LABEL, Wire};
use super::lanes::Lanes;
use super::nets::Net;
use super::place::Placed;
use super::tracks::{Upright, brackets, tracks};
use crate::model::TransitionKind;

/// What was computed before.
pub(super) struct Parts<'g> {
    pub(super) lanes: Lanes<'g>,
    pub(super) nets: Vec<Net>,
    pub(super) asides: Vec<Aside>,
    pub(super) columns: Columns,
    pub(super) grid: Grid,
    pub(super) placed: Placed,
    pub(super) notes: Vec<String>,
}

/// From the middle of a stop to its label, and from the label to where a line begins.
pub(super) const TO_LABEL: i32 = 12;
pub(super) const AFTER_LABEL: i32 = 6;
/// From the middle of a stop to where a line to it ends.
pub(super) const REACH: i32 = 8;
/// Between uprights.
const TRACK: i32 = 7;
/// Room between the labels of a column and the first upright, and between the last and the stops.
const BEFORE: i32 = 12;
const ARROW: i32 = 24;
/// From a stop to the first bracket.
pub(super) const BRACKET: i32 = 15;
/// The margin on the left and on the right.
const MARGIN: i32 = 24;
/// How far lines of different kinds at one side of a stop are apart.
const ASUNDER: i32 = 5;
const NOTE: Font = Font::plain(120);
const FOCUS: Font = Font::bold(125);

/// Which way a line runs at the side of a stop; lines that run differently keep apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Course {
    Forward,
    Aside,
    Backward,
}

/// Places across, found step by step.
pub(super) struct Across<'a, 'g> {
    pub(super) subgraph: &'a Subgraph<'g>,
    pub(super) parts: &'a Parts<'g>,
    /// The column of each item.
    pub(super) column_of: Vec<usize>,
    /// The right edge of each node's texts, from the stop.
    pub(super) reach: Vec<i32>,
    /// Courses at the left and right sides of items.
    courses: BTreeMap<(usize, bool), Vec<Course>>,
    /// The upright of each net in each gutter.
    pub(super) turns: BTreeMap<(usize, usize), i32>,
    /// The stops of each column.
    pub(super) x: Vec<i32>,
    /// The bracket of each net that has one.
    pub(super) brackets: BTreeMap<usize, i32>,
    /// How wide it all is.
    pub(super) width: i32,
}

fn text_width(subgraph: &Subgraph<'_>, parts: &Parts<'_>, node: usize) -> i32 {
    let font = if subgraph.focus() == Some(subgraph.nodes[node].role) { FOCUS } else { LABEL };
    let lines = parts.grid.items[node].lines.iter().map(|line| font.width(line));
    lines.chain([NOTE.width(&parts.notes[node])]).max().unwrap_or_default() + TO_LABEL
}

impl<'a, 'g> Across<'a, 'g> {
    /// Finds all places.
    pub(super) fn of(subgraph: &'a Subgraph<'g>, parts: &'a Parts<'g>) -> Self {
        let mut across = Self {
            subgraph,
            parts,
            column_of: parts.grid.column_of(),
            reach: (0..subgraph.nodes.len()).map(|node| text_width(subgraph, parts, node)).collect(),
            courses: BTreeMap::new(),
            turns: BTreeMap::new(),
            x: Vec::new(),
            brackets: BTreeMap::new(),
            width: 0,
        };
        across.note_courses();
        across.width = across.spread();
        across
    }

    fn net(&self, wire: &Wire) -> &Net {
        &self.parts.nets[wire.net]
    }

    /// Which way the line of a net runs, seen from left to right.
    pub(super) fn course(&self, wire: &Wire) -> Course {
        let net = self.net(wire);
        let home = self.parts.columns.of[net.hub];
        // A wire lies to the right of the hub where the hub's column is not beyond it.
        let to_the_right = self.column_of[wire.left] >= home;
        match net.kind {
            TransitionKind::Lateral => Course::Aside,
            TransitionKind::Advancement if to_the_right == net.outward => Course::Forward,
            TransitionKind::Advancement => Course::Backward,
        }
    }

    fn note_courses(&mut self) {
        for wire in self.parts.grid.gutters.iter().flatten() {
            let course = self.course(wire);
            for side in [(wire.left, true), (wire.right, false)] {
                let courses = self.courses.entry(side).or_default();
                if !courses.contains(&course) {
                    courses.push(course);
                }
            }
        }
    }

    /// The height at which a line of a net meets the side of an item.
    pub(super) fn pin(&self, item: usize, right_side: bool, course: Course) -> i32 {
        let y = self.parts.placed.y[item];
        let is_role = item < self.subgraph.nodes.len();
        let alone = self.courses.get(&(item, right_side)).is_none_or(|courses| courses.len() < 2);
        match course {
            _ if alone || !is_role => y,
            Course::Forward => y,
            Course::Aside => y + ASUNDER,
            Course::Backward => y - ASUNDER,
        }
    }

    /// Finds the place of every column, upright and bracket. Returns the width of it all.
    fn spread(&mut self) -> i32 {
        let mut x = MARGIN;
        for column in 0..self.parts.columns.levels.len() {
            x += self.open(column, x);
            self.x.push(x);
            let texts = self.parts.columns.of.iter().zip(&self.reach).filter(|(of, _)| **of == column);
            x += texts.map(|(_, reach)| *reach).max().unwrap_or(TO_LABEL) + AFTER_LABEL + BEFORE;
            if column < self.parts.grid.gutters.len() {
                x = self.turn(column, x);
            }
        }
        x + MARGIN
    }

    /// Places the brackets before a column; how far they reach.
    fn open(&mut self, column: usize, left: i32) -> i32 {
        let in_column = |net: &Net| self.parts.columns.of[net.hub] == column;
        let nets: Vec<(usize, (i32, i32))> = (self.parts.nets.iter().enumerate())
            .filter(|(_, net)| in_column(net))
            .filter_map(|(at, net)| Some((at, self.span(at, net)?)))
            .collect();
        let spans: Vec<_> = nets.iter().map(|(_, span)| *span).collect();
        let (tracks, used) = brackets(&spans);
        let wide = if used == 0 { BRACKET } else { BRACKET + TRACK * (i32::try_from(used).unwrap_or(1) - 1) };
        for ((net, _), track) in nets.iter().zip(tracks) {
            let out = BRACKET + TRACK * i32::try_from(track).unwrap_or_default();
            self.brackets.insert(*net, left + wide - out);
        }
        wide
    }

    /// From the highest to the lowest stop that a net joins within its hub's column.
    fn span(&self, at: usize, net: &Net) -> Option<(i32, i32)> {
        let here = net.ends.iter().zip(&self.parts.grid.chains[at]).filter(|(_, chain)| chain.is_empty());
        let mut heights: Vec<i32> = here.map(|(end, _)| self.parts.placed.y[end.node]).collect();
        if heights.is_empty() {
            return None;
        }
        heights.push(self.parts.placed.y[net.hub]);
        heights.sort_unstable();
        Some((*heights.first()?, *heights.last()?))
    }

    /// Places the uprights after a column, from `x`; where the next may begin.
    fn turn(&mut self, gutter: usize, x: i32) -> i32 {
        let mut uprights = BTreeMap::<usize, Upright>::new();
        for wire in &self.parts.grid.gutters[gutter] {
            let course = self.course(wire);
            let (left, right) = (self.pin(wire.left, true, course), self.pin(wire.right, false, course));
            let upright = uprights.entry(wire.net).or_insert_with(|| Upright {
                net: wire.net,
                left: Vec::new(),
                right: Vec::new(),
            });
            upright.left.push(left);
            upright.right.push(right);
        }
        let mut uprights: Vec<_> = uprights.into_values().collect();
        for upright in &mut uprights {
            for side in [&mut upright.left, &mut upright.right] {
                side.sort_unstable();
                side.dedup();
            }
        }
        let (tracks, used) = tracks(&uprights);
        for (upright, track) in uprights.iter().zip(tracks) {
            self.turns.insert((gutter, upright.net), x + TRACK * i32::try_from(track).unwrap_or_default());
        }
        x + TRACK * (i32::try_from(used).unwrap_or_default() - 1).max(0) + ARROW
    }
}
