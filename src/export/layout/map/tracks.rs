//! Where lines turn between two columns. Each net has one upright there; uprights that would touch stand side by side.

use std::cmp::Reverse;

/// A net between two columns: the heights at which it comes in on the left and goes out on the right.
#[derive(Clone, Debug)]
pub(super) struct Upright {
    /// The net.
    pub(super) net: usize,
    /// Heights on the left.
    pub(super) left: Vec<i32>,
    /// Heights on the right.
    pub(super) right: Vec<i32>,
}

/// Uprights of one track must be so far apart.
const APART: i32 = 8;
/// Level lines that are nearer to one another than this would be taken for one.
const TOUCH: i32 = 5;
/// Rounds of moving one upright to a better place in the order.
const ROUNDS: usize = 6;
/// A line that would run along another counts as so many crossings.
const CONFUSION: usize = 20;

impl Upright {
    fn top(&self) -> i32 {
        self.left.iter().chain(&self.right).copied().min().unwrap_or_default()
    }
    fn bottom(&self) -> i32 {
        self.left.iter().chain(&self.right).copied().max().unwrap_or_default()
    }
    /// Whether the net passes straight on.
    fn is_level(&self) -> bool {
        self.top() == self.bottom()
    }
    fn crosses(&self, y: i32) -> bool {
        self.top() < y && y < self.bottom()
    }
    fn meets(&self, other: &Self) -> bool {
        self.top() <= other.bottom() + APART && other.top() <= self.bottom() + APART
    }
}

/// How many lines cross or touch where `a` turns to the left of `b`.
fn cost(a: &Upright, b: &Upright) -> usize {
    let crossed =
        b.left.iter().filter(|y| a.crosses(**y)).count() + a.right.iter().filter(|y| b.crosses(**y)).count();
    let touch = |y: &i32, others: &[i32]| others.iter().any(|other| (other - y).abs() < TOUCH);
    // What comes in for b passes where a goes out.
    let confused = b.left.iter().filter(|y| touch(y, &a.right)).count();
    crossed + CONFUSION * confused
}

/// The track of each upright, from the left, and how many tracks there are. Nets that pass straight on need none.
pub(super) fn tracks(uprights: &[Upright]) -> (Vec<usize>, usize) {
    let mut order: Vec<usize> = (0..uprights.len()).filter(|at| !uprights[*at].is_level()).collect();
    // Those that rise turn early from the top, those that fall from the bottom; it is only where to begin.
    order.sort_by_key(|at| {
        let upright = &uprights[*at];
        let middle = upright.left.iter().copied().max().unwrap_or_default();
        let falls = upright.bottom() > middle;
        (falls, if falls { -middle } else { middle }, upright.net)
    });
    let costs: Vec<Vec<usize>> =
        order.iter().map(|a| order.iter().map(|b| cost(&uprights[*a], &uprights[*b])).collect()).collect();
    let mut places: Vec<usize> = (0..order.len()).collect();
    for _ in 0..ROUNDS {
        if !improve(&mut places, &costs) {
            break;
        }
    }
    let mut tracks = vec![0; uprights.len()];
    let mut used = 0;
    for (at, place) in places.iter().enumerate() {
        let upright = order[*place];
        let earlier = places[..at].iter().map(|place| order[*place]);
        let kept_apart = |other: &usize| {
            uprights[*other].meets(&uprights[upright]) || cost(&uprights[upright], &uprights[*other]) > 0
        };
        tracks[upright] = earlier.filter(kept_apart).map(|other| tracks[other] + 1).max().unwrap_or(0);
        used = used.max(tracks[upright] + 1);
    }
    (tracks, used)
}

/// Moves each upright to where it costs least. Whether anything has become better.
fn improve(places: &mut Vec<usize>, costs: &[Vec<usize>]) -> bool {
    let mut better = false;
    for (upright, own) in costs.iter().enumerate() {
        let Some(at) = places.iter().position(|place| *place == upright) else { continue };
        places.remove(at);
        // What it costs to stand before all others, then after each in turn.
        let mut now: usize = places.iter().map(|other| own[*other]).sum();
        let mut by_place = vec![now];
        for other in places.iter() {
            now = now + costs[*other][upright] - own[*other];
            by_place.push(now);
        }
        let cheapest =
            (0..by_place.len()).min_by_key(|place| (by_place[*place], Reverse(*place == at), *place));
        let best = cheapest.unwrap_or(at);
        better |= by_place[best] < by_place[at];
        places.insert(best, upright);
    }
    better
}

/// The tracks of brackets beside one column, each from the first to the last of its heights; the shortest nearest.
pub(super) fn brackets(spans: &[(i32, i32)]) -> (Vec<usize>, usize) {
    let mut order: Vec<usize> = (0..spans.len()).collect();
    order.sort_by_key(|at| (spans[*at].1 - spans[*at].0, *at));
    let mut tracks = vec![0; spans.len()];
    let mut taken: Vec<Vec<(i32, i32)>> = Vec::new();
    for at in order {
        let (top, bottom) = spans[at];
        let free = |track: &Vec<(i32, i32)>| track.iter().all(|(t, b)| bottom < *t || *b < top);
        let track = taken.iter().position(free).unwrap_or_else(|| {
            taken.push(Vec::new());
            taken.len() - 1
        });
        taken[track].push((top, bottom));
        tracks[at] = track;
    }
    (tracks, taken.len())
}
