//! The order of items in their columns, with few crossings.
//!
//! Each column in turn is sorted by the mean place of its items' neighbours in the column before it, to and fro (the
//! barycentre method of Sugiyama, Tagawa and Toda, 1981); then items are moved one by one while that helps. This is done
//! from several starts: the order as it is, its reverse, and some that are shuffled the same way every time. The number of
//! rounds is fixed and the best order is kept, so the result is the same every time. Items stay in their lane.

use super::grid::{Grid, Item, Wire};

/// The most starts, and the most items of all starts together. A large map has one.
const STARTS: usize = 8;
const ITEMS: usize = 1_000;
/// Sweeps over all columns, from each start.
const SWEEPS: usize = 12;
/// After so many of them items are moved one by one.
const SIFT_AFTER: usize = 4;
/// Rounds of moving items one by one.
const SIFTS: usize = 3;

/// Puts the columns of a grid in order. Returns the number of crossings before and after.
pub(super) fn arrange(grid: &mut Grid) -> (usize, usize) {
    let before = crossings(grid);
    let mut best = (before, grid.columns.clone());
    let sides = Sides::of(grid);
    let given = grid.columns.clone();
    let starts = (ITEMS / grid.items.len().max(1)).clamp(1, STARTS);
    for start in 0..u32::try_from(starts).unwrap_or(1) {
        grid.columns.clone_from(&given);
        begin(grid, start);
        for sweep in 0..SWEEPS {
            if best.0 == 0 {
                break;
            }
            let (neighbours, forwards) =
                if sweep % 2 == 0 { (&sides.left, true) } else { (&sides.right, false) };
            for step in 0..grid.columns.len() {
                let column = if forwards { step } else { grid.columns.len() - 1 - step };
                sort(grid, column, neighbours);
            }
            if (sweep + 1) % SIFT_AFTER == 0 {
                sift(grid, &sides);
            }
            let now = crossings(grid);
            if now < best.0 {
                best = (now, grid.columns.clone());
            }
        }
    }
    grid.columns = best.1;
    // What no line leads to stands last.
    let alone = |item: usize| sides.left[item].is_empty() && sides.right[item].is_empty();
    for column in &mut grid.columns {
        column.sort_by_key(|item| (grid.items[*item].lane, alone(*item)));
    }
    (before, best.0)
}

/// The order from which a start begins: as it is, upside down, or shuffled, lane by lane.
fn begin(grid: &mut Grid, start: u32) {
    let Grid { items, columns, .. } = grid;
    for lane in columns.iter_mut().flat_map(|c| c.chunk_by_mut(|a, b| items[*a].lane == items[*b].lane)) {
        match start {
            0 => {}
            1 => lane.reverse(),
            // Any mixing of the numbers would do, as long as it is always the same.
            _ => lane.sort_by_key(|item| {
                (*item as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(7 * start)
            }),
        }
    }
}

/// The neighbours of each item in the columns beside its own.
struct Sides {
    left: Vec<Vec<usize>>,
    right: Vec<Vec<usize>>,
}

impl Sides {
    fn of(grid: &Grid) -> Self {
        let mut sides =
            Self { left: vec![Vec::new(); grid.items.len()], right: vec![Vec::new(); grid.items.len()] };
        for wire in grid.gutters.iter().flatten() {
            sides.left[wire.right].push(wire.left);
            sides.right[wire.left].push(wire.right);
        }
        sides
    }
}

/// The place of each item in its column.
fn places(grid: &Grid) -> Vec<usize> {
    let mut places = vec![0; grid.items.len()];
    for column in &grid.columns {
        for (place, item) in column.iter().enumerate() {
            places[*item] = place;
        }
    }
    places
}

/// Sorts the items of a column that have neighbours, within their lanes; the others keep their places.
fn sort(grid: &mut Grid, column: usize, neighbours: &[Vec<usize>]) {
    let places = places(grid);
    let mean = |item: usize| -> Option<u64> {
        let sum: usize = neighbours[item].iter().map(|other| places[*other]).sum();
        let n = neighbours[item].len();
        // In thousandths, so that means compare as whole numbers.
        (n > 0).then(|| (sum * 1_000 / n) as u64)
    };
    let items = &grid.columns[column];
    let slots: Vec<usize> = (0..items.len()).filter(|at| mean(items[*at]).is_some()).collect();
    let mut sorted: Vec<usize> = slots.iter().map(|at| items[*at]).collect();
    sorted.sort_by_cached_key(|item| (grid.items[*item].lane, mean(*item), places[*item]));
    for (slot, item) in slots.into_iter().zip(sorted) {
        grid.columns[column][slot] = item;
    }
}

/// Moves each item to where the lines of its column cross least, of all places in its lane, while that helps (sifting: Matuszewski,
/// Schönfeld and Molitor, 1999).
fn sift(grid: &mut Grid, sides: &Sides) {
    let mut places = places(grid);
    for _ in 0..SIFTS {
        let mut better = false;
        for column in 0..grid.columns.len() {
            let mut items = grid.columns[column].clone();
            items.sort_unstable();
            let near = Near::of(&items, sides, &places);
            for at in 0..items.len() {
                better |= settle(&mut grid.columns[column], &items, at, &grid.items, &near);
            }
            for (place, item) in grid.columns[column].iter().enumerate() {
                places[*item] = place;
            }
        }
        if !better {
            break;
        }
    }
}

/// The places of the neighbours of a column's items, left and right, each in order; in the order of the items.
struct Near(Vec<[Vec<usize>; 2]>);

impl Near {
    fn of(items: &[usize], sides: &Sides, places: &[usize]) -> Self {
        let sorted = |others: &Vec<usize>| {
            let mut near: Vec<usize> = others.iter().map(|other| places[*other]).collect();
            near.sort_unstable();
            near
        };
        Self(items.iter().map(|item| [sorted(&sides.left[*item]), sorted(&sides.right[*item])]).collect())
    }

    /// How often the wires of two items cross, where the first stands above the second, less how often where it stands below.
    fn gain(&self, a: usize, b: usize) -> i64 {
        let sides = self.0[a].iter().zip(&self.0[b]);
        sides
            .map(|(a, b)| if a.is_empty() || b.is_empty() { 0 } else { inversions(a, b) - inversions(b, a) })
            .sum()
    }
}

/// How often wires cross that end at these places, of an item above and of one below. Both are in order.
fn inversions(upper: &[usize], lower: &[usize]) -> i64 {
    let mut below = lower.iter().peekable();
    let (mut passed, mut crossings) = (0, 0);
    for end in upper {
        while below.next_if(|other| *other < end).is_some() {
            passed += 1;
        }
        crossings += passed;
    }
    crossings
}

/// Moves item `at` of a column's items to its best place in its lane. Whether that has become better.
fn settle(column: &mut Vec<usize>, sorted: &[usize], at: usize, items: &[Item], near: &Near) -> bool {
    let item = sorted[at];
    let Some(now) = column.iter().position(|other| *other == item) else { return false };
    let lane = |other: &usize| items[*other].lane == items[item].lane;
    let first = column.iter().position(lane).unwrap_or(now);
    let here = now - first;
    column.remove(now);
    // How many crossings there are at each place, less those at the first.
    let mut crossings = 0;
    let mut best = (0, here, 0);
    let mut at_present = 0;
    for (place, other) in column[first..].iter().take_while(|other| lane(other)).enumerate() {
        crossings += sorted.binary_search(other).map_or(0, |other| near.gain(other, at));
        if place + 1 == here {
            at_present = crossings;
        }
        best = best.min((crossings, (place + 1).abs_diff(here), place + 1));
    }
    column.insert(first + best.2, item);
    best.0 < at_present
}

/// How often wires cross, between all columns.
pub(super) fn crossings(grid: &Grid) -> usize {
    let places = places(grid);
    grid.gutters.iter().map(|wires| crossings_between(wires, &places)).sum()
}

/// Two wires cross where one starts above the other and ends below it: inversions, counted with a Fenwick tree in
/// O(E log V).
fn crossings_between(wires: &[Wire], places: &[usize]) -> usize {
    let mut ends: Vec<_> = wires.iter().map(|wire| (places[wire.left], places[wire.right])).collect();
    ends.sort_unstable();
    let size = ends.iter().map(|(_, right)| right + 1).max().unwrap_or(0);
    let mut tree = vec![0_usize; size + 1];
    let mut crossings = 0;
    for (seen, (_, right)) in ends.iter().enumerate() {
        let (mut at, mut not_below) = (right + 1, 0);
        while at > 0 {
            not_below += tree[at];
            at &= at - 1;
        }
        crossings += seen - not_below;
        let mut at = right + 1;
        while at <= size {
            tree[at] += 1;
            at += at & at.wrapping_neg();
        }
    }
    crossings
}
