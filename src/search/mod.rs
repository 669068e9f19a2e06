//! Search over the titles of roles, tracks, categories and skills.
//!
//! People type on, paste, misspell and reorder titles; the right target should come first all the same, with
//! the title that matched. Four steps, a file each:
//!
//! 1. `words` folds text to words: case, accents and punctuation go. Titles with brackets are said in several
//!    ways.
//! 2. `lexicon` holds the words of all titles as a finite-state set, and finds which of them a typed word may
//!    mean: the same word, its other number, a longer word that begins with it, a word one typing error away.
//!    Automata of the crates `fst` and `levenshtein_automata` do this.
//! 3. `reading` decides which of these to consider for each typed word, and how much each typed word counts.
//! 4. `score` adds up how well each title answers, and keeps the best title of each target.
//!
//! # What a score means
//!
//! A score is in `0.0..=1.0`; `1.0` is the whole primary title, word for word. It multiplies
//!
//! - how much of the query the title answers: each typed word counts by its rarity among the titles, times
//!   the quality of the answer (1 for the same word, 0.98 for plural instead of singular, up to 0.95 for the
//!   beginning of a word, 0.8 for a typing error);
//! - how much of the title was asked for, likewise (up to 45 % off);
//! - small factors that separate near equals: words in another order, only a part of a title with brackets,
//!   an alternate title that is not typical of its target (its words are rare among the target's other
//!   titles).
//!
//! Scores of one answer compare with each other; across queries they are only roughly alike.
//!
//! ```
//! use career_graph::search::{Builder, Kind, Query, Target};
//!
//! let nurse = Target { kind: Kind::Role, index: 0 };
//! let mut builder = Builder::new();
//! builder.add(nurse, "Registered Nurses", true);
//! builder.add(nurse, "RN (Registered Nurse)", false);
//! let index = builder.build();
//!
//! let hits = index.search(&Query { text: "nurses, regsitered", kinds: &[Kind::Role], limit: 10 });
//! assert_eq!(hits.total, 1);
//! assert_eq!(hits.hits[0].target, nurse);
//! assert_eq!(hits.hits[0].matched, "Registered Nurses");
//! ```

mod builder;
mod catalogue;
mod index;
mod lexicon;
mod reading;
mod score;
mod suggest;
#[cfg(test)]
mod tests;
mod ways;
mod words;

pub use builder::Builder;
pub use catalogue::{Catalogue, Found, Match};
pub use index::{Index, MAX_QUERY_WORDS};
pub use suggest::MAX_SUGGESTIONS;

/// What a title names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A role.
    Role,
    /// A track.
    Track,
    /// An occupational category.
    Category,
    /// A skill.
    Skill,
}

/// A thing that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    /// What it is. Of equally good hits a role comes before a track, that before a category, that before a
    /// skill.
    pub kind: Kind,
    /// Its place in the caller's table of that kind. Of equally good hits of a kind the lower place comes
    /// first.
    pub index: u32,
}

/// What to look for.
#[derive(Clone, Copy, Debug)]
pub struct Query<'q> {
    /// The text as typed, of any length; the first [`MAX_QUERY_WORDS`] words count. The last of them may be
    /// unfinished.
    pub text: &'q str,
    /// The kinds to look among; with none there are no hits.
    pub kinds: &'q [Kind],
    /// How many hits to return at most.
    pub limit: usize,
}

/// The answer to a [`Query`].
#[derive(Clone, Debug, PartialEq)]
pub struct Hits<'i> {
    /// How many targets match. It does not depend on the limit.
    pub total: usize,
    /// The best of them, at most as many as the limit: the higher score first, then those that match by their
    /// primary title, then in the order of [`Target`]. A higher limit only appends.
    pub hits: Vec<Hit<'i>>,
}

/// A target that matches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit<'i> {
    /// What was found. Each target is found once.
    pub target: Target,
    /// How well its best title answers, `0.0..=1.0` with four decimals; see the [module](self).
    pub score: f64,
    /// The title that answers best, as it was added.
    pub matched: &'i str,
    /// Whether that is the target's primary title.
    pub is_primary: bool,
}
