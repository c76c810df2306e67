//! A bank on loopback that checks every request against the portals' descriptions.
//!
//! It serves ICA Banken and Open Payments, each in sandbox and production, on their real paths. A right request gets
//! the description's example, or the data of one of ICA Banken's test persons. A wrong one gets 400 and the place that
//! it violates, in the description as its corrections leave it. Tests read what the bank saw, and choose what it
//! answers next.
//!
//! Production speaks TLS and takes no client without a certificate, as the portals do; [`Site::certificates`] has what
//! a client needs for it.
//!
//! The descriptions are read here by means of their own, and never by the generator's: two readers that agree by
//! chance are worth more than one that agrees with itself.
//!
//! ```no_run
//! # async fn test() -> Result<(), Box<dyn std::error::Error>> {
//! use portal_sandbox::{Bank, Next};
//!
//! let bank = Bank::start("specs".as_ref()).await?;
//! let site = bank.site("open-payments", "sandbox");
//! site.next("getAccountList", Next::example(429, "application/json"))?;
//! // ... a client calls `site.origin()` ...
//! assert_eq!(site.count("getAccountList"), 1);
//! assert!(site.requests().iter().all(|seen| seen.violations.is_empty()));
//! bank.shutdown().await;
//! # Ok(())
//! # }
//! ```

mod answer;
mod bank;
mod body;
mod check;
mod description;
mod error;
mod media_type;
mod multipart;
mod next;
mod operation;
mod overlay;
mod parameter;
mod persons;
mod portals;
mod record;
mod reply;
mod sample;
mod schema;
mod server;
mod site;
mod tls;
mod token;

use std::sync::{Mutex, MutexGuard, PoisonError};

pub use bank::Bank;
pub use check::{SeenParameter, Violation};
pub use error::BankError;
pub use next::{Next, UnknownAnswer};
pub use parameter::Location;
pub use persons::TEST_PERSONS;
pub use portals::{
    CONSENTS, ClientKeys, Consent, ICA_BANKEN_CUSTOMER_TOKEN, ICA_BANKEN_SANDBOX, ICA_BANKEN_SIGNED_BASKET,
    ICA_BANKEN_SIGNED_DELETION, OPEN_PAYMENTS_PRODUCTION, OPEN_PAYMENTS_SANDBOX, Signed,
};
pub use record::Seen;
pub use site::Site;
pub use tls::Certificates;

/// Locks a mutex; a panic elsewhere leaves nothing half done that matters here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
