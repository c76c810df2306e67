//! `encoding`: how the fields of a form go.

mod headers;
mod shared;

use std::collections::HashMap;

use super::super::lower::Lowering;
use super::super::parameters::nesting;
use super::super::payload::Payload;
use super::super::{Encoding, Encodings, Style};
use super::{UNREAD, is_handed_over};
use crate::diagnostics::{Diagnostic, rules};
use crate::source::Node;
use crate::types::{Shape, Type, Types};

impl<'d> Lowering<'_, '_, 'd> {
    /// What `encoding` says of the fields of a body of this type. What has no effect is reported.
    pub(super) fn encodings(&mut self, media_type: &str, node: &'d Node, payload: Payload, value: &Type) -> Encodings {
        let encodings = node.get("encoding").map_or_else(Encodings::new, |encoding| {
            let is_form = matches!(Payload::of(media_type), Payload::Multipart | Payload::Form);
            if is_form && is_handed_over(media_type, payload) || *value == Type::Parts {
                self.types.idle([encoding], UNREAD);
                return Encodings::new();
            }
            if !is_form {
                let place = self.types.sources().key_place(encoding.id);
                let message = "`encoding` has an effect on forms only";
                self.types.report(Diagnostic::new(&rules::ENCODING_WITHOUT_FORM, place, message));
                return Encodings::new();
            }
            let held: HashMap<String, Type> = members(value, self.types.known()).into_iter().collect();
            let fields =
                encoding.members().map(|(field, said)| (field.to_owned(), self.encoding(field, said, payload, held.get(field))));
            fields.filter(|(_, encoding)| *encoding != Encoding::default()).collect()
        });
        if payload == Payload::Form {
            self.check_fields(node, value, &encodings);
        }
        encodings
    }

    fn encoding(&mut self, field: &str, said: &'d Node, payload: Payload, held: Option<&Type>) -> Encoding {
        let mut encoding = Encoding::default();
        let mut explode = None;
        for (key, node) in said.members().filter(|(key, _)| !crate::grammar::is_extension(key)) {
            let has_effect = match (key, node.as_str(), held) {
                (_, _, None) => false,
                ("contentType", Some(media_type), Some(held)) => {
                    encoding.media_type = taken(media_type, held, payload, self.types.known());
                    // Fields of a urlencoded form have no media type; a range is for the caller to choose from.
                    encoding.media_type.is_some()
                        || payload == Payload::Form
                        || (is_file(held) && media_type.contains(['*', ',']))
                }
                ("style", Some(style), Some(_)) => match style_of(style) {
                    Some(style) if payload == Payload::Form || style != Style::DeepObject => {
                        encoding.style = style;
                        true
                    }
                    _ => false,
                },
                ("explode", _, Some(_)) => {
                    explode = node.as_bool();
                    true
                }
                // Of each header that is not sent it is said there.
                ("headers", _, Some(_)) if payload == Payload::Multipart => {
                    encoding.headers = self.said_headers(field, node);
                    true
                }
                ("allowReserved", ..) => node.as_bool() == Some(false),
                _ => false,
            };
            if !has_effect {
                let place = self.types.sources().key_place(node.id);
                let message = format!("`{key}` of the form field `{field}` has no effect on the code");
                let help = match key {
                    _ if held.is_none() => "the form has no field of this name",
                    "allowReserved" => "reserved characters go percent-encoded, which reads the same",
                    _ => "the field goes by its type",
                };
                self.types.report(Diagnostic::new(&rules::ENCODING_WITHOUT_EFFECT, place, message).help(help));
            }
        }
        encoding.explode = explode.unwrap_or(encoding.style == Style::Form);
        encoding
    }

    /// Reports what the style of a field has no spelling for.
    fn check_fields(&mut self, node: &'d Node, body: &Type, encodings: &Encodings) {
        for (name, value) in members(body, self.types.known()) {
            let encoding = encodings.get(&name).cloned().unwrap_or_default();
            if encoding.media_type.is_some() {
                continue;
            }
            if let Some(spelt) = nesting::unsaid(&value, encoding.style, encoding.explode, self.types.known()) {
                let place = self.types.sources().key_place(node.id);
                let message = format!("the style of `{name}` does not say how objects and arrays within its value go; {spelt}");
                let help = "describe it with `style: deepObject`, or as JSON by `contentType`, in `encoding`";
                self.types.report(Diagnostic::new(&rules::NESTED_PARAMETER, place, message).help(help));
            }
        }
    }
}

/// The media type that a field goes in, where one is said that it can go in.
fn taken(media_type: &str, held: &Type, payload: Payload, types: &Types) -> Option<String> {
    let is_json = Payload::of(media_type) == Payload::Json && !media_type.contains('*');
    let goes = match payload {
        Payload::Form => is_json && !is_file(held),
        _ if media_type.contains(['*', ',']) => false,
        // What has members is spelt in JSON alone.
        _ => is_json || is_file(held) || !nesting::has_members(held, types),
    };
    goes.then(|| media_type.to_owned())
}

fn is_file(value: &Type) -> bool {
    match value {
        Type::Bytes => true,
        Type::List(inner) | Type::Nullable(inner) => is_file(inner),
        _ => false,
    }
}

fn style_of(word: &str) -> Option<Style> {
    Some(match word {
        "form" => Style::Form,
        "spaceDelimited" => Style::SpaceDelimited,
        "pipeDelimited" => Style::PipeDelimited,
        "deepObject" => Style::DeepObject,
        _ => return None,
    })
}

fn members(body: &Type, types: &Types) -> Vec<(String, Type)> {
    let Some(id) = body.named() else { return Vec::new() };
    match &types.get(id).shape {
        Shape::Struct(structure) => structure.fields.iter().map(|field| (field.name.clone(), field.value.clone())).collect(),
        Shape::Replaced(other) => members(other, types),
        Shape::Enum(_) | Shape::Union(_) | Shape::Id => Vec::new(),
    }
}
