//! Answers that would be large.

use super::{COMPLEX, INPUT, Row, document, many, nested, page, with};

pub(super) fn rows() -> Vec<Row> {
    let pages = |n: &str| {
        let transitions = |inner: &str| page(&format!("transitions(first: {n})"), inner);
        let inner = transitions(&format!("to {{ {} }}", transitions("id")));
        format!("{{ {} }}", page(&format!("roles(first: {n})"), &inner))
    };
    let by_variable = pages("$n").replacen('{', "query($n: Int) {", 1);
    let kinds = |n: usize| {
        page(
            "roles(first: 100)",
            &page(
                "transitions(first: 100)",
                &format!("to {{ skills(first: 0, kinds: [{}]) {{ totalCount }} }}", "SKILL ".repeat(n)),
            ),
        )
    };
    vec![
        document("pages of 1,000 nested thrice", &pages("1000"), COMPLEX, "smaller pages"),
        document("pages of 100 nested thrice", &pages("100"), COMPLEX, "smaller pages"),
        with("the same by a variable", &by_variable, "{\"n\":100}", COMPLEX, "smaller pages"),
        with("the same by the greatest Int", &by_variable, "{\"n\":2147483647}", COMPLEX, "smaller pages"),
        document("a page of 1,000", "{ roles(first: 1000) { totalCount } }", INPUT, "0 to 100"),
        document("a page of -1", "{ roles(first: -1) { totalCount } }", INPUT, "0 to 100"),
        document("7,000 kinds for each of 10,000 roles", &format!("{{ {} }}", kinds(7_000)), COMPLEX, ""),
        document(
            "children of children of children",
            &format!("{{ {} }}", page("tracks(first: 100)", &nested(8, "children { ", "id", "}"))),
            COMPLEX,
            "smaller pages",
        ),
        document(
            "21 fields of the root",
            &format!("{{ {} }}", many(21, |n| format!("a{n}: dataset {{ version }}"))),
            COMPLEX,
            "root",
        ),
        document(
            "types of fields of types of fields",
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
            COMPLEX,
            "",
        ),
        document(
            "possible types of possible types",
            "{ __schema { types { possibleTypes { interfaces { possibleTypes { name } } } } } }",
            COMPLEX,
            "",
        ),
    ]
}
