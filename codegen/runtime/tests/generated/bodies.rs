use std::sync::Arc;
use std::time::Duration;

use futures_util::stream;
use portal_runtime::v1::{Read, Reader, Write, Writer};
use portal_runtime::{Bytes, Decimal, ErrorKind, Upload};

use crate::bank::{Amount, BalanceType, CreateConsent, CreateConsentResponseBody, GiroReference, Psu, Reference};
use crate::stand_in::{StandIn, production, sandbox};

fn amount() -> Amount {
    Amount::new("SEK", "10.10".parse().unwrap())
}

fn psu() -> Psu {
    Psu::new().ip_address("::1")
}

/// A body in two chunks.
fn chunks() -> Upload {
    Upload::stream(stream::iter(["<a>", "</a>"].map(|chunk| Ok::<_, std::io::Error>(Bytes::from_static(chunk.as_bytes())))))
}

fn created() -> Arc<StandIn> {
    StandIn::bank(201, "application/json", r#"{"currency":"SEK","amount":10.10}"#)
}

#[tokio::test]
async fn a_json_body_has_its_fields_in_order_and_those_beside_it() {
    let bank = created();
    let mut body = CreateConsent::new(amount());
    body.note = Some("a \"b\" \u{1}".to_owned());
    body.sandbox_only = Some(true);
    body.kind = Some(BalanceType::Expected);
    body.reference = Some(GiroReference::new("123-4"));
    body.additional.insert("extra".to_owned(), "x".to_owned());
    sandbox(&bank).consents().product("giro").create(&body, &psu()).await.unwrap();

    let sent = bank.last();
    assert_eq!(sent.header("Content-Type"), Some("application/json"));
    assert_eq!(sent.header("PSU-IP-Address"), Some("::1"));
    assert_eq!(
        sent.text(),
        r#"{"amount":{"currency":"SEK","amount":"10.10"},"note":"a \"b\" \u0001","sandboxOnly":true,"kind":"expected","giro":"123-4","extra":"x"}"#
    );
}

#[tokio::test]
async fn a_field_of_the_other_environment_stops_the_call() {
    let bank = created();
    let consents = production(&bank).consents().product("giro");
    let mut body = CreateConsent::new(amount());
    body.sandbox_only = Some(true);
    let error = consents.create(&body, &psu()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "createConsent: the request body has field `sandboxOnly`, or a value of it, that this environment does not have"
    );
    assert_eq!(consents.create_parts(&body, &psu()).await.unwrap_err().to_string(), error.to_string());
    assert_eq!(consents.create_form(&body, &psu()).await.unwrap_err().to_string(), error.to_string());
    let mut body = CreateConsent::new(amount());
    body.kind = Some(BalanceType::Expected);
    assert!(consents.create(&body, &psu()).await.is_err());
    assert!(bank.sent().is_empty());

    consents.create(&CreateConsent::new(amount()), &psu()).await.unwrap();
}

#[tokio::test]
async fn forms_parts_and_streams_are_sent() {
    let bank = created();
    let consents = sandbox(&bank).consents().product("giro");
    let mut body = CreateConsent::new(amount());
    body.note = Some("å & b".to_owned());

    consents.create_form(&body, &psu()).await.unwrap();
    assert_eq!(bank.last().header("Content-Type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(bank.last().text(), "note=%C3%A5%20%26%20b&currency=SEK");

    consents.create_parts(&body, &psu()).await.unwrap();
    let sent = bank.last();
    let boundary = sent.header("Content-Type").unwrap().strip_prefix("multipart/form-data; boundary=").unwrap();
    assert!(sent.text().starts_with(&format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"amount\"\r\nContent-Type: application/json\r\n\r\n{{"
    )));
    assert!(sent.text().ends_with(&format!("\r\n--{boundary}--\r\n")));

    consents.create_bytes(chunks(), &psu()).await.unwrap();
    assert_eq!(bank.last().text(), "<a></a>");
}

#[tokio::test]
async fn a_stream_that_was_sent_is_not_sent_again_and_one_that_is_made_anew_is() {
    let bank = created();
    let consents = sandbox(&bank).consents().product("giro");
    let once = chunks();
    consents.create_bytes(&once, &psu()).await.unwrap();
    let error = consents.create_bytes(&once, &psu()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "createConsent: the stream that is the request body was sent already; `Upload::made_by` makes one for each time"
    );
    assert_eq!((error.kind(), bank.sent().len()), (ErrorKind::Invalid, 1));

    let anew = Upload::made_by(|| stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"<a/>"))]));
    for _ in 0..2 {
        consents.create_bytes(&anew, &psu()).await.unwrap();
        assert_eq!(bank.last().text(), "<a/>");
    }
}

#[tokio::test(start_paused = true)]
async fn the_time_limit_begins_anew_with_each_chunk_that_is_sent() {
    let slow = |pause: u64| {
        let chunks = stream::unfold(0, move |number| async move {
            tokio::time::sleep(Duration::from_secs(pause)).await;
            (number < 10).then(|| (Ok::<_, std::io::Error>(Bytes::from_static(b"a")), number + 1))
        });
        Upload::stream(chunks)
    };
    let bank = created();
    let create = |pause| sandbox(&bank).consents().product("giro").create_bytes(slow(pause), &psu());
    create(9).timeout(Duration::from_secs(10)).await.unwrap();
    assert_eq!(bank.last().text(), "aaaaaaaaaa");
    let error = create(11).timeout(Duration::from_secs(10)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown);
}

#[tokio::test]
async fn the_media_type_chooses_the_case() {
    for (status, content_type, body, case) in [
        (201, "application/json", r#"{"currency":"SEK","amount":"10.10"}"#, "Created"),
        (201, "text/xml", "<a/>", "Xml"),
        (
            201,
            "multipart/form-data; boundary=b",
            "--b\r\nContent-Disposition: form-data; name=\"xml_sct\"\r\n\r\n<a/>\r\n--b--\r\n",
            "Multipart",
        ),
        (201, "application/pdf", "%PDF", "Pdf"),
        (204, "application/json", "", "NoContent"),
    ] {
        let bank = StandIn::bank(status, content_type, body);
        let consents = sandbox(&bank).consents().product("giro");
        let call = consents.create(&CreateConsent::new(amount()), &psu()).accept("application/json");
        let response = call.await.unwrap();
        let read = match response.into_inner() {
            CreateConsentResponseBody::Created(created) if created.amount.to_string() == "10.10" => "Created",
            CreateConsentResponseBody::Xml(text) if text.as_str() == "<a/>" => "Xml",
            CreateConsentResponseBody::Multipart(files) if files.xml_sct == "<a/>" => "Multipart",
            CreateConsentResponseBody::Pdf(bytes) if bytes == "%PDF" => "Pdf",
            CreateConsentResponseBody::NoContent => "NoContent",
            _ => "another",
        };
        assert_eq!(read, case);
        assert_eq!(bank.last().header("Accept"), Some("application/json"));
    }
}

#[tokio::test]
async fn declared_headers_are_read_as_their_types() {
    let bank = StandIn::new(|_| {
        let mut response = crate::stand_in::response(204, "application/json", "");
        response.headers_mut().insert("Location", "/consents/1".parse().unwrap());
        response.headers_mut().insert("Kind", "newer".parse().unwrap());
        response.headers_mut().append("Warnings", "a, b".parse().unwrap());
        response.headers_mut().append("Warnings", "c".parse().unwrap());
        Ok(response)
    });
    let consents = sandbox(&bank).consents().product("giro");
    let response = consents.create(&CreateConsent::new(amount()), &psu()).await.unwrap();
    assert_eq!(response.declared().location.as_deref(), Some("/consents/1"));
    assert_eq!(response.declared().kind, Some(BalanceType::from("newer")));
    assert_eq!(response.declared().warnings, ["a", "b", "c"]);
    assert_eq!(response.headers()["Kind"], "newer");
}

#[test]
fn generated_types_are_read_and_written() {
    fn reads<T: Read>() {}
    fn writes<T: Write>() {}
    reads::<Reference>();
    reads::<CreateConsent>();
    writes::<Reference>();
    let _: fn(&mut Reader<'_>) -> Result<Decimal, portal_runtime::ReadError> = Decimal::read;
    let _: fn(&Decimal, &mut Writer) = Decimal::write;
}
