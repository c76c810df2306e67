//! A process is killed in the middle of an authorisation, and another goes on.

use std::future::pending;

use open_payments::consents::Consent;
use open_payments::{Keys, Sandbox, Sca, ScaChoice, ScaError, ScaRedirect, ScaStatus, Secret};
use portal_sandbox::{Customers, Next, Site};
use serde_json::Value;

use super::{BACK, request, sent_back, status};
use crate::clients::{bank, open_payments};
use crate::processes::child::{Child, say};
use crate::samples::{one_time, psu};

/// The process that is killed: it says what it keeps at each step, as a database would have it, and stops at a point.
pub(crate) async fn process(task: &Value) {
    let text = |name: &str| task[name].as_str().unwrap();
    let client = Sandbox::builder(Keys::new(text("id"), text("secret"))).origin(text("origin")).build().unwrap();
    let consents = client.private().bank(text("bic")).consents();
    let made = consents.create(&one_time()).psu(&psu()).await.unwrap();
    say(&format!("consent {}", made.consent_id));
    stop_at(task, "created").await;
    let started = request(&consents.consent(&made.consent_id)).start().await.unwrap();
    say(&format!("kept {}", started.keep().expose()));
    stop_at(task, "started").await;
    match started.choose(ScaChoice::First).await.unwrap() {
        Sca::Redirect(redirect) => {
            say(&format!("kept {}", redirect.keep().expose()));
            say(&format!("url {}", redirect.url()));
            stop_at(task, "sent away").await;
            comes_back(&redirect).await;
        }
        Sca::Decoupled(mut poll) => {
            say(&format!("kept {}", poll.keep().expose()));
            stop_at(task, "challenged").await;
            while let Some(step) = poll.next().await.unwrap() {
                say(&format!("kept {}", poll.keep().expose()));
                say(&format!("shown {}", step.status()));
            }
        }
        Sca::Done(status) => say(&format!("ended {status}")),
    }
    say("ended");
}

async fn stop_at(task: &Value, point: &str) {
    if task["point"] == point {
        say("stopped");
        pending::<()>().await;
    }
}

/// The customer's browser tells it the callback.
async fn comes_back(redirect: &ScaRedirect) {
    let callback = std::io::stdin().lines().next().unwrap().unwrap();
    say("exchanging");
    match redirect.complete(callback).await {
        Ok(status) => say(&format!("ended {status}")),
        Err(error) => say(&format!("failed: {error}")),
    }
}

/// The consent that the dead process began, here.
fn here(site: &Site, bic: &str, id: &str) -> Consent {
    open_payments(site).private().bank(bic).consents().consent(&id.into())
}

async fn ended(site: &Site, sca: Sca) -> Result<ScaStatus, ScaError> {
    match sca {
        Sca::Redirect(redirect) => redirect.complete(sent_back(site, redirect.url()).await).await,
        Sca::Decoupled(poll) => poll.finish().await,
        Sca::Done(status) => Ok(status),
    }
}

async fn resumed(consent: &Consent, kept: &str) -> Sca {
    consent.authorise(ScaChoice::First).psu(&psu()).resume(&Secret::new(kept)).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn before_anything_was_started_it_begins_anew() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    for bic in ["ESSESESS", "HANDSESS"] {
        let mut child = Child::authorising(site, bic, "created");
        let id = child.told("consent");
        child.told("stopped");
        child.kill();
        let consent = here(site, bic, &id);
        let sca = consent.authorise(ScaChoice::First).psu(&psu()).redirect_uri(BACK).await.unwrap();
        assert!(matches!(ended(site, sca).await, Ok(ScaStatus::Finalised)), "{bic}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn from_what_was_kept_it_goes_on_at_each_point() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    for (bic, point, keeps) in
        [("ESSESESS", "started", 1), ("ESSESESS", "sent away", 2), ("HANDSESS", "started", 1), ("HANDSESS", "challenged", 2)]
    {
        let mut child = Child::authorising(site, bic, point);
        let id = child.told("consent");
        let kept = (0..keeps).map(|_| child.told("kept")).last().unwrap();
        child.told("stopped");
        child.kill();
        let consent = here(site, bic, &id);
        let ended = ended(site, resumed(&consent, &kept).await).await;
        assert!(matches!(ended, Ok(ScaStatus::Finalised)), "{bic} {point}: {ended:?}");
        assert!(matches!(status(&consent).await, open_payments::types::ConsentStatus::Valid));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_status_is_asked_for() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let mut child = Child::authorising(site, "DABASESX", "nowhere");
    let id = child.told("consent");
    child.told("shown");
    let kept = child.told("kept");
    child.kill();
    site.customers(Customers::SignIn);
    let consent = here(site, "DABASESX", &id);
    assert!(matches!(ended(site, resumed(&consent, &kept).await).await, Ok(ScaStatus::Finalised)));
}

#[tokio::test(flavor = "multi_thread")]
async fn while_a_code_is_exchanged() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let mut child = Child::authorising(site, "ESSESESS", "nowhere");
    let id = child.told("consent");
    let kept = (0..2).map(|_| child.told("kept")).last().unwrap();
    let callback = sent_back(site, &child.told("url")).await;
    site.next("token", Next::usual().delayed(std::time::Duration::from_secs(60))).unwrap();
    let tokens = site.count("token");
    child.enter(&callback);
    child.told("exchanging");
    while site.count("token") == tokens {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    child.kill();
    let consent = here(site, "ESSESESS", &id);
    let Sca::Redirect(redirect) = resumed(&consent, &kept).await else { panic!("a redirect") };
    let ended = redirect.complete(&callback).await;
    assert!(matches!(ended, Ok(ScaStatus::Finalised)), "the bank had it: {ended:?}");
}
