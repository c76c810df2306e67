//! Processes that share the sessions of customers by files: they renew one token at once, and are killed at any point.

mod child;
mod stopping;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use ica_banken::{FileStore, SessionId, SessionOver, SessionStore, StoreKey, Uuid};
use portal_sandbox::{Bank, Next, Site};

use self::child::Child;
use self::stopping::Stop;
use crate::clients::bank;
use crate::customers::{builder, over, signed_in};

/// The store in a folder.
fn store(folder: &Path) -> FileStore {
    FileStore::open(folder, StoreKey::new([7; 32])).unwrap()
}

/// The folder of a store, which goes when the test ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(Uuid::new_v4().to_string()))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// A customer's session in files, whose access token the bank takes no more.
struct Expired {
    bank: Bank,
    scratch: Scratch,
    session: SessionId,
}

impl Expired {
    async fn new() -> Self {
        let (bank, scratch) = (bank().await, Scratch::new());
        let site = bank.site("ica-banken", "production");
        let client = builder(site).session_store(Arc::new(store(&scratch.0))).build().unwrap();
        let session = signed_in(site, &client).await.session_id().unwrap();
        site.advance(Duration::from_secs(600));
        Self { bank, scratch, session }
    }

    fn site(&self) -> &Site {
        self.bank.site("ica-banken", "production")
    }

    /// How often the bank was asked for tokens after the sign-in.
    fn renewals(&self) -> usize {
        self.site().count("token") - 1
    }

    /// A process that is ready to call the bank in the session.
    fn caller(&self, stop: Option<Stop>) -> Child {
        let mut child = Child::caller(self.site(), &self.scratch.0, self.session, stop);
        child.until("ready");
        child
    }

    /// Calls the bank from this process; the error is why the session is over.
    async fn call(&self) -> Result<(), Option<SessionOver>> {
        let client = builder(self.site()).session_store(Arc::new(store(&self.scratch.0))).build().unwrap();
        let accounts = client.resume_session(self.session).accounts().list().await;
        accounts.map(drop).map_err(|error| over(&error))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_that_renew_one_token_at_once_are_one_renewal() {
    let expired = Expired::new().await;
    // Time for the other to have the old token refused too.
    expired.site().next("token", Next::usual().delayed(Duration::from_secs(1))).unwrap();
    let mut children = [expired.caller(None), expired.caller(None)];
    children.iter_mut().for_each(Child::go_on);
    children.iter_mut().for_each(|child| child.until("called"));
    assert_eq!(expired.renewals(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_is_killed_at_a_step_of_a_renewal_leaves_a_session_that_is_explained() {
    for (stop, renewals, ends) in [
        (Stop::BEFORE_USE, 1, Ok(())),
        (Stop::AFTER_USE, 1, Ok(())),
        (Stop::BEFORE_TOKENS, 2, Err(Some(SessionOver::RefreshInDoubt))),
        (Stop::AFTER_TOKENS, 1, Ok(())),
    ] {
        let expired = Expired::new().await;
        let mut child = expired.caller(Some(stop));
        child.go_on();
        child.until("stopped");
        child.kill();
        assert_eq!(expired.call().await, ends, "{stop:?}");
        assert_eq!(expired.renewals(), renewals, "{stop:?}");
        let is_stored = store(&expired.scratch.0).load(expired.session).await.unwrap().is_some();
        assert_eq!(is_stored, ends.is_ok(), "{stop:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_is_killed_while_the_bank_answers_leaves_a_session_in_doubt() {
    let expired = Expired::new().await;
    expired.site().next("token", Next::usual().delayed(Duration::from_secs(60))).unwrap();
    let mut child = expired.caller(Some(Stop::NOWHERE));
    child.go_on();
    while expired.renewals() == 0 {
        sleep(Duration::from_millis(10));
    }
    child.kill();
    assert_eq!(expired.call().await, Err(Some(SessionOver::RefreshInDoubt)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_is_killed_while_it_writes_leaves_what_was_put_last_or_was_being_put() {
    let (scratch, session) = (Scratch::new(), SessionId::from(Uuid::new_v4()));
    for killed_after in (0..20).map(|kill| Duration::from_micros(300 * kill)) {
        let mut child = Child::writer(&scratch.0, session);
        child.until("put 3");
        sleep(killed_after);
        let last = child.killed().iter().rev().find_map(|said| said.strip_prefix("put ")?.parse().ok()).unwrap_or(3);
        let stored = store(&scratch.0).load(session).await.unwrap().unwrap();
        let generation = stopping::generation(&stored);
        assert!((last..=last + 1).contains(&generation), "{generation} is there, and {last} was put, {killed_after:?}");
    }
}
