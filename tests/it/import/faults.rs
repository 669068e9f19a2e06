//! Tables that are missing or not what they should be: each fault is named with its file, and nothing is written.

use std::fs;

use career_graph::import::{ImportError, us};

use super::tables::Tables;

fn fault(tables: &Tables) -> ImportError {
    let (onet, projections, clusters) = (tables.onet(), tables.projections(), tables.clusters());
    let inputs = us::Inputs { onet: &onet, projections: &projections, clusters: &clusters };
    let error = us::import(inputs, &tables.out(), |_| ()).unwrap_err();
    assert!(!tables.out().exists(), "something was written in spite of: {error}");
    error
}

#[test]
fn missing_table() {
    let tables = Tables::write();
    fs::remove_file(tables.onet().join("Skills.txt")).unwrap();
    let error = fault(&tables);
    assert!(
        matches!(&error, ImportError::Unreadable { path, .. } if path.ends_with("Skills.txt")),
        "{error}"
    );
}

#[test]
fn renamed_column() {
    let tables = Tables::write();
    tables.put("Job Zones.txt", "O*NET-SOC Code\tZone\n41-2011.00\t1\n");
    let error = fault(&tables);
    let named = |column: &str| column == "Job Zone";
    assert!(matches!(&error, ImportError::MissingColumn { column, .. } if named(column)), "{error}");
}

#[test]
fn value_outside_its_scale() {
    let tables = Tables::write();
    tables.put("Job Zones.txt", "O*NET-SOC Code\tJob Zone\n41-2011.00\t1\n41-2031.00\t7\n");
    let error = fault(&tables);
    assert!(matches!(error, ImportError::BadRow { line: 3, .. }), "{error}");
}

#[test]
fn not_a_number() {
    let tables = Tables::write();
    let header = "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex";
    tables.put("Related Occupations.txt", &format!("{header}\n41-2031.00\t41-2011.00\tPrimary-Short\tNaN\n"));
    let error = fault(&tables);
    assert!(matches!(error, ImportError::BadRow { line: 2, .. }), "{error}");
}

#[test]
fn a_read_me_of_something_else() {
    let tables = Tables::write();
    tables.put("Read Me.txt", "Something else\n");
    assert!(matches!(fault(&tables), ImportError::BadRow { .. }));
}

#[test]
fn an_empty_table() {
    let tables = Tables::write();
    tables.put("Job Zones.txt", "O*NET-SOC Code\tJob Zone\n");
    assert!(matches!(fault(&tables), ImportError::Nothing { .. }));
}

#[test]
fn invalid_utf8() {
    let tables = Tables::write();
    fs::write(tables.onet().join("Occupation Data.txt"), b"O*NET-SOC Code\tTitle\n41-2011.00\t\xff\n")
        .unwrap();
    assert!(matches!(fault(&tables), ImportError::BadRow { .. }));
}

#[test]
fn a_workbook_that_is_none() {
    let tables = Tables::write();
    fs::write(tables.projections(), "not a workbook").unwrap();
    assert!(matches!(fault(&tables), ImportError::BadWorkbook { .. }));
}

#[test]
fn clusters_without_rows() {
    let tables = Tables::write();
    fs::write(tables.clusters(), "Career Cluster\tCareer Pathway\tO*NET-SOC Code\n").unwrap();
    assert!(matches!(fault(&tables), ImportError::Nothing { .. }));
}
