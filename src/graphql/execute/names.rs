//! Rust names and GraphQL names.

/// Whether `name` is the camel case of the snake case `snake`: `totalCount` of `total_count`.
pub(super) fn is_camel_case_of(name: &str, snake: &str) -> bool {
    let mut words = snake.split('_').filter(|word| !word.is_empty());
    let Some(mut rest) = words.next().and_then(|first| name.strip_prefix(first)) else {
        return false;
    };
    for word in words {
        let Some(initial) = word.chars().next() else {
            return false;
        };
        let next = rest.strip_prefix(initial.to_ascii_uppercase());
        let Some(next) = next.and_then(|next| next.strip_prefix(&word[initial.len_utf8()..])) else {
            return false;
        };
        rest = next;
    }
    rest.is_empty()
}

/// The name that `#[graphql(name = "...")]` gives, if that is the first thing a `graphql` attribute says.
#[doc(hidden)]
#[macro_export]
macro_rules! __graphql_name {
    () => { ::core::option::Option::None };
    ([graphql(name = $name:literal $($rest:tt)*)] $($more:tt)*) => { ::core::option::Option::Some($name) };
    ([$($other:tt)*] $($more:tt)*) => { $crate::__graphql_name!($($more)*) };
}

/// What `#[graphql(complexity = ...)]` adds to the cost of a field for each item of its page, if that is the first thing a
/// `graphql` attribute says; else nothing.
#[doc(hidden)]
#[macro_export]
macro_rules! __graphql_weight {
    () => { 0 };
    ([graphql(complexity = $weight:literal $($rest:tt)*)] $($more:tt)*) => { $weight };
    ([$($other:tt)*] $($more:tt)*) => { $crate::__graphql_weight!($($more)*) };
}

/// Refuses what a `graphql` attribute may say to async-graphql but the other reader would not heed.
#[doc(hidden)]
#[macro_export]
macro_rules! __graphql_heeded {
    () => {};
    ([graphql(name = $name:literal $($rest:tt)*)] $($more:tt)*) => {
        $crate::__graphql_heeded!(@ $($rest)*);
        $crate::__graphql_heeded!($($more)*);
    };
    ([graphql(complexity = $weight:literal $($rest:tt)*)] $($more:tt)*) => {
        $crate::__graphql_heeded!(@ $($rest)*);
        $crate::__graphql_heeded!($($more)*);
    };
    ([graphql($($inner:tt)*)] $($more:tt)*) => {
        $crate::__graphql_heeded!(@ $($inner)*);
        $crate::__graphql_heeded!($($more)*);
    };
    ([$($other:tt)*] $($more:tt)*) => { $crate::__graphql_heeded!($($more)*); };
    (@) => {};
    (@ name $($rest:tt)*) => { compile_error!("write `name = \"...\"` first: #[graphql(name = \"...\", ...)]"); };
    (@ complexity $($rest:tt)*) => { compile_error!("write `complexity = ...` first, and as a number: #[graphql(complexity = 100, ...)]"); };
    (@ validator $($rest:tt)*) => { compile_error!("`output` does not heed `validator`: check the value in the method"); };
    (@ process_with $($rest:tt)*) => { compile_error!("`output` does not heed `process_with`: do it in the method"); };
    (@ guard $($rest:tt)*) => { compile_error!("`output` does not heed `guard`: check it in the method"); };
    (@ visible $($rest:tt)*) => { compile_error!("`output` does not heed `visible`"); };
    (@ skip $($rest:tt)*) => { compile_error!("`output` does not heed `skip`: keep it in another type"); };
    (@ flatten $($rest:tt)*) => { compile_error!("`output` does not heed `flatten`"); };
    (@ $other:tt $($rest:tt)*) => { $crate::__graphql_heeded!(@ $($rest)*); };
}

#[cfg(test)]
mod tests {
    use super::is_camel_case_of;

    #[test]
    fn camel_case() {
        for (name, snake) in [("id", "id"), ("totalCount", "total_count"), ("aB2c", "a_b2c")] {
            assert!(is_camel_case_of(name, snake), "{name} {snake}");
        }
        for (name, snake) in
            [("ids", "id"), ("i", "id"), ("totalcount", "total_count"), ("total", "total_count")]
        {
            assert!(!is_camel_case_of(name, snake), "{name} {snake}");
        }
    }
}
