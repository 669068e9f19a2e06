//! Whether people who know careers would believe the bundled graph.
//!
//! The lists beside this file were written by hand before the transitions were derived; `README.md` there says how.

mod journeys;
mod moves;
mod requirements;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use career_graph::graph::CareerGraph;

/// The rows of a list, each by column.
fn rows(list: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(list.as_bytes()).deserialize().collect::<Result<_, _>>().unwrap()
}

/// The graph of the derived layer alone: what the method of `docs/method.md` makes, without what editors have added.
fn derived() -> &'static CareerGraph {
    static GRAPH: OnceLock<CareerGraph> = OnceLock::new();
    GRAPH.get_or_init(|| {
        let lowest = career_graph::bundled::layers().into_iter().take(1).collect();
        CareerGraph::new(career_graph::dataset::load(lowest).unwrap().dataset)
    })
}
