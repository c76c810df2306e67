//! From a call to an HTTP request, except for the token.

use std::borrow::Cow;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, COOKIE, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue, Request, Uri};

use super::values::{OwnValues, settle};
use super::{BodyRule, Call, Case, Descriptor, Location, Parameter, RequestBody, Role};
use crate::client::{Client, Scheme, Shown};
use crate::error::Reason;
use crate::privacy::Secret;
use crate::token::{Authorization, Grant};
use crate::transport::Body;
use crate::wire::media_type::{is_json, is_range, is_within};
use crate::wire::parameter::style::Style;
use crate::wire::parameter::{ParameterValue, style};
use crate::wire::path::{self, Misplaced};
use crate::wire::request_id::{RequestId, X_REQUEST_ID};

type Settled<'v> = [(&'static Parameter, Cow<'v, ParameterValue>)];

/// The request of a call, and how it is to be authorised. A call may be assembled again; a streamed body goes with the first request.
pub(super) fn assemble(call: &mut Call, request_id: RequestId) -> Result<(Request<Body>, Authorization), Reason> {
    if let Some(fault) = call.fault.take() {
        return Err(fault);
    }
    let body = call.body.as_mut().map(RequestBody::next);
    let declared = call.body.as_ref().map(|body| body.media_type.as_str());
    let client = call.binding.client();
    let operation = call.operation;
    let own_grant = call.token.clone().map(Grant::Token);
    let grant = own_grant.as_ref().unwrap_or_else(|| call.binding.grant());
    let authorization = Authorization::of(grant, operation.scopes(client.environment()))?;
    let own = OwnValues { request_id: request_id.to_string(), scope: authorization.scope() };
    let values = settle(operation, client, &call.values, call.binding.values(), &own)?;
    if operation.body == BodyRule::Required && body.is_none() {
        return Err(Reason::MissingBody);
    }
    let mut headers = headers(&values)?;
    call.headers.iter().try_for_each(|(name, value)| said(&mut headers, name, value))?;
    let mut query = pieces(&values, Location::Query);
    let shown = client.credentials().shown(operation.security);
    let has_token = !matches!(authorization, Authorization::None);
    shown.iter().try_for_each(|shown| show(shown, has_token, &mut headers, &mut query))?;
    query.extend(call.query.iter().flat_map(|(name, value)| pair(name, value.expose())));
    if let Some(accept) = call.accept {
        headers.insert(ACCEPT, HeaderValue::from_static(accept));
    }
    let content = content(declared, body, call.content_type.as_deref(), &mut headers)?;
    for (name, value) in client.headers() {
        if !headers.contains_key(name) {
            headers.insert(name.clone(), value.clone());
        }
    }
    if !headers.contains_key(ACCEPT) {
        let accept = acceptable(operation, client.environment_bit());
        headers.insert(ACCEPT, HeaderValue::try_from(accept).map_err(|_| Reason::UnusableHeader("Accept".into()))?);
    }
    headers.entry(USER_AGENT).or_insert_with(|| client.connection().user_agent.clone());
    if let Some(id) = request_id.header() {
        // Sent with each call, declared or not; a declared one has the same value.
        headers.entry(X_REQUEST_ID).or_insert(id);
    }
    let mut request = Request::new(content);
    *request.method_mut() = operation.method.clone();
    *request.uri_mut() = address(client, operation, &values, &query.join("&"))?;
    *request.headers_mut() = headers;
    Ok((request, authorization))
}

/// Puts a credential where it goes. A parameter of the same name that the caller has set is the caller's word, and a token comes later.
fn show(
    Shown { scheme, value, is_usable }: &Shown<'_>,
    has_token: bool,
    headers: &mut HeaderMap,
    query: &mut Vec<String>,
) -> Result<(), Reason> {
    match scheme {
        Scheme::Authorization if has_token || headers.contains_key(AUTHORIZATION) => Ok(()),
        Scheme::Authorization if !is_usable => Err(Reason::UnusableToken),
        Scheme::Authorization => said(headers, AUTHORIZATION.as_str(), &Secret::from(*value)),
        Scheme::Header(name) if headers.contains_key(*name) => Ok(()),
        Scheme::Header(name) => said(headers, name, &Secret::from(*value)),
        Scheme::Cookie(name) => {
            let mut cookies: Vec<String> =
                headers.get(COOKIE).and_then(|all| all.to_str().ok()).map(str::to_owned).into_iter().collect();
            cookies.extend(pair(name, value));
            said(headers, COOKIE.as_str(), &Secret::from(cookies.join("; ")))
        }
        Scheme::Query(name) => {
            let pair = pair(name, value);
            let name = |piece: &str| piece.split('=').next().map(str::to_owned);
            let is_set = query.iter().any(|known| pair.iter().any(|pair| name(pair) == name(known)));
            query.extend(pair.into_iter().filter(|_| !is_set));
            Ok(())
        }
    }
}

fn pair(name: &str, value: &str) -> Vec<String> {
    style::pieces(name, &ParameterValue::One(value.to_owned()), Style::Form, true, false)
}

/// Sets a header whose value is not to be printed.
fn said(headers: &mut HeaderMap, name: &str, value: &Secret) -> Result<(), Reason> {
    let fault = || Reason::UnusableHeader(name.to_owned().into());
    let mut value = HeaderValue::from_bytes(value.expose().as_bytes()).map_err(|_| fault())?;
    value.set_sensitive(true);
    headers.insert(HeaderName::from_bytes(name.as_bytes()).map_err(|_| fault())?, value);
    Ok(())
}

fn address(client: &Client, operation: &Descriptor, values: &Settled<'_>, query: &str) -> Result<Uri, Reason> {
    let server = client.server(operation.api).ok_or_else(|| Reason::NoServer(client.portal().setter(operation.api)))?;
    let path = path::expand(operation.path, |name| {
        let value = values.iter().find(|(parameter, _)| parameter.location == Location::Path && parameter.name == name);
        let (parameter, value) = value.ok_or(Reason::MissingParameter(name))?;
        if path::has_control(value) {
            return Err(Reason::ControlInPath(name));
        }
        Ok(style::path(name, value, parameter.style, parameter.explode))
    })?;
    let mark = match query {
        "" => "",
        // The path of the description begins the query.
        _ if operation.path.contains('?') => "&",
        _ => "?",
    };
    Uri::try_from(format!("{server}{path}{mark}{query}")).map_err(|_| Reason::UnusableAddress)
}

impl From<Misplaced> for Reason {
    fn from(Misplaced(name): Misplaced) -> Self {
        Self::UnusablePathValue(name)
    }
}

fn pieces(values: &Settled<'_>, location: Location) -> Vec<String> {
    let here = values.iter().filter(|(parameter, _)| parameter.location == location);
    here.flat_map(|(parameter, value)| {
        style::pieces(parameter.name, value, parameter.style, parameter.explode, parameter.allow_reserved)
    })
    .collect()
}

fn headers(values: &Settled<'_>) -> Result<HeaderMap, Reason> {
    let mut headers = HeaderMap::new();
    for (parameter, value) in values.iter().filter(|(parameter, _)| parameter.location == Location::Header) {
        let fault = || Reason::UnusableHeader(parameter.name.into());
        let name = HeaderName::from_bytes(parameter.name.as_bytes()).map_err(|_| fault())?;
        let text = style::header(value, parameter.explode);
        if parameter.required && text.trim().is_empty() {
            return Err(Reason::EmptyHeader(parameter.name));
        }
        // Names of persons need not be ASCII, and HTTP allows other bytes.
        let mut value = HeaderValue::from_bytes(text.as_bytes()).map_err(|_| fault())?;
        value.set_sensitive(parameter.role != Role::RequestId);
        headers.insert(name, value);
    }
    let cookies = pieces(values, Location::Cookie).join("; ");
    if !cookies.is_empty() {
        let mut cookies = HeaderValue::try_from(cookies).map_err(|_| Reason::UnusableHeader("Cookie".into()))?;
        cookies.set_sensitive(true);
        headers.insert(COOKIE, cookies);
    }
    Ok(headers)
}

fn content(declared: Option<&str>, body: Option<Body>, named: Option<&str>, headers: &mut HeaderMap) -> Result<Body, Reason> {
    let (Some(declared), Some(body)) = (declared, body) else {
        return Ok(Body::empty());
    };
    let media_type = match named.filter(|_| is_range(declared)) {
        Some(named) if is_within(named, declared) => named,
        // One that the caller sets as a header has been sent already.
        None if !is_range(declared) || headers.contains_key(CONTENT_TYPE) => declared,
        _ => return Err(Reason::MediaRange(declared.to_owned())),
    };
    // The boundary between parts stands in the media type of the body.
    if !headers.contains_key(CONTENT_TYPE) || media_type.starts_with("multipart/") {
        let media_type = HeaderValue::try_from(media_type).map_err(|_| Reason::UnusableHeader("Content-Type".into()))?;
        headers.insert(CONTENT_TYPE, media_type);
    }
    Ok(body)
}

/// The media types of successful responses; where these have no body, those of error responses.
fn acceptable(operation: &Descriptor, environment: u8) -> String {
    let success = media_types(operation.success, environment);
    let all = if success.is_empty() { media_types(operation.failure, environment) } else { success };
    // Of several, a server may take the first; types are made for JSON.
    let (json, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|media_type| is_json(media_type));
    let all = [json, others].concat();
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
