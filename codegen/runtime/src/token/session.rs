//! Sessions of customers: what is stored of one, and the stores.

#[cfg(feature = "file-store")]
mod file;
mod memory;
mod stored;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use crate::error::StoreError;
use crate::transport::BoxFuture;

#[cfg(feature = "file-store")]
pub use file::{FileStore, StoreKey};
pub use memory::MemoryStore;
pub use stored::StoredSession;

/// The id of a customer's session, under which its tokens are stored. It opens nothing without the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SessionId(Uuid);

impl SessionId {
    pub(crate) fn new() -> Self {
        Self(Uuid::new_v4())
    }

    /// Reads a UUID.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text).ok().map(Self)
    }

    /// The id as a UUID.
    #[must_use]
    pub fn get(self) -> Uuid {
        self.0
    }
}

impl From<Uuid> for SessionId {
    fn from(id: Uuid) -> Self {
        Self(id)
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The right to change a session, which one process has at a time, and only for a while: who dies with it, or is too slow, loses it.
#[derive(Debug, PartialEq, Eq)]
pub struct Lease {
    session: SessionId,
    number: u64,
}

impl Lease {
    /// A lease of a session. Each is numbered higher than those that the session had before.
    #[must_use]
    pub fn new(session: SessionId, number: u64) -> Self {
        Self { session, number }
    }

    /// Its session.
    #[must_use]
    pub fn session(&self) -> SessionId {
        self.session
    }

    /// Its number.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }
}

/// Where the tokens of customers' sessions are kept.
///
/// A refresh token of many banks works once. Two processes that use one at a time would end the session of the customer, so each change
/// is made under a [`Lease`]. A store that several processes share lets sessions move between them, and outlive them.
///
/// Who writes one tests it with `check_session_store` of the test kit, which holds it to what is said here.
pub trait SessionStore: fmt::Debug + Send + Sync {
    /// Takes the lease of a session, stored or not yet, for at most `term`. Waits while another has it, and its term has not ended.
    fn lock(&self, session: SessionId, term: Duration) -> BoxFuture<'_, Result<Lease, StoreError>>;

    /// What is stored of a session; nothing of one that is not there, or has ended. It needs no lease.
    fn load(&self, session: SessionId) -> BoxFuture<'_, Result<Option<StoredSession>, StoreError>>;

    /// Stores a session, or with `None` removes it. When this ends well, a reader in any process finds it so, after a crash too.
    ///
    /// A lease that another one has followed is [`StoreError::LeaseLost`], and changes nothing.
    fn put<'s>(&'s self, lease: &'s Lease, session: Option<StoredSession>) -> BoxFuture<'s, Result<(), StoreError>>;

    /// Gives a lease back. One that has ended by itself is no error.
    fn unlock(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>>;
}

impl<S: SessionStore + ?Sized> SessionStore for Arc<S> {
    fn lock(&self, session: SessionId, term: Duration) -> BoxFuture<'_, Result<Lease, StoreError>> {
        (**self).lock(session, term)
    }

    fn load(&self, session: SessionId) -> BoxFuture<'_, Result<Option<StoredSession>, StoreError>> {
        (**self).load(session)
    }

    fn put<'s>(&'s self, lease: &'s Lease, session: Option<StoredSession>) -> BoxFuture<'s, Result<(), StoreError>> {
        (**self).put(lease, session)
    }

    fn unlock(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        (**self).unlock(lease)
    }
}
