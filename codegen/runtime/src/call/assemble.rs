//! From a call to an HTTP request, except for the token.

use std::borrow::Cow;

use bytes::Bytes;
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

/// How many headers a request has beside its parameters: `Accept`, `Authorization`, `User-Agent`, and what describes its body.
const OWN_HEADERS: usize = 6;

/// The request of a call, and how it is to be authorised. A call may be assembled again, if its body can be sent again.
pub(super) fn assemble(call: &mut Call, request_id: RequestId) -> Result<(Request<Body>, Authorization), Reason> {
    if let Some(fault) = call.fault.take() {
        return Err(fault);
    }
    let declared = call.body.as_ref().map(|body| body.media_type.as_str());
    let client = call.binding.client();
    let operation = &call.operation;
    if let Some(role) = client.missing_role(operation.api, operation.id) {
        return Err(Reason::MissingRole(role.as_str()));
    }
    let own_grant = call.token.clone().map(Grant::Token);
    let grant = own_grant.as_ref().unwrap_or_else(|| call.binding.grant());
    let authorization = match operation.is_raw() {
        true => Authorization::with_scopes(grant, call.scopes)?,
        false => Authorization::of(grant, operation.scopes(client.environment()))?,
    };
    let own = OwnValues { request_id, authorization: &authorization };
    let values = settle(operation, client, &call.values, call.binding.values(), &own)?;
    if operation.body == BodyRule::Required && call.body.is_none() {
        return Err(Reason::MissingBody);
    }
    let mut headers = headers(&values)?;
    call.headers.iter().try_for_each(|(name, value)| said(&mut headers, name, value))?;
    let mut query = pieces(&values, Location::Query);
    let shown = match operation.is_raw() {
        true => client.credentials().all(),
        false => client.credentials().shown(operation.security),
    };
    let has_token = !matches!(authorization, Authorization::None);
    shown.iter().try_for_each(|shown| show(shown, has_token, &mut headers, &mut query))?;
    call.query.iter().for_each(|(name, value)| add_pair(name, value.expose(), &mut query));
    if let Some(accept) = call.accept {
        headers.insert(ACCEPT, HeaderValue::from_static(accept));
    }
    let body = call.body.as_ref().map(RequestBody::next).transpose()?;
    let content = content(declared, body, call.content_type.as_deref(), &mut headers)?;
    add_usual(call, request_id, &mut headers)?;
    // What the caller says is sent as it is.
    let authorization = if headers.contains_key(AUTHORIZATION) { Authorization::None } else { authorization };
    let mut request = Request::new(content);
    *request.method_mut() = operation.method.clone();
    *request.uri_mut() = address(client, operation, &call.path_values, &values, &query)?;
    *request.headers_mut() = headers;
    // So that a mock knows the operation, wherever its server is.
    #[cfg(feature = "test-kit")]
    request.extensions_mut().insert(operation.clone());
    Ok((request, authorization))
}

/// Adds the headers that every call has, declared or not, where the call does not say them itself.
fn add_usual(call: &Call, request_id: RequestId, headers: &mut HeaderMap) -> Result<(), Reason> {
    let client = call.binding.client();
    for (name, value) in client.headers() {
        if !headers.contains_key(name) {
            headers.insert(name.clone(), value.clone());
        }
    }
    if !headers.contains_key(ACCEPT) {
        let streamed = call.streamed.map(|media_types| accepted(media_types.iter().copied()));
        let accept = streamed.unwrap_or_else(|| acceptable(&call.operation, client.environment_bit()));
        headers.insert(ACCEPT, accept?);
    }
    headers.entry(USER_AGENT).or_insert_with(|| client.connection().user_agent.clone());
    if !headers.contains_key(X_REQUEST_ID) {
        headers.extend(request_id.header().map(|id| (X_REQUEST_ID, id)));
    }
    Ok(())
}

/// The address that a call is sent to, without what opens it.
pub(super) fn sent_to(call: &Call) -> Option<String> {
    let own = OwnValues { request_id: RequestId::new(), authorization: &Authorization::None };
    let client = call.binding.client();
    let values = settle(&call.operation, client, &call.values, call.binding.values(), &own).ok()?;
    let mut query = pieces(&values, Location::Query);
    call.query.iter().for_each(|(name, value)| add_pair(name, value.expose(), &mut query));
    Some(address(client, &call.operation, &call.path_values, &values, &query).ok()?.to_string())
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
            add_pair(name, value, &mut cookies);
            said(headers, COOKIE.as_str(), &Secret::from(cookies.join("; ")))
        }
        Scheme::Query(name) => {
            let mut pair = Vec::new();
            add_pair(name, value, &mut pair);
            let name = |piece: &str| piece.split('=').next().map(str::to_owned);
            let is_set = query.iter().any(|known| pair.iter().any(|pair| name(pair) == name(known)));
            query.extend(pair.into_iter().filter(|_| !is_set));
            Ok(())
        }
    }
}

fn add_pair(name: &str, value: &str, pieces: &mut Vec<String>) {
    style::add_pieces(name, &ParameterValue::One(value.to_owned()), Style::Form, true, false, pieces);
}

/// Sets a header whose value is not to be printed.
fn said(headers: &mut HeaderMap, name: &str, value: &Secret) -> Result<(), Reason> {
    let fault = || Reason::UnusableHeader(name.to_owned().into());
    let mut value = HeaderValue::from_bytes(value.expose().as_bytes()).map_err(|_| fault())?;
    value.set_sensitive(true);
    headers.insert(HeaderName::from_bytes(name.as_bytes()).map_err(|_| fault())?, value);
    Ok(())
}

fn address(
    client: &Client,
    operation: &Descriptor,
    own: &[(&'static str, ParameterValue)],
    values: &Settled<'_>,
    query: &[String],
) -> Result<Uri, Reason> {
    let server = client.server(operation.api).ok_or_else(|| Reason::NoServer(client.portal().setter(operation.api)))?;
    let query_length: usize = query.iter().map(|piece| 1 + piece.len()).sum();
    let mut address = String::with_capacity(server.len() + operation.path.len() + query_length);
    address.push_str(server);
    path::expand(operation.path, &mut address, |name| {
        let own = own.iter().find(|(own, _)| *own == name).map(|(_, value)| (value, Style::Simple, false));
        let declared = || values.iter().find(|(parameter, _)| parameter.location == Location::Path && parameter.name == name);
        let declared = || declared().map(|(parameter, value)| (&**value, parameter.style, parameter.explode));
        let (value, style, explode) = own.or_else(declared).ok_or(Reason::MissingParameter(name))?;
        if path::has_control(value) {
            return Err(Reason::ControlInPath(name));
        }
        Ok(style::path(name, value, style, explode))
    })?;
    // The path of the description may begin the query.
    let mut mark = if operation.path.contains('?') { '&' } else { '?' };
    for piece in query {
        address.push(std::mem::replace(&mut mark, '&'));
        address.push_str(piece);
    }
    Uri::try_from(address).map_err(|_| Reason::UnusableAddress)
}

impl From<Misplaced> for Reason {
    fn from(Misplaced(name): Misplaced) -> Self {
        Self::UnusablePathValue(name)
    }
}

fn pieces(values: &Settled<'_>, location: Location) -> Vec<String> {
    let mut pieces = Vec::new();
    for (parameter, value) in values.iter().filter(|(parameter, _)| parameter.location == location) {
        let Parameter { name, style, explode, allow_reserved, .. } = parameter;
        style::add_pieces(name, value, *style, *explode, *allow_reserved, &mut pieces);
    }
    pieces
}

fn headers(values: &Settled<'_>) -> Result<HeaderMap, Reason> {
    let mut headers = HeaderMap::with_capacity(values.len() + OWN_HEADERS);
    for (parameter, value) in values.iter().filter(|(parameter, _)| parameter.location == Location::Header) {
        let fault = || Reason::UnusableHeader(parameter.name.into());
        let name = HeaderName::from_bytes(parameter.name.as_bytes()).map_err(|_| fault())?;
        let text = style::header(value, parameter.explode);
        if parameter.required && text.bytes().all(|byte| byte.is_ascii_whitespace()) {
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
fn acceptable(operation: &Descriptor, environment: u8) -> Result<HeaderValue, Reason> {
    let cases = [operation.success, operation.failure].into_iter().find(|cases| media_types(cases, environment).next().is_some());
    accepted(media_types(cases.unwrap_or_default(), environment))
}

/// The header for these media types; for any where there are none.
fn accepted(all: impl Iterator<Item = &'static str> + Clone) -> Result<HeaderValue, Reason> {
    let all = || all.clone();
    let first = all().next().unwrap_or("*/*");
    let value = match all().all(|media_type| media_type == first) {
        true => HeaderValue::from_maybe_shared(Bytes::from_static(first.as_bytes())),
        false => HeaderValue::try_from(listed(all())),
    };
    value.map_err(|_| Reason::UnusableHeader("Accept".into()))
}

fn media_types(cases: &'static [Case], environment: u8) -> impl Iterator<Item = &'static str> + Clone {
    cases.iter().filter(move |case| case.is_in(environment)).filter_map(Case::media_type)
}

/// Each media type once. Of several, a server may take the first; types are made for JSON.
fn listed(media_types: impl Iterator<Item = &'static str>) -> String {
    let (mut json, mut others) = (Vec::new(), Vec::new());
    for media_type in media_types {
        let list = if is_json(media_type) { &mut json } else { &mut others };
        if !list.contains(&media_type) {
            list.push(media_type);
        }
    }
    [json, others].concat().join(", ")
}
