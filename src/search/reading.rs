//! What the typed words may mean: each with its candidates among the words of the titles.

use super::builder::weight_of;
use super::index::Index;
use super::lexicon::{Candidate, WordId, best_first};

/// Share of the score that is left when words were joined or split to make sense.
const RESPACED: f32 = 0.97;
/// Fewest letters of a word before the last that may be unfinished ("mech engineer").
const MIN_LETTERS_UNFINISHED: usize = 3;
/// Candidates this much worse than a word's best do not count for how common it is.
const NEAR_BEST: f32 = 0.1;

/// A typed word and what it may mean.
#[derive(PartialEq)]
pub(super) struct Meant {
    /// Words of titles that it may mean, best first; none for an unknown word.
    pub(super) candidates: Vec<Candidate>,
    /// The same, ascending.
    ids: Vec<WordId>,
    /// How much it counts among the typed words.
    pub(super) weight: f32,
}

impl Meant {
    /// A typed word counts by the rarity of what it most likely means.
    fn new(index: &Index, word: &str, candidates: Vec<Candidate>) -> Self {
        let mut ids: Vec<WordId> = candidates.iter().map(|candidate| candidate.word).collect();
        ids.sort_unstable();
        let best = candidates.first().map_or(0.0, |best| best.quality);
        let holders: usize = candidates
            .iter()
            .take_while(|candidate| candidate.quality >= best - NEAR_BEST)
            .map(|candidate| index.holders(candidate.word).len())
            .sum();
        let all = index.ways.len();
        let weight = weight_of(word, holders.min(all), all);
        Self { candidates, ids, weight }
    }

    fn is_unknown(&self) -> bool {
        self.candidates.is_empty()
    }
}

/// One way to understand a query.
pub(super) struct Reading {
    /// The typed words, each once.
    pub(super) words: Vec<Meant>,
    /// Share of the score that this reading leaves.
    pub(super) share: f32,
}

impl Reading {
    /// The words as they stand, with errors only in those that are otherwise unknown.
    pub(super) fn as_typed(index: &Index, typed: &[String]) -> Self {
        Self::new(index, typed, None, 1.0)
    }

    /// What else may be meant: errors also in known words, unfinished words also before the last, and words
    /// that are written apart or together.
    pub(super) fn guesses(index: &Index, typed: &[String], first: &Self) -> Vec<Self> {
        let mut guesses = Vec::new();
        let doubtful = Self::new(index, typed, Some(first), 1.0);
        if doubtful.words != first.words {
            guesses.push(doubtful);
        }
        if let Some(respaced) = respace(index, typed) {
            guesses.push(Self::new(index, &respaced, None, RESPACED));
        }
        guesses
    }

    /// Reads each typed word once. With `doubted`, an earlier reading of the same words, the known ones are
    /// read with less trust; the unknown ones stay unknown.
    fn new(index: &Index, typed: &[String], doubted: Option<&Self>, share: f32) -> Self {
        let mut words: Vec<Meant> = Vec::with_capacity(typed.len());
        for (place, word) in typed.iter().enumerate() {
            if typed[..place].contains(word) {
                continue;
            }
            let is_last = place + 1 == typed.len();
            let candidates = match doubted.map(|reading| &reading.words[words.len()]) {
                Some(earlier) if earlier.is_unknown() => Vec::new(),
                Some(_) => candidates(index, word, is_last, true),
                None => candidates(index, word, is_last, false),
            };
            words.push(Meant::new(index, word, candidates));
        }
        let known: Vec<f32> =
            words.iter().filter(|word| !word.is_unknown()).map(|word| word.weight).collect();
        // An unknown word counts like the average of the others: it may be decisive or a slip.
        #[expect(clippy::cast_precision_loss, reason = "a few words")]
        let average = known.iter().sum::<f32>() / known.len().max(1) as f32;
        for word in words.iter_mut().filter(|word| word.is_unknown()) {
            word.weight = average;
        }
        Self { words, share }
    }

    /// Whether the words of a title answer the typed words in the order in which these were typed.
    pub(super) fn is_in_order(&self, title: &[WordId]) -> bool {
        let mut rest = title.iter();
        self.words.iter().all(|meant| rest.any(|word| meant.ids.binary_search(word).is_ok()))
    }
}

/// What a typed word may mean, best first.
fn candidates(index: &Index, word: &str, is_last: bool, doubt: bool) -> Vec<Candidate> {
    let lexicon = &index.lexicon;
    let mut found = lexicon.spelled(word);
    let is_unknown = found.is_empty();
    if is_last || ((doubt || is_unknown) && word.len() >= MIN_LETTERS_UNFINISHED) {
        found.extend(lexicon.begun(word));
    }
    if doubt || found.is_empty() || (is_unknown && !is_last) {
        found.extend(lexicon.with_one_error(word, is_last));
    }
    if found.is_empty() {
        found = lexicon.with_two_errors(word);
    }
    best_first(found)
}

/// The typed words with neighbours joined that titles write together, and words split that titles write
/// apart; none if that changes nothing.
fn respace(index: &Index, typed: &[String]) -> Option<Vec<String>> {
    let mut respaced = Vec::with_capacity(typed.len());
    let mut rest = typed;
    while let [word, tail @ ..] = rest {
        rest = tail;
        if let [next, tail @ ..] = tail
            && let joined = format!("{word}{next}")
            && index.lexicon.id_of(&joined).is_some()
        {
            respaced.push(joined);
            rest = tail;
        } else if let Some((left, right)) = split(index, word) {
            respaced.extend([left.to_owned(), right.to_owned()]);
        } else {
            respaced.push(word.clone());
        }
    }
    (respaced != typed).then_some(respaced)
}

/// The word split into two known words, those of which the rarer is the commonest; none if there are none.
fn split<'w>(index: &Index, word: &'w str) -> Option<(&'w str, &'w str)> {
    let holders = |word: &str| index.lexicon.id_of(word).map_or(0, |id| index.holders(id).len());
    (1..word.len().saturating_sub(1))
        .map(|at| word.split_at(at))
        .map(|(left, right)| (holders(left).min(holders(right)), (left, right)))
        .filter(|(rarer, _)| *rarer > 0)
        .max_by_key(|(rarer, (left, _))| (*rarer, left.len()))
        .map(|(_, halves)| halves)
}
