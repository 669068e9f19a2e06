//! All paths to one destination that no other surpasses in every way: a search by labels that does not stop at the first.
//!
//! As in [`search`](super::search), a label is a partial path, extended in the order of the whole paths that may come of it: by one of the
//! criteria that add up, then steps, months, gap points and roles. Besides what it has spent of the bounded amounts it carries what it has been *charged* by each criterion.
//! A label is dropped where one settled before it at the same role has spent and been charged no more (dominance: whatever
//! follows, the other path is better or, alike in everything, comes first), and where what it will be charged at least, by exact backward
//! distances for each criterion, is no better than a whole path that has been found. This is NAMOA* (Mandow and Pérez de la Cruz
//! 2010) with the settling order fixed, so that of paths charged alike the first in the order is kept. Paths that are known beforehand prune as
//! well, but only what is truly worse, since others of the same charges may come before them.
//!
//! **Loops.** Leaving a loop out charges no more and takes fewer steps, so nothing that remains has one, unless it passes on it what must be passed. Then
//! the roles at which loops close are marked, as in [`search`](super::search), until none remains. If all that remains is
//! loopless, it is also what remains of the loopless paths alone.

use super::bounds::Bounds;
use super::cost::Rank;
use super::effort::{Effort, Exhausted};
use super::extension::{extend, fits, may_fit};
use super::found::Found;
use super::fronts::Fronts;
use super::labels::{Label, LabelIx, Labels, Queue};
use super::measure::{Amount, Ranks};
use super::problem::Problem;
use super::toll::{Rest, Toll};
use crate::graph::Link;
use crate::model::{RoleIx, TransitionIx};

/// So many comparisons with whole paths cost as much as setting a label.
const COMPARED: u64 = 256;

/// The most that a path is charged: three tolls and what comes first in the order.
pub(super) const CHARGES: usize = 4;

/// What a path is charged by each toll; last by what comes first in the order, where that is a criterion. The rest is nought.
pub(super) type Charges = [u32; CHARGES];

/// A search for all paths of a problem that no other surpasses. What the problem's objective makes least first adds up.
pub(super) struct Pareto<'p, 'g> {
    problem: &'p Problem<'g>,
    /// What is charged, besides what comes first in the order.
    tolls: Vec<Toll<'p>>,
    /// Whether what comes first in the order is a criterion.
    counts_order: bool,
    /// What paths that are known beforehand are charged.
    known: Vec<Charges>,
    ranks: Bounds<Ranks>,
    amounts: Vec<Bounds<Amount>>,
    rests: Vec<Rest<'p>>,
    marked: Vec<RoleIx>,
    labels: Labels,
    queue: Queue,
    fronts: Fronts,
    /// Of a label that is being made: what it has spent of each bounded amount, then what it has been charged.
    spent: Vec<u32>,
    found: Vec<LabelIx>,
    /// What the whole paths found are charged.
    charges: Vec<Charges>,
    compared: u64,
}

impl<'p, 'g> Pareto<'p, 'g> {
    pub(super) fn new(
        problem: &'p Problem<'g>,
        tolls: Vec<Toll<'p>>,
        counts_order: bool,
        known: Vec<Charges>,
        effort: &mut Effort,
    ) -> Result<Self, Exhausted> {
        let amounts = problem.limits.iter().map(|(amount, _)| Bounds::new(problem, *amount, effort));
        let amounts = amounts.collect::<Result<_, _>>()?;
        let rests = tolls.iter().map(|toll| Rest::new(problem, *toll, effort)).collect::<Result<_, _>>()?;
        Ok(Self {
            ranks: Bounds::new(problem, Ranks, effort)?,
            amounts,
            rests,
            problem,
            tolls,
            counts_order,
            known,
            marked: Vec::new(),
            labels: Labels::default(),
            queue: Queue::default(),
            fronts: Fronts::default(),
            spent: Vec::new(),
            found: Vec::new(),
            charges: Vec::new(),
            compared: 0,
        })
    }

    /// Every path that no other surpasses, and perhaps some that others do, in the order of the search. With the error
    /// come the paths that had been found by then.
    pub(super) fn run(&mut self, effort: &mut Effort) -> (Vec<Found>, Result<(), Exhausted>) {
        if !self.problem.allows_targets() {
            return (Vec::new(), Ok(()));
        }
        loop {
            let outcome = self.walks(effort);
            let mut found: Vec<_> = self.found.iter().map(|ix| self.labels.found(*ix)).collect();
            let loops: Vec<_> = found.iter().flat_map(Found::repeated).collect();
            if loops.is_empty() {
                return (found, outcome);
            }
            if outcome.is_err() {
                found.retain(|path| path.repeated().is_empty());
                return (found, outcome);
            }
            for role in loops {
                if !self.marked.contains(&role) {
                    self.marked.push(role);
                }
            }
        }
    }

    /// The same of all ways that stop at no marked role twice.
    fn walks(&mut self, effort: &mut Effort) -> Result<(), Exhausted> {
        let root = self.begin();
        self.queue.push(&self.labels, Rank::default(), root);
        while let Some((promised, ix)) = self.queue.pop(&self.labels) {
            if self.problem.ceiling.is_some_and(|most| promised.chosen > u64::from(most)) {
                return Ok(());
            }
            let label = *self.labels.get(ix);
            let rest = self.ranks.exact(self.problem, label.role, label.passed, effort)?;
            let Some(whole) = rest.map(|rest| label.rank + rest) else { continue };
            if whole > promised {
                self.queue.push(&self.labels, whole, ix);
                continue;
            }
            if !self.is_worth_it(ix, whole, effort)?
                || self.fronts.is_needless(&self.labels, &label, self.labels.spent(ix))
            {
                continue;
            }
            self.fronts.settle(&self.labels, ix);
            if label.role == self.problem.to && self.problem.course.is_done(label.passed) {
                self.keep(ix);
                continue;
            }
            for link in self.problem.outgoing(label.role) {
                let Some((next, mark)) = self.step(ix, link) else { continue };
                let Some(promised) = self.promise(&next) else { continue };
                if self.fronts.is_needless(&self.labels, &next, &self.spent)
                    || self.fronts.is_hopeless(&self.labels, &next, &self.spent)
                {
                    continue;
                }
                effort.spend(1 + self.fronts.cost() + self.cost())?;
                let next = self.add(next, mark);
                self.queue.push(&self.labels, promised, next);
            }
        }
        Ok(())
    }

    fn begin(&mut self) -> LabelIx {
        let problem = self.problem;
        self.labels.begin(problem.limits.len() + self.tolls.len(), self.marked.len());
        self.queue.clear();
        self.fronts.begin(problem.graph.roles().len(), problem.course.states());
        self.found.clear();
        self.charges.clear();
        self.spent.clear();
        self.spent.resize(problem.limits.len(), 0);
        self.spent.extend(self.tolls.iter().map(|toll| toll.at_first(problem)));
        let (transition, parent) = (TransitionIx::new(0), self.labels.next());
        let root =
            Label { rank: Rank::default(), role: problem.from, parent, depth: 0, passed: 0, transition };
        self.add(root, None)
    }

    fn add(&mut self, label: Label, mark: Option<usize>) -> LabelIx {
        let ix = self.labels.add(label, &self.spent, mark);
        self.fronts.add(&self.labels, ix);
        ix
    }

    /// Keeps a whole path.
    fn keep(&mut self, ix: LabelIx) {
        self.found.push(ix);
        let mut charges = Charges::default();
        let tolls = &self.labels.spent(ix)[self.problem.limits.len()..];
        charges[..tolls.len()].copy_from_slice(tolls);
        self.count_order(&mut charges, self.labels.get(ix).rank);
        self.charges.push(charges);
    }

    /// Adds what comes first in the order to what is charged.
    fn count_order(&self, charges: &mut Charges, whole: Rank) {
        if self.counts_order {
            charges[CHARGES - 1] = u32::try_from(whole.chosen).unwrap_or(u32::MAX);
        }
    }

    /// A label one step on, with its mark; what it has spent is left in `self.spent`. `None` where it must not step there.
    fn step(&mut self, ix: LabelIx, link: &Link) -> Option<(Label, Option<usize>)> {
        let (problem, marked) = (self.problem, &self.marked);
        let extended = extend(problem, &self.labels, marked, (ix, link), &mut self.spent)?;
        let charged = &mut self.spent[problem.limits.len()..];
        for (toll, charged) in self.tolls.iter().zip(charged) {
            *charged = toll.after(*charged, link);
        }
        Some(extended)
    }

    /// The least rank that the whole path may have, as far as is known; `None` where it cannot be finished within the bounds, or
    /// will be no better than one that has been found.
    fn promise(&mut self, label: &Label) -> Option<Rank> {
        let (problem, role, passed) = (self.problem, label.role, label.passed);
        let whole = label.rank + self.ranks.least(problem, role, passed)?.value;
        if !may_fit(problem, &self.amounts, label, &self.spent) {
            return None;
        }
        let mut charges = Charges::default();
        for (at, (toll, rest)) in self.tolls.iter().zip(&self.rests).enumerate() {
            let rest = rest.least(problem, role, passed)?;
            charges[at] = toll.together(self.spent[problem.limits.len() + at], rest);
        }
        self.count_order(&mut charges, whole);
        (!self.is_surpassed(&charges)).then_some(whole)
    }

    /// The same with exact distances, for a label.
    fn is_worth_it(&mut self, ix: LabelIx, whole: Rank, effort: &mut Effort) -> Result<bool, Exhausted> {
        let (problem, label) = (self.problem, *self.labels.get(ix));
        if !fits(problem, &mut self.amounts, &label, self.labels.spent(ix), effort)? {
            return Ok(false);
        }
        let mut charges = Charges::default();
        for (at, (toll, rest)) in self.tolls.iter().zip(&mut self.rests).enumerate() {
            let Some(rest) = rest.exact(problem, label.role, label.passed, effort)? else { return Ok(false) };
            charges[at] = toll.together(self.labels.spent(ix)[problem.limits.len() + at], rest);
        }
        self.count_order(&mut charges, whole);
        // Of the origin the distances tell too much: they are met backwards and charge for the role that one leaves.
        Ok(label.depth == 0 || !self.is_surpassed(&charges))
    }

    /// Whether a path that has been found is charged no more than this, or one that was known truly less. What has been found comes
    /// first in the order.
    fn is_surpassed(&mut self, charges: &Charges) -> bool {
        let no_more = |mine: &Charges| mine.iter().zip(charges).all(|(mine, theirs)| mine <= theirs);
        self.compared += (self.charges.len() + self.known.len()) as u64;
        self.charges.iter().any(no_more) || self.known.iter().any(|known| known != charges && no_more(known))
    }

    /// What the comparisons since the last call cost, in labels.
    fn cost(&mut self) -> u64 {
        let cost = self.compared / COMPARED;
        self.compared %= COMPARED;
        cost
    }
}
