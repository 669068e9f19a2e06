//! Profiles over all layers: by role, section by section.

use std::collections::BTreeMap;

use crate::model::{Role, RoleProfile};

use super::sections::{HEADINGS, Sections, profile};
use crate::dataset::TableId;
use crate::dataset::problem::{ProfileProblem, RowProblem};
use crate::dataset::read::Reader;
use crate::dataset::report::{Place, Report};

/// The profile of one role in one layer.
#[derive(Debug)]
pub(in crate::dataset) struct ProfileFile {
    pub(in crate::dataset) layer: usize,
    pub(in crate::dataset) file: String,
    /// Whether the file could be read.
    pub(in crate::dataset) complete: bool,
    pub(in crate::dataset) sections: Sections,
}

impl ProfileFile {
    fn place(&self) -> Place<'_> {
        Place { layer: self.layer, file: &self.file, line: None }
    }
}

/// Gives every role its profile.
pub(in crate::dataset) fn attach(
    files: BTreeMap<String, Vec<ProfileFile>>,
    roles: &mut [Option<Role>],
    reader: &mut Reader<'_, '_>,
) {
    let known: Vec<String> = files.keys().cloned().collect();
    for (slug, files) in files {
        let role = find_role(&slug, &files, reader);
        if let Some(profile) = merge(&slug, files, &known, reader)
            && let Some(Some(role)) = role.and_then(|role| roles.get_mut(role))
        {
            role.profile = Some(profile);
        }
    }
}

/// The position of the role. Every file of a role that there is not, nor was, is told.
fn find_role(slug: &str, files: &[ProfileFile], reader: &mut Reader<'_, '_>) -> Option<usize> {
    let roles = reader.merged.get(&TableId::Roles)?;
    let found = roles.position(slug);
    if found.is_none() && roles.complete {
        for file in files {
            if reader.removals.takes(TableId::Roles, slug, file.layer) {
                continue;
            }
            let nearest = reader.report.nearest(TableId::Roles.name(), slug, roles.ids());
            let kind = RowProblem::UnknownId { table: TableId::Roles, id: slug.to_owned(), nearest };
            reader.report.add(file.place(), kind);
        }
    }
    found
}

fn merge(
    slug: &str,
    files: Vec<ProfileFile>,
    known: &[String],
    reader: &mut Reader<'_, '_>,
) -> Option<RoleProfile> {
    let mut merged: Option<(usize, Sections)> = None;
    for file in files {
        if let Some((layer, _)) = merged
            && reader.removals.takes_profile(slug, layer, file.layer)
        {
            merged = None;
        }
        if merged.is_none() {
            check_newcomer(slug, &file, known, &mut reader.report);
        }
        let below = merged.map(|(_, below)| below).unwrap_or_default();
        let mut sections = file.sections.into_iter();
        merged = Some((file.layer, below.map(|section| sections.next().flatten().or(section))));
    }
    let (layer, sections) = merged?;
    if reader.removals.takes_profile(slug, layer, usize::MAX) {
        return None;
    }
    reader.digest.write(slug);
    for (heading, content) in HEADINGS.iter().zip(&sections) {
        if let Some(content) = content {
            reader.digest.write(heading.name);
            content.texts(|text| reader.digest.write(text));
        }
    }
    Some(profile(sections))
}

/// A profile that none below has must be complete.
fn check_newcomer(slug: &str, file: &ProfileFile, known: &[String], report: &mut Report) {
    let absent = HEADINGS
        .iter()
        .zip(&file.sections)
        .filter(|(heading, content)| heading.required && content.is_none());
    let missing: Vec<&'static str> = absent.map(|(heading, _)| heading.name).collect();
    if missing.is_empty() || !file.complete {
        return;
    }
    if file.layer == 0 {
        for heading in missing {
            report.add(file.place(), ProfileProblem::MissingHeading { heading });
        }
    } else {
        let others = known.iter().map(String::as_str).filter(|other| *other != slug);
        let nearest = report.nearest(TableId::Profiles.name(), slug, others);
        let (table, id) = (TableId::Profiles, slug.to_owned());
        report.add(file.place(), RowProblem::OverridesNothing { table, id, missing, nearest });
    }
}
