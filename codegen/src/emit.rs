//! The surface to files of Rust: tokens a module at a time, formatted where they are made. Nothing is decided here that OpenAPI has a say in.

mod answers;
mod beginning;
mod callbacks;
mod client;
mod descriptors;
mod docs;
mod enums;
mod environments;
mod examples;
mod facts;
mod forms;
mod groups;
mod imports;
mod library;
mod manifest;
mod origin;
mod psu;
mod requests;
mod runtime_items;
mod sessions;
mod structs;
mod test_kit;
mod unions;
mod values;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Mutex, PoisonError};

use proc_macro2::{Ident, Literal, Span, TokenStream};
use rayon::prelude::*;

pub(crate) use origin::record;
pub use origin::{ORIGIN, Source, listed_files};
pub(crate) use runtime_items::{FOR_USERS, GROUP_ITEMS, TYPE_ITEMS};
pub(crate) use test_kit::is_test_kit;

use crate::diagnostics::Diagnostic;
use crate::format;
use crate::naming::words::is_keyword;
use crate::operations::{Api, Operation};
use crate::settings::Settings;
use crate::source::NodeId;
use crate::surface::{OperationIndex, Surface};
use crate::types::{TypeId, Types};

/// What a package is called, and where it finds the runtime.
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
    /// Beside it, in `runtime/`, as these files: path and text.
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
    pub(crate) apis: &'e [Api],
    pub(crate) types: &'e Types,
    pub(crate) type_names: &'e BTreeMap<TypeId, String>,
    pub(crate) surface: &'e Surface,
    pub(crate) settings: &'e Settings,
    pub(crate) package: &'e Package,
    pub(crate) pointers: &'e BTreeMap<TypeId, String>,
    /// Names that the flat module of types has.
    pub(crate) flat_types: HashSet<String>,
    /// Nodes whose words the docs have a place for.
    pub(crate) told: Mutex<HashSet<NodeId>>,
}

/// A module of the package.
enum Module {
    Library,
    Client,
    Psu,
    TypesIndex,
    Types(BTreeSet<usize>, String),
    Group(usize),
    Environment(usize),
    TestKitIndex,
    TestKit(BTreeSet<usize>, String),
}

impl Emit<'_> {
    /// All files of the package but its record of origin.
    pub fn package(&self) -> Result<FileSet, Vec<Diagnostic>> {
        let emitted: Vec<_> = self.modules().par_iter().map(|module| self.module(module)).collect();
        let (mut files, mut faults) = (FileSet::new(), Vec::new());
        for result in emitted {
            match result {
                Ok((path, text)) => {
                    files.insert(path, text);
                }
                Err(fault) => faults.push(*fault),
            }
        }
        files.insert("Cargo.toml".to_owned(), self.manifest());
        files.insert("README.md".to_owned(), self.readme());
        if let Runtime::Vendored(sources) = &self.package.runtime {
            files.extend(sources.iter().map(|(path, text)| (format!("runtime/{path}"), text.clone())));
        }
        if faults.is_empty() { Ok(files) } else { Err(faults) }
    }

    /// Nodes whose words the docs have, once the package is emitted.
    pub(crate) fn into_told(self) -> HashSet<NodeId> {
        self.told.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn modules(&self) -> Vec<Module> {
        let mut modules: Vec<Module> =
            self.type_modules().into_iter().map(|(groups, name)| Module::Types(groups, name)).collect();
        modules.extend((0..self.surface.groups.len()).map(Module::Group));
        modules.extend([Module::Library, Module::Client, Module::TypesIndex]);
        if !self.surface.psu.is_empty() {
            modules.push(Module::Psu);
        }
        modules.extend(self.environments_apart().map(Module::Environment));
        modules.push(Module::TestKitIndex);
        modules.extend(self.test_kit_modules().into_iter().map(|(groups, name)| Module::TestKit(groups, name)));
        modules
    }

    fn module(&self, module: &Module) -> Result<(String, String), Box<Diagnostic>> {
        let (path, docs, items) = match module {
            Module::Library => ("src/lib.rs".to_owned(), self.library_docs(), self.library()),
            Module::Client => ("src/client.rs".to_owned(), self.client_docs(), self.client()),
            Module::Psu => ("src/psu.rs".to_owned(), "Headers about the customer.".to_owned(), self.psu()),
            Module::TypesIndex => ("src/types.rs".to_owned(), self.types_docs(), self.types_index()),
            Module::Types(groups, name) => {
                (format!("src/types/{name}.rs"), self.type_module_docs(groups), self.type_module(groups))
            }
            Module::Group(index) => {
                let group = &self.surface.groups[*index];
                (format!("src/{}.rs", self.module_path(group).join("/")), self.group_docs(group), self.group(group))
            }
            Module::Environment(index) => {
                let name = self.environment_module(*index);
                (format!("src/{name}.rs"), format!("What only the {name} environment has."), self.environment_items(*index))
            }
            Module::TestKitIndex => ("src/test_kit.rs".to_owned(), self.test_kit_docs(), self.test_kit_index()),
            Module::TestKit(groups, name) => {
                (format!("src/test_kit/{name}.rs"), self.test_kit_module_docs(groups), self.test_kit_module(groups))
            }
        };
        let imports = match module {
            Module::Library | Module::TypesIndex | Module::TestKitIndex => TokenStream::new(),
            _ => self.imports(&items, matches!(module, Module::Types(..))),
        };
        let text = format::file(&docs, imports, items).map_err(|fault| {
            Box::new(Diagnostic::placeless(format!(
                "{path} does not parse: {fault}; this is a fault of the generator, please report it"
            )))
        })?;
        Ok((path, text))
    }

    pub(super) fn operation(&self, index: OperationIndex) -> &Operation {
        &self.apis[index.0].operations[index.1]
    }

    /// A definition as it is named elsewhere: by its path where the runtime has an item of the same name.
    pub(super) fn type_path(&self, id: TypeId) -> TokenStream {
        let name = self.type_name(id);
        if runtime_items::GROUP_ITEMS.iter().any(|item| name == item) {
            quote::quote!(crate::types::#name)
        } else {
            quote::quote!(#name)
        }
    }

    pub(super) fn type_name(&self, id: TypeId) -> Ident {
        ident(self.type_names.get(&id).map_or("Unnamed", String::as_str))
    }
}

/// For an enum of bodies: it is made once and matched once, so the size of its largest variant costs nothing, and a box would show at
/// every call site.
pub(super) fn of_any_size() -> TokenStream {
    quote::quote!(#[allow(clippy::large_enum_variant, reason = "made once, matched once")])
}

/// Says of what not all environments have which do, by bits.
pub(super) fn only(environments: u8) -> Option<TokenStream> {
    let bits = (environments != u8::MAX).then(|| Literal::u8_unsuffixed(environments));
    bits.map(|bits| quote::quote!(.only(#bits)))
}

/// An identifier, raw where it is a keyword.
pub(super) fn ident(name: &str) -> Ident {
    if is_keyword(name) { Ident::new_raw(name, Span::call_site()) } else { Ident::new(name, Span::call_site()) }
}
