//! Names with values, as queries and bodies have them: `application/x-www-form-urlencoded`.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::header;
use axum::http::request::Parts;
use percent_encoding::percent_decode_str;

use super::Refusal;
use crate::check::text;
use crate::media_type::essence;

/// The fields of a request. One without a value counts as left out (RFC 6749, section 3.1).
pub(crate) struct Form {
    values: BTreeMap<String, String>,
    repeated: BTreeSet<String>,
}

impl Form {
    /// The fields of a body, each of them once.
    pub(crate) fn of_body(head: &Parts, body: &[u8]) -> Result<Self, Refusal> {
        let media_type = text(&head.headers, header::CONTENT_TYPE.as_str()).map(essence);
        if media_type.as_deref() != Some("application/x-www-form-urlencoded") {
            return Err(Refusal::request("the body is no application/x-www-form-urlencoded"));
        }
        let form = str::from_utf8(body).ok().and_then(Self::parse);
        let form = form.ok_or_else(|| Refusal::request("the body is no UTF-8"))?;
        if form.repeated.is_empty() { Ok(form) } else { Err(Refusal::request("the body has a field more than once")) }
    }

    /// The fields of a text; `None` where it is no UTF-8.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut form = Self { values: BTreeMap::new(), repeated: BTreeSet::new() };
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = (decoded(name)?, decoded(value)?);
            if form.values.insert(name.clone(), value).is_some() {
                form.repeated.insert(name);
            }
        }
        Some(form)
    }

    /// All fields, in the order of their names.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    pub(crate) fn is_repeated(&self, name: &str) -> bool {
        self.repeated.contains(name)
    }

    /// Whether each field is one of those that are asked for, and came once. An authorization server has to ignore others
    /// (RFC 6749, section 3.2); this one is there to tell of them.
    pub(crate) fn check(&self, asked: &[&str]) -> Result<(), Refusal> {
        if !self.values.keys().all(|name| asked.contains(&name.as_str())) {
            return Err(Refusal::request("the request has a field that is not asked for"));
        }
        if self.repeated.is_empty() { Ok(()) } else { Err(Refusal::request("the request has a field more than once")) }
    }
}

/// A name or a value, decoded; `None` where it is no UTF-8.
pub(crate) fn decoded(text: &str) -> Option<String> {
    let text = text.replace('+', " ");
    percent_decode_str(&text).decode_utf8().ok().map(Into::into)
}
