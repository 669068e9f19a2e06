//! How many GraphQL requests are answered at once, how many may wait, and which are turned away.
//!
//! Answering is computation, from some microseconds to a deadline of the service's own, and never waits for anything.
//! Handing each request to another thread would cost more than most answers, so they are computed on the threads that
//! also serve the connections. To keep one of those free for accepting, health checks and cached answers, one fewer
//! may compute than there are; the runtime has more threads than cores, so that a long computation shares its core.
//! Requests beyond that wait, up to a number and a time; beyond those they are turned away at once with 503, because
//! an answer that comes after the client has given up only delays the others.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// Lets requests through to the service.
pub(super) struct Gate {
    answering: Semaphore,
    waiting: AtomicUsize,
    max_waiting: usize,
}

/// No place for a request.
pub(super) struct Full;

impl Gate {
    pub(super) fn new(max_answering: usize, max_waiting: usize) -> Self {
        Gate {
            answering: Semaphore::new(max_answering),
            waiting: AtomicUsize::new(0),
            max_waiting,
        }
    }

    /// Waits for a place to answer in, at most so long.
    pub(super) async fn enter(&self, longest: Duration) -> Result<SemaphorePermit<'_>, Full> {
        if let Ok(place) = self.answering.try_acquire() {
            return Ok(place);
        }
        let _waiting = Waiting::begin(&self.waiting, self.max_waiting)?;
        match timeout(longest, self.answering.acquire()).await {
            Ok(Ok(place)) => Ok(place),
            // The semaphore is never closed.
            Ok(Err(_)) | Err(_) => Err(Full),
        }
    }
}

/// Counts a request that waits, also when its client hangs up meanwhile.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn begin(count: &'a AtomicUsize, max: usize) -> Result<Self, Full> {
        let waiting = Waiting(count);
        if count.fetch_add(1, Ordering::Relaxed) < max {
            Ok(waiting)
        } else {
            Err(Full)
        }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
