//! The surface to files of Rust: tokens an item at a time, formatted where they are made. Nothing is decided here that OpenAPI has a say in.

mod alone;
mod attended;
mod authorisation;
mod beginning;
mod builders;
mod call_examples;
mod callbacks;
mod checks;
mod client;
mod descriptors;
mod docs;
mod enums;
mod environments;
mod example_tests;
mod examples;
mod facts;
mod flows;
mod forms;
mod groups;
mod guide;
mod library;
mod links;
mod manifest;
mod origin;
mod pages;
mod places;
mod psu;
mod raw_requests;
mod registration;
mod requests;
mod responses;
mod roles;
mod runtime_items;
mod serialized;
mod servers;
mod sessions;
mod settings;
mod sign_in;
mod streams;
mod structs;
mod test_kit;
mod unions;
mod uses;
mod values;

use std::collections::BTreeMap;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use rayon::prelude::*;

pub(crate) use origin::record;
pub use origin::{ORIGIN, Source, listed_files};
pub(crate) use runtime_items::{FOR_AXUM, FOR_FILE_STORE, FOR_REQWEST, FOR_SCA, FOR_USERS};
pub(crate) use test_kit::is_test_kit;

use crate::format::{self, Call, Group, Item, Members, on_one_line};
use crate::naming::words::is_keyword;
use crate::surface::{Home, Surface};
use crate::types::{TypeId, Types};
use runtime_items::RuntimeItem;
use uses::{Place, Uses};

/// Name and version of a package, and where it finds the runtime.
#[derive(Clone, Debug)]
pub struct Package {
    /// Name of the package.
    pub name: String,
    /// Name of its library.
    pub library: String,
    /// Its version.
    pub version: String,
    /// Where the runtime is.
    pub runtime: Runtime,
    /// Whether the package is a member of a workspace whose lints and metadata it shares; else it stands alone.
    pub in_workspace: bool,
}

/// Where a package finds the runtime.
#[derive(Clone, Debug)]
pub enum Runtime {
    /// Beside it, in `runtime/`, as these files: path and text. There its package is called after the one that it is for.
    Vendored(Vec<(String, String)>),
    /// In a folder, by version too so that the package can be published.
    Path {
        /// Path from the package to the runtime.
        path: String,
        /// Version of the runtime.
        version: String,
    },
    /// From the registry.
    Version(String),
}

/// Files of a package by path.
pub type FileSet = BTreeMap<String, String>;

/// All that emission looks at.
pub struct Emit<'e> {
    pub(crate) types: &'e Types,
    pub(crate) type_names: &'e BTreeMap<TypeId, String>,
    pub(crate) surface: &'e Surface,
    pub(crate) package: &'e Package,
    pub(crate) pointers: &'e BTreeMap<TypeId, String>,
}

/// A module of the package.
enum Module {
    Library,
    TypesAlone,
    Client,
    Psu,
    Guide,
    TypesIndex,
    Types(Home),
    Group(usize),
    Environment(usize),
    TestKitIndex,
    TestKit(Home),
}

/// A unit of emission and formatting: the items of one thing.
type Part<'p> = Box<dyn Fn(&mut Uses<'_>) -> Vec<Item> + Send + Sync + 'p>;

fn part<'p>(items: impl Fn(&mut Uses<'_>) -> Vec<Item> + Send + Sync + 'p) -> Part<'p> {
    Box::new(items)
}

impl Emit<'_> {
    /// All files of the package but its record of origin. What does not parse is a fault of ours, and the words of the parser are handed over.
    pub(crate) fn package(&self) -> Result<FileSet, Vec<String>> {
        let modules: Vec<_> = self.modules().par_iter().map(|module| self.module(module)).collect();
        let (mut files, mut faults) = (FileSet::new(), Vec::new());
        for module in modules {
            match module {
                Ok((path, text)) => {
                    files.insert(path, text);
                }
                Err(fault) => faults.push(fault),
            }
        }
        files.insert("Cargo.toml".to_owned(), self.manifest());
        files.insert("README.md".to_owned(), self.readme());
        files.extend(self.example_tests().map(|tests| ("tests/examples.rs".to_owned(), tests)));
        if let Runtime::Vendored(sources) = &self.package.runtime {
            files.extend(sources.iter().map(|(path, text)| (format!("runtime/{path}"), self.vendored(path, text))));
        }
        if faults.is_empty() { Ok(files) } else { Err(faults) }
    }

    fn modules(&self) -> Vec<Module> {
        let mut modules: Vec<Module> = self.surface.modules.keys().map(|home| Module::Types(*home)).collect();
        if self.surface.is_types_alone {
            modules.extend([Module::TypesAlone, Module::TypesIndex]);
            return modules;
        }
        modules.extend((0..self.surface.groups.len()).map(Module::Group));
        modules.extend([Module::Library, Module::Client, Module::TypesIndex]);
        if !self.surface.psu.is_empty() {
            modules.push(Module::Psu);
        }
        if !self.surface.guides.is_empty() {
            modules.push(Module::Guide);
        }
        let environments = 0..self.surface.environments().len();
        modules.extend(environments.filter(|index| self.surface.is_apart(*index)).map(Module::Environment));
        modules.push(Module::TestKitIndex);
        modules.extend(self.test_kit_modules().into_iter().map(Module::TestKit));
        modules
    }

    fn module(&self, module: &Module) -> Result<(String, String), String> {
        let place = self.place(module);
        let (path, docs, parts) = match module {
            Module::Library => ("src/lib.rs".to_owned(), self.library_docs(), self.library()),
            Module::TypesAlone => ("src/lib.rs".to_owned(), self.types_alone_docs(), self.types_alone()),
            Module::Client => ("src/client.rs".to_owned(), self.client_docs(), self.client()),
            Module::Psu => ("src/psu.rs".to_owned(), "Headers about the customer.".to_owned(), self.psu()),
            Module::Guide => ("src/guide.rs".to_owned(), self.guide_docs(), Vec::new()),
            Module::TypesIndex => ("src/types.rs".to_owned(), self.types_docs(), self.types_index()),
            Module::Types(home) => {
                let name = self.surface.module_name(*home);
                (format!("src/types/{name}.rs"), self.type_module_docs(*home), self.type_module(&self.surface.modules[home]))
            }
            Module::Group(index) => {
                let group = &self.surface.groups[*index];
                let path = format!("src/{}.rs", self.surface.module_path(group).join("/"));
                (path, self.group_docs(group), self.group(group))
            }
            Module::Environment(index) => {
                let name = &self.surface.environments()[*index].module;
                (format!("src/{name}.rs"), format!("What only the {name} environment has."), self.environment_items(*index))
            }
            Module::TestKitIndex => ("src/test_kit.rs".to_owned(), self.test_kit_docs(), self.test_kit_index()),
            Module::TestKit(home) => {
                let name = self.surface.module_name(*home);
                (format!("src/test_kit/{name}.rs"), self.test_kit_module_docs(*home), self.test_kit_module(*home))
            }
        };
        match formatted(&docs, &parts, &place) {
            Ok(text) => Ok((path, text)),
            Err(fault) => Err(format!("{path} does not parse: {fault}; this is a fault of the generator, please report it")),
        }
    }

    pub(super) fn type_name(&self, id: TypeId) -> &str {
        self.type_names.get(&id).map_or("Unnamed", String::as_str)
    }
}

/// The text of a module: each part is made and formatted on its own, by whichever processor is free.
fn formatted(docs: &str, parts: &[Part<'_>], place: &Place) -> Result<String, String> {
    let made = parts.par_iter().map(|part| {
        let mut uses = Uses::new(place);
        let texts = part(&mut uses).into_iter().map(Item::text).collect::<Result<Vec<_>, _>>()?;
        Ok((texts, uses))
    });
    let (mut texts, mut uses) = (vec![String::new()], Uses::new(place));
    for (part, used) in made.collect::<Result<Vec<_>, String>>()? {
        texts.extend(part);
        uses.join(used);
    }
    texts[0] = Item::from(uses.imports()).text()?;
    Ok(format::file(docs, &texts))
}

/// A call of a macro of the runtime.
fn call(name: RuntimeItem, head: String, members: Members, uses: &mut Uses<'_>) -> Item {
    let [name] = uses.runtime([name]);
    Item::Call(Call { name: on_one_line(name), groups: vec![Group { head, members }] })
}

/// A type that dereferences to what a field of it holds.
fn dereferences(name: &Ident, target: &TokenStream, field: &TokenStream) -> Item {
    let function = quote! {
        fn deref(&self) -> &#target {
            &self.#field
        }
    };
    let members = vec![quote!(type Target = #target;).into(), function.into()];
    Item::Impl { head: quote!(impl std::ops::Deref for #name), members }
}

/// For an enum of bodies: it is made once and matched once, so the size of its largest variant costs nothing, and a box would show at
/// every call site.
pub(super) fn of_any_size() -> TokenStream {
    quote!(#[allow(clippy::large_enum_variant, reason = "made once, matched once")])
}

/// Says of what not all environments have which do, by bits.
pub(super) fn only(environments: u8) -> Option<TokenStream> {
    bits(environments).map(|bits| quote!(.only(#bits)))
}

/// Environments as the runtime is told them; nothing where they are all.
pub(super) fn bits(environments: u8) -> Option<Literal> {
    (environments != u8::MAX).then(|| Literal::u8_unsuffixed(environments))
}

/// An identifier, raw where it is a keyword.
pub(super) fn ident(name: &str) -> Ident {
    if is_keyword(name) { Ident::new_raw(name, Span::call_site()) } else { Ident::new(name, Span::call_site()) }
}
