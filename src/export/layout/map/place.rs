//! How far down each item stands.
//!
//! Within the order of its column, an item is drawn towards the mean of its neighbours: the column's places are those with the
//! least sum of squared distances to what is wished, found exactly by pooling adjacent violators (Ayer and others, 1955). A fixed
//! number of sweeps to and fro lets the wishes settle. Then nearly level lines are made level.

use super::grid::{Grid, What};

/// Between two roles, and between a line and its neighbours.
const ROLE_GAP: i32 = 6;
const PASS_GAP: i32 = 5;
/// Around the items of a lane.
const PADDING: i32 = 12;
/// Between lanes.
const LANE_GAP: i32 = 12;
/// What a heading takes in a lane.
pub(super) const HEADING: i32 = 26;

const SWEEPS: usize = 10;
/// Lines that rise or fall by less are made level where that is possible.
const NEARLY: i32 = 14;

/// The places of items, and those of lanes: their upper edges and heights.
pub(super) struct Placed {
    pub(super) y: Vec<i32>,
    pub(super) lanes: Vec<(i32, i32)>,
}

/// The items of one column that stand in one lane.
struct Cell {
    items: Vec<usize>,
    /// How far each item is below the first at least.
    offsets: Vec<i32>,
    /// Where the first may stand.
    top: i32,
    /// Where the first stands at most, so that the last still fits.
    bottom: i32,
}

/// Places the items of a grid. `headings`: whether each lane has a heading.
pub(super) fn place(grid: &Grid, headings: &[bool]) -> Placed {
    let (lanes, columns) = frame(grid, headings);
    let neighbours = Neighbours::of(grid);
    let mut y = vec![0; grid.items.len()];
    for cell in columns.iter().flatten() {
        let slack = (cell.bottom - cell.top) / 2;
        for (item, offset) in cell.items.iter().zip(&cell.offsets) {
            y[*item] = cell.top + slack + offset;
        }
    }
    for sweep in 0..SWEEPS {
        let last = sweep + 2 >= SWEEPS;
        let order: Vec<usize> =
            if sweep % 2 == 0 { (0..columns.len()).collect() } else { (0..columns.len()).rev().collect() };
        for column in order {
            let wishes: Vec<_> = columns[column]
                .iter()
                .map(|cell| {
                    cell.items.iter().map(|item| neighbours.wish(*item, &y, sweep % 2 == 0, last)).collect()
                })
                .collect::<Vec<Vec<_>>>();
            for (cell, wishes) in columns[column].iter().zip(wishes) {
                cell.settle(&wishes, &mut y);
            }
        }
    }
    for _ in 0..3 {
        straighten(grid, &columns, &neighbours, &mut y);
    }
    Placed { y, lanes }
}

/// Where the lanes are, and the cells of each column.
fn frame(grid: &Grid, headings: &[bool]) -> (Vec<(i32, i32)>, Vec<Vec<Cell>>) {
    let mut cells: Vec<Vec<Cell>> = Vec::new();
    for column in &grid.columns {
        let mut of_column = Vec::new();
        for items in column.chunk_by(|a, b| grid.items[*a].lane == grid.items[*b].lane) {
            let mut offsets = vec![0];
            for pair in items.windows(2) {
                let (above, below) = (&grid.items[pair[0]], &grid.items[pair[1]]);
                let gap =
                    if above.what == What::Pass || below.what == What::Pass { PASS_GAP } else { ROLE_GAP };
                let apart = (above.height + below.height + 1) / 2 + gap;
                offsets.push(offsets.last().copied().unwrap_or_default() + apart);
            }
            of_column.push(Cell { items: items.to_vec(), offsets, top: 0, bottom: 0 });
        }
        cells.push(of_column);
    }
    let half = |item: Option<&usize>| item.map_or(0, |item| (grid.items[*item].height + 1) / 2);
    let mut lanes = Vec::with_capacity(headings.len());
    let mut top = 0;
    for (lane, heading) in headings.iter().enumerate() {
        let above = PADDING + if *heading { HEADING } else { 0 };
        let of_lane =
            |cell: &&mut Cell| cell.items.first().is_some_and(|item| grid.items[*item].lane == lane);
        let mut tallest = 0;
        for cell in cells.iter_mut().flatten().filter(of_lane) {
            let height = cell.offsets.last().copied().unwrap_or_default()
                + half(cell.items.first())
                + half(cell.items.last());
            tallest = tallest.max(height);
        }
        for cell in cells.iter_mut().flatten().filter(of_lane) {
            cell.top = top + above + half(cell.items.first());
            cell.bottom = top + above + tallest
                - half(cell.items.last())
                - cell.offsets.last().copied().unwrap_or_default();
        }
        let height = above + tallest + PADDING;
        lanes.push((top, height));
        top += height + LANE_GAP;
    }
    (lanes, cells)
}

/// A place that an item would like, and how much.
type Wish = (f64, f64);

impl Cell {
    /// Moves the items as near to their wishes as their order and the lane allow.
    fn settle(&self, wishes: &[Wish], y: &mut [i32]) {
        // Pools of neighbouring items that stand as close as they may: mean of the first place, weight, items.
        let mut pools: Vec<(f64, f64, usize)> = Vec::with_capacity(wishes.len());
        for ((wish, weight), offset) in wishes.iter().zip(&self.offsets) {
            let mut pool = (wish - f64::from(*offset), *weight, 1);
            while let Some(above) = pools.last().copied().filter(|above| above.0 >= pool.0) {
                pools.pop();
                let weight = above.1 + pool.1;
                pool = ((above.0 * above.1 + pool.0 * pool.1) / weight, weight, above.2 + pool.2);
            }
            pools.push(pool);
        }
        let firsts = pools.iter().flat_map(|(first, _, n)| std::iter::repeat_n(*first, *n));
        for ((item, offset), first) in self.items.iter().zip(&self.offsets).zip(firsts) {
            y[*item] = whole(first).clamp(self.top, self.bottom.max(self.top)) + offset;
        }
    }

    /// Between which places item `at` may move without the others.
    fn room(&self, at: usize, y: &[i32]) -> (i32, i32) {
        let apart = |a: usize, b: usize| self.offsets[b] - self.offsets[a];
        let up = match at.checked_sub(1) {
            Some(above) => y[self.items[above]] + apart(above, at),
            None => self.top,
        };
        let down = match self.items.get(at + 1) {
            Some(below) => y[*below] - apart(at, at + 1),
            None => self.bottom + self.offsets[at],
        };
        (up, down)
    }
}

/// Pixels are far below what an `i32` holds.
#[expect(clippy::cast_possible_truncation, reason = "a picture is not a thousand million pixels high")]
fn whole(pixels: f64) -> i32 {
    pixels.round() as i32
}

/// What stands beside each item, and whether it is a passing line.
struct Neighbours {
    left: Vec<Vec<usize>>,
    right: Vec<Vec<usize>>,
    passes: Vec<bool>,
}

impl Neighbours {
    fn of(grid: &Grid) -> Self {
        let none = || vec![Vec::new(); grid.items.len()];
        let passes = grid.items.iter().map(|item| item.what == What::Pass).collect();
        let mut neighbours = Self { left: none(), right: none(), passes };
        for wire in grid.gutters.iter().flatten() {
            neighbours.left[wire.right].push(wire.left);
            neighbours.right[wire.left].push(wire.right);
        }
        neighbours
    }

    /// An item and all that level wires join it to.
    fn level_with(&self, item: usize, y: &[i32]) -> Vec<usize> {
        let mut group = vec![item];
        let mut at = 0;
        while let Some(item) = group.get(at).copied() {
            for other in self.left[item].iter().chain(&self.right[item]) {
                if y[*other] == y[item] && !group.contains(other) {
                    group.push(*other);
                }
            }
            at += 1;
        }
        group
    }

    /// The mean of the neighbours on one side or both; to stay, with little weight, where there are none.
    fn wish(&self, item: usize, y: &[i32], from_left: bool, both: bool) -> Wish {
        let sides = [(&self.left[item], from_left || both), (&self.right[item], !from_left || both)];
        let (mut sum, mut weight) = (0.0, 0.0);
        for other in sides.into_iter().filter(|(_, counts)| *counts).flat_map(|(side, _)| side) {
            // A long line should not bend on its way.
            let heavy = if self.passes[item] && self.passes[*other] { 4.0 } else { 1.0 };
            sum += heavy * f64::from(y[*other]);
            weight += heavy;
        }
        if weight > 0.0 { (sum / weight, weight.min(4.0)) } else { (f64::from(y[item]), 0.05) }
    }
}

/// Makes nearly level wires level: everything that is level with one end moves to the height of the other, where there is room.
fn straighten(grid: &Grid, columns: &[Vec<Cell>], neighbours: &Neighbours, y: &mut [i32]) {
    let mut home = vec![(0, 0, 0); y.len()];
    for (column, cells) in columns.iter().enumerate() {
        for (cell, items) in cells.iter().enumerate() {
            for (at, item) in items.items.iter().enumerate() {
                home[*item] = (column, cell, at);
            }
        }
    }
    for wire in grid.gutters.iter().flatten() {
        for (moved, to) in [(wire.left, wire.right), (wire.right, wire.left)] {
            let by = y[to] - y[moved];
            if by == 0 || by.abs() > NEARLY {
                continue;
            }
            let group = neighbours.level_with(moved, y);
            let fits = |item: &usize| {
                let (column, cell, at) = home[*item];
                let (up, down) = columns[column][cell].room(at, y);
                (up..=down).contains(&(y[*item] + by))
            };
            // One that has made friends should not leave them for another.
            if !group.contains(&to) && group.iter().all(fits) {
                for item in group {
                    y[item] += by;
                }
            }
        }
    }
}
