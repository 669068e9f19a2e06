//! Texts of others inside texts of ours: a layer may hold any title.

use std::borrow::Cow;

/// A text inside an element or an attribute of XML. Characters that XML 1.0 does not allow become the replacement character.
pub(crate) fn xml(text: &str) -> Cow<'_, str> {
    replace(text, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&apos;"),
        // As they are, a reader would make spaces of them in an attribute.
        '\t' => Some("&#9;"),
        '\n' => Some("&#10;"),
        '\r' => Some("&#13;"),
        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => Some("\u{fffd}"),
        _ => None,
    })
}

/// A text inside the quotes of a DOT string that is shown as it is: a backslash begins an escape there, and a line break would
/// be one.
pub(crate) fn dot(text: &str) -> Cow<'_, str> {
    replace(text, |c| match c {
        '"' => Some("\\\""),
        '\\' => Some("\\\\"),
        '\n' | '\r' | '\t' => Some(" "),
        '\0'..='\u{1f}' => Some("\u{fffd}"),
        // DOT reads character references of HTML in its strings.
        '&' => Some("&amp;"),
        _ => None,
    })
}

/// A text inside the quotes of a Mermaid label. Mermaid has no escape for a quote, reads HTML, Markdown and numbered
/// character references, so whatever is not a plain character becomes such a reference.
pub(crate) fn mermaid(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            '\0'..='\u{1f}' | '\u{7f}' => out.push('\u{fffd}'),
            ' ' | ',' | '-' | '.' | '(' | ')' | '/' => out.push(c),
            _ if c.is_ascii_alphanumeric() || !c.is_ascii() => out.push(c),
            _ => {
                let _ = std::fmt::Write::write_fmt(&mut out, format_args!("#{};", u32::from(c)));
            }
        }
    }
    out
}

fn replace(text: &str, by: impl Fn(char) -> Option<&'static str>) -> Cow<'_, str> {
    let Some(first) = text.char_indices().find(|(_, c)| by(*c).is_some()).map(|(at, _)| at) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len() + 16);
    out.push_str(&text[..first]);
    for c in text[first..].chars() {
        match by(c) {
            Some(escaped) => out.push_str(escaped),
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}
