//! What the bank says of requests that it refuses. Never holds a value that was sent.

use std::fmt;

use crate::check::Violation;

/// Takes each line.
pub(crate) type Log = dyn Fn(&str) + Send + Sync;

/// Where a refused request went.
pub(crate) struct Refused<'a> {
    pub(crate) portal: &'a str,
    pub(crate) environment: &'a str,
    /// The operationId, or what stands in its place.
    pub(crate) operation: &'a str,
    pub(crate) status: u16,
}

impl Refused<'_> {
    /// One line for each violation.
    pub(crate) fn violations(&self, violations: &[Violation], log: &Log) {
        violations.iter().for_each(|violation| self.because(violation, log));
    }

    /// One line with the reason.
    pub(crate) fn because(&self, reason: &dyn fmt::Display, log: &Log) {
        let Self { portal, environment, operation, status } = self;
        log(&format!("{portal} {environment}: {operation} refused with {status}: {reason}"));
    }
}
