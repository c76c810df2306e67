//! The types of a package that go as JSON, each with the schema that its docs name.

use std::collections::{BTreeMap, BTreeSet};

use portal_codegen::FileSet;
use portal_codegen::listing::expanded;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Expr, ExprLit, Field, Item, ItemStruct, Lit, Meta, Variant};

/// A type and the schema that it is of.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Described {
    pub(crate) name: String,
    /// Pointer to the schema in its file.
    pub(crate) pointer: String,
    /// What the description calls the branch of each variant.
    pub(crate) branches: BTreeMap<String, String>,
    /// The fields of which it is any JSON value that they hold.
    pub(crate) any: Vec<String>,
}

/// The types that go as JSON and are described by one schema.
pub(crate) fn described(files: &FileSet) -> Vec<Described> {
    let sources = files.iter().filter(|(path, _)| path.starts_with("src/types") && path.ends_with(".rs"));
    let parsed: Vec<Vec<Item>> = sources
        .map(|(path, text)| expanded(syn::parse_file(text).unwrap().items).unwrap_or_else(|fault| panic!("{path}: {fault}")))
        .collect();
    let items = || parsed.iter().flatten();
    let as_json: BTreeSet<String> = items().flat_map(serialized).collect();
    items().filter_map(one).filter(|found| as_json.contains(&found.name)).collect()
}

fn one(item: &Item) -> Option<Described> {
    let (name, attributes, branches, any) = match item {
        Item::Struct(item) => (&item.ident, &item.attrs, BTreeMap::new(), any(item)),
        Item::Enum(item) => (&item.ident, &item.attrs, item.variants.iter().filter_map(branch).collect(), Vec::new()),
        _ => return None,
    };
    let docs = docs(attributes);
    let source = docs.iter().rev().find_map(|line| quoted(line.strip_prefix("Source: ")?))?;
    let pointer = source.split_once('#').map_or(source, |(_, pointer)| pointer).to_owned();
    Some(Described { name: name.to_string(), pointer, branches, any })
}

/// The fields that hold any JSON value, or lists or mappings of such.
fn any(item: &ItemStruct) -> Vec<String> {
    let is_any = |field: &&Field| names(field.ty.to_token_stream()).last().is_some_and(|name| name == "Json");
    item.fields.iter().filter(is_any).filter_map(|field| Some(field.ident.as_ref()?.to_string())).collect()
}

/// The variant of a branch, with its name in the description.
fn branch(variant: &Variant) -> Option<(String, String)> {
    let docs = docs(&variant.attrs);
    let name = docs.iter().find_map(|line| quoted(line.strip_suffix(" of the description.")?))?;
    Some((variant.ident.to_string(), name.to_owned()))
}

/// What stands between the quotes of code.
fn quoted(text: &str) -> Option<&str> {
    let text = text.strip_suffix('.').unwrap_or(text);
    text.strip_prefix('`')?.strip_suffix('`')
}

fn docs(attributes: &[Attribute]) -> Vec<String> {
    let texts = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    texts.collect()
}

/// The types in the table of those that go as JSON or text.
fn serialized(item: &Item) -> Vec<String> {
    match item {
        Item::Macro(item) if item.mac.path.segments.last().is_some_and(|last| last.ident == "serialized") => {
            let groups = item.mac.tokens.clone().into_iter().filter_map(|token| match token {
                TokenTree::Group(group) => Some(group.stream()),
                _ => None,
            });
            groups.flat_map(names).collect()
        }
        _ => Vec::new(),
    }
}

fn names(tokens: TokenStream) -> Vec<String> {
    let names = tokens.into_iter().filter_map(|token| match token {
        TokenTree::Ident(name) => Some(name.to_string()),
        _ => None,
    });
    names.collect()
}
