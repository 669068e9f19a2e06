//! The headings of a profile and what stands under each.

use crate::model::{FitCheck, InterviewQuestion, RoleProfile, WhatItsLike};

/// What a section takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Build {
    /// Paragraphs.
    Text,
    /// A list.
    List,
    /// A list of questions, each with one nested item.
    Questions,
}

impl Build {
    /// What the section takes, for messages.
    pub(super) fn expected(self) -> &'static str {
        match self {
            Self::Text => "paragraphs and no list",
            Self::List => "one list, each item on a line of its own after `- `",
            Self::Questions => "a list of questions, each with one nested item that says what it listens for",
        }
    }
}

/// A heading of a profile.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) name: &'static str,
    pub(super) build: Build,
    /// Whether a new profile must have it.
    pub(super) required: bool,
}

const fn heading(name: &'static str, build: Build, required: bool) -> Heading {
    Heading { name, build, required }
}

/// The headings, in the order in which a profile is written.
pub(super) const HEADINGS: [Heading; 9] = [
    heading("Day to day", Build::Text, true),
    heading("Harder than expected", Build::Text, true),
    heading("Who thrives", Build::Text, true),
    heading("Good fit", Build::List, true),
    heading("Poor fit", Build::List, true),
    heading("Things that vary", Build::List, true),
    heading("Advancement", Build::Text, false),
    heading("Lateral moves", Build::Text, false),
    heading("Interview questions", Build::Questions, true),
];

/// The names of the headings.
pub(super) fn names() -> Vec<&'static str> {
    HEADINGS.iter().map(|heading| heading.name).collect()
}

/// What stands under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::dataset) enum Content {
    Text(String),
    List(Vec<String>),
    Questions(Vec<InterviewQuestion>),
}

impl Content {
    /// What blocks say under a heading of this build; otherwise the line of the first that does not belong there.
    pub(super) fn of(build: Build, blocks: &[Block]) -> Result<Self, u64> {
        match build {
            Build::Text => paragraphs(blocks),
            Build::List => items(blocks),
            Build::Questions => questions(blocks),
        }
    }

    /// Hands over every text, in order.
    pub(super) fn texts(&self, mut to: impl FnMut(&str)) {
        match self {
            Self::Text(text) => to(text),
            Self::List(items) => items.iter().for_each(|item| to(item)),
            Self::Questions(questions) => {
                for question in questions {
                    to(&question.question);
                    to(&question.listens_for);
                }
            }
        }
    }
}

/// The sections of a profile, in the order of [`HEADINGS`]; `None` where a heading is absent.
pub(in crate::dataset) type Sections = [Option<Content>; HEADINGS.len()];

/// The profile of these sections. Absent ones are empty.
pub(super) fn profile(sections: Sections) -> RoleProfile {
    let [day_to_day, harder, thrives, good, poor, vary, advancement, lateral, questions] = sections;
    RoleProfile {
        what_its_like: WhatItsLike {
            day_to_day: text(day_to_day).unwrap_or_default(),
            harder_than_expected: text(harder).unwrap_or_default(),
            who_thrives: text(thrives).unwrap_or_default(),
        },
        fit_check: FitCheck { good_fit: list(good), poor_fit: list(poor) },
        things_that_vary: list(vary),
        advancement: text(advancement),
        lateral_moves: text(lateral),
        interview_questions: match questions {
            Some(Content::Questions(questions)) => questions,
            _ => Vec::new(),
        },
    }
}

fn text(content: Option<Content>) -> Option<String> {
    match content {
        Some(Content::Text(text)) => Some(text),
        _ => None,
    }
}

fn list(content: Option<Content>) -> Vec<String> {
    match content {
        Some(Content::List(items)) => items,
        _ => Vec::new(),
    }
}

/// A paragraph, or the text of a list item.
pub(super) struct Block {
    pub(super) line: u64,
    /// 0 for a paragraph, 1 for a list item, 2 for one nested in it, and so on.
    pub(super) depth: usize,
    pub(super) text: String,
}

/// Paragraphs with empty lines between them; otherwise the line of what is none.
fn paragraphs(blocks: &[Block]) -> Result<Content, u64> {
    let texts = at_depth(blocks, 0)?;
    Ok(Content::Text(texts.join("\n\n")))
}

/// The items of a list; otherwise the line of what is none.
fn items(blocks: &[Block]) -> Result<Content, u64> {
    let texts = at_depth(blocks, 1)?;
    Ok(Content::List(texts.into_iter().map(str::to_owned).collect()))
}

fn at_depth(blocks: &[Block], depth: usize) -> Result<Vec<&str>, u64> {
    let fits = |block: &Block| block.depth == depth && !block.text.is_empty();
    blocks.iter().map(|block| if fits(block) { Ok(block.text.as_str()) } else { Err(block.line) }).collect()
}

/// Items with one nested item each; otherwise the line of one that is not so.
fn questions(blocks: &[Block]) -> Result<Content, u64> {
    let mut questions = Vec::new();
    for pair in blocks.chunks(2) {
        match pair {
            [question, answer]
                if question.depth == 1
                    && answer.depth == 2
                    && !question.text.is_empty()
                    && !answer.text.is_empty() =>
            {
                let (question, listens_for) = (question.text.clone(), answer.text.clone());
                questions.push(InterviewQuestion { question, listens_for });
            }
            [first, ..] => return Err(first.line),
            [] => {}
        }
    }
    Ok(Content::Questions(questions))
}
