//! Collects the fields of an object as the specification's `CollectFields` does, with `@skip` and `@include` kept as conditions.

use super::argument::Context;
use super::error::{ApiError, Code};
use super::plan::{ALWAYS, Check, ConditionId};
use super::planner::Planner;
use crate::limits::FIXED;
use apollo_compiler::executable::{Field, Selection, SelectionSet};
use apollo_compiler::{Name, ast};
use indexmap::IndexMap;

#[derive(Default)]
pub(super) struct Collected<'d> {
    /// The occurrences of each response key.
    pub(super) fields: IndexMap<&'d str, Vec<(ConditionId, &'d Field)>>,
    /// (key, occurrence), in document order.
    pub(super) order: Vec<(usize, usize)>,
    pub(super) fragments: Vec<(&'d str, ConditionId)>,
    pub(super) checks: Vec<Check>,
}

impl<'d> Planner<'d> {
    pub(super) fn collect(
        &mut self,
        type_name: &str,
        when: ConditionId,
        set: &'d SelectionSet,
        into: &mut Collected<'d>,
    ) {
        for selection in &set.selections {
            if self.fault.is_some() {
                return;
            }
            let Some(rest) = self.budget.checked_sub(1) else {
                let message = "The operation asks for too many fields.";
                self.fault = Some(ApiError::new(Code::TooComplex, message).with("limit", "fields"));
                return;
            };
            self.budget = rest;
            let Some(when) = self.condition(when, selection, into) else {
                continue;
            };
            let (condition, set): (Option<&Name>, _) = match selection {
                Selection::Field(field) => {
                    let entry = into.fields.entry(field.response_name().as_str());
                    let index = entry.index();
                    let occurrences = entry.or_default();
                    into.order.push((index, occurrences.len()));
                    occurrences.push((when, field));
                    continue;
                }
                Selection::InlineFragment(inline) => (inline.type_condition.as_ref(), &inline.selection_set),
                Selection::FragmentSpread(spread) => {
                    let name = spread.fragment_name.as_str();
                    let seen = |(f, w): &(&str, ConditionId)| *f == name && (*w == when || *w == ALWAYS);
                    let Some(fragment) = self.document.fragments.get(name) else {
                        continue;
                    };
                    if into.fragments.iter().any(seen) {
                        continue;
                    }
                    into.fragments.push((name, when));
                    (Some(fragment.type_condition()), &fragment.selection_set)
                }
            };
            if condition.is_none_or(|c| c == type_name || self.schema.is_subtype(c, type_name)) {
                self.collect(type_name, when, set, into);
            }
        }
    }

    /// When a selection is wanted, or `None` for never.
    fn condition(
        &mut self,
        mut when: ConditionId,
        selection: &'d Selection,
        into: &mut Collected<'d>,
    ) -> Option<ConditionId> {
        for (directive, wanted) in [("skip", false), ("include", true)] {
            let Some(given) = selection.directives().get(directive) else {
                continue;
            };
            match given.specified_argument_by_name("if").map(|value| (value, &**value)) {
                Some((value, ast::Value::Variable(name))) => {
                    let variable = self.variable(name);
                    let at = self.location(value.location());
                    into.checks.push(Check { reached: when, variable, directive, at });
                    let Some(both) = self.conditions.and(when, variable, wanted) else {
                        self.too_many_conditions();
                        return None;
                    };
                    when = both;
                }
                Some((_, ast::Value::Boolean(value))) if *value != wanted => return None,
                _ => {}
            }
        }
        Some(when)
    }

    pub(super) fn too_many_conditions(&mut self) {
        let message = "The operation has too many different combinations of @skip and @include.";
        self.fault = Some(ApiError::too_complex("conditions", FIXED.conditions as u64, message));
    }
}
