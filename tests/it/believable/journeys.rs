//! Origins and destinations with what a career adviser would expect of the quickest path between them.

use std::collections::{BTreeMap, BTreeSet};

use career_graph::graph::RoleRef;
use career_graph::paths::{CareerPath, Outcome, PathCost, shortest};

use super::rows;

/// The least share of each part that is met, in percent. `docs/method.md` says what is behind most of the rest: changes
/// of field from the top, for which nothing leads down.
const LEAST: f64 = 80.0;
/// Journeys that must be met, whatever the share.
const NAMED: [(&str, &str); 5] = [
    ("retail-salespersons", "sales-managers"),
    ("nursing-assistants", "nurse-practitioners"),
    ("pharmacy-technicians", "pharmacists"),
    ("heavy-and-tractor-trailer-truck-drivers", "registered-nurses"),
    ("construction-laborers", "construction-managers"),
];

fn quickest(from: &str, to: &str) -> Option<CareerPath<'static>> {
    let role = |slug: &str| {
        career_graph::bundled().role(slug).unwrap_or_else(|| panic!("journeys.csv: no role {slug}"))
    };
    match shortest(role(from), role(to), PathCost::Months) {
        Outcome::Path(path) => Some(path),
        Outcome::NoPath(_) => None,
    }
}

/// What of an adviser's expectation is not met.
fn unmet(row: &BTreeMap<String, String>) -> Vec<String> {
    let Some(path) = quickest(&row["from"], &row["to"]) else {
        return vec!["there is no path".into()];
    };
    let totals = path.totals();
    let roles: Vec<_> = path.roles().map(RoleRef::slug).collect();
    let between: BTreeSet<_> = roles[1..roles.len() - 1].iter().copied().collect();
    let bound = |column: &str, otherwise: u32| match row[column].as_str() {
        "" => otherwise,
        number => number.parse().unwrap(),
    };
    let listed = |column: &str| -> Vec<String> {
        row[column].split(';').filter(|slug| !slug.is_empty()).map(str::to_owned).collect()
    };
    let mut unmet = Vec::new();
    let months = bound("min_months", 0)..=bound("max_months", u32::MAX);
    if !months.contains(&totals.months()) {
        unmet.push(format!("{} months are not in {months:?}", totals.months()));
    }
    let steps = bound("min_steps", 1)..=bound("max_steps", 6);
    if !steps.contains(&u32::try_from(totals.steps).unwrap()) {
        unmet.push(format!("{} steps are not in {steps:?}", totals.steps));
    }
    let must = listed("must_pass");
    if !must.is_empty() && !must.iter().any(|slug| between.contains(slug.as_str())) {
        unmet.push("it passes none of the stops that it should".into());
    }
    let wrong: Vec<_> =
        listed("must_not_pass").into_iter().filter(|s| between.contains(s.as_str())).collect();
    if !wrong.is_empty() {
        unmet.push(format!("it passes {}", wrong.join(", ")));
    }
    if !unmet.is_empty() {
        unmet.push(roles.join(" > "));
    }
    unmet
}

#[test]
fn paths_are_what_a_career_adviser_expects() {
    let mut met = BTreeMap::<String, (u32, u32)>::new();
    for row in rows(include_str!("journeys.csv")) {
        let unmet = unmet(&row);
        let count = met.entry(row["part"].clone()).or_default();
        count.0 += u32::from(unmet.is_empty());
        count.1 += 1;
        if !unmet.is_empty() {
            println!("{} {} > {}: {}", row["part"], row["from"], row["to"], unmet.join("; "));
        }
        let named = NAMED.contains(&(row["from"].as_str(), row["to"].as_str()));
        assert!(!named || unmet.is_empty(), "{} > {}: {}", row["from"], row["to"], unmet.join("; "));
    }
    for (part, (met, of)) in &met {
        let share = f64::from(*met) * 100.0 / f64::from(*of);
        println!("{part}: {met} of {of} journeys met, {share:.1} %");
        assert!(share >= LEAST, "{part}");
    }
}

#[test]
fn pharmacists_are_made_by_study_and_supervisors_by_experience() {
    let totals = |from, to| quickest(from, to).unwrap().totals();
    let pharmacist = totals("pharmacy-technicians", "pharmacists");
    assert!(pharmacist.study * 2 > pharmacist.months(), "{pharmacist:?}");
    let supervisor = totals("retail-salespersons", "first-line-supervisors-of-retail-sales-workers");
    assert!(supervisor.experience * 2 > supervisor.months(), "{supervisor:?}");
}
