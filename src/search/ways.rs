//! The ways to say a title.

use super::lexicon::WordId;
use super::words::{is_light, words};

/// The ways to say a title: the whole of it, and for a title with brackets each part that stands for the job
/// alone.
///
/// "RN (Registered Nurse)" is also "RN" and "Registered Nurse"; "Recreational Vehicle (RV) Repairer" is also
/// "Recreational Vehicle Repairer" and "RV Repairer". The whole comes first.
pub(super) fn ways_to_say(title: &str) -> Vec<Vec<String>> {
    let mut ways = vec![words(title, usize::MAX)];
    if let Some((before, rest)) = title.split_once('(')
        && let Some((inside, after)) = rest.split_once(')')
    {
        let (before, inside, after) =
            (words(before, usize::MAX), words(inside, usize::MAX), words(after, usize::MAX));
        let outside = [before.as_slice(), after.as_slice()].concat();
        let kept = match inside.as_slice() {
            [acronym] => acronym_start(&before, acronym),
            _ => None,
        };
        let instead = match kept {
            Some(start) => Some([&before[..start], inside.as_slice(), after.as_slice()].concat()),
            None if after.is_empty() => Some(inside),
            None => None,
        };
        for way in std::iter::once(outside).chain(instead) {
            if !way.is_empty() && !ways.contains(&way) {
                ways.push(way);
            }
        }
    }
    ways
}

/// Where in `words` the words begin whose initials make `acronym`; none when they do not end with such words.
fn acronym_start(words: &[String], acronym: &str) -> Option<usize> {
    let mut letters = acronym.bytes().rev().peekable();
    let mut start = words.len();
    while let Some(&letter) = letters.peek() {
        start = start.checked_sub(1)?;
        if words[start].as_bytes().first() == Some(&letter) {
            letters.next();
        } else if !is_light(&words[start]) {
            return None;
        }
    }
    Some(start)
}

/// All ways of saying all titles, as words, one after the other.
#[derive(Default)]
pub(super) struct Ways {
    titles: Vec<u32>,
    is_part: Vec<bool>,
    ends: Vec<u32>,
    words: Vec<WordId>,
}

impl Ways {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Adds a way to say the title of that place; `is_part` when it leaves out words of the title.
    pub(super) fn push(&mut self, title: usize, is_part: bool, words: &[WordId]) {
        self.titles.push(to_u32(title));
        self.is_part.push(is_part);
        self.words.extend_from_slice(words);
        self.ends.push(to_u32(self.words.len()));
    }

    pub(super) fn words(&self, way: usize) -> &[WordId] {
        let start = way.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.words[start..self.ends[way] as usize]
    }

    /// The words of a way, each once, ascending.
    pub(super) fn distinct_words(&self, way: usize) -> Vec<WordId> {
        let mut words = self.words(way).to_vec();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// The place of the title that is said.
    pub(super) fn title(&self, way: usize) -> usize {
        self.titles[way] as usize
    }

    pub(super) fn is_part(&self, way: usize) -> bool {
        self.is_part[way]
    }

    /// Replaces each word by its number in `new_ids`.
    pub(super) fn renumber(&mut self, new_ids: &[WordId]) {
        for word in &mut self.words {
            *word = new_ids[*word as usize];
        }
    }
}

/// Places and counts are kept in 32 bits: an index of four thousand million words is out of reach.
pub(super) fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::ways_to_say;

    fn check(title: &str, expected: &[&str]) {
        let ways: Vec<String> = ways_to_say(title).iter().map(|way| way.join(" ")).collect();
        assert_eq!(ways, expected, "{title:?}");
    }

    #[test]
    fn a_title_without_brackets_is_said_in_one_way() {
        check("Cooks, Fast Food", &["cooks fast food"]);
    }

    #[test]
    fn an_acronym_and_its_words_stand_for_each_other() {
        check("RN (Registered Nurse)", &["rn registered nurse", "rn", "registered nurse"]);
        check("Registered Nurse (RN)", &["registered nurse rn", "registered nurse", "rn"]);
        check("Chief of Staff (CS)", &["chief of staff cs", "chief of staff", "cs"]);
    }

    #[test]
    fn an_acronym_within_a_title_replaces_the_words_before_it() {
        check(
            "Recreational Vehicle (RV) Repairer",
            &["recreational vehicle rv repairer", "recreational vehicle repairer", "rv repairer"],
        );
        check("Senior Tax Preparer (TP)", &["senior tax preparer tp", "senior tax preparer", "senior tp"]);
    }

    #[test]
    fn a_remark_within_a_title_does_not_stand_alone() {
        check("Cable (Fiber) Splicer", &["cable fiber splicer", "cable splicer"]);
    }

    #[test]
    fn odd_brackets_do_no_harm() {
        check("Nurse (", &["nurse"]);
        check("Nurse )(", &["nurse"]);
        check("Nurse ()", &["nurse"]);
        check("(Nurse)", &["nurse"]);
        check("((Nurse))", &["nurse"]);
        check("()", &[""]);
    }
}
