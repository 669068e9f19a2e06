//! The web pages as they are sent, where the program was built with them.

use std::io::Read as _;

use flate2::read::GzDecoder;

use super::{Reply, SHARED};
use crate::node;

const BROWSER: (&str, &str) = ("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

/// The page, or what stands in its place.
fn page() -> Option<Reply> {
    let reply = SHARED.get("/graphiql", &[BROWSER]);
    if reply.status == 200 {
        return Some(reply);
    }
    node::skipped("the web pages over HTTP", "the program was built without them");
    None
}

/// The addresses of the assets that the page names.
fn assets(page: &Reply) -> Vec<String> {
    let quoted = page.text().split('"').filter_map(|part| part.strip_prefix("./assets/"));
    quoted.map(|name| format!("/assets/{name}")).collect()
}

#[test]
fn without_pages_the_way_to_have_them_is_told() {
    let reply = SHARED.get("/graphiql", &[BROWSER]);
    if reply.status == 200 {
        return;
    }
    assert_eq!(reply.status.as_u16(), 404);
    assert!(reply.text().contains("CAREER_GRAPH_WEB=on"), "{}", reply.text());
    let reply = SHARED.get("/graphiql", &[]);
    assert_eq!(reply.verdict(), "404 NOT_FOUND");
    assert!(reply.message().contains("CAREER_GRAPH_WEB=on"), "{}", reply.message());
}

#[test]
fn the_page_is_asked_for_anew_and_allows_only_what_is_ours() {
    let Some(page) = page() else { return };
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.header("cache-control"), Some("no-cache"));
    let policy = page.header("content-security-policy").unwrap();
    for part in ["default-src 'none'", "script-src 'self';", "connect-src 'self';", "frame-ancestors 'none'"]
    {
        assert!(policy.contains(part), "{part} is not in {policy}");
    }
    assert!(!policy.contains("http") && !policy.contains("unsafe-eval") && !policy.contains('*'), "{policy}");
    assert!(!page.text().contains("http://") && !page.text().contains("https://"), "{}", page.text());
    let tag = page.header("etag").unwrap();
    let known = SHARED.get("/graphiql", &[("if-none-match", tag)]);
    assert_eq!((known.status.as_u16(), known.body.len()), (304, 0));
    assert_eq!(known.header("etag"), Some(tag));
}

#[test]
fn assets_are_kept_for_ever_and_come_in_every_coding() {
    let Some(page) = page() else { return };
    let assets = assets(&page);
    assert!(assets.len() >= 3, "{assets:?}");
    for asset in &assets {
        let plain = SHARED.get(asset, &[]);
        assert_eq!((plain.status.as_u16(), plain.header("content-encoding")), (200, None), "{asset}");
        assert!(plain.header("cache-control").unwrap().ends_with("immutable"), "{asset}");
        assert!(plain.header("vary").unwrap().contains("accept-encoding"), "{asset}");
        assert!(
            plain.header("content-security-policy").unwrap().starts_with("default-src 'none'"),
            "{asset}"
        );
        let gzip = SHARED.get(asset, &[("accept-encoding", "gzip")]);
        let mut unpacked = Vec::new();
        GzDecoder::new(gzip.body.as_slice()).read_to_end(&mut unpacked).unwrap();
        assert!(gzip.header("content-encoding") == Some("gzip") && unpacked == plain.body, "{asset}");
        let brotli = SHARED.get(asset, &[("accept-encoding", "gzip, br")]);
        assert_eq!(brotli.header("content-encoding"), Some("br"), "{asset}");
        assert!(brotli.body.len() <= gzip.body.len(), "{asset}");
        let tag = plain.header("etag").unwrap();
        assert_eq!(SHARED.get(asset, &[("if-none-match", tag)]).status.as_u16(), 304, "{asset}");
    }
}

#[test]
fn a_slash_too_many_is_taken_away() {
    let reply = SHARED.get("/graphiql/?query=%7Ba%7D", &[]);
    assert_eq!((reply.status.as_u16(), reply.header("location")), (308, Some("../graphiql?query=%7Ba%7D")));
}

#[test]
fn no_other_files_are_served() {
    for path in [
        "/assets/",
        "/assets/none.js",
        "/assets/../graphiql.html",
        "/assets/%2e%2e/graphiql.html",
        "/graphiql.html",
    ] {
        assert_eq!(SHARED.get(path, &[]).verdict(), "404 NOT_FOUND", "{path}");
    }
    for path in ["/graphiql", "/assets/none.js", "/licences.md"] {
        assert_eq!(SHARED.send("POST", path, &[], "x").verdict(), "405 METHOD_NOT_ALLOWED", "{path}");
    }
}
