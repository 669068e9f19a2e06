//! The Markdown of one profile: headings, paragraphs and lists of plain words.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::sections::{Block, Content, HEADINGS, Sections, names};
use crate::dataset::csv_table::has_control;
use crate::dataset::problem::{CellProblem, ProfileProblem};
use crate::dataset::report::{Place, Report, nearest};
use crate::dataset::text::{decode, newlines};

/// Reads a profile. What is wrong with it goes to the report.
pub(in crate::dataset) fn read(place: Place<'_>, bytes: &[u8], report: &mut Report) -> Sections {
    let decoded = decode(bytes);
    for (line, fault) in decoded.faults {
        report.add(Place { line, ..place }, fault);
    }
    let text = decoded.text.as_ref();
    let mut page = Page { place, text, report, parts: Vec::new(), items: 0, heading: None };
    for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        page.event(event, range.start);
    }
    page.sections()
}

/// A heading and the blocks under it.
struct Part {
    /// The position of the heading; `None` if it is unknown or stands twice, which has been reported.
    heading: Option<usize>,
    line: u64,
    blocks: Vec<Block>,
}

struct Page<'a, 'r> {
    place: Place<'a>,
    text: &'a str,
    report: &'r mut Report,
    parts: Vec<Part>,
    /// How many list items are open.
    items: usize,
    /// The text of the heading that is being read.
    heading: Option<String>,
}

impl<'a> Page<'a, '_> {
    fn at(&self, byte: usize) -> Place<'a> {
        let line = 1 + newlines(self.text.get(..byte).unwrap_or(self.text));
        Place { line: Some(line), ..self.place }
    }

    fn event(&mut self, event: Event<'_>, byte: usize) {
        match event {
            Event::Start(Tag::Heading { .. }) => self.heading = Some(String::new()),
            Event::End(TagEnd::Heading(level)) => self.end_heading(level, byte),
            Event::Start(Tag::Paragraph) => self.start_block(byte, false),
            Event::Start(Tag::Item) => {
                self.items += 1;
                self.start_block(byte, true);
            }
            Event::End(TagEnd::Item) => self.items = self.items.saturating_sub(1),
            Event::Text(text) => self.push(&text),
            Event::SoftBreak | Event::HardBreak => self.push(" "),
            Event::Code(text) => {
                self.markup("code", byte);
                self.push(&text);
            }
            Event::Start(tag) => self.start_markup(&tag, byte),
            Event::Rule => self.markup("a rule", byte),
            Event::Html(_) | Event::InlineHtml(_) => self.markup("HTML", byte),
            _ => {}
        }
    }

    fn start_markup(&mut self, tag: &Tag<'_>, byte: usize) {
        let what = match tag {
            Tag::Emphasis | Tag::Strong => "emphasis",
            Tag::Link { .. } => "a link",
            Tag::Image { .. } => "an image",
            Tag::BlockQuote(_) => "a quotation",
            Tag::CodeBlock(_) => "code, or an indented paragraph,",
            // An HTML block is told at its first line of HTML.
            _ => return,
        };
        self.markup(what, byte);
    }

    fn markup(&mut self, what: &'static str, byte: usize) {
        self.report.add(self.at(byte), ProfileProblem::Markup { what });
    }

    fn end_heading(&mut self, level: HeadingLevel, byte: usize) {
        let place = self.at(byte);
        let line = place.line.unwrap_or(0);
        let name = self.heading.take().unwrap_or_default();
        let known = HEADINGS.iter().position(|heading| heading.name == name.trim());
        let mut heading = known.filter(|_| level == HeadingLevel::H2);
        match heading {
            None => {
                let similar = nearest(name.trim(), names());
                let heading = format!("{} {}", "#".repeat(level as usize), name.trim());
                self.report.add(place, ProfileProblem::UnknownHeading { heading, similar, known: names() });
            }
            Some(at) => {
                if let Some(first) = self.parts.iter().find(|part| part.heading == Some(at)) {
                    let (heading_name, first_line) = (HEADINGS[at].name, first.line);
                    self.report
                        .add(place, ProfileProblem::RepeatedHeading { heading: heading_name, first_line });
                    heading = None;
                }
            }
        }
        self.parts.push(Part { heading, line, blocks: Vec::new() });
    }

    fn start_block(&mut self, byte: usize, item: bool) {
        let place = self.at(byte);
        let line = place.line.unwrap_or(0);
        let Some(part) = self.parts.last_mut() else {
            self.report.add(place, ProfileProblem::TextBeforeHeading);
            return;
        };
        // The first paragraph of a list item is the item.
        let fills =
            part.blocks.last().is_some_and(|block| block.depth == self.items && block.text.is_empty());
        if item || !fills {
            part.blocks.push(Block { line, depth: self.items, text: String::new() });
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(heading) = &mut self.heading {
            heading.push_str(text);
        } else if let Some(block) = self.parts.last_mut().and_then(|part| part.blocks.last_mut()) {
            block.text.push_str(text);
        }
    }

    fn sections(mut self) -> Sections {
        let mut sections = Sections::default();
        for part in std::mem::take(&mut self.parts) {
            let Some((at, heading)) = part.heading.and_then(|at| Some((at, HEADINGS.get(at)?))) else {
                continue;
            };
            let place = Place { line: Some(part.line), ..self.place };
            if let Some(section) = sections.get_mut(at) {
                // Whatever is wrong with what stands under it, the heading is there.
                *section = Some(Content::Text(String::new()));
            }
            if part.blocks.is_empty() {
                self.report.add(place, ProfileProblem::EmptySection { heading: heading.name });
                continue;
            }
            let blocks: Vec<Block> = part.blocks.iter().map(|block| self.tidy(block, heading.name)).collect();
            match Content::of(heading.build, &blocks) {
                Ok(content) => {
                    if let Some(section) = sections.get_mut(at) {
                        *section = Some(content);
                    }
                }
                Err(line) => {
                    let kind = ProfileProblem::WrongContent {
                        heading: heading.name,
                        expected: heading.build.expected(),
                    };
                    self.report.add(Place { line: Some(line), ..place }, kind);
                }
            }
        }
        sections
    }

    /// One space between words.
    fn tidy(&mut self, block: &Block, heading: &'static str) -> Block {
        let text = block.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if has_control(&text) {
            let place = Place { line: Some(block.line), ..self.place };
            self.report.add(place, CellProblem::ControlCharacter { column: heading.to_owned() });
        }
        Block { text, ..*block }
    }
}
