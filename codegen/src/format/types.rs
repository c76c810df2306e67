//! Types, fields, variants and plain statements as they are spelt within a line.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A type, a field, a variant or a plain statement on one line.
pub fn on_one_line(tokens: TokenStream) -> String {
    let mut text = String::new();
    push(tokens, &mut text);
    text
}

fn push(tokens: TokenStream, text: &mut String) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                push(group.stream(), text);
                text.push_str(close);
            }
            TokenTree::Punct(punct) if punct.as_char() == '=' && punct.spacing() == Spacing::Alone => text.push_str(" = "),
            TokenTree::Punct(punct) => {
                let ends_path = text.ends_with(':');
                text.push(punct.as_char());
                let is_separator = punct.as_char() == ',' || punct.as_char() == ':' && !ends_path;
                if is_separator && punct.spacing() == Spacing::Alone {
                    text.push(' ');
                }
            }
            word => {
                let follows_word = text.ends_with(|last: char| last.is_alphanumeric() || matches!(last, '_' | ')'));
                text.push_str(if follows_word { " " } else { "" });
                text.push_str(&word.to_string());
            }
        }
    }
}
