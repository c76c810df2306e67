use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::{AccessToken, TokenKey};

/// How long before it expires a token is no longer used; a fifth of its lifetime if that is less.
const MARGIN: Duration = Duration::from_secs(60);

/// The lifetime of a token for which the server states none.
const DEFAULT_LIFETIME: Duration = Duration::from_secs(300);

/// The longest that a token is cached, whatever the server states.
const MAX_LIFETIME: Duration = Duration::from_secs(24 * 60 * 60);

/// The tokens of one client, and so of one environment and one token endpoint.
#[derive(Default)]
pub(crate) struct TokenCache(Mutex<HashMap<TokenKey, Slot>>);

/// The place of one token. Whoever holds its lock requests the token and the others wait, so that there is one request at a time.
pub(crate) type Slot = Arc<tokio::sync::Mutex<Option<CachedToken>>>;

/// A token, and until when it is used.
#[derive(Debug)]
pub(crate) struct CachedToken {
    token: AccessToken,
    until: Instant,
}

impl CachedToken {
    pub(crate) fn new(token: AccessToken, lifetime: Option<Duration>, now: Instant) -> Self {
        let lifetime = lifetime.unwrap_or(DEFAULT_LIFETIME).min(MAX_LIFETIME);
        Self { token, until: now + (lifetime - MARGIN.min(lifetime / 5)) }
    }

    /// The token, if it may still be used.
    pub(crate) fn fresh(&self, now: Instant) -> Option<AccessToken> {
        (now < self.until).then(|| self.token.clone())
    }
}

impl TokenCache {
    /// The place of the token for a key. Those of expired tokens are dropped: scopes may name persons, so there can be many.
    pub(crate) fn slot(&self, key: &TokenKey, now: Instant) -> Slot {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = slots.get(key) {
            return Arc::clone(slot);
        }
        slots.retain(|_, slot| Arc::strong_count(slot) > 1 || is_fresh(slot, now));
        Arc::clone(slots.entry(key.clone()).or_default())
    }
}

fn is_fresh(slot: &Slot, now: Instant) -> bool {
    slot.try_lock().is_ok_and(|held| held.as_ref().is_some_and(|held| held.fresh(now).is_some()))
}
