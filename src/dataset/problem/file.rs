use super::suggest;

/// What is wrong with a file as such, or with `dataset.toml`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FileProblem {
    /// There is no layer to load.
    #[error("no layer is given; name at least one folder")]
    NoLayers,
    /// The folder of a layer is not there.
    #[error("there is no such folder; check the path")]
    MissingFolder,
    /// A file is there but cannot be read.
    #[error("it cannot be read: {reason}; check what it is and its permissions")]
    CannotRead {
        /// What the system says.
        reason: String,
    },
    /// A file that the layer needs is not there.
    #[error("the file is missing; add it{}", if file == "roles.csv" { ", a dataset needs at least one role" } else { "" })]
    MissingFile {
        /// The name of the file in the layer.
        file: String,
    },
    /// A file with nothing in it.
    #[error("the file is empty; fill it or delete it")]
    EmptyFile,
    /// A file beyond the limit of size.
    #[error("the file has {bytes} bytes, more than the {max} that are allowed; split the layer")]
    FileTooLarge {
        /// Its size.
        bytes: u64,
        /// The limit.
        max: u64,
    },
    /// A CSV, TOML or Markdown file that is no part of the format.
    #[error("a layer has no file of this name{}; rename it or delete it", suggest(similar.as_ref()))]
    UnknownFile {
        /// The name that was perhaps meant.
        similar: Option<String>,
    },
    /// A line beyond the limit of length.
    #[error(
        "the line has {bytes} bytes, more than the {max} that are allowed; shorten it, or close a quote that was left open"
    )]
    LineTooLong {
        /// Its length.
        bytes: usize,
        /// The limit.
        max: usize,
    },
    /// Bytes that are not UTF-8.
    #[error("the text is not UTF-8; save the file as UTF-8 (in Excel: \"CSV UTF-8\")")]
    InvalidUtf8,
    /// A TOML file that cannot be parsed.
    #[error("the TOML is not well-formed: {reason}; correct it")]
    Toml {
        /// What the parser says.
        reason: String,
    },
    /// A version of the format that this program does not read.
    #[error("format {found} is not one that this version reads; write `format = 1`")]
    UnsupportedFormat {
        /// What the file says.
        found: String,
    },
    /// A key of `dataset.toml` that is not there.
    #[error("the key `{key}` is missing; add it")]
    MissingKey {
        /// The key.
        key: &'static str,
    },
    /// A key of `dataset.toml` that is no part of the format.
    #[error("the key `{key}` is not known{}; rename it or delete it", suggest(similar.as_ref()))]
    UnknownKey {
        /// The key.
        key: String,
        /// The key that was perhaps meant.
        similar: Option<String>,
    },
    /// A key of `dataset.toml` with a value of another type.
    #[error("`{key}` is {found} where {expected} belongs; write {expected}")]
    WrongType {
        /// The key.
        key: String,
        /// The type that is asked for.
        expected: &'static str,
        /// The type that is there.
        found: &'static str,
    },
    /// Two layers of one name.
    #[error("the layer \"{name}\" is loaded twice; leave one out, or rename it")]
    DuplicateLayer {
        /// The name.
        name: String,
    },
}
