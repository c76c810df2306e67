//! The bank, and clients of its sites. They repeat no call, so that a test sees each request that is made; `retries.rs` has others.

use std::ops::Deref;
use std::path::Path;

use open_payments::types::ConsentId;
use portal_sandbox::{Bank, ClientKeys, Site};

/// The bank that calls of Open Payments go to.
pub(crate) const BIC: &str = "ESSESESS";

pub(crate) async fn bank() -> Bank {
    Bank::start(specs()).await.unwrap()
}

/// The folder of the portals.
pub(crate) fn specs() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../specs"))
}

pub(crate) fn ica_banken(site: &Site) -> ica_banken::Sandbox {
    ica_banken::Sandbox::builder(keys(site.keys().unwrap())).origin(site.origin()).retries(0).build().unwrap()
}

/// A session of the first test person.
pub(crate) fn test_person(site: &Site) -> ica_banken::Session {
    ica_banken(site).test_person(site.persons()[0])
}

/// A session of the customer whose token the bank knows.
pub(crate) fn customer(site: &Site) -> ica_banken::Session {
    holder(site, &site.token("customer").unwrap().token)
}

/// A session of the customer who has this token.
pub(crate) fn holder(site: &Site, token: &str) -> ica_banken::Session {
    let builder = ica_banken::Production::builder(identity(site)).root_certificate(root(site));
    let client = builder.origin(site.origin()).retries(0).build().unwrap();
    client.session(ica_banken::AccessToken::new(token))
}

/// The client of Open Payments that fits the site's environment.
pub(crate) fn open_payments(site: &Site) -> open_payments::Client {
    let keys = keys(site.keys().unwrap());
    match site.environment() {
        "sandbox" => open_payments::Sandbox::builder(keys).origin(site.origin()).retries(0).build().unwrap().deref().clone(),
        _ => {
            let builder = open_payments::Production::builder(keys, identity(site)).root_certificate(root(site));
            builder.origin(site.origin()).retries(0).build().unwrap().deref().clone()
        }
    }
}

/// Open Payments in the private context, at one bank.
pub(crate) fn private(site: &Site) -> open_payments::Bank {
    open_payments(site).private().bank(BIC)
}

fn keys(keys: &ClientKeys) -> open_payments::Keys {
    open_payments::Keys::new(&keys.client_id, &keys.client_secret)
}

/// The consent that is valid in the private context.
pub(crate) fn consent(site: &Site) -> ConsentId {
    site.given("consents", "private").unwrap().into()
}

/// The identity that the site accepts.
pub(crate) fn identity(site: &Site) -> open_payments::Identity {
    open_payments::Identity::from_pem(site.certificates().unwrap().identity.as_bytes()).unwrap()
}

/// The root of the site's own certificate.
pub(crate) fn root(site: &Site) -> &[u8] {
    site.certificates().unwrap().root.as_bytes()
}
