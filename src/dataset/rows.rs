//! The rows of every table, each defined once: its columns, their types and ranges, and what they refer to.
//!
//! Reading ([`load`](super::load())), writing ([`Tables`](super::Tables)) and `docs/dataset-format.md` follow these
//! definitions. An `Option` is an empty cell.

use crate::model::{
    Education, EntryTraining, EvidenceKind, Interest, Level, PayBound, SkillKind, TransitionKind,
    WorkExperience,
};

use super::TableId;
use super::cell::{Range, Text};
use super::table::{Cells, Column, Need, Record, Row, Shape};

macro_rules! rows {
    ($(
        $(#[$doc:meta])*
        $row:ident = $table:ident $name:literal $noun:literal {
            $( $(#[$field_doc:meta])* $need:ident $field:ident $(of $target:ident)?: $type:ty
               $([$min:literal to $max:literal])?, )*
        }
    )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $row<'a> {
            $( $(#[$field_doc])* pub $field: $type, )*
        }

        impl<'a> Row<'a> for $row<'a> {
            const SHAPE: &'static Shape = &Shape {
                id: TableId::$table,
                name: $name,
                noun: $noun,
                columns: &[$( Column {
                    name: stringify!($field),
                    need: Need::$need,
                    number: rows!(@number $($min)?),
                    range: rows!(@range $($min, $max)?),
                    refers_to: rows!(@target $($target)?),
                } ),*],
            };
            fn read(cells: &mut Cells<'a, '_>) -> Option<Self> {
                // Every cell is read before the first `?`, so that all faults of a row are told at once.
                $( let $field: Option<$type> = cells.cell(Self::SHAPE); )*
                Some(Self { $( $field: $field?, )* })
            }
            fn print(&self, record: &mut Record) {
                $( record.push(&self.$field); )*
            }
        }
    )* };
    (@number) => { false };
    (@number $min:literal) => { true };
    // The greatest is that of GraphQL's Int, as which every number is served.
    (@range) => { Range { min: 0.0, max: 2_147_483_647.0 } };
    (@range $min:literal, $max:literal) => { Range { min: $min, max: $max } };
    (@target) => { None };
    (@target $target:ident) => { Some(TableId::$target) };
}

rows! {
    /// A published source: `[[source]]` in `dataset.toml`.
    SourceRow = Sources "source" "source" {
        /// The id by which tables name it, a slug.
        Slug id: Text<'a>,
        /// Its title.
        Required title: Text<'a>,
        /// Who publishes it.
        Required publisher: Text<'a>,
        /// Which release was used.
        Required release: Text<'a>,
        /// Its licence, as an SPDX identifier where there is one.
        Required licence: Text<'a>,
        /// Where it is published.
        Required url: Text<'a>,
        /// The attribution that its licence asks for.
        Required attribution: Text<'a>,
        /// The area that its figures describe.
        Optional area: Option<Text<'a>>,
        /// The year of its present figures.
        Optional year: Option<u16> [1800.0 to 2200.0],
        /// The year that its projections reach.
        Optional projected_year: Option<u16> [1800.0 to 2200.0],
        /// The currency of its amounts, as an ISO 4217 code.
        Optional currency: Option<Text<'a>>,
    }
    /// A method by which figures were derived: `[[method]]` in `dataset.toml`.
    MethodRow = Methods "method" "method" {
        /// The id by which tables name it, a slug.
        Slug id: Text<'a>,
        /// What it does, in a sentence or two.
        Required description: Text<'a>,
    }
    /// A scheme of codes for roles: `[[code_scheme]]` in `dataset.toml`.
    CodeSchemeRow = CodeSchemes "code_scheme" "code scheme" {
        /// The id by which tables name it, a slug.
        Slug id: Text<'a>,
        /// Its title.
        Required title: Text<'a>,
        /// The address of a code's page, with `{code}` in the place of the code.
        Optional url: Option<Text<'a>>,
    }
    /// A row of `tracks.csv`.
    TrackRow = Tracks "tracks" "track" {
        /// The id of the track, a slug.
        Slug slug: Text<'a>,
        /// The name as people read it.
        Required name: Text<'a>,
        /// The slug of the wider track; empty for a track at the top.
        Optional parent of Tracks: Option<Text<'a>>,
    }
    /// A row of `categories.csv`.
    CategoryRow = Categories "categories" "category" {
        /// The id of the category: its code.
        Key code: Text<'a>,
        /// The title.
        Required title: Text<'a>,
        /// The source of the figures.
        Optional source of Sources: Option<Text<'a>>,
        /// The code of the parent whose figures these are, where the category's own are not published.
        Optional carried_from: Option<Text<'a>>,
        /// The title of that parent.
        Optional carried_from_title: Option<Text<'a>>,
        /// Jobs in the source's year.
        Optional employment: Option<u32>,
        /// Jobs in the source's projected year.
        Optional employment_projected: Option<u32>,
        /// Job openings a year, on average over the projected years.
        Optional annual_openings: Option<u32>,
        /// The median pay of a year, in whole units of the source's currency.
        Optional median_pay: Option<u32>,
        /// Whether the pay is the median itself (the default) or a bound below it.
        Optional pay_bound: Option<PayBound>,
        /// Why there is no pay of a year.
        Optional pay_note: Option<Text<'a>>,
        /// The education that people typically need to enter.
        Optional education: Option<Education>,
        /// The related work experience that employers typically ask for.
        Optional work_experience: Option<WorkExperience>,
        /// The training on the job that people typically need.
        Optional training: Option<EntryTraining>,
    }
    /// A row of `skills.csv`.
    SkillRow = Skills "skills" "skill" {
        /// The id of the skill, a slug.
        Slug slug: Text<'a>,
        /// The name as people read it.
        Required name: Text<'a>,
        /// Skill, knowledge or technology.
        Required kind: SkillKind,
        /// The source's own code for it.
        Optional code: Option<Text<'a>>,
        /// Whether postings name this technology often. Empty is no.
        Optional hot: Option<bool>,
    }
    /// A row of `roles.csv`.
    RoleRow = Roles "roles" "role" {
        /// The id of the role, a slug.
        Slug slug: Text<'a>,
        /// The title.
        Required title: Text<'a>,
        /// How much preparation the role asks for, 1 to 5.
        Required level: Level [1.0 to 5.0],
        /// The code of the category whose figures the role inherits.
        Optional category of Categories: Option<Text<'a>>,
        /// The education that most people in the role need.
        Optional education: Option<Education>,
        /// How the education was derived; empty where it is the source's own.
        Optional education_method of Methods: Option<Text<'a>>,
        /// Related work experience, in months.
        Optional experience_months: Option<u16> [0.0 to 600.0],
        /// How the experience was derived.
        Optional experience_method of Methods: Option<Text<'a>>,
        /// Training in the job, in months.
        Optional training_months: Option<u16> [0.0 to 600.0],
        /// How the training was derived.
        Optional training_method of Methods: Option<Text<'a>>,
        /// The interests that the work appeals to, the strongest first: words with spaces between them.
        Optional interests: Vec<Interest>,
        /// One or two sentences of the layer's own.
        Optional summary: Option<Text<'a>>,
    }
    /// A row of `alternate_titles.csv`.
    AlternateTitleRow = AlternateTitles "alternate_titles" "alternate title" {
        /// The slug of the role.
        Key role of Roles: Text<'a>,
        /// Another title under which it is known.
        Key title: Text<'a>,
    }
    /// A row of `role_codes.csv`.
    RoleCodeRow = RoleCodes "role_codes" "code" {
        /// The slug of the role.
        Key role of Roles: Text<'a>,
        /// The id of the scheme.
        Key scheme of CodeSchemes: Text<'a>,
        /// The code.
        Key value: Text<'a>,
    }
    /// A row of `role_tracks.csv`.
    RoleTrackRow = RoleTracks "role_tracks" "place of a role in a track" {
        /// The slug of the role.
        Key role of Roles: Text<'a>,
        /// The slug of a track that it stands in.
        Key track of Tracks: Text<'a>,
    }
    /// A row of `role_skills.csv`.
    RoleSkillRow = RoleSkills "role_skills" "rating" {
        /// The slug of the role.
        Key role of Roles: Text<'a>,
        /// The slug of a skill or knowledge area.
        Key skill of Skills: Text<'a>,
        /// How much it matters, 0 to 100.
        Required importance: u8 [0.0 to 100.0],
        /// How far it must be developed, 0 to 100; empty where it is not known.
        Optional level: Option<u8> [0.0 to 100.0],
        /// How the figures were derived; empty where they are the source's own.
        Optional method of Methods: Option<Text<'a>>,
    }
    /// A row of `role_technologies.csv`.
    RoleTechnologyRow = RoleTechnologies "role_technologies" "technology of a role" {
        /// The slug of the role.
        Key role of Roles: Text<'a>,
        /// The slug of a technology.
        Key skill of Skills: Text<'a>,
        /// Whether postings for this role ask for it often. Empty is no.
        Optional in_demand: Option<bool>,
    }
    /// A row of `transitions.csv`.
    TransitionRow = Transitions "transitions" "transition" {
        /// The slug of the role that one leaves.
        Key from of Roles: Text<'a>,
        /// The slug of the role that one enters.
        Key to of Roles: Text<'a>,
        /// Step up or step aside.
        Required kind: TransitionKind,
        /// Schooling still to be done, in months.
        Required study_months: u16 [0.0 to 600.0],
        /// Experience still to be gained, in months.
        Required experience_months: u16 [0.0 to 600.0],
        /// Training on the job still to be done, in months.
        Required training_months: u16 [0.0 to 600.0],
        /// Finding the position and becoming productive in it, in months.
        Required settling_in_months: u16 [0.0 to 600.0],
        /// How the months were computed; empty where an editor states them.
        Optional method of Methods: Option<Text<'a>>,
        /// Why people make this move, in a sentence of the layer's own.
        Optional rationale: Option<Text<'a>>,
    }
    /// A row of `evidence.csv`.
    EvidenceRow = Evidence "evidence" "piece of evidence" {
        /// The slug of the role that the transition leaves.
        Key from of Roles: Text<'a>,
        /// The slug of the role that it enters.
        Key to of Roles: Text<'a>,
        /// Of which kind the support is.
        Key kind: EvidenceKind,
        /// The id of the source: of observed and published evidence.
        KeyOrEmpty source of Sources: Option<Text<'a>>,
        /// The id of the method: of derived evidence.
        KeyOrEmpty method of Methods: Option<Text<'a>>,
        /// What exactly the source or the method says, in a few words.
        Optional detail: Option<Text<'a>>,
        /// How many people were counted making the move. Observed evidence only.
        Optional people: Option<u32> [1.0 to 2_147_483_647.0],
        /// The share of those leaving the origin who made the move, 0 to 1. Observed evidence only.
        Optional share: Option<f64> [0.0 to 1.0],
    }
    /// A row of `removals.csv`: an id of a layer below that this layer takes out.
    RemovalRow = Removals "removals" "removal" {
        /// The table's name.
        Key table: Text<'a>,
        /// The id in that table; the parts of a composite id are joined by `>`.
        Key id: Text<'a>,
    }
}
