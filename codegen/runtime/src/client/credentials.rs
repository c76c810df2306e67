//! Credentials that a builder was given, and which of them an operation asks for.

use std::collections::BTreeMap;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Scheme;
use crate::privacy::Secret;
use crate::token::AccessToken;

/// What a caller shows to be let in. It prints as `…`.
#[derive(Clone)]
pub struct Credential {
    value: Secret,
    /// Whether it is no token that cannot be sent.
    is_usable: bool,
}

impl Credential {
    /// A key, which goes as it is.
    #[must_use]
    pub fn key(key: impl Into<String>) -> Self {
        Self { value: Secret::new(key), is_usable: true }
    }

    /// A name and a password (RFC 7617).
    #[must_use]
    pub fn basic(user: impl AsRef<str>, password: impl Into<String>) -> Self {
        let password = Secret::new(password);
        let pair = Secret::new(format!("{}:{}", user.as_ref(), password.expose()));
        Self { value: format!("Basic {}", STANDARD.encode(pair.expose())).into(), is_usable: true }
    }

    /// A bearer token (RFC 6750). One that cannot be sent is reported by the first call that needs it.
    #[must_use]
    pub fn bearer(token: &AccessToken) -> Self {
        Self { value: format!("Bearer {}", token.expose()).into(), is_usable: token.header().is_some() }
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// A credential and where it goes.
pub(crate) struct Shown<'c> {
    pub(crate) scheme: Scheme,
    pub(crate) value: &'c str,
    pub(crate) is_usable: bool,
}

/// The credentials of a client.
pub(crate) struct Credentials {
    schemes: &'static [Scheme],
    given: BTreeMap<usize, Credential>,
}

impl Credentials {
    pub(super) fn new(schemes: &'static [Scheme], given: Vec<(usize, Credential)>) -> Self {
        Self { schemes, given: given.into_iter().collect() }
    }

    /// Each credential that was given.
    pub(crate) fn all(&self) -> Vec<Shown<'_>> {
        self.given.keys().filter_map(|scheme| self.one(*scheme)).collect()
    }

    fn one(&self, scheme: usize) -> Option<Shown<'_>> {
        let Credential { value, is_usable } = self.given.get(&scheme)?;
        Some(Shown { scheme: *self.schemes.get(scheme)?, value: value.expose(), is_usable: *is_usable })
    }

    /// What opens an operation that accepts any one of these sets of schemes: the first set of which all are given, else what is given of
    /// the set of which most are. The server has the last word: a transport of the caller's may add what is missing.
    pub(crate) fn shown(&self, alternatives: &[&[usize]]) -> Vec<Shown<'_>> {
        let given = |schemes: &[usize]| schemes.iter().filter(|scheme| self.given.contains_key(scheme)).count();
        let whole = alternatives.iter().find(|schemes| !schemes.is_empty() && given(schemes) == schemes.len());
        // Of equals `max_by_key` takes the last.
        let chosen = whole.or_else(|| alternatives.iter().rev().max_by_key(|schemes| given(schemes)));
        let schemes = chosen.into_iter().flat_map(|schemes| schemes.iter());
        schemes.filter_map(|scheme| self.one(*scheme)).collect()
    }
}
