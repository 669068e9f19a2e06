//! A search is given up when it costs more than it may, and what it has found by then is true.

use career_graph::paths::{
    AlternativesOutcome, Constraints, Diversity, Effort, Exhausted, Outcome, PathCost, Question,
    alternatives, best,
};

/// A question over the bundled data with several bounds.
fn question(constraints: Constraints) -> Question<'static> {
    let role = |slug| career_graph::bundled().role(slug).expect("a bundled role");
    Question {
        constraints,
        ..Question::new(role("cashiers"), role("human-resources-managers"), PathCost::Months)
    }
}

#[test]
fn more_effort_never_changes_an_answer() {
    let bounds = Constraints {
        max_study_months: Some(60),
        max_lateral: Some(3),
        max_months: Some(230),
        ..Constraints::default()
    };
    let question = question(bounds);
    let ids = |labels: u64| match alternatives(&question, 20, Diversity::None, &mut Effort::labels(labels)) {
        Ok(AlternativesOutcome::Alternatives(found)) => {
            let ids: Vec<_> = found.paths.iter().map(|path| path.id()).collect();
            (Some(found.complete), ids)
        }
        Ok(AlternativesOutcome::NoPath(none)) => panic!("{none:?}"),
        Err(Exhausted) => (None, Vec::new()),
    };
    let (complete, all) = ids(1_000_000);
    assert_eq!((complete, all.len()), (Some(true), 20));
    let (mut refused, mut cut) = (false, false);
    for labels in [0, 1, 10, 100, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000] {
        let (complete, some) = ids(labels);
        assert!(all.starts_with(&some), "{labels} labels");
        assert_eq!(complete == Some(true), some.len() == all.len(), "{labels} labels");
        refused |= complete.is_none();
        cut |= complete == Some(false);
    }
    assert!(refused && cut, "some effort is too small, some is enough for a few");
}

#[test]
fn reasons_are_sought_with_what_is_left_of_the_effort() {
    let question = question(Constraints { max_study_months: Some(0), ..Constraints::default() });
    let mut seen = Vec::new();
    for labels in (0..20_000).step_by(50) {
        let now = match best(&question, &mut Effort::labels(labels)) {
            Err(Exhausted) => None,
            Ok(Outcome::Path(path)) => panic!("{path:?}"),
            Ok(Outcome::NoPath(none)) => {
                assert_eq!(none.complete, !none.relaxations.is_empty());
                Some(none.complete)
            }
        };
        if seen.last() != Some(&now) {
            seen.push(now);
        }
    }
    assert_eq!(seen, [None, Some(false), Some(true)], "refused, a bare reason, a way out");
}

#[test]
fn a_deadline_that_has_passed_ends_a_search() {
    let question =
        question(Constraints { max_months: Some(230), max_study_months: Some(60), ..Constraints::default() });
    let mut effort = Effort::default().until(Some(std::time::Instant::now()));
    assert!(matches!(alternatives(&question, 50, Diversity::Some, &mut effort), Ok(_) | Err(Exhausted)));
    assert_eq!(effort.left(), 0, "the clock was looked at");
}
