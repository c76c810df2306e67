//! What a client's certificate opens, before anything is asked of its request.

use axum::extract::Request;

use super::Site;
use crate::check::Call;
use crate::forms::Denial;
use crate::settings::Endpoint;
use crate::tls::Peer;

impl Site {
    /// The endpoint at a path.
    pub(super) fn endpoint(&self, path: &str) -> Option<Endpoint> {
        let is_registration = || {
            let below = self.registration_path().and_then(|registration| path.strip_prefix(registration));
            below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let endpoint = self.portal.settings.endpoint(&self.environment, path);
        let endpoint = endpoint.or_else(|| is_registration().then_some(Endpoint::Registration));
        endpoint.or_else(|| self.page_of_authorisations(path))
    }

    /// Whether the request comes with a certificate where an endpoint, or for `None` an operation, wants one. The host of the
    /// authorization page is for browsers, which have none.
    pub(super) fn lets_in(&self, endpoint: Option<Endpoint>, request: &Request) -> bool {
        let is_wanted = self.portal.settings.wants_certificate(&self.environment, endpoint);
        !is_wanted || request.extensions().get::<Peer>().is_some()
    }

    /// Whether the client's certificate states the role that the operation needs.
    pub(super) fn check_role(&self, call: &Call<'_>) -> Result<(), Denial> {
        let Some(role) = self.roles.get(&call.operation.id) else { return Ok(()) };
        let has_role = call.head.extensions.get::<Peer>().is_some_and(|peer| peer.roles.contains(role));
        if has_role { Ok(()) } else { Err(Denial::Role(*role)) }
    }
}
