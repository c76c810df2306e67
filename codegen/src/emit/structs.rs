//! Objects: the struct, how it is read, how it is written.

mod construct;
mod read;
mod write;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) use write::Purpose;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, call, docs, ident};
use crate::environments::Environments;
use crate::format::{Documented, Item, Members};
use crate::markdown::code;
use crate::surface::{FieldPlan, StructPlan, Usage};
use crate::types::{Field, Layout, Struct, TypeId};

/// A field: what is described, and what is planned.
pub(super) struct Member<'m> {
    pub(super) field: &'m Field,
    pub(super) plan: &'m FieldPlan,
    pub(super) name: Ident,
}

impl Emit<'_> {
    /// A struct and its two directions, as far as they are used.
    pub(super) fn structure(&self, id: TypeId, structure: &Struct, usage: &Usage, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(self.type_name(id));
        let Some(plan) = self.surface.members(id).structure() else { return Vec::new() };
        let members = members(structure, plan);
        let mut items = self.definition(id, &name, structure, plan, &members, uses);
        if usage.is_sent() {
            items.push(self.constructor(&quote!(#name), structure, plan, &members, usage, uses));
        }
        let path = quote!(#name);
        items.extend(usage.read.then(|| self.read(&path, structure, &members, usage, uses)));
        let purpose = self.purpose(usage);
        items.extend(usage.written.then(|| self.write(id, &path, structure, &members, purpose, uses)));
        items.extend(self.forms(id, structure, plan, &members, usage, uses));
        items
    }

    /// What is written of a type, where it goes as JSON from the start.
    pub(super) fn purpose(&self, usage: &Usage) -> Purpose {
        match self.surface.is_types_alone {
            true => Purpose::Response,
            false => Purpose::Request { received_too: usage.is_received() },
        }
    }

    /// The type of a field, but that it may be left out.
    pub(super) fn value_of(&self, member: &Member<'_>, uses: &mut Uses<'_>) -> TokenStream {
        let owned = self.owned(&member.plan.value.holds, uses);
        if member.field.boxed { quote!(Box<#owned>) } else { owned }
    }

    /// Words about a field.
    fn field_docs(&self, field: &Field, layout: Layout) -> String {
        let on_the_wire = match layout {
            Layout::Object => code(&field.name),
            Layout::Tuple => code(&format!("[{}]", field.name)),
        };
        self.docs(&field.docs, field.environments, &format!("{on_the_wire} on the wire."))
    }

    fn definition(
        &self,
        id: TypeId,
        name: &Ident,
        structure: &Struct,
        plan: &StructPlan,
        members: &[Member<'_>],
        uses: &mut Uses<'_>,
    ) -> Vec<Item> {
        let mut fields = Vec::new();
        for member in members {
            let (name, value) = (&member.name, self.value_of(member, uses));
            let words = self.field_docs(member.field, structure.layout);
            let value = match &member.plan.null_setter {
                Some(_) => quote!(Option<Option<#value>>),
                None if member.plan.is_optional => quote!(Option<#value>),
                None => value,
            };
            let deprecation = docs::deprecation(&member.field.docs);
            fields.push(Documented::new(words, quote!(#deprecation pub #name: #value)));
        }
        if let Some(value) = &plan.additional {
            let value = self.owned(&value.holds, uses);
            let (docs, values) = match structure.layout {
                Layout::Object => ("Members that the description does not name.", {
                    let map = uses.map();
                    quote!(#map<String, #value>)
                }),
                Layout::Tuple => ("The items after those.", quote!(Vec<#value>)),
            };
            fields.push(Documented::new(docs.to_owned(), quote!(pub additional: #values)));
        }
        if let Some(value) = &structure.flattened_union {
            let docs = "One of several groups of members; none if what came fits none of them.".to_owned();
            let value = self.owned(value, uses);
            fields.push(Documented::new(docs, quote!(pub variant: Option<#value>)));
        }
        let deprecation = docs::deprecation(&self.types.get(id).docs);
        let head = quote! {
            #deprecation
            #[derive(Clone, PartialEq)]
            #[non_exhaustive]
            pub struct #name
        };
        let shown = members.iter().map(|Member { plan, name, .. }| {
            let hidden = if plan.is_sensitive { "!" } else { "" };
            format!("{hidden}{name}")
        });
        let shown = Members::Filled(shown.collect());
        vec![
            Item::Type { docs: self.type_docs(id), head, members: fields },
            call(RuntimeItem::RedactedDebug, name.to_string(), shown, uses),
        ]
    }

    /// Words about a definition, and the place that describes it.
    pub(super) fn type_docs(&self, id: TypeId) -> String {
        let definition = self.types.get(id);
        let fallback = match definition.by_environment {
            true => BY_ENVIRONMENT.to_owned(),
            false => format!("{} of the description.", code(&definition.origin.name())),
        };
        let text = self.docs_text(&definition.docs, Environments::ALL, &fallback);
        let source = self.pointers.get(&id).map_or_else(String::new, |pointer| format!("\n\nSource: {}.", code(pointer)));
        docs::printable(&(text + &source))
    }
}

const BY_ENVIRONMENT: &str = "What the environments describe differently: a value is what its own environment describes.";

/// The fields of a struct that are planned.
pub(super) fn members<'m>(structure: &'m Struct, plan: &'m StructPlan) -> Vec<Member<'m>> {
    let member = |plan: &'m FieldPlan| Member { field: &structure.fields[plan.position], plan, name: ident(&plan.name) };
    plan.fields.iter().map(member).collect()
}
