use super::cost::Rank;
use super::effort::{Effort, Exhausted};
use super::found::Found;
use super::measure::Objective;
use super::pareto::{CHARGES, Charges, Pareto};
use super::pays::Pays;
use super::problem::Problem;
use super::toll::Toll;
use super::trees::Work;
use super::{CareerPath, Constraints, Criterion, NoPath, PathCost, Question};
use crate::graph::RoleRef;
use crate::model::RoleIx;

/// The most destinations besides the first.
pub const MOST_ALSO_TO: usize = 10;

/// What is asked for: the paths that are best in some way.
#[derive(Clone, Debug)]
pub struct TradeOffQuestion<'g> {
    /// Where the paths start.
    pub from: RoleRef<'g>,
    /// Where they end.
    pub to: RoleRef<'g>,
    /// Where they may end as well.
    pub also_to: Vec<RoleRef<'g>>,
    /// What they are compared by: two at least, none twice.
    pub criteria: Vec<Criterion>,
    /// What each must observe.
    pub constraints: Constraints,
}

/// A path that no other surpasses.
#[derive(Clone, Debug)]
pub struct TradeOff<'g> {
    /// The path.
    pub path: CareerPath<'g>,
    /// The criteria by which none is better than this path, in the order asked.
    pub best_at: Vec<Criterion>,
    /// The lowest published pay of the stops after the origin, whole units of currency a year; `None` where a stop has none.
    /// Only figures of the same area, year and currency as the first destination's count. A figure that is a bound counts as
    /// it is published.
    pub lowest_pay: Option<u32>,
    /// The published pay of the destination, in the same way.
    pub pay_at_end: Option<u32>,
}

/// The paths that no other surpasses.
#[derive(Clone, Debug)]
pub struct TradeOffs<'g> {
    /// The paths, the best by the first criterion first, among equals by the next.
    pub paths: Vec<TradeOff<'g>>,
    /// How many there are, also where fewer were asked for.
    pub total: usize,
    /// Whether these are all; `false` where the effort was spent before that was certain. Then there may be more, and one of
    /// them may surpass a path that is given; but what is best by months, steps and skill gap is certain, of those that are criteria,
    /// unless there are destinations that were not come to.
    pub complete: bool,
}

/// What a search for trade-offs yields.
#[derive(Clone, Debug)]
pub enum TradeOffsOutcome<'g> {
    /// There are paths.
    TradeOffs(TradeOffs<'g>),
    /// There is none to any destination; why, is told of the first.
    NoPath(NoPath<'g>),
}

/// The paths that are best in some way: for each of them, every other path that is better by one criterion is worse by another.
///
/// The set is exact, and so is the choice among paths that are alike in every criterion: the one with fewer steps, then fewer
/// months, then less to learn by the plain sum, then the first by the slugs of its roles. No path stops at a role twice. Where there are more than
/// `first`, those that are best by a criterion are kept before others, and then those that come first.
///
/// # Method and cost
/// For each destination a search by labels with dominance and exact backward distances for each criterion (NAMOA*). Its labels can
/// grow with the number of trade-offs at each role; [`Effort`] bounds them.
///
/// # Errors
/// [`Exhausted`] where the effort was spent before any path was found.
///
/// ```
/// use career_graph::paths::{
///     Constraints, Criterion, Effort, TradeOffQuestion, TradeOffsOutcome, trade_offs,
/// };
/// let graph = career_graph::bundled();
/// let role = |slug| graph.role(slug).expect("a bundled role");
/// let question = TradeOffQuestion {
///     from: role("cashiers"),
///     to: role("human-resources-managers"),
///     also_to: Vec::new(),
///     criteria: vec![Criterion::Steps, Criterion::Months],
///     constraints: Constraints::default(),
/// };
/// let outcome = trade_offs(&question, 20, &mut Effort::default()).expect("a small effort");
/// let TradeOffsOutcome::TradeOffs(found) = outcome else { panic!("there are paths") };
/// assert_eq!(found.paths[0].best_at[0], Criterion::Steps);
/// ```
pub fn trade_offs<'g>(
    question: &TradeOffQuestion<'g>,
    first: usize,
    effort: &mut Effort,
) -> Result<TradeOffsOutcome<'g>, Exhausted> {
    let mut ends = vec![question.to];
    ends.extend(&question.also_to);
    let pays = Pays::measured_at(&ends);
    let mut candidates = Vec::new();
    let outcome = question.search(&ends, &pays, &mut candidates, effort);
    if candidates.is_empty() {
        outcome?;
        let to_first = Question {
            constraints: question.constraints.clone(),
            ..Question::new(question.from, question.to, PathCost::Months)
        };
        return Ok(TradeOffsOutcome::NoPath(to_first.no_path(effort)));
    }
    let kept = unsurpassed(candidates);
    let total = kept.len();
    let paths = question.described(kept, first);
    Ok(TradeOffsOutcome::TradeOffs(TradeOffs { paths, total, complete: outcome.is_ok() }))
}

/// A path and what it is charged by each criterion.
struct Candidate {
    charged: Vec<u32>,
    lowest_pay: u32,
    pay_at_end: u32,
    found: Found,
}

impl Candidate {
    fn new(question: &TradeOffQuestion<'_>, found: Found, pays: &Pays) -> Self {
        let by = |criterion: &Criterion| criterion.of(&found, pays);
        let charged = question.criteria.iter().map(by).collect();
        let (lowest_pay, pay_at_end) = (by(&Criterion::LowestPay), by(&Criterion::PayAtEnd));
        Self { charged, lowest_pay, pay_at_end, found }
    }

    /// The order in which paths are listed.
    fn order(&self) -> (&[u32], [u32; 3], &[RoleIx]) {
        let Rank { steps, months, gap, .. } = self.found.rank;
        (&self.charged, [steps, months, gap], &self.found.roles)
    }
}

impl Criterion {
    /// What a path is charged; less is better.
    fn of(self, found: &Found, pays: &Pays) -> u32 {
        let end = || found.roles.last().map_or(u32::MAX, |role| pays.shortfall(*role));
        match self {
            Self::Months => found.rank.months,
            Self::Steps => found.rank.steps,
            Self::SkillGap => found.rank.gap,
            Self::LowestPay => {
                let stops = found.roles.iter().skip(1).map(|role| pays.shortfall(*role));
                stops.max().unwrap_or_else(end)
            }
            Self::PayAtEnd => end(),
        }
    }

    /// The cost of which a path is charged the sum.
    fn cost(self) -> Option<PathCost> {
        match self {
            Self::Months => Some(PathCost::Months),
            Self::Steps => Some(PathCost::Steps),
            Self::SkillGap => Some(PathCost::SkillGap),
            Self::LowestPay | Self::PayAtEnd => None,
        }
    }
}

/// Those of the candidates that no other surpasses, in order; of those charged alike the first.
fn unsurpassed(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by(|one, other| one.order().cmp(&other.order()));
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let surpasses = |known: &Candidate| {
            known.charged.iter().zip(&candidate.charged).all(|(known, charged)| known <= charged)
        };
        // What surpasses a path is charged less at the first difference, so it stands before it.
        if !kept.iter().any(surpasses) {
            kept.push(candidate);
        }
    }
    kept
}

impl<'g> TradeOffQuestion<'g> {
    /// Finds all paths that no other surpasses, and perhaps more. First those that are best by each criterion that adds up, so that
    /// they are there in any case.
    fn search(
        &self,
        ends: &[RoleRef<'g>],
        pays: &Pays,
        candidates: &mut Vec<Candidate>,
        effort: &mut Effort,
    ) -> Result<(), Exhausted> {
        let mut reachable = Vec::new();
        'ends: for end in ends {
            let mut best = Vec::new();
            for cost in self.criteria.iter().filter_map(|criterion| criterion.cost()) {
                let question = Question {
                    constraints: self.constraints.clone(),
                    ..Question::new(self.from, *end, cost)
                };
                match question.least(Objective::Cost(cost), &mut Work::new(effort))? {
                    Some(found) => best.push(found),
                    None => continue 'ends,
                }
            }
            candidates.extend(best.iter().map(|found| Candidate::new(self, found.clone(), pays)));
            reachable.push((*end, best));
        }
        for (end, best) in reachable {
            let (found, outcome) = self.to_one(end, &best, pays, effort);
            candidates.extend(found.into_iter().map(|found| Candidate::new(self, found, pays)));
            outcome?;
        }
        Ok(())
    }

    /// The paths to one destination that no other surpasses, and perhaps more; some are known.
    fn to_one(
        &self,
        end: RoleRef<'g>,
        known: &[Found],
        pays: &Pays,
        effort: &mut Effort,
    ) -> (Vec<Found>, Result<(), Exhausted>) {
        // What comes first in the order need not be compared. Steps do, where they are a criterion, and where no criterion adds up.
        let order = [Criterion::Steps, Criterion::Months, Criterion::SkillGap];
        let order = order.into_iter().find(|criterion| self.criteria.contains(criterion));
        let cost = order.and_then(Criterion::cost).unwrap_or(PathCost::Steps);
        let problem = Problem::new(self.from, end, &self.constraints, Objective::Cost(cost));
        let others: Vec<_> = self.criteria.iter().filter(|criterion| Some(**criterion) != order).collect();
        let tolls = others.iter().filter_map(|criterion| match criterion {
            Criterion::Months => Some(Toll::Months),
            Criterion::SkillGap => Some(Toll::Gap),
            Criterion::LowestPay => Some(Toll::Pay(pays)),
            // All paths to one destination end alike.
            Criterion::Steps | Criterion::PayAtEnd => None,
        });
        let charges = |found: &Found| {
            let compared = others.iter().filter(|criterion| ***criterion != Criterion::PayAtEnd);
            let mut charges = Charges::default();
            for (charge, criterion) in charges.iter_mut().zip(compared) {
                *charge = criterion.of(found, pays);
            }
            charges[CHARGES - 1] = order.map_or(0, |criterion| criterion.of(found, pays));
            charges
        };
        let known = known.iter().map(charges).collect();
        match Pareto::new(&problem, tolls.collect(), order.is_some(), known, effort) {
            Ok(mut search) => search.run(effort),
            Err(exhausted) => (Vec::new(), Err(exhausted)),
        }
    }

    /// The paths to give, with what each is best at.
    fn described(&self, all: Vec<Candidate>, first: usize) -> Vec<TradeOff<'g>> {
        let best: Vec<_> = (0..self.criteria.len())
            .map(|at| all.iter().map(|candidate| candidate.charged[at]).min().unwrap_or(u32::MAX))
            .collect();
        let best_at = |candidate: &Candidate| -> Vec<Criterion> {
            // What is unknown for all is nothing to be best at.
            let by = |at: &usize| best[*at] != u32::MAX && candidate.charged[*at] == best[*at];
            (0..best.len()).filter(by).map(|at| self.criteria[at]).collect()
        };
        let mut paths: Vec<_> = all.into_iter().map(|candidate| (best_at(&candidate), candidate)).collect();
        self.keep_first(&mut paths, first);
        let paths = paths.into_iter().map(|(best_at, candidate)| TradeOff {
            path: CareerPath::new(self.from, candidate.found.transitions),
            best_at,
            lowest_pay: Pays::amount(candidate.lowest_pay),
            pay_at_end: Pays::amount(candidate.pay_at_end),
        });
        paths.collect()
    }

    /// Keeps `first` of the paths: for each criterion the first that is best by it, then those that come first.
    fn keep_first(&self, paths: &mut Vec<(Vec<Criterion>, Candidate)>, first: usize) {
        let bests = self
            .criteria
            .iter()
            .filter_map(|criterion| paths.iter().position(|(best_at, _)| best_at.contains(criterion)));
        let mut order: Vec<usize> = bests.chain(0..paths.len()).collect();
        let mut seen = std::collections::BTreeSet::new();
        order.retain(|at| seen.len() < first && seen.insert(*at));
        let mut at = 0;
        paths.retain(|_| {
            at += 1;
            seen.contains(&(at - 1))
        });
    }
}
