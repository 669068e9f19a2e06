//! Variables, and what HTTP carries.

use super::{COMPLEX, INPUT, REQUEST, Row, Sent, body, many, nested, page, with};

/// JSON of a list of so many items.
fn list(count: usize, item: &str) -> String {
    format!("[{}{item}]", format!("{item},").repeat(count - 1))
}

/// Variables up to the size of a body, 1 MiB.
pub(super) fn variables() -> Vec<Row> {
    const N: usize = 20_000;
    let nodes = "query($x: [ID!]!) { nodes(ids: $x) { id } }";
    let roles = "query($x: RoleFilter) { roles(filter: $x) { totalCount } }";
    let kinds = "query($x: [SkillKind!]) { roles(first: 100) { edges { node { skills(kinds: $x, first: 1) { totalCount } } } } }";
    let search = "query($x: String!) { search(text: $x) { totalCount } }";
    let path =
        "query($x: String!) { shortestPath(from: { slug: $x }, to: { slug: \"actors\" }) { __typename } }";
    let x = |json: String| format!("{{\"x\":{json}}}");
    let text = |text: &str| x(serde_json::Value::from(text).to_string());
    let slug = x(format!("{{\"skills\":{}}}", list(60_000, "{\"slug\":\"a\"}")));
    vec![
        with(
            "20,000 levels of lists in variables",
            nodes,
            &x(nested(N, "[", "1", "]")),
            COMPLEX,
            "1000 values",
        ),
        with(
            "20,000 levels of objects in variables",
            roles,
            &x(nested(N, "{\"track\":", "1", "}")),
            COMPLEX,
            "1000 values",
        ),
        with(
            "100 levels of objects in variables",
            roles,
            &x(nested(100, "{\"track\":", "1", "}")),
            INPUT,
            "",
        ),
        with("500,000 ids", nodes, &x(list(500_000, "1")), COMPLEX, ""),
        with("100,000 ids of texts", nodes, &x(list(100_000, "\"abcde\"")), COMPLEX, ""),
        with("300,000 nulls for ids", nodes, &x(list(200_000, "null")), COMPLEX, ""),
        with("500,000 levels", roles, &x(format!("{{\"levels\":{}}}", list(500_000, "5"))), COMPLEX, ""),
        with("60,000 skills", roles, &slug, COMPLEX, ""),
        with("130,000 kinds for each of 100 roles", kinds, &x(list(100_000, "\"SKILL\"")), COMPLEX, ""),
        with(
            "a text of 1,000,000 letters, 20 times",
            &format!(
                "query($x: String!) {{ {} }}",
                many(20, |n| format!("a{n}: search(text: $x) {{ totalCount }}"))
            ),
            &text(&"x".repeat(1_000_000)),
            COMPLEX,
            "smaller pages",
        ),
        with(
            "a title of 1,000,000 letters, 20 times",
            &format!(
                "query($x: String!) {{ {} }}",
                many(20, |n| format!("a{n}: role(by: {{ title: $x }}) {{ id }}"))
            ),
            &text(&"\u{e9}".repeat(500_000)),
            COMPLEX,
            "smaller pages",
        ),
        with(
            "a title of 1,000,000 letters for each of 100 roles",
            &format!(
                "query($x: String!) {{ {} }}",
                page("roles(first: 100)", "skillGap(to: { title: $x }) { points }")
            ),
            &text(&"x".repeat(1_000_000)),
            COMPLEX,
            "smaller pages",
        ),
        with("900 kinds for each of 100 roles", kinds, &x(list(900, "\"SKILL\"")), "", ""),
        with(
            "70,000 unknown members",
            roles,
            &x(format!("{{{}\"a\":1}}", many(70_000, |n| format!("\"m{n}\":1,")))),
            COMPLEX,
            "",
        ),
        with(
            "70,000 unknown variables",
            search,
            &format!("{{{}\"x\":\"a\"}}", many(70_000, |n| format!("\"m{n}\":1,"))),
            COMPLEX,
            "",
        ),
        with(
            "70,000 times one variable",
            search,
            &format!("{{{}\"x\":\"a\"}}", "\"x\":\"a\",".repeat(70_000)),
            COMPLEX,
            "",
        ),
        with("a text of 1,000,000 letters", search, &text(&"x".repeat(1_000_000)), "", ""),
        with("a text of 500,000 words", search, &text(&"a ".repeat(500_000)), "", ""),
        with("a text of 200,000 different words", search, &text(&many(140_000, |n| format!("w{n}"))), "", ""),
        with("a text of 300,000 accents", search, &text(&"\u{301}".repeat(300_000)), "", ""),
        with("a slug of 1,000,000 letters", path, &text(&"x".repeat(1_000_000)), INPUT, ""),
        with(
            "1e999999 in variables",
            "query($x: Int) { roles(first: $x) { totalCount } }",
            &x("1e999999".to_owned()),
            INPUT,
            "",
        ),
        with("a number of 1,000,000 digits in variables", nodes, &x("9".repeat(1_000_000)), INPUT, ""),
        with("half of a surrogate pair in variables", search, "{\"x\":\"\\ud83d\"}", INPUT, ""),
        with("a NUL in variables", search, "{\"x\":\"\\u0000\"}", "", ""),
    ]
}

/// Bodies and addresses.
pub(super) fn http() -> Vec<Row> {
    let long = "x".repeat(1 << 20);
    let query = r#""query":"{ __typename }""#;
    vec![
        body("a batch", format!("[{{{query}}},{{{query}}}]"), REQUEST, "batches"),
        body(
            "a batch of 30,000",
            format!("[{}{{}}]", format!("{{{query}}},").repeat(30_000)),
            REQUEST,
            "batches",
        ),
        body("1,000,000 brackets", "[".repeat(1_000_000), REQUEST, ""),
        body(
            "300,000 brackets in an unknown parameter",
            format!("{{{query},\"a\":{}}}", nested(300_000, "[", "", "]")),
            "",
            "",
        ),
        body(
            "100,000 objects in extensions",
            format!("{{{query},\"extensions\":{}}}", nested(100_000, "{\"a\":", "1", "}")),
            "",
            "",
        ),
        body(
            "100,000 unknown parameters",
            format!("{{{query}{}}}", many(70_000, |n| format!(",\"m{n}\":1"))),
            "",
            "",
        ),
        body("a body of 1 MiB and more", format!("{{{query},\"a\":\"{long}\"}}"), "PAYLOAD_TOO_LARGE", ""),
        body("a body that is no JSON", "x".repeat(1_000_000), REQUEST, ""),
        body("a body that is not UTF-8", vec![0xff; 1_000_000], REQUEST, "UTF-8"),
        body("a body with a byte order mark", format!("\u{feff}{{{query}}}"), "", ""),
        body("NUL bytes", vec![0; 1_000_000], REQUEST, ""),
        body(
            "an operation name of 1,000,000 letters",
            format!("{{{query},\"operationName\":\"{}\"}}", "x".repeat(1_000_000)),
            "OPERATION_RESOLUTION_FAILURE",
            "",
        ),
        body(
            "a hash of 1,000,000 letters",
            format!(
                "{{\"extensions\":{{\"persistedQuery\":{{\"version\":1,\"sha256Hash\":\"{}\"}}}}}}",
                "x".repeat(1_000_000)
            ),
            REQUEST,
            "",
        ),
        body("half of a surrogate pair in the document", r#"{"query":"{ a(b: \"\ud83d\") }"}"#, REQUEST, ""),
        Row {
            name: "8,000 levels in a URL",
            sent: Sent::Url(format!("query={}", nested(8_000, "%7Ba", "", "%7D"))),
            code: COMPLEX,
            says: "deeper than",
        },
        Row {
            name: "10,000 parameters in a URL",
            sent: Sent::Url(format!("query=%7B__typename%7D{}", "&a=1".repeat(10_000))),
            code: "",
            says: "",
        },
    ]
}
