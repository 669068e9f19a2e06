use super::alternatives::in_order;
use super::carry_over::carried_rank;
use super::cost::Rank;
use super::found::{Found, Start};
use super::measure::Objective;
use super::problem::Problem;
use super::ranking::Ranking;
use super::search::Search;
use super::shortest::transitions;
use super::trees::Work;
use super::{CareerPath, Constraints, Effort, Exhausted, Outcome, PathCost, best_transitions};
use crate::graph::{Link, RoleRef};
use crate::model::TransitionIx;

/// What is asked for: the best ways from one role to another of the same graph.
#[derive(Clone, Debug)]
pub struct Question<'g> {
    /// Where the path starts.
    pub from: RoleRef<'g>,
    /// Where it ends.
    pub to: RoleRef<'g>,
    /// What it is short in.
    pub cost: PathCost,
    /// What it must observe.
    pub constraints: Constraints,
}

/// The best path that observes the constraints: the first of the [`alternatives`](super::alternatives()).
///
/// The path from a role to itself has no steps. Where there is no path, the outcome says why and what would open one.
///
/// # Method and cost
/// Without constraints as [`shortest`](super::shortest()); where no amount is bounded and nothing must be passed,
/// [`best_transitions`] over what the constraints allow. Else a search by
/// labels, exact whatever the constraints and also among equal paths; its labels can multiply with every amount that is bounded.
/// Where the cost counts the skill gap, the best of the [`COMPARED`](super::COMPARED) best by the plain sum.
///
/// # Errors
/// [`Exhausted`] where the effort was spent before the best path was certain.
///
/// ```
/// use career_graph::paths::{Constraints, Effort, Outcome, PathCost, Question, best};
/// let graph = career_graph::bundled();
/// let role = |slug| graph.role(slug).expect("a bundled role");
/// let constraints = Constraints { max_study_months: Some(0), ..Constraints::default() };
/// let question = Question {
///     constraints,
///     ..Question::new(role("cashiers"), role("human-resources-managers"), PathCost::Months)
/// };
/// let outcome = best(&question, &mut Effort::default()).expect("a small effort");
/// if let Outcome::Path(path) = outcome {
///     assert_eq!(path.totals().study, 0);
/// }
/// ```
pub fn best<'g>(question: &Question<'g>, effort: &mut Effort) -> Result<Outcome<'g>, Exhausted> {
    Ok(match question.ranked(&mut Work::new(effort))? {
        Some((_, found)) => Outcome::Path(question.path(found)),
        None => Outcome::NoPath(question.no_path(effort)),
    })
}

impl<'g> Question<'g> {
    /// A question without constraints.
    pub fn new(from: RoleRef<'g>, to: RoleRef<'g>, cost: PathCost) -> Self {
        Self { from, to, cost, constraints: Constraints::default() }
    }

    pub(super) fn problem(&self, objective: Objective) -> Problem<'g> {
        Problem::new(self.from, self.to, &self.constraints, objective)
    }

    pub(super) fn path(&self, found: Found) -> CareerPath<'g> {
        CareerPath::new(self.from, found.transitions)
    }

    /// The best path by something else than what was asked for.
    pub(super) fn least(
        &self,
        objective: Objective,
        work: &mut Work<'_>,
    ) -> Result<Option<Found>, Exhausted> {
        if let (Objective::Cost(cost), true) = (&objective, self.constraints == Constraints::default()) {
            let best = transitions(self.from, self.to, *cost);
            return Ok(best.map(|transitions| self.found(transitions, *cost)));
        }
        let problem = self.problem(objective);
        if let Some(cost) = problem.plain_cost() {
            return Ok(self.without_labels(&problem, cost));
        }
        let mut search = Search::new(&problem, work)?;
        let found = search.best(&Start::default(), work.effort)?;
        search.put_back(&mut work.trees);
        Ok(found)
    }

    /// The best path, if there is one, and its rank.
    pub(super) fn ranked(&self, work: &mut Work<'_>) -> Result<Option<(Rank, Found)>, Exhausted> {
        if self.cost.counts_gap() {
            let problem = self.problem(Objective::Cost(self.cost));
            let mut ranking = Ranking::new(&problem, work)?;
            let (ranked, cut) = in_order(self, &mut ranking, 1, work.effort);
            ranking.search.put_back(&mut work.trees);
            return match cut {
                Some(exhausted) => Err(exhausted),
                None => Ok(ranked.into_iter().next().map(|found| (carried_rank(self, &found), found))),
            };
        }
        let found = self.least(Objective::Cost(self.cost), work)?;
        Ok(found.map(|found| (found.rank, found)))
    }

    /// The best path where nothing needs to be remembered on the way.
    fn without_labels(&self, problem: &Problem<'_>, cost: PathCost) -> Option<Found> {
        if !problem.allows_targets() {
            return None;
        }
        let ends = (problem.from, problem.to);
        let transitions =
            best_transitions(problem.graph.adjacency(), ends, cost, |link| problem.allows(link))?;
        Some(self.found(transitions, cost))
    }

    fn found(&self, transitions: Vec<TransitionIx>, cost: PathCost) -> Found {
        let graph = self.from.graph();
        let links = transitions.iter().map(|ix| {
            let transition = graph.transition_at(*ix);
            let (months, gap) = (transition.months().total(), transition.gap_points());
            Link { role: transition.to().ix(), transition: *ix, months, gap }
        });
        let (mut rank, mut roles) = (Rank::default(), vec![self.from.ix()]);
        for link in links {
            rank = rank + Rank::of(&link, cost);
            roles.push(link.role);
        }
        Found { rank, roles, transitions }
    }
}
