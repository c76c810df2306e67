//! Single steps with a store. One that fails, or does not end, is what was seen.

use std::error::Error;
use std::iter::successors;
use std::time::Duration;

use crate::error::StoreError;
use crate::platform::timeout;
use crate::token::{Lease, SessionId, SessionStore, StoredSession};

/// A term that a holder outlives. Nothing has to be done within it, so that a slow store is not a broken one.
pub(super) const SHORT: Duration = Duration::from_millis(100);

/// A term that no rule waits for.
pub(super) const LONG: Duration = Duration::from_secs(60);

/// The longest that a step may take.
const LIMIT: Duration = Duration::from_secs(5);

/// Takes a lease that nobody else has.
pub(super) async fn lock(store: &dyn SessionStore, session: SessionId, term: Duration) -> Result<Lease, String> {
    ended("`lock`", term + LIMIT, store.lock(session, term)).await
}

/// Waits for a lease that another one has for at most a short term.
pub(super) async fn lock_after(store: &dyn SessionStore, session: SessionId) -> Result<Lease, String> {
    ended("`lock` after another's term has ended", SHORT + LIMIT, store.lock(session, LONG)).await
}

pub(super) async fn load(store: &dyn SessionStore, session: SessionId) -> Result<Option<StoredSession>, String> {
    ended("`load`", LIMIT, store.load(session)).await
}

pub(super) async fn put(store: &dyn SessionStore, lease: &Lease, session: Option<StoredSession>) -> Result<(), String> {
    ended("`put`", LIMIT, store.put(lease, session)).await
}

pub(super) async fn unlock(store: &dyn SessionStore, lease: Lease) -> Result<(), String> {
    ended("`unlock`", LIMIT, store.unlock(lease)).await
}

/// What is loaded has to be this.
pub(super) async fn expect(
    store: &dyn SessionStore,
    session: SessionId,
    expected: Option<&StoredSession>,
    when: &str,
) -> Result<(), String> {
    let loaded = load(store, session).await?;
    if loaded.as_ref() == expected {
        return Ok(());
    }
    Err(format!("{when}, `load` gives {} where it should give {}", shown(loaded.as_ref()), shown(expected)))
}

/// A put by a lease that has been followed has to fail.
pub(super) async fn put_in_vain(
    store: &dyn SessionStore,
    lease: &Lease,
    session: Option<StoredSession>,
    when: &str,
) -> Result<(), String> {
    match timeout(LIMIT, store.put(lease, session)).await {
        Ok(Err(StoreError::LeaseLost)) => Ok(()),
        Ok(Err(error)) => Err(format!("{when}, `put` fails with another error than `LeaseLost`: {}", words(&error))),
        Ok(Ok(())) => Err(format!("{when}, `put` with lease {} ends well", lease.number())),
        Err(_) => Err(format!("{when}, `put` does not end")),
    }
}

pub(super) async fn ended<T>(
    step: &str,
    limit: Duration,
    future: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, String> {
    match timeout(limit, future).await {
        Ok(result) => result.map_err(|error| format!("{step} fails: {}", words(&error))),
        Err(_) => Err(format!("{step} does not end within {} seconds", limit.as_secs())),
    }
}

/// A session as a person who reads of it knows it from others.
fn shown(session: Option<&StoredSession>) -> String {
    session.map_or_else(|| "nothing".to_owned(), |session| format!("the session put as number {}", session.generation()))
}

/// An error with its causes.
pub(super) fn words(error: &(dyn Error + 'static)) -> String {
    successors(Some(error), |&error| error.source()).map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
