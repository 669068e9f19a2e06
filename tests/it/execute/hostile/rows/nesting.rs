//! Documents that nest.

use super::{COMPLEX, INVALID, PARSE, Row, document, many, nested};

/// Brackets in brackets, 20,000 levels.
pub(super) fn brackets() -> Vec<Row> {
    const N: usize = 20_000;
    let says = "deeper than";
    vec![
        document("20,000 levels of selection sets", &nested(N, "{a", "", "}"), COMPLEX, says),
        document("the same, never closed", &"{a".repeat(N), COMPLEX, says),
        document(
            "14,000 closing brackets",
            &format!("{{ dataset {{ version }} }} {}", "}".repeat(14_000)),
            PARSE,
            "",
        ),
        document(
            "13,000 levels of inline fragments",
            &format!("{{ {} }}", nested(13_000, "...{", "__typename", "}")),
            COMPLEX,
            says,
        ),
        document(
            "20,000 levels of lists",
            &format!("{{ nodes(ids: {}) {{ id }} }}", nested(N, "[", "1", "]")),
            COMPLEX,
            says,
        ),
        document(
            "8,000 levels of objects",
            &format!("{{ roles(filter: {}) {{ totalCount }} }}", nested(8_000, "{track:", "1", "}")),
            COMPLEX,
            says,
        ),
        document(
            "20,000 lists in the type of a variable",
            &format!("query($x: {}) {{ __typename }}", nested(N, "[", "Int", "]")),
            COMPLEX,
            says,
        ),
        document(
            "20,000 lists in the default of a variable",
            &format!("query($x: [Int] = {}) {{ __typename }}", nested(N, "[", "1", "]")),
            COMPLEX,
            says,
        ),
        document(
            "20,000 lists in a directive",
            &format!("{{ __typename @skip(if: {}) }}", nested(N, "[", "true", "]")),
            COMPLEX,
            says,
        ),
        document("20,000 parentheses", &format!("{{ node{}", "(".repeat(N)), COMPLEX, says),
        document(
            "100 levels of lists, the most",
            &format!("{{ nodes(ids: {}) {{ id }} }}", nested(97, "[", "1", "]")),
            INVALID,
            "",
        ),
        document(
            "100 levels of objects, the most",
            &format!("{{ roles(filter: {}) {{ totalCount }} }}", nested(97, "{track:", "1", "}")),
            INVALID,
            "",
        ),
        document(
            "100 levels of inline fragments, the most",
            &format!("{{ {} }}", nested(98, "...{", "__typename", "}")),
            "",
            "",
        ),
        document(
            "100 lists in the type of a variable",
            &format!("query($x: {}) {{ nodes(ids: $x) {{ id }} }}", nested(99, "[", "Int", "]")),
            INVALID,
            "",
        ),
        document(
            "20 levels of fields, the most",
            &format!("{{ node(id: 1) {{ ... on Track {{ {} }} }} }}", nested(18, "parent { ", "id", "}")),
            "",
            "",
        ),
        document(
            "21 levels of fields",
            &format!("{{ node(id: 1) {{ ... on Track {{ {} }} }} }}", nested(19, "parent { ", "id", "}")),
            COMPLEX,
            "20 levels",
        ),
    ]
}

/// Fragments that spread fragments.
pub(super) fn fragments() -> Vec<Row> {
    let twice = |count: usize, on: &str, fragment: &dyn Fn(usize) -> String| {
        many(count, |n| format!("fragment F{n} on {on} {{ {} }}", fragment(n + 1)))
            + &format!("fragment F{count} on {on} {{ __typename }}")
    };
    let spread = |n: usize| format!("...F{n} ...F{n}");
    let aliased = |n: usize| format!("a: parent {{ ...F{n} }} b: parent {{ ...F{n} }}");
    let introspected = |n: usize| format!("a: ofType {{ ...F{n} }} b: ofType {{ ...F{n} }}");
    let track = "{ track(by: { slug: \"finance\" }) { ...F0 } }";
    let layers = |layers: usize, wide: usize| {
        let mut text = many(wide, |k| format!("...L0F{k}"));
        text = format!("{{ track(by: {{ slug: \"finance\" }}) {{ {text} }} }} ");
        for layer in 0..layers {
            let next = |k: usize| {
                if layer + 1 == layers {
                    format!("x{k}: name")
                } else {
                    many(wide, |k| format!("...L{}F{k}", layer + 1))
                }
            };
            text += &many(wide, |k| format!("fragment L{layer}F{k} on Track {{ parent {{ {} }} }}", next(k)));
        }
        text
    };
    vec![
        document(
            "2^90 fields by fragments in fragments",
            &format!("{track} {}", twice(90, "Track", &spread)),
            COMPLEX,
            "1000 fields",
        ),
        document(
            "2^40 fields by fragments in fields",
            &format!("{track} {}", twice(40, "Track", &aliased)),
            COMPLEX,
            "",
        ),
        document(
            "2^40 fields of introspection",
            &format!("{{ __schema {{ types {{ ...F0 }} }} }} {}", twice(40, "__Type", &introspected)),
            COMPLEX,
            "",
        ),
        document(
            "a chain of 800 fragments",
            &format!("{track} {}", twice(800, "Track", &|n| format!("...F{n}"))),
            COMPLEX,
            "100 levels",
        ),
        document(
            "a fragment that spreads itself",
            &format!("{track} fragment F0 on Track {{ ...F0 }}"),
            INVALID,
            "",
        ),
        document(
            "90 fragments in a circle",
            &format!(
                "{track} {} fragment F90 on Track {{ ...F0 }}",
                many(90, |n| format!("fragment F{n} on Track {{ ...F{} }}", n + 1))
            ),
            INVALID,
            "",
        ),
        document(
            "800 fragments in pairs of circles",
            &format!("{track} {}", many(800, |n| format!("fragment F{n} on Track {{ ...F{} }}", n ^ 1))),
            INVALID,
            "",
        ),
        document(
            "900 fragments, none used",
            &format!("{{ __typename }} {}", many(900, |n| format!("fragment F{n} on Track {{ name }}"))),
            INVALID,
            "not used",
        ),
        document(
            "10 fragments of 690 fields, none used",
            &format!(
                "{{ __typename }} {}",
                many(10, |n| format!("fragment F{n} on Track {{ {} }}", "id ".repeat(690)))
            ),
            INVALID,
            "not used",
        ),
        document(
            "900 unknown fragments",
            &format!("{{ {} }}", many(900, |n| format!("...F{n}"))),
            INVALID,
            "no fragment",
        ),
        document("40 fragments spread in each other's selections", &layers(4, 5), COMPLEX, ""),
        document("overlapping fields, 3 layers of 9 fragments", &layers(3, 9), COMPLEX, ""),
        document(
            "overlapping fields, 200 spreads of 4",
            &format!(
                "{{ track(by: {{ slug: \"finance\" }}) {{ {} }} }} {}",
                many(200, |n| format!("parent {{ ...F{} }}", n % 4)),
                many(4, |n| format!("fragment F{n} on Track {{ parent {{ name id }} }}"))
            ),
            "",
            "",
        ),
        document(
            "100 fields of few keys that conflict",
            &format!(
                "{{ {} }}",
                many(4, |n| format!(
                    "a: roles(first: {n}) {{ {} }}",
                    many(8, |n| format!(
                        "b: edges {{ c: node {{ x: transitions(first: {n}) {{ totalCount }} }} }}"
                    ))
                ))
            ),
            INVALID,
            "",
        ),
        document(
            "300 operations with the same fragments",
            &format!(
                "{} {} fragment F90 on Track {{ id }}",
                many(300, |n| format!("query Q{n} {track}")),
                many(90, |n| format!("fragment F{n} on Track {{ id ...F{} }}", n + 1))
            ),
            COMPLEX,
            "5000 fields",
        ),
    ]
}
