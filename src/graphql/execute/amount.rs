//! How much a request gives, which costs time before and beside what it asks for.

use super::error::ApiError;
use async_graphql_value::ConstValue;

/// The most values that the variables of a request may hold, those in lists and objects counted each.
const VALUES: usize = 1_000;

/// So many bytes of a text that is given, or of a key that is wanted, count as one field.
pub(super) const BYTES: usize = 32;

/// Counts the values of a JSON text before it is read: reading many takes a hundred times their room.
///
/// # Errors
/// `QUERY_TOO_COMPLEX` where there are too many.
pub(super) fn check(json: &str) -> Result<(), ApiError> {
    // Every value beside the first takes a sign and a comma.
    if json.len() > 2 * VALUES && values(json.as_bytes()).nth(VALUES).is_some() {
        let message =
            format!("The variables hold more than {VALUES} values, those in lists and objects counted each.");
        return Err(ApiError::too_complex("variableValues", VALUES as u64, message));
    }
    Ok(())
}

/// What stands before each value: a comma, or the bracket of which it is the first.
fn values(json: &[u8]) -> impl Iterator<Item = u8> {
    let (mut in_text, mut escaped) = (false, false);
    json.iter().copied().filter(move |byte| {
        let was_escaped = std::mem::take(&mut escaped);
        match byte {
            b'"' if !was_escaped => in_text = !in_text,
            b'\\' if in_text => escaped = !was_escaped,
            b',' | b'[' | b'{' => return !in_text,
            _ => {}
        }
        false
    })
}

/// What an argument's value counts in the cost of its field: the items of its lists, and long texts.
pub(super) fn of(value: &ConstValue) -> u64 {
    match value {
        ConstValue::List(items) => {
            items.iter().fold(items.len() as u64, |sum, item| sum.saturating_add(of(item)))
        }
        ConstValue::Object(members) => members.values().map(of).fold(0, u64::saturating_add),
        ConstValue::String(text) => (text.len() / BYTES) as u64,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{VALUES, check, of, values};
    use async_graphql_value::ConstValue;
    use serde_json::json;

    #[test]
    fn values_are_counted_outside_of_texts() {
        let count = |json: &str| values(json.as_bytes()).count();
        assert_eq!(count(r#"{"a":1}"#), 1);
        assert_eq!(count(r#"{"a":[1,2,{"b":null}]}"#), 5);
        assert_eq!(count(r#"{"a":",[{\\\",","b":"\\\\","c":3}"#), 3);
        assert_eq!(count(r#"{"a":"never closed,,,"#), 1);
    }

    #[test]
    fn the_most_values_and_one_more() {
        let list = |count: usize| format!("{{\"a\":[{}]}}", vec!["1000"; count].join(","));
        assert!(check(&list(VALUES - 1)).is_ok());
        let error = check(&list(VALUES)).unwrap_err();
        assert_eq!(error.details()[0], ("limit", "variableValues".into()));
        assert!(check(&format!("{{\"a\":\"{}\"}}", ",".repeat(1_000_000))).is_ok());
    }

    #[test]
    fn items_and_long_texts_count() {
        let value = json!({ "a": [1, [2, 3]], "b": "x".repeat(1_000), "c": "short", "d": null });
        assert_eq!(of(&ConstValue::from_json(value).unwrap()), 4 + 31);
    }
}
