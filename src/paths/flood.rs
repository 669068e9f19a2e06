//! The best path between one role and every other within a budget: a search by labels in all directions at once.
//!
//! Dijkstra's algorithm, from the role outwards or backwards. Where amounts are bounded or roles must be passed, a role may be
//! settled more than once, by labels none of which can replace another (see [`search`](super::search)); the first that may end there is the best.
//! Labels of equal rank are settled together, in the order of the roles of their paths: every step increases the rank, so all
//! of them are known by then, and the order among equal paths is that of this module, whichever way the search goes.
//!
//! O((V + E) log V) where nothing is bounded but the budget. A path that must pass a role may have a loop; then the roles at which
//! loops close are marked, as in [`search`](super::search), until no best path has one.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::cost::Rank;
use super::course::Course;
use super::effort::{Effort, Exhausted};
use super::found::Found;
use super::fronts::Fronts;
use super::labels::{Label, LabelIx, Labels};
use super::measure::Amount;
use super::rules::Rules;
use super::{Budget, Constraints, PathCost, ReachQuestion};
use crate::graph::{CareerGraph, Direction, Link};
use crate::model::{RoleIx, TransitionIx};

/// A search from one role to all others.
pub(super) struct Flood<'g> {
    graph: &'g CareerGraph,
    from: RoleIx,
    direction: Direction,
    cost: PathCost,
    /// The most of the cost.
    most: u32,
    /// The bounds on other amounts.
    limits: Vec<(Amount, u32)>,
    course: Course,
    /// Where a path may stop on its way, and where it may end.
    stops: Rules<'g>,
    ends: Rules<'g>,
    marked: Vec<RoleIx>,
    labels: Labels,
    fronts: Fronts,
    queue: BinaryHeap<Reverse<(Rank, LabelIx)>>,
    spent: Vec<u32>,
}

impl<'g> Flood<'g> {
    /// Costs O(roles). Backwards, the least ratio of pay is left aside: what it asks for depends on where the path starts.
    pub(super) fn new(question: &ReachQuestion<'g>) -> Self {
        let mut constraints = question.constraints.clone();
        if question.direction == Direction::Incoming {
            constraints.min_pay_ratio = None;
            constraints.via.reverse();
        }
        let (cost, within, bound) = match question.within {
            Budget::Months(most) => (PathCost::Months, most, constraints.max_months.take()),
            Budget::Steps(most) => (PathCost::Steps, most, constraints.max_steps.take()),
        };
        let limits = [
            (Amount::Steps, constraints.max_steps),
            (Amount::Months, constraints.max_months),
            (Amount::Study, constraints.max_study_months),
            (Amount::Lateral, constraints.max_lateral),
        ];
        let anywhere = Constraints { tracks: Vec::new(), avoid_declining: false, ..constraints.clone() };
        Self {
            graph: question.from.graph(),
            from: question.from.ix(),
            direction: question.direction,
            cost,
            most: bound.map_or(within, |bound| bound.min(within)),
            limits: limits.into_iter().filter_map(|(amount, most)| Some((amount, most?))).collect(),
            course: Course::new(&constraints.via, constraints.via_in_order),
            stops: Rules::new(question.from, &[], &constraints),
            ends: Rules::new(question.from, &[], &anywhere),
            marked: Vec::new(),
            labels: Labels::default(),
            fronts: Fronts::default(),
            queue: BinaryHeap::new(),
            spent: Vec::new(),
        }
    }

    /// The best path to each role, or from each where the search goes backwards: of those within the budget, in no order that means
    /// anything.
    pub(super) fn run(&mut self, effort: &mut Effort) -> Result<Vec<Found>, Exhausted> {
        loop {
            let best = self.walks(effort)?;
            let mut found: Vec<_> = best.into_iter().map(|ix| self.labels.found(ix)).collect();
            let mut loops: Vec<_> = found.iter().flat_map(Found::repeated).collect();
            if loops.is_empty() {
                if self.direction == Direction::Incoming {
                    for path in &mut found {
                        path.roles.reverse();
                        path.transitions.reverse();
                    }
                }
                return Ok(found);
            }
            loops.sort_unstable();
            loops.dedup();
            self.marked.extend(loops);
        }
    }

    /// The labels of the best ways, which may stop twice at roles that are not marked.
    fn walks(&mut self, effort: &mut Effort) -> Result<Vec<LabelIx>, Exhausted> {
        self.begin();
        let mut best = Vec::new();
        let mut has = vec![false; self.graph.roles().len()];
        while let Some(equals) = self.next() {
            for ix in equals {
                let label = *self.labels.get(ix);
                if self.fronts.is_needless(&self.labels, &label, self.labels.spent(ix)) {
                    continue;
                }
                self.fronts.settle(&self.labels, ix);
                if !has[label.role.at()] && self.may_end(&label) {
                    has[label.role.at()] = true;
                    best.push(ix);
                }
                if self.stops.allows_role(label.role) {
                    self.extend(ix, effort)?;
                }
            }
        }
        Ok(best)
    }

    fn begin(&mut self) {
        self.labels.begin(self.limits.len(), self.marked.len());
        self.fronts.begin(self.graph.roles().len(), self.course.states());
        self.queue.clear();
        self.spent.clear();
        self.spent.resize(self.limits.len(), 0);
        let (rank, parent) = (Rank::default(), self.labels.next());
        let transition = TransitionIx::new(0);
        self.add(Label { rank, role: self.from, parent, depth: 0, passed: 0, transition }, None);
    }

    fn add(&mut self, label: Label, mark: Option<usize>) {
        let ix = self.labels.add(label, &self.spent, mark);
        self.fronts.add(&self.labels, ix);
        self.queue.push(Reverse((label.rank, ix)));
    }

    /// All labels of the least rank that waits, in the order of their paths.
    fn next(&mut self) -> Option<Vec<LabelIx>> {
        let Reverse((least, first)) = self.queue.pop()?;
        let mut equals = vec![first];
        while let Some(Reverse((rank, ix))) = self.queue.peek()
            && *rank == least
        {
            equals.push(*ix);
            self.queue.pop();
        }
        equals.sort_by(|one, other| self.compare(*one, *other));
        Some(equals)
    }

    /// Compares the roles of two labels' paths.
    fn compare(&self, one: LabelIx, other: LabelIx) -> Ordering {
        match self.direction {
            Direction::Outgoing => self.labels.compare_roles(one, other),
            Direction::Incoming => self.labels.roles_back(one).cmp(self.labels.roles_back(other)),
        }
    }

    /// Whether a path may end where a label is.
    fn may_end(&self, label: &Label) -> bool {
        label.role != self.from
            && self.course.is_done(label.passed)
            && !self.course.via().contains(&label.role)
    }

    fn extend(&mut self, ix: LabelIx, effort: &mut Effort) -> Result<(), Exhausted> {
        let adjacency = self.graph.adjacency();
        let role = self.labels.get(ix).role;
        let links = match self.direction {
            Direction::Outgoing => adjacency.outgoing(role),
            Direction::Incoming => adjacency.incoming(role),
        };
        for link in links {
            let Some((next, mark)) = self.step(ix, link) else { continue };
            if self.fronts.is_needless(&self.labels, &next, &self.spent)
                || self.fronts.is_hopeless(&self.labels, &next, &self.spent)
            {
                continue;
            }
            effort.spend(1 + self.fronts.cost())?;
            self.add(next, mark);
        }
        Ok(())
    }

    /// A label one step on, with its mark; what it has spent is left in `self.spent`. `None` where it must not step there.
    fn step(&mut self, ix: LabelIx, link: &Link) -> Option<(Label, Option<usize>)> {
        let allowed =
            link.role != self.from && self.ends.allows_role(link.role) && self.stops.allows_link(link);
        if !allowed {
            return None;
        }
        let label = self.labels.get(ix);
        let passed = self.course.pass(label.passed, link.role)?;
        let mark = self.marked.iter().position(|role| *role == link.role);
        if mark.is_some_and(|mark| self.labels.has_mark(ix, mark)) {
            return None;
        }
        let rank = label.rank + Rank::of(link, self.cost);
        if rank.chosen > u64::from(self.most) {
            return None;
        }
        self.spent.clear();
        self.spent.extend_from_slice(self.labels.spent(ix));
        for ((amount, most), spent) in self.limits.iter().zip(&mut self.spent) {
            *spent = spent.saturating_add(amount.of(self.graph, link));
            if *spent > *most {
                return None;
            }
        }
        let (depth, transition) = (label.depth + 1, link.transition);
        Some((Label { rank, role: link.role, parent: ix, depth, passed, transition }, mark))
    }
}
