//! The `use` lines of a module: what its tokens name without a path.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::quote;

use super::runtime_items::{GROUP_ITEMS, TYPE_ITEMS, runtime};
use super::{Emit, ident};

/// Macros whose arguments name variants and fields, not items.
const CLOSED_MACROS: [&str; 3] = ["redacted_debug", "string_enum", "string_id"];

/// The module of the runtime that modules of the test kit name their items by, so that types of a package may have the same names.
const TEST_KIT: &str = "test_kit";

/// Items that are macros: without `!` the word is a field or a method of that name.
const MACROS: [&str; 4] = ["redacted_debug", "request", "string_enum", "string_id"];

impl Emit<'_> {
    /// Imports for a module; modules of types find one another through their parent.
    pub(super) fn imports(&self, items: &TokenStream, among_types: bool) -> TokenStream {
        let mut found = Found::default();
        found.stream(items.clone());
        let Found { named, declared } = found;
        let mut items: Vec<&str> = TYPE_ITEMS.iter().chain(&GROUP_ITEMS).copied().collect();
        items.sort_unstable();
        let runtime_names =
            items.iter().filter(|item| named.contains(**item) && !declared.contains(**item)).map(|item| ident(item));
        let names: Vec<_> = runtime_names.collect();
        // What shares its name with an item of the runtime is named by its path.
        let known = |name: &&String| {
            !GROUP_ITEMS.contains(&name.as_str()) && self.flat_types.contains(*name) && !declared.contains(*name)
        };
        let types: Vec<_> = named.iter().filter(known).map(|name| ident(name)).collect();
        let runtime = runtime();
        let from_runtime = (!names.is_empty()).then(|| quote!(use #runtime::{#(#names),*};));
        let from_types = (!types.is_empty())
            .then(|| if among_types { quote!(use super::{#(#types),*};) } else { quote!(use crate::types::{#(#types),*};) });
        let map = named.contains("BTreeMap").then(|| {
            quote!(
                use std::collections::BTreeMap;
            )
        });
        let root: Vec<_> = self
            .root_types()
            .into_iter()
            .filter(|name| named.contains(name) && !declared.contains(name))
            .map(|name| ident(&name))
            .collect();
        let test_kit = named.contains(TEST_KIT).then(|| quote!(use #runtime::test_kit;));
        let from_root = (!root.is_empty()).then(|| quote!(use crate::{#(#root),*};));
        quote!(#map #from_runtime #test_kit #from_root #from_types)
    }

    fn root_types(&self) -> Vec<String> {
        let psu = (!self.surface.psu.is_empty()).then(|| "Psu".to_owned());
        psu.into_iter().collect()
    }
}

#[derive(Default)]
struct Found {
    named: BTreeSet<String>,
    declared: BTreeSet<String>,
}

impl Found {
    fn stream(&mut self, stream: TokenStream) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        let (mut after_path, mut in_closed_macro, mut item) = (false, false, None);
        for (at, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(group) if in_closed_macro => {
                    if group.delimiter() != Delimiter::None {
                        in_closed_macro = false;
                    }
                }
                TokenTree::Group(group) if item == Some("enum") && group.delimiter() == Delimiter::Brace => {
                    self.variants(group.stream());
                    item = None;
                }
                TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket && is_attribute(&tokens, at) => {}
                TokenTree::Group(group) => self.stream(group.stream()),
                TokenTree::Ident(name) => {
                    let name = name.to_string();
                    let is_macro = matches!(tokens.get(at + 1), Some(TokenTree::Punct(mark)) if mark.as_char() == '!');
                    in_closed_macro |= is_macro && CLOSED_MACROS.contains(&name.as_str());
                    match name.as_str() {
                        "enum" => item = Some("enum"),
                        "struct" => item = Some("struct"),
                        _ if declares(&tokens, at) => {
                            self.declared.insert(name);
                        }
                        name_of_macro if MACROS.contains(&name_of_macro) && !is_macro => {}
                        TEST_KIT if !begins_path(&tokens, at) => {}
                        _ if !after_path && !is_associated(&tokens, at) => {
                            self.named.insert(name);
                        }
                        _ => {}
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            after_path = ends_path(&tokens, at);
        }
    }

    /// Of an enum only what its variants hold.
    fn variants(&mut self, stream: TokenStream) {
        for token in stream {
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => self.stream(group.stream()),
                _ => {}
            }
        }
    }
}

/// Whether the name before says that this one is new.
fn declares(tokens: &[TokenTree], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    matches!(before, Some(TokenTree::Ident(word)) if *word == "struct" || *word == "enum")
}

fn is_attribute(tokens: &[TokenTree], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    matches!(before, Some(TokenTree::Punct(mark)) if mark.as_char() == '#')
}

/// An associated type: named by its trait, not by a path of its own.
fn is_associated(tokens: &[TokenTree], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    matches!(before, Some(TokenTree::Ident(word)) if *word == "type")
}

/// Whether `::` follows the name.
fn begins_path(tokens: &[TokenTree], at: usize) -> bool {
    ends_path(tokens, at + 2)
}

/// Whether the token is the second colon of `::` that follows a name.
fn ends_path(tokens: &[TokenTree], at: usize) -> bool {
    let colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
    colon(tokens.get(at)) && at > 0 && colon(tokens.get(at - 1))
}
