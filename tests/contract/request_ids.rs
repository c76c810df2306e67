//! `X-Request-ID`: new for each call or the caller's, and the same in response, error and record.

use std::collections::HashSet;

use open_payments::RequestId;
use portal_sandbox::{Next, Seen};

use crate::calls::ica_banken::{OPERATIONS, Sessions, call_all};
use crate::clients::{bank, consent, open_payments, private};

fn request_id(seen: &Seen) -> RequestId {
    RequestId::from_headers(&seen.headers).unwrap()
}

#[tokio::test]
async fn each_request_has_an_id_of_its_own_token_requests_too() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let sessions = Sessions::of(site);
    call_all(&sessions).await.unwrap();
    call_all(&sessions).await.unwrap();
    let ids: HashSet<_> = site.requests().iter().map(request_id).collect();
    assert_eq!(ids.len(), OPERATIONS + OPERATIONS + 1);
}

#[tokio::test]
async fn the_id_in_the_response_is_the_one_that_was_sent() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let response = open_payments(site).private().aspsps().list().await.unwrap();
    let [token, list] = site.requests().try_into().unwrap();
    assert_eq!(response.request_id(), request_id(&list));
    assert_eq!(response.request_ids(), [request_id(&list), request_id(&token)]);
}

#[tokio::test]
async fn the_callers_id_is_sent_in_place_of_a_new_one() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let incoming = RequestId::new();
    let list = private(site).accounts(&consent(site)).list();
    let response = list.request_id(incoming).await.unwrap();
    assert_eq!([response.request_id(), request_id(&site.seen("getAccountList")[0])], [incoming; 2]);
}

#[tokio::test]
async fn the_id_in_an_error_is_the_one_that_was_sent() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    for next in [Next::example(429, "application/json"), Next::usual().truncated(), Next::usual().dropped()] {
        site.next("getAccountList", next).unwrap();
        let incoming = RequestId::new();
        let list = private(site).accounts(&consent(site)).list();
        let error = list.request_id(incoming).await.unwrap_err();
        assert_eq!([error.request_id(), request_id(&site.seen("getAccountList").pop().unwrap())], [incoming; 2]);
        assert!(error.to_string().contains(&incoming.to_string()), "{error}");
    }
}
