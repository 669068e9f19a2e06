//! The steps of a map, on grids made by chance from a seed that failures tell.

mod order;
mod tracks;

use super::grid::{Grid, Item, What, Wire};

/// A small generator of pseudo-random numbers (splitmix64), so that a seed is all that a failure needs to tell.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % bound.max(1) as u64).unwrap()
    }
}

/// Columns of so many items in one lane, with so many wires between each column and the next.
fn grid(random: &mut Random, columns: usize, most: usize, wires: usize) -> Grid {
    let sizes: Vec<usize> = (0..columns).map(|_| 2 + random.below(most - 1)).collect();
    let mut grid = Grid { items: Vec::new(), columns: Vec::new(), gutters: Vec::new(), chains: Vec::new() };
    for size in &sizes {
        let first = grid.items.len();
        let items = (first..first + size).map(|node| Item {
            what: What::Role(node),
            lane: 0,
            height: 15,
            lines: Vec::new(),
        });
        grid.items.extend(items);
        grid.columns.push((first..first + size).collect());
    }
    for column in 1..columns {
        let mut gutter = Vec::new();
        for _ in 0..wires {
            let left = grid.columns[column - 1][random.below(sizes[column - 1])];
            let right = grid.columns[column][random.below(sizes[column])];
            let wire = Wire { left, right, net: left };
            if !gutter.contains(&wire) {
                gutter.push(wire);
            }
        }
        grid.gutters.push(gutter);
    }
    grid
}
