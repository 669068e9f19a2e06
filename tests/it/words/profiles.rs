//! The profiles, section by section.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use career_graph::bundled;
use career_graph::model::TransitionKind;

use super::{guide, profiles, sections, texts, words};

/// Words that give a role a sex.
const PRONOUNS: [&str; 8] = ["he", "she", "him", "his", "her", "hers", "himself", "herself"];
/// What the style guide bans.
const BANNED: [&str; 14] = [
    "—",
    "fast-paced",
    "dynamic",
    "passionate",
    "many hats",
    "rock star",
    "ideal candidate",
    "young team",
    "digital native",
    "native speaker",
    "chairman",
    "chairmen",
    "manpower",
    "man-hours",
];
/// What needs a source that a profile does not have. A person who says that they are ninety per cent done needs none.
const CLAIMS: [&str; 7] = ["%", "$", "€", "£", "most employers", "studies show", "research shows"];

/// What does not belong in any text.
pub(super) fn unwelcome(text: &str) -> Option<&'static str> {
    let (words, lower) = (words(text), text.to_lowercase());
    let pronoun = PRONOUNS.into_iter().find(|pronoun| words.iter().any(|word| word == pronoun));
    pronoun.or_else(|| BANNED.into_iter().chain(CLAIMS).find(|phrase| lower.contains(phrase)))
}

#[test]
fn no_profile_has_what_the_style_guide_bans() {
    for (slug, profile) in profiles() {
        for text in texts(profile) {
            // In summaries of the labour market people do make journeys.
            let found = unwelcome(text).or(text.to_lowercase().contains("journey").then_some("journey"));
            assert_eq!(found, None, "{slug}: {text}");
            let figures =
                words(text).into_iter().find(|word| word.chars().filter(char::is_ascii_digit).count() > 3);
            assert_eq!(figures, None, "{slug} states a number: {text}");
        }
    }
    assert!(unwelcome("Then he left.").is_some() && unwelcome("It grew by 5 %.").is_some());
}

/// The lengths that the style guide's table gives, by heading: the words or items, and whether they are items.
fn lengths() -> BTreeMap<String, (RangeInclusive<usize>, bool)> {
    let guide = guide();
    let rows = guide.lines().filter_map(|line| line.strip_prefix("| `"));
    let row = |row: &str| {
        let heading = row.split('`').next().unwrap().to_owned();
        let length = row.trim_end_matches([' ', '|']).rsplit("| ").next().unwrap().to_owned();
        let numbers: Vec<usize> = length.split(' ').filter_map(|word| word.parse().ok()).collect();
        let range = numbers[0]..=*numbers.last().unwrap();
        (heading, (range, length.ends_with("items")))
    };
    rows.map(row).collect()
}

#[test]
fn every_section_is_as_long_as_the_style_guide_says() {
    let lengths = lengths();
    assert_eq!(lengths.len(), 9, "{lengths:?}");
    let count = |text: &&str| text.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count();
    for (slug, profile) in profiles() {
        for (heading, texts) in sections(profile) {
            let (range, items) = &lengths[heading];
            let questions = heading == "Interview questions";
            let found = match items {
                true if questions => texts.len() / 2,
                true => texts.len(),
                false => texts.iter().map(count).sum(),
            };
            assert!(range.contains(&found), "{slug}: {found} under `{heading}`, {range:?} are asked");
        }
        let whole: usize = texts(profile).iter().map(count).sum();
        assert!((350..=700).contains(&whole), "{slug}: {whole} words");
    }
}

#[test]
fn the_check_finds_nothing_to_say_of_the_words() {
    let loaded = career_graph::dataset::load(career_graph::bundled::layers()).unwrap();
    let said: Vec<_> = loaded.warnings.iter().map(ToString::to_string).collect();
    let of_words =
        said.iter().filter(|text| ["summaries", "profiles"].iter().any(|what| text.contains(what)));
    assert_eq!(of_words.collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn every_sign_of_fit_speaks_to_the_reader_and_every_question_asks() {
    for (slug, profile) in profiles() {
        for sign in profile.fit_check.good_fit.iter().chain(&profile.fit_check.poor_fit) {
            assert!(sign.starts_with("You ") && sign.ends_with('.'), "{slug}: {sign}");
        }
        for question in &profile.interview_questions {
            assert!(question.question.ends_with(['?', '.']), "{slug}: {}", question.question);
            assert!(question.listens_for.ends_with('.'), "{slug}: {}", question.listens_for);
        }
    }
}

#[test]
fn no_two_profiles_begin_alike() {
    let starts: BTreeSet<_> =
        profiles().values().map(|p| words(&p.what_its_like.day_to_day)[..4].join(" ")).collect();
    assert_eq!(starts.len(), profiles().len());
}

#[test]
fn every_move_that_a_profile_names_is_a_transition_of_its_kind() {
    // Titles of one word, such as Actors, are words of the language too.
    let mut roles: Vec<_> = bundled().roles().filter(|role| role.title().contains(' ')).collect();
    roles.sort_by_key(|role| std::cmp::Reverse(role.title().len()));
    let mut named = 0;
    for (slug, profile) in profiles() {
        let role = bundled().role(slug).unwrap();
        for (text, kind) in [
            (&profile.advancement, TransitionKind::Advancement),
            (&profile.lateral_moves, TransitionKind::Lateral),
        ] {
            let mut text = text.clone().unwrap_or_else(|| panic!("{slug} has no {kind:?}"));
            for other in roles.iter().filter(|other| other.slug() != slug) {
                if text.contains(other.title()) {
                    text = text.replace(other.title(), "");
                    let found = bundled().transition(role, *other).map(|t| t.kind());
                    assert_eq!(found, Some(kind), "{slug} names {}", other.title());
                    named += 1;
                }
            }
        }
    }
    assert!(named > 150, "{named} moves");
}
