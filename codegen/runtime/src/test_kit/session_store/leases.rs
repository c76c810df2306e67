//! Who may change a session, and until when.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::future::join;

use super::Handles;
use super::steps::{LONG, SHORT, ended, expect, load, lock, lock_after, put, put_in_vain, unlock};
use crate::platform::{Instant, timeout};
use crate::token::{Lease, SessionId, SessionStore, StoredSession};

/// How long it is watched that nothing happens.
const WATCHED: Duration = Duration::from_millis(50);

/// By how much a term may end early: clocks of two machines are not quite the same.
const EARLY: Duration = Duration::from_millis(10);

/// How often each of two holders who ask at once changes the session.
const TURNS: u64 = 10;

pub(super) async fn has_one_holder(Handles { one, other }: &Handles) -> Result<(), String> {
    for (first, second, whose) in [(one, other, "the other handle"), (one, one, "the same handle")] {
        let session = SessionId::new();
        let held = lock(&**first, session, LONG).await?;
        let number = held.number();
        let mut next = second.lock(session, LONG);
        if let Ok(Ok(next)) = timeout(WATCHED, &mut next).await {
            return Err(format!("{whose} gets lease {} while lease {number} is held", next.number()));
        }
        unlock(&**first, held).await?;
        let next = ended("`lock` after the lease was given back", LONG, next).await?;
        unlock(&**second, next).await?;
    }
    Ok(())
}

pub(super) async fn loses_no_change(Handles { one, other }: &Handles) -> Result<(), String> {
    let (session, is_held) = (SessionId::new(), AtomicBool::new(false));
    let (first, second) = join(takes_turns(&**one, session, &is_held), takes_turns(&**other, session, &is_held)).await;
    match (first, second) {
        (Err(first), Err(second)) => return Err(format!("{first}; {second}")),
        (first, second) => first.and(second)?,
    }
    expect(&**one, session, Some(&StoredSession::sample(2 * TURNS)), "after changes by two holders in turn").await
}

async fn takes_turns(store: &dyn SessionStore, session: SessionId, is_held: &AtomicBool) -> Result<(), String> {
    for _ in 0..TURNS {
        let lease = lock(store, session, LONG).await?;
        if is_held.swap(true, Ordering::SeqCst) {
            return Err(format!("lease {} is given while another is held", lease.number()));
        }
        let number = load(store, session).await?.map_or(0, |stored| stored.generation());
        tokio::task::yield_now().await;
        put(store, &lease, Some(StoredSession::sample(number + 1))).await?;
        is_held.store(false, Ordering::SeqCst);
        unlock(store, lease).await?;
    }
    Ok(())
}

pub(super) async fn are_apart(Handles { one, other }: &Handles) -> Result<(), String> {
    let held = lock(&**one, SessionId::new(), LONG).await?;
    for store in [one, other] {
        let apart =
            ended("`lock` while a lease of another session is held", LONG / 2, store.lock(SessionId::new(), LONG)).await?;
        unlock(&**store, apart).await?;
    }
    unlock(&**one, held).await
}

pub(super) async fn ends_with_its_term(Handles { one, other }: &Handles) -> Result<(), String> {
    let session = SessionId::new();
    let taken = Instant::now();
    let dead = lock(&**one, session, SHORT).await?;
    let next = lock_after(&**other, session).await?;
    let after = taken.elapsed();
    if after + EARLY < SHORT {
        let (after, term) = (after.as_millis(), SHORT.as_millis());
        return Err(format!(
            "lease {} is given {after} ms after lease {}, whose term is {term} ms",
            next.number(),
            dead.number()
        ));
    }
    unlock(&**other, next).await
}

pub(super) async fn are_numbered(Handles { one, other }: &Handles) -> Result<(), String> {
    let session = SessionId::new();
    let mut last = 0;
    // One is given back, one ends by itself, and the session is stored, then removed.
    for (turn, (store, term)) in [(one, LONG), (other, SHORT), (other, LONG), (one, SHORT), (one, LONG)].into_iter().enumerate() {
        let lease = ended("`lock` after others", LONG / 2, store.lock(session, term)).await?;
        if lease.number() <= last {
            return Err(format!("lease {} is given after lease {last}", lease.number()));
        }
        last = lease.number();
        put(&**store, &lease, (turn < 2).then(|| StoredSession::sample(last))).await?;
        if term == LONG {
            unlock(&**store, lease).await?;
        }
    }
    Ok(())
}

/// A holder that was too slow, and the one that has followed it. What is stored is sample 1.
async fn followed(Handles { one, other }: &Handles, session: SessionId) -> Result<(Lease, Lease), String> {
    let slow = lock(&**one, session, SHORT).await?;
    put(&**one, &slow, Some(StoredSession::sample(1))).await?;
    let next = lock_after(&**other, session).await?;
    Ok((slow, next))
}

pub(super) async fn is_lost(handles: &Handles) -> Result<(), String> {
    let (Handles { one, other }, session) = (handles, SessionId::new());
    let (slow, next) = followed(handles, session).await?;
    for late in [Some(StoredSession::sample(2)), None] {
        put_in_vain(&**one, &slow, late, "while another holds the session").await?;
        expect(&**other, session, Some(&StoredSession::sample(1)), "after a `put` that was too late").await?;
    }
    put(&**other, &next, Some(StoredSession::sample(3))).await?;
    unlock(&**other, next).await?;
    for late in [Some(StoredSession::sample(4)), None] {
        put_in_vain(&**one, &slow, late, "after another held the session").await?;
        expect(&**other, session, Some(&StoredSession::sample(3)), "after a `put` with an old number").await?;
    }
    Ok(())
}

pub(super) async fn ends_no_other(handles: &Handles) -> Result<(), String> {
    let (Handles { one, other }, session) = (handles, SessionId::new());
    let (slow, next) = followed(handles, session).await?;
    unlock(&**one, slow).await?;
    if let Ok(Ok(third)) = timeout(WATCHED, one.lock(session, LONG)).await {
        let numbers = (third.number(), next.number());
        return Err(format!("after a late `unlock`, lease {} is given while lease {} is held", numbers.0, numbers.1));
    }
    put(&**other, &next, Some(StoredSession::sample(2))).await.map_err(|seen| format!("after a late `unlock`, {seen}"))?;
    unlock(&**other, next).await
}
