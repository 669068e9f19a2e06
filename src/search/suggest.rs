//! "Did you mean": the targets nearest to a name that does not exist.

use strsim::jaro_winkler;

use super::index::Index;
use super::words::words;
use super::{Kind, Query, Target};

/// Suggestions that are made at most.
pub const MAX_SUGGESTIONS: usize = 3;

/// Least likeness of the spelling, 0 to 1, at which a title is suggested that the search did not find.
const LEAST_LIKENESS: f64 = 0.75;

impl Index {
    /// The targets of `kind` nearest to `name`, nearest first, at most [`MAX_SUGGESTIONS`]; none if nothing
    /// is near.
    ///
    /// `name` is a slug or a title that names nothing. First come the targets that a search for it finds; if
    /// they are too few, those whose primary title is spelled most alike (Jaro-Winkler likeness of 0.75 and
    /// more). For error messages: it looks at every title and takes a millisecond or so.
    pub fn suggest(&self, name: &str, kind: Kind) -> Vec<Target> {
        let query = Query { text: name, kinds: &[kind], limit: MAX_SUGGESTIONS };
        let mut nearest: Vec<Target> = self.search(&query).hits.iter().map(|hit| hit.target).collect();
        if nearest.len() < MAX_SUGGESTIONS {
            let mut alike = self.spelled_alike(name, kind);
            alike.retain(|target| !nearest.contains(target));
            nearest.extend(alike);
            nearest.truncate(MAX_SUGGESTIONS);
        }
        nearest
    }

    fn spelled_alike(&self, name: &str, kind: Kind) -> Vec<Target> {
        let name = folded(name);
        if name.is_empty() {
            return Vec::new();
        }
        let mut alike: Vec<(f64, Target)> = self
            .titles
            .iter()
            .filter(|title| title.is_primary && self.targets[title.target].kind == kind)
            .map(|title| (jaro_winkler(&folded(&title.text), &name), self.targets[title.target]))
            .filter(|(likeness, _)| *likeness >= LEAST_LIKENESS)
            .collect();
        alike.sort_by(|(a, a_target), (b, b_target)| b.total_cmp(a).then(a_target.cmp(b_target)));
        alike.dedup_by_key(|(_, target)| *target);
        alike.into_iter().map(|(_, target)| target).collect()
    }
}

/// Spelled as a slug is.
fn folded(name: &str) -> String {
    words(name, super::MAX_QUERY_WORDS).join("-")
}

#[cfg(test)]
mod tests {
    use super::super::{Builder, Kind, Target};
    use super::MAX_SUGGESTIONS;

    const TITLES: [&str; 6] = [
        "Registered Nurses",
        "Nurse Midwives",
        "Sales Managers",
        "Sales Engineers",
        "Cashiers",
        "Cash Officers",
    ];

    fn suggested(name: &str) -> Vec<&'static str> {
        let mut builder = Builder::new();
        for (index, title) in (0..).zip(TITLES) {
            builder.add(Target { kind: Kind::Role, index }, title, true);
            builder.add(Target { kind: Kind::Track, index }, title, true);
        }
        let suggested = builder.build().suggest(name, Kind::Role);
        assert!(suggested.len() <= MAX_SUGGESTIONS);
        assert!(suggested.iter().all(|target| target.kind == Kind::Role));
        suggested.iter().map(|target| TITLES[target.index as usize]).collect()
    }

    #[test]
    fn a_misspelled_slug_is_recognised() {
        assert_eq!(suggested("registred-nurse")[0], "Registered Nurses");
        assert_eq!(suggested("sales-manger")[0], "Sales Managers");
        assert_eq!(suggested("managers-sales")[0], "Sales Managers");
    }

    #[test]
    fn words_run_together_or_garbled_are_recognised_by_their_spelling() {
        assert_eq!(suggested("salesmanagrs")[0], "Sales Managers");
        assert_eq!(suggested("kashierz")[0], "Cashiers");
    }

    #[test]
    fn nothing_near_suggests_nothing() {
        assert!(suggested("quantum-xylophone").is_empty());
        assert!(suggested("").is_empty());
        assert!(suggested("--- !").is_empty());
    }
}
