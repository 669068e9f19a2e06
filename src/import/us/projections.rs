//! The employment projections of the Bureau of Labor Statistics: the workbook's table of occupational projections and
//! worker characteristics, one line for every occupation and group of the National Employment Matrix.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::{Data, Range, Reader};

use crate::import::ImportError;
use crate::model::{Education, EntryTraining, Pay, PayBound, WorkExperience};

const SHEET: &str = "Table 1.2";

/// The projections by matrix code.
#[derive(Debug)]
pub(crate) struct Projections {
    /// The year of the present figures.
    pub(crate) year: u16,
    /// The year that the projections reach.
    pub(crate) projected_year: u16,
    /// The lines, those of groups included.
    pub(crate) lines: BTreeMap<String, Line>,
}

/// What is published of one occupation or group.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) title: String,
    /// Jobs.
    pub(crate) employment: u32,
    pub(crate) employment_projected: u32,
    /// A year.
    pub(crate) openings: Option<u32>,
    pub(crate) pay: Pay,
    pub(crate) education: Option<Education>,
    pub(crate) experience: Option<WorkExperience>,
    pub(crate) training: Option<EntryTraining>,
}

/// Where each wanted column stands.
struct Columns {
    title: usize,
    code: usize,
    employment: usize,
    projected: usize,
    openings: usize,
    pay: usize,
    education: usize,
    experience: usize,
    training: usize,
}

impl Projections {
    /// Reads the workbook.
    pub(crate) fn read(path: &Path) -> Result<Self, ImportError> {
        let bad = |problem: String| ImportError::BadWorkbook { path: path.into(), problem };
        std::fs::File::open(path).map_err(|e| ImportError::unreadable(path, &e))?;
        let mut workbook = calamine::open_workbook_auto(path).map_err(|e| {
            bad(format!("is not a workbook that can be opened ({e}); expected the projections' xlsx"))
        })?;
        let sheet = workbook.worksheet_range(SHEET).map_err(|_| {
            let sheets = workbook.sheet_names().join(", ");
            bad(format!("has no sheet \"{SHEET}\"; its sheets are {sheets}"))
        })?;
        let header =
            sheet.rows().position(|row| row.iter().any(|c| text(c).ends_with("Employment Matrix code")));
        let header = header.ok_or_else(|| bad(format!("sheet \"{SHEET}\" has no line of column names")))?;
        let (columns, year, projected_year) = columns(&sheet, header).map_err(bad)?;
        let mut lines = BTreeMap::new();
        for (at, row) in sheet.rows().enumerate().skip(header + 1) {
            let code = text(&row[columns.code]);
            if !is_soc(code) {
                continue; // footnotes
            }
            let line = read_line(row, &columns)
                .map_err(|problem| bad(format!("sheet \"{SHEET}\", row {}: {problem}", at + 1)))?;
            lines.insert(code.to_owned(), line);
        }
        if lines.is_empty() {
            return Err(ImportError::Nothing { path: path.into(), expected: "occupations with projections" });
        }
        Ok(Self { year, projected_year, lines })
    }
}

/// Whether a text has the form of a SOC code, "11-1011".
fn is_soc(code: &str) -> bool {
    code.len() == 7
        && code.bytes().enumerate().all(|(at, b)| if at == 2 { b == b'-' } else { b.is_ascii_digit() })
}

fn text(cell: &Data) -> &str {
    match cell {
        Data::String(text) => text.trim(),
        _ => "",
    }
}

/// Finds the columns by the beginnings of their names, and the two years in the names of the employment columns.
fn columns(sheet: &Range<Data>, header: usize) -> Result<(Columns, u16, u16), String> {
    let names: Vec<&str> = sheet.rows().nth(header).into_iter().flatten().map(text).collect();
    let find = |what: &str, test: &dyn Fn(&str) -> bool| {
        let at = names.iter().position(|name| test(name));
        at.ok_or_else(|| format!("sheet \"{SHEET}\" has no column \"{what}\""))
    };
    let starts = |prefix: &'static str| find(prefix, &|name| name.starts_with(prefix));
    let year_of =
        |name: &str| name.strip_prefix("Employment, ").and_then(|year| year.trim().parse::<u16>().ok());
    let employment = find("Employment, YEAR", &|name| year_of(name).is_some())?;
    let later = names.iter().skip(employment + 1).position(|name| year_of(name).is_some());
    let projected = employment + 1 + later.ok_or("the column of projected employment is missing")?;
    let year = |at: usize| year_of(names[at]).unwrap_or_default();
    let columns = Columns {
        title: find("Employment Matrix title", &|name| name.ends_with("Employment Matrix title"))?,
        code: find("Employment Matrix code", &|name| name.ends_with("Employment Matrix code"))?,
        employment,
        projected,
        openings: starts("Occupational openings")?,
        pay: starts("Median annual wage")?,
        education: starts("Typical education")?,
        experience: starts("Work experience")?,
        training: starts("Typical on-the-job training")?,
    };
    Ok((columns, year(employment), year(projected)))
}

fn read_line(row: &[Data], columns: &Columns) -> Result<Line, String> {
    Ok(Line {
        title: text(&row[columns.title]).to_owned(),
        employment: jobs(&row[columns.employment]).ok_or("employment is not a number")?,
        employment_projected: jobs(&row[columns.projected]).ok_or("projected employment is not a number")?,
        openings: jobs(&row[columns.openings]),
        pay: pay(&row[columns.pay])?,
        education: word(&row[columns.education], education)?,
        experience: word(&row[columns.experience], experience)?,
        training: word(&row[columns.training], training)?,
    })
}

/// Thousands, as published, to whole jobs.
fn jobs(cell: &Data) -> Option<u32> {
    let thousands = match cell {
        Data::Float(n) => *n,
        Data::Int(n) => f64::from(i32::try_from(*n).ok()?),
        _ => return None,
    };
    whole(thousands * 1000.0)
}

/// The whole number nearest to a figure, when it is one that a count can be.
fn whole(figure: f64) -> Option<u32> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked")]
    (0.0..4e9).contains(&figure).then(|| figure.round() as u32)
}

fn pay(cell: &Data) -> Result<Pay, String> {
    let known = |amount, bound| Ok(Pay::Known { amount, bound });
    match cell {
        Data::Float(n) => known(whole(*n).ok_or("pay is out of range")?, PayBound::Exact),
        Data::Int(n) => known(u32::try_from(*n).map_err(|_| "pay is out of range")?, PayBound::Exact),
        Data::String(text) => {
            let Some(bound) = text.trim().strip_prefix(">=") else {
                let reason = "The source publishes no median annual pay for this occupation.".into();
                return Ok(Pay::Unknown { reason });
            };
            let digits: String = bound.chars().filter(char::is_ascii_digit).collect();
            known(digits.parse().map_err(|_| format!("pay \"{text}\" is not a bound"))?, PayBound::AtLeast)
        }
        _ => Err("pay is missing".into()),
    }
}

/// A published word, `None` for a dash; a word that is not known is a problem, never silently nothing.
fn word<T>(cell: &Data, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    match text(cell) {
        "" | "—" => Ok(None),
        word => parse(word).map(Some).ok_or_else(|| format!("\"{word}\" is not a known word of its column")),
    }
}

fn education(word: &str) -> Option<Education> {
    Some(match word {
        "No formal educational credential" => Education::None,
        "High school diploma or equivalent" => Education::HighSchool,
        "Postsecondary nondegree award" => Education::Certificate,
        "Some college, no degree" => Education::SomeCollege,
        "Associate's degree" => Education::Associate,
        "Bachelor's degree" => Education::Bachelor,
        "Master's degree" => Education::Master,
        "Doctoral or professional degree" => Education::DoctoralOrProfessional,
        _ => return None,
    })
}

fn experience(word: &str) -> Option<WorkExperience> {
    Some(match word {
        "None" => WorkExperience::None,
        "Less than 5 years" => WorkExperience::LessThanFiveYears,
        "5 years or more" => WorkExperience::FiveYearsOrMore,
        _ => return None,
    })
}

fn training(word: &str) -> Option<EntryTraining> {
    Some(match word {
        "None" => EntryTraining::None,
        "Short-term on-the-job training" => EntryTraining::ShortTerm,
        "Moderate-term on-the-job training" => EntryTraining::ModerateTerm,
        "Long-term on-the-job training" => EntryTraining::LongTerm,
        "Apprenticeship" => EntryTraining::Apprenticeship,
        "Internship/residency" => EntryTraining::InternshipOrResidency,
        _ => return None,
    })
}
