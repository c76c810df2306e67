//! A token that the API refuses: it is given up, and the call is sent once more with another where nothing else was refused.

use http::Response;
use http::header::WWW_AUTHENTICATE;
use open_payments::{Bytes, ErrorKind, RequestId, StatusCode};
use portal_sandbox::{Next, Seen, Site};

use crate::clients::{bank, consent, customer, open_payments, private, test_person};
use crate::samples::ica_banken::single;

fn denied(challenge: &str) -> Next {
    let response = Response::builder().status(401).header(WWW_AUTHENTICATE, challenge);
    Next::raw(response.body(Bytes::new()).unwrap())
}

fn request_id(seen: &Seen) -> RequestId {
    RequestId::from_headers(&seen.headers).unwrap()
}

/// How often the token endpoint and this operation were called.
fn counts(site: &Site, operation: &str) -> [usize; 2] {
    [site.count("token"), site.count(operation)]
}

#[tokio::test]
async fn a_revoked_token_is_given_up_and_the_call_is_sent_once_more_with_another() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let aspsps = open_payments(site).private().aspsps();
    aspsps.countries().await.unwrap();
    for times in 1..=3 {
        site.revoke_tokens();
        assert_eq!(aspsps.countries().await.unwrap().status(), StatusCode::OK);
        assert_eq!(counts(site, "getCountriesList"), [1 + times, 1 + 2 * times]);
    }
    aspsps.countries().await.unwrap();
    assert_eq!(site.count("token"), 4);
}

#[tokio::test]
async fn both_requests_have_an_id_of_their_own_and_the_response_has_them_all() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let aspsps = open_payments(site).private().aspsps();
    aspsps.countries().await.unwrap();
    site.revoke_tokens();
    let incoming = RequestId::new();
    let response = aspsps.countries().request_id(incoming).await.unwrap();
    let [_, _, refused, token, sent_again] = site.requests().try_into().unwrap();
    assert_eq!(request_id(&refused), incoming);
    assert_eq!(response.request_ids(), [incoming, request_id(&token), request_id(&sent_again)]);
    assert_eq!(response.request_id(), request_id(&sent_again));
    assert_ne!(refused.headers["Authorization"], sent_again.headers["Authorization"]);
}

#[tokio::test]
async fn a_payment_is_sent_once_more_too_with_the_same_body() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let session = test_person(site);
    session.accounts().list().await.unwrap();
    site.revoke_tokens();
    session.payments().create(&"SepaCreditTransfers".into(), &single()).await.unwrap();
    let [refused, sent_again] = site.seen("CreatePayment").try_into().unwrap();
    assert_eq!((refused.status.as_u16(), &refused.body), (401, &sent_again.body));
    assert!(sent_again.violations.is_empty() && !sent_again.body.is_empty());
}

#[tokio::test]
async fn a_call_is_sent_twice_at_most() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let aspsps = open_payments(site).private().aspsps();
    for _ in 0..2 {
        site.next("getCountriesList", denied("Bearer error=\"invalid_token\"")).unwrap();
    }
    let error = aspsps.countries().await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Unauthorized, false));
    assert_eq!((counts(site, "getCountriesList"), error.request_ids().len()), ([2, 2], 4));
}

#[tokio::test]
async fn calls_that_another_token_does_not_help_cost_no_token_each() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let aspsps = open_payments(site).private().aspsps();
    for _ in 0..11 {
        site.next("getCountriesList", denied("Bearer")).unwrap();
    }
    for _ in 0..10 {
        aspsps.countries().await.unwrap_err();
    }
    assert_eq!(counts(site, "getCountriesList"), [2, 11]);
}

#[tokio::test]
async fn calls_at_once_with_a_revoked_token_wait_for_one_new_one() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let aspsps = open_payments(site).private().aspsps();
    aspsps.countries().await.unwrap();
    site.revoke_tokens();
    let calls: Vec<_> = (0..50).map(|_| tokio::spawn(aspsps.countries().into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(site.count("token"), 2);
}

#[tokio::test]
async fn a_refusal_of_one_sessions_token_leaves_that_of_another() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let client = open_payments(site);
    client.private().aspsps().countries().await.unwrap();
    client.corporate().aspsps().countries().await.unwrap();
    site.next("getCountriesList", denied("Bearer error=\"invalid_token\"")).unwrap();
    client.private().aspsps().countries().await.unwrap();
    client.corporate().aspsps().countries().await.unwrap();
    assert_eq!(site.count("token"), 3);
}

#[tokio::test]
async fn what_refuses_more_than_the_token_is_the_callers_at_once() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    // A consent that the bank does not know: its challenge says `invalid_token`, and its code `CONSENT_INVALID`.
    let error = private(site).accounts(&"no consent".into()).list().await.unwrap_err();
    assert_eq!(error.code().as_deref(), Some("CONSENT_INVALID"));
    assert_eq!(counts(site, "getAccountList"), [1, 1]);

    let accounts = private(site).accounts(&consent(site));
    for challenge in ["Bearer error=\"insufficient_scope\"", "Basic realm=\"bank\""] {
        site.next("getAccountList", denied(challenge)).unwrap();
        assert_eq!(accounts.list().await.unwrap_err().kind(), ErrorKind::Unauthorized, "{challenge}");
    }
    assert_eq!(counts(site, "getAccountList"), [2, 3]);
}

#[tokio::test]
async fn a_token_of_the_callers_is_the_callers_to_renew() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let session = customer(site);
    site.revoke_tokens();
    assert_eq!(session.accounts().list().await.unwrap_err().kind(), ErrorKind::Unauthorized);
    assert_eq!(counts(site, "GetAccounts"), [0, 1]);
}

#[tokio::test]
async fn without_another_token_the_call_ends_with_the_error_of_the_token() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let aspsps = open_payments(site).private().aspsps();
    aspsps.countries().await.unwrap();
    site.revoke_tokens();
    site.next("token", Next::usual().dropped()).unwrap();
    let error = aspsps.countries().await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Token, true));
    assert_eq!((counts(site, "getCountriesList"), error.request_ids().len()), ([2, 2], 2));
}
