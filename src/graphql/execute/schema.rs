//! The schema: exported from the types by async-graphql, finished, validated, and compared with what the types answer.

use super::Output;
use super::names::is_camel_case_of;
use super::relay::Paging;
use apollo_compiler::Node;
use apollo_compiler::Schema;
use apollo_compiler::ast::{InputValueDefinition, Type};
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::validation::Valid;
use async_graphql::{EmptyMutation, EmptySubscription, InputType, ObjectType, OutputType, SDLExportOptions};
use std::collections::BTreeSet;

/// The types do not make a schema: a mistake in the program, found at its start.
#[derive(Debug, thiserror::Error)]
pub enum SchemaError {
    /// What async-graphql exports is not a valid schema.
    #[error("the exported schema is not valid: {0}")]
    Invalid(String),
    /// Methods and schema disagree.
    #[error("the types and the schema disagree: {}", .0.join("; "))]
    Disagrees(Vec<String>),
}

/// The schema of the root type, in the schema definition language, as it is served.
pub fn sdl<T: ObjectType + Output + Clone + 'static>(root: &T) -> Result<String, SchemaError> {
    Ok(schema(root)?.to_string())
}

/// The validated schema of the root type.
pub(super) fn schema<T: ObjectType + Output + Clone + 'static>(
    root: &T,
) -> Result<Valid<Schema>, SchemaError> {
    let types = async_graphql::Schema::build(root.clone(), EmptyMutation, EmptySubscription).finish();
    let text = types.sdl_with_options(SDLExportOptions::new().include_specified_by());
    let mut schema =
        Schema::parse(text, "schema.graphql").map_err(|error| SchemaError::Invalid(error.to_string()))?;
    flatten_paging(&mut schema);
    // Every implementation defines these itself.
    for directive in ["skip", "include", "deprecated", "specifiedBy", "oneOf"] {
        schema.directive_definitions.shift_remove(directive);
    }
    // Parsed once more, so that the text which is served is the text which is validated against.
    let schema = Schema::parse_and_validate(schema.to_string(), "schema.graphql")
        .map_err(|error| SchemaError::Invalid(error.to_string()))?;
    let mut checker = Checker { schema: &schema, seen: BTreeSet::new(), problems: Vec::new() };
    T::check(&mut checker);
    if checker.problems.is_empty() { Ok(schema) } else { Err(SchemaError::Disagrees(checker.problems)) }
}

/// Every argument of type [`Paging`] gives way to the members of that type.
fn flatten_paging(schema: &mut Schema) {
    let name = Paging::type_name();
    let Some(ExtendedType::InputObject(paging)) = schema.types.get(&*name) else {
        return;
    };
    let members: Vec<Node<InputValueDefinition>> = paging.fields.values().map(Node::clone).collect();
    for ty in schema.types.values_mut() {
        let fields = match ty {
            ExtendedType::Object(object) => &mut object.make_mut().fields,
            ExtendedType::Interface(interface) => &mut interface.make_mut().fields,
            _ => continue,
        };
        for field in fields.values_mut() {
            if let Some(place) = field.arguments.iter().position(|a| *a.ty.inner_named_type() == *name) {
                field.make_mut().arguments.splice(place..=place, members.iter().cloned());
            }
        }
    }
    schema.types.shift_remove(&*name);
}

/// Compares what the types answer with what the schema says.
pub struct Checker<'s> {
    schema: &'s Valid<Schema>,
    seen: BTreeSet<String>,
    problems: Vec<String>,
}

/// The methods of one type, as the attribute saw them.
pub struct Methods<'c, 's> {
    checker: &'c mut Checker<'s>,
    type_name: String,
    answered: BTreeSet<String>,
}

impl<'s> Checker<'s> {
    /// Compares an object type, unless that has been done.
    pub fn object<T: OutputType>(&mut self, methods: impl FnOnce(&mut Methods<'_, 's>)) {
        let type_name = T::type_name().into_owned();
        if !self.seen.insert(type_name.clone()) {
            return;
        }
        let mut seen = Methods { checker: self, type_name, answered: BTreeSet::new() };
        methods(&mut seen);
        let Methods { type_name, answered, .. } = seen;
        let Some(object) = self.schema.get_object(&type_name) else {
            self.problems.push(format!("{type_name} is not an object type of the schema"));
            return;
        };
        for field in object.fields.keys().filter(|field| !answered.contains(field.as_str())) {
            self.problems.push(format!("no method answers {type_name}.{field}"));
        }
    }
}

impl<'s> Methods<'_, 's> {
    /// A method, its arguments, and the check of its result.
    pub fn method(
        &mut self,
        renamed: Option<&str>,
        snake: &str,
        arguments: &[(Option<&str>, &str, String)],
        fits: fn(&Type) -> bool,
        result: impl FnOnce(&mut Checker<'s>),
    ) {
        let is = |name: &str, renamed: Option<&str>, snake: &str| {
            renamed.map_or_else(|| is_camel_case_of(name, snake), |renamed| name == renamed)
        };
        let type_name = &self.type_name;
        let object = self.checker.schema.get_object(type_name);
        let field = object.and_then(|object| object.fields.iter().find(|(name, _)| is(name, renamed, snake)));
        let Some((name, definition)) = field else {
            let problem = format!(
                "{type_name} has no field for the method {snake}; if the field has another name, \
                 write #[graphql(name = \"...\")] with the name first"
            );
            self.checker.problems.push(problem);
            return;
        };
        for (renamed, snake, ty) in arguments {
            let found = *ty == *Paging::type_name()
                || definition.arguments.iter().any(|argument| is(&argument.name, *renamed, snake));
            if !found {
                self.checker.problems.push(format!("{type_name}.{name} has no argument for {snake}"));
            }
        }
        if !fits(&definition.ty) {
            let problem = format!(
                "{type_name}.{name} is {} in the schema, which does not say where its method's result may be null: \
                 write Option<Result<T>> for an item that may fail, not Result<Option<T>>",
                definition.ty
            );
            self.checker.problems.push(problem);
        }
        self.answered.insert(name.to_string());
        result(self.checker);
    }
}
