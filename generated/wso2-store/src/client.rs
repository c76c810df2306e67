// Written by `cargo xtask generate`; changes are lost.

//! The client.

use portal_runtime::v1::{
    AccessToken, Binding, Builder, Certificate, Credential, EnvironmentFacts, FromClient,
    Grant, Method, OnlyApi, Portal, RawRequest, Scheme, ServerName, builder_setters,
};
#[cfg(feature = "reqwest")]
use portal_runtime::v1::{BuildError, Identity};

static PORTAL: Portal = Portal {
    name: "the store of WSO2 API Manager",
    servers: &["", "ClientRegistrationV014", "PostToken"],
    environments: &[
        EnvironmentFacts {
            name: "server",
            servers: &["/api/am/store/v0.14", "/client-registration/v0.14", "/"],
            variables: &[],
            token: None,
            sign_in: None,
            registration: None,
            client_certificate: Certificate::None,
        },
    ],
    error_codes: &["/code", "/error"],
    error_messages: &["/description", "/message", "/error_description"],
    accesses_exceeded: &[],
    roles: &[],
    schemes: &[Scheme::Authorization, Scheme::Authorization, Scheme::Authorization],
};

/// The client. It is cheap to clone.
///
/// The access token of a developer of the portal, with the scope `apim:subscribe`. The portal's token endpoint issues it for the grant
/// `password`, with the developer's name and password in the form, and id and secret of a registered client in HTTP Basic.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) binding: Binding,
}

impl Client {
    /// Begins a client of the server with this base address.
    pub fn builder(server: impl Into<String>) -> ClientBuilder {
        ClientBuilder(Builder::new(&PORTAL, 0).server(server))
    }

    /// The same client with an access token on each call.
    #[must_use]
    pub fn with_token(&self, token: AccessToken) -> Self {
        Self {
            binding: self.binding.client().binding(Grant::Token(token)),
        }
    }

    /// The published APIs, their descriptions and documents.
    #[cfg(feature = "apis")]
    #[must_use]
    pub fn apis(&self) -> crate::apis::Apis {
        crate::apis::Apis {
            binding: self.binding.clone(),
        }
    }

    /// The developer's applications and their keys.
    #[cfg(feature = "applications")]
    #[must_use]
    pub fn applications(&self) -> crate::applications::Applications {
        crate::applications::Applications {
            binding: self.binding.clone(),
        }
    }

    /// Which application may call which API, and how often.
    #[cfg(feature = "subscriptions")]
    #[must_use]
    pub fn subscriptions(&self) -> crate::subscriptions::Subscriptions {
        crate::subscriptions::Subscriptions {
            binding: self.binding.clone(),
        }
    }

    /// Rate limits of subscriptions and applications.
    #[cfg(feature = "tiers")]
    #[must_use]
    pub fn tiers(&self) -> crate::tiers::Tiers {
        crate::tiers::Tiers {
            binding: self.binding.clone(),
        }
    }

    /// Keywords of APIs.
    #[cfg(feature = "tags")]
    #[must_use]
    pub fn tags(&self) -> crate::tags::Tags {
        crate::tags::Tags {
            binding: self.binding.clone(),
        }
    }

    /// OAuth clients with which programs get tokens for the store.
    #[cfg(feature = "registration")]
    #[must_use]
    pub fn registration(&self) -> crate::registration::Registration {
        crate::registration::Registration {
            binding: self.binding.clone(),
        }
    }

    /// Access tokens of registered clients.
    #[cfg(feature = "tokens")]
    #[must_use]
    pub fn tokens(&self) -> crate::tokens::Tokens {
        crate::tokens::Tokens {
            binding: self.binding.clone(),
        }
    }

    /// A request to an endpoint that the description does not have, authorised as the calls of operations are. The path is a template below the base address of the API, such as `/things/{id}`; traces and errors have it as it is.
    pub fn raw(&self, method: Method, path: &'static str) -> RawRequest {
        self.binding.raw(0, method, path)
    }

    /// Shows this identity to servers from the next request on, in all clones. Requests that are under way end with the identity that they began with; tokens that the client requested are given up.
    ///
    /// # Errors
    /// When the builder was given a transport, or TLS cannot be set up. The identity is then as before.
    #[cfg(feature = "reqwest")]
    pub fn replace_identity(&self, identity: Identity) -> Result<(), BuildError> {
        self.binding.client().replace_identity(identity)
    }
}

impl FromClient for Client {
    type Api = Api;

    fn from_client(client: portal_runtime::v1::Client) -> Self {
        Self {
            binding: client.binding(Grant::None),
        }
    }
}

impl OnlyApi for Client {}

/// Builds a client. Settings may be given in any order; what is not set has a default.
#[must_use = "a builder does nothing until `build`"]
pub struct ClientBuilder(Builder<Client>);

impl ClientBuilder {
    /// Sets name and password for `developer`, to be sent with the operations that ask for it.
    ///
    /// Name and password of a developer of the portal.
    pub fn developer(self, user: impl AsRef<str>, password: impl Into<String>) -> Self {
        Self(self.0.credential(0, Credential::basic(user, password)))
    }

    /// Sets name and password for `client`, to be sent with the operations that ask for it.
    ///
    /// Id and secret of a registered client.
    pub fn client(self, user: impl AsRef<str>, password: impl Into<String>) -> Self {
        Self(self.0.credential(1, Credential::basic(user, password)))
    }

    /// Sets the access token for `token`, to be sent with the operations that ask for it.
    ///
    /// The access token of a developer of the portal, with the scope `apim:subscribe`. The portal's token endpoint issues it for the grant
    /// `password`, with the developer's name and password in the form, and id and secret of a registered client in HTTP Basic.
    pub fn token(self, token: &AccessToken) -> Self {
        Self(self.0.credential(2, Credential::bearer(token)))
    }
}

builder_setters!(ClientBuilder, Client, Api);

/// What a builder's `server_for` sets the address of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Api {
    /// The server of `POST /register`.
    ClientRegistrationV014,
    /// The server of `POST /token`.
    PostToken,
}

impl ServerName for Api {
    fn index(self) -> usize {
        match self {
            Self::ClientRegistrationV014 => 1,
            Self::PostToken => 2,
        }
    }
}
