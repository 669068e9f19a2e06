//! The picture of a career path: what it adds up to, the line with its stops on an axis of time, and the steps one by one.

use super::super::layout::{Anchor, Area, BAR, Itinerary, Part, Point, at, itinerary};
use super::super::lines::{Line, line_of};
use super::super::text::Font;
use super::super::theme::Paint;
use super::super::{credits, words};
use super::frame::{MARGIN, SMALL, foot_of, heading, lines_by_name};
use super::pen::{Ink, Pen};
use crate::graph::MissingSkill;
use crate::model::{Months, TransitionKind};
use crate::paths::{CareerPath, Step, Totals};

const WIDTH: i32 = 1_120;
const STOP: Font = Font::bold(150);
const STOP_LINE: i32 = 18;
const FIGURE: Font = Font::bold(240);
const BODY: Font = Font::plain(140);
const STRONG: Font = Font::bold(140);
const NUMBER: Font = Font::bold(120);
/// What a step takes in the list.
const STEP: i32 = 62;
/// Skills that a step names before it counts the rest.
const SKILLS: usize = 3;
/// From the icon of a step to its text; the bullet of its line stands between.
const TO_TEXT: i32 = 64;

pub(super) fn path(path: &CareerPath<'_>) -> String {
    let graph = path.origin().graph();
    let mut pen = Pen::default();
    let (title, about) = (title(path), about(path));
    let totals = path.totals();
    let (steps, new_skills) = (path.steps(), path.new_skills());
    let below = if steps.is_empty() {
        "The path begins and ends in the same role.".to_owned()
    } else {
        format!("{}, {} typically", words::count(steps.len(), "step"), words::time(totals.months()))
    };
    let mut y = heading(&mut pen, WIDTH, None, &title, &below);
    if !steps.is_empty() {
        y = figures(&mut pen, y + 8, path, totals);
    }
    let places = itinerary(path);
    pen.begin(at(MARGIN, y), "");
    line(&mut pen, path, &places);
    if !steps.is_empty() {
        time(&mut pen, &places);
    }
    pen.end();
    y += if steps.is_empty() { places.axis - 20 } else { places.drawing.height + 22 };
    if !steps.is_empty() {
        y = key(&mut pen, y);
        y = lines_by_name(&mut pen, path.roles().skip(1), WIDTH, y - 10) + 12;
    }
    for (step, new) in steps.iter().zip(new_skills) {
        list(&mut pen, y, step, new);
        y += STEP;
    }
    let bottom = foot_of(&mut pen, WIDTH, y + 16, &credits::short(graph));
    pen.finish((WIDTH, bottom), Paint::Surface, (&title, &about), &credits::full(graph))
}

fn title(path: &CareerPath<'_>) -> String {
    if path.transitions().len() == 0 {
        return path.origin().title().to_owned();
    }
    format!("{} to {}", path.origin().title(), path.destination().title())
}

/// The whole path in words, for those who do not see the picture.
fn about(path: &CareerPath<'_>) -> String {
    let steps: Vec<_> = path.transitions().map(words::says).collect();
    if steps.is_empty() { "You are there already.".to_owned() } else { format!("{}.", steps.join("; ")) }
}

/// What the path adds up to.
fn figures(pen: &mut Pen, y: i32, path: &CareerPath<'_>, totals: Totals) -> i32 {
    let months = |part: Part| match part {
        Part::Study => totals.study,
        Part::Experience => totals.experience,
        Part::Training => totals.training,
        Part::SettlingIn => totals.settling_in,
    };
    let mut figures = vec![(words::time(totals.months()), "typical time")];
    figures.extend(Part::ALL.map(|part| (words::time(months(part)), part.name())));
    let pay = words::percent(&path.pay_change());
    figures.push(match pay {
        Some(pay) => (pay, "pay, category medians"),
        None => ("–".to_owned(), "pay not comparable"),
    });
    figures.push((path.skills_to_gain().to_string(), "skills to gain"));
    pen.line(&[at(MARGIN, y), at(WIDTH - MARGIN, y)], Ink::stroke(Paint::Rule, 10), "");
    let step = (WIDTH - 2 * MARGIN) / i32::try_from(figures.len()).unwrap_or(1);
    for (x, (figure, name)) in (0..).map(|column| MARGIN + column * step).zip(&figures) {
        // "at least +80%" is long.
        let font = if FIGURE.width(figure) < step - 8 { FIGURE } else { STOP };
        pen.text(at(x, y + 36), Anchor::Start, font, Paint::Ink, figure);
        pen.text(at(x, y + 56), Anchor::Start, SMALL, Paint::Ink2, name);
    }
    let y = y + 74;
    pen.line(&[at(MARGIN, y), at(WIDTH - MARGIN, y)], Ink::stroke(Paint::Rule, 10), "");
    y + 20
}

/// The line with its stops.
fn line(pen: &mut Pen, path: &CareerPath<'_>, places: &Itinerary) {
    let drawing = &places.drawing;
    for (transition, route) in path.transitions().zip(&drawing.routes) {
        let ink = match transition.kind() {
            TransitionKind::Advancement => Ink::stroke(line_of(transition.to()).paint, 120),
            TransitionKind::Lateral => Ink::stroke(Paint::Lateral, 60).dashed("11 5"),
        };
        pen.line(&route.points, ink, &words::says(transition));
    }
    for ((number, role), stop) in path.roles().enumerate().zip(&drawing.stops) {
        pen.begin(at(0, 0), role.title());
        let label = &stop.label;
        let rows = i32::try_from(label.lines.len()).unwrap_or_default();
        let below = label.at.y + STOP_LINE * (rows - 1);
        // A label in a higher row is led to its stop.
        if rows > 0 && stop.at.y - below > 40 {
            let leader = [at(stop.at.x, below + 6), at(stop.at.x, stop.at.y - 16)];
            pen.line(&leader, Ink::stroke(Paint::RuleStrong, 10), "");
        }
        if number == 0 {
            pen.circle(stop.at, 110, Ink::both(Paint::Here, Paint::Ink, 50));
        } else {
            ring(pen, stop.at, &line_of(role), number);
        }
        pen.lines(label.at, STOP_LINE, label.anchor, STOP, Paint::Ink, &label.lines);
        pen.end();
    }
}

fn ring(pen: &mut Pen, middle: Point, line: &Line, number: usize) {
    pen.circle(middle, 115, Ink::both(Paint::Surface, line.paint, 40));
    pen.text(at(middle.x, middle.y + 4), Anchor::Middle, NUMBER, Paint::Ink, &number.to_string());
}

/// What the time is spent on, and the axis.
fn time(pen: &mut Pen, places: &Itinerary) {
    for bar in &places.bars {
        let text = format!("{} {}", bar.part.name(), words::time(bar.months));
        pen.begin(at(0, 0), &text);
        filled(pen, bar.part, bar.area);
        if super::super::text::Font::plain(120).width(&text) <= bar.area.width {
            let middle = at(bar.area.x + bar.area.width / 2, bar.area.y - 6);
            pen.text(middle, Anchor::Middle, Font::plain(120), Paint::Ink2, &text);
        }
        pen.end();
    }
    let (Some(first), Some(last)) = (places.drawing.stops.first(), places.drawing.stops.last()) else {
        return;
    };
    let y = places.axis;
    pen.line(&[at(first.at.x, y), at(last.at.x, y)], Ink::stroke(Paint::RuleStrong, 10), "");
    for tick in &places.ticks {
        pen.line(&[at(tick.x, y), at(tick.x, y + 6)], Ink::stroke(Paint::RuleStrong, 10), "");
        pen.text(at(tick.x, y + 21), Anchor::Middle, Font::plain(120), Paint::Ink2, &tick.text);
    }
}

/// A bar in the fill of its part: all in ink, told apart without colour.
fn filled(pen: &mut Pen, part: Part, area: Area) {
    match part {
        Part::Study => pen.rect(area, 0, Ink::fill(Paint::Ink)),
        Part::Experience => pen.patterned(area, "hatched"),
        Part::Training => pen.patterned(area, "dotted"),
        Part::SettlingIn => pen.rect(area, 0, Ink::fill(Paint::Surface)),
    }
    // The edge lies inside, so that neighbours share no pixel.
    let inner = Area { height: BAR, ..area };
    pen.rect(inner, 0, Ink::stroke(Paint::Ink, 10));
}

/// What lines and fills mean.
fn key(pen: &mut Pen, y: i32) -> i32 {
    let mut x = MARGIN;
    let middle = y - 4;
    pen.line(&[at(x, middle), at(x + 34, middle)], Ink::stroke(Paint::Ink2, 100), "");
    pen.text(
        at(x + 42, y),
        Anchor::Start,
        SMALL,
        Paint::Ink2,
        "step up, in the colour of its career cluster",
    );
    x += 42 + SMALL.width("step up, in the colour of its career cluster") + 26;
    pen.line(&[at(x, middle), at(x + 43, middle)], Ink::stroke(Paint::Lateral, 60).dashed("11 5"), "");
    pen.text(at(x + 51, y), Anchor::Start, SMALL, Paint::Ink2, "lateral change");
    x += 51 + SMALL.width("lateral change") + 26;
    for part in Part::ALL {
        filled(pen, part, Area { x, y: y - 11, width: 26, height: BAR });
        pen.text(at(x + 34, y), Anchor::Start, SMALL, Paint::Ink2, part.name());
        x += 34 + SMALL.width(part.name()) + 26;
    }
    y + 24
}

/// One step in the list.
fn list(pen: &mut Pen, y: i32, step: &Step<'_>, new: &[MissingSkill<'_>]) {
    let transition = step.transition;
    pen.line(&[at(MARGIN, y), at(WIDTH - MARGIN, y)], Ink::stroke(Paint::Rule, 10), "");
    let line = line_of(transition.to());
    ring(pen, at(MARGIN + 13, y + 24), &line, step.number);
    let left = MARGIN + 42;
    let (paint, word) = match transition.kind() {
        TransitionKind::Advancement => (Paint::Advance, "Step up"),
        TransitionKind::Lateral => (Paint::Lateral, "Lateral change"),
    };
    icon(pen, at(left + 7, y + 24), transition.kind());
    pen.bullet(at(left + 24, y + 13), &line);
    let text = left + TO_TEXT;
    let to = format!("{word} to");
    pen.text(at(text, y + 29), Anchor::Start, STRONG, paint, &to);
    let role = text + STRONG.width(&to) + 3;
    let right = WIDTH - MARGIN;
    let time = words::time(transition.months().total());
    let pay = words::pay(&transition.pay_change()).unwrap_or_else(|| "pay not comparable".to_owned());
    pen.text(at(right, y + 29), Anchor::End, STRONG, Paint::Ink, &time);
    pen.text(at(right - STRONG.width(&time) - 14, y + 29), Anchor::End, BODY, Paint::Ink2, &pay);
    let room = right - STRONG.width(&time) - BODY.width(&pay) - 40 - role;
    let title = STRONG.wrap(transition.to().title(), room, 1);
    pen.lines(at(role, y + 29), STEP, Anchor::Start, STRONG, Paint::Ink, &title);
    let parts = spent_on(transition.months());
    pen.text(at(right, y + 49), Anchor::End, SMALL, Paint::Ink2, &parts);
    let room = right - SMALL.width(&parts) - 24 - text;
    let skills = SMALL.wrap(&skills(new, room), room, 1);
    pen.lines(at(text, y + 49), STEP, Anchor::Start, SMALL, Paint::Ink2, &skills);
}

/// An arrow upwards, or two that face one another's way.
fn icon(pen: &mut Pen, middle: Point, kind: TransitionKind) {
    let Point { x, y } = middle;
    let ink = |paint| Ink::stroke(paint, 20);
    match kind {
        TransitionKind::Advancement => {
            pen.line(&[at(x, y + 7), at(x, y - 6)], ink(Paint::Advance), "");
            pen.line(&[at(x - 5, y - 1), at(x, y - 6), at(x + 5, y - 1)], ink(Paint::Advance), "");
        }
        TransitionKind::Lateral => {
            for (row, to) in [(y - 3, 1), (y + 4, -1)] {
                pen.line(&[at(x - 7 * to, row), at(x + 7 * to, row)], ink(Paint::Lateral), "");
                pen.line(&[at(x + 3 * to, row - 4), at(x + 7 * to, row)], ink(Paint::Lateral), "");
            }
        }
    }
}

/// The parts of a time that are not nought.
fn spent_on(months: Months) -> String {
    let parts = Part::ALL.iter().filter(|part| part.of(months) > 0);
    let parts: Vec<_> =
        parts.map(|part| format!("{} {}", part.name(), words::time(u32::from(part.of(months))))).collect();
    if parts.is_empty() { "at once".to_owned() } else { parts.join(" + ") }
}

/// What is to be learned: as many by name as there is room for, the others counted.
fn skills(new: &[MissingSkill<'_>], room: i32) -> String {
    let named = |most: usize| {
        let names: Vec<_> = new.iter().take(most).map(|missing| missing.skill.name()).collect();
        let others = new.len() - names.len();
        let others = if others > 0 { format!(" and {others} more") } else { String::new() };
        format!("Learn {}{others}", names.join(", "))
    };
    if new.is_empty() {
        return "No new essential skills".to_owned();
    }
    let fits = |text: &String| SMALL.width(text) <= room;
    (1..=SKILLS).rev().map(named).find(fits).unwrap_or_else(|| named(1))
}
