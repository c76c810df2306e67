//! Strong customer authentication: what customers were asked to authorise, by which method, and what they decided.

mod authorisation;
mod banks;
mod challenge;
pub(crate) mod pages;
mod rules;
mod told;

use std::sync::Mutex;
use std::time::Duration;

use uuid::Uuid;

use crate::bounded::Bounded;
use crate::lock;
use crate::resources::Key;
pub(crate) use authorisation::{Authorisation, End};
pub(crate) use banks::{Approach, Bank};
pub(crate) use rules::{Deed, Kind, Rules};
pub(crate) use told::Addresses;

/// How many authorisations a site remembers, pages that customers have not answered, and addresses that clients gave.
const REMEMBERED: usize = 10_000;

/// All authorisations of a site.
pub(crate) struct Authorisations {
    by_id: Mutex<Bounded<String, Authorisation>>,
    /// The authorisation that a page is about, by its one-time value.
    pages: Mutex<Bounded<String, String>>,
    /// Where the customer goes who signed, and who refused, as it was said when the resource was created.
    ways_back: Mutex<Bounded<Key, WaysBack>>,
}

/// Where a redirected customer goes who signed, and who refused.
#[derive(Clone, Default)]
pub(crate) struct WaysBack {
    pub(crate) signed: Option<String>,
    pub(crate) refused: Option<String>,
}

/// An authorisation for which a customer is waited in her app.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OpenAuthorisation {
    /// Its id.
    pub id: String,
    /// What is authorised, as `bank.yaml` calls it: `consent`, `payment`.
    pub kind: String,
    /// The id of the consent or the payment.
    pub resource: String,
    /// The bank's code (BIC), as the client said it.
    pub bank: String,
    /// The id of the method that was chosen.
    pub method: String,
}

impl Authorisations {
    pub(crate) fn new() -> Self {
        Self {
            by_id: Mutex::new(Bounded::new(REMEMBERED)),
            pages: Mutex::new(Bounded::new(REMEMBERED)),
            ways_back: Mutex::new(Bounded::new(REMEMBERED)),
        }
    }

    pub(crate) fn insert(&self, id: &str, authorisation: Authorisation) {
        lock(&self.by_id).insert(id.to_owned(), authorisation);
    }

    /// Does something to an authorisation; `None` where there is none of this id. `decide` comes before anybody sees what was
    /// decided.
    pub(crate) fn act<T>(
        &self,
        id: &str,
        moment: Moment,
        act: impl FnOnce(&mut Authorisation) -> T,
        decide: impl FnOnce(&Authorisation),
    ) -> Option<T> {
        let mut by_id = lock(&self.by_id);
        let authorisation = by_id.get_mut(id)?;
        authorisation.settle(moment.now, moment.begin_within);
        let was_open = authorisation.is_open();
        let done = act(authorisation);
        if was_open && !authorisation.is_open() {
            decide(authorisation);
        }
        Some(done)
    }

    /// The ids of a kind for a resource.
    pub(crate) fn of(&self, kind: &str, resource: &Key) -> Vec<String> {
        let by_id = lock(&self.by_id);
        let own = by_id.iter().filter(|(_, authorisation)| authorisation.kind == kind && authorisation.resource == *resource);
        own.map(|(id, _)| id.clone()).collect()
    }

    /// Whether a method was chosen for any authorisation of a resource.
    pub(crate) fn is_any_chosen(&self, resource: &Key) -> bool {
        lock(&self.by_id).values().any(|other| other.resource == *resource && other.chosen.is_some())
    }

    /// Those for which a customer is waited in her app.
    pub(crate) fn open(&self, moment: Moment) -> Vec<OpenAuthorisation> {
        let mut by_id = lock(&self.by_id);
        by_id.values_mut().for_each(|authorisation| authorisation.settle(moment.now, moment.begin_within));
        let waiting = by_id.iter().filter(|(_, authorisation)| authorisation.waits_in_app());
        waiting.filter_map(|(id, authorisation)| authorisation.told_open(id)).collect()
    }

    /// The one-time value of a page about an authorisation.
    pub(crate) fn page(&self, id: &str) -> String {
        let value = Uuid::new_v4().to_string();
        lock(&self.pages).insert(value.clone(), id.to_owned());
        value
    }

    /// Whether a page about an authorisation had this value, and was not answered before.
    pub(crate) fn leave(&self, value: &str, id: &str) -> bool {
        let mut pages = lock(&self.pages);
        pages.get(value).is_some_and(|about| about == id) && pages.remove(value).is_some()
    }

    pub(crate) fn remember_ways_back(&self, resource: Key, ways: WaysBack) {
        lock(&self.ways_back).insert(resource, ways);
    }

    pub(crate) fn ways_back(&self, resource: &Key) -> WaysBack {
        lock(&self.ways_back).get(resource).cloned().unwrap_or_default()
    }
}

/// When something is done, by how long the bank has been open, and how soon customers have to begin.
#[derive(Clone, Copy)]
pub(crate) struct Moment {
    pub(crate) now: Duration,
    pub(crate) begin_within: Duration,
}

impl Authorisation {
    fn told_open(&self, id: &str) -> Option<OpenAuthorisation> {
        let chosen = self.chosen.as_ref()?;
        Some(OpenAuthorisation {
            id: id.to_owned(),
            kind: self.kind.clone(),
            resource: self.resource.id.clone(),
            bank: self.bank.clone(),
            method: chosen.method.clone(),
        })
    }
}
