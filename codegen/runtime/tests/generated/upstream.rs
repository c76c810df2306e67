//! The id that a caller's own caller sent, through a service that is layered and the extractor of its handler.

use std::convert::Infallible;
use std::task::{Context, Poll};

use axum_core::extract::FromRequestParts;
use portal_runtime::http::{HeaderValue, Request, Response};
use portal_runtime::{BoxFuture, RequestId, RequestIdLayer};
use tower_layer::Layer;
use tower_service::Service;

use crate::traces::recorded;

const HEADER: &str = "X-Request-ID";

/// Responds with the id that it extracts, under a header of its own.
struct Handler;

impl Service<Request<()>> for Handler {
    type Response = Response<RequestId>;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        Box::pin(async {
            let mut response = Response::new(extracted(request).await[0]);
            RequestId::new().insert_into(response.headers_mut());
            Ok(response)
        })
    }
}

fn request(id: Option<&str>) -> Request<()> {
    let mut request = Request::new(());
    if let Some(id) = id {
        request.headers_mut().insert(HEADER, HeaderValue::from_str(id).unwrap());
    }
    request
}

/// What two extractors of one request find.
async fn extracted(request: Request<()>) -> [RequestId; 2] {
    let (mut parts, ()) = request.into_parts();
    let Ok(first) = RequestId::from_request_parts(&mut parts, &()).await;
    let Ok(second) = RequestId::from_request_parts(&mut parts, &()).await;
    [first, second]
}

/// The ids of the request and in the header of the response, one layer in another.
async fn served(id: Option<&str>) -> [RequestId; 2] {
    let mut service = RequestIdLayer::new().layer(RequestIdLayer::new().layer(Handler));
    let response = service.call(request(id)).await.unwrap();
    assert_eq!(response.headers().get_all(HEADER).iter().count(), 1);
    [*response.body(), RequestId::from_headers(response.headers()).unwrap()]
}

#[tokio::test]
async fn a_request_and_its_response_have_the_callers_id() {
    let id = RequestId::new();
    assert_eq!(served(Some(&id.to_string())).await, [id; 2]);
}

#[tokio::test]
async fn a_request_without_a_usable_id_has_a_new_one() {
    let mut seen = Vec::new();
    for id in [None, None, Some(""), Some("7"), Some("00000000-0000-0000-0000-00000000000g")] {
        let [of_request, in_response] = served(id).await;
        assert_eq!(of_request, in_response, "{id:?}");
        assert!(!seen.contains(&of_request), "{id:?}");
        seen.push(of_request);
    }
}

#[tokio::test]
async fn extractors_of_one_request_agree_without_the_layer() {
    let [first, second] = extracted(request(None)).await;
    assert_eq!(first, second);
    let id = RequestId::new();
    assert_eq!(extracted(request(Some(&id.to_string()))).await, [id; 2]);
}

#[tokio::test]
async fn a_request_is_traced_by_its_id_and_what_is_none_is_not_written_down() {
    let ([id, _], text) = recorded(async || served(Some("7-of-a-person")).await).await;
    assert!(text.contains(&format!("request: request_id={id}")) && text.contains("is not a UUID"), "{text}");
    assert!(!text.contains("person"), "{text}");
}
