//! A bank on loopback that checks every request against the portals' descriptions.
//!
//! It serves each portal that has a folder in the one it is started with ([`specs`] is that of this package), in each of its
//! environments, on the real paths. A right request gets the description's example, or the data of a test person; what it creates is known afterwards. A wrong one gets the
//! portal's own error, whose words are the place and the rule that it violates, in the description as its corrections leave
//! it; the log has the same words. Tests read what the bank saw, and choose what it answers next.
//!
//! What the bank has to know of a portal beside its descriptions stands in the folder's `bank.yaml`: keys and tokens,
//! scopes, test persons, what can be created, the form of errors. No portal is named in the code.
//!
//! Where `portal.yaml` wants a certificate the bank speaks TLS and serves no client without one; [`Site::certificates`] has
//! what a client needs for it. A browser needs none at the page at which customers sign in ([`Site::customers`] says what
//! they do there), and [`Site::advance`] lets their tokens end.
//!
//! Where `bank.yaml` has `authorisations`, consents and payments are signed by their customers: by the OAuth redirect, at a page of
//! the bank, in an app, or with a code, as the bank that is named does it. The app is a page of the site; tests answer in it by
//! [`Site::approve`] and [`Site::refuse`], and read what waits from [`Site::open_authorisations`].
//!
//! The descriptions are read here by means of the bank's own, and never by the generator's: two readers that agree by
//! chance are worth more than one that agrees with itself.
//!
//! ```no_run
//! # async fn test() -> Result<(), Box<dyn std::error::Error>> {
//! use portal_sandbox::{Bank, Next};
//!
//! let bank = Bank::start(portal_sandbox::specs()).await?;
//! let site = bank.site("some-bank", "sandbox");
//! site.next("getAccountList", Next::example(429, "application/json"))?;
//! // ... a client calls `site.origin()` ...
//! assert_eq!(site.count("getAccountList"), 1);
//! assert!(site.requests().iter().all(|seen| seen.violations.is_empty()));
//! bank.shutdown().await;
//! # Ok(())
//! # }
//! ```

mod answer;
mod authorisations;
mod bank;
mod body;
mod bounded;
mod check;
mod clock;
mod date;
mod description;
mod error;
mod file;
mod forms;
mod known;
mod log;
mod media_type;
mod multipart;
mod next;
mod oauth;
mod operation;
mod overlay;
mod parameter;
mod persons;
mod portal;
mod record;
mod reply;
mod resources;
mod role;
mod sample;
mod schema;
mod server;
mod settings;
mod site;
mod template;
mod tls;
mod views;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

pub use authorisations::OpenAuthorisation;
pub use bank::Bank;
pub use check::{SeenParameter, Violation};
pub use error::BankError;
pub use known::{ClientKeys, GivenToken};
pub use next::{Next, UnknownAnswer};
pub use oauth::{Customers, Proof, RegisteredClient};
pub use parameter::Location;
pub use record::Seen;
pub use role::Role;
pub use site::{NotKnown, Site};
pub use tls::Certificates;

/// The folder of the portals that this package brings: their descriptions, with what the bank has to know beside them. It is where the
/// package was built; tests that run elsewhere take a copy with them.
#[must_use]
pub fn specs() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/specs"))
}

/// Locks a mutex; a panic elsewhere leaves nothing half done that matters here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
