//! String enums and identifiers.

use proc_macro2::Literal;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, call, docs, ident};
use crate::format::{Definition, Item, Members, on_one_line};
use crate::markdown::code;
use crate::surface::Usage;
use crate::types::{Docs, EnumValue, TypeId};

impl Emit<'_> {
    /// An open string enum: the table of its values, of which the runtime makes the type.
    pub(super) fn string_enum(&self, id: TypeId, values: &[EnumValue], usage: &Usage, uses: &mut Uses<'_>) -> Item {
        let mut members = Vec::new();
        for (EnumValue { value, environments }, variant) in values.iter().zip(self.surface.members(id).variants()) {
            let is_quoted = is_quoted(value);
            let on_the_wire = if is_quoted { String::new() } else { format!("{} on the wire.", code(value)) };
            let words = self.docs(&Docs::default(), *environments, &on_the_wire);
            let (variant, text) = (ident(variant), Literal::string(value));
            let is = if is_quoted { "=" } else { "=>" };
            let only = (!environments.is_all()).then(|| format!(" in {}", Literal::u8_suffixed(environments.bits())));
            members.push((words, format!("{variant} {is} {text}{}", only.unwrap_or_default())));
        }
        let head = self.defined(id, "enum", usage);
        let [macro_name] = uses.runtime([RuntimeItem::StringEnum]);
        Item::Definition(Definition { name: on_one_line(macro_name), docs: self.type_docs(id), head, members: Some(members) })
    }

    /// What lets values of an enum be keys.
    pub(super) fn map_key(&self, id: TypeId, usage: &Usage, uses: &mut Uses<'_>) -> Item {
        let head = format!("{}: {}", ident(self.type_name(id)), way(usage));
        call(RuntimeItem::MapKey, head, Members::None, uses)
    }

    /// The line that defines a type of one of the tables.
    fn defined(&self, id: TypeId, kind: &str, usage: &Usage) -> Vec<String> {
        let deprecation = docs::deprecation(&self.types.get(id).docs).map(on_one_line);
        let line = format!("pub {kind} {}: {}", ident(self.type_name(id)), way(usage));
        deprecation.into_iter().chain([line]).collect()
    }

    /// An identifier.
    pub(super) fn string_id(&self, id: TypeId, usage: &Usage, uses: &mut Uses<'_>) -> Item {
        let head = self.defined(id, "struct", usage);
        let [macro_name] = uses.runtime([RuntimeItem::StringId]);
        Item::Definition(Definition { name: on_one_line(macro_name), docs: self.type_docs(id), head, members: None })
    }
}

/// Whether a doc comment quotes a value by the marks that the runtime puts around all of them.
fn is_quoted(value: &str) -> bool {
    code(value) == format!("`{value}`")
}

/// The way that a value goes.
fn way(usage: &Usage) -> &'static str {
    match (usage.is_received(), usage.is_sent()) {
        (true, true) => "exchanged",
        (false, true) => "sent",
        (_, false) => "received",
    }
}
