//! Connection types.

/// Defines a Relay connection and its edge.
///
/// ```text
/// connection! {
///     /// Some of a role's skills, the most important first.
///     pub RoleSkillConnection<'g>;
///     /// A skill of a role.
///     pub RoleSkillEdge<'g> {
///         /// The skill.
///         node: Skill<'g>,
///         /// How important it is for the role: 0 to 100.
///         importance: f64,
///     }
/// }
/// ```
/// gives `RoleSkillConnection` (`edges`, `pageInfo`, `totalCount`) and `RoleSkillEdge` (`cursor` and the members), and the functions
/// `RoleSkillEdge::new(node, importance)` and
/// `RoleSkillConnection::page(list: ListId, paging: &Paging, total: usize, edge: impl Fn(usize) -> RoleSkillEdge) -> Result<Self>`,
/// which calls `edge` for the wanted items only. Leave `<'g>` out, in both places, where nothing is borrowed.
#[macro_export]
macro_rules! connection {
    (
        $(#[$($meta:tt)*])* $vis:vis $C:ident $(<$g:lifetime>)?;
        $(#[$($emeta:tt)*])* $evis:vis $E:ident $(<$h:lifetime>)? { $($(#[$($fmeta:tt)*])* $f:ident: $F:ty),* $(,)? }
    ) => {
        $(#[$($emeta)*])*
        $evis struct $E $(<$h>)? { place: $crate::graphql::execute::Place, $($f: $F),* }

        impl $(<$h>)? $E $(<$h>)? {
            /// An edge whose place its page decides.
            #[allow(clippy::too_many_arguments)]
            $evis fn new($($f: $F),*) -> Self {
                Self { place: $crate::graphql::execute::Place::default(), $($f),* }
            }
        }

        impl $(<$h>)? $crate::graphql::execute::Edge for $E $(<$h>)? {
            fn placed(self, place: $crate::graphql::execute::Place) -> Self {
                Self { place, ..self }
            }
        }

        $crate::output! {
            $(#[$($emeta)*])*
            impl $(<$h>)? $E $(<$h>)? {
                /// Where this edge stands: for `after` and `before` of the same list.
                fn cursor(&self) -> String {
                    self.place.cursor()
                }
                $($(#[$($fmeta)*])* fn $f(&self) -> &$F {
                    &self.$f
                })*
            }
        }

        $(#[$($meta)*])*
        $vis struct $C $(<$g>)?($crate::graphql::execute::Page<$E $(<$g>)?>);

        impl $(<$g>)? $C $(<$g>)? {
            /// The part of a list of `total` items that `paging` wants; `edge` makes the edge of an item.
            $vis fn page(
                list: $crate::graphql::execute::ListId,
                paging: &$crate::graphql::execute::Paging,
                total: usize,
                edge: impl Fn(usize) -> $E $(<$g>)?,
            ) -> $crate::graphql::execute::Result<Self> {
                $crate::graphql::execute::Page::new(list, paging, total, edge).map(Self)
            }
        }

        $crate::output! {
            $(#[$($meta)*])*
            impl $(<$g>)? $C $(<$g>)? {
                /// The items of this page, in the order of the list.
                fn edges(&self) -> &[$E $(<$g>)?] {
                    self.0.edges()
                }
                /// Where this page lies in the list.
                fn page_info(&self) -> $crate::graphql::execute::PageInfo {
                    self.0.info()
                }
                /// How many items the whole list has.
                fn total_count(&self) -> usize {
                    self.0.total()
                }
            }
        }
    };
}
