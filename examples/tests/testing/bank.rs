use open_payments::{Error, Keys, Sandbox};
use portal_sandbox::{Bank, Next, Site};

use crate::{ask, until};

fn client(site: &Site) -> open_payments::Bank {
    let known = site.keys().unwrap();
    let keys = Keys::new(&known.client_id, &known.client_secret);
    Sandbox::builder(keys).origin(site.origin()).build().unwrap().private().bank("ESSESESS")
}

#[tokio::test]
async fn a_consent_waits_for_the_customer() {
    let bank = Bank::start(portal_sandbox::specs()).await.unwrap();
    let site = bank.site("open-payments", "sandbox");
    assert!(ask(&client(site), until()).await.unwrap());
    assert!(site.requests().iter().all(|seen| seen.violations.is_empty()));
}

#[tokio::test]
async fn what_the_bank_refuses_is_an_error() {
    let bank = Bank::start(portal_sandbox::specs()).await.unwrap();
    let site = bank.site("open-payments", "sandbox");
    site.next("createConsent", Next::example(403, "application/json")).unwrap();
    let refused = ask(&client(site), until()).await.unwrap_err();
    assert!(matches!(refused, Error::Response(response) if response.status() == 403));
}
