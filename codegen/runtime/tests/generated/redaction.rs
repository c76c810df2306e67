//! What prints, and what does not. Each value below is a secret or about a person.

use std::fmt::Debug;

use portal_runtime::v1::{Grant, Group, ParameterValue, ToParameter};
use portal_runtime::{AccessToken, Base64, Date, DateTime, Decimal, Json, Keys, LocalDateTime, Secret};

use crate::bank::{AccountId, BalanceType, Psu};
use crate::stand_in::{StandIn, keys, sandbox};

const LIST: &str = r#"{"accounts":[{"id":"acc-4711","owner":"Anna","balance":{"currency":"SEK","amount":"10.10"},
    "kind":"expected","active":true,"iban":"SE3550000000054910000003"}]}"#;

#[track_caller]
fn shows(value: impl Debug, text: &str) {
    assert_eq!(format!("{value:?}"), text);
}

#[tokio::test]
async fn responses_and_bodies_show_their_shape_only() {
    let bank = StandIn::bank(200, "application/json", LIST);
    let response = sandbox(&bank).accounts(Grant::Application { context: None }).list().await.unwrap();
    let shown = format!("{response:?}");
    assert!(shown.starts_with("Response { operation: \"getAccountList\", status: 200, request_ids: ["), "{shown}");
    assert!(!shown.contains("Anna") && !shown.contains("token-1"), "{shown}");
    shows(&*response, "AccountList { accounts: [1], links: {0} }");
    assert!(response.accounts[0].extra.contains_key("iban"));
    shows(
        &response.accounts[0],
        "Account { id: AccountId(…), owner: Some(…), balance: Some(Amount { currency: …, amount: … }), \
         kind: Some(expected), active: Some(true), extra: … }",
    );
}

#[tokio::test]
async fn requests_and_handles_show_no_value() {
    let bank = StandIn::bank(200, "application/json", LIST);
    let client = sandbox(&bank);
    let accounts = client.accounts(Grant::Scoped(Secret::new("psd2:191212121212"))).bank("ESSESESS");
    shows(accounts.list().session("s3ss10n"), "Call { operation: \"getAccountList\", .. }");
    let shown = format!("{accounts:?} {client:?}");
    assert!(!shown.contains("1912") && !shown.contains("ESSE") && !shown.contains("s3cret"), "{shown}");
    shows(crate::bank::Sandbox::builder(keys()), "Builder { portal: \"test-portal\", .. }");
}

#[test]
fn values_do_not_show() {
    shows(keys(), "Keys(…)");
    shows(Keys::new("a", "b"), "Keys(…)");
    shows(AccessToken::new("t0ken"), "…");
    shows(Secret::new("s3cret"), "…");
    shows(AccountId::new("acc-4711"), "AccountId(…)");
    shows("10.10".parse::<Decimal>().unwrap(), "Decimal(…)");
    shows("2026-01-31".parse::<Date>().unwrap(), "Date(…)");
    shows("2026-01-31T12:00:00Z".parse::<DateTime>().unwrap(), "DateTime(…)");
    shows("2026-01-31T12:00:00".parse::<LocalDateTime>().unwrap(), "LocalDateTime(…)");
    shows(Base64::new(vec![1, 2, 3]), "Base64(…)");
    shows(Json::parse("[1]").unwrap(), "Json(…)");
    shows(ParameterValue::Many(vec![ParameterValue::One("x".to_owned())]), "Many(…)");
    shows("x".to_parameter(), "One(…)");
    shows(BalanceType::ClosingBooked, "closingBooked");
    shows(BalanceType::from("191212121212"), "Unknown(…)");
    let mut group = Group::new();
    group.set("PSU-ID", &"191212121212");
    assert!(!format!("{group:?} {:?}", Psu::new().ip_address("10.1.2.3")).contains("1.2"));
}
