//! Access tokens: which one a call needs, how it is requested, how long it is cached, and when it is given up.
//!
//! A token is cached by its holder and the scopes that it was requested with, and is used for no others.

mod application;
mod authorization;
mod cache;
mod challenge;
mod issued;
mod issuer;
mod keys;
#[cfg(feature = "test-kit")]
mod rehearsal;
mod renewal;
mod request;
mod response;
mod session;
mod sign_in;
mod source;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;

use http::HeaderValue;

use crate::privacy::Secret;

pub(crate) use application::Application;
pub use application::ClientAuthentication;
pub(crate) use authorization::Authorization;
pub(crate) use challenge::refuses_token;
pub(crate) use issued::Issued;
pub(crate) use issuer::Issuer;
pub use keys::Keys;
#[cfg(feature = "test-kit")]
pub(crate) use rehearsal::renew;
pub(crate) use request::GrantForm;
#[cfg(feature = "file-store")]
pub use session::{FileStore, StoreKey};
pub use session::{Lease, MemoryStore, SessionId, SessionStore, StoredSession};
pub(crate) use source::{NoToken, TokenSource};

/// An access token. It prints as `…`.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken(Secret);

impl AccessToken {
    /// A token that was obtained elsewhere.
    #[must_use]
    pub fn new(token: impl Into<String>) -> Self {
        Self(Secret::new(token))
    }

    /// The token itself; keep it out of logs.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// The value of the `Authorization` header; `None` when the token is empty, or has other characters than visible ones of ASCII
    /// (RFC 6750, section 2.1; no space either, which would part it in two).
    pub(crate) fn header(&self) -> Option<HeaderValue> {
        let token = self.expose();
        if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        let mut value = HeaderValue::try_from(format!("Bearer {token}")).ok()?;
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

/// How the calls of a handle are authorised.
#[derive(Clone, Debug)]
pub enum Grant {
    /// Not at all: no `Authorization` header is sent.
    None,
    /// By a token of the application, with the scopes of the operation.
    Application {
        /// Selects the alternative that has this scope, of those that the operation accepts; without it, the first is used.
        context: Option<&'static str>,
    },
    /// By a token of the application with one fixed scope, which may contain a personal number.
    Scoped(Secret),
    /// By the tokens of a customer who signed in.
    Customer(SessionId),
    /// By a token that the caller obtained.
    Token(AccessToken),
}

/// What a token is requested for, and the key that it is cached by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum TokenKey {
    /// The application, with scopes of an operation: in order, and each once.
    Application(Cow<'static, [&'static str]>),
    /// The application, with a scope that names a person.
    Scoped(Secret),
    /// A customer who signed in.
    Customer(SessionId),
}

impl TokenKey {
    pub(crate) fn application(scopes: &'static [&'static str]) -> Self {
        if scopes.is_sorted_by(|one, next| one < next) {
            return Self::Application(Cow::Borrowed(scopes));
        }
        let mut scopes = scopes.to_vec();
        scopes.sort_unstable();
        scopes.dedup();
        Self::Application(Cow::Owned(scopes))
    }

    /// The scopes as a request has them; empty when none is requested.
    pub(crate) fn scope(&self) -> Cow<'_, str> {
        match self {
            Self::Application(scopes) => scopes.join(" ").into(),
            Self::Scoped(scope) => scope.expose().into(),
            Self::Customer(_) => "".into(),
        }
    }
}
