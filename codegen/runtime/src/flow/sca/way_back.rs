//! The way back from the bank to the caller: a redirect URI, and how a callback is told from a forged one.

use subtle::ConstantTimeEq;
use url::Url;

use super::ScaError;
use crate::flow::callback::{self, Callback};
use crate::flow::login::{random, redirect_address};
use crate::platform::sha256;
use crate::privacy::Secret;
use crate::wire::parameter::Group;

/// How many states are known of one authorisation: each process that it goes on in makes one.
const MOST_STATES: usize = 4;

/// Where the customer comes back to.
#[derive(Clone)]
pub(super) struct WayBack {
    pub(super) redirect_uri: String,
    address: Url,
    /// For what is sent from here on.
    pub(super) state: Secret,
    /// Digests of all states that a callback may have. They are what is kept: nobody makes a callback from them.
    pub(super) digests: Vec<String>,
}

impl WayBack {
    /// A new one.
    pub(super) fn new(redirect_uri: &str) -> Result<Self, ScaError> {
        Self::known(redirect_uri, Vec::new())
    }

    /// One for which these states were sent before.
    pub(super) fn known(redirect_uri: &str, mut digests: Vec<String>) -> Result<Self, ScaError> {
        let address = redirect_address(redirect_uri)?;
        let state = random();
        digests.push(digest_of(state.expose()));
        // The first is the one that a page of the bank's sends back, whatever comes later.
        digests.drain(1..1 + digests.len().saturating_sub(MOST_STATES));
        Ok(Self { redirect_uri: redirect_uri.to_owned(), address, state, digests })
    }

    /// The headers that tell a bank with a page of its own where to send the customer.
    pub(super) fn headers(&self) -> Group {
        let mut well = self.address.clone();
        well.query_pairs_mut().append_pair("state", self.state.expose());
        let mut ill = well.clone();
        ill.query_pairs_mut().append_pair("error", "access_denied");
        let mut headers = Group::new();
        headers.set("TPP-Redirect-URI", &well.to_string());
        headers.set("TPP-Nok-Redirect-URI", &ill.to_string());
        headers
    }

    /// What a callback says that is of this authorisation.
    pub(super) fn read(&self, callback: &str) -> Result<Callback, ScaError> {
        let is_own = |state: &str| {
            let shown = digest_of(state);
            self.digests.iter().any(|known| bool::from(known.as_bytes().ct_eq(shown.as_bytes())))
        };
        callback::read(callback, &self.address, is_own).map_err(ScaError::Callback)
    }
}

pub(super) fn digest_of(state: &str) -> String {
    sha256(state.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}
