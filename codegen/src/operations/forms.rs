//! How the fields of forms go.

use std::collections::BTreeMap;

use super::{Api, Operation, Payload, Style};
use crate::types::{Docs, TypeId};

/// How the fields of a definition go that is the whole of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FormEncodings {
    /// In a urlencoded form.
    pub fields: Encodings,
    /// In parts.
    pub parts: Encodings,
}

/// How the fields of each definition go that is the whole of a form. All bodies of one definition say the same.
pub fn form_encodings(apis: &[Api]) -> BTreeMap<TypeId, FormEncodings> {
    let mut found: BTreeMap<TypeId, FormEncodings> = BTreeMap::new();
    for content in apis.iter().flat_map(|api| &api.operations).flat_map(Operation::contents) {
        let Some(id) = content.value.named() else { continue };
        match content.payload {
            Payload::Form => found.entry(id).or_default().fields.clone_from(&content.encodings),
            Payload::Multipart => found.entry(id).or_default().parts.clone_from(&content.encodings),
            Payload::Json | Payload::Events | Payload::Items | Payload::Text | Payload::Bytes => {}
        }
    }
    found
}

/// How fields of a form go, by their names.
pub type Encodings = BTreeMap<String, Encoding>;

/// How a field of a form goes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Encoding {
    /// The media type of its part.
    pub media_type: Option<String>,
    /// The headers of its part whose values are said, by their names.
    pub headers: BTreeMap<String, String>,
    /// How arrays and objects in it are spelt.
    pub style: Style,
    /// Whether their items and members are apart.
    pub explode: bool,
}

/// A header of a part whose value the caller says.
#[derive(Clone, Debug)]
pub struct PartHeader {
    /// The field that the part is of.
    pub part: String,
    /// Its name.
    pub name: String,
    /// Words about it.
    pub docs: Docs,
}

impl PartHeader {
    /// Whether it is the same header of the same part.
    pub fn is(&self, other: &Self) -> bool {
        self.part == other.part && self.name.eq_ignore_ascii_case(&other.name)
    }
}

impl Default for Encoding {
    fn default() -> Self {
        Self { media_type: None, headers: BTreeMap::new(), style: Style::Form, explode: true }
    }
}
