//! Objects: the struct, how it is read, how it is written.

mod construct;
mod read;
mod write;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) use read::read;
pub(super) use write::{Purpose, write};

use super::{Emit, docs, ident};
use crate::markdown::code;
use crate::naming::Scope;
use crate::naming::words::value_name;
use crate::surface::Usage;
use crate::types::{Directions, Field, Struct, Type, TypeId};

/// A field with its name and the tokens of its type.
pub(super) struct Member<'m> {
    pub(super) field: &'m Field,
    /// See [`holds`].
    pub(super) holds: Type,
    pub(super) name: Ident,
    pub(super) optional: bool,
    pub(super) value: TokenStream,
}

impl Emit<'_> {
    /// A struct and its two directions, as far as they are used.
    pub(super) fn structure(&self, id: TypeId, structure: &Struct, usage: &Usage) -> TokenStream {
        let name = self.type_name(id);
        let members = self.members(structure, usage);
        let definition = self.definition(id, &name, structure, &members, usage);
        let constructor = usage.is_sent().then(|| self.constructor(&name, structure, &members));
        let forms = self.forms(&name, structure, &members, usage);
        let name = quote!(#name);
        let read = usage.read.then(|| read(&name, structure, &members, usage));
        let purpose = Purpose::Request { received_too: usage.is_received() };
        let write = usage.written.then(|| write(&name, structure, &members, purpose));
        quote!(#definition #constructor #read #write #forms)
    }

    pub(super) fn members<'m>(&self, structure: &'m Struct, usage: &Usage) -> Vec<Member<'m>> {
        let mut scope = Scope::with(&["additional", "variant"]);
        let member = |field: &'m Field| {
            let name = ident(&scope.claim([value_name(&field.name).as_str()]));
            let holds = holds(&field.value, usage);
            let owned = self.owned(&holds);
            let value = if field.boxed { quote!(Box<#owned>) } else { owned };
            Member { field, holds, name, optional: is_optional(field, usage), value }
        };
        // What only ever goes the other way is left out.
        let goes = |field: &&Field| (usage.is_received() || !field.read_only) && (usage.is_sent() || !field.write_only);
        structure.fields.iter().filter(goes).map(member).collect()
    }

    fn definition(&self, id: TypeId, name: &Ident, structure: &Struct, members: &[Member<'_>], usage: &Usage) -> TokenStream {
        let docs = self.type_docs(id);
        let fields = members.iter().map(|Member { field, name, optional, value, .. }| {
            let docs = self.docs(&field.docs, field.environments, &format!("{} on the wire.", code(&field.name)));
            let value = if *optional { quote!(Option<#value>) } else { value.clone() };
            quote!(#docs pub #name: #value)
        });
        let additional = structure.additional.as_ref().map(|value| {
            let value = self.owned(&holds(value, usage));
            quote!(/// Members that the description does not name.
                pub additional: BTreeMap<String, #value>,)
        });
        let beside = structure.beside.as_ref().map(|value| {
            let value = self.owned(value);
            quote!(/// One of several groups of members; none if what came fits none of them.
                pub variant: Option<#value>,)
        });
        let shown = members.iter().map(|Member { field, name, .. }| {
            let hidden = self.is_sensitive(id, field).then(|| quote!(!));
            quote!(#hidden #name)
        });
        quote! {
            #docs
            #[derive(Clone)]
            #[non_exhaustive]
            pub struct #name {
                #(#fields,)*
                #additional
                #beside
            }
            redacted_debug!(#name { #(#shown),* });
        }
    }

    fn is_sensitive(&self, id: TypeId, field: &Field) -> bool {
        let address = format!("{}/{}", self.types.get(id).origin.address(), field.name);
        self.settings.sensitive.get(&address).is_some()
    }

    /// Words about a definition, and the place that describes it.
    pub(super) fn type_docs(&self, id: TypeId) -> TokenStream {
        let definition = self.types.get(id);
        let fallback = match definition.by_environment {
            true => BY_ENVIRONMENT.to_owned(),
            false => format!("{} of the description.", code(&definition.origin.name())),
        };
        let text = self.docs_text(&definition.docs, crate::environments::Environments::ALL, &fallback);
        let source = self.pointers.get(&id).map_or_else(String::new, |pointer| format!("\n\nSource: {}.", code(pointer)));
        docs::attributes(&(text + &source))
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
