//! A label one step on, and whether it can still keep to the bounds: what every search by labels does alike.

use super::bounds::Bounds;
use super::effort::{Effort, Exhausted};
use super::labels::{Label, LabelIx, Labels};
use super::measure::{Amount, Measure as _, Ranks};
use super::problem::Problem;
use crate::graph::Link;
use crate::model::RoleIx;

/// A label one step on, with the place of its role among the marked ones. What the label before it had spent is left in `spent`, that
/// of the bounded amounts with the step added. `None` where it must not step there.
pub(super) fn extend(
    problem: &Problem<'_>,
    labels: &Labels,
    marked: &[RoleIx],
    (ix, link): (LabelIx, &Link),
    spent: &mut Vec<u32>,
) -> Option<(Label, Option<usize>)> {
    let label = labels.get(ix);
    let passed = problem.course.pass(label.passed, link.role)?;
    if link.role == problem.to && !problem.course.is_done(passed) {
        return None;
    }
    let mark = marked.iter().position(|role| *role == link.role);
    if mark.is_some_and(|mark| labels.has_mark(ix, mark)) {
        return None;
    }
    spent.clear();
    spent.extend_from_slice(labels.spent(ix));
    for ((amount, _), spent) in problem.limits.iter().zip(spent) {
        *spent = spent.saturating_add(amount.of(problem.graph, link));
    }
    let next = Label {
        rank: label.rank + Ranks.of(problem, link),
        role: link.role,
        parent: ix,
        depth: label.depth + 1,
        passed,
        transition: link.transition,
    };
    Some((next, mark))
}

/// Whether a label that has spent this may be finished within each of the bounds by itself, as far as is known.
pub(super) fn may_fit(
    problem: &Problem<'_>,
    amounts: &[Bounds<Amount>],
    label: &Label,
    spent: &[u32],
) -> bool {
    let mut bounds = amounts.iter().zip(&problem.limits).zip(spent);
    bounds.all(|((bounds, (_, most)), spent)| {
        let rest = bounds.least(problem, label.role, label.passed);
        rest.is_some_and(|rest| spent.saturating_add(rest.value) <= *most)
    })
}

/// The same for certain.
///
/// # Errors
/// Where the effort does not suffice to tell.
pub(super) fn fits(
    problem: &Problem<'_>,
    amounts: &mut [Bounds<Amount>],
    label: &Label,
    spent: &[u32],
    effort: &mut Effort,
) -> Result<bool, Exhausted> {
    for ((bounds, (_, most)), spent) in amounts.iter_mut().zip(&problem.limits).zip(spent) {
        let Some(left) = most.checked_sub(*spent) else { return Ok(false) };
        if !bounds.within(problem, label.role, label.passed, left, effort)? {
            return Ok(false);
        }
    }
    Ok(true)
}
