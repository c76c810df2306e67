//! What a mutation may come to.

use std::collections::BTreeSet;

use portal_codegen::diagnostics::{Diagnostic, Level, Place};
use portal_codegen::{Effect, FileSet, Outcome};
use serde_json::Value;
use serde_json_path::JsonPath;

use super::mutation::{Kind, Mutation, is_named_by_author};
use super::portals::{Original, code};
use super::written::{Written, above};

/// How a mutation showed.
pub(super) enum Verdict {
    /// It is an error; nothing is made.
    Refused,
    /// It is reported, and the package is made.
    Reported,
    /// Other code.
    Changed(FileSet),
    /// The same code, and other addresses of its names in the lock.
    Renamed,
    /// The same code with other docs.
    Documented,
    /// The same code, and the account knows why.
    WithoutEffect(&'static str),
    /// The same code, and the account says nothing of it.
    Silent(Option<Effect>),
    /// In none of the ways that it may.
    Fault(String),
}

/// Why the account says that words have no effect. Of a bound it would mean that nothing tells it.
const UNTOLD: &str = "the docs say it already, or have no place for it";
const WORDS: [&str; 3] = ["description", "summary", "title"];

/// Judges what a mutation led to.
pub(super) fn judge(original: &Original, mutation: &Mutation, written: &Written, outcome: &Outcome) -> Verdict {
    let is_refused = outcome.diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Error);
    if is_refused && !outcome.files.is_empty() {
        return Verdict::Fault("files are made in spite of an error".to_owned());
    }
    if !outcome.diagnostics.is_empty() {
        let relation = Relation::of(original, mutation, written);
        return match outcome.diagnostics.iter().any(|diagnostic| relation.holds(diagnostic)) {
            true if is_refused => Verdict::Refused,
            true => Verdict::Reported,
            false => Verdict::Fault(format!("reported where nothing was changed:\n{}", shown(outcome))),
        };
    }
    if outcome.lock != original.outcome.lock && code(outcome) == code(&original.outcome) {
        return Verdict::Renamed;
    }
    if code(outcome) != code(&original.outcome) {
        return if rust(outcome) == rust(&original.outcome) {
            Verdict::Documented
        } else {
            Verdict::Changed(outcome.files.clone())
        };
    }
    if mutation.is_wider {
        return Verdict::WithoutEffect("the path selects all that it did, and nothing more");
    }
    let (outcome, pointer) = match mutation.kind {
        Kind::Deleted => (&original.outcome, &mutation.pointer),
        Kind::Misspelt | Kind::Retyped | Kind::Misdirected => (outcome, &mutation.after),
    };
    match outcome.account().effect(&mutation.file, pointer) {
        effect @ Some(Effect::None(UNTOLD)) if !WORDS.contains(&above(&mutation.pointer).1.as_str()) => Verdict::Silent(effect),
        Some(Effect::None(why) | Effect::Again(why)) => Verdict::WithoutEffect(why),
        effect => Verdict::Silent(effect),
    }
}

/// The package without the words in its docs, which no compiler reads.
fn rust(outcome: &Outcome) -> Vec<(&str, Vec<&str>)> {
    let is_doc = |line: &&str| line.trim_start().starts_with("///") || line.trim_start().starts_with("//!");
    let without_docs = |text| str::lines(text).filter(|line| !is_doc(line)).collect();
    let files = code(outcome).into_iter().filter(|(path, _)| !path.ends_with(".md"));
    files.map(|(path, text)| (path, without_docs(text))).collect()
}

fn shown(outcome: &Outcome) -> String {
    let lines = outcome.diagnostics.iter().map(|diagnostic| {
        let place = diagnostic.place.as_ref().map_or_else(|| "nowhere".to_owned(), ToString::to_string);
        format!("    {place}: {}\n", diagnostic.message)
    });
    lines.take(5).collect()
}

/// What a finding has to do with a mutation.
struct Relation<'m> {
    original: &'m Original,
    mutation: &'m Mutation,
    line: Option<u32>,
    names: BTreeSet<String>,
}

impl<'m> Relation<'m> {
    fn of(original: &'m Original, mutation: &'m Mutation, written: &Written) -> Self {
        let mut names = BTreeSet::new();
        if matches!(mutation.kind, Kind::Misdirected | Kind::Deleted) {
            names.extend([above(&mutation.pointer).1, mutation.file.clone()]);
            let (root, holder) = (&original.files[&mutation.file].root, above(&mutation.pointer).0);
            name_all(&mutation.was, root, original, &mut names, 0);
            // Of branches the others are what is left.
            if let Some(branches @ Value::Array(_)) = root.pointer(holder) {
                name_all(branches, root, original, &mut names, 0);
            }
            names.retain(|name| is_name(name));
            let by_author = [mutation.pointer.as_str(), holder].into_iter().filter(|pointer| is_named_by_author(pointer));
            names.extend(by_author.map(|pointer| above(pointer).1));
            names.extend(operation_at(&mutation.pointer));
        }
        Self { original, mutation, line: written.line(&mutation.after), names }
    }

    /// It stands on the line that was changed, at the node, below it or at its parent. Or it stands at a reference that leads to what holds
    /// the node, or at what a correction with the node in it corrects. Or what needed the node is elsewhere, and the finding there names
    /// what is missing.
    fn holds(&self, diagnostic: &Diagnostic) -> bool {
        let places: Vec<&Place> =
            diagnostic.place.iter().chain(&diagnostic.also).chain(diagnostic.related.iter().map(|(place, _)| place)).collect();
        let is_named = |text: &str| self.names.iter().any(|name| mentions(text, name));
        places.iter().any(|place| self.is_at(place) || self.leads_here(place) || self.corrects(place) || is_named(&place.pointer))
            || is_named(&diagnostic.message)
    }

    fn is_at(&self, place: &Place) -> bool {
        let Mutation { file, after, .. } = self.mutation;
        let is_below = place.pointer.strip_prefix(after.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        place.file == *file && (Some(place.line) == self.line || is_below || place.pointer == above(after).0)
    }

    /// Whether the node at a place refers to a definition that has the mutated node in it.
    fn leads_here(&self, place: &Place) -> bool {
        let file = self.original.files.get(&place.file).filter(|_| place.file == self.mutation.file);
        let reference = file.and_then(|file| file.root.pointer(&place.pointer)?.get("$ref")?.as_str()?.strip_prefix('#'));
        reference.is_some_and(|target| self.mutation.pointer.starts_with(target))
    }

    /// Whether the mutated node is part of a correction of the node at a place.
    fn corrects(&self, place: &Place) -> bool {
        let Mutation { file, pointer, .. } = self.mutation;
        let Some((action, _)) = pointer.split_once("/update") else { return false };
        let target = self.original.files[file].root.pointer(action).and_then(|action| action.get("target")?.as_str());
        let Some(Ok(path)) = target.map(JsonPath::parse) else { return false };
        let corrected = self.original.files.get(&place.file).map(|described| path.query_located(&described.root));
        corrected.is_some_and(|nodes| nodes.locations().any(|at| at.to_json_pointer() == place.pointer))
    }
}

/// What `portal.yaml` calls the operation at a pointer: method and path.
fn operation_at(pointer: &str) -> Option<String> {
    let (item, method) = above(pointer);
    let (paths, path) = above(item);
    (paths == "/paths").then(|| format!("{} {path}", method.to_uppercase()))
}

/// Whether a word is long enough to name something in a portal, and is no term of a format or index of a list.
fn is_name(word: &str) -> bool {
    word.len() > 2 && word.contains(char::is_alphabetic) && !TERMS.contains(&word)
}

/// Whether a text has a name in it, not as part of another.
fn mentions(text: &str, name: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(name)
        .any(|(at, _)| is_edge(text[..at].chars().next_back()) && is_edge(text[at + name.len()..].chars().next()))
}

/// Names that a value gives, and those of what it refers to: keys and words that are no terms of the format.
fn name_all(value: &Value, root: &Value, original: &Original, names: &mut BTreeSet<String>, depth: usize) {
    if depth > 24 {
        return;
    }
    match value {
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get("$ref")
                && let Some(pointer) = reference.strip_prefix('#')
                && names.insert(above(pointer).1)
                && let Some(target) = root.pointer(pointer)
            {
                name_all(target, root, original, names, depth + 1);
            }
            for (key, member) in members {
                names.insert(key.clone());
                name_all(member, root, original, names, depth + 1);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| name_all(item, root, original, names, depth + 1)),
        Value::String(text) => match original.files.get(text) {
            Some(file) => name_all(&file.root, &file.root, original, names, depth + 1),
            None => names.extend(words(text)),
        },
        _ => {}
    }
}

/// A text, and the names in it if it is a path: `$.components.schemas.account`, `accounts/name`.
fn words(text: &str) -> Vec<String> {
    let is_path = !text.contains(' ') || text.starts_with("$.");
    let parts = text.split(|letter: char| is_path && !letter.is_alphanumeric() && !"_-".contains(letter));
    let all = parts.chain([text]).filter(|word| !word.is_empty());
    all.map(str::to_owned).collect()
}

/// Terms of the formats, which name nothing in a portal.
const TERMS: [&str; 48] = [
    "type",
    "string",
    "object",
    "array",
    "integer",
    "number",
    "boolean",
    "schema",
    "schemas",
    "properties",
    "items",
    "required",
    "format",
    "description",
    "example",
    "examples",
    "default",
    "enum",
    "name",
    "in",
    "query",
    "header",
    "path",
    "parameters",
    "responses",
    "content",
    "headers",
    "requestBody",
    "application/json",
    "$ref",
    "allOf",
    "oneOf",
    "summary",
    "title",
    "update",
    "remove",
    "target",
    "actions",
    "role",
    "plain",
    "components",
    "paths",
    "definitions",
    "get",
    "post",
    "put",
    "delete",
    "application",
];
