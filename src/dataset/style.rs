//! What a program can hold profiles and summaries to: lengths, counts, and that no two profiles say the same.
//!
//! The figures are those of the style guide in `data/business-operations/README.md`.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::model::{Role, RoleProfile};

use super::survey::warn;
use super::warning::Warning;

/// The words of a summary.
const SUMMARY: RangeInclusive<usize> = 20..=45;
/// The words of a whole profile, headings not counted.
const PROFILE: RangeInclusive<usize> = 350..=700;
/// A shorter sentence may stand anywhere.
const LEAST_SENTENCE: usize = 4;

/// What is not as the style guide asks, each kind in one warning. A role without a summary or profile is no fault.
pub(super) fn style(roles: &[Role]) -> Vec<Warning> {
    let summaries = roles.iter().filter_map(|role| Some((role, count(role.summary.as_deref()?))));
    let summaries = misfits(summaries.map(|(role, words)| (role.slug.as_str(), words, SUMMARY)));
    let profiles = || roles.iter().filter_map(|role| Some((role.slug.as_str(), role.profile.as_ref()?)));
    let whole = profiles().map(|(slug, profile)| {
        let words = texts(profile).into_iter().map(count).sum();
        (slug, words, PROFILE)
    });
    let whole = misfits(whole);
    let parts: Vec<String> = profiles().flat_map(|(slug, profile)| misfit_sections(slug, profile)).collect();
    let shared = shared_sentences(profiles());
    let warnings = [
        warn(refs(&summaries), Warning::SummaryLengths),
        warn(refs(&whole), Warning::ProfileLengths),
        warn(refs(&parts), Warning::SectionLengths),
        warn(refs(&shared), Warning::SharedSentences),
    ];
    warnings.into_iter().flatten().collect()
}

fn refs(names: &[String]) -> impl Iterator<Item = &str> {
    names.iter().map(String::as_str)
}

/// The words of a text; a sign by itself is none.
fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn misfits<'a>(counted: impl Iterator<Item = (&'a str, usize, RangeInclusive<usize>)>) -> Vec<String> {
    let wrong = counted.filter(|(_, words, range)| !range.contains(words));
    wrong.map(|(slug, words, _)| format!("{slug}: {words}")).collect()
}

/// The sections of a profile with too few or too many words or items, each with their number.
fn misfit_sections(slug: &str, profile: &RoleProfile) -> Vec<String> {
    let (like, fit) = (&profile.what_its_like, &profile.fit_check);
    let words = |heading, text: &str, range| Some((heading, count(text), range));
    let items = |heading, count: usize, range| Some((heading, count, range));
    let sections = [
        words("Day to day", &like.day_to_day, 70..=130),
        words("Harder than expected", &like.harder_than_expected, 30..=80),
        words("Who thrives", &like.who_thrives, 20..=60),
        items("Good fit", fit.good_fit.len(), 3..=4),
        items("Poor fit", fit.poor_fit.len(), 3..=3),
        items("Things that vary", profile.things_that_vary.len(), 4..=6),
        profile.advancement.as_ref().and_then(|text| words("Advancement", text, 30..=80)),
        profile.lateral_moves.as_ref().and_then(|text| words("Lateral moves", text, 20..=60)),
        items("Interview questions", profile.interview_questions.len(), 6..=8),
    ];
    let wrong = sections.into_iter().flatten().filter(|(_, count, range)| !range.contains(count));
    wrong.map(|(heading, count, _)| format!("{count} under `{heading}` of {slug}")).collect()
}

/// Everything that a profile says.
fn texts(profile: &RoleProfile) -> Vec<&str> {
    let (like, fit) = (&profile.what_its_like, &profile.fit_check);
    let mut texts = vec![like.day_to_day.as_str(), &like.harder_than_expected, &like.who_thrives];
    let lists = [&fit.good_fit, &fit.poor_fit, &profile.things_that_vary];
    texts.extend(lists.into_iter().flatten().map(String::as_str));
    texts.extend([&profile.advancement, &profile.lateral_moves].into_iter().flatten().map(String::as_str));
    for question in &profile.interview_questions {
        texts.extend([question.question.as_str(), &question.listens_for]);
    }
    texts
}

/// The sentences that stand in more than one profile, each with the first two.
fn shared_sentences<'a>(profiles: impl Iterator<Item = (&'a str, &'a RoleProfile)>) -> Vec<String> {
    let mut first = BTreeMap::<&str, &str>::new();
    let mut shared = BTreeMap::<&str, [&str; 2]>::new();
    for (slug, profile) in profiles {
        let sentences = texts(profile).into_iter().flat_map(|text| text.split_inclusive(['.', '?', '!']));
        for sentence in sentences.map(str::trim).filter(|sentence| count(sentence) >= LEAST_SENTENCE) {
            let before = *first.entry(sentence).or_insert(slug);
            if before != slug {
                shared.entry(sentence).or_insert([before, slug]);
            }
        }
    }
    shared.iter().map(|(sentence, [one, other])| format!("{one} and {other}: \"{sentence}\"")).collect()
}
