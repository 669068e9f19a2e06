//! The parts of a map as points: every stop and every drawn transition gets its place.

use super::super::super::subgraph::Subgraph;
use super::super::geometry::{Anchor, Area, Column, Drawing, Label, Lane, Point, Route, Stop, at, chamfered};
use super::across::{AFTER_LABEL, Across, BRACKET, Course, Parts, REACH, TO_LABEL};
use super::asides::Aside;
use super::grid::{LINE, Wire};
use super::nets::{End, Net};

/// How much of a corner is cut off.
const CUT: i32 = 4;

/// The drawing of a subgraph from what was computed before.
pub(super) fn assemble<'g>(subgraph: &Subgraph<'g>, parts: &Parts<'g>) -> Drawing {
    Across::of(subgraph, parts).drawing()
}

impl Across<'_, '_> {
    fn drawing(&self) -> Drawing {
        let stops: Vec<_> = (0..self.subgraph.nodes.len()).map(|node| self.stop(node)).collect();
        let mut routes: Vec<_> = (self.parts.nets.iter().enumerate())
            .flat_map(|(at, net)| (0..net.ends.len()).map(move |end| (at, net, end)))
            .map(|(at, net, end)| self.route(at, net, end))
            .collect();
        routes.extend(self.parts.asides.iter().map(|aside| self.aside(*aside)));
        routes.sort_by_key(|route| route.link);
        let lanes = self.parts.lanes.tracks.iter().zip(&self.parts.placed.lanes);
        let lanes: Vec<_> = lanes
            .map(|(track, (y, height))| Lane {
                track: track.map(|track| (track.slug().to_owned(), track.name().to_owned())),
                area: Area { x: 0, y: *y, width: self.width, height: *height },
            })
            .collect();
        let height = self.parts.placed.lanes.last().map_or(0, |(y, height)| y + height);
        Drawing { width: self.width, height, stops, routes, columns: self.columns(), lanes }
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::<Column>::new();
        for (at, level) in self.parts.columns.levels.iter().enumerate() {
            let roles = self.parts.columns.of.iter().filter(|of| **of == at).count();
            match columns.last_mut().filter(|last| last.level == *level) {
                Some(last) => last.roles += roles,
                None => columns.push(Column { level: *level, roles, x: self.x[at] }),
            }
        }
        columns
    }

    fn stop(&self, node: usize) -> Stop {
        let item = &self.parts.grid.items[node];
        let point = at(self.x[self.parts.columns.of[node]], self.parts.placed.y[node]);
        let first = point.y - item.height / 2 + 12;
        let label = Label {
            lines: item.lines.clone(),
            note: self.parts.notes[node].clone(),
            at: at(point.x + TO_LABEL, first),
            anchor: Anchor::Start,
        };
        let area = Area {
            x: point.x - REACH,
            y: point.y - item.height / 2 - 2,
            width: REACH + self.reach[node] + 2,
            height: item.height + 4,
        };
        debug_assert!(item.height % LINE == 0);
        let lane = &self.parts.lanes.tracks;
        Stop { at: point, label, area, lane: lane.get(item.lane).map(|_| item.lane) }
    }

    /// The line of one transition, from the role that one leaves to the one that one enters.
    fn route(&self, at_net: usize, net: &Net, end: usize) -> Route {
        let chain = &self.parts.grid.chains[at_net][end];
        let End { node, link } = net.ends[end];
        let mut points = if chain.is_empty() {
            self.bracket(at_net, net, node)
        } else {
            chamfered(&self.way(at_net, chain), CUT)
        };
        let leaves_hub = self.subgraph.place(self.subgraph.links[link].from()) == Some(net.hub);
        if !leaves_hub {
            points.reverse();
        }
        Route { link, points }
    }

    /// From the hub along a chain of items to its end.
    fn way(&self, net: usize, chain: &[usize]) -> Vec<Point> {
        let column = |item: usize| self.column_of[item];
        let mut points = Vec::new();
        for pair in chain.windows(2) {
            let [near, far] = [pair[0], pair[1]];
            let rightwards = column(far) > column(near);
            let (gutter, left, right) =
                if rightwards { (column(near), near, far) } else { (column(far), far, near) };
            let course = self.course(&Wire { left, right, net });
            let turn = self.turns.get(&(gutter, net)).copied().unwrap_or_default();
            let (y_left, y_right) = (self.pin(left, true, course), self.pin(right, false, course));
            let out = at(self.edge(left, gutter, course), y_left);
            let into = at(self.x[gutter + 1] - REACH, y_right);
            let mut piece = vec![out, at(turn, y_left), at(turn, y_right), into];
            if !rightwards {
                piece.reverse();
            }
            points.extend(piece);
        }
        points
    }

    /// Where a line begins or ends to the right of an item.
    fn edge(&self, item: usize, column: usize, course: Course) -> i32 {
        let tip = if course == Course::Backward { 2 } else { 0 };
        self.reach.get(item).map_or(self.x[column], |reach| self.x[column] + reach + AFTER_LABEL + tip)
    }

    /// The bracket between two stops that stand next to one another.
    fn aside(&self, (upper, lower, link): Aside) -> Route {
        let x = self.x[self.parts.columns.of[upper]];
        let (top, bottom) = (self.parts.placed.y[upper], self.parts.placed.y[lower]);
        let mut points =
            vec![at(x - 5, top + 4), at(x - 10, top + 9), at(x - 10, bottom - 9), at(x - 5, bottom - 4)];
        if self.subgraph.place(self.subgraph.links[link].from()) != Some(upper) {
            points.reverse();
        }
        Route { link, points }
    }

    /// The line between two stops of one column: out to the bracket, along it and back.
    fn bracket(&self, at_net: usize, net: &Net, node: usize) -> Vec<Point> {
        let x = self.x[self.parts.columns.of[net.hub]];
        let bracket = self.brackets.get(&at_net).copied().unwrap_or(x - BRACKET);
        let (from, to) = (self.parts.placed.y[net.hub], self.parts.placed.y[node]);
        let down = (to - from).signum();
        let edge = x - 6;
        let cut = (edge - bracket).min((to - from).abs() / 3);
        // The hub is left at 45 degrees, so that the line does not hide one that arrives there.
        let mut points = vec![
            at(edge, from + down * 4),
            at(bracket + cut, from + down * 4),
            at(bracket, from + down * (4 + cut)),
            at(bracket, to - down * cut),
            at(bracket + cut, to),
            at(edge, to),
        ];
        points.dedup();
        points
    }
}
