//! The committed data are what the importer makes of the published tables.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use career_graph::import::us;

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap()))
        .collect()
}

#[test]
fn data_us_is_the_output_of_the_importer() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let tables = root.join("../shared/data");
    if !tables.join("onet-29.3").is_dir() {
        crate::node::say_skipped("data/us made again", "the published tables are not in ../shared/data");
        return;
    }
    let out = tempfile::tempdir().unwrap();
    let inputs = us::Inputs {
        onet: &tables.join("onet-29.3"),
        projections: &tables.join("bls-projections-2024-34/occupation.xlsx"),
        clusters: &tables.join("career-clusters/career_pathways.tsv"),
    };
    let report = us::import(inputs, out.path(), |_| ()).unwrap();
    println!("{report}");
    let (made, committed) = (files(out.path()), files(&root.join("data/us")));
    assert_eq!(made.keys().collect::<Vec<_>>(), committed.keys().collect::<Vec<_>>());
    for (name, bytes) in &made {
        let differs = bytes
            .split(|b| *b == b'\n')
            .zip(committed[name].split(|b| *b == b'\n'))
            .position(|(a, b)| a != b);
        assert!(
            bytes == &committed[name],
            "data/us/{name} differs from line {:?} on",
            differs.map(|at| at + 1)
        );
    }
}
