//! Strong customer authentication (SCA): one way through it, whatever the bank answers. The flow is that of the Berlin Group's NextGenPSD2.

mod bank_id;
mod choice;
mod driver;
mod error;
mod kept;
mod poll;
mod qr;
mod redirect;
mod request;
mod response;
mod rules;
mod started;
mod status;
mod step;
mod watch;
mod way_back;

#[cfg(test)]
mod tests;

use std::fmt;

pub use choice::{ScaChoice, ScaMethod};
pub use error::{ScaError, ScaFailure};
pub use poll::ScaPoll;
pub use redirect::ScaRedirect;
pub use request::ScaRequest;
pub use rules::{ChallengeKind, ScaRules};
pub use started::ScaStarted;
pub use status::ScaStatus;
pub use step::{ScaEntry, ScaStep};

/// How the customer goes on.
#[derive(Debug)]
#[must_use = "the authorisation is not over"]
pub enum Sca {
    /// In a browser, at the bank.
    Redirect(Box<ScaRedirect>),
    /// Without leaving: with a code to scan, in the bank's app, or by something to enter.
    Decoupled(Box<ScaPoll>),
    /// Not at all: the bank has what it needs.
    Done(ScaStatus),
}

/// Whether two words are the same but for case.
fn is_word(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// Something that prints as its name alone.
fn nameless(name: &'static str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.debug_struct(name).finish_non_exhaustive()
}
