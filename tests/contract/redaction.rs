//! What a program logs by accident: no personal number, account, name, token or key.

use std::fmt::Debug;

use open_payments::Error;
use open_payments::types::{AccountAccess, AccountReference, ConsentRequest};
use portal_sandbox::{ClientKeys, Next, Site};
use serde_json::Value;

use crate::clients::{bank, consent, customer, ica_banken, open_payments, private, test_person};
use crate::registration::{metadata, registrar, token};
use crate::samples::ica_banken::single;
use crate::samples::{PSU_ID, PSU_IP_ADDRESS, presence, psu};

/// Asserts that `Debug` shows none of the texts, in one line or in many.
#[track_caller]
fn assert_hides(shown: &dyn Debug, texts: &[&str]) {
    for debug in [format!("{shown:?}"), format!("{shown:#?}")] {
        let told: Vec<_> = texts.iter().filter(|text| debug.contains(**text)).collect();
        assert!(told.is_empty(), "{told:?} in {debug}");
    }
}

/// The tokens that the bank gave or was sent.
fn tokens(site: &Site) -> Vec<String> {
    let values = site.requests().into_iter().filter_map(|seen| seen.headers.get("Authorization").cloned());
    values.map(|value| value.to_str().unwrap().trim_start_matches("Bearer ").to_owned()).collect()
}

/// All texts of a body that tell of a person: those that hold a digit, or a space.
pub(crate) fn telling_texts(body: &[u8]) -> Vec<String> {
    let mut texts = Vec::new();
    collect_texts(&serde_json::from_slice(body).unwrap(), &mut texts);
    texts.retain(|text| text.len() > 3 && text.contains(|letter: char| letter.is_ascii_digit() || letter == ' '));
    texts
}

fn collect_texts(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect_texts(item, texts)),
        Value::Object(members) => members.values().for_each(|member| collect_texts(member, texts)),
        _ => {}
    }
}

fn strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

#[tokio::test]
async fn keys_clients_and_sessions_hide_their_secrets() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let ClientKeys { client_secret, .. } = site.keys().unwrap();
    let (client, session) = (ica_banken(site), test_person(site));
    session.accounts().list().await.unwrap();
    let tokens = tokens(site);
    let mut secrets = strs(&tokens);
    secrets.extend([client_secret.as_str(), site.persons()[0]]);
    assert_hides(&client, &secrets);
    assert_hides(&session, &secrets);
    assert_hides(&session.accounts(), &secrets);
    let keys = open_payments::Keys::new("a client", client_secret.as_str());
    assert_hides(&keys, &[client_secret]);
}

#[tokio::test]
async fn a_registration_and_its_errors_hide_their_tokens() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let registrar = registrar(site);
    let registration = registrar.register(&token(site), &metadata(site)).await.unwrap();
    let managing = registration.registration_access_token().unwrap().expose();
    let uri = registration.registration_client_uri().unwrap();
    let secrets = [token(site).expose(), managing, uri].map(str::to_owned);
    let secrets = strs(&secrets);
    assert_hides(&registrar, &secrets);
    assert_hides(&registration, &secrets);
    assert_hides(&registration.keep(), &secrets);
    let used = registrar.register(&token(site), &metadata(site)).await.unwrap_err();
    drop(registrar.read(&registration).await.unwrap());
    let replaced = registrar.read(&registration).await.unwrap_err();
    for error in [used, replaced] {
        assert_hides(&error, &secrets);
        assert_hides(&error.to_string(), &secrets);
    }
}

#[tokio::test]
async fn a_customers_session_hides_its_token() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let session = customer(site);
    let token = site.token("customer").unwrap().token.as_str();
    assert_hides(&session, &[token]);
    assert_hides(&session.accounts().list(), &[token]);
    assert_hides(&session.accounts().list().await, &[token]);
}

#[tokio::test]
async fn handles_and_requests_hide_ids_headers_and_bodies() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let at_bank = private(site);
    let iban = "SE3750000000054400047881";
    let access = AccountAccess::new().accounts(vec![AccountReference::new().iban(iban)]);
    let body = ConsentRequest::new(access, false, 1, false, "2026-12-31".parse().unwrap());
    let secrets = [iban, site.given("consents", "private").unwrap(), PSU_ID, PSU_IP_ADDRESS, "account-1"];
    assert_hides(&body, &secrets);
    assert_hides(&psu(), &secrets);
    assert_hides(&presence(), &secrets);
    assert_hides(&at_bank.attended(&presence()), &secrets);
    let accounts = at_bank.accounts(&consent(site));
    assert_hides(&accounts, &secrets);
    assert_hides(&accounts.account(&"account-1".into()).balances().psu(&psu()), &secrets);
    assert_hides(&at_bank.consents().create(&body).psu(&psu()), &secrets);
}

#[tokio::test]
async fn responses_hide_what_they_hold() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let accounts = test_person(site).accounts();
    let list = accounts.list().with_balance(true).await.unwrap();
    let report = accounts.account(&"12345678910".into()).transactions().await.unwrap();
    for (raw, shown) in
        [(list.raw(), &list as &dyn Debug), (list.raw(), &*list), (report.raw(), &report), (report.raw(), &*report)]
    {
        let texts = telling_texts(raw);
        assert!(texts.len() > 3);
        assert_hides(shown, &strs(&texts));
    }
}

#[tokio::test]
async fn a_payment_hides_its_accounts_and_its_payee() {
    let bank = bank().await;
    let payments = test_person(bank.site("ica-banken", "sandbox")).payments();
    let (body, product) = (single(), "SepaCreditTransfers".into());
    let secrets = ["12345678910", "98765432103", "Second Example", "1.50"];
    assert_hides(&body, &secrets);
    assert_hides(&payments.create(&product, &body), &secrets);
    let created = payments.create(&product, &body).await.unwrap();
    let texts = telling_texts(created.raw());
    assert_hides(&created, &strs(&texts));
    assert_hides(&payments.payment(&product, &created.payment_id), &[created.payment_id.as_str()]);
}

#[tokio::test]
async fn the_account_of_another_bank_is_hidden_too() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let accounts = private(site).accounts(&consent(site));
    let list = accounts.list().with_balance(true).await.unwrap();
    let texts = telling_texts(list.raw());
    assert_hides(&list, &strs(&texts));
    assert_hides(&*list, &strs(&texts));
}

#[tokio::test]
async fn errors_hide_the_body_the_token_and_the_customer() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let accounts = private(site).accounts(&consent(site));
    let faults = [
        Next::example(403, "application/json"),
        Next::usual().dropped(),
        Next::usual().truncated(),
        Next::usual().with_media_type("text/html".parse().unwrap()),
    ];
    for next in faults {
        site.next("readAccountDetails", next).unwrap();
        let error = accounts.account(&"account-1".into()).get().psu(&psu()).await.unwrap_err();
        let mut told = tokens(site);
        if let Error::Response(response) = &error {
            told.extend(telling_texts(response.raw()));
        }
        let mut secrets = strs(&told);
        secrets.extend([site.given("consents", "private").unwrap(), PSU_ID, "account-1", "SE72"]);
        assert_hides(&error, &secrets);
        assert_hides(&error.to_string(), &secrets);
    }
}

#[tokio::test]
async fn a_refused_token_hides_the_scope_and_the_secret() {
    let bank = bank().await;
    let stranger = "190001010000";
    let error = ica_banken(bank.site("ica-banken", "sandbox")).test_person(stranger).accounts().list().await.unwrap_err();
    assert_hides(&error, &[stranger, "ica-sandbox-secret"]);
    let site = bank.site("open-payments", "sandbox");
    assert_hides(&open_payments(site), &[&site.keys().unwrap().client_secret]);
}

/// The variable by which those who develop have `Debug` show values.
const SWITCH: &str = "PORTAL_SHOW_VALUES";

#[test]
fn debug_shows_values_but_no_secret_where_the_environment_of_a_debug_build_says_so() {
    let payment = crate::samples::single();
    let keys = open_payments::Keys::new("client", "hush-1912");
    let printed = format!("{payment:?} {keys:?}");
    if std::env::var(SWITCH).is_ok() {
        assert!(printed.contains(r#"iban: Some("SE"#) && printed.contains("amount: Decimal("), "{printed}");
        assert!(!printed.contains("hush-1912"), "{printed}");
        return;
    }
    assert!(!printed.contains("SE") && printed.contains("iban: Some(…)"), "{printed}");
    let test = "redaction::debug_shows_values_but_no_secret_where_the_environment_of_a_debug_build_says_so";
    let mut again = std::process::Command::new(std::env::current_exe().unwrap());
    let output = again.args(["--exact", test]).env(SWITCH, "1").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
