//! The columns of a map with everything that takes room in them: roles, and lines that pass between roles.

use super::super::super::text::Font;
use super::columns::Columns;
use super::lanes::Lanes;
use super::nets::Net;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A node.
    Role(usize),
    /// The line of a net on its way to a further column.
    Pass,
}

/// One thing in a column.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) what: What,
    pub(super) lane: usize,
    pub(super) height: i32,
    pub(super) lines: Vec<String>,
}

/// A piece of a net between two neighbouring columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wire {
    /// The item on the left.
    pub(super) left: usize,
    /// The item on the right.
    pub(super) right: usize,
    pub(super) net: usize,
}

/// All columns.
pub(super) struct Grid {
    /// The first of them are the nodes.
    pub(super) items: Vec<Item>,
    /// The items of each column from the top, lane by lane.
    pub(super) columns: Vec<Vec<usize>>,
    /// The wires between each column and the next.
    pub(super) gutters: Vec<Vec<Wire>>,
    /// The items that each end of a net passes, from the hub to the end, both included; empty where hub and end stand in
    /// one column. In the order of nets and ends.
    pub(super) chains: Vec<Vec<Vec<usize>>>,
}

pub(super) const LABEL: Font = Font::plain(125);
/// How wide a label is at most.
pub(super) const LABEL_WIDTH: i32 = 176;
/// From line to line of a label.
pub(super) const LINE: i32 = 15;
/// What a passing line needs.
const PASS: i32 = 4;

impl Grid {
    /// `titles`: of each node; `notes`: whether a line is needed below each title.
    pub(super) fn new(
        titles: &[&str],
        notes: &[bool],
        lanes: &Lanes<'_>,
        columns: &Columns,
        nets: &[Net],
    ) -> Self {
        let roles =
            titles.iter().zip(notes).zip(&lanes.of).enumerate().map(|(node, ((title, note), lane))| {
                let label = LABEL.wrap(title, LABEL_WIDTH, 3);
                let rows = label.len() + usize::from(*note);
                let height = LINE * i32::try_from(rows).unwrap_or(3);
                Item { what: What::Role(node), lane: *lane, height, lines: label }
            });
        let mut grid = Self {
            items: roles.collect(),
            columns: vec![Vec::new(); columns.levels.len()],
            gutters: vec![Vec::new(); columns.levels.len().saturating_sub(1)],
            chains: Vec::new(),
        };
        for (node, column) in columns.of.iter().enumerate() {
            grid.columns[*column].push(node);
        }
        for (at, net) in nets.iter().enumerate() {
            grid.add(at, net, columns, &lanes.of);
        }
        let joined = grid.joined();
        for column in &mut grid.columns {
            // What nothing leads to stands last in its lane.
            let rank = |item: usize| lanes.rank.get(item).copied().unwrap_or_default();
            column.sort_by_key(|item| (grid.items[*item].lane, !joined[*item], rank(*item), *item));
        }
        grid
    }

    /// Adds the wires of a net, and the items where it passes a column.
    fn add(&mut self, at: usize, net: &Net, columns: &Columns, lanes: &[usize]) {
        let home = columns.of[net.hub];
        let mut passes = std::collections::BTreeMap::new();
        let mut chains = Vec::with_capacity(net.ends.len());
        for end in &net.ends {
            let goal = columns.of[end.node];
            let mut chain = vec![net.hub];
            let between: Vec<usize> =
                if goal > home { (home + 1..goal).collect() } else { (goal + 1..home).rev().collect() };
            for column in between {
                let item = *passes.entry(column).or_insert_with(|| {
                    let lane = lanes[net.hub];
                    self.items.push(Item { what: What::Pass, lane, height: PASS, lines: Vec::new() });
                    self.columns[column].push(self.items.len() - 1);
                    self.items.len() - 1
                });
                chain.push(item);
            }
            chain.push(end.node);
            if goal == home {
                chain.clear();
            }
            for (step, pair) in chain.windows(2).enumerate() {
                let [near, far] = [pair[0], pair[1]];
                let (gutter, left, right) =
                    if goal > home { (home + step, near, far) } else { (home - step - 1, far, near) };
                let wire = Wire { left, right, net: at };
                if !self.gutters[gutter].contains(&wire) {
                    self.gutters[gutter].push(wire);
                }
            }
            chains.push(chain);
        }
        self.chains.push(chains);
    }

    /// The column of each item.
    pub(super) fn column_of(&self) -> Vec<usize> {
        let mut column_of = vec![0; self.items.len()];
        for (column, items) in self.columns.iter().enumerate() {
            for item in items {
                column_of[*item] = column;
            }
        }
        column_of
    }

    /// Whether a wire ends at each item.
    fn joined(&self) -> Vec<bool> {
        let mut joined = vec![false; self.items.len()];
        for wire in self.gutters.iter().flatten() {
            joined[wire.left] = true;
            joined[wire.right] = true;
        }
        joined
    }
}
