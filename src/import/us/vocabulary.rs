//! The skill vocabulary: skills, knowledge areas and technologies, each under a slug of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::onet::{Onet, OnetCode};
use crate::model::{SkillKind, slug_of};

/// An entry of the vocabulary.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) slug: String,
    pub(crate) name: String,
    pub(crate) kind: SkillKind,
    /// The element of the content model; technologies have none.
    pub(crate) code: Option<String>,
    pub(crate) hot: bool,
}

/// The vocabulary that the occupations with data use.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    /// Every entry: skills, then knowledge areas, then technologies.
    pub(crate) entries: Vec<Entry>,
    /// The slug of each element of the content model.
    pub(crate) by_element: BTreeMap<String, String>,
    /// The slug of each technology, by name.
    pub(crate) by_technology: BTreeMap<String, String>,
}

/// Elements below this id are skills; the other rated elements are knowledge areas.
const SKILLS: [&str; 2] = ["2.A.", "2.B."];

impl Vocabulary {
    pub(crate) fn of(onet: &Onet) -> Self {
        let mut vocabulary = Self::default();
        let mut taken = BTreeSet::new();
        let elements: BTreeSet<&String> = onet.ratings.values().flat_map(BTreeMap::keys).collect();
        for element in elements {
            let name = onet.elements.get(element).unwrap_or(element).clone();
            let skill = SKILLS.iter().any(|prefix| element.starts_with(prefix));
            let kind = if skill { SkillKind::Skill } else { SkillKind::Knowledge };
            let slug = free_slug(&name, kind, &mut taken);
            vocabulary.by_element.insert(element.clone(), slug.clone());
            vocabulary.entries.push(Entry { slug, name, kind, code: Some(element.clone()), hot: false });
        }
        let mut technologies = BTreeMap::<&String, bool>::new();
        let with_data = |code: &OnetCode| onet.zones.contains_key(code);
        for (_, of_role) in onet.technologies.iter().filter(|(code, _)| with_data(code)) {
            for (name, technology) in of_role {
                *technologies.entry(name).or_default() |= technology.hot;
            }
        }
        for (name, hot) in technologies {
            let (name, kind) = (name.clone(), SkillKind::Technology);
            let slug = free_slug(&name, kind, &mut taken);
            vocabulary.by_technology.insert(name.clone(), slug.clone());
            vocabulary.entries.push(Entry { slug, name, kind, code: None, hot });
        }
        vocabulary
    }
}

/// A slug that no entry has yet. Skills and knowledge areas share names (mathematics is both), and signs tell
/// programming languages apart, so those signs are spelled out.
fn free_slug(name: &str, kind: SkillKind, taken: &mut BTreeSet<String>) -> String {
    let plain = slug_of(&name.replace('+', " plus ").replace('#', " sharp "));
    let suffix = match kind {
        SkillKind::Skill => "skill",
        SkillKind::Knowledge => "knowledge",
        SkillKind::Technology => "technology",
    };
    let mut slug = plain.clone();
    let mut count = 1;
    while !taken.insert(slug.clone()) {
        slug = if count == 1 { format!("{plain}-{suffix}") } else { format!("{plain}-{suffix}-{count}") };
        count += 1;
    }
    slug
}
