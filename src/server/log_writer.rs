//! Where lines of the log go: to standard error, gathered for a moment, so that a busy server writes many at once and no
//! request waits for another's line.
//!
//! A line at `warn` or `error` goes out at once, after all before it. Should the reader of the log fall behind, requests
//! wait for it: no line is lost.

use std::io::{self, Write};
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use tracing::{Level, Metadata};
use tracing_subscriber::fmt::MakeWriter;

/// How long lines are gathered.
const MOMENT: Duration = Duration::from_millis(50);

/// So many bytes are written without waiting for the moment's end.
const MANY: usize = 1 << 18;

/// A writer of lines; its clones write to the same place.
#[derive(Clone)]
pub(super) struct LogWriter(Arc<Shared>);

struct Shared {
    gathered: Mutex<Vec<u8>>,
    /// There are lines where there were none.
    began: Condvar,
    /// Locked before `gathered`, so that lines stay in order.
    out: Mutex<Out>,
}

struct Out {
    to: Box<dyn Write + Send>,
    spare: Vec<u8>,
}

impl LogWriter {
    /// A writer to `to`. Until [`LogWriter::start`] only much and what is urgent goes out.
    pub(super) fn new(to: impl Write + Send + 'static) -> Self {
        let out = Mutex::new(Out { to: Box::new(to), spare: Vec::new() });
        LogWriter(Arc::new(Shared { gathered: Mutex::default(), began: Condvar::new(), out }))
    }

    /// Writes what is gathered, moment by moment, until the process ends.
    pub(super) fn start(&self) -> io::Result<()> {
        let shared = Arc::clone(&self.0);
        let run = move || {
            loop {
                let gathered = lock(&shared.gathered);
                drop(shared.began.wait_while(gathered, |lines| lines.is_empty()));
                thread::sleep(MOMENT);
                shared.flush();
            }
        };
        thread::Builder::new().name("log".to_owned()).spawn(run).map(drop)
    }

    /// Writes what is gathered.
    pub(super) fn flush(&self) {
        self.0.flush();
    }
}

impl Shared {
    fn flush(&self) {
        let mut out = lock(&self.out);
        let Out { to, spare } = &mut *out;
        mem::swap(&mut *lock(&self.gathered), spare);
        // Where nobody reads the log, nobody is to be told.
        drop(to.write_all(spare).and_then(|()| to.flush()));
        spare.clear();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes the text of one line.
pub(super) struct Line<'a> {
    shared: &'a Shared,
    urgent: bool,
}

impl Write for Line<'_> {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        let mut gathered = lock(&self.shared.gathered);
        let first = gathered.is_empty();
        gathered.extend_from_slice(text);
        let many = gathered.len() >= MANY;
        drop(gathered);
        if self.urgent || many {
            self.shared.flush();
        } else if first {
            self.shared.began.notify_one();
        }
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for LogWriter {
    type Writer = Line<'a>;

    fn make_writer(&'a self) -> Line<'a> {
        Line { shared: &self.0, urgent: false }
    }

    fn make_writer_for(&'a self, meta: &Metadata<'_>) -> Line<'a> {
        Line { shared: &self.0, urgent: *meta.level() <= Level::WARN }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Sender, channel};

    use super::*;

    /// Passes on each write.
    struct Sink(Sender<String>);

    impl Write for Sink {
        fn write(&mut self, text: &[u8]) -> io::Result<usize> {
            self.0.send(String::from_utf8(text.to_vec()).unwrap()).unwrap();
            Ok(text.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn lines_are_gathered_in_order_until_one_is_urgent_or_there_are_many() {
        let (sender, written) = channel();
        let writer = LogWriter::new(Sink(sender));
        let line =
            |text: &str, urgent| Line { shared: &writer.0, urgent }.write_all(text.as_bytes()).unwrap();
        line("a\n", false);
        line("b\n", false);
        assert!(written.try_recv().is_err(), "gathered");
        line("c\n", true);
        assert_eq!(written.try_recv().unwrap(), "a\nb\nc\n");
        line("d\n", false);
        writer.flush();
        assert_eq!(written.try_recv().unwrap(), "d\n");
        line(&"e".repeat(MANY - 1), false);
        assert!(written.try_recv().is_err(), "not yet many");
        line("f", false);
        assert_eq!(written.try_recv().unwrap().len(), MANY);
    }

    #[test]
    fn what_is_gathered_goes_out_by_itself() {
        let (sender, written) = channel();
        let writer = LogWriter::new(Sink(sender));
        writer.start().unwrap();
        for text in ["a\n", "b\n"] {
            let mut line = Line { shared: &writer.0, urgent: false };
            line.write_all(text.as_bytes()).unwrap();
            let text_written: String = written.recv().unwrap();
            assert_eq!(text_written, text);
        }
    }
}
