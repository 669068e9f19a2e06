use super::suggest;

/// What is wrong with the Markdown of a profile.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProfileProblem {
    /// A heading that is no part of a profile.
    #[error("a profile has no heading `{heading}`{}; write one of {}, each after `## `", suggest(similar.as_ref()), known.join(", "))]
    UnknownHeading {
        /// The heading.
        heading: String,
        /// The heading that was perhaps meant.
        similar: Option<String>,
        /// The headings of a profile.
        known: Vec<&'static str>,
    },
    /// A heading that stands twice.
    #[error("the heading `{heading}` stands already on line {first_line}; join the two")]
    RepeatedHeading {
        /// The heading.
        heading: &'static str,
        /// The line of the first.
        first_line: u64,
    },
    /// A heading that a profile needs.
    #[error("the heading `{heading}` is missing; add it")]
    MissingHeading {
        /// The heading.
        heading: &'static str,
    },
    /// A heading with nothing under it.
    #[error("there is nothing under `{heading}`; fill it or delete the heading")]
    EmptySection {
        /// The heading.
        heading: &'static str,
    },
    /// Text that stands before the first heading.
    #[error("there is text before the first heading; put it under one")]
    TextBeforeHeading,
    /// A section of the wrong build: a list where text belongs, or text where a list does.
    #[error("`{heading}` takes {expected}; write it so")]
    WrongContent {
        /// The heading.
        heading: &'static str,
        /// What the section takes.
        expected: &'static str,
    },
    /// Markup that profiles do not carry.
    #[error("profiles are plain words: {what} is not carried over; take it out")]
    Markup {
        /// What it is.
        what: &'static str,
    },
}
