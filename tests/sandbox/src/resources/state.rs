//! The resources of a site as they are by now.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::{Map, Value};

use super::Members;
use super::ids::{rename, set_id, varied};
use super::key::Key;
use super::opening::Accesses;
use super::rules::{Given, Kinds, Rules};
use crate::bounded::Bounded;

/// How many created resources a site remembers. Those that are there from the start do not count.
pub(super) const REMEMBERED: usize = 1_000;

/// One of a kind.
pub(super) struct Resource {
    pub(super) holder: String,
    /// Whether everybody knows it, and not its holder alone.
    pub(super) is_public: bool,
    /// Whether it is there from the start.
    pub(super) is_given: bool,
    /// The test person whose data it opens.
    pub(super) person: Option<String>,
    /// When it was created, and when its customer authorised it, since 1970.
    pub(super) created: Duration,
    pub(super) authorised: Option<Duration>,
    pub(super) accesses: Accesses,
    /// What it belongs to.
    pub(super) owners: Vec<Key>,
    /// Telling members, as the answer to its creation had them.
    pub(super) first: Members,
    /// What was remembered of the request and kept of its answer, and telling members since an operation moved them.
    pub(super) since: Members,
}

/// All of them.
pub(super) struct State {
    given: HashMap<Key, Resource>,
    pub(super) created: Bounded<Key, Resource>,
    /// How many ids were made, by kind and the id that the description's example has.
    made: HashMap<(String, String), u64>,
}

impl Resource {
    /// One that is there from the start.
    fn given(kinds: &Kinds, rules: &Rules, key: &Key, given: &Given) -> Self {
        Self {
            is_public: given.holder.is_empty(),
            is_given: true,
            owners: key.outer(kinds, rules),
            since: given.members.clone(),
            ..Self::new(given.holder.clone(), Duration::ZERO)
        }
    }

    /// One of a holder, of which nothing else is known.
    pub(super) fn new(holder: String, created: Duration) -> Self {
        Self {
            holder,
            is_public: false,
            is_given: false,
            person: None,
            created,
            authorised: None,
            accesses: Accesses::default(),
            owners: Vec::new(),
            first: Map::new(),
            since: Map::new(),
        }
    }

    pub(super) fn is_known_to(&self, holder: &str) -> bool {
        self.is_public || self.holder == holder
    }

    pub(super) fn has(&self, members: &Members) -> bool {
        members.iter().all(|(name, value)| self.member(name) == Some(value))
    }

    /// A member as it is by now.
    pub(super) fn member(&self, name: &str) -> Option<&Value> {
        self.since.get(name).or_else(|| self.first.get(name))
    }

    /// Tells an answer what it is. `example` is the id in the description's example.
    pub(super) fn tell(&self, id: &str, member: &str, example: Option<&str>, person: &Members, answer: &mut Members) {
        if let Some(example) = example {
            rename(answer, example, id);
        }
        set_id(answer, member, id);
        lay(&self.first, answer);
        answer.extend(person.clone());
        lay(&self.since, answer);
    }
}

impl State {
    /// Those that are there from the start.
    pub(super) fn new(kinds: &Kinds) -> Self {
        let given = kinds.iter().flat_map(|(kind, rules)| {
            rules.given.iter().map(move |given| {
                let key = Key::given(kind, given);
                let resource = Resource::given(kinds, rules, &key, given);
                (key, resource)
            })
        });
        Self { given: given.collect(), created: Bounded::new(REMEMBERED), made: HashMap::new() }
    }

    pub(super) fn get(&self, key: &Key) -> Option<&Resource> {
        self.given.get(key).or_else(|| self.created.get(key))
    }

    pub(super) fn is_known(&self, key: &Key, holder: &str) -> bool {
        self.get(key).is_some_and(|resource| resource.is_known_to(holder))
    }

    pub(super) fn change(&mut self, key: &Key, change: impl FnOnce(&mut Resource)) {
        if let Some(resource) = self.get_mut(key) {
            change(resource);
        }
    }

    pub(super) fn get_mut(&mut self, key: &Key) -> Option<&mut Resource> {
        self.given.get_mut(key).or_else(|| self.created.get_mut(key))
    }

    /// All of a kind: those that are there from the start in the order of `bank.yaml`, then the others as they came.
    pub(super) fn of<'s>(&'s self, kind: &'s str, rules: &'s Rules) -> impl Iterator<Item = (&'s Key, &'s Resource)> {
        let given = rules.given.iter().filter_map(move |given| self.given.get_key_value(&Key::given(kind, given)));
        given.chain(self.created.iter().filter(move |(key, _)| key.kind == kind))
    }

    /// Forgets a resource, and what belongs to it.
    pub(super) fn delete(&mut self, key: &Key) {
        self.given.remove(key);
        self.created.remove(key);
        let all = self.given.iter().chain(self.created.iter());
        let owned: Vec<Key> = all.filter(|(_, resource)| resource.owners.contains(key)).map(|(key, _)| key.clone()).collect();
        owned.iter().for_each(|key| self.delete(key));
    }

    /// The example's own id first, then others like it.
    pub(super) fn next(&mut self, kind: &str, example: &str, key: &dyn Fn(String) -> Key) -> Key {
        loop {
            let count = self.made.entry((kind.to_owned(), example.to_owned())).or_default();
            let key = key(varied(example, *count));
            *count += 1;
            if self.get(&key).is_none() {
                return key;
            }
        }
    }
}

/// Puts members in the place of those of the same name; an answer gets none that its example has not.
pub(super) fn lay(members: &Members, answer: &mut Members) {
    for (name, value) in members {
        if let Some(own) = answer.get_mut(name) {
            own.clone_from(value);
        }
    }
}
