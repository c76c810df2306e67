//! Repeating a call that only reads, where a server or a connection failed for the moment.

#[cfg(test)]
mod tests;

use std::time::Duration;

use http::{Method, StatusCode};

use super::Call;
use super::exchange::RawResponse;
use super::perform::Fault;
use crate::client::Portal;
use crate::error::text_at;
use crate::platform::Instant;
use crate::wire::request_id::RequestId;
use crate::wire::retry_after::retry_after;

/// The wait before the first repetition; each later one is twice as long.
const SHORTEST: Duration = Duration::from_millis(250);
const LONGEST: Duration = Duration::from_secs(8);

/// The repetitions that a call has left.
pub(super) struct Retries {
    left: u32,
    wait: Duration,
    /// None where the time limit is too far away to be told.
    deadline: Option<Instant>,
    portal: &'static Portal,
}

impl Retries {
    /// Those of a call that has to end by the deadline. Only what reads is ever repeated, and is sent whole each time.
    pub(super) fn of(call: &Call, deadline: Option<Instant>) -> Self {
        let reads = matches!(call.operation.method, Method::GET | Method::HEAD) && call.body_can_be_sent_again();
        let client = call.binding.client();
        Self { left: if reads { client.retries() } else { 0 }, wait: SHORTEST, deadline, portal: client.portal() }
    }

    /// How long to wait until the call is repeated. `None` where it is not: it succeeded or failed for good, was repeated often enough, or
    /// would have to wait past its deadline.
    pub(super) fn wait_after(&mut self, ended: &Result<RawResponse, Fault>, request_id: RequestId) -> Option<Duration> {
        let said = match ended {
            Ok(response) if is_momentary(response.status) && !self.is_used_up(response) => retry_after(&response.headers),
            Err(Fault::Transport(_, error)) if error.kind().is_temporary() => None,
            _ => return None,
        };
        self.left = self.left.checked_sub(1)?;
        let own = spread(self.wait, request_id);
        self.wait = LONGEST.min(self.wait * 2);
        let wait = said.unwrap_or(own);
        let at = Instant::now().checked_add(wait)?;
        self.deadline.is_none_or(|deadline| at < deadline).then_some(wait)
    }
}

impl Retries {
    /// Whether the consent of the call is used up until tomorrow.
    fn is_used_up(&self, response: &RawResponse) -> bool {
        let code = || text_at(&response.raw, self.portal.error_codes);
        !self.portal.accesses_exceeded.is_empty()
            && code().is_some_and(|code| self.portal.accesses_exceeded.contains(&code.as_str()))
    }
}

/// Statuses that say that the same request may succeed in a moment.
fn is_momentary(status: StatusCode) -> bool {
    matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE)
}

/// Between half of a wait and all of it, so that callers who failed together do not come back together. The bits of a random id decide.
fn spread(wait: Duration, request_id: RequestId) -> Duration {
    let bits = u32::from(u16::from_be_bytes([request_id.get().as_bytes()[0], request_id.get().as_bytes()[1]]));
    wait / 2 + wait / 2 * bits / u32::from(u16::MAX)
}
