//! Writes the response of a planned operation straight from the objects that answer it.

use super::error::ApiError;
use super::fault::{Fault, Faults, Location, Step, string};
use super::plan::{ALWAYS, INTROSPECTION, Introspected, Plan, PlannedField, PlannedOperation, TYPENAME};
use super::{Output, deadline};
use crate::limits::Limits;
use async_graphql_value::ConstValue;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// `Err`: a fault has been noted, and the nearest nullable place above becomes null.
pub type Written = Result<(), Faulty>;

/// See [`Written`].
pub struct Faulty;

/// How many fields and items are written between two looks at the clock and the size of the answer.
const STRIDE: u32 = 256;

/// Bounds of the room that an answer is given before its size is known.
const LEAST_ROOM: usize = 512;
const MOST_ROOM: usize = 64 * 1024;

#[derive(Clone, Copy)]
enum Place<'r> {
    Field(&'r str, Location),
    Index(usize),
}

/// A response being written.
pub struct Run<'r> {
    pub(super) out: Vec<u8>,
    /// Room for a text on its way into the answer.
    pub(super) scratch: Vec<u8>,
    operation: &'r PlannedOperation,
    pub(super) variables: &'r [Option<ConstValue>],
    pub(super) introspected: Option<&'r Introspected>,
    limits: &'r Limits,
    deadline: Instant,
    /// Which conditions hold, by id.
    pub(super) holds: Vec<bool>,
    /// Whether some condition's variable is null.
    doubtful: bool,
    path: Vec<Place<'r>>,
    pub(super) faults: Faults,
    until_look: u32,
    /// Why the whole answer was given up.
    stopped: Option<ApiError>,
}

/// What a run needs beside the root.
pub(super) struct Input<'r> {
    pub(super) operation: &'r PlannedOperation,
    pub(super) variables: &'r [Option<ConstValue>],
    pub(super) introspected: Option<&'r Introspected>,
    pub(super) limits: &'r Limits,
    pub(super) deadline: Instant,
    pub(super) request_id: Option<&'r str>,
    /// The members of the response's `extensions`, if there are any, without braces.
    pub(super) extensions: Option<&'r str>,
}

/// A response body and what became of it.
pub(super) struct Response {
    pub(super) body: Vec<u8>,
    pub(super) faulty: bool,
}

impl<'r> Run<'r> {
    /// The response of one operation.
    pub(super) fn respond<T: Output>(root: &T, input: &Input<'r>) -> Response {
        let (holds, doubtful) = input.operation.conditions.evaluate(input.variables);
        let size = input.operation.last_size.load(Ordering::Relaxed).clamp(LEAST_ROOM, MOST_ROOM);
        let mut run = Run {
            out: Vec::with_capacity(size + size / 8),
            scratch: Vec::new(),
            operation: input.operation,
            variables: input.variables,
            introspected: input.introspected,
            limits: input.limits,
            deadline: input.deadline,
            holds,
            doubtful,
            path: Vec::with_capacity(16),
            faults: Faults::new(input.limits.errors),
            until_look: STRIDE,
            stopped: None,
        };
        run.raw(b"{\"data\":");
        let start = run.out.len();
        let plan = &run.operation.plan;
        let written =
            deadline::with(input.deadline, Duration::from_millis(input.limits.timeout_milliseconds), || {
                root.write(plan, &mut run)
            });
        if let Some(error) = run.stopped.take() {
            run.faults.replace(error.into());
        }
        let faulty = written.is_err();
        if faulty {
            run.out.truncate(start);
            run.raw(b"null");
        }
        if !run.faults.is_empty() {
            run.raw(b",\"errors\":");
            run.faults.write(&mut run.out, input.request_id);
        }
        if let Some(extensions) = input.extensions {
            run.raw(b",\"extensions\":{");
            run.raw(extensions.as_bytes());
            run.raw(b"}");
        }
        run.raw(b"}");
        input.operation.last_size.store(run.out.len(), Ordering::Relaxed);
        Response { faulty: faulty || !run.faults.is_empty(), body: run.out }
    }

    /// Appends JSON text.
    pub fn raw(&mut self, json: &[u8]) {
        self.out.extend_from_slice(json);
    }

    /// Appends a JSON string.
    pub fn string(&mut self, text: &str) {
        string(&mut self.out, text);
    }

    /// Writes the planned fields of an object; `resolve` answers one of them.
    pub fn object(
        &mut self,
        plan: &'r Plan,
        resolve: impl Fn(&mut Self, &'r PlannedField) -> Written,
    ) -> Written {
        let Plan::Object(object) = plan else {
            return Err(self.broken("an object without its plan"));
        };
        if self.doubtful {
            self.check_conditions(object)?;
        }
        let start = self.out.len();
        for slot in &object.slots {
            if slot.when != ALWAYS && !self.holds.get(usize::from(slot.when.0)).copied().unwrap_or(false) {
                continue;
            }
            self.step()?;
            self.out.extend_from_slice(slot.text.as_bytes());
            let Some(field) = object.fields.get(usize::from(slot.field)) else {
                return Err(self.broken("a slot without its field"));
            };
            if field.resolver != TYPENAME {
                self.path.push(Place::Field(&field.key, slot.at));
                if field.resolver == INTROSPECTION {
                    self.introspection(&field.key)?;
                } else {
                    resolve(self, field)?;
                }
                self.path.pop();
            }
        }
        self.open(start, b'{');
        self.out.push(b'}');
        Ok(())
    }

    /// Every member begins with a comma: the first one's makes room for the bracket.
    fn open(&mut self, start: usize, bracket: u8) {
        match self.out.get_mut(start) {
            Some(comma) => *comma = bracket,
            None => self.out.push(bracket),
        }
    }

    /// Writes the variant of a union or interface that stands at `index` in its declaration.
    pub fn variant<T: Output>(&mut self, object: &T, plan: &'r Plan, index: usize) -> Written {
        match plan {
            Plan::OneOf(plans) => match plans.get(index) {
                Some(plan) => object.write(plan, self),
                None => Err(self.broken("a variant without its plan")),
            },
            _ => Err(self.broken("a union without its plan")),
        }
    }

    /// Writes the value of a field.
    pub fn field<T: Output + ?Sized>(&mut self, field: &'r PlannedField, value: &T) -> Written {
        self.place(value, &field.plan)
    }

    /// Writes a list.
    pub fn list<'t, T: Output + 't>(
        &mut self,
        items: impl Iterator<Item = &'t T>,
        plan: &'r Plan,
    ) -> Written {
        let Plan::List(plan) = plan else {
            return Err(self.broken("a list without its plan"));
        };
        let start = self.out.len();
        for (i, item) in items.enumerate() {
            self.step()?;
            self.out.push(b',');
            self.path.push(Place::Index(i));
            self.place(item, plan)?;
            self.path.pop();
        }
        self.open(start, b'[');
        self.out.push(b']');
        Ok(())
    }

    /// Writes a value, or null where it fails and may be null.
    fn place<T: Output + ?Sized>(&mut self, value: &T, plan: &'r Plan) -> Written {
        let (start, depth) = (self.out.len(), self.path.len());
        match value.write(plan, self) {
            Err(Faulty) if T::NULLABLE && self.stopped.is_none() => {
                self.null_from(start, depth);
                Ok(())
            }
            written => written,
        }
    }

    fn null_from(&mut self, start: usize, depth: usize) {
        self.out.truncate(start);
        self.path.truncate(depth);
        self.raw(b"null");
    }

    /// A fault in a field's arguments makes the field null, if it may be.
    pub fn failed<T: Output + ?Sized>(&mut self) -> Written {
        if T::NULLABLE && self.stopped.is_none() {
            self.raw(b"null");
            return Ok(());
        }
        Err(Faulty)
    }

    /// Notes a fault of the field that is being written.
    pub fn fault(&mut self, error: ApiError) -> Faulty {
        let at = self.here();
        self.fault_at(error, at)
    }

    /// The place in the document of the field that is being written.
    pub(super) fn here(&self) -> Option<Location> {
        self.path.iter().rev().find_map(|place| match place {
            Place::Field(_, at) => Some(*at),
            Place::Index(_) => None,
        })
    }

    pub(super) fn fault_at(&mut self, error: ApiError, at: Option<Location>) -> Faulty {
        let path = &self.path;
        self.faults.push(|| {
            let steps = path.iter().map(|place| match place {
                Place::Field(key, _) => Step::Key((*key).to_owned()),
                Place::Index(index) => Step::Index(*index),
            });
            Fault { error, at, path: steps.collect() }
        });
        Faulty
    }

    /// A plan and its writer disagree: a mistake of ours, never the client's.
    pub fn broken(&mut self, what: &'static str) -> Faulty {
        self.fault(ApiError::internal(what))
    }

    /// Counts a field or an item, and now and then looks at the clock and at the size.
    #[inline]
    fn step(&mut self) -> Written {
        self.until_look -= 1;
        if self.until_look == 0 { self.look() } else { Ok(()) }
    }

    #[cold]
    fn look(&mut self) -> Written {
        self.until_look = STRIDE;
        if self.out.len() > self.limits.answer_bytes {
            let allowed = self.limits.answer_bytes;
            let message =
                format!("The answer is larger than {allowed} bytes: ask for less, or in smaller pages.");
            self.stopped = Some(ApiError::too_complex("answerBytes", allowed as u64, message));
        } else if Instant::now() > self.deadline {
            self.stopped = Some(deadline::passed(Duration::from_millis(self.limits.timeout_milliseconds)));
        } else {
            return Ok(());
        }
        Err(Faulty)
    }
}
