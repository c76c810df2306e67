//! The names of what operations share because they declare the same: error bodies, and sets of headers.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Group, Plan, ResponseEnum};
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

/// A name that the lock has for operations of a set, and the set.
type Held<'l> = (usize, &'l str);

impl Plan<'_> {
    /// Names all sets, once every operation is planned.
    pub(super) fn name_sets(&mut self) {
        let declared: Vec<usize> = (0..self.surface.errors.len()).filter(|at| self.surface.errors[*at].has_type()).collect();
        let sets: Vec<&[SetUser]> = declared.iter().map(|at| self.surface.errors[*at].users.as_slice()).collect();
        let held = self.held("error", &sets);
        let claims: Vec<Claim> = self.error_claims(&sets, &kept(&held)).chain(self.header_claims()).collect();
        let taken: Vec<&str> = self.taken.iter().map(String::as_str).collect();
        let mut names = names(taken, &claims).into_iter();
        let body = |((set, at), name): ((usize, &usize), String)| {
            // What parts from others keeps the names of its variants.
            let owner =
                held.iter().find(|(held_by, _)| *held_by == set).map_or_else(|| name.clone(), |(_, name)| (*name).to_owned());
            self.response_type(name, "error", &owner, &self.surface.errors[*at].cases)
        };
        let bodies: Vec<ResponseEnum> = declared.iter().enumerate().zip(names.by_ref()).map(body).collect();
        declared.into_iter().zip(bodies).for_each(|(at, body)| self.surface.errors[at].body = body);
        self.surface.headers.iter_mut().zip(names).for_each(|(set, name)| set.name = name);
    }

    /// The set that most operations of a group declare is the group's; every other is named after an operation.
    fn error_claims(&self, sets: &[&[SetUser]], locked: &BTreeMap<usize, &str>) -> impl Iterator<Item = Claim> {
        let of_group = self.sets_of_groups(sets);
        sets.iter().enumerate().map(move |(at, users)| {
            let (address, of_request) = self.after_an_operation(users, "ErrorBody");
            let of_group = of_group.get(&at).map(|group| format!("{}ErrorBody", self.surface.groups[*group].type_name));
            let candidates = of_group.into_iter().chain(of_request).collect();
            Claim { address, given: None, locked: locked.get(&at).map(|name| (*name).to_owned()), candidates }
        })
    }

    fn header_claims(&self) -> impl Iterator<Item = Claim> {
        let sets: Vec<&[SetUser]> = self.surface.headers.iter().map(|set| set.users.as_slice()).collect();
        let locked = kept(&self.held("headers", &sets));
        self.surface.headers.iter().enumerate().map(move |(at, set)| {
            let listed: Vec<String> = set.headers.iter().map(|header| type_name(&header.wire)).collect();
            let listed = (listed.len() <= NAMED_HEADERS).then(|| format!("{}Headers", listed.join("And")));
            let (address, of_request) = self.after_an_operation(&set.users, "Headers");
            let candidates = listed.into_iter().chain(of_request).collect();
            Claim { address, given: None, locked: locked.get(&at).map(|name| (*name).to_owned()), candidates }
        })
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
        let mut best: BTreeMap<&str, (usize, Reverse<String>, usize, usize)> = BTreeMap::new();
        for (at, users) in sets.iter().enumerate() {
            let Some((group, count)) = most_common(users, &self.surface.groups) else { continue };
            let first = users.iter().map(|user| user.address.clone()).min().unwrap_or_default();
            let rank = (count, Reverse(first), at, group);
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

    /// The names that the lock has for the operations of each set: those that most operations hold come first, those of the first operation
    /// where as many hold several.
    fn held(&self, kind: &str, sets: &[&[SetUser]]) -> Vec<Held<'_>> {
        let mut weights: BTreeMap<Held<'_>, (usize, Reverse<&str>)> = BTreeMap::new();
        for (at, user) in sets.iter().enumerate().flat_map(|(at, users)| users.iter().map(move |user| (at, user))) {
            let Some(name) = self.lock.get(kind, &user.address) else { continue };
            let (count, first) = weights.entry((at, name)).or_insert((0, Reverse(&user.address)));
            *count += 1;
            *first = Reverse(user.address.as_str()).max(*first);
        }
        let mut held: Vec<_> = weights.into_iter().map(|(held, weight)| (weight, held)).collect();
        held.sort_by(|one, other| other.cmp(one));
        held.into_iter().map(|(_, held)| held).collect()
    }
}

/// The name that each set keeps. Operations that declared the same may part, and those that differed may come to declare the same, so that
/// one name is held in several sets, and several names in one: each set keeps one, and each name is kept by one.
fn kept<'l>(held: &[Held<'l>]) -> BTreeMap<usize, &'l str> {
    let (mut kept, mut names) = (BTreeMap::new(), BTreeSet::new());
    for (at, name) in held {
        if !kept.contains_key(at) && names.insert(*name) {
            kept.insert(*at, *name);
        }
    }
    kept
}

/// The group of most of these operations, and how many they are.
fn most_common(users: &[SetUser], groups: &[Group]) -> Option<(usize, usize)> {
    let mut counts: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    users.iter().for_each(|user| *counts.entry((groups[user.group].accessor.as_str(), user.group)).or_default() += 1);
    let most = counts.into_iter().max_by_key(|((accessor, group), count)| (*count, Reverse((*accessor, *group))));
    most.map(|((_, group), count)| (group, count))
}
