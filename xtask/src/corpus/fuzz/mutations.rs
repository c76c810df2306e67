//! Ways in which a file is changed at random.

use std::path::Path;

use fastrand::Rng;
use serde_json::{Value, json};

use crate::corpus::raw;

/// So many nodes are changed in one file, at most.
const MOST: usize = 4;

/// The bytes of a file changed, and how: a seed of the generator always does the same.
pub(super) fn changed(bytes: &[u8], file: &Path, rng: &mut Rng) -> (Vec<u8>, &'static str) {
    match rng.u8(..10) {
        0 => (flipped(bytes, rng), "bits flipped"),
        1 => (bytes[..rng.usize(..=bytes.len())].to_vec(), "cut"),
        2 => (lines(bytes, rng), "lines moved"),
        _ => match raw::read(file) {
            Some(root) => tree(root, rng),
            None => (flipped(bytes, rng), "bits flipped"),
        },
    }
}

fn flipped(bytes: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..rng.usize(1..=MOST) {
        if let Some(byte) = rng.choice(&mut bytes) {
            *byte ^= 1 << rng.u8(..7);
        }
    }
    bytes
}

/// A run of lines is said again, left out, or goes elsewhere.
fn lines(bytes: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let from = rng.usize(..lines.len());
    let to = (from + rng.usize(1..20)).min(lines.len());
    let run = lines[from..to].to_vec();
    if rng.bool() {
        lines.drain(from..to);
    }
    if rng.bool() {
        let at = rng.usize(..=lines.len());
        lines.splice(at..at, run);
    }
    lines.concat()
}

/// Nodes of the tree are swapped, copied to another place, taken out, or replaced by what nobody expects there.
fn tree(mut root: Value, rng: &mut Rng) -> (Vec<u8>, &'static str) {
    let mut how = "";
    for _ in 0..rng.usize(1..=MOST) {
        let [one, other] = [pointer(&root, rng), pointer(&root, rng)];
        let node = root.pointer(&one).cloned().unwrap_or_default();
        how = match rng.u8(..6) {
            // One in the other would be a tree without an end; so would be what is put into itself.
            0 if !one.starts_with(&other) && !other.starts_with(&one) => {
                let theirs = root.pointer(&other).cloned().unwrap_or_default();
                put(&mut root, &one, theirs);
                put(&mut root, &other, node);
                "nodes swapped"
            }
            1 => {
                put(&mut root, &other, node);
                "a node copied"
            }
            2 => {
                let target = json!({ "$ref": format!("#{other}") });
                put(&mut root, &one, target);
                "a node made a reference"
            }
            3 => {
                rename(&mut root, &one, rng);
                "a key renamed"
            }
            4 => {
                remove(&mut root, &one);
                "a node taken out"
            }
            _ => {
                put(&mut root, &one, odd(rng));
                "a node replaced"
            }
        };
    }
    (root.to_string().into_bytes(), how)
}

/// Walks from the root to a node at random. Few nodes are near the root and all that is strange happens there, so they are not rare.
fn pointer(root: &Value, rng: &mut Rng) -> String {
    let (mut pointer, mut node) = (String::new(), root);
    for _ in 0..rng.usize(1..14) {
        let below = match node {
            Value::Object(members) => rng.choice(members).map(|(key, value)| (raw_key(key), value)),
            Value::Array(items) => rng.choice(items.iter().enumerate()).map(|(index, item)| (index.to_string(), item)),
            _ => None,
        };
        let Some((key, value)) = below else { break };
        pointer = format!("{pointer}/{key}");
        node = value;
    }
    pointer
}

fn raw_key(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn put(root: &mut Value, pointer: &str, value: Value) {
    if let Some(place) = root.pointer_mut(pointer) {
        *place = value;
    }
}

fn remove(root: &mut Value, pointer: &str) {
    let Some((parent, key)) = pointer.rsplit_once('/') else { return };
    match root.pointer_mut(parent) {
        Some(Value::Object(members)) => drop(members.remove(&key.replace("~1", "/").replace("~0", "~"))),
        Some(Value::Array(items)) => {
            drop(key.parse().ok().filter(|index| *index < items.len()).map(|index: usize| items.remove(index)))
        }
        _ => {}
    }
}

fn rename(root: &mut Value, pointer: &str, rng: &mut Rng) {
    const NAMES: [&str; 16] =
        ["", " ", "self", "Self", "type", "r#type", "_", "1", "💥", "a/b~c", "{x}", "\n", "$ref", "x-", "../..", "Ä\u{301}"];
    let Some((parent, key)) = pointer.rsplit_once('/') else { return };
    let (node, name) = (root.pointer(pointer).cloned().unwrap_or_default(), rng.choice(NAMES).unwrap_or_default());
    if let Some(Value::Object(members)) = root.pointer_mut(parent) {
        members.remove(&key.replace("~1", "/").replace("~0", "~"));
        members.insert(name.to_owned(), node);
    }
}

/// A value that is rarely meant.
fn odd(rng: &mut Rng) -> Value {
    let all = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(1e308),
        json!(u64::MAX),
        json!(""),
        json!("*/ \" \\ // {} \u{0} \u{202e} ```"),
        json!("{"),
        json!("#/"),
        json!([]),
        json!({}),
        json!([{}, [], null]),
        json!({ "$ref": "#" }),
        json!({ "type": ["string", "object", "array", "null"] }),
        json!({ "allOf": [{ "oneOf": [{ "type": "null" }, {}] }, { "not": {} }] }),
        json!({ "type": "string", "enum": ["", "a", "A", "a ", "-a", 1, null, "\n"] }),
        json!({ "": { "": {} } }),
    ];
    rng.choice(all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use fastrand::Rng;
    use serde_json::json;

    use super::{changed, tree};

    #[test]
    fn a_seed_always_makes_the_same_change() {
        let of = |seed| changed(b"openapi: 3.0.3\npaths: {}\n", Path::new("none"), &mut Rng::with_seed(seed));
        assert!((0..50).all(|seed| of(seed) == of(seed)));
        let tree = |seed| tree(json!({ "a": [1, { "b": 2 }], "c": {} }), &mut Rng::with_seed(seed));
        assert!((0..50).all(|seed| tree(seed) == tree(seed)));
    }
}
