//! Whether a query string says which text is meant.

use super::fault::Fault;

/// Refuses a query string with a broken escape, or one that is not UTF-8: the parser of forms would guess, and the answer be
/// one to another question.
pub(super) fn check_encoding(query_string: &str) -> Result<(), Fault> {
    if !query_string.contains('%') {
        return Ok(());
    }
    let mut bytes = query_string.bytes();
    let mut decoded = Vec::with_capacity(query_string.len());
    while let Some(byte) = bytes.next() {
        let place = query_string.len() - bytes.len();
        decoded.push(if byte != b'%' {
            byte
        } else if let (Some(high), Some(low)) = (digit(bytes.next()), digit(bytes.next())) {
            high << 4 | low
        } else {
            return Err(Fault::bad_request(format!(
                "The URL has a % without two hexadecimal digits after it: character {place} of its query string. Write %25 \
                for a percent sign."
            )));
        });
    }
    match std::str::from_utf8(&decoded) {
        Ok(_) => Ok(()),
        Err(_) => Err(Fault::bad_request(
            "The query string of the URL is not UTF-8. Write each byte of the text in UTF-8 as %XX.",
        )),
    }
}

fn digit(byte: Option<u8>) -> Option<u8> {
    u8::try_from(char::from(byte?).to_digit(16)?).ok()
}

#[cfg(test)]
mod tests {
    use super::check_encoding;

    #[test]
    fn only_what_can_be_read_one_way_is_taken() {
        for sound in ["", "query=+a&b", "%7B%7d", "%C3%BC", "%e2%82%ac", "\u{fc}"] {
            assert!(check_encoding(sound).is_ok(), "{sound}");
        }
        for broken in ["%", "a%2", "%zz", "%%25", "%ff", "%C3", "%ed%a0%80"] {
            assert!(check_encoding(broken).is_err(), "{broken}");
        }
    }
}
