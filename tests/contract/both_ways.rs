//! The test kit of a generated package: what is sent is read, what comes is written, without a bank between them.

use open_payments::payments::{InitiateRequestBody, PaymentGetResponseBody};
use open_payments::test_kit::{Content, FromContent, Part, ToContent, from_json, from_parts, to_json};
use open_payments::types::{InitiatePaymentBodyJson, TransactionStatus};
use serde_json::{Value, json};

/// A multipart body of two parts, and its media type.
const MULTIPART: (&str, &str) = (
    "multipart/form-data; boundary=b",
    "--b\r\nContent-Disposition: form-data; name=\"xml_sct\"\r\n\r\n<Document/>\r\n\
     --b\r\nContent-Disposition: form-data; name=\"json_standingorderType\"\r\nContent-Type: application/json\r\n\r\n\
     {\"startDate\":\"2026-02-01\",\"frequency\":\"Monthly\"}\r\n--b--\r\n",
);

fn value(json: &str) -> Value {
    serde_json::from_str(json).expect("JSON")
}

#[test]
fn a_request_is_read_as_the_variant_of_its_media_type() {
    let payment = json!({
        "debtorAccount": { "iban": "SE4550000000058398257466" },
        "instructedAmount": { "currency": "SEK", "amount": "123.50" },
        "creditorGiro": { "giroNumber": "5050-1055", "giroType": "BANKGIRO" },
        "creditorName": "A creditor",
        "ocrRef": "1234",
    });
    match InitiateRequestBody::from_content("application/json; charset=utf-8", payment.to_string().as_bytes()) {
        Ok(InitiateRequestBody::Json(body @ InitiatePaymentBodyJson::PaymentInitiationSwedishGiroJson(_))) => {
            assert_eq!(value(&to_json(&body)), payment);
        }
        other => panic!("{other:?}"),
    }
    match InitiateRequestBody::from_content("application/xml", b"<Document/>") {
        Ok(InitiateRequestBody::Xml(text)) => assert_eq!(text, "<Document/>"),
        other => panic!("{other:?}"),
    }
    match InitiateRequestBody::from_content(MULTIPART.0, MULTIPART.1.as_bytes()) {
        Ok(InitiateRequestBody::Multipart(body)) => {
            assert_eq!(body.xml_sct.as_deref(), Some("<Document/>"));
            assert!(body.json_standingorder_type.is_some());
        }
        other => panic!("{other:?}"),
    }
    assert!(InitiateRequestBody::from_content("image/png", b"").is_err());
}

#[test]
fn a_response_is_written_in_the_form_that_it_came_in() {
    let body = from_parts(MULTIPART.0, MULTIPART.1.as_bytes()).expect("parts");
    let Content::Parts(parts) = PaymentGetResponseBody::Multipart(body).to_content() else { panic!("no parts") };
    let [Part { name, content, .. }, Part { name: other, content: json, .. }] = parts.as_slice() else { panic!("{parts:?}") };
    assert_eq!((name.as_str(), &content[..]), ("xml_sct", &b"<Document/>"[..]));
    assert_eq!(other, "json_standingorderType");
    let standing_order: Value = serde_json::from_slice(json).expect("JSON");
    assert_eq!(standing_order, json!({ "startDate": "2026-02-01", "frequency": "Monthly" }));
}

#[test]
fn what_the_description_does_not_know_is_written_as_it_came() {
    let status: TransactionStatus = from_json("\"NEWER\"").expect("a string");
    assert!(matches!(status, TransactionStatus::Unknown(_)));
    assert_eq!(to_json(&status), "\"NEWER\"");
    let unfit: InitiatePaymentBodyJson = from_json(r#"{ "amount": 1.50 }"#).expect("JSON");
    assert!(matches!(unfit, InitiatePaymentBodyJson::Unknown(_)));
    assert_eq!(to_json(&unfit), r#"{ "amount": 1.50 }"#);
}
