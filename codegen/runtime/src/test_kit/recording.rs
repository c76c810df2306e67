//! Exchanges with a bank, recorded once and played in each test since: JSON lines that a reviewer reads, without secrets.

mod body;
mod exchange;
mod json;
mod line;
mod matching;
mod recorder;
mod redaction;
mod replay;
#[cfg(test)]
mod tests;

pub use recorder::Recorder;
pub use replay::Replay;
