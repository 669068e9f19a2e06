//! Pages, health, and the headers of every answer.

use career_graph::server::{App, Settings, SetupError};

use super::toy::{SDL, Toy};
use super::{JSON, SHARED, Server};

const BROWSER: [(&str, &str); 1] =
    [("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")];

#[test]
fn the_front_page_is_self_contained_and_says_how_to_ask() {
    // Browsers are given the explorer, where the program was built with it.
    let reply = SHARED.get("/", &[]);
    assert!(reply.header("vary").is_some_and(|vary| vary.contains("accept")));
    assert_eq!(reply.header("content-type"), Some("text/html; charset=utf-8"));
    let (page, policy) = (reply.text(), reply.header("content-security-policy").unwrap());
    for part in
        ["/graphql", "curl ", "/schema.graphql", "/graphiql", "1,234 greetings", "Toy &lt;jobs&gt;", "toy-1"]
    {
        assert!(page.contains(part), "{part}");
    }
    assert!(
        !["{style}", "{dataset}", "{counts}", "{version}", "{dataset_version}"]
            .iter()
            .any(|hole| page.contains(hole))
    );
    assert!(
        !page.contains("<script") && !page.contains("https://") && !page.contains("src="),
        "no request to anywhere"
    );
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let digest = data_encoding::BASE64.encode(&<sha2::Sha256 as sha2::Digest>::digest(style));
    assert!(policy.starts_with("default-src 'none'") && policy.contains(&digest), "{policy}");
    assert_eq!(SHARED.send("HEAD", "/", &[], "").status.as_u16(), 200);
}

#[test]
fn health_is_told() {
    assert_eq!(SHARED.get("/healthz", &[]).json()["status"], "alive");
    let ready = SHARED.get("/readyz", &[]);
    assert_eq!(ready.json()["status"], "ready");
    assert_eq!(ready.json()["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(ready.json()["dataset"]["version"], "toy-1");
    assert_eq!(ready.header("cache-control"), Some("no-store"));
}

#[test]
fn the_schema_is_served() {
    let reply = SHARED.get("/schema.graphql", &[]);
    assert_eq!((reply.text(), reply.header("content-type")), (SDL, Some("text/plain; charset=utf-8")));
    let tag = reply.header("etag").unwrap();
    assert_eq!(SHARED.get("/schema.graphql", &[("if-none-match", tag)]).status.as_u16(), 304);
}

#[test]
fn what_is_not_there_is_explained_to_people_and_programs() {
    let reply = SHARED.get("/graphq", &[]);
    assert_eq!(reply.verdict(), "404 NOT_FOUND");
    assert!(reply.message().contains("/graphql"));
    let reply = SHARED.get("/graphq", &BROWSER);
    assert_eq!(
        (reply.status.as_u16(), reply.header("content-type")),
        (404, Some("text/html; charset=utf-8"))
    );
    assert!(reply.header("content-security-policy").is_some());
    let reply = SHARED.send("POST", "/", &BROWSER, "x");
    assert_eq!(
        (reply.status.as_u16(), reply.header("content-type")),
        (405, Some("text/html; charset=utf-8"))
    );
    assert!(reply.header("allow").is_some() && reply.text().contains("Only for reading"));
    for path in ["/", "/healthz", "/readyz", "/schema.graphql"] {
        let reply = SHARED.send("POST", path, &[], "x");
        assert_eq!(reply.verdict(), "405 METHOD_NOT_ALLOWED", "{path}");
        assert_eq!(
            reply.header("allow").map(|allow| allow.replace(' ', "")).as_deref(),
            Some("GET,HEAD"),
            "{path}"
        );
    }
}

#[test]
fn every_answer_has_a_request_id_and_the_security_headers() {
    for path in ["/", "/graphql", "/graphq", "/healthz"] {
        let reply = SHARED.get(path, &[]);
        assert_eq!(reply.header("x-request-id").map(str::len), Some(16), "{path}");
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(reply.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(reply.header("cross-origin-resource-policy"), Some("same-origin"));
        assert_eq!(reply.header("access-control-allow-origin"), None);
    }
    let id =
        |given: &str| SHARED.get("/", &[("x-request-id", given)]).header("x-request-id").unwrap().to_owned();
    for sane in ["a", "0af7651916cd43dd8448eb211c80319c", "req-1:2/3_4.5+6=", &"x".repeat(128)] {
        assert_eq!(id(sane), sane);
    }
    for not in ["", "a b", "<a>", "a\"b", &"x".repeat(129)] {
        assert_eq!(id(not).len(), 16, "{not}");
    }
    assert_ne!(id(""), id(""));
}

#[test]
fn other_sites_may_read_answers_only_where_configured() {
    let server = Server::start(Settings {
        cors_origins: vec!["https://app.example".to_owned()],
        ..Settings::default()
    });
    let preflight = |server: &Server, origin: &str| {
        let headers = [
            ("origin", origin),
            ("access-control-request-method", "POST"),
            ("access-control-request-headers", "content-type"),
        ];
        server.send("OPTIONS", "/graphql", &headers, "")
    };
    let reply = preflight(&server, "https://app.example");
    assert_eq!(reply.header("access-control-allow-origin"), Some("https://app.example"));
    assert!(reply.header("access-control-allow-headers").unwrap().contains("content-type"));
    assert_eq!(preflight(&server, "https://evil.example").header("access-control-allow-origin"), None);
    assert_eq!(preflight(&SHARED, "https://app.example").header("access-control-allow-origin"), None);
    let headers = [("origin", "https://app.example"), ("content-type", JSON)];
    let reply = server.send("POST", "/graphql", &headers, r#"{"query": "{ greeting }"}"#);
    assert_eq!(reply.header("access-control-allow-origin"), Some("https://app.example"));
    assert!(reply.header("vary").unwrap().contains("origin"));
    let any = Server::start(Settings { cors_origins: vec!["*".to_owned()], ..Settings::default() });
    assert_eq!(preflight(&any, "https://evil.example").header("access-control-allow-origin"), Some("*"));
}

#[test]
fn an_origin_that_no_browser_sends_is_refused() {
    for origin in ["app.example", "https://app.example/", "https://a, https://b", "https://", "ftp://a"] {
        let settings = Settings { cors_origins: vec![origin.to_owned()], ..Settings::default() };
        let refused = App::new(Toy::new(), super::about(), settings).err();
        assert!(matches!(&refused, Some(SetupError::Origin(o)) if o == origin), "{origin}: {refused:?}");
    }
}
