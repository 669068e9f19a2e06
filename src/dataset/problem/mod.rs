//! What is wrong with a dataset: every problem at once, each with its place and its mend.

mod cell;
mod file;
mod profile;
mod row;

use std::fmt;

pub use cell::CellProblem;
pub use file::FileProblem;
pub use profile::ProfileProblem;
pub use row::RowProblem;

/// How many problems are printed before the rest is only counted.
pub const MAX_PRINTED: usize = 1_000;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The file, as the user named it.
    pub file: String,
    /// The line in it, from 1; `None` where the problem is the file's as a whole.
    pub line: Option<u64>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong. The text of every kind ends with what to do.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error(transparent)]
pub enum ProblemKind {
    /// With a file as such, or with `dataset.toml`.
    File(#[from] FileProblem),
    /// With the columns of a table or with a cell.
    Cell(#[from] CellProblem),
    /// Between rows.
    Row(#[from] RowProblem),
    /// With the Markdown of a profile.
    Profile(#[from] ProfileProblem),
}

/// The words that suggest what was perhaps meant; nothing where nothing is near.
fn suggest(nearest: Option<&String>) -> String {
    nearest.map_or_else(String::new, |nearest| format!(", perhaps \"{nearest}\""))
}

/// The words that name the column which is perhaps the missing one.
fn rename(similar: Option<&String>) -> String {
    similar.map_or_else(String::new, |similar| format!(", perhaps it is the one called `{similar}`"))
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.kind),
            None => write!(f, "{}: {}", self.file, self.kind),
        }
    }
}

/// Everything that is wrong with a dataset, in the order of layers, files and lines.
///
/// It prints one problem a line: the first [`MAX_PRINTED`], then how many more there are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// Every problem, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }
    /// Adds the problems of a later layer that could not be read at all.
    pub fn append(&mut self, mut later: Self) {
        self.0.append(&mut later.0);
    }

    /// Sorts problems, each given with the position of its layer.
    pub(super) fn from_iter(problems: impl IntoIterator<Item = (usize, Problem)>) -> Self {
        let mut keyed: Vec<(usize, String, Option<u64>, String, Problem)> = problems
            .into_iter()
            .map(|(layer, problem)| {
                (layer, problem.file.clone(), problem.line, problem.kind.to_string(), problem)
            })
            .collect();
        keyed.sort_by(|a, b| (a.0, &a.1, a.2, &a.3).cmp(&(b.0, &b.1, b.2, &b.3)));
        keyed.dedup_by(|a, b| (a.0, &a.1, a.2, &a.3) == (b.0, &b.1, b.2, &b.3));
        Self(keyed.into_iter().map(|(.., problem)| problem).collect())
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, problem) in self.0.iter().take(MAX_PRINTED).enumerate() {
            if at > 0 {
                writeln!(f)?;
            }
            write!(f, "{problem}")?;
        }
        match self.0.len().saturating_sub(MAX_PRINTED) {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl std::error::Error for Problems {}
