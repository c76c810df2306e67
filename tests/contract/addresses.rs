//! Where calls go, and what keeps one from going anywhere else.

use ica_banken::{Api, ErrorKind, Keys};
use portal_sandbox::Site;

use crate::clients::{bank, consent, open_payments, private, test_person};

/// A builder that takes what it can from the site.
fn builder(site: &Site) -> ica_banken::Builder<ica_banken::Sandbox> {
    let keys = site.keys().unwrap();
    ica_banken::Sandbox::builder(Keys::new(&keys.client_id, &keys.client_secret)).origin(site.origin())
}

#[tokio::test]
async fn a_server_is_set_for_an_api_by_its_name() {
    let (bank, elsewhere) = (bank().await, bank().await);
    let (site, other) = (bank.site("ica-banken", "sandbox"), elsewhere.site("ica-banken", "sandbox"));
    let described = format!("{}/t/icabanken.tenant/ica/bank/services/psd2/accounts/sandbox/1.0.0", other.origin());
    let client = builder(site).server_for(Api::Accounts, &described).build().unwrap();
    let error = client.test_person(site.persons()[0]).accounts().list().await.unwrap_err();
    // The other bank has given out neither the token nor the one that the call is sent again with.
    assert_eq!(error.kind(), ErrorKind::Unauthorized);
    assert_eq!([site.count("token"), site.requests().len(), other.requests().len()], [2, 2, 2]);
}

#[tokio::test]
async fn an_origin_with_a_path_is_refused_before_anything_is_sent() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let error = builder(site).origin(format!("{}/psd2", site.origin())).build().unwrap_err();
    assert!(error.to_string().contains("it has the path `/psd2`"), "{error}");
}

#[tokio::test]
async fn an_id_with_control_characters_is_refused_and_a_slash_stays_in_its_place() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let accounts = test_person(site).accounts();
    for id in ["1\n2", "1\r\nHost: x", "\0", "1\u{85}"] {
        let error = accounts.account(&id.into()).get().await.unwrap_err();
        let reason = "path parameter `accountId` has a control character, such as a line break, which no path may have";
        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert!(error.to_string().ends_with(reason), "{error}");
    }
    assert!(site.requests().is_empty());
    let error = accounts.account(&"../1".into()).get().await.unwrap_err();
    assert_ne!(error.kind(), ErrorKind::Invalid);
    assert!(site.requests().last().unwrap().uri.path().ends_with("/Accounts/..%2F1"));
}

#[tokio::test]
async fn a_required_header_that_is_empty_is_refused_by_its_name() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    for empty in ["", " ", "\t"] {
        let error = private(site).accounts(&empty.into()).list().await.unwrap_err();
        assert_eq!(
            (error.kind(), error.to_string().as_str()),
            (ErrorKind::Invalid, "getAccountList: required header `Consent-ID` is empty")
        );
        let error = open_payments(site).private().bank(empty).accounts(&consent(site)).list().await.unwrap_err();
        assert_eq!(error.to_string(), "getAccountList: required header `X-BicFi` is empty");
    }
    assert!(site.requests().is_empty());
}

#[tokio::test]
async fn headers_of_a_response_print_only_where_they_are_harmless() {
    let bank = bank().await;
    let response = test_person(bank.site("ica-banken", "sandbox")).accounts().list().await.unwrap();
    let shown = format!("{:?}", response.headers());
    assert!(shown.contains("application/json"), "{shown}");
    for (name, value) in response.headers() {
        let harmless = ["content-type", "content-length", "date", "x-request-id"].contains(&name.as_str());
        assert_eq!(value.is_sensitive(), !harmless, "{name}");
    }
}
