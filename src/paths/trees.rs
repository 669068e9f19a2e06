use super::Constraints;
use super::bounds::Bounds;
use super::effort::{Effort, Exhausted};
use super::measure::{Amount, Measure, Objective, Ranks};
use super::problem::Problem;

/// Backward distances between two ends, kept for further searches: they do not depend on how much of an amount is allowed.
#[derive(Default)]
pub(super) struct Trees {
    ranks: Vec<(Constraints, Objective, Bounds<Ranks>)>,
    amounts: Vec<(Constraints, Amount, Bounds<Amount>)>,
}

/// What several searches for one question share.
pub(super) struct Work<'e> {
    pub(super) effort: &'e mut Effort,
    pub(super) trees: Trees,
}

impl<'e> Work<'e> {
    pub(super) fn new(effort: &'e mut Effort) -> Self {
        Self { effort, trees: Trees::default() }
    }
}

impl Trees {
    /// The ranks of a problem's objective: those that are kept, or new ones. They are to be put back.
    pub(super) fn take_ranks(
        &mut self,
        problem: &Problem<'_>,
        effort: &mut Effort,
    ) -> Result<Bounds<Ranks>, Exhausted> {
        take(&mut self.ranks, problem, &problem.objective, Ranks, effort)
    }

    /// The same of an amount.
    pub(super) fn take_amount(
        &mut self,
        problem: &Problem<'_>,
        amount: Amount,
        effort: &mut Effort,
    ) -> Result<Bounds<Amount>, Exhausted> {
        take(&mut self.amounts, problem, &amount, amount, effort)
    }

    pub(super) fn put_ranks(&mut self, problem: &Problem<'_>, ranks: Bounds<Ranks>) {
        self.ranks.push((problem.filter.clone(), problem.objective.clone(), ranks));
    }

    pub(super) fn put_amount(&mut self, problem: &Problem<'_>, amount: Amount, bounds: Bounds<Amount>) {
        self.amounts.push((problem.filter.clone(), amount, bounds));
    }
}

fn take<K: PartialEq, M: Measure>(
    kept: &mut Vec<(Constraints, K, Bounds<M>)>,
    problem: &Problem<'_>,
    key: &K,
    measure: M,
    effort: &mut Effort,
) -> Result<Bounds<M>, Exhausted> {
    match kept.iter().position(|(filter, of, _)| of == key && *filter == problem.filter) {
        Some(at) => Ok(kept.swap_remove(at).2),
        None => Bounds::new(problem, measure, effort),
    }
}
