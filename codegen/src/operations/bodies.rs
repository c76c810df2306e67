//! Request bodies, and media types in both directions.

use super::lower::{Lowering, owned};
use super::{Body, Content, Format};
use crate::diagnostics::Diagnostic;
use crate::environments::Environments;
use crate::source::{Node, NodeId};
use crate::types::{Docs, Lower, Origin, Said, Slot, Type, inside};

impl<'d> Lowering<'_, '_, 'd> {
    pub(super) fn body(&mut self, node: &'d Node, owner: &str) -> Option<Body> {
        let node = self.types.resolve(node)?;
        let openapiv3::RequestBody { description: _, content: _, required, extensions: _ } = self.types.typed(node)?;
        let contents = self.contents(node, &owned(owner, "body"));
        let docs = Docs::words(node.get("description").and_then(Said::by));
        (!contents.is_empty()).then_some(Body { required, docs, contents })
    }

    /// The media types under `content`.
    pub(super) fn contents(&mut self, node: &'d Node, origin: &Origin) -> Vec<Content> {
        let declared: Vec<_> = node.get("content").into_iter().flat_map(Node::members).collect();
        let several = declared.len() > 1;
        let content = |(media_type, content): &(&str, &'d Node)| {
            // Of several, each is named for its media type, so that none takes the name of the choice among them.
            let origin = if several { inside(origin, media_type_word(media_type)) } else { origin.clone() };
            self.content(media_type, content, &origin)
        };
        declared.iter().map(content).collect()
    }

    fn content(&mut self, media_type: &str, node: &'d Node, origin: &Origin) -> Content {
        let schema = node.get("schema").map(|schema| self.types.schema(schema, origin));
        report_unread(media_type, schema.as_ref().map(|slot| &slot.value), node.id, self.types);
        let (format, value) = carried(media_type, schema);
        self.check_encoding(node, format);
        if matches!(self::format(media_type), Format::Text | Format::Bytes) {
            self.types.sources().idle(node.get("schema"), "it is handed over as it comes");
        }
        let node = node.get("schema").unwrap_or(node).id;
        Content { node, media_type: media_type.to_owned(), format, value, environments: Environments::ALL }
    }

    /// `encoding` says how the fields of a form are spelt; what it says beyond the usual spelling is not generated yet.
    fn check_encoding(&mut self, node: &'d Node, format: Format) {
        let Some(encoding) = node.get("encoding") else { return };
        if !matches!(format, Format::Multipart | Format::Form) {
            let place = self.types.sources().key_place(encoding.id);
            return self.types.report(Diagnostic::warning(place, "`encoding` has an effect on forms only"));
        }
        for (field, said) in encoding.members().flat_map(|(field, of_field)| of_field.members().map(move |said| (field, said))) {
            if !is_usual(said, format) && !crate::grammar::is_extension(said.0) {
                let place = self.types.sources().key_place(said.1.id);
                let message = format!("`{}` of the form field `{field}` has no effect on the code", said.0);
                let help = "fields go as `name=value`, items apart; parts as text, JSON or files, by their type";
                self.types.report(Diagnostic::warning(place, message).help(help));
            }
        }
    }
}

/// How a media type with this schema is written and read, and the type of its value. Of all media types JSON alone spells `null`.
pub(super) fn carried(media_type: &str, schema: Option<Slot>) -> (Format, Type) {
    match (format(media_type), schema) {
        // A file that happens to be JSON.
        (Format::Json, Some(Slot { value: Type::Bytes, .. })) => (Format::Bytes, Type::Bytes),
        (Format::Json, schema) => (Format::Json, schema.map_or(Type::Json, |slot| slot.whole().in_text())),
        (format @ (Format::Multipart | Format::Form), Some(Slot { value: value @ Type::Named(_), .. })) => (format, value),
        (Format::Multipart | Format::Form | Format::Bytes, _) => (Format::Bytes, Type::Bytes),
        (Format::Text, _) => (Format::Text, Type::String),
    }
}

/// Text and bytes are handed over as they come, whatever their schema.
pub(super) fn report_unread(media_type: &str, schema: Option<&Type>, node: NodeId, types: &mut Lower<'_, '_>) {
    let is_plain = matches!(schema, None | Some(Type::String | Type::Bytes | Type::Json));
    if !is_plain && matches!(format(media_type), Format::Text | Format::Bytes) {
        let place = types.sources().key_place(node);
        let message = format!("`{media_type}` is handed over as it comes; its schema has no effect on the code");
        types.report(Diagnostic::note(place, message));
    }
}

/// Whether an encoding says what is done anyway.
fn is_usual((key, value): (&str, &Node), format: Format) -> bool {
    match (key, format) {
        ("style", _) => value.as_str() == Some("form"),
        ("explode", _) => value.as_bool() == Some(true),
        ("allowReserved", _) => value.as_bool() == Some(false),
        // Of parts it is the media type; fields of a urlencoded form have none.
        ("contentType", Format::Form) => true,
        _ => false,
    }
}

/// How a media type is written and read. `application/text` is not registered, but used.
pub(super) fn format(media_type: &str) -> Format {
    match essence(media_type).as_str() {
        "application/json" | "*/*" | "application/*" => Format::Json,
        "multipart/form-data" => Format::Multipart,
        "application/x-www-form-urlencoded" => Format::Form,
        "application/xml" | "application/text" => Format::Text,
        other if other.ends_with("+json") => Format::Json,
        other if other.ends_with("+xml") || other.starts_with("text/") => Format::Text,
        _ => Format::Bytes,
    }
}

/// A media type without its parameters.
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// `application/problem+json` is `problem+json`; the kind of a common one is enough.
pub(crate) fn media_type_word(media_type: &str) -> &str {
    match media_type.split(';').next().unwrap_or_default().trim() {
        "multipart/form-data" => "multipart",
        "application/x-www-form-urlencoded" => "form",
        essence => essence.rsplit('/').next().unwrap_or(essence),
    }
}
