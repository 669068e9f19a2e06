//! Documents that differ, so that the cache of compiled documents keeps as many as it may.

use super::rows::{Sent, document, many};

/// So many of each.
pub(super) const FLOOD: u32 = 3_000;

/// What they are, and the document of a number.
type Flood = (&'static str, fn(u32) -> Sent);

pub(super) fn floods() -> Vec<Flood> {
    vec![
        ("short documents", |n| sent(&format!("{{ a{n}: dataset {{ version }} }}"))),
        ("documents of 440 bytes and 638 fields", |n| {
            let deep = many(7, |k| {
                format!(
                    "fragment F{k} on Track {{ a: parent {{ ...F{} }} b: parent {{ ...F{} }} }}",
                    k + 1,
                    k + 1
                )
            });
            sent(&format!(
                "{{ a{n}: track(by: {{ slug: \"no\" }}) {{ ...F0 }} }} {deep} fragment F7 on Track {{ id slug name }}"
            ))
        }),
        ("documents of 990 fields", |n| {
            sent(&format!(
                "{{ a{n}: track(by: {{ slug: \"no\" }}) {{ {} }} }}",
                many(95, |k| format!("b{k}: parent {{ id slug name parent {{ id slug name }} }}"))
            ))
        }),
        ("documents of 7,000 constants", |n| {
            sent(&format!(
                "{{ a{n}: skills(first: 0, kinds: [{}]) {{ totalCount }} }}",
                "SKILL ".repeat(7_000)
            ))
        }),
        ("documents of 60,000 letters", |n| {
            sent(&format!("{{ a{n}: search(first: 0, text: \"{}\") {{ totalCount }} }}", "x".repeat(60_000)))
        }),
        ("documents of 50 mistakes", |n| sent(&format!("{{ {} a{n} }}", many(60, |k| format!("a{k}"))))),
    ]
}

fn sent(text: &str) -> Sent {
    document("", text, "", "").sent
}
