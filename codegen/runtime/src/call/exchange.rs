//! Request and response of a call, with its token. A request whose token alone was refused is sent once more, with another; one that only
//! reads is repeated where what failed may be over in a moment.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode};

use super::Call;
use super::assemble::assemble;
use super::perform::Fault;
use super::progress::within;
use super::retry::Retries;
use crate::client::Client;
use crate::error::{Reason, Record, TransportError, text_at};
use crate::platform::{Instant, sleep};
use crate::privacy::hide_headers;
use crate::token::{Authorization, Issued, TokenKey, refuses_token};
use crate::transport::{Body, BoxFuture};
use crate::wire::request_id::RequestId;

/// A response: in full, unless its body is read while it comes.
pub(super) struct RawResponse {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) raw: Bytes,
    /// The body that is read while it comes.
    pub(super) rest: Option<Body>,
}

/// A token that the runtime obtained, and what it is cached by.
struct Obtained {
    key: TokenKey,
    token: Arc<Issued>,
}

pub(super) async fn exchange(
    call: &mut Call,
    client: &Client,
    record: &mut Record,
    deadline: Option<Instant>,
) -> Result<RawResponse, Fault> {
    let mut retries = Retries::of(call, deadline);
    let first = attempt(call, client, record).await;
    match retries.wait_after(&first, record.request_id()) {
        None => first,
        // Apart, as it is rare and its future large.
        Some(wait) => Box::pin(repeat(call, client, record, &mut retries, wait)).await,
    }
}

/// Repeats a call until it succeeds, fails for good, or has no repetition left.
async fn repeat(
    call: &mut Call,
    client: &Client,
    record: &mut Record,
    retries: &mut Retries,
    mut wait: Duration,
) -> Result<RawResponse, Fault> {
    loop {
        sleep(wait).await;
        // Under an id of its own: a bank that knows the first one may respond as it did before.
        record.begin_again(RequestId::new());
        tracing::info!(request_id = %record.request_id(), waited = ?wait, "sending again what failed for the moment");
        let ended = attempt(call, client, record).await;
        match retries.wait_after(&ended, record.request_id()) {
            None => return ended,
            Some(next) => wait = next,
        }
    }
}

async fn attempt(call: &mut Call, client: &Client, record: &mut Record) -> Result<RawResponse, Fault> {
    let is_repeatable = call.body_can_be_sent_again();
    let (sent, obtained) = begin(call, client, record).await?;
    let response = receive(sent, call, client, record).await?;
    let Some(obtained) = obtained else { return Ok(response) };
    if !refuses(client, &obtained, &response) || !is_repeatable {
        return Ok(response);
    }
    // Apart, as it is rare and its future large.
    let again = Box::pin(send_again(call, client, &obtained, record)).await?;
    Ok(again.unwrap_or(response))
}

/// Gives the request of a call to the transport, with a token.
async fn begin<'c>(call: &mut Call, client: &'c Client, record: &mut Record) -> Result<(Sent<'c>, Option<Obtained>), Fault> {
    let (request, authorization) = assemble(call, record.request_id()).map_err(Fault::Invalid)?;
    let key = match authorization {
        Authorization::None => return Ok((send(client, request, None, record), None)),
        Authorization::Given(token, _) => {
            let header = token.header().ok_or(Fault::Invalid(Reason::UnusableToken))?;
            return Ok((send(client, request, Some(header), record), None));
        }
        Authorization::Wanted(key, _) => key,
    };
    let token = obtain(client, &key, record).await?;
    Ok((send(client, request, Some(token.header()), record), Some(Obtained { key, token })))
}

/// Sends a call whose token was refused with another one; `None` if no other can be had.
async fn send_again(
    call: &mut Call,
    client: &Client,
    refused: &Obtained,
    record: &mut Record,
) -> Result<Option<RawResponse>, Fault> {
    let token = obtain(client, &refused.key, record).await?;
    if token.is_same(&refused.token) {
        return Ok(None);
    }
    // Under an id of its own: a bank that knows the first one may response as it did before.
    record.begin_again(RequestId::new());
    tracing::info!(request_id = %record.request_id(), "the token was refused; sending again with another");
    let (request, _) = assemble(call, record.request_id()).map_err(Fault::Invalid)?;
    let response = receive(send(client, request, Some(token.header()), record), call, client, record).await?;
    refuses(client, &Obtained { key: refused.key.clone(), token }, &response);
    Ok(Some(response))
}

async fn obtain(client: &Client, key: &TokenKey, record: &mut Record) -> Result<Arc<Issued>, Fault> {
    client.tokens().obtain(client.connection(), key, record).await.map_err(Fault::NoToken)
}

/// Whether a response refuses nothing but the token of its request. It is then given up.
fn refuses(client: &Client, obtained: &Obtained, response: &RawResponse) -> bool {
    // The code is looked for only where it matters: the body is read as a tree for it.
    let is_refused = response.status == StatusCode::UNAUTHORIZED
        && refuses_token(&response.headers, text_at(&response.raw, client.portal().error_codes).as_deref());
    if is_refused {
        client.tokens().invalidate(&obtained.key, &obtained.token);
    } else if response.status.is_success() {
        obtained.token.served();
    }
    is_refused
}

/// A request that the transport has.
type Sent<'c> = BoxFuture<'c, Result<Response<Body>, TransportError>>;

/// Gives a request to the transport. It is not async, so that the future of a call keeps no place for the request.
fn send<'c>(client: &'c Client, mut request: Request<Body>, authorization: Option<HeaderValue>, record: &mut Record) -> Sent<'c> {
    if let Some(authorization) = authorization {
        request.headers_mut().insert(AUTHORIZATION, authorization);
    }
    record.sent();
    client.connection().transport.send(request)
}

async fn receive(sent: Sent<'_>, call: &Call, client: &Client, record: &mut Record) -> Result<RawResponse, Fault> {
    let response = match client.response_timeout() {
        None => sent.await,
        Some(limit) => within(limit, call.progress().as_ref(), sent).await.unwrap_or_else(|| Err(TransportError::late())),
    };
    let response = response.map_err(|error| {
        if error.kind().is_before_sending() {
            record.not_sent();
        }
        Fault::Transport(None, error)
    })?;
    let (mut parts, body) = response.into_parts();
    hide_headers(&mut parts.headers);
    record.answered(parts.status);
    if let Some(echoed) = RequestId::from_headers(&parts.headers) {
        record.add(echoed);
    }
    if call.reads_while_it_comes(parts.status, &parts.headers) {
        return Ok(RawResponse { status: parts.status, headers: parts.headers, raw: Bytes::new(), rest: Some(body) });
    }
    let raw = body.collect(client.connection().body_limit).await;
    let raw = raw.map_err(|error| Fault::Transport(Some(parts.status), error))?;
    Ok(RawResponse { status: parts.status, headers: parts.headers, raw, rest: None })
}
