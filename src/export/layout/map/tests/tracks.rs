use super::super::place::place;
use super::super::tracks::{Upright, brackets, tracks};
use super::{Random, grid};

fn upright(net: usize, left: &[i32], right: &[i32]) -> Upright {
    Upright { net, left: left.to_vec(), right: right.to_vec() }
}

#[test]
fn uprights_that_meet_stand_side_by_side() {
    for seed in 0..200 {
        let mut random = Random(seed);
        let mut height = || i32::try_from(random.below(40)).unwrap() * 10;
        let uprights: Vec<_> = (0..12).map(|net| upright(net, &[height()], &[height(), height()])).collect();
        let (tracks, used) = tracks(&uprights);
        for (a, upright) in uprights.iter().enumerate() {
            assert!(tracks[a] < used.max(1), "seed {seed}");
            for (b, other) in uprights.iter().enumerate().take(a) {
                let span = |upright: &Upright| {
                    let mut all = [&upright.left[..], &upright.right[..]].concat();
                    all.sort_unstable();
                    (all[0], all[all.len() - 1])
                };
                let ((top, bottom), (other_top, other_bottom)) = (span(upright), span(other));
                let meet = top <= other_bottom && other_top <= bottom;
                let level = top == bottom || other_top == other_bottom;
                assert!(level || !meet || tracks[a] != tracks[b], "seed {seed}: {upright:?} on {other:?}");
            }
        }
    }
}

#[test]
fn a_line_that_comes_in_where_another_goes_out_turns_first() {
    // The first comes in at 50, the second goes out at 50.
    let (tracks, used) = tracks(&[upright(0, &[50], &[90]), upright(1, &[10], &[50])]);
    assert!(tracks[0] < tracks[1] && used == 2, "{tracks:?}");
}

#[test]
fn a_line_straight_on_needs_no_track() {
    assert_eq!(tracks(&[upright(0, &[50], &[50])]), (vec![0], 0));
}

#[test]
fn short_brackets_stand_inside_long_ones() {
    assert_eq!(brackets(&[(0, 100), (10, 20), (30, 40)]), (vec![1, 0, 0], 2));
}

#[test]
fn items_keep_their_order_and_their_distance() {
    for seed in 0..200 {
        let mut random = Random(seed);
        let mut grid = grid(&mut random, 4, 10, 12);
        for item in &mut grid.items {
            item.height = 15 * i32::try_from(1 + random.below(3)).unwrap();
        }
        let placed = place(&grid, &[true]);
        let (top, height) = placed.lanes[0];
        for column in &grid.columns {
            for pair in column.windows(2) {
                let (a, b) = (pair[0], pair[1]);
                let apart = i32::midpoint(grid.items[a].height, grid.items[b].height);
                assert!(placed.y[b] - placed.y[a] >= apart + 6, "seed {seed}: {a} and {b} touch");
            }
            for item in column {
                let half = grid.items[*item].height / 2;
                let inside = top <= placed.y[*item] - half && placed.y[*item] + half <= top + height;
                assert!(inside, "seed {seed}: {item} leaves its lane");
            }
        }
    }
}
