//! The application towards the authorization server: who it is, and how it proves it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use url::form_urlencoded::Serializer;

use super::Keys;
use crate::privacy::Secret;

/// How an application proves to the authorization server who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientAuthentication {
    /// Client id and secret in the body (`client_secret_post`; RFC 6749, section 2.3.1).
    Body,
    /// Client id and secret in HTTP Basic (`client_secret_basic`; RFC 6749, section 2.3.1).
    Basic,
    /// The client certificate, and nothing else (`tls_client_auth`; RFC 8705, section 2.1).
    Certificate,
}

/// An application that the authorization server knows.
pub(crate) struct Application {
    id: Secret,
    proof: Proof,
}

enum Proof {
    Body(Secret),
    Basic(HeaderValue),
    /// It is in the connection.
    Certificate,
}

impl Application {
    /// The application with these keys, or with the certificate for a proof that with this id. `None` where what it needs is not given.
    pub(crate) fn new(authentication: ClientAuthentication, keys: Option<&Keys>, id: Option<&str>) -> Option<Self> {
        let (id, proof) = match authentication {
            ClientAuthentication::Body => (keys?.id(), Proof::Body(Secret::new(keys?.secret()))),
            ClientAuthentication::Basic => (keys?.id(), Proof::Basic(basic(keys?)?)),
            ClientAuthentication::Certificate => (id?, Proof::Certificate),
        };
        Some(Self { id: Secret::new(id), proof })
    }

    /// The client id.
    pub(crate) fn id(&self) -> &str {
        self.id.expose()
    }

    /// Adds what proves it to the form of a request.
    pub(super) fn fill(&self, form: &mut Serializer<'_, String>) {
        match &self.proof {
            Proof::Body(secret) => {
                form.append_pair("client_id", self.id());
                form.append_pair("client_secret", secret.expose());
            }
            Proof::Basic(_) => {}
            Proof::Certificate => {
                form.append_pair("client_id", self.id());
            }
        }
    }

    /// The value of the `Authorization` header, where that proves it.
    pub(super) fn header(&self) -> Option<HeaderValue> {
        match &self.proof {
            Proof::Basic(header) => Some(header.clone()),
            Proof::Body(_) | Proof::Certificate => None,
        }
    }
}

/// HTTP Basic with id and secret, each in the encoding of forms first (RFC 6749, section 2.3.1).
fn basic(keys: &Keys) -> Option<HeaderValue> {
    let encoded = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let pair = Secret::new(format!("{}:{}", encoded(keys.id()), encoded(keys.secret())));
    let mut header = HeaderValue::try_from(format!("Basic {}", STANDARD.encode(pair.expose()))).ok()?;
    header.set_sensitive(true);
    Some(header)
}
