//! Requests that are answered, each the dearest of its kind that we know of.

use super::{COMPLEX, INPUT, INVALID, Row, document, many, page};

pub(super) fn rows() -> Vec<Row> {
    let twenty =
        |field: &dyn Fn(usize) -> String| format!("{{ {} }}", many(20, |n| format!("a{n}: {}", field(n))));
    let all = |first: usize, inner: &str| {
        format!("{{ {} }}", page("roles(first: 100)", &page(&format!("transitions(first: {first})"), inner)))
    };
    let slugs = [
        "actors",
        "cashiers",
        "registered-nurses",
        "chief-executives",
        "actuaries",
        "dancers",
        "roofers",
        "astronomers",
    ];
    let slug = |n: usize| slugs[n % 8];
    let path = |n: usize, cost: &str| {
        format!(
            "shortestPath(from: {{ slug: \"{}\" }}, to: {{ slug: \"{}\" }}, cost: {cost}) {{ ... on CareerPath {{ id steps {{ newSkills {{ toLevel }} }} totals {{ months skillsToGain }} }} }}",
            slug(n),
            slug(n * 3 + 1 + n / 8)
        )
    };
    let skills = ["active-listening", "speaking", "reading-comprehension", "critical-thinking", "monitoring"];
    let filter = format!(
        "roles(filter: {{ skills: [{}] }}) {{ totalCount }}",
        many(60, |n| format!("{{slug: \"{}\"}}", skills[n % 5]))
    );
    let long = "x".repeat(60_000);
    let search =
        |n: usize| ["a", "s", "and", "manager", "of the", "software engineer and manager of all"][n % 6];
    let conditional = |wide: usize| {
        let fragment = |name: &str, next: &str, from: usize| {
            let inner = many(wide, |n| format!("{next} @skip(if: $v{})", from + n));
            format!("fragment {name} on Track {{ {inner} }}")
        };
        let fragments =
            fragment("A", "...B", 0) + &fragment("B", "...C", wide) + &fragment("C", "name", 2 * wide);
        let variables = many(3 * wide, |n| format!("$v{n}: Boolean = false"));
        format!("query({variables}) {{ track(by: {{ slug: \"finance\" }}) {{ ...A }} }} {fragments}")
    };
    // What one skill has, a hundred times.
    let skills_of = |inner: &str| {
        let ids = "\"U2tpbGw6YWN0aXZlLWxpc3RlbmluZw\" ".repeat(100);
        format!("{{ nodes(ids: [{ids}]) {{ ... on Skill {{ {inner} }} }} }}")
    };
    let role = "id slug title level summary alternateTitles interests codes { scheme value url } tracks { name } requirements { education { value method } experience { months method } } category { code title landscape { employment annualOpenings year area source } outlook { fromYear toYear } }";
    let wide = format!(
        "{}{}",
        " ".repeat(40_000),
        twenty(&|n| format!("role(by: {{ slug: \"{}\" }}) {{ {role} }}", slug(n)))
    );
    let spoken = |count: usize| {
        format!(
            "{{ {} }}",
            many(count, |n| format!(
                "a{n}: __schema {{ types {{ name description fields {{ name description args {{ name description }} type {{ name kind }} }} inputFields {{ name description }} enumValues {{ name description }} }} }}"
            ))
        )
    };
    vec![
        document(
            "all transitions of 100 roles, with titles",
            &all(100, "id kind months { total } to { slug title level }"),
            "",
            "",
        ),
        document("other titles of the roles of all transitions", &all(100, "to { alternateTitles }"), "", ""),
        document(
            "the same 15 times",
            &all(100, &format!("to {{ {} }}", many(15, |n| format!("a{n}: alternateTitles")))),
            COMPLEX,
            "smaller pages",
        ),
        document(
            "an alias of 60,000 letters, 10,000 times",
            &all(100, &format!("{long}: id")),
            COMPLEX,
            "smaller pages",
        ),
        document("ids of all transitions, 15 times", &all(100, &many(15, |n| format!("a{n}: id"))), "", ""),
        document(
            "18 fields of 10,000 roles",
            &skills_of(&page("roles(first: 100)", &many(18, |n| format!("a{n}: id")))),
            "",
            "",
        ),
        document(
            "the same under aliases of 31 letters",
            &skills_of(&page("roles(first: 100)", &many(18, |n| format!("a{n:0>30}: id")))),
            "",
            "",
        ),
        document(
            "other titles of 10,000 roles",
            &skills_of(&page("roles(first: 100)", "alternateTitles")),
            "",
            "",
        ),
        document(
            "profiles of 10,000 roles",
            &skills_of(&page(
                "roles(first: 100)",
                "id slug title level summary category { code title landscape { employment source } } requirements { education { value } }",
            )),
            "",
            "",
        ),
        document(
            "9,000 skill gaps",
            &skills_of(&page(
                "roles(first: 90)",
                "skillGap(to: { slug: \"registered-nurses\" }) { points coverage missing { toLevel } }",
            )),
            "",
            "",
        ),
        document(
            "skill gaps of 20,000 transitions",
            &skills_of(&page(
                "roles(first: 20)",
                &page("transitions(first: 10)", "skillGap { points coverage }"),
            )),
            "",
            "",
        ),
        document(
            "10,000 lists of transitions",
            &skills_of(&page("roles(first: 100)", "transitions(first: 1) { totalCount edges { cursor } }")),
            "",
            "",
        ),
        document(
            "10,000 lists of skills",
            &skills_of(&page(
                "roles(first: 100)",
                "skills(first: 1, kinds: [TECHNOLOGY]) { totalCount edges { cursor } }",
            )),
            "",
            "",
        ),
        document(
            "skill gaps of all transitions",
            &all(60, "skillGap { points missing { toLevel } shared { slug } }"),
            "",
            "",
        ),
        document(
            "skill gaps of 100 roles, 90 times",
            &format!(
                "{{ {} }}",
                page(
                    "roles(first: 100)",
                    &many(90, |n| format!(
                        "a{n}: skillGap(to: {{ slug: \"{}\" }}) {{ points coverage }}",
                        slug(n)
                    ))
                )
            ),
            "",
            "",
        ),
        document(
            "pay changes of all transitions",
            &all(100, "payChange { amount percent reason } evidence { kind }"),
            "",
            "",
        ),
        document(
            "skills of 100 roles",
            &format!(
                "{{ {} }}",
                page(
                    "roles(first: 100)",
                    "skills(first: 100) { edges { cursor importance level node { id slug name kind hot } } }"
                )
            ),
            "",
            "",
        ),
        document("20 paths by months", &twenty(&|n| path(n, "MONTHS")), "", ""),
        document("20 paths by skill gap", &twenty(&|n| path(n, "SKILL_GAP")), "", ""),
        document(
            "20 paths from names that are wrong",
            &twenty(&|n| {
                format!(
                    "shortestPath(from: {{ slug: \"regisered-nurrses-and-other-health-people-{n}\" }}, to: {{ slug: \"actors\" }}) {{ __typename }}"
                )
            }),
            INPUT,
            "names no role",
        ),
        document(
            "20 searches for everything",
            &twenty(&|n| {
                format!(
                    "search(text: \"{}\", kinds: [ROLE TRACK CATEGORY SKILL], first: 100) {{ edges {{ score matched node {{ __typename }} }} }}",
                    search(n)
                )
            }),
            "",
            "",
        ),
        document(
            "20 searches with errors in every word",
            &twenty(&|n| {
                format!(
                    "search(text: \"sofware enginer maneger oparations tecnical asistant speciallist {n}\", kinds: [ROLE SKILL]) {{ totalCount }}"
                )
            }),
            "",
            "",
        ),
        document(
            "a search of 7,000 kinds",
            &format!("{{ search(text: \"manager\", kinds: [{}]) {{ totalCount }} }}", "SKILL ".repeat(7_000)),
            "",
            "",
        ),
        document(
            "20 filters and orders of all roles",
            &twenty(&|n| {
                format!(
                    "roles(first: {n}, filter: {{ levels: [1 2 3 4 5], pay: {{ least: 1 }} }}, orderBy: {{ field: GROWTH, direction: DESC }}) {{ totalCount }}"
                )
            }),
            "",
            "",
        ),
        document("20 filters of 60 skills", &twenty(&|_| filter.clone()), "", ""),
        document(
            "20 times the skills in use",
            &twenty(&|n| {
                format!("skills(first: {n}, kinds: [TECHNOLOGY KNOWLEDGE], hot: false) {{ totalCount }}")
            }),
            "",
            "",
        ),
        document("1,400 conditions", &conditional(9), COMPLEX, "combinations"),
        document("740 conditions", &conditional(7), "", ""),
        document("900 fields at the end of a line of 60,000 bytes", &wide, "", ""),
        document(
            "2,900 mistakes at the end of a line of 60,000 bytes",
            &format!("{}{{ role({}) {{ id }} }}", " ".repeat(30_000), many(2_900, |n| format!("u{n}:1"))),
            INVALID,
            "",
        ),
        document(
            "whole introspection",
            "{ __schema { types { kind name description fields(includeDeprecated: true) { name description args { name description defaultValue type { kind name ofType { kind name ofType { kind name ofType { name } } } } } type { kind name ofType { kind name ofType { kind name ofType { name } } } } isDeprecated } inputFields { name description type { kind name ofType { kind name ofType { name } } } } interfaces { name } enumValues { name description } possibleTypes { name } } directives { name args { name } } } }",
            "",
            "",
        ),
        document("introspection 5 times", &spoken(5), "", ""),
        document(
            "introspection 20 times",
            &format!(
                "{{ {} }}",
                many(20, |n| format!(
                    "a{n}: __schema {{ types {{ fields {{ name args {{ name type {{ name }} }} type {{ name ofType {{ name }} }} }} }} }}"
                ))
            ),
            "",
            "",
        ),
        document(
            "20 types of introspection",
            &twenty(&|_| {
                "__type(name: \"Query\") { fields { name description args { name description } } }".to_owned()
            }),
            "",
            "",
        ),
    ]
}
