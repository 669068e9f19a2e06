//! The best path that keeps to bounds and passes what it must: a search by labels.
//!
//! A *label* is a partial path from the origin: its end, its rank, what it has spent of the bounded amounts. Of all labels the
//! one whose whole path may be best is extended first (A*, Hart, Nilsson and Raphael 1968), with exact backward distances for
//! what is still to come ([`Bounds`]), and so is the test of every bound; what cannot be finished within the bounds is dropped
//! at once. Of two labels at one role the worse is dropped where the better can replace it in every continuation
//! (dominance: Desrochers and Soumis 1988).
//!
//! **Of equal paths the first by slugs is found first.** Whole paths of equal rank are compared by the roles of their labels.
//! No label that waits begins another that waits, so the order is that of a walk through all paths, depth first,
//! smallest slugs first. Every label settled at a role is before every later one there, by rank and then by roles, so that dominance
//! need only compare amounts.
//!
//! **Paths are loopless.** Where a path need not pass anything, leaving a loop out gives a better path within the same bounds. Where
//! it must, a loop may pass what must be passed. Then the search runs without regard to loops; where the best path has
//! one, the roles at which it closes are *marked*: a label remembers which of them it has stopped at, must not stop there
//! again, and dominates only those that have stopped at no fewer. This is repeated until the best path has no loop
//! (Boland, Dethridge and Dumitrescu 2006; Righini and Salani 2008).
//!
//! Without bounds and roles to pass this is a plain A* search: O((V + E) log V). With them the labels can grow with the
//! product of the bounds; [`Effort`] stops that.

use super::apart::Apart;
use super::bounds::Bounds;
use super::cost::Rank;
use super::effort::{Effort, Exhausted};
use super::extension::{extend, fits, may_fit};
use super::found::{Found, Start};
use super::fronts::Fronts;
use super::labels::{Label, LabelIx, Labels, Queue};
use super::measure::{Amount, Ranks};
use super::problem::Problem;
use super::trees::{Trees, Work};
use crate::graph::Link;
use crate::model::{RoleIx, TransitionIx};

/// Searches for paths of one problem. What has been learned for one serves the next.
pub(super) struct Search<'p, 'g> {
    pub(super) problem: &'p Problem<'g>,
    ranks: Bounds<Ranks>,
    amounts: Vec<Bounds<Amount>>,
    /// Roles at which loops have closed.
    marked: Vec<RoleIx>,
    /// Whether a path may stop at a role, by role; those of the beginning are closed.
    closed: Vec<bool>,
    labels: Labels,
    queue: Queue,
    fronts: Fronts,
    spent: Vec<u32>,
}

impl<'p, 'g> Search<'p, 'g> {
    /// Costs O(roles) memory for each bound and each role to pass.
    pub(super) fn new(problem: &'p Problem<'g>, work: &mut Work<'_>) -> Result<Self, Exhausted> {
        let Work { trees, effort } = work;
        let ranks = trees.take_ranks(problem, effort)?;
        let amounts = problem.limits.iter().map(|(amount, _)| trees.take_amount(problem, *amount, effort));
        Ok(Self {
            ranks,
            amounts: amounts.collect::<Result<_, _>>()?,
            marked: Vec::new(),
            closed: vec![false; problem.graph.roles().len()],
            labels: Labels::default(),
            queue: Queue::default(),
            fronts: Fronts::default(),
            spent: Vec::new(),
            problem,
        })
    }

    /// Keeps what has been learned for the searches to come.
    pub(super) fn put_back(self, trees: &mut Trees) {
        trees.put_ranks(self.problem, self.ranks);
        for ((amount, _), bounds) in self.problem.limits.iter().zip(self.amounts) {
            trees.put_amount(self.problem, *amount, bounds);
        }
    }

    /// The best path that begins like this; `None` where there is none.
    pub(super) fn best(
        &mut self,
        start: &Start<'_>,
        effort: &mut Effort,
    ) -> Result<Option<Found>, Exhausted> {
        if !self.problem.allows_targets() {
            return Ok(None);
        }
        loop {
            let found = self.best_walk(start, effort)?;
            let loops = found.as_ref().map_or(Vec::new(), Found::repeated);
            if loops.is_empty() {
                return Ok(found);
            }
            self.marked.extend(loops);
        }
    }

    /// The best path, which may stop twice at roles that are not marked.
    fn best_walk(&mut self, start: &Start<'_>, effort: &mut Effort) -> Result<Option<Found>, Exhausted> {
        self.begin(start);
        let Some(root) = self.follow(start) else { return Ok(None) };
        let found = self.run(root, start, effort);
        self.open(root);
        found
    }

    /// Opens the roles of the beginning again.
    fn open(&mut self, root: LabelIx) {
        for label in self.labels.way(root) {
            self.closed[label.role.at()] = false;
        }
    }

    fn begin(&mut self, start: &Start<'_>) {
        let counts = start.apart.map_or(0, Apart::counts);
        self.labels.begin(self.problem.limits.len() + counts, self.marked.len());
        self.queue.clear();
        self.fronts.begin(self.closed.len(), self.problem.course.states());
        self.spent.clear();
        self.spent.resize(self.problem.limits.len() + counts, 0);
        if let Some(apart) = start.apart {
            apart.begin(&mut self.spent[self.problem.limits.len()..]);
        }
        let (from, at) = (self.problem.from, self.labels.next());
        let transition = TransitionIx::new(0);
        let label = Label { rank: Rank::default(), role: from, parent: at, depth: 0, passed: 0, transition };
        self.add(label, None);
    }

    fn add(&mut self, label: Label, mark: Option<usize>) -> LabelIx {
        let ix = self.labels.add(label, &self.spent, mark);
        self.fronts.add(&self.labels, ix);
        ix
    }

    /// The label at the end of the beginning, whose roles are closed from now on.
    fn follow(&mut self, start: &Start<'_>) -> Option<LabelIx> {
        let mut at = self.labels.next() - 1;
        for transition in start.prefix {
            let role = self.labels.get(at).role;
            let links = self.problem.graph.adjacency().outgoing(role);
            let link = links.iter().find(|link| link.transition == *transition)?;
            let (label, mark) = self.step(at, link, start)?;
            at = self.add(label, mark);
        }
        for label in self.labels.way(at) {
            self.closed[label.role.at()] = true;
        }
        Some(at)
    }

    fn run(
        &mut self,
        root: LabelIx,
        start: &Start<'_>,
        effort: &mut Effort,
    ) -> Result<Option<Found>, Exhausted> {
        self.queue.push(&self.labels, Rank::default(), root);
        while let Some((promised, ix)) = self.queue.pop(&self.labels) {
            if self.problem.ceiling.is_some_and(|most| promised.chosen > u64::from(most)) {
                return Ok(None);
            }
            let label = *self.labels.get(ix);
            let rest = self.ranks.exact(self.problem, label.role, label.passed, effort)?;
            let Some(whole) = rest.map(|rest| label.rank + rest) else { continue };
            if whole > promised {
                self.queue.push(&self.labels, whole, ix);
                continue;
            }
            let spent = self.labels.spent(ix);
            if !fits(self.problem, &mut self.amounts, &label, spent, effort)?
                || self.fronts.is_needless(&self.labels, &label, spent)
            {
                continue;
            }
            self.fronts.settle(&self.labels, ix);
            if label.role == self.problem.to && self.problem.course.is_done(label.passed) {
                return Ok(Some(self.labels.found(ix)));
            }
            for link in self.problem.outgoing(label.role) {
                if self.closed[link.role.at()] || (ix == root && start.barred.contains(&link.role)) {
                    continue;
                }
                let Some((next, mark)) = self.step(ix, link, start) else { continue };
                let Some(promised) = self.promise(&next) else { continue };
                if self.fronts.is_needless(&self.labels, &next, &self.spent)
                    || self.fronts.is_hopeless(&self.labels, &next, &self.spent)
                {
                    continue;
                }
                effort.spend(1 + self.fronts.cost())?;
                let next = self.add(next, mark);
                self.queue.push(&self.labels, promised, next);
            }
        }
        Ok(None)
    }

    /// A label one step on, with its mark; what it has spent is left in `self.spent`. `None` where it must not step there.
    fn step(&mut self, ix: LabelIx, link: &Link, start: &Start<'_>) -> Option<(Label, Option<usize>)> {
        let (problem, marked) = (self.problem, &self.marked);
        let extended = extend(problem, &self.labels, marked, (ix, link), &mut self.spent)?;
        if let Some(apart) = start.apart {
            let counts = &mut self.spent[problem.limits.len()..];
            let allowed =
                if link.role == problem.to { apart.may_end(counts) } else { apart.stop(link.role, counts) };
            if !allowed {
                return None;
            }
        }
        Some(extended)
    }

    /// The least rank that the whole path may have, as far as is known; `None` where it cannot be finished within the bounds.
    fn promise(&self, label: &Label) -> Option<Rank> {
        let least = self.ranks.least(self.problem, label.role, label.passed)?;
        if !may_fit(self.problem, &self.amounts, label, &self.spent) {
            return None;
        }
        Some(label.rank + least.value)
    }

    /// The least rank that a path which begins like this may have, as far as is known; `None` where there is none for certain.
    pub(super) fn bound(&mut self, start: &Start<'_>) -> Option<Rank> {
        self.begin(start);
        let root = self.follow(start)?;
        let mut least = None;
        for link in self.problem.outgoing(self.labels.get(root).role) {
            if start.barred.contains(&link.role) || self.closed[link.role.at()] {
                continue;
            }
            let promised = self.step(root, link, start).and_then(|(next, _)| self.promise(&next));
            least = [least, promised].into_iter().flatten().min();
        }
        self.open(root);
        least
    }
}
