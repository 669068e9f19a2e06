//! Arguments: literals are compiled once, variables are put in for every request.

use super::error::Location;
use apollo_compiler::ast::{Type, Value};
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
    pub(super) non_null: bool,
    pub(super) at: Option<Location>,
}

/// A value with holes for variables.
#[derive(Clone, Debug)]
pub(super) enum Template {
    Const(ConstValue),
    /// The variable's place among those of the operation.
    Variable {
        index: u16,
        non_null: bool,
    },
    List(Vec<Template>),
    /// Members whose variable is absent are left out.
    Object(Vec<(Name, Template)>),
}

/// A null where the schema allows none.
pub(super) struct UnexpectedNull;

impl Template {
    /// Compiles what a document says for an input of type `ty`. `variable` finds a variable's place.
    pub(super) fn new(
        schema: &Schema,
        ty: &Type,
        value: &Node<Value>,
        variable: &impl Fn(&str) -> u16,
    ) -> Self {
        match &**value {
            Value::Variable(name) => Template::Variable {
                index: variable(name),
                non_null: ty.is_non_null(),
            },
            Value::List(items) => {
                let inner = ty.item_type();
                let items = items
                    .iter()
                    .map(|item| Template::new(schema, inner, item, variable))
                    .collect();
                Template::List(items).settle()
            }
            Value::Object(members) => {
                let definition = match schema.types.get(ty.inner_named_type()) {
                    Some(ExtendedType::InputObject(definition)) => Some(definition),
                    _ => None,
                };
                let members = members.iter().map(|(name, value)| {
                    let ty = definition
                        .and_then(|d| d.fields.get(name))
                        .map_or(ty, |member| &*member.ty);
                    (Name::new(name), Template::new(schema, ty, value, variable))
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

    /// A constant when there are no holes.
    pub(super) fn settle(self) -> Self {
        let constant = match &self {
            Template::List(items) => items.iter().all(|item| matches!(item, Template::Const(_))),
            Template::Object(members) => members.iter().all(|(_, m)| matches!(m, Template::Const(_))),
            Template::Const(_) | Template::Variable { .. } => false,
        };
        match constant.then(|| self.value(&[])) {
            Some(Ok(Some(value))) => Template::Const(value),
            _ => self,
        }
    }

    /// The value in a request; `Ok(None)` when it is a variable that was not given.
    pub(super) fn value(
        &self,
        variables: &[Option<ConstValue>],
    ) -> Result<Option<ConstValue>, UnexpectedNull> {
        match self {
            Template::Const(value) => Ok(Some(value.clone())),
            Template::Variable { index, non_null } => match variables.get(usize::from(*index)) {
                Some(Some(ConstValue::Null)) if *non_null => Err(UnexpectedNull),
                Some(value) => Ok(value.clone()),
                None => Ok(None),
            },
            Template::List(items) => {
                let items = items
                    .iter()
                    .map(|item| Ok(item.value(variables)?.unwrap_or_default()));
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
