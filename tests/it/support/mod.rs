//! Tiny graphs drawn in a line, and results that read as one.
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests fail as tests do")]

mod drawing;

use career_graph::dataset::Loaded;
use career_graph::graph::{CareerGraph, RoleRef};
use career_graph::paths::{CareerPath, Outcome, PathCost, shortest};

use drawing::Drawing;
use proptest::test_runner::{Config, RngSeed};

/// So many random cases. `SEED=... cargo test` tries those of a seed again, which a run that fails shows.
pub(crate) fn cases(cases: u32) -> Config {
    let seed =
        std::env::var("SEED").map_or_else(|_| fastrand::u64(..), |seed| seed.parse().expect("a number"));
    println!("SEED={seed}");
    Config { cases, rng_seed: RngSeed::Fixed(seed), ..Config::default() }
}

/// The graph of a drawing.
///
/// A drawing is statements with `;` between them. Names are slugs; whoever is named is there.
///
/// | Statement | Meaning |
/// |---|---|
/// | `clerk` | a role, on level 3 |
/// | `clerk level 2` | a role on a level |
/// | `clerk -adv 24-> manager` | an advancement of 24 months |
/// | `clerk -lat 12+6+3+1-> cook` | a lateral transition: study, experience, training and settling in |
/// | `clerk: typing 80@60, filing 50` | ratings: importance and level, or no level |
/// | `clerk in office` | the role stands in a track |
/// | `office under business` | a track and the wider one |
/// | `clerk pays 40000`, `40000+`, `40000 GBP`, `?` | a category of its own: median pay, a lower bound, a currency, none |
/// | `clerk pays like cook` | the category of another role |
/// | `clerk pays from cook` | a category that carries the figures of another's |
pub(crate) fn world(drawing: &str) -> CareerGraph {
    CareerGraph::new(load(drawing).dataset)
}

/// The dataset of a drawing.
pub(crate) fn load(drawing: &str) -> Loaded {
    let layer = Drawing::read(drawing).layer();
    career_graph::dataset::load(vec![layer]).unwrap_or_else(|problems| panic!("{drawing}\n{problems}"))
}

/// The role of a slug that a test has drawn.
pub(crate) fn role<'g>(graph: &'g CareerGraph, slug: &str) -> RoleRef<'g> {
    graph.role(slug).unwrap_or_else(|| panic!("the role {slug} is drawn"))
}

/// The path between two roles; there must be one.
pub(crate) fn path<'g>(graph: &'g CareerGraph, from: &str, to: &str, cost: PathCost) -> CareerPath<'g> {
    match shortest(role(graph, from), role(graph, to), cost) {
        Outcome::Path(path) => path,
        Outcome::NoPath(none) => panic!("{from} to {to}: {none:?}"),
    }
}

/// The outcome of a search in a line: `clerk -> manager [24 mo]`, or the reason why there is no path.
pub(crate) fn line(graph: &CareerGraph, from: &str, to: &str, cost: PathCost) -> String {
    match shortest(role(graph, from), role(graph, to), cost) {
        Outcome::Path(path) => format!("{} [{} mo]", way(&path), path.totals().months()),
        Outcome::NoPath(none) => format!("{:?}", none.reason),
    }
}

/// The roles of a path: `clerk -> manager`.
pub(crate) fn way(path: &CareerPath<'_>) -> String {
    slugs(path.roles()).join(" -> ")
}

/// The slugs of roles, in order.
pub(crate) fn slugs<'g>(roles: impl IntoIterator<Item = RoleRef<'g>>) -> Vec<&'g str> {
    roles.into_iter().map(RoleRef::slug).collect()
}
