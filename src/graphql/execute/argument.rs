//! Arguments: literals are compiled once, variables are put in for every request.

use super::amount;
use super::fault::Location;
use apollo_compiler::ast::{Type, Value};
use apollo_compiler::parser::SourceSpan;
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::{Node, Schema};
use async_graphql_value::{ConstValue, Name};

/// An argument of a planned field, in the order in which its method takes them.
pub struct Argument {
    pub(super) name: Box<str>,
    /// What the document says, if it says anything.
    pub(super) given: Option<Template>,
    /// What the schema says.
    pub(super) default: Option<ConstValue>,
}

/// A value with holes for variables.
#[derive(Clone, Debug)]
pub(super) enum Template {
    Const(ConstValue),
    /// The variable's place among those of the operation, and its name where it must not be null.
    Variable(u16, Option<Box<Hole>>),
    List(Vec<Template>),
    /// Members whose variable is absent are left out.
    Object(Vec<(Name, Template)>),
}

/// A variable that must not be null where it stands.
#[derive(Clone, Debug)]
pub(super) struct Hole {
    pub(super) name: String,
    at: Location,
    /// Where the document asks for the field more than once: its place there, and the hole's.
    elsewhere: Vec<(Location, Location)>,
}

impl Hole {
    /// The place of the hole in the field that stands at `field`.
    pub(super) fn at(&self, field: Option<Location>) -> Location {
        let there = self.elsewhere.iter().find(|(place, _)| Some(*place) == field);
        there.map_or(self.at, |(_, at)| *at)
    }
}

/// What finds the place of a variable by its name, and the line and column of a span.
pub(super) trait Context {
    fn schema(&self) -> &Schema;
    fn variable(&self, name: &str) -> u16;
    fn location(&self, span: Option<SourceSpan>) -> Location;
}

impl Template {
    /// Compiles what a document says for an input of type `ty`.
    pub(super) fn new(context: &impl Context, ty: &Type, value: &Node<Value>) -> Self {
        match &**value {
            Value::Variable(name) => {
                let hole = || {
                    let at = context.location(value.location());
                    Box::new(Hole { name: name.to_string(), at, elsewhere: Vec::new() })
                };
                Template::Variable(context.variable(name), ty.is_non_null().then(hole))
            }
            Value::List(items) => {
                let inner = ty.item_type();
                let items = items.iter().map(|item| Template::new(context, inner, item)).collect();
                Template::List(items).settle()
            }
            Value::Object(members) => {
                let definition = match context.schema().types.get(ty.inner_named_type()) {
                    Some(ExtendedType::InputObject(definition)) => Some(definition),
                    _ => None,
                };
                let members = members.iter().map(|(name, value)| {
                    let member = definition.and_then(|d| d.fields.get(name)).map_or(ty, |member| &*member.ty);
                    // The one member of a oneOf must not be null, though its type does not say so.
                    let one_of = definition.is_some_and(|definition| definition.is_one_of());
                    let member = if one_of { &member.clone().non_null() } else { member };
                    (Name::new(name), Template::new(context, member, value))
                });
                Template::Object(members.collect()).settle()
            }
            // An id keeps its digits, however many there are.
            Value::Int(digits) if ty.inner_named_type() == "ID" => {
                Template::Const(ConstValue::String(digits.as_str().to_owned()))
            }
            Value::Int(digits) => Template::Const(number(digits.as_str())),
            Value::Float(digits) => Template::Const(number(digits.as_str())),
            Value::Null => Template::Const(ConstValue::Null),
            Value::Boolean(value) => Template::Const(ConstValue::Boolean(*value)),
            Value::String(text) => Template::Const(ConstValue::String(text.clone())),
            Value::Enum(name) => Template::Const(ConstValue::Enum(Name::new(name))),
        }
    }

    /// Takes note of the holes of the same value where the field is asked for once more, at `field`.
    pub(super) fn also(&mut self, other: &Template, field: Location) {
        match (self, other) {
            (Template::Variable(_, Some(hole)), Template::Variable(_, Some(there))) => {
                hole.elsewhere.push((field, there.at));
            }
            (Template::List(items), Template::List(others)) => {
                items.iter_mut().zip(others).for_each(|(item, other)| item.also(other, field));
            }
            (Template::Object(members), Template::Object(others)) => {
                for (name, member) in members {
                    if let Some((_, other)) = others.iter().find(|(other, _)| other == name) {
                        member.also(other, field);
                    }
                }
            }
            _ => {}
        }
    }

    /// A constant when there are no holes.
    pub(super) fn settle(self) -> Self {
        let constant = match &self {
            Template::List(items) => items.iter().all(|item| matches!(item, Template::Const(_))),
            Template::Object(members) => members.iter().all(|(_, m)| matches!(m, Template::Const(_))),
            Template::Const(_) | Template::Variable(..) => false,
        };
        match constant.then(|| self.value(&[])) {
            Some(Ok(Some(value))) => Template::Const(value),
            _ => self,
        }
    }

    /// What the value counts in the cost of its field.
    pub(super) fn amount(&self, variables: &[Option<ConstValue>]) -> u64 {
        match self {
            Template::Const(value) => amount::of(value),
            Template::Variable(index, _) => match variables.get(usize::from(*index)) {
                Some(Some(value)) => amount::of(value),
                _ => 0,
            },
            Template::List(items) => {
                items.iter().fold(items.len() as u64, |sum, item| sum.saturating_add(item.amount(variables)))
            }
            Template::Object(members) => {
                members.iter().fold(0, |sum, (_, member)| sum.saturating_add(member.amount(variables)))
            }
        }
    }

    /// The value in a request; `Ok(None)` when it is a variable that was not given.
    pub(super) fn value(&self, variables: &[Option<ConstValue>]) -> Result<Option<ConstValue>, &Hole> {
        match self {
            Template::Const(value) => Ok(Some(value.clone())),
            Template::Variable(index, hole) => match (variables.get(usize::from(*index)), hole) {
                (Some(Some(ConstValue::Null)), Some(hole)) => Err(hole),
                (value, _) => Ok(value.cloned().flatten()),
            },
            Template::List(items) => {
                let items = items.iter().map(|item| Ok(item.value(variables)?.unwrap_or_default()));
                Ok(Some(ConstValue::List(items.collect::<Result<_, _>>()?)))
            }
            Template::Object(members) => {
                let mut object = indexmap::IndexMap::with_capacity(members.len());
                for (name, template) in members {
                    if let Some(value) = template.value(variables)? {
                        object.insert(name.clone(), value);
                    }
                }
                Ok(Some(ConstValue::Object(object)))
            }
        }
    }
}

fn number(digits: &str) -> ConstValue {
    digits.parse().map_or(ConstValue::Null, ConstValue::Number)
}
