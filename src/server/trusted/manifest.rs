//! A JSON file of documents.

use std::fmt;
use std::path::Path;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::TrustedProblem;

/// The members of an object in their order, those of one name too.
struct Members<'a>(Vec<(String, &'a RawValue)>);

/// An operation in Apollo's manifest.
#[derive(Deserialize)]
struct Operation {
    id: String,
    body: String,
}

/// Ids and documents.
pub(super) fn read(path: &Path, text: &str) -> Result<Vec<(String, String)>, TrustedProblem> {
    let problem = |line, what: String| TrustedProblem::Json { path: path.to_owned(), line, what };
    let Members(members) =
        serde_json::from_str(text).map_err(|error| problem(error.line(), reason(&error)))?;
    // The line on which a part of the text begins.
    let line = |part: &RawValue| {
        let before = (part.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        text.get(..before).unwrap_or_default().split('\n').count()
    };
    if let Some((_, operations)) =
        members.iter().find(|(name, value)| name == "operations" && value.get().starts_with('['))
    {
        let operations: Vec<Operation> = serde_json::from_str(operations.get())
            .map_err(|error| problem(line(operations) + error.line() - 1, reason(&error)))?;
        return Ok(operations.into_iter().map(|operation| (operation.id, operation.body)).collect());
    }
    let documents = members.into_iter().map(|(id, value)| match serde_json::from_str(value.get()) {
        Ok(document) => Ok((id, document)),
        Err(_) => Err(problem(line(value), format!("the value of {id:?} is not a string"))),
    });
    documents.collect()
}

/// What is wrong, without the place, which is told apart.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or_default().to_owned()
}

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}
