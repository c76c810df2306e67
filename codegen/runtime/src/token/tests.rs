use std::sync::Arc;
use std::time::{Duration, Instant};

use super::cache::{CachedToken, TokenCache};
use super::{AccessToken, TokenKey};
use crate::privacy::Secret;

fn cached(lifetime: Option<u64>, now: Instant) -> CachedToken {
    CachedToken::new(AccessToken::new("t"), lifetime.map(Duration::from_secs), now)
}

#[test]
fn a_token_is_used_until_a_margin_before_it_expires() {
    let now = Instant::now();
    for (lifetime, used) in [(Some(3600), 3540), (Some(100), 80), (Some(0), 0), (None, 240), (Some(u64::MAX), 86_340)] {
        let cached = cached(lifetime, now);
        assert!(used == 0 || cached.fresh(now + Duration::from_secs(used - 1)).is_some(), "{lifetime:?}");
        assert!(cached.fresh(now + Duration::from_secs(used)).is_none(), "{lifetime:?}");
    }
}

#[test]
fn the_order_of_scopes_does_not_matter() {
    assert_eq!(TokenKey::application(&["b", "a", "b"]), TokenKey::application(&["a", "b"]));
    assert_ne!(TokenKey::application(&["a"]), TokenKey::application(&["a", "b"]));
}

#[test]
fn a_fixed_scope_is_sent_as_it_is() {
    assert_eq!(TokenKey::scoped(&Secret::new("b a")).scope(), "b a");
}

#[tokio::test]
async fn places_of_expired_tokens_are_dropped() {
    let (cache, now) = (TokenCache::default(), Instant::now());
    let [short, long] = ["short", "long"].map(|scope| TokenKey::application(&[scope]));
    let place = cache.slot(&short, now);
    *place.lock().await = Some(cached(Some(10), now));
    *cache.slot(&long, now).lock().await = Some(cached(Some(3600), now));
    let kept = cache.slot(&long, now);
    let weak = Arc::downgrade(&place);
    drop(place);

    cache.slot(&TokenKey::application(&["new"]), now + Duration::from_secs(60));
    assert!(weak.upgrade().is_none());
    assert!(Arc::ptr_eq(&kept, &cache.slot(&long, now)));
}

#[test]
fn an_access_token_is_sent_marked_as_sensitive() {
    let header = AccessToken::new("abc").header().unwrap();
    assert_eq!(header, "Bearer abc");
    assert!(header.is_sensitive());
    assert!(AccessToken::new("a\nb").header().is_none());
}
