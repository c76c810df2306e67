use std::fs;
use std::path::Path;

use open_payments::test_kit::{Recorder, Replay, recorder};
use open_payments::{Keys, Sandbox};
use portal_sandbox::Bank;

use crate::{ask, until};

const FILE: &str = "tests/recorded/consent.jsonl";

#[tokio::test]
async fn a_recorded_consent_waits_for_the_customer() {
    let replay = Replay::open(FILE).unwrap();
    let client = Sandbox::builder(Keys::new("id", "secret")).transport(replay.transport()).build().unwrap();
    assert!(ask(&client.private().bank("ESSESESS"), until()).await.unwrap());
}

/// What the bank makes up stands in the file as a placeholder too, so that a new recording differs in nothing but what has changed.
fn hiding() -> Recorder {
    recorder().redact("consentId")
}

#[tokio::test]
#[ignore = "writes the recording anew"]
async fn record() {
    recorded(FILE.as_ref()).await;
}

async fn recorded(file: &Path) {
    let bank = Bank::start(portal_sandbox::specs()).await.unwrap();
    let site = bank.site("open-payments", "sandbox");
    let (known, recorder) = (site.keys().unwrap(), hiding());
    let keys = Keys::new(&known.client_id, &known.client_secret);
    let client = Sandbox::builder(keys).origin(site.origin()).layer(recorder.layer()).build().unwrap();
    ask(&client.private().bank("ESSESESS"), until()).await.unwrap();
    recorder.save(file).unwrap();
}

#[tokio::test]
async fn the_recording_is_what_the_bank_does_today() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("consent.jsonl");
    recorded(&file).await;
    assert_eq!(fs::read_to_string(file).unwrap(), fs::read_to_string(FILE).unwrap());
}
