use std::time::Duration;

use http::StatusCode;

use super::Received;
use crate::wire::retry_after::retry_after;

/// Which limit a call exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// The accesses that the consent allows in a day without the customer. Those of other processes count too. With the customer there, the
    /// same call may succeed.
    AccessesOfConsent,
    /// Requests; the server may say how long to wait.
    Requests {
        /// How long the server asks to wait.
        retry_after: Option<Duration>,
    },
}

impl Limit {
    /// The limit of a response with status 429, by its code.
    pub(super) fn of(received: &Received) -> Option<Self> {
        if received.status != StatusCode::TOO_MANY_REQUESTS {
            return None;
        }
        let is_consents = received.code().is_some_and(|code| received.pointers.accesses_exceeded.contains(&code.as_str()));
        Some(match is_consents {
            true => Self::AccessesOfConsent,
            false => Self::Requests { retry_after: retry_after(&received.headers) },
        })
    }
}
