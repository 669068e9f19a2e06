//! Media types: of an answer what the client's `Accept` says, read as RFC 9110 (12.5.1) does; of a request only JSON.

use axum::http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue};

use super::fault::Fault;

/// A media type of GraphQL answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Media {
    /// `application/json`: every well-formed request is answered with 200.
    Json,
    /// `application/graphql-response+json`: the status says how the request went.
    GraphqlResponse,
}

impl Media {
    /// The value of `Content-Type`.
    pub(super) const fn content_type(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Media::Json => "application/json; charset=utf-8",
            Media::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
        })
    }

    /// The type to answer with; `None` when the client takes neither.
    ///
    /// Without a preference it is `application/json`, which every client reads.
    pub(super) fn negotiate(headers: &HeaderMap) -> Option<Media> {
        // Most clients say one of these; what follows would find the same.
        let first = headers.get(ACCEPT).map(HeaderValue::as_bytes);
        match first {
            None | Some(b"*/*" | b"application/json") if headers.get_all(ACCEPT).iter().nth(1).is_none() => {
                return Some(Media::Json);
            }
            _ => {}
        }
        // Named first and without a condition, whatever comes after.
        if let Some(rest) = first.and_then(|first| first.strip_prefix(b"application/graphql-response+json"))
            && matches!(rest, [] | [b',', ..])
        {
            return Some(Media::GraphqlResponse);
        }
        let mut json = Wish::default();
        let mut response = Wish::default();
        for (place, range) in ranges(headers).enumerate() {
            json.hear(&range, place, "json");
            response.hear(&range, place, "graphql-response+json");
        }
        match (json.quality, response.quality) {
            _ if headers.get_all(ACCEPT).iter().all(HeaderValue::is_empty) => Some(Media::Json),
            (0, 0) => None,
            (j, r) if j != r => Some(if j > r { Media::Json } else { Media::GraphqlResponse }),
            // Equally welcome: what is named goes before what is only covered by a wildcard, then the order named.
            _ if (response.specificity, json.place) > (json.specificity, response.place) => {
                Some(Media::GraphqlResponse)
            }
            _ => Some(Media::Json),
        }
    }
}

/// Whether the client is a person's browser: it names HTML, and JSON no more than that.
pub(super) fn prefers_html(headers: &HeaderMap) -> bool {
    let quality = |kind: &str, subtype: &str| {
        let named = ranges(headers).filter(|range| range.is(kind, subtype));
        named.map(|range| range.quality).max().unwrap_or(0)
    };
    let html = quality("text", "html");
    html > 0 && html >= quality("application", "json").max(quality("application", "graphql-response+json"))
}

/// Refuses every body but JSON in UTF-8, uncompressed.
///
/// Forms and plain text are refused on purpose: a browser sends those from any page without asking first.
pub(super) fn check_content_type(headers: &HeaderMap) -> Result<(), Fault> {
    let given = headers.get(CONTENT_TYPE).map_or("", |value| value.to_str().unwrap_or("?"));
    let mut parts = given.split(';').map(str::trim);
    if !parts.next().unwrap_or("").eq_ignore_ascii_case("application/json") {
        let given = if given.is_empty() {
            "without a Content-Type".to_owned()
        } else {
            format!("of the type {given:?}")
        };
        return Err(Fault::unsupported(format!(
            "A request body {given} is not accepted. Send JSON with the header Content-Type: application/json."
        )));
    }
    if let Some(charset) =
        parts.find_map(|part| parameter(part, "charset")).filter(|charset| !is_utf8(charset))
    {
        return Err(Fault::unsupported(format!(
            "The character set {charset:?} is not accepted. Send UTF-8."
        )));
    }
    match headers.get(CONTENT_ENCODING) {
        Some(coding) if !coding.as_bytes().eq_ignore_ascii_case(b"identity") => Err(Fault::unsupported(
            "A compressed request body is not accepted. Send it without Content-Encoding.",
        )),
        _ => Ok(()),
    }
}

/// How welcome a type is, by the most specific range that covers it.
#[derive(Default)]
struct Wish {
    specificity: u8,
    quality: u16,
    place: usize,
}

impl Wish {
    fn hear(&mut self, range: &Range<'_>, place: usize, subtype: &str) {
        let specificity = match (range.kind, range.subtype) {
            ("*", "*") => 1,
            (kind, "*") if kind.eq_ignore_ascii_case("application") => 2,
            _ if range.is("application", subtype) => 3,
            _ => return,
        };
        if specificity > self.specificity || (specificity == self.specificity && range.quality > self.quality)
        {
            *self = Wish { specificity, quality: range.quality, place };
        }
    }
}

/// One entry of `Accept`.
struct Range<'a> {
    kind: &'a str,
    subtype: &'a str,
    /// In thousandths.
    quality: u16,
}

impl Range<'_> {
    fn is(&self, kind: &str, subtype: &str) -> bool {
        self.kind.eq_ignore_ascii_case(kind) && self.subtype.eq_ignore_ascii_case(subtype)
    }
}

fn ranges(headers: &HeaderMap) -> impl Iterator<Item = Range<'_>> {
    let values = headers.get_all(ACCEPT).into_iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).filter_map(range)
}

/// What cannot be read, and any character set but UTF-8, covers nothing.
fn range(text: &str) -> Option<Range<'_>> {
    let mut parts = text.split(';').map(str::trim);
    let (kind, subtype) = parts.next()?.split_once('/')?;
    let mut quality = 1_000;
    for part in parts {
        if let Some(value) = parameter(part, "q") {
            quality = thousandths(value)?;
        }
        if parameter(part, "charset").is_some_and(|charset| !is_utf8(charset)) {
            return None;
        }
    }
    Some(Range { kind, subtype, quality })
}

/// The value in `name=value`, without quotes.
pub(super) fn parameter<'a>(part: &'a str, name: &str) -> Option<&'a str> {
    let (found, value) = part.split_once('=')?;
    found.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"'))
}

/// Whether this names the character set that we read and write.
fn is_utf8(charset: &str) -> bool {
    charset.eq_ignore_ascii_case("utf-8") || charset.eq_ignore_ascii_case("utf8")
}

/// A quality such as `0.5`: up to three digits after the point, at most 1.
pub(super) fn thousandths(text: &str) -> Option<u16> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !matches!(whole, "0" | "1") || fraction.len() > 3 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let value = format!("{whole}{fraction:0<3}").parse().ok()?;
    (value <= 1_000).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accept(values: &[&'static str]) -> HeaderMap {
        values.iter().map(|value| (ACCEPT, HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn the_most_wanted_type_is_chosen() {
        let (json, response) = (Some(Media::Json), Some(Media::GraphqlResponse));
        for (values, expected) in [
            (&[][..], json),
            (&["*/*"], json),
            (&["application/*"], json),
            (&["application/json"], json),
            (&["Application/GraphQL-Response+JSON"], response),
            (
                &["application/graphql-response+json; charset=utf-8, application/json; charset=utf-8"],
                response,
            ),
            (&["application/json, application/graphql-response+json"], json),
            (&["application/graphql-response+json, application/json;q=0.9"], response),
            (&["application/graphql-response+json", "application/json"], response),
            (&["application/graphql-response+json-seq"], None),
            (&["application/graphql-response+json;q=0, application/json"], json),
            (&["application/json;q=0.5, application/graphql-response+json;q=0.51"], response),
            (&["application/json;q=0.5", "application/graphql-response+json"], response),
            (&["application/graphql-response+json, */*"], response),
            (&["*/*, application/graphql-response+json"], response),
            (&["application/graphql-response+json;q=0.1, */*"], json),
            (&["application/json;q=0, */*"], response),
            (&["*/*;q=0.1, application/graphql-response+json;q=0"], json),
            (&["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"], json),
            (&["text/html"], None),
            (&["application/json;q=0"], None),
            (&["application/json; charset=utf-16"], None),
            (&["application/json;q=2"], None),
            (&["nonsense"], None),
            (&[""], json),
            (&["application/json; q=\"1\" ; charset=\"UTF-8\""], json),
        ] {
            assert_eq!(Media::negotiate(&accept(values)), expected, "{values:?}");
        }
    }

    #[test]
    fn browsers_want_html() {
        assert!(prefers_html(&accept(&["text/html,application/xhtml+xml,*/*;q=0.8"])));
        assert!(prefers_html(&accept(&["text/html, application/json"])));
        assert!(!prefers_html(&accept(&["application/json, text/html;q=0.9"])));
        assert!(!prefers_html(&accept(&["*/*"])));
        assert!(!prefers_html(&accept(&[])));
    }
}
