//! An authorisation goes on in another process, from wherever the one before it ended.

use std::time::Duration;

use open_payments::consents::Consent;
use open_payments::{Sca, ScaChoice, ScaError, ScaRequest, ScaStatus, Secret};
use portal_sandbox::{Customers, Next, Site};

use super::{consent, poll, redirect, request, sent_back, status};
use crate::clients::{bank, open_payments};
use crate::samples::{PSU_ID, PSU_IP_ADDRESS, psu};

/// The same consent in another process, which knows its id and what was kept.
async fn elsewhere(site: &Site, bic: &str, consent: &Consent) -> Consent {
    consent.get().await.unwrap();
    let asked = site.last("getConsentInformation").unwrap().uri.to_string();
    let id = asked.rsplit('/').next().unwrap();
    open_payments(site).private().bank(bic).consents().consent(&id.into())
}

fn resuming(consent: &Consent) -> ScaRequest {
    consent.authorise(ScaChoice::First).psu(&psu())
}

async fn finished(site: &Site, sca: Sca) -> Result<ScaStatus, ScaError> {
    match sca {
        Sca::Redirect(redirect) => redirect.complete(sent_back(site, redirect.url()).await).await,
        Sca::Decoupled(poll) => poll.finish().await,
        Sca::Done(status) => Ok(status),
    }
}

#[tokio::test]
async fn before_a_method_is_chosen() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    for (bic, method) in [("ESSESESS", "mbid"), ("HANDSESS", "mbid"), ("SWEDSESS", "mbid_same_device")] {
        let consent = consent(site, bic).await;
        let kept = request(&consent).start().await.unwrap().keep();
        let consent = elsewhere(site, bic, &consent).await;
        let started = resuming(&consent).resume_started(&kept).unwrap();
        assert!(started.methods().iter().any(|known| known.id() == method));
        let ended = finished(site, started.choose(method).await.unwrap()).await;
        assert!(matches!(ended, Ok(ScaStatus::Finalised)), "{bic}: {ended:?}");
    }
}

#[tokio::test]
async fn before_the_customer_has_left_for_the_bank_and_before_she_comes_back() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    for bic in ["ESSESESS", "NDEASESS"] {
        for has_left in [false, true] {
            let consent = consent(site, bic).await;
            let first = redirect(request(&consent)).await;
            let (kept, url) = (first.keep(), first.url().to_owned());
            drop(first);
            let consent = elsewhere(site, bic, &consent).await;
            let Sca::Redirect(second) = resuming(&consent).resume(&kept).await.unwrap() else { panic!("a redirect") };
            let url = if has_left { url } else { second.url().to_owned() };
            let ended = second.complete(sent_back(site, &url).await).await;
            assert!(matches!(ended, Ok(ScaStatus::Finalised)), "{bic} {has_left}: {ended:?}");
        }
    }
}

#[tokio::test]
async fn after_the_code_was_exchanged_and_nobody_was_told() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let consent = consent(site, "ESSESESS").await;
    let first = redirect(request(&consent)).await;
    let kept = first.keep();
    let callback = sent_back(site, first.url()).await;
    first.complete(&callback).await.unwrap();
    drop(first);
    let consent = elsewhere(site, "ESSESESS", &consent).await;
    let Sca::Redirect(second) = resuming(&consent).resume(&kept).await.unwrap() else { panic!("a redirect") };
    assert!(matches!(second.complete(&callback).await, Ok(ScaStatus::Finalised)));
    assert!(matches!(second.poll().finish().await, Ok(ScaStatus::Finalised)));
}

#[tokio::test]
async fn while_the_customer_signs_in_her_app() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    for shown in 0..3 {
        site.customers(Customers::UseThePage);
        let consent = consent(site, "DABASESX").await;
        let mut first = poll(request(&consent)).await;
        let mut generation = 0;
        for _ in 0..shown {
            generation = first.next().await.unwrap().unwrap().generation();
        }
        let kept = first.keep();
        drop(first);
        let consent = elsewhere(site, "DABASESX", &consent).await;
        let Sca::Decoupled(mut second) = resuming(&consent).resume(&kept).await.unwrap() else { panic!("a challenge") };
        let step = second.next().await.unwrap().unwrap();
        assert!(step.qr_text().is_some() && step.generation() > generation, "a page draws it anew");
        site.customers(Customers::SignIn);
        assert!(matches!(second.finish().await, Ok(ScaStatus::Finalised)));
    }
}

#[tokio::test]
async fn after_its_time_was_over() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "HANDSESS").await;
    let first = poll(request(&consent).within(Duration::from_millis(100))).await;
    let kept = first.keep();
    assert!(matches!(first.finish().await, Err(ScaError::TimedOut { .. })));
    site.customers(Customers::SignIn);
    let late = |sca: Sca| match sca {
        Sca::Decoupled(poll) => poll,
        other => panic!("{other:?}"),
    };
    let anew = resuming(&consent).within(Duration::from_secs(60)).resume(&kept).await.unwrap();
    assert!(matches!(late(anew).finish().await, Ok(ScaStatus::Finalised)));
    let looked = late(resuming(&consent).resume(&kept).await.unwrap()).finish().await;
    assert!(matches!(looked, Ok(ScaStatus::Finalised)), "one look there is always: {looked:?}");
}

#[tokio::test]
async fn after_it_was_over() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let consent = consent(site, "HANDSESS").await;
    let first = poll(request(&consent)).await;
    let kept = first.keep();
    first.finish().await.unwrap();
    let Sca::Decoupled(second) = resuming(&consent).resume(&kept).await.unwrap() else { panic!("a challenge") };
    assert!(matches!(second.finish().await, Ok(ScaStatus::Finalised)));
}

#[tokio::test]
async fn what_is_kept_holds_no_secret_and_says_when_it_is_not_its_own() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let consent = consent(site, "ESSESESS").await;
    let redirect = redirect(request(&consent)).await;
    let kept = redirect.keep();
    let callback = sent_back(site, redirect.url()).await;
    let state = callback.split(['?', '&']).find_map(|pair| pair.strip_prefix("state=")).unwrap();
    let secret = &site.keys().unwrap().client_secret;
    for secret in [state, secret.as_str(), PSU_ID, PSU_IP_ADDRESS, "Bearer"] {
        assert!(!kept.expose().contains(secret), "{secret}");
    }
    let other =
        open_payments(bank.site("open-payments", "production")).private().bank("ESSESESS").consents().consent(&"1".into());
    let unusable = |outcome: Result<Sca, ScaError>| matches!(outcome, Err(ScaError::Unusable(_)));
    assert!(unusable(resuming(&other).resume(&kept).await), "of another environment");
    let other = super::consent(site, "ESSESESS").await;
    assert!(unusable(resuming(&other).resume(&kept).await), "of another consent");
    assert!(unusable(resuming(&consent).resume(&Secret::new("{}")).await), "no such text");
    assert!(matches!(resuming(&consent).resume_started(&kept), Err(ScaError::Unusable(_))), "a method was chosen");
}

#[tokio::test]
async fn a_moment_without_the_bank_is_waited_out() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let consent = consent(site, "HANDSESS").await;
    let poll = poll(request(&consent)).await;
    site.next("getConsentScaStatus", Next::usual().dropped()).unwrap();
    assert!(matches!(poll.finish().await, Ok(ScaStatus::Finalised)));
    assert_eq!(status(&consent).await, open_payments::types::ConsentStatus::Valid);
}
