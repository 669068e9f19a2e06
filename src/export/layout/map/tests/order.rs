use super::super::grid::Grid;
use super::super::order::{arrange, crossings};
use super::{Random, grid};

/// The fewest crossings of any order, by trying all.
fn fewest(grid: &mut Grid, column: usize) -> usize {
    if column == grid.columns.len() {
        return crossings(grid);
    }
    let n = grid.columns[column].len();
    permuted(grid, column, n)
}

/// Heap's way through all orders of a column's first `n` items.
fn permuted(grid: &mut Grid, column: usize, n: usize) -> usize {
    if n <= 1 {
        return fewest(grid, column + 1);
    }
    let mut best = permuted(grid, column, n - 1);
    for at in 0..n - 1 {
        let other = if n.is_multiple_of(2) { at } else { 0 };
        grid.columns[column].swap(other, n - 1);
        best = best.min(permuted(grid, column, n - 1));
    }
    best
}

#[test]
fn crossings_are_counted_as_by_looking_at_every_pair() {
    for seed in 0..300 {
        let grid = grid(&mut Random(seed), 3, 9, 14);
        let place = |item: usize| {
            grid.columns.iter().find_map(|c| c.iter().position(|other| *other == item)).unwrap()
        };
        let mut pairs = 0;
        for wires in &grid.gutters {
            for (at, a) in wires.iter().enumerate() {
                for b in &wires[at + 1..] {
                    let left = place(a.left).cmp(&place(b.left));
                    let right = place(a.right).cmp(&place(b.right));
                    pairs += usize::from(left == right.reverse() && left.is_ne());
                }
            }
        }
        assert_eq!(crossings(&grid), pairs, "seed {seed}");
    }
}

#[test]
fn few_crossings_are_more_than_they_must_be() {
    let (mut before, mut after, mut least, mut best) = (0, 0, 0, 0);
    for seed in 0..400 {
        let mut grid = grid(&mut Random(seed), 3, 4, 6);
        let (start, end) = arrange(&mut grid);
        let fewest = fewest(&mut grid, 0);
        assert!(fewest <= end && end <= start, "seed {seed}: {start}, then {end}, at best {fewest}");
        before += start;
        after += end;
        least += fewest;
        best += usize::from(end == fewest);
    }
    println!("{before} crossings before, {after} after, {least} at best; {best} of 400 are the best");
    assert!(best >= 390, "only {best} of 400 have the fewest crossings");
    assert!(after * 100 <= least * 105, "{after} crossings where {least} would do");
}

#[test]
fn sweeps_leave_far_fewer_crossings() {
    let (mut before, mut after) = (0, 0);
    for seed in 0..40 {
        let mut grid = grid(&mut Random(seed), 6, 30, 30);
        let (first, last) = arrange(&mut grid);
        assert!(last <= first, "seed {seed}");
        before += first;
        after += last;
    }
    println!("{before} crossings before, {after} after");
    assert!(after * 4 < before, "{after} of {before} crossings are left");
}

#[test]
fn every_item_stays_in_its_column_and_lane() {
    for seed in 0..100 {
        let mut random = Random(seed);
        let mut grid = grid(&mut random, 4, 12, 20);
        for column in grid.columns.clone() {
            for (place, item) in column.iter().enumerate() {
                grid.items[*item].lane = place / 4;
            }
        }
        let before = grid.columns.clone();
        arrange(&mut grid);
        for (column, was) in grid.columns.iter().zip(before) {
            assert!(column.is_sorted_by_key(|item| grid.items[*item].lane), "seed {seed}: {column:?}");
            let mut items = column.clone();
            items.sort_unstable();
            assert_eq!(items, was, "seed {seed}");
        }
    }
}
