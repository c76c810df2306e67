//! Renewals whose store fails, or whose process dies, at any step; and the one that follows.

mod bank;
mod disturbed;

use std::pin::pin;
use std::sync::Arc;

use futures_util::future::{Either, select};
use tokio::sync::Notify;

use self::bank::Bank;
use self::disturbed::{Disturbance, Disturbed};
use super::Handles;
use super::steps::{LONG, lock, put, unlock, words};
use crate::error::{Refusal, SessionOver};
use crate::platform::spawn;
use crate::token::{AccessToken, SessionId, SessionStore, StoredSession, renew};

pub(super) async fn are_explained(Handles { one, other }: &Handles) -> Result<(), String> {
    let cases = Disturbance::all().map(|disturbance| {
        // At once, since those of a dead process wait for its lease to end.
        let case = is_explained(Arc::clone(one), Arc::clone(other), disturbance);
        (disturbance, spawn(case))
    });
    for (disturbance, case) in cases.collect::<Vec<_>>() {
        let seen = case.await.map_err(|error| words(&error))?;
        seen.map_err(|seen| format!("where {disturbance}: {seen}"))?;
    }
    Ok(())
}

async fn is_explained(one: Arc<dyn SessionStore>, other: Arc<dyn SessionStore>, disturbance: Disturbance) -> Result<(), String> {
    let (session, bank) = (SessionId::new(), Bank::new());
    begin(&*one, session, Bank::first_session()).await?;
    disturbed_renewal(Arc::clone(&one), &bank, session, disturbance).await;
    match renewed(&other, &bank, session).await {
        // The bank took the refresh token, and what it gave for it went with the process.
        Err(Refusal::SessionOver(SessionOver::RefreshInDoubt, _)) if disturbance.loses_tokens() => return Ok(()),
        renewed => is_last(renewed, &bank, "the renewal that follows")?,
    }
    is_last(renewed(&one, &bank, session).await, &bank, "a third renewal")
}

async fn renewed(store: &Arc<dyn SessionStore>, bank: &Bank, session: SessionId) -> Result<AccessToken, Refusal> {
    renew(Arc::clone(store), Arc::new(bank.clone()), session).await
}

fn is_last(renewed: Result<AccessToken, Refusal>, bank: &Bank, which: &str) -> Result<(), String> {
    match renewed {
        Ok(token) if bank.has_given(&token) => Ok(()),
        Ok(_) => Err(format!("{which} ends with a token that is not the last")),
        Err(refusal) => Err(format!("{which} fails: {}", why(&refusal))),
    }
}

async fn begin(store: &dyn SessionStore, session: SessionId, stored: StoredSession) -> Result<(), String> {
    let lease = lock(store, session, LONG).await?;
    put(store, &lease, Some(stored)).await?;
    unlock(store, lease).await
}

/// A renewal that goes on until it ends or its process dies. What comes of it is not known to the one that follows.
async fn disturbed_renewal(store: Arc<dyn SessionStore>, bank: &Bank, session: SessionId, disturbance: Disturbance) {
    let died = Arc::new(Notify::new());
    let disturbed = Arc::new(Disturbed::new(store, disturbance, Arc::clone(&died)));
    let renewal = pin!(renew(disturbed, Arc::new(bank.clone()), session));
    let death = pin!(died.notified());
    if let Either::Left((renewed, _)) = select(renewal, death).await {
        drop(renewed);
    }
}

fn why(refusal: &Refusal) -> String {
    match refusal {
        Refusal::SessionOver(over, _) => format!("the session is over ({over:?})"),
        Refusal::Store(error) => words(error),
        Refusal::Transport(error) => words(error),
        _ => "the bank's response cannot be used".to_owned(),
    }
}
