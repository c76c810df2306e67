//! The names of what operations share because they declare the same: error bodies, and sets of headers.

use std::collections::BTreeMap;

use super::{Group, Plan};
use crate::naming::claims::{Claim, names};
use crate::naming::words::type_name;

/// How many headers a name may list.
const NAMED_HEADERS: usize = 3;

/// An operation that declares a set.
#[derive(Clone, Debug)]
pub struct SetUser {
    /// What `names.lock` calls it.
    pub address: String,
    /// Its group.
    pub group: usize,
    /// What the items of its method are named after.
    pub stem: String,
}

impl Plan<'_> {
    /// Names all sets, once every operation is planned.
    pub(super) fn name_sets(&mut self) {
        let errors: Vec<Claim> = self.error_claims();
        let headers: Vec<Claim> = self.header_claims();
        let claims: Vec<Claim> = errors.into_iter().chain(headers).collect();
        let taken: Vec<&str> = self.taken.iter().map(String::as_str).collect();
        let mut names = names(taken, &claims).into_iter();
        let errors = self.surface.errors.iter_mut().filter(|error| !error.cases.is_empty());
        errors.zip(names.by_ref()).for_each(|(error, name)| error.body.name = name);
        self.surface.headers.iter_mut().zip(names).for_each(|(set, name)| set.name = name);
    }

    /// The set that most operations of a group declare is the group's; every other is named after an operation.
    fn error_claims(&self) -> Vec<Claim> {
        let sets: Vec<&[SetUser]> =
            self.surface.errors.iter().filter(|error| !error.cases.is_empty()).map(|error| error.users.as_slice()).collect();
        let locked = self.locked_names("error", &sets);
        let of_group = self.sets_of_groups(&sets);
        let claim = |(at, users): (usize, &&[SetUser])| {
            let (address, of_request) = self.after_an_operation(users, "ErrorBody");
            let of_group = of_group.get(&at).map(|group| format!("{}ErrorBody", self.surface.groups[*group].type_name));
            let candidates = of_group.into_iter().chain(of_request).collect();
            Claim { address, given: None, locked: locked.get(&at).cloned(), candidates }
        };
        sets.iter().enumerate().map(claim).collect()
    }

    fn header_claims(&self) -> Vec<Claim> {
        let sets: Vec<&[SetUser]> = self.surface.headers.iter().map(|set| set.users.as_slice()).collect();
        let locked = self.locked_names("headers", &sets);
        let claim = |(at, users): (usize, &&[SetUser])| {
            let headers = &self.surface.headers[at].headers;
            let listed: Vec<String> = headers.iter().map(|header| type_name(&header.wire)).collect();
            let listed = (listed.len() <= NAMED_HEADERS).then(|| format!("{}Headers", listed.join("And")));
            let (address, of_request) = self.after_an_operation(users, "Headers");
            let candidates = listed.into_iter().chain(of_request).collect();
            Claim { address, given: None, locked: locked.get(&at).cloned(), candidates }
        };
        sets.iter().enumerate().map(claim).collect()
    }

    /// The address and the names of the first operation, by address, that declares a set.
    fn after_an_operation(&self, users: &[SetUser], word: &str) -> (String, Vec<String>) {
        let first = users.iter().min_by(|one, other| one.address.cmp(&other.address));
        let Some(SetUser { address, group, stem }) = first else { return (String::new(), Vec::new()) };
        let group = &self.surface.groups[*group].type_name;
        (address.clone(), vec![format!("{stem}{word}"), format!("{group}{stem}{word}")])
    }

    /// Which group a set belongs to, of the sets that are a group's own: that of most of its operations, by its accessor where several have
    /// as many; of the sets of one group that of most operations, by its first where several have as many.
    fn sets_of_groups(&self, sets: &[&[SetUser]]) -> BTreeMap<usize, usize> {
        let mut best: BTreeMap<&str, (usize, std::cmp::Reverse<String>, usize, usize)> = BTreeMap::new();
        for (at, users) in sets.iter().enumerate() {
            let Some((group, count)) = most_common(users, &self.surface.groups) else { continue };
            let first = users.iter().map(|user| user.address.clone()).min().unwrap_or_default();
            let rank = (count, std::cmp::Reverse(first), at, group);
            let accessor = self.surface.groups[group].accessor.as_str();
            match best.get(accessor) {
                Some(known) if *known >= rank => {}
                _ => {
                    best.insert(accessor, rank);
                }
            }
        }
        best.into_values().map(|(.., at, group)| (at, group)).collect()
    }

    /// The name that the lock has for each set: it notes one for each operation, and those that declared the same before may part. The set
    /// of most of them keeps the name, the one of the first of them where several have as many.
    fn locked_names(&self, kind: &str, sets: &[&[SetUser]]) -> BTreeMap<usize, String> {
        let mut by_name: BTreeMap<&str, BTreeMap<usize, (usize, String)>> = BTreeMap::new();
        for (at, users) in sets.iter().enumerate() {
            for user in *users {
                let Some(name) = self.lock.get(kind, &user.address) else { continue };
                let (count, first) = by_name.entry(name).or_default().entry(at).or_insert_with(|| (0, user.address.clone()));
                *count += 1;
                if user.address < *first {
                    first.clone_from(&user.address);
                }
            }
        }
        let kept = by_name.into_iter().filter_map(|(name, sets)| {
            let most = sets.into_iter().max_by_key(|(_, (count, first))| (*count, std::cmp::Reverse(first.clone())));
            most.map(|(at, _)| (at, name.to_owned()))
        });
        kept.collect()
    }
}

/// The group of most of these operations, and how many they are.
fn most_common(users: &[SetUser], groups: &[Group]) -> Option<(usize, usize)> {
    let mut counts: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    users.iter().for_each(|user| *counts.entry((groups[user.group].accessor.as_str(), user.group)).or_default() += 1);
    let most = counts.into_iter().max_by_key(|((accessor, group), count)| (*count, std::cmp::Reverse((*accessor, *group))));
    most.map(|((_, group), count)| (group, count))
}
