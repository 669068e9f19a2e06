//! What is worth knowing of a valid dataset: holes, loose ends, words out of style, and what removals took with them.

use std::fmt;

use super::TableId;

/// How many names a warning gives before it only counts.
const SHOWN: usize = 5;

/// Things of one kind: how many, and the first of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// How many there are.
    pub count: usize,
    /// The first few, in order.
    pub first: Vec<String>,
}

impl Names {
    /// Counts names and keeps the first few.
    pub(super) fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut counted = Self::default();
        for name in names {
            counted.count += 1;
            if counted.first.len() < SHOWN {
                counted.first.push(name.to_owned());
            }
        }
        counted
    }
}

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first.join(", "))?;
        match self.count.saturating_sub(self.first.len()) {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

/// Something that does not make a dataset invalid. Its text is one line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Warning {
    /// What a removal took with it.
    #[error("removing the {} \"{id}\" takes with it {}", table.noun(), counts(taken))]
    Removed {
        /// The table that the id is of.
        table: TableId,
        /// The id.
        id: String,
        /// How many rows of other tables went with it, or lost their reference to it.
        taken: Vec<(TableId, usize)>,
    },
    /// Roles that stand in no track.
    #[error("roles in no track: {} ({_0})", _0.count)]
    RolesInNoTrack(Names),
    /// Roles without a category, and so without pay and outlook.
    #[error("roles without a category: {} ({_0})", _0.count)]
    RolesWithoutCategory(Names),
    /// Roles without one rating of a skill or knowledge area.
    #[error("roles without rated skills: {} ({_0})", _0.count)]
    RolesWithoutRatings(Names),
    /// Roles of which the education at entry is not known.
    #[error("roles without a figure of education: {} ({_0})", _0.count)]
    RolesWithoutEducation(Names),
    /// Roles of which the experience at entry is not known.
    #[error("roles without a figure of experience: {} ({_0})", _0.count)]
    RolesWithoutExperience(Names),
    /// Roles of which the training is not known.
    #[error("roles without a figure of training: {} ({_0})", _0.count)]
    RolesWithoutTraining(Names),
    /// Roles that no transition leaves.
    #[error("roles that no transition leaves: {} ({_0})", _0.count)]
    RolesWithoutWayOut(Names),
    /// Roles that no transition enters.
    #[error("roles that no transition enters: {} ({_0})", _0.count)]
    RolesWithoutWayIn(Names),
    /// Roles below level 5 that no advancement leaves.
    #[error("roles below level 5 without an advancement: {} ({_0})", _0.count)]
    RolesWithoutWayUp(Names),
    /// Alternate titles that are the role's own; they are left out.
    #[error("roles whose own title is among the alternate ones: {} ({_0})", _0.count)]
    OwnTitles(Names),
    /// Tracks without a role, in them or in a track below.
    #[error("tracks without a role: {} ({_0})", _0.count)]
    TracksWithoutRoles(Names),
    /// Categories that no role belongs to.
    #[error("categories of no role: {} ({_0})", _0.count)]
    CategoriesWithoutRoles(Names),
    /// Categories without one figure.
    #[error("categories without figures: {} ({_0})", _0.count)]
    CategoriesWithoutFigures(Names),
    /// Skills that no role uses.
    #[error("skills that no role uses: {} ({_0})", _0.count)]
    UnusedSkills(Names),
    /// Methods that nothing names.
    #[error("methods that nothing names: {} ({_0})", _0.count)]
    UnusedMethods(Names),
    /// Summaries that are too short or too long, each with its words.
    #[error("summaries of fewer than 20 or more than 45 words: {} ({_0})", _0.count)]
    SummaryLengths(Names),
    /// Profiles that are too short or too long, each with its words.
    #[error("profiles of fewer than 350 or more than 700 words: {} ({_0})", _0.count)]
    ProfileLengths(Names),
    /// Sections of profiles with too few or too many words or items, each with their number.
    #[error("sections of profiles with too few or too many words or items: {} ({_0})", _0.count)]
    SectionLengths(Names),
    /// Sentences that stand in more than one profile.
    #[error("sentences that two profiles share: {} ({_0})", _0.count)]
    SharedSentences(Names),
}

fn counts(taken: &[(TableId, usize)]) -> String {
    let parts: Vec<String> =
        taken.iter().map(|(table, count)| format!("{count} of {}", table.name())).collect();
    parts.join(", ")
}
