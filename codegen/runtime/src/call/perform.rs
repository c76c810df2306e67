//! Sending a call: token, request, response; one span and one time limit for all of it. Not generic, so it is compiled once.

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{Request, Response};
use tracing::{Instrument, Span, field};

use super::assemble::assemble;
use super::{Call, Operation};
use crate::client::Client;
use crate::error::{Invalid, Reason, Received, Record, TimedOut, TokenError, TransportFailure};
use crate::token::{Authorization, NoToken};
use crate::transport::Body;
use crate::wire::request_id::RequestId;

/// Why a call has no response.
pub(super) enum Failure {
    Invalid(Box<Invalid>),
    Token(Box<TokenError>),
    Transport(Box<TransportFailure>),
    Timeout(Box<TimedOut>),
}

impl Failure {
    /// For logs.
    fn name(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "invalid",
            Self::Token(_) => "token",
            Self::Transport(_) => "transport",
            Self::Timeout(_) => "timeout",
        }
    }
}

/// A response, and what it is held against: the operation's declarations for an environment.
pub(super) struct Outcome {
    pub(super) received: Received,
    pub(super) operation: &'static Operation,
    pub(super) environment: u8,
}

pub(super) async fn perform(call: Call) -> Result<Outcome, Failure> {
    let client = call.binding.client().clone();
    let request_id = call.request_id.unwrap_or_else(RequestId::new);
    let span = tracing::info_span!(
        "call",
        portal = client.portal().name,
        environment = client.facts().name,
        operation = call.operation.id,
        method = call.operation.method.as_str(),
        request_id = %request_id,
        status = field::Empty,
    );
    let outcome = within_time(call, &client, request_id).instrument(span.clone()).await;
    trace(&span, &outcome);
    outcome
}

async fn within_time(call: Call, client: &Client, request_id: RequestId) -> Result<Outcome, Failure> {
    let operation = call.operation;
    let mut record = Record::new(operation.id, operation.is_safe(), request_id);
    let timeout = call.timeout.unwrap_or_else(|| client.timeout());
    let (request, authorization) = assemble(call, request_id).map_err(|reason| invalid(&record, reason))?;
    let exchange = exchange(client, request, authorization, &mut record);
    let ended = tokio::time::timeout(timeout, exchange).await;
    let received = ended.unwrap_or_else(|_| Err(Failure::Timeout(Box::new(TimedOut::new(record, timeout)))))?;
    Ok(Outcome { received, operation, environment: client.environment_bit() })
}

fn trace(span: &Span, outcome: &Result<Outcome, Failure>) {
    match outcome {
        Ok(outcome) => {
            span.record("status", outcome.received.status.as_u16());
            span.in_scope(|| tracing::debug!("response received"));
        }
        Err(failure) => span.in_scope(|| tracing::debug!(reason = failure.name(), "no response")),
    }
}

async fn exchange(
    client: &Client,
    mut request: Request<Body>,
    authorization: Authorization,
    record: &mut Record,
) -> Result<Received, Failure> {
    authorize(client, &mut request, authorization, record).await?;
    let sent = client.connection().transport.send(request).await;
    let response = sent.map_err(|error| Failure::Transport(Box::new(TransportFailure::new(record.clone(), None, error))))?;
    receive(client, response, record).await
}

async fn authorize(
    client: &Client,
    request: &mut Request<Body>,
    authorization: Authorization,
    record: &mut Record,
) -> Result<(), Failure> {
    // What the caller says is sent as it is.
    if request.headers().contains_key(AUTHORIZATION) {
        return Ok(());
    }
    let token = match authorization {
        Authorization::None => return Ok(()),
        Authorization::Given(token, _) => token,
        Authorization::Wanted(key) => {
            let obtained = client.tokens().obtain(client.connection(), &key, record).await;
            obtained.map_err(|missing| no_token(record, missing))?
        }
    };
    let header = token.header().ok_or_else(|| invalid(record, Reason::UnusableToken))?;
    request.headers_mut().insert(AUTHORIZATION, header);
    Ok(())
}

async fn receive(client: &Client, response: Response<Body>, record: &mut Record) -> Result<Received, Failure> {
    let (parts, body) = response.into_parts();
    if let Some(echoed) = RequestId::from_headers(&parts.headers) {
        record.add(echoed);
    }
    let raw: Bytes = body
        .collect(client.connection().body_limit)
        .await
        .map_err(|error| Failure::Transport(Box::new(TransportFailure::new(record.clone(), Some(parts.status), error))))?;
    Ok(Received {
        record: record.clone(),
        status: parts.status,
        headers: parts.headers,
        raw,
        error_codes: client.portal().error_codes,
    })
}

fn invalid(record: &Record, reason: Reason) -> Failure {
    Failure::Invalid(Box::new(Invalid::new(record.clone(), reason)))
}

fn no_token(record: &Record, missing: NoToken) -> Failure {
    match missing {
        NoToken::Invalid(reason) => invalid(record, reason),
        NoToken::Refused(refusal) => Failure::Token(Box::new(TokenError::new(record.clone(), refusal))),
    }
}
