//! The rules that every store of sessions keeps, as a test of anybody's store.

mod contents;
mod failures;
mod leases;
mod readers;
mod steps;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use crate::token::SessionStore;

/// A rule of [`SessionStore`] that a store breaks.
pub struct BrokenRule {
    rule: &'static str,
    seen: String,
}

/// Two handles to one store, as two processes have them.
struct Handles {
    one: Arc<dyn SessionStore>,
    other: Arc<dyn SessionStore>,
}

/// Checks that a store keeps the rules of [`SessionStore`].
///
/// Each call of `open` gives a handle to one and the same store, as another process would have it: a connection of its own to the same
/// database, the same folder opened again. Sessions that are stored there are not touched; those of the check have new ids. It takes about
/// a second, in tokio's time, which may be paused.
///
/// ```
/// use std::sync::Arc;
/// use portal_runtime::{MemoryStore, test_kit::check_session_store};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let store = Arc::new(MemoryStore::new());
/// check_session_store(async || Arc::clone(&store)).await.unwrap();
/// # }
/// ```
///
/// # Errors
/// The first rule that the store breaks, and what was seen of that.
pub async fn check_session_store<S: SessionStore + 'static>(open: impl AsyncFn() -> S) -> Result<(), BrokenRule> {
    let handles = Handles { one: Arc::new(open().await), other: Arc::new(open().await) };
    kept("what is put is what every handle loads", contents::is_put(&handles).await)?;
    kept("a handle that is opened later loads what was put before", contents::outlasts_its_handle(&handles, &open).await)?;
    kept("a session has one holder at a time", leases::has_one_holder(&handles).await)?;
    kept("of holders who ask at once, none undoes what another has put", leases::loses_no_change(&handles).await)?;
    kept("leases of different sessions do not wait for each other", leases::are_apart(&handles).await)?;
    kept("the lease of a dead holder ends with its term, not before", leases::ends_with_its_term(&handles).await)?;
    kept("each lease of a session has a higher number than those before", leases::are_numbered(&handles).await)?;
    kept("a holder whose lease another one has followed cannot put", leases::is_lost(&handles).await)?;
    kept("a holder whose lease another one has followed cannot end that of the other", leases::ends_no_other(&handles).await)?;
    kept("a session that was removed is gone, and no old lease brings it back", contents::is_removed(&handles).await)?;
    kept("a reader finds what was put last, or what is being put, and never half of it", readers::find_whole(&handles).await)?;
    kept("whatever step fails, a renewal that follows explains the session", failures::are_explained(&handles).await)
}

fn kept(rule: &'static str, checked: Result<(), String>) -> Result<(), BrokenRule> {
    checked.map_err(|seen| BrokenRule { rule, seen })
}

impl BrokenRule {
    /// The rule.
    #[must_use]
    pub fn rule(&self) -> &str {
        self.rule
    }

    /// What was seen that breaks it.
    #[must_use]
    pub fn seen(&self) -> &str {
        &self.seen
    }
}

impl fmt::Display for BrokenRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the store breaks a rule: {}; seen: {}", self.rule, self.seen)
    }
}

/// As it reads, since a test that fails prints this.
impl fmt::Debug for BrokenRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for BrokenRule {}
