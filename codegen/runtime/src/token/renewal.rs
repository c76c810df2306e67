//! The next access token of a customer's session, by its refresh token.
//!
//! Many banks take a refresh token once, and give the next one in the same response. So its use is written down before the request, and the
//! new one before anybody gets the access token: a process that dies in between leaves a session whose state is known.

use std::time::Duration;

use super::AccessToken;
use super::issuer::{Issuer, ask};
use super::request::GrantForm;
use super::response::Granted;
use super::session::{Lease, SessionId, StoredSession};
use crate::error::{Reason, Refusal, SessionOver, StoreError, TransportError, TransportErrorKind};
use crate::platform::{sleep, timeout};
use crate::transport::Connection;
use crate::wire::request_id::RequestId;

/// The term of a lease: a request, and some time for the store.
pub(super) const TERM: Duration = Duration::from_secs(45);

/// How long to wait for the lease: another process may die with it.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often it is tried to store new tokens, and how long after a failure.
const TRIES: u32 = 4;
const BETWEEN_TRIES: Duration = Duration::from_millis(250);

/// The way to a session's next access token.
pub(super) struct Renewal<'r> {
    pub(super) issuer: &'r Issuer,
    pub(super) connection: &'r Connection,
    pub(super) session: SessionId,
    /// The access token that the API has refused, if it was that.
    pub(super) refused: Option<&'r AccessToken>,
    pub(super) request_id: RequestId,
}

impl Renewal<'_> {
    pub(super) async fn run(self) -> Result<Granted, Refusal> {
        let lease = lease(self.issuer, self.session).await?;
        let granted = self.under(&lease).await;
        give_back(self.issuer, lease).await;
        granted
    }

    async fn under(&self, lease: &Lease) -> Result<Granted, Refusal> {
        let stored = self.issuer.store.load(self.session).await.map_err(Refusal::Store)?;
        let stored = stored.ok_or(Refusal::SessionOver(SessionOver::Unknown, None))?;
        // Another process, or this one before it was started again, may have a token already.
        if let Some(granted) = self.in_store(&stored) {
            return Ok(granted);
        }
        let token = stored.refresh_token().ok_or(Refusal::SessionOver(SessionOver::NoRefreshToken, None))?;
        let grant = GrantForm::RefreshToken(token.expose());
        let request = self.issuer.request(&grant, self.connection, self.request_id).map_err(unsendable)?;
        self.put(lease, Some(stored.in_use())).await?;
        match ask(self.connection, request).await {
            Ok(granted) => {
                keep(self.issuer, lease, stored.renewed(&granted)).await?;
                Ok(granted)
            }
            Err(refusal) => Err(self.settle(lease, stored, refusal).await),
        }
    }

    fn in_store(&self, stored: &StoredSession) -> Option<Granted> {
        let (token, left) = stored.access().filter(|(token, _)| self.refused != Some(token))?;
        Some(Granted { header: token.header()?, token, lifetime: Some(left), refresh_token: None })
    }

    async fn put(&self, lease: &Lease, session: Option<StoredSession>) -> Result<(), Refusal> {
        self.issuer.store.put(lease, session).await.map_err(Refusal::Store)
    }

    /// Writes down what a request without new tokens means for the session, and returns why there are none.
    async fn settle(&self, lease: &Lease, stored: StoredSession, refusal: Refusal) -> Refusal {
        let (session, refusal) = match Meaning::of(&refusal) {
            Meaning::Unknown => return refusal,
            Meaning::NothingHappened => (Some(stored), refusal),
            Meaning::Over => {
                let why = if stored.is_in_doubt() { SessionOver::RefreshInDoubt } else { SessionOver::Refused };
                (None, Refusal::SessionOver(why, Some(Box::new(refusal))))
            }
        };
        self.put(lease, session).await.err().unwrap_or(refusal)
    }
}

/// What a request that gave no tokens means for the refresh token in it.
enum Meaning {
    /// It was not used.
    NothingHappened,
    /// It may have been used.
    Unknown,
    /// It is worth nothing.
    Over,
}

impl Meaning {
    fn of(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::Refused { code: Some(code), .. } if code == "invalid_grant" => Self::Over,
            // The server says that the request was not to its liking, before it looked at the token.
            Refusal::Refused { code: Some(code), .. }
                if ["invalid_client", "invalid_request", "unauthorized_client", "unsupported_grant_type", "invalid_scope"]
                    .contains(&code.as_str()) =>
            {
                Self::NothingHappened
            }
            Refusal::Transport(error) if error.kind().is_before_sending() => Self::NothingHappened,
            _ => Self::Unknown,
        }
    }
}

/// A request that could not be made, as one that was not sent.
pub(super) fn unsendable(reason: Reason) -> Refusal {
    Refusal::Transport(TransportError::new(TransportErrorKind::Request, reason.to_string()))
}

/// Takes the lease of a session.
pub(super) async fn lease(issuer: &Issuer, session: SessionId) -> Result<Lease, Refusal> {
    let lease = timeout(PATIENCE, issuer.store.lock(session, TERM)).await;
    lease.unwrap_or_else(|late| Err(StoreError::failed(late))).map_err(Refusal::Store)
}

/// Stores new tokens. They are nowhere else, so a store that fails for a moment does not end the session.
pub(super) async fn keep(issuer: &Issuer, lease: &Lease, session: StoredSession) -> Result<(), Refusal> {
    for _ in 1..TRIES {
        match issuer.store.put(lease, Some(session.clone())).await {
            Err(StoreError::Failed(_)) => sleep(BETWEEN_TRIES).await,
            ended => return ended.map_err(Refusal::Store),
        }
    }
    issuer.store.put(lease, Some(session)).await.map_err(Refusal::Store)
}

/// Gives a lease back. Where that fails it ends by itself.
pub(super) async fn give_back(issuer: &Issuer, lease: Lease) {
    if let Err(error) = issuer.store.unlock(lease).await {
        tracing::warn!(%error, "the lease of a session could not be given back");
    }
}
