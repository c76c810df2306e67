//! How often what a consent opens was read today.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::platform::since_1970;
use crate::privacy::Secret;

const SECONDS_OF_A_DAY: u64 = 24 * 60 * 60;

/// The accesses of one day, by consent and what was read: a bank counts those of each account.
#[derive(Default)]
pub(crate) struct Accesses(Mutex<Today>);

#[derive(Default)]
struct Today {
    day: u64,
    counts: HashMap<Secret, HashMap<Secret, u64>>,
}

impl Accesses {
    pub(crate) fn count(&self, consent: &str, read: String) {
        let mut today = self.of_today();
        *today.counts.entry(Secret::from(consent)).or_default().entry(Secret::from(read)).or_default() += 1;
    }

    /// The most that anything had.
    pub(crate) fn today(&self, consent: &str) -> u64 {
        let today = self.of_today();
        today.counts.get(&Secret::from(consent)).into_iter().flat_map(HashMap::values).copied().max().unwrap_or_default()
    }

    /// What was counted today; nothing else is kept.
    fn of_today(&self) -> MutexGuard<'_, Today> {
        // A panic elsewhere leaves nothing half counted.
        let mut today = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let day = since_1970().as_secs() / SECONDS_OF_A_DAY;
        if today.day != day {
            *today = Today { day, counts: HashMap::new() };
        }
        today
    }
}
