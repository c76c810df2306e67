//! A store of a process that stops at one step, so that it can be killed there.

use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use ica_banken::{BoxFuture, Lease, SessionId, SessionStore, StoreError, StoredSession};

use super::child::stopped;

/// The term of its leases: a renewal of the tests does not wait for that of a dead process for long.
const TERM: Duration = Duration::from_millis(300);

/// A point in a renewal: twice the number of the `put` that is before it, and one more if it is after that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stop(pub(super) u64);

impl Stop {
    /// Before it is written that the refresh token is in use.
    pub(super) const BEFORE_USE: Self = Self(0);
    /// Before the request.
    pub(super) const AFTER_USE: Self = Self(1);
    /// With the new tokens in memory alone.
    pub(super) const BEFORE_TOKENS: Self = Self(2);
    /// Before anybody has the new token.
    pub(super) const AFTER_TOKENS: Self = Self(3);
    /// It is killed by the clock.
    pub(super) const NOWHERE: Self = Self(u64::MAX);
}

#[derive(Debug)]
pub(super) struct Stopping {
    inner: Arc<dyn SessionStore>,
    stop: Option<Stop>,
    points: AtomicU64,
}

impl Stopping {
    pub(super) fn new(inner: Arc<dyn SessionStore>, stop: Option<Stop>) -> Self {
        Self { inner, stop, points: AtomicU64::new(0) }
    }

    async fn point(&self) {
        let point = self.points.fetch_add(1, Ordering::SeqCst);
        if self.stop.is_some_and(|Stop(stop)| stop == point) {
            stopped();
            pending().await
        }
    }
}

impl SessionStore for Stopping {
    fn lock(&self, session: SessionId, term: Duration) -> BoxFuture<'_, Result<Lease, StoreError>> {
        self.inner.lock(session, if self.stop.is_some() { TERM } else { term })
    }

    fn load(&self, session: SessionId) -> BoxFuture<'_, Result<Option<StoredSession>, StoreError>> {
        self.inner.load(session)
    }

    fn put<'s>(&'s self, lease: &'s Lease, session: Option<StoredSession>) -> BoxFuture<'s, Result<(), StoreError>> {
        Box::pin(async move {
            self.point().await;
            self.inner.put(lease, session).await?;
            self.point().await;
            Ok(())
        })
    }

    fn unlock(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        self.inner.unlock(lease)
    }
}

pub(super) fn session_of_generation(generation: u64) -> StoredSession {
    let token = "t".repeat(1 + usize::try_from(generation % 3).unwrap() * 5_000);
    let text = serde_json::json!({ "generation": generation, "refresh_token": token });
    StoredSession::from_text(&text.to_string().into()).unwrap()
}

/// The generation of a session that is whole.
pub(super) fn generation(session: &StoredSession) -> u64 {
    let text: serde_json::Value = serde_json::from_str(session.to_text().expose()).unwrap();
    let generation = text["generation"].as_u64().unwrap();
    assert_eq!(*session, session_of_generation(generation));
    generation
}
