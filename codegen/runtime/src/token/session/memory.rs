use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use super::{Lease, SessionId, SessionStore, StoredSession};
use crate::error::StoreError;
use crate::platform::{Instant, timeout_at};
use crate::transport::BoxFuture;

/// A store in the memory of the process. Its sessions end with it.
#[derive(Default)]
pub struct MemoryStore {
    sessions: Mutex<Sessions>,
    given_back: Notify,
}

#[derive(Default)]
struct Sessions {
    by_id: HashMap<SessionId, Entry>,
    /// The number of the last lease of all. Were they counted by session, one of a session that ended could pass for one of a waiter's.
    last_number: u64,
}

#[derive(Default)]
struct Entry {
    stored: Option<StoredSession>,
    /// The number of its last lease.
    number: u64,
    /// Until when it is held.
    held_until: Option<Instant>,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn sessions(&self) -> MutexGuard<'_, Sessions> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A new lease, or until when another holds the session.
    fn take(&self, session: SessionId, term: Duration) -> Result<Lease, Instant> {
        let now = Instant::now();
        let Sessions { by_id, last_number } = &mut *self.sessions();
        let entry = by_id.entry(session).or_default();
        if let Some(until) = entry.held_until.filter(|until| now < *until) {
            return Err(until);
        }
        *last_number += 1;
        *entry = Entry { stored: entry.stored.take(), number: *last_number, held_until: Some(now + term) };
        Ok(Lease::new(session, *last_number))
    }
}

impl Sessions {
    /// What the lease gives the right to change, unless another has followed it.
    fn held(&mut self, lease: &Lease) -> Option<&mut Entry> {
        self.by_id.get_mut(&lease.session()).filter(|entry| entry.number == lease.number())
    }

    fn give_back(&mut self, lease: &Lease) {
        let Some(entry) = self.held(lease) else { return };
        entry.held_until = None;
        if entry.stored.is_none() {
            self.by_id.remove(&lease.session());
        }
    }
}

impl SessionStore for MemoryStore {
    fn lock(&self, session: SessionId, term: Duration) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(async move {
            loop {
                let given_back = self.given_back.notified();
                match self.take(session, term) {
                    Ok(lease) => return Ok(lease),
                    Err(until) => drop(timeout_at(until, given_back).await),
                }
            }
        })
    }

    fn load(&self, session: SessionId) -> BoxFuture<'_, Result<Option<StoredSession>, StoreError>> {
        let stored = self.sessions().by_id.get(&session).and_then(|entry| entry.stored.clone());
        Box::pin(async { Ok(stored) })
    }

    fn put<'s>(&'s self, lease: &'s Lease, session: Option<StoredSession>) -> BoxFuture<'s, Result<(), StoreError>> {
        let put = self.sessions().held(lease).map(|entry| entry.stored = session).ok_or(StoreError::LeaseLost);
        Box::pin(async { put })
    }

    fn unlock(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        self.sessions().give_back(&lease);
        self.given_back.notify_waiters();
        Box::pin(async { Ok(()) })
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").field("sessions", &self.sessions().by_id.len()).finish_non_exhaustive()
    }
}
