//! One visitor, and what she has begun.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use open_payments::types::ConsentId;
use subtle::ConstantTimeEq;

use super::{LastSeen, lock, random};
use crate::flow::{Ended, Flow};
use crate::pages::payment::Payment;
use crate::place::Place;

/// How many forms are remembered that were taken.
const MOST_TAKEN: usize = 32;

/// A visitor. Neither her id nor what she does is printed.
pub(crate) struct Visitor {
    id: String,
    /// What each form has to come with.
    token: String,
    seen: LastSeen,
    state: Mutex<State>,
}

/// What a visitor has begun.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) place: Option<Place>,
    /// The consent that is valid.
    pub(crate) consent: Option<ConsentId>,
    pub(crate) payments: Vec<Payment>,
    /// The forms of payments that were taken: each is, once.
    taken: VecDeque<String>,
    /// Authorisations that go on.
    pub(crate) flows: Vec<Arc<Flow>>,
    /// How the last ones ended.
    pub(crate) ended: VecDeque<Ended>,
}

impl State {
    /// Begins at another place; what was begun at the one before is forgotten.
    pub(crate) fn go_to(&mut self, place: Place) {
        *self = Self { place: Some(place), ..Self::default() };
    }

    /// Takes a form, unless it was taken before: who presses a button twice means it once.
    pub(crate) fn take(&mut self, form: &str) -> bool {
        let is_new = !form.is_empty() && !self.taken.iter().any(|taken| taken == form);
        if is_new {
            let surplus = (self.taken.len() + 1).saturating_sub(MOST_TAKEN);
            self.taken.drain(..surplus);
            self.taken.push_back(form.to_owned());
        }
        is_new
    }

    /// Gives a form back of which nothing has come.
    pub(crate) fn give_back(&mut self, form: &str) {
        self.taken.retain(|taken| taken != form);
    }
}

impl Visitor {
    pub(super) fn new() -> Self {
        Self { id: random(), token: random(), seen: LastSeen::now(), state: Mutex::default() }
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// What each form has to come with.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    /// Whether a form came with it. How long that takes tells nothing of it.
    pub(crate) fn is_token(&self, shown: &str) -> bool {
        self.token.as_bytes().ct_eq(shown.as_bytes()).into()
    }

    /// What she has begun. Nobody waits for anything with this in hand.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    pub(super) fn touch(&self) {
        self.seen.set();
    }

    pub(super) fn idle(&self) -> Duration {
        self.seen.elapsed()
    }
}

/// The visitor whose request a handler serves.
impl<S: Send + Sync> FromRequestParts<S> for Known {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        // Every page is behind `visit`.
        parts.extensions.get::<Arc<Visitor>>().cloned().map(Known).ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// The visitor of a request.
pub(crate) struct Known(pub(crate) Arc<Visitor>);

impl fmt::Debug for Visitor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Visitor").finish_non_exhaustive()
    }
}
