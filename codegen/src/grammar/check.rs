//! The check of a tree against a grammar.

use super::{Constraint, Grammar, Object, Shape, Version, fits, is_extension, with_article};
use crate::diagnostics::rules::{self, Rule};
use crate::diagnostics::{Diagnostic, Diagnostics, Level, Place, nearest};
use crate::source::{Node, Sources, Value};

/// A `$ref`, and the object that has to stand where it leads.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reference<'n> {
    /// The text of the `$ref`.
    pub(crate) node: &'n Node,
    /// The object that it stands for.
    pub(crate) expected: &'static Object,
}

/// Checks a tree; `unknown` says how much an unknown key weighs. Gives the references that stand in the place of objects, of which only their
/// own kind is checked.
pub(crate) fn check<'n>(
    node: &'n Node,
    grammar: Grammar,
    unknown: &'static Rule,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<Reference<'n>> {
    let mut check = Check::new(grammar.version, unknown, sources, diagnostics);
    check.value(node, grammar.shape);
    check.references
}

/// The same for a node that is to be one object.
pub(crate) fn check_object<'n>(
    node: &'n Node,
    object: &'static Object,
    version: Version,
    unknown: &'static Rule,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<Reference<'n>> {
    let mut check = Check::new(version, unknown, sources, diagnostics);
    check.object(node, object);
    check.references
}

struct Check<'c, 'n> {
    version: Version,
    unknown: &'static Rule,
    sources: &'c Sources,
    diagnostics: &'c mut Diagnostics,
    references: Vec<Reference<'n>>,
    /// Whether what is being checked has no effect on the code.
    is_idle: bool,
}

impl<'c> Check<'c, '_> {
    fn new(version: Version, unknown: &'static Rule, sources: &'c Sources, diagnostics: &'c mut Diagnostics) -> Self {
        Self { version, unknown, sources, diagnostics, references: Vec::new(), is_idle: false }
    }
}

impl<'n> Check<'_, 'n> {
    fn value(&mut self, node: &'n Node, shape: &'static Shape) {
        match shape {
            _ if shape.is_empty(node) => self.empty(node, shape),
            Shape::Any => {}
            Shape::Shelf(shape) => self.value(node, shape),
            Shape::Said(shape) | Shape::Idle(_, shape) => self.idle(node, shape),
            Shape::Versioned(versions, shape) if versions.include(self.version) => self.value(node, shape),
            Shape::Versioned(versions, shape) => self.foreign(node, versions.name, shape),
            Shape::Text | Shape::Bool | Shape::Switch | Shape::BooleanSchema | Shape::Number | Shape::Null => {
                self.scalar(node, shape);
            }
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

    /// Checks what has no effect on the code: a fault there has none either.
    fn idle(&mut self, node: &'n Node, shape: &'static Shape) {
        let outside = std::mem::replace(&mut self.is_idle, true);
        self.value(node, shape);
        self.is_idle = outside;
    }

    /// Checks what another version has, and says so.
    fn foreign(&mut self, node: &'n Node, version: &str, shape: &'static Shape) {
        let (message, help) = match shape {
            Shape::Idle(why, _) => (format!("this is written as in {version}, and has no effect: {why}"), "remove it"),
            _ => {
                (format!("this is written as in {version}, and read so"), "write it as in the version that the description is of")
            }
        };
        self.report(&rules::FOREIGN, self.sources.place(node.id), message, help);
        self.value(node, shape);
    }

    /// Reports a key with nothing under it, which is as good as no key.
    fn empty(&mut self, node: &Node, shape: &Shape) {
        let message =
            format!("{} is expected here, not {}; it reads as absent", expected(shape, self.version), node.value.kind());
        self.report(&rules::EMPTY_VALUE, self.sources.place(node.id), message, "remove the key, or write what it is to hold");
    }

    /// Reports a breach of a rule; what has no effect on the code weighs no more than a warning.
    fn report(&mut self, rule: &'static Rule, place: Place, message: String, help: impl Into<String>) {
        let rule = if self.is_idle && rule.level == Level::Error { &rules::IDLE_FAULT } else { rule };
        self.diagnostics.push(Diagnostic::new(rule, place, message).help(help));
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
            let near = nearest(word, words.iter().copied()).map(|near| format!("did you mean `{near}`?"));
            self.report(&rules::UNKNOWN_WORD, place, message, near.unwrap_or_else(|| "write one of these".to_owned()));
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
            if !self.version.counts_beside_references(object) {
                return self.reference(node);
            }
        }
        for (key, value) in members.iter().filter(|(key, _)| !is_extension(key)) {
            match object.shape(key) {
                _ if key.as_ref() == "$ref" && object.referable => self.reference_text(value),
                Some(shape) => self.value(value, shape),
                None => self.unknown_key(key, value, object),
            }
        }
        for key in object.required.iter().filter(|key| !members.contains_key(**key)) {
            let place = self.sources.key_place(node.id);
            let message = format!("{} has no `{key}`, which it needs", with_article(object.name));
            self.report(&rules::MISSING_KEY, place, message, format!("add `{key}`"));
        }
        object.constraints.iter().for_each(|constraint| self.constraint(node, object, constraint));
    }

    fn constraint(&mut self, node: &Node, object: &'static Object, constraint: &Constraint) {
        match constraint {
            Constraint::Versioned(versions, inner) if versions.include(self.version) => {
                return self.constraint(node, object, inner);
            }
            constraint if constraint.holds(node) => return,
            _ => {}
        }
        let owner = with_article(object.name);
        match *constraint {
            Constraint::Versioned(..) => {}
            Constraint::OneOf(keys, rule) => {
                let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
                let message = format!("{owner} has neither {}, and needs one of them", keys.join(" nor "));
                self.report(rule, self.sources.key_place(node.id), message, format!("add {}", keys.join(" or ")));
            }
            Constraint::Formal(keys) => {
                for key in keys.iter().filter(|key| node.get(key).is_none()) {
                    let message = format!("{owner} has no `{key}`, which its format asks for");
                    self.report(&rules::FORMAL_KEY, self.sources.key_place(node.id), message, format!("add `{key}`"));
                }
            }
            Constraint::WordsBy { key, by, words } => {
                let Some((said, word)) = node.get(key).and_then(|said| Some((said, said.as_str()?))) else { return };
                let deciding = node.get(by).and_then(Node::as_str).unwrap_or_default();
                let allowed = words.iter().find(|(known, _)| *known == deciding).map_or(&[][..], |(_, allowed)| allowed);
                let message = format!("the `{key}` `{word}` does not go with `{by}: {deciding}`; it has no effect");
                let help = format!("there it may be {}", allowed.join(" or "));
                self.report(&rules::WORDS_APART, self.sources.place(said.id), message, help);
            }
        }
    }

    fn reference(&mut self, node: &Node) {
        node.get("$ref").into_iter().for_each(|text| self.reference_text(text));
        report_beside(node, "move it to the target, or wrap the `$ref` in `allOf`", self.sources, self.diagnostics);
    }

    fn reference_text(&mut self, text: &Node) {
        // No number is meant as one, as it may be in `version: 1.0`.
        if text.as_str().is_none() {
            self.wrong_kind(text, &Shape::Text);
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
        self.diagnostics.push(Diagnostic::new(self.unknown, place, message).help(help));
    }

    fn wrong_kind(&mut self, node: &Node, shape: &Shape) {
        let place = self.sources.place(node.id);
        let expected = expected(shape, self.version);
        let message = format!("{expected} is expected here, not {}", node.value.kind());
        let help = match (shape, &node.value) {
            (Shape::Text, Value::Null) => "write the text, or remove the key".to_owned(),
            (_, Value::Null) => format!("write {expected}, or remove the key"),
            (Shape::Bool, _) => "write `true` or `false`, without quotes".to_owned(),
            (Shape::Number, _) => "write digits, without quotes".to_owned(),
            (Shape::List(_), _) => "write it as the one item of a list: `[…]`".to_owned(),
            _ => format!("write {expected} in its place"),
        };
        self.report(&rules::WRONG_KIND, place, message, help);
    }
}

/// What a shape takes, in words of one version.
fn expected(shape: &Shape, version: Version) -> String {
    let is_foreign = |shape: &Shape| matches!(shape, Shape::Versioned(versions, _) if !versions.include(version));
    match shape {
        Shape::Any => "a value".to_owned(),
        Shape::Shelf(shape) | Shape::Said(shape) | Shape::Idle(_, shape) | Shape::Versioned(_, shape) => expected(shape, version),
        Shape::Either(Shape::BooleanSchema, shape) => expected(shape, version),
        Shape::Either(other, shape) | Shape::Either(shape, other) if is_foreign(other) => expected(shape, version),
        Shape::Text | Shape::Word(_) => "a string".to_owned(),
        Shape::Bool | Shape::Switch | Shape::BooleanSchema => "a boolean".to_owned(),
        Shape::Number => "a number".to_owned(),
        Shape::Null => "null".to_owned(),
        Shape::List(_) => "a list".to_owned(),
        Shape::Map(_) => "a mapping".to_owned(),
        Shape::Object(object) | Shape::Schema(object) => with_article(object.name),
        Shape::Either(one, other) => format!("{} or {}", expected(one, version), expected(other, version)),
    }
}

/// Reports what stands beside the `$ref` of a node and is no words.
pub(crate) fn report_beside(node: &Node, help: &str, sources: &Sources, diagnostics: &mut Diagnostics) {
    let is_words = |key: &str| matches!(key, "$ref" | "description" | "summary") || is_extension(key);
    for (key, value) in node.members().filter(|(key, _)| !is_words(key)) {
        let message = format!("`{key}` beside a `$ref` has no effect");
        diagnostics.push(Diagnostic::new(&rules::BESIDE_REFERENCE, sources.key_place(value.id), message).help(help));
    }
}
