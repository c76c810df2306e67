//! Items to text, each on its own, and files from these texts.

mod calls;
mod types;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

pub use calls::{Call, Definition, Group, IN_FUNCTION, Members, WIDTH as CALL_WIDTH, filled, lines, table};
pub use types::on_one_line;

/// The line that every emitted Rust file begins with.
pub const HEADER: &str = "// Written by `cargo xtask generate`; changes are lost.";

const INDENT: &str = "    ";
const OPEN: &str = "{\n";
const CLOSE: &str = "}\n";
/// How long a line of the printer may be, with its end.
const WIDTH: usize = 90;

/// A top-level item of a file; a blank line separates it from the one before.
pub enum Item {
    /// As it is. Where these are several items, such as declarations of modules, they stay together.
    Code(Documented),
    /// A struct or an enum, field by field or variant by variant.
    Type {
        /// Its documentation.
        docs: String,
        /// The text before its braces.
        head: TokenStream,
        /// The fields or variants within them, without commas.
        members: Vec<Documented>,
    },
    /// An `impl`. A blank line parts its members.
    Impl {
        /// The text before its braces.
        head: TokenStream,
        /// The members within them.
        members: Vec<Documented>,
    },
    /// A call of a macro.
    Call(Call),
    /// A call of a macro that defines a type.
    Definition(Definition),
}

/// Code and its documentation.
pub struct Documented {
    /// Lines of Markdown.
    pub docs: String,
    /// The type they belong to.
    pub code: Code,
}

/// Code to print.
pub enum Code {
    /// By the printer.
    Tokens(TokenStream),
    /// As it is, where each of its lines fits, else by the printer: for functions of which a package has thousands of one shape.
    Lines(String),
}

impl Documented {
    /// Code with these words about it.
    pub fn new(docs: String, code: impl Into<Code>) -> Self {
        Self { docs, code: code.into() }
    }
}

impl<C: Into<Code>> From<C> for Documented {
    fn from(code: C) -> Self {
        Self::new(String::new(), code)
    }
}

impl From<TokenStream> for Code {
    fn from(tokens: TokenStream) -> Self {
        Self::Tokens(tokens)
    }
}

impl From<String> for Code {
    fn from(lines: String) -> Self {
        Self::Lines(lines)
    }
}

impl Code {
    /// A function of statements that stand on a line each.
    pub fn function(head: &str, statements: impl IntoIterator<Item = TokenStream>) -> Self {
        let statements: String =
            statements.into_iter().map(|statement| format!("{INDENT}{}\n", on_one_line(statement))).collect();
        Self::Lines(format!("{head} {OPEN}{statements}}}"))
    }

    /// A function that is a `match` of `self`, an arm on a line each, by its pattern and what it gives.
    pub fn matching(head: &str, arms: impl IntoIterator<Item = (TokenStream, TokenStream)>) -> Self {
        let arm = |(pattern, gives)| format!("{INDENT}{INDENT}{} => {},\n", on_one_line(pattern), on_one_line(gives));
        let arms: String = arms.into_iter().map(arm).collect();
        Self::Lines(format!("{head} {OPEN}{INDENT}match self {OPEN}{arms}{INDENT}}}\n}}"))
    }

    fn tokens(self) -> Result<TokenStream, String> {
        match self {
            Self::Tokens(tokens) => Ok(tokens),
            Self::Lines(lines) => lines.parse().map_err(|error: proc_macro2::LexError| error.to_string()),
        }
    }
}

impl From<TokenStream> for Item {
    fn from(code: TokenStream) -> Self {
        Self::Code(code.into())
    }
}

impl Item {
    /// Code with these words about it.
    pub fn documented(docs: String, code: TokenStream) -> Self {
        Self::Code(Documented::new(docs, code))
    }

    /// An `impl` with one member.
    pub fn implementation(head: TokenStream, member: impl Into<Code>) -> Self {
        Self::Impl { head, members: vec![Documented::from(member)] }
    }

    /// The text of the item.
    ///
    /// # Errors
    /// The message of the parser, where the tokens are no Rust: a fault of the emitter.
    pub fn text(self) -> Result<String, String> {
        match self {
            Self::Code(Documented { docs, code }) => Ok(comment("///", "", &docs) + &printed(code.tokens()?)?),
            Self::Type { docs, head, members } => Ok(comment("///", "", &docs) + &definition(&head, members)?),
            Self::Impl { head, members } => implementation(&head, members),
            Self::Call(call) => Ok(call.text()),
            Self::Definition(definition) => Ok(definition.text()),
        }
    }
}

/// The text of a file: its documentation, then its items.
pub fn file(docs: &str, items: &[String]) -> String {
    let docs = comment("//!", "", docs);
    let parts = std::iter::once(&docs).chain(items).filter(|part| !part.is_empty());
    parts.fold(format!("{HEADER}\n"), |file, part| file + "\n" + part)
}

/// Most members fit on a line, and need no printer; one that does not is printed within its type.
fn definition(head: &TokenStream, members: Vec<Documented>) -> Result<String, String> {
    let mut text = opened(head)?;
    if members.is_empty() {
        return Ok(text.trim_end().to_owned() + CLOSE);
    }
    for Documented { docs, code } in members {
        text.push_str(&comment("///", INDENT, &docs));
        let code = code.tokens()?;
        let line = format!("{INDENT}{},\n", on_one_line(code.clone()));
        let has_attribute = line.trim_start().starts_with('#');
        if line.chars().count() <= WIDTH && !has_attribute {
            text.push_str(&line);
        } else {
            let whole = printed(quote!(#head { #code }))?;
            text.push_str(within(&whole).1);
        }
    }
    Ok(text + CLOSE)
}

/// A type up to the line that opens its braces: each attribute on a line, and the rest on one, where all fit; else by the printer.
fn opened(head: &TokenStream) -> Result<String, String> {
    let (mut tokens, mut text) = (head.clone().into_iter().peekable(), String::new());
    while let Some(mark) = tokens.next_if(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == '#')) {
        let attribute = std::iter::once(mark).chain(tokens.next());
        text.push_str(&(on_one_line(attribute.collect()) + "\n"));
    }
    text.push_str(&format!("{} {OPEN}", on_one_line(tokens.collect())));
    if text.lines().all(|line| line.chars().count() < WIDTH) {
        return Ok(text);
    }
    Ok(printed(quote!(#head {}))?.trim_end().trim_end_matches('}').to_owned() + "\n")
}

/// Each member is printed within the `impl`, so that it is as wide as it may be there.
fn implementation(head: &TokenStream, members: Vec<Documented>) -> Result<String, String> {
    if members.is_empty() {
        return printed(quote!(#head {}));
    }
    let mut text = String::new();
    for Documented { docs, code } in members {
        let whole = match code {
            Code::Lines(lines) => match laid_out(head, &lines) {
                Some(whole) => whole,
                None => printed_within(head, Code::Lines(lines))?,
            },
            tokens => printed_within(head, tokens)?,
        };
        let (open, member) = within(&whole);
        text.push_str(if text.is_empty() { open } else { "\n" });
        text.push_str(&comment("///", INDENT, &docs));
        text.push_str(member);
    }
    Ok(text + CLOSE)
}

/// Lines as they are, where each fits.
fn laid_out(head: &TokenStream, lines: &str) -> Option<String> {
    let lines: String = lines.lines().map(|line| format!("{INDENT}{line}\n")).collect();
    let whole = format!("{} {OPEN}{lines}{CLOSE}", on_one_line(head.clone()));
    whole.lines().all(|line| line.chars().count() < WIDTH).then_some(whole)
}

fn printed_within(head: &TokenStream, code: Code) -> Result<String, String> {
    let code = code.tokens()?;
    printed(quote!(#head { #code }))
}

/// The text of an item up to the end of the line that opens its braces, and what stands in these.
fn within(item: &str) -> (&str, &str) {
    let start = item.find(OPEN).map_or(0, |at| at + OPEN.len());
    let (open, rest) = item.split_at(start);
    (open, rest.strip_suffix(CLOSE).unwrap_or(rest))
}

fn printed(code: TokenStream) -> Result<String, String> {
    let file: syn::File = syn::parse2(code).map_err(|error| error.to_string())?;
    Ok(prettyplease::unparse(&file))
}

/// Lines of documentation. Each begins with a space, as a person would write it.
fn comment(mark: &str, indent: &str, docs: &str) -> String {
    let mut comment = String::with_capacity(docs.len() + docs.len() / 8);
    for line in docs.lines().map(str::trim_end) {
        comment.push_str(indent);
        comment.push_str(mark);
        comment.push_str(if line.is_empty() { "" } else { " " });
        comment.push_str(line);
        comment.push('\n');
    }
    comment
}
