//! One request of a registration, and its response.

use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, Method, Request, StatusCode};
use tracing::{Instrument, Span, field};
use url::Url;

use crate::client::Client;
use crate::error::{
    ErrorPointers, Invalid, Reason, Received, Record, RegistrationError, TimedOut, TransportError, TransportFailure,
};
use crate::platform::timeout;
use crate::privacy::{Secret, hide_headers};
use crate::token::AccessToken;
use crate::transport::Body;
use crate::wire::request_id::{RequestId, X_REQUEST_ID};

/// What is done with a registration.
pub(super) struct Step {
    /// Its name, for errors and logs.
    pub(super) name: &'static str,
    pub(super) method: Method,
}

/// Where an error has its code, and its words (RFC 7591, section 3.2.2).
const POINTERS: ErrorPointers = ErrorPointers { codes: &["/error"], messages: &["/error_description"], accesses_exceeded: &[] };

/// Sends one request, under an id of its own and within the time of a call, and returns the response, of whatever status.
pub(super) async fn exchange(
    client: &Client,
    step: &Step,
    address: &Url,
    token: &AccessToken,
    body: Option<Secret>,
) -> Result<Received, RegistrationError> {
    // None of the steps only reads: a server may replace the token with each response.
    let mut record = Record::new(step.name, false, RequestId::new());
    let request = match request(client, step, address, token, body, record.request_id()) {
        Ok(request) => request,
        Err(reason) => return Err(RegistrationError::Invalid(Box::new(Invalid::new(record, reason)))),
    };
    let (span, limit) = (span(client, step, address, record.request_id()), client.timeout());
    let ended = timeout(limit, respond(client, request, &mut record)).instrument(span.clone()).await;
    let error = match ended {
        Ok(Ok(Response { status, headers, raw })) => {
            span.record("http.response.status_code", status.as_u16());
            if status.is_client_error() || status.is_server_error() {
                span.record("error.type", status.as_str());
            }
            span.in_scope(|| tracing::debug!(took = ?record.took(), "response received"));
            return Ok(Received { record, status, headers, raw, pointers: POINTERS });
        }
        Ok(Err((status, error))) => RegistrationError::Transport(Box::new(TransportFailure::new(record, status, error))),
        Err(_) => RegistrationError::Timeout(Box::new(TimedOut::new(record, limit))),
    };
    span.record("error.type", field::debug(error.kind()));
    span.in_scope(|| tracing::debug!(outcome = ?error.outcome(), "no response"));
    Err(error)
}

/// A response in full.
struct Response {
    status: StatusCode,
    headers: HeaderMap,
    raw: Bytes,
}

/// The response, or why there is none, with the status of one that broke off.
async fn respond(
    client: &Client,
    request: Request<Body>,
    record: &mut Record,
) -> Result<Response, (Option<StatusCode>, TransportError)> {
    let connection = client.connection();
    record.sent();
    let response = connection.transport.send(request).await.map_err(|error| {
        if error.kind().is_before_sending() {
            record.not_sent();
        }
        (None, error)
    })?;
    let (mut parts, body) = response.into_parts();
    hide_headers(&mut parts.headers);
    record.answered(parts.status);
    if let Some(echoed) = RequestId::from_headers(&parts.headers) {
        record.add(echoed);
    }
    let raw = body.collect(connection.body_limit).await.map_err(|error| (Some(parts.status), error))?;
    Ok(Response { status: parts.status, headers: parts.headers, raw })
}

fn span(client: &Client, step: &Step, address: &Url, request_id: RequestId) -> Span {
    tracing::info_span!(
        "registration",
        portal = client.portal().name,
        environment = client.facts().name,
        step = step.name,
        request_id = %request_id,
        otel.kind = "client",
        http.request.method = step.method.as_str(),
        server.address = address.host_str(),
        server.port = address.port_or_known_default(),
        http.response.status_code = field::Empty,
        "error.type" = field::Empty,
    )
}

fn request(
    client: &Client,
    step: &Step,
    address: &Url,
    token: &AccessToken,
    body: Option<Secret>,
    request_id: RequestId,
) -> Result<Request<Body>, Reason> {
    let mut request = Request::builder()
        .method(step.method.clone())
        .uri(address.as_str())
        .header(AUTHORIZATION, token.header().ok_or(Reason::UnusableToken)?)
        .header(ACCEPT, "application/json")
        .header(USER_AGENT, client.connection().user_agent.clone())
        .header(X_REQUEST_ID, request_id.to_string());
    if body.is_some() {
        request = request.header(CONTENT_TYPE, "application/json");
    }
    let body = body.map_or(Body::empty(), |text| Body::full(Bytes::copy_from_slice(text.expose().as_bytes())));
    request.body(body).map_err(|_| Reason::UnusableAddress)
}
