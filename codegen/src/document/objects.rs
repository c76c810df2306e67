//! Objects through `openapiv3`: the keys that it reads, each as what its reader takes. A value of another kind was reported by the grammar
//! and reads as absent here, so that what stands beside it is read all the same.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::diagnostics::{Diagnostic, Diagnostics, rules};
use crate::source::{Node, Sources};

/// The kind of value that the reader of a key takes.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A string, or a scalar that was meant as one.
    Text,
    /// A list of them.
    Texts,
    /// A boolean.
    Bool,
    /// A schema, if there is one: it is read from its node.
    Schema,
    /// A mapping, if there is one. Its members are read from their nodes.
    Members,
    /// A mapping, whether there is one or not.
    MembersAnyway,
    /// A string, whether there is one or not.
    TextAnyway,
}

/// An object that `openapiv3` reads.
pub trait Typed: DeserializeOwned {
    /// Its name in the specification.
    const NAME: &'static str;
    /// The keys that are read of it.
    const KEYS: &'static [(&'static str, Kind)];
}

impl Typed for openapiv3::Operation {
    const NAME: &'static str = "operation object";
    const KEYS: &'static [(&'static str, Kind)] =
        &[("tags", Kind::Texts), ("operationId", Kind::Text), ("responses", Kind::MembersAnyway)];
}

impl Typed for openapiv3::Parameter {
    const NAME: &'static str = "parameter object";
    const KEYS: &'static [(&'static str, Kind)] = &[
        ("name", Kind::Text),
        ("in", Kind::Text),
        ("required", Kind::Bool),
        ("style", Kind::Text),
        ("explode", Kind::Bool),
        ("allowReserved", Kind::Bool),
        ("schema", Kind::Schema),
        ("content", Kind::Members),
    ];
}

impl Typed for openapiv3::RequestBody {
    const NAME: &'static str = "request body object";
    const KEYS: &'static [(&'static str, Kind)] = &[("required", Kind::Bool)];
}

impl Typed for openapiv3::Response {
    const NAME: &'static str = "response object";
    // It needs a description by the letter; a response without is common, and nothing in the code depends on it.
    const KEYS: &'static [(&'static str, Kind)] = &[("description", Kind::TextAnyway)];
}

impl Typed for openapiv3::Header {
    const NAME: &'static str = "header object";
    const KEYS: &'static [(&'static str, Kind)] = &[("style", Kind::Text), ("schema", Kind::Schema), ("content", Kind::Members)];
}

/// A node as an object of `openapiv3`. Why one cannot be read the grammar has reported, at that node or below it.
pub fn typed<T: Typed>(node: &Node, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<T> {
    let error = match read(node) {
        Ok(typed) => return Some(typed),
        Err(error) => error,
    };
    let at = error.map_or(node, |error| deepest(node, error.path()));
    let place = sources.place(at.id);
    if !diagnostics.has_error_within(&sources.place(node.id)) {
        let message = format!("this cannot be read as a part of {}", crate::grammar::with_article(T::NAME));
        let help = "write the object as https://spec.openapis.org/oas/v3.0.3 describes it";
        diagnostics.push(Diagnostic::new(&rules::UNREADABLE_OBJECT, place, message).help(help));
    }
    None
}

/// The object, or what keeps it from being read; nothing where there is no object.
fn read<T: Typed>(node: &Node) -> Result<T, Option<serde_path_to_error::Error<serde_json::Error>>> {
    let members = node.as_map().ok_or(None)?;
    let read = T::KEYS.iter().filter_map(|(key, kind)| Some(((*key).to_owned(), value(members.get(*key), *kind)?)));
    serde_path_to_error::deserialize(Value::Object(read.collect())).map_err(Some)
}

fn value(node: Option<&Node>, kind: Kind) -> Option<Value> {
    let text = |node: &Node| Some(Value::String(node.as_text()?.to_owned()));
    match kind {
        Kind::Text => text(node?),
        Kind::Texts => Some(Value::Array(node?.items().filter_map(text).collect())),
        Kind::Bool => node?.as_bool().map(Value::Bool),
        Kind::Schema => node.map(|_| json!({ "$ref": "" })),
        Kind::Members => node.map(|_| json!({})),
        Kind::MembersAnyway => Some(json!({})),
        Kind::TextAnyway => Some(json!("")),
    }
}

/// The last node of a path that the tree has.
fn deepest<'d>(node: &'d Node, path: &serde_path_to_error::Path) -> &'d Node {
    use serde_path_to_error::Segment;
    path.iter().fold(node, |at, segment| match segment {
        Segment::Map { key } => at.get(key).unwrap_or(at),
        Segment::Seq { index } => at.as_list().and_then(|items| items.get(*index)).unwrap_or(at),
        _ => at,
    })
}
