//! What a package means, whatever the order of what stands in it: its surface, and what each line of its code does.
//!
//! Of a list, of the arms of a match and of the statements of a function each has a line of its own, and the lines are sorted. What the
//! code numbers (properties, parameters, cases of a response) is named in its place. So two packages differ in a line for each name, type,
//! key, value, status or argument that differs, and in no other. Arguments stay in their order: to callers it is all that they have.

mod facts;
mod named;

use std::fmt;

use portal_codegen::FileSet;
use portal_codegen::listing::{expanded, listing, signature, spoken};
use syn::{Expr, Fields, ImplItem, Item, ItemImpl, ItemMacro, ItemStatic};

use facts::Facts;
use named::Named;

/// How many lines of a difference are shown.
const SHOWN: usize = 6;

/// The lines of a package, sorted. None where nothing is made.
pub(crate) struct Meaning {
    lines: Vec<String>,
}

/// Lines that one package has and another has not.
pub(crate) struct Difference {
    pub(crate) gone: Vec<String>,
    pub(crate) come: Vec<String>,
}

impl Meaning {
    pub(crate) fn of(files: &FileSet) -> Self {
        if files.is_empty() {
            return Self { lines: Vec::new() };
        }
        let files_of_code = files.iter().filter(|(path, _)| {
            // The kit is the same types once more, the other way.
            path.starts_with("src/") && path.ends_with(".rs") && !path.starts_with("src/test_kit")
        });
        let mut parsed: Vec<(String, syn::File)> = files_of_code
            .map(|(path, text)| {
                let mut file = syn::parse_file(text).unwrap_or_else(|fault| panic!("{path} is no Rust: {fault}"));
                file.items = expanded(file.items).unwrap_or_else(|fault| panic!("{path}: {fault}"));
                (scope(path), file)
            })
            .collect();
        let named = Named::of(&parsed);
        let mut lines = listing(files).unwrap();
        for (scope, file) in &mut parsed {
            let mut reading = Reading { scope, named: &named, lines: &mut lines };
            file.items.iter_mut().for_each(|item| reading.item(item));
        }
        lines.sort();
        Self { lines }
    }

    /// What the other has for it. `None` where both mean the same.
    pub(crate) fn difference(&self, other: &Self) -> Option<Difference> {
        let difference = Difference { gone: without(&self.lines, &other.lines), come: without(&other.lines, &self.lines) };
        (!difference.gone.is_empty() || !difference.come.is_empty()).then_some(difference)
    }
}

/// Lines of one list that the other has fewer of.
fn without(lines: &[String], others: &[String]) -> Vec<String> {
    let mut others = others.iter().peekable();
    let mut left = Vec::new();
    for line in lines {
        while others.next_if(|other| *other < line).is_some() {}
        if others.next_if(|other| *other == line).is_none() {
            left.push(line.clone());
        }
    }
    left
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (sign, lines) in [("-", &self.gone), ("+", &self.come)] {
            for line in lines.iter().take(SHOWN) {
                writeln!(formatter, "  {sign} {line}")?;
            }
            if lines.len() > SHOWN {
                writeln!(formatter, "  {sign} and {} more", lines.len() - SHOWN)?;
            }
        }
        Ok(())
    }
}

/// Types lie in one flat module, whichever file they stand in.
fn scope(path: &str) -> String {
    let module = path.trim_start_matches("src/").trim_end_matches(".rs").replace('/', "::");
    if module.starts_with("types::") { "types".to_owned() } else { module }
}

/// The items of one file, as they are read.
struct Reading<'r> {
    scope: &'r str,
    named: &'r Named,
    lines: &'r mut Vec<String>,
}

impl Reading<'_> {
    fn line(&mut self, line: &str) {
        self.lines.push(format!("code {}: {line}", self.scope));
    }

    fn item(&mut self, item: &mut Item) {
        match item {
            Item::Struct(item) => {
                let own = format!("struct {}", item.ident);
                self.attributes(&own, &item.attrs);
                self.fields(&own, &item.fields);
            }
            Item::Enum(item) => {
                let own = format!("enum {}", item.ident);
                self.attributes(&own, &item.attrs);
                item.variants.iter().for_each(|variant| {
                    let held = spoken(&variant.fields);
                    self.line(&format!("{own}::{}{held}", variant.ident));
                });
            }
            Item::Impl(item) => self.implementation(item),
            Item::Static(item) => self.descriptor(item),
            Item::Type(item) => self.line(&format!("type {} = {}", item.ident, spoken(&item.ty))),
            Item::Macro(item) => self.call(item),
            Item::Fn(item) => {
                self.line(&signature(&item.sig));
                let own = item.sig.ident.to_string();
                let facts = Facts::of(&mut item.block, None, self.named, self.scope);
                facts.lines.iter().for_each(|fact| self.line(&format!("{own} {fact}")));
            }
            // What a module names and which files it has is no meaning of it.
            Item::Use(_) | Item::Mod(_) => {}
            other => self.line(&spoken(other)),
        }
    }

    fn attributes(&mut self, own: &str, attributes: &[syn::Attribute]) {
        let told = attributes.iter().filter(|attribute| !attribute.path().is_ident("doc") && !attribute.path().is_ident("allow"));
        let told: Vec<String> = told.map(spoken).collect();
        self.line(&format!("{own} {}", told.concat()));
    }

    fn fields(&mut self, own: &str, fields: &Fields) {
        for (index, field) in fields.iter().enumerate() {
            let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
            self.line(&format!("{own}.{name}: {} {}", spoken(&field.vis), spoken(&field.ty)));
        }
    }

    fn implementation(&mut self, item: &mut ItemImpl) {
        let of = spoken(&item.self_ty);
        let own = match &item.trait_ {
            Some((implemented, _)) => format!("impl {} for {of}", spoken(implemented)),
            None => format!("impl {of}"),
        };
        self.line(&own);
        for item in &mut item.items {
            match item {
                ImplItem::Fn(function) => {
                    self.line(&format!("{own} {}", signature(&function.sig)));
                    let own = format!("{own} {}", function.sig.ident);
                    let facts = Facts::of(&mut function.block, Some(&of), self.named, self.scope);
                    facts.lines.iter().for_each(|fact| self.line(&format!("{own} {fact}")));
                }
                ImplItem::Const(item) => self.value(&format!("{own} const {}", item.ident), &item.expr),
                other => self.line(&format!("{own} {}", spoken(other))),
            }
        }
    }

    fn descriptor(&mut self, item: &ItemStatic) {
        let own = format!("static {}", item.ident);
        match &*item.expr {
            Expr::Struct(descriptor) => {
                descriptor.fields.iter().for_each(|field| self.value(&format!("{own}.{}", spoken(&field.member)), &field.expr));
            }
            other => self.value(&own, other),
        }
    }

    /// A value; a line for each item where it is a list.
    fn value(&mut self, own: &str, value: &Expr) {
        match named::elements(value) {
            Some(items) => items.into_iter().for_each(|item| self.line(&format!("{own} has {}", spoken(item)))),
            None => self.line(&format!("{own} = {}", spoken(value))),
        }
    }

    /// What a macro of the runtime is called with: all arguments in a line, or a line for each of a list.
    fn call(&mut self, item: &ItemMacro) {
        let (name, text) = (spoken(&item.mac.path), item.mac.tokens.to_string().replace('\n', " "));
        let of = text.split(|letter: char| !letter.is_alphanumeric() && !"_#".contains(letter)).find(|word| !word.is_empty());
        let of = of.unwrap_or_default().to_owned();
        let rest = text.trim_start_matches(of.as_str()).replace(['{', '}'], ",");
        for part in rest.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty()) {
            self.line(&format!("{name}! {of}: {part}"));
        }
    }
}
