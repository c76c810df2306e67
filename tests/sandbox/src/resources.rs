//! What requests create, as `bank.yaml` says, and what has become of it since.

mod endings;
mod ids;
mod key;
mod lists;
mod opening;
mod rules;
mod state;

use std::sync::Mutex;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::forms::Denial;
use crate::lock;
pub(crate) use ids::id_text;
use ids::{rename, set_id};
pub(crate) use key::Key;
pub(crate) use rules::{Kinds, Rules};
use state::{Resource, State, lay};

/// Members of a JSON object.
pub(crate) type Members = Map<String, Value>;

/// A right request, as resources see it.
pub(crate) struct Request<'r> {
    /// The operationId.
    pub(crate) operation: &'r str,
    /// Who holds its token.
    pub(crate) holder: &'r str,
    /// Its parameters, by name.
    pub(crate) parameters: &'r dyn Fn(&str) -> Option<String>,
    /// Its body; null where it has none in JSON.
    pub(crate) body: &'r Value,
    /// When it came, since 1970.
    pub(crate) now: Duration,
}

impl Request<'_> {
    fn parameter(&self, name: &str) -> Option<String> {
        (self.parameters)(name)
    }

    /// What it says under a name: a parameter, else a member of its body.
    fn named(&self, name: &str) -> Option<String> {
        self.parameter(name).or_else(|| self.body.get(name).and_then(id_text))
    }

    /// The members of its body that have these names.
    fn members(&self, names: &[String]) -> Members {
        names.iter().filter_map(|name| Some((name.clone(), self.body.get(name)?.clone()))).collect()
    }
}

/// All resources of a site.
pub(crate) struct Resources(Mutex<State>);

/// What a request is about.
pub(crate) enum About {
    Nothing,
    /// An id of this kind that nobody created, or another customer.
    Unknown,
    Resource(Key),
}

impl Resources {
    /// Those that are there from the start.
    pub(crate) fn new(kinds: &Kinds) -> Self {
        Self(Mutex::new(State::new(kinds)))
    }

    /// The resource that a request to a path is about.
    pub(crate) fn about(&self, kinds: &Kinds, template: &str, request: &Request<'_>) -> About {
        let about = kinds.iter().filter(|(_, rules)| rules.is_about(template));
        // The innermost: an item of an order is no order.
        let Some((kind, rules)) = about.max_by_key(|(_, rules)| rules.at.len()) else { return About::Nothing };
        let id = request.parameter(rules.parameter()).unwrap_or_default();
        let key = Key::of(kinds, (kind, rules), id, request);
        let mut state = lock(&self.0);
        let resource = state.current(&key, rules, request.now);
        if resource.is_some_and(|resource| resource.is_known_to(request.holder)) { About::Resource(key) } else { About::Unknown }
    }

    /// Whether what a request to a path is about is there, and another customer's.
    pub(crate) fn is_foreign(&self, kinds: &Kinds, template: &str, request: &Request<'_>) -> bool {
        let state = lock(&self.0);
        let mut about = kinds.iter().filter(|(_, rules)| rules.is_about(template)).map(|(kind, rules)| {
            let id = request.parameter(rules.parameter()).unwrap_or_default();
            Key::of(kinds, (kind, rules), id, request)
        });
        about.any(|key| state.get(&key).is_some_and(|resource| !resource.is_known_to(request.holder)))
    }

    /// Why a request cannot create what its operation does: it would belong to what is not there, or there is one like it.
    pub(crate) fn refusal(&self, kinds: &Kinds, request: &Request<'_>) -> Option<Denial> {
        let (kind, rules) = creating(kinds, request)?;
        let state = lock(&self.0);
        if !Key::owners(kinds, rules, request).iter().all(|owner| state.is_known(owner, request.holder)) {
            return Some(Denial::Unknown);
        }
        let alike = request.members(&rules.unique);
        let is_alike = |resource: &Resource| resource.holder == request.holder && resource.has(&alike);
        (!alike.is_empty() && state.of(kind, rules).any(|(_, resource)| is_alike(resource))).then_some(Denial::Exists)
    }

    /// Creates a resource where the operation does that, and gives the answer its id, which it returns.
    pub(crate) fn create(&self, kinds: &Kinds, request: &Request<'_>, answer: &mut Members) -> Option<String> {
        let (kind, rules) = creating(kinds, request)?;
        let mut since = request.members(&rules.remember);
        lay(&since, answer);
        let example = answer.get(rules.id()).and_then(id_text)?;
        let copied = |name: &str| Some((name.to_owned(), answer.get(name)?.clone()));
        since.extend(rules.keep.iter().filter_map(|name| copied(name)));
        let first = rules.telling().filter_map(copied).collect();
        let owners = Key::owners(kinds, rules, request);
        let person = rules.person.as_ref().and_then(|name| request.parameter(name));
        let holder = request.holder.to_owned();
        let resource = Resource { person, owners, first, since, ..Resource::new(holder, request.now) };
        let key = |id: String| Key::of(kinds, (kind, rules), id, request);
        let mut state = lock(&self.0);
        let chosen = rules.named.as_ref().and_then(|member| id_text(request.body.get(member)?));
        let key = chosen.map_or_else(|| state.next(kind, &example, &key), &key);
        let id = key.id.clone();
        state.created.insert(key, resource);
        drop(state);
        rename(answer, &example, &id);
        set_id(answer, rules.id(), &id);
        Some(id)
    }

    /// What a request created, by the id that it got.
    pub(crate) fn created(kinds: &Kinds, request: &Request<'_>, id: &str) -> Option<Key> {
        let (kind, rules) = creating(kinds, request)?;
        Some(Key::of(kinds, (kind, rules), id.to_owned(), request))
    }

    /// Does to a resource what the operation does. What the person's own answer tells goes before the rules.
    pub(crate) fn advance(&self, kinds: &Kinds, key: &Key, request: &Request<'_>, person: &Members) {
        let Some(rules) = kinds.get(&key.kind) else { return };
        let is_listed = |operations: &[String]| operations.iter().any(|id| id == request.operation);
        let mut state = lock(&self.0);
        if let Some(members) = rules.moves.get(request.operation) {
            let mut members = members.clone();
            lay(person, &mut members);
            state.change(key, |resource| resource.since.extend(members));
        }
        if is_listed(&rules.update) {
            state.change(key, |resource| {
                resource.since.retain(|name, _| !rules.remember.contains(name));
                resource.since.extend(request.members(&rules.remember));
            });
        }
        if is_listed(&rules.delete) {
            state.delete(key);
        }
    }

    /// Tells an answer of the resource that it is about: what it was at first, what the person's own answer says, and what
    /// has become of it since. `example` is the id in the description's example.
    pub(crate) fn tell(&self, kinds: &Kinds, key: &Key, example: Option<&str>, person: &Members, answer: &mut Members) {
        if let (Some(rules), Some(resource)) = (kinds.get(&key.kind), lock(&self.0).get(key)) {
            resource.tell(&key.id, rules.id(), example, person, answer);
        }
    }

    /// Writes into an answer what the operation lists, where it does that.
    pub(crate) fn list(&self, kinds: &Kinds, request: &Request<'_>, answer: &mut Value) {
        let listed = kinds.iter().find_map(|(kind, rules)| Some((kind, rules, rules.lists.get(request.operation)?)));
        let Some((kind, rules, list)) = listed else { return };
        let owner = Key::of(kinds, (kind, rules), String::new(), request).outer(kinds, rules).pop();
        let template = answer.get(&list.items).and_then(|items| items.get(0)?.as_object()).cloned().unwrap_or_default();
        list.write(self.items(kinds, kind, owner.as_ref(), request.holder, &template), request, answer);
    }

    /// All of a kind that a holder knows, or that belong to an owner, each told by a copy of `template`.
    pub(crate) fn items(&self, kinds: &Kinds, kind: &str, owner: Option<&Key>, holder: &str, template: &Members) -> Vec<Members> {
        let Some(rules) = kinds.get(kind) else { return Vec::new() };
        let example = template.get(rules.id()).and_then(id_text);
        let state = lock(&self.0);
        let known = state.of(kind, rules).filter(|(_, resource)| resource.is_known_to(holder));
        let items = known.filter(|(_, resource)| owner.is_none_or(|owner| resource.owners.contains(owner)));
        let items = items.map(|(key, resource)| {
            let mut item = template.clone();
            resource.tell(&key.id, rules.id(), example.as_deref(), &Map::new(), &mut item);
            item
        });
        items.collect()
    }

    /// The member that holds the id of a kind, and the operations that create one.
    pub(crate) fn origin<'k>(kinds: &'k Kinds, kind: &str) -> Option<(&'k str, &'k [String])> {
        kinds.get(kind).map(|rules| (rules.id(), rules.create.as_slice()))
    }
}

/// The kind of which an operation creates one.
fn creating<'k>(kinds: &'k Kinds, request: &Request<'_>) -> Option<(&'k String, &'k Rules)> {
    kinds.iter().find(|(_, rules)| rules.creates(request.operation))
}

/// The id of a kind that is given to a customer from the start.
pub(crate) fn given<'k>(kinds: &'k Kinds, kind: &str, holder: &str) -> Option<&'k str> {
    let given = kinds.get(kind)?.given.iter().find(|given| given.holder == holder)?;
    Some(&given.id)
}

/// Kind, holder and id of all that is there from the start.
pub(crate) fn all_given(kinds: &Kinds) -> impl Iterator<Item = (&str, &str, &str)> {
    kinds
        .iter()
        .flat_map(|(kind, rules)| rules.given.iter().map(move |given| (kind.as_str(), given.holder.as_str(), given.id.as_str())))
}

#[cfg(test)]
mod tests;
