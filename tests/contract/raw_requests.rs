//! Requests to endpoints that the description does not have: here those of operations, said by hand, so that the bank knows them.

use ica_banken::{Api, Error, ErrorKind, Outcome, RequestId};
use open_payments::http::Method;
use portal_sandbox::Next;

use crate::clients::{BIC, bank, consent, open_payments, test_person};

const ACCOUNT: &str = "/Accounts/{accountId}";

#[tokio::test]
async fn a_raw_request_gives_what_the_operation_of_the_same_template_gives() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let session = test_person(site);
    let list = session.accounts().list().await.unwrap();
    let id = &list.accounts[0].resource_id;
    // What is said last counts.
    let raw = session.raw(Api::Accounts, Method::GET, ACCOUNT).path_value("accountId", "1").path_value("accountId", id.as_str());
    let response = raw.with_header("PSU-IP-Address", "192.0.2.7").with_query("withBalance", "true").await.unwrap();
    let typed = session.accounts().account(id).get().with_balance(true).await.unwrap();
    assert_eq!(**response, **typed.raw());
}

#[tokio::test]
async fn a_token_of_the_application_is_for_the_scopes_that_the_caller_says() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let session = open_payments(site).private();
    let list = || session.raw(Method::GET, "/accountinformation/v1/accounts").with_header("X-BicFi", BIC);
    let with_consent = list().with_header("Consent-ID", consent(site).as_str());
    let response = with_consent.scopes(&["private", "accountinformation"]).await.unwrap();
    assert_eq!(response.status(), 200);
    let asked = String::from_utf8(site.last("token").unwrap().body.to_vec()).unwrap();
    assert!(asked.contains("scope=accountinformation+private"), "{asked}");
    for (raw, reason) in [
        (list(), "raw request: it is not said which scopes its token has; name them by `scopes`"),
        (
            list().scopes(&["accountinformation"]),
            "raw request: the session's context `private` is not among the scopes of its token",
        ),
    ] {
        assert_eq!(raw.await.unwrap_err().to_string(), reason);
    }
}

#[tokio::test]
async fn what_goes_wrong_with_a_raw_request_is_told_as_of_any_other_call() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let session = test_person(site);
    let get = || session.raw(Api::Accounts, Method::GET, ACCOUNT);
    let refused = get().path_value("accountId", "99999999999").await.unwrap_err();
    assert_eq!((refused.kind(), refused.status().map(|status| status.as_u16())), (ErrorKind::NotFound, Some(404)));
    assert_eq!((refused.method(), refused.path_template()), (Some(&Method::GET), Some(ACCOUNT)));
    assert!(refused.code().is_some());

    let id = RequestId::new();
    site.next("CreateSigningBasket", Next::unread()).unwrap();
    let create = session.raw(Api::Payments, Method::POST, "/SigningBasket").request_id(id);
    let lost = create.body("application/json", r#"{ "paymentIds": ["1"] }"#).await.unwrap_err();
    let Error::OutcomeUnknown(unknown) = &lost else { panic!("{lost}") };
    assert_eq!((lost.outcome(), unknown.request_ids()), (Outcome::Unknown, &[id][..]));
    assert!(!unknown.recover().await.unwrap().was_asked());
}

#[tokio::test]
async fn a_raw_request_that_would_go_astray_is_not_sent() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let session = test_person(site);
    let get = |path| session.raw(Api::Accounts, Method::GET, path);
    for (raw, reason) in [
        (get(ACCOUNT), "raw request: required parameter `accountId` is missing"),
        (get(ACCOUNT).path_value("account", "1"), "raw request: its path has no `{account}`"),
        (get(ACCOUNT).path_value("accountId", ".."), "raw request: path parameter `accountId` is empty, `.` or `..`"),
        (get("@example.com/"), "raw request: its path has to begin with `/`"),
        (get("/Accounts#1").with_query("withBalance", "true"), "raw request: the URL of the request is not a valid URI"),
        (
            get("/Accounts").body("application/*", "{}"),
            "raw request: the value of header `Content-Type` has characters that are not allowed in a header",
        ),
    ] {
        let error = raw.await.unwrap_err();
        assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::Invalid, reason));
    }
    assert!(site.requests().is_empty());
}
