//! The attribute that makes a Rust type a GraphQL type: one definition, two readers.
//!
//! `#[apply(output)]` (with `use macro_rules_attribute::apply; use crate::output;`) stands on
//! - an `impl` block of plain methods: an object type, every method a field;
//! - an `enum` of unit variants, above `#[derive(Enum, Clone, Copy, PartialEq, Eq)]`: an enum, also with
//!   `#[graphql(remote = "...")]`;
//! - an `enum` of variants with one type each, above `#[derive(Union)]` or `#[derive(Interface)]`;
//! - a `struct`, above `#[derive(SimpleObject)]`: an object type, every member a field.
//!
//! async-graphql reads it for types, names, descriptions (the doc comments), defaults and the parsing of inputs;
//! the second reader is the trait [`Output`], which plans and writes answers. A method takes `&self` and
//! its arguments by value, is synchronous, and returns anything that is `Output`: a scalar, a view, an `Option`, a
//! `Vec`, a slice, a reference, or a [`Result`](super::Result) of these. An argument of type
//! [`Paging`](super::Paging) becomes the four arguments of a Relay connection.
//!
//! # Limits
//! - The methods cannot be called from Rust under their names (those belong to async-graphql): a view's own logic goes to
//!   the domain type below it, or into a second, ordinary `impl` block under another name.
//! - At most one lifetime, no type parameters; write a macro above it, as [`connection!`](crate::connection) does.
//! - A field that costs far more than others says how much more, in fields, for each item of its page:
//!   `#[graphql(complexity = 100)]`, as the first thing of an attribute; see [the cost](super::Limits::cost).
//! - A renamed field, argument or member says so first: `#[graphql(name = "...", ...)]`. `guard`, `visible`, `validator`,
//!   `process_with`, `skip` and `flatten` are refused, for only async-graphql would heed them.
//! - Argument patterns are plain names, not `mut x` or `_`.
//! - The variants of an interface are `impl` objects (a `SimpleObject` gives references, which its derive does not take).
//! - An item of a list that may fail and may be null is an `Option<Result<T>>`, not a `Result<Option<T>>`: async-graphql takes
//!   the latter for non-null. The service finds this, and every field without its method, when it starts.
//!
//! What a mistake looks like is written in `docs/decisions/0001-graphql-execution.md`, and so is the way back.

use super::plan::Plan;
use super::planner::{Planner, Selections};
use super::run::{Run, Written};
use super::schema::Checker;
use apollo_compiler::ast::Type;

/// What a method may return: a value that can be planned and written.
///
/// Implemented by the attribute [`output!`](crate::output) and for scalars, lists and wrappers; not by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a GraphQL result",
    label = "not a GraphQL result",
    note = "put `#[apply(output)]` on the impl block, enum or struct of this type"
)]
pub trait Output {
    /// Whether a fault here makes this null, rather than its parent.
    const NULLABLE: bool = false;

    /// Compares this type with the schema.
    fn check(_: &mut Checker<'_>) {}

    /// Whether this is null, and a list, where the schema's type says so.
    fn fits(ty: &Type) -> bool {
        matches!(ty, Type::NonNullNamed(_))
    }

    /// What to write for these selections.
    fn plan<'d>(_: &mut Planner<'d>, _: &Selections<'d>) -> Plan {
        Plan::Leaf
    }

    /// Writes this as JSON. The plan is one that [`Output::plan`] of this type has made.
    fn write<'r>(&self, plan: &'r Plan, run: &mut Run<'r>) -> Written;
}

/// Makes a type a GraphQL type; used as an attribute. See [the module](crate::graphql::execute::output).
#[macro_export]
macro_rules! output {
    // An object: every method is a field.
    ($(#[$($meta:tt)*])* impl $(<$g:lifetime>)? $T:ident $(<$h:lifetime>)? {
        $($(#[$($fmeta:tt)*])* fn $f:ident(&$this:ident $(, $(#[$($ameta:tt)*])* $a:ident: $A:ty)* $(,)?) -> $R:ty $body:block)*
    }) => {
        const _: () = {
            #[allow(non_camel_case_types, clippy::enum_variant_names)]
            enum __Method { $($f),* }

            $($crate::__graphql_heeded!($([$($fmeta)*])* $($([$($ameta)*])*)*);)*

            #[allow(
                clippy::ref_option,
                clippy::ref_option_ref,
                clippy::too_many_arguments,
                clippy::wrong_self_convention
            )]
            trait __Resolve $(<$g>)? { $(fn $f(&$this $(, $a: $A)*) -> $R;)* }

            #[allow(
                clippy::needless_pass_by_value,
                clippy::ref_option_ref,
                clippy::unnecessary_wraps,
                clippy::unused_self
            )]
            impl $(<$g>)? __Resolve $(<$g>)? for $T $(<$h>)? { $(fn $f(&$this $(, $a: $A)*) -> $R $body)* }

            $(#[$($meta)*])*
            #[async_graphql::Object]
            #[allow(clippy::ref_option_ref, clippy::wrong_self_convention, clippy::unused_async, clippy::too_many_arguments, missing_docs)]
            impl $(<$g>)? $T $(<$h>)? {
                $($(#[$($fmeta)*])* pub(crate) async fn $f(&$this $(, $(#[$($ameta)*])* $a: $A)*) -> $R {
                    __Resolve::$f($this $(, $a)*)
                })*
            }

            impl $(<$g>)? $crate::graphql::execute::Output for $T $(<$h>)? {
                fn check(checker: &mut $crate::graphql::execute::Checker<'_>) {
                    checker.object::<Self>(|methods| { $(
                        methods.method(
                            $crate::__graphql_name!($([$($fmeta)*])*), stringify!($f),
                            &[$((
                                $crate::__graphql_name!($([$($ameta)*])*), stringify!($a),
                                <$A as async_graphql::InputType>::type_name().into_owned(),
                            )),*],
                            <$R as $crate::graphql::execute::Output>::fits,
                            <$R as $crate::graphql::execute::Output>::check,
                        );
                    )* });
                }

                fn plan<'__d>(
                    planner: &mut $crate::graphql::execute::Planner<'__d>,
                    selections: &$crate::graphql::execute::Selections<'__d>,
                ) -> $crate::graphql::execute::Plan {
                    planner.object::<Self>(selections, |planner, field| {
                        $(if field.is($crate::__graphql_name!($([$($fmeta)*])*), stringify!($f)) {
                            return Some($crate::graphql::execute::Resolver {
                                method: __Method::$f as u16,
                                weight: $crate::__graphql_weight!($([$($fmeta)*])*),
                                arguments: vec![$(planner.argument::<$A>(
                                    field, $crate::__graphql_name!($([$($ameta)*])*), stringify!($a),
                                )),*],
                                plan: <$R as $crate::graphql::execute::Output>::plan(planner, &field.selections),
                            });
                        })*
                        None
                    })
                }

                fn write<'__r>(
                    &self,
                    plan: &'__r $crate::graphql::execute::Plan,
                    run: &mut $crate::graphql::execute::Run<'__r>,
                ) -> $crate::graphql::execute::Written {
                    run.object(plan, |run, field| {
                        $(if field.resolver == __Method::$f as u16 {
                            #[allow(unused_mut, unused_variables)]
                            let mut arguments = field.arguments();
                            $(let $a: $A = match run.argument(arguments.next()) {
                                Ok(value) => value,
                                Err(_) => return run.failed::<$R>(),
                            };)*
                            return run.field::<$R>(field, &__Resolve::$f(self $(, $a)*));
                        })*
                        Err(run.broken("a field without its method"))
                    })
                }
            }
        };
    };
    // A union or an interface: whichever variant it is.
    ($(#[$($meta:tt)*])* $vis:vis enum $T:ident $(<$g:lifetime>)? { $($(#[$($vmeta:tt)*])* $V:ident($M:ident $(<$m:lifetime>)?)),* $(,)? }) => {
        $(#[$($meta)*])*
        $vis enum $T $(<$g>)? { $($(#[$($vmeta)*])* $V($M $(<$m>)?)),* }

        const _: () = {
            #[allow(clippy::enum_variant_names)]
            enum __Variant { $($V),* }

            impl $(<$g>)? $crate::graphql::execute::Output for $T $(<$g>)? {
                fn check(checker: &mut $crate::graphql::execute::Checker<'_>) {
                    $(<$M $(<$m>)? as $crate::graphql::execute::Output>::check(checker);)*
                }

                fn plan<'__d>(
                    planner: &mut $crate::graphql::execute::Planner<'__d>,
                    selections: &$crate::graphql::execute::Selections<'__d>,
                ) -> $crate::graphql::execute::Plan {
                    $crate::graphql::execute::Plan::OneOf(vec![
                        $(<$M $(<$m>)? as $crate::graphql::execute::Output>::plan(planner, selections)),*
                    ])
                }

                fn write<'__r>(
                    &self,
                    plan: &'__r $crate::graphql::execute::Plan,
                    run: &mut $crate::graphql::execute::Run<'__r>,
                ) -> $crate::graphql::execute::Written {
                    match self {
                        $(Self::$V(object) => run.variant(object, plan, __Variant::$V as usize),)*
                    }
                }
            }
        };
    };
    // An enum.
    ($(#[$($meta:tt)*])* $vis:vis enum $T:ident { $($(#[$($vmeta:tt)*])* $V:ident),* $(,)? }) => {
        $(#[$($meta)*])*
        $vis enum $T { $($(#[$($vmeta)*])* $V),* }

        impl $crate::graphql::execute::Output for $T {
            fn write<'__r>(
                &self,
                _: &'__r $crate::graphql::execute::Plan,
                run: &mut $crate::graphql::execute::Run<'__r>,
            ) -> $crate::graphql::execute::Written {
                let items = <Self as async_graphql::resolver_utils::EnumType>::items();
                match items.get(*self as usize) {
                    Some(item) => run.string(item.name),
                    None => return Err(run.broken("an enum value without its name")),
                }
                Ok(())
            }
        }
    };
    // A plain object: every member is a field.
    ($(#[$($meta:tt)*])* $vis:vis struct $T:ident $(<$g:lifetime>)? { $($(#[$($fmeta:tt)*])* $fvis:vis $f:ident: $F:ty),* $(,)? }) => {
        $(#[$($meta)*])*
        $vis struct $T $(<$g>)? { $($(#[$($fmeta)*])* $fvis $f: $F),* }

        const _: () = {
            #[allow(non_camel_case_types, clippy::enum_variant_names)]
            enum __Member { $($f),* }

            $($crate::__graphql_heeded!($([$($fmeta)*])*);)*

            impl $(<$g>)? $crate::graphql::execute::Output for $T $(<$g>)? {
                fn check(checker: &mut $crate::graphql::execute::Checker<'_>) {
                    checker.object::<Self>(|methods| { $(
                        methods.method(
                            $crate::__graphql_name!($([$($fmeta)*])*), stringify!($f), &[],
                            <$F as $crate::graphql::execute::Output>::fits,
                            <$F as $crate::graphql::execute::Output>::check,
                        );
                    )* });
                }

                fn plan<'__d>(
                    planner: &mut $crate::graphql::execute::Planner<'__d>,
                    selections: &$crate::graphql::execute::Selections<'__d>,
                ) -> $crate::graphql::execute::Plan {
                    planner.object::<Self>(selections, |planner, field| {
                        $(if field.is($crate::__graphql_name!($([$($fmeta)*])*), stringify!($f)) {
                            return Some($crate::graphql::execute::Resolver {
                                method: __Member::$f as u16,
                                weight: $crate::__graphql_weight!($([$($fmeta)*])*),
                                arguments: Vec::new(),
                                plan: <$F as $crate::graphql::execute::Output>::plan(planner, &field.selections),
                            });
                        })*
                        None
                    })
                }

                fn write<'__r>(
                    &self,
                    plan: &'__r $crate::graphql::execute::Plan,
                    run: &mut $crate::graphql::execute::Run<'__r>,
                ) -> $crate::graphql::execute::Written {
                    run.object(plan, |run, field| {
                        $(if field.resolver == __Member::$f as u16 {
                            return run.field::<$F>(field, &self.$f);
                        })*
                        Err(run.broken("a field without its member"))
                    })
                }
            }
        };
    };
}
