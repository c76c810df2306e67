use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::{AccessToken, TokenKey};

/// How long before its end a token is no longer used, at most; a fifth of its life if that is less.
const MARGIN: Duration = Duration::from_secs(60);

/// How long a token is kept whose life the server does not tell.
const LIFE_IF_UNTOLD: Duration = Duration::from_secs(300);

/// How long a token is kept at most, whatever the server tells.
const LONGEST_LIFE: Duration = Duration::from_secs(24 * 60 * 60);

/// The tokens of one client, and so of one environment and one token endpoint.
#[derive(Default)]
pub(crate) struct TokenCache(Mutex<HashMap<TokenKey, Slot>>);

/// The place of one token. Who holds its lock asks for the token, the others wait for it: one request at a time.
pub(crate) type Slot = Arc<tokio::sync::Mutex<Option<Held>>>;

/// A token and the moment until which it is used.
#[derive(Debug)]
pub(crate) struct Held {
    token: AccessToken,
    until: Instant,
}

impl Held {
    pub(crate) fn new(token: AccessToken, life: Option<Duration>, now: Instant) -> Self {
        let life = life.unwrap_or(LIFE_IF_UNTOLD).min(LONGEST_LIFE);
        Self { token, until: now + (life - MARGIN.min(life / 5)) }
    }

    /// The token, if it may still be used.
    pub(crate) fn fresh(&self, now: Instant) -> Option<AccessToken> {
        (now < self.until).then(|| self.token.clone())
    }
}

impl TokenCache {
    /// The place for a token. Places whose token is over are given up, since scopes may name persons and so are many.
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
