//! A timer that is seldom set.

use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::time::{Instant, Sleep, sleep_until};

/// Wakes a task by a time that mostly moves into the future.
#[derive(Debug, Default)]
pub(super) struct Timer {
    sleep: Option<Pin<Box<Sleep>>>,
    /// It has been asked, and will wake the task.
    set: bool,
}

impl Timer {
    /// Ready once this time has come; until then it wakes the task in time. Always the same task: it is not asked again for
    /// what it will do anyway.
    pub(super) fn reached(&mut self, cx: &mut Context<'_>, time: Instant) -> Poll<()> {
        let sleep = self.sleep.get_or_insert_with(|| Box::pin(sleep_until(time)));
        // Set for an earlier time it is left alone: setting it costs more than its going off now and then.
        if sleep.deadline() > time {
            sleep.as_mut().reset(time);
        } else if self.set && !sleep.is_elapsed() {
            return Poll::Pending;
        }
        while sleep.as_mut().poll(cx).is_ready() {
            if sleep.deadline() >= time {
                return Poll::Ready(());
            }
            sleep.as_mut().reset(time);
        }
        self.set = true;
        Poll::Pending
    }
}
