//! The other direction of each type, behind a feature: what is only read is written here, what is only written is read.

mod bodies;

use std::collections::BTreeSet;

use quote::quote;

use super::runtime_items::{FOR_TESTS, RuntimeItem};
use super::structs::{Purpose, write};
use super::unions::{read_union, write_union};
use super::uses::Uses;
use super::{Emit, Part, ident, part};
use crate::format::Item;
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
    pub(super) fn test_kit_index(&self) -> Vec<Part<'_>> {
        vec![part(|_| vec![self.test_kit_declarations()])]
    }

    fn test_kit_declarations(&self) -> Item {
        let modules = self.test_kit_modules().into_iter().map(|(groups, name)| {
            let (module, condition) = (ident(&name), self.condition(&groups));
            quote!(#condition mod #module;)
        });
        let (test_kit, items) = (RuntimeItem::TestKit.path(), FOR_TESTS.iter().map(|name| ident(name)));
        quote!(#(#modules)* pub use #test_kit::{#(#items),*};).into()
    }

    pub(super) fn test_kit_module(&self, groups: &BTreeSet<usize>) -> Vec<Part<'_>> {
        let is_here = |of: &BTreeSet<usize>| self.home(of) == *groups;
        let mut own: Vec<(&TypeId, &Usage)> = self.surface.types.iter().filter(|(_, usage)| is_here(&usage.groups)).collect();
        own.sort_by_key(|(id, _)| self.type_names.get(id));
        let types = own.into_iter().map(|(id, usage)| part(|uses| self.other_direction(*id, usage, uses)));
        let errors = self.surface.errors.iter().filter(|error| is_here(&error.groups) && !error.cases.is_empty());
        let errors = errors.map(|error| part(|uses| vec![self.error_content(error, uses)]));
        let headers = self.surface.headers.iter().filter(|set| is_here(&set.groups));
        let headers = headers.map(|set| part(|uses| vec![self.header_texts(set, uses)]));
        let bodies = self
            .surface
            .groups
            .iter()
            .enumerate()
            .filter(|(index, _)| groups.len() == 1 && groups.contains(&self.surface.feature_group(*index)));
        let bodies = bodies.flat_map(|(_, group)| self.bodies(group));
        types.chain(errors).chain(headers).chain(bodies).collect()
    }

    fn lacks_direction(&self, id: TypeId, usage: &Usage) -> bool {
        match &self.types.get(id).shape {
            // A form has traits of the kit whichever way it goes, unless it goes as JSON too.
            Shape::Struct(_) => {
                usage.other_direction() != Usage::default() || usage.form_written || !(usage.read || usage.written)
            }
            Shape::Union(_) => usage.read != usage.written,
            // Tables and identifiers have both as they are.
            Shape::Enum(_) | Shape::Id | Shape::Replaced(_) => false,
        }
    }

    fn other_direction(&self, id: TypeId, usage: &Usage, uses: &mut Uses<'_>) -> Vec<Item> {
        match &self.types.get(id).shape {
            Shape::Struct(structure) if self.lacks_direction(id, usage) => {
                self.struct_other_direction(id, structure, usage, uses)
            }
            Shape::Union(branches) if self.lacks_direction(id, usage) => {
                let (name, other) = (uses.type_named(self.type_name(id)), usage.other_direction());
                let read = other.read.then(|| read_union(&name, branches, uses));
                let write = other.written.then(|| write_union(&name, branches, Purpose::Answer, uses));
                read.into_iter().chain(write).collect()
            }
            Shape::Struct(_) | Shape::Union(_) | Shape::Enum(_) | Shape::Id | Shape::Replaced(_) => Vec::new(),
        }
    }

    fn struct_other_direction(&self, id: TypeId, structure: &Struct, usage: &Usage, uses: &mut Uses<'_>) -> Vec<Item> {
        let (name, members, other) =
            (uses.type_named(self.type_name(id)), self.members(structure, usage), usage.other_direction());
        let mut items = Vec::new();
        items.extend(other.read.then(|| self.read(&name, structure, &members, usage, uses)));
        items.extend(other.written.then(|| write(&name, structure, &members, Purpose::Answer, uses)));
        items.extend(other.parts_read.then(|| self.read_parts(&name, structure, &members, usage, uses)));
        items.extend(other.parts_written.then(|| self.write_parts(&name, structure, &members, usage, Purpose::Answer, uses)));
        items.extend(usage.form_written.then(|| self.read_form(&name, structure, &members, uses)));
        // What goes as JSON too has the kit's traits by that.
        if !(usage.read || usage.written) {
            items.extend(bodies::whole(&name, usage, uses));
        }
        items
    }
}
