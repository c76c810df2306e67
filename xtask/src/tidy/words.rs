//! The tokens of a file in a row, without its tests and without the code that it quotes for emission.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Item};

/// A token, or one side of a pair of delimiters.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// From 1.
    pub(super) line: usize,
}

/// Macros whose tokens become another program.
const QUOTING: [&str; 4] = ["quote", "quote_spanned", "parse_quote", "format_ident"];

/// The words of a file.
///
/// # Errors
/// The message of the parser.
pub(super) fn of(text: &str) -> syn::Result<Vec<Word>> {
    let file = syn::parse_file(text)?;
    let mut words = Vec::new();
    for item in file.items.iter().filter(|item| !is_test(item)) {
        flatten(item.to_token_stream(), &mut words);
    }
    Ok(words)
}

fn is_test(item: &Item) -> bool {
    let attributes: &[Attribute] = match item {
        Item::Mod(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        _ => &[],
    };
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}

fn flatten(tokens: TokenStream, words: &mut Vec<Word>) {
    for token in tokens {
        let line = token.span().start().line;
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                words.push(Word { text: open.to_owned(), line });
                if !quotes(words) {
                    flatten(group.stream(), words);
                }
                words.push(Word { text: close.to_owned(), line: group.span_close().start().line });
            }
            other => words.push(Word { text: other.to_string(), line }),
        }
    }
}

/// Whether the delimiter that ends `words` opens a macro that quotes.
fn quotes(words: &[Word]) -> bool {
    matches!(words, [.., name, bang, _] if bang.text == "!" && QUOTING.contains(&name.text.as_str()))
}
