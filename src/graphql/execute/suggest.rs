//! The names that a mistyped one may mean.

use strsim::damerau_levenshtein;

/// At most three of `known`, the nearest to `name` first: no more than a third of its letters differ.
pub(super) fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Vec<String> {
    const LONGEST: usize = 64;
    if name.is_empty() || name.len() > LONGEST {
        return Vec::new();
    }
    let lower = name.to_lowercase();
    let allowed = (lower.chars().count() / 3).max(1);
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
    use super::nearest;

    #[test]
    fn nearest_first_and_none_that_is_far() {
        let known = ["title", "titles", "id", "level"];
        assert_eq!(nearest("titel", known.into_iter()), ["title"]);
        assert_eq!(nearest("TITLE", known.into_iter()), ["title", "titles"]);
        assert!(nearest("salary", known.into_iter()).is_empty());
        assert!(nearest(&"x".repeat(10_000), known.into_iter()).is_empty());
    }
}
