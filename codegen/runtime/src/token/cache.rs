use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use super::TokenKey;
use super::issued::Issued;
use crate::error::Refusal;
use crate::platform::Instant;
use crate::wire::request_id::RequestId;

/// How long the first failure is remembered; each one that follows it twice as long as the one before.
const FIRST_MEMORY: Duration = Duration::from_millis(500);

/// The longest that a failure is remembered.
const LONGEST_MEMORY: Duration = Duration::from_secs(4);

/// How long after it a failure, or a refused token, still tells something of the next.
const FORGOTTEN: Duration = Duration::from_secs(60);

/// Below this number of slots it does not pay to look for those that can go.
const FEW: usize = 64;

/// What came of a request for a token, for all who wait for it.
pub(super) type Landed = Result<Arc<Issued>, Arc<Refusal>>;

/// The tokens of one client, and so of one environment and one token endpoint.
#[derive(Clone, Default)]
pub(super) struct TokenCache(Arc<Mutex<Slots>>);

/// The slot of each key; a key without one has an empty slot.
struct Slots {
    by_key: HashMap<TokenKey, Slot>,
    /// At this number of slots those that can go are dropped.
    sweep_at: usize,
    /// How often all tokens were dropped.
    generation: u64,
}

/// The place of one token.
enum Slot {
    Held(Arc<Issued>),
    Flight {
        waiting: Waiting,
        failures: u32,
    },
    Failed {
        request_id: RequestId,
        refusal: Arc<Refusal>,
        until: Instant,
        failures: u32,
    },
    /// The API refused this token.
    Refused {
        token: Arc<Issued>,
        at: Instant,
    },
}

/// What a slot has for a call.
pub(super) enum Found {
    Token(Arc<Issued>),
    Waiting(Waiting),
    Failed(RequestId, Arc<Refusal>),
}

/// A request for a token that is under way.
#[derive(Clone)]
pub(super) struct Waiting {
    pub(super) request_id: RequestId,
    generation: u64,
    landed: watch::Receiver<Option<Landed>>,
}

impl Waiting {
    /// Waits for the outcome. To go away does the request no harm.
    pub(super) async fn landed(&self) -> Landed {
        let mut receiver = self.landed.clone();
        let landed = receiver.wait_for(Option::is_some).await.ok().and_then(|landed| landed.clone());
        landed.unwrap_or_else(|| Err(Arc::new(Refusal::Lost)))
    }
}

/// The right, and the duty, to fill a slot with what comes of a request. Dropped without that, the slot is empty again.
pub(super) struct Flight {
    cache: TokenCache,
    key: TokenKey,
    request_id: RequestId,
    generation: u64,
    landed: watch::Sender<Option<Landed>>,
    /// The token that its own takes the place of, if the API refused that.
    pub(super) refused: Option<Arc<Issued>>,
}

impl Default for Slots {
    fn default() -> Self {
        Self { by_key: HashMap::new(), sweep_at: FEW, generation: 0 }
    }
}

impl TokenCache {
    /// What the slot has, if there is anything in it that can be used.
    pub(super) fn find(&self, key: &TokenKey, now: Instant) -> Option<Found> {
        self.lock().find(key, now)
    }

    /// What the slot has; where that is nothing, a flight to fill it, which others find from now on.
    pub(super) fn enter(&self, key: &TokenKey, request_id: RequestId, now: Instant) -> (Found, Option<Flight>) {
        let mut slots = self.lock();
        if let Some(found) = slots.find(key, now) {
            return (found, None);
        }
        let (landed, receiver) = watch::channel(None);
        let generation = slots.generation;
        let waiting = Waiting { request_id, generation, landed: receiver };
        let refused = slots.depart(key, waiting.clone(), now);
        let flight = Flight { cache: self.clone(), key: key.clone(), request_id, generation, landed, refused };
        (Found::Waiting(waiting), Some(flight))
    }

    /// Empties the slot if this very token is in it: a 401 that comes late harms no other.
    pub(super) fn invalidate(&self, key: &TokenKey, token: &Arc<Issued>, now: Instant) {
        if let Some(slot) = self.lock().by_key.get_mut(key)
            && let Slot::Held(held) = slot
            && Arc::ptr_eq(held, token)
            && held.is_worth_replacing(now)
        {
            *slot = Slot::Refused { token: Arc::clone(token), at: now };
        }
    }

    /// Sets a token into the slot that was got otherwise.
    pub(super) fn hold(&self, key: TokenKey, token: Arc<Issued>) {
        self.lock().by_key.insert(key, Slot::Held(token));
    }

    /// Empties the slot, unless a request for it is under way.
    pub(super) fn remove(&self, key: &TokenKey) {
        let mut slots = self.lock();
        if !matches!(slots.by_key.get(key), Some(Slot::Flight { .. })) {
            slots.by_key.remove(key);
        }
    }

    /// Empties all slots, also for requests that are under way.
    pub(super) fn forget(&self) {
        let mut slots = self.lock();
        *slots = Slots { generation: slots.generation.wrapping_add(1), ..Slots::default() };
    }

    /// Whether the slots were emptied since this request for a token began.
    pub(super) fn has_forgotten(&self, waiting: &Waiting) -> bool {
        self.lock().generation != waiting.generation
    }

    fn lock(&self) -> MutexGuard<'_, Slots> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.lock().by_key.len()
    }
}

impl Slots {
    fn find(&self, key: &TokenKey, now: Instant) -> Option<Found> {
        match self.by_key.get(key)? {
            Slot::Held(token) => token.is_fresh(now).then(|| Found::Token(Arc::clone(token))),
            Slot::Flight { waiting, .. } => Some(Found::Waiting(waiting.clone())),
            Slot::Failed { request_id, refusal, until, .. } => {
                (now < *until).then(|| Found::Failed(*request_id, Arc::clone(refusal)))
            }
            Slot::Refused { .. } => None,
        }
    }

    /// Sets a flight into the slot, with what the slot knows. Returns the token that the API refused, if that is what it flies for.
    fn depart(&mut self, key: &TokenKey, waiting: Waiting, now: Instant) -> Option<Arc<Issued>> {
        if self.by_key.len() >= self.sweep_at {
            self.by_key.retain(|_, slot| slot.is_of_use(now));
            self.sweep_at = FEW.max(2 * self.by_key.len());
        }
        let before = self.by_key.get(key).filter(|slot| slot.is_of_use(now));
        let failures = if let Some(Slot::Failed { failures, .. }) = before { *failures } else { 0 };
        let refused = if let Some(Slot::Refused { token, .. }) = before { Some(Arc::clone(token)) } else { None };
        self.by_key.insert(key.clone(), Slot::Flight { waiting, failures });
        refused
    }

    fn land(&mut self, key: &TokenKey, request_id: RequestId, landed: &Landed, now: Instant) {
        let failures =
            if let Some(Slot::Flight { failures, .. }) = self.by_key.get(key) { failures.saturating_add(1) } else { 1 };
        match landed {
            Ok(token) => drop(self.by_key.insert(key.clone(), Slot::Held(Arc::clone(token)))),
            // It tells nothing of the endpoint.
            Err(refusal) if matches!(**refusal, Refusal::Lost) => drop(self.by_key.remove(key)),
            Err(refusal) => {
                let until = now + memory(failures);
                let failed = Slot::Failed { request_id, refusal: Arc::clone(refusal), until, failures };
                self.by_key.insert(key.clone(), failed);
            }
        }
    }
}

impl Slot {
    /// Whether it matters for a later call. Scopes may name persons, so there can be many slots.
    fn is_of_use(&self, now: Instant) -> bool {
        match self {
            Self::Held(token) => token.is_fresh(now),
            Self::Flight { .. } => true,
            Self::Failed { until, .. } => now < *until + FORGOTTEN,
            Self::Refused { at, .. } => now < *at + FORGOTTEN,
        }
    }
}

/// How long the last of so many failures in a row is remembered.
fn memory(failures: u32) -> Duration {
    let factor = 2_u32.saturating_pow(failures.saturating_sub(1));
    FIRST_MEMORY.saturating_mul(factor).min(LONGEST_MEMORY)
}

impl Flight {
    /// Fills the slot, and tells all who wait.
    pub(super) fn land(self, landed: Landed) {
        self.settle(landed);
    }

    fn settle(&self, landed: Landed) {
        let mut slots = self.cache.lock();
        if slots.generation == self.generation {
            slots.land(&self.key, self.request_id, &landed, Instant::now());
        }
        drop(slots);
        self.landed.send_replace(Some(landed));
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        if self.landed.borrow().is_none() {
            self.settle(Err(Arc::new(Refusal::Lost)));
        }
    }
}
