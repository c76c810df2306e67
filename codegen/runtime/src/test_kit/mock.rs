//! A transport that stands in for a bank: a test says what each operation responds, in the types of its package.

mod expectation;
mod operation;
mod prepared;
mod received;
mod state;
mod tokens;

use std::fmt;
use std::sync::Arc;
use std::thread;

pub use expectation::Expectation;
pub use operation::Mocked;
pub use received::Received;
use state::State;
pub use tokens::TokenRequest;

use crate::transport::Transport;

/// A bank that a test makes up: no socket, no description to serve, and no response but those that the test says.
///
/// - [`Mock::expect`] names an operation by its type, and what it responds. Only values of its own types compile, and a status that the
///   description does not declare for such a value fails the test where it is said.
/// - Expectations of one operation are used in their order, each once unless it says otherwise.
/// - A request that nothing is expected for panics, with its method and path template and what is expected.
/// - Requests for tokens are responded to by themselves, so that a client needs no bank.
/// - [`Mock::received`] has what was sent. What was expected and did not come fails the test in [`Mock::verify`], or else when the mock is
///   dropped.
///
/// A client repeats a call that only reads where a connection fails; with `.retries(0)` each request is one that the test knows of.
pub struct Mock {
    state: Arc<State>,
}

impl Mock {
    /// A mock that expects nothing.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "what a default bank expects is not clear")]
    pub fn new() -> Self {
        Self { state: Arc::new(State::default()) }
    }

    /// What a client sends its requests through: for `Builder::transport`.
    #[must_use]
    pub fn transport(&self) -> Arc<dyn Transport> {
        Arc::clone(&self.state) as Arc<dyn Transport>
    }

    /// Expects a request of this operation. What it responds is said by the method that ends the expectation.
    #[track_caller]
    pub fn expect<O: Mocked>(&self) -> Expectation<'_, O> {
        Expectation::new(&self.state)
    }

    /// The requests of this operation that have come, in their order.
    #[must_use]
    pub fn received<O: Mocked>(&self) -> Vec<Received<O>> {
        self.state.received(O::descriptor()).into_iter().map(Received::new).collect()
    }

    /// The requests for tokens that have come, in their order.
    #[must_use]
    pub fn token_requests(&self) -> Vec<TokenRequest> {
        self.state.token_requests()
    }

    /// The next request for a token is refused, with this code of OAuth 2.0: for example `invalid_client`, or `invalid_grant`.
    pub fn refuse_token(&self, code: impl Into<String>) {
        self.state.refuse_token(code.into());
    }

    /// Checks that all came that is expected, and nothing else. It is checked when the mock is dropped too.
    ///
    /// # Panics
    /// When a request is missing, or one came that nothing was expected for.
    #[track_caller]
    pub fn verify(&self) {
        if let Err(words) = self.state.verified() {
            failed(&words);
        }
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        // A test that fails already says why.
        if !thread::panicking() {
            self.verify();
        }
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mock").finish_non_exhaustive()
    }
}

/// Fails the test.
#[track_caller]
#[expect(clippy::panic, reason = "that is how a test fails")]
pub(super) fn failed(words: &str) -> ! {
    panic!("{words}")
}
