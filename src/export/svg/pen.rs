//! Writes the elements of SVG.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::super::escape::xml;
use super::super::layout::{Anchor, Area, Point};
use super::super::lines::Line;
use super::super::text::Font;
use super::super::theme::Paint;

/// How a shape is painted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ink {
    pub(super) fill: Option<Paint>,
    pub(super) stroke: Option<Paint>,
    /// The width of the stroke in tenths of a pixel.
    pub(super) tenths: u32,
    /// Lengths of dashes and of what is between them; empty for a line without.
    pub(super) dashes: &'static str,
}

impl Ink {
    pub(super) const fn fill(paint: Paint) -> Self {
        Self { fill: Some(paint), stroke: None, tenths: 0, dashes: "" }
    }
    pub(super) const fn stroke(paint: Paint, tenths: u32) -> Self {
        Self { fill: None, stroke: Some(paint), tenths, dashes: "" }
    }
    pub(super) const fn both(fill: Paint, stroke: Paint, tenths: u32) -> Self {
        Self { fill: Some(fill), stroke: Some(stroke), tenths, dashes: "" }
    }
    pub(super) const fn dashed(self, dashes: &'static str) -> Self {
        Self { dashes, ..self }
    }
}

/// A picture while it is drawn.
#[derive(Default)]
pub(super) struct Pen {
    body: String,
    paints: BTreeSet<Paint>,
}

/// A number of tenths: "1", "1.5".
fn tenths(n: u32) -> String {
    if n.is_multiple_of(10) { (n / 10).to_string() } else { format!("{}.{}", n / 10, n % 10) }
}

impl Pen {
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = self.body.write_fmt(text);
    }

    /// The attributes of an ink.
    fn ink(&mut self, ink: Ink) -> String {
        let mut classes = Vec::new();
        let mut attributes = String::new();
        let _ = match ink.fill {
            Some(paint) => {
                classes.push(format!("cg-f-{}", paint.token()));
                write!(attributes, " fill=\"{}\"", paint.light())
            }
            None => write!(attributes, " fill=\"none\""),
        };
        if let Some(paint) = ink.stroke {
            classes.push(format!("cg-s-{}", paint.token()));
            let _ =
                write!(attributes, " stroke=\"{}\" stroke-width=\"{}\"", paint.light(), tenths(ink.tenths));
        }
        if !ink.dashes.is_empty() {
            let _ = write!(attributes, " stroke-dasharray=\"{}\"", ink.dashes);
        }
        self.paints.extend(ink.fill.into_iter().chain(ink.stroke));
        if classes.is_empty() { attributes } else { format!(" class=\"{}\"{attributes}", classes.join(" ")) }
    }

    /// Begins a group that is moved, with a title that is shown to whoever points at it.
    pub(super) fn begin(&mut self, by: Point, title: &str) {
        match by {
            Point { x: 0, y: 0 } => self.put(format_args!("<g>")),
            Point { x, y } => self.put(format_args!("<g transform=\"translate({x} {y})\">")),
        }
        if !title.is_empty() {
            self.put(format_args!("<title>{}</title>", xml(title)));
        }
        self.body.push('\n');
    }
    pub(super) fn end(&mut self) {
        self.body.push_str("</g>\n");
    }

    pub(super) fn rect(&mut self, area: Area, radius: i32, ink: Ink) {
        let ink = self.ink(ink);
        let Area { x, y, width, height } = area;
        let radius = if radius > 0 { format!(" rx=\"{radius}\"") } else { String::new() };
        self.put(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{radius}{ink}/>\n"
        ));
    }

    /// A rectangle with a pattern of `patterns`.
    pub(super) fn patterned(&mut self, area: Area, pattern: &str) {
        let Area { x, y, width, height } = area;
        self.put(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"url(#cg-{pattern})\"/>\n"
        ));
    }

    pub(super) fn circle(&mut self, at: Point, radius: u32, ink: Ink) {
        let ink = self.ink(ink);
        self.put(format_args!("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{ink}/>\n", at.x, at.y, tenths(radius)));
    }

    /// A line through points.
    pub(super) fn line(&mut self, points: &[Point], ink: Ink, title: &str) {
        let ink = self.ink(ink);
        let data = data(points);
        if title.is_empty() {
            self.put(format_args!("<path d=\"{data}\" stroke-linejoin=\"round\"{ink}/>\n"));
        } else {
            let title = xml(title);
            self.put(format_args!(
                "<path d=\"{data}\" stroke-linejoin=\"round\"{ink}><title>{title}</title></path>\n"
            ));
        }
    }

    /// Several lines as one.
    pub(super) fn paths(&mut self, lines: impl Iterator<Item = Vec<Point>>, ink: Ink) {
        let data: Vec<_> = lines.map(|points| data(&points)).collect();
        if !data.is_empty() {
            let (ink, data) = (self.ink(ink), data.join("\n"));
            self.put(format_args!("<path d=\"{data}\" stroke-linejoin=\"round\"{ink}/>\n"));
        }
    }

    /// A filled shape with these corners.
    pub(super) fn shape(&mut self, points: &[Point], paint: Paint) {
        let ink = self.ink(Ink::fill(paint));
        let data = data(points);
        self.put(format_args!("<path d=\"{data}Z\"{ink}/>\n"));
    }

    pub(super) fn text(&mut self, at: Point, anchor: Anchor, font: Font, paint: Paint, text: &str) {
        if text.is_empty() {
            return;
        }
        let ink = self.ink(Ink::fill(paint));
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if font.bold { " font-weight=\"700\"" } else { "" };
        let (size, text) = (tenths(font.tenths), xml(text));
        let Point { x, y } = at;
        self.put(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{anchor}{ink}>{text}</text>\n"
        ));
    }

    /// Lines of text below one another.
    pub(super) fn lines(
        &mut self,
        at: Point,
        step: i32,
        anchor: Anchor,
        font: Font,
        paint: Paint,
        lines: &[String],
    ) {
        for (y, line) in (0..).map(|row| at.y + row * step).zip(lines) {
            self.text(Point { x: at.x, y }, anchor, font, paint, line);
        }
    }

    /// The bullet of a line: its code on its colour, 30 by 22.
    pub(super) fn bullet(&mut self, at: Point, line: &Line) {
        self.rect(Area { x: at.x, y: at.y, width: 30, height: 22 }, 3, Ink::fill(line.paint));
        let middle = Point { x: at.x + 15, y: at.y + 16 };
        self.text(middle, Anchor::Middle, Font::bold(130), Paint::OnLine, &line.code);
    }

    /// The whole file. `about` is what a title and a description say to those who do not see the picture; `rights` whose data
    /// it shows.
    pub(super) fn finish(
        mut self,
        (width, height): (i32, i32),
        ground: Paint,
        about: (&str, &str),
        rights: &str,
    ) -> String {
        self.paints.insert(ground);
        self.paints.extend([Paint::Ink, Paint::Surface]);
        let mut file = String::with_capacity(self.body.len() + 4_096);
        let _ = writeln!(
            file,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             role=\"img\" font-family=\"'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif\">"
        );
        let _ = writeln!(file, "<title>{}</title>\n<desc>{}</desc>", xml(about.0), xml(about.1));
        let _ = writeln!(file, "<metadata>{}</metadata>", xml(rights));
        file.push_str("<style>@media (prefers-color-scheme: dark) {");
        for paint in &self.paints {
            let (token, dark) = (paint.token(), paint.dark());
            let _ = write!(file, " .cg-f-{token} {{ fill: {dark} }} .cg-s-{token} {{ stroke: {dark} }}");
        }
        file.push_str(" }</style>\n");
        if self.body.contains("url(#cg-") {
            file.push_str(&patterns());
        }
        let (token, light) = (ground.token(), ground.light());
        let _ = writeln!(
            file,
            "<rect width=\"{width}\" height=\"{height}\" class=\"cg-f-{token}\" fill=\"{light}\"/>"
        );
        file.push_str(&self.body);
        file.push_str("</svg>\n");
        file
    }
}

/// Hatched and dotted ink.
fn patterns() -> String {
    let (ink, surface) = (Paint::Ink.light(), Paint::Surface.light());
    format!(
        "<defs>\n<pattern id=\"cg-hatched\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" class=\"cg-f-surface\" fill=\"{surface}\"/>\
         <rect width=\"2.4\" height=\"5\" class=\"cg-f-ink\" fill=\"{ink}\"/></pattern>\n\
         <pattern id=\"cg-dotted\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">\
         <rect width=\"4\" height=\"4\" class=\"cg-f-surface\" fill=\"{surface}\"/>\
         <rect x=\"1\" y=\"1\" width=\"2\" height=\"2\" class=\"cg-f-ink\" fill=\"{ink}\"/></pattern>\n</defs>\n"
    )
}

/// The points as the data of a path.
fn data(points: &[Point]) -> String {
    let mut data = String::new();
    let mut last: Option<Point> = None;
    for point in points {
        let _ = match last {
            None => write!(data, "M{} {}", point.x, point.y),
            Some(last) if last.y == point.y => write!(data, "H{}", point.x),
            Some(last) if last.x == point.x => write!(data, "V{}", point.y),
            Some(_) => write!(data, "L{} {}", point.x, point.y),
        };
        last = Some(*point);
    }
    data
}
