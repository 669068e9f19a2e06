//! What the generator asks of a schema, looked up once.

use apollo_compiler::Schema;
use apollo_compiler::ast::{FieldDefinition, Type};
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::validation::Valid;
use std::collections::{BTreeMap, BTreeSet};

pub(in super::super) struct Grammar<'s> {
    pub(in super::super) schema: &'s Valid<Schema>,
    /// The object types that a composite type may be; none of introspection.
    possible: BTreeMap<&'s str, BTreeSet<&'s str>>,
    /// Names that fields of different types share, so that two of them do not merge.
    ambiguous: BTreeSet<&'s str>,
}

impl<'s> Grammar<'s> {
    pub(in super::super) fn new(schema: &'s Valid<Schema>) -> Self {
        let mut possible: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut types: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (name, ty) in schema.types.iter().filter(|(name, _)| !name.starts_with("__")) {
            match ty {
                ExtendedType::Object(object) => {
                    let interfaces = object.implements_interfaces.iter().map(|i| i.as_str());
                    for of in interfaces.chain([name.as_str()]) {
                        possible.entry(of).or_default().insert(name);
                    }
                    for (field, definition) in &object.fields {
                        types.entry(field).or_default().insert(definition.ty.to_string());
                    }
                }
                ExtendedType::Union(union) => {
                    possible.entry(name).or_default().extend(union.members.iter().map(|m| m.as_str()));
                }
                _ => {}
            }
        }
        let ambiguous =
            types.into_iter().filter(|(_, types)| types.len() > 1).map(|(name, _)| name).collect();
        Grammar { schema, possible, ambiguous }
    }

    pub(super) fn is_abstract(&self, name: &str) -> bool {
        matches!(self.schema.types.get(name), Some(ExtendedType::Interface(_) | ExtendedType::Union(_)))
    }

    pub(super) fn is_composite(&self, ty: &Type) -> bool {
        let name = ty.inner_named_type();
        self.schema.types.get(name).is_some_and(|ty| ty.is_object() || ty.is_interface() || ty.is_union())
    }

    pub(super) fn is_ambiguous(&self, field: &str) -> bool {
        self.ambiguous.contains(field)
    }

    /// The types that a fragment may have where `on` is expected.
    pub(super) fn overlapping(&self, on: &str) -> Vec<&'s str> {
        let Some(wanted) = self.possible.get(on) else {
            // A type of introspection.
            return vec![self.schema.types.get(on).unwrap().name().as_str()];
        };
        let fits = self.possible.iter().filter(|(_, objects)| !objects.is_disjoint(wanted));
        fits.map(|(name, _)| *name).collect()
    }

    pub(super) fn fields(&self, on: &str) -> Vec<&'s FieldDefinition> {
        match self.schema.types.get(on) {
            Some(ExtendedType::Object(object)) => object.fields.values().map(|f| &**f).collect(),
            Some(ExtendedType::Interface(interface)) => interface.fields.values().map(|f| &**f).collect(),
            _ => Vec::new(),
        }
    }
}
