//! The paths of a problem, one after the other, best first.
//!
//! Yen's method (1971) with Lawler's subdivision (1972): once a path is known to be the best of a set, the others of the set are
//! divided by how long they keep to it and at which role they leave it. Each part is a search of its own, with the beginning
//! fixed and one step barred, under the same constraints. All searches share the backward distances, and a part is only searched when a
//! bound on its best path says that it may be next. Of equal paths the first by slugs comes first.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::cost::Rank;
use super::effort::{Effort, Exhausted};
use super::found::{Found, Start};
use super::problem::Problem;
use super::search::Search;
use super::trees::Work;
use crate::model::{RoleIx, TransitionIx};

/// The paths of a problem in order.
pub(super) struct Ranking<'p, 'g> {
    pub(super) search: Search<'p, 'g>,
    parts: BinaryHeap<Reverse<Part>>,
}

/// The paths that begin in one way and do not go on in some.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    /// The rank of the best of them, or a bound on it.
    rank: Rank,
    /// The best of them, where it is known.
    best: Option<Found>,
    prefix: Vec<TransitionIx>,
    barred: Vec<RoleIx>,
}

impl Ord for Part {
    fn cmp(&self, other: &Self) -> Ordering {
        let roles = |part: &Self| part.best.as_ref().map(|best| best.roles.clone());
        // What is not known yet may be as good as its bound, and so comes before what is.
        self.rank.cmp(&other.rank).then_with(|| roles(self).cmp(&roles(other)))
    }
}

impl PartialOrd for Part {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<'p, 'g> Ranking<'p, 'g> {
    pub(super) fn new(problem: &'p Problem<'g>, work: &mut Work<'_>) -> Result<Self, Exhausted> {
        let all = Part { rank: Rank::default(), best: None, prefix: Vec::new(), barred: Vec::new() };
        Ok(Self { search: Search::new(problem, work)?, parts: BinaryHeap::from([Reverse(all)]) })
    }

    /// The next path; `None` after the last. After an error there is no next.
    pub(super) fn next(&mut self, effort: &mut Effort) -> Result<Option<Found>, Exhausted> {
        while let Some(Reverse(mut part)) = self.parts.pop() {
            if let Some(best) = part.best.take() {
                self.divide(&part, &best);
                return Ok(Some(best));
            }
            let start = Start { prefix: &part.prefix, barred: &part.barred, apart: None };
            if let Some(best) = self.search.best(&start, effort)? {
                self.parts.push(Reverse(Part { rank: best.rank, best: Some(best), ..part }));
            }
        }
        Ok(None)
    }

    /// The other paths of a part.
    fn divide(&mut self, part: &Part, best: &Found) {
        for at in part.prefix.len()..best.transitions.len() {
            let prefix = best.transitions[..at].to_vec();
            let mut barred = vec![best.roles[at + 1]];
            if at == part.prefix.len() {
                barred.extend(&part.barred);
            }
            let bound = self.search.bound(&Start { prefix: &prefix, barred: &barred, apart: None });
            if let Some(rank) = bound {
                self.parts.push(Reverse(Part { rank, best: None, prefix, barred }));
            }
        }
    }
}
