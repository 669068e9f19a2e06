//! A validated operation, planned: what to write, in order, with everything that does not depend on the request
//! already decided.

use super::argument::Argument;
use super::cost::{Given, Size};
use super::fault::Location;
use super::plain::Plain;
use crate::limits::FIXED;
use apollo_compiler::executable::Operation;
use apollo_compiler::response::JsonMap;
use async_graphql_value::ConstValue;
use std::sync::atomic::AtomicUsize;

/// What a value of some type is asked for.
///
/// A plan is made by the [`Output`](super::Output) of the type that it is later written with, so the two always agree.
pub enum Plan {
    /// The value itself.
    Leaf,
    /// Some fields of an object.
    Object(Object),
    /// One plan for each variant of a union or interface, in the order of declaration.
    OneOf(Vec<Plan>),
    /// The same of every item.
    List(Box<Plan>),
}

/// The fields wanted of an object.
pub struct Object {
    /// What to write, in order.
    pub(super) slots: Vec<Slot>,
    /// The distinct response keys.
    pub(super) fields: Vec<PlannedField>,
    /// Conditions whose variable must not be null, in document order.
    pub(super) checks: Vec<Check>,
}

/// A place where a field may be written. A field has more than one when its first occurrence depends on a
/// variable: `a @include(if: $x) b a` writes `a` before or after `b`.
pub(super) struct Slot {
    /// `,"key":`, or all of `,"key":"TypeName"` for `__typename`.
    pub(super) text: Box<str>,
    pub(super) when: ConditionId,
    pub(super) field: u16,
    pub(super) at: Location,
}

/// A field of an object, all its occurrences merged.
pub struct PlannedField {
    pub(super) key: Box<str>,
    /// Which method answers it.
    pub resolver: u16,
    pub(super) arguments: Vec<Argument>,
    pub(super) plan: Plan,
    pub(super) size: Size,
    pub(super) given: Given,
    /// What it costs beside the fields that are written, for each item of its page.
    pub(super) weight: u64,
}

impl PlannedField {
    /// In the order in which the method takes them.
    pub fn arguments(&self) -> std::slice::Iter<'_, Argument> {
        self.arguments.iter()
    }
}

/// `__typename`: its slot's text is all there is to write.
pub(super) const TYPENAME: u16 = u16::MAX;
/// `__schema` and `__type`: answered by apollo-compiler beforehand.
pub(super) const INTROSPECTION: u16 = u16::MAX - 1;

/// A selection's `@skip` or `@include`, whose variable must not be null when the selection is reached.
pub(super) struct Check {
    pub(super) reached: ConditionId,
    pub(super) variable: u16,
    pub(super) directive: &'static str,
    pub(super) at: Location,
}

/// Names a condition of the operation's [`Conditions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ConditionId(pub(super) u16);

/// Holds in every request.
pub(super) const ALWAYS: ConditionId = ConditionId(0);

/// What the `@skip` and `@include` of an operation depend on, each distinct condition once.
#[derive(Default)]
pub(super) struct Conditions {
    tests: Vec<Test>,
}

#[derive(PartialEq, Eq)]
struct Test {
    /// Boolean variables and what they must be.
    all: Vec<(u16, bool)>,
    /// Conditions that must not hold; they come earlier in the list.
    unless: Vec<ConditionId>,
}

impl Conditions {
    /// `base`, and this variable is this value. `None` when there are too many conditions.
    pub(super) fn and(&mut self, base: ConditionId, variable: u16, wanted: bool) -> Option<ConditionId> {
        let mut all = self.test(base).map(|t| t.all.clone()).unwrap_or_default();
        if !all.contains(&(variable, wanted)) {
            all.push((variable, wanted));
            all.sort_unstable();
        }
        self.id(Test { all, unless: Vec::new() })
    }

    /// `base`, and none of `others`. `None` when there are too many conditions.
    pub(super) fn but_not(&mut self, base: ConditionId, others: &[ConditionId]) -> Option<ConditionId> {
        let all = self.test(base).map(|t| t.all.clone()).unwrap_or_default();
        self.id(Test { all, unless: others.to_vec() })
    }

    fn test(&self, id: ConditionId) -> Option<&Test> {
        self.tests.get(usize::from(id.0).checked_sub(1)?)
    }

    fn id(&mut self, test: Test) -> Option<ConditionId> {
        if test.all.is_empty() && test.unless.is_empty() {
            return Some(ALWAYS);
        }
        let index = self.tests.iter().position(|t| *t == test).unwrap_or_else(|| {
            self.tests.push(test);
            self.tests.len() - 1
        });
        u16::try_from(index + 1).ok().filter(|id| usize::from(*id) <= FIXED.conditions).map(ConditionId)
    }

    /// Which conditions hold, by id, and whether some variable is not a Boolean.
    pub(super) fn evaluate(&self, variables: &[Option<ConstValue>]) -> (Vec<bool>, bool) {
        if self.tests.is_empty() {
            return (Vec::new(), false);
        }
        let mut holds = vec![true];
        let mut doubtful = false;
        for test in &self.tests {
            let mut all = true;
            for (variable, wanted) in &test.all {
                if let Some(Some(ConstValue::Boolean(is))) = variables.get(usize::from(*variable)) {
                    all &= is == wanted;
                } else {
                    (all, doubtful) = (false, true);
                }
            }
            let none = test.unless.iter().all(|id| !holds.get(usize::from(id.0)).copied().unwrap_or(true));
            holds.push(all && none);
        }
        (holds, doubtful)
    }
}

/// All that is known of one operation before its variables.
pub(super) struct PlannedOperation {
    pub(super) plan: Plan,
    /// The variables, where they are plain.
    pub(super) plain: Option<Plain>,
    pub(super) conditions: Conditions,
    /// The `__schema` and `__type` of the operation and nothing else, if there are any.
    pub(super) introspection: Option<Operation>,
    /// The size of the last answer, in bytes: the next one may be like it.
    pub(super) last_size: AtomicUsize,
}

/// What apollo-compiler answers to the introspection fields of an operation.
pub(super) struct Introspected {
    pub(super) data: JsonMap,
    pub(super) faults: Vec<super::fault::Fault>,
}
