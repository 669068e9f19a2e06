//! The order of files and of rows in them makes no difference to any view.

use career_graph::graph::CareerGraph;
use proptest::prelude::*;

use super::dump::dump;
use crate::dataset::order::{files_of, load_files};
use crate::support::cases;

/// A small generator of pseudo-random numbers (splitmix64), so that a seed is all that a failure needs to tell.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % bound.max(1) as u64).unwrap_or_default()
    }
    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

/// The graph of a fixture, its files and their rows shuffled by a seed.
fn shuffled(fixture: &str, seed: u64) -> CareerGraph {
    let mut random = Random(seed);
    let mut files: Vec<_> = files_of(fixture).into_iter().collect();
    random.shuffle(&mut files);
    for (name, bytes) in &mut files {
        if std::path::Path::new(name).extension().is_some_and(|e| e == "csv") {
            let text = std::str::from_utf8(bytes).expect("the fixture is UTF-8");
            let mut rows: Vec<&str> = text.lines().collect();
            random.shuffle(&mut rows[1..]);
            *bytes = rows.join("\n").into_bytes();
        }
    }
    CareerGraph::new(load_files(files).dataset)
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn views_do_not_depend_on_the_order_of_rows_and_files(seed: u64) {
        let straight = CareerGraph::new(load_files(files_of("small")).dataset);
        prop_assert_eq!(dump(&shuffled("small", seed)), dump(&straight), "seed {}", seed);
    }
}

#[test]
fn the_comparison_sees_a_difference() {
    let mut files = files_of("small");
    let straight = dump(&CareerGraph::new(load_files(files.clone()).dataset));
    let transitions = files.get_mut("transitions.csv").expect("a table");
    *transitions =
        String::from_utf8(transitions.clone()).expect("UTF-8").replace(",48,", ",47,").into_bytes();
    assert_ne!(dump(&CareerGraph::new(load_files(files).dataset)), straight);
}
