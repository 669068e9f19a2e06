//! A question as the name of a file and parameters: "track.svg" with "track" and "kinds".

use super::ask::{Ask, ExportError, ExportErrorKind, Question};
use super::format::Format;
use crate::model::TransitionKind;
use crate::paths::PathCost;

/// What there is to export, with the parameters of each.
const SUBJECTS: [(&str, &[&str]); 5] = [
    ("path", &["from", "to", "cost", "stops"]),
    ("neighbourhood", &["role", "depth", "open", "kinds", "limit"]),
    ("ladder", &["role"]),
    ("track", &["track", "kinds", "limit"]),
    ("roles", &["roles", "kinds", "limit"]),
];

impl Ask {
    /// Reads a name such as "track.svg", and parameters by name.
    ///
    /// # Errors
    /// Where the subject or the format is unknown, or a parameter is unknown, missing, given twice, or not readable. What would do
    /// is told.
    pub fn read<'p>(
        name: &str,
        parameters: impl IntoIterator<Item = (&'p str, &'p str)>,
    ) -> Result<(Self, Format), ExportError> {
        let (subject, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let Some((subject, known)) = SUBJECTS.into_iter().find(|(known, _)| *known == subject) else {
            let subjects = SUBJECTS.map(|(subject, _)| subject);
            return Err(unknown(
                "subject",
                &format!("There is no export \"{}\"", shortened(name)),
                &subjects,
            ));
        };
        let Some(format) = Format::named(ending) else {
            let formats = Format::ALL.map(Format::name);
            let what = format!("\"{subject}\" is not exported as \"{}\"", shortened(ending));
            return Err(unknown("format", &what, &formats));
        };
        let given = Given::read(subject, known, parameters)?;
        let question = match subject {
            "path" => given.path()?,
            "neighbourhood" => {
                let depth = given.number("depth")?.unwrap_or(1);
                let open = given.get("open").map(list).unwrap_or_default();
                Question::Around { role: given.required("role")?, depth, open }
            }
            "ladder" => Question::Ladder { role: given.required("role")? },
            "track" => Question::Track { track: given.required("track")? },
            _ => Question::Roles(list(&given.required("roles")?)),
        };
        let limit = given.number("limit")?.map(|limit| usize::try_from(limit).unwrap_or(usize::MAX));
        Ok((Self { question, kinds: given.kinds()?, limit }, format))
    }
}

/// The parameters of a request, each at most once, in the order in which the subject names them.
struct Given {
    subject: &'static str,
    values: Vec<(&'static str, String)>,
}

impl Given {
    fn read<'p>(
        subject: &'static str,
        known: &'static [&'static str],
        parameters: impl IntoIterator<Item = (&'p str, &'p str)>,
    ) -> Result<Self, ExportError> {
        let mut values: Vec<(&'static str, String)> = Vec::new();
        for (name, value) in parameters {
            let Some(name) = known.iter().find(|known| **known == name) else {
                let what = format!("\"{subject}\" has no parameter \"{}\"", shortened(name));
                let kind = ExportErrorKind::BadInput;
                return Err(ExportError { kind, ..unknown("parameter", &what, known) });
            };
            if values.iter().any(|(other, _)| other == name) {
                return Err(ExportError::bad(name, format!("\"{name}\" is given twice. Give it once.")));
            }
            values.push((name, value.to_owned()));
        }
        Ok(Self { subject, values })
    }

    fn get(&self, name: &str) -> Option<&str> {
        let given = self.values.iter().find(|(given, _)| *given == name);
        given.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    fn required(&self, name: &'static str) -> Result<String, ExportError> {
        let missing =
            || ExportError::bad(name, format!("\"{}\" needs the parameter \"{name}\".", self.subject));
        self.get(name).map(str::to_owned).ok_or_else(missing)
    }

    fn number(&self, name: &'static str) -> Result<Option<u32>, ExportError> {
        let number = |text: &str| {
            text.parse().map_err(|_| {
                ExportError::bad(
                    name,
                    format!("\"{name}\" is \"{}\", but must be a whole number.", shortened(text)),
                )
            })
        };
        self.get(name).map(number).transpose()
    }

    fn path(&self) -> Result<Question, ExportError> {
        let Some(stops) = self.get("stops") else {
            let cost = self.get("cost").map(cost).transpose()?.unwrap_or_default();
            return Ok(Question::Path { from: self.required("from")?, to: self.required("to")?, cost });
        };
        if let Some(other) = ["from", "to", "cost"].into_iter().find(|name| self.get(name).is_some()) {
            let message = format!("\"stops\" says the whole path, so \"{other}\" has no place beside it.");
            return Err(ExportError::bad("stops", message));
        }
        Ok(Question::Stops(list(stops)))
    }

    fn kinds(&self) -> Result<Option<Vec<TransitionKind>>, ExportError> {
        let kind = |word: String| match word.to_lowercase().as_str() {
            "advancement" => Ok(TransitionKind::Advancement),
            "lateral" => Ok(TransitionKind::Lateral),
            _ => Err(misspelt("kinds", &word, &["advancement", "lateral"])),
        };
        self.get("kinds").map(|kinds| list(kinds).into_iter().map(kind).collect()).transpose()
    }
}

fn cost(word: &str) -> Result<PathCost, ExportError> {
    match word.to_lowercase().replace('_', "-").as_str() {
        "months" => Ok(PathCost::Months),
        "steps" => Ok(PathCost::Steps),
        "skill-gap" => Ok(PathCost::SkillGap),
        _ => Err(misspelt("cost", word, &["months", "steps", "skill-gap"])),
    }
}

/// The parts of a list with commas.
fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn misspelt(argument: &'static str, word: &str, words: &[&str]) -> ExportError {
    let message = format!("\"{argument}\" is \"{}\", but must be {}.", shortened(word), words.join(" or "));
    let nearest = words.iter().map(|word| (*word).to_owned()).collect();
    ExportError { nearest, ..ExportError::bad(argument, message) }
}

fn unknown(argument: &'static str, what: &str, known: &[&str]) -> ExportError {
    let message = format!("{what}. There are {}.", known.join(", "));
    let nearest = known.iter().map(|known| (*known).to_owned()).collect();
    ExportError { kind: ExportErrorKind::NotFound, argument, message, nearest }
}

/// A text of any length is answered in a line.
fn shortened(text: &str) -> String {
    text.chars().take(80).collect()
}
