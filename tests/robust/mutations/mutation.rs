//! One change of one file.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fastrand::Rng;
use serde_json::{Value, json};

use super::written::{above, below};

/// What is done to a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A letter of its key goes wrong.
    Misspelt,
    /// Its value is one of another type.
    Retyped,
    /// It names something, and a letter of the name goes wrong.
    Misdirected,
    /// It is no longer there.
    Deleted,
}

pub(super) const KINDS: [Kind; 4] = [Kind::Misspelt, Kind::Retyped, Kind::Misdirected, Kind::Deleted];

/// A change that was made.
#[derive(Clone, Debug)]
pub(super) struct Mutation {
    pub(super) kind: Kind,
    pub(super) file: String,
    /// The node before.
    pub(super) pointer: String,
    /// The node after; its parent, if it is gone.
    pub(super) after: String,
    /// The value before.
    pub(super) was: Value,
    /// Whether it is a path that selects all that it did.
    pub(super) is_wider: bool,
}

impl fmt::Display for Mutation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let was: String = self.was.to_string().chars().take(60).collect();
        write!(formatter, "{:?} {}#{} -> {}, was {was}", self.kind, self.file, self.pointer, above(&self.after).1)
    }
}

/// Changes a node of a tree that a seed chooses. `None` where the tree has no node for the kind.
pub(super) fn mutate(root: &mut Value, file: &str, kind: Kind, rng: &mut Rng) -> Option<Mutation> {
    let pointer = chosen(root, kind, rng)?;
    let was = root.pointer(&pointer)?.clone();
    let after = match kind {
        Kind::Misspelt => misspell(root, &pointer, rng)?,
        Kind::Retyped => return retype(root, file, &pointer, rng),
        Kind::Misdirected => {
            *root.pointer_mut(&pointer)? = Value::from(wrong(was.as_str()?, rng));
            pointer.clone()
        }
        Kind::Deleted => delete(root, &pointer)?,
    };
    let is_wider = was.as_str().zip(root.pointer(&after)?.as_str()).is_some_and(|(was, now)| is_wider(now, was));
    Some(Mutation { kind, file: file.to_owned(), pointer, after, was, is_wider })
}

/// The same node with a value of another type.
fn retype(root: &mut Value, file: &str, pointer: &str, rng: &mut Rng) -> Option<Mutation> {
    let was = root.pointer(pointer)?.clone();
    *root.pointer_mut(pointer)? = retyped(&was, rng);
    Some(Mutation {
        kind: Kind::Retyped,
        file: file.to_owned(),
        pointer: pointer.to_owned(),
        after: pointer.to_owned(),
        was,
        is_wider: false,
    })
}

/// Whether a tree has a node for a kind.
pub(super) fn has(root: &Value, kind: Kind) -> bool {
    let mut all = Vec::new();
    nodes(root, "", &mut all);
    all.iter().any(|(pointer, value)| may_be(kind, root, pointer, value))
}

/// Half of the choices are among all nodes, half first among the constructs that there are, so that one which stands once has its turn too.
fn chosen(root: &Value, kind: Kind, rng: &mut Rng) -> Option<String> {
    let mut all = Vec::new();
    nodes(root, "", &mut all);
    all.retain(|(pointer, value)| may_be(kind, root, pointer, value));
    if rng.bool() {
        return all.get(rng.usize(..all.len().max(1))).map(|(pointer, _)| pointer.clone());
    }
    let constructs: BTreeSet<Construct> = all.iter().map(|(pointer, _)| construct(pointer)).collect();
    let chosen = constructs.iter().nth(rng.usize(..constructs.len().max(1)))?.clone();
    all.retain(|(pointer, _)| construct(pointer) == chosen);
    all.get(rng.usize(..all.len().max(1))).map(|(pointer, _)| pointer.clone())
}

/// Deletes one node of each construct of a tree, each from a tree of its own.
pub(super) fn deletions(root: &Value, file: &str, rng: &mut Rng) -> Vec<(Mutation, Value)> {
    let mut all = Vec::new();
    nodes(root, "", &mut all);
    let mut by_construct: BTreeMap<Construct, Vec<String>> = BTreeMap::new();
    for (pointer, _) in all {
        by_construct.entry(construct(&pointer)).or_default().push(pointer);
    }
    let deleted = by_construct.into_values().filter_map(|pointers| {
        let pointer = pointers[rng.usize(..pointers.len())].clone();
        let (mut changed, was) = (root.clone(), root.pointer(&pointer)?.clone());
        let after = delete(&mut changed, &pointer)?;
        Some((Mutation { kind: Kind::Deleted, file: file.to_owned(), pointer, after, was, is_wider: false }, changed))
    });
    deleted.collect()
}

/// A key and that of its object, names of the author's and indices aside.
type Construct = (String, String);

/// Objects whose keys are names of the author's.
const FREE: [&str; 25] = [
    "apis",
    "callbacks",
    "content",
    "definitions",
    "environment_conflicts",
    "environments",
    "examples",
    "gateways",
    "headers",
    "ids",
    "mapping",
    "operations",
    "parameters",
    "paths",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "scopes",
    "securityDefinitions",
    "securitySchemes",
    "servers",
    "tags",
    "types",
    "variables",
];

/// Whether the key of a node is a name of the author's.
pub(super) fn is_named_by_author(pointer: &str) -> bool {
    FREE.contains(&above(above(pointer).0).1.as_str())
}

fn construct(pointer: &str) -> Construct {
    let (parent, key) = above(pointer);
    let (grandparent, parent_key) = above(parent);
    (collapsed(parent_key.clone(), &above(grandparent).1), collapsed(key, &parent_key))
}

fn collapsed(key: String, of: &str) -> String {
    if FREE.contains(&of) || key.parse::<usize>().is_ok() { "*".to_owned() } else { key }
}

fn nodes<'v>(value: &'v Value, pointer: &str, all: &mut Vec<(String, &'v Value)>) {
    let mut each = |key: &str, value: &'v Value| {
        let pointer = below(pointer, key);
        all.push((pointer.clone(), value));
        nodes(value, &pointer, all);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| each(key, value)),
        Value::Array(items) => items.iter().enumerate().for_each(|(index, value)| each(&index.to_string(), value)),
        _ => {}
    }
}

fn may_be(kind: Kind, root: &Value, pointer: &str, value: &Value) -> bool {
    let (parent, key) = above(pointer);
    let parent_key = above(parent).1;
    match kind {
        Kind::Misspelt => root.pointer(parent).is_some_and(Value::is_object) && !key.is_empty(),
        Kind::Retyped | Kind::Deleted => true,
        Kind::Misdirected => {
            let names = ["$ref", "target", "operationId", "role", "environment"].contains(&key.as_str());
            let lists_names =
                ["required", "tags", "mapping", "security", "sensitive", "money", "apis"].contains(&parent_key.as_str());
            value.as_str().is_some_and(|text| !text.is_empty()) && (names || lists_names)
        }
    }
}

/// Whether a path has `..` for `.`: by RFC 9535 it selects all that it did, and nothing may come of it.
fn is_wider(path: &str, was: &str) -> bool {
    path.len() > was.len() && path.replace("..", ".") == was.replace("..", ".")
}

/// A word with one letter doubled, left out or in the place of its neighbour.
fn wrong(word: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = rng.usize(..letters.len());
    match rng.u8(..3) {
        0 if letters.len() > 1 => drop(letters.remove(at)),
        1 if at + 1 < letters.len() && letters[at] != letters[at + 1] => letters.swap(at, at + 1),
        _ => letters.insert(at, letters[at]),
    }
    letters.into_iter().collect()
}

fn misspell(root: &mut Value, pointer: &str, rng: &mut Rng) -> Option<String> {
    let (parent, key) = above(pointer);
    let members = root.pointer_mut(parent)?.as_object_mut()?;
    let other = wrong(&key, rng);
    if members.contains_key(&other) {
        return None;
    }
    *members = std::mem::take(members)
        .into_iter()
        .map(|(name, value)| if name == key { (other.clone(), value) } else { (name, value) })
        .collect();
    Some(below(parent, &other))
}

fn retyped(was: &Value, rng: &mut Rng) -> Value {
    let others = [json!(5), json!("word"), json!(true), json!(["item"]), json!({ "key": 1 }), Value::Null];
    let others: Vec<&Value> =
        others.iter().filter(|other| std::mem::discriminant(*other) != std::mem::discriminant(was)).collect();
    others[rng.usize(..others.len())].clone()
}

fn delete(root: &mut Value, pointer: &str) -> Option<String> {
    let (parent, key) = above(pointer);
    match root.pointer_mut(parent)? {
        Value::Object(members) => drop(members.shift_remove(&key)),
        Value::Array(items) => drop(items.remove(key.parse().ok()?)),
        _ => return None,
    }
    Some(parent.to_owned())
}
