//! Requests made to cost more than they may, over our own schema and the bundled data: what is sent, and what must come back.
//!
//! A test asserts the answers; the benchmark `hostile` measures what each costs the server.
#![allow(clippy::too_many_lines, reason = "tables")]

mod beyond;
mod documents;
mod inputs;
mod nesting;
mod within;

use std::fmt::Write as _;

/// A request and its answer.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) sent: Sent,
    /// The code of the first error, or some, with `|` between them; empty where there is none.
    pub(crate) code: &'static str,
    /// A part of its message.
    pub(crate) says: &'static str,
}

pub(crate) enum Sent {
    /// The body of a POST.
    Body(Vec<u8>),
    /// The query string of a GET.
    Url(String),
}

/// A document in the body of a POST.
pub(crate) fn document(name: &'static str, document: &str, code: &'static str, says: &'static str) -> Row {
    with(name, document, "{}", code, says)
}

/// A document and the JSON of its variables.
fn with(name: &'static str, document: &str, variables: &str, code: &'static str, says: &'static str) -> Row {
    let document = serde_json::Value::from(document);
    body(name, format!("{{\"query\":{document},\"variables\":{variables}}}"), code, says)
}

fn body(name: &'static str, body: impl Into<Vec<u8>>, code: &'static str, says: &'static str) -> Row {
    Row { name, sent: Sent::Body(body.into()), code, says }
}

/// So many texts, each made of its number.
pub(crate) fn many(count: usize, what: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for n in 0..count {
        let _ = write!(text, "{} ", what(n));
    }
    text
}

/// `inner` between as many beginnings and ends.
fn nested(levels: usize, begin: &str, inner: &str, end: &str) -> String {
    format!("{}{inner}{}", begin.repeat(levels), end.repeat(levels))
}

/// A connection of that field and arguments.
fn page(field: &str, inner: &str) -> String {
    format!("{field} {{ edges {{ node {{ {inner} }} }} }}")
}

const COMPLEX: &str = "QUERY_TOO_COMPLEX";
const PARSE: &str = "GRAPHQL_PARSE_FAILED";
const INVALID: &str = "GRAPHQL_VALIDATION_FAILED";
const INPUT: &str = "BAD_USER_INPUT";
const REQUEST: &str = "BAD_REQUEST";

/// All of them.
pub(crate) fn rows() -> Vec<Row> {
    let groups = [
        nesting::brackets(),
        nesting::fragments(),
        documents::many_things(),
        documents::huge_things(),
        documents::text(),
        inputs::variables(),
        inputs::http(),
        beyond::rows(),
        within::rows(),
    ];
    groups.into_iter().flatten().collect()
}
