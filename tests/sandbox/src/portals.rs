//! What the bank knows of each portal and environment beside their descriptions.

/// Client id and secret of an application that the bank knows. Invented, and good nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClientKeys {
    /// The client id, at ICA Banken the consumer key.
    pub client_id: &'static str,
    /// The client secret, at ICA Banken the consumer secret.
    pub client_secret: &'static str,
}

/// The application at ICA Banken's sandbox.
pub const ICA_BANKEN_SANDBOX: ClientKeys = ClientKeys { client_id: "ica-sandbox-key", client_secret: "ica-sandbox-secret" };

/// The sandbox application at Open Payments.
pub const OPEN_PAYMENTS_SANDBOX: ClientKeys =
    ClientKeys { client_id: "open-payments-sandbox-client", client_secret: "open-payments-sandbox-secret" };

/// The production application at Open Payments.
pub const OPEN_PAYMENTS_PRODUCTION: ClientKeys =
    ClientKeys { client_id: "open-payments-production-client", client_secret: "open-payments-production-secret" };

/// A customer's access token at ICA Banken's production, with the scopes `account` and `payment`. Always good: the bank
/// has no sign-in for customers.
pub const ICA_BANKEN_CUSTOMER_TOKEN: &str = "5b1f6c7e-2a94-4d0e-9c35-7e0d1a6f8b42";

/// What a customer signed by signing in for it, and the access token that came of it. Always good, as the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Signed {
    /// The id of what was signed.
    pub id: &'static str,
    /// The access token.
    pub token: &'static str,
    /// The scopes of the token; the last ends in the id.
    pub scopes: &'static [&'static str],
}

/// A basket of payments that the customer signed.
pub const ICA_BANKEN_SIGNED_BASKET: Signed =
    Signed { id: "731942", token: "c2e85a19-60d7-4f3b-8a51-9d4e7b2f0c63", scopes: &["Basket:731942"] };

/// The deletion of a payment, signed by the customer.
pub const ICA_BANKEN_SIGNED_DELETION: Signed = Signed {
    id: "e07b6a94-3c2f-4f58-b1d6-90c85e2a7f43",
    token: "f7a30d52-b84c-4e19-a6d0-15c9e8f27b3a",
    scopes: &["payment", "delete:e07b6a94-3c2f-4f58-b1d6-90c85e2a7f43"],
};

/// A context of Open Payments, and the one consent that is valid in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Consent {
    /// The context scope: `private` or `corporate`.
    pub context: &'static str,
    /// The value of `Consent-ID` for account operations.
    pub id: &'static str,
}

/// The valid consents, one for each context of Open Payments; the same in both environments.
pub const CONSENTS: [Consent; 2] = [
    Consent { context: "private", id: "1f8b5f34-52a7-4b6e-8d0c-6c1f0a9e7d11" },
    Consent { context: "corporate", id: "8c40d9a2-7e63-4f15-b2d8-93b7e51c4a22" },
];

/// API scopes of Open Payments, each of which goes with one context.
pub(crate) const API_SCOPES: [&str; 3] = ["aspspinformation", "accountinformation", "paymentinitiation"];

/// One portal in one environment.
pub(crate) struct SiteFacts {
    pub(crate) portal: &'static str,
    pub(crate) environment: &'static str,
    /// Files in the portal's folder.
    pub(crate) descriptions: &'static [&'static str],
    pub(crate) corrections: Option<&'static str>,
    /// Who issues the certificates of clients; `None` where they need none.
    pub(crate) clients: Option<&'static str>,
    pub(crate) token_path: &'static str,
    pub(crate) grant: Grant,
    pub(crate) errors: Errors,
}

/// How an access token is had.
pub(crate) enum Grant {
    /// Client credentials with a secret.
    Secret { keys: ClientKeys, scopes: ScopeRule, token_type: &'static str },
    /// For a customer who signed in; these tokens are there from the start.
    Customer { token: &'static str, scopes: &'static [&'static str], basket: Signed, deletion: Signed },
}

/// Which scopes a client may ask for.
#[derive(Clone, Copy)]
pub(crate) enum ScopeRule {
    /// `psd2_sandbox:` and the personal number of a test person.
    TestPerson,
    /// One API scope and one context, in any order.
    ApiAndContext,
}

/// The form of the errors that come before an operation.
#[derive(Clone, Copy)]
pub(crate) enum Errors {
    /// `fault`, as the WSO2 gateway writes it.
    Gateway,
    /// `tppMessages`, as the Berlin Group writes them.
    TppMessages,
}

pub(crate) static SITES: [SiteFacts; 4] = [
    SiteFacts {
        portal: "ica-banken",
        environment: "sandbox",
        descriptions: &["accounts.sandbox.json", "payments.sandbox.json"],
        corrections: None,
        clients: None,
        token_path: "/oauth/v2/token",
        grant: Grant::Secret { keys: ICA_BANKEN_SANDBOX, scopes: ScopeRule::TestPerson, token_type: "bearer" },
        errors: Errors::Gateway,
    },
    SiteFacts {
        portal: "ica-banken",
        environment: "production",
        descriptions: &["accounts.production.json", "payments.production.json"],
        corrections: None,
        clients: Some("Qualified trust service"),
        token_path: "/oauth/v2/mtls-token",
        grant: Grant::Customer {
            token: ICA_BANKEN_CUSTOMER_TOKEN,
            scopes: &["account", "payment"],
            basket: ICA_BANKEN_SIGNED_BASKET,
            deletion: ICA_BANKEN_SIGNED_DELETION,
        },
        errors: Errors::Gateway,
    },
    open_payments("sandbox", OPEN_PAYMENTS_SANDBOX, None),
    open_payments("production", OPEN_PAYMENTS_PRODUCTION, Some("Open Payments")),
];

/// One description serves both environments.
const fn open_payments(environment: &'static str, keys: ClientKeys, clients: Option<&'static str>) -> SiteFacts {
    SiteFacts {
        portal: "open-payments",
        environment,
        descriptions: &["psd2.yaml"],
        corrections: Some("corrections.yaml"),
        clients,
        token_path: "/connect/token",
        grant: Grant::Secret { keys, scopes: ScopeRule::ApiAndContext, token_type: "Bearer" },
        errors: Errors::TppMessages,
    }
}
