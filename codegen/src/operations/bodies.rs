//! Request bodies, and media types in both directions.

mod encodings;
mod items;

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::lower::{Lowering, owned};
use super::payload::{Payload, essence, is_range, media_type_word};
use super::{Body, Content};
use crate::diagnostics::{Diagnostic, rules};
use crate::environments::Environments;
use crate::source::{Node, NodeId};
use crate::types::{Docs, Layout, Lower, Origin, Said, Shape, Type, TypeUse, Types, either, inside};

/// Which way a body goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// To the server.
    Sent,
    /// From the server.
    Received,
}

/// JSON, as a request names it, and all its names.
pub(super) const JSON: &str = "application/json";
const NAMES_OF_JSON: [&str; 2] = [JSON, "text/json"];

/// Why the schema of a body is of no effect.
pub(super) const UNREAD: &str = "it is handed over as it comes";

impl<'d> Lowering<'_, '_, 'd> {
    pub(super) fn body(&mut self, node: &'d Node, owner: &str) -> Option<Body> {
        let node = self.types.resolve(node)?;
        let openapiv3::RequestBody { description: _, content: _, required, extensions: _ } = self.types.typed(node)?;
        self.part_headers = Some(Vec::new());
        let contents = self.contents(node, &owned(owner, "body"), Direction::Sent);
        let part_headers = self.part_headers.take().unwrap_or_default();
        let contents = self.concrete(contents);
        let docs = Docs::words(node.get("description").and_then(Said::by));
        let environments = Environments::ALL;
        (!contents.is_empty()).then_some(Body { required, docs, contents, part_headers, environments })
    }

    /// The media types under `content`.
    pub(super) fn contents(&mut self, node: &'d Node, origin: &Origin, direction: Direction) -> Vec<Content> {
        let declared = node.get("content").into_iter().flat_map(Node::members);
        let declared: Vec<_> = declared.filter_map(|(name, node)| Some((name, self.types.resolve(node)?))).collect();
        let several = declared.len() > 1;
        let has_json = direction == Direction::Received && declared.iter().any(|(name, _)| Payload::of(name) == Payload::Json);
        let mut content = |(media_type, content): &(&str, &'d Node)| {
            // Of several, each is named for its media type, so that none takes the name of the choice among them.
            let origin = if several { inside(origin, media_type_word(media_type)) } else { origin.clone() };
            self.content(media_type, content, &origin, direction, has_json)
        };
        // Of a schema that several have, the first by name gives its name.
        let mut order: Vec<usize> = (0..declared.len()).collect();
        order.sort_by_key(|at| declared[*at].0);
        let mut contents: Vec<(usize, Content)> = order.into_iter().map(|at| (at, content(&declared[at]))).collect();
        contents.sort_by_key(|(at, _)| *at);
        let contents: Vec<Content> = contents.into_iter().map(|(_, content)| content).collect();
        let (unread, read): (Vec<_>, Vec<_>) = contents
            .iter()
            .partition(|content| content.value == Type::Parts || is_handed_over(&content.media_type, content.payload));
        // In Swagger 2.0 all media types have one schema.
        let read: HashSet<NodeId> = read.into_iter().map(|content| content.node).collect();
        let unread: HashSet<NodeId> =
            unread.into_iter().map(|content| content.node).filter(|node| !read.contains(node)).collect();
        let schemas = declared.iter().filter_map(|(_, content)| content.get("schema"));
        self.types.idle(schemas.filter(|schema| unread.contains(&schema.id)), UNREAD);
        contents
    }

    /// The bodies that a request goes in: JSON for a range of it, and each once, as all names of JSON are one.
    fn concrete(&mut self, contents: Vec<Content>) -> Vec<Content> {
        let mut concrete: Vec<Content> = Vec::new();
        let mut known: HashMap<(String, Type), usize> = HashMap::new();
        let (named, ranges): (Vec<Content>, Vec<Content>) =
            contents.into_iter().partition(|content| !is_range(&content.media_type) || content.payload != Payload::Json);
        let ranges = ranges.into_iter().map(|content| Content { media_type: JSON.to_owned(), ..content });
        for content in named.into_iter().chain(ranges) {
            let name = essence(&content.media_type);
            let is_json = name == JSON;
            let name = if NAMES_OF_JSON.contains(&name.as_str()) { JSON.to_owned() } else { name };
            match known.entry((name, content.value.clone())) {
                Entry::Occupied(at) => {
                    let known = &mut concrete[*at.get()];
                    known.facts = either(&known.facts, &content.facts);
                    if is_json {
                        known.media_type = content.media_type;
                    }
                }
                Entry::Vacant(at) => {
                    at.insert(concrete.len());
                    concrete.push(content);
                }
            }
        }
        concrete
    }

    fn content(&mut self, media_type: &str, node: &'d Node, origin: &Origin, direction: Direction, has_json: bool) -> Content {
        let streamed = Payload::of(media_type);
        if direction == Direction::Received && streamed != streamed.whole() {
            return self.streamed(media_type, node, origin, streamed);
        }
        let described = node.get("schema");
        let schema = described.map(|schema| self.types.schema(schema, origin));
        let is_unread = described.is_some_and(|schema| self.types.known().is_unread(schema.id));
        let is_plain = schema.as_ref().is_none_or(|type_use| matches!(type_use.value, Type::String | Type::Bytes | Type::Json));
        let facts = schema.as_ref().map_or_else(Vec::new, |type_use| type_use.docs.facts.clone());
        let (payload, value) = match Payload::of(media_type) {
            // Frameworks list it beside JSON for whatever they can make a text of; what is no string comes as JSON.
            Payload::Text if has_json && !is_plain && essence(media_type) == "text/plain" => {
                carried(JSON, schema, direction, node.id, self.types)
            }
            // What a schema that could not be read has for members is not known.
            Payload::Multipart if is_unread && direction == Direction::Sent => (Payload::Multipart, Type::Parts),
            Payload::Multipart if is_unread => (Payload::Bytes, Type::Bytes),
            _ => carried(media_type, schema, direction, node.id, self.types),
        };
        let is_as_described = payload == Payload::Json || (payload == Payload::Text && is_plain);
        let facts = if is_as_described { facts } else { Vec::new() };
        if payload == Payload::Json && described.is_some() {
            self.types.examples_beside(node, &value, &facts);
        }
        let encodings = self.encodings(media_type, node, payload, &value);
        let node = node.get("schema").unwrap_or(node).id;
        Content { node, media_type: media_type.to_owned(), payload, value, facts, encodings, environments: Environments::ALL }
    }
}

/// How a media type with this schema is written and read, and the type of its value. That the schema of the media type at this node has no
/// effect is reported, where it says more than what is done anyway. Of all media types JSON alone spells `null`.
pub(super) fn carried(
    media_type: &str,
    schema: Option<TypeUse>,
    direction: Direction,
    node: NodeId,
    types: &mut Lower<'_, '_>,
) -> (Payload, Type) {
    let is_plain = schema.as_ref().is_none_or(|type_use| matches!(type_use.value, Type::String | Type::Bytes | Type::Json));
    let (payload, value) = match (Payload::of(media_type), schema) {
        // A file that happens to be JSON.
        (Payload::Json, Some(TypeUse { value: Type::Bytes, .. })) => (Payload::Bytes, Type::Bytes),
        (Payload::Json, schema) => (Payload::Json, schema.map_or(Type::Json, |type_use| types.whole(type_use).in_text())),
        // Requests send forms; the runtime reads none.
        (Payload::Form, _) if direction == Direction::Received => (Payload::Bytes, Type::Bytes),
        (payload @ (Payload::Multipart | Payload::Form), Some(TypeUse { value, .. }))
            if has_named_members(&value, types.known()) =>
        {
            (payload, value)
        }
        (Payload::Multipart, _) if direction == Direction::Sent => {
            // The boundary between parts stands in the media type, which is not the caller's to say.
            (Payload::Multipart, Type::Parts)
        }
        (Payload::Multipart | Payload::Form | Payload::Bytes | Payload::Items, _) => (Payload::Bytes, Type::Bytes),
        (Payload::Text | Payload::Events, _) => (Payload::Text, Type::String),
    };
    if value == Type::Parts || (!is_plain && is_handed_over(media_type, payload)) {
        let place = types.sources().key_place(node);
        let goes = if value == Type::Parts { "sent as parts that the caller names" } else { "handed over as it comes" };
        let message = format!("`{media_type}` is {goes}; its schema has no effect on the code");
        types.report(Diagnostic::new(&rules::HANDED_OVER, place, message));
    }
    (payload, value)
}

/// Whether a body goes, or comes, as text or bytes of which nothing more is known.
pub(super) fn is_handed_over(media_type: &str, payload: Payload) -> bool {
    matches!(payload, Payload::Text | Payload::Bytes) && Payload::of(media_type) != Payload::Json
}

/// Whether a form of this type has a name for each of its fields. Of the branches of a union nothing tells which fields go.
fn has_named_members(value: &Type, types: &Types) -> bool {
    let Type::Named(id) = value else { return false };
    match &types.get(*id).shape {
        Shape::Struct(structure) => structure.layout == Layout::Object && structure.flattened_union.is_none(),
        Shape::Replaced(other) => has_named_members(other, types),
        Shape::Enum(_) | Shape::Union(_) | Shape::Id => false,
    }
}
