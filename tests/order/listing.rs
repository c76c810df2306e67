//! All that a package offers, one line an item, sorted by path.

use super::definitions::expanded;
use portal_codegen::FileSet;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Fields, FnArg, ImplItem, Item, ItemImpl, ItemMacro, ItemMod, ItemUse, ReturnType, Signature, UseTree, Visibility};

/// Lists a package by its files.
pub(crate) fn listing(files: &FileSet) -> Vec<String> {
    let mut listing = Listing { files, lines: Vec::new() };
    listing.features(&files["Cargo.toml"]);
    listing.module("src", "src/lib.rs", "", true);
    listing.lines.sort();
    listing.lines.dedup();
    listing.lines
}

struct Listing<'f> {
    files: &'f FileSet,
    lines: Vec<String>,
}

impl Listing<'_> {
    fn features(&mut self, manifest: &str) {
        let section = manifest.lines().skip_while(|line| *line != "[features]").skip(1);
        let declared = section.take_while(|line| !line.is_empty());
        self.lines.extend(declared.map(|line| format!("feature {line}")));
    }

    /// The items of a module. What stands in a private one is public by the name that its parent exports it under: the parent itself.
    fn module(&mut self, folder: &str, file: &str, path: &str, shown: bool) {
        let text = self.files.get(file).unwrap_or_else(|| panic!("there is no {file}"));
        let parsed = syn::parse_file(text).unwrap_or_else(|fault| panic!("{file}: {fault}"));
        for item in &expanded(parsed.items) {
            match item {
                Item::Mod(module) => self.below(folder, module, path),
                Item::Use(exported) if is_public(&exported.vis) && shown => self.exports(exported, path),
                item => self.item(item, path),
            }
        }
    }

    fn below(&mut self, folder: &str, module: &ItemMod, path: &str) {
        let name = module.ident.to_string();
        let stem = name.trim_start_matches("r#");
        let public = is_public(&module.vis);
        // With the kit every type goes both ways; which way is its own shows where the type stands.
        if path == "test_kit" && !public {
            return;
        }
        let own = if public { join(path, &name) } else { path.to_owned() };
        if public {
            self.lines.push(format!("{own}: mod"));
        }
        let folder = format!("{folder}/{stem}");
        self.module(&folder, &format!("{folder}.rs"), &own, public);
    }

    fn exports(&mut self, exported: &ItemUse, path: &str) {
        for (from, name) in leaves(&exported.tree, "") {
            if from.starts_with("portal_runtime") {
                self.lines.push(format!("{}: {from}", join(path, &name)));
            }
        }
    }

    fn item(&mut self, item: &Item, path: &str) {
        match item {
            Item::Struct(item) if is_public(&item.vis) => {
                let own = join(path, &item.ident.to_string());
                self.lines.push(format!("{own}: struct"));
                self.fields(&item.fields, &own);
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let own = join(path, &item.ident.to_string());
                self.lines.push(format!("{own}: enum"));
                for variant in &item.variants {
                    self.lines.push(format!("{own}::{}{}", variant.ident, spoken(&variant.fields)));
                }
            }
            Item::Impl(item) => self.implementation(item, path),
            Item::Macro(item) => self.declared(item, path),
            _ => {}
        }
    }

    fn fields(&mut self, fields: &Fields, owner: &str) {
        for field in fields.iter().filter(|field| is_public(&field.vis)) {
            let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
            self.lines.push(format!("{owner}.{name}: {}", spoken(&field.ty)));
        }
    }

    fn implementation(&mut self, item: &ItemImpl, path: &str) {
        let own = join(path, &spoken(&item.self_ty));
        if let Some((implemented, _)) = &item.trait_ {
            self.lines.push(format!("{own}: {}", implemented.segments.last().map(spoken).unwrap_or_default()));
            return;
        }
        for item in &item.items {
            if let ImplItem::Fn(function) = item
                && is_public(&function.vis)
            {
                self.lines.push(format!("{own}::{}", signature(&function.sig)));
            }
        }
    }

    /// What our own macros declare: a request and what comes of it, an identifier, the strings of an enum.
    fn declared(&mut self, item: &ItemMacro, path: &str) {
        let tokens = after_attributes(item.mac.tokens.clone());
        match spoken(&item.mac.path).as_str() {
            "request" => {
                let text = spoken(tokens);
                let (name, gives) = text.split_once(',').unwrap_or((&text, ""));
                self.lines.push(format!("{}: request of {}", join(path, name), gives.trim()));
            }
            "string_id" => self.lines.push(format!("{}: identifier", join(path, &spoken(tokens)))),
            _ => {}
        }
    }
}

pub(super) fn signature(signature: &Signature) -> String {
    let arguments = signature.inputs.iter().map(|argument| match argument {
        FnArg::Receiver(receiver) => spoken(receiver).trim_start_matches("mut ").to_owned(),
        FnArg::Typed(argument) => spoken(argument),
    });
    let arguments = arguments.collect::<Vec<_>>().join(", ");
    let gives = match &signature.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, given) => format!(" -> {}", spoken(given)),
    };
    format!("{}({arguments}){gives}", signature.ident)
}

/// Full path and last name of everything that a `use` names.
fn leaves(tree: &UseTree, prefix: &str) -> Vec<(String, String)> {
    match tree {
        UseTree::Path(path) => leaves(&path.tree, &join(prefix, &path.ident.to_string())),
        UseTree::Group(group) => group.items.iter().flat_map(|tree| leaves(tree, prefix)).collect(),
        UseTree::Name(name) => vec![(join(prefix, &name.ident.to_string()), name.ident.to_string())],
        UseTree::Rename(renamed) => vec![(join(prefix, &renamed.ident.to_string()), renamed.rename.to_string())],
        UseTree::Glob(_) => vec![(join(prefix, "*"), "*".to_owned())],
    }
}

fn after_attributes(tokens: TokenStream) -> TokenStream {
    let is_name = |token: &TokenTree| matches!(token, TokenTree::Ident(_));
    tokens.into_iter().skip_while(|token| !is_name(token)).collect()
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}::{name}") }
}

/// Tokens as a person writes them.
pub(super) fn spoken(tokens: impl ToTokens) -> String {
    let text = tokens.into_token_stream().to_string();
    let tight =
        [(" < ", "<"), (" >", ">"), (" :: ", "::"), ("& ", "&"), (" ,", ","), (" :", ":"), ("( ", "("), (" )", ")"), (" (", "(")];
    tight.iter().fold(text, |text, (loose, tight)| text.replace(loose, tight))
}
