//! How long what a customer allowed holds.

use std::fmt;

use time::Duration;

use crate::call::{Call, Operation, receive};
use crate::error::{Error, Received, text_at};
use crate::transport::BoxFuture;
use crate::wire::request_id::RequestId;
use crate::wire::values::Date;

/// Where a response tells how long what it describes holds: JSON pointers, and days.
#[derive(Debug)]
pub struct TermRule {
    /// The status.
    pub status: &'static str,
    /// The last day.
    pub valid_until: &'static str,
    /// The day on which the customer authorised it.
    pub authorised: &'static str,
    /// How many days after that the customer has to authorise anew.
    pub days: u16,
    /// The statuses in which the customer has authorised it.
    pub when: &'static [&'static str],
}

/// An operation that tells how long something holds.
pub trait HasTerm: Operation {
    /// Where.
    #[doc(hidden)]
    const TERM: &'static TermRule;
}

/// How long what a customer allowed holds, as the bank told it last. Both clocks count days: its own, and that by which the customer has to
/// authorise anew.
#[derive(Clone, PartialEq, Eq)]
pub struct Term {
    status: Option<String>,
    valid_until: Option<Date>,
    authorise_anew: Option<Date>,
    request_id: RequestId,
}

impl Term {
    fn of(rule: &TermRule, received: &Received) -> Self {
        let day = |at: &str| text_at(&received.raw, &[at])?.get(..10)?.parse::<Date>().ok();
        let status = text_at(&received.raw, &[rule.status]);
        let is_authorised = status.as_deref().is_some_and(|status| rule.when.contains(&status));
        let anew = day(rule.authorised)
            .filter(|_| is_authorised)
            .and_then(|day| day.get().checked_add(Duration::days(rule.days.into())));
        Self {
            status,
            valid_until: day(rule.valid_until),
            authorise_anew: anew.map(Date::from),
            request_id: received.record.request_id(),
        }
    }

    /// The status, as the bank spells it.
    #[must_use]
    pub fn status(&self) -> Option<&str> {
        self.status.as_deref()
    }

    /// The last day by its own terms.
    #[must_use]
    pub fn valid_until(&self) -> Option<Date> {
        self.valid_until
    }

    /// The day by which the customer has to authorise anew; none where it is not authorised.
    #[must_use]
    pub fn authorise_anew(&self) -> Option<Date> {
        self.authorise_anew
    }

    /// The day on which the first of both ends it.
    #[must_use]
    pub fn ends(&self) -> Option<Date> {
        self.valid_until.into_iter().chain(self.authorise_anew).min_by_key(|day| day.get())
    }

    /// The id of the request that told it.
    #[must_use]
    pub fn request_id(&self) -> RequestId {
        self.request_id
    }
}

impl fmt::Debug for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Term").field("status", &self.status).field("ends", &self.ends()).finish_non_exhaustive()
    }
}

/// Asks how long it holds.
pub fn term<O: HasTerm>(call: Call) -> BoxFuture<'static, Result<Term, Error>> {
    Box::pin(async move { Ok(Term::of(O::TERM, &*receive(call).await?)) })
}
