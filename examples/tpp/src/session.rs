//! The sessions of visitors, in memory. Who has the cookie has the session, and nothing else leads to it.

mod cookie;
mod random;
mod visit;
mod visitor;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

pub(crate) use random::random;
pub(crate) use visit::visit;
pub(crate) use visitor::{Known, Visitor};

/// How long a session lasts in which nothing happens.
const IDLE: Duration = Duration::from_secs(30 * 60);

/// How often those are looked for in which nothing happens: what is known of a visitor does not stay.
const SWEEP: Duration = Duration::from_secs(60);

/// How many sessions there are at most. Anybody can begin one.
const MOST: usize = 20_000;

/// All sessions.
pub(crate) struct Sessions {
    is_https: bool,
    by_id: Mutex<HashMap<String, Arc<Visitor>>>,
    /// When those were forgotten last in which nothing happens.
    swept: LastSeen,
}

impl Sessions {
    /// None yet. Where visitors come by https, the cookie goes no other way.
    pub(crate) fn new(is_https: bool) -> Self {
        Self { is_https, by_id: Mutex::default(), swept: LastSeen::now() }
    }

    pub(crate) fn is_https(&self) -> bool {
        self.is_https
    }

    /// The visitor with this id.
    fn find(&self, id: &str) -> Option<Arc<Visitor>> {
        let mut by_id = lock(&self.by_id);
        let visitor = by_id.get(id)?;
        if visitor.idle() < IDLE {
            visitor.touch();
            return Some(Arc::clone(visitor));
        }
        by_id.remove(id);
        None
    }

    /// A new visitor, with an id that nobody guesses.
    fn begin(&self) -> Arc<Visitor> {
        let visitor = Arc::new(Visitor::new());
        let mut by_id = lock(&self.by_id);
        if by_id.len() >= MOST || self.swept.elapsed() >= SWEEP {
            by_id.retain(|_, other| other.idle() < IDLE);
            self.swept.set();
        }
        if by_id.len() >= MOST {
            make_room(&mut by_id);
        }
        by_id.insert(visitor.id().to_owned(), Arc::clone(&visitor));
        visitor
    }

    /// Ends a session.
    pub(crate) fn end(&self, visitor: &Visitor) {
        lock(&self.by_id).remove(visitor.id());
    }
}

/// Forgets the visitor who has been idle for longest, of those first who have begun nothing.
fn make_room(by_id: &mut HashMap<String, Arc<Visitor>>) {
    let oldest = by_id.iter().max_by_key(|(_, visitor)| (visitor.state().place.is_none(), visitor.idle()));
    if let Some(id) = oldest.map(|(id, _)| id.clone()) {
        by_id.remove(&id);
    }
}

/// Locks a mutex; a panic elsewhere leaves nothing half done that matters here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An instant that is set again and again.
struct LastSeen(Mutex<Instant>);

impl LastSeen {
    fn now() -> Self {
        Self(Mutex::new(Instant::now()))
    }

    fn set(&self) {
        *lock(&self.0) = Instant::now();
    }

    fn elapsed(&self) -> Duration {
        lock(&self.0).elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Sessions};

    #[test]
    fn a_visitor_is_found_by_her_id_until_the_session_ends() {
        let sessions = Sessions::new(true);
        let visitor = sessions.begin();
        assert!(sessions.find(visitor.id()).is_some());
        assert!(sessions.find("another").is_none());
        sessions.end(&visitor);
        assert!(sessions.find(visitor.id()).is_none());
    }

    #[test]
    fn there_is_room_for_one_more_visitor_and_who_has_begun_something_stays() {
        let sessions = Sessions::new(true);
        let busy = sessions.begin();
        busy.state().place = Some(crate::place::Place {
            context: crate::place::Context::Private,
            bic: "ESSESESS".to_owned(),
            name: "A bank".to_owned(),
            person: None,
            company: None,
        });
        for _ in 0..MOST {
            sessions.begin();
        }
        assert!(sessions.find(busy.id()).is_some());
    }
}
