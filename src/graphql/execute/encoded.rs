//! Encoded texts, written into the answer without being made first.

use super::run::Run;
use data_encoding::BASE64URL_NOPAD;

impl Run<'_> {
    /// Appends a JSON string: these parts, one after the other, as URL-safe base64 without padding.
    pub fn base64(&mut self, parts: &[&str]) {
        self.scratch.clear();
        for part in parts {
            self.scratch.extend_from_slice(part.as_bytes());
        }
        let start = self.out.len() + 1;
        let end = start + BASE64URL_NOPAD.encode_len(self.scratch.len());
        // The quotes at both ends, and room between them.
        self.out.resize(end + 1, b'"');
        if let Some(room) = self.out.get_mut(start..end) {
            BASE64URL_NOPAD.encode_mut(&self.scratch, room);
        }
    }
}
