//! How wide a text is, and where it is broken: without a font at hand, so that every machine comes to the same picture.

mod widths;

use widths::advance;

/// What texts are set in: a grotesque as wide as Helvetica, in a size and one of two weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Font {
    /// The size in tenths of a pixel.
    pub(crate) tenths: u32,
    /// Whether it is bold.
    pub(crate) bold: bool,
}

/// What is added to every width, in percent: the reader's font is only like the one that was measured.
const MARGIN: u64 = 4;

/// The sign that stands for what does not fit.
const ELLIPSIS: char = '…';

impl Font {
    pub(crate) const fn plain(tenths: u32) -> Self {
        Self { tenths, bold: false }
    }
    pub(crate) const fn bold(tenths: u32) -> Self {
        Self { tenths, bold: true }
    }

    /// The width of a text in pixels, rounded up.
    pub(crate) fn width(self, text: &str) -> i32 {
        let units: u64 = text.chars().map(|c| u64::from(advance(c, self.bold))).sum();
        let pixels = (units * u64::from(self.tenths) * (100 + MARGIN)).div_ceil(1_000 * 10 * 100);
        i32::try_from(pixels).unwrap_or(i32::MAX)
    }

    /// The text in at most so many lines of at most this width: broken at spaces, inside a word only where the word alone
    /// is too wide, with an ellipsis where the rest does not fit. Never empty; white space of any kind counts as a space.
    pub(crate) fn wrap(self, text: &str, width: i32, lines: usize) -> Vec<String> {
        let mut wrapped: Vec<String> = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&longer) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                wrapped.push(std::mem::take(&mut line));
            }
            let mut rest = word;
            while self.width(rest) > width {
                let (part, left) = rest.split_at(self.fitting(rest, width));
                wrapped.push(part.to_owned());
                rest = left;
            }
            rest.clone_into(&mut line);
        }
        if !line.is_empty() || wrapped.is_empty() {
            wrapped.push(line);
        }
        if wrapped.len() > lines.max(1) {
            wrapped.truncate(lines.max(1));
            if let Some(last) = wrapped.last_mut() {
                *last = self.shortened(last, width);
            }
        }
        wrapped
    }

    /// How many bytes of a word fit, one character at least. What has no width stays with the character before it.
    fn fitting(self, word: &str, width: i32) -> usize {
        let ends = word.char_indices().skip(1).filter(|(_, c)| advance(*c, self.bold) > 0).map(|(at, _)| at);
        let mut fits = None;
        for end in ends.chain([word.len()]) {
            if fits.is_some() && self.width(&word[..end]) > width {
                break;
            }
            fits = Some(end);
        }
        fits.unwrap_or(word.len())
    }

    /// A line that goes on where nobody sees it: cut after a word, or inside the only one.
    fn shortened(self, line: &str, width: i32) -> String {
        let mut kept = line;
        loop {
            let short = format!("{}{ELLIPSIS}", kept.trim_end_matches([' ', ',', '-']));
            if kept.is_empty() || self.width(&short) <= width {
                return short;
            }
            kept = match kept.rfind(' ').or_else(|| kept.char_indices().next_back().map(|(at, _)| at)) {
                Some(end) => &kept[..end],
                None => "",
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FONT: Font = Font::bold(140);

    #[test]
    fn widths_are_those_of_helvetica_and_a_little_more() {
        // 722 + 556 + 333 + 500 + 556 thousandths of 10 px.
        assert_eq!(Font::plain(100).width("Nurse"), 28);
        assert!(FONT.width("Nurse") > Font::plain(140).width("Nurse"));
        assert_eq!(FONT.width(""), 0);
        assert_eq!(FONT.width("e\u{301}"), FONT.width("e"), "an accent takes no room of its own");
    }

    #[test]
    fn lines_are_broken_at_spaces() {
        let lines = FONT.wrap("First-Line Supervisors of Personal Service Workers", 150, 4);
        assert_eq!(lines, ["First-Line", "Supervisors of", "Personal Service", "Workers"]);
        assert_eq!(FONT.wrap("Cooks\tand\n chefs", 500, 2), ["Cooks and chefs"]);
        assert_eq!(FONT.wrap("", 100, 2), [""]);
    }

    #[test]
    fn what_does_not_fit_is_marked() {
        let lines = FONT.wrap("Farmers, Ranchers, and Other Agricultural Managers", 110, 2);
        assert_eq!(lines, ["Farmers,", "Ranchers…"]);
        let lines = FONT.wrap("Donaudampfschifffahrtsgesellschaftskapitän", 120, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && lines[0].starts_with("Donaudampf"), "{lines:?}");
    }

    proptest! {
        #[test]
        fn every_line_fits_and_nothing_is_lost(text in "\\PC{0,80}", width in 40..300_i32, lines in 1..6_usize) {
            let wrapped = FONT.wrap(&text, width, lines);
            prop_assert!(!wrapped.is_empty() && wrapped.len() <= lines);
            for line in &wrapped {
                let one = line.chars().filter(|c| advance(*c, true) > 0).count() <= 2;
                prop_assert!(FONT.width(line) <= width || one, "{line:?} is wider than {width}");
            }
            let all = FONT.wrap(&text, width, usize::MAX);
            let without_spaces = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(without_spaces(&all.concat()), without_spaces(&text));
        }
    }
}
