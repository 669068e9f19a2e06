//! The time by which the current request must be answered, and the work that it has cost so far, for long computations inside
//! a resolver.

use super::error::{ApiError, Code, Result};
use std::cell::Cell;
use std::time::{Duration, Instant};

thread_local! {
    static CURRENT: Cell<Option<(Instant, Duration)>> = const { Cell::new(None) };
    static WORK: Cell<u64> = const { Cell::new(0) };
}

/// Runs `f` with this deadline, `timeout` after the request's beginning, and no work done. An answer is written by one thread from beginning to end.
pub(super) fn with<T>(deadline: Instant, timeout: Duration, f: impl FnOnce() -> T) -> T {
    /// Puts the deadline back, also after a panic.
    struct Restore(Option<(Instant, Duration)>, u64);
    impl Drop for Restore {
        fn drop(&mut self) {
            CURRENT.set(self.0);
            WORK.set(self.1);
        }
    }
    let _restore = Restore(CURRENT.replace(Some((deadline, timeout))), WORK.replace(0));
    f()
}

/// When the request that this thread is answering must be done; `None` outside of a request.
pub fn deadline() -> Option<Instant> {
    CURRENT.get().map(|(deadline, _)| deadline)
}

/// The work that the methods of the present request have done so far, in whatever they count it in.
pub fn work() -> u64 {
    WORK.get()
}

/// Adds to the work of the present request.
pub fn add_work(more: u64) {
    WORK.set(WORK.get().saturating_add(more));
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
