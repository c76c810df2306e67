//! A store that is right, but for one fault.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::error::StoreError;
use crate::token::{Lease, SessionId, SessionStore, StoredSession};
use crate::transport::BoxFuture;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fault {
    /// What is put is seen by its own handle alone.
    HandlesApart,
    /// What is put by a handle goes with it.
    Temporary,
    /// A lease is given while another is held.
    Shared,
    /// Between the look whether a lease is held, and taking it, there is time.
    Racy,
    /// One lease is that of all sessions.
    OneForAll,
    /// A lease never ends by itself.
    Endless,
    /// A lease ends at half its term.
    Hasty,
    /// A lease that another gave back has its number again.
    Unnumbered,
    /// The number of a lease is not looked at by `put`.
    NeverLate,
    /// The number of a lease is not looked at by `unlock`.
    LateUnlock,
    /// The numbers begin anew when a session is removed.
    Forgetful,
    /// `put` by an old lease brings a removed session back.
    Revives,
    /// `put` removes, then writes.
    InTwoSteps,
    /// `put` writes nothing where the tokens are those that are there.
    OnlyNewTokens,
}

/// What all handles have in common.
#[derive(Clone, Default)]
pub(super) struct Shared(Arc<Mutex<HashMap<SessionId, Entry>>>);

#[derive(Default)]
struct Entry {
    stored: Option<StoredSession>,
    number: u64,
    held_until: Option<Instant>,
}

pub(super) struct Faulty {
    shared: Shared,
    fault: Option<Fault>,
    /// The sessions that it has put.
    put: Mutex<Vec<SessionId>>,
}

impl Faulty {
    pub(super) fn new(shared: &Shared, fault: Option<Fault>) -> Self {
        let shared = if fault == Some(Fault::HandlesApart) { Shared::default() } else { shared.clone() };
        Self { shared, fault, put: Mutex::default() }
    }

    fn has(&self, fault: Fault) -> bool {
        self.fault == Some(fault)
    }

    fn with<T>(&self, session: SessionId, change: impl FnOnce(&mut Entry) -> T) -> T {
        change(self.shared.0.lock().unwrap().entry(session).or_default())
    }

    /// Whose lease is that of a session.
    fn holder(&self, session: SessionId) -> SessionId {
        if self.has(Fault::OneForAll) { uuid::Uuid::nil().into() } else { session }
    }

    fn is_held(&self, session: SessionId) -> bool {
        let until = self.with(self.holder(session), |entry| entry.held_until);
        until.is_some_and(|until| Instant::now() < until) && !self.has(Fault::Shared)
    }

    fn take(&self, session: SessionId, term: Duration) -> Lease {
        let term = match self.fault {
            Some(Fault::Endless) => Duration::from_secs(3600),
            Some(Fault::Hasty) => term / 2,
            _ => term,
        };
        self.with(self.holder(session), |entry| {
            let is_new = entry.number == 0 || entry.held_until.is_some() || !self.has(Fault::Unnumbered);
            entry.number += u64::from(is_new);
            entry.held_until = Some(Instant::now() + term);
            Lease::new(session, entry.number)
        })
    }

    fn may_put(&self, lease: &Lease) -> bool {
        let number = self.with(self.holder(lease.session()), |entry| entry.number);
        let revives = self.has(Fault::Revives) && self.with(lease.session(), |entry| entry.stored.is_none());
        number == lease.number() || revives || self.has(Fault::NeverLate)
    }
}

impl SessionStore for Faulty {
    fn lock(&self, session: SessionId, term: Duration) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(async move {
            while self.is_held(session) {
                sleep(Duration::from_millis(5)).await;
            }
            if self.has(Fault::Racy) {
                sleep(Duration::from_millis(1)).await;
            }
            Ok(self.take(session, term))
        })
    }

    fn load(&self, session: SessionId) -> BoxFuture<'_, Result<Option<StoredSession>, StoreError>> {
        Box::pin(async move { Ok(self.with(session, |entry| entry.stored.clone())) })
    }

    fn put<'s>(&'s self, lease: &'s Lease, session: Option<StoredSession>) -> BoxFuture<'s, Result<(), StoreError>> {
        Box::pin(async move {
            if !self.may_put(lease) {
                return Err(StoreError::LeaseLost);
            }
            let before = self.with(lease.session(), |entry| entry.stored.as_ref().map(StoredSession::generation));
            if self.has(Fault::OnlyNewTokens) && before.is_some() && before == session.as_ref().map(StoredSession::generation) {
                return Ok(());
            }
            if self.has(Fault::InTwoSteps) {
                self.with(lease.session(), |entry| entry.stored = None);
                tokio::task::yield_now().await;
            }
            self.put.lock().unwrap().push(lease.session());
            self.with(lease.session(), |entry| entry.stored = session);
            Ok(())
        })
    }

    fn unlock(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            let late = self.has(Fault::LateUnlock);
            self.with(self.holder(lease.session()), |entry| {
                if entry.number == lease.number() || late {
                    entry.held_until = None;
                }
                if self.has(Fault::Forgetful) && entry.stored.is_none() {
                    entry.number = 0;
                }
            });
            Ok(())
        })
    }
}

impl Drop for Faulty {
    fn drop(&mut self) {
        if self.has(Fault::Temporary) {
            for session in self.put.get_mut().unwrap() {
                self.shared.0.lock().unwrap().remove(session);
            }
        }
    }
}

impl fmt::Debug for Faulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Faulty({:?})", self.fault)
    }
}
