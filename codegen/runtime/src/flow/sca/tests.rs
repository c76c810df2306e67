use http::{HeaderMap, Method};

use super::response::{Approach, Link, Told};
use super::way_back::WayBack;
use super::{ScaError, ScaStatus, bank_id, qr};
use crate::error::{CallbackFault, ErrorPointers, Received, Record};
use crate::flow::callback::Callback;
use crate::wire::request_id::RequestId;

fn told(headers: &[(&'static str, &'static str)], body: &str) -> Told {
    let headers: HeaderMap =
        headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse::<http::HeaderValue>().unwrap())).collect();
    let record = Record::new("update", false, RequestId::new()).on(Method::PUT, "/authorisations/{id}");
    let pointers = ErrorPointers { codes: &[], messages: &[], accesses_exceeded: &[] };
    let received =
        Received { record, status: http::StatusCode::OK, headers, raw: bytes::Bytes::copy_from_slice(body.as_bytes()), pointers };
    Told::read(&received).unwrap_or_else(|error| panic!("{error}"))
}

fn data(challenge: &str) -> (Option<String>, Option<String>) {
    let challenge = told(&[], &format!(r#"{{"challengeData":{challenge}}}"#)).challenge;
    challenge.map(|challenge| (challenge.data, challenge.image)).unwrap_or_default()
}

#[test]
fn the_approach_is_read_whatever_its_case() {
    assert_eq!(told(&[("aspsp-sca-approach", "DECOUPLED")], "{}").approach, Some(Approach::Decoupled));
    assert_eq!(told(&[("aspsp-sca-approach", " Redirect ")], "{}").approach, Some(Approach::Redirect));
    assert_eq!(told(&[("aspsp-sca-approach", "CARRIER-PIGEON")], "{}").approach, None);
}

#[test]
fn a_code_is_exchanged_where_the_bank_offers_that() {
    let both = r#"{"_links":{"scaRedirect":{"href":"https://a.test"},"scaOAuth":{"href":"https://b.test"}}}"#;
    assert!(matches!(told(&[], both).link, Some(Link::OAuth(href)) if href == "https://b.test"));
    let page = r#"{"_links":{"scaRedirect":{"href":"https://a.test"}}}"#;
    assert!(matches!(told(&[], page).link, Some(Link::Page(href)) if href == "https://a.test"));
}

#[test]
fn the_data_of_a_challenge_is_a_text_or_a_list_of_one() {
    assert_eq!(data(r#"{"data":"token"}"#), (Some("token".to_owned()), None));
    assert_eq!(data(r#"{"data":["token","other"]}"#), (Some("token".to_owned()), None));
    assert_eq!(data(r#"{"data":[]}"#), (None, None));
}

#[test]
fn a_picture_is_an_address_that_can_do_nothing_but_be_shown() {
    let image = |image: &str| data(&format!(r#"{{"image":"{image}"}}"#)).1;
    assert_eq!(image("data:image/png;base64,AA==").as_deref(), Some("data:image/png;base64,AA=="));
    assert_eq!(image("https://bank.test/qr.png").as_deref(), Some("https://bank.test/qr.png"));
    assert_eq!(image("iVBORw0KGgo=").as_deref(), Some("data:image/png;base64,iVBORw0KGgo="));
    assert_eq!(image("javascript:alert(1)"), None);
    assert_eq!(image("data:text/html,<script>"), None);
    assert_eq!(image("http://bank.test/qr.png"), None);
    for out_of_an_attribute in
        ["https://x' onerror='a", "data:image/png,x", "data:image/png;base64,x' a='", "x' a='", "data:image/;a,b;base64,AA"]
    {
        assert!(image(out_of_an_attribute).is_none_or(|image| !image.contains('\'')), "{out_of_an_attribute}");
    }
}

#[test]
fn statuses_that_nobody_knows_are_not_over() {
    let status = told(&[], r#"{"scaStatus":"authenticationStarted"}"#).status.unwrap();
    assert_eq!((status.as_str(), status.is_final()), ("authenticationStarted", false));
    assert!(ScaStatus::Exempted.is_success() && ScaStatus::Failed.is_final() && !ScaStatus::Failed.is_success());
}

#[test]
fn words_of_the_bank_come_from_either_place() {
    assert_eq!(told(&[], r#"{"psuMessage":"Open the app."}"#).message.as_deref(), Some("Open the app."));
    assert_eq!(told(&[], r#"{"tppMessages":[{"text":"Turned back."}]}"#).message.as_deref(), Some("Turned back."));
}

#[test]
fn a_token_opens_bank_id_here_or_from_another_device() {
    assert_eq!(
        bank_id::link("a/b", Some("https://tpp.test/back?x=1")),
        "https://app.bankid.com/?autostarttoken=a%2Fb&redirect=https%3A%2F%2Ftpp.test%2Fback%3Fx%3D1"
    );
    assert_eq!(bank_id::link("a", None), "https://app.bankid.com/?autostarttoken=a&redirect=null");
    assert_eq!(bank_id::qr_text("a"), "bankid:///?autostarttoken=a");
}

#[test]
fn a_text_becomes_a_code_unless_it_is_too_long_for_one() {
    assert!(qr::svg("bankid.1").is_some_and(|svg| svg.starts_with("<svg") && svg.ends_with("</svg>")));
    assert!(qr::blocks("bankid.1").is_some_and(|blocks| blocks.lines().count() > 10));
    assert_eq!(qr::svg(&"x".repeat(8000)), None);
}

/// The URL to which a page of the bank's is told to send the customer.
fn sent(way_back: &WayBack, header: &str) -> String {
    way_back.headers().get(header).and_then(|given| given.value.clone().into_text()).unwrap()
}

#[test]
fn a_page_of_the_banks_sends_the_customer_back_with_the_state() {
    let way_back = WayBack::new("https://tpp.test/back?visitor=1").unwrap_or_else(|error| panic!("{error}"));
    assert!(matches!(way_back.read(&sent(&way_back, "TPP-Redirect-URI")), Ok(Callback::Bare)));
    assert!(matches!(way_back.read(&sent(&way_back, "TPP-Nok-Redirect-URI")), Ok(Callback::Refused(_))));
    let other = WayBack::new("https://tpp.test/back?visitor=1").unwrap_or_else(|error| panic!("{error}"));
    let foreign = way_back.read(&sent(&other, "TPP-Redirect-URI"));
    assert!(matches!(foreign, Err(ScaError::Callback(CallbackFault::OtherState))));
}

#[test]
fn states_of_processes_before_are_known_by_their_digests_alone() {
    let first = WayBack::new("https://tpp.test/back").unwrap_or_else(|error| panic!("{error}"));
    let second = WayBack::known("https://tpp.test/back", first.digests.clone()).unwrap_or_else(|error| panic!("{error}"));
    assert!(second.digests.iter().all(|digest| digest.as_str() != first.state.expose()));
    for way_back in [&first, &second] {
        let callback = format!("https://tpp.test/back?code=1&state={}", way_back.state.expose());
        assert!(matches!(second.read(&callback), Ok(Callback::Code(_))));
    }
}

#[test]
fn the_state_that_a_page_of_the_banks_was_told_is_good_in_each_process_after() {
    let first = WayBack::new("https://tpp.test/back").unwrap_or_else(|error| panic!("{error}"));
    let later = (0..9).fold(first.clone(), |before, _| {
        WayBack::known("https://tpp.test/back", before.digests).unwrap_or_else(|error| panic!("{error}"))
    });
    assert!(matches!(later.read(&sent(&first, "TPP-Redirect-URI")), Ok(Callback::Bare)));
    assert!(later.digests.len() <= 4);
}

#[test]
fn what_the_customer_is_offered_does_not_print() {
    let methods =
        r#"{"scaMethods":[{"authenticationMethodId":"sms","authenticationType":"SMS_OTP","name":"SMS to 070-1234567"}]}"#;
    let printed = format!("{:?}", told(&[], methods).methods);
    assert!(printed.contains("sms") && !printed.contains("070"), "{printed}");
}

#[test]
fn a_redirect_uri_leaves_the_parameters_of_callbacks_to_the_bank() {
    for taken in ["state=1", "code=1", "error=1"] {
        assert!(matches!(WayBack::new(&format!("https://tpp.test/back?{taken}")), Err(ScaError::Unusable(_))), "{taken}");
    }
}
