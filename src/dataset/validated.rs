//! The validated dataset.

use crate::model::{
    Category, CategoryIx, CodeScheme, LayerInfo, Method, MethodIx, Role, RoleIx, SchemeIx, Skill, SkillIx,
    Source, SourceIx, Track, TrackIx, Transition, TransitionIx,
};

/// One or more layers, merged and validated: whatever refers to something refers to what is there.
///
/// Every table is sorted, so that the same rows give an equal dataset in whatever order they stand in the files.
/// The default one is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    pub(super) layers: Vec<LayerInfo>,
    pub(super) sources: Vec<Source>,
    pub(super) methods: Vec<Method>,
    pub(super) schemes: Vec<CodeScheme>,
    pub(super) tracks: Vec<Track>,
    pub(super) categories: Vec<Category>,
    pub(super) skills: Vec<Skill>,
    pub(super) roles: Vec<Role>,
    pub(super) transitions: Vec<Transition>,
    pub(super) version: String,
}

macro_rules! tables {
    ($($(#[$doc:meta])* $table:ident: $type:ident, $(#[$one_doc:meta])* $one:ident($ix:ident);)*) => { $(
        $(#[$doc])*
        pub fn $table(&self) -> &[$type] {
            &self.$table
        }
        $(#[$one_doc])*
        ///
        /// # Panics
        /// If the index is of another dataset and beyond this one's table.
        pub fn $one(&self, ix: $ix) -> &$type {
            &self.$table[ix.at()]
        }
    )* };
}

impl Dataset {
    tables! {
        /// The sources, by id.
        sources: Source,
        /// A source.
        source(SourceIx);
        /// The methods, by id.
        methods: Method,
        /// A method.
        method(MethodIx);
        /// The schemes of codes, by id.
        schemes: CodeScheme,
        /// A scheme of codes.
        scheme(SchemeIx);
        /// The tracks, by slug.
        tracks: Track,
        /// A track.
        track(TrackIx);
        /// The categories, by code.
        categories: Category,
        /// A category.
        category(CategoryIx);
        /// The skills, knowledge areas and technologies, by slug.
        skills: Skill,
        /// A skill, knowledge area or technology.
        skill(SkillIx);
        /// The roles, by slug.
        roles: Role,
        /// A role.
        role(RoleIx);
        /// The transitions, by the role they leave, then by the one they enter.
        transitions: Transition,
        /// A transition.
        transition(TransitionIx);
    }

    /// The layers, the lowest first.
    pub fn layers(&self) -> &[LayerInfo] {
        &self.layers
    }

    /// The versions of the layers joined by `+`, then `-` and twelve hexadecimal digits of the content's hash:
    /// `29.3+1.0-5b1e0c9a77d2`. The order of rows and files makes no difference.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The role of this slug.
    pub fn role_ix(&self, slug: &str) -> Option<RoleIx> {
        find(&self.roles, |role| role.slug.as_str().cmp(slug)).map(RoleIx::new)
    }
    /// The track of this slug.
    pub fn track_ix(&self, slug: &str) -> Option<TrackIx> {
        find(&self.tracks, |track| track.slug.as_str().cmp(slug)).map(TrackIx::new)
    }
    /// The category of this code.
    pub fn category_ix(&self, code: &str) -> Option<CategoryIx> {
        find(&self.categories, |category| category.code.as_str().cmp(code)).map(CategoryIx::new)
    }
    /// The skill, knowledge area or technology of this slug.
    pub fn skill_ix(&self, slug: &str) -> Option<SkillIx> {
        find(&self.skills, |skill| skill.slug.as_str().cmp(slug)).map(SkillIx::new)
    }
    /// The source of this id.
    pub fn source_ix(&self, id: &str) -> Option<SourceIx> {
        find(&self.sources, |source| source.id.as_str().cmp(id)).map(SourceIx::new)
    }
    /// The method of this id.
    pub fn method_ix(&self, id: &str) -> Option<MethodIx> {
        find(&self.methods, |method| method.id.as_str().cmp(id)).map(MethodIx::new)
    }
    /// The scheme of this id.
    pub fn scheme_ix(&self, id: &str) -> Option<SchemeIx> {
        find(&self.schemes, |scheme| scheme.id.as_str().cmp(id)).map(SchemeIx::new)
    }
    /// The transition from one role to another.
    pub fn transition_ix(&self, from: RoleIx, to: RoleIx) -> Option<TransitionIx> {
        find(&self.transitions, |transition| (transition.from, transition.to).cmp(&(from, to)))
            .map(TransitionIx::new)
    }
}

fn find<T>(table: &[T], by: impl FnMut(&T) -> std::cmp::Ordering) -> Option<usize> {
    table.binary_search_by(by).ok()
}
