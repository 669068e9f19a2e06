//! Makes a plan of a validated operation: merges fields as the specification's `CollectFields` does, for every
//! concrete type, and keeps `@skip` and `@include` as conditions.

use super::Output;
use super::argument::{Argument, Context, Template};
use super::collect::Collected;
use super::cost::{Given, Size};
use super::diagnostics::location;
use super::error::ApiError;
use super::fault::Location;
use super::introspect::only_introspection;
use super::names::is_camel_case_of;
use super::plain::Plain;
use super::plan::{
    ALWAYS, ConditionId, Conditions, INTROSPECTION, Object, Plan, PlannedField, PlannedOperation, Slot,
    TYPENAME,
};
use super::relay::Paging;
use apollo_compiler::executable::{ExecutableDocument, Field, Operation, SelectionSet};
use apollo_compiler::parser::SourceSpan;
use apollo_compiler::validation::Valid;
use apollo_compiler::{Schema, ast};
use async_graphql::{InputType, OutputType};
use std::sync::atomic::AtomicUsize;

/// The selections asked of one value: those of every merged field, each with its condition.
pub struct Selections<'d>(Vec<(ConditionId, &'d SelectionSet)>);

/// A field while it is planned.
pub struct FieldToPlan<'d> {
    field: &'d Field,
    /// The same field where it is asked for once more, with the same arguments.
    others: Vec<&'d Field>,
    /// What is asked of its value.
    pub selections: Selections<'d>,
}

impl FieldToPlan<'_> {
    /// Whether the method `snake`, called `renamed` in the schema if that is given, answers this field.
    pub fn is(&self, renamed: Option<&str>, snake: &str) -> bool {
        renamed.map_or_else(|| is_camel_case_of(&self.field.name, snake), |name| self.field.name == name)
    }
}

/// How a method answers a field.
pub struct Resolver {
    /// The method's number within its type.
    pub method: u16,
    /// What it costs beside the fields that it answers, in fields, for each item of its page.
    pub weight: u64,
    /// In the order in which the method takes them.
    pub arguments: Vec<Argument>,
    /// For the method's result.
    pub plan: Plan,
}

/// Plans one operation of a validated document.
pub struct Planner<'d> {
    pub(super) schema: &'d Valid<Schema>,
    pub(super) document: &'d Valid<ExecutableDocument>,
    operation: &'d Operation,
    pub(super) conditions: Conditions,
    introspects: bool,
    /// How many more selections may be looked at.
    pub(super) budget: u64,
    pub(super) fault: Option<ApiError>,
}

impl<'d> Planner<'d> {
    /// Plans `operation` for the root type `T`, looking at no more than `budget` selections.
    pub(super) fn plan<T: Output>(
        schema: &'d Valid<Schema>,
        document: &'d Valid<ExecutableDocument>,
        operation: &'d Operation,
        budget: u64,
    ) -> Result<PlannedOperation, ApiError> {
        let conditions = Conditions::default();
        let mut planner =
            Planner { schema, document, operation, conditions, introspects: false, budget, fault: None };
        let plan = T::plan(&mut planner, &Selections(vec![(ALWAYS, &operation.selection_set)]));
        match planner.fault {
            Some(fault) => Err(fault),
            None => Ok(PlannedOperation {
                plan,
                plain: Plain::of(schema, operation),
                conditions: planner.conditions,
                introspection: planner.introspects.then(|| only_introspection(document, operation)),
                last_size: AtomicUsize::new(0),
            }),
        }
    }

    /// The plan of an object of type `T`; `resolver` finds the method for a field.
    pub fn object<T: OutputType>(
        &mut self,
        selections: &Selections<'d>,
        resolver: impl Fn(&mut Self, &FieldToPlan<'d>) -> Option<Resolver>,
    ) -> Plan {
        let type_name = T::type_name();
        let mut collected = Collected::default();
        for (condition, set) in &selections.0 {
            self.collect(&type_name, *condition, set, &mut collected);
        }
        let mut slots = Vec::with_capacity(collected.fields.len());
        let mut fields = Vec::with_capacity(collected.fields.len());
        for (index, (key, occurrences)) in collected.fields.iter().enumerate() {
            if self.fault.is_some() {
                break;
            }
            let Some((_, first)) = occurrences.first() else {
                continue;
            };
            let is_typename = first.name == "__typename";
            let mut earlier: Vec<ConditionId> = Vec::new();
            for (order, (when, field)) in occurrences.iter().enumerate() {
                if earlier.contains(&ALWAYS) || earlier.contains(when) {
                    continue;
                }
                let Some(exactly) = self.conditions.but_not(*when, &earlier) else {
                    self.too_many_conditions();
                    break;
                };
                earlier.push(*when);
                let text =
                    if is_typename { format!(",\"{key}\":\"{type_name}\"") } else { format!(",\"{key}\":") };
                let Ok(number) = u16::try_from(index) else { break };
                let position = collected.order.iter().position(|o| *o == (index, order)).unwrap_or_default();
                let at = self.location(field.name.location());
                slots.push((position, Slot { text: text.into(), when: exactly, field: number, at }));
            }
            fields.push(self.field(key, &type_name, occurrences, &resolver));
        }
        slots.sort_by_key(|(position, _)| *position);
        let slots = slots.into_iter().map(|(_, slot)| slot).collect();
        Plan::Object(Object { slots, fields, checks: collected.checks })
    }

    fn field(
        &mut self,
        key: &str,
        type_name: &str,
        occurrences: &[(ConditionId, &'d Field)],
        resolver: &impl Fn(&mut Self, &FieldToPlan<'d>) -> Option<Resolver>,
    ) -> PlannedField {
        let mut planned = PlannedField {
            key: key.into(),
            resolver: TYPENAME,
            arguments: Vec::new(),
            plan: Plan::Leaf,
            size: Size::Unsaid,
            given: Given::Fixed(0),
            weight: 0,
        };
        let Some((_, field)) = occurrences.first() else {
            return planned;
        };
        match field.name.as_str() {
            "__typename" => {}
            "__schema" | "__type" => {
                planned.resolver = INTROSPECTION;
                planned.size = Size::introspection(self.schema, self.document, field);
                self.introspects = true;
            }
            name => {
                let mut selections: Vec<_> = occurrences
                    .iter()
                    .filter_map(|(when, f)| Some((*when, f.selection_set.as_ref()?)))
                    .collect();
                // With one condition only, to be here is to fulfil it.
                if let Some((when, _)) = selections.first().copied()
                    && selections.iter().all(|(w, _)| *w == when)
                {
                    for (when, _) in &mut selections {
                        *when = ALWAYS;
                    }
                }
                let others = occurrences.iter().skip(1).map(|(_, other)| *other).collect();
                let to_plan = FieldToPlan { field, others, selections: Selections(selections) };
                planned.size = Size::of(field, |ty, value| self.template(ty, value));
                if let Some(resolver) = resolver(self, &to_plan) {
                    planned.resolver = resolver.method;
                    planned.given = Given::of(&resolver.arguments);
                    planned.weight = resolver.weight;
                    planned.arguments = resolver.arguments;
                    planned.plan = resolver.plan;
                } else {
                    self.fault = Some(ApiError::internal(format!("no method answers {type_name}.{name}")));
                }
            }
        }
        planned
    }

    /// The argument that a method takes as `snake: A`, called `renamed` in the schema if that is given.
    pub fn argument<A: InputType>(
        &mut self,
        to_plan: &FieldToPlan<'d>,
        renamed: Option<&str>,
        snake: &str,
    ) -> Argument {
        let field = to_plan.field;
        if A::type_name() == Paging::type_name() {
            let members = Paging::MEMBERS.iter().filter_map(|name| {
                let ty = &field.definition.argument_by_name(name)?.ty;
                Some((async_graphql_value::Name::new(name), self.given(to_plan, name, ty)?))
            });
            let given = Some(Template::Object(members.collect()).settle());
            return Argument { name: snake.into(), given, default: None };
        }
        let declared = field.definition.arguments.iter().find(|declared| {
            renamed.map_or_else(|| is_camel_case_of(&declared.name, snake), |name| declared.name == name)
        });
        let Some(declared) = declared else {
            self.fault = Some(ApiError::internal(format!("no argument {snake} of {}", field.name)));
            return Argument { name: snake.into(), given: None, default: None };
        };
        let default = declared.default_value.as_ref().map(|value| self.template(&declared.ty, value));
        Argument {
            name: declared.name.as_str().into(),
            given: self.given(to_plan, &declared.name, &declared.ty),
            default: default.and_then(|template| template.value(&[]).ok().flatten()),
        }
    }

    /// What the document gives for an argument.
    fn given(&self, to_plan: &FieldToPlan<'d>, name: &str, ty: &ast::Type) -> Option<Template> {
        let given = |field: &Field| {
            let given = field.arguments.iter().find(|given| given.name == name)?;
            Some(self.template(ty, &given.value))
        };
        let mut template = given(to_plan.field)?;
        if !matches!(template, Template::Const(_)) {
            for other in &to_plan.others {
                if let Some(there) = given(other) {
                    template.also(&there, self.location(other.name.location()));
                }
            }
        }
        Some(template)
    }

    fn template(&self, ty: &ast::Type, value: &apollo_compiler::Node<ast::Value>) -> Template {
        Template::new(self, ty, value)
    }
}

impl Context for Planner<'_> {
    fn schema(&self) -> &Schema {
        self.schema
    }

    fn variable(&self, name: &str) -> u16 {
        let place = self.operation.variables.iter().position(|v| v.name == name);
        place.and_then(|place| u16::try_from(place).ok()).unwrap_or(u16::MAX)
    }

    fn location(&self, span: Option<SourceSpan>) -> Location {
        location(span, &self.document.sources).unwrap_or(Location { line: 1, column: 1 })
    }
}
