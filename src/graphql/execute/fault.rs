//! Faults as members of `errors`.

use super::error::{ApiError, Code};

/// A place in a document, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

impl Location {
    /// The place of a byte of a text.
    pub(crate) fn of(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let mut at = Location { line: 1, column: 1 };
        let mut previous = ' ';
        for letter in before.chars() {
            match letter {
                '\n' if previous == '\r' => {}
                '\n' | '\r' => at = Location { line: at.line.saturating_add(1), column: 1 },
                _ => at.column = at.column.saturating_add(1),
            }
            previous = letter;
        }
        at
    }
}

/// A step of the path to a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Key(String),
    Index(usize),
}

/// What a client is told of a fault of ours, beside the request id.
const INTERNAL: &str = "Something went wrong on our side. Please report it with the request id.";

/// A fault and where it is.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) error: ApiError,
    pub(crate) at: Option<Location>,
    pub(crate) path: Vec<Step>,
}

/// What is wrong with a document, for whoever keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// What it is, and what to do.
    pub message: String,
    /// Where it is.
    pub at: Option<Location>,
}

impl From<&Fault> for Mistake {
    fn from(fault: &Fault) -> Self {
        Mistake { message: fault.error.message().to_owned(), at: fault.at }
    }
}

impl From<ApiError> for Fault {
    fn from(error: ApiError) -> Self {
        Fault { error, at: None, path: Vec::new() }
    }
}

impl Fault {
    /// Appends this as a member of `errors`.
    pub(crate) fn write(&self, out: &mut Vec<u8>, request_id: Option<&str>) {
        let internal = self.error.code() == Code::Internal;
        if internal {
            tracing::error!(request_id, path = ?self.path, cause = %self.error.message(), "internal error");
        }
        out.extend_from_slice(b"{\"message\":");
        string(out, if internal { INTERNAL } else { self.error.message() });
        if let Some(at) = self.at {
            let text = format!(",\"locations\":[{{\"line\":{},\"column\":{}}}]", at.line, at.column);
            out.extend_from_slice(text.as_bytes());
        }
        if !self.path.is_empty() {
            out.extend_from_slice(b",\"path\":[");
            for (i, step) in self.path.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                match step {
                    Step::Key(key) => string(out, key),
                    Step::Index(index) => {
                        out.extend_from_slice(itoa::Buffer::new().format(*index).as_bytes());
                    }
                }
            }
            out.push(b']');
        }
        out.extend_from_slice(b",\"extensions\":{\"code\":");
        string(out, self.error.code().as_str());
        if internal {
            if let Some(id) = request_id {
                out.extend_from_slice(b",\"requestId\":");
                string(out, id);
            }
        } else {
            for (name, value) in self.error.details() {
                out.push(b',');
                string(out, name);
                out.push(b':');
                out.extend_from_slice(value.to_string().as_bytes());
            }
        }
        out.extend_from_slice(b"}}");
    }
}

/// The faults of a response, the first so many of them listed.
#[derive(Debug)]
pub(crate) struct Faults {
    listed: Vec<Fault>,
    /// Those beyond the limit, which are only counted.
    more: usize,
    limit: usize,
}

impl<F: Into<Fault>> From<F> for Faults {
    fn from(fault: F) -> Self {
        Faults { listed: vec![fault.into()], more: 0, limit: 1 }
    }
}

impl Faults {
    /// None yet; at most `limit`, but one at least, will be listed.
    pub(crate) fn new(limit: usize) -> Self {
        Faults { listed: Vec::new(), more: 0, limit: limit.max(1) }
    }

    /// One more. What it says is made only if it is listed.
    pub(crate) fn push(&mut self, fault: impl FnOnce() -> Fault) {
        if self.listed.len() < self.limit {
            self.listed.push(fault());
        } else {
            self.more += 1;
        }
    }

    /// So many more that are not listed, at least one being so.
    pub(crate) fn push_unlisted(&mut self, more: usize) {
        self.more += more;
    }

    /// This one only.
    pub(crate) fn replace(&mut self, fault: Fault) {
        self.listed = vec![fault];
        self.more = 0;
    }

    /// Those that are listed.
    pub(crate) fn listed(&self) -> &[Fault] {
        &self.listed
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// The code of the first.
    pub(crate) fn code(&self) -> Option<Code> {
        self.listed.first().map(|fault| fault.error.code())
    }

    /// Appends the value of `errors`.
    pub(crate) fn write(&self, out: &mut Vec<u8>, request_id: Option<&str>) {
        out.push(b'[');
        for (i, fault) in self.listed.iter().enumerate() {
            if i > 0 {
                out.push(b',');
            }
            fault.write(out, request_id);
        }
        if self.more > 0 {
            out.push(b',');
            let code =
                self.listed.iter().map(|fault| fault.error.code()).find(|code| *code != Code::Internal);
            let message = format!("{} more errors are not listed.", self.more);
            Fault::from(ApiError::new(code.unwrap_or(Code::BadUserInput), message)).write(out, request_id);
        }
        out.push(b']');
    }
}

/// Appends a JSON string.
pub(crate) fn string(out: &mut Vec<u8>, text: &str) {
    // Most text needs no escape: look at all of it at once, then copy.
    let special = |b: u8| u8::from(b < b' ') | u8::from(b == b'"') | u8::from(b == b'\\');
    let escapes = text.bytes().fold(0, |any, b| any | special(b)) != 0;
    out.reserve(text.len() + 2);
    out.push(b'"');
    if escapes {
        for byte in text.bytes() {
            match byte {
                b'"' => out.extend_from_slice(b"\\\""),
                b'\\' => out.extend_from_slice(b"\\\\"),
                b'\n' => out.extend_from_slice(b"\\n"),
                b'\r' => out.extend_from_slice(b"\\r"),
                b'\t' => out.extend_from_slice(b"\\t"),
                0..=0x1f => out.extend_from_slice(format!("\\u{byte:04x}").as_bytes()),
                _ => out.push(byte),
            }
        }
    } else {
        out.extend_from_slice(text.as_bytes());
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::Location;

    #[test]
    fn lines_end_in_three_ways() {
        let text = "a\nb\r\nc\rdé f";
        let at = |part| {
            let Location { line, column } = Location::of(text, text.find(part).unwrap());
            (line, column)
        };
        assert_eq!([at("a"), at("b"), at("c"), at("d"), at("f")], [(1, 1), (2, 1), (3, 1), (4, 1), (4, 4)]);
        assert_eq!(Location::of(text, 1_000), Location::of(text, text.len()));
    }
}
