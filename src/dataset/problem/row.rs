use super::suggest;
use crate::dataset::TableId;
use crate::dataset::words::Word as _;
use crate::model::SkillKind;

/// What is wrong between rows: ids, references and the rules that hold between cells of different rows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RowProblem {
    /// Two rows of one layer with one id.
    #[error("the {} \"{id}\" stands already on line {first_line}; delete one or give it another id", table.noun())]
    DuplicateId {
        /// The table.
        table: TableId,
        /// The id; the parts of a composite one are joined by `>`.
        id: String,
        /// The line of the first row with it.
        first_line: u64,
    },
    /// Two transitions of one layer that join the same roles.
    #[error("the transition from \"{from}\" to \"{to}\" stands already on line {first_line}; delete one")]
    DuplicateTransition {
        /// The role that it leaves.
        from: String,
        /// The role that it enters.
        to: String,
        /// The line of the first.
        first_line: u64,
    },
    /// A row of a later layer whose id is not in the layers below, and that is too incomplete to be new.
    #[error("there is no {} \"{id}\" in the layers below to override{}; correct the id, or fill {} to add it", table.noun(), suggest(nearest.as_ref()), missing.join(", "))]
    OverridesNothing {
        /// The table.
        table: TableId,
        /// The id.
        id: String,
        /// What a new row would have to fill.
        missing: Vec<&'static str>,
        /// The nearest id that there is.
        nearest: Option<String>,
    },
    /// A reference to an id that there is not.
    #[error("there is no {} \"{id}\"{}; correct the id or add it", table.noun(), suggest(nearest.as_ref()))]
    UnknownId {
        /// The table that is referred to.
        table: TableId,
        /// The id.
        id: String,
        /// The nearest id that there is.
        nearest: Option<String>,
    },
    /// A removal from a table that there is not.
    #[error("there is no table {name:?}{}; write one of {}", suggest(nearest.as_ref()), TableId::REMOVABLE.map(TableId::name).join(", "))]
    UnknownTable {
        /// The name.
        name: String,
        /// The nearest table that there is.
        nearest: Option<String>,
    },
    /// A removal of an id that the layers below do not have.
    #[error("there is no {} \"{id}\" in the layers below to remove{}; correct the id or delete the row", table.noun(), suggest(nearest.as_ref()))]
    RemovesNothing {
        /// The table.
        table: TableId,
        /// The id.
        id: String,
        /// The nearest id that there is.
        nearest: Option<String>,
    },
    /// No layer has a role.
    #[error("there is not one role; add a row")]
    NoRoles,
    /// A transition from a role to itself.
    #[error("the transition leads from \"{role}\" to itself; correct one of its ends or delete it")]
    SelfLoop {
        /// The role.
        role: String,
    },
    /// A transition that nothing supports.
    #[error("nothing supports the transition from \"{from}\" to \"{to}\"; add a row to evidence.csv")]
    NoEvidence {
        /// The role that it leaves.
        from: String,
        /// The role that it enters.
        to: String,
    },
    /// Two advancements between the same roles, one each way.
    #[error(
        "from \"{from}\" to \"{to}\" is an advancement and so is the way back; make both LATERAL or delete one"
    )]
    AdvancementBothWays {
        /// The role that this one leaves.
        from: String,
        /// The role that it enters.
        to: String,
    },
    /// Tracks that are one another's parents.
    #[error("the track is its own ancestor: {}; give one of them another parent", tracks.join(" > "))]
    ParentCycle {
        /// The tracks from this one up to it again.
        tracks: Vec<String>,
    },
    /// Two roles with one title.
    #[error("the role \"{other}\" has the same title, \"{title}\"; tell them apart")]
    DuplicateTitle {
        /// The title.
        title: String,
        /// The other role.
        other: String,
    },
    /// A technology among the ratings, or a skill among the technologies.
    #[error("\"{skill}\" is of the kind {}; {}", kind.word(), if *kind == SkillKind::Technology { "list it in role_technologies.csv" } else { "rate it in role_skills.csv" })]
    WrongSkillKind {
        /// The skill.
        skill: String,
        /// Its kind.
        kind: SkillKind,
    },
    /// A source of figures that does not say what they mean.
    #[error("the source \"{source_id}\" of these figures has no `{key}`; add it in dataset.toml")]
    SourceLacks {
        /// The source.
        source_id: String,
        /// The key that is needed.
        key: &'static str,
    },
}
