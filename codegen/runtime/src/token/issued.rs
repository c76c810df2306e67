use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use http::HeaderValue;

use super::AccessToken;
use super::response::Granted;
use crate::platform::Instant;

/// How long before it expires a token is no longer used; a fifth of its lifetime if that is less.
const MARGIN: Duration = Duration::from_secs(60);

/// The lifetime of a token for which the server states none.
const DEFAULT_LIFETIME: Duration = Duration::from_secs(300);

/// The longest that a token is cached, whatever the server states.
pub(super) const MAX_LIFETIME: Duration = Duration::from_secs(24 * 60 * 60);

/// How long a token that took the place of a refused one is kept though it is refused too.
const KEPT_IN_VAIN: Duration = Duration::from_secs(5);

/// How long before it expires a token of this lifetime is no longer used.
pub(super) fn margin(lifetime: Duration) -> Duration {
    MARGIN.min(lifetime / 5)
}

/// A token that the runtime obtained, and until when it is used.
pub(crate) struct Issued {
    token: AccessToken,
    header: HeaderValue,
    until: Instant,
    /// Until when it is kept whatever the API says of it, unless a call has succeeded with it.
    kept_until: Option<Instant>,
    has_served: AtomicBool,
}

impl Issued {
    /// A token that was requested at this time: its lifetime was already running while the response was on its way.
    pub(super) fn new(granted: Granted, requested: Instant, replaces_refused: bool) -> Self {
        let lifetime = granted.lifetime.unwrap_or(DEFAULT_LIFETIME).min(MAX_LIFETIME);
        Self {
            token: granted.token,
            header: granted.header,
            until: requested + (lifetime - margin(lifetime)),
            kept_until: replaces_refused.then(|| requested + KEPT_IN_VAIN),
            has_served: AtomicBool::new(false),
        }
    }

    /// The value of the `Authorization` header.
    pub(crate) fn header(&self) -> HeaderValue {
        self.header.clone()
    }

    pub(super) fn token(&self) -> &AccessToken {
        &self.token
    }

    /// Whether another is the same token: servers may give one out again until it expires.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.token == other.token
    }

    /// Notes that a call has succeeded with it.
    pub(crate) fn served(&self) {
        self.has_served.store(true, Ordering::Relaxed);
    }

    /// Whether it may still be used.
    pub(super) fn is_fresh(&self, now: Instant) -> bool {
        now < self.until
    }

    /// Whether another token may fare better than this one, which the API has refused. Where the last one was refused as well, the cause is
    /// likely another; then calls that fail do not also cost a token each.
    pub(super) fn is_worth_replacing(&self, now: Instant) -> bool {
        self.has_served.load(Ordering::Relaxed) || self.kept_until.is_none_or(|kept| now >= kept)
    }
}
