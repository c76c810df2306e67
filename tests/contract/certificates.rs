//! Production over mutual TLS: who is let in, and whom the client lets itself be served by.

use ica_banken::{AccessToken, Identity, Production};
use open_payments::{ErrorKind, Keys};
use portal_sandbox::{Role, Site};

use crate::clients::{bank, customer, identity, open_payments, root};

fn session(site: &Site, identity: Identity, root: &[u8]) -> ica_banken::Session {
    let client = Production::builder(identity).root_certificate(root).origin(site.origin()).build().unwrap();
    client.session(AccessToken::new(&site.token("customer").unwrap().token))
}

#[tokio::test]
async fn a_session_of_an_access_token_calls_production_with_the_identity() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    assert!(site.origin().starts_with("https://"));
    let accounts = customer(site).accounts().list().await.unwrap();
    assert!(!accounts.accounts.is_empty());
}

#[tokio::test]
async fn tokens_of_keys_are_obtained_with_the_identity_too() {
    let bank = bank().await;
    let site = bank.site("open-payments", "production");
    open_payments(site).private().aspsps().countries().await.unwrap();
    assert_eq!([site.count("token"), site.count("getCountriesList")], [1, 1]);
}

#[tokio::test]
async fn an_identity_is_replaced_while_a_client_runs_and_tokens_are_obtained_anew() {
    let bank = bank().await;
    let site = bank.site("open-payments", "production");
    let client = open_payments(site);
    let session = client.private();
    session.aspsps().countries().await.unwrap();
    let others = identity(bank.site("ica-banken", "production"));
    client.replace_identity(others).unwrap();
    assert_eq!(session.aspsps().countries().await.unwrap_err().kind(), ErrorKind::Token);
    client.replace_identity(identity(site)).unwrap();
    session.aspsps().countries().await.unwrap();
    assert_eq!([site.count("token"), site.count("getCountriesList")], [2, 2]);
}

#[tokio::test]
async fn an_identity_of_another_issuer_is_refused_before_the_bank_sees_anything() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let others = identity(bank.site("open-payments", "production"));
    let error = session(site, others, root(site)).accounts().list().await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable(), site.requests().len()), (ErrorKind::Certificate, false, 0));
    assert!(error.to_string().contains("the server does not know the issuer of the client certificate"), "{error}");
}

#[tokio::test]
async fn a_bank_that_no_root_vouches_for_gets_neither_the_token_nor_the_request() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let others = root(bank.site("open-payments", "production"));
    let error = session(site, identity(site), others).accounts().list().await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable(), site.requests().len()), (ErrorKind::Certificate, false, 0));
    assert!(
        error.to_string().contains("the server's certificate is not signed by the issuer of that name that is trusted here"),
        "{error}"
    );
}

#[tokio::test]
async fn a_client_of_the_sandbox_is_not_let_into_production() {
    let bank = bank().await;
    let site = bank.site("open-payments", "production");
    let keys = site.keys().unwrap();
    let builder = open_payments::Sandbox::builder(Keys::new(&keys.client_id, &keys.client_secret));
    let client = builder.root_certificate(root(site)).origin(site.origin()).build().unwrap();
    let error = client.private().aspsps().countries().await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable(), site.requests().len()), (ErrorKind::Token, false, 0));
    assert!(error.to_string().contains("the server requires a client certificate"), "{error}");
}

#[tokio::test]
async fn a_call_in_a_role_that_the_certificate_does_not_state_fails_before_anything_is_sent() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let readers = site.certificates().unwrap().with_roles(&[Role::AccountInformation]).unwrap();
    let session = session(site, Identity::from_pem(readers.as_bytes()).unwrap(), root(site));
    session.accounts().list().await.unwrap();
    let seen = site.requests().len();
    let basket = session.signing_baskets().basket(&"1".into());
    let error = basket.get().await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable(), site.requests().len()), (ErrorKind::Invalid, false, seen));
    let told = "the operation needs the PSD2 role `PSP_PI`, which the client certificate does not state";
    assert!(error.to_string().contains(told), "{error}");
}

#[tokio::test]
async fn an_identity_that_is_replaced_is_judged_by_its_own_roles() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let readers = site.certificates().unwrap().with_roles(&[Role::AccountInformation]).unwrap();
    let readers = Identity::from_pem(readers.as_bytes()).unwrap();
    let client = Production::builder(readers).root_certificate(root(site)).origin(site.origin()).build().unwrap();
    let session = client.session(AccessToken::new(&site.token("customer").unwrap().token));
    let basket = session.signing_baskets().basket(&"1".into());
    assert_eq!(basket.get().await.unwrap_err().kind(), ErrorKind::Invalid);
    client.replace_identity(identity(site)).unwrap();
    basket.get().await.unwrap();
}

#[tokio::test]
async fn a_certificate_whose_time_is_over_is_refused_before_any_connection() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let expired = site.certificates().unwrap().expired().unwrap();
    let refused = Identity::from_pem(expired.as_bytes()).unwrap_err();
    assert!(refused.to_string().contains("expired"), "{refused}");
    assert_eq!(site.requests().len(), 0);
}
