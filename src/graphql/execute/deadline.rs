//! The time by which the current request must be answered, for long computations inside a resolver.

use super::error::{ApiError, Code, Result};
use std::cell::Cell;
use std::time::{Duration, Instant};

thread_local! {
    static CURRENT: Cell<Option<(Instant, Duration)>> = const { Cell::new(None) };
}

/// Runs `f` with this deadline, `timeout` after the request's beginning. An answer is written by one thread from beginning to end.
pub(super) fn with<T>(deadline: Instant, timeout: Duration, f: impl FnOnce() -> T) -> T {
    /// Puts the deadline back, also after a panic.
    struct Restore(Option<(Instant, Duration)>);
    impl Drop for Restore {
        fn drop(&mut self) {
            CURRENT.set(self.0);
        }
    }
    let _restore = Restore(CURRENT.replace(Some((deadline, timeout))));
    f()
}

/// When the request that this thread is answering must be done; `None` outside of a request.
pub fn deadline() -> Option<Instant> {
    CURRENT.get().map(|(deadline, _)| deadline)
}

/// For long computations inside a method, every millisecond or so: an error once the request's time is up.
///
/// # Errors
/// `TIMEOUT`, to be returned by the method.
pub fn check_deadline() -> Result<()> {
    match CURRENT.get() {
        Some((deadline, timeout)) if Instant::now() > deadline => Err(passed(timeout)),
        _ => Ok(()),
    }
}

/// The fault of being late.
pub(super) fn passed(timeout: Duration) -> ApiError {
    let millis = u64::try_from(timeout.as_millis()).unwrap_or(u64::MAX);
    ApiError::new(Code::Timeout, format!("The answer took longer than {millis} ms: ask for less."))
        .with("limit", "timeoutMilliseconds")
        .with("allowed", millis)
}
