//! Grammars: the keys of each object of a format and their shapes, as data, and the check of a tree against them.
//!
//! The dialects of OpenAPI and `portal.yaml` are checked by the same few lines, so a misspelt key and a value of the wrong kind are found
//! everywhere, with the place, before any stage reads a value.

mod check;
mod version;

use crate::diagnostics::rules::Rule;
use crate::source::{Node, Value};

pub(crate) use check::{Reference, check, check_object, report_beside};
pub(crate) use version::{Grammar, SCHEMA, Version, Versions};

/// The key by which a dialect says of an object, once that is lowered, that it ignores it.
pub(crate) const IGNORED: &str = "x-ignored-by-its-dialect";
/// The key that a dialect adds to a parameter that is the whole query.
pub(crate) const WHOLE_QUERY: &str = "x-whole-query-by-its-dialect";

/// The shape of a value.
#[derive(Debug)]
pub(crate) enum Shape {
    /// Any value; nothing below it is checked.
    Any,
    /// A string, or a scalar that was meant as one (`version: 1.0`).
    Text,
    /// One of a few words.
    Word(&'static [&'static str]),
    /// A boolean, which is `false` where it is not said.
    Bool,
    /// A boolean whose default hangs on what stands beside it.
    Switch,
    /// A number.
    Number,
    /// `null`.
    Null,
    /// A list of one shape.
    List(&'static Shape),
    /// A mapping from free keys to one shape.
    Map(&'static Shape),
    /// An object with known keys.
    Object(&'static Object),
    /// The first of two shapes that fits.
    Either(&'static Shape, &'static Shape),
    /// `true` or `false` in the place of a schema: anything, or nothing.
    BooleanSchema,
    /// A construct that some versions have. In a description of another it is read as it is meant there.
    Versioned(Versions, &'static Shape),
    /// A schema, written in the keywords of this object.
    Schema(&'static Object),
    /// A definition: it counts only where a reference leads to it.
    Shelf(&'static Shape),
    /// A value that only docs carry.
    Said(&'static Shape),
    /// A value without effect on the code, and why.
    Idle(&'static str, &'static Shape),
}

impl Shape {
    /// The shape of the value itself, whatever its effect.
    pub(crate) fn written(&self) -> &Self {
        match self {
            Self::Shelf(shape) | Self::Said(shape) | Self::Idle(_, shape) | Self::Versioned(_, shape) => shape.written(),
            shape => shape,
        }
    }

    /// Whether a list or a mapping is to stand where there is nothing.
    pub(crate) fn is_empty(&self, node: &Node) -> bool {
        match (self.written(), &node.value) {
            (Self::List(_) | Self::Map(_), Value::Null) => true,
            (Self::Map(_), Value::List(items)) => items.is_empty(),
            (Self::Object(object), Value::Null) => object.keys.is_empty() && object.others.is_some(),
            _ => false,
        }
    }
}

/// An object of a format.
#[derive(Debug)]
pub(crate) struct Object {
    /// Its name in the specification, for messages.
    pub(crate) name: &'static str,
    /// Keys that it knows.
    pub(crate) keys: &'static [(&'static str, Shape)],
    /// Keys that have to be there.
    pub(crate) required: &'static [&'static str],
    /// Constraints on several of its keys.
    pub(crate) constraints: &'static [Constraint],
    /// The shape under all other keys, `x-` ones aside.
    pub(crate) others: Option<&'static Shape>,
    /// Whether `$ref` may stand in its place.
    pub(crate) referable: bool,
}

impl Object {
    /// Whether it has a key of this name.
    pub(crate) fn knows(&self, key: &str) -> bool {
        self.keys.iter().any(|(name, _)| *name == key)
    }

    /// The shape under a key.
    pub(crate) fn shape(&self, key: &str) -> Option<&'static Shape> {
        self.keys.iter().find(|(name, _)| *name == key).map(|(_, shape)| shape).or(self.others)
    }
}

/// A constraint on several keys of one object.
#[derive(Debug)]
pub(crate) enum Constraint {
    /// One of these keys has to be there.
    OneOf(&'static [&'static str], &'static Rule),
    /// These keys have to be there by the letter; the code can do without.
    Formal(&'static [&'static str]),
    /// A constraint that some versions have.
    Versioned(Versions, &'static Constraint),
    /// The words that may stand under `key`, by the word that stands under `by`.
    WordsBy {
        /// The key that is checked.
        key: &'static str,
        /// The key that decides.
        by: &'static str,
        /// For each word under `by`, the words under `key`.
        words: &'static [(&'static str, &'static [&'static str])],
    },
}

impl Constraint {
    /// Whether it holds for an object. What words cannot be told apart by is not its matter.
    pub(crate) fn holds(&self, node: &Node) -> bool {
        match self {
            Self::OneOf(keys, _) => keys.iter().any(|key| node.get(key).is_some()),
            Self::Formal(keys) => keys.iter().all(|key| node.get(key).is_some()),
            Self::Versioned(_, constraint) => constraint.holds(node),
            Self::WordsBy { key, by, words } => {
                let word = node.get(key).and_then(Node::as_str);
                let allowed = node.get(by).and_then(Node::as_str).and_then(|by| words.iter().find(|(known, _)| *known == by));
                let (Some(word), Some((_, allowed))) = (word, allowed) else { return true };
                let is_known = words.iter().any(|(_, words)| words.contains(&word));
                !is_known || allowed.contains(&word)
            }
        }
    }
}

/// The shape at a JSON pointer; `None` where the format does not say.
pub(crate) fn shape_at(root: &Node, shape: &'static Shape, pointer: &str) -> Option<&'static Shape> {
    let (mut node, mut shape) = (root, shape.written());
    for token in pointer.split('/').skip(1) {
        let token = crate::source::unescaped(token);
        (node, shape) = match (&node.value, chosen(node, shape)) {
            (Value::Map(members), Shape::Object(object) | Shape::Schema(object)) if !is_extension(&token) => {
                (members.get(&*token)?, object.shape(&token)?)
            }
            (Value::Map(members), Shape::Map(value)) => (members.get(&*token)?, *value),
            (Value::List(items), Shape::List(item)) => (items.get(token.parse::<usize>().ok()?)?, *item),
            _ => return None,
        };
    }
    Some(chosen(node, shape)).filter(|shape| !matches!(shape, Shape::Any))
}

/// The shape that applies to a node, where there is a choice of two.
pub(crate) fn chosen(node: &Node, shape: &'static Shape) -> &'static Shape {
    match shape.written() {
        Shape::Either(one, other) => chosen(node, if fits(node, one) { one } else { other }),
        shape => shape,
    }
}

/// Calls `change` for each schema below `node`, inner ones first.
pub(crate) fn each_schema(node: &mut Node, shape: &'static Shape, change: &mut dyn FnMut(&mut Node)) {
    each_object(node, shape, &mut |node, shape| {
        if let Shape::Schema(_) | Shape::BooleanSchema = shape {
            change(node);
        }
    });
}

/// Calls `change` for each object below `node`, with its shape, inner ones first.
pub(crate) fn each_object(node: &mut Node, shape: &'static Shape, change: &mut dyn FnMut(&mut Node, &'static Shape)) {
    match shape {
        Shape::Any | Shape::Text | Shape::Word(_) | Shape::Bool | Shape::Switch | Shape::Number | Shape::Null => {}
        Shape::BooleanSchema => change(node, shape),
        Shape::Shelf(shape) | Shape::Said(shape) | Shape::Idle(_, shape) | Shape::Versioned(_, shape) => {
            each_object(node, shape, change);
        }
        Shape::List(item) => {
            if let Value::List(items) = &mut node.value {
                items.iter_mut().for_each(|node| each_object(node, item, change));
            }
        }
        Shape::Map(value) => {
            if let Value::Map(members) = &mut node.value {
                members.values_mut().for_each(|node| each_object(node, value, change));
            }
        }
        Shape::Either(one, other) => each_object(node, if fits(node, one) { one } else { other }, change),
        Shape::Object(object) | Shape::Schema(object) => {
            each_member(node, object, change);
            change(node, shape);
        }
    }
}

fn each_member(node: &mut Node, object: &'static Object, change: &mut dyn FnMut(&mut Node, &'static Shape)) {
    let Value::Map(members) = &mut node.value else { return };
    for (key, value) in members.iter_mut().filter(|(key, _)| !is_extension(key)) {
        if let Some(shape) = object.shape(key) {
            each_object(value, shape, change);
        }
    }
}

/// Whether a key is a specification extension.
pub(crate) fn is_extension(key: &str) -> bool {
    key.starts_with("x-")
}

pub(crate) fn fits(node: &Node, shape: &Shape) -> bool {
    match (shape, &node.value) {
        (Shape::Shelf(shape) | Shape::Said(shape) | Shape::Idle(_, shape) | Shape::Versioned(_, shape), _) => fits(node, shape),
        (Shape::Word(words), Value::String(word)) => words.contains(&word.as_ref()),
        (Shape::Any, _)
        | (Shape::Text, Value::String(_) | Value::Number(_) | Value::Bool(_))
        | (Shape::Null, Value::Null)
        | (Shape::Bool | Shape::Switch | Shape::BooleanSchema, Value::Bool(_))
        | (Shape::Number, Value::Number(_))
        | (Shape::List(_), Value::List(_))
        | (Shape::Map(_) | Shape::Object(_) | Shape::Schema(_), Value::Map(_)) => true,
        (Shape::Either(one, other), _) => fits(node, one) || fits(node, other),
        _ => false,
    }
}

pub(crate) fn with_article(name: &str) -> String {
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) { "an" } else { "a" };
    format!("{article} {name}")
}
