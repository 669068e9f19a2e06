use super::effort::{Effort, Exhausted};
use super::flood::Flood;
use super::found::Found;
use super::measure::Objective;
use super::rules::pays;
use super::trees::Work;
use super::{Constraints, PathCost, Question};
use crate::graph::{Direction, RoleRef, TransitionRef};
use crate::model::RoleIx;

/// A search of a single path counts as so many labels for every role of the graph, one in so many.
const ROLES_A_LABEL: usize = 8;

/// How far one may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Budget {
    /// The most months of a whole path.
    Months(u32),
    /// The most transitions.
    Steps(u32),
}

/// What is asked for: all roles that a path joins with one role, within a budget.
#[derive(Clone, Debug)]
pub struct ReachQuestion<'g> {
    /// The role where the paths start, or where they end when they come in.
    pub from: RoleRef<'g>,
    /// How far they may go.
    pub within: Budget,
    /// Whether they lead out of the role or into it.
    pub direction: Direction,
    /// What each must observe.
    pub constraints: Constraints,
}

/// A role within reach. Its months and steps are those of one path: the best by what the budget counts.
#[derive(Clone, Copy, Debug)]
pub struct Reached<'g> {
    /// The role at the other end.
    pub role: RoleRef<'g>,
    /// The months of the path.
    pub months: u32,
    /// Its transitions.
    pub steps: u32,
    /// Its first transition: out of the role that was asked about, or out of this one where paths lead in.
    pub first_step: TransitionRef<'g>,
}

/// All roles within reach: those for which [`best`](super::best()) finds a path that keeps to the budget, with what that path takes.
/// In order by what the budget counts, then by the other of the two, then by slug.
///
/// The role itself is not among them, nor are those to be passed, since a path does not pass where it ends.
///
/// # Method and cost
/// One search from the role to all others. Where paths lead in and must keep up a share of the origin's pay, what that is depends
/// on where each starts: then a role that is found without it, but by a path that pays too little, is searched from by itself.
///
/// # Errors
/// [`Exhausted`] where the effort was spent before all were found.
///
/// ```
/// use career_graph::graph::Direction;
/// use career_graph::paths::{Budget, Constraints, Effort, ReachQuestion, reach};
/// let graph = career_graph::bundled();
/// let question = ReachQuestion {
///     from: graph.role("nursing-assistants").expect("a bundled role"),
///     within: Budget::Months(24),
///     direction: Direction::Outgoing,
///     constraints: Constraints::default(),
/// };
/// let reached = reach(&question, &mut Effort::default()).expect("a small effort");
/// assert!(reached.iter().all(|role| role.months <= 24));
/// assert!(reached.is_sorted_by_key(|role| (role.months, role.steps, role.role.ix())));
/// ```
pub fn reach<'g>(question: &ReachQuestion<'g>, effort: &mut Effort) -> Result<Vec<Reached<'g>>, Exhausted> {
    let mut found = Flood::new(question).run(effort)?;
    if question.direction == Direction::Incoming && question.constraints.min_pay_ratio.is_some() {
        found = question.that_pay(found, effort)?;
    }
    let mut reached: Vec<_> = found.iter().filter_map(|path| question.reached(path)).collect();
    reached.sort_unstable_by_key(|reached| {
        let (months, steps) = (reached.months, reached.steps);
        let cost = match question.within {
            Budget::Months(_) => (months, steps),
            Budget::Steps(_) => (steps, months),
        };
        (cost, reached.role.ix())
    });
    Ok(reached)
}

impl<'g> ReachQuestion<'g> {
    fn reached(&self, path: &Found) -> Option<Reached<'g>> {
        let graph = self.from.graph();
        let end = match self.direction {
            Direction::Outgoing => path.roles.last(),
            Direction::Incoming => path.roles.first(),
        };
        Some(Reached {
            role: graph.role_at(*end?),
            months: path.rank.months,
            steps: path.rank.steps,
            first_step: graph.transition_at(*path.transitions.first()?),
        })
    }

    /// The best path from where each of these starts, under all constraints. A path that pays enough was the best of more, so it is
    /// the best still.
    fn that_pay(&self, found: Vec<Found>, effort: &mut Effort) -> Result<Vec<Found>, Exhausted> {
        let graph = self.from.graph();
        let search = u64::try_from(graph.roles().len() / ROLES_A_LABEL).unwrap_or(u64::MAX);
        let (mut constraints, mut kept) = (self.constraints.clone(), Vec::new());
        // What the path is best by needs no bound: if the best is beyond, all are.
        let (cost, within, bound) = match self.within {
            Budget::Months(most) => (PathCost::Months, most, constraints.max_months.take()),
            Budget::Steps(most) => (PathCost::Steps, most, constraints.max_steps.take()),
        };
        let most = u64::from(bound.map_or(within, |bound| bound.min(within)));
        for path in found {
            let [start, stops @ ..] = path.roles.as_slice() else { continue };
            let from = graph.role_at(*start);
            let enough = |role: &RoleIx| pays(from, graph.role_at(*role), &self.constraints);
            if stops.iter().all(enough) {
                kept.push(path);
            } else if enough(&self.from.ix()) {
                effort.spend(search.saturating_add(1))?;
                let question = Question { from, to: self.from, cost, constraints: constraints.clone() };
                let best = question.least(Objective::Cost(cost), &mut Work::new(effort))?;
                kept.extend(best.filter(|best| best.rank.chosen <= most));
            }
        }
        Ok(kept)
    }
}
