//! Recordings: what goes through a client, written without secrets and played without a bank.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use open_payments::test_kit::{Recorder, Replay, recorder};
use open_payments::types::ConsentStatus;
use open_payments::{Bank, Keys, Sandbox};
use portal_sandbox::{Bank as Sites, Site};

use crate::clients::{self, BIC, consent};
use crate::samples::{PSU_ID, PSU_IP_ADDRESS, one_time, presence, psu};

/// A file that no other test has.
fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.jsonl"))
}

fn recording(site: &Site, recorder: &Recorder) -> Bank {
    let known = site.keys().unwrap();
    let builder = Sandbox::builder(Keys::new(&known.client_id, &known.client_secret)).origin(site.origin());
    builder.layer(recorder.layer()).retries(0).build().unwrap().private().bank(BIC)
}

/// A client whose keys and origin are not those of the recording.
fn playing(replay: &Replay) -> Bank {
    let builder = Sandbox::builder(Keys::new("another", "secret")).transport(replay.transport());
    builder.retries(0).build().unwrap().private().bank(BIC)
}

/// A consent is created, read and deleted; accounts are read, and one of them by what was read.
async fn visit(bank: &Bank, known: &str) -> (ConsentStatus, usize, String) {
    let consents = bank.consents();
    let created = bank.attended(&presence()).consents().create(&one_time()).psu(&psu()).await.unwrap();
    let made = consents.consent(&created.consent_id);
    let status = made.status().await.unwrap().consent_status.clone();
    made.delete().await.unwrap();
    let accounts = bank.accounts(&known.into());
    let list = accounts.list().await.unwrap();
    let first = list.accounts[0].resource_id.clone().unwrap();
    let balances = accounts.account(&first).balances().await.unwrap();
    (status, list.accounts.len(), balances.balances[0].balance_amount.amount.to_string())
}

async fn recorded(name: &str, recorder: &Recorder) -> (Sites, PathBuf, (ConsentStatus, usize, String)) {
    let (sites, file) = (clients::bank().await, file(name));
    let site = sites.site("open-payments", "sandbox");
    let seen = visit(&recording(site, recorder), consent(site).as_str()).await;
    recorder.save(&file).unwrap();
    (sites, file, seen)
}

#[tokio::test]
async fn what_was_recorded_is_played_without_a_bank() {
    let (sites, file, seen) = recorded("played", &recorder()).await;
    let known = consent(sites.site("open-payments", "sandbox"));
    sites.shutdown().await;
    let replay = Replay::open(&file).unwrap();
    assert_eq!(visit(&playing(&replay), known.as_str()).await, seen);
    replay.verify();
}

#[tokio::test]
async fn a_recording_has_nothing_secret_or_personal() {
    let (sites, file, _) = recorded("redacted", &recorder().redact("resourceId")).await;
    let (text, site) = (fs::read_to_string(file).unwrap(), sites.site("open-payments", "sandbox"));
    let known = site.keys().unwrap();
    let mut secrets = vec![known.client_id.clone(), known.client_secret.clone(), PSU_ID.into(), PSU_IP_ADDRESS.into()];
    for seen in site.requests() {
        let header = |name: &str| seen.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
        secrets.extend(header("Authorization").map(|token| token.trim_start_matches("Bearer ").to_owned()));
        secrets.extend(header("X-Request-ID"));
    }
    secrets.extend([site.origin().to_owned()]);
    assert!(secrets.len() > 10, "{secrets:?}");
    for secret in secrets {
        assert!(!text.contains(&secret), "{secret} in {text}");
    }
    // Of the bank's own data, and what is hidden by the test alone.
    for member in ["iban", "ownerName", "access_token", "resourceId"] {
        for value in text.split(&format!("\"{member}\":")).skip(1) {
            assert!(value.starts_with("\"redacted-") || value.starts_with("\"00000000-"), "{member}: {value:.40}");
        }
    }
}

#[tokio::test]
async fn a_placeholder_that_was_received_is_sent_back_and_found() {
    let (sites, file, seen) = recorded("sent_back", &recorder().redact("resourceId").redact("consentId")).await;
    let known = consent(sites.site("open-payments", "sandbox"));
    let replay = Replay::open(&file).unwrap();
    assert_eq!(visit(&playing(&replay), known.as_str()).await, seen);
}

#[tokio::test]
async fn two_recordings_of_the_same_calls_differ_in_nothing_but_what_the_bank_makes_up() {
    let visible = |text: String| -> Vec<String> {
        let heads = text.lines().map(|line| line.split(",\"response\"").next().unwrap_or_default().to_owned());
        heads.collect()
    };
    let hidden = || recorder().redact("consentId");
    let (_one, first, _) = recorded("first", &hidden()).await;
    let (_other, second, _) = recorded("second", &hidden()).await;
    assert_eq!(visible(fs::read_to_string(first).unwrap()), visible(fs::read_to_string(second).unwrap()));
}

#[tokio::test]
async fn a_request_that_was_not_recorded_fails_the_test_and_says_which() {
    let (_sites, file, _) = recorded("unknown", &recorder()).await;
    let replay = Replay::open(&file).unwrap();
    let bank = playing(&replay);
    let sent = tokio::spawn(bank.consents().consent(&"personal".into()).get().send()).await;
    let panic = sent.unwrap_err().into_panic();
    let words = panic.downcast_ref::<String>().unwrap();
    assert_eq!(words, "sent and not recorded: `GET /consent/v1/consents/{consentId}`; nothing like it was recorded");
    let panic = catch_unwind(AssertUnwindSafe(|| replay.verify())).unwrap_err();
    let words = panic.downcast_ref::<String>().unwrap();
    assert!(words.contains("recorded and not sent: `POST /psd2/consent/v1/consents` (unknown.jsonl, line 3)"), "{words}");
    assert!(!words.contains("personal"), "{words}");
    assert!(catch_unwind(AssertUnwindSafe(|| drop(replay))).is_err());
}

#[tokio::test]
async fn another_body_is_told_from_the_recorded_one() {
    let (_sites, file, _) = recorded("other_body", &recorder()).await;
    let replay = Replay::open(&file).unwrap();
    let mut other = one_time();
    other.frequency_per_day = 4;
    let bank = playing(&replay);
    let sent = tokio::spawn(bank.consents().create(&other).psu(&psu()).send()).await;
    let panic = sent.unwrap_err().into_panic();
    let words = panic.downcast_ref::<String>().unwrap();
    assert_eq!(
        words,
        "sent and not recorded: `POST /consent/v1/consents`; another query or body was recorded: `POST /psd2/consent/v1/consents` \
         (other_body.jsonl, line 3)"
    );
    drop(catch_unwind(AssertUnwindSafe(|| drop(replay))));
}

#[test]
fn a_file_that_is_no_recording_is_an_error_with_its_line() {
    let file = file("broken");
    fs::write(&file, "{\"recording\":1,\"redacted\":[]}\n{\"request\":{}}\n").unwrap();
    assert_eq!(Replay::open(&file).unwrap_err().to_string(), "broken.jsonl, line 2: not of a recording");
}
