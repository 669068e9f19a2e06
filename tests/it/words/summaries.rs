//! The summaries of roles.

use career_graph::bundled;

use super::profiles::unwelcome;
use super::{roles_of, words};

#[test]
fn every_role_has_a_summary_of_20_to_45_words() {
    assert_eq!((roles_of("us").len(), bundled().roles().len()), (923, 971));
    for role in bundled().roles() {
        let summary = role.summary().unwrap_or_else(|| panic!("{} has none", role.slug()));
        let length = summary.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        assert!((20..=45).contains(&length), "{}: {length} words", role.slug());
        let sentences = summary.matches(['.', '?', '!']).count();
        assert!((1..=2).contains(&sentences) && summary.ends_with('.'), "{}: {summary}", role.slug());
        assert_eq!(unwelcome(summary), None, "{}: {summary}", role.slug());
    }
}

#[test]
fn no_summary_begins_like_its_neighbour() {
    for layer in ["us", "business-operations"] {
        let mut roles = roles_of(layer);
        roles.sort_by_key(|role| role.slug());
        for pair in roles.windows(2) {
            let [one, other] = [pair[0], pair[1]].map(|role| words(role.summary().unwrap()).remove(0));
            assert!(one != other, "{} and {}: {one}", pair[0].slug(), pair[1].slug());
        }
    }
}

#[test]
fn the_importer_gives_no_summary_and_the_layer_of_summaries_nothing_else() {
    let columns = |layer: &str| {
        let mut table = csv::Reader::from_path(super::layer(layer).join("roles.csv")).unwrap();
        table.headers().unwrap().iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(columns("us-summaries"), ["slug", "summary"]);
    let mut table = csv::Reader::from_path(super::layer("us").join("roles.csv")).unwrap();
    let at = columns("us").iter().position(|name| name == "summary");
    let written = table.records().filter(|row| at.is_some_and(|at| !row.as_ref().unwrap()[at].is_empty()));
    assert_eq!(written.count(), 0);
    assert_eq!(roles_of("us-summaries").len(), 923);
}
