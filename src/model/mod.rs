//! The domain in the field's own terms: roles, tracks, categories, skills and the transitions between roles.
//!
//! Nothing here reads a file, draws a graph or knows of an API. Things refer to one another by typed indices
//! ([`RoleIx`] and its siblings), which are positions in the sorted tables of a validated
//! [`Dataset`](crate::dataset::Dataset).

mod category;
mod index;
mod profile;
mod role;
mod skill;
mod slug;
mod source;
mod track;
mod transition;

pub use category::{Category, EntryTraining, Landscape, Outlook, Pay, PayBound, WorkExperience};
pub use index::{CategoryIx, MethodIx, RoleIx, SchemeIx, SkillIx, SourceIx, TrackIx, TransitionIx};
pub use profile::{FitCheck, InterviewQuestion, RoleProfile, WhatItsLike};
pub use role::{Code, Education, Figure, Interest, Level, Requirements, Role};
pub use skill::{Rating, RoleTechnology, Skill, SkillKind};
pub use slug::slug_of;
pub use source::{CodeScheme, LayerInfo, Method, Source};
pub use track::Track;
pub use transition::{Evidence, EvidenceKind, Months, Transition, TransitionKind};
