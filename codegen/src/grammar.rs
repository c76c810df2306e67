//! Which keys an object of a format has and what stands under each, as data, and the check of a tree against it.
//!
//! The dialects of OpenAPI and `portal.yaml` are checked by the same few lines, so a misspelt key and a value of the wrong kind are found
//! everywhere, with the place, before any stage reads a value.

use crate::diagnostics::{Diagnostic, Diagnostics, Level, nearest};
use crate::source::{Node, Sources, Value};

/// What may stand in a place.
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
    /// A list of one shape.
    List(&'static Shape),
    /// A mapping from free keys to one shape.
    Map(&'static Shape),
    /// An object with known keys.
    Object(&'static Object),
    /// The first of two shapes whose kind of value fits.
    Either(&'static Shape, &'static Shape),
    /// A schema, written in the keywords of this object.
    Schema(&'static Object),
    /// What counts only where something else takes it up: a definition, by reference.
    Shelf(&'static Shape),
    /// What only docs carry.
    Said(&'static Shape),
    /// What has no effect on the code, and why.
    Idle(&'static str, &'static Shape),
}

impl Shape {
    /// What may stand there, whatever it is for.
    pub(crate) fn written(&self) -> &Self {
        match self {
            Self::Shelf(shape) | Self::Said(shape) | Self::Idle(_, shape) => shape.written(),
            shape => shape,
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
    /// What stands under all other keys, `x-` ones aside.
    pub(crate) others: Option<&'static Shape>,
    /// Whether `$ref` may stand in its place.
    pub(crate) referable: bool,
}

impl Object {
    /// The shape under a key.
    pub(crate) fn shape(&self, key: &str) -> Option<&'static Shape> {
        self.keys.iter().find(|(name, _)| *name == key).map(|(_, shape)| shape).or(self.others)
    }
}

/// Checks a tree; `unknown` says how much an unknown key weighs.
pub(crate) fn check(node: &Node, shape: &'static Shape, unknown: Level, sources: &Sources, diagnostics: &mut Diagnostics) {
    Check { unknown, sources, diagnostics }.value(node, shape);
}

/// Calls `change` for each schema below `node`, inner ones first.
pub(crate) fn each_schema(node: &mut Node, shape: &'static Shape, change: &mut dyn FnMut(&mut Node)) {
    match shape {
        Shape::Any | Shape::Text | Shape::Word(_) | Shape::Bool | Shape::Switch | Shape::Number => {}
        Shape::Shelf(shape) | Shape::Said(shape) | Shape::Idle(_, shape) => each_schema(node, shape, change),
        Shape::List(item) => {
            if let Value::List(items) = &mut node.value {
                items.iter_mut().for_each(|node| each_schema(node, item, change));
            }
        }
        Shape::Map(value) => {
            if let Value::Map(members) = &mut node.value {
                members.values_mut().for_each(|node| each_schema(node, value, change));
            }
        }
        Shape::Either(one, other) => each_schema(node, if fits(node, one) { one } else { other }, change),
        Shape::Object(object) => each_member(node, object, change),
        Shape::Schema(object) => {
            each_member(node, object, change);
            change(node);
        }
    }
}

fn each_member(node: &mut Node, object: &'static Object, change: &mut dyn FnMut(&mut Node)) {
    let Value::Map(members) = &mut node.value else { return };
    for (key, value) in members.iter_mut().filter(|(key, _)| !is_extension(key)) {
        if let Some(shape) = object.shape(key) {
            each_schema(value, shape, change);
        }
    }
}

/// Whether a key is a specification extension.
pub(crate) fn is_extension(key: &str) -> bool {
    key.starts_with("x-")
}

struct Check<'c> {
    unknown: Level,
    sources: &'c Sources,
    diagnostics: &'c mut Diagnostics,
}

impl Check<'_> {
    fn value(&mut self, node: &Node, shape: &'static Shape) {
        match shape {
            Shape::Any => {}
            Shape::Shelf(shape) | Shape::Said(shape) | Shape::Idle(_, shape) => self.value(node, shape),
            Shape::Text | Shape::Bool | Shape::Switch | Shape::Number => self.scalar(node, shape),
            Shape::Word(words) => self.word(node, words),
            Shape::List(item) => match &node.value {
                Value::List(items) => items.iter().for_each(|node| self.value(node, item)),
                _ => self.wrong_kind(node, shape),
            },
            Shape::Map(value) => match &node.value {
                Value::Map(members) => members.values().for_each(|node| self.value(node, value)),
                _ => self.wrong_kind(node, shape),
            },
            Shape::Either(one, other) => self.value(node, if fits(node, one) { one } else { other }),
            Shape::Object(object) | Shape::Schema(object) => self.object(node, object),
        }
    }

    fn scalar(&mut self, node: &Node, shape: &Shape) {
        if !fits(node, shape) {
            self.wrong_kind(node, shape);
        }
    }

    fn word(&mut self, node: &Node, words: &'static [&'static str]) {
        let Some(word) = node.as_str() else { return self.wrong_kind(node, &Shape::Text) };
        if !words.contains(&word) {
            let place = self.sources.place(node.id);
            let diagnostic = Diagnostic::error(place, format!("`{word}` is none of {}", words.join(", ")));
            let near = nearest(word, words.iter().copied()).map(|near| format!("did you mean `{near}`?"));
            self.diagnostics.push(diagnostic.help(near.unwrap_or_else(|| "write one of these".to_owned())));
        }
    }

    fn object(&mut self, node: &Node, object: &'static Object) {
        let Value::Map(members) = &node.value else {
            return self.wrong_kind(node, &Shape::Object(object));
        };
        if object.referable && members.contains_key("$ref") {
            return self.reference(node);
        }
        for (key, value) in members.iter().filter(|(key, _)| !is_extension(key)) {
            match object.shape(key) {
                Some(shape) => self.value(value, shape),
                None => self.unknown_key(key, value, object),
            }
        }
        for key in object.required.iter().filter(|key| !members.contains_key(**key)) {
            let place = self.sources.key_place(node.id);
            let message = format!("{} has no `{key}`, which it needs", with_article(object.name));
            self.diagnostics.push(Diagnostic::error(place, message).help(format!("add `{key}`")));
        }
    }

    fn reference(&mut self, node: &Node) {
        for (key, value) in node.members() {
            if key == "$ref" {
                // No number is meant as one, as it may be in `version: 1.0`.
                if value.as_str().is_none() {
                    self.wrong_kind(value, &Shape::Text);
                }
            } else if !matches!(key, "description" | "summary") && !is_extension(key) {
                let place = self.sources.key_place(value.id);
                let message = format!("`{key}` beside a `$ref` has no effect");
                self.diagnostics
                    .push(Diagnostic::warning(place, message).help("move it to the target, or wrap the `$ref` in `allOf`"));
            }
        }
    }

    fn unknown_key(&mut self, key: &str, value: &Node, object: &'static Object) {
        let place = self.sources.key_place(value.id);
        let message = format!("{} knows no `{key}`; it has no effect", with_article(object.name));
        let names = object.keys.iter().map(|(name, _)| *name);
        let help = match nearest(key, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "remove it, or begin its name with `x-` if it is an extension".to_owned(),
        };
        let diagnostic = match self.unknown {
            Level::Error => Diagnostic::error(place, message),
            Level::Warning => Diagnostic::warning(place, message),
            Level::Note => Diagnostic::note(place, message),
        };
        self.diagnostics.push(diagnostic.help(help));
    }

    fn wrong_kind(&mut self, node: &Node, shape: &Shape) {
        let place = self.sources.place(node.id);
        let expected = expected(shape);
        let message = format!("{expected} is expected here, not {}", node.value.kind());
        let help = match (shape, &node.value) {
            (Shape::Text, Value::Null) => "write the text, or remove the key".to_owned(),
            (_, Value::Null) => format!("write {expected}, or remove the key"),
            (Shape::Bool, _) => "write `true` or `false`, without quotes".to_owned(),
            (Shape::Number, _) => "write digits, without quotes".to_owned(),
            (Shape::List(_), _) => "write it as the one item of a list: `[…]`".to_owned(),
            _ => format!("write {expected} in its place"),
        };
        self.diagnostics.push(Diagnostic::error(place, message).help(help));
    }
}

pub(crate) fn fits(node: &Node, shape: &Shape) -> bool {
    match (shape, &node.value) {
        (Shape::Shelf(shape) | Shape::Said(shape) | Shape::Idle(_, shape), _) => fits(node, shape),
        (Shape::Any, _)
        | (Shape::Text, Value::String(_) | Value::Number(_) | Value::Bool(_))
        | (Shape::Word(_), Value::String(_))
        | (Shape::Bool | Shape::Switch, Value::Bool(_))
        | (Shape::Number, Value::Number(_))
        | (Shape::List(_), Value::List(_))
        | (Shape::Map(_) | Shape::Object(_) | Shape::Schema(_), Value::Map(_)) => true,
        (Shape::Either(one, other), _) => fits(node, one) || fits(node, other),
        _ => false,
    }
}

fn expected(shape: &Shape) -> String {
    match shape {
        Shape::Any => "a value".to_owned(),
        Shape::Shelf(shape) | Shape::Said(shape) | Shape::Idle(_, shape) => expected(shape),
        Shape::Text | Shape::Word(_) => "a string".to_owned(),
        Shape::Bool | Shape::Switch => "a boolean".to_owned(),
        Shape::Number => "a number".to_owned(),
        Shape::List(_) => "a list".to_owned(),
        Shape::Map(_) => "a mapping".to_owned(),
        Shape::Object(object) | Shape::Schema(object) => with_article(object.name),
        Shape::Either(one, other) => format!("{} or {}", expected(one), expected(other)),
    }
}

fn with_article(name: &str) -> String {
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) { "an" } else { "a" };
    format!("{article} {name}")
}
