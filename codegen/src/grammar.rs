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
    /// What its keys have to be together.
    pub(crate) rules: &'static [Rule],
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

/// What keys of one object have to be together.
#[derive(Debug)]
pub(crate) enum Rule {
    /// One of these keys has to be there.
    OneOf(&'static [&'static str]),
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

/// A `$ref`, and the object that has to stand where it leads.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reference<'n> {
    /// The text of the `$ref`.
    pub(crate) node: &'n Node,
    /// What it stands for.
    pub(crate) expected: &'static Object,
}

/// Checks a tree; `unknown` says how much an unknown key weighs. Gives the references that stand in the place of objects, of which only their
/// own kind is checked.
pub(crate) fn check<'n>(
    node: &'n Node,
    shape: &'static Shape,
    unknown: Level,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<Reference<'n>> {
    let mut check = Check { unknown, sources, diagnostics, references: Vec::new() };
    check.value(node, shape);
    check.references
}

/// The same for a node that is to be one object.
pub(crate) fn check_object<'n>(
    node: &'n Node,
    object: &'static Object,
    unknown: Level,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<Reference<'n>> {
    let mut check = Check { unknown, sources, diagnostics, references: Vec::new() };
    check.object(node, object);
    check.references
}

/// What a format has where a JSON pointer leads; `None` where it does not say.
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

struct Check<'c, 'n> {
    unknown: Level,
    sources: &'c Sources,
    diagnostics: &'c mut Diagnostics,
    references: Vec<Reference<'n>>,
}

impl<'n> Check<'_, 'n> {
    fn value(&mut self, node: &'n Node, shape: &'static Shape) {
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
            let message = match words {
                [only] => format!("`{word}` stands where only `{only}` may"),
                words => format!("`{word}` is none of {}", words.join(", ")),
            };
            let diagnostic = Diagnostic::error(place, message);
            let near = nearest(word, words.iter().copied()).map(|near| format!("did you mean `{near}`?"));
            self.diagnostics.push(diagnostic.help(near.unwrap_or_else(|| "write one of these".to_owned())));
        }
    }

    fn object(&mut self, node: &'n Node, object: &'static Object) {
        let Value::Map(members) = &node.value else {
            return self.wrong_kind(node, &Shape::Object(object));
        };
        if object.referable
            && let Some(reference) = members.get("$ref")
        {
            self.references.push(Reference { node: reference, expected: object });
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
        object.rules.iter().for_each(|rule| self.rule(node, object, rule));
    }

    fn rule(&mut self, node: &Node, object: &'static Object, rule: &Rule) {
        match *rule {
            Rule::OneOf(keys) if !keys.iter().any(|key| node.get(key).is_some()) => {
                let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
                let message = format!("{} has neither {}, and needs one of them", with_article(object.name), keys.join(" nor "));
                let help = format!("add {}", keys.join(" or "));
                self.diagnostics.push(Diagnostic::error(self.sources.key_place(node.id), message).help(help));
            }
            Rule::OneOf(_) => {}
            Rule::WordsBy { key, by, words } => {
                let Some((said, word)) = node.get(key).and_then(|said| Some((said, said.as_str()?))) else { return };
                let Some(deciding) = node.get(by).and_then(Node::as_str) else { return };
                let Some((_, allowed)) = words.iter().find(|(known, _)| *known == deciding) else { return };
                let is_known = words.iter().any(|(_, words)| words.contains(&word));
                if is_known && !allowed.contains(&word) {
                    let message = format!("the `{key}` `{word}` does not go with `{by}: {deciding}`");
                    let help = format!("there it may be {}", allowed.join(" or "));
                    self.diagnostics.push(Diagnostic::error(self.sources.place(said.id), message).help(help));
                }
            }
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

pub(crate) fn with_article(name: &str) -> String {
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) { "an" } else { "a" };
    format!("{article} {name}")
}
