//! A request that departs from the description: what the bank says of it reaches the program, and the log has the same words.

use std::sync::{Arc, Mutex};

use open_payments::{Error, ErrorKind};
use portal_sandbox::Bank;

use crate::clients::{consent, ica_banken, open_payments, specs};

/// A bank, and all that it logs.
async fn logging() -> (Bank, Arc<Mutex<Vec<String>>>) {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&lines);
    let bank = Bank::start_logging(specs(), move |line| log.lock().unwrap().push(line.to_owned())).await.unwrap();
    (bank, lines)
}

#[tokio::test]
async fn a_violation_is_an_error_whose_body_and_log_name_operation_place_and_rule() {
    let (bank, lines) = logging().await;
    let site = bank.site("open-payments", "sandbox");
    let accounts = open_payments(site).private().bank("seb").accounts(&consent(site));
    let error = accounts.list().await.unwrap_err();
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::Rejected, Some("FORMAT_ERROR")));
    assert!(error.to_string().contains("400 Bad Request, FORMAT_ERROR"), "{error}");
    let message = error.message();
    let Error::Response(response) = error else { panic!("{error:?}") };
    let raw = str::from_utf8(response.raw()).unwrap();
    let logged = lines.lock().unwrap().join("\n");
    let (operation, words) = logged.split_once(" refused with 400: ").unwrap();
    assert_eq!(operation, "open-payments sandbox: getAccountList");
    assert!(
        words.starts_with("header X-BicFi: value does not match") && words.contains("(pattern, psd2.yaml#/paths/"),
        "{words}"
    );
    let text = serde_json::from_str::<serde_json::Value>(raw).unwrap()["tppMessages"][0]["text"].clone();
    assert_eq!(text, words);
    assert_eq!(message.as_deref(), Some(words));
}

#[tokio::test]
async fn a_violation_is_read_as_the_banks_own_error_at_each_portal() {
    let (bank, lines) = logging().await;
    let site = bank.site("ica-banken", "sandbox");
    let session = ica_banken(site).test_person(site.persons()[0]);
    match session.accounts().account(&"not digits".into()).get().await {
        Err(Error::Response(response)) => match response.body() {
            ica_banken::types::AccountsErrorBody::BankError(error) => {
                let logged = lines.lock().unwrap().join("\n");
                assert!(logged.ends_with(error.detail.as_deref().unwrap()) && logged.contains("path accountId: "), "{logged}");
            }
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}
