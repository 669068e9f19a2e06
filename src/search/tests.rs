//! What people may count on, each on a small index.

use super::{Builder, Index, Kind, MAX_QUERY_WORDS, Query, Target};

fn role(index: u32) -> Target {
    Target {
        kind: Kind::Role,
        index,
    }
}

/// An index drawn as text: a role a line, its primary title, then after `=` its alternate titles, parted by `;`.
fn drawn(lines: &str) -> Index {
    let mut builder = Builder::new();
    for (index, line) in (0..).zip(lines.lines().map(str::trim).filter(|line| !line.is_empty())) {
        let (primary, alternates) = line.split_once('=').unwrap_or((line, ""));
        builder.add(role(index), primary.trim(), true);
        for alternate in alternates
            .split(';')
            .map(str::trim)
            .filter(|title| !title.is_empty())
        {
            builder.add(role(index), alternate, false);
        }
    }
    builder.build()
}

/// The titles that matched, best first.
fn found<'i>(index: &'i Index, text: &str) -> Vec<&'i str> {
    hits(index, text).into_iter().map(|(title, _)| title).collect()
}

fn hits<'i>(index: &'i Index, text: &str) -> Vec<(&'i str, f64)> {
    let hits = index.search(&Query {
        text,
        kinds: &[Kind::Role],
        limit: usize::MAX,
    });
    assert_eq!(hits.total, hits.hits.len(), "without a limit all are returned");
    hits.hits.iter().map(|hit| (hit.matched, hit.score)).collect()
}

const HOSPITAL: &str = "
    Registered Nurses = RN (Registered Nurse); Charge Nurse; Nurse Clinician
    Nursing Assistants = Certified Nursing Assistant (CNA); Orderly
    Medical and Health Services Managers = Nurse Manager; Head of Nursing; Clinic Director
    Cooks, Institution and Cafeteria = Hospital Cook; Café Cook
    Pharmacists = Clinical Pharmacist
";

#[test]
fn a_whole_primary_title_scores_one_and_comes_first() {
    let index = drawn(HOSPITAL);
    assert_eq!(hits(&index, "Registered Nurses")[0], ("Registered Nurses", 1.0));
    assert_eq!(
        hits(&index, "Medical and Health Services Managers")[0]
            .1
            .to_bits(),
        1.0_f64.to_bits()
    );
}

#[test]
fn an_alternate_title_finds_its_role_and_is_shown() {
    assert_eq!(found(&drawn(HOSPITAL), "orderly"), ["Orderly"]);
}

#[test]
fn case_accents_and_punctuation_do_not_matter() {
    let index = drawn(HOSPITAL);
    for text in ["café cook", "CAFE COOK", "  Cafe\u{301} / Cook!! ", "cook (café)"] {
        assert_eq!(found(&index, text)[0], "Café Cook", "{text:?}");
    }
}

#[test]
fn words_may_stand_in_any_order_but_the_same_order_is_better() {
    let index = drawn(HOSPITAL);
    assert_eq!(found(&index, "clinician nurse")[0], "Nurse Clinician");
    assert_eq!(
        found(&index, "cafeteria and institution cooks")[0],
        "Cooks, Institution and Cafeteria"
    );
    let index = drawn("Manager Nurse\nNurse Manager");
    assert_eq!(found(&index, "nurse manager"), ["Nurse Manager", "Manager Nurse"]);
}

#[test]
fn the_last_word_may_be_unfinished() {
    let index = drawn(HOSPITAL);
    for end in 1..="pharmacists".len() {
        assert_eq!(
            found(&index, &"pharmacists"[..end])[0],
            "Pharmacists",
            "{end} letters"
        );
    }
    assert_eq!(found(&index, "nurse cli")[0], "Nurse Clinician");
    assert_eq!(found(&index, "nurse reg")[0], "Registered Nurses");
}

#[test]
fn every_typing_error_in_a_word_of_four_letters_is_forgiven() {
    let index = drawn(HOSPITAL);
    let word = "cook";
    let mut typed = Vec::new();
    for at in 0..=word.len() {
        let (left, right) = word.split_at(at);
        typed.push(format!("{left}x{right}"));
        if let Some(rest) = right.get(1..) {
            typed.extend([format!("{left}{rest}"), format!("{left}x{rest}")]);
        }
        if let (Some(swapped), Some(rest)) = (right.get(..2), right.get(2..)) {
            typed.push(format!("{left}{}{}{rest}", &swapped[1..], &swapped[..1]));
        }
    }
    assert_eq!(typed.len(), 5 + 2 * 4 + 3);
    for typed in typed {
        assert_eq!(
            found(&index, &format!("{typed} hospital"))[0],
            "Hospital Cook",
            "{typed}"
        );
    }
}

#[test]
fn an_error_is_forgiven_in_every_word_and_in_an_unfinished_one() {
    let index = drawn(HOSPITAL);
    assert_eq!(
        found(&index, "certifed nursin asistant")[0],
        "Certified Nursing Assistant (CNA)"
    );
    assert_eq!(found(&index, "nurse clni")[0], "Nurse Clinician");
    assert_eq!(found(&index, "parmac")[0], "Pharmacists");
}

#[test]
fn what_is_spelled_right_comes_before_what_is_guessed() {
    let index = drawn("Press Operators\nProcess Operators\nPrewss Operators");
    assert_eq!(found(&index, "press operators")[0], "Press Operators");
    assert_eq!(found(&index, "proccess operators")[0], "Process Operators");
}

#[test]
fn an_error_that_makes_another_known_word_is_forgiven() {
    let index = drawn("Loan Analysts\nLean Coordinators");
    assert_eq!(found(&index, "lean analysts")[0], "Loan Analysts");
}

#[test]
fn two_errors_are_forgiven_in_long_words() {
    assert_eq!(
        found(
            &drawn("Software Developers = Software Engineer"),
            "Sr. Softwear Engineer"
        ),
        ["Software Engineer"]
    );
}

#[test]
fn plural_and_singular_are_nearly_the_same() {
    let index = drawn(HOSPITAL);
    for (text, title) in [
        ("registered nurse", "Registered Nurses"),
        ("charge nurses", "Charge Nurse"),
    ] {
        let hits = hits(&index, text);
        assert_eq!(hits[0].0, title);
        assert!(hits[0].1 > 0.93, "{text}: {hits:?}");
    }
}

#[test]
fn both_parts_of_a_title_with_brackets_stand_alone() {
    let index = drawn(HOSPITAL);
    for (text, title) in [
        ("RN", "RN (Registered Nurse)"),
        ("r.n.", "RN (Registered Nurse)"),
        ("CNA", "Certified Nursing Assistant (CNA)"),
        ("certified nursing assistant", "Certified Nursing Assistant (CNA)"),
        (
            "nursing assistant cna certified",
            "Certified Nursing Assistant (CNA)",
        ),
    ] {
        let hits = hits(&index, text);
        assert_eq!(hits[0].0, title, "{text}");
        assert!(hits[0].1 > 0.9, "{text}: {hits:?}");
    }
}

#[test]
fn common_words_count_for_little() {
    let index = drawn("Heads of Research and Development\nDirectors of Nursing\nDirectors of Rail and Road");
    assert_eq!(
        found(&index, "the directors of and for nursing")[0],
        "Directors of Nursing"
    );
    assert_eq!(found(&index, "of and"), found(&index, "and of"));
    assert!(!found(&index, "of and").is_empty());
}

#[test]
fn an_unknown_word_hides_nothing() {
    assert_eq!(found(&drawn(HOSPITAL), "zzyzx pharmacist")[0], "Pharmacists");
    assert!(found(&drawn(HOSPITAL), "zzyzx").is_empty());
}

#[test]
fn words_may_be_written_apart_or_together() {
    let index = drawn("Database Administrators\nX-Ray Technicians\nTruck Drivers");
    assert_eq!(
        found(&index, "data base administrator")[0],
        "Database Administrators"
    );
    assert_eq!(found(&index, "xray technician")[0], "X-Ray Technicians");
    assert_eq!(found(&index, "truckdrivers")[0], "Truck Drivers");
}

#[test]
fn abbreviations_and_marks_are_understood() {
    let index =
        drawn("Software Developers = C++ Developer; C Developer\nAdministrative Assistants\nCivil Engineers");
    assert_eq!(found(&index, "c++ developer")[0], "C++ Developer");
    assert_eq!(found(&index, "admin asst")[0], "Administrative Assistants");
    assert_eq!(found(&index, "civ eng")[0], "Civil Engineers");
}

#[test]
fn a_title_with_all_the_words_hides_those_with_few() {
    let index = drawn("Sales Managers\nSales Engineers\nSpa Managers");
    assert_eq!(found(&index, "sales managers"), ["Sales Managers"]);
    assert_eq!(
        found(&index, "sales directors"),
        ["Sales Managers", "Sales Engineers"]
    );
}

#[test]
fn a_target_is_found_once_by_its_best_title() {
    let index = drawn("Cooks = Cook; Line Cook; Cook Helper");
    assert_eq!(found(&index, "line cook"), ["Line Cook"]);
}

#[test]
fn of_equal_titles_the_primary_then_the_more_typical_then_the_first_target_wins() {
    let index = drawn(
        "Other = Operator
         Machine Operators = Operator; Press Operator; Crane Operator
         Operator
         Another = Operator",
    );
    let hits = index.search(&Query {
        text: "operator",
        kinds: &[Kind::Role],
        limit: 9,
    });
    let order: Vec<u32> = hits.hits.iter().map(|hit| hit.target.index).collect();
    assert_eq!(order, [2, 1, 0, 3]);
    assert!(hits.hits[0].is_primary && !hits.hits[1].is_primary);
}

#[test]
fn only_the_kinds_asked_for_are_found_and_counted() {
    let mut builder = Builder::new();
    for kind in [Kind::Skill, Kind::Category, Kind::Track, Kind::Role] {
        builder.add(Target { kind, index: 7 }, "Nursing", true);
    }
    let index = builder.build();
    let kinds = |kinds: &[Kind]| -> Vec<Kind> {
        let hits = index.search(&Query {
            text: "nursing",
            kinds,
            limit: 9,
        });
        assert_eq!(hits.total, hits.hits.len());
        hits.hits.iter().map(|hit| hit.target.kind).collect()
    };
    assert_eq!(kinds(&[Kind::Track]), [Kind::Track]);
    assert_eq!(kinds(&[Kind::Skill, Kind::Role]), [Kind::Role, Kind::Skill]);
    assert_eq!(kinds(&[]), []);
}

#[test]
fn a_title_added_twice_counts_once_and_as_primary() {
    for primary_first in [true, false] {
        let mut builder = Builder::new();
        builder.add(role(0), "Cook", primary_first);
        builder.add(role(0), "Cook", !primary_first);
        let index = builder.build();
        let hits = index.search(&Query {
            text: "cook",
            kinds: &[Kind::Role],
            limit: 9,
        });
        assert_eq!((hits.total, hits.hits[0].is_primary), (1, true));
    }
}

#[test]
fn any_text_is_answered() {
    let long = "nurse ".repeat(2000);
    let run = "n".repeat(10_000);
    let empty = Builder::new().build();
    let index = drawn(HOSPITAL);
    for text in [
        "",
        " ",
        "\t\n",
        "?!-()",
        "\u{1f680}\u{1f469}\u{200d}\u{2695}\u{fe0f}",
        "\0",
        "\u{202e}nurse",
        &long,
        &run,
    ] {
        assert!(found(&empty, text).is_empty(), "{text:?}");
        let _ = found(&index, text);
    }
    assert!(found(&index, "?!-()").is_empty());
    assert_eq!(found(&index, &long), found(&index, "nurse"));
}

#[test]
fn words_beyond_the_limit_are_ignored() {
    let index = drawn(HOSPITAL);
    let many = "zzz ".repeat(MAX_QUERY_WORDS);
    assert!(found(&index, &format!("{many} pharmacists")).is_empty());
}

#[test]
fn one_thread_may_search_several_indices() {
    let (small, large) = (drawn("Cooks"), drawn(HOSPITAL));
    for _ in 0..3 {
        assert_eq!(found(&large, "orderly"), ["Orderly"]);
        assert_eq!(found(&small, "cook"), ["Cooks"]);
    }
}

#[test]
fn an_index_may_be_shared_between_threads() {
    fn check<T: Send + Sync>(_: &T) {}
    check(&drawn(HOSPITAL));
}
