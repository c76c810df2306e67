use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use http::{HeaderValue, StatusCode};
use tokio::sync::Semaphore;
use tokio::time::{Duration, Instant};

use super::cache::{Flight, Found, Landed, TokenCache};
use super::issued::Issued;
use super::response::{Granted, granted};
use super::{AccessToken, Application, ClientAuthentication, Issuer, Keys, MemoryStore, TokenKey, TokenSource};
use crate::error::{Record, Refusal, TransportError, Unusable};
use crate::privacy::Secret;
use crate::transport::{Body, BoxFuture, Connection, Transport};
use crate::wire::request_id::RequestId;

fn issued(lifetime: Option<u64>, requested: Instant, replaces_refused: bool) -> Arc<Issued> {
    let (token, header) = (AccessToken::new("t"), HeaderValue::from_static("Bearer t"));
    let granted = Granted { token, header, lifetime: lifetime.map(Duration::from_secs), refresh_token: None };
    Arc::new(Issued::new(granted, requested, replaces_refused))
}

fn key(scope: &str) -> TokenKey {
    TokenKey::application(Vec::leak(vec![&*String::leak(scope.to_owned())]))
}

/// Sets off to fill an empty slot.
fn depart(cache: &TokenCache, key: &TokenKey) -> Flight {
    cache.enter(key, RequestId::new(), Instant::now()).1.unwrap()
}

/// Fills an empty slot with a token.
fn hold(cache: &TokenCache, key: &TokenKey) -> Arc<Issued> {
    let flight = depart(cache, key);
    let token = issued(Some(3600), Instant::now(), flight.refused.is_some());
    flight.land(Ok(Arc::clone(&token)));
    token
}

fn failure() -> Landed {
    Err(Arc::new(Refusal::Unusable { status: StatusCode::OK, reason: Unusable::Empty, raw: "".into() }))
}

fn is_empty(cache: &TokenCache, key: &TokenKey) -> bool {
    cache.find(key, Instant::now()).is_none()
}

#[test]
fn a_token_is_used_until_a_margin_before_it_expires() {
    let now = Instant::now();
    for (lifetime, used) in [(Some(3600), 3540), (Some(100), 80), (Some(0), 0), (None, 240), (Some(u64::MAX), 86_340)] {
        let token = issued(lifetime, now, false);
        assert!(used == 0 || token.is_fresh(now + Duration::from_secs(used - 1)), "{lifetime:?}");
        assert!(!token.is_fresh(now + Duration::from_secs(used)), "{lifetime:?}");
    }
}

#[test]
fn the_order_of_scopes_does_not_matter() {
    assert_eq!(TokenKey::application(&["b", "a", "b"]), TokenKey::application(&["a", "b"]));
    assert_ne!(TokenKey::application(&["a"]), TokenKey::application(&["a", "b"]));
    assert_eq!(TokenKey::application(&["b", "a"]).scope(), "a b");
}

#[test]
fn a_fixed_scope_is_sent_as_it_is() {
    assert_eq!(TokenKey::Scoped(Secret::new("b a")).scope(), "b a");
}

#[tokio::test(start_paused = true)]
async fn a_failure_is_remembered_for_a_moment_that_grows_to_a_few_seconds() {
    let (cache, key) = (TokenCache::default(), key("a"));
    for moment in [500, 1000, 2000, 4000, 4000] {
        depart(&cache, &key).land(failure());
        tokio::time::advance(Duration::from_millis(moment - 1)).await;
        assert!(matches!(cache.find(&key, Instant::now()), Some(Found::Failed(..))), "{moment}");
        tokio::time::advance(Duration::from_millis(1)).await;
        assert!(is_empty(&cache, &key), "{moment}");
    }
    hold(&cache, &key);
    tokio::time::advance(Duration::from_secs(3600)).await;
    depart(&cache, &key).land(failure());
    tokio::time::advance(Duration::from_millis(500)).await;
    assert!(is_empty(&cache, &key));
}

#[tokio::test]
async fn only_the_very_token_that_was_refused_is_given_up() {
    let (cache, key) = (TokenCache::default(), key("a"));
    let old = hold(&cache, &key);
    cache.invalidate(&key, &old, Instant::now());
    assert!(is_empty(&cache, &key));
    let new = hold(&cache, &key);
    cache.invalidate(&key, &old, Instant::now());
    assert!(matches!(cache.find(&key, Instant::now()), Some(Found::Token(held)) if Arc::ptr_eq(&held, &new)));
}

#[tokio::test(start_paused = true)]
async fn a_token_that_replaced_a_refused_one_and_never_served_is_kept_for_a_moment() {
    let (cache, key) = (TokenCache::default(), key("a"));
    let first = hold(&cache, &key);
    cache.invalidate(&key, &first, Instant::now());
    let second = hold(&cache, &key);
    cache.invalidate(&key, &second, Instant::now());
    assert!(!is_empty(&cache, &key));
    tokio::time::advance(Duration::from_secs(5)).await;
    cache.invalidate(&key, &second, Instant::now());
    assert!(is_empty(&cache, &key));

    let third = hold(&cache, &key);
    third.served();
    cache.invalidate(&key, &third, Instant::now());
    assert!(is_empty(&cache, &key));
}

#[tokio::test]
async fn a_flight_that_is_lost_is_an_error_for_those_who_wait_and_leaves_the_slot_empty() {
    let (cache, key) = (TokenCache::default(), key("a"));
    let (Found::Waiting(waiting), Some(flight)) = cache.enter(&key, RequestId::new(), Instant::now()) else { panic!("nothing") };
    drop(flight);
    assert!(matches!(waiting.landed().await, Err(refusal) if matches!(*refusal, Refusal::Lost)));
    assert!(is_empty(&cache, &key));
}

#[tokio::test]
async fn tokens_that_are_dropped_do_not_come_back_with_those_that_are_under_way() {
    let (cache, held, flying) = (TokenCache::default(), key("a"), key("b"));
    hold(&cache, &held);
    let (Found::Waiting(waiting), Some(flight)) = cache.enter(&flying, RequestId::new(), Instant::now()) else {
        panic!("nothing")
    };
    assert!(!cache.has_forgotten(&waiting));
    cache.forget();
    assert!(is_empty(&cache, &held) && is_empty(&cache, &flying) && cache.has_forgotten(&waiting));

    let newer = hold(&cache, &flying);
    flight.land(Ok(issued(Some(3600), Instant::now(), false)));
    assert!(matches!(cache.find(&flying, Instant::now()), Some(Found::Token(held)) if Arc::ptr_eq(&held, &newer)));
}

/// Issues tokens by number, each when it is let.
struct Endpoint {
    asked: AtomicUsize,
    permits: Semaphore,
}

impl Transport for Endpoint {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        Box::pin(async move {
            self.permits.acquire().await.unwrap().forget();
            let body = format!(r#"{{"access_token":"t{number}","token_type":"Bearer","expires_in":3600}}"#);
            Ok(http::Response::new(Body::full(body.into())))
        })
    }
}

#[tokio::test]
async fn a_call_that_waits_for_a_token_waits_for_the_next_when_all_are_dropped() {
    let issuer = Arc::new(Endpoint { asked: AtomicUsize::new(0), permits: Semaphore::new(0) });
    let transport: Arc<dyn Transport> = Arc::clone(&issuer) as _;
    let connection = Connection { transport, user_agent: HeaderValue::from_static("test"), body_limit: 1 << 10 };
    let source = TokenSource::new(Issuer {
        portal: "test",
        environment: "test",
        token_endpoint: Some("https://bank.test/token".to_owned()),
        revocation_endpoint: None,
        authentication: ClientAuthentication::Body,
        application: Application::new(ClientAuthentication::Body, Some(&Keys::new("a", "b")), None),
        store: Arc::new(MemoryStore::new()),
    });
    let (key, mut record) = (key("a"), Record::new("test", true, RequestId::new()));
    let dropping = async {
        while issuer.asked.load(Ordering::SeqCst) == 0 {
            tokio::task::yield_now().await;
        }
        source.forget();
        issuer.permits.add_permits(2);
    };
    let (obtained, ()) = tokio::join!(source.obtain(&connection, &key, &mut record), dropping);
    assert_eq!(obtained.ok().unwrap().header(), "Bearer t2");
    let again = source.obtain(&connection, &key, &mut record).await;
    assert_eq!(again.ok().unwrap().header(), "Bearer t2");
    assert_eq!(issuer.asked.load(Ordering::SeqCst), 2);
}

#[tokio::test(start_paused = true)]
async fn slots_that_matter_no_more_are_dropped_and_flights_are_not() {
    let cache = TokenCache::default();
    let (Found::Waiting(waiting), Some(flight)) = cache.enter(&key("flight"), RequestId::new(), Instant::now()) else {
        panic!("nothing");
    };
    for person in 0..200 {
        hold(&cache, &key(&person.to_string()));
    }
    assert_eq!(cache.len(), 201);
    tokio::time::advance(Duration::from_secs(3600)).await;
    for person in 200..300 {
        hold(&cache, &key(&person.to_string()));
    }
    assert!(cache.len() <= 101, "{}", cache.len());
    flight.land(Ok(issued(None, Instant::now(), false)));
    assert!(waiting.landed().await.is_ok());
}

/// Why the response of a token endpoint is refused; `None` if it is not.
fn unusable(body: &'static str) -> Option<Unusable> {
    match granted(StatusCode::OK, body.into()) {
        Ok(_) => None,
        Err(Refusal::Unusable { reason, .. }) => Some(reason),
        Err(_) => panic!("refused otherwise: {body}"),
    }
}

#[test]
fn a_token_that_no_header_may_hold_is_refused() {
    assert_eq!(unusable(r#"{"access_token": ""}"#), Some(Unusable::Empty));
    for body in [
        r#"{"access_token": "a\n"}"#,
        r#"{"access_token": "a\r\nX-Other: b"}"#,
        r#"{"access_token": " a"}"#,
        r#"{"access_token": "a\u0000"}"#,
        r#"{"access_token": "\u00e5"}"#,
    ] {
        assert_eq!(unusable(body), Some(Unusable::Characters), "{body}");
    }
    assert_eq!(unusable(r#"{"access_token": "a", "token_type": "mac"}"#), Some(Unusable::OtherType));
    assert_eq!(unusable(r#"{"access_token": "a.b-c_d~e+f/g|h==", "token_type": "BEARER"}"#), None);
}

#[test]
fn expires_in_is_a_number_of_seconds_or_a_string_of_one() {
    for (value, seconds) in [
        ("3600", Some(3600)),
        ("\"3600\"", Some(3600)),
        ("\" 3600 \"", Some(3600)),
        ("3599.9", Some(3599)),
        ("3.6e3", Some(3600)),
        ("0", Some(0)),
        ("9223372036854775807", Some(9_223_372_036_854_775_807)),
        ("99999999999999999999", Some(u64::MAX)),
        ("null", None),
    ] {
        let body = format!(r#"{{"access_token": "a", "expires_in": {value}}}"#);
        let lifetime = granted(StatusCode::OK, body.into()).unwrap_or_else(|_| panic!("{value}")).lifetime;
        assert_eq!(lifetime, seconds.map(Duration::from_secs), "{value}");
    }
}

#[test]
fn an_expires_in_that_is_negative_or_no_number_is_refused() {
    for value in ["-1", "\"-3600\"", "-0.5", "\"soon\"", "\"\"", "true", "[3600]", "{}", "1e99"] {
        let body = format!(r#"{{"access_token": "a", "expires_in": {value}}}"#);
        let refused = granted(StatusCode::OK, body.into()).err();
        assert!(matches!(refused, Some(Refusal::Unusable { reason: Unusable::Lifetime, .. })), "{value}");
    }
}

#[test]
fn an_error_with_status_200_is_an_error() {
    for (body, expected) in [
        (r#"{"error": "invalid_client", "error_description": "unknown"}"#, Some("invalid_client")),
        (r#"{"error": "invalid_scope", "access_token": "a"}"#, Some("invalid_scope")),
        (r#"{"error": {"code": 7}}"#, None),
    ] {
        match granted(StatusCode::OK, body.into()) {
            Err(Refusal::Refused { code, .. }) => assert_eq!(code.as_deref(), expected, "{body}"),
            _ => panic!("{body}"),
        }
    }
    for body in [r#"{"error": null, "access_token": "a"}"#, r#"{"error": "", "access_token": "a"}"#] {
        assert_eq!(unusable(body), None, "{body}");
    }
}

#[test]
fn an_access_token_is_sent_marked_as_sensitive() {
    let header = AccessToken::new("abc").header().unwrap();
    assert_eq!(header, "Bearer abc");
    assert!(header.is_sensitive());
}

#[test]
fn a_token_that_no_header_may_hold_has_none() {
    for token in ["", "a\n", "a b", "\u{e5}", "a\u{7f}"] {
        assert!(AccessToken::new(token).header().is_none(), "{token:?}");
    }
}
