//! The time by which the current request must be answered, for long computations inside a resolver.

use super::error::{ApiError, Code};
use std::cell::Cell;
use std::time::{Duration, Instant};

thread_local! {
    static DEADLINE: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// Runs `f` with this deadline. Answers are written by one thread from beginning to end.
pub(super) fn with<T>(deadline: Instant, f: impl FnOnce() -> T) -> T {
    /// Puts the deadline back, also after a panic.
    struct Restore(Option<Instant>);
    impl Drop for Restore {
        fn drop(&mut self) {
            DEADLINE.set(self.0);
        }
    }
    let _restore = Restore(DEADLINE.replace(Some(deadline)));
    f()
}

/// When the request that this thread is answering must be done; `None` outside of a request.
pub fn deadline() -> Option<Instant> {
    DEADLINE.get()
}

/// The fault of being late. A long computation inside a resolver may return it.
pub fn passed(timeout: Duration) -> ApiError {
    let millis = timeout.as_millis();
    ApiError::new(
        Code::Timeout,
        format!("The answer took longer than {millis} ms: ask for less."),
    )
    .with("limit", "timeoutMilliseconds")
}
