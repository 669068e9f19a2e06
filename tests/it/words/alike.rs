//! No two texts say the same, and none says what is published elsewhere.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use career_graph::bundled;

use super::{profiles, texts, words};

/// So many words in a row are not one's own any more.
const RUN: usize = 8;

/// The runs of words of a text.
fn runs(text: &str) -> Vec<String> {
    words(text).windows(RUN).map(|run| run.join(" ")).collect()
}

/// Texts of one kind, by whose they are.
type Texts = BTreeMap<String, Vec<&'static str>>;

/// The profiles, the summaries, and the reasons of transitions.
fn all() -> [Texts; 3] {
    let profiles = profiles().into_iter().map(|(slug, profile)| (slug.to_owned(), texts(profile)));
    let summaries =
        bundled().roles().filter_map(|role| Some((role.slug().to_owned(), vec![role.summary()?])));
    let reasons = bundled().transitions().filter_map(|transition| {
        let name = format!("{} > {}", transition.from().slug(), transition.to().slug());
        Some((name, vec![transition.rationale()?]))
    });
    [profiles.collect(), summaries.collect(), reasons.collect()]
}

#[test]
fn no_two_texts_share_a_run_of_eight_words() {
    for texts in all() {
        assert!(texts.len() > 40, "the texts are missing");
        let mut first = HashMap::<String, &str>::new();
        let mut shared = Vec::new();
        for (owner, texts) in &texts {
            for run in texts.iter().flat_map(|text| runs(text)) {
                match first.get(&run) {
                    Some(other) if other != owner => shared.push(format!("{other}, {owner}: {run}")),
                    Some(_) => {}
                    None => {
                        first.insert(run, owner);
                    }
                }
            }
        }
        assert!(shared.is_empty(), "{}", shared.join("\n"));
    }
}

#[test]
fn no_two_profiles_share_a_sentence() {
    let mut first = HashMap::<String, &str>::new();
    for (slug, profile) in profiles() {
        for text in texts(profile) {
            for sentence in text.split_inclusive(['.', '?', '!']).map(words).filter(|s| s.len() >= 4) {
                let other = *first.entry(sentence.join(" ")).or_insert(slug);
                assert!(other == slug, "{other} and {slug} share \"{}\"", sentence.join(" "));
            }
        }
    }
    assert!(first.len() > 1_000, "{} sentences", first.len());
}

#[test]
fn no_text_shares_a_run_of_eight_words_with_published_ones() {
    let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/onet-29.3");
    if !tables.is_dir() {
        let why = "the published tables are not in ../shared/data";
        crate::node::say_skipped("our words against published ones", why);
        return;
    }
    let mut ours = HashMap::<String, String>::new();
    for (owner, texts) in all().into_iter().flatten() {
        for run in texts.iter().flat_map(|text| runs(text)) {
            ours.insert(run, owner.clone());
        }
    }
    let mut shared = Vec::new();
    for (file, column, least) in
        [("Occupation Data.txt", "Description", 900), ("Task Statements.txt", "Task", 15_000)]
    {
        let mut table =
            csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).from_path(tables.join(file)).unwrap();
        let at = table.headers().unwrap().iter().position(|name| name == column).unwrap();
        let published: Vec<_> = table.records().map(|row| row.unwrap()[at].to_owned()).collect();
        assert!(published.len() > least, "{file} is incomplete");
        for run in published.iter().flat_map(|text| runs(text)) {
            shared.extend(ours.get(&run).map(|owner| format!("{file}, {owner}: {run}")));
        }
    }
    assert!(shared.is_empty(), "{}", shared.join("\n"));
}
