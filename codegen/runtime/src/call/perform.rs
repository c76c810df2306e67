//! Performing a call: one span and one time limit for all of it. Not generic, so it is compiled once.

use std::pin::pin;
use std::time::Duration;

use http::StatusCode;
use tracing::Instrument;

use super::accesses::count_access;
use super::descriptor::Described;
use super::exchange::{RawResponse, exchange};
use super::opened::Rest;
use super::progress::within;
use super::{Call, Descriptor, traced};
use crate::client::Client;
use crate::error::{
    ErrorPointers, Invalid, NoResponse, Outcome, OutcomeUnknown, Reason, Received, Record, TimedOut, TokenError, TransportError,
    TransportFailure,
};
use crate::token::NoToken;
use crate::wire::request_id::RequestId;

/// Why a call has no response.
pub(super) enum Failure {
    Invalid(Box<Invalid>),
    Token(Box<TokenError>),
    Transport(Box<TransportFailure>),
    Timeout(Box<TimedOut>),
    OutcomeUnknown(Box<OutcomeUnknown>),
}

/// The same, apart from the record of the call.
pub(super) enum Fault {
    Invalid(Reason),
    NoToken(NoToken),
    /// With the status of a response that began.
    Transport(Option<StatusCode>, TransportError),
    Timeout(Duration),
}

impl Fault {
    fn of(self, record: Record) -> Failure {
        match self {
            Self::Invalid(reason) | Self::NoToken(NoToken::Invalid(reason)) => {
                Failure::Invalid(Box::new(Invalid::new(record, reason)))
            }
            Self::NoToken(NoToken::Refused(refusal)) => Failure::Token(Box::new(TokenError::new(record, refusal))),
            Self::Transport(status, error) => NoResponse::Transport(TransportFailure::new(record, status, error)).into(),
            Self::Timeout(after) => NoResponse::Timeout(TimedOut::new(record, after)).into(),
        }
    }

    /// What OpenTelemetry calls its type.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Invalid(_) | Self::NoToken(NoToken::Invalid(_)) => "invalid",
            Self::NoToken(NoToken::Refused(_)) => "token",
            Self::Transport(..) => "transport",
            Self::Timeout(_) => "timeout",
        }
    }
}

impl From<NoResponse> for Failure {
    fn from(cause: NoResponse) -> Self {
        match cause {
            cause if cause.record().outcome() == Outcome::Unknown => Self::OutcomeUnknown(Box::new(OutcomeUnknown::new(cause))),
            NoResponse::Transport(failure) => Self::Transport(Box::new(failure)),
            NoResponse::Timeout(timed_out) => Self::Timeout(Box::new(timed_out)),
        }
    }
}

/// A response, and what it is held against: the operation's declarations for an environment.
pub(super) struct Performed {
    /// Boxed, as it is handed on many times.
    pub(super) received: Box<Received>,
    pub(super) operation: Described,
    pub(super) environment: u8,
    /// Of a response that is read while it comes, all but its head.
    pub(super) rest: Option<Box<Rest>>,
}

pub(super) async fn perform(mut call: Call) -> Result<Performed, Failure> {
    let client = call.binding.client().clone();
    let request_id = call.request_id.unwrap_or_else(RequestId::new);
    let span = traced::span(&client, &call.operation, request_id);
    let Descriptor { id, ref method, path, .. } = *call.operation;
    let mut record = Record::new(id, call.operation.is_safe(), request_id).on(method.clone(), path);
    let response = within_time(&mut call, &client, &mut record).instrument(span.clone()).await;
    traced::end(&span, &response, &record);
    if record.outcome() == Outcome::Unknown {
        call.look().into_iter().for_each(|look| record.shown_by(look));
    }
    match response {
        Ok(RawResponse { status, headers, raw, rest }) => {
            if status.is_success() {
                count_access(&call);
            }
            let portal = client.portal();
            let pointers = ErrorPointers {
                codes: portal.error_codes,
                messages: portal.error_messages,
                accesses_exceeded: portal.accesses_exceeded,
            };
            let received = Box::new(Received { record, status, headers, raw, pointers });
            let rest = rest.map(|body| Box::new(Rest::of(body, &call)));
            Ok(Performed { received, operation: call.0.operation, environment: client.environment_bit(), rest })
        }
        Err(fault) => Err(fault.of(record)),
    }
}

async fn within_time(call: &mut Call, client: &Client, record: &mut Record) -> Result<RawResponse, Fault> {
    let timeout = call.timeout.unwrap_or_else(|| client.timeout());
    let deadline = record.at().checked_add(timeout);
    let progress = call.progress();
    let exchanged = pin!(exchange(call, client, record, deadline));
    let ended = within(timeout, progress.as_ref(), exchanged).await;
    ended.unwrap_or(Err(Fault::Timeout(timeout)))
}
