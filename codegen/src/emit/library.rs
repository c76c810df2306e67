//! The root of the package, and the modules of types.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::manifest::TEST_KIT;
use super::runtime_items::{FOR_USERS, REVISION, runtime};
use super::{Emit, docs, ident};
use crate::naming::Scope;
use crate::surface::Usage;
use crate::types::{Shape, TypeId, nesting};

impl Emit<'_> {
    pub(super) fn library_docs(&self) -> String {
        let title = self.title();
        let about = format!("A client of {}.", docs::safe(&title));
        let words = self.apis.iter().map(|api| {
            let words = self.words(&api.docs.text);
            let is_title = api.title.iter().any(|said| said.text == title);
            let called = if is_title || words.is_empty() { self.words(&api.title) } else { String::new() };
            if words.is_empty() && !is_title { called } else { words }
        });
        docs::paragraphs([about].into_iter().chain(words).chain([self.beginnings()]))
    }

    /// What the package is a client of: what `portal.yaml` says, else what the description of the only API says, else its own name.
    pub(super) fn title(&self) -> String {
        let given = self.settings.title.as_ref().map(|(_, title)| title);
        given.or(crate::operations::only_title(self.apis)).unwrap_or(&self.package.name).clone()
    }

    pub(super) fn library(&self) -> TokenStream {
        let runtime = runtime();
        let groups = self.surface.groups_of(None).map(|group| {
            let (module, feature) = (ident(&group.accessor), super::manifest::feature(&group.accessor));
            quote!(#[cfg(feature = #feature)] pub mod #module;)
        });
        let environments = self.environments_apart().map(|index| ident(&self.environment_module(index)));
        let psu = (!self.surface.psu.is_empty()).then(|| self.condition(&self.psu_groups()));
        let (psu, psu_use) = psu.map(|condition| (quote!(#condition mod psu;), quote!(#condition pub use psu::Psu;))).unzip();
        let client_types: Vec<_> = self.client_types().iter().map(|name| ident(name)).collect();
        let limit = recursion_limit(nesting(self.types)).map(|limit| quote!(#![recursion_limit = #limit]));
        let for_users = FOR_USERS.iter().map(|name| ident(name));
        quote! {
            #limit
            mod client;
            #psu
            pub mod types;
            #(#groups)*
            #(pub mod #environments;)*
            #[cfg(feature = #TEST_KIT)]
            pub mod test_kit;
            pub use client::{#(#client_types),*};
            #psu_use
            pub use #runtime::{#(#for_users),*};
            const _: () = #runtime::assert_revision(#REVISION);
        }
    }

    /// The sets of groups that share types, errors or headers: each is a module, and has a name of its own.
    pub(super) fn type_modules(&self) -> Vec<(BTreeSet<usize>, String)> {
        let of_types = self.surface.types.values().map(|usage| &usage.groups);
        let of_errors = self.surface.errors.iter().filter(|error| !error.cases.is_empty()).map(|error| &error.groups);
        let of_headers = self.surface.headers.iter().map(|set| &set.groups);
        let homes: BTreeSet<BTreeSet<usize>> = of_types.chain(of_errors).chain(of_headers).map(|set| self.home(set)).collect();
        let mut names = Scope::default();
        let named = homes.into_iter().map(|groups| {
            let name = names.claim([crate::surface::joined(&groups, &self.surface.groups).as_str()]);
            (groups, name)
        });
        named.collect()
    }

    /// The set of groups whose module holds what these groups share. There are more sets of many groups than files are of use, so what
    /// more than a few share lies with what all share; whatever it is made of is shared by as many, and lies there too.
    pub(super) fn home(&self, groups: &BTreeSet<usize>) -> BTreeSet<usize> {
        const FEW: usize = 3;
        if groups.len() > FEW { (0..self.surface.groups.len()).collect() } else { groups.clone() }
    }

    pub(super) fn type_module_docs(&self, groups: &BTreeSet<usize>) -> String {
        let names: Vec<String> = groups.iter().map(|index| format!("`{}`", self.surface.groups[*index].accessor)).collect();
        format!("Types that {} use{}.", names.join(", "), if names.len() == 1 { "s" } else { "" })
    }

    /// All types are found flat; which module they lie in depends on who uses them, and nobody else has to know.
    pub(super) fn types_index(&self) -> TokenStream {
        let modules = self.type_modules().into_iter().map(|(groups, name)| {
            let module = ident(&name);
            let condition = self.condition(&groups);
            quote!(#condition mod #module; #condition pub use #module::*;)
        });
        quote!(#(#modules)*)
    }

    /// For what lies in the module of more groups than use it: with features of the others alone, nobody does.
    pub(super) fn unused_without(&self, groups: &BTreeSet<usize>) -> Option<TokenStream> {
        let features = self.features(groups);
        (self.home(groups) != *groups).then(
            || quote!(#[cfg_attr(not(any(#(feature = #features),*)), expect(dead_code, reason = "its users are switched off"))]),
        )
    }

    pub(super) fn features(&self, groups: &BTreeSet<usize>) -> Vec<String> {
        groups.iter().map(|index| super::manifest::feature(&self.surface.groups[*index].accessor)).collect()
    }

    pub(super) fn condition(&self, groups: &BTreeSet<usize>) -> TokenStream {
        let features = self.features(groups);
        match features.as_slice() {
            [feature] => quote!(#[cfg(feature = #feature)]),
            features => quote!(#[cfg(any(#(feature = #features),*))]),
        }
    }

    pub(super) fn type_module(&self, groups: &BTreeSet<usize>) -> TokenStream {
        let mut own: Vec<(&TypeId, &Usage)> =
            self.surface.types.iter().filter(|(_, usage)| self.home(&usage.groups) == *groups).collect();
        own.sort_by_key(|(id, _)| self.type_names.get(id));
        let types = own.into_iter().map(|(id, usage)| self.definition_of(*id, usage));
        let errors =
            self.surface.errors.iter().filter(|error| self.home(&error.groups) == *groups).map(|error| self.error_body(error));
        let headers = self.surface.headers.iter().filter(|set| self.home(&set.groups) == *groups).map(|set| self.header_set(set));
        quote!(#(#types)* #(#errors)* #(#headers)*)
    }

    fn definition_of(&self, id: TypeId, usage: &Usage) -> TokenStream {
        match &self.types.get(id).shape {
            Shape::Struct(structure) => self.structure(id, structure, usage),
            Shape::Enum(values) => self.string_enum(id, values),
            Shape::Union(branches) => self.union(id, branches, usage),
            Shape::Id => self.string_id(id),
            Shape::Replaced(_) => TokenStream::new(),
        }
    }
}

/// What the root says where types nest so deep that proofs about them, such as that a request may be sent to another thread, would go
/// deeper than a compiler follows unasked: 128 levels.
fn recursion_limit(nesting: usize) -> Option<String> {
    const UNASKED: usize = 128;
    // A proof starts some levels above the types, in futures and what they are in.
    let limit = (2 * nesting).next_power_of_two();
    (limit > UNASKED).then(|| limit.to_string())
}
