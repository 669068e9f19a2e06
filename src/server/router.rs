//! Every route and everything that a request passes on the way to it.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::Method;
use axum::http::header::{ACCEPT, CONTENT_TYPE, ETAG, HeaderValue, IF_NONE_MATCH};
use axum::response::Response;
use axum::routing::get;
use tower::{Service, ServiceBuilder};
use tower_http::cors::{AllowOrigin, Any, CorsLayer};

use super::app::{App, Shared};
use super::envelope::EnvelopeLayer;
use super::{endpoint, explorer, export, health, pages, request_id, web};

/// The whole server but its sockets, outermost first.
///
/// The limits on bodies, waiting and work are where the waiting is: in `endpoint` and `gate`; those on connections and
/// request heads in `serve`.
pub(super) fn stack(
    app: &App,
) -> impl Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static {
    let settings = &app.0.settings;
    ServiceBuilder::new()
        .layer(EnvelopeLayer { compress_from: settings.compress_from }) // request id, log, panics, headers, gzip
        .option_layer(cors(&settings.cors_origins))
        .service(Routes { app: Arc::clone(&app.0), others: routes().with_state(Arc::clone(&app.0)) })
}

/// The routes. The way to `/graphql` is short: the router's would cost every request several allocations.
#[derive(Clone)]
struct Routes {
    app: Arc<Shared>,
    others: Router,
}

impl Service<Request> for Routes {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        // As the router, always.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        // With the slash too: many a client is configured with it.
        if matches!(request.uri().path(), "/graphql" | "/graphql/") {
            let app = Arc::clone(&self.app);
            Box::pin(async move { Ok(endpoint::graphql(&app, request).await) })
        } else {
            Box::pin(self.others.call(request))
        }
    }
}

fn routes() -> Router<Arc<Shared>> {
    let explorer = explorer::ADDRESSES.iter().fold(Router::new(), |router, address| {
        router.route(address, get(explorer::view).fallback(pages::wrong_method))
    });
    explorer
        .route("/", get(explorer::home).fallback(pages::wrong_method))
        .route("/export/{name}", get(export::export).fallback(pages::wrong_method))
        .route("/graphiql", get(web::graphiql).fallback(pages::wrong_method))
        .route("/graphiql/", get(web::without_slash).fallback(pages::wrong_method))
        .route("/licences.md", get(web::licences).fallback(pages::wrong_method))
        .route("/assets/{*name}", get(web::asset).fallback(pages::wrong_method))
        .route("/schema.graphql", get(pages::schema).fallback(pages::wrong_method))
        .route("/healthz", get(health::live).fallback(pages::wrong_method))
        .route("/readyz", get(health::ready).fallback(pages::wrong_method))
        .fallback(pages::not_found)
}

/// Lets pages of these origins read answers.
fn cors(origins: &[String]) -> Option<CorsLayer> {
    let any = origins.iter().any(|origin| origin == "*");
    let list = origins.iter().filter_map(|origin| HeaderValue::try_from(origin).ok());
    let origin = if any { AllowOrigin::from(Any) } else { AllowOrigin::list(list) };
    (!origins.is_empty()).then(|| {
        CorsLayer::new()
            .allow_origin(origin)
            .allow_methods([Method::GET, Method::HEAD, Method::POST])
            .allow_headers([ACCEPT, CONTENT_TYPE, IF_NONE_MATCH, request_id::HEADER])
            .expose_headers([ETAG, request_id::HEADER])
            .max_age(Duration::from_hours(1))
    })
}
