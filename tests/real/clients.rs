//! A program that builds the client of each of many packages, as a caller would: with every setting that its builder takes.
//!
//! What a builder takes is read from the package's source.

use std::collections::BTreeMap;

use portal_codegen::FileSet;
use syn::visit::Visit;
use syn::{FieldValue, File, FnArg, ImplItem, ImplItemFn, Item, Member, Visibility};

use crate::package::tokens::{Held, held, strings};

/// Where nobody listens: to build a client asks nobody.
const ADDRESS: &str = "http://127.0.0.1:1";

/// A credential; nobody looks at it.
const CREDENTIAL: &str = "open sesame";

/// The address that every client has to be built at.
pub(crate) const AT_THAT_OF_THE_CALLER: &str = "with the caller's address";

/// What the program says of the client of a package at an address, by line.
const SAID: &str = r#"
fn said<C, E: std::fmt::Display>(package: &str, address: &str, built: Result<C, E>) {
    let outcome = built.map_or_else(|error| error.to_string(), |_| "built".to_owned());
    println!("{package} {address}: {outcome}");
}
"#;

/// The program.
pub(crate) struct Clients {
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
    pub(crate) fn new(name: &str) -> Self {
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
             [[bin]]\nname = \"{name}\"\npath = \"main.rs\"\n\n[dependencies]\n"
        );
        Self { manifest, main: "fn main() {\n".to_owned() }
    }

    /// Adds a package of the same workspace.
    pub(crate) fn add(&mut self, name: &str, files: &FileSet) {
        let library = name.replace('-', "_");
        let Builder { takes_address, settings } = Builder::read(&library, files);
        // The operations of a client have no part in building it, and take minutes to compile.
        self.manifest += &format!("{name} = {{ path = \"../{name}\", default-features = false }}\n");
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
    }

    pub(crate) fn files(&self) -> FileSet {
        let main = format!("//! Builds a client of each package.\n\n{}}}\n{SAID}", self.main);
        [("Cargo.toml".to_owned(), self.manifest.clone()), ("main.rs".to_owned(), main)].into_iter().collect()
    }
}

impl Builder {
    fn read(library: &str, files: &FileSet) -> Self {
        let source = syn::parse_file(&files["src/client.rs"]).unwrap();
        let begin = functions(&source, "Client").find(|function| function.sig.ident == "builder").unwrap();
        let variables = Variables::of(&source);
        let settings = functions(&source, "ClientBuilder").map(|setter| {
            let arguments = setter.sig.inputs.iter().filter_map(|input| match input {
                FnArg::Typed(argument) => Some(value(library, &source, &held(&argument.ty), variables.set_by(setter))),
                FnArg::Receiver(_) => None,
            });
            format!(".{}({})", setter.sig.ident, arguments.collect::<Vec<_>>().join(", "))
        });
        Self { takes_address: !begin.sig.inputs.is_empty(), settings: settings.collect() }
    }
}

/// The public functions of a type.
fn functions<'f>(source: &'f File, of: &str) -> impl Iterator<Item = &'f ImplItemFn> {
    let of = Held::Named(of.to_owned());
    let blocks = source.items.iter().filter_map(move |item| match item {
        Item::Impl(block) if block.trait_.is_none() && held(&block.self_ty) == of => Some(block),
        _ => None,
    });
    blocks.flat_map(|block| &block.items).filter_map(|item| match item {
        ImplItem::Fn(function) if matches!(function.vis, Visibility::Public(_)) => Some(function),
        _ => None,
    })
}

/// The value for an argument of a setter, which may be for a variable.
fn value(library: &str, source: &File, argument: &Held, variable: Option<&str>) -> String {
    let Held::Named(name) = argument else { panic!("{library}: no value for {argument:?}") };
    let choice = source.items.iter().find_map(|item| match item {
        Item::Enum(choice) if choice.ident == name => choice.variants.first(),
        _ => None,
    });
    match (name.as_str(), choice) {
        (_, Some(variant)) => format!("{library}::{name}::{}", variant.ident),
        ("impl Into < String >" | "impl AsRef < str >", _) => format!("{:?}", variable.unwrap_or(CREDENTIAL)),
        ("AccessToken", _) => format!("&{library}::AccessToken::new({CREDENTIAL:?})"),
        _ => panic!("{library}: no value for {name}"),
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
