use super::apart::Apart;
use super::carry_over::carried_rank;
use super::effort::{Effort, Exhausted};
use super::found::{Found, Start};
use super::measure::Objective;
use super::ranking::Ranking;
use super::trees::Work;
use super::{CareerPath, Diversity, NoPath, Question};
use crate::graph::RoleRef;
use crate::model::RoleIx;

/// How many of the best paths are compared with one another: where skills carry over, to find those that profit from it; where
/// near-duplicates are left out, to tell them.
pub const COMPARED: usize = 32;

/// Several ways from one role to another.
#[derive(Clone, Debug)]
pub struct Alternatives<'g> {
    /// The paths, the best first.
    pub paths: Vec<CareerPath<'g>>,
    /// The paths that were left out since they resemble one before them.
    pub left_out: LeftOut<'g>,
    /// Whether these are all that were asked for, or all there are; `false` where the effort was spent before that was certain.
    /// The paths that are given are the best ones all the same.
    pub complete: bool,
}

/// Paths that were left out of a list.
#[derive(Clone, Debug, Default)]
pub struct LeftOut<'g> {
    /// The paths, the best first.
    pub paths: Vec<NearDuplicate<'g>>,
    /// Among how many of the best paths they were counted; paths beyond are not told of.
    pub compared: usize,
}

/// A path that resembles another.
#[derive(Clone, Debug)]
pub struct NearDuplicate<'g> {
    /// The path.
    pub path: CareerPath<'g>,
    /// The place in the list of the path that it resembles, from 0.
    pub resembles: usize,
    /// The stops that the two share.
    pub shared: Vec<RoleRef<'g>>,
}

/// What a search for several paths yields.
#[derive(Clone, Debug)]
pub enum AlternativesOutcome<'g> {
    /// There are paths.
    Alternatives(Alternatives<'g>),
    /// There is none.
    NoPath(NoPath<'g>),
}

/// The best `first` paths from one role to another that observe the constraints, none of which resembles one before it.
///
/// The order is that of [`paths`](super): exact, also among equals. With a cost that counts the skill gap it is exact by the
/// plain sum of the steps' gaps, and the [`COMPARED`] best by that sum (or `first`, if that is more) are then put in order by what remains
/// when skills carry over. A path [resembles](Diversity) another by their stops. The first of the order is always given;
/// each next one is the first of the order that resembles none of those given.
///
/// # Method and cost
/// Yen's method with Lawler's subdivision over label searches that share their backward distances: at most
/// `first` times the steps of a path searches. Where paths must differ and the best [`COMPARED`] are not different enough, each next path is
/// one search that counts the shared stops, so that near-duplicates are passed over without being looked at.
///
/// # Errors
/// [`Exhausted`] where the effort was spent before the best path was certain.
pub fn alternatives<'g>(
    question: &Question<'g>,
    first: usize,
    diversity: Diversity,
    effort: &mut Effort,
) -> Result<AlternativesOutcome<'g>, Exhausted> {
    let problem = question.problem(Objective::Cost(question.cost));
    let mut ranking = Ranking::new(&problem, &mut Work::new(effort))?;
    let mut list = List::new(question, diversity, first);
    let (mut compared, mut cut, mut ended) = (0, None, false);
    if question.cost.counts_gap() {
        let (ranked, exhausted) = in_order(question, &mut ranking, first, effort);
        (ended, cut) = (ranked.len() < first.max(COMPARED), exhausted);
        for found in ranked {
            if list.is_full() {
                break;
            }
            compared += 1;
            list.offer(found);
        }
    } else {
        let most = if diversity == Diversity::None { first } else { first.max(COMPARED) };
        while !list.is_full() && compared < most {
            match ranking.next(effort) {
                Ok(Some(found)) => list.offer(found),
                Ok(None) => ended = true,
                Err(exhausted) => cut = Some(exhausted),
            }
            if ended || cut.is_some() {
                break;
            }
            compared += 1;
        }
    }
    while !list.is_full() && !ended && cut.is_none() {
        match ranking.search.best(&Start { apart: Some(&list.apart), ..Start::default() }, effort) {
            Ok(Some(found)) => list.keep(found),
            Ok(None) => ended = true,
            Err(exhausted) => cut = Some(exhausted),
        }
    }
    match cut {
        Some(exhausted) if list.kept.is_empty() => Err(exhausted),
        None if list.kept.is_empty() => Ok(AlternativesOutcome::NoPath(question.no_path(effort))),
        _ => Ok(AlternativesOutcome::Alternatives(list.finish(compared, cut.is_none()))),
    }
}

/// The best paths by the plain sum, put in order by what remains when skills carry over; and whether the effort was spent before
/// there were enough.
pub(super) fn in_order(
    question: &Question<'_>,
    ranking: &mut Ranking<'_, '_>,
    first: usize,
    effort: &mut Effort,
) -> (Vec<Found>, Option<Exhausted>) {
    let mut ranked = Vec::new();
    let mut cut = None;
    while ranked.len() < first.max(COMPARED) {
        match ranking.next(effort) {
            Ok(Some(found)) => ranked.push((carried_rank(question, &found), found)),
            Ok(None) => break,
            Err(exhausted) => {
                cut = Some(exhausted);
                break;
            }
        }
    }
    ranked.sort_by(|(rank, found), (other_rank, other)| {
        rank.cmp(other_rank).then_with(|| found.roles.cmp(&other.roles))
    });
    (ranked.into_iter().map(|(_, found)| found).collect(), cut)
}

/// The list while it grows.
struct List<'q, 'g> {
    question: &'q Question<'g>,
    diversity: Diversity,
    first: usize,
    kept: Vec<Found>,
    apart: Apart,
    left_out: Vec<(Found, usize, Vec<RoleIx>)>,
}

impl<'q, 'g> List<'q, 'g> {
    fn new(question: &'q Question<'g>, diversity: Diversity, first: usize) -> Self {
        let apart = Apart::new(&question.constraints.via);
        Self { question, diversity, first, kept: Vec::new(), apart, left_out: Vec::new() }
    }

    fn is_full(&self) -> bool {
        self.kept.len() >= self.first
    }

    /// The stops between the ends, without those that every path passes.
    fn own_stops(&self, found: &Found) -> Vec<RoleIx> {
        let between = found.roles.iter().skip(1).take(found.transitions.len().saturating_sub(1));
        between.filter(|role| !self.question.constraints.via.contains(role)).copied().collect()
    }

    fn offer(&mut self, found: Found) {
        let stops = self.own_stops(&found);
        let resembled =
            self.kept.iter().enumerate().find_map(|(at, kept)| {
                Some((at, self.diversity.resemblance(&stops, &self.own_stops(kept))?))
            });
        match resembled {
            Some((at, shared)) => self.left_out.push((found, at, shared)),
            None => self.keep(found),
        }
    }

    fn keep(&mut self, found: Found) {
        self.apart.add(&self.own_stops(&found), self.diversity);
        self.kept.push(found);
    }

    fn finish(self, compared: usize, complete: bool) -> Alternatives<'g> {
        let (question, graph) = (self.question, self.question.from.graph());
        let left_out = self.left_out.into_iter().map(|(found, resembles, shared)| NearDuplicate {
            path: question.path(found),
            resembles,
            shared: shared.into_iter().map(|role| graph.role_at(role)).collect(),
        });
        Alternatives {
            left_out: LeftOut { paths: left_out.collect(), compared },
            paths: self.kept.into_iter().map(|found| question.path(found)).collect(),
            complete,
        }
    }
}
