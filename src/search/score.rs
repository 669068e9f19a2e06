//! How well titles answer a reading of a query.

use std::cell::Cell;

use super::Kind;
use super::index::Index;
use super::reading::Reading;

/// Score from which on a title is taken for what was meant, and no further reading of the query is tried.
pub(super) const GOOD_ENOUGH: f64 = 0.8;
/// Least share of the query that a title must answer to be considered: one word of four.
const LEAST_ANSWERED: f32 = 0.25;
/// Share of the score that depends on how much of the title was asked for.
const WHOLE_TITLE: f32 = 0.45;
/// Share that is left when the words stand in another order than was typed.
const OTHER_ORDER: f32 = 0.985;
/// Share that is left when only a part of a title with brackets answers.
const PART: f32 = 0.985;
/// Share of the score of an alternate title that depends on how typical it is of its target.
const TYPICAL: f32 = 0.06;

/// The best title of a target.
#[derive(Clone, Copy, Debug)]
pub(super) struct Best {
    pub(super) score: f64,
    /// The place of the title.
    pub(super) title: usize,
}

/// What is known of one way to say a title while a reading is worked through.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// Weight of the typed words that it answers, each times the quality of the answer.
    answered: f32,
    /// Weight of its own words that were asked for, likewise.
    asked: f32,
    /// Number of typed words that it answers.
    count: u8,
    /// The last typed word that it answered, counted from 1; 0 for none.
    last: u8,
}

/// A slot for every way to say a title, all blank but the touched ones.
#[derive(Default)]
struct Slots {
    slots: Vec<Slot>,
    touched: Vec<u32>,
}

thread_local! {
    /// Kept from search to search: blanking what was touched is cheaper than new memory.
    static SLOTS: Cell<Slots> = Cell::default();
}

/// Collects the best title of every target over one or more readings of a query.
pub(super) struct Tally<'a> {
    index: &'a Index,
    kinds: &'a [Kind],
    slots: Slots,
    best: Vec<Option<Best>>,
}

impl<'a> Tally<'a> {
    pub(super) fn new(index: &'a Index, kinds: &'a [Kind]) -> Self {
        let mut slots = SLOTS.take();
        if slots.slots.len() < index.ways.len() {
            slots.slots.resize(index.ways.len(), Slot::default());
        }
        Self { index, kinds, slots, best: vec![None; index.targets.len()] }
    }

    /// The score of the best title so far, 0 if there is none.
    pub(super) fn best_score(&self) -> f64 {
        self.best.iter().flatten().map(|best| best.score).fold(0.0, f64::max)
    }

    /// The targets found, by place, with their best titles.
    pub(super) fn finish(self) -> Vec<(usize, Best)> {
        SLOTS.set(self.slots);
        self.best.into_iter().enumerate().filter_map(|(target, best)| Some((target, best?))).collect()
    }

    /// Scores the titles by a reading; a target keeps the better of what it had and what it gets.
    pub(super) fn add(&mut self, reading: &Reading) {
        self.fill_slots(reading);
        let all: f32 = reading.words.iter().map(|word| word.weight).sum();
        let mut touched = std::mem::take(&mut self.slots.touched);
        for way in touched.drain(..) {
            let slot = std::mem::take(&mut self.slots.slots[way as usize]);
            if slot.answered >= LEAST_ANSWERED * all {
                self.consider(way as usize, slot, slot.answered / all, reading);
            }
        }
        self.slots.touched = touched;
    }

    fn fill_slots(&mut self, reading: &Reading) {
        let Slots { slots, touched } = &mut self.slots;
        for (number, word) in (1..).zip(&reading.words) {
            for candidate in &word.candidates {
                let answered = word.weight * candidate.quality;
                let asked = self.index.weights[candidate.word as usize] * candidate.quality;
                for &way in self.index.holders(candidate.word) {
                    let slot = &mut slots[way as usize];
                    // The best candidate came first; another answer to the same typed word adds nothing.
                    if slot.last == number {
                        continue;
                    }
                    if slot.last == 0 {
                        touched.push(way);
                    }
                    slot.answered += answered;
                    slot.asked += asked;
                    slot.count += 1;
                    slot.last = number;
                }
            }
        }
    }

    fn consider(&mut self, way: usize, slot: Slot, answered: f32, reading: &Reading) {
        let index = self.index;
        let place = index.ways.title(way);
        let title = &index.titles[place];
        if !self.kinds.contains(&index.targets[title.target].kind) {
            return;
        }
        let asked = (slot.asked / index.way_weights[way]).min(1.0);
        let mut score = reading.share * answered * (1.0 - WHOLE_TITLE + WHOLE_TITLE * asked);
        if index.ways.is_part(way) {
            score *= PART;
        }
        if !title.is_primary {
            score *= 1.0 - TYPICAL + TYPICAL * title.typical;
        }
        let known = &mut self.best[title.target];
        // The order takes the longest to look at, so only where it can matter.
        if known.is_some_and(|known| known.score > rounded(score)) {
            return;
        }
        let words = reading.words.len();
        if words > 1 && words == usize::from(slot.count) && !reading.is_in_order(index.ways.words(way)) {
            score *= OTHER_ORDER;
        }
        let score = rounded(score);
        let better = known.is_none_or(|known| {
            let known_is_primary = index.titles[known.title].is_primary;
            (score, title.is_primary, known.title) > (known.score, known_is_primary, place)
        });
        if better {
            *known = Some(Best { score, title: place });
        }
    }
}

/// Four decimals: what is left is the same on every machine, and differences that mean nothing are ties.
fn rounded(score: f32) -> f64 {
    (f64::from(score.min(1.0)) * 1e4).round() / 1e4
}
