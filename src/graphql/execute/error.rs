//! What can be wrong with a request, in terms that a client can act on.

use std::borrow::Cow;
use std::fmt::Display;

/// What a resolver returns when it can fail.
pub type Result<T, E = ApiError> = std::result::Result<T, E>;

/// The kind of a fault: a stable text in `extensions.code`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// A value in the request cannot be used as it is.
    BadUserInput,
    /// The document is not GraphQL.
    ParseFailed,
    /// The document does not fit the schema.
    ValidationFailed,
    /// The document does not say which of its operations is meant.
    OperationResolution,
    /// The request asks for more than a limit allows.
    TooComplex,
    /// The answer took longer than it may.
    Timeout,
    /// The fault is ours; the client learns the request id and nothing else.
    Internal,
}

impl Code {
    /// The text that clients compare with.
    pub const fn as_str(self) -> &'static str {
        match self {
            Code::BadUserInput => "BAD_USER_INPUT",
            Code::ParseFailed => "GRAPHQL_PARSE_FAILED",
            Code::ValidationFailed => "GRAPHQL_VALIDATION_FAILED",
            Code::OperationResolution => "OPERATION_RESOLUTION_FAILURE",
            Code::TooComplex => "QUERY_TOO_COMPLEX",
            Code::Timeout => "TIMEOUT",
            Code::Internal => "INTERNAL_SERVER_ERROR",
        }
    }
}

/// One fault: a message that says what to do, a code, and whatever else helps a client.
///
/// A resolver that returns it makes its field null (or, where the field is non-null, the nearest
/// nullable parent) and adds the fault, with its path and place in the document, to `errors`.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{message}")]
pub struct ApiError {
    code: Code,
    message: Cow<'static, str>,
    details: Vec<(&'static str, serde_json::Value)>,
}

impl ApiError {
    /// A fault of this kind.
    pub fn new(code: Code, message: impl Into<Cow<'static, str>>) -> Self {
        ApiError {
            code,
            message: message.into(),
            details: Vec::new(),
        }
    }

    /// The client's value at `input` cannot be used: `input` is an argument (`first`) or a member of one
    /// (`from.slug`), and becomes `extensions.argument`.
    pub fn bad_input(input: impl Into<String>, message: impl Into<Cow<'static, str>>) -> Self {
        ApiError::new(Code::BadUserInput, message).with("argument", input.into())
    }

    /// A fault of ours. `cause` goes to the log only.
    pub fn internal(cause: impl Display) -> Self {
        ApiError::new(Code::Internal, cause.to_string())
    }

    /// The request asks for `asked`, more than `limit` allows.
    pub(crate) fn too_complex(
        limit: &'static str,
        allowed: u64,
        message: impl Into<Cow<'static, str>>,
    ) -> Self {
        ApiError::new(Code::TooComplex, message)
            .with("limit", limit)
            .with("allowed", allowed)
    }

    /// The same with one more member in `extensions`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<serde_json::Value>) -> Self {
        self.details.push((name, value.into()));
        self
    }

    /// The kind of fault.
    pub fn code(&self) -> Code {
        self.code
    }

    /// The message; of an internal fault the cause, which is not for clients.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What stands in `extensions` beside the code.
    pub fn details(&self) -> &[(&'static str, serde_json::Value)] {
        &self.details
    }
}

/// A place in a document, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// A step of the path to a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Key(String),
    Index(usize),
}

/// A fault and where it is.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) error: ApiError,
    pub(crate) at: Option<Location>,
    pub(crate) path: Vec<Step>,
}

impl From<ApiError> for Fault {
    fn from(error: ApiError) -> Self {
        Fault {
            error,
            at: None,
            path: Vec::new(),
        }
    }
}

impl Fault {
    /// Appends this as a member of `errors`.
    pub(crate) fn write(&self, out: &mut Vec<u8>, request_id: Option<&str>) {
        let internal = self.error.code == Code::Internal;
        if internal {
            tracing::error!(request_id, path = ?self.path, cause = %self.error.message, "internal error");
        }
        out.extend_from_slice(b"{\"message\":");
        string(
            out,
            if internal {
                "Internal server error."
            } else {
                &self.error.message
            },
        );
        if let Some(at) = self.at {
            let text = format!(
                ",\"locations\":[{{\"line\":{},\"column\":{}}}]",
                at.line, at.column
            );
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
                        out.extend_from_slice(itoa::Buffer::new().format(*index).as_bytes())
                    }
                }
            }
            out.push(b']');
        }
        out.extend_from_slice(b",\"extensions\":{\"code\":");
        string(out, self.error.code.as_str());
        if internal {
            if let Some(id) = request_id {
                out.extend_from_slice(b",\"requestId\":");
                string(out, id);
            }
        } else {
            for (name, value) in &self.error.details {
                out.push(b',');
                string(out, name);
                out.push(b':');
                out.extend_from_slice(value.to_string().as_bytes());
            }
        }
        out.extend_from_slice(b"}}");
    }
}

/// Appends a JSON string.
pub(crate) fn string(out: &mut Vec<u8>, text: &str) {
    // Most text needs no escape: look at all of it at once, then copy.
    let escapes = text
        .bytes()
        .fold(false, |any, b| any | (b < b' ') | (b == b'"') | (b == b'\\'));
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
