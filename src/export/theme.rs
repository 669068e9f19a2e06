//! The colours of pictures. They are those of `web/src/tokens.css`, which is the one place for the visual language; a test holds
//! the two together.

/// A colour by what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Paint {
    /// Around what is drawn.
    Ground,
    /// Below what is drawn.
    Surface,
    /// Text and figures.
    Ink,
    /// Secondary text.
    Ink2,
    /// Edges that decorate.
    Rule,
    /// Edges that must be seen.
    RuleStrong,
    /// Advancement.
    Advance,
    /// Lateral.
    Lateral,
    /// The role in the middle, and where a path starts.
    Here,
    /// Text on a line's colour.
    OnLine,
    /// Text on ink.
    OnInk,
    /// The colour of a line: a place in [`LINES`].
    Line(u8),
}

/// A line's code and its two colours, light and dark.
pub(crate) struct LineColour {
    /// Two letters in lower case, as in the name of the token.
    pub(crate) code: &'static str,
    light: &'static str,
    dark: &'static str,
}

const fn line(code: &'static str, light: &'static str, dark: &'static str) -> LineColour {
    LineColour { code, light, dark }
}

/// The colours of lines.
pub(crate) const LINES: [LineColour; 16] = [
    line("ag", "#297623", "#8CD384"),
    line("ac", "#844B03", "#DD9B5F"),
    line("ar", "#922FA1", "#DE9BE9"),
    line("bm", "#3643AE", "#96ACFE"),
    line("ed", "#562595", "#AF92EB"),
    line("fi", "#035B44", "#6EBDA0"),
    line("gv", "#384F68", "#A0BBD7"),
    line("he", "#BA0135", "#F1878C"),
    line("ho", "#B8431A", "#FEA387"),
    line("hu", "#942464", "#FC9AC9"),
    line("it", "#076C92", "#62CBFE"),
    line("lw", "#342D69", "#8C89CD"),
    line("mf", "#5C3824", "#BE947D"),
    line("mk", "#8A1842", "#E17A93"),
    line("st", "#016568", "#7EDDE0"),
    line("tr", "#6B5600", "#E8CF83"),
];

impl Paint {
    /// The name of the token, without its hyphens before.
    pub(crate) fn token(self) -> String {
        match self {
            Self::Ground => "ground".into(),
            Self::Surface => "surface".into(),
            Self::Ink => "ink".into(),
            Self::Ink2 => "ink-2".into(),
            Self::Rule => "rule".into(),
            Self::RuleStrong => "rule-strong".into(),
            Self::Advance => "advance".into(),
            Self::Lateral => "lateral".into(),
            Self::Here => "here".into(),
            Self::OnLine => "on-line".into(),
            Self::OnInk => "on-ink".into(),
            Self::Line(at) => format!("line-{}", colour(at).code),
        }
    }

    /// The colour on a light ground.
    pub(crate) fn light(self) -> &'static str {
        match self {
            Self::Ground => "#F2F3EF",
            Self::Surface | Self::OnLine | Self::OnInk => "#FFFFFF",
            Self::Ink => "#15191F",
            Self::Ink2 => "#4B535D",
            Self::Rule => "#D5D9D3",
            Self::RuleStrong => "#7F8790",
            Self::Advance => "#1C4FD0",
            Self::Lateral => "#B04A00",
            Self::Here => "#FFD400",
            Self::Line(at) => colour(at).light,
        }
    }

    /// The colour on a dark ground.
    pub(crate) fn dark(self) -> &'static str {
        match self {
            Self::Ground | Self::OnLine | Self::OnInk => "#0E1114",
            Self::Surface => "#171B20",
            Self::Ink => "#F0F2F3",
            Self::Ink2 => "#B4BBC3",
            Self::Rule => "#2B3138",
            Self::RuleStrong => "#6C757F",
            Self::Advance => "#86A8FF",
            Self::Lateral => "#FF9D4D",
            Self::Here => "#FFD400",
            Self::Line(at) => colour(at).dark,
        }
    }
}

fn colour(at: u8) -> &'static LineColour {
    &LINES[usize::from(at) % LINES.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: &str = include_str!("../../web/src/tokens.css");

    #[test]
    fn colours_are_those_of_the_web_pages() {
        let named = [
            Paint::Ground,
            Paint::Surface,
            Paint::Ink,
            Paint::Ink2,
            Paint::Rule,
            Paint::RuleStrong,
            Paint::Advance,
            Paint::Lateral,
            Paint::Here,
            Paint::OnLine,
            Paint::OnInk,
        ];
        let lines = (0..16).map(Paint::Line);
        for paint in named.into_iter().chain(lines) {
            let start = format!("--{}: ", paint.token());
            let values: Vec<_> = TOKENS
                .lines()
                .filter_map(|line| line.trim().strip_prefix(&start)?.split(';').next())
                .collect();
            assert!(values.len() >= 2, "{paint:?} is not among the tokens: {values:?}");
            assert_eq!((values[0], values[1]), (paint.light(), paint.dark()), "{paint:?}");
        }
    }
}
