//! Objects: the struct, how it is read, how it is written.

mod construct;
mod read;
mod write;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) use write::{Purpose, write};

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, call, docs, ident};
use crate::environments::Environments;
use crate::format::{Documented, Item, Members};
use crate::markdown::code;
use crate::surface::{FieldNames, Usage};
use crate::types::{Directions, Field, Struct, Type, TypeId};

/// A field with its name.
pub(super) struct Member<'m> {
    pub(super) field: &'m Field,
    /// See [`holds`].
    pub(super) holds: Type,
    pub(super) name: Ident,
    pub(super) setter: Ident,
    pub(super) optional: bool,
}

impl Emit<'_> {
    /// A struct and its two directions, as far as they are used.
    pub(super) fn structure(&self, id: TypeId, structure: &Struct, usage: &Usage, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(self.type_name(id));
        let members = self.members(id, structure, usage);
        let mut items = self.definition(id, &name, structure, &members, usage, uses);
        if usage.is_sent() {
            items.extend(self.constructor(&name, structure, &members, uses));
        }
        let path = quote!(#name);
        items.extend(usage.read.then(|| self.read(&path, structure, &members, usage, uses)));
        let purpose = Purpose::Request { received_too: usage.is_received() };
        items.extend(usage.written.then(|| write(&path, structure, &members, purpose, uses)));
        items.extend(self.forms(&name, structure, &members, usage, uses));
        items
    }

    pub(super) fn members<'m>(&self, id: TypeId, structure: &'m Struct, usage: &Usage) -> Vec<Member<'m>> {
        let member = |(field, FieldNames { field: name, setter }): (&'m Field, &FieldNames)| {
            let (name, setter) = (ident(name), ident(setter));
            Member { field, holds: holds(&field.value, usage), name, setter, optional: is_optional(field, usage) }
        };
        // What only ever goes the other way is left out.
        let goes = |(field, _): &(&Field, &FieldNames)| {
            (usage.is_received() || !field.read_only) && (usage.is_sent() || !field.write_only)
        };
        structure.fields.iter().zip(self.surface.members(id).fields()).filter(goes).map(member).collect()
    }

    /// The type of a field, but that it may be left out.
    pub(super) fn value_of(&self, member: &Member<'_>, uses: &mut Uses<'_>) -> TokenStream {
        let owned = self.owned(&member.holds, uses);
        if member.field.boxed { quote!(Box<#owned>) } else { owned }
    }

    /// Words about a field.
    fn field_docs(&self, field: &Field, uses: &mut Uses<'_>) -> String {
        self.docs(&field.docs, field.environments, &format!("{} on the wire.", code(&field.name)), uses)
    }

    fn definition(
        &self,
        id: TypeId,
        name: &Ident,
        structure: &Struct,
        members: &[Member<'_>],
        usage: &Usage,
        uses: &mut Uses<'_>,
    ) -> Vec<Item> {
        let mut fields = Vec::new();
        for member in members {
            let (docs, name, value) = (self.field_docs(member.field, uses), &member.name, self.value_of(member, uses));
            let value = if member.optional { quote!(Option<#value>) } else { value };
            fields.push(Documented::new(docs, quote!(pub #name: #value)));
        }
        if let Some(value) = &structure.additional {
            let docs = "Members that the description does not name.".to_owned();
            let (map, value) = (uses.map(), self.owned(&holds(value, usage), uses));
            fields.push(Documented::new(docs, quote!(pub additional: #map<String, #value>)));
        }
        if let Some(value) = &structure.flattened_union {
            let docs = "One of several groups of members; none if what came fits none of them.".to_owned();
            let value = self.owned(value, uses);
            fields.push(Documented::new(docs, quote!(pub variant: Option<#value>)));
        }
        let head = quote! {
            #[derive(Clone)]
            #[non_exhaustive]
            pub struct #name
        };
        let shown = members.iter().map(|Member { field, name, .. }| {
            let hidden = if self.is_sensitive(id, field) { "!" } else { "" };
            format!("{hidden}{name}")
        });
        let shown = Members::Filled(shown.collect());
        vec![
            Item::Type { docs: self.type_docs(id, uses), head, members: fields },
            call(RuntimeItem::RedactedDebug, name.to_string(), shown, uses),
        ]
    }

    fn is_sensitive(&self, id: TypeId, field: &Field) -> bool {
        let address = format!("{}/{}", self.types.get(id).origin.address(), field.name);
        self.settings.sensitive.get(&address).is_some()
    }

    /// Words about a definition, and the place that describes it.
    pub(super) fn type_docs(&self, id: TypeId, uses: &mut Uses<'_>) -> String {
        let definition = self.types.get(id);
        let fallback = match definition.by_environment {
            true => BY_ENVIRONMENT.to_owned(),
            false => format!("{} of the description.", code(&definition.origin.name())),
        };
        let text = self.docs_text(&definition.docs, Environments::ALL, &fallback, uses);
        let source = self.pointers.get(&id).map_or_else(String::new, |pointer| format!("\n\nSource: {}.", code(pointer)));
        docs::printable(&(text + &source))
    }
}

const BY_ENVIRONMENT: &str = "What the environments describe differently: a value is what its own environment describes.";

/// What a member holds: the type that is described, or text where the struct is not only sent in parts. Only JSON has null within.
pub(super) fn holds(value: &Type, usage: &Usage) -> Type {
    let holds = if usage.is_only_parts() { value.clone() } else { value.clone().in_text() };
    if usage.read || usage.written { holds } else { holds.never_null() }
}

/// Whether a field is an `Option`. Requests and answers that share a type may differ in what they need.
fn is_optional(field: &Field, usage: &Usage) -> bool {
    let ways = |said: Directions| match (usage.is_received(), usage.is_sent()) {
        (true, true) => vec![said.in_answers, said.in_requests],
        (false, true) => vec![said.in_requests],
        _ => vec![said.in_answers],
    };
    let needed = ways(field.required).into_iter().all(|holds| holds);
    let nullable = ways(field.nullable).into_iter().any(|holds| holds);
    !needed || nullable || (field.read_only && usage.is_sent()) || (field.write_only && usage.is_received())
}
