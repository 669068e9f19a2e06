//! The labour market of the United States: the O*NET database, the employment projections of the Bureau of Labor
//! Statistics and the career clusters, as the layer `us`.

mod categories;
mod clusters;
mod figures;
mod layer;
mod methods;
mod onet;
mod projections;
mod sources;
mod transitions;
mod vocabulary;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use super::ImportError;
use crate::dataset::Tables;
use clusters::Clusters;
use onet::Onet;
use projections::Projections;
use vocabulary::Vocabulary;

/// Where the published tables are.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'p> {
    /// The folder of the unpacked tab-delimited O*NET release.
    pub onet: &'p Path,
    /// The workbook of occupational projections.
    pub projections: &'p Path,
    /// The table of career clusters and pathways.
    pub clusters: &'p Path,
}

/// What has been read, dropped and filled in.
#[derive(Debug, Default)]
pub struct Report {
    /// Counts of what the layer holds, by table.
    pub written: BTreeMap<&'static str, usize>,
    /// What was left out or filled in, and why: one line each.
    pub notes: Vec<String>,
}

/// The steps of an import, in order; `progress` is told the number and the name of each as it begins.
pub const STEPS: [&str; 5] = [
    "reading O*NET",
    "reading projections",
    "reading career clusters",
    "filling holes",
    "deriving transitions",
];

/// Reads the published tables, and writes the layer's files into a folder. The same tables give the same bytes.
///
/// # Errors
/// What is wrong with the tables, or why the folder cannot be written. Nothing is written unless everything could be
/// read.
pub fn import(
    inputs: Inputs<'_>,
    out: &Path,
    mut progress: impl FnMut(usize),
) -> Result<Report, ImportError> {
    progress(0);
    let onet = Onet::read(inputs.onet)?;
    progress(1);
    let projections = Projections::read(inputs.projections)?;
    progress(2);
    let clusters = Clusters::read(inputs.clusters)?;
    progress(3);
    let categories = categories::categories(&onet, &projections);
    let vocabulary = Vocabulary::of(&onet);
    let figures = figures::figures(&onet, &categories);
    progress(4);
    let moves = transitions::transitions(&onet, &clusters, &categories, &figures);
    let facts = layer::Facts {
        onet: &onet,
        projections: &projections,
        clusters: &clusters,
        categories: &categories,
        vocabulary: &vocabulary,
        figures: &figures,
        moves: &moves.kept,
    };
    let tables = layer::tables(&facts);
    tables
        .write_folder(out)
        .map_err(|e| ImportError::Unwritable { path: out.into(), cause: e.to_string() })?;
    Ok(report(&facts, &tables, &moves))
}

fn report(facts: &layer::Facts<'_>, tables: &Tables<'_>, moves: &transitions::Moves) -> Report {
    let onet = facts.onet;
    let without_data = onet.titles.keys().filter(|code| !onet.zones.contains_key(*code)).count();
    let carried = tables.categories.iter().filter(|row| row.carried_from.is_some()).count();
    let no_pay = tables.categories.iter().filter(|row| row.pay_note.is_some()).count();
    let no_ratings = onet.zones.keys().filter(|code| !onet.ratings.contains_key(*code)).count();
    let no_shares = onet.zones.keys().filter(|code| !onet.shares.contains_key(*code)).count();
    let clustered = facts.clusters.of.keys().filter(|code| !onet.zones.contains_key(*code)).count();
    let mut notes = vec![
        format!("{without_data} occupations dropped: they have no data, only a title"),
        format!("{clustered} of the clustered occupations dropped for the same reason"),
        format!("{} ratings dropped: the source recommends to suppress them", onet.suppressed),
        format!("{carried} categories carry the figures of their nearest published parent"),
        format!("{no_pay} categories have no published pay of a year"),
        format!("{no_ratings} roles have no published skill ratings; related roles stand in"),
        format!(
            "{no_shares} roles have no published experience and training figures; related roles stand in"
        ),
    ];
    let derived = figures::derived(facts.figures);
    notes.extend(
        derived.into_iter().map(|((kind, method), count)| format!("{count} figures of {kind} by {method}")),
    );
    notes.extend(moves.dropped.iter().map(|(why, count)| format!("{count} related pairs dropped: {why}")));
    let written = BTreeMap::from([
        ("roles", tables.roles.len()),
        ("tracks", tables.tracks.len()),
        ("categories", tables.categories.len()),
        ("skills", tables.skills.len()),
        ("alternate titles", tables.alternate_titles.len()),
        ("ratings", tables.role_skills.len()),
        ("technologies in use", tables.role_technologies.len()),
        ("transitions", tables.transitions.len()),
    ]);
    Report { written, notes }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts: Vec<_> = self.written.iter().map(|(table, count)| format!("{count} {table}")).collect();
        writeln!(f, "Written: {}.", counts.join(", "))?;
        self.notes.iter().try_for_each(|note| writeln!(f, "- {note}"))
    }
}
