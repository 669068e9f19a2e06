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
        ApiError { code, message: message.into(), details: Vec::new() }
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
        ApiError::new(Code::TooComplex, message).with("limit", limit).with("allowed", allowed)
    }

    /// The same with one more member in `extensions`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<serde_json::Value>) -> Self {
        self.details.push((name, value.into()));
        self
    }

    /// The same, of another kind.
    #[must_use]
    pub(super) fn coded(self, code: Code) -> Self {
        ApiError { code, ..self }
    }

    /// The same, what stands between backticks being cut where it is too long to be repeated.
    #[must_use]
    pub(super) fn brief(self) -> Self {
        const LONGEST: usize = 120;
        if self.message.len() <= LONGEST {
            return self;
        }
        let cut = |(index, part): (usize, &str)| match part.char_indices().nth(LONGEST) {
            Some((end, _)) if index % 2 == 1 => format!("{}...", &part[..end]),
            _ => part.to_owned(),
        };
        let parts: Vec<_> = self.message.split('`').enumerate().map(cut).collect();
        ApiError { message: parts.join("`").into(), ..self }
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
