//! All roles within a budget, against every simple path of small random worlds and against the search for single paths.

use career_graph::graph::{CareerGraph, Direction};
use career_graph::paths::{
    Budget, Constraints, Effort, Exhausted, Outcome, PathCost, Place, Question, ReachQuestion, Reached, best,
    reach,
};
use proptest::prelude::*;

use super::brute::{Asked, World, asked, tense_worlds, worlds};
use crate::support::{cases, role, world};

/// A role within reach: its months, steps, place, and the place that the first step leads to.
type Line = (u32, u32, usize, usize);

fn line(reached: &Reached<'_>) -> Line {
    let first = reached.first_step;
    (reached.months, reached.steps, World::at(reached.role), World::at(first.to()))
}

/// The question with the budget as a bound like any other.
fn bounded(asked: &Asked, within: Budget) -> Asked {
    let mut bounded = asked.clone();
    let (bound, most) = match within {
        Budget::Months(most) => (&mut bounded.max_months, most),
        Budget::Steps(most) => (&mut bounded.max_steps, most),
    };
    *bound = Some(bound.map_or(most, |before| before.min(most)));
    bounded
}

fn cost(within: Budget) -> PathCost {
    match within {
        Budget::Months(_) => PathCost::Months,
        Budget::Steps(_) => PathCost::Steps,
    }
}

/// All roles within reach, by looking at every simple path.
fn expected(world: &World, from: usize, within: Budget, direction: Direction, asked: &Asked) -> Vec<Line> {
    let bounded = bounded(asked, within);
    let others =
        (0..world.len()).filter(|at| *at != from && !asked.via.contains(at) && !asked.avoid.contains(at));
    let mut lines: Vec<_> = others
        .filter_map(|at| {
            let (start, end) = match direction {
                Direction::Outgoing => (from, at),
                Direction::Incoming => (at, from),
            };
            let cost = cost(within);
            let way = world.in_order(start, end, &bounded, cost).into_iter().next()?;
            let (numbers, _) = world.rank(&way, cost, 0);
            let slug = world.rank(&[at], cost, 0).1;
            let [chosen, steps, months, _] = numbers;
            let [months_, steps_] = [months, steps].map(|number| u32::try_from(number).expect("small"));
            Some(((chosen, months + steps, slug), (months_, steps_, at, way[1])))
        })
        .collect();
    // Of two with the same cost, months and steps together differ as the other of them does.
    lines.sort();
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The same by a search for each pair.
fn one_by_one(graph: &CareerGraph, question: &ReachQuestion<'_>, asked: &Asked) -> Vec<Line> {
    let constraints = bounded(asked, question.within).constraints(graph);
    let paths = graph.roles().filter(|role| role.ix() != question.from.ix()).filter_map(|role| {
        let (from, to) = match question.direction {
            Direction::Outgoing => (question.from, role),
            Direction::Incoming => (role, question.from),
        };
        let question = Question { from, to, cost: cost(question.within), constraints: constraints.clone() };
        if question.contradiction().is_some() {
            return None;
        }
        let Outcome::Path(path) = best(&question, &mut Effort::default()).expect("a small effort") else {
            return None;
        };
        let first = path.transitions().next().expect("a step").to();
        let (months, steps) = (path.totals().months(), path.totals().steps);
        Some((months, u32::try_from(steps).expect("few"), World::at(role), World::at(first)))
    });
    paths.collect()
}

fn budgets() -> impl Strategy<Value = Budget> {
    prop_oneof![(0..14_u32).prop_map(Budget::Months), (0..6_u32).prop_map(Budget::Steps)]
}

fn check(
    world: &World,
    questions: Vec<((usize, usize, PathCost, Asked), Budget)>,
) -> Result<(), TestCaseError> {
    let graph = world.graph();
    for ((from, _, _, drawn), within) in questions {
        for direction in [Direction::Outgoing, Direction::Incoming] {
            let (from, _, asked) = drawn.within(world.len(), from, from);
            let constraints = asked.constraints(&graph);
            let question = ReachQuestion { from: World::role(&graph, from), within, direction, constraints };
            prop_assert_eq!(question.contradiction(), None);
            let reached = reach(&question, &mut Effort::default()).expect("a small effort");
            let lines: Vec<_> = reached.iter().map(line).collect();
            let expected = expected(world, from, within, direction, &asked);
            prop_assert_eq!(&lines, &expected, "{} {:?} {:?} from {}", asked, within, direction, from);
            let (mut all, mut singly) = (lines, one_by_one(&graph, &question, &asked));
            all.sort_unstable();
            singly.sort_unstable();
            prop_assert_eq!(all, singly, "{} {:?} {:?}", asked, within, direction);
        }
    }
    Ok(())
}

proptest! {
    // A failing case prints its world and is kept in proptest-regressions.
    #![proptest_config(cases(700))]

    #[test]
    fn the_roles_within_reach_are_those_of_brute_force(
        world in worlds(),
        questions in prop::collection::vec((asked(), budgets()), 3),
    ) {
        check(&world, questions)?;
    }

    #[test]
    fn a_budget_holds_beside_other_bounds(
        world in tense_worlds(),
        questions in prop::collection::vec((asked(), budgets()), 3),
    ) {
        check(&world, questions)?;
    }
}

/// Roles within reach in a drawing: slug, months, steps, and where the first step leads.
#[track_caller]
fn lines(drawing: &str, from: &str, within: Budget, direction: Direction) -> Vec<String> {
    let graph = world(drawing);
    let question =
        ReachQuestion { from: role(&graph, from), within, direction, constraints: Constraints::default() };
    let reached = reach(&question, &mut Effort::default()).expect("a small effort");
    let lines = reached.iter().map(|reached| {
        let first = reached.first_step;
        let (from, to) = (first.from().slug(), first.to().slug());
        format!("{} {} mo {} by {from} > {to}", reached.role.slug(), reached.months, reached.steps)
    });
    lines.collect()
}

/// Quick in three steps or slow in one.
const OFFICE: &str =
    "clerk -adv 60-> manager; clerk -adv 10-> lead; lead -adv 10-> head; head -adv 10-> manager";

#[test]
fn months_and_steps_are_those_of_one_path() {
    assert_eq!(
        lines(OFFICE, "clerk", Budget::Months(30), Direction::Outgoing),
        ["lead 10 mo 1 by clerk > lead", "head 20 mo 2 by clerk > lead", "manager 30 mo 3 by clerk > lead"]
    );
    assert_eq!(
        lines(OFFICE, "clerk", Budget::Steps(2), Direction::Outgoing),
        [
            "lead 10 mo 1 by clerk > lead",
            "manager 60 mo 1 by clerk > manager",
            "head 20 mo 2 by clerk > lead"
        ]
    );
}

#[test]
fn backwards_the_first_step_leaves_the_role_that_is_found() {
    assert_eq!(
        lines(OFFICE, "manager", Budget::Months(30), Direction::Incoming),
        ["head 10 mo 1 by head > manager", "lead 20 mo 2 by lead > head", "clerk 30 mo 3 by clerk > lead"]
    );
}

#[test]
fn the_role_itself_is_not_within_reach() {
    assert_eq!(
        lines("a -lat 1-> b; b -lat 1-> a", "a", Budget::Steps(9), Direction::Outgoing),
        ["b 1 mo 1 by a > b"]
    );
    assert!(lines(OFFICE, "clerk", Budget::Months(9), Direction::Outgoing).is_empty());
}

#[test]
fn the_role_can_neither_be_passed_nor_avoided() {
    let graph = world(OFFICE);
    let clerk = role(&graph, "clerk").ix();
    let (within, direction) = (Budget::Steps(1), Direction::Outgoing);
    let place = |constraints| {
        let question = ReachQuestion { from: role(&graph, "clerk"), within, direction, constraints };
        question.contradiction().map(|found| (found.place, found.other))
    };
    let via = Constraints { via: vec![clerk], ..Constraints::default() };
    assert_eq!(place(via), Some((Place::Via(0), Place::From)));
    let avoid = Constraints { avoid: vec![clerk], ..Constraints::default() };
    assert_eq!(place(avoid), Some((Place::Avoid(0), Place::From)));
}

#[test]
fn a_search_that_takes_too_much_effort_is_given_up() {
    let graph = career_graph::bundled();
    let within = Budget::Months(60);
    for direction in [Direction::Outgoing, Direction::Incoming] {
        let question = ReachQuestion {
            from: graph.role("registered-nurses").expect("a bundled role"),
            within,
            direction,
            constraints: Constraints { min_pay_ratio: Some(0.5), ..Constraints::default() },
        };
        assert_eq!(reach(&question, &mut Effort::labels(3)).err(), Some(Exhausted));
        assert!(!reach(&question, &mut Effort::default()).expect("a small effort").is_empty());
    }
}
