//! The words that stand for the model's choices in dataset files: one table for reading and for writing.

use crate::model::{
    Education, EntryTraining, EvidenceKind, Interest, PayBound, SkillKind, TransitionKind, WorkExperience,
};

/// A choice that is written as one word in upper case.
pub trait Word: Copy + PartialEq + 'static {
    /// Every word and what it means, in the order in which they are listed to people.
    const WORDS: &'static [(&'static str, Self)];

    /// What the word means; `None` for any other word. Case counts.
    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
    }

    /// The word for this choice.
    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }

    /// Every word, in order.
    fn all_words() -> Vec<&'static str> {
        Self::WORDS.iter().map(|(word, _)| *word).collect()
    }
}

macro_rules! words {
    ($($type:ident { $($word:literal $value:ident),* $(,)? })*) => { $(
        impl Word for $type {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$value)),*];
        }
    )* };
}

words! {
    TransitionKind { "ADVANCEMENT" Advancement, "LATERAL" Lateral }
    EvidenceKind { "OBSERVED" Observed, "PUBLISHED" Published, "EDITORIAL" Editorial, "DERIVED" Derived }
    SkillKind { "SKILL" Skill, "KNOWLEDGE" Knowledge, "TECHNOLOGY" Technology }
    PayBound { "EXACT" Exact, "AT_LEAST" AtLeast }
    Education {
        "NONE" None,
        "HIGH_SCHOOL" HighSchool,
        "CERTIFICATE" Certificate,
        "SOME_COLLEGE" SomeCollege,
        "ASSOCIATE" Associate,
        "BACHELOR" Bachelor,
        "POST_BACHELOR_CERTIFICATE" PostBachelorCertificate,
        "MASTER" Master,
        "POST_MASTER_CERTIFICATE" PostMasterCertificate,
        "DOCTORAL_OR_PROFESSIONAL" DoctoralOrProfessional,
        "POST_DOCTORAL" PostDoctoral,
    }
    WorkExperience {
        "NONE" None,
        "LESS_THAN_FIVE_YEARS" LessThanFiveYears,
        "FIVE_YEARS_OR_MORE" FiveYearsOrMore,
    }
    EntryTraining {
        "NONE" None,
        "SHORT_TERM" ShortTerm,
        "MODERATE_TERM" ModerateTerm,
        "LONG_TERM" LongTerm,
        "APPRENTICESHIP" Apprenticeship,
        "INTERNSHIP_OR_RESIDENCY" InternshipOrResidency,
    }
    Interest {
        "REALISTIC" Realistic,
        "INVESTIGATIVE" Investigative,
        "ARTISTIC" Artistic,
        "SOCIAL" Social,
        "ENTERPRISING" Enterprising,
        "CONVENTIONAL" Conventional,
    }
}

impl Word for bool {
    const WORDS: &'static [(&'static str, Self)] = &[("TRUE", true), ("FALSE", false)];
}
