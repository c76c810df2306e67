//! A request for a token is one for all who wait for it, whatever becomes of it, and of them.

use std::time::Duration;

use open_payments::{ErrorKind, Keys, Outcome};
use portal_sandbox::{Next, Site};

use crate::clients::{bank, ica_banken, open_payments};
use crate::raw::RawBank;

/// Moves the clock of the client. It stands still no longer than that, since a clock that does would not wait for sockets.
async fn pass(time: Duration) {
    tokio::time::pause();
    tokio::time::advance(time).await;
    tokio::time::resume();
}

/// A client whose keys the site does not know.
fn stranger(site: &Site) -> open_payments::Sandbox {
    open_payments::Sandbox::builder(Keys::new("stranger", "secret")).origin(site.origin()).build().unwrap()
}

#[tokio::test]
async fn a_hundred_callers_share_one_refusal() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let aspsps = stranger(site).private().aspsps();
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(aspsps.countries().into_future())).collect();
    let mut token_requests = Vec::new();
    for call in calls {
        let error = call.await.unwrap().unwrap_err();
        assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::Token, Some("invalid_client")));
        token_requests.push(error.request_ids()[1]);
    }
    token_requests.dedup();
    assert_eq!((site.count("token"), token_requests.len()), (1, 1));
}

#[tokio::test]
async fn a_failure_is_remembered_for_a_moment_and_then_asked_about_again() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let aspsps = open_payments(site).private().aspsps();
    site.next("token", Next::usual().dropped()).unwrap();
    for _ in 0..3 {
        let error = aspsps.countries().await.unwrap_err();
        assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Token, true));
    }
    assert_eq!(site.count("token"), 1);
    pass(Duration::from_secs(1)).await;
    aspsps.countries().await.unwrap();
    assert_eq!(site.count("token"), 2);
}

#[tokio::test]
async fn a_caller_that_is_cancelled_leaves_the_token_to_the_others() {
    let bank = RawBank::start().await;
    let aspsps = bank.client().private().aspsps();
    let first = tokio::spawn(aspsps.countries().into_future());
    bank.is_asked().await;
    let second = tokio::spawn(aspsps.countries().into_future());
    first.abort();
    assert!(first.await.unwrap_err().is_cancelled());
    bank.give_token();
    second.await.unwrap().unwrap();
    aspsps.countries().await.unwrap();
    assert_eq!(bank.tokens_asked(), 1);
}

#[tokio::test]
async fn a_callers_time_limit_ends_its_own_waiting_alone() {
    let bank = RawBank::start().await;
    let aspsps = bank.client().private().aspsps();
    let error = aspsps.countries().timeout(Duration::from_millis(20)).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome(), error.is_retryable()), (ErrorKind::Timeout, Outcome::NoEffect, true));
    assert!(error.to_string().contains("no access token within 20ms"), "{error}");
    bank.is_asked().await;
    let patient = tokio::spawn(aspsps.countries().into_future());
    bank.give_token();
    patient.await.unwrap().unwrap();
    assert_eq!(bank.tokens_asked(), 1);
}

#[tokio::test]
async fn no_token_crosses_sessions_while_calls_are_cancelled_and_tokens_revoked() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let client = ica_banken(site);
    let persons = [(site.persons()[0], "12345678910"), (site.persons()[1], "98765432103")];
    let mut random = fastrand::Rng::with_seed(12);
    let mut succeeded = 0;
    for _ in 0..10 {
        let calls: Vec<_> = (0..20)
            .map(|_| {
                let (person, account) = persons[random.usize(..persons.len())];
                let session = client.test_person(person);
                (account, tokio::spawn(async move { session.accounts().list().await }))
            })
            .collect();
        for (account, call) in calls {
            if random.u8(..4) == 0 {
                call.abort();
            }
            if random.u8(..20) == 0 {
                site.revoke_tokens();
            }
            // A token may be revoked twice during one call, which then fails; none ends with another's accounts.
            if let Ok(Ok(list)) = call.await {
                assert_eq!(list.accounts[0].resource_id.as_str(), account);
                succeeded += 1;
            }
        }
    }
    assert!(succeeded > 100, "{succeeded}");
}
