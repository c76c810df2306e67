//! Failures that the descriptions declare: each is read as its type, and nothing of it is lost.

use http::Response;
use http::header::CONTENT_TYPE;
use ica_banken::Bytes;
use ica_banken::types::{AccountsErrorBody as IcaErrorBody, PaymentErrorCode};
use open_payments::types::{AccountsErrorBody, AspspsErrorBody, MessageCode429Ais, PaymentsErrorBody};
use open_payments::{Error, ErrorKind, StatusCode};
use portal_sandbox::{Next, Site};

use crate::clients::{bank, consent, ica_banken, open_payments, private, test_person};

/// The body of a declared failure of a payment's status.
async fn failed_payment(site: &Site, status: u16) -> ica_banken::types::PaymentsErrorBody {
    site.next("GetPaymentStatus", Next::example(status, "application/json")).unwrap();
    match test_person(site).payments().payment(&"SepaCreditTransfers".into(), &"1".into()).status().await {
        Err(Error::Response(response)) => response.into_body(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_payment_fails_at_the_bank_or_at_the_gateway_before_it() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    match failed_payment(site, 409).await {
        ica_banken::types::PaymentsErrorBody::PaymentError(error) => assert_eq!(error.code, PaymentErrorCode::StatusInvalid),
        other => panic!("{other:?}"),
    }
    match failed_payment(site, 429).await {
        ica_banken::types::PaymentsErrorBody::GatewayError(error) => assert_eq!(error.fault.code, 900804),
        other => panic!("{other:?}"),
    }
}

/// What a list of accounts fails with where the gateway before the bank answers.
async fn stopped_before_the_bank(site: &Site, status: u16, media_type: &str, fault: &'static str) -> Error<IcaErrorBody> {
    let response = Response::builder().status(status).header(CONTENT_TYPE, media_type).body(Bytes::from_static(fault.as_bytes()));
    site.next("GetAccounts", Next::raw(response.unwrap())).unwrap();
    test_person(site).accounts().list().await.unwrap_err()
}

const FORBIDDEN: &str =
    r#"{"fault":{"code":900908,"message":"Resource forbidden","description":"The resource is not open to this token"}}"#;

#[tokio::test]
async fn a_gateways_body_under_a_status_of_the_bank_is_read_as_the_gateways() {
    let bank = bank().await;
    let error = stopped_before_the_bank(bank.site("ica-banken", "sandbox"), 403, "application/json", FORBIDDEN).await;
    let Error::Response(response) = &error else { panic!("{error:?}") };
    assert!(matches!(response.body(), IcaErrorBody::GatewayError(gateway) if gateway.fault.code == 900908), "{response:?}");
    assert_eq!((response.status().as_u16(), response.raw().as_ref()), (403, FORBIDDEN.as_bytes()));
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::Forbidden, Some("900908")));
}

#[tokio::test]
async fn a_gateways_body_of_xml_is_its_text() {
    let bank = bank().await;
    let fault = "<fault><code>900801</code></fault>";
    match stopped_before_the_bank(bank.site("ica-banken", "sandbox"), 503, "application/xml; charset=UTF-8", fault).await {
        Error::Response(response) => assert!(matches!(response.body(), IcaErrorBody::Xml(text) if text.as_str() == fault)),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_body_that_is_neither_the_banks_nor_the_gateways_says_what_it_lacks_to_be_the_banks() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let error = stopped_before_the_bank(site, 403, "application/json", r#"{"title":"Forbidden"}"#).await;
    let Error::Unexpected(response) = &error else { panic!("{error:?}") };
    assert_eq!(response.raw().as_ref(), br#"{"title":"Forbidden"}"#);
    assert!(error.to_string().contains("code"), "{error}");
}

#[tokio::test]
async fn the_kind_of_an_error_tells_what_a_program_can_do() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    for (status, kind, retryable) in [
        (400, ErrorKind::Rejected, false),
        (401, ErrorKind::Unauthorized, false),
        (403, ErrorKind::Forbidden, false),
        (404, ErrorKind::NotFound, false),
        (429, ErrorKind::TooManyRequests, true),
        (500, ErrorKind::Server, false),
        (503, ErrorKind::Server, true),
    ] {
        site.next("GetAccount", Next::example(status, "application/json")).unwrap();
        let error = test_person(site).accounts().account(&"12345678910".into()).get().await.unwrap_err();
        assert_eq!((error.kind(), error.is_retryable()), (kind, retryable), "{status}");
    }
}

#[tokio::test]
async fn a_person_whom_the_bank_turns_down_gets_the_banks_error() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let session = ica_banken(site).test_person(site.persons()[8]);
    match session.accounts().list().await {
        Err(Error::Response(response)) => match response.body() {
            ica_banken::types::AccountsErrorBody::BankError(error) => {
                assert_eq!(error.detail.as_deref(), Some("Old KYC information"));
            }
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

async fn too_many_requests(site: &Site, media_type: &str) -> AccountsErrorBody {
    site.next("getAccountList", Next::example(429, media_type)).unwrap();
    match private(site).accounts(&consent(site)).list().await {
        Err(Error::Response(response)) => response.into_body(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_media_type_chooses_between_two_bodies_of_one_status() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    match too_many_requests(site, "application/json").await {
        AccountsErrorBody::Error429NgAis(body) => {
            assert_eq!(body.tpp_messages.unwrap()[0].code, MessageCode429Ais::AccessExceeded)
        }
        other => panic!("{other:?}"),
    }
    match too_many_requests(site, "application/problem+json").await {
        AccountsErrorBody::Error429Ais(body) => assert_eq!(body.code, MessageCode429Ais::AccessExceeded),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_failure_without_a_body_is_declared_too() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.next("getASPSPList", Next::status(503)).unwrap();
    match open_payments(site).private().aspsps().list().await {
        Err(Error::Response(response)) => assert!(matches!(response.body(), AspspsErrorBody::Empty)),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn declared_headers_of_a_failure_are_read() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    site.next("GetAccounts", Next::example(401, "application/json")).unwrap();
    match test_person(site).accounts().list().await {
        Err(Error::Response(response)) => {
            let raw = response.headers()["WWW-Authenticate"].to_str().unwrap();
            assert_eq!(response.declared().www_authenticate.as_deref(), Some(raw));
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn each_error_converts_into_the_one_of_the_package() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let payment = private(site).payments().payment(&"payments".into(), &"domestic".into(), &"1".into());
    site.next("getPaymentInitiationStatus", Next::example(404, "application/json")).unwrap();
    let error: Error<PaymentsErrorBody> = payment.status().await.unwrap_err();
    let (id, code) = (error.request_id(), error.code());
    let error: open_payments::Error = error.into();
    assert_eq!((error.kind(), error.status()), (ErrorKind::NotFound, Some(StatusCode::NOT_FOUND)));
    assert_eq!((error.request_id(), error.code()), (id, code));
}

#[tokio::test]
async fn an_error_names_its_operation_and_never_the_path_that_was_sent() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    site.next("GetAccount", Next::example(404, "application/json")).unwrap();
    let session = test_person(site);
    let error = session.accounts().account(&"19121212121212".into()).get().await.unwrap_err();
    assert_eq!((error.operation(), error.method().unwrap().as_str()), ("GetAccount", "GET"));
    assert_eq!(error.path_template(), Some("/Accounts/{accountId}"));
    assert!(!format!("{error} {error:?}").contains("1912121212"));
    // What is invalid has an operation too, and what failed on the way.
    let invalid = session.accounts().account(&"..".into()).get().await.unwrap_err();
    assert_eq!(invalid.path_template(), Some("/Accounts/{accountId}"));
    bank.shutdown().await;
    let lost = session.accounts().list().await.unwrap_err();
    assert_eq!((lost.kind(), lost.path_template()), (ErrorKind::Transport, Some("/Accounts")));
}
