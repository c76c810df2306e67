//! Bodies that come as items: server-sent events, and values in JSON one after another.

use super::super::Content;
use super::super::lower::Lowering;
use super::super::payload::Payload;
use super::UNREAD;
use crate::diagnostics::{Diagnostic, rules};
use crate::environments::Environments;
use crate::operations::Encodings;
use crate::source::Node;
use crate::types::{Origin, Type, inside};

/// The fields of a server-sent event.
const FIELDS: [&str; 4] = ["data", "event", "id", "retry"];
/// Why the schema of a whole body is of no effect.
const WHOLE: &str = "the schema of an item goes before it";
/// Why the schema of a field of an event is of no effect.
const FIELD: &str = "every event has this field";

impl<'d> Lowering<'_, '_, 'd> {
    /// A media type whose body comes as items, with the type of an item; of an event it is that of its data.
    pub(super) fn streamed(&mut self, media_type: &str, node: &'d Node, origin: &Origin, payload: Payload) -> Content {
        let described = self.item(node);
        let (schema, origin) = match described {
            Some(item) if payload == Payload::Events => self.data(item, origin),
            item => (item, origin.clone()),
        };
        let item = schema.map(|schema| {
            let type_use = self.types.schema(schema, &origin);
            self.types.whole(type_use).in_text()
        });
        let value = match (item.unwrap_or(Type::Json), payload) {
            // Of such data nothing is known, and so not whether they are JSON.
            (Type::Json, Payload::Events) => Type::String,
            (item, _) => item,
        };
        Content {
            node: described.unwrap_or(node).id,
            media_type: media_type.to_owned(),
            payload,
            value,
            facts: Vec::new(),
            encodings: Encodings::default(),
            environments: Environments::ALL,
        }
    }

    /// The schema of an item: the one that is said to be it, else that of the items of an array, else that of the media type.
    fn item(&mut self, media_type: &'d Node) -> Option<&'d Node> {
        if let Some(item) = media_type.get("itemSchema") {
            self.types.idle(media_type.get("schema"), WHOLE);
            return Some(item);
        }
        let whole = media_type.get("schema")?;
        let is_array = |node: &Node| node.get("type").and_then(Node::as_str) == Some("array");
        let items = self.types.resolve(whole).filter(|target| is_array(target)).and_then(|array| array.get("items"));
        if items.is_some() {
            self.types.note_parts(whole.id, items);
        }
        Some(items.unwrap_or(whole))
    }

    /// The schema of the data of an event. A schema describes the data, unless it has the fields of an event.
    fn data(&mut self, item: &'d Node, origin: &Origin) -> (Option<&'d Node>, Origin) {
        if self.is_choice_of_events(item) {
            let place = self.types.sources().place(item.id);
            let message =
                "the data of these events are of another type each, and handed over as text; `json` on an event reads them";
            self.types.report(Diagnostic::new(&rules::HANDED_OVER, place, message));
            self.types.idle([item], UNREAD);
            return (None, origin.clone());
        }
        let Some(data) = self.types.resolve(item).and_then(|event| self.data_field(event)) else {
            return (Some(item), origin.clone());
        };
        let owner = match item.get("$ref").and_then(Node::as_str) {
            Some(reference) => Origin::Component(crate::reference::target_name(reference)),
            None => origin.clone(),
        };
        self.types.note_parts(item.id, [data]);
        (Some(self.encoded(data)), inside(&owner, "data"))
    }

    /// Whether a schema is a choice between events, whose data are of another type each.
    fn is_choice_of_events(&mut self, item: &'d Node) -> bool {
        let Some(item) = self.types.resolve(item) else { return false };
        let branches: Vec<_> = ["oneOf", "anyOf"].into_iter().filter_map(|key| item.get(key)).flat_map(Node::items).collect();
        let is_event = |branch| self.types.resolve(branch).is_some_and(|event| self.data_field(event).is_some());
        !branches.is_empty() && branches.into_iter().all(is_event)
    }

    /// The schema of the data, in a schema that has the fields of an event and no others.
    fn data_field(&mut self, event: &'d Node) -> Option<&'d Node> {
        let properties = event.get("properties")?;
        let (data, others): (Vec<_>, Vec<_>) = properties.members().partition(|(name, _)| *name == "data");
        let has_only_fields = others.iter().all(|(name, _)| FIELDS.contains(name));
        let is_whole = ["oneOf", "anyOf", "allOf"].iter().all(|key| event.get(key).is_none());
        let data = data.into_iter().next().filter(|_| has_only_fields && is_whole)?.1;
        self.types.idle(others.into_iter().map(|(_, schema)| schema), FIELD);
        Some(data)
    }

    /// The schema of what a text encodes, if that is JSON.
    fn encoded(&mut self, text: &'d Node) -> &'d Node {
        let media_type = text.get("contentMediaType").and_then(Node::as_str);
        let is_json = media_type.is_none_or(|media_type| Payload::of(media_type) == Payload::Json);
        text.get("contentSchema").filter(|_| is_json).unwrap_or(text)
    }
}
