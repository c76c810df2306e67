//! Clients that are registered, as `bank.yaml` has them.

use serde::Deserialize;

use super::redirect;
use super::scopes::place;

/// A client whose customers sign in. Invented, and good nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RegisteredClient {
    /// How it proves itself at the token endpoint and the revocation endpoint.
    pub proof: Proof,
    /// The secret by which it does; `None` where its certificate does.
    pub secret: Option<String>,
    /// Where customers may be sent back to. One on a loopback address stands for that with any port (RFC 8252, section 7.3).
    pub redirect_uris: Vec<String>,
    /// The scopes that it may ask for. Each has at most one place, for the id of what is signed: `basket:{id}`.
    pub scopes: Vec<String>,
    /// Whether any loopback address will do.
    #[serde(skip)]
    pub(crate) takes_loopback: bool,
}

/// How a client proves itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Proof {
    /// By its secret among the fields of the body (RFC 6749, section 2.3.1).
    Body,
    /// By its secret in the header `Authorization`, as HTTP Basic (RFC 6749, section 2.3.1).
    Basic,
    /// By the organisation of its certificate, which is its client id (RFC 8705, section 2.1).
    Certificate,
}

impl RegisteredClient {
    /// The application that also gets tokens for itself. Its customers may be sent back to any loopback address besides.
    pub(crate) fn application(secret: &str, redirect_uris: &[String]) -> Self {
        let (secret, redirect_uris) = (Some(secret.to_owned()), redirect_uris.to_vec());
        Self { proof: Proof::Body, secret, redirect_uris, scopes: Vec::new(), takes_loopback: true }
    }

    pub(crate) fn has_redirect_uri(&self, asked: &str) -> bool {
        let is_registered = self.redirect_uris.iter().any(|registered| redirect::is_same(registered, asked));
        is_registered || (self.takes_loopback && redirect::is_possible(asked) && redirect::is_loopback(asked))
    }

    pub(crate) fn may_ask_for(&self, scope: &str) -> bool {
        self.scopes.iter().any(|form| match place(form) {
            None => form == scope,
            Some((before, _, behind)) => {
                let id = scope.strip_prefix(before).and_then(|rest| rest.strip_suffix(behind));
                id.is_some_and(|id| !id.is_empty() && id.bytes().all(is_scope_character))
            }
        })
    }

    /// What the reader of the file does not see by itself.
    pub(crate) fn check(&self) -> Result<(), String> {
        if (self.proof == Proof::Certificate) == self.secret.is_some() {
            return Err("`secret` goes with the proofs `body` and `basic`".to_owned());
        }
        match self.redirect_uris.iter().find(|uri| !redirect::is_possible(uri)) {
            Some(uri) => Err(format!("`{uri}` is no absolute URI without a fragment")),
            None => Ok(()),
        }
    }
}

/// The characters of a scope (RFC 6749, section 3.3).
fn is_scope_character(byte: u8) -> bool {
    byte.is_ascii_graphic() && byte != b'"' && byte != b'\\'
}

#[cfg(test)]
mod tests {
    use super::{Proof, RegisteredClient};

    #[test]
    fn a_scope_with_a_place_may_be_asked_for_with_any_id() {
        let scopes = ["accounts", "basket:{id}"].map(str::to_owned).to_vec();
        let client = RegisteredClient {
            proof: Proof::Certificate,
            secret: None,
            redirect_uris: Vec::new(),
            scopes,
            takes_loopback: false,
        };
        let asked = ["accounts", "basket:1", "basket:", "basket:a\"b", "accounts:1", "payments"];
        assert_eq!(asked.map(|scope| client.may_ask_for(scope)), [true, true, false, false, false, false]);
    }
}
