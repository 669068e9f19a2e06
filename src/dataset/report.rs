//! Where problems are gathered while a dataset is read.

use std::collections::HashMap;

use super::{Problem, ProblemKind, Problems};

/// How many lookups for the nearest id are made; each compares with every id of a table.
const MAX_LOOKUPS: usize = 500;
/// How alike two ids must be (Jaro-Winkler, 0 to 1) for one to be suggested for the other.
const MIN_LIKENESS: f64 = 0.85;

/// A place in a file of a layer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    /// The position of the layer.
    pub(super) layer: usize,
    /// The file, as the user named it.
    pub(super) file: &'a str,
    /// The line; `None` for the file as a whole.
    pub(super) line: Option<u64>,
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Report {
    found: Vec<(usize, Problem)>,
    lookups: HashMap<String, Option<String>>,
}

impl Report {
    /// Notes a problem.
    pub(super) fn add(&mut self, place: Place<'_>, kind: impl Into<ProblemKind>) {
        let problem = Problem { file: place.file.to_owned(), line: place.line, kind: kind.into() };
        self.found.push((place.layer, problem));
    }

    /// The problems in order, or that there are none.
    pub(super) fn finish(self) -> Result<(), Problems> {
        if self.found.is_empty() { Ok(()) } else { Err(Problems::from_iter(self.found)) }
    }

    /// The id nearest to `id`, if one is near. `what` names the set of ids, for the memory of earlier lookups.
    pub(super) fn nearest<'a>(
        &mut self,
        what: &str,
        id: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        let key = format!("{what} {id}");
        if let Some(answer) = self.lookups.get(&key) {
            return answer.clone();
        }
        if self.lookups.len() >= MAX_LOOKUPS {
            return None;
        }
        let answer = nearest(id, known);
        self.lookups.insert(key, answer.clone());
        answer
    }
}

/// The text nearest to `text`, if one is near; of equally near ones the first.
pub(super) fn nearest<'a>(text: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let mut best = (MIN_LIKENESS, None);
    for candidate in known {
        let likeness = strsim::jaro_winkler(text, candidate);
        if likeness > best.0 {
            best = (likeness, Some(candidate));
        }
    }
    best.1.map(str::to_owned)
}
