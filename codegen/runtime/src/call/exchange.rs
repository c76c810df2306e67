//! Request and response of a call, with its token. A request whose token alone was refused is sent once more, with another.

use std::sync::Arc;

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue, Request, StatusCode};

use super::Call;
use super::assemble::assemble;
use super::perform::Fault;
use crate::client::Client;
use crate::error::{Reason, Record, TransportError, TransportErrorKind, text_at};
use crate::privacy::hide_headers;
use crate::token::{Authorization, Issued, TokenKey, refuses_token};
use crate::transport::Body;
use crate::wire::request_id::RequestId;

/// A response in full.
pub(super) struct RawResponse {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) raw: Bytes,
}

pub(super) async fn exchange(mut call: Call, client: &Client, record: &mut Record) -> Result<RawResponse, Fault> {
    let is_repeatable = call.body_can_be_sent_again();
    let (request, authorization) = assemble(&mut call, record.request_id()).map_err(Fault::Invalid)?;
    // What the caller says is sent as it is.
    if request.headers().contains_key(AUTHORIZATION) {
        return send(client, request, None, record).await;
    }
    let key = match authorization {
        Authorization::None => return send(client, request, None, record).await,
        Authorization::Given(token, _) => {
            let header = token.header().ok_or(Fault::Invalid(Reason::UnusableToken))?;
            return send(client, request, Some(header), record).await;
        }
        Authorization::Wanted(key) => key,
    };
    let token = obtain(client, &key, record).await?;
    let (response, is_refused) = send_with(client, request, &key, &token, record).await?;
    if !is_refused || !is_repeatable {
        return Ok(response);
    }
    // Apart, as it is rare and its future large.
    let again = Box::pin(send_again(&mut call, client, &key, &token, record)).await?;
    Ok(again.unwrap_or(response))
}

/// Sends a call whose token was refused with another one; `None` if no other can be had.
async fn send_again(
    call: &mut Call,
    client: &Client,
    key: &TokenKey,
    refused: &Issued,
    record: &mut Record,
) -> Result<Option<RawResponse>, Fault> {
    let token = obtain(client, key, record).await?;
    if token.is_same(refused) {
        return Ok(None);
    }
    // Under an id of its own: a bank that knows the first one may response as it did before.
    record.begin_again(RequestId::new());
    tracing::info!(request_id = %record.request_id(), "the token was refused; sending again with another");
    let (request, _) = assemble(call, record.request_id()).map_err(Fault::Invalid)?;
    let (response, _) = send_with(client, request, key, &token, record).await?;
    Ok(Some(response))
}

async fn obtain(client: &Client, key: &TokenKey, record: &mut Record) -> Result<Arc<Issued>, Fault> {
    client.tokens().obtain(client.connection(), key, record).await.map_err(Fault::NoToken)
}

/// Sends a request with a token that the runtime obtained, which it gives up where the response refuses nothing but that. Says whether it did.
async fn send_with(
    client: &Client,
    request: Request<Body>,
    key: &TokenKey,
    token: &Arc<Issued>,
    record: &mut Record,
) -> Result<(RawResponse, bool), Fault> {
    let response = send(client, request, Some(token.header()), record).await?;
    let is_refused = refuses(client, &response);
    if is_refused {
        client.tokens().invalidate(key, token);
    } else if response.status.is_success() {
        token.served();
    }
    Ok((response, is_refused))
}

fn refuses(client: &Client, response: &RawResponse) -> bool {
    // The code is looked for only where it matters: the body is read as a tree for it.
    response.status == StatusCode::UNAUTHORIZED
        && refuses_token(&response.headers, text_at(&response.raw, client.portal().error_codes).as_deref())
}

async fn send(
    client: &Client,
    mut request: Request<Body>,
    authorization: Option<HeaderValue>,
    record: &mut Record,
) -> Result<RawResponse, Fault> {
    if let Some(authorization) = authorization {
        request.headers_mut().insert(AUTHORIZATION, authorization);
    }
    record.sent();
    let response = client.connection().transport.send(request).await.map_err(|error| {
        if is_before_sending(&error) {
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
    let raw = body.collect(client.connection().body_limit).await;
    let raw = raw.map_err(|error| Fault::Transport(Some(parts.status), error))?;
    Ok(RawResponse { status: parts.status, headers: parts.headers, raw })
}

/// Whether an error proves that nothing of the request was written.
fn is_before_sending(error: &TransportError) -> bool {
    match error.kind() {
        TransportErrorKind::Connect | TransportErrorKind::Certificate | TransportErrorKind::Request => true,
        TransportErrorKind::Timeout | TransportErrorKind::Interrupted | TransportErrorKind::TooLarge => false,
    }
}
