//! The root of the package, and the modules of types.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::manifest::{AXUM, FILE_STORE, REQWEST, TEST_KIT};
use super::runtime_items::{FOR_AXUM, FOR_FILE_STORE, FOR_REQWEST, FOR_SCA, FOR_USERS, REVISION, RuntimeItem, runtime};
use super::uses::Uses;
use super::{Emit, Part, docs, ident, part};
use crate::environments::Environments;
use crate::format::Item;
use crate::surface::{Group, Home, Method, StreamPlan, TypesModule, Usage};
use crate::types::{Said, Shape, TypeId};

/// Methods that requests may have, and which operations they are for.
type Ability = (RuntimeItem, fn(&Method) -> bool);

impl Emit<'_> {
    pub(super) fn library_docs(&self) -> String {
        let about = format!("A client of {}.", docs::safe(&self.title()));
        let words = self.surface.clients.apis.iter().map(|api| {
            let words = self.about(&api.about);
            if words.is_empty() && !api.names_package { docs::words(&api.title) } else { words }
        });
        docs::printable(&docs::paragraphs([about].into_iter().chain(words).chain([self.beginnings()])))
    }

    /// The words of descriptions about their API; where they differ, each text begins with the names of its environments.
    fn about(&self, about: &[(Environments, Vec<Said>)]) -> String {
        match about {
            [(_, only)] => docs::words(only),
            several => {
                let each = several.iter().flat_map(|(environments, words)| self.labelled(*environments, words));
                docs::words(&each.collect::<Vec<_>>())
            }
        }
    }

    /// Paragraphs, the first with a label. What is more than a paragraph, a heading or a list, has to begin a line.
    fn labelled(&self, environments: Environments, words: &[Said]) -> Vec<Said> {
        let names = self.surface.names_of(environments).join(", ");
        let name: String = names.chars().take(1).flat_map(char::to_uppercase).chain(names.chars().skip(1)).collect();
        let mut words = words.to_vec();
        if let Some(first) = words.first_mut() {
            let between = if first.text.starts_with(char::is_alphabetic) { " " } else { "\n\n" };
            first.text = format!("{name}:{between}{}", first.text);
        }
        words
    }

    /// What the package is a client of: what `portal.yaml` says, else what the description of the only API says, else its own name.
    pub(super) fn title(&self) -> String {
        self.surface.clients.title.as_ref().unwrap_or(&self.package.name).clone()
    }

    pub(super) fn library(&self) -> Vec<Part<'_>> {
        vec![part(|_| self.library_items())]
    }

    fn library_items(&self) -> Vec<Item> {
        let (assert_revision, request_type) = (RuntimeItem::AssertRevision.path(), RuntimeItem::RequestType.path());
        let groups = self.surface.groups_of(None).map(|group| {
            let (module, feature) = (ident(&group.accessor), group.feature_name());
            quote!(#[cfg(feature = #feature)] pub mod #module;)
        });
        let environments = self.surface.environments().iter().enumerate();
        let environments =
            environments.filter(|(index, _)| self.surface.is_apart(*index)).map(|(_, client)| ident(&client.module));
        let psu = (!self.surface.psu.is_empty()).then(|| self.condition(&self.surface.psu_groups()));
        let customer: BTreeSet<&str> = self.surface.psu.iter().map(|header| header.about.type_name()).collect();
        let customer: Vec<Ident> = customer.into_iter().map(ident).collect();
        let (psu, psu_use) =
            psu.map(|condition| (quote!(#condition mod psu;), quote!(#condition pub use psu::{#(#customer),*};))).unzip();
        let attended = self.surface.attended().map(|(name, _)| {
            let (name, condition) = (ident(&name), self.condition(&self.surface.psu_groups()));
            quote!(
                #condition
                pub use client::#name;
            )
        });
        let client_types = self.surface.client_types().into_iter().map(ident);
        let limit = recursion_limit(self.surface.nesting).map(|limit| quote!(#![recursion_limit = #limit]));
        let deprecated = self.allow_deprecated();
        let guide = (!self.surface.guides.is_empty()).then(|| {
            quote!(
                pub mod guide;
            )
        });
        let reexports = self.reexports();
        let declarations = quote! {
            #limit
            #deprecated
            mod client;
            #psu
            #guide
            pub mod types;
            #(#groups)*
            #(pub mod #environments;)*
            #[cfg(feature = #TEST_KIT)]
            pub mod test_kit;
            pub use client::{#(#client_types),*};
            #attended
            #psu_use
            #reexports
        };
        let mut items = vec![declarations.into(), quote!(#request_type!();).into()];
        items.extend(self.request_abilities().map(|name| Item::from(quote!(#name!();))));
        items.push(quote!(const _: () = #assert_revision(#REVISION);).into());
        items
    }

    /// The items of the runtime that are at the root, with the features that they need.
    fn reexports(&self) -> TokenStream {
        let runtime = runtime();
        let for_users = FOR_USERS.iter().map(|name| ident(name));
        let for_reqwest = FOR_REQWEST.iter().map(|name| ident(name));
        let for_file_store = FOR_FILE_STORE.iter().map(|name| ident(name));
        let for_sca = self.surface.has_authorisations().then(|| {
            let items = FOR_SCA.iter().map(|name| ident(name));
            quote!(
                pub use #runtime::{#(#items),*};
            )
        });
        let for_axum = self.surface.has_request_ids().then(|| {
            let for_axum = FOR_AXUM.iter().map(|name| ident(name));
            quote!(
                #[cfg(feature = #AXUM)]
                pub use #runtime::{#(#for_axum),*};
            )
        });
        quote! {
            pub use #runtime::{#(#for_users),*};
            #[cfg(feature = #REQWEST)]
            pub use #runtime::{#(#for_reqwest),*};
            #[cfg(feature = #FILE_STORE)]
            pub use #runtime::{#(#for_file_store),*};
            #for_sca
            #for_axum
        }
    }

    pub(super) fn allow_deprecated(&self) -> Option<TokenStream> {
        let is_deprecated = self.surface.has_deprecated(self.types);
        is_deprecated.then(|| quote!(#![allow(deprecated, reason = "what is deprecated is used by what reads and writes it")]))
    }

    /// What adds to requests the methods that those of some of the package's operations have.
    fn request_abilities(&self) -> impl Iterator<Item = TokenStream> {
        let abilities: [Ability; 8] = [
            (RuntimeItem::RequestAccept, Method::offers_accept),
            (RuntimeItem::RequestContentType, Method::leaves_content_type),
            (RuntimeItem::RequestUntilFinal, |method| method.flows.final_status.is_some()),
            (RuntimeItem::RequestLinked, |method| !method.flows.follow_ups.is_empty()),
            (RuntimeItem::RequestPages, |method| method.flows.paging.is_some()),
            (RuntimeItem::RequestItems, |method| method.flows.items.is_some()),
            (RuntimeItem::RequestStream, |method| method.stream.is_some()),
            (RuntimeItem::RequestReconnecting, |method| method.stream.as_ref().is_some_and(StreamPlan::reconnects)),
        ];
        let methods = || self.surface.groups.iter().flat_map(Group::all_methods);
        abilities.into_iter().filter(move |(_, has)| methods().any(has)).map(|(item, _)| item.path())
    }

    pub(super) fn type_module_docs(&self, home: Home) -> String {
        match home {
            Home::Group(_) => format!("Types of `{}` alone.", self.surface.module_name(home)),
            Home::Shared if self.surface.is_types_alone => "Types of named schemas.".to_owned(),
            Home::Shared => "Types that several groups of operations use.".to_owned(),
        }
    }

    /// All types are found flat; which module they lie in depends on who uses them, and nobody else has to know.
    pub(super) fn types_index(&self) -> Vec<Part<'_>> {
        vec![part(|_| vec![self.type_declarations()])]
    }

    fn type_declarations(&self) -> Item {
        let modules = self.surface.modules.keys().map(|home| {
            let (module, condition) = (ident(self.surface.module_name(*home)), self.condition_of(*home));
            quote!(#condition mod #module; #condition pub use #module::*;)
        });
        quote!(#(#modules)*).into()
    }

    /// For what only calls use: without the features of these groups there are none.
    pub(super) fn unused_without(&self, groups: &BTreeSet<usize>) -> Option<TokenStream> {
        let features = self.features(groups);
        (Home::of(groups) == Home::Shared).then(
            || quote!(#[cfg_attr(not(any(#(feature = #features),*)), expect(dead_code, reason = "its users are switched off"))]),
        )
    }

    /// By name, as the order of groups means nothing.
    pub(super) fn features(&self, groups: &BTreeSet<usize>) -> Vec<String> {
        let mut features: Vec<String> = groups.iter().map(|index| self.surface.groups[*index].feature_name()).collect();
        features.sort();
        features
    }

    pub(super) fn condition(&self, groups: &BTreeSet<usize>) -> TokenStream {
        let features = self.features(groups);
        match features.as_slice() {
            [feature] => quote!(#[cfg(feature = #feature)]),
            features => quote!(#[cfg(any(#(feature = #features),*))]),
        }
    }

    /// Whether a module of types is there. What is shared always is.
    pub(super) fn condition_of(&self, home: Home) -> Option<TokenStream> {
        match home {
            Home::Group(group) => Some(self.condition(&BTreeSet::from([group]))),
            Home::Shared => None,
        }
    }

    pub(super) fn type_module<'p>(&'p self, module: &'p TypesModule) -> Vec<Part<'p>> {
        let TypesModule { types, errors, headers } = module;
        let types = types.iter().map(|id| part(|uses| self.definition_of(*id, &self.surface.types[id], uses)));
        let errors = errors.iter().map(|at| part(|uses| self.error_body(&self.surface.errors[*at], uses)));
        let headers = headers.iter().map(|at| part(|uses| self.header_set(&self.surface.headers[*at], uses)));
        let serialized = part(|_| self.serialized(module).into_iter().collect());
        types.chain(errors).chain(headers).chain([serialized]).collect()
    }

    fn definition_of(&self, id: TypeId, usage: &Usage, uses: &mut Uses<'_>) -> Vec<Item> {
        match &self.types.get(id).shape {
            Shape::Struct(structure) => self.structure(id, structure, usage, uses),
            Shape::Enum(values) => {
                let key = usage.key.then(|| self.map_key(id, usage, uses));
                [self.string_enum(id, values, usage, uses)].into_iter().chain(key).collect()
            }
            Shape::Union(branches) => self.union(id, branches, usage, uses),
            Shape::Id => vec![self.string_id(id, usage, uses)],
            Shape::Replaced(_) => Vec::new(),
        }
    }
}

/// What the root says where types nest so deep that proofs about them, such as that a request may be sent to another thread, would go
/// deeper than a compiler follows unasked: 128 levels.
pub(super) fn recursion_limit(nesting: usize) -> Option<String> {
    const UNASKED: usize = 128;
    // A proof starts some levels above the types, in futures and what they are in.
    let limit = (2 * nesting).next_power_of_two();
    (limit > UNASKED).then(|| limit.to_string())
}
