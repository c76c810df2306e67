//! The mock of a package's test kit: a test says what each operation responds, and sees what was sent.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use open_payments::consents::{ConsentDeleteOperation, ConsentGetOperation, ConsentStatusOperation, CreateOperation};
use open_payments::payments::{InitiateOperation, InitiateRequestBody, PaymentGetOperation, PaymentGetResponseBody};
use open_payments::test_kit::{Mock, from_json, from_parts};
use open_payments::types::{
    AccountsErrorBody, AspspScaApproach, AspspScaApproachAndLocationHeaders, ConsentCreated, ConsentId, ConsentStatus,
    ConsentStatusReport, Error404NgAis, InitiatePaymentBodyJson, LinksConsents, MessageCode404Ais, PaymentProduct,
    PaymentService, TppMessage404Ais,
};
use open_payments::{Bank, Error, Keys, RequestId, Sandbox, TransportErrorKind};

use crate::clients::BIC;
use crate::samples::{one_time, presence, psu, single};

/// One bank of Open Payments, whose client sends to the mock alone.
fn bank(mock: &Mock) -> Bank {
    let client = Sandbox::builder(Keys::new("id", "secret")).transport(mock.transport()).retries(0).build().unwrap();
    client.private().bank(BIC)
}

fn created() -> ConsentCreated {
    ConsentCreated::new("c-1".into(), ConsentStatus::Received, LinksConsents::new())
}

fn status(status: ConsentStatus) -> ConsentStatusReport {
    ConsentStatusReport::new(status)
}

/// The words of a panic.
fn words(panic: &(dyn std::any::Any + Send)) -> &str {
    panic.downcast_ref::<String>().map_or("", String::as_str)
}

#[tokio::test]
async fn a_client_reads_what_the_test_says_and_the_test_what_the_client_sends() {
    let mock = Mock::new();
    let headers = AspspScaApproachAndLocationHeaders::new().aspsp_sca_approach(AspspScaApproach::Decoupled);
    mock.expect::<CreateOperation>().with_headers(&headers).responds(created().message("Sign in your app"));
    let id = RequestId::new();
    let response = bank(&mock).consents().create(&one_time()).psu(&psu()).request_id(id).await.unwrap();

    assert_eq!((response.status().as_u16(), &response.consent_id), (201, &ConsentId::from("c-1")));
    assert_eq!(response.declared().aspsp_sca_approach, Some(AspspScaApproach::Decoupled));
    let received = mock.received::<CreateOperation>();
    let [received] = received.as_slice() else { panic!("{received:?}") };
    assert_eq!(received.body().unwrap(), one_time());
    assert_eq!(received.request_id(), Some(id));
    assert_eq!(received.parameter("X-BicFi").as_deref(), Some(BIC));
    assert_eq!(received.header("Authorization"), Some("Bearer mock-access-1"));
    assert_eq!(mock.token_requests()[0].scope(), Some("accountinformation private"));
}

#[tokio::test]
async fn expectations_of_one_operation_are_used_in_their_order() {
    let mock = Mock::new();
    mock.expect::<ConsentStatusOperation>().times(2).responds(status(ConsentStatus::Received));
    mock.expect::<ConsentDeleteOperation>().responds(());
    mock.expect::<ConsentStatusOperation>().any_times().responds(status(ConsentStatus::Expired));
    let bank = bank(&mock);
    let consents = bank.consents();
    let consent = consents.consent(&"a/b".into());
    let mut seen = Vec::new();
    for _ in 0..2 {
        seen.push(consent.status().await.unwrap().consent_status.clone());
    }
    consent.delete().await.unwrap();
    seen.push(consent.status().await.unwrap().consent_status.clone());
    assert_eq!(seen, [ConsentStatus::Received, ConsentStatus::Received, ConsentStatus::Expired]);
    let asked: Vec<_> = mock.received::<ConsentStatusOperation>().iter().map(|request| request.parameter("consentId")).collect();
    assert_eq!(asked, vec![Some("a/b".to_owned()); 3]);
}

#[tokio::test]
async fn a_declared_error_comes_with_its_status() {
    let mock = Mock::new();
    let message = TppMessage404Ais::new(open_payments::types::TppMessageCategory::Error, MessageCode404Ais::ResourceUnknown);
    let body = AccountsErrorBody::Error404NgAis(Error404NgAis::new().tpp_messages(vec![message]));
    mock.expect::<ConsentGetOperation>().with_header("X-Trace", "t").fails(404, body.clone());
    let failed = bank(&mock).consents().consent(&"c".into()).get().await.unwrap_err();
    let Error::Response(response) = failed else { panic!("{failed}") };
    assert_eq!((response.status().as_u16(), response.body()), (404, &body));
    assert_eq!(response.headers()["X-Trace"], "t");
}

#[tokio::test(start_paused = true)]
async fn a_connection_breaks_or_takes_its_time_as_the_test_says() {
    let mock = Mock::new();
    mock.expect::<ConsentStatusOperation>().breaks(TransportErrorKind::Connect);
    mock.expect::<ConsentStatusOperation>().after(Duration::from_secs(60)).responds(status(ConsentStatus::Valid));
    let bank = bank(&mock);
    let consent = bank.consents().consent(&"c".into());
    let failed = consent.status().await.unwrap_err();
    assert!(matches!(failed, Error::Transport(failure) if failure.kind() == TransportErrorKind::Connect));
    assert!(matches!(consent.status().await.unwrap_err(), Error::Timeout(_)));
}

#[tokio::test]
async fn a_body_goes_in_the_media_type_that_it_is_read_from() {
    const PARTS: &[u8] = b"--b\r\nContent-Disposition: form-data; name=\"xml_sct\"\r\n\r\n<Document/>\r\n--b--\r\n";
    let mock = Mock::new();
    let parts = from_parts("multipart/form-data; boundary=b", PARTS).unwrap();
    for body in [PaymentGetResponseBody::Multipart(parts), PaymentGetResponseBody::Xml("<Document/>".into())] {
        mock.expect::<PaymentGetOperation>().responds(body.clone());
        let bank = bank(&mock);
        let payment = bank.payments().payment(&PaymentService::Payments, &PaymentProduct::SepaCreditTransfers, &"p".into());
        assert_eq!(payment.get().await.unwrap().into_inner(), body);
    }
}

#[tokio::test]
async fn a_body_of_several_media_types_is_read_as_the_one_that_was_sent() {
    let mock = Mock::new();
    mock.expect::<InitiateOperation>().responds_json(r#"{ "paymentId": "p", "transactionStatus": "RCVD", "_links": {} }"#);
    let (body, bank) = (InitiateRequestBody::Json(InitiatePaymentBodyJson::PaymentInitiationJson(single())), bank(&mock));
    let payments = bank.payments();
    payments.initiate(&PaymentService::Payments, &PaymentProduct::SepaCreditTransfers, &body, &presence()).await.unwrap();
    assert_eq!(mock.received::<InitiateOperation>()[0].body().unwrap(), body);
}

#[tokio::test]
async fn a_request_that_is_not_expected_fails_the_test_and_says_what_is() {
    let mock = Mock::new();
    mock.expect::<CreateOperation>().responds(created());
    let bank = bank(&mock);
    let consents = bank.consents();
    let sent = tokio::spawn(consents.consent(&"personal".into()).delete().send()).await;
    let panic = sent.unwrap_err().into_panic();
    let said = words(&*panic);
    assert!(said.starts_with("received and not expected: `DELETE /consent/v1/consents/{consentId}`"), "{said}");
    assert!(said.contains("expected now: `POST /consent/v1/consents` (tests/contract/mock.rs:"), "{said}");
    assert!(!said.contains("personal"), "{said}");
    // Also where the panic was of a task that nobody looks at.
    let panic = catch_unwind(AssertUnwindSafe(|| mock.verify())).unwrap_err();
    assert_eq!(words(&*panic).lines().next(), Some(said));
    consents.create(&one_time()).await.unwrap();
    assert!(catch_unwind(AssertUnwindSafe(|| drop(mock))).is_err());
}

#[test]
#[should_panic(expected = "expected and not received: `POST /consent/v1/consents` 2 times (")]
fn a_request_that_does_not_come_fails_the_test_when_the_mock_is_dropped() {
    Mock::new().expect::<CreateOperation>().times(2).responds(created());
}

#[test]
#[should_panic(
    expected = "`GET /consent/v1/consents/{consentId}` has no response with status 400 that a client would read as this value"
)]
fn a_status_that_is_not_declared_for_a_body_fails_the_test_where_it_is_said() {
    Mock::new().expect::<ConsentGetOperation>().fails(400, AccountsErrorBody::Error404NgAis(Error404NgAis::new()));
}

#[test]
#[should_panic(expected = "the JSON is no body of `GET /consent/v1/consents/{consentId}/status`")]
fn json_that_is_not_of_the_operations_type_fails_the_test_where_it_is_said() {
    Mock::new().expect::<ConsentStatusOperation>().responds_json("{}");
}

#[tokio::test]
async fn a_token_is_refused_when_the_test_says_so() {
    let mock = Mock::new();
    mock.refuse_token("invalid_client");
    let failed = bank(&mock).consents().consent(&"c".into()).delete().await.unwrap_err();
    assert!(matches!(failed, Error::Token(_)), "{failed}");
    assert!(from_json::<ConsentStatusReport>("{}").is_err());
}
