//! Waiting until a status is final.

use std::time::Duration;

use http::Response;
use ica_banken::types::TransactionStatus;
use ica_banken::{Bytes, ErrorKind, Waited};
use portal_sandbox::{Next, Site};

use crate::clients::{bank, test_person};
use crate::samples::ica_banken::single;

fn status(status: &str) -> Next {
    let response = Response::builder().status(200).header("Content-Type", "application/json");
    Next::raw(response.body(Bytes::from(format!(r#"{{ "transactionStatus": "{status}" }}"#))).unwrap())
}

fn failure(code: u16) -> Next {
    let response = Response::builder().status(code).header("Content-Type", "application/json");
    Next::raw(response.body(Bytes::from_static(br#"{ "title": "Failed", "code": "INTERNAL" }"#)).unwrap())
}

async fn wait(
    site: &Site,
    statuses: impl IntoIterator<Item = Next>,
    within: Duration,
) -> Result<Waited<TransactionStatus>, ErrorKind> {
    let payments = test_person(site).payments();
    let product = "SepaCreditTransfers".into();
    let payment = payments.create(&product, &single()).await.unwrap().payment_id.clone();
    statuses.into_iter().for_each(|next| site.next("GetPaymentStatus", next).unwrap());
    match payments.payment(&product, &payment).until_final(within).await {
        Ok(Waited::Final(response)) => Ok(Waited::Final(response.transaction_status.clone())),
        Ok(Waited::Open(response)) => Ok(Waited::Open(response.transaction_status.clone())),
        Err(error) => Err(error.kind()),
    }
}

#[tokio::test]
async fn a_status_is_asked_for_until_it_is_final() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    // One that the description does not know yet may change too.
    let statuses = [status("RCVD"), status("NEWER"), status("ACSC")];
    let waited = wait(site, statuses, Duration::from_secs(60)).await.unwrap();
    assert!(matches!(waited, Waited::Final(TransactionStatus::Acsc)));
    let ids: Vec<_> = site.seen("GetPaymentStatus").iter().map(|seen| seen.parameter("X-Request-ID").cloned()).collect();
    assert!(ids.len() == 3 && ids[0] != ids[1] && ids[1] != ids[2], "each under an id of its own");
}

#[tokio::test]
async fn what_fails_for_the_moment_is_waited_out_and_what_fails_for_good_is_not() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let waited = wait(site, [failure(503), status("RJCT")], Duration::from_secs(60)).await.unwrap();
    assert!(matches!(waited, Waited::Final(TransactionStatus::Rjct)));
    assert_eq!(wait(site, [failure(403)], Duration::from_secs(60)).await.unwrap_err(), ErrorKind::Forbidden);
}

#[tokio::test]
async fn a_status_that_is_open_when_the_time_is_over_is_handed_over_as_that() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let waited = wait(site, [status("RCVD")], Duration::from_millis(1900)).await.unwrap();
    assert!(matches!(waited, Waited::Open(TransactionStatus::Rcvd)) && site.count("GetPaymentStatus") == 1);
    // The response to the second question is too late; the first is what is known.
    let late = status("ACSC").delayed(Duration::from_secs(30));
    let waited = wait(site, [status("RCVD"), late], Duration::from_millis(2500)).await.unwrap();
    assert!(matches!(waited, Waited::Open(TransactionStatus::Rcvd)));
    // Without any response there is nothing to hand over.
    let late = status("ACSC").delayed(Duration::from_secs(30));
    assert_eq!(wait(site, [late], Duration::from_millis(300)).await.unwrap_err(), ErrorKind::Timeout);
}
