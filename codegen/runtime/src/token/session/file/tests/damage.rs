//! Files that are not as the store wrote them: changed, exchanged, left by a crash.

use std::fs;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::time::timeout;

use super::{FileStore, Scratch, StoreKey, TERM, put, stored};
use crate::error::StoreError;
use crate::token::{SessionId, SessionStore, StoredSession};

/// What loads, which must not change any file.
async fn loaded(scratch: &Scratch, store: &FileStore, session: SessionId) -> Result<Option<StoredSession>, StoreError> {
    let before = scratch.files();
    let loaded = store.load(session).await;
    assert_eq!(scratch.files(), before);
    loaded
}

async fn is_unreadable(scratch: &Scratch, store: &FileStore, session: SessionId) -> bool {
    matches!(loaded(scratch, store, session).await, Err(StoreError::Unreadable))
}

#[tokio::test]
async fn a_session_of_another_key_is_unreadable_and_stays() {
    let (scratch, session) = (Scratch::new(), SessionId::new());
    put(&scratch.store(), session, Some(stored(1))).await;
    let other = FileStore::open(&scratch.0, StoreKey::new([8; 32])).unwrap();
    assert!(is_unreadable(&scratch, &other, session).await);
    assert_eq!(scratch.store().load(session).await.unwrap(), Some(stored(1)));
}

#[tokio::test]
async fn a_file_that_was_changed_or_cut_short_is_unreadable_and_stays() {
    let (scratch, session) = (Scratch::new(), SessionId::new());
    let store = scratch.store();
    put(&store, session, Some(stored(1))).await;
    let path = scratch.0.join(format!("{session}.session"));
    let whole = fs::read(&path).unwrap();
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        for damaged in [&changed[..], &whole[..at]] {
            fs::write(&path, damaged).unwrap();
            assert!(is_unreadable(&scratch, &store, session).await, "{at}");
        }
    }
    for longer in [[&whole[..], &[0]].concat(), vec![1; (1 << 20) + 1]] {
        fs::write(&path, longer).unwrap();
        assert!(is_unreadable(&scratch, &store, session).await);
    }
    fs::write(&path, whole).unwrap();
    assert_eq!(store.load(session).await.unwrap(), Some(stored(1)));
}

#[tokio::test]
async fn the_file_of_one_session_is_not_that_of_another() {
    let (scratch, one, other) = (Scratch::new(), SessionId::new(), SessionId::new());
    let store = scratch.store();
    put(&store, one, Some(stored(1))).await;
    fs::copy(scratch.0.join(format!("{one}.session")), scratch.0.join(format!("{other}.session"))).unwrap();
    assert!(is_unreadable(&scratch, &store, other).await);
}

#[tokio::test]
async fn a_session_that_was_half_written_is_the_one_before() {
    let (scratch, session) = (Scratch::new(), SessionId::new());
    let store = scratch.store();
    put(&store, session, Some(stored(1))).await;
    let half = scratch.0.join(format!("{session}.new"));
    fs::write(&half, [1; 5]).unwrap();
    assert_eq!(loaded(&scratch, &store, session).await.unwrap(), Some(stored(1)));
    put(&store, session, Some(stored(2))).await;
    assert_eq!(store.load(session).await.unwrap(), Some(stored(2)));
    fs::write(&half, [1; 5]).unwrap();
    put(&store, session, None).await;
    assert!(scratch.names().is_empty());
}

#[tokio::test]
async fn a_lease_that_was_half_written_is_nobodys() {
    let (scratch, session) = (Scratch::new(), SessionId::new());
    let store = scratch.store();
    let dead = store.lock(session, TERM).await.unwrap();
    fs::write(scratch.0.join(format!("{session}.lease")), [1; 9]).unwrap();
    let next = timeout(TERM / 10, store.lock(session, TERM)).await.unwrap().unwrap();
    assert!(next.number() > dead.number());
    assert!(matches!(store.put(&dead, Some(stored(1))).await, Err(StoreError::LeaseLost)));
}

#[tokio::test]
async fn numbers_go_on_from_a_lease_whose_number_the_disk_lost() {
    let (scratch, session) = (Scratch::new(), SessionId::new());
    let store = scratch.store();
    for _ in 0..3 {
        put(&store, session, None).await;
    }
    let dead = store.lock(session, Duration::ZERO).await.unwrap();
    assert_eq!(dead.number(), 4);
    let lock = scratch.0.join(format!("{:02x}.lock", session.get().as_bytes()[0]));
    fs::write(&lock, []).unwrap();
    assert_eq!(store.lock(session, Duration::ZERO).await.unwrap().number(), 5);
    fs::write(&lock, [1; 3]).unwrap();
    assert!(matches!(store.lock(session, TERM).await, Err(StoreError::Unreadable)));
}

#[tokio::test]
async fn a_clock_that_was_set_back_holds_nobody_up() {
    let (scratch, session) = (Scratch::new(), SessionId::new());
    let store = scratch.store();
    let dead = store.lock(session, TERM).await.unwrap();
    let ahead = SystemTime::now().duration_since(UNIX_EPOCH).unwrap() + Duration::from_secs(3600);
    let until = u64::try_from(ahead.as_millis()).unwrap();
    let term = u64::try_from(TERM.as_millis()).unwrap();
    let lease = [dead.number(), until, term].map(u64::to_le_bytes).concat();
    fs::write(scratch.0.join(format!("{session}.lease")), lease).unwrap();
    timeout(TERM / 10, store.lock(session, TERM)).await.unwrap().unwrap();
}
