//! What a run takes from the request: arguments, the variables of conditions, and the answers to introspection.

use super::argument::{Argument, Hole};
use super::error::ApiError;
use super::fault::{Fault, Step};
use super::plan::{ALWAYS, Object};
use super::run::{Faulty, Run, Written};
use async_graphql::InputType;
use async_graphql_value::ConstValue;

impl<'r> Run<'r> {
    /// The value of an argument.
    pub fn argument<A: InputType>(&mut self, argument: Option<&'r Argument>) -> Result<A, Faulty> {
        let Some(argument) = argument else {
            return Err(self.broken("a method without its arguments"));
        };
        let given = match argument.given.as_ref().map(|template| template.value(self.variables)) {
            Some(Err(hole)) => return Err(self.null_variable(argument, hole)),
            Some(Ok(given)) => given,
            None => None,
        };
        let given = given.or_else(|| argument.default.clone());
        A::parse(given).map_err(|error| {
            let message = error.into_server_error(async_graphql::Pos::default()).message;
            self.fault(ApiError::bad_input(&*argument.name, message))
        })
    }

    fn null_variable(&mut self, argument: &Argument, hole: &Hole) -> Faulty {
        let message =
            format!("The variable \"${}\" is null, and must not be where it is used here.", hole.name);
        let at = hole.at(self.here());
        self.fault_at(ApiError::bad_input(&*argument.name, message), Some(at))
    }

    pub(super) fn check_conditions(&mut self, object: &Object) -> Written {
        for check in &object.checks {
            let reached = check.reached == ALWAYS
                || self.holds.get(usize::from(check.reached.0)).copied().unwrap_or(false);
            let given = self.variables.get(usize::from(check.variable));
            if reached && !matches!(given, Some(Some(ConstValue::Boolean(_)))) {
                let message = format!("The argument \"if\" of \"@{}\" must not be null.", check.directive);
                return Err(self.fault_at(ApiError::bad_input("if", message), Some(check.at)));
            }
        }
        Ok(())
    }

    pub(super) fn introspection(&mut self, key: &str) -> Written {
        let Some(introspected) = self.introspected else {
            return Err(self.broken("no introspection"));
        };
        let ours = |fault: &&Fault| matches!(fault.path.first(), Some(Step::Key(first)) if first == key);
        for fault in introspected.faults.iter().filter(ours) {
            self.faults.push(|| fault.clone());
        }
        match introspected.data.get(key).map(|value| serde_json::to_writer(&mut self.out, value)) {
            Some(Ok(())) => Ok(()),
            _ => Err(Faulty),
        }
    }
}
