//! Rules of validation beside apollo-compiler's: those that it does not have or reads too mildly, and those of which it
//! cannot say in a client's terms what is wrong. A document must please both; [`OWN`] says whose word is given.

mod merge;
mod usages;
mod values;

use super::error::ApiError;
use super::expected::invalid;
use super::suggest::suggesting;
use apollo_compiler::ast::{Argument, Directive, InputValueDefinition, Value};
use apollo_compiler::collections::{HashMap, HashSet};
use apollo_compiler::executable::{ExecutableDocument, Field, Selection, SelectionSet};
use apollo_compiler::parser::SourceSpan;
use apollo_compiler::{Name, Node, Schema};
use std::fmt::Write as _;
use usages::Uses;
use values::Spot;

pub(super) use merge::check as check_merging;

/// What apollo-compiler calls the faults that are described here. Its own description of one is given only where nothing
/// is found here.
pub(super) const OWN: [&str; 13] = [
    "DisallowedVariableUsage",
    "FloatCoercionError",
    "IntCoercionError",
    "MissingSubselection",
    "OneOfInputObjectFieldCount",
    "RequiredArgument",
    "RequiredField",
    "UndefinedArgument",
    "UndefinedEnumValue",
    "UndefinedInputValue",
    "UndefinedVariable",
    "UniqueArgument",
    "UnsupportedValueType",
];

/// What is wrong with a document, in no particular order.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) listed: Vec<(Option<SourceSpan>, ApiError)>,
    /// Those beyond the limit.
    pub(super) more: usize,
}

/// Looks at arguments, values, variables and missing selections; at most `limit` findings are listed. What the document
/// selects of unknown types and fields is not in it any more.
pub(super) fn check(schema: &Schema, document: &ExecutableDocument, limit: usize) -> Findings {
    let mut rules = Rules {
        schema,
        document,
        limit,
        found: Findings::default(),
        uses: Uses::default(),
        path: Vec::new(),
    };
    let mut by_fragment = HashMap::default();
    for (name, fragment) in &document.fragments {
        rules.directives(&fragment.directives);
        rules.selections(&fragment.selection_set);
        by_fragment.insert(name.as_str(), std::mem::take(&mut rules.uses));
    }
    for operation in document.operations.iter() {
        for variable in &operation.variables {
            if let Some(default) = &variable.default_value {
                rules.path.push(Step::Variable(&variable.name));
                rules.input(&variable.ty, default, Spot::default());
                rules.path.pop();
            }
            rules.directives(&variable.directives);
        }
        rules.directives(&operation.directives);
        rules.selections(&operation.selection_set);
        let own = std::mem::take(&mut rules.uses);
        rules.usages(operation, own, &by_fragment);
    }
    rules.found
}

struct Rules<'d> {
    schema: &'d Schema,
    document: &'d ExecutableDocument,
    limit: usize,
    found: Findings,
    /// What the definition uses that is being looked at.
    uses: Uses<'d>,
    /// The way to the value that is being looked at.
    path: Vec<Step<'d>>,
}

#[derive(Clone, Copy)]
enum Step<'d> {
    Variable(&'d Name),
    Member(&'d Name),
    Item(usize),
}

/// What takes arguments.
#[derive(Clone, Copy)]
enum Owner<'d> {
    Field(&'d Name, &'d Name),
    Directive(&'d Name),
}

impl std::fmt::Display for Owner<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Owner::Field(parent, field) => write!(f, "`{parent}.{field}`"),
            Owner::Directive(name) => write!(f, "`@{name}`"),
        }
    }
}

impl<'d> Rules<'d> {
    fn find(&mut self, at: Option<SourceSpan>, error: impl FnOnce(&Self) -> ApiError) {
        if self.found.listed.len() < self.limit {
            let error = error(self).brief();
            self.found.listed.push((at, error));
        } else {
            self.found.more += 1;
        }
    }

    fn selections(&mut self, set: &'d SelectionSet) {
        for selection in &set.selections {
            self.directives(selection.directives());
            match selection {
                Selection::Field(field) => self.field(&set.ty, field),
                Selection::InlineFragment(inline) => self.selections(&inline.selection_set),
                Selection::FragmentSpread(spread) => self.uses.spreads.push(&spread.fragment_name),
            }
        }
    }

    fn field(&mut self, parent: &'d Name, field: &'d Node<Field>) {
        let owner = Owner::Field(parent, &field.name);
        self.arguments(owner, &field.definition.arguments, &field.arguments, field.location());
        match &field.selection_set {
            Some(set) => self.selections(set),
            None if self.schema.types.get(field.ty().inner_named_type()).is_some_and(|ty| !ty.is_leaf()) => {
                self.find(field.location(), |_| {
                    let message = format!(
                        "{owner} is of type `{}`: say in braces which of its fields you want.",
                        field.ty()
                    );
                    invalid(message)
                });
            }
            None => {}
        }
    }

    fn directives(&mut self, directives: &'d [Node<Directive>]) {
        for directive in directives {
            match self.schema.directive_definitions.get(&directive.name) {
                Some(definition) => {
                    let owner = Owner::Directive(&directive.name);
                    self.arguments(owner, &definition.arguments, &directive.arguments, directive.location());
                }
                None => directive.arguments.iter().for_each(|argument| self.untyped(&argument.value)),
            }
        }
    }

    fn arguments(
        &mut self,
        owner: Owner<'d>,
        declared: &'d [Node<InputValueDefinition>],
        given: &'d [Node<Argument>],
        at: Option<SourceSpan>,
    ) {
        let mut seen = HashSet::default();
        for argument in given {
            if !seen.insert(&argument.name) {
                self.find(argument.location(), |_| {
                    invalid(format!("The argument `{}` of {owner} is given more than once.", argument.name))
                });
            }
            let Some(definition) = declared.iter().find(|declared| declared.name == argument.name) else {
                self.find(argument.location(), |_| {
                    let known = declared.iter().map(|declared| declared.name.as_str());
                    let message = format!("{owner} has no argument `{}`.", argument.name);
                    suggesting(message, &argument.name, known, "It takes")
                });
                self.untyped(&argument.value);
                continue;
            };
            self.path.push(Step::Member(&argument.name));
            let spot = Spot { has_default: definition.default_value.is_some(), ..Spot::default() };
            self.input(&definition.ty, &argument.value, spot);
            self.path.pop();
        }
        for missing in declared.iter().filter(|declared| declared.is_required()) {
            if !seen.contains(&missing.name) {
                self.find(at, |_| {
                    let message =
                        format!("{owner} needs the argument `{}`, of type `{}`.", missing.name, missing.ty);
                    invalid(message)
                });
            }
        }
    }

    /// The way to the present value, as a reader writes it: `filter.skills[1].slug`.
    fn place(&self) -> String {
        self.path.iter().fold(String::new(), |mut place, step| {
            // Writing into a text does not fail.
            let _ = match step {
                Step::Variable(name) => write!(place, "${name}"),
                Step::Member(name) if place.is_empty() => write!(place, "{name}"),
                Step::Member(name) => write!(place, ".{name}"),
                Step::Item(index) => write!(place, "[{index}]"),
            };
            place
        })
    }

    /// A value as the document has it, or its beginning.
    fn written(&self, value: &Node<Value>) -> String {
        const LONGEST: usize = 60;
        let source = value.location().and_then(|span| {
            let source = self.document.sources.get(&span.file_id())?.source_text();
            source.get(span.offset()..span.end_offset())
        });
        let text = source.unwrap_or_default();
        let mut letters = text.char_indices();
        let end =
            letters.by_ref().take_while(|(_, letter)| !matches!(letter, '\n' | '\r')).take(LONGEST).last();
        let beginning = &text[..end.map_or(0, |(start, letter)| start + letter.len_utf8())];
        if beginning.len() < text.len() { format!("{beginning}...") } else { beginning.to_owned() }
    }
}
