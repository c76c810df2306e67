//! Sessions of customers: sign-in, tokens that replace each other, the end.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use http::Response;
use portal_runtime::{
    AuthorizationCode, Body, CallbackFault, Error, Login, LoginError, MemoryStore, SessionOver, SessionStore, TransportError,
    TransportErrorKind, Uuid,
};

use crate::bank::{Accounts, Production};
use crate::stand_in::{Sent, StandIn, response};

const CALLBACK: &str = "https://tpp.test/back";
const PERSON: &str = "191212121212";
const EMPTY_LIST: &str = r#"{"accounts":[]}"#;

type Answer = Result<Response<Body>, TransportError>;

fn is_token(sent: &Sent) -> bool {
    sent.uri.ends_with("/token")
}

/// Tokens with this number. They live ten minutes, and the refresh token works once.
fn tokens(number: usize) -> Answer {
    let body = format!(
        r#"{{"access_token":"access-{number}","refresh_token":"refresh-{number}","token_type":"bearer","expires_in":599}}"#
    );
    Ok(response(200, "application/json", &body))
}

fn invalid_grant() -> Answer {
    Ok(response(400, "application/json", r#"{"error":"invalid_grant","error_description":"consumed"}"#))
}

fn failed(kind: TransportErrorKind) -> Answer {
    Err(TransportError::new(kind, "of the test"))
}

/// A bank that takes the last refresh token and no other, once it has been asked as often as `disturbed` says otherwise.
fn bank(disturbed: impl Fn(usize) -> Option<Answer> + Send + Sync + 'static) -> Arc<StandIn> {
    let (asked, issued) = (AtomicUsize::new(0), AtomicUsize::new(0));
    StandIn::slow(Duration::from_millis(5), move |sent| {
        if sent.uri.ends_with("/revoke") {
            return Ok(response(200, "application/json", ""));
        }
        if !is_token(sent) {
            return Ok(response(200, "application/json", EMPTY_LIST));
        }
        if let Some(answer) = disturbed(asked.fetch_add(1, Ordering::SeqCst)) {
            return answer;
        }
        let last = issued.load(Ordering::SeqCst);
        let is_right = last == 0 || sent.text().ends_with(&format!("refresh_token=refresh-{last}"));
        if !is_right {
            return invalid_grant();
        }
        issued.store(last + 1, Ordering::SeqCst);
        tokens(last + 1)
    })
}

fn calm() -> Arc<StandIn> {
    bank(|_| None)
}

fn client(bank: &Arc<StandIn>, store: &Arc<dyn SessionStore>) -> Production {
    let builder = Production::certified("PSDSE-FINA-00000").session_store(Arc::clone(store));
    builder.transport(Arc::clone(bank) as _).build().unwrap()
}

fn memory() -> Arc<dyn SessionStore> {
    Arc::new(MemoryStore::new())
}

/// The value of a parameter in an address.
fn parameter(url: &str, name: &str) -> String {
    let query = url.split_once('?').unwrap().1;
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    pairs.find(|(key, _)| key == name).unwrap_or_else(|| panic!("{name} is not in {url}")).1.into_owned()
}

fn callback(login: &Login<Accounts>) -> String {
    format!("{CALLBACK}?code=c0de&state={}", parameter(login.url(), "state"))
}

async fn signed_in(client: &Production) -> Accounts {
    let login = client.authorise(PERSON, CALLBACK).unwrap();
    login.complete(callback(&login)).await.unwrap()
}

/// Until the access token is used no more.
async fn expire() {
    tokio::time::advance(Duration::from_secs(560)).await;
}

fn why_over(error: &Error<impl std::fmt::Debug>) -> Option<SessionOver> {
    match error {
        Error::Token(error) => error.session_over(),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_customer_is_sent_to_an_address_that_says_who_asks_for_what() {
    let login = client(&calm(), &memory()).authorise(PERSON, CALLBACK).unwrap();
    assert!(login.url().starts_with("https://auth.bank.test/authorize?"));
    for (name, value) in [
        ("response_type", "code"),
        ("client_id", "PSDSE-FINA-00000"),
        ("redirect_uri", CALLBACK),
        ("scope", "account"),
        ("ssn", PERSON),
        ("code_challenge_method", "S256"),
    ] {
        assert_eq!(parameter(login.url(), name), value);
    }
    let other = client(&calm(), &memory()).authorise(PERSON, CALLBACK).unwrap();
    assert_ne!(parameter(login.url(), "state"), parameter(other.url(), "state"));
    assert_ne!(parameter(login.url(), "code_challenge"), parameter(other.url(), "code_challenge"));
}

#[tokio::test]
async fn the_code_is_exchanged_with_its_verifier_and_the_certificate_alone() {
    let bank = calm();
    let client = client(&bank, &memory());
    let login = client.authorise(PERSON, CALLBACK).unwrap();
    login.complete(callback(&login)).await.unwrap().list().await.unwrap();
    let sent = &bank.sent()[0];
    let form = format!("?{}", sent.text());
    assert_eq!(parameter(&form, "grant_type"), "authorization_code");
    assert_eq!(parameter(&form, "code"), "c0de");
    assert_eq!(parameter(&form, "redirect_uri"), CALLBACK);
    assert_eq!(parameter(&form, "client_id"), "PSDSE-FINA-00000");
    assert!(!form.contains("secret") && sent.header("Authorization").is_none());
    let verifier = parameter(&form, "code_verifier");
    let challenge = ring::digest::digest(&ring::digest::SHA256, verifier.as_bytes());
    let challenge = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, challenge);
    assert_eq!(parameter(login.url(), "code_challenge"), challenge);
    assert_eq!(bank.last().header("Authorization"), Some("Bearer access-1"));
}

#[tokio::test]
async fn a_callback_that_is_not_of_the_sign_in_changes_nothing() {
    let bank = calm();
    let login = client(&bank, &memory()).authorise(PERSON, CALLBACK).unwrap();
    let state = parameter(login.url(), "state");
    for (callback, expected) in [
        (format!("{CALLBACK}?code=c0de"), CallbackFault::OtherState),
        (format!("{CALLBACK}?code=c0de&state={state}0"), CallbackFault::OtherState),
        (format!("{CALLBACK}?error=access_denied&state=0"), CallbackFault::OtherState),
        (format!("{CALLBACK}?code=c0de&state={state}&state={state}"), CallbackFault::Ambiguous),
        (format!("{CALLBACK}?code=c0de&code=other&state={state}"), CallbackFault::Ambiguous),
        (format!("{CALLBACK}?code=c0de&error=server_error&state={state}"), CallbackFault::Ambiguous),
        (format!("{CALLBACK}?state={state}"), CallbackFault::Nothing),
        (format!("{CALLBACK}?code=&state={state}"), CallbackFault::Nothing),
        (format!("https://evil.test/back?code=c0de&state={state}"), CallbackFault::OtherAddress),
        (format!("//evil.test/back?code=c0de&state={state}"), CallbackFault::OtherAddress),
        (format!("/other?code=c0de&state={state}"), CallbackFault::OtherAddress),
        ("https://[".to_owned(), CallbackFault::NoUrl),
        (format!("{CALLBACK}?code={}", "c".repeat(20_000)), CallbackFault::NoUrl),
    ] {
        match login.complete(&callback).await {
            Err(LoginError::Callback(fault)) => assert_eq!(fault, expected, "{callback}"),
            other => panic!("{callback}: {:?}", other.err()),
        }
    }
    assert_eq!(bank.sent().len(), 0);
    login.complete(format!("/back?code=c0de&state={state}")).await.unwrap();
}

#[tokio::test]
async fn a_code_is_exchanged_once() {
    let bank = calm();
    let login = client(&bank, &memory()).authorise(PERSON, CALLBACK).unwrap();
    login.complete(callback(&login)).await.unwrap();
    let again = login.complete(callback(&login)).await;
    assert!(matches!(again, Err(LoginError::Callback(CallbackFault::Repeated))));
    assert_eq!(bank.tokens_asked(), 1);
}

#[tokio::test]
async fn a_code_that_was_not_sent_may_be_tried_again() {
    let bank = bank(|asked| (asked == 0).then(|| failed(TransportErrorKind::Connect)));
    let login = client(&bank, &memory()).authorise(PERSON, CALLBACK).unwrap();
    let error = login.complete(callback(&login)).await.err().unwrap();
    assert!(matches!(error, LoginError::Token(_)) && error.request_ids().len() == 1, "{error}");
    login.complete(callback(&login)).await.unwrap();
}

#[tokio::test]
async fn a_callback_that_comes_to_two_processes_is_exchanged_by_one() {
    let (bank, store) = (calm(), memory());
    let login = client(&bank, &store).authorise(PERSON, CALLBACK).unwrap();
    let other = client(&bank, &store).resume_login(&login.keep()).unwrap();
    let (first, second) = tokio::join!(login.complete(callback(&login)), other.complete(callback(&login)));
    assert_eq!((first.is_ok(), second.is_ok(), bank.tokens_asked()), (true, false, 1));
    assert!(matches!(second, Err(LoginError::Callback(CallbackFault::Repeated))));
}

#[tokio::test]
async fn a_session_is_found_by_the_sign_in_that_nobody_waited_for() {
    let (bank, store) = (calm(), memory());
    let client = client(&bank, &store);
    let login = client.authorise(PERSON, CALLBACK).unwrap();
    let completing = login.complete(callback(&login));
    assert!(tokio::time::timeout(Duration::from_millis(1), completing).await.is_err());
    tokio::time::sleep(Duration::from_millis(50)).await;
    client.resume_session(login.session_id()).list().await.unwrap();
    assert_eq!(bank.tokens_asked(), 1);
}

#[tokio::test]
async fn a_redirect_uri_is_sent_as_it_was_given() {
    let login = client(&calm(), &memory()).authorise(PERSON, "https://tpp.test").unwrap();
    assert_eq!(parameter(login.url(), "redirect_uri"), "https://tpp.test");
    login.complete(format!("https://tpp.test/?code=c0de&state={}", parameter(login.url(), "state"))).await.unwrap();
}

#[tokio::test]
async fn a_refusal_has_its_code_and_its_words_do_not_print() {
    let login = client(&calm(), &memory()).authorise(PERSON, CALLBACK).unwrap();
    let state = parameter(login.url(), "state");
    for (code, expected) in [
        ("access_denied", AuthorizationCode::AccessDenied),
        ("server_error", AuthorizationCode::ServerError),
        ("UNKNOWN", AuthorizationCode::Other("UNKNOWN".to_owned())),
    ] {
        let callback = format!("{CALLBACK}?error={code}&error_description=user+Cancel&state={state}");
        let error = login.complete(callback).await.err().unwrap();
        let LoginError::Refused(refusal) = &error else { panic!("{error}") };
        assert_eq!((refusal.code(), refusal.description()), (&expected, Some("user Cancel")));
        assert_eq!(error.to_string(), format!("the sign-in was refused: {code}"));
        assert!(!format!("{error:?}").contains("Cancel"));
    }
}

#[tokio::test]
async fn a_redirect_uri_by_which_a_code_would_be_seen_is_refused() {
    let client = client(&calm(), &memory());
    for uri in ["back", "https://tpp.test/back#here", "http://tpp.test/back"] {
        assert!(matches!(client.authorise(PERSON, uri), Err(LoginError::Unusable(_))), "{uri}");
    }
    for uri in ["http://127.0.0.1:8000/back", "tpp.app:/back"] {
        assert!(client.authorise(PERSON, uri).is_ok(), "{uri}");
    }
}

#[tokio::test]
async fn a_sign_in_that_was_kept_goes_on_in_another_process() {
    let (bank, store) = (calm(), memory());
    let login = client(&bank, &store).authorise(PERSON, CALLBACK).unwrap();
    let (kept, callback) = (login.keep(), callback(&login));
    drop(login);
    let resumed = client(&bank, &memory()).resume_login(&kept).unwrap();
    resumed.complete(callback).await.unwrap().list().await.unwrap();
    let of_sandbox = crate::stand_in::sandbox(&bank).resume_login(&kept);
    assert!(matches!(of_sandbox, Err(LoginError::Unusable(_))));
}

#[tokio::test(start_paused = true)]
async fn an_access_token_that_expires_is_replaced_once_for_all_calls() {
    let bank = calm();
    let session = signed_in(&client(&bank, &memory())).await;
    for generation in 2..5 {
        expire().await;
        let calls: Vec<_> = (0..50).map(|_| tokio::spawn(session.list().into_future())).collect();
        for call in calls {
            call.await.unwrap().unwrap();
        }
        assert_eq!(bank.tokens_asked(), generation);
        assert_eq!(bank.last().header("Authorization"), Some(&*format!("Bearer access-{generation}")));
    }
    let form = format!("?{}", bank.sent().iter().rfind(|sent| is_token(sent)).unwrap().text());
    assert_eq!(parameter(&form, "grant_type"), "refresh_token");
    assert_eq!(parameter(&form, "client_id"), "PSDSE-FINA-00000");
}

#[tokio::test(start_paused = true)]
async fn a_caller_who_goes_away_loses_no_token() {
    let bank = calm();
    let session = signed_in(&client(&bank, &memory())).await;
    expire().await;
    let call = session.list().into_future();
    assert!(tokio::time::timeout(Duration::from_millis(1), call).await.is_err());
    tokio::time::sleep(Duration::from_secs(1)).await;
    session.list().await.unwrap();
    assert_eq!(bank.tokens_asked(), 2);
}

#[tokio::test(start_paused = true)]
async fn two_clients_of_one_store_refresh_once() {
    let (bank, store) = (calm(), memory());
    let one = signed_in(&client(&bank, &store)).await;
    let other = client(&bank, &store).resume_session(one.session_id().unwrap());
    other.list().await.unwrap();
    assert_eq!(bank.tokens_asked(), 1);
    expire().await;
    let (first, second) = tokio::join!(one.list().into_future(), other.list().into_future());
    first.unwrap();
    second.unwrap();
    assert_eq!(bank.tokens_asked(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_refresh_token_that_is_refused_ends_the_session() {
    let bank = bank(|asked| (asked == 1).then(invalid_grant));
    let session = signed_in(&client(&bank, &memory())).await;
    expire().await;
    let error = session.list().await.unwrap_err();
    assert_eq!(why_over(&error), Some(SessionOver::Refused));
    assert_eq!(error.code().as_deref(), Some("invalid_grant"));
    assert!(!error.is_retryable());
    tokio::time::advance(Duration::from_secs(10)).await;
    assert_eq!(why_over(&session.list().await.unwrap_err()), Some(SessionOver::Unknown));
    assert_eq!(bank.tokens_asked(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_refresh_of_which_the_response_was_lost_is_in_doubt_and_tried_once_more() {
    for kind in [TransportErrorKind::Interrupted, TransportErrorKind::Timeout] {
        for (second, over) in [(Some(invalid_grant as fn() -> Answer), Some(SessionOver::RefreshInDoubt)), (None, None)] {
            let bank = bank(move |asked| match asked {
                1 => Some(failed(kind)),
                2 => second.map(|answer| answer()),
                _ => None,
            });
            let session = signed_in(&client(&bank, &memory())).await;
            expire().await;
            assert_eq!(why_over(&session.list().await.unwrap_err()), None);
            tokio::time::advance(Duration::from_secs(10)).await;
            assert_eq!(session.list().await.err().and_then(|error| why_over(&error)), over);
            assert_eq!(bank.tokens_asked(), 3);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_refresh_that_was_not_sent_is_not_in_doubt() {
    let bank = bank(|asked| match asked {
        1 => Some(failed(TransportErrorKind::Connect)),
        2 => Some(invalid_grant()),
        _ => None,
    });
    let session = signed_in(&client(&bank, &memory())).await;
    expire().await;
    assert_eq!(why_over(&session.list().await.unwrap_err()), None);
    tokio::time::advance(Duration::from_secs(10)).await;
    assert_eq!(why_over(&session.list().await.unwrap_err()), Some(SessionOver::Refused));
}

#[tokio::test(start_paused = true)]
async fn a_session_without_a_refresh_token_ends_with_its_access_token() {
    let bank = StandIn::new(|sent| match is_token(sent) {
        true => Ok(response(200, "application/json", r#"{"access_token":"access","token_type":"bearer","expires_in":599}"#)),
        false => Ok(response(200, "application/json", EMPTY_LIST)),
    });
    let session = signed_in(&client(&bank, &memory())).await;
    session.list().await.unwrap();
    expire().await;
    assert_eq!(why_over(&session.list().await.unwrap_err()), Some(SessionOver::NoRefreshToken));
}

#[tokio::test]
async fn a_session_that_is_ended_is_revoked_and_forgotten() {
    let (bank, store) = (calm(), memory());
    let session = signed_in(&client(&bank, &store)).await;
    session.end_session().await.unwrap();
    let revoked = format!("?{}", bank.sent().last().unwrap().text());
    assert_eq!(parameter(&revoked, "token"), "refresh-1");
    assert_eq!(parameter(&revoked, "client_id"), "PSDSE-FINA-00000");
    assert!(store.load(session.session_id().unwrap()).await.unwrap().is_none());
    assert_eq!(why_over(&session.list().await.unwrap_err()), Some(SessionOver::Unknown));
    session.end_session().await.unwrap();
}

#[tokio::test]
async fn a_session_that_nobody_stored_is_unknown() {
    let client = client(&calm(), &memory());
    let session = client.resume_session(Uuid::nil().into());
    assert_eq!(why_over(&session.list().await.unwrap_err()), Some(SessionOver::Unknown));
}

#[tokio::test]
async fn what_is_kept_does_not_print() {
    let (bank, store) = (calm(), memory());
    let client = client(&bank, &store);
    let login = client.authorise(PERSON, CALLBACK).unwrap();
    let state = parameter(login.url(), "state");
    let session = login.complete(callback(&login)).await.unwrap();
    let stored = store.load(session.session_id().unwrap()).await.unwrap().unwrap();
    for printed in [format!("{login:?}"), format!("{:?}", login.keep()), format!("{stored:?}"), format!("{store:?}")] {
        for secret in [PERSON, &*state, "access-1", "refresh-1"] {
            assert!(!printed.contains(secret), "{printed}");
        }
    }
    assert_eq!(portal_runtime::StoredSession::from_text(&stored.to_text()).unwrap(), stored);
}
