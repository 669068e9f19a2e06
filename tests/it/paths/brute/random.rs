//! Random worlds and questions.

use career_graph::paths::{PathCost, Weights};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::Asked;
use super::world::{Category, Edge, Job, Rating, SLUGS, World};

/// How the transitions of a world lie.
#[derive(Clone, Copy, Debug)]
enum Shape {
    /// Anywhere, few of them.
    Sparse,
    /// Anywhere, most of them.
    Dense,
    /// Onwards only, by places: no way back.
    Onward,
    /// To the next two places either way, round in a ring.
    Ring,
    /// Two halves that meet at two roles.
    Narrow,
}

impl Shape {
    fn allows(self, from: usize, to: usize, count: usize) -> bool {
        let apart = (to + count - from) % count;
        let half = |at: usize| (at > 1).then_some(at % 2);
        match self {
            Self::Sparse | Self::Dense => true,
            Self::Onward => from < to,
            Self::Ring => apart <= 2 || apart + 2 >= count,
            Self::Narrow => half(from).is_none() || half(to).is_none() || half(from) == half(to),
        }
    }
}

/// Worlds in which equal paths are frequent: few different months, gaps, levels and amounts of pay.
pub(in super::super) fn worlds() -> impl Strategy<Value = World> {
    worlds_of((select(vec![0, 0, 1, 2]), select(vec![0, 1, 1, 2])).boxed())
}

/// Worlds in which what is good in one way is bad in another: a transition takes little study or little of everything else.
pub(in super::super) fn tense_worlds() -> impl Strategy<Value = World> {
    worlds_of(select(vec![(0, 5), (0, 7), (1, 3), (2, 2), (3, 1), (4, 0), (5, 0)]).boxed())
}

/// Worlds whose transitions take such months: study and settling in.
fn worlds_of(months: BoxedStrategy<(u32, u32)>) -> impl Strategy<Value = World> {
    let shape = select(vec![Shape::Sparse, Shape::Dense, Shape::Onward, Shape::Ring, Shape::Narrow]);
    (2..=7_usize, shape).prop_flat_map(move |(count, shape)| {
        let edge = (months.clone(), any::<bool>(), 0..4_usize)
            .prop_map(|((study, settling), lateral, evidence)| Edge { study, settling, lateral, evidence });
        let share = if matches!(shape, Shape::Sparse) { 0.35 } else { 0.8 };
        let edges =
            prop::collection::vec(prop::collection::vec(prop::option::weighted(share, edge), count), count);
        let edges = edges.prop_map(move |mut edges| {
            for (from, to) in (0..count).flat_map(|from| (0..count).map(move |to| (from, to))) {
                // No advancement leads back where another came from.
                let back = edges[to][from].is_some_and(|back| !back.lateral);
                let edge = &mut edges[from][to];
                if from == to || !shape.allows(from, to, count) {
                    *edge = None;
                } else if let Some(edge) = edge {
                    edge.lateral |= back && from > to;
                }
            }
            edges
        });
        let categories = prop::collection::vec(category(), 4);
        (edges, prop::collection::vec(job(), count), categories).prop_map(|(edges, jobs, categories)| World {
            edges,
            jobs,
            categories,
        })
    })
}

fn category() -> impl Strategy<Value = Category> {
    let pay = (select(vec![100, 150, 200]), prop::bool::weighted(0.15));
    let jobs = (select(vec![10, 20]), select(vec![10, 20]));
    (prop::option::weighted(0.8, pay), prop::option::weighted(0.8, jobs))
        .prop_map(|(pay, jobs)| Category { pay, jobs })
}

fn job() -> impl Strategy<Value = Job> {
    let level = prop::option::weighted(0.8, select(vec![0, 9, 10, 19, 20, 40]));
    let rating = prop::option::weighted(0.7, (select(vec![49_u32, 50, 100]), level));
    let ratings: [_; 2] = [rating.clone().boxed(), rating.boxed()];
    let ratings = ratings.prop_map(|ratings: [Rating; 2]| ratings);
    (prop::option::weighted(0.9, 0..4_usize), subsequence(vec![0, 1, 2], 0..=2), ratings)
        .prop_map(|(category, tracks, ratings)| Job { category, tracks, ratings })
}

/// Bounds on at least two amounts, some of which stand in each other's way.
pub(in super::super) fn amounts() -> impl Strategy<Value = (usize, usize, PathCost, Asked)> {
    let place = || 0..SLUGS.len();
    let bounds = (
        prop::option::weighted(0.6, 2..6_u32),
        prop::option::weighted(0.6, 4..18_u32),
        prop::option::weighted(0.8, 0..10_u32),
        prop::option::weighted(0.6, 0..3_u32),
    );
    (place(), place(), select(costs()), bounds).prop_map(|(from, to, cost, bounds)| {
        let (max_steps, max_months, max_study, max_lateral) = bounds;
        let asked = Asked { max_steps, max_months, max_study, max_lateral, ..Asked::default() };
        (from, to, cost, asked)
    })
}

fn costs() -> Vec<PathCost> {
    let mix = |months, steps, gap| PathCost::Mix(Weights::new(months, steps, gap).expect("weights"));
    vec![PathCost::Months, PathCost::Steps, PathCost::SkillGap, mix(1.0, 2.0, 1.0), mix(2.0, 1.0, 0.0)]
}

/// A question about a world of up to all the slugs: places are to be taken modulo the number of roles.
pub(in super::super) fn asked() -> impl Strategy<Value = (usize, usize, PathCost, Asked)> {
    let place = || 0..SLUGS.len();
    let amounts = (
        prop::option::weighted(0.25, 1..5_u32),
        prop::option::weighted(0.25, 0..9_u32),
        prop::option::weighted(0.25, 0..5_u32),
        prop::option::weighted(0.25, 0..3_u32),
    );
    let kinds = prop::option::weighted(0.15, select(vec![(true, false), (false, true), (true, true)]));
    let some =
        |most: usize| prop_oneof![3 => Just(Vec::new()), 2 => prop::collection::vec(place(), 1..=most)];
    let filters = (
        prop::option::weighted(0.15, select(vec![90_u32, 100, 101, 150, 200])),
        prop_oneof![5 => Just(Vec::new()), 1 => subsequence(vec![0, 1, 2], 1..=2)],
        prop::bool::weighted(0.15),
        prop::option::weighted(0.15, 0..4_usize),
    );
    (place(), place(), select(costs()), amounts, kinds, (some(3), any::<bool>()), some(2), filters).prop_map(
        |(from, to, cost, amounts, kinds, (via, in_order), avoid, filters)| {
            let (max_steps, max_months, max_study, max_lateral) = amounts;
            let (min_pay, tracks, avoid_declining, evidence) = filters;
            let asked = Asked {
                kinds,
                max_steps,
                max_months,
                max_study,
                max_lateral,
                via,
                in_order,
                avoid,
                tracks,
                min_pay,
                avoid_declining,
                evidence,
            };
            (from, to, cost, asked)
        },
    )
}

impl Asked {
    /// The question in a world of so many roles: no role is named twice, and none of the ends is to be passed or
    /// avoided.
    pub(in super::super) fn within(&self, count: usize, from: usize, to: usize) -> (usize, usize, Self) {
        let (from, to) = (from % count, to % count);
        let mut named = vec![from, to];
        let mut take = |places: &[usize]| {
            let mut taken = Vec::new();
            for at in places.iter().map(|at| at % count) {
                if !named.contains(&at) {
                    named.push(at);
                    taken.push(at);
                }
            }
            taken
        };
        let (via, avoid) = (take(&self.via), take(&self.avoid));
        (from, to, Self { via, avoid, ..self.clone() })
    }
}
