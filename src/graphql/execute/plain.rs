//! Variables of plain types, read straight from the text of a request.
//!
//! Most operations declare only texts, integers, truths and enums. For these the walk over the schema's types and the maps on
//! the way cost more than reading the text. Whatever is not plain, every mistake included, is left to apollo-compiler.

use std::borrow::Cow;
use std::fmt;

use apollo_compiler::Schema;
use apollo_compiler::executable::{Operation, VariableDefinition};
use apollo_compiler::schema::ExtendedType;
use async_graphql_value::ConstValue;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

/// The variables of an operation, in the order of their declaration, where all are of plain types.
pub(super) struct Plain(Vec<Declared>);

struct Declared {
    name: Box<str>,
    kind: Kind,
    may_be_null: bool,
    /// Otherwise there is a default, or a fault.
    may_be_absent: bool,
}

enum Kind {
    Text,
    Int,
    Boolean,
    Enum(Vec<Box<str>>),
}

impl Plain {
    /// `None` where a variable is of another type.
    pub(super) fn of(schema: &Schema, operation: &Operation) -> Option<Self> {
        operation
            .variables
            .iter()
            .map(|declared| Declared::of(schema, declared))
            .collect::<Option<_>>()
            .map(Plain)
    }

    /// The values in a JSON object, by place; `None` where apollo-compiler has to look at it.
    pub(super) fn read(&self, object: &str) -> Option<Vec<Option<ConstValue>>> {
        let mut deserializer = serde_json::Deserializer::from_str(object);
        let values = deserializer.deserialize_map(Members(&self.0)).ok()?;
        deserializer.end().ok()?;
        let complete = self.0.iter().zip(&values).all(|(d, value)| d.may_be_absent || value.is_some());
        complete.then_some(values)
    }
}

impl Declared {
    fn of(schema: &Schema, declared: &VariableDefinition) -> Option<Self> {
        let name = declared.ty.is_named().then(|| declared.ty.inner_named_type())?;
        let kind = match (name.as_str(), schema.types.get(name)) {
            ("String" | "ID", _) => Kind::Text,
            ("Int", _) => Kind::Int,
            ("Boolean", _) => Kind::Boolean,
            (_, Some(ExtendedType::Enum(ty))) => {
                Kind::Enum(ty.values.keys().map(|v| v.as_str().into()).collect())
            }
            _ => return None,
        };
        let may_be_null = !declared.ty.is_non_null();
        let may_be_absent = may_be_null && declared.default_value.is_none();
        Some(Declared { name: declared.name.as_str().into(), kind, may_be_null, may_be_absent })
    }
}

/// A name, borrowed where it has no escapes.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

/// Reads the members of the object.
struct Members<'p>(&'p [Declared]);

impl<'de> Visitor<'de> for Members<'_> {
    type Value = Vec<Option<ConstValue>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values = vec![None; self.0.len()];
        while let Some(Name(name)) = map.next_key()? {
            match self.0.iter().zip(&mut values).find(|(declared, _)| *declared.name == *name) {
                Some((declared, value)) => *value = Some(map.next_value_seed(declared)?),
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(values)
    }
}

impl<'de> DeserializeSeed<'de> for &Declared {
    type Value = ConstValue;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<ConstValue, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Whatever has no method here is refused.
impl Visitor<'_> for &Declared {
    type Value = ConstValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a plain value")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<ConstValue, E> {
        match &self.kind {
            Kind::Text => Ok(ConstValue::String(text.to_owned())),
            Kind::Enum(names) if names.iter().any(|name| **name == *text) => {
                Ok(ConstValue::String(text.to_owned()))
            }
            _ => Err(E::custom("not plain")),
        }
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<ConstValue, E> {
        match (&self.kind, i32::try_from(number)) {
            (Kind::Int, Ok(number)) => Ok(ConstValue::Number(number.into())),
            _ => Err(E::custom("not plain")),
        }
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<ConstValue, E> {
        self.visit_i64(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<ConstValue, E> {
        if matches!(self.kind, Kind::Boolean) {
            Ok(ConstValue::Boolean(value))
        } else {
            Err(E::custom("not plain"))
        }
    }

    fn visit_unit<E: Error>(self) -> Result<ConstValue, E> {
        if self.may_be_null { Ok(ConstValue::Null) } else { Err(E::custom("not plain")) }
    }
}

#[cfg(test)]
mod tests {
    use apollo_compiler::executable::ExecutableDocument;
    use apollo_compiler::request::coerce_variable_values;
    use apollo_compiler::response::JsonMap;

    use super::*;

    const SCHEMA: &str = "type Query { f(i: Int, s: String, b: Boolean, d: ID, e: E, l: [Int], r: Float): Int } enum E { ONE TWO }";

    /// Values by place; `None` where they are not read.
    type Read = Option<Vec<Option<serde_json::Value>>>;

    /// The variables declared so, and what apollo-compiler makes of a text.
    fn plain(declared: &str) -> (Option<Plain>, impl Fn(&str) -> Read) {
        let schema = Schema::parse_and_validate(SCHEMA, "schema.graphql").unwrap();
        let names = declared.split(',').map(|one| one.trim().split(':').next().unwrap());
        let arguments: Vec<_> = names.map(|name| format!("{}: {name}", &name[1..2])).collect();
        let text = format!("query ({declared}) {{ f({}) }}", arguments.join(", "));
        let document = ExecutableDocument::parse_and_validate(&schema, text, "document.graphql").unwrap();
        let operation = document.operations.get(None).unwrap().clone();
        let plain = Plain::of(&schema, &operation);
        let oracle = move |object: &str| {
            let given = serde_json::from_str::<JsonMap>(object).ok()?;
            let coerced = coerce_variable_values(&schema, &operation, &given).ok()?;
            let value = |name: &str| coerced.get(name).map(|value| serde_json::to_value(value).unwrap());
            Some(operation.variables.iter().map(|declared| value(&declared.name)).collect())
        };
        (plain, oracle)
    }

    #[test]
    fn what_is_read_is_what_apollo_compiler_reads() {
        let (mut read, mut refused) = (0, 0);
        for declared in [
            "$i: Int, $s: String, $b: Boolean, $d: ID, $e: E",
            "$i: Int!, $s: String!, $b: Boolean!",
            "$i: Int = 7, $e: E! = TWO, $s: String",
        ] {
            let (plain, oracle) = plain(declared);
            let plain = plain.expect("plain types");
            for value in [
                "null",
                "true",
                "0",
                "-1",
                "2147483647",
                "2147483648",
                "-2147483648",
                "-2147483649",
                "1.0",
                "1e3",
                "1e400",
                "18446744073709551615",
                "\"\"",
                "\"ONE\"",
                "\"THREE\"",
                "\"\\u00fc\\n\"",
                "\"\\ud800\"",
                "[1]",
                "{}",
                "{\"i\":1}",
            ] {
                for name in ["i", "s", "b", "d", "e", "\\u0069", "x"] {
                    for object in [
                        format!("{{\"{name}\":{value}}}"),
                        format!(" {{ \"i\" : 1, \"s\" : \"t\", \"b\": false, \"{name}\" : {value} }} "),
                        format!("{{\"{name}\":{value},\"{name}\":1}}"),
                        format!("{{\"{name}\":{value}}}}}"),
                        format!("{{\"{name}\":{value},}}"),
                    ] {
                        let Some(values) = plain.read(&object) else {
                            refused += 1;
                            continue;
                        };
                        // The value of a variable that is not declared need only look like one.
                        if !declared.contains(&format!("${name}:"))
                            && ["1e400", "\"\\ud800\""].contains(&value)
                        {
                            continue;
                        }
                        let values = values.into_iter().map(|value| value.map(|v| v.into_json().unwrap()));
                        assert_eq!(Some(values.collect()), oracle(&object), "{declared}: {object}");
                        read += 1;
                    }
                }
            }
        }
        assert!(read > 150 && refused > 300, "{read} read, {refused} left to apollo-compiler");
    }

    #[test]
    fn other_types_are_not_plain() {
        assert!(plain("$l: [Int]").0.is_none());
        assert!(plain("$r: Float").0.is_none());
        assert!(plain("$i: Int, $l: [Int!]!").0.is_none());
    }
}
