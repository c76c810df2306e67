//! Access tokens: where a grant becomes one, and how long it is kept.
//!
//! A token belongs to one grant. It is kept under the grant and the scopes it was asked for, and never serves another.

mod authorization;
mod cache;
mod keys;
mod response;
mod source;

#[cfg(test)]
mod tests;

use std::fmt;

use http::HeaderValue;

use crate::privacy::Secret;

pub(crate) use authorization::Authorization;
pub use keys::Keys;
pub(crate) use source::{NoToken, TokenSource};

/// A token by which a bank knows who asks. It prints as `…`.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken(Secret);

impl AccessToken {
    /// A token that was obtained elsewhere.
    #[must_use]
    pub fn new(token: &str) -> Self {
        Self(token.into())
    }

    /// The token itself. Who calls this takes care of it.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// The value of the `Authorization` header; `None` when the token has characters that no header may have.
    pub(crate) fn header(&self) -> Option<HeaderValue> {
        let mut value = HeaderValue::try_from(format!("Bearer {}", self.expose())).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

impl From<Secret> for AccessToken {
    fn from(token: Secret) -> Self {
        Self(token)
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// By what right a handle calls. A customer's session will be one more.
#[derive(Clone, Debug)]
pub enum Grant {
    /// None: no `Authorization` header is sent.
    None,
    /// The application's own token, with the scopes of the operation.
    Application {
        /// Which alternative of scopes is meant: the one that has this scope. Without it, the first.
        context: Option<&'static str>,
    },
    /// The application's own token with one fixed scope, which may hold a personal number.
    Scoped(Secret),
    /// A token that the caller has already.
    Token(AccessToken),
}

/// What a token is asked for, and kept under.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct TokenKey {
    holder: Holder,
    /// The scopes, sorted and joined by spaces; empty when none is asked for.
    scope: Secret,
}

/// Whose token it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Holder {
    /// The application, with scopes by operation.
    Application,
    /// The application, with a scope that names a person.
    Scoped,
}

impl TokenKey {
    pub(crate) fn application(scopes: &[&str]) -> Self {
        let mut scopes = scopes.to_vec();
        scopes.sort_unstable();
        scopes.dedup();
        Self { holder: Holder::Application, scope: scopes.join(" ").into() }
    }

    pub(crate) fn scoped(scope: &Secret) -> Self {
        Self { holder: Holder::Scoped, scope: scope.clone() }
    }

    pub(crate) fn scope(&self) -> &str {
        self.scope.expose()
    }
}
