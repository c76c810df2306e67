//! Processes that share the sessions of customers, by files or by a database: they renew one token at once, and are killed at any point.

pub(crate) mod child;
mod place;
mod stopping;

use std::thread::sleep;
use std::time::Duration;

use ica_banken::{SessionId, SessionOver, Uuid};
use portal_sandbox::{Bank, Next, Site};

use self::child::Child;
use self::place::Place;
use self::stopping::Stop;
use crate::clients::bank;
use crate::customers::{builder, over, signed_in};

/// A customer's session, whose access token the bank takes no more.
struct Expired {
    bank: Bank,
    place: Place,
    session: SessionId,
}

impl Expired {
    async fn new(place: Place) -> Self {
        let bank = bank().await;
        let site = bank.site("ica-banken", "production");
        let client = builder(site).session_store(place.store().await).build().unwrap();
        let session = signed_in(site, &client).await.session_id().unwrap();
        site.advance(Duration::from_secs(600));
        Self { bank, place, session }
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
        let mut child = Child::caller(self.site(), &self.place, self.session, stop);
        child.until("ready");
        child
    }

    /// Calls the bank from this process; the error is why the session is over.
    async fn call(&self) -> Result<(), Option<SessionOver>> {
        let client = builder(self.site()).session_store(self.place.store().await).build().unwrap();
        let accounts = client.resume_session(self.session).accounts().list().await;
        accounts.map(drop).map_err(|error| over(&error))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_that_renew_one_token_at_once_are_one_renewal() {
    renew_at_once(Expired::new(Place::folder()).await);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a PostgreSQL server, which PORTAL_POSTGRES names"]
async fn two_processes_that_share_a_database_are_one_renewal_too() {
    renew_at_once(Expired::new(Place::database()).await);
}

fn renew_at_once(expired: Expired) {
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
        let expired = Expired::new(Place::folder()).await;
        let mut child = expired.caller(Some(stop));
        child.go_on();
        child.until("stopped");
        child.kill();
        assert_eq!(expired.call().await, ends, "{stop:?}");
        assert_eq!(expired.renewals(), renewals, "{stop:?}");
        let is_stored = expired.place.store().await.load(expired.session).await.unwrap().is_some();
        assert_eq!(is_stored, ends.is_ok(), "{stop:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_is_killed_while_the_bank_answers_leaves_a_session_in_doubt() {
    let expired = Expired::new(Place::folder()).await;
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
    let (place, session) = (Place::folder(), SessionId::from(Uuid::new_v4()));
    for killed_after in (0..20).map(|kill| Duration::from_micros(300 * kill)) {
        let mut child = Child::writer(&place, session);
        child.until("put 3");
        sleep(killed_after);
        let last = child.killed().iter().rev().find_map(|said| said.strip_prefix("put ")?.parse().ok()).unwrap_or(3);
        let stored = place.store().await.load(session).await.unwrap().unwrap();
        let generation = stopping::generation(&stored);
        assert!((last..=last + 1).contains(&generation), "{generation} is there, and {last} was put, {killed_after:?}");
    }
}
