//! From a call to an HTTP request, except for the token.

use http::header::{ACCEPT, CONTENT_TYPE, COOKIE, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue, Request, Uri};

use super::values::{OwnValues, settle};
use super::{BodyRule, Call, Case, Location, Operation, Parameter, RequestBody, Role};
use crate::client::Client;
use crate::error::Reason;
use crate::token::Authorization;
use crate::transport::Body;
use crate::wire::parameter::{ParameterValue, style};
use crate::wire::path::{self, Misplaced};
use crate::wire::request_id::{RequestId, X_REQUEST_ID};

type Settled = [(&'static Parameter, ParameterValue)];

/// The request of a call, and how it is to be authorised.
pub(super) fn assemble(call: Call, request_id: RequestId) -> Result<(Request<Body>, Authorization), Reason> {
    if let Some(fault) = call.fault {
        return Err(fault);
    }
    let client = call.binding.client();
    let operation = call.operation;
    let authorization = Authorization::of(call.binding.grant(), operation.scopes(client.environment()))?;
    let own = OwnValues { request_id: request_id.to_string(), scope: authorization.scope() };
    let values = settle(operation, client, call.values, call.binding.values(), &own)?;
    if operation.body == BodyRule::Required && call.body.is_none() {
        return Err(Reason::MissingBody);
    }
    let mut headers = headers(&values)?;
    let accept = call.accept.map_or_else(|| acceptable(operation, client.environment_bit()), str::to_owned);
    headers.insert(ACCEPT, HeaderValue::try_from(accept).map_err(|_| Reason::UnusableHeader("Accept"))?);
    headers.insert(USER_AGENT, client.connection().user_agent.clone());
    if let Some(id) = request_id.header() {
        // Sent with each call, declared or not; a declared one has the same value.
        headers.entry(X_REQUEST_ID).or_insert(id);
    }
    let content = content(call.body, &mut headers)?;
    let mut request = Request::new(content);
    *request.method_mut() = operation.method.clone();
    *request.uri_mut() = address(client, operation, &values)?;
    *request.headers_mut() = headers;
    Ok((request, authorization))
}

fn address(client: &Client, operation: &Operation, values: &Settled) -> Result<Uri, Reason> {
    let server = client.server(operation.api).ok_or(Reason::NoServer)?;
    let path = path::expand(operation.path, |name| {
        let value = values.iter().find(|(parameter, _)| parameter.location == Location::Path && parameter.name == name);
        value
            .map(|(parameter, value)| style::path(name, value, parameter.style, parameter.explode))
            .ok_or(Reason::MissingParameter(name))
    })?;
    let query = pieces(values, Location::Query).join("&");
    let mark = if query.is_empty() { "" } else { "?" };
    Uri::try_from(format!("{server}{path}{mark}{query}")).map_err(|_| Reason::UnusableAddress)
}

impl From<Misplaced> for Reason {
    fn from(_: Misplaced) -> Self {
        Self::UnusablePathValue
    }
}

fn pieces(values: &Settled, location: Location) -> Vec<String> {
    let here = values.iter().filter(|(parameter, _)| parameter.location == location);
    here.flat_map(|(parameter, value)| {
        style::pieces(parameter.name, value, parameter.style, parameter.explode, parameter.allow_reserved)
    })
    .collect()
}

fn headers(values: &Settled) -> Result<HeaderMap, Reason> {
    let mut headers = HeaderMap::new();
    for (parameter, value) in values.iter().filter(|(parameter, _)| parameter.location == Location::Header) {
        let fault = || Reason::UnusableHeader(parameter.name);
        let name = HeaderName::from_bytes(parameter.name.as_bytes()).map_err(|_| fault())?;
        // Names of persons need not be ASCII, and HTTP allows other bytes.
        let mut value = HeaderValue::from_bytes(style::header(value, parameter.explode).as_bytes()).map_err(|_| fault())?;
        value.set_sensitive(parameter.role != Role::RequestId);
        headers.insert(name, value);
    }
    let cookies = pieces(values, Location::Cookie).join("; ");
    if !cookies.is_empty() {
        let mut cookies = HeaderValue::try_from(cookies).map_err(|_| Reason::UnusableHeader("Cookie"))?;
        cookies.set_sensitive(true);
        headers.insert(COOKIE, cookies);
    }
    Ok(headers)
}

fn content(body: Option<RequestBody>, headers: &mut HeaderMap) -> Result<Body, Reason> {
    let Some(body) = body else {
        return Ok(Body::empty());
    };
    let media_type = HeaderValue::try_from(body.media_type).map_err(|_| Reason::UnusableHeader("Content-Type"))?;
    headers.insert(CONTENT_TYPE, media_type);
    Ok(body.content)
}

/// The media types of successful responses; where these have no body, those of error responses.
fn acceptable(operation: &Operation, environment: u8) -> String {
    let success = media_types(operation.success, environment);
    let all = if success.is_empty() { media_types(operation.failure, environment) } else { success };
    if all.is_empty() { "*/*".to_owned() } else { all.join(", ") }
}

fn media_types(cases: &'static [Case], environment: u8) -> Vec<&'static str> {
    let mut found = Vec::new();
    for case in cases.iter().filter(|case| case.environments & environment != 0) {
        if let Some(media_type) = case.media_type.filter(|media_type| !found.contains(media_type)) {
            found.push(media_type);
        }
    }
    found
}
