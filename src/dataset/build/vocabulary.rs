//! Sources, methods, schemes, tracks, categories and skills from their rows.

use std::collections::BTreeSet;

use crate::model::{
    Category, CodeScheme, Landscape, Method, Outlook, Pay, PayBound, Skill, SkillKind, Source, SourceIx,
    Track, TrackIx,
};

use crate::dataset::cell::Text;
use crate::dataset::merge::MergedRow;
use crate::dataset::problem::{CellProblem, RowProblem};
use crate::dataset::read::{Read, Reader};
use crate::dataset::report::Report;
use crate::dataset::rows::{CategoryRow, CodeSchemeRow, MethodRow, SkillRow, SourceRow, TrackRow};

pub(in crate::dataset) fn sources(reader: &mut Reader<'_, '_>) -> Vec<Option<Source>> {
    let source = |row: SourceRow<'_>| Source {
        id: row.id.into_owned(),
        title: row.title.into_owned(),
        publisher: row.publisher.into_owned(),
        release: row.release.into_owned(),
        licence: row.licence.into_owned(),
        url: row.url.into_owned(),
        attribution: row.attribution.into_owned(),
        area: row.area.map(Text::into_owned),
        year: row.year,
        projected_year: row.projected_year,
        currency: row.currency.map(Text::into_owned),
    };
    reader.rows().into_iter().map(|read| read.row.map(source)).collect()
}

pub(in crate::dataset) fn methods(reader: &mut Reader<'_, '_>) -> Vec<Option<Method>> {
    let method =
        |row: MethodRow<'_>| Method { id: row.id.into_owned(), description: row.description.into_owned() };
    reader.rows().into_iter().map(|read| read.row.map(method)).collect()
}

pub(in crate::dataset) fn schemes(reader: &mut Reader<'_, '_>) -> Vec<Option<CodeScheme>> {
    let scheme = |row: CodeSchemeRow<'_>| CodeScheme {
        id: row.id.into_owned(),
        title: row.title.into_owned(),
        url: row.url.map(Text::into_owned),
    };
    reader.rows().into_iter().map(|read| read.row.map(scheme)).collect()
}

pub(in crate::dataset) fn skills(reader: &mut Reader<'_, '_>) -> Vec<Option<Skill>> {
    let mut skills = Vec::new();
    for Read { row, at } in reader.rows::<SkillRow<'_>>() {
        if let Some(row) = &row
            && row.hot == Some(true)
            && row.kind != SkillKind::Technology
        {
            let because = "only technologies are hot";
            reader.report.add(at.place("hot"), CellProblem::ExcludesValue { column: "hot", because });
        }
        skills.push(row.map(|row| Skill {
            slug: row.slug.into_owned(),
            name: row.name.into_owned(),
            kind: row.kind,
            code: row.code.map(Text::into_owned),
            hot: row.hot.unwrap_or(false),
        }));
    }
    skills
}

pub(in crate::dataset) fn tracks(reader: &mut Reader<'_, '_>) -> Vec<Option<Track>> {
    let rows = reader.rows::<TrackRow<'_>>();
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(rows.len());
    for read in &rows {
        parents.push(reader.find(read.at, "parent"));
    }
    check_cycles(&rows, &parents, &mut reader.report);
    let with_parent = rows.into_iter().zip(parents);
    let track = |(read, parent): (Read<'_, '_, TrackRow<'_>>, Option<usize>)| {
        read.row.map(|row| Track {
            slug: row.slug.into_owned(),
            name: row.name.into_owned(),
            parent: parent.map(TrackIx::new),
        })
    };
    with_parent.map(track).collect()
}

/// Every cycle of parents is told once, at its smallest slug.
fn check_cycles(rows: &[Read<'_, '_, TrackRow<'_>>], parents: &[Option<usize>], report: &mut Report) {
    let parent_of = |at: usize| parents.get(at).copied().flatten();
    let slug_of = |at: usize| rows.get(at).map_or("", |read| read.at.cell(0)).to_owned();
    // Tracks that are known to lead up to a top, or to a cycle that has been told.
    let mut settled = BTreeSet::new();
    for (start, read) in rows.iter().enumerate() {
        let mut line = vec![start];
        let mut next = parent_of(start);
        while let Some(at) = next {
            if settled.contains(&at) {
                break;
            }
            // The first track of a cycle that is met again: tracks come by slug, and a line that leads into a
            // cycle from outside leaves the telling to the cycle's own first track.
            if let Some(entry) = line.iter().position(|seen| *seen == at) {
                if entry == 0 {
                    let tracks = line.iter().chain([&start]).map(|at| slug_of(*at)).collect();
                    report.add(read.at.place("parent"), RowProblem::ParentCycle { tracks });
                    settled.extend(line.iter().copied());
                }
                break;
            }
            line.push(at);
            next = parent_of(at);
        }
        if next.is_none() {
            settled.extend(line);
        }
    }
}

/// What the sources say of themselves, for the categories that cite them.
struct Cited<'s> {
    sources: &'s [Option<Source>],
    told: BTreeSet<(usize, &'static str)>,
}

impl Cited<'_> {
    /// A figure says nothing without its area, year and currency: the source must give them.
    fn check(&mut self, source: usize, row: &CategoryRow<'_>, at: MergedRow<'_, '_>, report: &mut Report) {
        let Some(Some(cited)) = self.sources.get(source) else {
            return;
        };
        let needs = [
            ("area", true, cited.area.is_some()),
            ("year", true, cited.year.is_some()),
            ("currency", row.median_pay.is_some(), cited.currency.is_some()),
            ("projected_year", row.employment_projected.is_some(), cited.projected_year.is_some()),
        ];
        for (key, needed, given) in needs {
            if needed && !given && self.told.insert((source, key)) {
                report.add(at.place("source"), RowProblem::SourceLacks { source_id: cited.id.clone(), key });
            }
        }
    }
}

pub(in crate::dataset) fn categories(
    reader: &mut Reader<'_, '_>,
    sources: &[Option<Source>],
) -> Vec<Option<Category>> {
    let mut cited = Cited { sources, told: BTreeSet::new() };
    let mut categories = Vec::new();
    for Read { row, at } in reader.rows::<CategoryRow<'_>>() {
        let source = reader.find(at, "source");
        let Some(row) = row else {
            categories.push(None);
            continue;
        };
        check_category(&row, at, &mut reader.report);
        if let Some(source) = source {
            cited.check(source, &row, at, &mut reader.report);
        }
        categories.push(Some(category(row, source.map(SourceIx::new))));
    }
    categories
}

fn check_category(row: &CategoryRow<'_>, at: MergedRow<'_, '_>, report: &mut Report) {
    let mut needs = |column, because| {
        report.add(at.place(column), CellProblem::NeedsValue { column, because });
    };
    let has_figures = has_figures(row);
    if has_figures && row.source.is_none() {
        needs("source", "the row gives figures");
    }
    if has_figures && row.median_pay.is_none() && row.pay_note.is_none() {
        needs("pay_note", "there is no median_pay, and the reader must be told why");
    }
    if row.carried_from.is_some() && row.carried_from_title.is_none() {
        needs("carried_from_title", "the row names a code in carried_from");
    }
    if row.carried_from_title.is_some() && row.carried_from.is_none() {
        needs("carried_from", "the row names a title in carried_from_title");
    }
    if row.employment_projected.is_some() && row.employment.is_none() {
        needs("employment", "the row gives employment_projected");
    }
    let mut excludes = |column, because| {
        report.add(at.place(column), CellProblem::ExcludesValue { column, because });
    };
    if row.median_pay.is_some() && row.pay_note.is_some() {
        excludes("pay_note", "the row gives median_pay");
    }
    if row.median_pay.is_none() && row.pay_bound.is_some() {
        excludes("pay_bound", "the row gives no median_pay");
    }
}

fn has_figures(row: &CategoryRow<'_>) -> bool {
    row.employment.is_some()
        || row.employment_projected.is_some()
        || row.annual_openings.is_some()
        || row.median_pay.is_some()
        || row.pay_note.is_some()
        || row.education.is_some()
        || row.work_experience.is_some()
        || row.training.is_some()
}

fn category(row: CategoryRow<'_>, source: Option<SourceIx>) -> Category {
    let has_figures = has_figures(&row);
    let carried_from =
        row.carried_from.map(Text::into_owned).zip(row.carried_from_title.map(Text::into_owned));
    let pay = match (row.median_pay, row.pay_note) {
        (Some(amount), _) => Pay::Known { amount, bound: row.pay_bound.unwrap_or(PayBound::Exact) },
        (None, note) => Pay::Unknown { reason: note.map(Text::into_owned).unwrap_or_default() },
    };
    let outlook = |source| {
        row.employment.zip(row.employment_projected).map(|(from, to)| Outlook {
            employment_from: from,
            employment_to: to,
            source,
            carried_from: carried_from.clone(),
        })
    };
    Category {
        code: row.code.into_owned(),
        title: row.title.into_owned(),
        outlook: source.and_then(outlook),
        landscape: source.filter(|_| has_figures).map(|source| Landscape {
            employment: row.employment,
            median_annual_pay: pay,
            annual_openings: row.annual_openings,
            typical_education: row.education,
            work_experience: row.work_experience,
            training: row.training,
            source,
            carried_from: carried_from.clone(),
        }),
    }
}
