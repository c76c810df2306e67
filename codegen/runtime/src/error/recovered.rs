use std::fmt;
use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;

use super::{Error, Outcome, Received};
use crate::wire::json::{Read, ReadError, read_json};
use crate::wire::request_id::RequestId;

/// A look at what became of an operation.
pub type BoxLook = Pin<Box<dyn Future<Output = Result<Recovered, Error>> + Send>>;

/// What can look at what became of an operation.
pub(crate) trait Look: Send + Sync {
    fn look(&self) -> BoxLook;
}

/// What became of an operation whose outcome was not known, as far as the server tells.
pub struct Recovered {
    outcome: Outcome,
    shown: Option<Received>,
}

impl Recovered {
    pub(crate) fn shown(outcome: Outcome, shown: Received) -> Self {
        Self { outcome, shown: Some(shown) }
    }

    /// What is known without asking.
    pub(crate) fn unasked(outcome: Outcome) -> Self {
        Self { outcome, shown: None }
    }

    /// Whether the operation had an effect. [`Outcome::Unknown`] where the response does not tell, not yet perhaps, or where no operation of
    /// the portal does ([`Self::was_asked`]).
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Whether the server was asked. Where it was not, no operation of the portal shows what became of this one: ask the bank, with the
    /// ids of the requests.
    #[must_use]
    pub fn was_asked(&self) -> bool {
        self.shown.is_some()
    }

    /// The id of the request that asked.
    #[must_use]
    pub fn request_id(&self) -> Option<RequestId> {
        Some(self.shown.as_ref()?.record.request_id())
    }

    /// The body of the response, as received.
    #[must_use]
    pub fn raw(&self) -> Option<&Bytes> {
        Some(&self.shown.as_ref()?.raw)
    }

    /// The body of the response, as the type of the operation that was asked.
    ///
    /// # Errors
    /// When the body is not of the type.
    pub fn body<T: Read>(&self) -> Option<Result<T, ReadError>> {
        Some(read_json(&self.shown.as_ref()?.raw))
    }
}

impl fmt::Debug for Recovered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recovered")
            .field("outcome", &self.outcome)
            .field("request_id", &self.request_id())
            .finish_non_exhaustive()
    }
}
