//! The types of generated packages in places of their users: formats of serde, their own structs, maps.

use std::collections::BTreeMap;
use std::fmt::Debug;

use ica_banken::types::Amount;
use open_payments::test_kit::{from_json, to_json};
use open_payments::types::{AccountId, AccountList, InitiatePaymentBodyJson, TransactionStatus};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::samples::single;

/// Asserts that a value is equal after it went through text, a tree and bytes.
#[track_caller]
fn keeps<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = serde_json::to_string(value).expect("text");
    assert_eq!(&serde_json::from_str::<T>(&text).expect("of this type"), value);
    let tree = serde_json::to_value(value).expect("a tree");
    assert_eq!(&serde_json::from_value::<T>(tree).expect("of this type"), value);
    let yaml = serde_yaml::to_string(value).expect("YAML");
    assert_eq!(&serde_yaml::from_str::<T>(&yaml).expect("of this type"), value);
    let bytes = postcard::to_stdvec(value).expect("bytes");
    assert_eq!(&postcard::from_bytes::<T>(&bytes).expect("of this type"), value);
}

/// Accounts with a link and a status that the description does not know.
fn accounts() -> Value {
    json!({ "accounts": [{
        "resourceId": "3dc3d5b3-7023-4848-9853-f5400a64e80f",
        "currency": "SEK",
        "status": "dormant",
        "balances": [{ "balanceType": "newer", "balanceAmount": { "amount": "-0.10", "currency": "SEK" } }],
        "_links": { "balances": { "href": "/a" }, "statements": { "href": "/b" } },
    }] })
}

#[test]
fn what_is_sent_and_what_is_received_is_equal_after_it_was_kept() {
    keeps(&single());
    keeps(&InitiatePaymentBodyJson::PaymentInitiationJson(single()));
    let list: AccountList = from_json(&accounts().to_string()).expect("a list");
    keeps(&list);
    keeps(&AccountId::from("a/b"));
}

#[test]
fn what_the_description_does_not_know_is_kept() {
    let list: AccountList = from_json(&accounts().to_string()).expect("a list");
    assert_eq!(serde_json::to_value(&list).expect("a tree"), accounts());
    let status: TransactionStatus = serde_json::from_value(json!("NEWER")).expect("a status");
    assert!(matches!(status, TransactionStatus::Unknown(_)));
    keeps(&status);
    let unfit: InitiatePaymentBodyJson = from_json(r#"{"amount":1.5}"#).expect("JSON");
    assert!(matches!(unfit, InitiatePaymentBodyJson::Unknown(_)));
    keeps(&unfit);
}

#[test]
fn an_amount_that_the_bank_sends_as_a_number_is_kept_with_all_its_digits() {
    let sent = r#"{"currency":"SEK","amount":1234567890123456.7800}"#;
    let amount: Amount = from_json(sent).expect("an amount");
    keeps(&amount);
    let text = serde_json::to_string(&amount).expect("text");
    assert_eq!(text, r#"{"currency":"SEK","amount":"1234567890123456.7800"}"#);
    assert_eq!(to_json(&serde_json::from_str::<Amount>(&text).expect("an amount")), sent);
    let fault = serde_json::from_str::<Amount>(sent).expect_err("a number that was a float");
    assert!(fault.to_string().ends_with("more than 15 digits that is not text, at `amount`"), "{fault}");
}

/// What an application keeps of a customer.
#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Kept {
    version: u8,
    payments: Vec<InitiatePaymentBodyJson>,
    statuses: BTreeMap<AccountId, TransactionStatus>,
    limit: Option<open_payments::Decimal>,
    until: open_payments::Date,
}

#[test]
fn types_and_values_stand_in_structs_of_an_application() {
    keeps(&Kept {
        version: 1,
        payments: vec![InitiatePaymentBodyJson::PaymentInitiationJson(single())],
        statuses: BTreeMap::from([(AccountId::from("a"), TransactionStatus::from("NEWER"))]),
        limit: open_payments::Decimal::new(1_000, 2),
        until: open_payments::Date::new(2026, 12, 31).expect("a date"),
    });
}

#[test]
fn a_fault_names_the_place_in_the_value_and_not_what_stands_there() {
    let mut accounts = accounts();
    accounts["accounts"][0]["balances"][0]["balanceAmount"]["amount"] = json!("4711 kronor");
    let fault = serde_json::from_value::<AccountList>(accounts).expect_err("no decimal").to_string();
    assert!(fault.ends_with("at `accounts[0].balances[0].balanceAmount.amount`"), "{fault}");
    assert!(!fault.contains("4711"), "{fault}");
}
