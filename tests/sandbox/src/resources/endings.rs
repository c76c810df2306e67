//! What becomes of a resource that its customer authorises, or refuses to.

use std::time::Duration;

use super::{Key, Members, Resources};
use crate::lock;

impl Resources {
    /// Whether a resource has these members by now.
    pub(crate) fn has(&self, key: &Key, members: &Members) -> bool {
        lock(&self.0).get(key).is_some_and(|resource| resource.has(members))
    }

    /// Gives members to a resource because its customer decided. What had others since it was created keeps them, unless it
    /// `is_undone`.
    pub(crate) fn decide(&self, key: &Key, members: &Members, is_undone: bool, now: Duration) {
        lock(&self.0).change(key, |resource| {
            if is_undone || !members.keys().any(|name| resource.since.contains_key(name)) {
                resource.since.extend(members.clone());
                resource.authorised = Some(now);
            }
        });
    }

    /// Notes for which test person a resource is, where that was not said before.
    pub(crate) fn identify(&self, key: &Key, person: &str) {
        lock(&self.0).change(key, |resource| {
            resource.person.get_or_insert_with(|| person.to_owned());
        });
    }
}
