//! Whether fields that become one are given the same arguments. apollo-compiler compares lists only as far as the shorter
//! one goes, and takes a text in quotes and one in a block for the same, which graphql-js does not.

use super::super::error::ApiError;
use super::super::expected::invalid;
use apollo_compiler::ast::{Argument, Value};
use apollo_compiler::collections::{HashSet, IndexMap, IndexSet};
use apollo_compiler::executable::{ExecutableDocument, Field, Selection, SelectionSet};
use apollo_compiler::parser::SourceSpan;
use apollo_compiler::{Name, Node, Schema};

/// The first fields of a valid document that cannot be merged for that reason. Looks at no more than `budget` fields, those
/// of a fragment counted each time it is spread.
pub(in super::super) fn check(
    schema: &Schema,
    document: &ExecutableDocument,
    budget: u64,
) -> Result<(), (Option<SourceSpan>, ApiError)> {
    // Only lists and blocks are compared otherwise here.
    let doubtful = |text: &str| text.contains('[') || text.contains(BLOCK);
    if !document.sources.values().any(|source| doubtful(source.source_text())) {
        return Ok(());
    }
    let mut merge = Merge { schema, document, budget };
    for operation in document.operations.iter() {
        merge.sets(&[&operation.selection_set])?;
    }
    Ok(())
}

/// Begins a text in a block.
const BLOCK: &str = "\"\"\"";

struct Merge<'d> {
    schema: &'d Schema,
    document: &'d ExecutableDocument,
    budget: u64,
}

type Fields<'d> = IndexMap<&'d str, Vec<(&'d Name, &'d Node<Field>)>>;

impl<'d> Merge<'d> {
    /// Selections of one value.
    fn sets(&mut self, sets: &[&'d SelectionSet]) -> Result<(), (Option<SourceSpan>, ApiError)> {
        let mut fields = Fields::default();
        let mut fragments = HashSet::default();
        for set in sets {
            self.collect(set, &mut fields, &mut fragments)?;
        }
        for fields in fields.values() {
            for group in self.groups(fields) {
                let Some((first, others)) = group.split_first() else { continue };
                for other in others {
                    if !self.same_arguments(&first.arguments, &other.arguments) {
                        let name = other.response_name();
                        let message = format!(
                            "`{name}` is asked for here more than once, with different arguments: give one of them another alias."
                        );
                        return Err((other.location(), invalid(message)));
                    }
                }
                let below: Vec<_> = group.iter().filter_map(|field| field.selection_set.as_ref()).collect();
                if !below.is_empty() {
                    self.sets(&below)?;
                }
            }
        }
        Ok(())
    }

    fn collect(
        &mut self,
        set: &'d SelectionSet,
        fields: &mut Fields<'d>,
        fragments: &mut HashSet<&'d str>,
    ) -> Result<(), (Option<SourceSpan>, ApiError)> {
        for selection in &set.selections {
            self.budget = self.budget.checked_sub(1).ok_or_else(|| {
                (None, ApiError::too_complex("fields", 0, "The operation asks for too many fields."))
            })?;
            match selection {
                Selection::Field(field) => {
                    fields.entry(field.response_name()).or_default().push((&set.ty, field));
                }
                Selection::InlineFragment(inline) => {
                    self.collect(&inline.selection_set, fields, fragments)?;
                }
                Selection::FragmentSpread(spread) => {
                    if let Some(fragment) = self.document.fragments.get(&spread.fragment_name)
                        && fragments.insert(spread.fragment_name.as_str())
                    {
                        self.collect(&fragment.selection_set, fields, fragments)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// The fields that may be asked of one object: those of each object type with those of interfaces and unions.
    fn groups(&self, fields: &[(&'d Name, &'d Node<Field>)]) -> Vec<Vec<&'d Node<Field>>> {
        let is_object = |parent: &Name| self.schema.get_object(parent).is_some();
        let objects: IndexSet<&Name> =
            fields.iter().map(|(parent, _)| *parent).filter(|p| is_object(p)).collect();
        if objects.len() < 2 {
            return vec![fields.iter().map(|(_, field)| *field).collect()];
        }
        let group = |object| {
            let fits = |parent: &Name| parent == object || !is_object(parent);
            fields.iter().filter(|(parent, _)| fits(parent)).map(|(_, field)| *field).collect()
        };
        objects.into_iter().map(group).collect()
    }

    fn same_arguments(&self, left: &[Node<Argument>], right: &[Node<Argument>]) -> bool {
        left.len() == right.len()
            && left.iter().all(|argument| {
                let other = right.iter().find(|other| other.name == argument.name);
                other.is_some_and(|other| self.same(&argument.value, &other.value))
            })
    }

    fn same(&self, left: &Node<Value>, right: &Node<Value>) -> bool {
        match (&**left, &**right) {
            (Value::List(a), Value::List(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.same(a, b))
            }
            (Value::Object(a), Value::Object(b)) => {
                let same = |(name, value): &(Name, Node<Value>)| {
                    let other = b.iter().find(|(other, _)| other == name);
                    other.is_some_and(|(_, other)| self.same(value, other))
                };
                a.len() == b.len() && a.iter().all(same)
            }
            (Value::String(a), Value::String(b)) => a == b && self.is_block(left) == self.is_block(right),
            (a, b) => a == b,
        }
    }

    fn is_block(&self, text: &Node<Value>) -> bool {
        let source = text
            .location()
            .and_then(|span| self.document.sources.get(&span.file_id())?.source_text().get(span.offset()..));
        source.is_some_and(|source| source.starts_with(BLOCK))
    }
}
