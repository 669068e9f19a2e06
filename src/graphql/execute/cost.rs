//! How many fields an answer may hold, estimated from the plan and the page sizes before anything is resolved.
//!
//! Every field counts 1, and so do an item of a list of scalars, an item of a list among its arguments, and every 32 bytes of a
//! text among these and of the field's key; what a field declares beyond that as its `complexity` counts for each item of its page;
//! all of that times the items of the lists around it. A list counts as many items as the `first` or `last` of its field says, or its
//! `limit`, or those of the field around it (a connection's `edges`, a subgraph's `nodes`); else as many as the longest list
//! among its arguments (`nodes(ids: ...)`); else what [`FEW`] or [`Limits::list_items`](super::Limits::list_items) says.

use super::amount;
use super::argument::{Argument, Template};
use super::plan::{INTROSPECTION, Object, Plan, PlannedField, PlannedOperation, TYPENAME};
use super::relay::Paging;
use apollo_compiler::ast::{Type, Value};
use apollo_compiler::collections::HashMap;
use apollo_compiler::executable::{ExecutableDocument, Field, Selection, SelectionSet};
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::{Node, Schema};
use async_graphql_value::ConstValue;

/// Types of which a list holds several for each item of the field around it: the roles of a subgraph have so many transitions among
/// them.
const MANY: [(&str, u64); 1] = [("SubgraphLink", 16)];

/// Lists, by field and type, that are short: of a subgraph's transitions one in ten is drawn, as a line of some points; a role stands on
/// one track, seldom on two; a label has three lines at most.
const FEW: [(&str, &str, u64); 3] = [("points", "Point", 1), ("tracks", "Track", 3), ("label", "String", 3)];

/// What a field's arguments say about the number of items.
pub(super) enum Size {
    /// Nothing.
    Unsaid,
    /// A page of so many.
    Page { first: Option<Template>, last: Option<Template>, default: u64 },
    /// At most one for each item of an argument.
    Each(Vec<Template>),
    /// So many for each item of the field around it.
    Times(u64),
    /// So many.
    Few(u64),
    /// The whole field counts so many, whatever is below.
    Fixed(u64),
}

/// What a field's arguments count.
pub(super) enum Given {
    /// The same in every request.
    Fixed(u64),
    /// It depends on variables.
    Varying,
}

impl Given {
    /// What these count.
    pub(super) fn of(arguments: &[Argument]) -> Self {
        let mut fixed: u64 = 0;
        for given in arguments.iter().filter_map(|argument| argument.given.as_ref()) {
            match given {
                Template::Const(value) => fixed = fixed.saturating_add(amount::of(value)),
                _ => return Given::Varying,
            }
        }
        Given::Fixed(fixed)
    }
}

impl Size {
    /// What the arguments of `field` say.
    pub(super) fn of(field: &Field, template: impl Fn(&Type, &Node<Value>) -> Template) -> Self {
        let declared = |name: &str| field.definition.argument_by_name(name);
        let given = |name: &str| {
            let ty = &declared(name)?.ty;
            let given = field.arguments.iter().find(|given| given.name == name)?;
            Some(template(ty, &given.value))
        };
        if let Some(first) = declared("first").filter(|first| first.ty.inner_named_type() == "Int") {
            let default = first.default_value.as_ref().and_then(|value| value.to_i32());
            let default = default.and_then(|n| u64::try_from(n).ok()).unwrap_or(Paging::DEFAULT as u64);
            return Size::Page { first: given("first"), last: given("last"), default };
        }
        if let Some(limit) = declared("limit").filter(|limit| limit.ty.inner_named_type() == "Int") {
            let default = limit.default_value.as_ref().and_then(|value| value.to_i32());
            let default = default.and_then(|n| u64::try_from(n).ok()).unwrap_or(Paging::DEFAULT as u64);
            return Size::Page { first: given("limit"), last: None, default };
        }
        if let Some((_, times)) =
            MANY.into_iter().find(|(ty, _)| field.definition.ty.inner_named_type() == *ty)
        {
            return Size::Times(times);
        }
        let is_it = (field.name.as_str(), field.definition.ty.inner_named_type().as_str());
        if let Some((_, _, few)) = FEW.into_iter().find(|(name, ty, _)| (*name, *ty) == is_it) {
            return Size::Few(few);
        }
        let lists = field.arguments.iter().filter_map(|given| {
            let ty = &declared(&given.name)?.ty;
            ty.is_list().then(|| template(ty, &given.value))
        });
        let lists: Vec<_> = lists.collect();
        if lists.is_empty() { Size::Unsaid } else { Size::Each(lists) }
    }

    /// The fixed size of an introspection field.
    pub(super) fn introspection(schema: &Schema, document: &ExecutableDocument, field: &Field) -> Self {
        let mut walk = Introspection { lists: Lists::of(schema), document, fragments: HashMap::default() };
        Size::Fixed(field.selection_set.as_ref().map_or(1, |set| walk.set(set).saturating_add(1)))
    }

    fn items(&self, variables: &[Option<ConstValue>]) -> Option<u64> {
        match self {
            Size::Unsaid | Size::Fixed(_) | Size::Times(_) => None,
            Size::Few(few) => Some(*few),
            Size::Page { first, last, default } => {
                let number = |template: &Option<Template>| match template.as_ref()?.value(variables) {
                    Ok(Some(ConstValue::Number(n))) => n.as_i64().map(|n| u64::try_from(n).unwrap_or(0)),
                    _ => None,
                };
                Some(number(first).or_else(|| number(last)).unwrap_or(*default))
            }
            Size::Each(lists) => lists
                .iter()
                .filter_map(|template| match template.value(variables) {
                    Ok(Some(ConstValue::List(items))) => Some(items.len() as u64),
                    _ => None,
                })
                .max(),
        }
    }
}

/// How long the lists of a schema that introspection walks are: exactly, or on average where each type or field has its own.
struct Lists {
    types: u64,
    directives: u64,
    fields: u64,
    input_fields: u64,
    enum_values: u64,
    arguments: u64,
}

impl Lists {
    fn of(schema: &Schema) -> Self {
        let (mut fields, mut input_fields, mut enum_values, mut arguments) = (0, 0, 0, 0);
        for ty in schema.types.values() {
            match ty {
                ExtendedType::Object(object) => {
                    fields += object.fields.len();
                    arguments += object.fields.values().map(|field| field.arguments.len()).sum::<usize>();
                }
                ExtendedType::Interface(interface) => fields += interface.fields.len(),
                ExtendedType::InputObject(input) => input_fields += input.fields.len(),
                ExtendedType::Enum(values) => enum_values += values.values.len(),
                ExtendedType::Scalar(_) | ExtendedType::Union(_) => {}
            }
        }
        let types = schema.types.len();
        let average = |all: usize, among: usize| all.div_ceil(among.max(1)) as u64;
        Lists {
            types: types as u64,
            directives: schema.directive_definitions.len() as u64,
            fields: average(fields, types),
            input_fields: average(input_fields, types),
            enum_values: average(enum_values, types),
            arguments: average(arguments, fields),
        }
    }
}

struct Introspection<'d> {
    lists: Lists,
    document: &'d ExecutableDocument,
    fragments: HashMap<&'d str, u64>,
}

impl<'d> Introspection<'d> {
    fn set(&mut self, set: &'d SelectionSet) -> u64 {
        let mut cost: u64 = 0;
        for selection in &set.selections {
            cost = cost.saturating_add(match selection {
                Selection::Field(field) => {
                    let items = match field.name.as_str() {
                        "types" => self.lists.types,
                        "directives" => self.lists.directives,
                        "fields" => self.lists.fields,
                        "inputFields" => self.lists.input_fields,
                        "enumValues" => self.lists.enum_values,
                        "args" => self.lists.arguments,
                        "possibleTypes" | "interfaces" | "locations" => 2,
                        _ => 1,
                    };
                    let below = field.selection_set.as_ref().map_or(0, |set| self.set(set));
                    items.saturating_mul(below).saturating_add(1)
                }
                Selection::InlineFragment(inline) => self.set(&inline.selection_set),
                Selection::FragmentSpread(spread) => {
                    let name = spread.fragment_name.as_str();
                    if let Some(cost) = self.fragments.get(name) {
                        *cost
                    } else if let Some(fragment) = self.document.fragments.get(name) {
                        let cost = self.set(&fragment.selection_set);
                        self.fragments.insert(name, cost);
                        cost
                    } else {
                        0
                    }
                }
            });
        }
        cost
    }
}

/// The cost of an operation with these variables.
pub(super) fn cost(operation: &PlannedOperation, variables: &[Option<ConstValue>], list_items: u64) -> u64 {
    Walk { variables, list_items }.plan(&operation.plan, None)
}

struct Walk<'r> {
    variables: &'r [Option<ConstValue>],
    list_items: u64,
}

impl Walk<'_> {
    /// `items`: how many items a list here has, where the field or the one around it says so.
    fn plan(&self, plan: &Plan, items: Option<u64>) -> u64 {
        match plan {
            Plan::Leaf => 0,
            Plan::List(plan) => {
                let each = if matches!(**plan, Plan::Leaf) { 1 } else { self.plan(plan, None) };
                items.unwrap_or(self.list_items).saturating_mul(each)
            }
            Plan::OneOf(plans) => plans.iter().map(|plan| self.plan(plan, items)).max().unwrap_or(0),
            Plan::Object(object) => self.object(object, items),
        }
    }

    fn object(&self, object: &Object, around: Option<u64>) -> u64 {
        object.fields.iter().map(|field| self.field(field, around)).fold(0, u64::saturating_add)
    }

    fn field(&self, field: &PlannedField, around: Option<u64>) -> u64 {
        match (field.resolver, &field.size) {
            (TYPENAME, _) => 1,
            (INTROSPECTION, Size::Fixed(cost)) => *cost,
            (_, size) => {
                let around = if matches!(field.plan, Plan::List(_)) { around } else { None };
                let around = match size {
                    Size::Times(times) => around.map(|around| around.saturating_mul(*times)),
                    _ => around,
                };
                let said = size.items(self.variables);
                let given = match field.given {
                    Given::Fixed(amount) => amount,
                    Given::Varying => self.given(field),
                };
                let work = field.weight.saturating_mul(said.unwrap_or(1).max(1));
                let key = (field.key.len() / amount::BYTES) as u64;
                let own = given.saturating_add(key).saturating_add(work).saturating_add(1);
                self.plan(&field.plan, said.or(around)).saturating_add(own)
            }
        }
    }

    fn given(&self, field: &PlannedField) -> u64 {
        let given = field.arguments.iter().filter_map(|argument| argument.given.as_ref());
        given.map(|template| template.amount(self.variables)).fold(0, u64::saturating_add)
    }
}
