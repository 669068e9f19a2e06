//! The costs of the best paths over the bundled data, against igraph.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use career_graph::paths::{AlternativesOutcome, Diversity, Effort, PathCost, Question, alternatives};

/// Any other number asks for other pairs.
const SEED: u64 = 20_261_124;
const PAIRS: usize = 50;
const PATHS: usize = 20;

/// Reads the number of roles, paths, transitions (from, to, months) and pairs; writes the costs of each pair's best paths.
const SCRIPT: &str = "
import sys, igraph
lines = [[int(n) for n in line.split()] for line in sys.stdin]
roles, paths, transitions = lines[0]
edges = lines[1:1 + transitions]
graph = igraph.Graph(n=roles, edges=[(a, b) for a, b, _ in edges], directed=True)
graph.es['months'] = [months for _, _, months in edges]
for a, b in lines[1 + transitions:]:
    found = graph.get_k_shortest_paths(a, to=b, k=paths, mode='out', weights='months', output='epath')
    print(*sorted(sum(graph.es[e]['months'] for e in path) for path in found))
";

#[test]
fn the_best_paths_cost_what_igraph_says() {
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/igraph/bin/python");
    if !python.exists() {
        println!(
            "skipped: there is no {}; make it with: python3 -m venv target/igraph && target/igraph/bin/pip install igraph",
            python.display()
        );
        return;
    }
    println!("seed {SEED}");
    let graph = career_graph::bundled();
    let roles: Vec<_> = graph.roles().collect();
    let mut state = SEED;
    let mut below = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % bound
    };
    let pairs: Vec<_> = (0..PAIRS).map(|_| (below(roles.len()), below(roles.len()))).collect();
    let mut input = format!("{} {PATHS} {}\n", roles.len(), graph.transitions().len());
    for t in graph.transitions() {
        let _ = writeln!(input, "{} {} {}", t.from().ix().at(), t.to().ix().at(), t.months().total());
    }
    for (from, to) in &pairs {
        let _ = writeln!(input, "{from} {to}");
    }
    let mut command = assert_cmd::Command::from_std(Command::new(python));
    let output = command.args(["-c", SCRIPT]).write_stdin(input).output().expect("python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).expect("numbers");
    assert_eq!(told.lines().count(), PAIRS);
    let mut paths = 0;
    for ((from, to), costs) in pairs.iter().zip(told.lines()) {
        let question = Question::new(roles[*from], roles[*to], PathCost::Months);
        let found = alternatives(&question, PATHS, Diversity::None, &mut Effort::labels(10_000_000));
        let months: Vec<_> = match found.expect("enough effort") {
            AlternativesOutcome::Alternatives(found) => {
                found.paths.iter().map(|path| path.totals().months().to_string()).collect()
            }
            AlternativesOutcome::NoPath(_) => Vec::new(),
        };
        paths += months.len();
        assert_eq!(months.join(" "), costs, "{} > {}", roles[*from].slug(), roles[*to].slug());
    }
    assert!(paths > PAIRS * PATHS / 2, "most pairs have paths");
}
