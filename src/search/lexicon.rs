//! The words of all titles, and which of them a typed word may mean.

use std::ops::RangeInclusive;

use fst::automaton::{Automaton, Str};
use fst::{IntoStreamer, Map, Streamer};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder};
use strsim::osa_distance;

use super::ways::to_u32;
use super::words::{abbreviations, other_numbers};

/// Place of a word in the alphabetical list of all words.
pub(super) type WordId = u32;

/// Fewest letters of a word of a title in which a typing error is forgiven.
const MIN_LETTERS_ONE_ERROR: usize = 4;
/// Letters of a typed word in which two typing errors are forgiven. In shorter ones too much would be alike;
/// the automata of longer ones take too long to make.
const LETTERS_TWO_ERRORS: RangeInclusive<usize> = 7..=16;

/// The quality of an answer to a typed word, 0 to 1: the same word.
const SAME: f32 = 1.0;
/// The word's other number, or its abbreviation: this share of the quality of the word itself.
const OTHER_FORM: f32 = 0.98;
/// The typed word begins this one: the less is missing, the nearer to the second figure.
const BEGUN: (f32, f32) = (0.70, 0.95);
/// One typing error.
const ONE_ERROR: f32 = 0.80;
/// The typed word begins this one, with one typing error.
const BEGUN_WITH_ERROR: (f32, f32) = (0.50, 0.75);
/// Two typing errors.
const TWO_ERRORS: f32 = 0.60;
/// Share that is left when the first letter differs: people seldom mistype that one.
const OTHER_FIRST_LETTER: f32 = 0.95;

/// A word of the titles that a typed word may mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    pub(super) word: WordId,
    /// How well it answers the typed word, 0 to 1.
    pub(super) quality: f32,
}

/// The words of all titles: a finite-state map from each word to its id, which is intersected with automata
/// that accept what a typed word may mean. Only the part of the map that can still match is walked.
pub(super) struct Lexicon {
    words: Map<Vec<u8>>,
    one_error: LevenshteinAutomatonBuilder,
    two_errors: LevenshteinAutomatonBuilder,
}

impl Lexicon {
    /// `words` must be in alphabetical order, each once.
    pub(super) fn new(words: &[String]) -> Self {
        #[expect(
            clippy::expect_used,
            reason = "the words are in order, and writing them to memory cannot fail"
        )]
        let words = Map::from_iter(words.iter().zip(0_u64..)).expect("words are in order, each once");
        Self {
            words,
            // With the exchange of neighbours as one error.
            one_error: LevenshteinAutomatonBuilder::new(1, true),
            two_errors: LevenshteinAutomatonBuilder::new(2, true),
        }
    }

    pub(super) fn id_of(&self, word: &str) -> Option<WordId> {
        self.words.get(word).map(to_id)
    }

    /// The typed word itself, its other number and its abbreviations, as far as titles have them.
    pub(super) fn spelled(&self, typed: &str) -> Vec<Candidate> {
        let itself = self.id_of(typed).map(|word| Candidate { word, quality: SAME });
        let abbreviations = abbreviations(typed).filter_map(|form| self.id_of(form));
        itself
            .into_iter()
            .chain(self.numbers(typed, SAME))
            .chain(abbreviations.map(|word| Candidate { word, quality: OTHER_FORM }))
            .collect()
    }

    /// The words that begin with the typed word.
    pub(super) fn begun(&self, typed: &str) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut stream = self.words.search(Str::new(typed).starts_with()).into_stream();
        while let Some((word, id)) = stream.next() {
            found.push(Candidate { word: to_id(id), quality: by_share(BEGUN, typed.len(), word.len()) });
        }
        found
    }

    /// The words that were meant if the typed word has one typing error: a letter too many, too few or wrong,
    /// or two neighbours exchanged. With `unfinished` also those that begin with such a word.
    pub(super) fn with_one_error(&self, typed: &str, unfinished: bool) -> Vec<Candidate> {
        let mut found = Vec::new();
        // A word of four letters may have lost one.
        if typed.len() + 1 < MIN_LETTERS_ONE_ERROR {
            return found;
        }
        let unfinished = unfinished && typed.len() >= MIN_LETTERS_ONE_ERROR;
        let automaton =
            if unfinished { self.one_error.build_prefix_dfa(typed) } else { self.one_error.build_dfa(typed) };
        self.each_accepted(&automaton, |word, id| {
            if word.len() < MIN_LETTERS_ONE_ERROR {
                return;
            }
            let share = if word.as_bytes()[0] == typed.as_bytes()[0] { 1.0 } else { OTHER_FIRST_LETTER };
            if !unfinished || is_one_error(word, typed) {
                found.push(Candidate { word: id, quality: ONE_ERROR * share });
                found.extend(self.numbers(word, ONE_ERROR * share));
            } else {
                let quality = by_share(BEGUN_WITH_ERROR, typed.len(), word.len()) * share;
                found.push(Candidate { word: id, quality });
            }
        });
        found
    }

    /// The words that were meant if the typed word has two typing errors; only for words of moderate length.
    pub(super) fn with_two_errors(&self, typed: &str) -> Vec<Candidate> {
        let mut found = Vec::new();
        if LETTERS_TWO_ERRORS.contains(&typed.len()) {
            self.each_accepted(&self.two_errors.build_dfa(typed), |_, id| {
                found.push(Candidate { word: id, quality: TWO_ERRORS });
            });
        }
        found
    }

    /// The other numbers of a word that answers with this quality.
    fn numbers(&self, word: &str, quality: f32) -> impl Iterator<Item = Candidate> {
        other_numbers(word)
            .into_iter()
            .filter_map(|form| self.id_of(&form))
            .map(move |word| Candidate { word, quality: quality * OTHER_FORM })
    }

    fn each_accepted(&self, automaton: &DFA, mut see: impl FnMut(&str, WordId)) {
        let mut stream = self.words.search_with_state(automaton).into_stream();
        while let Some((word, id, state)) = stream.next() {
            if let (Ok(word), Distance::Exact(_)) = (std::str::from_utf8(word), automaton.distance(state)) {
                see(word, to_id(id));
            }
        }
    }
}

/// Each word once with its best quality, best first, then alphabetically.
pub(super) fn best_first(mut found: Vec<Candidate>) -> Vec<Candidate> {
    found.sort_unstable_by(|a, b| a.word.cmp(&b.word).then(b.quality.total_cmp(&a.quality)));
    found.dedup_by_key(|candidate| candidate.word);
    found.sort_unstable_by(|a, b| b.quality.total_cmp(&a.quality).then(a.word.cmp(&b.word)));
    found
}

fn is_one_error(word: &str, typed: &str) -> bool {
    word.len().abs_diff(typed.len()) <= 1 && osa_distance(word, typed) <= 1
}

/// Between the two figures of `range`, by the share of the word's letters that are typed.
fn by_share(range: (f32, f32), typed: usize, whole: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "words have a few dozen letters at most")]
    let share = (typed as f32 / whole as f32).min(1.0);
    range.0 + (range.1 - range.0) * share
}

fn to_id(value: u64) -> WordId {
    usize::try_from(value).map_or(WordId::MAX, to_u32)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use strsim::osa_distance;

    use super::{Lexicon, best_first};

    fn lexicon(words: &[&str]) -> Lexicon {
        let mut words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        words.sort_unstable();
        words.dedup();
        Lexicon::new(&words)
    }

    #[test]
    fn the_best_answer_comes_first() {
        let lexicon = lexicon(&["nurse", "nurses", "nursery", "curse"]);
        let mut found = lexicon.spelled("nurse");
        found.extend(lexicon.begun("nurse"));
        found.extend(lexicon.with_one_error("nurse", true));
        let order: Vec<u32> = best_first(found).iter().map(|candidate| candidate.word).collect();
        // Alphabetically: curse, nurse, nursery, nurses.
        assert_eq!(order, [1, 3, 2, 0]);
    }

    #[test]
    fn words_of_three_letters_are_not_guessed_but_four_may_lose_one() {
        assert!(lexicon(&["car"]).with_one_error("bar", false).is_empty());
        assert!(lexicon(&["car"]).with_one_error("carr", false).is_empty());
        assert_eq!(lexicon(&["cook"]).with_one_error("cok", false).len(), 1);
    }

    #[test]
    fn two_errors_need_a_long_word() {
        assert_eq!(lexicon(&["software"]).with_two_errors("softwear").len(), 1);
        assert!(lexicon(&["cooker"]).with_two_errors("coker").is_empty());
    }

    proptest! {
        /// The automata find exactly the words that comparing with every word finds.
        #[test]
        fn errors_are_found_as_by_comparing_all(words in prop::collection::btree_set("[ab]{4,7}", 1..40), typed in "[ab]{3,8}") {
            let words: Vec<String> = words.into_iter().collect();
            let lexicon = Lexicon::new(&words);
            let ids = |expected: &dyn Fn(&str) -> bool| -> Vec<u32> {
                (0..).zip(&words).filter(|(_, word)| expected(word)).map(|(id, _)| id).collect()
            };
            let found = |mut candidates: Vec<super::Candidate>| -> Vec<u32> {
                candidates.sort_by_key(|candidate| candidate.word);
                candidates.into_iter().map(|candidate| candidate.word).collect()
            };
            let whole = ids(&|word| osa_distance(word, &typed) <= 1);
            prop_assert_eq!(found(lexicon.with_one_error(&typed, false)), whole);
            if typed.len() >= 4 {
                let begun = ids(&|word| (0..=word.len()).any(|end| osa_distance(&word[..end], &typed) <= 1));
                prop_assert_eq!(found(lexicon.with_one_error(&typed, true)), begun);
            }
            if typed.len() >= 7 {
                let two = ids(&|word| osa_distance(word, &typed) <= 2);
                prop_assert_eq!(found(lexicon.with_two_errors(&typed)), two);
            }
            let begun = ids(&|word| word.starts_with(&typed));
            prop_assert_eq!(found(lexicon.begun(&typed)), begun);
        }
    }
}
