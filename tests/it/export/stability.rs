//! The same data and the same question give the same bytes.

use career_graph::export::{EVERY_KIND, Format, Subgraph};
use career_graph::graph::CareerGraph;
use career_graph::paths::{Outcome, PathCost, shortest};
use proptest::prelude::*;

use super::samples;
use crate::dataset::order::{files_of, load_files};
use crate::support::cases;

/// Everything that can be exported of the small dataset.
fn exports(graph: &CareerGraph) -> Vec<String> {
    let mut subgraphs = Vec::new();
    for role in graph.roles() {
        subgraphs.push(Subgraph::around(role, 2, &EVERY_KIND, 5));
        subgraphs.push(Subgraph::ladder(role));
        for other in graph.roles() {
            if let Outcome::Path(path) = shortest(role, other, PathCost::Months) {
                subgraphs.push(Subgraph::of_path(path));
            }
        }
    }
    subgraphs.extend(graph.tracks().map(|track| Subgraph::of_track(track, &EVERY_KIND, 9)));
    subgraphs.push(Subgraph::of_roles(graph, graph.roles(), &EVERY_KIND, 9));
    subgraphs.iter().flat_map(|subgraph| Format::ALL.map(|format| format.write(subgraph))).collect()
}

/// Splitmix64, so that a seed is all that a failure needs to tell.
fn shuffle<T>(items: &mut [T], seed: &mut u64) {
    for at in (1..items.len()).rev() {
        *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        items.swap(at, usize::try_from(mixed % (at as u64 + 1)).unwrap());
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn the_order_of_files_and_rows_makes_no_difference(mut seed: u64) {
        let straight = CareerGraph::new(load_files(files_of("small")).dataset);
        let mut files: Vec<_> = files_of("small").into_iter().collect();
        shuffle(&mut files, &mut seed);
        for (name, bytes) in &mut files {
            if std::path::Path::new(name).extension().is_some_and(|e| e == "csv") {
                let text = String::from_utf8(bytes.clone()).unwrap();
                let mut rows: Vec<&str> = text.lines().collect();
                shuffle(&mut rows[1..], &mut seed);
                *bytes = rows.join("\n").into_bytes();
            }
        }
        let shuffled = CareerGraph::new(load_files(files).dataset);
        prop_assert!(exports(&straight) == exports(&shuffled), "an export depends on the order of files");
    }
}

#[test]
fn asking_twice_gives_the_same() {
    for (name, subgraph) in samples().into_iter().step_by(7) {
        for format in Format::ALL {
            assert!(format.write(&subgraph) == format.write(&subgraph), "{name} as {}", format.name());
        }
    }
}
