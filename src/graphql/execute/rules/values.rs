//! Whether literals are values of their types.

use super::super::error::ApiError;
use super::super::expected::{self, Found, invalid};
use super::usages::{Usage, Wanted};
use super::{Rules, Step};
use apollo_compiler::ast::{Type, Value};
use apollo_compiler::collections::HashSet;
use apollo_compiler::schema::{ExtendedType, InputObjectType};
use apollo_compiler::{Name, Node};

/// What is to be known of a place beside its type.
#[derive(Clone, Copy, Default)]
pub(super) struct Spot<'d> {
    /// Whether the schema has a default for it.
    pub(super) has_default: bool,
    /// The oneOf input whose only member it is, which must not be null.
    pub(super) one_of: Option<&'d Name>,
    /// The list that a single item stands for.
    pub(super) list: Option<&'d Type>,
}

impl<'d> Rules<'d> {
    pub(super) fn input(&mut self, ty: &'d Type, value: &'d Node<Value>, spot: Spot<'d>) {
        match (&**value, ty) {
            (Value::Variable(name), _) => {
                let Spot { has_default, one_of, .. } = spot;
                let wanted = Some(Wanted { ty, has_default, one_of });
                let place = self.place();
                self.uses.usages.push(Usage { name, at: value.location(), wanted, place });
            }
            (Value::Null, _) if ty.is_non_null() => {
                self.find(value.location(), |rules| expected::null(&rules.place(), ty));
            }
            (Value::Null, _) => {
                if let Some(one_of) = spot.one_of {
                    self.find(value.location(), |rules| expected::null_one_of(&rules.place(), one_of));
                }
            }
            (Value::List(items), Type::List(item) | Type::NonNullList(item)) => {
                for (index, value) in items.iter().enumerate() {
                    self.path.push(Step::Item(index));
                    self.input(item, value, Spot::default());
                    self.path.pop();
                }
            }
            (_, Type::List(item) | Type::NonNullList(item)) => {
                self.input(item, value, Spot { list: spot.list.or(Some(ty)), ..Spot::default() });
            }
            (_, Type::Named(name) | Type::NonNullNamed(name)) => {
                self.named(name, spot.list.unwrap_or(ty), value);
            }
        }
    }

    /// A value that is not null; `shown` is the type that a reader is told.
    fn named(&mut self, name: &Name, shown: &'d Type, value: &'d Node<Value>) {
        let fits = match (self.schema.types.get(name), &**value) {
            (Some(ExtendedType::Scalar(scalar)), _) if !scalar.is_built_in() => {
                return self.untyped(value);
            }
            (Some(ExtendedType::Scalar(_)), literal) => match (name.as_str(), literal) {
                ("Int", Value::Int(number)) => number.try_to_i32().is_ok(),
                ("Float", Value::Int(number)) => number.try_to_f64().is_ok(),
                ("Float", Value::Float(number)) => number.try_to_f64().is_ok(),
                ("String" | "ID", Value::String(_))
                | ("ID", Value::Int(_))
                | ("Boolean", Value::Boolean(_)) => true,
                _ => false,
            },
            (Some(ExtendedType::Enum(ty)), Value::Enum(word)) => {
                if !ty.values.contains_key(word) {
                    self.find(value.location(), |rules| expected::no_such_value(ty, &rules.place(), word));
                }
                true
            }
            (Some(ExtendedType::InputObject(ty)), Value::Object(members)) => {
                self.object(ty, members, value);
                true
            }
            (Some(ExtendedType::Enum(_) | ExtendedType::InputObject(_)), _) => false,
            // Not an input type, or none at all: apollo-compiler says so.
            _ => return self.untyped(value),
        };
        if !fits {
            self.find(value.location(), |rules| rules.unexpected(name, shown, value));
            self.untyped(value);
        }
    }

    fn object(
        &mut self,
        ty: &'d InputObjectType,
        members: &'d [(Name, Node<Value>)],
        value: &'d Node<Value>,
    ) {
        let mut seen = HashSet::default();
        let one_of = (ty.is_one_of() && members.len() == 1).then_some(&ty.name);
        for (name, member) in members {
            self.path.push(Step::Member(name));
            if !seen.insert(name) {
                self.find(name.location(), |rules| given_twice(&rules.place()));
            }
            if let Some(definition) = ty.fields.get(name) {
                let has_default = definition.default_value.is_some();
                self.input(&definition.ty, member, Spot { has_default, one_of, list: None });
            } else {
                self.find(name.location(), |_| expected::no_such_member(ty, name));
                self.untyped(member);
            }
            self.path.pop();
        }
        if ty.is_one_of() && seen.len() != 1 {
            self.find(value.location(), |rules| {
                let given = members.iter().map(|(name, _)| name.as_str());
                expected::not_exactly_one(ty, &rules.place(), given)
            });
        }
        for missing in ty.fields.values().filter(|definition| definition.is_required()) {
            if !seen.contains(&missing.name) {
                self.find(value.location(), |rules| expected::member_needed(&rules.place(), missing));
            }
        }
    }

    /// A value of which no type is known: only its variables and the names of its members are looked at.
    pub(super) fn untyped(&mut self, value: &'d Node<Value>) {
        match &**value {
            Value::Variable(name) => {
                self.uses.usages.push(Usage {
                    name,
                    at: value.location(),
                    wanted: None,
                    place: String::new(),
                });
            }
            Value::List(items) => items.iter().for_each(|item| self.untyped(item)),
            Value::Object(members) => {
                let mut seen = HashSet::default();
                for (name, member) in members {
                    if !seen.insert(name) {
                        self.find(name.location(), |_| given_twice(name));
                    }
                    self.untyped(member);
                }
            }
            _ => {}
        }
    }

    fn unexpected(&self, name: &Name, shown: &Type, value: &Node<Value>) -> ApiError {
        let found = match &**value {
            Value::String(text) => Found::Text(text),
            Value::Int(_) => Found::Integer,
            Value::Enum(_) => Found::Word,
            _ => Found::Other,
        };
        let written = self.written(value);
        expected::unexpected(self.schema, (shown, name), &self.place(), &written, found)
    }
}

fn given_twice(place: &str) -> ApiError {
    invalid(format!("The member `{place}` is given more than once."))
}
