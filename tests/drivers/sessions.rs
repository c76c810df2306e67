//! What opens the bank's doors: which session, or client of a package without sessions, calls an operation, and which ids the bank takes.

use portal_sandbox::{ClientKeys, Site};
use serde_json::Value;

use crate::description::{Operation, Parameter};

/// The sessions of a site. The test of a portal takes those that are called as its library is: of `ica_banken`, [`IcaBanken`].
pub(crate) trait Sessions: Send + Sync + Sized + 'static {
    type Session: Send + Sync;

    /// The sessions at a site.
    fn at(site: &Site) -> Self;

    /// The session that opens an operation.
    fn of(&self, operation: &Operation<'_>) -> &Self::Session;

    /// The one value of a parameter that the bank takes, where it is not free.
    fn only(&self, operation: &Operation<'_>, parameter: &Parameter<'_>) -> Option<Value>;
}

/// Open Payments, in the private context of the sandbox and the corporate one of production.
pub(crate) struct OpenPayments {
    session: open_payments::Session,
    consent: String,
}

impl OpenPayments {
    /// A session of the sandbox whose tokens are the bank's, and whose API is at another address.
    pub(crate) fn elsewhere(site: &Site, address: &str) -> Self {
        let builder = open_payments::Sandbox::builder(keys(site.keys().unwrap()));
        let client = builder.origin(site.origin()).retries(0).server(address).build().unwrap();
        Self { session: client.private(), consent: site.given("consents", "private").unwrap().to_owned() }
    }
}

impl Sessions for OpenPayments {
    type Session = open_payments::Session;

    fn at(site: &Site) -> Self {
        let keys = keys(site.keys().unwrap());
        let consent = |context| site.given("consents", context).unwrap().to_owned();
        match site.certificates() {
            None => {
                let client = open_payments::Sandbox::builder(keys).origin(site.origin()).retries(0).build().unwrap();
                Self { session: client.private(), consent: consent("private") }
            }
            Some(certificates) => {
                let builder = open_payments::Production::builder(keys, identity(site));
                let builder = builder.root_certificate(certificates.root.as_bytes()).origin(site.origin()).retries(0);
                Self { session: builder.build().unwrap().corporate(), consent: consent("corporate") }
            }
        }
    }

    fn of(&self, _: &Operation<'_>) -> &Self::Session {
        &self.session
    }

    fn only(&self, _: &Operation<'_>, parameter: &Parameter<'_>) -> Option<Value> {
        let is_checked = parameter.name == "Consent-ID" && parameter.required;
        is_checked.then(|| self.consent.as_str().into())
    }
}

/// ICA Banken: a test person in the sandbox; in production a customer, by an access token that the caller has.
pub(crate) struct IcaBanken {
    usual: ica_banken::Session,
    /// The session of what the customer signed, and its id.
    basket: Option<(ica_banken::Session, String)>,
}

impl IcaBanken {
    /// The signed basket, for operations that nothing else opens.
    fn basket(&self, operation: &Operation<'_>) -> Option<&(ica_banken::Session, String)> {
        let is_for_basket = |scopes: &Vec<&str>| scopes.iter().any(|scope| scope.starts_with("Basket:"));
        self.basket.as_ref().filter(|_| operation.scopes().iter().all(is_for_basket))
    }
}

impl Sessions for IcaBanken {
    type Session = ica_banken::Session;

    fn at(site: &Site) -> Self {
        let Some(certificates) = site.certificates() else {
            let client =
                ica_banken::Sandbox::builder(keys(site.keys().unwrap())).origin(site.origin()).retries(0).build().unwrap();
            return Self { usual: client.test_person(site.persons()[0]), basket: None };
        };
        let builder = ica_banken::Production::builder(identity(site)).root_certificate(certificates.root.as_bytes());
        let client = builder.origin(site.origin()).retries(0).build().unwrap();
        let session = |token: &str| client.session(ica_banken::AccessToken::new(token));
        let [customer, signed] = ["customer", "basket"].map(|name| site.token(name).unwrap());
        Self { usual: session(&customer.token), basket: Some((session(&signed.token), signed.id.clone())) }
    }

    fn of(&self, operation: &Operation<'_>) -> &Self::Session {
        self.basket(operation).map_or(&self.usual, |(session, _)| session)
    }

    fn only(&self, operation: &Operation<'_>, parameter: &Parameter<'_>) -> Option<Value> {
        let (_, id) = self.basket(operation)?;
        (parameter.name == "basketId").then(|| id.as_str().into())
    }
}

/// A store, by what its developer shows: name and password, or a token, as each operation asks.
pub(crate) struct Wso2Store(wso2_store::Client);

impl Sessions for Wso2Store {
    type Session = wso2_store::Client;

    fn at(site: &Site) -> Self {
        let (_, description) = site.descriptions().next().unwrap();
        let path = description.pointer("/servers/0/url").and_then(Value::as_str).unwrap();
        let user = |name: &str| site.users().find(|(user, _)| *user == name).unwrap();
        let ((developer, password), (client, secret)) = (user("developer"), user("onboarding-client"));
        let token = wso2_store::AccessToken::new(&site.token("developer").unwrap().token);
        let builder = wso2_store::Client::builder(format!("{}{path}", site.origin())).developer(developer, password);
        Self(builder.client(client, secret).token(&token).build().unwrap())
    }

    fn of(&self, _: &Operation<'_>) -> &Self::Session {
        &self.0
    }

    fn only(&self, _: &Operation<'_>, _: &Parameter<'_>) -> Option<Value> {
        None
    }
}

fn keys(keys: &ClientKeys) -> open_payments::Keys {
    open_payments::Keys::new(&keys.client_id, &keys.client_secret)
}

fn identity(site: &Site) -> open_payments::Identity {
    open_payments::Identity::from_pem(site.certificates().unwrap().identity.as_bytes()).unwrap()
}
