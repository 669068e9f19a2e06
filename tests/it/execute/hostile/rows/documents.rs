//! Documents of much and long things.

use super::{COMPLEX, INPUT, INVALID, PARSE, Row, document, many};

/// More of one thing than anybody needs.
pub(super) fn many_things() -> Vec<Row> {
    let role = |inner: &str| format!("{{ role(by: {{ slug: \"actors\" }}) {{ {inner} }} }}");
    let unknown = |n: usize| format!("unknown{n}");
    vec![
        document("10,000 aliases", &role(&many(10_000, |n| format!("a{n}:id"))), COMPLEX, ""),
        document("10,000 directives", &role(&format!("id {}", "@a".repeat(10_000))), COMPLEX, "directives"),
        document(
            "100 directives of one field, the most",
            &role(&format!("id {}", "@skip(if: false) ".repeat(100))),
            INVALID,
            "",
        ),
        document("5,000 unknown fields", &role(&many(5_000, unknown)), COMPLEX, "1000 fields"),
        document("900 unknown fields", &role(&many(900, unknown)), INVALID, "unknown0"),
        document(
            "2,900 unknown arguments",
            &format!("{{ role({}) {{ id }} }}", many(2_900, |n| format!("u{n}:1"))),
            INVALID,
            "",
        ),
        document(
            "2,900 times one argument",
            &format!("{{ role({}) {{ id }} }}", "by:1 ".repeat(2_900)),
            INVALID,
            "",
        ),
        document(
            "2,900 unknown members",
            &format!("{{ roles(filter: {{ {} }}) {{ totalCount }} }}", many(2_900, |n| format!("u{n}:1"))),
            INVALID,
            "",
        ),
        document(
            "2,900 times one member",
            &format!("{{ roles(filter: {{ {} }}) {{ totalCount }} }}", "pay:1 ".repeat(2_900)),
            INVALID,
            "",
        ),
        document(
            "7,000 unknown constants",
            &format!("{{ skills(kinds: [{}]) {{ totalCount }} }}", many(7_000, |n| format!("K{n}"))),
            INVALID,
            "",
        ),
        document(
            "7,000 known constants",
            &format!("{{ skills(kinds: [{}]) {{ totalCount }} }}", "SKILL ".repeat(7_000)),
            "",
            "",
        ),
        document(
            "7,000 ids",
            &format!("{{ nodes(ids: [{}]) {{ id }} }}", "1 ".repeat(7_000)),
            INPUT,
            "100 are the most",
        ),
        document(
            "7,000 levels",
            &format!("{{ roles(filter: {{ levels: [{}] }}) {{ totalCount }} }}", "1 ".repeat(7_000)),
            "",
            "",
        ),
        document("10,000 operations", &many(10_000, |n| format!("query Q{n}{{a}}")), COMPLEX, ""),
        document("2,000 operations", &many(2_000, |n| format!("query Q{n}{{a}}")), INVALID, ""),
        document("2,400 operations of one name", &"query Q{__typename}".repeat(2_400), INVALID, ""),
        document("5,000 operations without a name", &"{__typename}".repeat(4_900), INVALID, ""),
        document(
            "10,000 variables",
            &format!("query({}) {{ __typename }}", many(10_000, |n| format!("$v{n}:Int"))),
            COMPLEX,
            "",
        ),
        document(
            "2,900 variables, none used",
            &format!("query({}) {{ __typename }}", many(2_900, |n| format!("$v{n}:ID"))),
            INVALID,
            "not used",
        ),
        document(
            "1,300 variables, all used",
            &format!(
                "query({}) {{ nodes(ids: [{}]) {{ id }} }}",
                many(1_300, |n| format!("$v{n}:ID!=1")),
                many(1_300, |n| format!("$v{n}"))
            ),
            INPUT,
            "100 are the most",
        ),
        document(
            "2,100 variables, all used and none given",
            &format!(
                "query({}){{nodes(ids:[{}]){{id}}}}",
                many(2_100, |n| format!("$v{n}:ID!")).replace(' ', ""),
                many(2_100, |n| format!("$v{n}")).replace(' ', "")
            ),
            INPUT,
            "",
        ),
        document(
            "1,900 times one variable",
            &format!("query({}) {{ __typename }}", "$v:ID ".repeat(1_900)),
            INVALID,
            "",
        ),
        document(
            "4,900 undefined variables",
            &format!("{{ nodes(ids: [{}]) {{ id }} }}", many(4_900, |n| format!("$v{n}"))),
            INVALID,
            "",
        ),
        document(
            "1,500 variables of unknown types",
            &format!("query({}) {{ __typename }}", many(1_500, |n| format!("$v{n}:T{n}"))),
            INVALID,
            "",
        ),
        document("1,000 types in a document", &many(1_000, |n| format!("type T{n} {{a:Int}}")), INVALID, ""),
        document("6,000 letters that no name has", &role(&"\u{e9}".repeat(6_000)), PARSE, ""),
    ]
}

/// Long names, numbers and texts.
pub(super) fn huge_things() -> Vec<Row> {
    let (long, digits) = ("x".repeat(60_000), "9".repeat(60_000));
    let million = "9".repeat(1_000_000);
    vec![
        document(
            "a number of 1,000,000 digits",
            &format!("{{ roles(first: {million}) {{ totalCount }} }}"),
            COMPLEX,
            "65536 bytes",
        ),
        document(
            "a number of 60,000 digits for an Int",
            &format!("{{ roles(first: {digits}) {{ totalCount }} }}"),
            INVALID,
            "",
        ),
        document(
            "a number of 60,000 digits for an ID",
            &format!("{{ node(id: {digits}) {{ id }} }}"),
            "",
            "",
        ),
        document("1e999999 for an Int", "{ roles(first: 1e999999) { totalCount } }", INVALID, ""),
        document("2147483648 for an Int", "{ roles(first: 2147483648) { totalCount } }", INVALID, ""),
        document(
            "a text of 60,000 characters",
            &format!("{{ search(text: \"{long}\") {{ totalCount }} }}"),
            "",
            "",
        ),
        document(
            "10,000 escapes in a text",
            &format!("{{ search(text: \"{}\") {{ totalCount }} }}", "\\u0041".repeat(10_000)),
            "",
            "",
        ),
        document(
            "20,000 lines in a block of text",
            &format!("{{ search(text: \"\"\"{}\"\"\") {{ totalCount }} }}", "\n a".repeat(20_000)),
            "",
            "",
        ),
        document("a name of 60,000 letters", &format!("{{ {long} }}"), INVALID, ""),
        document("an alias of 60,000 letters", &format!("{{ {long}: __typename }}"), "", ""),
        document("an argument of 60,000 letters", &format!("{{ role({long}: 1) {{ id }} }}"), INVALID, ""),
        document(
            "a constant of 60,000 letters",
            &format!("{{ skills(kinds: {long}) {{ totalCount }} }}"),
            INVALID,
            "",
        ),
        document("a type of 60,000 letters", &format!("query($v: {long}) {{ __typename }}"), INVALID, ""),
        document("a fragment of 60,000 letters", &format!("{{ ...{long} }}"), INVALID, ""),
        document(
            "a slug of 60,000 letters",
            &format!(
                "{{ shortestPath(from: {{ slug: \"{long}\" }}, to: {{ slug: \"actors\" }}) {{ __typename }} }}"
            ),
            INPUT,
            "names no role",
        ),
        document(
            "a title of 60,000 letters",
            &format!("{{ role(by: {{ title: \"{long}\" }}) {{ id }} }}"),
            "",
            "",
        ),
        document(
            "a cursor of 60,000 letters",
            &format!("{{ roles(after: \"{long}\") {{ totalCount }} }}"),
            INPUT,
            "not a cursor",
        ),
        document("an id of 60,000 letters", &format!("{{ node(id: \"{long}\") {{ id }} }}"), "", ""),
    ]
}

/// Text that is not GraphQL, or looks like something else.
pub(super) fn text() -> Vec<Row> {
    vec![
        document("60,000 quotes", &"\"".repeat(60_001), PARSE, ""),
        document(
            "60,000 backslashes in a text",
            &format!("{{ search(text: \"{}\") {{ totalCount }} }}", "\\".repeat(59_999)),
            PARSE,
            "",
        ),
        document("60,000 unknown signs", &"%".repeat(60_000), PARSE, ""),
        document("14,000 ampersands", &"&".repeat(14_000), PARSE, ""),
        document("60,000 blanks", &" ".repeat(60_000), PARSE, ""),
        document("60,000 commas", &",".repeat(60_000), COMPLEX, "tokens"),
        document("14,000 comments", &"#\n".repeat(7_000), PARSE, ""),
        document("14,900 colons", &":".repeat(14_900), PARSE, ""),
        document("14,900 names", &"a ".repeat(7_400), PARSE, ""),
        document(
            "7,000 brackets opened and closed",
            &"{}".repeat(7_000),
            "GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED",
            "",
        ),
        document(
            "900 empty selection sets",
            &format!("{{ role(by: {{ slug: \"actors\" }}) {{ {} }} }}", "a{} ".repeat(900)),
            "GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED",
            "",
        ),
        document("a byte order mark", "\u{feff}{ __typename }", "", ""),
        document("a byte order mark within", "{ \u{feff}__typename }", "", ""),
        document("NUL bytes", "{ __typename \u{0}\u{0} }", PARSE, ""),
        document("a NUL byte in a text", "{ search(text: \"\u{0}\") { totalCount } }", "", ""),
        document("an escaped NUL", "{ search(text: \"\\u0000\") { totalCount } }", "", ""),
        document("half of a surrogate pair", "{ search(text: \"\\ud83d\") { totalCount } }", PARSE, ""),
        document("a character beyond Unicode", "{ search(text: \"\\u{110000}\") { totalCount } }", PARSE, ""),
        document("a name that runs from right to left", "{ \u{202e}eman }", PARSE, ""),
        document(
            "letters with 20,000 accents",
            &format!("{{ search(text: \"a{}\") {{ totalCount }} }}", "\u{301}".repeat(20_000)),
            "",
            "",
        ),
    ]
}
