//! How customers sign in, as `bank.yaml` says and as tests choose.

use std::time::Duration;

use serde::Deserialize;

/// What customers do who come to a page of the bank, or are waited for in their app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Customers {
    /// They see the page or the app, and press one of its buttons.
    #[default]
    UseThePage,
    /// They sign in at once, and are sent back with a code. In the app they sign once the status was asked for twice.
    SignIn,
    /// They cancel at once, and are sent back with what the portal says then. In the app they cancel once the status was
    /// asked for twice.
    Cancel,
    /// They are sent back with an error of the bank's, or wait in vain for their app, and decide nothing.
    Fail {
        /// `error` of the redirect.
        error: String,
        /// `error_description` of the redirect, and the words for the customer.
        description: String,
    },
}

/// How customers sign in, and what their clients get.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignIn {
    /// The parameter of the authorization page that names the customer, a test person.
    pub(crate) customer: String,
    /// `token_type` of the answer, as the portal spells it.
    #[serde(rename = "type", default = "super::scopes::bearer")]
    pub(crate) token_type: String,
    /// Life of an access token, in seconds.
    #[serde(default = "super::scopes::hour")]
    pub(crate) expires_in: u64,
    /// How long after sign-in refresh tokens are good, in seconds; without it always.
    pub(crate) refreshable_for: Option<u64>,
    /// What is said when the customer cancels.
    #[serde(default)]
    pub(crate) cancelled: Cancelled,
}

/// What a client hears of a customer who cancels.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cancelled {
    pub(crate) error: String,
    pub(crate) description: String,
}

impl Default for Cancelled {
    fn default() -> Self {
        Self { error: "access_denied".to_owned(), description: "the customer cancelled".to_owned() }
    }
}

impl SignIn {
    /// When the refresh tokens end of a customer who signs in now.
    pub(crate) fn refreshable_until(&self, now: Duration) -> Option<Duration> {
        self.refreshable_for.map(|seconds| now.saturating_add(Duration::from_secs(seconds)))
    }
}
