//! The span of a call: its names are those of OpenTelemetry's conventions for HTTP clients, and beside them ours. No value of a parameter is
//! in it, and so no address in full.

use tracing::{Span, field};

use super::Descriptor;
use super::exchange::RawResponse;
use super::perform::Fault;
use crate::client::Client;
use crate::error::Record;
use crate::transport::ServerAddress;
use crate::wire::request_id::RequestId;

/// The span, open from the request to the response.
pub(super) fn span(client: &Client, operation: &Descriptor, request_id: RequestId) -> Span {
    let (method, template) = (operation.method.as_str(), operation.path);
    let server = || ServerAddress::of(client.server(operation.api));
    tracing::info_span!(
        "call",
        portal = client.portal().name,
        environment = client.facts().name,
        operation = operation.id,
        request_id = %request_id,
        otel.kind = "client",
        otel.name = format_args!("{method} {template}"),
        http.request.method = method,
        url.template = template,
        server.address = server().host,
        server.port = server().port,
        http.request.resend_count = field::Empty,
        http.response.status_code = field::Empty,
        "error.type" = field::Empty,
    )
}

/// What the span has at its end.
pub(super) fn end(span: &Span, response: &Result<RawResponse, Fault>, record: &Record) {
    if record.resends() > 0 {
        span.record("http.request.resend_count", record.resends());
    }
    match response {
        Ok(response) => {
            let status = response.status;
            span.record("http.response.status_code", status.as_u16());
            if status.is_client_error() || status.is_server_error() {
                span.record("error.type", status.as_str());
            }
            span.in_scope(|| tracing::debug!(took = ?record.took(), "response received"));
        }
        Err(fault) => {
            span.record("error.type", fault.name());
            span.in_scope(|| tracing::debug!(outcome = ?record.outcome(), "no response"));
        }
    }
}
