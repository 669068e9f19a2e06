//! Objects of the oracle: a type's name, and a function from field and arguments to a value.

#![allow(clippy::unnecessary_wraps, reason = "what a field gives may always be a fault")]

use apollo_compiler::resolvers::{ExecutionError, ObjectValue, ResolveInfo, ResolvedValue};
use apollo_compiler::response::{JsonMap, JsonValue};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What a field gives. The executor's own type cannot be shortened to the lifetime that it asks for.
pub(super) enum Given<'g> {
    Leaf(JsonValue),
    Object(Object<'g>),
    List(Vec<Resolved<'g>>),
}

pub(super) type Resolved<'g> = Result<Given<'g>, ExecutionError>;

fn resolved<'a, 'g: 'a>(given: Given<'g>) -> ResolvedValue<'a> {
    match given {
        Given::Leaf(value) => ResolvedValue::Leaf(value),
        Given::Object(object) => ResolvedValue::object(object),
        Given::List(items) => ResolvedValue::List(Box::new(items.into_iter().map(|item| item.map(resolved)))),
    }
}

/// The code of a fault of the client's.
pub(super) fn bad_input<'g>() -> Resolved<'g> {
    Err(ExecutionError { message: "BAD_USER_INPUT".to_owned() })
}

type Resolve<'g> = Box<dyn Fn(&str, &JsonMap) -> Resolved<'g> + 'g>;

pub(super) struct Object<'g>(&'static str, Resolve<'g>);

thread_local! {
    /// How often each field was answered, and how often with something else than null.
    static ANSWERED: RefCell<BTreeMap<String, (usize, usize)>> = RefCell::default();
}

/// The fields that this thread has answered since the last call, by coordinate, with how often one was not null.
pub(super) fn answered() -> BTreeMap<String, (usize, usize)> {
    ANSWERED.take()
}

impl ObjectValue for Object<'_> {
    fn type_name(&self) -> &str {
        self.0
    }

    fn resolve_field<'a>(&'a self, info: &'a ResolveInfo<'a>) -> Result<ResolvedValue<'a>, ExecutionError> {
        let given = (self.1)(info.field_name(), info.arguments());
        ANSWERED.with_borrow_mut(|fields| {
            let counts = fields.entry(format!("{}.{}", self.0, info.field_name())).or_default();
            counts.0 += 1;
            counts.1 += usize::from(!matches!(given, Err(_) | Ok(Given::Leaf(JsonValue::Null))));
        });
        given.map(resolved)
    }
}

pub(super) fn of<'g>(
    name: &'static str,
    resolve: impl Fn(&str, &JsonMap) -> Resolved<'g> + 'g,
) -> Resolved<'g> {
    Ok(Given::Object(Object(name, Box::new(resolve))))
}

/// The root, which an execution borrows.
pub(super) fn root<'g>(
    name: &'static str,
    resolve: impl Fn(&str, &JsonMap) -> Resolved<'g> + 'g,
) -> Object<'g> {
    Object(name, Box::new(resolve))
}

pub(super) fn leaf<'g>(value: impl Into<JsonValue>) -> Resolved<'g> {
    Ok(Given::Leaf(value.into()))
}

pub(super) fn leaf_or_null<'g>(value: Option<impl Into<JsonValue>>) -> Resolved<'g> {
    Ok(Given::Leaf(value.map_or(JsonValue::Null, Into::into)))
}

pub(super) fn or_null<'g, T>(value: Option<T>, then: impl FnOnce(T) -> Resolved<'g>) -> Resolved<'g> {
    value.map_or_else(|| Ok(Given::Leaf(JsonValue::Null)), then)
}

pub(super) fn list<'g, T>(
    items: impl IntoIterator<Item = T>,
    item: impl Fn(T) -> Resolved<'g>,
) -> Resolved<'g> {
    Ok(Given::List(items.into_iter().map(item).collect()))
}

/// The GraphQL name of a value that Rust calls `HighSchool`.
pub(super) fn constant<'g>(value: impl std::fmt::Debug) -> Resolved<'g> {
    leaf(constant_name(value))
}

pub(super) fn constant_name(value: impl std::fmt::Debug) -> String {
    let mut name = String::new();
    for c in format!("{value:?}").chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(c.to_ascii_uppercase());
    }
    name
}

pub(super) fn no_field<'g>(of: &str, name: &str) -> Resolved<'g> {
    panic!("the oracle has no {of}.{name}")
}
