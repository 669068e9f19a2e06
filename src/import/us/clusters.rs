//! The table of career clusters and pathways.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::onet::OnetCode;
use crate::import::ImportError;
use crate::import::table::Table;

/// Career clusters, their pathways, and the occupations of each pathway.
#[derive(Debug, Default)]
pub(crate) struct Clusters {
    /// The pathways of each cluster, by name.
    pub(crate) pathways: BTreeMap<String, BTreeSet<String>>,
    /// The (cluster, pathway) pairs of each occupation.
    pub(crate) of: BTreeMap<OnetCode, BTreeSet<(String, String)>>,
}

impl Clusters {
    /// Reads the table.
    pub(crate) fn read(path: &Path) -> Result<Self, ImportError> {
        let mut clusters = Self::default();
        Table::open(path, ["Career Cluster", "Career Pathway", "O*NET-SOC Code"])?.each(|row| {
            let [cluster, pathway, code] = row.cells().map(str::to_owned);
            clusters.pathways.entry(cluster.clone()).or_default().insert(pathway.clone());
            clusters.of.entry(code).or_default().insert((cluster, pathway));
            Ok(())
        })?;
        if clusters.of.is_empty() {
            return Err(ImportError::Nothing {
                path: path.into(),
                expected: "occupations in career pathways",
            });
        }
        Ok(clusters)
    }
}
