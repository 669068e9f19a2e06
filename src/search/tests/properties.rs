//! What holds of any index and any text.

use proptest::prelude::*;

use super::super::words::words;
use super::super::{Builder, Hits, Index, Kind, Query, Target};

const KINDS: [Kind; 4] = [Kind::Role, Kind::Track, Kind::Category, Kind::Skill];

/// Words that resemble one another, so that titles share them and errors lead from one to the next.
const WORDS: [&str; 14] = [
    "nurse",
    "nurses",
    "purse",
    "nursery",
    "RN",
    "of",
    "and",
    "Manager",
    "manger",
    "c++",
    "café",
    "(Tea)",
    "tech",
    "technician",
];

type Entry = (Target, String, bool);

fn titles() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::collection::vec(prop::sample::select(&WORDS[..]), 1..5).prop_map(|words| words.join(" ")),
        1 => any::<String>(),
    ]
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let target =
        (prop::sample::select(&KINDS[..]), 0..6_u32).prop_map(|(kind, index)| Target { kind, index });
    prop::collection::vec((target, titles(), any::<bool>()), 0..40)
}

/// Titles as they are typed: whole, cut short, with a letter exchanged, or anything at all.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        titles(),
        (titles(), 0..20_usize).prop_map(|(title, keep)| title.chars().take(keep).collect()),
        (titles(), 0..20_usize, any::<char>()).prop_map(|(title, at, new)| {
            title.chars().enumerate().map(|(place, old)| if place == at { new } else { old }).collect()
        }),
        any::<String>(),
    ]
}

fn index_of(entries: &[Entry]) -> Index {
    let mut builder = Builder::new();
    for (target, title, is_primary) in entries {
        builder.add(*target, title, *is_primary);
    }
    builder.build()
}

fn search<'i>(index: &'i Index, text: &str, kinds: &[Kind], limit: usize) -> Hits<'i> {
    index.search(&Query { text, kinds, limit })
}

proptest! {
    #[test]
    fn the_order_of_adding_does_not_matter(
        (entries, shuffled) in entries().prop_flat_map(|entries| (Just(entries.clone()), Just(entries).prop_shuffle())),
        text in texts(),
    ) {
        let (index, other) = (index_of(&entries), index_of(&shuffled));
        let hits = search(&index, &text, &KINDS, usize::MAX);
        prop_assert_eq!(&hits, &search(&other, &text, &KINDS, usize::MAX));
        prop_assert_eq!(&hits, &search(&index, &text, &KINDS, usize::MAX), "asked again");
        prop_assert_eq!(index.suggest(&text, Kind::Role), other.suggest(&text, Kind::Role));
    }

    #[test]
    fn hits_are_sound_and_in_order(entries in entries(), text in texts()) {
        let index = index_of(&entries);
        let hits = search(&index, &text, &KINDS, usize::MAX);
        prop_assert_eq!(hits.total, hits.hits.len());
        for hit in &hits.hits {
            prop_assert!(hit.score > 0.0 && hit.score <= 1.0, "{:?}", hit);
            prop_assert!(
                entries.iter().any(|(target, title, _)| *target == hit.target && title == hit.matched),
                "{:?} was never added", hit
            );
        }
        for pair in hits.hits.windows(2) {
            let key = |place: usize| (-pair[place].score, !pair[place].is_primary, pair[place].target);
            prop_assert!(key(0) < key(1), "{:?}", pair);
        }
    }

    #[test]
    fn a_higher_limit_only_appends(entries in entries(), text in texts(), limit in 0..12_usize) {
        let index = index_of(&entries);
        let all = search(&index, &text, &KINDS, usize::MAX);
        let some = search(&index, &text, &KINDS, limit);
        prop_assert_eq!(some.total, all.total);
        prop_assert_eq!(&some.hits[..], &all.hits[..limit.min(all.hits.len())]);
    }

    #[test]
    fn a_whole_title_finds_its_target_first_or_among_equals(entries in entries(), chosen in any::<prop::sample::Index>()) {
        prop_assume!(!entries.is_empty());
        let (target, title, _) = &entries[chosen.index(entries.len())];
        let index = index_of(&entries);
        let hits = search(&index, title, &[target.kind], usize::MAX);
        let has_words = !words(title, 1).is_empty();
        if let Some(hit) = hits.hits.iter().find(|hit| hit.target == *target) {
            prop_assert!(hit.score >= 0.9 * hits.hits[0].score, "{title}: {:?}", hits);
        } else {
            prop_assert!(!has_words, "{title} is not found: {:?}", hits);
        }
    }
}
