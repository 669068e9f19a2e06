//! Whose turn it is on a connection; the socket and the service share it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

/// Whose turn it is. The client's at first.
#[derive(Clone, Debug, Default)]
pub(super) struct Turn(Arc<AtomicU8>);

/// A request is to come.
const CLIENT: u8 = 0;
/// It is being answered.
const SERVICE: u8 = 1;
/// The answer is there, and to be sent.
const ANSWERED: u8 = 2;

impl Turn {
    /// A request has arrived, its head at least.
    pub(super) fn to_service(&self) {
        self.0.store(SERVICE, Ordering::Relaxed);
    }

    /// Its answer is there.
    pub(super) fn to_answer(&self) {
        self.0.store(ANSWERED, Ordering::Relaxed);
    }

    /// An answer is sent; unless, by then, the service has another request.
    pub(super) fn to_client(&self) {
        let _ = self.0.compare_exchange(ANSWERED, CLIENT, Ordering::Relaxed, Ordering::Relaxed);
    }

    /// A request is to come.
    pub(super) fn is_clients(&self) -> bool {
        self.0.load(Ordering::Relaxed) == CLIENT
    }

    /// A request is being answered.
    pub(super) fn is_services(&self) -> bool {
        self.0.load(Ordering::Relaxed) == SERVICE
    }

    /// An answer is to be sent.
    pub(super) fn is_answered(&self) -> bool {
        self.0.load(Ordering::Relaxed) == ANSWERED
    }
}
