//! How much every role still lacks to the destination, at least: what makes a search look in the right direction and turn
//! round early.
//!
//! A [`Tree`] is Dijkstra's algorithm backwards from one role. It grows only as far as it is asked to; of the roles beyond, it
//! knows that they are no nearer than its rim.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::course::Passed;
use super::effort::{Effort, Exhausted};
use super::measure::Measure;
use super::problem::Problem;
use crate::model::RoleIx;

/// A lower bound.
#[derive(Clone, Copy, Debug)]
pub(super) struct Least<V> {
    pub(super) value: V,
    /// Whether it is attained, the other bounds of the problem aside.
    pub(super) exact: bool,
    /// Which tree it is from.
    tree: usize,
}

/// The distances of roles to one role.
struct Tree<M: Measure> {
    measure: M,
    root: RoleIx,
    /// The least so far, by role.
    values: Vec<Option<M::Value>>,
    settled: Vec<bool>,
    queue: BinaryHeap<Reverse<(M::Value, RoleIx)>>,
}

impl<M: Measure> Tree<M> {
    fn new(problem: &Problem<'_>, measure: M, root: RoleIx) -> Self {
        let roles = problem.graph.roles().len();
        let mut tree = Self {
            measure,
            root,
            values: vec![None; roles],
            settled: vec![false; roles],
            queue: BinaryHeap::new(),
        };
        tree.improve(root, M::Value::default());
        tree
    }

    fn improve(&mut self, role: RoleIx, value: M::Value) {
        let known = &mut self.values[role.at()];
        if known.is_none_or(|known| value < known) {
            *known = Some(value);
            self.queue.push(Reverse((value, role)));
        }
    }

    /// The distance of a role, or that of the rim; and whether it is the role's own. `None` where no path leads here.
    fn least(&self, role: RoleIx) -> Option<(M::Value, bool)> {
        if self.settled[role.at()] {
            return self.values[role.at()].map(|value| (value, true));
        }
        self.queue.peek().map(|Reverse((value, _))| (*value, false))
    }

    /// Settles one more role.
    fn grow(&mut self, problem: &Problem<'_>) {
        while let Some(Reverse((value, role))) = self.queue.pop() {
            if std::mem::replace(&mut self.settled[role.at()], true) {
                continue;
            }
            if role == self.root || !problem.is_station(role) {
                for link in problem.incoming(role) {
                    self.improve(link.role, value + self.measure.of(problem, link));
                }
            }
            return;
        }
    }
}

/// The least that is still to come of one measure, from any role, whatever has been passed already.
pub(super) struct Bounds<M: Measure> {
    /// To each role to pass, and to the destination.
    trees: Vec<Tree<M>>,
    /// By what has been passed and which of it last: the least from there to the destination.
    tails: Vec<Option<M::Value>>,
}

impl<M: Measure> Bounds<M> {
    pub(super) fn new(problem: &Problem<'_>, measure: M, effort: &mut Effort) -> Result<Self, Exhausted> {
        let course = &problem.course;
        let via = course.via();
        let roots = via.iter().chain([&problem.to]);
        let trees = roots.map(|root| Tree::new(problem, measure, *root)).collect();
        let mut bounds = Self { trees, tails: vec![None; course.states() * via.len()] };
        // What has passed more is a larger number, so the tails that a tail needs are there before it.
        for passed in (1..course.states()).rev() {
            let passed = Passed::try_from(passed).unwrap_or_default();
            if !course.may_be(passed) {
                continue;
            }
            for last in (0..via.len()).filter(|at| passed >> at & 1 == 1) {
                let tail = bounds.exact(problem, via[last], passed, effort)?;
                bounds.tails[passed as usize * via.len() + last] = tail;
            }
        }
        Ok(bounds)
    }

    /// The least that is known without further work; `None` where the destination is out of reach.
    pub(super) fn least(
        &self,
        problem: &Problem<'_>,
        role: RoleIx,
        passed: Passed,
    ) -> Option<Least<M::Value>> {
        let via = problem.course.via().len();
        if problem.course.is_done(passed) {
            let (value, exact) = self.trees[via].least(role)?;
            return Some(Least { value, exact, tree: via });
        }
        let nexts = problem.course.next(passed).filter_map(|next| {
            let (value, exact) = self.trees[next].least(role)?;
            let tail = self.tails[(passed as usize | 1 << next) * via + next]?;
            Some(Least { value: value + tail, exact, tree: next })
        });
        nexts.min_by_key(|least| (least.value, !least.exact))
    }

    /// The same, after as much work as it takes to be exact.
    pub(super) fn exact(
        &mut self,
        problem: &Problem<'_>,
        role: RoleIx,
        passed: Passed,
        effort: &mut Effort,
    ) -> Result<Option<M::Value>, Exhausted> {
        while let Some(least) = self.least(problem, role, passed) {
            if least.exact {
                return Ok(Some(least.value));
            }
            effort.spend(1)?;
            self.trees[least.tree].grow(problem);
        }
        Ok(None)
    }

    /// Whether the least is at most so much, after as little work as that takes.
    pub(super) fn within(
        &mut self,
        problem: &Problem<'_>,
        role: RoleIx,
        passed: Passed,
        most: M::Value,
        effort: &mut Effort,
    ) -> Result<bool, Exhausted> {
        while let Some(least) = self.least(problem, role, passed) {
            if least.exact || least.value > most {
                return Ok(least.value <= most);
            }
            effort.spend(1)?;
            self.trees[least.tree].grow(problem);
        }
        Ok(false)
    }
}
