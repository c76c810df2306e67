//! One request and what came of it.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::header::{
    AUTHORIZATION, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, DATE, HeaderName, PROXY_AUTHENTICATE, SERVER, SET_COOKIE,
    TRANSFER_ENCODING, USER_AGENT,
};
use http::request::Parts;
use http::{HeaderMap, StatusCode};
use percent_encoding::percent_decode_str;

use super::body::Recorded;
use super::redaction::{ORIGIN, REQUEST_ID, Redaction, Secrets};
use crate::call::{Described, Location, Role};
use crate::error::TransportErrorKind;
use crate::wire::request_id::{RequestId, X_REQUEST_ID};

/// Stands for the value of a header that is secret or personal.
const HIDDEN: &str = "…";

/// Headers that are another each time, and of which no client reads anything.
const LEFT_OUT: [HeaderName; 6] = [CONNECTION, CONTENT_LENGTH, DATE, SERVER, TRANSFER_ENCODING, USER_AGENT];

/// Headers of responses that are secret.
const SECRET: [HeaderName; 4] = [AUTHORIZATION, COOKIE, PROXY_AUTHENTICATE, SET_COOKIE];

/// An exchange.
#[derive(Clone)]
pub(super) struct Exchange {
    pub(super) request: Sent,
    pub(super) outcome: Result<Came, TransportErrorKind>,
}

/// A request.
#[derive(Clone)]
pub(super) struct Sent {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) query: Vec<(String, String)>,
    pub(super) headers: BTreeMap<String, String>,
    pub(super) body: Recorded,
    /// Texts that are another each time, and what stands for them.
    pub(super) context: Vec<(String, &'static str)>,
    /// What headers have that is secret.
    pub(super) secrets: Vec<String>,
    /// Pairs of the query that the description does not have: credentials, and places in lists.
    pub(super) undeclared: Vec<String>,
}

/// A response.
#[derive(Clone)]
pub(super) struct Came {
    pub(super) status: StatusCode,
    pub(super) headers: BTreeMap<String, String>,
    pub(super) body: Recorded,
}

impl Sent {
    pub(super) fn new(parts: &Parts, body: &Bytes) -> Self {
        let media_type = parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let query: Vec<(String, String)> =
            url::form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
        let parameters = match parts.extensions.get::<Described>() {
            Some(Described::Operation(operation)) => Some(operation.parameters),
            Some(Described::Raw(_)) | None => None,
        };
        let declares = |name: &String| {
            parameters.is_none_or(|all| all.iter().any(|known| known.location == Location::Query && known.name == name))
        };
        let is_person = |name: &str| {
            let mut known = parameters.into_iter().flatten().filter(|known| known.role == Role::Psu);
            known.any(|known| known.name.eq_ignore_ascii_case(name) && known.name.to_ascii_lowercase().ends_with("id"))
        };
        let said = |name: &HeaderName| *name == AUTHORIZATION || *name == COOKIE || is_person(name.as_str());
        let secret = parts.headers.iter().filter(|(name, _)| said(name));
        let secret = secret.filter_map(|(name, value)| Some(secrets_of(name, value.to_str().ok()?))).flatten();
        Self {
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            undeclared: query.iter().map(|(name, _)| name.clone()).filter(|name| !declares(name)).collect(),
            query,
            headers: request_headers(&parts.headers),
            body: Recorded::of_request(media_type, body),
            context: context(parts),
            secrets: secret.filter(|secret| !secret.is_empty()).map(str::to_owned).collect(),
        }
    }

    /// Puts placeholders into what is hidden; `placeholder` gives that of a text.
    pub(super) fn hide(&mut self, redaction: &Redaction, mut placeholder: impl FnMut(&str) -> String) {
        for secret in std::mem::take(&mut self.secrets) {
            placeholder(&secret);
        }
        for (name, value) in &mut self.query {
            if redaction.hides(name) || self.undeclared.contains(name) {
                *value = placeholder(value);
            }
        }
        let is_for_token = self.body.is_for_token();
        self.body.hide(redaction, is_for_token, placeholder);
    }

    /// Puts placeholders into what is another each time.
    pub(super) fn settle(&mut self) {
        let context = std::mem::take(&mut self.context);
        self.change(|text| settled(&context, text));
        self.context = context;
    }

    /// Puts placeholders into whatever is a secret elsewhere.
    pub(super) fn mask(&mut self, secrets: &Secrets) {
        let segments = self.path.split('/').map(|segment| {
            let decoded = percent_decode_str(segment).decode_utf8_lossy();
            let masked = secrets.masked(&decoded);
            if masked == decoded { segment.to_owned() } else { masked }
        });
        self.path = segments.collect::<Vec<_>>().join("/");
        self.change(|text| secrets.masked(text));
    }

    fn change(&mut self, change: impl Fn(&str) -> String) {
        self.query.iter_mut().for_each(|(_, value)| *value = change(value));
        self.body.change(change);
    }
}

impl Came {
    pub(super) fn new(status: StatusCode, headers: &HeaderMap, body: &Bytes) -> Self {
        let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let body = Recorded::of(media_type, body);
        Self { status, headers: response_headers(headers), body }
    }

    /// As [`Sent::hide`].
    pub(super) fn hide(&mut self, redaction: &Redaction, placeholder: impl FnMut(&str) -> String) {
        self.body.hide(redaction, false, placeholder);
    }

    /// As [`Sent::settle`], with what the request is known by.
    pub(super) fn settle(&mut self, context: &[(String, &'static str)]) {
        self.body.change(|text| settled(context, text));
        self.headers.values_mut().for_each(|value| *value = settled(context, value));
    }

    /// As [`Sent::mask`].
    pub(super) fn mask(&mut self, secrets: &Secrets) {
        self.body.mask(secrets);
        self.headers.values_mut().for_each(|value| *value = secrets.masked(value));
    }

    /// The response to a request that is known by this.
    pub(super) fn unsettled(mut self, context: &[(String, &'static str)]) -> Self {
        let unsettled =
            |text: &str| context.iter().fold(text.to_owned(), |text, (value, placeholder)| text.replace(placeholder, value));
        self.body.change(unsettled);
        self.headers.values_mut().for_each(|value| *value = unsettled(value));
        self.headers.retain(|_, value| value != HIDDEN && value != REQUEST_ID && value != ORIGIN);
        self
    }
}

/// What stands for what in a request: its id, and where it goes.
fn context(parts: &Parts) -> Vec<(String, &'static str)> {
    let id = RequestId::from_headers(&parts.headers).map(|id| (id.to_string(), REQUEST_ID));
    let origin = parts.uri.scheme().zip(parts.uri.authority()).map(|(scheme, host)| (format!("{scheme}://{host}"), ORIGIN));
    id.into_iter().chain(origin).collect()
}

fn settled(context: &[(String, &'static str)], text: &str) -> String {
    context.iter().fold(text.to_owned(), |text, (value, placeholder)| text.replace(value, placeholder))
}

/// What a header has that is secret: without the scheme of a credential, and the names of cookies.
fn secrets_of<'v>(name: &HeaderName, value: &'v str) -> Vec<&'v str> {
    match name {
        name if *name == COOKIE => value.split("; ").filter_map(|pair| Some(pair.split_once('=')?.1)).collect(),
        name if *name == AUTHORIZATION => vec![value.split_once(' ').map_or(value, |(_, credential)| credential)],
        _ => vec![value],
    }
}

fn request_headers(headers: &HeaderMap) -> BTreeMap<String, String> {
    let kept = headers.iter().filter(|(name, _)| !LEFT_OUT.contains(name));
    let shown = kept.map(|(name, value)| {
        let value = match value.to_str() {
            _ if *name == X_REQUEST_ID => REQUEST_ID,
            Ok(value) if *name == CONTENT_TYPE && value.starts_with("multipart/") => "multipart/form-data",
            Ok(text) if !value.is_sensitive() && !SECRET.contains(name) => text,
            _ => HIDDEN,
        };
        (name.to_string(), value.to_owned())
    });
    shown.collect()
}

fn response_headers(headers: &HeaderMap) -> BTreeMap<String, String> {
    let kept = headers.keys().filter(|name| !LEFT_OUT.contains(name));
    let shown = kept.map(|name| {
        let values = headers.get_all(name).iter().map(|value| value.to_str().unwrap_or(HIDDEN));
        let value = match name {
            name if *name == X_REQUEST_ID => REQUEST_ID.to_owned(),
            name if SECRET.contains(name) => HIDDEN.to_owned(),
            _ => values.collect::<Vec<_>>().join(", "),
        };
        (name.to_string(), value)
    });
    shown.collect()
}
