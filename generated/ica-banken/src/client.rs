// Written by `cargo xtask generate`; changes are lost.

//! The client, its environments, and the sessions in which operations are called.

use portal_runtime::v1::{
    AccessToken, Binding, BoxFuture, Builder, Certificate, ClientAuthentication,
    Endpoint, EnvironmentFacts, Error, FromBinding, FromClient, Grant, Keys, Login,
    LoginError, Method, Portal, PspRole, RawRequest, Registrar, RegistrationError,
    RoleRule, Secret, ServerName, SessionId, SignIn, TokenEndpoint, Transport,
};
#[cfg(feature = "reqwest")]
use portal_runtime::v1::{BuildError, Identity};

static PORTAL: Portal = Portal {
    name: "ICA Banken",
    servers: &["Accounts", "Payments"],
    environments: &[
        EnvironmentFacts {
            name: "sandbox",
            servers: &[
                "https://apimgw-icabanken.ica.se/t/icabanken.tenant/ica/bank/services/psd2/accounts/sandbox/1.0.0",
                "https://apimgw-icabanken.ica.se/t/icabanken.tenant/ica/bank/services/psd2/payments/sandbox/1.0.0",
            ],
            variables: &[],
            token: Some(TokenEndpoint {
                url: "https://ims.icagruppen.se/oauth/v2/token",
                certificate: Certificate::None,
                client: ClientAuthentication::Body,
            }),
            sign_in: None,
            registration: None,
            client_certificate: Certificate::None,
        },
        EnvironmentFacts {
            name: "production",
            servers: &[
                "https://mtls-apimgw-icabanken.ica.se/t/icabanken.tenant/ica/bank/psd2/accounts/1.0.0",
                "https://mtls-apimgw-icabanken.ica.se/t/icabanken.tenant/ica/bank/psd2/payments/1.0.0",
            ],
            variables: &[],
            token: Some(TokenEndpoint {
                url: "https://mtls-ims.icagruppen.se/oauth/v2/mtls-token",
                certificate: Certificate::Qwac,
                client: ClientAuthentication::Certificate,
            }),
            sign_in: Some(SignIn {
                url: "https://ims.icagruppen.se/oauth/v2/authorize",
                pkce: true,
                revocation: None,
            }),
            registration: Some(Endpoint {
                url: "",
                certificate: Certificate::Qwac,
            }),
            client_certificate: Certificate::Qwac,
        },
    ],
    error_codes: &["/code", "/fault/code"],
    error_messages: &["/detail", "/fault/description"],
    accesses_exceeded: &[],
    roles: &[
        RoleRule {
            api: 0,
            operation: "",
            role: PspRole::AccountInformation,
        },
        RoleRule {
            api: 1,
            operation: "",
            role: PspRole::PaymentInitiation,
        },
        RoleRule {
            api: 1,
            operation: "ConfirmFunds",
            role: PspRole::CardBasedInstruments,
        },
    ],
    schemes: &[],
};

/// What the environments share. It is cheap to clone.
#[derive(Clone, Debug)]
pub struct Client {
    client: portal_runtime::v1::Client,
}

impl Client {
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
/// Client credentials with the consumer key and secret of the portal's "Sandbox Key" tab. The token lives one hour.
#[derive(Clone, Debug)]
pub struct Sandbox {
    client: Client,
}

impl Sandbox {
    /// Begins a client; it needs the keys of an application.
    pub fn builder(keys: Keys) -> Builder<Self> {
        Builder::new(&PORTAL, 0).keys(keys)
    }

    /// The session of one of the bank's published test persons, by personal number (12 digits).
    #[must_use]
    pub fn test_person(&self, personal_number: impl AsRef<str>) -> Session {
        Session {
            binding: self
                .client
                .client
                .binding({
                    let personal_number = personal_number.as_ref();
                    Grant::Scoped(Secret::new(format!("psd2_sandbox:{personal_number}")))
                }),
        }
    }
}

impl FromClient for Sandbox {
    type Api = Api;

    fn from_client(client: portal_runtime::v1::Client) -> Self {
        Self { client: Client { client } }
    }
}

impl std::ops::Deref for Sandbox {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// The production environment. Dereferences to [`Client`].
///
/// The customer signs in with Mobile BankID. The token endpoint and the API want the client certificate, a QWAC; its organisation identifier is the client id and there is no secret. A token lives about ten minutes; each refresh token works once.
#[derive(Clone, Debug)]
pub struct Production {
    client: Client,
}

impl Production {
    /// Begins a client; it needs a client certificate.
    #[cfg(feature = "reqwest")]
    pub fn builder(identity: Identity) -> Builder<Self> {
        Builder::new(&PORTAL, 1).identity(identity)
    }

    /// Begins a client that sends all requests through this transport, which has to show the client certificate. The certificate does not tell the id of the application then: it is set by `client_id`.
    pub fn builder_through(transport: std::sync::Arc<dyn Transport>) -> Builder<Self> {
        Builder::new(&PORTAL, 1).transport(transport)
    }

    /// A customer's sign-in at the bank, with Mobile BankID. The customer is known by personal number (12 digits).
    ///
    /// # Errors
    /// When the redirect URI is none, or one by which a code would be seen; when the client lacks what the bank knows it by.
    pub fn authorise(
        &self,
        scope: &Scope,
        personal_number: impl AsRef<str>,
        redirect_uri: impl AsRef<str>,
    ) -> Result<Login<Session>, LoginError> {
        self.client
            .client
            .login(
                &scope.text(),
                &[("ssn", personal_number.as_ref())],
                redirect_uri.as_ref(),
            )
    }

    /// Goes on with a sign-in of which [`Login::keep`](crate::Login::keep) gave this text, in another process too.
    ///
    /// # Errors
    /// For another text, or one of another environment.
    pub fn resume_login(&self, kept: &Secret) -> Result<Login<Session>, LoginError> {
        self.client.client.resumed_login(kept)
    }

    /// The session with this id, which the builder's session store has. Whether it has, and whether it is still good, is told by the first call.
    #[must_use]
    pub fn resume_session(&self, session: SessionId) -> Session {
        self.client.client.resumed_session(session)
    }

    /// The session of a customer whose access token the caller has already.
    #[must_use]
    pub fn session(&self, token: AccessToken) -> Session {
        Session {
            binding: self.client.client.binding(Grant::Token(token)),
        }
    }

    /// Registers this application as a client at the bank, and reads, updates and deletes the registration (RFC 7591, RFC 7592). The address is not public: give it to the builder, by `registration_endpoint`.
    ///
    /// # Errors
    /// When the address of the registration endpoint is not known.
    pub fn registrar(&self) -> Result<Registrar, RegistrationError> {
        self.client.client.registrar()
    }
}

impl FromClient for Production {
    type Api = Api;

    fn from_client(client: portal_runtime::v1::Client) -> Self {
        Self { client: Client { client } }
    }
}

impl std::ops::Deref for Production {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// What a builder's `server_for` sets the address of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Api {
    /// The API `accounts`.
    Accounts,
    /// The API `payments`.
    Payments,
}

impl ServerName for Api {
    fn index(self) -> usize {
        match self {
            Self::Accounts => 0,
            Self::Payments => 1,
        }
    }
}

/// What a customer is asked to allow.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scope {
    /// `account`.
    Account,
    /// `payment`.
    Payment,
    /// `Basket:{basket_id}`.
    Basket(String),
    /// `payment delete:{payment_id}`.
    Deletion(String),
}

impl Scope {
    /// The scope as a request has it.
    fn text(&self) -> String {
        match self {
            Self::Account => "account".to_owned(),
            Self::Payment => "payment".to_owned(),
            Self::Basket(basket_id) => format!("Basket:{basket_id}"),
            Self::Deletion(payment_id) => format!("payment delete:{payment_id}"),
        }
    }
}

/// A grant to call operations. It is cheap to clone, and each of its calls has a token of this grant only.
#[derive(Clone, Debug)]
pub struct Session {
    pub(crate) binding: Binding,
}

impl Session {
    /// The id that a customer's session is stored under; `None` where no customer signed in.
    #[must_use]
    pub fn session_id(&self) -> Option<SessionId> {
        self.binding.session_id()
    }

    /// Ends a customer's session: the bank revokes its refresh token, where it takes that, and the store forgets it. Elsewhere there is nothing to end.
    ///
    /// # Errors
    /// When the bank could not be asked, or refused; then nothing has changed.
    pub fn end_session(&self) -> BoxFuture<'_, Result<(), Error>> {
        self.binding.end_session()
    }

    /// A request to an endpoint that the description does not have, authorised as the calls of operations are. The path is a template below the base address of the API, such as `/things/{id}`; traces and errors have it as it is.
    pub fn raw(&self, api: Api, method: Method, path: &'static str) -> RawRequest {
        self.binding.raw(ServerName::index(api), method, path)
    }

    /// Accounts, balances and transactions of one customer.
    #[cfg(feature = "accounts")]
    #[must_use]
    pub fn accounts(&self) -> crate::accounts::Accounts {
        crate::accounts::Accounts {
            binding: self.binding.clone(),
        }
    }

    /// Single payments of one customer.
    #[cfg(feature = "payments")]
    #[must_use]
    pub fn payments(&self) -> crate::payments::Payments {
        crate::payments::Payments {
            binding: self.binding.clone(),
        }
    }

    /// Standing orders of one customer.
    #[cfg(feature = "periodic-payments")]
    #[must_use]
    pub fn periodic_payments(&self) -> crate::periodic_payments::PeriodicPayments {
        crate::periodic_payments::PeriodicPayments {
            binding: self.binding.clone(),
        }
    }

    /// Payments that the customer signs together.
    #[cfg(feature = "signing-baskets")]
    #[must_use]
    pub fn signing_baskets(&self) -> crate::signing_baskets::SigningBaskets {
        crate::signing_baskets::SigningBaskets {
            binding: self.binding.clone(),
        }
    }

    /// Whether an amount is available.
    #[cfg(feature = "funds-confirmations")]
    #[must_use]
    pub fn funds_confirmations(&self) -> crate::funds_confirmations::FundsConfirmations {
        crate::funds_confirmations::FundsConfirmations {
            binding: self.binding.clone(),
        }
    }
}

impl FromBinding for Session {
    fn from_binding(binding: Binding) -> Self {
        Self { binding }
    }
}
