//! Whether variables are declared, and are what the places are for in which they stand.

use super::super::error::ApiError;
use super::super::expected::invalid;
use super::super::suggest::suggesting;
use super::Rules;
use apollo_compiler::Name;
use apollo_compiler::ast::{Type, VariableDefinition};
use apollo_compiler::collections::{HashMap, HashSet};
use apollo_compiler::executable::Operation;
use apollo_compiler::parser::SourceSpan;
use apollo_compiler::schema::ExtendedType;

/// What an operation or a fragment uses.
#[derive(Default)]
pub(super) struct Uses<'d> {
    pub(super) usages: Vec<Usage<'d>>,
    pub(super) spreads: Vec<&'d Name>,
}

/// A variable in its place.
pub(super) struct Usage<'d> {
    pub(super) name: &'d Name,
    pub(super) at: Option<SourceSpan>,
    /// `None` where nothing is known of the place.
    pub(super) wanted: Option<Wanted<'d>>,
    pub(super) place: String,
}

/// What a place is for.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'d> {
    pub(super) ty: &'d Type,
    pub(super) has_default: bool,
    /// The oneOf input whose only member the place is.
    pub(super) one_of: Option<&'d Name>,
}

impl<'d> Rules<'d> {
    /// Looks at all that an operation uses, itself and by its fragments.
    pub(super) fn usages(
        &mut self,
        operation: &'d Operation,
        own: Uses<'d>,
        by_fragment: &HashMap<&str, Uses<'d>>,
    ) {
        let mut declared: HashMap<&str, &VariableDefinition> = HashMap::default();
        for variable in &operation.variables {
            declared.entry(&variable.name).or_insert(variable);
        }
        self.uses_of(operation, &own, &declared);
        let (mut seen, mut left) = (HashSet::default(), own.spreads);
        while let Some(spread) = left.pop() {
            if let Some(uses) = by_fragment.get(spread.as_str())
                && seen.insert(spread)
            {
                self.uses_of(operation, uses, &declared);
                left.extend(&uses.spreads);
            }
        }
    }

    fn uses_of(
        &mut self,
        operation: &Operation,
        uses: &Uses<'d>,
        declared: &HashMap<&str, &VariableDefinition>,
    ) {
        let mut undeclared = HashSet::default();
        for usage in &uses.usages {
            match (declared.get(usage.name.as_str()), usage.wanted) {
                (Some(variable), Some(wanted)) => {
                    if !self.allows(variable, wanted) {
                        self.find(usage.at, |_| misplaced(variable, wanted, &usage.place));
                    }
                }
                (Some(_), None) => {}
                (None, _) => {
                    if undeclared.insert(usage.name) {
                        self.find(usage.at, |_| not_declared(operation, usage.name));
                    }
                }
            }
        }
    }

    /// `IsVariableUsageAllowed` of the specification, and that no nullable variable stands for the member of a oneOf: a
    /// default does not help there, since null may be given all the same.
    fn allows(&self, variable: &VariableDefinition, wanted: Wanted<'_>) -> bool {
        let ty = &variable.ty;
        // Unknown types and those that are no inputs are apollo-compiler's to report.
        if !self.schema.types.get(ty.inner_named_type()).is_some_and(ExtendedType::is_input_type) {
            return true;
        }
        if wanted.one_of.is_some() && !ty.is_non_null() {
            return false;
        }
        let given = variable.default_value.as_ref().is_some_and(|default| !default.is_null());
        if wanted.ty.is_non_null() && !ty.is_non_null() && (given || wanted.has_default) {
            return ty.is_assignable_to(&wanted.ty.clone().nullable());
        }
        ty.is_assignable_to(wanted.ty)
    }
}

fn misplaced(variable: &VariableDefinition, wanted: Wanted<'_>, place: &str) -> ApiError {
    let VariableDefinition { name, ty, .. } = variable;
    let required = (**ty).clone().non_null();
    if !required.is_assignable_to(wanted.ty) {
        return invalid(format!(
            "The variable `${name}` is of type `{ty}`, and `{place}` is of type `{}`.",
            wanted.ty
        ));
    }
    let why = match wanted.one_of {
        Some(one_of) => format!("takes exactly one value, being a member of `{one_of}`"),
        None => format!("is of type `{}`", wanted.ty),
    };
    invalid(format!(
        "The variable `${name}` may be null, and `{place}` {why}: declare it as `${name}: {required}`."
    ))
}

fn not_declared(operation: &Operation, name: &Name) -> ApiError {
    let by = operation.name.as_ref().map(|name| format!(" by `{name}`")).unwrap_or_default();
    let known: Vec<_> = operation.variables.iter().map(|variable| format!("${}", variable.name)).collect();
    let message = format!("The variable `${name}` is not declared{by}.");
    suggesting(message, &format!("${name}"), known.iter().map(String::as_str), "")
}
