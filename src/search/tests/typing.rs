//! Titles as people type them.

use super::{HOSPITAL, drawn, found, hits};

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
    assert_eq!(found(&index, "cafeteria and institution cooks")[0], "Cooks, Institution and Cafeteria");
    let index = drawn("Manager Nurse\nNurse Manager");
    assert_eq!(found(&index, "nurse manager"), ["Nurse Manager", "Manager Nurse"]);
}

#[test]
fn the_last_word_may_be_unfinished() {
    let index = drawn(HOSPITAL);
    for end in 1..="pharmacists".len() {
        assert_eq!(found(&index, &"pharmacists"[..end])[0], "Pharmacists", "{end} letters");
    }
    assert_eq!(found(&index, "nurse cli")[0], "Nurse Clinician");
    let scores: Vec<f64> =
        ["p", "pharm", "pharmacist", "pharmacists"].map(|text| hits(&index, text)[0].1).to_vec();
    assert!(scores.is_sorted_by(|less, more| less < more), "the more is typed the better: {scores:?}");
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
        assert_eq!(found(&index, &format!("{typed} hospital"))[0], "Hospital Cook", "{typed}");
    }
}

#[test]
fn an_error_is_forgiven_in_every_word_and_in_an_unfinished_one() {
    let index = drawn(HOSPITAL);
    assert_eq!(found(&index, "certifed nursin asistant")[0], "Certified Nursing Assistant (CNA)");
    assert_eq!(found(&index, "nurse clni")[0], "Nurse Clinician");
    assert_eq!(found(&index, "parmac")[0], "Pharmacists");
}

#[test]
fn what_is_spelled_right_comes_before_what_is_guessed() {
    let index = drawn("Press Operators\nProcess Operators\nPrewss Operators");
    assert_eq!(found(&index, "press operators")[0], "Press Operators");
    assert_eq!(found(&index, "proccess operators")[0], "Process Operators");
    let index = drawn("Stellar Workers\nSteel Workers");
    assert_eq!(found(&index, "stel workers"), ["Stellar Workers", "Steel Workers"]);
    // People seldom mistype the first letter.
    assert_eq!(found(&drawn("Banner\nTanned"), "tanner")[0], "Tanned");
}

#[test]
fn an_error_that_makes_another_known_word_is_forgiven() {
    let index = drawn("Land Analysts\nLoan Analysts\nLean Coordinators");
    assert_eq!(found(&index, "lean analysts")[0], "Loan Analysts");
}

#[test]
fn two_errors_are_forgiven_in_long_words() {
    assert_eq!(
        found(&drawn("Software Developers = Software Engineer"), "Sr. Softwear Engineer"),
        ["Software Engineer"]
    );
}

#[test]
fn plural_and_singular_are_nearly_the_same() {
    let index = drawn(HOSPITAL);
    for (text, title) in [("registered nurse", "Registered Nurses"), ("charge nurses", "Charge Nurse")] {
        let hits = hits(&index, text);
        assert_eq!(hits[0].0, title);
        assert!(hits[0].1 > 0.93, "{text}: {hits:?}");
    }
    assert_eq!(found(&drawn("Cooks\nCook"), "cook"), ["Cook", "Cooks"]);
}

#[test]
fn both_parts_of_a_title_with_brackets_stand_alone() {
    let index = drawn(HOSPITAL);
    let whole = drawn("Aides = CNA (Certified Nursing Assistant)\nHelpers = CNA");
    assert_eq!(
        found(&whole, "cna"),
        ["CNA", "CNA (Certified Nursing Assistant)"],
        "the whole title is better"
    );
    for (text, title) in [
        ("RN", "RN (Registered Nurse)"),
        ("r.n.", "RN (Registered Nurse)"),
        ("CNA", "Certified Nursing Assistant (CNA)"),
        ("certified nursing assistant", "Certified Nursing Assistant (CNA)"),
        ("nursing assistant cna certified", "Certified Nursing Assistant (CNA)"),
    ] {
        let hits = hits(&index, text);
        assert_eq!(hits[0].0, title, "{text}");
        assert!(hits[0].1 > 0.9, "{text}: {hits:?}");
    }
}

#[test]
fn words_may_be_written_apart_or_together() {
    let index = drawn("Database Administrators\nX-Ray Technicians\nTruck Drivers");
    assert_eq!(found(&index, "data base administrator")[0], "Database Administrators");
    assert_eq!(found(&index, "xray technician")[0], "X-Ray Technicians");
    assert_eq!(found(&index, "truckdrivers")[0], "Truck Drivers");
    let score = |text| hits(&index, text)[0].1;
    assert!(score("truckdrivers") < score("truck drivers"));
}

#[test]
fn abbreviations_and_marks_are_understood() {
    let index =
        drawn("Software Developers = C++ Developer; C Developer\nAdministrative Assistants\nCivil Engineers");
    assert_eq!(found(&index, "c++ developer")[0], "C++ Developer");
    assert_eq!(found(&index, "admin asst")[0], "Administrative Assistants");
    assert_eq!(found(&index, "civ eng")[0], "Civil Engineers");
}
