//! From text to the words that are compared: case, accents and punctuation folded away.

use deunicode::deunicode_char;

/// Letters of a word that are kept; the rest of a longer word is ignored.
pub(super) const LONGEST_WORD: usize = 24;

/// Words that say little about which job is meant: they weigh [`LIGHT_WORD_WEIGHT`] of what their rarity
/// would give. The last four name a rank that published titles seldom carry and people often do.
const LIGHT_WORDS: [&str; 19] = [
    "a", "all", "an", "and", "any", "at", "except", "for", "in", "of", "on", "or", "other", "the", "to",
    "senior", "sr", "junior", "jr",
];

/// Share of its weight that a light word keeps. In titles "and" is rarer than "operator", so rarity
/// alone would make it count for more.
pub(super) const LIGHT_WORD_WEIGHT: f32 = 0.1;

/// Words that people write for short in titles, with the short form first.
const ABBREVIATIONS: [(&str, &str); 9] = [
    ("asst", "assistant"),
    ("coord", "coordinator"),
    ("eng", "engineer"),
    ("jr", "junior"),
    ("mgr", "manager"),
    ("rep", "representative"),
    ("sr", "senior"),
    ("supv", "supervisor"),
    ("tech", "technician"),
];

pub(super) fn is_light(word: &str) -> bool {
    LIGHT_WORDS.contains(&word)
}

/// Splits text into at most `limit` folded words, in order.
///
/// Letters of any script become lower-case ASCII (`é` is `e`, `ß` is `ss`). An apostrophe joins (`driver's`
/// is `drivers`), dots between single letters join (`R.N.` is `rn`), `&` is `and`, and `+` or `#` after a
/// word belongs to it (`C++`, `C#`). Everything else separates.
pub(super) fn words(text: &str, limit: usize) -> Vec<String> {
    let mut splitter = Splitter { limit, ..Splitter::default() };
    // What follows a thousand signs for each word is not looked at: a text may have a million.
    for folded in text.chars().take(limit.saturating_mul(1_000)).filter_map(deunicode_char) {
        for byte in folded.bytes() {
            splitter.push(byte.to_ascii_lowercase());
        }
        if splitter.is_full() {
            break;
        }
    }
    splitter.finish()
}

#[derive(Default)]
struct Splitter {
    limit: usize,
    done: Vec<String>,
    word: String,
    /// Letters since the word began or since its last dot.
    run: usize,
    /// Whether the last byte was a `+` or `#` of the word.
    marked: bool,
}

impl Splitter {
    fn is_full(&self) -> bool {
        self.done.len() >= self.limit
    }

    fn push(&mut self, byte: u8) {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => {
                if self.marked {
                    // "BD+C" is two words; only a mark at the end belongs to its word.
                    self.word.truncate(self.word.trim_end_matches(['+', '#']).len());
                    self.end_word();
                }
                if self.word.len() < LONGEST_WORD {
                    self.word.push(char::from(byte));
                }
                self.run += 1;
            }
            b'+' | b'#' if !self.word.is_empty() => {
                if self.word.len() < LONGEST_WORD {
                    self.word.push(char::from(byte));
                }
                self.marked = true;
            }
            b'\'' => {}
            b'.' if self.run == 1 && !self.marked => self.run = 0,
            b'&' => {
                self.end_word();
                self.word.push_str("and");
                self.end_word();
            }
            _ => self.end_word(),
        }
    }

    fn end_word(&mut self) {
        if !self.word.is_empty() && !self.is_full() {
            self.done.push(std::mem::take(&mut self.word));
        }
        self.word.clear();
        self.run = 0;
        self.marked = false;
    }

    fn finish(mut self) -> Vec<String> {
        self.end_word();
        self.done
    }
}

/// What the word is short for, or how it is written for short.
pub(super) fn abbreviations(word: &str) -> impl Iterator<Item = &'static str> {
    ABBREVIATIONS.into_iter().filter_map(move |(short, long)| match word {
        _ if word == short => Some(long),
        _ if word == long => Some(short),
        _ => None,
    })
}

/// What the word's other number may be, plural or singular. A light rule: some of these are no words at all.
pub(super) fn other_numbers(word: &str) -> Vec<String> {
    let mut forms = Vec::new();
    if word.len() < 3 || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return forms;
    }
    if let Some(stem) = word.strip_suffix("men") {
        forms.push(format!("{stem}man"));
    } else if let Some(stem) = word.strip_suffix("man") {
        forms.push(format!("{stem}men"));
    }
    if let Some(stem) = word.strip_suffix("ies") {
        forms.push(format!("{stem}y"));
    } else if let Some(stem) = word.strip_suffix('y') {
        forms.push(format!("{stem}ies"));
    }
    if let Some(stem) = word.strip_suffix("es") {
        forms.push(stem.to_owned());
    }
    if let Some(stem) = word.strip_suffix('s') {
        forms.push(stem.to_owned());
    }
    forms.push(format!("{word}s"));
    forms.push(format!("{word}es"));
    forms
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_WORD, other_numbers, words};

    fn check(text: &str, expected: &str) {
        assert_eq!(words(text, usize::MAX).join(" "), expected, "{text:?}");
    }

    #[test]
    fn case_accents_and_punctuation_are_folded() {
        check("Café MANAGER", "cafe manager");
        check("Cafe\u{301} Manager", "cafe manager");
        check("Straßenbahn-Führer", "strassenbahn fuhrer");
        check("Cooks, Fast Food", "cooks fast food");
        check("  Helpers--Electricians\t(all)\n", "helpers electricians all");
        check("Nurse\u{a0}Aide \u{2013} Night", "nurse aide night");
    }

    #[test]
    fn apostrophes_join() {
        check("Driver's Helper", "drivers helper");
        check("Driver\u{2019}s Helper", "drivers helper");
    }

    #[test]
    fn dots_between_single_letters_join() {
        check("R.N.", "rn");
        check("U.S. Senator", "us senator");
        check("Sr. Cook", "sr cook");
        check("Node.js", "node js");
        check(".NET", "net");
    }

    #[test]
    fn marks_after_a_word_belong_to_it() {
        check("C++ Developer", "c++ developer");
        check("C# (C Sharp)", "c# c sharp");
        check("BD+C", "bd c");
        check("+ # 1", "1");
    }

    #[test]
    fn an_ampersand_is_a_word() {
        check("R&D Manager", "r and d manager");
        check("&", "and");
    }

    #[test]
    fn text_without_letters_has_no_words() {
        check("", "");
        check(" \t\n", "");
        check("?!... --- ()''", "");
        check("\u{301}\u{200d}\u{fe0f}", "");
    }

    #[test]
    fn only_the_first_words_and_letters_are_kept() {
        assert_eq!(words("a b c d", 2), ["a", "b"]);
        assert_eq!(words("a b c d", 0), [""; 0]);
        assert_eq!(words(&"x".repeat(1000), 9), ["x".repeat(LONGEST_WORD)]);
        assert_eq!(words(&format!("a{}", "+".repeat(1000)), 9)[0].len(), LONGEST_WORD);
    }

    #[test]
    fn other_numbers_of_common_words() {
        for (one, many) in [
            ("nurse", "nurses"),
            ("boss", "bosses"),
            ("secretary", "secretaries"),
            ("foreman", "foremen"),
            ("waitress", "waitresses"),
        ] {
            assert!(other_numbers(one).contains(&many.to_owned()), "{one} > {many}");
            assert!(other_numbers(many).contains(&one.to_owned()), "{many} > {one}");
        }
        assert_eq!(other_numbers("rn"), [""; 0]);
        assert_eq!(other_numbers("c++"), [""; 0]);
    }
}
