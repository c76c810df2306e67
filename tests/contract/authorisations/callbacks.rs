//! Anybody can call the address that customers come back to.

use open_payments::consents::Consent;
use open_payments::types::ConsentStatus;
use open_payments::{CallbackFault, ScaError, ScaRedirect};
use portal_sandbox::{Customers, Next, Site};

use super::{BACK, consent, redirect, request, sent_back, status};
use crate::clients::bank;

async fn fault(redirect: &ScaRedirect, callback: &str) -> CallbackFault {
    match redirect.complete(callback).await {
        Err(ScaError::Callback(fault)) => fault,
        other => panic!("{callback}: {other:?}"),
    }
}

fn state(callback: &str) -> &str {
    callback.split(['?', '&']).find_map(|pair| pair.strip_prefix("state=")).unwrap()
}

async fn came_back(site: &Site, redirect: &ScaRedirect) -> String {
    sent_back(site, redirect.url()).await
}

/// A consent whose customer has come back from the bank.
async fn back_from(site: &Site, bic: &str) -> (Consent, Box<ScaRedirect>, String) {
    let consent = consent(site, bic).await;
    let redirect = redirect(request(&consent)).await;
    let callback = came_back(site, &redirect).await;
    (consent, redirect, callback)
}

#[tokio::test]
async fn a_callback_that_is_not_its_own_changes_nothing() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let (one, other) = (consent(site, "ESSESESS").await, consent(site, "ESSESESS").await);
    let (first, second) = (redirect(request(&one)).await, redirect(request(&other)).await);
    let (own, foreign) = (came_back(site, &first).await, came_back(site, &second).await);
    let tokens = site.count("token");
    for (callback, expected) in [
        (foreign.clone(), CallbackFault::OtherState),
        (own.replace(state(&own), "guessed"), CallbackFault::OtherState),
        (own.replace("state=", "other="), CallbackFault::OtherState),
        (own.replace("code=", "other="), CallbackFault::Nothing),
        (format!("{own}&error=access_denied"), CallbackFault::Ambiguous),
        (format!("{own}&code=2"), CallbackFault::Ambiguous),
        (own.replace("/back", "/elsewhere"), CallbackFault::OtherAddress),
        ("http://".to_owned(), CallbackFault::NoUrl),
    ] {
        assert_eq!(fault(&first, &callback).await, expected, "{callback}");
    }
    assert_eq!(site.count("token"), tokens, "nothing is exchanged");
    assert_eq!(status(&one).await, ConsentStatus::Received);
    first.complete(&own).await.unwrap();
    assert_eq!(status(&one).await, ConsentStatus::Valid);
}

#[tokio::test]
async fn a_callback_that_comes_twice_is_exchanged_once() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let (_, redirect, callback) = back_from(site, "ESSESESS").await;
    let tokens = site.count("token");
    let (first, second) = tokio::join!(redirect.complete(&callback), redirect.complete(&callback));
    let ended = [first, second];
    assert_eq!(ended.iter().filter(|ended| ended.is_ok()).count(), 1, "{ended:?}");
    assert!(ended.iter().any(|ended| matches!(ended, Err(ScaError::Callback(CallbackFault::Repeated)))));
    assert_eq!(site.count("token"), tokens + 1);
}

#[tokio::test]
async fn a_code_whose_exchange_brought_no_response_counts_as_exchanged_where_the_bank_says_so() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    for bic in ["ESSESESS", "GLOMSESS"] {
        let (consent, redirect, callback) = back_from(site, bic).await;
        site.next("token", Next::usual().dropped()).unwrap();
        redirect.complete(&callback).await.unwrap_or_else(|error| panic!("{bic}: {error}"));
        assert_eq!(status(&consent).await, ConsentStatus::Valid, "{bic}");
    }
}

#[tokio::test]
async fn a_callback_tells_whose_it_is() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let (one, other) = (consent(site, "ESSESESS").await, consent(site, "ESSESESS").await);
    let (first, second) = (redirect(request(&one)).await, redirect(request(&other)).await);
    let callback = came_back(site, &second).await;
    assert_eq!((first.is_callback(&callback), second.is_callback(&callback)), (false, true));
}

#[tokio::test]
async fn who_stopped_waiting_after_the_exchange_asks_for_the_status() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    for bic in ["ESSESESS", "GLOMSESS"] {
        let (_, redirect, callback) = back_from(site, bic).await;
        redirect.complete(&callback).await.unwrap();
        assert_eq!(fault(&redirect, &callback).await, CallbackFault::Repeated, "{bic}");
        assert!(redirect.poll().finish().await.is_ok(), "{bic}");
    }
}

#[tokio::test]
async fn what_follows_the_host_is_enough_of_a_callback() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let (_, redirect, callback) = back_from(site, "ESSESESS").await;
    let path = callback.strip_prefix(BACK.strip_suffix("/back").unwrap()).unwrap();
    redirect.complete(path).await.unwrap();
}
