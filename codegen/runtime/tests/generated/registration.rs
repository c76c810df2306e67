//! A client that registers itself, and manages its registration (RFC 7591, RFC 7592).

use std::sync::Arc;
use std::time::Duration;

use http::{Method, Response};
use portal_runtime::{
    AccessToken, Body, ClientMetadata, ErrorKind, Json, Outcome, Registrar, Registration, RegistrationCode, RegistrationError,
    RegistrationFault, Secret, TransportError, TransportErrorKind,
};

use crate::bank::Production;
use crate::stand_in::{Sent, StandIn, response};
use crate::traces::recorded;

const ENDPOINT: &str = "https://auth.bank.test/register";
const REGISTERED: &str = r#"{
    "client_id": "PSDSE-FINA-00000", "client_id_issued_at": 1800000000,
    "registration_access_token": "manage-1", "registration_client_uri": "https://auth.bank.test/register/1",
    "redirect_uris": ["https://tpp.test/back"], "client_name": "Example", "grant_types": ["authorization_code"],
    "token_endpoint_auth_method": "tls_client_auth", "jwks_uri": null, "require_auth_time": false
}"#;

type Answer = Result<Response<Body>, TransportError>;

fn registrar(bank: &Arc<StandIn>) -> Registrar {
    let builder = Production::certified("PSDSE-FINA-00000").registration_endpoint(ENDPOINT);
    builder.timeout(Duration::from_secs(1)).transport(Arc::clone(bank) as _).build().unwrap().registrar().unwrap()
}

/// A bank that says this to each request.
fn saying(status: u16, body: &'static str) -> Arc<StandIn> {
    StandIn::new(move |_| Ok(response(status, "application/json", body)))
}

/// A bank that registers, and answers later requests so.
fn bank(later: impl Fn(&Sent) -> Answer + Send + Sync + 'static) -> Arc<StandIn> {
    StandIn::new(
        move |sent| {
            if sent.method == Method::POST { Ok(response(201, "application/json", REGISTERED)) } else { later(sent) }
        },
    )
}

fn metadata() -> ClientMetadata {
    let mut metadata = ClientMetadata::default();
    metadata.redirect_uris = vec!["https://tpp.test/back".to_owned()];
    metadata.scope = Some("account payment".to_owned());
    metadata
}

async fn register(bank: &Arc<StandIn>) -> Result<Registration, RegistrationError> {
    registrar(bank).register(&AccessToken::new("initial-1"), &metadata()).await
}

fn fault(error: &RegistrationError) -> &RegistrationFault {
    match error {
        RegistrationError::Unusable(unusable) => unusable.fault(),
        other => panic!("{other}"),
    }
}

fn code(error: &RegistrationError) -> Option<RegistrationCode> {
    match error {
        RegistrationError::Refused(refusal) => refusal.code(),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_client_is_registered_with_what_it_says_of_itself_and_the_initial_token() {
    let bank = saying(201, REGISTERED);
    let registration = register(&bank).await.unwrap();
    let sent = &bank.sent()[0];
    assert_eq!((sent.method.as_str(), sent.uri.as_str()), ("POST", ENDPOINT));
    assert_eq!(sent.text(), r#"{"redirect_uris":["https://tpp.test/back"],"scope":"account payment"}"#);
    assert_eq!(sent.header("Authorization"), Some("Bearer initial-1"));
    assert_eq!(sent.header("Content-Type"), Some("application/json"));
    assert!(sent.header("X-Request-ID").is_some() && sent.header("User-Agent").is_some());
    assert_eq!(registration.client_id(), "PSDSE-FINA-00000");
    assert_eq!(registration.issued_at().unwrap().to_string(), "2027-01-15T08:00:00Z");
    assert!(registration.client_secret().is_none());
    assert_eq!(registration.registration_access_token().unwrap().expose(), "manage-1");
    assert_eq!(registration.metadata().client_name.as_deref(), Some("Example"));
    assert_eq!(registration.metadata().others["require_auth_time"].as_str(), "false");
}

#[tokio::test]
async fn token_and_address_that_come_with_a_response_replace_those_before() {
    let bank = bank(|sent| {
        let next = if sent.header("Authorization") == Some("Bearer manage-1") { 2 } else { 3 };
        let body = REGISTERED.replace("manage-1", &format!("manage-{next}")).replace("register/1", &format!("register/{next}"));
        Ok(response(200, "application/json", &body))
    });
    let first = register(&bank).await.unwrap();
    let second = registrar(&bank).read(&first).await.unwrap();
    drop(registrar(&bank).read(&second).await.unwrap());
    let sent: Vec<_> = bank.sent().into_iter().skip(1).map(|sent| (sent.method, sent.uri)).collect();
    let address = |number| format!("https://auth.bank.test/register/{number}");
    assert_eq!(sent, [(Method::GET, address(1)), (Method::GET, address(2))]);
    assert_eq!(second.registration_access_token().unwrap().expose(), "manage-2");
}

#[tokio::test]
async fn what_a_later_response_leaves_out_is_as_before() {
    let bank = bank(|_| Ok(response(200, "application/json", r#"{"client_id":"PSDSE-FINA-00000"}"#)));
    let registration = registrar(&bank).read(&register(&bank).await.unwrap()).await.unwrap();
    assert_eq!(registration.registration_access_token().unwrap().expose(), "manage-1");
    assert_eq!(registration.registration_client_uri(), Some("https://auth.bank.test/register/1"));
    assert!(registration.issued_at().is_some() && registration.metadata().redirect_uris.is_empty());
}

#[tokio::test]
async fn an_update_has_all_metadata_and_the_client_id_and_nothing_else_of_the_servers() {
    let bank = bank(|_| Ok(response(200, "application/json", REGISTERED)));
    let registration = register(&bank).await.unwrap();
    let mut metadata = registration.metadata().clone();
    metadata.redirect_uris.push("https://tpp.test/other".to_owned());
    drop(registrar(&bank).update(&registration, &metadata).await.unwrap());
    let sent = bank.sent().pop().unwrap();
    assert_eq!((sent.method.as_str(), sent.header("Authorization")), ("PUT", Some("Bearer manage-1")));
    assert_eq!(
        sent.text(),
        r#"{"client_id":"PSDSE-FINA-00000","redirect_uris":["https://tpp.test/back","https://tpp.test/other"],"client_name":"Example","grant_types":["authorization_code"],"token_endpoint_auth_method":"tls_client_auth","jwks_uri":null,"require_auth_time":false}"#
    );
}

#[tokio::test]
async fn a_registration_is_deleted_by_a_request_without_a_body() {
    let bank = bank(|_| Ok(response(204, "application/json", "")));
    let registration = register(&bank).await.unwrap();
    registrar(&bank).delete(&registration).await.unwrap();
    let sent = bank.sent().pop().unwrap();
    assert_eq!((sent.method.as_str(), sent.text(), sent.header("Content-Type")), ("DELETE", "", None));
}

#[tokio::test]
async fn no_token_goes_to_an_address_on_another_host_or_over_the_network_in_clear() {
    for (address, is_other_host) in [
        ("https://evil.test/register/1", true),
        ("https://auth.bank.test.evil.test/register/1", true),
        ("http://127.0.0.1/register/1", true),
        ("http://auth.bank.test/register/1", false),
        ("https://auth.bank.test@evil.test/1", false),
        ("https://a:b@auth.bank.test/1", false),
        ("https://auth.bank.test/1#a", false),
        ("ftp://auth.bank.test/1", false),
        ("/register/1", false),
        ("", false),
    ] {
        let bank = StandIn::new(move |_| {
            Ok(response(201, "application/json", &REGISTERED.replace("https://auth.bank.test/register/1", address)))
        });
        let error = register(&bank).await.unwrap_err();
        match fault(&error) {
            RegistrationFault::OtherHost => assert!(is_other_host, "{address}"),
            RegistrationFault::UnusableAddress => assert!(!is_other_host, "{address}"),
            other => panic!("{address}: {other}"),
        }
        assert_eq!((error.outcome(), bank.sent().len()), (Outcome::Done, 1));
    }
}

#[tokio::test]
async fn a_registration_is_not_managed_by_a_registrar_of_another_host() {
    let bank = saying(201, REGISTERED);
    let registration = register(&bank).await.unwrap();
    let builder = Production::certified("PSDSE-FINA-00000").registration_endpoint("https://auth.other.test/register");
    let other = builder.transport(Arc::clone(&bank) as _).build().unwrap().registrar().unwrap();
    assert_eq!(other.read(&registration).await.unwrap_err().kind(), ErrorKind::Invalid);
    assert_eq!(other.resume(&registration.keep()).unwrap_err().kind(), ErrorKind::Invalid);
    assert_eq!(bank.sent().len(), 1);
}

#[tokio::test]
async fn codes_of_refusals_are_told_apart_and_a_refusal_had_no_effect() {
    for (status, body, expected) in [
        (400, r#"{"error":"invalid_redirect_uri","error_description":"x"}"#, Some(RegistrationCode::InvalidRedirectUri)),
        (400, r#"{"error":"invalid_client_metadata"}"#, Some(RegistrationCode::InvalidClientMetadata)),
        (400, r#"{"error":"invalid_software_statement"}"#, Some(RegistrationCode::InvalidSoftwareStatement)),
        (400, r#"{"error":"unapproved_software_statement"}"#, Some(RegistrationCode::UnapprovedSoftwareStatement)),
        (401, r#"{"error":"invalid_token"}"#, Some(RegistrationCode::InvalidToken)),
        (401, "<html>", Some(RegistrationCode::InvalidToken)),
        (403, r#"{"error":"access_denied"}"#, Some(RegistrationCode::Other("access_denied".to_owned()))),
        (404, "<html>", None),
    ] {
        let error = register(&saying(status, body)).await.unwrap_err();
        assert_eq!(code(&error), expected, "{body}");
        assert_eq!((error.outcome(), error.status().map(|status| status.as_u16())), (Outcome::NoEffect, Some(status)));
    }
}

#[tokio::test]
async fn an_error_names_step_status_code_and_request_and_none_of_the_servers_words() {
    let error =
        register(&saying(400, r#"{"error":"invalid_redirect_uri","error_description":"secret words"}"#)).await.unwrap_err();
    let expected = format!("register client: 400 Bad Request, invalid_redirect_uri (request {})", error.request_id());
    assert_eq!((error.to_string(), format!("{error:?}")), (expected.clone(), format!("RegistrationError({expected})")));
    let bank = StandIn::new(|_| Ok(response(503, "text/html; charset=x", "<p>secret words")));
    let error = register(&bank).await.unwrap_err();
    let expected = "register client: 503 Service Unavailable, with a body of text/html that has no code; whether it had an effect is not known";
    assert!(error.to_string().starts_with(expected), "{error}");
}

#[tokio::test]
async fn the_servers_words_are_kept_up_to_a_limit() {
    let bank = StandIn::new(|_| {
        let words = "å".repeat(5000);
        Ok(response(400, "application/json", &format!(r#"{{"error":"invalid_client_metadata","error_description":"{words}"}}"#)))
    });
    match register(&bank).await.unwrap_err() {
        RegistrationError::Refused(refusal) => assert_eq!(refusal.description().unwrap().chars().count(), 1000),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn whether_a_step_had_an_effect_is_not_known_when_its_response_is_lost() {
    for (kind, outcome) in [(TransportErrorKind::Interrupted, Outcome::Unknown), (TransportErrorKind::Connect, Outcome::NoEffect)]
    {
        let bank = bank(move |_| Err(TransportError::new(kind, "of the test")));
        let (registration, registrar) = (register(&bank).await.unwrap(), registrar(&bank));
        // A server may replace the token that it is only read by.
        let read = registrar.read(&registration).await.unwrap_err();
        let updated = registrar.update(&registration, &metadata()).await.unwrap_err();
        let deleted = registrar.delete(&registration).await.unwrap_err();
        for error in [read, updated, deleted] {
            assert_eq!((error.kind(), error.outcome()), (ErrorKind::Transport, outcome), "{error}");
        }
        assert_eq!(bank.sent().len(), 4);
    }
}

#[tokio::test(start_paused = true)]
async fn a_step_has_the_time_of_a_call() {
    let bank = StandIn::slow(Duration::from_secs(2), |_| Ok(response(201, "application/json", REGISTERED)));
    let error = register(&bank).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Timeout, Outcome::Unknown));
}

#[tokio::test]
async fn a_success_that_is_no_registration_is_told_with_its_place() {
    for (body, told) in [
        ("{}", "required field `client_id` is missing"),
        ("<html>", "not JSON"),
        (r#"{"client_id":"a","redirect_uris":[1]}"#, "at `redirect_uris[0]`"),
        (r#"{"client_id":"a","client_secret_expires_at":"tomorrow"}"#, "at `client_secret_expires_at`"),
    ] {
        let error = register(&saying(200, body)).await.unwrap_err();
        assert!(matches!(fault(&error), RegistrationFault::Unreadable(_)) && error.to_string().contains(told), "{error}");
    }
    let other = bank(|_| Ok(response(200, "application/json", r#"{"client_id":"another"}"#)));
    let error = registrar(&other).read(&register(&other).await.unwrap()).await.unwrap_err();
    assert!(matches!(fault(&error), RegistrationFault::OtherClient), "{error}");
    let error = register(&saying(201, r#"{"client_id":"a","registration_access_token":"a\nb"}"#)).await.unwrap_err();
    assert!(matches!(fault(&error), RegistrationFault::UnusableToken), "{error}");
}

#[tokio::test]
async fn a_secret_and_its_end_are_read_and_one_that_never_ends_has_none() {
    for (end, expected) in
        [("0", None), ("1800000000", Some("2027-01-15T08:00:00Z")), ("\"1800000000\"", Some("2027-01-15T08:00:00Z"))]
    {
        let bank = StandIn::new(move |_| {
            let body = format!(r#"{{"client_id":"a","client_secret":"hush","client_secret_expires_at":{end}}}"#);
            Ok(response(201, "application/json", &body))
        });
        let registration = register(&bank).await.unwrap();
        assert_eq!(registration.client_secret().map(Secret::expose), Some("hush"));
        assert_eq!(registration.client_secret_expires_at().map(|end| end.to_string()).as_deref(), expected);
    }
}

#[tokio::test]
async fn what_cannot_be_sent_is_an_error_before_it_is() {
    let unmanaged = saying(201, r#"{"client_id":"a"}"#);
    let registration = register(&unmanaged).await.unwrap();
    let bank = saying(500, "");
    let registrar = registrar(&bank);
    let mut foreign = metadata();
    foreign.others.insert("registration_access_token".to_owned(), Json::parse("1").unwrap());
    for error in [
        registrar.register(&AccessToken::new("a\nb"), &metadata()).await.unwrap_err(),
        registrar.register(&AccessToken::new("initial-1"), &foreign).await.unwrap_err(),
        registrar.delete(&registration).await.unwrap_err(),
        Production::certified("a").transport(Arc::clone(&bank) as _).build().unwrap().registrar().unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Invalid, Outcome::NoEffect), "{error}");
    }
    assert_eq!(bank.sent().len(), 0);
}

#[tokio::test]
async fn a_registration_goes_on_from_its_text_and_no_other_text() {
    let bank = bank(|_| Ok(response(204, "application/json", "")));
    let kept = register(&bank).await.unwrap().keep();
    let resumed = registrar(&bank).resume(&kept).unwrap();
    assert_eq!(resumed.keep(), kept);
    registrar(&bank).delete(&resumed).await.unwrap();
    assert_eq!(bank.sent().pop().unwrap().header("Authorization"), Some("Bearer manage-1"));
    let other = kept.expose().replace("production", "sandbox");
    for text in ["", "{}", "null", REGISTERED, &kept.expose()[1..], &other] {
        assert_eq!(registrar(&bank).resume(&Secret::new(text)).unwrap_err().kind(), ErrorKind::Invalid, "{text}");
    }
}

#[tokio::test]
async fn a_registration_prints_no_secret_and_no_contact() {
    let bank = StandIn::new(|_| {
        let body =
            REGISTERED.replace("\"client_id_", "\"client_secret\": \"hush\", \"contacts\": [\"anna@tpp.test\"], \"client_id_");
        Ok(response(201, "application/json", &body))
    });
    let registration = register(&bank).await.unwrap();
    let shown = format!("{registration:?} {:?} {:?}", registration.metadata(), registrar(&bank));
    assert!(registration.keep().expose().contains("anna@tpp.test"));
    for secret in ["hush", "anna", "manage-1", "initial-1", "register/1"] {
        assert!(!shown.contains(secret), "{secret} is in {shown}");
    }
}

#[test]
fn the_address_of_the_endpoint_is_judged_as_others_are() {
    for address in
        ["http://auth.bank.test/register", "nowhere", "https://auth.bank.test/register?a", "https://a:b@auth.bank.test/"]
    {
        let bank = saying(500, "");
        let builder = Production::certified("a").registration_endpoint(address).transport(bank as _);
        assert!(builder.build().is_err(), "{address}");
    }
}

#[tokio::test]
async fn a_registration_is_traced_step_by_step_and_without_values() {
    let steps = async || {
        let bank = bank(|_| Ok(response(401, "application/json", r#"{"error":"invalid_token","error_description":"manage-1"}"#)));
        let registration = register(&bank).await.unwrap();
        let error = registrar(&bank).read(&registration).await.unwrap_err();
        let lost = saying(201, r#"{"client_id":"a","registration_client_uri":"https://evil.test/manage-1"}"#);
        register(&lost).await.unwrap_err();
        error
    };
    let (error, text) = recorded(steps).await;
    for wanted in [
        "registration: portal=\"test-portal\" environment=\"production\" step=\"register client\" request_id=",
        "step=\"read registration\" request_id=",
        "http.request.method=\"GET\"",
        &format!("request_id={}", error.request_id()),
        "http.response.status_code=201",
        "http.response.status_code=401 error.type=\"401\"",
    ] {
        assert!(text.contains(wanted), "{wanted} is not in {text}");
    }
    for secret in ["initial-1", "manage-1", "PSDSE", "tpp.test", "evil.test"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
}
