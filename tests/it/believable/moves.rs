//! Well-known moves: promotions, lateral moves, and moves that nobody makes in one step.

use std::collections::BTreeMap;

use career_graph::graph::Direction;
use career_graph::model::TransitionKind;

use super::{derived, rows};

/// Counts of a part of the list.
#[derive(Debug, Default)]
struct Score {
    promotions: (u32, u32),
    wrong_way: u32,
    laterals: (u32, u32),
    absent: (u32, u32),
}

#[test]
fn well_known_moves_are_of_the_kind_that_people_say() {
    let graph = derived();
    let mut scores = BTreeMap::<String, Score>::new();
    for row in rows(include_str!("moves.csv")) {
        let role = |column: &str| {
            let slug = &row[column];
            graph.role(slug).unwrap_or_else(|| panic!("moves.csv: no role {slug}"))
        };
        let (from, to) = (role("from"), role("to"));
        let kind = graph.transition(from, to).map(|t| t.kind());
        let score = scores.entry(row["part"].clone()).or_default();
        let (count, met) = match row["expected"].as_str() {
            "PROMOTION" => (&mut score.promotions, kind == Some(TransitionKind::Advancement)),
            "LATERAL" => (&mut score.laterals, kind == Some(TransitionKind::Lateral)),
            "NONE" => (&mut score.absent, kind.is_none()),
            other => panic!("moves.csv: {other}"),
        };
        count.0 += u32::from(met);
        count.1 += 1;
        if !met {
            println!("{} {}: {} > {} is {kind:?}", row["part"], row["expected"], row["from"], row["to"]);
        }
        let back = graph.transition(to, from).map(|t| t.kind());
        if row["expected"] == "PROMOTION" && back == Some(TransitionKind::Advancement) {
            score.wrong_way += 1;
        }
    }
    let percent = |(met, of): (u32, u32)| f64::from(met) * 100.0 / f64::from(of);
    for (part, score) in &scores {
        let (promotions, laterals, absent) =
            (percent(score.promotions), percent(score.laterals), percent(score.absent));
        println!(
            "{part}: promotions {promotions:.1} % {:?}, the wrong way {}, laterals {laterals:.1} % {:?}, \
             non-moves absent {absent:.1} % {:?}",
            score.promotions, score.wrong_way, score.laterals, score.absent
        );
        assert!(promotions >= 90.0 && laterals >= 85.0 && absent >= 95.0 && score.wrong_way == 0, "{part}");
    }
    assert_eq!(scores.keys().map(String::as_str).collect::<Vec<_>>(), ["HOLDOUT", "REPORT", "TUNE"]);
}

#[test]
fn roles_have_few_neighbours_and_a_way_up() {
    let graph = career_graph::bundled();
    let degrees: Vec<_> = graph.roles().map(|role| role.transitions(Direction::Outgoing).len()).collect();
    let (total, most) = (degrees.iter().sum::<usize>(), degrees.iter().max().unwrap());
    println!("{total} transitions of {} roles, {most} at most", degrees.len());
    assert!(total <= 30 * degrees.len() && *most <= 100);
    let (mut below, mut with_way) = (0, 0);
    for role in graph.roles().filter(|role| role.level().number() < 5) {
        below += 1;
        let up = role.transitions_of(Direction::Outgoing, TransitionKind::Advancement).next().is_some();
        with_way += usize::from(up);
        if !up {
            println!("no way up: {}", role.title());
        }
    }
    println!("{with_way} of {below} roles below level 5 have a way up");
    assert!(with_way * 100 >= below * 95);
}

#[test]
fn a_lateral_move_runs_both_ways_and_an_advancement_one_way() {
    let graph = derived();
    for transition in graph.transitions() {
        let back = graph.transition(transition.to(), transition.from()).map(|t| t.kind());
        let expected = (transition.kind() == TransitionKind::Lateral).then_some(TransitionKind::Lateral);
        assert_eq!(back, expected, "{} > {}", transition.from().slug(), transition.to().slug());
    }
}
