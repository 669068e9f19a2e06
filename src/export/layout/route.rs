//! A career path on an axis of time, as a line with stops.

use super::super::text::Font;
use super::super::words;
use super::geometry::{Anchor, Area, Drawing, Label, Route, Stop, at};
use super::labels::{Loose, labels, left_of};
use crate::model::Months;
use crate::paths::CareerPath;

/// How wide the picture of a path is, and the margin in which the rings of its ends stand.
pub(super) const WIDTH: i32 = 1_040;
pub(super) const MARGIN: i32 = 13;
/// Stops that are nearer to one another than this would hide one another.
const NEAREST: i32 = 30;
pub(crate) const TITLE: Font = Font::bold(150);
pub(crate) const LINE: i32 = 18;
/// From row to row of labels.
const TIER: i32 = LINE * 2 + 10;
/// From a stop's middle down to the bars, and their height.
const TO_BARS: i32 = 46;
pub(crate) const BAR: i32 = 12;

/// What time is spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Study,
    Experience,
    Training,
    SettlingIn,
}

impl Part {
    /// All of them, in the order in which a step's bar shows them.
    pub(crate) const ALL: [Self; 4] = [Self::Study, Self::Experience, Self::Training, Self::SettlingIn];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Study => "study",
            Self::Experience => "experience",
            Self::Training => "training",
            Self::SettlingIn => "settling in",
        }
    }
    pub(crate) fn of(self, months: Months) -> u16 {
        match self {
            Self::Study => months.study,
            Self::Experience => months.experience,
            Self::Training => months.training,
            Self::SettlingIn => months.settling_in,
        }
    }
}

/// A part of a step's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    pub(crate) part: Part,
    pub(crate) months: u32,
    pub(crate) area: Area,
}

/// A mark on the axis of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tick {
    pub(crate) x: i32,
    pub(crate) text: String,
}

/// The places of a path.
#[derive(Clone, Debug, Default)]
pub(crate) struct Itinerary {
    pub(crate) drawing: Drawing,
    pub(crate) bars: Vec<Bar>,
    pub(crate) ticks: Vec<Tick>,
    /// The height of the axis.
    pub(crate) axis: i32,
}

/// Where a time is on the axis.
struct Scale {
    /// Times and places, from now to the end.
    knots: Vec<(u32, i32)>,
    /// Whether every month is as long as any other.
    even: bool,
}

/// Places a path.
pub(crate) fn itinerary(path: &CareerPath<'_>) -> Itinerary {
    let times = times(path);
    let scale = Scale::of(&times);
    let places: Vec<i32> = scale.knots.iter().map(|(_, x)| *x).collect();
    let roles: Vec<_> = path.roles().collect();
    let (labels, tiers) = labels(&roles, &places);
    let line = tiers * TIER + LINE * 2 + 24;
    let stops = labels.into_iter().zip(&places).map(|(label, x)| stop(label, at(*x, line))).collect();
    let routes = places.windows(2).enumerate();
    let routes = routes
        .map(|(link, ends)| Route { link, points: vec![at(ends[0], line), at(ends[1], line)] })
        .collect();
    let mut bars = Vec::new();
    for (transition, start) in path.transitions().zip(&times) {
        let mut from = *start;
        for part in Part::ALL {
            let months = u32::from(part.of(transition.months()));
            let (left, right) = (scale.x(from), scale.x(from + months));
            if months > 0 {
                let area = Area { x: left, y: line + TO_BARS, width: right - left, height: BAR };
                bars.push(Bar { part, months, area });
            }
            from += months;
        }
    }
    let axis = line + TO_BARS + BAR + 18;
    let ticks = scale.ticks();
    let drawing = Drawing { width: WIDTH, height: axis + 26, stops, routes, ..Drawing::default() };
    Itinerary { drawing, bars, ticks, axis }
}

/// The months from the beginning to each stop.
fn times(path: &CareerPath<'_>) -> Vec<u32> {
    let mut now = 0;
    let mut times = vec![now];
    for transition in path.transitions() {
        now += transition.months().total();
        times.push(now);
    }
    times
}

fn pixels(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

impl Scale {
    fn of(times: &[u32]) -> Self {
        let total = times.last().copied().unwrap_or_default();
        let room = WIDTH - 2 * MARGIN;
        let even: Vec<i32> = times.iter().map(|time| MARGIN + share(room, *time, total)).collect();
        if even.windows(2).all(|pair| pair[1] - pair[0] >= NEAREST.min(room / pixels(times.len()))) {
            return Self { knots: times.iter().copied().zip(even).collect(), even: true };
        }
        // Each step has what a stop needs; what is left is shared by time.
        let steps = pixels(times.len() - 1);
        let least = NEAREST.min(room / steps);
        let spare = room - least * steps;
        let knot =
            |(at, time): (usize, &u32)| (*time, MARGIN + least * pixels(at) + share(spare, *time, total));
        Self { knots: times.iter().enumerate().map(knot).collect(), even: false }
    }

    fn x(&self, time: u32) -> i32 {
        let after = self.knots.iter().position(|(knot, _)| *knot >= time).unwrap_or(self.knots.len() - 1);
        let (end, right) = self.knots[after];
        let (start, left) = self.knots[after.saturating_sub(1)];
        left + share(right - left, time - start.min(time), end - start)
    }

    /// Years, or half years of a short path; the times of the stops where the axis is not even.
    fn ticks(&self) -> Vec<Tick> {
        let total = self.knots.last().map_or(0, |(time, _)| *time);
        let say = |time: u32| if time == 0 { "now".to_owned() } else { words::time(time) };
        let times: Vec<u32> = if self.even {
            let every = [3, 6, 12, 24, 60, 120, 240, 600].into_iter().find(|every| total / every <= 11);
            let every = every.unwrap_or(1_200);
            (0..=total / every).map(|n| n * every).collect()
        } else {
            self.knots.iter().map(|(time, _)| *time).collect()
        };
        let mut ticks = Vec::<Tick>::new();
        for time in times {
            let tick = Tick { x: self.x(time), text: say(time) };
            if ticks.last().is_none_or(|last| tick.x - last.x >= 64) {
                ticks.push(tick);
            }
        }
        ticks
    }
}

/// `part` of `whole`, as pixels of `room`.
fn share(room: i32, part: u32, whole: u32) -> i32 {
    if whole == 0 {
        return 0;
    }
    i32::try_from(i64::from(room) * i64::from(part) / i64::from(whole)).unwrap_or(room)
}

fn stop(label: Loose, point: super::Point) -> Stop {
    let height = LINE * pixels(label.lines.len());
    let width = label.lines.iter().map(|line| TITLE.width(line)).max().unwrap_or_default();
    // The last line stands above the ring.
    let first = point.y - 24 - label.tier * TIER - height + LINE;
    let text = match label.anchor {
        Anchor::Start => point.x - MARGIN,
        Anchor::Middle => point.x,
        Anchor::End => point.x + MARGIN,
    };
    let left = left_of(label.anchor, point.x, width).min(point.x - MARGIN);
    let area = Area {
        x: left,
        y: first - LINE + 4,
        width: width.max(2 * MARGIN),
        height: point.y + MARGIN - (first - LINE + 4),
    };
    let label = Label { lines: label.lines, note: String::new(), at: at(text, first), anchor: label.anchor };
    Stop { at: point, label, area, lane: None }
}
