//! Layers to a dataset: read, merge, build, or tell everything that is wrong.

use std::collections::BTreeMap;
use std::path::Path;

use crate::model::LayerInfo;

use super::TableId;
use super::layer::{LayerFiles, MANIFEST, PROFILES, has_ending};
use super::merge::merge;
use super::problem::{FileProblem, RowProblem};
use super::profile::{self, ProfileFile, Sections};
use super::read::{Digest, Reader};
use super::removals::Removals;
use super::report::{Place, Report, nearest};
use super::style::style;
use super::survey::{own_titles, survey};
use super::text_table::TextTable;
use super::{Dataset, Problems, Warning};
use super::{build, csv_table, manifest};

/// A dataset and what is worth knowing of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// The dataset.
    pub dataset: Dataset,
    /// Holes and loose ends, words that are not as the style guide asks, and what removals took with them.
    pub warnings: Vec<Warning>,
}

/// Everything read from the files, nothing merged yet.
#[derive(Default)]
struct Files {
    layers: Vec<LayerInfo>,
    tables: BTreeMap<TableId, Vec<TextTable>>,
    profiles: BTreeMap<String, Vec<ProfileFile>>,
    /// Where the roles of the first layer stand.
    roles_file: String,
}

/// Reads layers, the lowest first, merges them by id and validates the whole.
///
/// # Errors
/// Every problem of every layer, if there is one; nothing is loaded by halves.
pub fn load(layers: Vec<LayerFiles>) -> Result<Loaded, Problems> {
    let mut report = Report::default();
    if layers.is_empty() {
        report.add(Place { layer: 0, file: "dataset", line: None }, FileProblem::NoLayers);
    }
    let mut files = Files::default();
    for (at, layer) in layers.iter().enumerate() {
        read_layer(at, layer, &mut files, &mut report);
    }
    drop(layers);
    assemble(files, report)
}

fn read_layer(at: usize, layer: &LayerFiles, files: &mut Files, report: &mut Report) {
    let path = layer.path_of(MANIFEST);
    let place = Place { layer: at, file: &path, line: None };
    let manifest = match layer.bytes(MANIFEST) {
        Some(Ok(bytes)) => manifest::read(place, bytes, report),
        Some(Err(fault)) => manifest::unreadable(place, fault, report),
        None => manifest::unreadable(place, FileProblem::MissingFile { file: MANIFEST.to_owned() }, report),
    };
    let name = &manifest.layer.name;
    if !name.is_empty() && files.layers.iter().any(|other| other.name == *name) {
        report.add(place, FileProblem::DuplicateLayer { name: name.clone() });
    }
    files.layers.push(manifest.layer);
    for table in manifest.tables {
        files.tables.entry(table.shape.id).or_default().push(table);
    }
    for table in TableId::FILES {
        let name = table.file();
        let Some(shape) = table.shape() else { continue };
        let path = layer.path_of(&name);
        let place = Place { layer: at, file: &path, line: None };
        if at == 0 && table == TableId::Roles {
            files.roles_file.clone_from(&path);
        }
        let read = match layer.bytes(&name) {
            Some(Ok(bytes)) => csv_table::read(shape, place, bytes, report),
            Some(Err(fault)) => csv_table::unreadable(shape, place, fault, report),
            None if at == 0 && table == TableId::Roles => {
                csv_table::unreadable(shape, place, FileProblem::MissingFile { file: name }, report)
            }
            None => continue,
        };
        files.tables.entry(table).or_default().push(read);
    }
    read_profiles(at, layer, files, report);
    check_names(at, layer, report);
}

fn read_profiles(at: usize, layer: &LayerFiles, files: &mut Files, report: &mut Report) {
    for name in layer.names() {
        let slug = name.strip_prefix(PROFILES).and_then(|rest| rest.strip_prefix('/'));
        let Some(slug) = slug.and_then(|rest| rest.strip_suffix(".md")) else {
            continue;
        };
        let path = layer.path_of(name);
        let place = Place { layer: at, file: &path, line: None };
        let (complete, sections) = match layer.bytes(name) {
            Some(Ok(bytes)) => (true, profile::read(place, bytes, report)),
            Some(Err(fault)) => {
                report.add(place, fault);
                (false, Sections::default())
            }
            None => continue,
        };
        let file = ProfileFile { layer: at, file: path.clone(), complete, sections };
        files.profiles.entry(slug.to_owned()).or_default().push(file);
    }
}

/// A CSV or TOML file of another name is perhaps a table that was misnamed.
fn check_names(at: usize, layer: &LayerFiles, report: &mut Report) {
    let known: Vec<String> =
        TableId::FILES.iter().map(|table| table.file()).chain([MANIFEST.to_owned()]).collect();
    for name in layer.names() {
        let table = !name.contains('/') && has_ending(Path::new(name), &["csv", "toml"]);
        if table && !known.iter().any(|known| known == name) {
            let similar = nearest(name, known.iter().map(String::as_str));
            let path = layer.path_of(name);
            report.add(Place { layer: at, file: &path, line: None }, FileProblem::UnknownFile { similar });
        }
    }
}

fn assemble(files: Files, mut report: Report) -> Result<Loaded, Problems> {
    let removal_tables = files.tables.get(&TableId::Removals).map_or(&[][..], Vec::as_slice);
    let mut removals = Removals::read(removal_tables, &mut report);
    let mut merged = BTreeMap::new();
    for table in TableId::MERGED.into_iter().chain([TableId::Removals]) {
        if let Some(shape) = table.shape() {
            let layers = files.tables.get(&table).map_or(&[][..], Vec::as_slice);
            merged.insert(table, merge(shape, layers, &mut removals, &mut report));
        }
    }
    let mut reader =
        Reader { merged: &merged, removals, report, digest: Digest::default(), last: BTreeMap::new() };
    let sources = build::sources(&mut reader);
    let methods = build::methods(&mut reader);
    let schemes = build::schemes(&mut reader);
    let tracks = build::tracks(&mut reader);
    let categories = build::categories(&mut reader, &sources);
    let skills = build::skills(&mut reader);
    let mut roles = build::roles(&mut reader, &skills);
    let transitions = build::transitions(&mut reader);
    let with_profile: Vec<String> = files.profiles.keys().cloned().collect();
    profile::attach(files.profiles, &mut roles, &mut reader);

    let Reader { removals, mut report, digest, .. } = reader;
    let known = merged.get(&TableId::Roles);
    if known.is_some_and(|roles| roles.complete && roles.len() == 0) && !files.roles_file.is_empty() {
        report.add(Place { layer: 0, file: &files.roles_file, line: None }, RowProblem::NoRoles);
    }
    let ids = |table| match merged.get(&table) {
        Some(merged) if merged.shape.keys() == 1 => merged.ids().collect(),
        None => with_profile.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let judged = |table| merged.get(&table).is_none_or(|merged| merged.complete);
    let mut warnings = removals.finish(judged, ids, &mut report);
    report.finish()?;

    let versions: Vec<&str> = files.layers.iter().map(|layer| layer.version.as_str()).collect();
    let mut dataset = Dataset {
        version: format!("{}-{}", versions.join("+"), digest.finish()),
        layers: files.layers,
        sources: whole(sources),
        methods: whole(methods),
        schemes: whole(schemes),
        tracks: whole(tracks),
        categories: whole(categories),
        skills: whole(skills),
        roles: whole(roles),
        transitions: whole(transitions),
    };
    warnings.extend(own_titles(&mut dataset));
    warnings.extend(survey(&dataset));
    warnings.extend(style(&dataset.roles));
    Ok(Loaded { dataset, warnings })
}

/// A table none of whose rows is at fault.
fn whole<T>(rows: Vec<Option<T>>) -> Vec<T> {
    rows.into_iter().flatten().collect()
}
