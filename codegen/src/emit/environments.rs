//! Operations of one environment alone: on types of its own, which dereference to the shared ones.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::client::handle_type;
use super::runtime_items::RuntimeItem;
use super::sign_in::made_of_binding;
use super::uses::Uses;
use super::{Emit, Part, ident, part};
use crate::format::{Documented, Item};
use crate::surface::{BoundHeader, Group, Level, SESSION};

impl Emit<'_> {
    /// The type of a group by its path.
    pub(super) fn group_path(&self, group: &Group) -> TokenStream {
        let modules = self.surface.module_path(group).into_iter().map(ident);
        let name = ident(&group.type_name);
        quote!(crate::#(#modules::)*#name)
    }

    /// The module of an environment: its groups, and the session and handle that lead to them.
    pub(super) fn environment_items(&self, index: usize) -> Vec<Part<'_>> {
        vec![part(move |uses| self.environment_types(index, uses))]
    }

    fn environment_types(&self, index: usize, uses: &mut Uses<'_>) -> Vec<Item> {
        let modules = self.surface.groups_of(Some(index)).map(|group| {
            let (module, feature) = (ident(&group.accessor), group.feature_name());
            quote!(#[cfg(feature = #feature)] pub mod #module;)
        });
        let mut items = vec![Item::from(quote!(#(#modules)*))];
        let has_bound = self.surface.groups_of(Some(index)).any(|group| group.level == Level::Bound);
        let bound = self.surface.bound.as_ref().filter(|_| has_bound);
        if self.surface.has_sessions() {
            let method = bound.map(|bound| self.wrapped_method(bound, uses));
            items.extend(self.wrapper(index, &ident(SESSION), Level::Session, method, uses));
            if self.surface.has_sign_in() {
                let [from_binding] = uses.runtime([RuntimeItem::FromBinding]);
                let shared = quote!(#from_binding::from_binding(binding));
                items.push(made_of_binding(&ident(SESSION), &quote!(Self { shared: #shared }), uses));
            }
        }
        if let Some(bound) = bound {
            items.extend(self.wrapper(index, &ident(&bound.type_name), Level::Bound, None, uses));
        }
        items
    }

    fn wrapped_method(&self, bound: &BoundHeader, uses: &mut Uses<'_>) -> Documented {
        let (method, name, value) = (ident(&bound.method), ident(&bound.type_name), self.borrowed(&bound.value, uses));
        let function = quote! {
            #[must_use]
            pub fn #method(&self, #method: #value) -> #name {
                #name { shared: self.shared.#method(#method) }
            }
        };
        Documented::new("The same handle, with what only this environment has.".to_owned(), function)
    }

    fn wrapper(&self, index: usize, name: &Ident, level: Level, more: Option<Documented>, uses: &mut Uses<'_>) -> Vec<Item> {
        let docs = "The shared type of the same name, with what only this environment has.".to_owned();
        let mut members: Vec<Documented> = more.into_iter().collect();
        members.extend(self.group_accessors(Some(index), level, &quote!(self.shared.binding), uses));
        vec![
            handle_type(docs, name, quote!(pub(crate) shared: crate::#name)),
            Item::Impl { head: quote!(impl #name), members },
            super::dereferences(name, &quote!(crate::#name), &quote!(shared)),
        ]
    }
}
