use std::fmt;
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::Notify;

use crate::error::StoreError;
use crate::token::{Lease, SessionId, SessionStore, StoredSession};
use crate::transport::BoxFuture;

/// The steps of a renewal with its store, in order.
const STEPS: [&str; 5] = ["`lock`", "`load`", "`put` before the request", "`put` of the new tokens", "`unlock`"];

/// The step after which the new tokens are nowhere but in the store.
const TOKENS_PUT: usize = 3;

/// The term of leases, in place of the longer one that a renewal asks for: more than it needs, and short enough to be waited for.
const TERM: Duration = Duration::from_millis(600);

/// One thing that goes wrong at one step.
#[derive(Clone, Copy)]
pub(super) struct Disturbance {
    step: usize,
    when: When,
    what: What,
}

#[derive(Clone, Copy, PartialEq)]
enum When {
    /// The step has no effect.
    Before,
    /// It has its effect, and nobody is told.
    After,
}

#[derive(Clone, Copy, PartialEq)]
enum What {
    Fails,
    /// The process ends there.
    Dies,
}

impl Disturbance {
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..STEPS.len()).flat_map(|step| {
            let kinds =
                [(When::Before, What::Fails), (When::After, What::Fails), (When::Before, What::Dies), (When::After, What::Dies)];
            kinds.into_iter().map(move |(when, what)| Self { step, when, what })
        })
    }

    /// Whether the new tokens were in the process that died, and nowhere else.
    pub(super) fn loses_tokens(self) -> bool {
        self.what == What::Dies && self.when == When::Before && self.step == TOKENS_PUT
    }
}

impl fmt::Display for Disturbance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let step = STEPS.get(self.step).copied().unwrap_or_default();
        let what = if self.what == What::Fails { "a failure comes" } else { "the process dies" };
        let when = if self.when == When::Before { "before" } else { "after" };
        write!(f, "{what} {when} the effect of {step}")
    }
}

/// A handle by which one step goes wrong.
#[derive(Debug)]
pub(super) struct Disturbed {
    inner: Arc<dyn SessionStore>,
    disturbance: Disturbance,
    /// How many steps were made.
    steps: AtomicUsize,
    died: Arc<Notify>,
}

impl fmt::Debug for Disturbance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Disturbed {
    pub(super) fn new(inner: Arc<dyn SessionStore>, disturbance: Disturbance, died: Arc<Notify>) -> Self {
        Self { inner, disturbance, steps: AtomicUsize::new(0), died }
    }

    async fn step<T>(&self, step: BoxFuture<'_, Result<T, StoreError>>) -> Result<T, StoreError> {
        let Disturbance { step: disturbed, when, what } = self.disturbance;
        if self.steps.fetch_add(1, Ordering::SeqCst) != disturbed {
            return step.await;
        }
        if when == When::After {
            step.await?;
        }
        if what == What::Dies {
            self.died.notify_one();
            return pending().await;
        }
        Err(StoreError::failed("of the check"))
    }
}

impl SessionStore for Disturbed {
    fn lock(&self, session: SessionId, _: Duration) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(self.step(self.inner.lock(session, TERM)))
    }

    fn load(&self, session: SessionId) -> BoxFuture<'_, Result<Option<StoredSession>, StoreError>> {
        Box::pin(self.step(self.inner.load(session)))
    }

    fn put<'s>(&'s self, lease: &'s Lease, session: Option<StoredSession>) -> BoxFuture<'s, Result<(), StoreError>> {
        Box::pin(self.step(self.inner.put(lease, session)))
    }

    fn unlock(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(self.step(self.inner.unlock(lease)))
    }
}
