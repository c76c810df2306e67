//! All that a package offers its users, one line an item, sorted by path. It is read from the files that are written, so that nothing
//! which callers see is left out; what macros of the runtime make of the tables that they are called with is listed as if it stood there.

mod definitions;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Fields, FnArg, ImplItem, Item, ItemImpl, ItemMacro, ItemMod, ItemUse, ReturnType, Signature, UseTree, Visibility};

use crate::emit::FileSet;
pub use definitions::expanded;

/// Macros that offer callers nothing, or nothing that is not listed of the type that they are called for.
const SILENT: [&str; 4] = ["redacted_debug", "serialized", "string_enum", "variants"];

/// Lists a package by its files.
///
/// # Errors
/// The file that is not there or is no Rust: a fault of the emitter.
pub fn listing(files: &FileSet) -> Result<Vec<String>, String> {
    let mut listing = Listing { files, lines: Vec::new() };
    listing.features(files.get("Cargo.toml").ok_or("there is no Cargo.toml")?);
    listing.module("src", "src/lib.rs", "", true)?;
    listing.lines.sort();
    listing.lines.dedup();
    Ok(listing.lines)
}

struct Listing<'f> {
    files: &'f FileSet,
    lines: Vec<String>,
}

impl Listing<'_> {
    /// Each feature, and each that it switches on: one more is no other line.
    fn features(&mut self, manifest: &str) {
        let section = manifest.lines().skip_while(|line| *line != "[features]").skip(1);
        for (name, of) in section.map_while(|line| line.split_once(" = ")) {
            self.lines.push(format!("feature {name}"));
            let of = of.trim_matches(['[', ']']).split(", ").filter(|other| !other.is_empty());
            self.lines.extend(of.map(|other| format!("feature {name}: {}", other.trim_matches('"'))));
        }
    }

    /// The items of a module. What stands in a private one is public by the name that its parent exports it under: the parent itself.
    fn module(&mut self, folder: &str, file: &str, path: &str, shown: bool) -> Result<(), String> {
        let text = self.files.get(file).ok_or_else(|| format!("there is no {file}"))?;
        let items =
            syn::parse_file(text).and_then(|parsed| expanded(parsed.items)).map_err(|fault| format!("{file}: {fault}"))?;
        for item in &items {
            match item {
                Item::Mod(module) => self.below(folder, module, path)?,
                Item::Use(exported) if is_public(&exported.vis) && shown => self.exports(exported, path),
                Item::Use(_) => {}
                item => self.item(item, path),
            }
        }
        Ok(())
    }

    fn below(&mut self, folder: &str, module: &ItemMod, path: &str) -> Result<(), String> {
        let name = module.ident.to_string();
        let stem = name.trim_start_matches("r#");
        let public = is_public(&module.vis);
        // With the kit every type goes both ways; which way is its own shows where the type stands.
        if path == "test_kit" && !public {
            return Ok(());
        }
        let own = if public { join(path, &name) } else { path.to_owned() };
        if public {
            self.lines.push(format!("{own}: mod"));
        }
        let folder = format!("{folder}/{stem}");
        self.module(&folder, &format!("{folder}.rs"), &own, public)
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
            Item::Fn(item) if is_public(&item.vis) => self.lines.push(join(path, &signature(&item.sig))),
            Item::Type(item) if is_public(&item.vis) => {
                self.lines.push(format!("{} = {}", join(path, &item.ident.to_string()), spoken(&item.ty)));
            }
            Item::Impl(item) => self.implementation(item, path),
            Item::Macro(item) => self.declared(item, path),
            other => self.lines.extend(named(other).map(|(kind, name)| format!("{}: {kind}", join(path, &name)))),
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
            let implemented = implemented.segments.last().map(spoken).unwrap_or_default();
            let types = item.items.iter().filter_map(|item| if let ImplItem::Type(item) = item { Some(item) } else { None });
            self.lines.extend(types.map(|of| format!("{own}: {implemented} with {} = {}", of.ident, spoken(&of.ty))));
            self.lines.push(format!("{own}: {implemented}"));
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

    /// What our own macros declare: an identifier, a builder.
    fn declared(&mut self, item: &ItemMacro, path: &str) {
        let name = item.mac.path.segments.last().map(spoken).unwrap_or_default();
        let text = spoken(after_attributes(item.mac.tokens.clone()));
        let (of, rest) = text.split_once(',').unwrap_or((&text, ""));
        match name.as_str() {
            silent if SILENT.contains(&silent) => {}
            "string_id" => self.lines.push(format!("{}: identifier", join(path, of))),
            _ => self.lines.push(format!("{}: {name} of {}", join(path, of), rest.trim())),
        }
    }
}

/// Kind and name of a public item that has no line of its own kind above.
fn named(item: &Item) -> Option<(&'static str, String)> {
    let (kind, visibility, name) = match item {
        Item::Const(item) => ("const", &item.vis, &item.ident),
        Item::Static(item) => ("static", &item.vis, &item.ident),
        Item::Trait(item) => ("trait", &item.vis, &item.ident),
        _ => return None,
    };
    is_public(visibility).then(|| (kind, name.to_string()))
}

/// A function as its callers see it.
pub fn signature(signature: &Signature) -> String {
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
pub fn spoken(tokens: impl ToTokens) -> String {
    let text = tokens.into_token_stream().to_string();
    let tight = [
        (" < ", "<"),
        (" >", ">"),
        (" :: ", "::"),
        ("& ", "&"),
        (" ,", ","),
        (" :", ":"),
        ("( ", "("),
        (" )", ")"),
        (" (", "("),
        (",>", ">"),
        (",)", ")"),
    ];
    tight.iter().fold(text, |text, (loose, tight)| text.replace(loose, tight))
}
