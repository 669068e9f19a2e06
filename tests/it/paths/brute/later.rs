//! The same world at a later time.

use super::world::World;

/// What may happen to a transition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) enum Edit {
    /// It is taken out.
    Gone,
    /// It takes so many months more.
    Longer(u32),
    /// It is lateral from now on.
    Lateral,
}

impl World {
    /// The world with some transitions edited, and without its last role if that is to go.
    pub(in super::super) fn later(&self, edits: &[(usize, usize, Edit)], last_goes: bool) -> Self {
        let mut world = self.clone();
        for (from, to, edit) in edits {
            let edge = &mut world.edges[from % self.len()][to % self.len()];
            match (edge.as_mut(), edit) {
                (Some(edge), Edit::Longer(months)) => edge.settling += months,
                (Some(edge), Edit::Lateral) => edge.lateral = true,
                (_, Edit::Gone) => *edge = None,
                (None, _) => {}
            }
        }
        if last_goes {
            world.jobs.pop();
            world.edges.pop();
            world.edges.iter_mut().for_each(|row| {
                row.pop();
            });
        }
        world
    }

    /// Months of a transition and whether it is lateral, if it is there.
    pub(in super::super) fn transition(&self, from: usize, to: usize) -> Option<(u32, bool)> {
        let edge = (*self.edges.get(from)?.get(to)?)?;
        Some((edge.study + edge.settling, edge.lateral))
    }
}
