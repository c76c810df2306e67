// Written by `cargo xtask generate`; changes are lost.

//! The client, its environments, and the sessions in which operations are called.

use portal_runtime::v1::{
    Binding, Builder, Certificate, ClientAuthentication, EnvironmentFacts, FromClient,
    Grant, Keys, Method, NoOther, OnlyApi, Portal, RawRequest, TokenEndpoint, Transport,
};
#[cfg(feature = "reqwest")]
use portal_runtime::v1::{BuildError, Identity};

static PORTAL: Portal = Portal {
    name: "Open Payments",
    servers: &[""],
    environments: &[
        EnvironmentFacts {
            name: "sandbox",
            servers: &["https://api.sandbox.openbankingplatform.com/psd2"],
            variables: &[],
            token: Some(TokenEndpoint {
                url: "https://auth.sandbox.openbankingplatform.com/connect/token",
                certificate: Certificate::None,
                client: ClientAuthentication::Body,
            }),
            sign_in: None,
            registration: None,
            client_certificate: Certificate::None,
        },
        EnvironmentFacts {
            name: "production",
            servers: &["https://api.openbankingplatform.com/psd2"],
            variables: &[],
            token: Some(TokenEndpoint {
                url: "https://auth.openbankingplatform.com/connect/token",
                certificate: Certificate::Portal,
                client: ClientAuthentication::Body,
            }),
            sign_in: None,
            registration: None,
            client_certificate: Certificate::Portal,
        },
    ],
    error_codes: &["/code", "/tppMessages/0/code"],
    error_messages: &["/tppMessages/0/text"],
    accesses_exceeded: &["ACCESS_EXCEEDED"],
    roles: &[],
    schemes: &[],
};

/// What the environments share. It is cheap to clone.
#[derive(Clone, Debug)]
pub struct Client {
    client: portal_runtime::v1::Client,
}

impl Client {
    /// A session in the context of private customers.
    #[must_use]
    pub fn private(&self) -> Session {
        Session {
            binding: self
                .client
                .binding(Grant::Application {
                    context: Some("private"),
                }),
        }
    }

    /// A session in the context of corporate customers.
    #[must_use]
    pub fn corporate(&self) -> Session {
        Session {
            binding: self
                .client
                .binding(Grant::Application {
                    context: Some("corporate"),
                }),
        }
    }

    /// Shows this identity to servers from the next request on, in all clones. Requests that are under way end with the identity that they began with; tokens that the client requested are given up.
    ///
    /// # Errors
    /// When the builder was given a transport, or TLS cannot be set up. The identity is then as before.
    #[cfg(feature = "reqwest")]
    pub fn replace_identity(&self, identity: Identity) -> Result<(), BuildError> {
        self.client.replace_identity(identity)
    }
}

/// The sandbox environment. Dereferences to [`Client`].
///
/// Client credentials. A token lives one hour and is meant to be used for many requests.
#[derive(Clone, Debug)]
pub struct Sandbox {
    client: Client,
}

impl Sandbox {
    /// Begins a client; it needs the keys of an application.
    pub fn builder(keys: Keys) -> Builder<Self> {
        Builder::new(&PORTAL, 0).keys(keys)
    }
}

impl FromClient for Sandbox {
    type Api = NoOther;

    fn from_client(client: portal_runtime::v1::Client) -> Self {
        Self { client: Client { client } }
    }
}

impl OnlyApi for Sandbox {}

impl std::ops::Deref for Sandbox {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// The production environment. Dereferences to [`Client`].
///
/// Client credentials. A token lives one hour and is meant to be used for many requests.
#[derive(Clone, Debug)]
pub struct Production {
    client: Client,
}

impl Production {
    /// Begins a client; it needs the keys of an application and a client certificate.
    #[cfg(feature = "reqwest")]
    pub fn builder(keys: Keys, identity: Identity) -> Builder<Self> {
        Builder::new(&PORTAL, 1).keys(keys).identity(identity)
    }

    /// Begins a client that sends all requests through this transport, which has to show the client certificate.
    pub fn builder_through(
        keys: Keys,
        transport: std::sync::Arc<dyn Transport>,
    ) -> Builder<Self> {
        Builder::new(&PORTAL, 1).keys(keys).transport(transport)
    }
}

impl FromClient for Production {
    type Api = NoOther;

    fn from_client(client: portal_runtime::v1::Client) -> Self {
        Self { client: Client { client } }
    }
}

impl OnlyApi for Production {}

impl std::ops::Deref for Production {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// A grant to call operations. It is cheap to clone, and each of its calls has a token of this grant only.
#[derive(Clone, Debug)]
pub struct Session {
    pub(crate) binding: Binding,
}

impl Session {
    /// BICFI of the bank, 8 or 11 characters, such as `ESSESESS`.
    ///
    /// Pattern: `[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}`.
    #[must_use]
    pub fn bank(&self, bank: impl AsRef<str>) -> Bank {
        Bank {
            binding: self.binding.with("X-BicFi", &bank.as_ref()),
        }
    }

    /// `true` asks for the redirect approach, `false` for the decoupled one; without it the bank decides. Once sent, send the same value with every request about the same consent or payment.
    #[must_use]
    pub fn tpp_redirect_preferred(&self, tpp_redirect_preferred: bool) -> Session {
        Session {
            binding: self.binding.with("TPP-Redirect-Preferred", &tpp_redirect_preferred),
        }
    }

    /// A request to an endpoint that the description does not have, authorised as the calls of operations are. The path is a template below the base address of the API, such as `/things/{id}`; traces and errors have it as it is.
    pub fn raw(&self, method: Method, path: &'static str) -> RawRequest {
        self.binding.raw(0, method, path)
    }

    /// Banks that can be reached, with the countries and cities they are listed under. Scope `aspspinformation`.
    #[cfg(feature = "aspsps")]
    #[must_use]
    pub fn aspsps(&self) -> crate::aspsps::Aspsps {
        crate::aspsps::Aspsps {
            binding: self.binding.clone(),
        }
    }
}

/// A session that sends `X-BicFi` with every request.
#[derive(Clone, Debug)]
pub struct Bank {
    pub(crate) binding: Binding,
}

impl Bank {
    /// `true` asks for the redirect approach, `false` for the decoupled one; without it the bank decides. Once sent, send the same value with every request about the same consent or payment.
    #[must_use]
    pub fn tpp_redirect_preferred(&self, tpp_redirect_preferred: bool) -> Bank {
        Bank {
            binding: self.binding.with("TPP-Redirect-Preferred", &tpp_redirect_preferred),
        }
    }

    /// Payments, their status and their authorisation. Scope `paymentinitiation`.
    #[cfg(feature = "payments")]
    #[must_use]
    pub fn payments(&self) -> crate::payments::Payments {
        crate::payments::Payments {
            binding: self.binding.clone(),
        }
    }

    /// Accounts, balances and transactions under a valid consent. Scope `accountinformation`.
    ///
    /// - `consent_id`: A valid consent for the account.
    #[cfg(feature = "accounts")]
    #[must_use]
    pub fn accounts(
        &self,
        consent_id: &crate::types::ConsentId,
    ) -> crate::accounts::Accounts {
        crate::accounts::Accounts {
            binding: self.binding.with("Consent-ID", consent_id),
        }
    }

    /// A customer's permission to read accounts at one bank, and its authorisation. Scope `accountinformation`.
    #[cfg(feature = "consents")]
    #[must_use]
    pub fn consents(&self) -> crate::consents::Consents {
        crate::consents::Consents {
            binding: self.binding.clone(),
        }
    }
}

#[cfg(any(feature = "accounts", feature = "consents", feature = "payments"))]
impl Bank {
    /// The same for a customer who is there: each call tells the bank so.
    #[must_use]
    pub fn attended(&self, presence: &crate::Presence) -> AttendedBank {
        AttendedBank {
            handle: Bank {
                binding: self.binding.with_all(presence.values()),
            },
        }
    }

    /// The same for this customer: who that is goes with each call that has a place for it.
    #[must_use]
    pub fn psu(&self, psu: &crate::Psu) -> Bank {
        Bank {
            binding: self.binding.with_all(psu.values()),
        }
    }
}

/// A `Bank` whose customer is there, as each of its calls tells the bank. Dereferences to [`Bank`].
#[cfg(any(feature = "accounts", feature = "consents", feature = "payments"))]
#[derive(Clone, Debug)]
pub struct AttendedBank {
    handle: Bank,
}

#[cfg(any(feature = "accounts", feature = "consents", feature = "payments"))]
impl std::ops::Deref for AttendedBank {
    type Target = Bank;

    fn deref(&self) -> &Bank {
        &self.handle
    }
}
