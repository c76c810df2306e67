//! The provider's own file in place of our description, under the same conventions, corrections and names: the same package.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;

use portal_codegen::diagnostics::Level;
use portal_codegen::listing::expanded;
use portal_codegen::{FileSet, Files, Outcome};
use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{ImplItem, Item};

use crate::documents::{Documents, Folder, locked, portal, repository};
use crate::package::tokens::spoken;
use crate::reviewed;

/// The portal in `specs/`, and its description.
const PORTAL: &str = "open-payments";
const DESCRIPTION: &str = "specs/open-payments/psd2.yaml";

pub(crate) fn the_file_of_the_provider_makes_the_package_that_ours_makes(documents: &Documents) {
    let theirs = Replaced { bytes: fs::read(documents.file(documents.named("open-payments-2021"))).unwrap() };
    let own = Folder(repository());
    are_one(&portal(PORTAL, &own), &portal(PORTAL, &theirs));
    // Names that were given out once would hide that the provider's file gives others.
    are_one(&locked(PORTAL, &own, String::new()), &locked(PORTAL, &theirs, String::new()));
}

fn are_one(ours: &Outcome, theirs: &Outcome) {
    for outcome in [ours, theirs] {
        let errors: Vec<_> = outcome.diagnostics.iter().filter(|found| found.level == Level::Error).collect();
        assert!(errors.is_empty(), "{errors:?}");
        assert!(!outcome.files.is_empty() && !outcome.lock.is_empty(), "nothing is compared");
    }
    reviewed::check(&unlike(&ours.files, &theirs.files), include_str!("same_api.list"));
    assert_eq!(ours.lock, theirs.lock);
}

/// Each item that only one package has, or that they have otherwise.
fn unlike(ours: &FileSet, theirs: &FileSet) -> BTreeSet<(String, String)> {
    let (one, other) = (items(ours), items(theirs));
    let mut found = BTreeSet::new();
    for label in one.keys().chain(other.keys()) {
        let what = match (one.get(label), other.get(label)) {
            (Some(_), None) => "only in ours",
            (None, Some(_)) => "only in theirs",
            (one, other) if one != other => "differs",
            _ => continue,
        };
        found.insert((label.clone(), what.to_owned()));
    }
    found
}

/// Every item of the package, private ones too, by file and what it is; without docs, which are words, and tests, which are of examples.
fn items(files: &FileSet) -> BTreeMap<String, Vec<String>> {
    let mut items: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with("src/") && path.ends_with(".rs")) {
        let file = syn::parse_file(text).unwrap_or_else(|fault| panic!("{path} is no Rust: {fault}"));
        for item in &expanded(file.items).unwrap_or_else(|fault| panic!("{path}: {fault}")) {
            for (label, tokens) in parts(item) {
                items.entry(format!("{path} {label}")).or_default().push(without_docs(tokens).to_string());
            }
        }
    }
    items
}

/// An item, or the methods of one that has methods.
fn parts(item: &Item) -> Vec<(String, TokenStream)> {
    let whole = |label: String| vec![(label, item.to_token_stream())];
    match item {
        Item::Struct(item) => whole(format!("struct {}", item.ident)),
        Item::Enum(item) => whole(format!("enum {}", item.ident)),
        Item::Static(item) => whole(format!("static {}", item.ident)),
        Item::Type(item) => whole(format!("type {}", item.ident)),
        Item::Mod(item) => whole(format!("mod {}", item.ident)),
        Item::Use(item) => whole(format!("use {}", spoken(&item.tree))),
        Item::Macro(item) => {
            let named = item.mac.tokens.clone().into_iter().next();
            whole(format!("{}! {}", spoken(&item.mac.path), named.map(|name| name.to_string()).unwrap_or_default()))
        }
        Item::Impl(item) => match &item.trait_ {
            Some((implemented, _)) => whole(format!("impl {} for {}", spoken(implemented), spoken(&item.self_ty))),
            None => item.items.iter().map(|part| (member(&spoken(&item.self_ty), part), part.to_token_stream())).collect(),
        },
        other => whole(spoken(other)),
    }
}

fn member(owner: &str, part: &ImplItem) -> String {
    match part {
        ImplItem::Fn(function) => format!("fn {owner}::{}", function.sig.ident),
        ImplItem::Const(constant) => format!("const {owner}::{}", constant.ident),
        other => format!("impl {owner}: {}", spoken(other)),
    }
}

/// Tokens without `#[doc = …]`, which doc comments become.
fn without_docs(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group)
                if is_docs(&group) && matches!(kept.last(), Some(TokenTree::Punct(hash)) if hash.as_char() == '#') =>
            {
                kept.pop();
            }
            TokenTree::Group(group) => kept.push(Group::new(group.delimiter(), without_docs(group.stream())).into()),
            token => kept.push(token),
        }
    }
    kept.into_iter().collect()
}

fn is_docs(group: &Group) -> bool {
    matches!(group.stream().into_iter().next(), Some(TokenTree::Ident(name)) if name == "doc")
}

/// The files of this repository, but for the description.
struct Replaced {
    bytes: Vec<u8>,
}

impl Files for Replaced {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        if path == DESCRIPTION { Ok(self.bytes.clone()) } else { Folder(repository()).read(path) }
    }
}
