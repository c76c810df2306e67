//! What a resource opens, how long, and how often.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use axum::http::request::Parts;
use serde::Deserialize;
use serde_json::Value;

use super::rules::{Kinds, Rules};
use super::state::{Resource, State};
use super::{Key, Members, Resources};
use crate::check::text;
use crate::date::{DAY, end_of};
use crate::forms::Denial;
use crate::lock;

/// What a resource opens.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Opens {
    /// The header that names it.
    header: String,
    pub(super) operations: Vec<String>,
    /// The members that it has to have for that.
    #[serde(default)]
    when: Members,
    pub(super) limit: Option<Limit>,
}

/// How often a day it opens them to a program whose user is away.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limit {
    /// The member that says how often each path may be asked for.
    member: String,
    /// The header that shows that the user is there.
    attended: String,
}

/// When a resource ends by itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expiry {
    /// The member that holds its last day. One that is past when it is created stands for the day after.
    last_day: String,
    /// How many days after it was authorised it ends in any case.
    days: u64,
    /// The values that a member has to have for that.
    when: BTreeMap<String, Vec<Value>>,
    /// The members that are others then.
    members: Members,
}

/// How often each path was asked for on a day.
#[derive(Default)]
pub(super) struct Accesses {
    day: u64,
    by_path: HashMap<String, u64>,
}

impl Expiry {
    /// Ends a resource whose time is over.
    pub(super) fn apply(&self, resource: &mut Resource, now: Duration) {
        let is_running =
            self.when.iter().all(|(member, values)| resource.member(member).is_some_and(|value| values.contains(value)));
        if is_running && !resource.is_given && self.end(resource).is_some_and(|end| now >= end) {
            resource.since.extend(self.members.clone());
        }
    }

    fn end(&self, resource: &Resource) -> Option<Duration> {
        let last = resource.member(&self.last_day).and_then(Value::as_str).and_then(end_of);
        let last = last.map(|last| last.max(resource.created.saturating_add(DAY)));
        let days = Duration::from_secs(self.days.saturating_mul(DAY.as_secs()));
        let authorised = resource.authorised.map(|authorised| authorised.saturating_add(days));
        last.into_iter().chain(authorised).min()
    }
}

impl Limit {
    /// Counts an access to a path; whether it is one too many.
    fn is_exceeded(&self, resource: &mut Resource, path: &str, now: Duration) -> bool {
        let Some(most) = resource.member(&self.member).and_then(Value::as_u64) else { return false };
        let today = now.as_secs() / DAY.as_secs();
        let accesses = &mut resource.accesses;
        if accesses.day != today {
            *accesses = Accesses { day: today, by_path: HashMap::new() };
        }
        let count = accesses.by_path.entry(path.to_owned()).or_default();
        *count += 1;
        *count > most
    }
}

impl Resources {
    /// Whether a request may use an operation: what opens it is named in its headers, and was not asked for too often.
    pub(crate) fn open(&self, kinds: &Kinds, operation: &str, head: &Parts, holder: &str, now: Duration) -> Result<(), Denial> {
        let mut state = lock(&self.0);
        for (kind, rules, opens) in opening(kinds, operation) {
            let key = named(kind, opens, head);
            let resource = state.current(&key, rules, now);
            let resource = resource.filter(|resource| resource.is_known_to(holder) && resource.has(&opens.when));
            let resource = resource.ok_or(Denial::Consent)?;
            let limit = opens.limit.as_ref().filter(|limit| text(&head.headers, &limit.attended).is_none());
            if limit.is_some_and(|limit| limit.is_exceeded(resource, head.uri.path(), now)) {
                return Err(Denial::Exceeded);
            }
        }
        Ok(())
    }

    /// The test person for whom the resource was created that opens an operation.
    pub(crate) fn person(&self, kinds: &Kinds, operation: &str, head: &Parts) -> Option<String> {
        let state = lock(&self.0);
        opening(kinds, operation).find_map(|(kind, _, opens)| state.get(&named(kind, opens, head))?.person.clone())
    }
}

/// The kinds that open an operation.
fn opening<'k>(kinds: &'k Kinds, operation: &str) -> impl Iterator<Item = (&'k String, &'k Rules, &'k Opens)> {
    let opening = kinds.iter().filter_map(|(kind, rules)| Some((kind, rules, rules.opens.as_ref()?)));
    opening.filter(move |(_, _, opens)| opens.operations.iter().any(|id| id == operation))
}

fn named(kind: &str, opens: &Opens, head: &Parts) -> Key {
    Key::top(kind, text(&head.headers, &opens.header).unwrap_or_default())
}

impl State {
    /// A resource as it is by now.
    pub(super) fn current(&mut self, key: &Key, rules: &Rules, now: Duration) -> Option<&mut Resource> {
        let resource = self.get_mut(key)?;
        if let Some(expiry) = &rules.expires {
            expiry.apply(resource, now);
        }
        Some(resource)
    }
}
