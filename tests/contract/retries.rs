//! Calls that only read are repeated where the server or the connection failed for the moment; no other call is.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use http::Response;
use open_payments::{Bytes, Client, Error, RequestId, Sandbox, StatusCode};
use portal_sandbox::{Next, Site};

use crate::clients::{BIC, bank, consent};

fn client(site: &Site, chosen: impl FnOnce(open_payments::Builder<Sandbox>) -> open_payments::Builder<Sandbox>) -> Client {
    let keys = site.keys().unwrap();
    let keys = open_payments::Keys::new(&keys.client_id, &keys.client_secret);
    (*chosen(Sandbox::builder(keys).origin(site.origin())).build().unwrap()).clone()
}

fn usual(site: &Site) -> Client {
    client(site, |builder| builder)
}

/// The ids of all requests for the list of accounts.
fn ids(site: &Site) -> Vec<RequestId> {
    site.seen("getAccountList").iter().map(|seen| RequestId::from_headers(&seen.headers).unwrap()).collect()
}

fn busy(status: u16, retry_after: &str) -> Next {
    let response = Response::builder().status(status).header("Retry-After", retry_after);
    Next::raw(response.body(Bytes::new()).unwrap())
}

#[tokio::test]
async fn a_call_that_reads_is_repeated_under_an_id_of_its_own_until_it_succeeds() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.next("getAccountList", Next::usual().dropped()).unwrap();
    site.next("getAccountList", busy(503, "0")).unwrap();
    let response = usual(site).private().bank(BIC).accounts(&consent(site)).list().await.unwrap();
    let (sent, known) = (ids(site), response.request_ids());
    assert_eq!((sent.len(), sent.iter().collect::<HashSet<_>>().len()), (3, 3));
    assert!(sent.iter().all(|id| known.contains(id)), "{sent:?} {known:?}");
    assert_eq!(response.request_id(), sent[2]);
}

#[tokio::test]
async fn a_server_is_asked_again_when_it_says() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.next("getAccountList", busy(429, "1")).unwrap();
    let (client, begun) = (usual(site), Instant::now());
    client.private().bank(BIC).accounts(&consent(site)).list().await.unwrap();
    assert!(begun.elapsed() >= Duration::from_secs(1));
    assert_eq!(site.count("getAccountList"), 2);
}

#[tokio::test]
async fn what_would_come_after_the_time_limit_is_not_waited_for() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.next("getAccountList", busy(429, "3600")).unwrap();
    let begun = Instant::now();
    let error = usual(site).private().bank(BIC).accounts(&consent(site)).list().await.unwrap_err();
    assert_eq!((error.status(), error.is_retryable()), (Some(StatusCode::TOO_MANY_REQUESTS), true));
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert_eq!(site.count("getAccountList"), 1);
}

#[tokio::test]
async fn an_error_after_the_last_attempt_knows_the_ids_of_all() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    (0..3).for_each(|_| site.next("getAccountList", Next::usual().dropped()).unwrap());
    let error = usual(site).private().bank(BIC).accounts(&consent(site)).list().await.unwrap_err();
    let (sent, known) = (ids(site), error.request_ids());
    assert!(sent.len() == 3 && sent.iter().all(|id| known.contains(id)), "{sent:?} {known:?}");
}

#[tokio::test]
async fn what_has_an_effect_is_never_repeated() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let private = usual(site).private().bank(BIC);
    for next in [Next::usual().dropped(), Next::unread(), busy(503, "0"), busy(429, "0")] {
        site.next("deleteConsent", next).unwrap();
        private.consents().consent(&"1".into()).delete().await.unwrap_err();
    }
    // What was closed before it was read is not recorded.
    assert_eq!(site.count("deleteConsent"), 3);
}

#[tokio::test]
async fn other_failures_are_not_repeated() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    for (at, status) in [400, 404, 500, 502].into_iter().enumerate() {
        site.next("getAccountList", busy(status, "0")).unwrap();
        usual(site).private().bank(BIC).accounts(&consent(site)).list().await.unwrap_err();
        assert_eq!(site.count("getAccountList"), at + 1, "{status}");
    }
}

#[tokio::test]
async fn a_caller_may_want_no_repetition() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.next("getAccountList", busy(503, "0")).unwrap();
    let once = client(site, |builder| builder.retries(0));
    once.private().bank(BIC).accounts(&consent(site)).list().await.unwrap_err();
    assert_eq!(site.count("getAccountList"), 1);
}

#[tokio::test]
async fn a_head_that_is_late_is_a_failure_that_may_be_repeated() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let hasty = |times| client(site, move |builder| builder.response_timeout(Duration::from_millis(300)).retries(times));
    let call = |client: Client| async move { client.private().bank(BIC).accounts(&consent(site)).list().await };
    site.next("getAccountList", Next::usual().delayed(Duration::from_secs(5))).unwrap();
    let error = call(hasty(0)).await.unwrap_err();
    assert!(
        matches!(&error, Error::Transport(failure) if failure.kind() == open_payments::TransportErrorKind::Timeout),
        "{error:?}"
    );
    site.next("getAccountList", Next::usual().delayed(Duration::from_secs(5))).unwrap();
    call(hasty(1)).await.unwrap();
}
