//! The other direction of each type, behind a feature: what is only read is written here, what is only written is read.

mod bodies;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::runtime_items::{FOR_TESTS, runtime};
use super::structs::{Purpose, read, write};
use super::unions::{read_union, write_union};
use super::{Emit, ident};
use crate::naming::Scope;
use crate::surface::Usage;
use crate::types::{Shape, Struct, TypeId};

/// Words at the head of the kit.
pub(super) const DOCS: &str = "\
The other direction of each type, for tests: what a client reads is written here, and what it sends is read.

`from_json` and `to_json` are for every type, `ToContent` and `ToHeaders` for bodies and headers of answers, `FromContent` for bodies \
of requests.";

/// Whether a file of the package is one of the kit.
pub(crate) fn is_test_kit(path: &str) -> bool {
    path == "src/test_kit.rs" || path.starts_with("src/test_kit/")
}

impl Emit<'_> {
    /// The sets of groups whose types or bodies lack a direction: each is a module of the kit, named as that of the types.
    pub(super) fn test_kit_modules(&self) -> Vec<(BTreeSet<usize>, String)> {
        let types = self.surface.types.iter().filter(|(id, usage)| self.lacks_direction(**id, usage));
        let types = types.map(|(_, usage)| self.home(&usage.groups));
        let errors = self.surface.errors.iter().filter(|error| !error.cases.is_empty()).map(|error| self.home(&error.groups));
        let headers = self.surface.headers.iter().map(|set| self.home(&set.groups));
        let bodies = (0..self.surface.groups.len()).filter(|group| self.has_bodies(*group));
        let bodies = bodies.map(|group| BTreeSet::from([self.surface.feature_group(group)]));
        let homes: BTreeSet<BTreeSet<usize>> = types.chain(errors).chain(headers).chain(bodies).collect();
        let mut names = Scope::default();
        let named = homes.into_iter().map(|groups| {
            let name = names.claim([crate::surface::joined(&groups, &self.surface.groups).as_str()]);
            (groups, name)
        });
        named.collect()
    }

    pub(super) fn test_kit_module_docs(&self, groups: &BTreeSet<usize>) -> String {
        let names: Vec<String> = groups.iter().map(|index| format!("`{}`", self.surface.groups[*index].accessor)).collect();
        format!("The other direction of what {} use{}.", names.join(", "), if names.len() == 1 { "s" } else { "" })
    }

    /// The head of the kit: what it is for, and its modules.
    pub(super) fn test_kit_index(&self) -> TokenStream {
        let modules = self.test_kit_modules().into_iter().map(|(groups, name)| {
            let (module, condition) = (ident(&name), self.condition(&groups));
            quote!(#condition mod #module;)
        });
        let (runtime, items) = (runtime(), FOR_TESTS.iter().map(|name| ident(name)));
        quote!(#(#modules)* pub use #runtime::test_kit::{#(#items),*};)
    }

    pub(super) fn test_kit_module(&self, groups: &BTreeSet<usize>) -> TokenStream {
        let is_here = |of: &BTreeSet<usize>| self.home(of) == *groups;
        let mut own: Vec<(&TypeId, &Usage)> = self.surface.types.iter().filter(|(_, usage)| is_here(&usage.groups)).collect();
        own.sort_by_key(|(id, _)| self.type_names.get(id));
        let types = own.into_iter().map(|(id, usage)| self.other_direction(*id, usage));
        let errors = self.surface.errors.iter().filter(|error| is_here(&error.groups)).map(|error| self.error_content(error));
        let headers = self.surface.headers.iter().filter(|set| is_here(&set.groups)).map(|set| self.header_texts(set));
        let bodies = self
            .surface
            .groups
            .iter()
            .enumerate()
            .filter(|(index, _)| groups.len() == 1 && groups.contains(&self.surface.feature_group(*index)));
        let bodies = bodies.map(|(_, group)| self.bodies(group));
        quote!(#(#types)* #(#errors)* #(#headers)* #(#bodies)*)
    }

    fn lacks_direction(&self, id: TypeId, usage: &Usage) -> bool {
        match &self.types.get(id).shape {
            Shape::Struct(_) => usage.other_direction() != Usage::default() || usage.form_written,
            Shape::Union(_) => usage.read != usage.written,
            // Tables and identifiers have both as they are.
            Shape::Enum(_) | Shape::Id | Shape::Replaced(_) => false,
        }
    }

    fn other_direction(&self, id: TypeId, usage: &Usage) -> TokenStream {
        match &self.types.get(id).shape {
            Shape::Struct(structure) => self.struct_other_direction(id, structure, usage),
            Shape::Union(branches) => {
                let (name, variants, other) = (self.type_path(id), self.variants(id), usage.other_direction());
                let read = other.read.then(|| read_union(&name, branches, &variants));
                let write = other.written.then(|| write_union(&name, branches, &variants, Purpose::Answer));
                quote!(#read #write)
            }
            Shape::Enum(_) | Shape::Id | Shape::Replaced(_) => TokenStream::new(),
        }
    }

    fn struct_other_direction(&self, id: TypeId, structure: &Struct, usage: &Usage) -> TokenStream {
        let (name, members, other) = (self.type_path(id), self.members(id, structure, usage), usage.other_direction());
        let read = other.read.then(|| read(&name, structure, &members, usage));
        let write = other.written.then(|| write(&name, structure, &members, Purpose::Answer));
        let read_parts = other.parts_read.then(|| self.read_parts(&name, structure, &members, usage));
        let write_parts = other.parts_written.then(|| self.write_parts(&name, structure, &members, usage, Purpose::Answer));
        let read_form = usage.form_written.then(|| self.read_form(&name, structure, &members));
        // What goes as JSON too has the kit's traits by that.
        let is_json = usage.read || usage.written;
        let whole = (!is_json).then(|| bodies::whole(&name, usage));
        quote!(#read #write #read_parts #write_parts #read_form #whole)
    }
}
