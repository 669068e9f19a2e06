use crate::model::RoleIx;

/// How much alternatives must differ.
///
/// The measure is the stops between the ends, those that every path must pass aside: a path *resembles* one that stands
/// before it in the list when it stops at too many of that one's stops.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Diversity {
    /// Not at all: the best paths, however alike.
    None,
    /// A path may stop at up to half of the stops of each path before it.
    #[default]
    Some,
    /// A path may stop at none of the stops of the paths before it.
    High,
}

impl Diversity {
    /// How many of a path's stops another may share without resembling it.
    pub fn most_shared(self, stops: usize) -> usize {
        match self {
            Self::None => stops,
            Self::Some => stops / 2,
            Self::High => 0,
        }
    }

    /// The stops that a path shares with one before it, where it resembles that one. Both are given by their own stops.
    pub(super) fn resemblance(self, path: &[RoleIx], before: &[RoleIx]) -> Option<Vec<RoleIx>> {
        let shared: Vec<_> = path.iter().filter(|stop| before.contains(stop)).copied().collect();
        let resembles =
            if before.is_empty() { path.is_empty() } else { shared.len() > self.most_shared(before.len()) };
        (self != Self::None && resembles).then_some(shared)
    }
}
