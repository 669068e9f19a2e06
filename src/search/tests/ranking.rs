//! What is found, in which order, and how often it is counted.

use super::super::{Builder, Kind, MAX_QUERY_WORDS, Query, Target};
use super::{HOSPITAL, drawn, found, hits, role};

#[test]
fn a_whole_primary_title_scores_one_and_comes_first() {
    let index = drawn(HOSPITAL);
    assert_eq!(hits(&index, "Registered Nurses")[0], ("Registered Nurses", 1.0));
    assert_eq!(hits(&index, "Medical and Health Services Managers")[0].1.to_bits(), 1.0_f64.to_bits());
}

#[test]
fn an_alternate_title_finds_its_role_and_is_shown() {
    assert_eq!(found(&drawn(HOSPITAL), "orderly"), ["Orderly"]);
}

#[test]
fn common_words_count_for_little() {
    let index = drawn("Directors of Nursing\nHeads of the Kitchen and of the Canteen");
    assert_eq!(
        found(&index, "head of the nursing"),
        ["Directors of Nursing", "Heads of the Kitchen and of the Canteen"]
    );
    let score = |text| hits(&index, text)[0].1;
    assert!(score("directors nursing") > 0.95, "{}", score("directors nursing"));
    assert!(score("directors nursing") < score("directors of nursing"));
    assert!(!found(&index, "of and").is_empty());
}

#[test]
fn an_unknown_word_hides_nothing() {
    let index = drawn(HOSPITAL);
    assert_eq!(found(&index, "zzyzx pharmacist")[0], "Pharmacists");
    assert_eq!(found(&index, "zzyzx quux xyzzy pharmacists")[0], "Pharmacists");
    assert!(found(&index, "zzyzx quux xyzzy plugh pharmacists").is_empty(), "one of five is too little");
    assert!(found(&index, "zzyzx").is_empty());
}

#[test]
fn a_title_with_all_the_words_hides_those_with_few() {
    let index = drawn("Sales Managers\nSales Engineers\nSpa Managers");
    assert_eq!(found(&index, "sales managers"), ["Sales Managers"]);
    assert_eq!(found(&index, "sales directors"), ["Sales Managers", "Sales Engineers"]);
}

#[test]
fn a_target_is_found_once_by_its_best_title() {
    let index = drawn("Cooks = Cook; Line Cook; Cook Helper");
    assert_eq!(found(&index, "line cook"), ["Line Cook"]);
    let index = drawn("Line Cook = Cook Line");
    assert_eq!(found(&index, "line"), ["Line Cook"], "of equal titles the primary one");
}

#[test]
fn a_typed_word_is_answered_once() {
    assert_eq!(found(&drawn("Sales Salons\nSales"), "sal"), ["Sales", "Sales Salons"]);
}

#[test]
fn of_equal_titles_the_primary_then_the_more_typical_then_the_first_target_wins() {
    let index = drawn(
        "Other = Operator
         Machine Operators = Operator; Press Operator; Crane Operator
         Operator
         Another = Operator",
    );
    let hits = index.search(&Query { text: "operator", kinds: &[Kind::Role], limit: 9 });
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
        let hits = index.search(&Query { text: "nursing", kinds, limit: 9 });
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
        let hits = index.search(&Query { text: "cook", kinds: &[Kind::Role], limit: 9 });
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
    assert_eq!(hits(&index, &long), hits(&index, "nurse"), "a repeated word counts once");
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
