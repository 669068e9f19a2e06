//! Gathers titles and makes the index of them.

use std::collections::HashMap;

use super::Target;
use super::index::{Index, Title};
use super::lexicon::{Lexicon, WordId};
use super::ways::{Ways, to_u32, ways_to_say};
use super::words::{LIGHT_WORD_WEIGHT, is_light};

/// Gathers the titles of everything that can be found. The order in which they are added does not matter.
#[derive(Debug, Default)]
pub struct Builder {
    entries: Vec<(Target, String, bool)>,
}

impl Builder {
    /// A builder without titles.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a title of `target`: its primary title or an alternate one. A title without letters or digits is
    /// never found; one that is added twice counts once, as primary if it was that once.
    pub fn add(&mut self, target: Target, title: &str, is_primary: bool) {
        self.entries.push((target, title.to_owned(), is_primary));
    }

    /// Makes the index: some tens of milliseconds for fifty thousand titles.
    pub fn build(self) -> Index {
        let mut entries = self.entries;
        entries.sort_unstable_by(|(a, a_text, a_primary), (b, b_text, b_primary)| {
            (a, a_text, b_primary).cmp(&(b, b_text, a_primary))
        });
        entries.dedup_by(|(a, a_text, _), (b, b_text, _)| a == b && a_text == b_text);

        let mut interned = Interned::default();
        let mut ways = Ways::default();
        let mut targets: Vec<Target> = Vec::new();
        let mut titles = Vec::with_capacity(entries.len());
        for (place, (target, text, is_primary)) in entries.into_iter().enumerate() {
            if targets.last() != Some(&target) {
                targets.push(target);
            }
            let first_way = ways.len();
            for (nth, way) in ways_to_say(&text).into_iter().enumerate() {
                let ids: Vec<WordId> = way.into_iter().map(|word| interned.id_of(word)).collect();
                ways.push(place, nth > 0, &ids);
            }
            titles.push(Title { target: targets.len() - 1, text, is_primary, first_way, typical: 0.0 });
        }

        let words = interned.sort(&mut ways);
        let weights = weigh(&words, &ways);
        for of_target in titles.chunk_by_mut(|a, b| a.target == b.target) {
            rate_typical(of_target, &ways, &weights);
        }
        Index::new(Lexicon::new(&words), targets, titles, ways, weights)
    }
}

/// What each word tells by its rarity among the ways to say a title.
fn weigh(words: &[String], ways: &Ways) -> Vec<f32> {
    let mut holders = vec![0; words.len()];
    for way in 0..ways.len() {
        for word in ways.distinct_words(way) {
            holders[word as usize] += 1;
        }
    }
    words.iter().zip(holders).map(|(word, holders)| weight_of(word, holders, ways.len())).collect()
}

/// What a word tells that `holders` of `all` ways to say a title have: more, the fewer they are.
pub(super) fn weight_of(word: &str, holders: usize, all: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "counts of titles; the last digits do not matter")]
    let rarity = (all as f32 / holders.max(1) as f32).ln_1p();
    if is_light(word) { rarity * LIGHT_WORD_WEIGHT } else { rarity }
}

/// Rates how typical each title is of its target, of which these are all the titles: the share of them that
/// hold each of its words, averaged by what the words tell. Of two roles that share the title "Machine
/// Operator" it is more typical of the one where most titles are about machines. Square roots keep a rare
/// word from outweighing.
fn rate_typical(titles: &mut [Title], ways: &Ways, weights: &[f32]) {
    let mut holders: HashMap<WordId, f32> = HashMap::new();
    for title in &*titles {
        for word in ways.distinct_words(title.first_way) {
            *holders.entry(word).or_default() += 1.0;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of titles; the last digits do not matter")]
    let all = titles.len() as f32;
    for title in titles {
        let (mut sum, mut of) = (0.0, 0.0);
        for word in ways.distinct_words(title.first_way) {
            let weight = weights[word as usize];
            sum += weight * (holders[&word] / all).sqrt();
            of += weight;
        }
        title.typical = if of > 0.0 { sum / of } else { 0.0 };
    }
}

/// Words numbered as they come, renumbered alphabetically in the end.
#[derive(Default)]
struct Interned {
    ids: HashMap<String, WordId>,
}

impl Interned {
    fn id_of(&mut self, word: String) -> WordId {
        let next = to_u32(self.ids.len());
        *self.ids.entry(word).or_insert(next)
    }

    /// All words in alphabetical order; `ways` is changed to refer to them by their place in it.
    fn sort(self, ways: &mut Ways) -> Vec<String> {
        let mut words: Vec<(String, WordId)> = self.ids.into_iter().collect();
        words.sort_unstable();
        let mut new_ids = vec![0; words.len()];
        for (place, &(_, old)) in words.iter().enumerate() {
            new_ids[old as usize] = to_u32(place);
        }
        ways.renumber(&new_ids);
        words.into_iter().map(|(word, _)| word).collect()
    }
}
