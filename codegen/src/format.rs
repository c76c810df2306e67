//! Tokens to text.

mod macros;

use proc_macro2::TokenStream;
use quote::quote;

/// The line that every emitted Rust file begins with.
pub const HEADER: &str = "// Written by `cargo xtask generate`; changes are lost.\n\n";

/// The text of a module.
///
/// # Errors
/// The message of the parser, where the tokens are no Rust: a fault of the emitter.
pub fn file(docs: &str, imports: TokenStream, items: TokenStream) -> Result<String, String> {
    let docs = docs.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    let tokens = quote! { #(#![doc = #docs])* #imports #items };
    let file: syn::File = syn::parse2(tokens).map_err(|error| error.to_string())?;
    Ok(HEADER.to_owned() + &spaced(&macros::laid_out(&prettyplease::unparse(&file))))
}

/// A blank line between items, which the printer leaves out: before docs, attributes and items that follow the end of a block.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + text.len() / 20);
    let mut previous = "";
    for line in text.lines() {
        let is_code = !previous.trim_start().starts_with("//");
        let ends_item =
            is_code && (previous.ends_with('}') || (previous.ends_with(';') && !previous.trim_start().starts_with("use ")));
        let begins_item =
            ["///", "#[", "pub ", "pub(", "impl ", "fn ", "static ", "redacted_debug!", "string_enum!", "string_id!", "request!"]
                .iter()
                .any(|begin| line.trim_start().starts_with(begin));
        let same_kind = previous.trim_start().starts_with("pub mod ") && line.trim_start().starts_with("pub mod ");
        let ends_docs = previous.starts_with("//!") && !line.starts_with("//!");
        let ends_imports = previous.trim_start() == "};" || previous.starts_with("use ");
        let leaves_imports = ends_imports && !line.is_empty() && !declares(line) && !line.starts_with(' ');
        if ends_docs || leaves_imports || ends_item && begins_item && !same_kind && !continues(previous, line) {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        previous = line;
    }
    spaced
}

/// Attributes of one `mod` list, and re-exports, stay together.
fn continues(previous: &str, line: &str) -> bool {
    declares(previous) && (line.starts_with("#[cfg") || declares(line))
}

fn declares(line: &str) -> bool {
    ["mod ", "pub mod ", "pub use ", "use "].iter().any(|begin| line.trim_start().starts_with(begin))
}
