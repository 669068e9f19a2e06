//! The explorer's page as it is sent, where the program was built with it.

use super::{Reply, SHARED};
use crate::node;

const BROWSER: (&str, &str) = ("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

/// Addresses of the explorer, and where the root of the site is from there.
const ADDRESSES: [(&str, &str); 12] = [
    ("/", "./"),
    ("/paths?from=a&to=b", "./"),
    ("/paths/", "../"),
    ("/compare", "./"),
    ("/compare/", "../"),
    ("/tracks", "./"),
    ("/tracks/", "../"),
    ("/tracks/some", "../"),
    ("/tracks/some/", "../../"),
    ("/roles/some%2Fone", "../"),
    ("/roles/some/neighbourhood", "../../"),
    ("/roles/some/neighbourhood/", "../../../"),
];

/// The page at an address, or what stands in its place.
fn page(address: &str) -> Option<Reply> {
    if SHARED.get("/graphiql", &[BROWSER]).status == 200 {
        return Some(SHARED.get(address, &[BROWSER]));
    }
    node::skipped("the explorer over HTTP", "the program was built without it");
    None
}

#[test]
fn every_address_finds_its_assets_wherever_a_proxy_has_put_the_root() {
    for (address, root) in ADDRESSES {
        let Some(page) = page(address) else { return };
        assert_eq!(
            (page.status.as_u16(), page.header("content-type")),
            (200, Some("text/html; charset=utf-8")),
            "{address}"
        );
        let text = page.text();
        let links: Vec<_> = text
            .split('"')
            .filter(|part| part.contains("assets/") || part.ends_with("schema.graphql"))
            .collect();
        assert!(links.len() >= 4, "{address}: {links:?}");
        for link in links {
            let path = link.strip_prefix(root).unwrap_or_else(|| panic!("{address} links to {link}"));
            assert_eq!(SHARED.get(&format!("/{path}"), &[]).status.as_u16(), 200, "{address}: {link}");
        }
    }
}

#[test]
fn no_text_becomes_a_script_or_a_style() {
    let Some(page) = page("/roles/some") else { return };
    let policy = page.header("content-security-policy").unwrap();
    for part in [
        "default-src 'none'",
        "script-src 'self';",
        "style-src 'self';",
        "require-trusted-types-for 'script'",
    ] {
        assert!(policy.contains(part), "{part} is not in {policy}");
    }
    for hole in ["unsafe", "data:", "blob:", "http", "*"] {
        assert!(!policy.contains(hole), "{hole} is in {policy}");
    }
    let text = page.text();
    assert!(!text.contains("<style") && !text.contains(" style=") && !text.contains("<base"), "{text}");
    assert!(!text.contains("<script>") && !text.contains("http://") && !text.contains("https://"), "{text}");
    assert_eq!(page.header("cache-control"), Some("no-cache"));
}

#[test]
fn no_other_address_is_taken_for_one() {
    for address in
        ["/roles", "/roles/", "/roles/some/other", "/paths/some", "/tracks/some/other", "/index.html"]
    {
        assert_eq!(SHARED.get(address, &[]).verdict(), "404 NOT_FOUND", "{address}");
    }
    for address in ["/paths", "/roles/some", "/tracks/some"] {
        assert_eq!(SHARED.send("POST", address, &[], "x").verdict(), "405 METHOD_NOT_ALLOWED", "{address}");
    }
}
