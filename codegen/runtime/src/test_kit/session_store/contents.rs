//! What is put, and what is removed.

use std::sync::Arc;

use super::Handles;
use super::steps::{LONG, SHORT, expect, lock, lock_after, put, put_in_vain, unlock};
use crate::token::{SessionId, SessionStore, StoredSession};

pub(super) async fn is_put(Handles { one, other }: &Handles) -> Result<(), String> {
    let (session, never_put) = (SessionId::new(), SessionId::new());
    expect(&**one, session, None, "before anything was put").await?;
    let lease = lock(&**one, session, LONG).await?;
    expect(&**other, session, None, "with a lease, before anything was put").await?;
    for number in 1..4 {
        let stored = StoredSession::sample(number);
        put(&**one, &lease, Some(stored.clone())).await?;
        for (store, whose) in [(one, "its own handle"), (other, "the other handle")] {
            expect(&**store, session, Some(&stored), &format!("after a `put`, by {whose}")).await?;
        }
    }
    unlock(&**one, lease).await?;
    expect(&**other, session, Some(&StoredSession::sample(3)), "after the lease was given back").await?;
    expect(&**other, never_put, None, "for another session").await
}

pub(super) async fn outlasts_its_handle<S: SessionStore + 'static>(
    Handles { one, .. }: &Handles,
    open: impl AsyncFn() -> S,
) -> Result<(), String> {
    let (session, stored) = (SessionId::new(), StoredSession::sample(1));
    let passing: Arc<dyn SessionStore> = Arc::new(open().await);
    let lease = lock(&*passing, session, LONG).await?;
    put(&*passing, &lease, Some(stored.clone())).await?;
    unlock(&*passing, lease).await?;
    drop(passing);
    expect(&open().await, session, Some(&stored), "by a new handle").await?;
    expect(&**one, session, Some(&stored), "by an old handle").await
}

pub(super) async fn is_removed(Handles { one, other }: &Handles) -> Result<(), String> {
    let session = SessionId::new();
    let old = lock(&**one, session, SHORT).await?;
    put(&**one, &old, Some(StoredSession::sample(1))).await?;
    let lease = lock_after(&**other, session).await?;
    put(&**other, &lease, None).await?;
    expect(&**one, session, None, "after the removal").await?;
    unlock(&**other, lease).await?;
    expect(&**one, session, None, "after the removal, with the lease given back").await?;
    let back = Some(StoredSession::sample(2));
    put_in_vain(&**one, &old, back.clone(), "after the removal").await?;
    expect(&**other, session, None, "after a `put` by a lease from before the removal").await?;

    let next = lock(&**other, session, LONG).await?;
    if next.number() <= old.number() {
        return Err(format!("after the removal a lease has number {}, and one before it had {}", next.number(), old.number()));
    }
    put_in_vain(&**one, &old, back, "after the removal, while another holds the session").await?;
    expect(&**one, session, None, "after a `put` by a lease from before the removal").await?;
    unlock(&**other, next).await
}
