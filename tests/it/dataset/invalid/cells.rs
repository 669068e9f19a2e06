//! Columns and cells.

use career_graph::dataset::CellProblem;

use super::{defects, text};

defects! {
    missing_column: "roles.csv", 1 => CellProblem::MissingColumn { column: "level", similar: None };
    renamed_column:
        "roles.csv", 1 =>
            CellProblem::UnknownColumn { column: text("titel"), similar: Some(text("title")) };
        "roles.csv", 1 => CellProblem::MissingColumn { column: "title", similar: Some(text("titel")) };
    unknown_column: "roles.csv", 1 => CellProblem::UnknownColumn { column: text("colour"), similar: None };
    repeated_column: "roles.csv", 1 => CellProblem::RepeatedColumn { column: text("title") };
    wrong_separator: "roles.csv", 1 => CellProblem::WrongSeparator { separator: ';' };
    wrong_cell_count: "roles.csv", 3 => CellProblem::WrongCellCount { found: 4, expected: 3 };
    open_quote: "roles.csv", 2 => CellProblem::ControlCharacter { column: text("title") };
    control_character: "roles.csv", 2 => CellProblem::ControlCharacter { column: text("title") };
    missing_value: "roles.csv", 2 => CellProblem::MissingValue { column: "title" };
    missing_id: "roles.csv", 2 => CellProblem::MissingValue { column: "slug" };
    not_a_number: "roles.csv", 2 =>
        CellProblem::NotANumber { column: "level", value: text("two"), whole: true };
    not_a_whole_number: "transitions.csv", 2 =>
        CellProblem::NotANumber { column: "experience_months", value: text("36.5"), whole: true };
    nan: "evidence.csv", 2 => CellProblem::NotANumber { column: "share", value: text("NaN"), whole: false };
    infinity: "evidence.csv", 2 => CellProblem::NotANumber { column: "share", value: text("inf"), whole: false };
    out_of_range: "roles.csv", 2 =>
        CellProblem::OutOfRange { column: "level", value: text("6"), min: 1.0, max: 5.0 };
    negative_months: "transitions.csv", 2 =>
        CellProblem::OutOfRange { column: "experience_months", value: text("-3"), min: 0.0, max: 600.0 };
    share_above_one: "evidence.csv", 2 =>
        CellProblem::OutOfRange { column: "share", value: text("1.5"), min: 0.0, max: 1.0 };
    no_people: "evidence.csv", 2 =>
        CellProblem::OutOfRange { column: "people", value: text("0"), min: 1.0, max: f64::from(i32::MAX) };
    unknown_word: "transitions.csv", 2 => CellProblem::UnknownWord {
        column: "kind",
        value: text("Advancement"),
        known: vec!["ADVANCEMENT", "LATERAL"],
        nearest: Some(text("ADVANCEMENT")),
    };
    repeated_interest: "roles.csv", 2 =>
        CellProblem::RepeatedWord { column: "interests", value: text("SOCIAL") };
    not_a_slug: "roles.csv", 2 => CellProblem::NotASlug {
        column: "slug",
        value: text("Head Clerk"),
        suggestion: text("head-clerk"),
    };
    method_without_figure: "roles.csv", 2 => CellProblem::ExcludesValue {
        column: "experience_method",
        because: "there is no figure for it to explain",
    };
    hot_skill: "skills.csv", 2 =>
        CellProblem::ExcludesValue { column: "hot", because: "only technologies are hot" };
    pay_and_note: "categories.csv", 2 =>
        CellProblem::ExcludesValue { column: "pay_note", because: "the row gives median_pay" };
    no_pay_and_no_note: "categories.csv", 2 => CellProblem::NeedsValue {
        column: "pay_note",
        because: "there is no median_pay, and the reader must be told why",
    };
    figures_without_source: "categories.csv", 2 =>
        CellProblem::NeedsValue { column: "source", because: "the row gives figures" };
    projection_without_present: "categories.csv", 2 =>
        CellProblem::NeedsValue { column: "employment", because: "the row gives employment_projected" };
    parent_code_without_title: "categories.csv", 2 => CellProblem::NeedsValue {
        column: "carried_from_title",
        because: "the row names a code in carried_from",
    };
    published_without_source: "evidence.csv", 2 => CellProblem::NeedsValue {
        column: "source",
        because: "OBSERVED and PUBLISHED evidence cites one",
    };
    derived_without_method: "evidence.csv", 2 =>
        CellProblem::NeedsValue { column: "method", because: "DERIVED evidence names one" };
    observed_without_people: "evidence.csv", 2 => CellProblem::NeedsValue {
        column: "people",
        because: "OBSERVED evidence counts people or gives their share",
    };
    people_not_observed: "evidence.csv", 2 =>
        CellProblem::ExcludesValue { column: "people", because: "only OBSERVED evidence counts people" };
}
