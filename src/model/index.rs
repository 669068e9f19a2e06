//! Typed positions in the tables of a dataset, so that a role's index cannot be used for a track.

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The index of position `at` in its table. Tables are far below 2^32 rows; a larger position saturates.
            pub fn new(at: usize) -> Self {
                Self(u32::try_from(at).unwrap_or(u32::MAX))
            }
            /// The position in its table.
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }
    )* };
}

index! {
    /// A role; the order of indices is the order of slugs.
    RoleIx,
    /// A track; the order of indices is the order of slugs.
    TrackIx,
    /// An occupational category; the order of indices is the order of codes.
    CategoryIx,
    /// A skill, knowledge area or technology; the order of indices is the order of slugs.
    SkillIx,
    /// A transition; the order of indices is the order of (from, to).
    TransitionIx,
    /// A published source.
    SourceIx,
    /// A method by which figures were derived.
    MethodIx,
    /// A scheme of codes, such as O*NET-SOC.
    SchemeIx,
}
