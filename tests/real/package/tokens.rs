//! Tokens: the strings in them, and types as text.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, LitStr, PathArguments, Type};

/// A type that a value has on its way: wrappers that the wire does not show are taken off.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Held {
    List(Box<Held>),
    Map(Box<Held>),
    /// By the last name of its path.
    Named(String),
}

/// What a type holds.
pub(crate) fn held(value: &Type) -> Held {
    match value {
        Type::Reference(reference) => held(&reference.elem),
        Type::Slice(slice) => Held::List(Box::new(held(&slice.elem))),
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return Held::Named(String::new()) };
            let argument = match &last.arguments {
                PathArguments::AngleBracketed(arguments) => arguments.args.last(),
                _ => None,
            };
            match (last.ident.to_string().as_str(), argument) {
                ("Option" | "Box", Some(GenericArgument::Type(inner))) => held(inner),
                ("Vec", Some(GenericArgument::Type(inner))) => Held::List(Box::new(held(inner))),
                ("BTreeMap", Some(GenericArgument::Type(inner))) => Held::Map(Box::new(held(inner))),
                (name, _) => Held::Named(name.to_owned()),
            }
        }
        other => Held::Named(other.to_token_stream().to_string()),
    }
}

/// All tokens in a row, groups opened.
pub(crate) fn flat(tokens: TokenStream) -> Vec<TokenTree> {
    let mut all = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => all.extend(flat(group.stream())),
            token => all.push(token),
        }
    }
    all
}

/// The text of a token that is a string.
pub(crate) fn string(token: &TokenTree) -> Option<String> {
    syn::parse2::<LitStr>(token.clone().into()).ok().map(|literal| literal.value())
}

/// All strings, in order.
pub(crate) fn strings(tokens: impl ToTokens) -> Vec<String> {
    flat(tokens.into_token_stream()).iter().filter_map(string).collect()
}

/// Tokens without the spaces between them, and without the comma after a last argument.
pub(crate) fn spoken(tokens: impl ToTokens) -> String {
    tokens.into_token_stream().to_string().replace([' ', '\n'], "").replace(",)", ")").replace(",>", ">")
}
