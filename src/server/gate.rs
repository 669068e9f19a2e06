//! How many GraphQL requests are answered at once, how many may wait, and which are turned away.
//!
//! Answering is computation, from some microseconds to a deadline of the service's own, and never waits for anything.
//! Handing each request to another thread would cost more than most answers, so they are computed on the threads that
//! also serve the connections. To keep one of those free for accepting, health checks and cached answers, one fewer
//! may compute than there are; the runtime has more threads than cores, so that a long computation shares its core.
//! A document that is not known to be quickly answered is announced to the runtime, which moves the thread's other work
//! elsewhere. Without that, the other threads may be asleep, and none of them waits for the sockets until this one is done.
//!
//! Requests beyond that wait, up to a number and a time; beyond those they are turned away at once with 503, because
//! an answer that comes after the client has given up only delays the others.

use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use quick_cache::DefaultHashBuilder;
use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// Lets requests through to the service.
pub(super) struct Gate {
    answering: Semaphore,
    waiting: AtomicUsize,
    max_waiting: usize,
    hasher: DefaultHashBuilder,
    /// Hashes of documents that were quickly answered the last time, each at the place of its last bits.
    quick: Box<[AtomicU64]>,
}

/// Long enough for others to notice; announcing it costs a hundredth of that.
const LONG: Duration = Duration::from_millis(1);

/// Documents that are remembered as quick.
const QUICK_DOCUMENTS: usize = 1 << 14;

/// No place for a request.
pub(super) struct Full;

impl Gate {
    pub(super) fn new(max_answering: usize, max_waiting: usize) -> Self {
        Gate {
            answering: Semaphore::new(max_answering),
            waiting: AtomicUsize::new(0),
            max_waiting,
            hasher: DefaultHashBuilder::default(),
            quick: (0..QUICK_DOCUMENTS).map(|_| AtomicU64::new(0)).collect(),
        }
    }

    /// Computes the answer to this document, on this thread.
    pub(super) fn compute<T>(&self, document: &str, work: impl FnOnce() -> T) -> T {
        let hash = self.hasher.hash_one(document);
        let place =
            usize::try_from(hash % QUICK_DOCUMENTS as u64).ok().and_then(|place| self.quick.get(place));
        let was_quick = place.is_some_and(|place| place.load(Ordering::Relaxed) == hash);
        let began = Instant::now();
        let answer = if was_quick || Handle::current().runtime_flavor() != RuntimeFlavor::MultiThread {
            work()
        } else {
            tokio::task::block_in_place(work)
        };
        let is_quick = began.elapsed() < LONG;
        if let Some(place) = place.filter(|_| is_quick != was_quick) {
            place.store(if is_quick { hash } else { 0 }, Ordering::Relaxed);
        }
        answer
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
        if count.fetch_add(1, Ordering::Relaxed) < max { Ok(waiting) } else { Err(Full) }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
