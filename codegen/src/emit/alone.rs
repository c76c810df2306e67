//! The root of a package that has types alone, its manifest and its readme.

use quote::quote;

use super::library::recursion_limit;
use super::manifest::{RUNTIME, SERDE};
use super::runtime_items::{FOR_TYPES, REVISION, RuntimeItem, runtime};
use super::{Emit, Part, docs, ident, part};
use crate::format::Item;
use crate::types::Shape;

impl Emit<'_> {
    pub(super) fn types_alone_docs(&self) -> String {
        let about = format!("Types of {}.", docs::safe(&self.title()));
        let library = &self.package.library;
        let example = self.named(|shape, usage| matches!(shape, Shape::Struct(_)) && usage.read).map(|id| {
            let name = self.type_name(id);
            format!(
                "```no_run\n# fn example(json: &str) -> Result<(), {library}::ReadError> {{\n\
                 let value: {library}::types::{name} = {library}::from_json(json)?;\n\
                 println!(\"{{}}\", {library}::to_json(&value));\n# Ok(())\n# }}\n```"
            )
        });
        docs::printable(&docs::paragraphs([about].into_iter().chain(example)))
    }

    pub(super) fn types_alone(&self) -> Vec<Part<'_>> {
        vec![part(|_| self.types_alone_items())]
    }

    fn types_alone_items(&self) -> Vec<Item> {
        let (runtime, assert_revision) = (runtime(), RuntimeItem::AssertRevision.path());
        let limit = recursion_limit(self.surface.nesting).map(|limit| quote!(#![recursion_limit = #limit]));
        let deprecated = self.allow_deprecated();
        let items = FOR_TYPES.iter().map(|name| ident(name));
        let declarations = quote! {
            #limit
            #deprecated
            pub mod types;
            pub use #runtime::{#(#items),*};
        };
        vec![declarations.into(), quote!(const _: () = #assert_revision(#REVISION);).into()]
    }

    pub(super) fn types_alone_features(&self) -> String {
        format!("default = []\n{SERDE} = [\"{RUNTIME}/{SERDE}\"]\n")
    }

    pub(super) fn types_alone_readme(&self) -> String {
        format!(
            "# {}\n\nTypes of {}, generated from its API descriptions, without a client. Every file here is written by\n\
             `cargo xtask generate`, and `origin.json` says from what; changes made by hand are lost.\n\n\
             `from_json` reads a type, and `to_json` writes it.\n\
             The feature `{SERDE}` lets types implement `Serialize` and `Deserialize`.\n",
            self.package.name,
            docs::safe(&self.title()),
        )
    }
}
