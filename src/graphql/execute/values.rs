//! Scalars, lists and nullable values as results.

use super::error::{ApiError, Result};
use super::plan::Plan;
use super::planner::{Planner, Selections};
use super::run::{Run, Written};
use super::schema::Checker;
use super::{Output, error};
use apollo_compiler::ast::Type;
use async_graphql::ID;
use std::borrow::Cow;
use std::sync::Arc;

macro_rules! integers {
    ($($T:ty),*) => { $(impl Output for $T {
        fn write<'r>(&self, _: &'r Plan, run: &mut Run<'r>) -> Written {
            // A GraphQL Int has 32 bits.
            match i32::try_from(*self) {
                Ok(number) => run.raw(itoa::Buffer::new().format(number).as_bytes()),
                Err(_) => return Err(run.fault(ApiError::internal(format!("{self} does not fit into an Int")))),
            }
            Ok(())
        }
    })* };
}
integers!(i32, u32, i64, u64, usize);

macro_rules! small_integers {
    ($($T:ty),*) => { $(impl Output for $T {
        fn write<'r>(&self, _: &'r Plan, run: &mut Run<'r>) -> Written {
            run.raw(itoa::Buffer::new().format(*self).as_bytes());
            Ok(())
        }
    })* };
}
small_integers!(i8, u8, i16, u16);

macro_rules! floats {
    ($($T:ty),*) => { $(impl Output for $T {
        fn write<'r>(&self, _: &'r Plan, run: &mut Run<'r>) -> Written {
            match serde_json::to_string(self) {
                Ok(text) if self.is_finite() => run.raw(text.as_bytes()),
                _ => return Err(run.fault(ApiError::internal(format!("{self} is not a Float")))),
            }
            Ok(())
        }
    })* };
}
floats!(f32, f64);

impl Output for bool {
    fn write<'r>(&self, _: &'r Plan, run: &mut Run<'r>) -> Written {
        run.raw(if *self { b"true" } else { b"false" });
        Ok(())
    }
}

impl Output for str {
    fn write<'r>(&self, _: &'r Plan, run: &mut Run<'r>) -> Written {
        run.string(self);
        Ok(())
    }
}

impl Output for String {
    fn write<'r>(&self, _: &'r Plan, run: &mut Run<'r>) -> Written {
        run.string(self);
        Ok(())
    }
}

impl Output for ID {
    fn write<'r>(&self, _: &'r Plan, run: &mut Run<'r>) -> Written {
        run.string(self);
        Ok(())
    }
}

/// The scalar `JSON`.
impl Output for serde_json::Value {
    fn write<'r>(&self, _: &'r Plan, run: &mut Run<'r>) -> Written {
        run.raw(self.to_string().as_bytes());
        Ok(())
    }
}

macro_rules! transparent {
    ($([$($g:tt)*] $T:ty),* $(,)?) => { $(impl<$($g)*> Output for $T {
        const NULLABLE: bool = T::NULLABLE;
        fn check(checker: &mut Checker<'_>) {
            T::check(checker);
        }
        fn fits(ty: &Type) -> bool {
            T::fits(ty)
        }
        fn plan<'d>(planner: &mut Planner<'d>, selections: &Selections<'d>) -> Plan {
            T::plan(planner, selections)
        }
        fn write<'r>(&self, plan: &'r Plan, run: &mut Run<'r>) -> Written {
            (**self).write(plan, run)
        }
    })* };
}
transparent! {
    [T: Output + ?Sized] &T,
    [T: Output + ?Sized] Box<T>,
    [T: Output + ?Sized] Arc<T>,
    [T: Output + ?Sized + ToOwned] Cow<'_, T>,
}

impl<T: Output> Output for Option<T> {
    const NULLABLE: bool = true;
    fn check(checker: &mut Checker<'_>) {
        T::check(checker);
    }
    fn fits(ty: &Type) -> bool {
        !ty.is_non_null() && T::fits(&ty.clone().non_null())
    }
    fn plan<'d>(planner: &mut Planner<'d>, selections: &Selections<'d>) -> Plan {
        T::plan(planner, selections)
    }
    fn write<'r>(&self, plan: &'r Plan, run: &mut Run<'r>) -> Written {
        if let Some(value) = self {
            return value.write(plan, run);
        }
        run.raw(b"null");
        Ok(())
    }
}

impl<T: Output> Output for Result<T> {
    const NULLABLE: bool = T::NULLABLE;
    fn check(checker: &mut Checker<'_>) {
        T::check(checker);
    }
    fn fits(ty: &Type) -> bool {
        T::fits(ty)
    }
    fn plan<'d>(planner: &mut Planner<'d>, selections: &Selections<'d>) -> Plan {
        T::plan(planner, selections)
    }
    fn write<'r>(&self, plan: &'r Plan, run: &mut Run<'r>) -> Written {
        match self {
            Ok(value) => value.write(plan, run),
            Err(error) => Err(run.fault(error::ApiError::clone(error))),
        }
    }
}

impl<T: Output> Output for [T] {
    fn check(checker: &mut Checker<'_>) {
        T::check(checker);
    }
    fn fits(ty: &Type) -> bool {
        matches!(ty, Type::NonNullList(item) if T::fits(item))
    }
    fn plan<'d>(planner: &mut Planner<'d>, selections: &Selections<'d>) -> Plan {
        Plan::List(Box::new(T::plan(planner, selections)))
    }
    fn write<'r>(&self, plan: &'r Plan, run: &mut Run<'r>) -> Written {
        run.list(self.iter(), plan)
    }
}

impl<T: Output> Output for Vec<T> {
    fn check(checker: &mut Checker<'_>) {
        T::check(checker);
    }
    fn fits(ty: &Type) -> bool {
        matches!(ty, Type::NonNullList(item) if T::fits(item))
    }
    fn plan<'d>(planner: &mut Planner<'d>, selections: &Selections<'d>) -> Plan {
        <[T]>::plan(planner, selections)
    }
    fn write<'r>(&self, plan: &'r Plan, run: &mut Run<'r>) -> Written {
        run.list(self.iter(), plan)
    }
}
