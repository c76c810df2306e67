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
pub struct Credential(Secret);

impl Credential {
    /// A key, which goes as it is.
    #[must_use]
    pub fn key(key: &str) -> Self {
        Self(key.into())
    }

    /// A name and a password (RFC 7617).
    #[must_use]
    pub fn basic(user: &str, password: &str) -> Self {
        let pair = Secret::from(format!("{user}:{password}"));
        Self(format!("Basic {}", STANDARD.encode(pair.expose())).into())
    }

    /// A bearer token (RFC 6750).
    #[must_use]
    pub fn bearer(token: &AccessToken) -> Self {
        Self(format!("Bearer {}", token.expose()).into())
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

    /// What opens an operation that accepts any one of these sets of schemes: the first set of which all are given, else what is given of
    /// the set of which most are. The server has the last word: a transport of the caller's may add what is missing.
    pub(crate) fn shown(&self, alternatives: &[&[usize]]) -> Vec<Shown<'_>> {
        let given = |schemes: &[usize]| schemes.iter().filter(|scheme| self.given.contains_key(scheme)).count();
        let whole = alternatives.iter().find(|schemes| !schemes.is_empty() && given(schemes) == schemes.len());
        // Of equals `max_by_key` takes the last.
        let chosen = whole.or_else(|| alternatives.iter().rev().max_by_key(|schemes| given(schemes)));
        let schemes = chosen.into_iter().flat_map(|schemes| schemes.iter());
        schemes
            .filter_map(|scheme| Some(Shown { scheme: *self.schemes.get(*scheme)?, value: self.given.get(scheme)?.0.expose() }))
            .collect()
    }
}
