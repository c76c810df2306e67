//! The other direction of each type, behind a feature: types that are only read are written here, those only written are read.

mod bodies;
mod mocked;

use std::collections::BTreeSet;

use quote::quote;

use super::forms::{read_form, read_parts};
use super::runtime_items::{FOR_TESTS, RuntimeItem};
use super::structs::{Purpose, members};
use super::unions::read_union;
use super::uses::Uses;
use super::{Emit, Part, ident, part};
use crate::format::Item;
use crate::surface::{Home, TypesModule, Usage};
use crate::types::{Shape, Struct, TypeId};

/// Words at the head of the kit.
pub(super) const DOCS: &str = "\
The other direction of each type, for tests: what a client reads is written here, and what it sends is read.

`from_json` and `to_json` are for every type that goes as JSON, `ToContent` and `ToHeaders` for bodies and headers of responses, \
`FromContent` for bodies of requests.

For tests without a bank there are two transports: of a `Mock` a test says what each operation responds, in the types of this package; a \
`Replay` plays what a `recorder` wrote.";

/// Whether a file of the package is one of the kit.
pub(crate) fn is_test_kit(path: &str) -> bool {
    path == "src/test_kit.rs" || path.starts_with("src/test_kit/")
}

impl Emit<'_> {
    /// The modules of the kit, named as those of the types: those in which a type, an error body or a set of headers lacks a direction, and
    /// those of groups with operations.
    pub(super) fn test_kit_modules(&self) -> BTreeSet<Home> {
        let lacks = |module: &TypesModule| {
            let mut types = module.types.iter().map(|id| (*id, &self.surface.types[id]));
            !module.errors.is_empty() || !module.headers.is_empty() || types.any(|(id, usage)| self.lacks_direction(id, usage))
        };
        let of_types = self.surface.modules.iter().filter(|(_, module)| lacks(module)).map(|(home, _)| *home);
        let with_operations = (0..self.surface.groups.len()).filter(|at| self.surface.groups[*at].all_methods().next().is_some());
        of_types.chain(with_operations.map(|group| Home::Group(self.surface.feature_group(group)))).collect()
    }

    pub(super) fn test_kit_module_docs(&self, home: Home) -> String {
        match home {
            Home::Group(_) => format!("The other direction of what `{}` alone uses.", self.surface.module_name(home)),
            Home::Shared => "The other direction of what several groups of operations use.".to_owned(),
        }
    }

    /// The head of the kit: what it is for, and its modules.
    pub(super) fn test_kit_index(&self) -> Vec<Part<'_>> {
        vec![part(|_| vec![self.test_kit_declarations(), self.recorder()])]
    }

    /// A recorder that knows what is sensitive here.
    fn recorder(&self) -> Item {
        let structs = self.surface.types.keys().filter_map(|id| match &self.types.get(*id).shape {
            Shape::Struct(structure) => Some((structure, self.surface.members(*id).structure()?)),
            _ => None,
        });
        let fields = structs.flat_map(|(structure, plan)| plan.fields.iter().map(move |field| (structure, field)));
        let sensitive = fields.filter(|(_, plan)| plan.is_sensitive);
        let sensitive: BTreeSet<&str> =
            sensitive.map(|(structure, plan)| structure.fields[plan.position].name.as_str()).collect();
        let sensitive = sensitive.into_iter();
        let docs = "Records what a client sends and receives; what is secret or personal has a placeholder in its place.";
        Item::documented(
            docs.to_owned(),
            quote! {
                #[must_use]
                pub fn recorder() -> Recorder {
                    Recorder::new(&[#(#sensitive),*])
                }
            },
        )
    }

    fn test_kit_declarations(&self) -> Item {
        let modules = self.test_kit_modules().into_iter().map(|home| {
            let (module, condition) = (ident(self.surface.module_name(home)), self.condition_of(home));
            quote!(#condition mod #module;)
        });
        let (test_kit, items) = (RuntimeItem::TestKit.path(), FOR_TESTS.iter().map(|name| ident(name)));
        quote!(#(#modules)* pub use #test_kit::{#(#items),*};).into()
    }

    pub(super) fn test_kit_module(&self, home: Home) -> Vec<Part<'_>> {
        let module = self.surface.modules.get(&home);
        let types = module.into_iter().flat_map(|module| &module.types);
        let types = types.map(|id| part(|uses| self.other_direction(*id, &self.surface.types[id], uses)));
        let errors = module.into_iter().flat_map(|module| &module.errors).map(|at| &self.surface.errors[*at]);
        let errors = errors.map(|error| part(|uses| vec![self.error_content(error, uses)]));
        let headers = module.into_iter().flat_map(|module| &module.headers).map(|at| &self.surface.headers[*at]);
        let headers = headers.map(|set| part(|uses| self.header_set_other_direction(set, uses)));
        let groups = || self.surface.groups.iter().filter(move |group| home == Home::Group(group.feature));
        let bodies = groups().flat_map(|group| self.bodies(group));
        let mocked = groups().filter(|group| group.all_methods().next().is_some());
        let mocked = mocked.map(|group| part(|uses| vec![self.mocked(group, uses)]));
        types.chain(errors).chain(headers).chain(bodies).chain(mocked).collect()
    }

    fn lacks_direction(&self, id: TypeId, usage: &Usage) -> bool {
        match &self.types.get(id).shape {
            // A form has traits of the kit whichever way it goes, unless it goes as JSON too.
            Shape::Struct(_) => {
                let is_json = usage.read || usage.written;
                let is_in_parts = usage.parts_read || usage.parts_written;
                usage.other_direction() != Usage::default() || usage.form_written || (is_in_parts && !is_json)
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
                let variants = self.variants(id);
                let read = other.read.then(|| read_union(&name, branches, &variants, uses));
                let write = other.written.then(|| self.write_union(&name, branches, &variants, Purpose::Response, uses));
                read.into_iter().chain(write).collect()
            }
            Shape::Struct(_) | Shape::Union(_) | Shape::Enum(_) | Shape::Id | Shape::Replaced(_) => Vec::new(),
        }
    }

    fn struct_other_direction(&self, id: TypeId, structure: &Struct, usage: &Usage, uses: &mut Uses<'_>) -> Vec<Item> {
        let Some(plan) = self.surface.members(id).structure() else { return Vec::new() };
        let (name, members, other) = (uses.type_named(self.type_name(id)), members(structure, plan), usage.other_direction());
        let mut items = Vec::new();
        // Who receives a value has no need to make one, but who stands in for a bank has.
        if !usage.is_sent() {
            items.push(self.constructor(&name, structure, plan, &members, usage, uses));
        }
        items.extend(other.read.then(|| self.read(&name, structure, &members, usage, uses)));
        items.extend(other.written.then(|| self.write(id, &name, structure, &members, Purpose::Response, uses)));
        items.extend(other.parts_read.then(|| read_parts(&name, structure, plan, &members, uses)));
        items.extend(other.parts_written.then(|| self.write_parts(id, &name, plan, &members, Purpose::Response, uses)));
        items.extend(usage.form_written.then(|| read_form(&name, structure, plan, &members, uses)));
        // What goes as JSON too has the kit's traits by that.
        if !(usage.read || usage.written) {
            items.extend(bodies::whole(&name, usage, uses));
        }
        items
    }
}
