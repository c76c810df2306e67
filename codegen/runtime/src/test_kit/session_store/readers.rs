//! Readers while a session is being put.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use futures_util::future::join;
use tokio::task::yield_now;

use super::Handles;
use super::steps::{LONG, load, lock, put, unlock};
use crate::token::{Lease, SessionId, SessionStore, StoredSession};

/// How often it is put.
const PUTS: u64 = 50;

/// How far the writer is.
#[derive(Default)]
struct Progress {
    begun: AtomicU64,
    ended: AtomicU64,
    is_over: AtomicBool,
}

pub(super) async fn find_whole(Handles { one, other }: &Handles) -> Result<(), String> {
    let (session, progress) = (SessionId::new(), Progress::default());
    let lease = lock(&**one, session, LONG).await?;
    let (written, read) = join(write(&**one, &lease, &progress), read(&**other, session, &progress)).await;
    written.and(read)?;
    unlock(&**one, lease).await
}

async fn write(store: &dyn SessionStore, lease: &Lease, progress: &Progress) -> Result<(), String> {
    let mut written = Ok(());
    for number in 1..=PUTS {
        progress.begun.store(number, Ordering::SeqCst);
        written = put(store, lease, Some(StoredSession::sample(number))).await;
        if written.is_err() {
            break;
        }
        progress.ended.store(number, Ordering::SeqCst);
        yield_now().await;
    }
    progress.is_over.store(true, Ordering::SeqCst);
    written
}

async fn read(store: &dyn SessionStore, session: SessionId, progress: &Progress) -> Result<(), String> {
    while !progress.is_over.load(Ordering::SeqCst) {
        let oldest = progress.ended.load(Ordering::SeqCst);
        let loaded = load(store, session).await?;
        let newest = progress.begun.load(Ordering::SeqCst);
        let number = loaded.as_ref().map_or(0, StoredSession::generation);
        if !(oldest..=newest).contains(&number) {
            return Err(format!("a reader finds number {number} where {oldest} was put, and {newest} may have been"));
        }
        if loaded.is_some_and(|loaded| loaded != StoredSession::sample(number)) {
            return Err(format!("a reader finds another session than the one put as number {number}"));
        }
        yield_now().await;
    }
    Ok(())
}
