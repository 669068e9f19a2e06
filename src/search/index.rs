//! The finished index and the search over it.

use super::lexicon::{Lexicon, WordId};
use super::reading::Reading;
use super::score::{Best, GOOD_ENOUGH, Tally};
use super::ways::{Ways, to_u32};
use super::words::words;
use super::{Hit, Hits, Query, Target};

/// Words of a query that are considered; the rest of a longer text is ignored. Published titles have 16 at
/// most.
pub const MAX_QUERY_WORDS: usize = 16;

/// A target whose score is below this share of the best target's is no hit: with one title that answers every
/// word, those that answer one of two are noise.
const LEAST_OF_BEST: f64 = 0.6;

/// A title of a target.
pub(super) struct Title {
    /// The place of its target.
    pub(super) target: usize,
    pub(super) text: String,
    pub(super) is_primary: bool,
    /// The place of the way that says the whole title.
    pub(super) first_way: usize,
    /// How typical it is of its target, 0 to 1.
    pub(super) typical: f32,
}

/// An index of titles, made by a [`Builder`](super::Builder). It can be shared between threads.
pub struct Index {
    pub(super) lexicon: Lexicon,
    /// In their own order.
    pub(super) targets: Vec<Target>,
    /// By target, then alphabetically.
    pub(super) titles: Vec<Title>,
    pub(super) ways: Ways,
    /// What each word tells by its rarity.
    pub(super) weights: Vec<f32>,
    /// What the words of each way tell together.
    pub(super) way_weights: Vec<f32>,
    /// Where the holders of each word end in `holders`.
    holder_ends: Vec<u32>,
    holders: Vec<u32>,
}

impl Index {
    pub(super) fn new(
        lexicon: Lexicon,
        targets: Vec<Target>,
        titles: Vec<Title>,
        ways: Ways,
        weights: Vec<f32>,
    ) -> Self {
        let mut pairs = Vec::new();
        let mut way_weights = Vec::with_capacity(ways.len());
        for way in 0..ways.len() {
            let words = ways.distinct_words(way);
            way_weights.push(words.iter().map(|&word| weights[word as usize]).sum());
            pairs.extend(words.into_iter().map(|word| (word, to_u32(way))));
        }
        pairs.sort_unstable();
        let mut holder_ends = vec![0; weights.len()];
        for (place, &(word, _)) in pairs.iter().enumerate() {
            holder_ends[word as usize] = to_u32(place + 1);
        }
        let holders = pairs.into_iter().map(|(_, way)| way).collect();
        Self { lexicon, targets, titles, ways, weights, way_weights, holder_ends, holders }
    }

    /// The ways to say a title that hold the word, ascending.
    pub(super) fn holders(&self, word: WordId) -> &[u32] {
        let word = word as usize;
        let start = word.checked_sub(1).map_or(0, |before| self.holder_ends[before] as usize);
        &self.holders[start..self.holder_ends[word] as usize]
    }

    /// Finds the targets whose titles answer the query, best first.
    ///
    /// Typing errors are looked for in words that no title has. Only when that gives no good hit, errors in
    /// known words, unfinished words before the last, and words written apart or together are tried too.
    ///
    /// The time grows with the number of titles that hold the words: some tens of microseconds for a title
    /// among fifty thousand, some hundreds for a single letter.
    pub fn search(&self, query: &Query<'_>) -> Hits<'_> {
        let typed = words(query.text, MAX_QUERY_WORDS);
        let mut tally = Tally::new(self, query.kinds);
        let as_typed = Reading::as_typed(self, &typed);
        tally.add(&as_typed);
        if tally.best_score() < GOOD_ENOUGH {
            for guess in Reading::guesses(self, &typed, &as_typed) {
                tally.add(&guess);
            }
        }
        let least = tally.best_score() * LEAST_OF_BEST;
        let mut found: Vec<(usize, Best)> = tally.finish();
        found.retain(|(_, best)| best.score >= least);
        found.sort_by(|(a_target, a), (b_target, b)| {
            let (a_title, b_title) = (&self.titles[a.title], &self.titles[b.title]);
            b.score
                .total_cmp(&a.score)
                .then(b_title.is_primary.cmp(&a_title.is_primary))
                .then(a_target.cmp(b_target))
        });
        let hits = found.iter().take(query.limit).map(|(target, best)| self.hit(*target, *best)).collect();
        Hits { total: found.len(), hits }
    }

    fn hit(&self, target: usize, best: Best) -> Hit<'_> {
        let title = &self.titles[best.title];
        Hit {
            target: self.targets[target],
            score: best.score,
            matched: &title.text,
            is_primary: title.is_primary,
        }
    }
}
