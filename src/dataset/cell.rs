//! The cells of a table: text to value and back.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::model::{Interest, Level};

use super::words::Word;

/// The text of a cell: borrowed from the file on reading, borrowed or owned by the importer on writing.
pub type Text<'a> = Cow<'a, str>;

/// The least and the greatest number that a column takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    /// The least.
    pub min: f64,
    /// The greatest.
    pub max: f64,
}

/// What is wrong with the text of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fault {
    /// There is no text where there must be one.
    Missing,
    /// Not a number, or not a whole one where a whole one is asked for.
    NotANumber { whole: bool },
    /// A number outside the column's range.
    OutOfRange,
    /// None of the column's words.
    UnknownWord { word: String, known: Vec<&'static str> },
    /// A word that stands twice.
    RepeatedWord { word: String },
}

/// A value that stands in a cell.
pub(super) trait Cell<'a>: Sized {
    /// The value of a cell's trimmed text.
    fn parse(text: &'a str, range: Range) -> Result<Self, Fault>;
    /// Appends the text of the value, in its one canonical form.
    fn print(&self, out: &mut String);
}

impl<'a> Cell<'a> for Text<'a> {
    fn parse(text: &'a str, _: Range) -> Result<Self, Fault> {
        if text.is_empty() { Err(Fault::Missing) } else { Ok(Cow::Borrowed(text)) }
    }
    fn print(&self, out: &mut String) {
        out.push_str(self.trim());
    }
}

impl<'a, T: Cell<'a>> Cell<'a> for Option<T> {
    fn parse(text: &'a str, range: Range) -> Result<Self, Fault> {
        if text.is_empty() { Ok(None) } else { T::parse(text, range).map(Some) }
    }
    fn print(&self, out: &mut String) {
        if let Some(value) = self {
            value.print(out);
        }
    }
}

impl<T: Word> Cell<'_> for T {
    fn parse(text: &str, _: Range) -> Result<Self, Fault> {
        if text.is_empty() {
            return Err(Fault::Missing);
        }
        T::from_word(text).ok_or_else(|| Fault::UnknownWord { word: text.to_owned(), known: T::all_words() })
    }
    fn print(&self, out: &mut String) {
        out.push_str(self.word());
    }
}

macro_rules! whole_numbers {
    ($($type:ty),*) => { $(
        impl Cell<'_> for $type {
            fn parse(text: &str, range: Range) -> Result<Self, Fault> {
                if text.is_empty() {
                    return Err(Fault::Missing);
                }
                match text.parse::<$type>() {
                    Ok(number) if in_range(f64::from(number), range) => Ok(number),
                    // A number all the same, such as -3 or 70000: the answer is the range, not the form.
                    Ok(_) => Err(Fault::OutOfRange),
                    Err(_) if is_whole(text) => Err(Fault::OutOfRange),
                    Err(_) => Err(Fault::NotANumber { whole: true }),
                }
            }
            fn print(&self, out: &mut String) {
                out.push_str(itoa::Buffer::new().format(*self));
            }
        }
    )* };
}

whole_numbers!(u8, u16, u32);

impl Cell<'_> for Level {
    fn parse(text: &str, range: Range) -> Result<Self, Fault> {
        Self::new(u8::parse(text, range)?).ok_or(Fault::OutOfRange)
    }
    fn print(&self, out: &mut String) {
        self.number().print(out);
    }
}

impl Cell<'_> for f64 {
    fn parse(text: &str, range: Range) -> Result<Self, Fault> {
        if text.is_empty() {
            return Err(Fault::Missing);
        }
        match text.parse::<f64>() {
            Ok(number) if !number.is_finite() => Err(Fault::NotANumber { whole: false }),
            // Adding 0 turns -0 into 0, so that equal figures are written alike.
            Ok(number) if in_range(number, range) => Ok(number + 0.0),
            Ok(_) => Err(Fault::OutOfRange),
            Err(_) => Err(Fault::NotANumber { whole: false }),
        }
    }
    fn print(&self, out: &mut String) {
        // Writing to a String cannot fail.
        let _ = write!(out, "{self}");
    }
}

/// Interests, the strongest first: words with spaces between them.
impl Cell<'_> for Vec<Interest> {
    fn parse(text: &str, range: Range) -> Result<Self, Fault> {
        let mut interests = Self::new();
        for word in text.split_whitespace() {
            let interest = Interest::parse(word, range)?;
            if interests.contains(&interest) {
                return Err(Fault::RepeatedWord { word: word.to_owned() });
            }
            interests.push(interest);
        }
        Ok(interests)
    }
    fn print(&self, out: &mut String) {
        for (at, interest) in self.iter().enumerate() {
            if at > 0 {
                out.push(' ');
            }
            interest.print(out);
        }
    }
}

fn in_range(number: f64, range: Range) -> bool {
    (range.min..=range.max).contains(&number)
}

fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}
