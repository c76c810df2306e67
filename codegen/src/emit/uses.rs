//! The items of other modules that a module names: recorded where they are named, which also decides their spelling.

use std::collections::{BTreeSet, HashSet};

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::ident;
use super::manifest::REQWEST;
use super::runtime_items::{RuntimeItem, runtime};
use crate::surface::AboutCustomer;

/// Where code stands, and with it what a name means there.
#[derive(Default)]
pub(super) struct Place {
    /// The names that the module declares.
    pub(super) declared: HashSet<String>,
    /// Names of the package's types that it may name.
    pub(super) types: HashSet<String>,
    /// How it finds these types.
    pub(super) way: Way,
}

/// How code finds the types of the package.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) enum Way {
    /// By an import from the module above, as modules of types do.
    Above,
    /// By an import from the module of all types.
    Imported,
    /// By their paths: for a method behind a feature, whose types an import would not find without it.
    #[default]
    Path,
    /// From another package, by the name of this one, spelt as examples spell it elsewhere.
    Outside(String),
}

impl Place {
    /// That of an example, which uses a library of this name.
    pub(super) fn outside(library: &str) -> Self {
        Self { way: Way::Outside(library.to_owned()), ..Self::default() }
    }

    /// Whether an item of the runtime would hide one of the package, or be hidden.
    fn has(&self, name: &str) -> bool {
        self.declared.contains(name) || self.types.contains(name)
    }
}

/// The names that an item uses and its module does not declare.
pub(super) struct Uses<'p> {
    place: &'p Place,
    runtime: BTreeSet<&'static str>,
    /// Those that only code behind the feature for reqwest names.
    with_reqwest: BTreeSet<&'static str>,
    types: BTreeSet<String>,
    has_map: bool,
    customer: BTreeSet<AboutCustomer>,
    has_test_kit: bool,
}

impl<'p> Uses<'p> {
    /// Nothing as yet.
    pub(super) fn new(place: &'p Place) -> Self {
        Self {
            place,
            runtime: BTreeSet::new(),
            with_reqwest: BTreeSet::new(),
            types: BTreeSet::new(),
            has_map: false,
            customer: BTreeSet::new(),
            has_test_kit: false,
        }
    }

    /// Items of the runtime: by their names, or by their paths where the package has something of that name.
    pub(super) fn runtime<const N: usize>(&mut self, items: [RuntimeItem; N]) -> [TokenStream; N] {
        items.map(|item| self.runtime_item(item, false))
    }

    /// The same for code behind the feature for reqwest, without which these items may not be there, or nothing may use them.
    pub(super) fn runtime_with_reqwest<const N: usize>(&mut self, items: [RuntimeItem; N]) -> [TokenStream; N] {
        items.map(|item| self.runtime_item(item, true))
    }

    fn runtime_item(&mut self, item: RuntimeItem, is_behind_reqwest: bool) -> TokenStream {
        let name = ident(item.name());
        match &self.place.way {
            Way::Outside(library) => {
                let library = Ident::new(library, Span::call_site());
                quote!(#library::#name)
            }
            _ if self.place.has(item.name()) => item.path(),
            _ => {
                let names = if is_behind_reqwest { &mut self.with_reqwest } else { &mut self.runtime };
                names.insert(item.name());
                quote!(#name)
            }
        }
    }

    /// The test kit of the runtime.
    pub(super) fn test_kit(&mut self) -> TokenStream {
        self.has_test_kit = true;
        let name = ident(RuntimeItem::TestKit.name());
        quote!(#name)
    }

    /// A type that stands in the modules of types.
    pub(super) fn type_named(&mut self, name: &str) -> TokenStream {
        let type_name = ident(name);
        let is_declared = self.place.declared.contains(name);
        match &self.place.way {
            Way::Above if is_declared => quote!(#type_name),
            Way::Imported if is_declared => quote!(crate::types::#type_name),
            Way::Above | Way::Imported => {
                if !self.types.contains(name) {
                    self.types.insert(name.to_owned());
                }
                quote!(#type_name)
            }
            Way::Path => quote!(crate::types::#type_name),
            Way::Outside(library) => {
                let library = Ident::new(library, Span::call_site());
                quote!(#library::types::#type_name)
            }
        }
    }

    /// The value of all headers that say this about the customer.
    pub(super) fn about_customer(&mut self, about: AboutCustomer) -> TokenStream {
        let name = Ident::new(about.type_name(), Span::call_site());
        if let Way::Outside(library) = &self.place.way {
            let library = Ident::new(library, Span::call_site());
            return quote!(#library::#name);
        }
        self.customer.insert(about);
        quote!(#name)
    }

    /// A map of the standard library.
    pub(super) fn map(&mut self) -> TokenStream {
        match &self.place.way {
            Way::Outside(_) => quote!(std::collections::BTreeMap),
            _ if self.place.has("BTreeMap") => quote!(std::collections::BTreeMap),
            _ => {
                self.has_map = true;
                quote!(BTreeMap)
            }
        }
    }

    /// These, and those of another item of the module.
    pub(super) fn join(&mut self, other: Self) {
        let Self { place: _, runtime, with_reqwest, types, has_map, customer, has_test_kit } = other;
        self.runtime.extend(runtime);
        self.with_reqwest.extend(with_reqwest);
        self.types.extend(types);
        self.has_map |= has_map;
        self.customer.extend(customer);
        self.has_test_kit |= has_test_kit;
    }

    /// The `use` lines of the module.
    pub(super) fn imports(&self) -> TokenStream {
        let runtime = runtime();
        let map = self.has_map.then(|| {
            quote!(
                use std::collections::BTreeMap;
            )
        });
        let names = idents(&self.runtime);
        let from_runtime = (!names.is_empty()).then(|| quote!(use #runtime::{#(#names),*};));
        let names = idents(&self.with_reqwest.difference(&self.runtime).collect());
        let with_reqwest = (!names.is_empty()).then(|| {
            quote!(
                #[cfg(feature = #REQWEST)]
                use #runtime::{#(#names),*};
            )
        });
        let test_kit = self.has_test_kit.then(|| RuntimeItem::TestKit.path()).map(|path| quote!(use #path;));
        let customer = idents(&self.customer.iter().map(|about| about.type_name()).collect());
        let customer = (!customer.is_empty()).then(|| quote!(use crate::{#(#customer),*};));
        let types = idents(&self.types);
        let above = if self.place.way == Way::Above { quote!(super) } else { quote!(crate::types) };
        let from_types = (!types.is_empty()).then(|| quote!(use #above::{#(#types),*};));
        quote!(#map #from_runtime #with_reqwest #test_kit #customer #from_types)
    }
}

fn idents(names: &BTreeSet<impl AsRef<str>>) -> Vec<Ident> {
    names.iter().map(|name| ident(name.as_ref())).collect()
}
