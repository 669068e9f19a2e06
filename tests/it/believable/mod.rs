//! Whether people who know careers would believe the bundled graph.
//!
//! The lists beside this file were written by hand before the transitions were derived; `README.md` there says how.

mod journeys;
mod moves;
mod requirements;

use std::collections::BTreeMap;

/// The rows of a list, each by column.
fn rows(list: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(list.as_bytes()).deserialize().collect::<Result<_, _>>().unwrap()
}
