//! A program that builds the client of each of many packages, as a caller would: with every setting that its builder takes.
//!
//! What a builder takes is read from the package's source.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::Visit;
use syn::{FieldValue, File, FnArg, ImplItem, ImplItemFn, Item, LitStr, Member, Type, Visibility};

/// Where nobody listens: to build a client asks nobody.
const ADDRESS: &str = "http://127.0.0.1:1";

/// A credential; nobody looks at it.
const CREDENTIAL: &str = "open sesame";

/// The address that every client has to be built at.
pub(super) const AT_THAT_OF_THE_CALLER: &str = "with the caller's address";

/// What the program says of the client of a package at an address, by line.
const SAID: &str = r#"
fn said<C, E: std::fmt::Display>(package: &str, address: &str, built: Result<C, E>) {
    let outcome = built.map_or_else(|error| error.to_string(), |_| "built".to_owned());
    println!("{package} {address}: {outcome}");
}
"#;

/// The program.
pub(super) struct Clients {
    manifest: String,
    main: String,
}

/// What a caller says to the builder of a package.
struct Builder {
    /// Whether it is begun with the address of the server.
    takes_address: bool,
    /// Calls of its own setters, in a row.
    settings: String,
}

impl Clients {
    pub(super) fn new(name: &str) -> Self {
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
             [[bin]]\nname = \"{name}\"\npath = \"main.rs\"\n\n[dependencies]\n"
        );
        Self { manifest, main: "fn main() {\n".to_owned() }
    }

    /// Adds a package of the same workspace by the source of its module `client`.
    ///
    /// # Errors
    /// Why no caller can be written for it.
    pub(super) fn add(&mut self, name: &str, source: &str) -> Result<(), String> {
        let library = name.replace('-', "_");
        let Builder { takes_address, settings } = Builder::read(&library, source)?;
        // The operations of a client have no part in building it, and take minutes to compile.
        self.manifest += &format!("{name} = {{ path = \"../{name}\", default-features = false, features = [\"reqwest\"] }}\n");
        let mut build = |address: &str, begun: String, moved: String| {
            let built = format!("{library}::Client::builder({begun}){settings}{moved}.build()");
            self.main += &format!("    said({name:?}, {address:?}, {built});\n");
        };
        if takes_address {
            build(AT_THAT_OF_THE_CALLER, format!("{ADDRESS:?}"), String::new());
        } else {
            build(AT_THAT_OF_THE_CALLER, String::new(), format!(".origin({ADDRESS:?})"));
            build("with another server", String::new(), format!(".server({ADDRESS:?})"));
            build("as described", String::new(), String::new());
        }
        Ok(())
    }

    /// Name and text of each file.
    pub(super) fn files(&self) -> [(&'static str, String); 2] {
        let main = format!("//! Builds a client of each package.\n\n{}}}\n{SAID}", self.main);
        [("Cargo.toml", self.manifest.clone()), ("main.rs", main)]
    }
}

impl Builder {
    fn read(library: &str, source: &str) -> Result<Self, String> {
        let source = syn::parse_file(source).map_err(|fault| format!("the module `client` is no Rust: {fault}"))?;
        let begin = functions(&source, "Client").find(|function| function.sig.ident == "builder");
        let takes_address = !begin.ok_or("`Client` has no `builder`")?.sig.inputs.is_empty();
        let variables = Variables::of(&source);
        let mut settings = String::new();
        for setter in functions(&source, "ClientBuilder") {
            let arguments = setter.sig.inputs.iter().filter_map(|input| match input {
                FnArg::Typed(argument) => Some(value(library, &source, &named(&argument.ty), variables.set_by(setter))),
                FnArg::Receiver(_) => None,
            });
            settings += &format!(".{}({})", setter.sig.ident, arguments.collect::<Result<Vec<_>, _>>()?.join(", "));
        }
        Ok(Self { takes_address, settings })
    }
}

/// The last name of a type's path; of another type, its tokens.
fn named(value: &Type) -> String {
    match value {
        Type::Reference(reference) => named(&reference.elem),
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default(),
        other => other.to_token_stream().to_string(),
    }
}

/// All strings, in order.
fn strings(tokens: impl ToTokens) -> Vec<String> {
    fn of(tokens: TokenStream, all: &mut Vec<String>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => of(group.stream(), all),
                token => all.extend(syn::parse2::<LitStr>(token.into()).ok().map(|literal| literal.value())),
            }
        }
    }
    let mut all = Vec::new();
    of(tokens.into_token_stream(), &mut all);
    all
}

/// The public functions of a type.
fn functions<'f>(source: &'f File, of: &'f str) -> impl Iterator<Item = &'f ImplItemFn> {
    let blocks = source.items.iter().filter_map(move |item| match item {
        Item::Impl(block) if block.trait_.is_none() && named(&block.self_ty) == of => Some(block),
        _ => None,
    });
    blocks.flat_map(|block| &block.items).filter_map(|item| match item {
        ImplItem::Fn(function) if matches!(function.vis, Visibility::Public(_)) => Some(function),
        _ => None,
    })
}

/// The value for an argument of a setter, which may be for a variable.
fn value(library: &str, source: &File, name: &str, variable: Option<&str>) -> Result<String, String> {
    let choice = source.items.iter().find_map(|item| match item {
        Item::Enum(choice) if choice.ident == name => choice.variants.first(),
        _ => None,
    });
    match (name, choice) {
        (_, Some(variant)) => Ok(format!("{library}::{name}::{}", variant.ident)),
        ("impl Into < String >" | "impl AsRef < str >", _) => Ok(format!("{:?}", variable.unwrap_or(CREDENTIAL))),
        ("AccessToken", _) => Ok(format!("&{library}::AccessToken::new({CREDENTIAL:?})")),
        _ => Err(format!("no value is known for a setting of the type `{name}`")),
    }
}

/// The variables of a package's servers: names and defaults.
#[derive(Default)]
struct Variables(BTreeMap<String, String>);

impl Variables {
    fn of(source: &File) -> Self {
        let mut variables = Self::default();
        variables.visit_file(source);
        variables
    }

    /// The default of the variable that a setter is for.
    fn set_by(&self, setter: &ImplItemFn) -> Option<&str> {
        strings(&setter.block).first().and_then(|name| self.0.get(name)).map(String::as_str)
    }
}

impl Visit<'_> for Variables {
    fn visit_field_value(&mut self, field: &FieldValue) {
        match &field.member {
            Member::Named(name) if name == "variables" => {
                let texts = strings(&field.expr);
                self.0.extend(texts.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())));
            }
            _ => syn::visit::visit_field_value(self, field),
        }
    }
}
