//! The names that a mistyped one may mean, or that there are.

use super::error::{ApiError, Code};
use strsim::damerau_levenshtein;

/// A fault of the document about `name`, which is none of `known`: the nearest are suggested, to people and in
/// `extensions.suggestions`. Where none is near, all are listed after `lead`, if there are few.
pub(super) fn suggesting<'k>(
    message: String,
    name: &str,
    known: impl Iterator<Item = &'k str>,
    lead: &str,
) -> ApiError {
    let known: Vec<_> = known.collect();
    let near = nearest(name, known.iter().copied());
    if !near.is_empty() {
        let meant = listed(near.iter().map(String::as_str), "or").unwrap_or_default();
        let message = format!("{message} Did you mean {meant}?");
        return ApiError::new(Code::ValidationFailed, message).with("suggestions", near);
    }
    let all = if known.is_empty() { Some("none".to_owned()) } else { listed(known.into_iter(), "and") };
    let all = all.filter(|_| !lead.is_empty()).map(|all| format!(" {lead} {all}.")).unwrap_or_default();
    ApiError::new(Code::ValidationFailed, message + &all)
}

/// Some names as a reader lists them; `None` for none, and for too many.
pub(super) fn listed<'k>(names: impl Iterator<Item = &'k str>, conjunction: &str) -> Option<String> {
    const MOST: usize = 12;
    let quoted: Vec<_> = names.take(MOST + 1).map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [one] => Some(one.clone()),
        [some @ .., last] if some.len() < MOST => Some(format!("{} {conjunction} {last}", some.join(", "))),
        _ => None,
    }
}

/// At most three of `known`, the nearest to `name` first: no more than a third of its letters differ, or one of two.
pub(super) fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Vec<String> {
    const LONGEST: usize = 64;
    if name.is_empty() || name.len() > LONGEST {
        return Vec::new();
    }
    let lower = name.to_lowercase();
    let letters = lower.chars().count();
    let allowed = (letters / 3).max(usize::from(letters > 1));
    let mut near: Vec<(usize, &str)> = known
        .filter(|known| known.len() <= LONGEST)
        .map(|known| (damerau_levenshtein(&lower, &known.to_lowercase()), known))
        .filter(|(distance, _)| *distance <= allowed)
        .collect();
    near.sort_unstable();
    near.truncate(3);
    near.into_iter().map(|(_, known)| known.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{listed, nearest};

    #[test]
    fn nearest_first_and_none_that_is_far() {
        let known = ["title", "titles", "id", "level"];
        assert_eq!(nearest("titel", known.into_iter()), ["title"]);
        assert_eq!(nearest("TITLE", known.into_iter()), ["title", "titles"]);
        assert!(nearest("salary", known.into_iter()).is_empty());
        assert!(nearest("x", ["y", "z"].into_iter()).is_empty());
        assert!(nearest(&"x".repeat(10_000), known.into_iter()).is_empty());
    }

    #[test]
    fn some_names_but_not_many() {
        assert_eq!(listed(["a"].into_iter(), "or").as_deref(), Some("`a`"));
        assert_eq!(listed(["a", "b", "c"].into_iter(), "or").as_deref(), Some("`a`, `b` or `c`"));
        assert_eq!(listed([].into_iter(), "or"), None);
        assert_eq!(listed(["a"; 12].into_iter(), "or").map(|text| text.len()), Some(12 * 3 + 10 * 2 + 4));
        assert_eq!(listed(["a"; 13].into_iter(), "or"), None);
    }
}
