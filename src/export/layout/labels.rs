//! The labels above the stops of a path.

use super::geometry::Anchor;
use super::route::{MARGIN, TITLE, WIDTH};
use crate::graph::RoleRef;

/// How wide a label may be, and its lines.
const LABEL: i32 = 212;
const LINES: usize = 2;
/// Rows of labels, and between labels of a row.
const TIERS: i32 = 3;
const BETWEEN: i32 = 18;

/// A label before its height is known.
pub(super) struct Loose {
    pub(super) lines: Vec<String>,
    pub(super) anchor: Anchor,
    /// The row, counted upwards.
    pub(super) tier: i32,
}

/// The labels above the stops and the number of rows above the lowest.
pub(super) fn labels(roles: &[RoleRef<'_>], places: &[i32]) -> (Vec<Loose>, i32) {
    let last = roles.len() - 1;
    let texts: Vec<_> = roles.iter().map(|role| short(role.title())).collect();
    let width = |lines: &Vec<String>| lines.iter().map(|line| TITLE.width(line)).max().unwrap_or_default();
    let mut search = Search {
        labels: places.iter().zip(&texts).map(|(x, lines)| (*x, width(lines))).collect(),
        row: Row::default(),
        chosen: vec![None; roles.len()],
        best: (u32::MAX, Vec::new()),
        budget: BUDGET,
    };
    for (at, anchor) in [(0, Anchor::Start), (last, Anchor::End)] {
        let (x, width) = search.labels[at];
        if search.chosen[at].is_none() && search.row.take(0, anchor, x, width) {
            search.chosen[at] = Some((0, anchor));
        }
    }
    search.go(1, 0);
    let places = search.best.1.into_iter().zip(texts).map(|(place, lines)| match place {
        Some((tier, anchor)) => Loose { lines, anchor, tier },
        None => Loose { lines: Vec::new(), anchor: Anchor::Middle, tier: 0 },
    });
    let labels: Vec<_> = places.collect();
    let tiers = labels.iter().map(|label| label.tier).max().unwrap_or_default();
    (labels, tiers)
}

/// A title in two lines. Where it is too long, what it leaves out ("..., Except ...") goes first.
fn short(title: &str) -> Vec<String> {
    let whole = TITLE.wrap(title, LABEL, usize::MAX);
    if whole.len() <= LINES {
        return whole;
    }
    TITLE.wrap(title.split(", Except ").next().unwrap_or(title), LABEL, LINES)
}

/// How many places are tried; for the usual path all of them.
const BUDGET: usize = 20_000;

/// Looks for the places that cost least: a stop without a label costs most, then a higher row, then a label that does not
/// stand around its stop.
struct Search {
    /// The stop and the width of each label.
    labels: Vec<(i32, i32)>,
    row: Row,
    chosen: Vec<Option<(i32, Anchor)>>,
    best: (u32, Vec<Option<(i32, Anchor)>>),
    budget: usize,
}

impl Search {
    /// Places the labels from `at` on; those before have cost so much.
    fn go(&mut self, at: usize, cost: u32) {
        if cost >= self.best.0 || self.budget == 0 {
            return;
        }
        if at + 1 >= self.labels.len() {
            self.best = (cost, self.chosen.clone());
            return;
        }
        self.budget -= 1;
        let (x, width) = self.labels[at];
        for tier in 0..TIERS {
            for (aside, anchor) in [(0, Anchor::Middle), (3, Anchor::Start), (3, Anchor::End)] {
                if self.row.take(tier, anchor, x, width) {
                    self.chosen[at] = Some((tier, anchor));
                    self.go(at + 1, cost + aside + 10 * tier.unsigned_abs());
                    self.chosen[at] = None;
                    self.row.0.pop();
                }
            }
        }
        self.go(at + 1, cost + 100);
    }
}

/// What is taken above the line: the row, the left and the right edge and the stop of each label.
#[derive(Default)]
struct Row(Vec<(i32, i32, i32, i32)>);

impl Row {
    /// Takes the place of a label, if there is room for it and for the line that leads to its stop.
    fn take(&mut self, tier: i32, anchor: Anchor, x: i32, width: i32) -> bool {
        let left = left_of(anchor, x, width);
        let right = left + width;
        let clear = |(row, from, to, stop): &(i32, i32, i32, i32)| {
            // A leader may not run through a label in a row below its own.
            let hit = |x: i32, from: i32, to: i32| from - 8 < x && x < to + 8;
            match row.cmp(&tier) {
                std::cmp::Ordering::Equal => right + BETWEEN <= *from || *to + BETWEEN <= left,
                std::cmp::Ordering::Less => !hit(x, *from, *to),
                std::cmp::Ordering::Greater => !hit(*stop, left, right),
            }
        };
        let free = left >= 0 && right <= WIDTH && self.0.iter().all(clear);
        if free {
            self.0.push((tier, left, right, x));
        }
        free
    }
}

/// The left edge of a label of this width.
pub(super) fn left_of(anchor: Anchor, x: i32, width: i32) -> i32 {
    match anchor {
        Anchor::Start => x - MARGIN,
        Anchor::Middle => x - width / 2,
        Anchor::End => x + MARGIN - width,
    }
}
