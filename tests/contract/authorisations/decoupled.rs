//! The customer stays where she is.

use std::time::Duration;

use open_payments::types::ConsentStatus;
use open_payments::{Bytes, ErrorKind, ScaError, ScaPoll, ScaStatus, ScaStep, Secret, http};
use portal_sandbox::{Customers, Next};

use super::{consent, poll, request, status};
use crate::clients::bank;

/// What is shown until it is over.
async fn steps(poll: &mut ScaPoll) -> Result<Vec<ScaStep>, ScaError> {
    let mut steps = Vec::new();
    while let Some(step) = poll.next().await? {
        steps.push(step);
    }
    Ok(steps)
}

#[tokio::test]
async fn a_customer_signs_in_her_app_while_the_status_is_asked_for() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let consent = consent(site, "HANDSESS").await;
    let mut poll = poll(request(&consent)).await;
    let steps = steps(&mut poll).await.unwrap();
    assert_eq!(poll.ended(), Some(&ScaStatus::Finalised));
    assert_eq!(status(&consent).await, ConsentStatus::Valid);
    let token = steps[0].qr_text().unwrap().strip_prefix("bankid:///?autostarttoken=").unwrap().to_owned();
    assert_eq!(steps[0].bank_id_link(None).unwrap(), format!("https://app.bankid.com/?autostarttoken={token}&redirect=null"));
    assert!(steps[0].qr_svg().unwrap().starts_with("<svg"));
    assert!(steps.iter().all(|step| step.generation() == 1), "the token is the same");
}

#[tokio::test]
async fn a_code_that_changes_is_another_each_time() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "DABASESX").await;
    let mut poll = poll(request(&consent)).await;
    let first = poll.next().await.unwrap().unwrap();
    site.advance(Duration::from_secs(2));
    let second = poll.next().await.unwrap().unwrap();
    assert_ne!(first.qr_text(), second.qr_text());
    assert_eq!((first.generation(), second.generation()), (1, 2));
    assert_eq!(first.bank_id_link(None), None, "it is no token");
}

#[tokio::test]
async fn a_picture_of_the_banks_is_shown_as_it_is() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "SWEDSESS").await;
    let request = consent.authorise("mbid_animated_qr_image");
    let mut poll = poll(request).await;
    let step = poll.next().await.unwrap().unwrap();
    assert!(step.image().is_some_and(|image| image.starts_with("data:image/")), "{:?}", step.image());
    assert_eq!(step.qr_text(), None);
}

#[tokio::test]
async fn a_challenge_may_be_gone_for_a_while() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let consent = consent(site, "TYSTSESS").await;
    let mut poll = poll(request(&consent)).await;
    let steps = steps(&mut poll).await.unwrap();
    let gone: Vec<&ScaStep> = steps.iter().filter(|step| step.qr_text().is_none()).collect();
    assert!(gone.iter().any(|step| *step.status() == ScaStatus::PsuAuthenticated), "{steps:?}");
    assert_eq!(poll.ended(), Some(&ScaStatus::Finalised));
}

#[tokio::test]
async fn a_bank_that_forgets_what_is_over_is_asked_for_the_consent() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let consent = consent(site, "GLOMSESS").await;
    let redirect = super::redirect(request(&consent)).await;
    let callback = super::sent_back(site, redirect.url()).await;
    assert!(matches!(redirect.complete(callback).await, Ok(ScaStatus::Finalised)));
}

#[tokio::test]
async fn a_code_is_entered_until_it_is_right() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "KODBSESS").await;
    let mut poll = poll(request(&consent)).await;
    let step = poll.next().await.unwrap().unwrap();
    assert!(step.entry().is_some_and(|entry| entry.is_number()), "{:?}", step.entry());
    let wrong = poll.enter(&Secret::new("000000")).await;
    assert!(matches!(wrong, Err(ScaError::Call(error)) if error.kind() == ErrorKind::Unauthorized));
    poll.enter(&Secret::new("246810")).await.unwrap();
    assert!(matches!(poll.finish().await, Ok(ScaStatus::Finalised)));
}

#[tokio::test]
async fn a_customer_who_refuses_is_a_failure_with_the_banks_words() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::Cancel);
    let consent = consent(site, "HANDSESS").await;
    let Err(ScaError::Failed(failure)) = poll(request(&consent)).await.finish().await else { panic!("it failed") };
    assert!(failure.message().is_some());
    assert!(failure.request_id().is_some());
    assert!(!format!("{failure:?}").contains(failure.message().unwrap()));
    assert_eq!(status(&consent).await, ConsentStatus::Rejected);
}

#[tokio::test]
async fn a_customer_who_does_not_begin_fails_by_the_clock_of_the_bank() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "HANDSESS").await;
    let poll = poll(request(&consent)).await;
    site.advance(Duration::from_secs(31));
    assert!(matches!(poll.finish().await, Err(ScaError::Failed(_))));
}

#[tokio::test]
async fn a_customer_who_takes_too_long_is_no_failure_of_the_bank() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "HANDSESS").await;
    let poll = poll(request(&consent).within(Duration::from_millis(1500))).await;
    let Err(ScaError::TimedOut { after, last, .. }) = poll.finish().await else { panic!("it is too late") };
    assert_eq!((after, last.is_some()), (Duration::from_millis(1500), true));
}

/// A failure of the bank's, without a body.
fn failure(status: u16) -> Next {
    Next::raw(http::Response::builder().status(status).body(Bytes::new()).unwrap())
}

#[tokio::test]
async fn a_bank_that_fails_once_is_asked_again() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let consent = consent(site, "HANDSESS").await;
    let poll = poll(request(&consent)).await;
    site.next("getConsentScaStatus", failure(500)).unwrap();
    assert!(matches!(poll.finish().await, Ok(ScaStatus::Finalised)));
}

#[tokio::test]
async fn a_time_that_is_over_names_why_the_last_look_showed_nothing() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "HANDSESS").await;
    let poll = poll(request(&consent).within(Duration::from_millis(1500))).await;
    for _ in 0..3 {
        site.next("getConsentScaStatus", failure(503)).unwrap();
    }
    let error = poll.finish().await.unwrap_err();
    assert!(matches!(&error, ScaError::TimedOut { cause: Some(cause), .. } if cause.kind() == ErrorKind::Server), "{error:?}");
    assert!(!error.request_ids().is_empty(), "the bank's support asks for them");
}
