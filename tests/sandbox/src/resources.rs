//! What requests create, as `bank.yaml` says, and what has become of it since.

use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;

use axum::http::HeaderMap;
use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::bounded::Bounded;
use crate::check::text;
use crate::lock;
use crate::template::texts;

/// How many created resources a site remembers. Those that are there from the start do not count.
const REMEMBERED: usize = 1_000;

/// Members of a JSON object.
pub(crate) type Members = Map<String, Value>;

/// A kind of resource.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rules {
    /// Path template of one resource, without the base path. Operations there and below are about it.
    pub(crate) at: String,
    /// The member of an answer that holds its id; by default called as the last parameter of `at`.
    id: Option<String>,
    /// Operations whose success creates one.
    create: Vec<String>,
    /// Members of the request that created it, which answers about it then have in place of the example's.
    #[serde(default)]
    remember: Vec<String>,
    /// Members that are others after an operation about it.
    #[serde(default)]
    moves: BTreeMap<String, Members>,
    /// What is open to those who have one.
    pub(crate) opens: Option<Opens>,
    /// Those that are there from the start.
    #[serde(default)]
    given: Vec<Given>,
}

/// What a resource opens.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Opens {
    /// The header that names it.
    header: String,
    operations: Vec<String>,
    /// The members that it has to have for that.
    #[serde(default)]
    when: Members,
}

/// A resource that is there from the start.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    id: String,
    #[serde(default)]
    holder: String,
    #[serde(default)]
    members: Members,
}

impl Rules {
    /// The operationIds that are named, each with its key.
    pub(crate) fn operations(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let created = self.create.iter().map(|id| ("create", id.as_str()));
        let moved = self.moves.keys().map(|id| ("moves", id.as_str()));
        let opened = self.opens.iter().flat_map(|opens| opens.operations.iter().map(|id| ("opens.operations", id.as_str())));
        created.chain(moved).chain(opened)
    }

    /// Whether an operation with this path template is about one resource.
    pub(crate) fn is_about(&self, template: &str) -> bool {
        template.strip_prefix(&self.at).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The last parameter of the path of one.
    fn parameter(&self) -> &str {
        self.at.rsplit_once('{').map_or("", |(_, last)| last.trim_end_matches('}'))
    }

    fn id(&self) -> &str {
        self.id.as_deref().unwrap_or_else(|| self.parameter())
    }

    /// Members that tell what has become of one.
    fn telling(&self) -> impl Iterator<Item = &str> {
        self.moves.values().flat_map(Map::keys).map(String::as_str)
    }
}

/// One of a kind.
struct Resource {
    holder: String,
    /// Telling members, as the answer to its creation had them.
    first: Members,
    /// What was remembered of the request, and telling members since an operation moved them.
    since: Members,
}

/// Kind and id.
type Key = (String, String);

/// All resources of a site.
pub(crate) struct Resources {
    given: HashMap<Key, Mutex<Resource>>,
    created: Mutex<Created>,
}

struct Created {
    resources: Bounded<Key, Resource>,
    /// How many ids were made, by kind and the id that the description's example has.
    made: HashMap<Key, u64>,
}

/// What a request is about.
pub(crate) enum About {
    Nothing,
    /// An id of this kind that nobody created, or another customer.
    Unknown,
    Resource(Key),
}

/// The rules by kind.
pub(crate) type Kinds = BTreeMap<String, Rules>;

impl Resources {
    /// Those that are there from the start.
    pub(crate) fn new(kinds: &Kinds) -> Self {
        let given = kinds.iter().flat_map(|(kind, rules)| {
            rules.given.iter().map(move |given| {
                let resource = Resource { holder: given.holder.clone(), first: Map::new(), since: given.members.clone() };
                ((kind.clone(), given.id.clone()), Mutex::new(resource))
            })
        });
        let created = Created { resources: Bounded::new(REMEMBERED), made: HashMap::new() };
        Self { given: given.collect(), created: Mutex::new(created) }
    }

    /// The resource that a request is about. `parameter` gives its path parameters.
    pub(crate) fn about(&self, kinds: &Kinds, template: &str, parameter: &dyn Fn(&str) -> Option<String>, holder: &str) -> About {
        let about = kinds.iter().filter(|(_, rules)| rules.is_about(template));
        // The innermost: an item of an order is no order.
        let Some((kind, rules)) = about.max_by_key(|(_, rules)| rules.at.len()) else { return About::Nothing };
        let key = (kind.clone(), parameter(rules.parameter()).unwrap_or_default());
        let is_own = self.with(&key, |resource| resource.holder == holder);
        if is_own == Some(true) { About::Resource(key) } else { About::Unknown }
    }

    /// Creates a resource where the operation does that, and gives the answer its id, which it returns. `request` is the body
    /// that was sent.
    pub(crate) fn create(
        &self,
        kinds: &Kinds,
        operation: &str,
        holder: &str,
        request: &Value,
        answer: &mut Members,
    ) -> Option<String> {
        let creates = |rules: &Rules| rules.create.iter().any(|id| id == operation);
        let (kind, rules) = kinds.iter().find(|(_, rules)| creates(rules))?;
        let since: Members = rules.remember.iter().filter_map(|name| Some((name.clone(), request.get(name)?.clone()))).collect();
        lay(&since, answer);
        let example = answer.get(rules.id()).and_then(id_text)?;
        let first = rules.telling().filter_map(|name| Some((name.to_owned(), answer.get(name)?.clone()))).collect();
        let resource = Resource { holder: holder.to_owned(), first, since };
        let mut created = lock(&self.created);
        let id = loop {
            let id = created.next_id(kind, &example);
            if !self.given.contains_key(&(kind.clone(), id.clone())) {
                break id;
            }
        };
        created.resources.insert((kind.clone(), id.clone()), resource);
        drop(created);
        rename(answer, &example, &id);
        set_id(answer, rules.id(), &id);
        Some(id)
    }

    /// Moves a resource where the operation does that. What the person's own answer tells goes before the rules.
    pub(crate) fn advance(&self, kinds: &Kinds, (kind, id): &Key, operation: &str, person: &Members) {
        let Some(members) = kinds.get(kind).and_then(|rules| rules.moves.get(operation)) else { return };
        let mut members = members.clone();
        lay(person, &mut members);
        self.with(&(kind.clone(), id.clone()), |resource| resource.since.extend(members));
    }

    /// Tells an answer of the resource that it is about: what it was at first, what the person's own answer says, and what
    /// has become of it since. `example` is the id in the description's example.
    pub(crate) fn tell(&self, key: &Key, example: Option<&str>, person: &Members, answer: &mut Members) {
        if let Some(example) = example {
            rename(answer, example, &key.1);
        }
        self.with(key, |resource| {
            lay(&resource.first, answer);
            answer.extend(person.clone());
            lay(&resource.since, answer);
        });
    }

    /// The member that holds the id of a kind, and the operations that create one.
    pub(crate) fn origin<'k>(kinds: &'k Kinds, (kind, _): &Key) -> Option<(&'k str, &'k [String])> {
        kinds.get(kind).map(|rules| (rules.id(), rules.create.as_slice()))
    }

    /// Whether the request's headers open an operation that a resource opens.
    pub(crate) fn is_open(&self, kinds: &Kinds, operation: &str, headers: &HeaderMap, holder: &str) -> bool {
        let opening = kinds.iter().filter_map(|(kind, rules)| Some((kind, rules.opens.as_ref()?)));
        let mut closed = opening.filter(|(_, opens)| opens.operations.iter().any(|id| id == operation));
        closed.all(|(kind, opens)| {
            let key = (kind.clone(), text(headers, &opens.header).unwrap_or_default().to_owned());
            self.with(&key, |resource| resource.holder == holder && resource.has(&opens.when)) == Some(true)
        })
    }

    fn with<T>(&self, key: &Key, read: impl FnOnce(&mut Resource) -> T) -> Option<T> {
        match self.given.get(key) {
            Some(given) => Some(read(&mut lock(given))),
            None => lock(&self.created).resources.get_mut(key).map(read),
        }
    }
}

impl Resource {
    fn has(&self, members: &Members) -> bool {
        members.iter().all(|(name, value)| self.since.get(name).or_else(|| self.first.get(name)) == Some(value))
    }
}

impl Created {
    /// The example's own id first, then others like it.
    fn next_id(&mut self, kind: &str, example: &str) -> String {
        let count = self.made.entry((kind.to_owned(), example.to_owned())).or_default();
        loop {
            let id = varied(example, *count);
            *count += 1;
            if self.resources.get(&(kind.to_owned(), id.clone())).is_none() {
                return id;
            }
        }
    }
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

/// Another id like the example's: the next number, the next UUID, else the example with a number behind it.
fn varied(example: &str, count: u64) -> String {
    if count == 0 {
        return example.to_owned();
    }
    if let Ok(uuid) = Uuid::parse_str(example) {
        return Uuid::from_u128(uuid.as_u128().wrapping_add(count.into())).to_string();
    }
    match example.parse::<u64>() {
        Ok(number) => format!("{:0width$}", number.saturating_add(count), width = example.len()),
        Err(_) => format!("{example}-{count}"),
    }
}

/// Puts members in the place of those of the same name; an answer gets none that its example has not.
fn lay(members: &Members, answer: &mut Members) {
    for (name, value) in members {
        if let Some(own) = answer.get_mut(name) {
            own.clone_from(value);
        }
    }
}

/// Puts an id in the place of the example's, where it is a text or a segment of a path.
fn rename(answer: &mut Members, example: &str, id: &str) {
    let renamed = |text: &str| {
        let segments = text.split('/').map(|segment| if segment == example { id } else { segment });
        segments.collect::<Vec<_>>().join("/")
    };
    answer.values_mut().for_each(|value| *value = texts(value, &renamed));
}

pub(crate) fn id_text(id: &Value) -> Option<String> {
    match id {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Sets an id, as the number that it was in the example, or as a text.
fn set_id(answer: &mut Members, name: &str, id: &str) {
    if let Some(own) = answer.get_mut(name) {
        let number = own.is_number().then(|| id.parse::<u64>().ok()).flatten();
        *own = number.map_or_else(|| id.into(), Value::from);
    }
}

#[cfg(test)]
mod tests;
