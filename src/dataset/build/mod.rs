//! Typed rows to the model. Each function returns `None` in the place of a row that is at fault, so that
//! positions stay those of the merged tables.

mod roles;
mod transitions;
mod vocabulary;

pub(super) use roles::roles;
pub(super) use transitions::transitions;
pub(super) use vocabulary::{categories, methods, schemes, skills, sources, tracks};
