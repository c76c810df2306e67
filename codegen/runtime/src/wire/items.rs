//! The items of a body that is read while it comes: server-sent events, lines of JSON, sequences of JSON texts.

mod delimited;
mod event;
mod event_reader;

#[cfg(test)]
mod tests;

pub(crate) use delimited::Delimited;
pub use event::Event;
pub(crate) use event_reader::EventReader;

/// An item is larger than the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLarge;
