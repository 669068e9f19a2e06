//! Profiles.

use career_graph::dataset::{ProfileProblem, RowProblem, TableId};

use super::{defects, text};

const HEADINGS: [&str; 9] = [
    "Day to day",
    "Harder than expected",
    "Who thrives",
    "Good fit",
    "Poor fit",
    "Things that vary",
    "Advancement",
    "Lateral moves",
    "Interview questions",
];

fn unknown(heading: &str) -> ProfileProblem {
    ProfileProblem::UnknownHeading {
        heading: text(heading),
        similar: Some(text("Good fit")),
        known: HEADINGS.to_vec(),
    }
}

defects! {
    unknown_heading:
        "profiles/clerk.md", 0 => ProfileProblem::MissingHeading { heading: "Good fit" };
        "profiles/clerk.md", 13 => unknown("## Good fits");
    wrong_heading_level:
        "profiles/clerk.md", 0 => ProfileProblem::MissingHeading { heading: "Good fit" };
        "profiles/clerk.md", 13 => unknown("### Good fit");
    repeated_heading: "profiles/clerk.md", 30 =>
        ProfileProblem::RepeatedHeading { heading: "Good fit", first_line: 13 };
    missing_heading: "profiles/clerk.md", 0 => ProfileProblem::MissingHeading { heading: "Who thrives" };
    empty_section: "profiles/clerk.md", 9 => ProfileProblem::EmptySection { heading: "Who thrives" };
    text_before_heading: "profiles/clerk.md", 1 => ProfileProblem::TextBeforeHeading;
    list_for_text: "profiles/clerk.md", 11 =>
        ProfileProblem::WrongContent { heading: "Who thrives", expected: "paragraphs and no list" };
    text_for_list: "profiles/clerk.md", 23 => ProfileProblem::WrongContent {
        heading: "Things that vary",
        expected: "one list, each item on a line of its own after `- `",
    };
    question_without_answer: "profiles/clerk.md", 27 => ProfileProblem::WrongContent {
        heading: "Interview questions",
        expected: "a list of questions, each with one nested item that says what it listens for",
    };
    markup:
        "profiles/clerk.md", 11 => ProfileProblem::Markup { what: "a link" };
        "profiles/clerk.md", 11 => ProfileProblem::Markup { what: "emphasis" };
    profile_of_unknown_role: "profiles/clark.md", 0 => RowProblem::UnknownId {
        table: TableId::Roles,
        id: text("clark"),
        nearest: Some(text("clerk")),
    };
    profile_overrides_nothing on "small": "profiles/office-clerk.md", 0 => RowProblem::OverridesNothing {
        table: TableId::Profiles,
        id: text("office-clerk"),
        missing: HEADINGS.into_iter().filter(|h| !matches!(*h, "Advancement" | "Lateral moves")).collect(),
        nearest: None,
    };
}
