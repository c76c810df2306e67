#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{Method, StatusCode};
use smallvec::{SmallVec, smallvec};

use super::{BoxLook, Look, Outcome, Recovered};
use crate::platform::Instant;
use crate::wire::request_id::RequestId;

/// A call so far: its operation, how far each request for it came, and the ids of all requests.
#[derive(Clone)]
pub(crate) struct Record {
    operation: &'static str,
    route: Option<Route>,
    is_safe: bool,
    attempt: Attempt,
    /// Those before it; a call has none unless it was sent again.
    earlier: Vec<Attempt>,
    /// That of the first attempt, then those of other requests made for the call. Most responses have an id of their own.
    request_ids: SmallVec<[RequestId; 2]>,
    /// Of a call whose outcome is not known, where the portal has an operation that shows it.
    look: Option<Arc<dyn Look>>,
}

/// Method and path template of an operation.
#[derive(Clone)]
pub(crate) struct Route {
    pub(crate) method: Method,
    pub(crate) path: &'static str,
}

/// One request for the operation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempt {
    request_id: RequestId,
    stage: Stage,
    /// When it was sent; while it is prepared, when that began.
    at: Instant,
    /// From then to its stage.
    took: Duration,
}

/// How far a request came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stage {
    /// Nothing has left this process.
    Prepared,
    /// The transport has it: bytes may have arrived.
    Sent,
    /// The status of its response is known.
    Answered(StatusCode),
    /// So is its body, as the description declares it.
    Read(StatusCode),
}

impl Stage {
    pub(crate) fn status(self) -> Option<StatusCode> {
        match self {
            Self::Prepared | Self::Sent => None,
            Self::Answered(status) | Self::Read(status) => Some(status),
        }
    }
}

impl Attempt {
    fn new(request_id: RequestId) -> Self {
        Self { request_id, stage: Stage::Prepared, at: Instant::now(), took: Duration::ZERO }
    }

    fn reach(&mut self, stage: Stage) {
        self.took = self.at.elapsed();
        self.stage = stage;
    }

    /// What it had for an effect, if the operation is one that has any.
    fn outcome(&self) -> Outcome {
        match self.stage {
            Stage::Prepared => Outcome::NoEffect,
            Stage::Sent => Outcome::Unknown,
            Stage::Answered(status) | Stage::Read(status) => Outcome::of_status(status),
        }
    }
}

impl Record {
    /// A call of the operation with this id; `is_safe` says whether it only reads.
    pub(crate) fn new(operation: &'static str, is_safe: bool, request_id: RequestId) -> Self {
        let request_ids = smallvec![request_id];
        Self { operation, route: None, is_safe, attempt: Attempt::new(request_id), earlier: Vec::new(), request_ids, look: None }
    }

    /// The record with the route of its operation.
    pub(crate) fn on(self, method: Method, path: &'static str) -> Self {
        Self { route: Some(Route { method, path }), ..self }
    }

    /// Adds the id of another request made for this call, or the one in the server's response.
    pub(crate) fn add(&mut self, request_id: RequestId) {
        if !self.request_ids.contains(&request_id) {
            self.request_ids.push(request_id);
        }
    }

    /// One more attempt, under an id of its own.
    pub(crate) fn begin_again(&mut self, request_id: RequestId) {
        self.earlier.push(std::mem::replace(&mut self.attempt, Attempt::new(request_id)));
        self.add(request_id);
    }

    /// The request goes to the transport.
    pub(crate) fn sent(&mut self) {
        self.attempt = Attempt { stage: Stage::Sent, ..Attempt::new(self.attempt.request_id) };
    }

    /// The transport had it, and certainly wrote nothing of it.
    pub(crate) fn not_sent(&mut self) {
        self.attempt.reach(Stage::Prepared);
    }

    /// The status has come.
    pub(crate) fn answered(&mut self, status: StatusCode) {
        self.attempt.reach(Stage::Answered(status));
    }

    /// The body is understood.
    pub(crate) fn read(&mut self) {
        if let Stage::Answered(status) = self.attempt.stage {
            self.attempt.reach(Stage::Read(status));
        }
    }

    /// How to look what became of it.
    pub(crate) fn shown_by(&mut self, look: impl Look + 'static) {
        self.look = Some(Arc::new(look));
    }

    /// Looks what became of it, where that is not known and can be known.
    pub(crate) fn recover(&self) -> BoxLook {
        let outcome = self.outcome();
        match self.look.as_ref().filter(|_| outcome == Outcome::Unknown) {
            Some(look) => look.look(),
            None => Box::pin(std::future::ready(Ok(Recovered::unasked(outcome)))),
        }
    }

    /// How far the last attempt came.
    pub(crate) fn stage(&self) -> Stage {
        self.attempt.stage
    }

    pub(crate) fn operation(&self) -> &'static str {
        self.operation
    }

    pub(crate) fn route(&self) -> Option<&Route> {
        self.route.as_ref()
    }

    /// Whether the operation only reads.
    pub(crate) fn is_safe(&self) -> bool {
        self.is_safe
    }

    /// Whether anything of the last attempt may have left this process.
    pub(crate) fn was_sent(&self) -> bool {
        self.attempt.stage != Stage::Prepared
    }

    /// When the last attempt was sent; before that, when it began.
    pub(crate) fn at(&self) -> Instant {
        self.attempt.at
    }

    /// How many attempts came before the last.
    pub(crate) fn resends(&self) -> usize {
        self.earlier.len()
    }

    /// How long the last attempt took.
    pub(crate) fn took(&self) -> Duration {
        self.attempt.took
    }

    /// What all attempts had for an effect together.
    pub(crate) fn outcome(&self) -> Outcome {
        let all = self.earlier.iter().map(Attempt::outcome).fold(self.attempt.outcome(), Outcome::and);
        if self.is_safe && all == Outcome::Unknown { Outcome::NoEffect } else { all }
    }

    /// Whether to repeat the call does no harm.
    pub(crate) fn is_repeatable(&self) -> bool {
        self.is_safe || self.outcome() == Outcome::NoEffect
    }

    /// The id of the last attempt.
    pub(crate) fn request_id(&self) -> RequestId {
        self.attempt.request_id
    }

    pub(crate) fn request_ids(&self) -> &[RequestId] {
        &self.request_ids
    }
}

/// The attempts, in the order of their sending.
impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let attempts = self.earlier.iter().chain([&self.attempt]);
        f.debug_list().entries(attempts.map(|attempt| (attempt.request_id.get(), attempt.stage, attempt.took))).finish()
    }
}
