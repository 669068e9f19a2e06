//! Answers GraphQL requests from plans.
//!
//! A document is checked against its [`Limits`], parsed and validated by apollo-compiler, and planned; the plan is kept by the
//! document's text. A request then only coerces its variables, estimates its cost, and writes the response straight from the
//! objects that the types are views of. The types are defined by the attribute [`output!`](crate::output), which
//! [`output`] describes. `docs/decisions/0001-graphql-execution.md` says why.

mod amount;
mod argument;
mod coercion;
mod collect;
mod compile;
mod connection;
mod cost;
mod deadline;
mod diagnostics;
mod document;
mod encoded;
mod error;
mod expected;
mod fault;
mod given;
mod grammar;
mod introspect;
mod names;
mod operation;
pub mod output;
mod plain;
mod plan;
mod planner;
mod relay;
mod rules;
mod run;
mod schema;
mod service;
mod suggest;
mod values;
mod variables;
mod wording;

pub use crate::limits::Limits;
pub use argument::Argument;
pub use deadline::{add_work, check_deadline, deadline, work};
pub use error::{ApiError, Code, Result};
pub use fault::{Location, Mistake};
pub use output::Output;
pub use plan::{Plan, PlannedField};
pub use planner::{FieldToPlan, Planner, Resolver, Selections};
pub use relay::{Edge, ListId, Page, PageInfo, Paging, Place};
pub use run::{Faulty, Run, Written};
pub use schema::{Checker, Methods, SchemaError, sdl};
pub use service::{Answer, Kind, Request, Service};
