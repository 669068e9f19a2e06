//! What the importer makes of small tables.

use std::collections::BTreeMap;
use std::fs;

use career_graph::dataset::{LayerFiles, load};
use career_graph::graph::{CareerGraph, PayChange};
use career_graph::import::us;
use career_graph::model::{Interest, Pay, PayBound, TransitionKind};

use super::tables::Tables;

fn import(tables: &Tables) -> us::Report {
    let (onet, projections, clusters) = (tables.onet(), tables.projections(), tables.clusters());
    let inputs = us::Inputs { onet: &onet, projections: &projections, clusters: &clusters };
    us::import(inputs, &tables.out(), |_| ()).unwrap()
}

fn graph(tables: &Tables) -> CareerGraph {
    import(tables);
    let loaded = load(vec![LayerFiles::read_folder(&tables.out()).unwrap()]);
    CareerGraph::new(loaded.unwrap_or_else(|problems| panic!("{problems}")).dataset)
}

#[test]
fn occupations_with_data_become_roles() {
    let graph = graph(&Tables::write());
    let slugs: Vec<_> = graph.roles().map(|role| role.slug()).collect();
    let expected = [
        "cashiers",
        "first-line-supervisors-of-retail-sales-workers",
        "parts-salespersons",
        "retail-salespersons",
        "sales-managers",
    ];
    assert_eq!(slugs, expected);
    let cashiers = graph.role("cashiers").unwrap();
    assert_eq!(cashiers.alternate_titles(), ["Checkout Clerk"]);
    assert_eq!(cashiers.interests(), [Interest::Conventional, Interest::Enterprising]);
    assert_eq!(cashiers.summary(), None);
    let tracks: Vec<_> =
        cashiers.tracks().map(|track| (track.slug(), track.parent().unwrap().slug())).collect();
    assert_eq!(tracks, [("retail", "marketing")]);
    let technologies: Vec<_> = cashiers.technologies().map(|t| (t.skill.slug(), t.in_demand)).collect();
    assert_eq!(technologies, [("c", true), ("c-plus-plus", false)]);
}

#[test]
fn pay_is_a_figure_a_bound_or_a_reason() {
    let graph = graph(&Tables::write());
    let pay = |slug| &graph.role(slug).unwrap().category().unwrap().landscape().unwrap().median_annual_pay;
    assert_eq!(*pay("retail-salespersons"), Pay::Known { amount: 34_000, bound: PayBound::Exact });
    assert_eq!(*pay("sales-managers"), Pay::Known { amount: 239_200, bound: PayBound::AtLeast });
    assert!(matches!(pay("cashiers"), Pay::Unknown { .. }));
    let parts = graph.role("parts-salespersons").unwrap().category().unwrap();
    let carried = parts.landscape().unwrap().carried_from.as_ref().map(|(code, _)| code.as_str());
    assert_eq!((parts.code(), carried), ("41-2022", Some("41-2020")));
    let change = graph.role("retail-salespersons").unwrap().pay_change(graph.role("cashiers").unwrap());
    assert!(matches!(change, PayChange::NotComparable(_)));
}

#[test]
fn a_salesperson_is_promoted_to_supervisor_by_experience() {
    let graph = graph(&Tables::write());
    let role = |slug| graph.role(slug).unwrap();
    let up =
        graph.transition(role("retail-salespersons"), role("first-line-supervisors-of-retail-sales-workers"));
    let up = up.expect("the published pair is kept");
    assert_eq!(up.kind(), TransitionKind::Advancement);
    assert!(up.months().experience > 0 && up.months().study == 0, "{:?}", up.months());
    let back =
        graph.transition(role("first-line-supervisors-of-retail-sales-workers"), role("retail-salespersons"));
    assert!(back.is_none());
}

#[test]
fn holes_are_filled_and_marked() {
    let graph = graph(&Tables::write());
    let parts = graph.role("parts-salespersons").unwrap();
    assert!(parts.rated_skills().len() > 0 && parts.rated_skills().all(|rated| rated.method.is_some()));
    let experience = parts.requirements().experience.as_ref().unwrap();
    assert!(parts.method_of(experience).is_some());
}

#[test]
fn the_report_says_what_was_dropped() {
    let report = import(&Tables::write()).to_string();
    assert!(report.contains("5 roles"), "{report}");
    assert!(report.contains("1 occupations dropped: they have no data"), "{report}");
}

#[test]
fn the_same_tables_give_the_same_bytes_and_none_of_their_sentences() {
    let read = |tables: &Tables| -> BTreeMap<_, _> {
        import(tables);
        let files = fs::read_dir(tables.out()).unwrap().map(|entry| entry.unwrap());
        files.map(|entry| (entry.file_name(), fs::read_to_string(entry.path()).unwrap())).collect()
    };
    let (first, second) = (read(&Tables::write()), read(&Tables::write()));
    assert_eq!(first, second);
    assert!(first.values().all(|text| !text.contains("not taken along")));
}
