//! Sockets: accepting, limits on connections, and stopping.

use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::runtime;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tower::ServiceExt as _;

use super::app::App;
use super::connection::Connection;
use super::router;
use super::settings::Settings;
use super::turn::Turn;

/// After a failure to accept, for example for want of file handles, the next try is so much later.
const AFTER_FAILURE: Duration = Duration::from_millis(100);

/// hyper's buffers are no smaller.
const SMALLEST_BUFFER: usize = 8_192;

/// The runtime to serve on, with [`Settings::threads`] threads.
pub fn runtime(settings: &Settings) -> io::Result<runtime::Runtime> {
    runtime::Builder::new_multi_thread().worker_threads(settings.threads.max(2)).enable_all().build()
}

/// Serves on this listener until `shutdown` ends; then takes no more connections and lets the requests under way finish,
/// for at most `drain_milliseconds`.
pub async fn run(listener: TcpListener, app: App, shutdown: impl Future<Output = ()>) -> io::Result<()> {
    let limits = Arc::new(app.0.settings.limits.clone());
    let service = router::stack(&app).map_request(|request: Request<Incoming>| request.map(Body::new));
    let service = TowerToHyperService::new(service);
    let mut http = http1::Builder::new();
    // `Connection` keeps the times. A head is refused when this much has come of it, even if no end is in sight.
    http.header_read_timeout(None)
        .max_header_size(limits.head_bytes)
        .max_buf_size(limits.head_bytes.max(SMALLEST_BUFFER));
    let places = Arc::new(Semaphore::new(limits.connections.clamp(1, Semaphore::MAX_PERMITS)));
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut shutdown = pin!(shutdown);
    app.0.ready.store(true, Ordering::Relaxed);
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await.map_err(io::Error::other)?;
            Ok::<_, io::Error>((place, listener.accept().await?.0))
        };
        let next = tokio::select! {
            next = next => next,
            () = &mut shutdown => break,
        };
        while connections.try_join_next().is_some() {}
        match next {
            Ok((place, socket)) => {
                // Answers are written whole: waiting for more to send only delays them.
                let _ = socket.set_nodelay(true);
                let turn = Turn::default();
                let socket = Connection::new(socket, turn.clone(), Arc::clone(&limits));
                let service = service.clone();
                let service = service_fn(move |request| {
                    turn.to_service();
                    let (turn, answer) = (turn.clone(), service.call(request));
                    async move {
                        let answer = answer.await;
                        turn.to_answer();
                        answer
                    }
                });
                let connection = graceful.watch(http.serve_connection(TokioIo::new(socket), service));
                connections.spawn(async move {
                    let _place = place;
                    if let Err(error) = connection.await {
                        tracing::debug!(%error, "a connection ended early");
                    }
                });
            }
            Err(error) => {
                tracing::warn!(%error, "cannot accept a connection");
                sleep(AFTER_FAILURE).await;
            }
        }
    }
    app.0.ready.store(false, Ordering::Relaxed);
    drop(listener);
    tracing::info!(
        connections = graceful.count(),
        "stopping: no new connections, finishing what is under way"
    );
    let milliseconds = limits.drain_milliseconds;
    if timeout(Duration::from_millis(milliseconds), graceful.shutdown()).await.is_err() {
        tracing::warn!(milliseconds, "some requests did not finish in time and are cut off");
    }
    connections.shutdown().await;
    Ok(())
}

/// Ends when the process is told to stop: by SIGTERM or ctrl-c. The signals are caught from this call on, not only from
/// the first poll of what it returns, so that none is missed between the two.
///
/// # Panics
/// Outside of a runtime.
pub fn shutdown_signal() -> impl Future<Output = ()> {
    #[cfg(unix)]
    let mut signals = {
        use tokio::signal::unix::{SignalKind, signal};
        [SignalKind::terminate(), SignalKind::interrupt()].map(|kind| match signal(kind) {
            Ok(signal) => Some(signal),
            Err(error) => {
                tracing::warn!(%error, ?kind, "this signal will not stop the server gracefully");
                None
            }
        })
    };
    async move {
        #[cfg(unix)]
        {
            let caught = signals.iter_mut().flatten().map(|signal| Box::pin(signal.recv()));
            let caught: Vec<_> = caught.collect();
            if caught.is_empty() {
                std::future::pending::<()>().await;
            }
            futures_util::future::select_all(caught).await;
        }
        #[cfg(not(unix))]
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::warn!(%error, "ctrl-c will not stop the server gracefully");
            std::future::pending::<()>().await;
        }
    }
}
