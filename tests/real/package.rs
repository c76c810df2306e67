//! Emitted packages, read as Rust: what their operations send and read, and what their types have on the wire.

pub(crate) mod operations;
pub(crate) mod tokens;
pub(crate) mod types;

use std::collections::BTreeMap;

use portal_codegen::FileSet;
use portal_codegen::listing::expanded;
use syn::{File, Item};

use types::Kept;

/// A package, read.
pub(crate) struct Package {
    pub(crate) operations: Vec<operations::Operation>,
    /// By name; types of requests lie in the file of their operation, all others in one flat module.
    types: BTreeMap<(String, String), Kept>,
}

impl Package {
    /// Reads the sources among `files`.
    pub(crate) fn read(files: &FileSet) -> Self {
        let sources = files.iter().filter(|(path, _)| path.starts_with("src/") && path.ends_with(".rs"));
        let parsed: Vec<(String, File)> = sources
            .map(|(path, text)| {
                let mut file = syn::parse_file(text).unwrap_or_else(|fault| panic!("{path} is no Rust: {fault}"));
                file.items = expanded(file.items).unwrap_or_else(|fault| panic!("{path}: {fault}"));
                let scope = if path.starts_with("src/types") { String::new() } else { path.clone() };
                (scope, file)
            })
            .collect();
        let mut types = BTreeMap::new();
        for (scope, file) in &parsed {
            types::read(scope, &file.items, &mut types);
        }
        let items: Vec<(&String, &[Item])> = parsed.iter().map(|(scope, file)| (scope, file.items.as_slice())).collect();
        Self { operations: operations::read(&items), types }
    }

    /// All types.
    pub(crate) fn types(&self) -> impl Iterator<Item = &Kept> {
        self.types.values()
    }

    /// Whether any operation sends a header as the id of the request.
    pub(crate) fn is_request_id(&self, header: &str) -> bool {
        self.operations.iter().any(|operation| operation.sends_as_request_id(header))
    }

    /// The type of this name, as a file sees it.
    pub(crate) fn kept(&self, scope: &str, name: &str) -> Option<&Kept> {
        let own = self.types.get(&(scope.to_owned(), name.to_owned()));
        own.or_else(|| self.types.get(&(String::new(), name.to_owned())))
    }
}
