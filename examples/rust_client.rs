//! A typed client in Rust: `cargo run --example rust_client -- http://127.0.0.1:8080`.
//!
//! The operations of `rust_client.graphql` are checked against `schema.graphql` as this compiles, and become types. It
//! prints what the client in `examples/typescript` prints.

use std::error::Error;
use std::io::{self, Write};

use graphql_client::{GraphQLQuery, QueryBody, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Finds roles by what people call them.
#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "schema.graphql",
    query_path = "examples/rust_client.graphql",
    normalization = "rust"
)]
struct Search;

/// Who a role is.
#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "schema.graphql",
    query_path = "examples/rust_client.graphql",
    normalization = "rust",
    response_derives = "PartialEq"
)]
struct Profile;

/// A page of the transitions of a role.
#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "schema.graphql",
    query_path = "examples/rust_client.graphql",
    normalization = "rust",
    variables_derives = "Clone"
)]
struct Transitions;

/// The quickest path from one role to another.
#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "schema.graphql",
    query_path = "examples/rust_client.graphql",
    normalization = "rust",
    response_derives = "Debug"
)]
struct Path;

fn main() -> Result<(), Box<dyn Error>> {
    let service = std::env::args().nth(1).unwrap_or_else(|| "http://127.0.0.1:8080".to_owned());
    demonstrate(&service, &mut io::stdout().lock())
}

/// What a first program asks.
pub(crate) fn demonstrate(service: &str, out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let client = Client { address: format!("{service}/graphql") };
    search(&client, out, "nurse")?;
    profile(&client, out, profile::RoleBy::Title("Registered Nurses".to_owned()))?;
    neighbours(&client, out, transitions::RoleBy::Slug("registered-nurses".to_owned()))?;
    path(&client, out, "nursing-assistants", "nurse-practitioners")?;
    path(&client, out, "airline-pilots-copilots-and-flight-engineers", "registered-nurses")?;
    path(&client, out, "registered-nurse", "nurse-practitioners")
}

/// Asks the service at an address.
struct Client {
    address: String,
}

impl Client {
    /// Data, or faults, or both: a field that fails is null.
    fn ask<V: Serialize, D: DeserializeOwned>(
        &self,
        body: &QueryBody<V>,
    ) -> Result<Response<D>, ureq::Error> {
        // Of the two media types this is the one whose status tells our own refusals from those of a proxy.
        let accept = "application/graphql-response+json, application/json;q=0.9";
        let request = ureq::post(&self.address).header("Accept", accept);
        request.config().http_status_as_error(false).build().send_json(body)?.body_mut().read_json()
    }

    /// The data, where every fault is the end.
    fn data<V: Serialize, D: DeserializeOwned>(&self, body: &QueryBody<V>) -> Result<D, Box<dyn Error>> {
        let response = self.ask(body)?;
        if let Some(fault) = response.errors.into_iter().flatten().next() {
            return Err(fault.to_string().into());
        }
        response.data.ok_or_else(|| "The answer has neither data nor errors.".into())
    }
}

fn search(client: &Client, out: &mut dyn Write, text: &str) -> Result<(), Box<dyn Error>> {
    let variables = search::Variables { text: text.to_owned(), first: 3 };
    let found = client.data::<_, search::ResponseData>(&Search::build_query(variables))?.search;
    writeln!(out, "{} of {} roles for \"{text}\":", found.edges.len(), found.total_count)?;
    for edge in found.edges {
        // A search can find other things too.
        if let search::SearchSearchEdgesNode::Role(role) = edge.node {
            writeln!(out, "  {} ({}), found as \"{}\"", role.title, role.slug, edge.matched)?;
        }
    }
    Ok(())
}

/// What is `None` was not published, or not written yet.
fn profile(client: &Client, out: &mut dyn Write, by: profile::RoleBy) -> Result<(), Box<dyn Error>> {
    let answer: profile::ResponseData = client.data(&Profile::build_query(profile::Variables { by }))?;
    let Some(role) = answer.role else {
        writeln!(out, "\nThere is no such role.")?;
        return Ok(());
    };
    writeln!(out, "\n{}, level {} of 5", role.title, role.level)?;
    if let Some(summary) = role.summary {
        writeln!(out, "  {summary}")?;
    }
    if let Some(category) = role.category
        && let Some(landscape) = category.landscape
    {
        let pay = landscape.median_annual_pay;
        let at_least = if pay.bound == Some(profile::PayBound::AtLeast) { "at least " } else { "" };
        let pay = match pay.amount {
            Some(amount) => format!("{at_least}{amount} {}", pay.currency.unwrap_or_default()),
            None => format!("unknown: {}", pay.reason.unwrap_or_default()),
        };
        // Figures are those of the occupational category, and are to be shown as such.
        let of = format!("{}, {}, {}", category.title, landscape.area, landscape.year);
        writeln!(out, "  median pay of a year {pay} ({of})")?;
    }
    let skill = |edge: profile::ProfileRoleSkillsEdges| {
        format!("{} {}", edge.node.name, edge.importance.unwrap_or_default())
    };
    let skills: Vec<_> = role.skills.edges.into_iter().map(skill).collect();
    writeln!(out, "  matters most: {}", skills.join(", "))?;
    Ok(())
}

/// Pages through the steps aside.
fn neighbours(client: &Client, out: &mut dyn Write, by: transitions::RoleBy) -> Result<(), Box<dyn Error>> {
    let kinds = Some(vec![transitions::TransitionKind::Lateral]);
    let mut variables = transitions::Variables { by, kinds, first: 4, after: None };
    for number in 1.. {
        let answer: transitions::ResponseData = client.data(&Transitions::build_query(variables.clone()))?;
        let Some(page) = answer.role.map(|role| role.transitions) else { break };
        if number == 1 {
            writeln!(out, "\n{} steps aside", page.total_count)?;
        }
        let moves = page.edges.iter().map(|edge| &edge.node);
        let moves: Vec<_> = moves.map(|t| format!("{} ({} months)", t.to.title, t.months.total)).collect();
        writeln!(out, "  page {number}: {}", moves.join(", "))?;
        if !page.page_info.has_next_page {
            break;
        }
        variables.after = page.page_info.end_cursor;
    }
    Ok(())
}

/// Finds the quickest path. That there is none is an answer; that a name is wrong is a fault.
fn path(client: &Client, out: &mut dyn Write, from: &str, to: &str) -> Result<(), Box<dyn Error>> {
    let variables =
        path::Variables { from: path::RoleBy::Slug(from.to_owned()), to: path::RoleBy::Slug(to.to_owned()) };
    let response: Response<path::ResponseData> = client.ask(&Path::build_query(variables))?;
    if let Some(fault) = response.errors.into_iter().flatten().next() {
        let extensions = fault.extensions.clone().unwrap_or_default();
        if extensions.get("code").is_none_or(|code| code != "BAD_USER_INPUT") {
            return Err(fault.to_string().into());
        }
        let text =
            |value: Option<&serde_json::Value>| value.and_then(|v| v.as_str()).unwrap_or_default().to_owned();
        let (argument, nearest) = (extensions.get("argument"), extensions.get("nearest"));
        let nearest = text(nearest.and_then(|slugs| slugs.get(0)));
        writeln!(out, "\n{} is wrong. Did you mean {nearest}?", text(argument))?;
        return Ok(());
    }
    match response.data.and_then(|data| data.shortest_path) {
        Some(path::PathShortestPath::CareerPath(path)) => {
            writeln!(out, "\n{} steps, {} months", path.totals.steps, path.totals.months)?;
            for step in path.steps {
                let (kind, to) =
                    (format!("{:?}", step.transition.kind).to_lowercase(), step.transition.to.title);
                let (number, months) = (step.number, step.cumulative_months);
                writeln!(out, "  {number}. {kind} to {to}, {months} months from the start")?;
            }
        }
        Some(path::PathShortestPath::NoPath(none)) => {
            writeln!(out, "\nNo path ({}): {}", reason(&none.reason), none.message)?;
        }
        None => return Err("The answer has neither data nor errors.".into()),
    }
    Ok(())
}

/// The reason as the schema writes it.
fn reason(reason: &path::NoPathReason) -> &str {
    match reason {
        path::NoPathReason::NothingLeadsOut => "NOTHING_LEADS_OUT",
        path::NoPathReason::NothingLeadsIn => "NOTHING_LEADS_IN",
        path::NoPathReason::NotConnected => "NOT_CONNECTED",
        path::NoPathReason::Constraints => "CONSTRAINTS",
        // A later schema may know more.
        path::NoPathReason::Other(reason) => reason,
    }
}
