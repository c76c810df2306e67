use std::fmt;
use std::time::Duration;

use super::Record;

/// The time for a call was over. If it was sent, the server may have acted.
pub struct TimedOut {
    record: Record,
    after: Duration,
}

impl TimedOut {
    pub(crate) fn new(record: Record, after: Duration) -> Self {
        Self { record, after }
    }

    /// The time that the call had.
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
        write!(f, "no answer within {:?}", self.after)
    }
}

impl fmt::Debug for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TimedOut({:?})", self.after)
    }
}
