use std::sync::Arc;

use http::Request;
use tracing::instrument::WithSubscriber;
use tracing::{Instrument, Span};

use super::TokenKey;
use super::cache::{Flight, Found, Landed, TokenCache, Waiting};
use super::issued::Issued;
use super::issuer::{Issuer, ask};
use super::renewal::Renewal;
use super::request::GrantForm;
use super::session::SessionId;
use crate::error::{Reason, Record, Refusal};
use crate::platform::{Instant, spawn};
use crate::transport::{Body, Connection, ServerAddress};
use crate::wire::request_id::RequestId;

/// Where a client gets its tokens: from its cache, else from the token endpoint.
///
/// A request for a token is a task of its own. Calls that need the token while it is under way wait for it and share its outcome; a call that
/// is cancelled, or runs out of time, leaves it to the others.
pub(crate) struct TokenSource {
    pub(super) issuer: Arc<Issuer>,
    pub(super) cache: TokenCache,
}

/// Why a call has no token.
pub(crate) enum NoToken {
    Invalid(Reason),
    Refused(Arc<Refusal>),
}

/// How a token is got.
enum Errand {
    /// By this request, of the application for itself.
    Request(Box<Request<Body>>),
    /// By the refresh token of a customer's session.
    Renewal(SessionId),
}

impl TokenSource {
    pub(crate) fn new(issuer: Issuer) -> Self {
        Self { issuer: Arc::new(issuer), cache: TokenCache::default() }
    }

    /// Who the client is to the authorization server.
    pub(crate) fn client_id(&self) -> Result<&str, Reason> {
        self.issuer.parties().map(|(_, application)| application.id())
    }

    /// The token for a key: the cached one, else what comes of the request that is under way, else of a new one.
    pub(crate) async fn obtain(
        &self,
        connection: &Connection,
        key: &TokenKey,
        record: &mut Record,
    ) -> Result<Arc<Issued>, NoToken> {
        loop {
            let found = match self.cache.find(key, Instant::now()) {
                Some(found) => found,
                None => self.enter(connection, key).map_err(NoToken::Invalid)?,
            };
            match found {
                Found::Token(token) => return Ok(token),
                Found::Waiting(waiting) => {
                    // Apart, as it is rare and its future large.
                    let landed = Box::pin(wait(&waiting, record)).await;
                    if !self.cache.has_forgotten(&waiting) {
                        return landed.map_err(NoToken::Refused);
                    }
                }
                Found::Failed(request_id, refusal) => {
                    record.add(request_id);
                    return Err(NoToken::Refused(refusal));
                }
            }
        }
    }

    /// Drops all tokens, as after a change of identity: they may be bound to the certificate before (RFC 8705, section 3).
    pub(crate) fn forget(&self) {
        self.cache.forget();
    }

    /// Gives up a token that the API has refused.
    pub(crate) fn invalidate(&self, key: &TokenKey, token: &Arc<Issued>) {
        self.cache.invalidate(key, token, Instant::now());
    }

    /// Joins the request for a token, or starts one.
    fn enter(&self, connection: &Connection, key: &TokenKey) -> Result<Found, Reason> {
        let request_id = RequestId::new();
        let errand = self.errand(connection, key, request_id)?;
        let (found, flight) = self.cache.enter(key, request_id, Instant::now());
        if let Some(flight) = flight {
            let task = fly(flight, Arc::clone(&self.issuer), connection.clone(), errand, request_id);
            spawn(task.instrument(self.span(request_id)).with_current_subscriber());
        }
        Ok(found)
    }

    fn errand(&self, connection: &Connection, key: &TokenKey, request_id: RequestId) -> Result<Errand, Reason> {
        match key {
            TokenKey::Customer(session) => self.issuer.parties().map(|_| Errand::Renewal(*session)),
            TokenKey::Application(_) | TokenKey::Scoped(_) => {
                let grant = GrantForm::ClientCredentials { scope: &key.scope() };
                self.issuer.request(&grant, connection, request_id).map(|request| Errand::Request(Box::new(request)))
            }
        }
    }

    pub(super) fn span(&self, request_id: RequestId) -> Span {
        let (portal, environment) = (self.issuer.portal, self.issuer.environment);
        let server = || ServerAddress::of(self.issuer.token_endpoint.as_deref());
        tracing::info_span!(
            "token",
            portal,
            environment,
            request_id = %request_id,
            otel.kind = "client",
            http.request.method = "POST",
            server.address = server().host,
            server.port = server().port,
        )
    }
}

async fn wait(waiting: &Waiting, record: &mut Record) -> Landed {
    record.add(waiting.request_id);
    tracing::debug!(token_request_id = %waiting.request_id, "waiting for a token");
    waiting.landed().await
}

/// The task: from the request to the slot that it fills.
async fn fly(flight: Flight, issuer: Arc<Issuer>, connection: Connection, errand: Errand, request_id: RequestId) {
    let requested = Instant::now();
    let granted = match errand {
        Errand::Request(request) => ask(&connection, *request).await,
        Errand::Renewal(session) => {
            let refused = flight.refused.as_ref().map(|refused| refused.token());
            Renewal { issuer: &issuer, connection: &connection, session, refused, request_id }.run().await
        }
    };
    let replaces_refused = flight.refused.is_some();
    match &granted {
        Ok(_) => tracing::debug!(replaces_refused, "token received"),
        Err(_) => tracing::debug!(replaces_refused, "no token"),
    }
    let token = granted.map(|granted| Arc::new(Issued::new(granted, requested, replaces_refused)));
    flight.land(token.map_err(Arc::new));
}
