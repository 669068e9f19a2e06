//! A connection that does not wait for its client for ever.
//!
//! hyper is given this in place of the socket. It knows whose turn it is, from what is read and written and from the
//! service, which says when a request begins and when its answer is there:
//!
//! - until the head of a request has arrived, the client has `head_milliseconds` from its first byte, or from the connection's
//!   beginning; a client that has sent something is told so with 408;
//! - between an answer and the next request it has `idle_milliseconds`;
//! - the whole answer must be fetched within `send_milliseconds`; whoever does not is cut off, and what the kernel holds for
//!   it is thrown away. (The body of a request is read, and timed, by `endpoint`.)
//!
//! The clock is looked at once for a request, and a timer is set only for what is slow.
//!
//! hyper answers what is no HTTP with a bare status. Its answer is replaced by one that says what is wrong, and as a
//! client may still be sending, the connection is read for a moment longer: closed with bytes unread, it would be reset, and
//! the answer lost.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::fault::Fault;
use super::timer::Timer;
use super::turn::Turn;
use crate::limits::Limits;

/// How long a connection is read from after the last answer.
const LINGER: Duration = Duration::from_secs(2);

/// What is waited for while it is not the service's turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wait {
    /// The rest of the head of a request, or the first one.
    Head,
    /// That the client takes the answer.
    Send,
    /// The next request.
    Idle,
}

/// A socket with limits.
#[derive(Debug)]
pub(super) struct Connection {
    socket: TcpStream,
    turn: Turn,
    wait: Wait,
    /// When the wait began; `None` for a head that has only just begun to arrive.
    since: Option<Instant>,
    /// The client has sent something since it was last waited for in idleness.
    heard: bool,
    /// The client has closed its side.
    ended: bool,
    /// An answer did not go out at once.
    slow: bool,
    /// When reading ends, after our side is closed.
    closing: Option<Instant>,
    timer: Timer,
    last_words: LastWords,
    limits: Arc<Limits>,
}

/// Our answer in place of hyper's to what is no request.
#[derive(Debug)]
enum LastWords {
    None,
    /// The bytes, and how many of them are sent.
    Saying(Vec<u8>, usize),
    Said,
}

impl Connection {
    pub(super) fn new(socket: TcpStream, turn: Turn, limits: Arc<Limits>) -> Self {
        Connection {
            socket,
            turn,
            wait: Wait::Head,
            since: Some(Instant::now()),
            heard: false,
            ended: false,
            slow: false,
            closing: None,
            timer: Timer::default(),
            last_words: LastWords::None,
            limits,
        }
    }

    /// Ready once the wait has lasted too long; until then the task is woken in time.
    fn is_over(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let milliseconds = match self.wait {
            Wait::Head => self.limits.head_milliseconds,
            Wait::Send => self.limits.send_milliseconds,
            Wait::Idle => self.limits.idle_milliseconds,
        };
        let since = *self.since.get_or_insert_with(Instant::now);
        self.timer.reached(cx, since + Duration::from_millis(milliseconds))
    }

    /// What becomes of a read that has to wait.
    fn wait_to_read(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if !self.turn.is_clients() {
            return Poll::Pending;
        }
        if self.wait == Wait::Idle {
            self.heard = false;
        }
        ready!(self.is_over(cx));
        if self.heard {
            // There is room for so little, and nobody to tell where there is none.
            let answer = Fault::slow("head", self.limits.head_milliseconds).last_words();
            let _ = self.socket.try_write(&answer);
        }
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }

    /// Notes that bytes of an answer are about to be written.
    fn begin_to_send(&mut self) {
        if self.wait != Wait::Send && !self.turn.is_services() {
            // A part of an answer after a pause of hyper's is the same answer.
            if self.turn.is_answered() {
                (self.since, self.slow) = (Some(Instant::now()), false);
            }
            self.wait = Wait::Send;
        }
    }

    /// What becomes of a write: one that waits is given up in time.
    fn written<T>(&mut self, cx: &mut Context<'_>, result: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if result.is_pending() && self.wait == Wait::Send {
            self.slow = true;
            ready!(self.is_over(cx));
            // Closed plainly, the kernel would keep the rest of the answer for a client that does not fetch it.
            let _ = self.socket.set_zero_linger();
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        result
    }

    /// Puts an answer in place of one of hyper's own, which are written when no request is under way.
    fn intercept(&mut self, head: &[u8]) {
        if !self.turn.is_clients() || !matches!(self.last_words, LastWords::None) {
            return;
        }
        let Some(status) = head.strip_prefix(b"HTTP/1.1 4").and_then(|rest| rest.get(..2)) else { return };
        let fault = match status {
            b"31" => Fault::large_head(self.limits.head_bytes),
            b"14" => Fault::long_url(),
            _ => Fault::not_http(),
        };
        tracing::debug!(code = ?fault, "refused before it was a request");
        self.last_words = LastWords::Saying(fault.last_words(), 0);
    }

    /// Writes our own answer, and then says that hyper's, of so many bytes, is written.
    fn say(&mut self, cx: &mut Context<'_>, in_place_of: usize) -> Option<Poll<io::Result<usize>>> {
        while let LastWords::Saying(words, said) = &mut self.last_words {
            match Pin::new(&mut self.socket).poll_write(cx, words.get(*said..).unwrap_or_default()) {
                Poll::Ready(Ok(n)) if n > 0 && *said + n < words.len() => *said += n,
                Poll::Ready(Ok(_)) => {
                    self.last_words = LastWords::Said;
                    return Some(Poll::Ready(Ok(in_place_of)));
                }
                other => return Some(self.written(cx, other)),
            }
        }
        None
    }

    /// Reads what the client may still be sending, and throws it away.
    fn linger(&mut self, cx: &mut Context<'_>, until: Instant) -> Poll<()> {
        let mut space = [0; 4_096];
        while self.heard && !self.ended && Instant::now() < until {
            let mut buffer = ReadBuf::new(&mut space);
            match Pin::new(&mut self.socket).poll_read(cx, &mut buffer) {
                Poll::Ready(read) => self.ended = read.is_err() || buffer.filled().is_empty(),
                Poll::Pending => return self.timer.reached(cx, until),
            }
        }
        Poll::Ready(())
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let connection = self.get_mut();
        let before = buffer.filled().len();
        match Pin::new(&mut connection.socket).poll_read(cx, buffer) {
            Poll::Ready(Ok(())) => {
                connection.ended = buffer.filled().len() == before;
                connection.heard = true;
                if connection.wait == Wait::Idle {
                    (connection.wait, connection.since) = (Wait::Head, None);
                }
                Poll::Ready(Ok(()))
            }
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => connection.wait_to_read(cx),
        }
    }
}

impl AsyncWrite for Connection {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.poll_write_vectored(cx, &[IoSlice::new(bytes)])
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let connection = self.get_mut();
        connection.intercept(slices.first().map(|slice| &**slice).unwrap_or_default());
        connection.begin_to_send();
        if let Some(said) = connection.say(cx, slices.iter().map(|slice| slice.len()).sum()) {
            return said;
        }
        let result = Pin::new(&mut connection.socket).poll_write_vectored(cx, slices);
        connection.written(cx, result)
    }

    fn is_write_vectored(&self) -> bool {
        self.socket.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let connection = self.get_mut();
        ready!(Pin::new(&mut connection.socket).poll_flush(cx))?;
        if connection.wait == Wait::Send {
            connection.wait = Wait::Idle;
            connection.turn.to_client();
            if connection.slow {
                connection.since = Some(Instant::now());
            }
            // hyper does not read again until something has come, so this is where the wait begins.
            let _ = connection.is_over(cx);
        }
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let connection = self.get_mut();
        if connection.closing.is_none() {
            ready!(Pin::new(&mut connection.socket).poll_shutdown(cx))?;
        }
        let until = *connection.closing.get_or_insert_with(|| Instant::now() + LINGER);
        connection.linger(cx, until).map(Ok)
    }
}
