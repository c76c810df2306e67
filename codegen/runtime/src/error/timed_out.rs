use std::fmt;
use std::time::Duration;

use super::Record;

/// A call exceeded its time limit. [`Error::outcome`](super::Error::outcome) tells whether the server may have acted on it.
pub struct TimedOut {
    record: Record,
    after: Duration,
    /// Whether the response had begun, and was read while it came.
    is_midway: bool,
}

impl TimedOut {
    pub(crate) fn new(record: Record, after: Duration) -> Self {
        Self { record, after, is_midway: false }
    }

    /// Nothing more came of a response that was read while it came.
    pub(crate) fn midway(record: Record, after: Duration) -> Self {
        Self { record, after, is_midway: true }
    }

    /// The time limit of the call; of a response that was read while it came, that for each wait.
    #[must_use]
    pub fn after(&self) -> Duration {
        self.after
    }

    pub(crate) fn record(&self) -> &Record {
        &self.record
    }
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // All that a call waits for before it is sent is its token.
        let what = match self.record.was_sent() {
            _ if self.is_midway => "nothing more of the response",
            true => "no response",
            false => "no access token",
        };
        write!(f, "{what} within {:?}", self.after)
    }
}

impl fmt::Debug for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TimedOut({:?})", self.after)
    }
}
