//! Log lines as JSON objects: `time`, `level`, `target`, `message` and the event's own members, in their order.
//!
//! Written here because the formatter of `tracing-subscriber` takes longer for a line than most answers take.

use std::fmt::{self, Debug};

use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::{FormatTime as _, SystemTime};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields};
use tracing_subscriber::registry::LookupSpan;

/// The format.
pub(super) struct JsonLines;

impl<S, N> FormatEvent<S, N> for JsonLines
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
{
    fn format_event(&self, _: &FmtContext<'_, S, N>, mut out: Writer<'_>, event: &Event<'_>) -> fmt::Result {
        out.write_str("{\"time\":\"")?;
        SystemTime.format_time(&mut out)?;
        out.write_str("\",\"level\":\"")?;
        out.write_str(event.metadata().level().as_str())?;
        out.write_str("\",\"target\":")?;
        string(&mut out, event.metadata().target())?;
        let mut members = Members { out, result: Ok(()) };
        event.record(&mut members);
        members.result?;
        members.out.write_str("}\n")
    }
}

/// Writes the members of an event.
struct Members<'w> {
    out: Writer<'w>,
    result: fmt::Result,
}

impl Members<'_> {
    fn member(&mut self, field: &Field, write: impl FnOnce(&mut Writer<'_>) -> fmt::Result) {
        self.result = self.result.and_then(|()| {
            self.out.write_str(",")?;
            string(&mut self.out, field.name())?;
            self.out.write_str(":")?;
            write(&mut self.out)
        });
    }
}

impl Visit for Members<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.member(field, |out| string(out, value));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.member(field, |out| out.write_str(itoa::Buffer::new().format(value)));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.member(field, |out| out.write_str(itoa::Buffer::new().format(value)));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.member(field, |out| out.write_str(if value { "true" } else { "false" }));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.member(field, |out| string(out, &format!("{value:?}")));
    }
}

/// A JSON string.
fn string(out: &mut Writer<'_>, text: &str) -> fmt::Result {
    out.write_str("\"")?;
    if !text.bytes().any(|b| b < b' ' || b == b'"' || b == b'\\') {
        out.write_str(text)?;
        return out.write_str("\"");
    }
    let special = |c: char| c < ' ' || c == '"' || c == '\\';
    let mut rest = text;
    while let Some(place) = rest.find(special) {
        let (plain, after) = rest.split_at(place);
        out.write_str(plain)?;
        let mut after = after.chars();
        match after.next() {
            Some(c @ ('"' | '\\')) => write!(out, "\\{c}")?,
            Some('\n') => out.write_str("\\n")?,
            Some(c) => write!(out, "\\u{:04x}", u32::from(c))?,
            None => {}
        }
        rest = after.as_str();
    }
    out.write_str(rest)?;
    out.write_str("\"")
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::{Arc, Mutex};

    use serde_json::{Value, json};

    use super::*;

    #[derive(Clone, Default)]
    struct Sink(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Sink {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_line_is_an_object_whatever_it_says() {
        let sink = Sink::default();
        let writer = sink.clone();
        let log =
            tracing_subscriber::fmt().event_format(JsonLines).with_writer(move || writer.clone()).finish();
        tracing::subscriber::with_default(log, || {
            tracing::info!(target: "a::b", path = "/\"\\\n\u{1}ü", status = 200_u16, share = 0.5, less = -1, yes = true, "said {}", 1);
            tracing::warn!(error = ?io::ErrorKind::NotFound, "twice");
        });
        let text = String::from_utf8(sink.0.lock().unwrap().clone()).unwrap();
        let mut lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let mut first = lines.next().unwrap();
        let time = first.as_object_mut().unwrap().remove("time").unwrap();
        assert!(time.as_str().unwrap().ends_with('Z'), "{time}");
        let expected = json!({
            "level": "INFO", "target": "a::b", "message": "said 1", "path": "/\"\\\n\u{1}ü", "status": 200, "share": "0.5",
            "less": -1, "yes": true,
        });
        assert_eq!(first, expected);
        assert_eq!(lines.next().unwrap()["error"], "NotFound");
        assert_eq!(lines.next(), None);
    }
}
