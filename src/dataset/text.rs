//! Bytes of a file to text: BOM, UTF-8 and the length of lines.

use std::borrow::Cow;

use super::layer::MAX_LINE_BYTES;
use super::{FileProblem, ProblemKind};

/// The text of a file, and what is wrong with it.
#[derive(Debug, Default)]
pub(super) struct Decoded<'a> {
    /// The text without byte order mark. A line that is too long is empty; bytes that are not UTF-8 are replaced.
    pub(super) text: Cow<'a, str>,
    /// What is wrong, by line.
    pub(super) faults: Vec<(Option<u64>, ProblemKind)>,
}

/// The text of a file. Line ends stay as they are.
pub(super) fn decode(bytes: &[u8]) -> Decoded<'_> {
    // Spreadsheets put a byte order mark before the header.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut decoded = Decoded::default();
    if bytes.iter().all(u8::is_ascii_whitespace) {
        decoded.faults.push((None, FileProblem::EmptyFile.into()));
        return decoded;
    }
    decoded.text = match str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(lossy(bytes, &mut decoded.faults)),
    };
    shorten(&mut decoded);
    decoded
}

/// Replaces what is not UTF-8 and tells every line with such bytes once.
fn lossy(bytes: &[u8], faults: &mut Vec<(Option<u64>, ProblemKind)>) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut line = 1;
    let mut told = 0;
    for chunk in bytes.utf8_chunks() {
        line += newlines(chunk.valid());
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            if line > told {
                faults.push((Some(line), FileProblem::InvalidUtf8.into()));
                told = line;
            }
        }
    }
    text
}

/// Empties every line that is too long, so that no record is larger than a line may be.
fn shorten(decoded: &mut Decoded<'_>) {
    let too_long = |line: &str| line.len() > MAX_LINE_BYTES;
    if !decoded.text.split('\n').any(too_long) {
        return;
    }
    let mut short = String::new();
    for (at, line) in (1..).zip(decoded.text.split('\n')) {
        if at > 1 {
            short.push('\n');
        }
        if too_long(line) {
            let kind = FileProblem::LineTooLong { bytes: line.len(), max: MAX_LINE_BYTES };
            decoded.faults.push((Some(at), kind.into()));
        } else {
            short.push_str(line);
        }
    }
    decoded.text = Cow::Owned(short);
}

/// How many line ends a text has.
pub(super) fn newlines(text: &str) -> u64 {
    text.bytes().map(|byte| u64::from(byte == b'\n')).sum()
}
