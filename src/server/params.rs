//! The parameters of a GraphQL request: from the JSON body of a POST, or the query string of a GET.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::fault::Fault;
use super::percent::check_encoding;

/// The shape to follow, for messages.
const SHAPE: &str = r#"{"query": "{ __typename }", "variables": {}}"#;

/// What a request asks. An absent parameter and `null` are the same; so is the empty text in a URL, and as a name.
#[derive(Debug, Default)]
pub(super) struct Params<'a> {
    pub(super) query: Option<Cow<'a, str>>,
    pub(super) operation_name: Option<Cow<'a, str>>,
    /// A JSON object.
    pub(super) variables: Option<Cow<'a, RawValue>>,
    /// A JSON object.
    pub(super) extensions: Option<Cow<'a, RawValue>>,
    pub(super) document_id: Option<Cow<'a, str>>,
    /// A misspelt `query` is among these.
    unknown: Unknown,
}

impl<'a> Params<'a> {
    /// From the query string of a GET request.
    pub(super) fn from_url(query_string: &'a str) -> Result<Self, Fault> {
        let mut params = Params::default();
        check_encoding(query_string)?;
        for (name, value) in form_urlencoded::parse(query_string.as_bytes()) {
            let value = (!value.is_empty()).then_some(value);
            let twice = match name.as_ref() {
                "query" => put(&mut params.query, value),
                "operationName" => put(&mut params.operation_name, value),
                "documentId" => put(&mut params.document_id, value),
                "variables" => put(
                    &mut params.variables,
                    value.map(|v| json_of_url("variables", &v)).transpose()?.flatten(),
                ),
                "extensions" => put(
                    &mut params.extensions,
                    value.map(|v| json_of_url("extensions", &v)).transpose()?.flatten(),
                ),
                _ => {
                    params.unknown.remember(&name);
                    false
                }
            };
            if twice {
                return Err(Fault::bad_request(format!(
                    "The URL gives the parameter `{name}` twice. Give it once."
                )));
            }
        }
        Ok(params)
    }

    /// From the body of a POST request.
    pub(super) fn from_body(body: &'a [u8]) -> Result<Self, Fault> {
        let text = std::str::from_utf8(body).map_err(|e| {
            Fault::bad_request(format!(
                "The request body is not UTF-8: byte {} is not part of a character.",
                e.valid_up_to()
            ))
        })?;
        // A byte order mark is not JSON, but harmless.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let what = match first(text) {
            Some('{') => {
                let members = serde_json::from_str::<Members<'_>>(text)
                    .map_err(|e| json_fault("The request body", &e))?;
                return members.read();
            }
            None => {
                return Err(Fault::bad_request(format!(
                    "The request body is empty. Send JSON such as {SHAPE}."
                )));
            }
            Some('[') => "a list; batches are not supported, send one request for each operation",
            Some(_) => "not an object",
        };
        serde_json::from_str::<IgnoredAny>(text).map_err(|e| json_fault("The request body", &e))?;
        Err(Fault::bad_request(format!("The request body is {what}. Send one JSON object such as {SHAPE}.")))
    }

    /// The fault of a request without a document.
    pub(super) fn no_document(&self) -> Fault {
        let found = if self.unknown.0.is_empty() {
            String::new()
        } else {
            format!(" It has {}.", self.unknown.0.join(", "))
        };
        Fault::bad_request(format!(
            "The request has no parameter `query` with the text of a GraphQL document.{found}"
        ))
    }
}

/// Names of parameters that we do not know, a few of them.
#[derive(Debug, Default)]
struct Unknown(Vec<String>);

impl Unknown {
    fn remember(&mut self, name: &str) {
        if self.0.len() < 5 {
            self.0.push(format!("`{}`", name.chars().take(40).collect::<String>()));
        }
    }
}

/// True if there was one already.
fn put<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let twice = place.is_some() && value.is_some();
    *place = place.take().or(value);
    twice
}

/// The parameters of a body, each as the JSON that it is.
#[derive(Default)]
struct Members<'a> {
    query: Option<&'a RawValue>,
    operation_name: Option<&'a RawValue>,
    variables: Option<&'a RawValue>,
    extensions: Option<&'a RawValue>,
    document_id: Option<&'a RawValue>,
    unknown: Unknown,
}

impl<'a> Members<'a> {
    fn read(self) -> Result<Params<'a>, Fault> {
        Ok(Params {
            query: string("query", self.query)?,
            operation_name: string("operationName", self.operation_name)?.filter(|name| !name.is_empty()),
            document_id: string("documentId", self.document_id)?.filter(|id| !id.is_empty()),
            variables: object("variables", self.variables)?.map(Cow::Borrowed),
            extensions: extensions(self.extensions)?.map(Cow::Borrowed),
            unknown: self.unknown,
        })
    }
}

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Members::default();
        while let Some(Text(name)) = map.next_key()? {
            let place = match name.as_ref() {
                "query" => &mut members.query,
                "operationName" => &mut members.operation_name,
                "variables" => &mut members.variables,
                "extensions" => &mut members.extensions,
                "documentId" => &mut members.document_id,
                // Reserved for the future of the protocol: ignored, as it asks.
                _ => {
                    members.unknown.remember(&name);
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            if place.replace(map.next_value()?).is_some() {
                return Err(A::Error::custom(format_args!("the parameter `{name}` is given twice")));
            }
        }
        Ok(members)
    }
}

/// A JSON string, borrowed where it has no escapes.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

fn string<'a>(name: &str, raw: Option<&'a RawValue>) -> Result<Option<Cow<'a, str>>, Fault> {
    let Some(raw) = raw else { return Ok(None) };
    match first(raw.get()) {
        Some('n') => Ok(None),
        Some('"') => match serde_json::from_str(raw.get()) {
            Ok(Text(text)) => Ok(Some(text)),
            Err(e) => Err(json_fault(&format!("The parameter `{name}`"), &e)),
        },
        other => Err(Fault::bad_request(format!(
            "The parameter `{name}` must be a string, but is {}.",
            kind(other)
        ))),
    }
}

fn object<'a>(name: &str, raw: Option<&'a RawValue>) -> Result<Option<&'a RawValue>, Fault> {
    let Some(raw) = raw else { return Ok(None) };
    let hint = match first(raw.get()) {
        Some('n') => return Ok(None),
        Some('{') => return Ok(Some(raw)),
        Some('"') => " Send the object itself, not its JSON text in quotes.",
        Some('[') if name == "variables" => " Variables have names: {\"slug\": \"actuaries\"}.",
        _ => "",
    };
    let is = kind(first(raw.get()));
    Err(Fault::bad_request(format!("The parameter `{name}` must be a JSON object, but is {is}.{hint}")))
}

/// The extensions, if those that we know are what they should be.
fn extensions(raw: Option<&RawValue>) -> Result<Option<&RawValue>, Fault> {
    #[derive(Deserialize)]
    struct Known<'a> {
        #[serde(borrow)]
        cost: Option<&'a RawValue>,
    }
    let found = object("extensions", raw)?;
    if let Some(json) = found.map(RawValue::get).filter(|json| json.contains("cost"))
        && let Ok(Known { cost: Some(cost) }) = serde_json::from_str(json)
        && !matches!(cost.get(), "true" | "false" | "null")
    {
        let is = kind(first(cost.get()));
        return Err(Fault::bad_request(format!("`extensions.cost` must be true or false, but is {is}.")));
    }
    Ok(found)
}

fn json_of_url<'a>(name: &str, text: &str) -> Result<Option<Cow<'a, RawValue>>, Fault> {
    let raw: Box<RawValue> =
        serde_json::from_str(text).map_err(|e| json_fault(&format!("The URL parameter `{name}`"), &e))?;
    let found = if name == "extensions" { extensions(Some(&raw))? } else { object(name, Some(&raw))? };
    Ok(found.is_some().then_some(Cow::Owned(raw)))
}

/// The first character that is not white space in JSON.
fn first(json: &str) -> Option<char> {
    json.trim_start_matches([' ', '\t', '\r', '\n']).chars().next()
}

fn kind(first: Option<char>) -> &'static str {
    match first {
        Some('"') => "a string",
        Some('[') => "a list",
        Some('{') => "an object",
        Some('t' | 'f') => "a boolean",
        Some('n') => "null",
        _ => "a number",
    }
}

/// What is wrong with JSON, and where.
pub(super) fn json_fault(what: &str, error: &serde_json::Error) -> Fault {
    let text = error.to_string();
    let reason = text.rsplit_once(" at line ").map_or(text.as_str(), |(reason, _)| reason);
    let verdict = if error.is_data() { "cannot be used" } else { "is not valid JSON" };
    Fault::bad_request(format!(
        "{what} {verdict}: {reason} (line {}, column {}).",
        error.line(),
        error.column()
    ))
}
