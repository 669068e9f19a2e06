//! Values, and the variables that stand for some of them.

use super::{Generator, Value};
use apollo_compiler::ast::Type;
use apollo_compiler::schema::ExtendedType;

pub(super) struct Variable {
    ty: Type,
    default: Option<Value>,
    /// JSON; `None` where the request leaves it out.
    pub(super) given: Option<String>,
}

impl Variable {
    pub(super) fn declaration(&self) -> String {
        let default = self.default.as_ref().map(|value| format!(" = {}", value.literal()));
        format!("{}{}", self.ty, default.unwrap_or_default())
    }

    /// The specification's `IsVariableUsageAllowed`.
    fn is_allowed(&self, ty: &Type, spot: Spot<'_>) -> bool {
        if ty.is_non_null() && !self.ty.is_non_null() {
            let default = self.default.as_ref().is_some_and(|value| *value != Value::Null);
            let default = (spot.has_default || default) && !spot.in_one_of;
            return default && self.ty.is_assignable_to(&ty.clone().nullable());
        }
        self.ty.is_assignable_to(ty)
    }
}

/// Whom a value is written for.
#[derive(Clone, Copy, PartialEq)]
enum In {
    Document,
    /// The default of a variable.
    Constant,
    Json,
}

/// Where a value stands.
#[derive(Clone, Copy)]
pub(super) struct Spot<'p> {
    /// The coordinate of the argument or member.
    pub(super) place: &'p str,
    pub(super) has_default: bool,
    in_one_of: bool,
    depth: usize,
}

impl<'p> Spot<'p> {
    pub(super) fn argument(place: &'p str, has_default: bool) -> Self {
        Spot { place, has_default, in_one_of: false, depth: 0 }
    }
}

impl Generator<'_> {
    /// The condition of `@skip` or `@include`.
    pub(super) fn condition(&mut self) -> Value {
        self.value(&Type::parse("Boolean!", "type").unwrap(), Spot::argument("@.if", false))
    }

    /// What to write for an argument of this type.
    pub(super) fn value(&mut self, ty: &Type, spot: Spot<'_>) -> Value {
        if self.numbers.one_in(3) { self.variable(ty, spot) } else { self.input(In::Document, ty, spot) }
    }

    fn variable(&mut self, ty: &Type, spot: Spot<'_>) -> Value {
        let fitting = self.variables.iter().filter(|(_, variable)| variable.is_allowed(ty, spot));
        let fitting: Vec<_> = fitting.map(|(name, _)| name.clone()).collect();
        if !fitting.is_empty() && self.numbers.one_in(2) {
            return Value::Variable(self.numbers.of(&fitting).clone());
        }
        let mut declared = ty.clone();
        let mut must_have_default = false;
        if self.numbers.one_in(4) {
            declared = stronger(&declared);
        }
        if !ty.is_non_null() && self.numbers.one_in(4) {
            declared = declared.non_null();
        } else if ty.is_non_null()
            && !spot.in_one_of
            && self.numbers.one_in(if spot.has_default { 2 } else { 4 })
        {
            // Where the place has a default of its own, the variable may be without.
            declared = declared.nullable();
            must_have_default = !spot.has_default;
        }
        let constant = Spot { depth: 1, ..spot };
        let default = (must_have_default || self.numbers.one_in(4)).then(|| {
            let never_null = must_have_default || !self.numbers.one_in(6);
            let ty = if never_null { declared.clone().non_null() } else { declared.clone() };
            self.input(In::Constant, &ty, constant)
        });
        let may_lack = default.is_some() || !declared.is_non_null();
        let given = match self.numbers.below(24) {
            0..8 if may_lack => None,
            8..11 if !declared.is_non_null() => Some(Value::Null),
            11 => Some(if self.numbers.one_in(2) { Value::Null } else { self.wrong(&declared) }),
            _ => Some(self.input(In::Json, &declared.clone().non_null(), constant)),
        };
        self.features.insert(match given {
            None if default.is_some() => "default of a variable",
            None => "variable left out",
            Some(Value::Null) => "null variable",
            Some(_) => "variable",
        });
        let name = format!("v{}", self.variables.len());
        let given = given.map(|value| value.json());
        self.variables.insert(name.clone(), Variable { ty: declared, default, given });
        Value::Variable(name)
    }

    /// A value that is not of the type.
    fn wrong(&mut self, ty: &Type) -> Value {
        match ty.inner_named_type().as_str() {
            "Int" | "Float" | "Boolean" => Value::text("1"),
            "String" | "ID" => Value::Boolean(true),
            _ => self.numbers.of(&[Value::Number("1".to_owned()), Value::text("NONE_OF_THEM")]).clone(),
        }
    }

    fn input(&mut self, written_in: In, ty: &Type, spot: Spot<'_>) -> Value {
        if spot.depth > 0 && written_in == In::Document && self.numbers.one_in(4) {
            return self.variable(ty, spot);
        }
        if !ty.is_non_null() && self.numbers.one_in(8) {
            self.features.insert("null");
            return Value::Null;
        }
        let (Type::List(item) | Type::NonNullList(item)) = ty else {
            return self.named(written_in, ty.inner_named_type(), spot);
        };
        let within = Spot { depth: spot.depth + 1, has_default: false, in_one_of: false, ..spot };
        let count = self.numbers.below(4);
        let mut items: Vec<_> = (0..count).map(|_| self.input(written_in, item, within)).collect();
        match items.as_slice() {
            // One item stands for a list of it.
            [one] if !matches!(one, Value::Variable(_) | Value::Null) && self.numbers.one_in(2) => {
                self.features.insert("item for a list");
                items.remove(0)
            }
            _ => Value::List(items),
        }
    }

    fn named(&mut self, written_in: In, name: &str, spot: Spot<'_>) -> Value {
        let grammar = self.grammar;
        match grammar.schema.types.get(name) {
            Some(ExtendedType::Enum(definition)) => {
                let values: Vec<_> = definition.values.keys().collect();
                let value = self.numbers.of(&values).to_string();
                self.inputs.insert(format!("{name}.{value}"));
                Value::Enum(value)
            }
            Some(ExtendedType::InputObject(definition)) => {
                let one_of = definition.is_one_of();
                self.features.insert(if one_of { "oneOf" } else { "input object" });
                let fields: Vec<_> = definition.fields.values().collect();
                let fields = if !one_of {
                    let (few, numbers) = (spot.depth < 4, &mut self.numbers);
                    // Two or three of many, so that they seldom contradict each other.
                    let one_in = 3.max(fields.len() / 2);
                    fields
                        .into_iter()
                        .filter(|f| f.is_required() || (few && numbers.one_in(one_in)))
                        .collect()
                } else if written_in == In::Json && self.numbers.one_in(40) {
                    fields[..2].to_vec()
                } else {
                    vec![*self.numbers.of(&fields)]
                };
                let mut object = Vec::new();
                for member in fields {
                    let place = format!("{name}.{}", member.name);
                    self.inputs.insert(place.clone());
                    let has_default = member.default_value.is_some();
                    let within =
                        Spot { place: &place, has_default, in_one_of: one_of, depth: spot.depth + 1 };
                    let ty = if one_of { &member.ty.as_ref().clone().non_null() } else { &*member.ty };
                    object.push((member.name.to_string(), self.input(written_in, ty, within)));
                }
                Value::Object(object)
            }
            _ if name == "Boolean" => Value::Boolean(self.numbers.one_in(2)),
            _ if spot.place == "Query.__type.name" => {
                let names: Vec<_> = grammar.schema.types.keys().map(|name| name.as_str()).collect();
                Value::text(if self.numbers.one_in(8) { "Nothing" } else { self.numbers.pick(&names) })
            }
            _ => self.words.scalar(&mut self.numbers, name, spot.place),
        }
    }
}

/// The same type for a variable that promises more: no item is null.
fn stronger(ty: &Type) -> Type {
    match ty {
        Type::List(item) => Type::List(Box::new(item.as_ref().clone().non_null())),
        Type::NonNullList(item) => Type::NonNullList(Box::new(item.as_ref().clone().non_null())),
        Type::Named(_) | Type::NonNullNamed(_) => ty.clone(),
    }
}
