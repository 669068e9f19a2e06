//! The search on networks of thousands of roles: against petgraph's, in any order of transitions, and far along.

use career_graph::graph::{Adjacency, WeightedTransition};
use career_graph::model::RoleIx;
use career_graph::paths::{PathCost, Weights, best_transitions};
use petgraph::algo::dijkstra;
use petgraph::graph::{DiGraph, NodeIndex};

use super::random::Random;

/// Any other number makes other networks.
const SEED: u64 = 20_261_124;

fn transition(from: usize, to: usize, months: u32, gap: u32) -> WeightedTransition {
    WeightedTransition { from: RoleIx::new(from), to: RoleIx::new(to), months, gap }
}

/// So many transitions from anywhere to anywhere; a fifth of them need no learning.
fn anything(random: &mut Random, roles: usize, count: usize) -> Vec<WeightedTransition> {
    let any = std::iter::repeat_with(|| {
        let gap = random.number(50).saturating_sub(10);
        transition(random.below(roles), random.below(roles), 3 + random.number(58), gap)
    });
    any.take(count).collect()
}

fn mix() -> PathCost {
    PathCost::Mix(Weights::new(1.0, 6.0, 0.1).expect("weights"))
}

/// What a transition costs; of the mix in tenths.
fn weighed(cost: PathCost, months: u32, gap: u32) -> u64 {
    match cost {
        PathCost::Months => u64::from(months),
        PathCost::Steps => 1,
        PathCost::SkillGap => u64::from(gap),
        PathCost::Mix(_) => u64::from(10 * months + 60 + gap),
    }
}

#[test]
fn costs_among_ten_thousand_roles_are_those_of_petgraph() {
    const ROLES: usize = 10_000;
    println!("seed {SEED}");
    let mut random = Random(SEED);
    // Few enough that some pairs are not joined.
    let transitions = anything(&mut random, ROLES, 4 * ROLES);
    let adjacency = Adjacency::new(ROLES, &transitions);
    let mut net = DiGraph::<(), (u32, u32)>::new();
    for _ in 0..ROLES {
        net.add_node(());
    }
    for t in &transitions {
        net.add_edge(NodeIndex::new(t.from.at()), NodeIndex::new(t.to.at()), (t.months, t.gap));
    }
    let mut joined = 0;
    for at in 0..32 {
        let cost = [PathCost::Months, PathCost::Steps, PathCost::SkillGap, mix()][at % 4];
        let from = random.below(ROLES);
        let least = dijkstra(&net, NodeIndex::new(from), None, |edge| {
            weighed(cost, edge.weight().0, edge.weight().1)
        });
        for _ in 0..100 {
            let to = random.below(ROLES);
            let ends = (RoleIx::new(from), RoleIx::new(to));
            let path = best_transitions(&adjacency, ends, cost, |_| true);
            let found = path.map(|path| {
                let mut role = ends.0;
                let costs = path.iter().map(|ix| {
                    let t = transitions[ix.at()];
                    assert_eq!(
                        std::mem::replace(&mut role, t.to),
                        t.from,
                        "the transitions follow one another"
                    );
                    weighed(cost, t.months, t.gap)
                });
                let sum: u64 = costs.sum();
                assert_eq!(role, ends.1);
                joined += 1;
                sum
            });
            assert_eq!(found, least.get(&NodeIndex::new(to)).copied(), "{from} to {to} by {cost:?}");
        }
    }
    assert!((2_000..3_200).contains(&joined), "{joined} of 3,200 pairs are joined");
}

#[test]
fn the_order_of_transitions_makes_no_difference() {
    const ROLES: usize = 300;
    println!("seed {SEED}");
    let mut random = Random(SEED);
    // Short times, so that many paths are equal.
    let short = std::iter::repeat_with(|| {
        transition(random.below(ROLES), random.below(ROLES), 1 + random.number(3), random.number(2))
    });
    let mut transitions: Vec<_> = short.take(8 * ROLES).collect();
    let pairs: Vec<_> = (0..200).map(|_| [(); 2].map(|()| RoleIx::new(random.below(ROLES)))).collect();
    let ways = |transitions: &[WeightedTransition]| {
        let adjacency = Adjacency::new(ROLES, transitions);
        let mut ways = Vec::new();
        for [from, to] in &pairs {
            for cost in [PathCost::Months, PathCost::Steps, PathCost::SkillGap, mix()] {
                let path = best_transitions(&adjacency, (*from, *to), cost, |_| true);
                ways.push(path.map(|p| p.into_iter().map(|ix| transitions[ix.at()]).collect::<Vec<_>>()));
            }
        }
        ways
    };
    let first = ways(&transitions);
    for _ in 0..5 {
        random.shuffle(&mut transitions);
        assert!(ways(&transitions) == first, "another order gives another path");
    }
}

#[test]
fn of_parallel_transitions_that_are_equal_the_first_is_taken() {
    let transitions = [transition(0, 1, 5, 1), transition(0, 1, 4, 2), transition(0, 1, 4, 2)];
    let adjacency = Adjacency::new(2, &transitions);
    let ends = (RoleIx::new(0), RoleIx::new(1));
    let taken = |cost| best_transitions(&adjacency, ends, cost, |_| true).map(|path| path[0].at());
    assert_eq!(taken(PathCost::Months), Some(1));
    assert_eq!(taken(PathCost::SkillGap), Some(0));
    assert_eq!(taken(PathCost::Steps), Some(1));
}

#[test]
fn a_way_that_is_closed_does_not_tempt() {
    // From 0 over 1 or over 2 to 3, at equal ranks, and on to 9; then backwards.
    let mut transitions = vec![transition(0, 1, 1, 1), transition(1, 3, 1, 1)];
    transitions.extend([transition(0, 2, 1, 1), transition(2, 3, 1, 1)]);
    transitions.extend((3..9).map(|at| transition(at, at + 1, 1, 1)));
    for closed in [0, 1] {
        for mirrored in [false, true] {
            let mut transitions = transitions.clone();
            if mirrored {
                for t in &mut transitions {
                    (t.from, t.to) = (t.to, t.from);
                }
            }
            let adjacency = Adjacency::new(10, &transitions);
            let ends = (RoleIx::new(0), RoleIx::new(9));
            let ends = if mirrored { (ends.1, ends.0) } else { ends };
            let path =
                best_transitions(&adjacency, ends, PathCost::Months, |link| link.transition.at() != closed);
            let path: Vec<_> = path.expect("a path").iter().map(|ix| ix.at()).collect();
            let expected = [2, 3, 4, 5, 6, 7, 8, 9];
            assert!(path.iter().eq(&expected) || (mirrored && path.iter().rev().eq(&expected)), "{path:?}");
        }
    }
}

#[test]
fn a_chain_may_have_more_steps_than_a_short_rank_holds() {
    const STEPS: usize = 20_000;
    // A long way that asks for nothing, and a short one.
    let mut transitions: Vec<_> = (0..STEPS).map(|at| transition(at, at + 1, 0, 0)).collect();
    transitions.push(transition(0, STEPS, 1, 1));
    // On the long way a detour of one step more.
    transitions.push(transition(7, STEPS + 1, 0, 0));
    transitions.push(transition(STEPS + 1, 8, 0, 0));
    let adjacency = Adjacency::new(STEPS + 1, &transitions);
    assert_eq!(adjacency.roles(), STEPS + 2);
    let ends = (RoleIx::new(0), RoleIx::new(STEPS));
    let path = |cost| best_transitions(&adjacency, ends, cost, |_| true).expect("a path");
    let weights = Weights::new(1.0, 0.0, 1.0).expect("weights");
    for cost in [PathCost::Months, PathCost::SkillGap, PathCost::Mix(weights)] {
        assert!(path(cost).iter().map(|ix| ix.at()).eq(0..STEPS), "by {cost:?}");
    }
    for cost in [PathCost::Steps, mix()] {
        assert!(path(cost).iter().map(|ix| ix.at()).eq([STEPS]), "by {cost:?}");
    }
}

#[test]
fn a_filter_may_search_as_well_and_searches_may_change_the_network() {
    let small = Adjacency::new(2, &[transition(0, 1, 1, 1)]);
    let large = Adjacency::new(500, &(0..499).map(|at| transition(at, at + 1, 1, 1)).collect::<Vec<_>>());
    let steps = |adjacency: &Adjacency, from, to| {
        let ends = (RoleIx::new(from), RoleIx::new(to));
        best_transitions(adjacency, ends, PathCost::Months, |_| true).map(|path| path.len())
    };
    for _ in 0..3 {
        assert_eq!(steps(&small, 0, 1), Some(1));
        assert_eq!(steps(&large, 100, 499), Some(399));
        assert_eq!(steps(&small, 1, 0), None);
        assert_eq!(steps(&large, 499, 100), None);
    }
    let ends = (RoleIx::new(0), RoleIx::new(499));
    let path = best_transitions(&large, ends, PathCost::Months, |link| {
        steps(&large, 400, 499) == Some(99) && link.role.at() != 1_000
    });
    assert_eq!(path.map(|path| path.len()), Some(499));
}

#[test]
fn roles_that_are_not_there_have_no_path() {
    let adjacency = Adjacency::new(2, &[transition(0, 1, 1, 1)]);
    let found = |from, to| {
        best_transitions(&adjacency, (RoleIx::new(from), RoleIx::new(to)), PathCost::Steps, |_| true)
    };
    assert_eq!(found(0, 2), None);
    assert_eq!(found(9, 1), None);
    assert_eq!(found(9, 9), None);
    assert_eq!(found(1, 1), Some(Vec::new()));
    assert!(adjacency.outgoing(RoleIx::new(9)).is_empty());
    assert!(adjacency.incoming(RoleIx::new(9)).is_empty());
    let nothing = Adjacency::new(0, &[]);
    assert_eq!(nothing.roles(), 0);
    assert_eq!(best_transitions(&nothing, (RoleIx::new(0), RoleIx::new(0)), PathCost::Steps, |_| true), None);
}

#[test]
fn a_transition_takes_forty_bytes_and_a_role_eight() {
    let transitions = anything(&mut Random(SEED), 1_000, 20_000);
    let bytes = Adjacency::new(1_000, &transitions).bytes();
    assert!((808_000..808_400).contains(&bytes), "{bytes} bytes");
}
