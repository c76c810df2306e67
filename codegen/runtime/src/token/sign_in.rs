//! The beginning and the end of a customer's session.

use std::sync::Arc;

use http::Request;
#[cfg(feature = "sca")]
use http::{HeaderName, HeaderValue};
use tracing::Instrument;
use tracing::instrument::WithSubscriber;

use super::TokenKey;
use super::cache::TokenCache;
use super::issued::Issued;
#[cfg(feature = "sca")]
use super::issuer::exchange;
use super::issuer::{Issuer, ask, revoke};
use super::renewal::{give_back, keep, lease, unsendable};
use super::request::GrantForm;
use super::response::Granted;
use super::session::{Lease, SessionId, StoredSession};
use super::source::{NoToken, TokenSource};
#[cfg(feature = "sca")]
use crate::error::Reason;
use crate::error::Refusal;
use crate::platform::{Instant, spawn};
use crate::transport::{Body, Connection};
use crate::wire::request_id::RequestId;

impl TokenSource {
    /// A session by the code that a customer's sign-in ended with; `false` if the session has begun already. It goes on without the
    /// caller: a code works once.
    pub(crate) async fn begin_session(
        &self,
        connection: &Connection,
        session: SessionId,
        code: &GrantForm<'_>,
        request_id: RequestId,
    ) -> Result<bool, NoToken> {
        let request = self.issuer.request(code, connection, request_id).map_err(NoToken::Invalid)?;
        let task = begin(Arc::clone(&self.issuer), self.cache.clone(), connection.clone(), session, request);
        self.apart(task, request_id).await
    }

    /// Exchanges a code for a token that nobody needs, with these headers. It goes on without the caller: a code works once.
    #[cfg(feature = "sca")]
    pub(crate) async fn exchange(
        &self,
        connection: &Connection,
        code: &GrantForm<'_>,
        headers: &[(&'static str, String)],
        request_id: RequestId,
    ) -> Result<(), NoToken> {
        let mut request = self.issuer.request(code, connection, request_id).map_err(NoToken::Invalid)?;
        for (name, value) in headers {
            let unusable = || NoToken::Invalid(Reason::UnusableHeader((*name).into()));
            let mut value = HeaderValue::try_from(value).map_err(|_| unusable())?;
            value.set_sensitive(true);
            request.headers_mut().insert(HeaderName::try_from(*name).map_err(|_| unusable())?, value);
        }
        let connection = connection.clone();
        self.apart(async move { exchange(&connection, request).await }, request_id).await
    }

    /// Ends a session: has the bank revoke its refresh token, where the bank does that, and removes it from the store.
    pub(crate) async fn end_session(
        &self,
        connection: &Connection,
        session: SessionId,
        request_id: RequestId,
    ) -> Result<(), NoToken> {
        let task = end(Arc::clone(&self.issuer), self.cache.clone(), connection.clone(), session, request_id);
        self.apart(task, request_id).await
    }

    /// The outcome of a task that does not end with its caller.
    async fn apart<T: Send + 'static>(
        &self,
        task: impl Future<Output = Result<T, Refusal>> + Send + 'static,
        request_id: RequestId,
    ) -> Result<T, NoToken> {
        let task = spawn(task.instrument(self.span(request_id)).with_current_subscriber());
        let ended = task.await.unwrap_or(Err(Refusal::Lost));
        ended.map_err(|refusal| NoToken::Refused(Arc::new(refusal)))
    }
}

async fn begin(
    issuer: Arc<Issuer>,
    cache: TokenCache,
    connection: Connection,
    session: SessionId,
    request: Request<Body>,
) -> Result<bool, Refusal> {
    let requested = Instant::now();
    let lease = lease(&issuer, session).await?;
    let granted = begin_under(&issuer, &lease, &connection, request).await;
    give_back(&issuer, lease).await;
    let Some(granted) = granted? else { return Ok(false) };
    tracing::info!(%session, "a customer's session has begun");
    cache.hold(TokenKey::Customer(session), Arc::new(Issued::new(granted, requested, false)));
    Ok(true)
}

async fn begin_under(
    issuer: &Issuer,
    lease: &Lease,
    connection: &Connection,
    request: Request<Body>,
) -> Result<Option<Granted>, Refusal> {
    if issuer.store.load(lease.session()).await.map_err(Refusal::Store)?.is_some() {
        return Ok(None);
    }
    let granted = ask(connection, request).await?;
    keep(issuer, lease, StoredSession::begun(&granted)).await?;
    Ok(Some(granted))
}

async fn end(
    issuer: Arc<Issuer>,
    cache: TokenCache,
    connection: Connection,
    session: SessionId,
    request_id: RequestId,
) -> Result<(), Refusal> {
    let lease = lease(&issuer, session).await?;
    let ended = end_under(&issuer, &lease, &connection, request_id).await;
    give_back(&issuer, lease).await;
    if ended.is_ok() {
        tracing::info!(%session, "a customer's session has ended");
        cache.remove(&TokenKey::Customer(session));
    }
    ended
}

async fn end_under(issuer: &Issuer, lease: &Lease, connection: &Connection, request_id: RequestId) -> Result<(), Refusal> {
    let Some(stored) = issuer.store.load(lease.session()).await.map_err(Refusal::Store)? else { return Ok(()) };
    if let Some(token) = stored.refresh_token() {
        let request = issuer.revocation(token.expose(), connection, request_id).map_err(unsendable)?;
        if let Some(request) = request {
            revoke(connection, request).await?;
        }
    }
    issuer.store.put(lease, None).await.map_err(Refusal::Store)
}
