//! Types: what of them goes over the wire, by the code that reads and writes it.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Fields, Item, ItemEnum, ItemImpl, ItemStruct, Type};

use super::operations::{Case, cases};
use super::tokens::{Held, held, spoken, strings};

/// A type of the package.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// Fields of a struct, in order.
    fields: Vec<(String, Held)>,
    /// Variants of an enum, each with what it holds.
    pub(crate) variants: Vec<(String, Option<Held>)>,
    /// Whether it is a struct around one value, as types of ids are.
    pub(crate) is_wrapper: bool,
    /// The values of a string enum.
    pub(crate) values: BTreeSet<String>,
    /// The headers that it is read from.
    pub(crate) headers: BTreeSet<String>,
    /// The code that makes it from a response, by number of the case.
    pub(crate) from_response: Option<String>,
    /// The code that hands it over as a body.
    pub(crate) write_to: Option<String>,
    /// The cases of an error body.
    pub(crate) cases: Vec<Case>,
    /// The headers of an error body.
    pub(crate) failure_headers: Option<String>,
    read: Option<Vec<String>>,
    written: Option<Vec<String>>,
}

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    Sent,
    Received,
}

impl Kept {
    /// Names on the wire, each with what it holds, as far as this way has them.
    pub(crate) fn properties(&self, way: Way) -> BTreeMap<&str, &Held> {
        let named: Vec<&Held> = self.fields.iter().filter(|(name, _)| !Self::is_open(name)).map(|(_, held)| held).collect();
        // The code that knows all fields gives the order; what is only received is not among those written.
        let all = self.read.as_ref().filter(|read| read.len() == named.len()).or(self.written.as_ref());
        let Some(all) = all.filter(|all| all.len() == named.len()) else { return BTreeMap::new() };
        let goes = match way {
            Way::Sent => self.written.as_ref(),
            Way::Received => self.read.as_ref(),
        };
        let goes = |wire: &&String| goes.is_some_and(|names| names.contains(*wire));
        all.iter().zip(named).filter(|(wire, _)| goes(wire)).map(|(wire, held)| (wire.as_str(), held)).collect()
    }

    /// What members hold that the description does not name.
    pub(crate) fn additional(&self) -> Option<&Held> {
        let field = self.fields.iter().find(|(name, _)| name == "additional")?;
        if let Held::Map(value) = &field.1 { Some(value) } else { None }
    }

    /// The union that stands beside the named members.
    pub(crate) fn beside(&self) -> Option<&Held> {
        self.fields.iter().find(|(name, _)| name == "variant").map(|(_, held)| held)
    }

    fn is_open(field: &str) -> bool {
        matches!(field, "additional" | "variant")
    }
}

/// Reads the types among `items`.
pub(super) fn read(scope: &str, items: &[Item], types: &mut BTreeMap<(String, String), Kept>) {
    let mut of = |name: String, read: &dyn Fn(&mut Kept)| read(types.entry((scope.to_owned(), name)).or_default());
    for item in items {
        match item {
            Item::Struct(item) => of(item.ident.to_string(), &|kept| structure(kept, item)),
            Item::Enum(item) => of(item.ident.to_string(), &|kept| enumeration(kept, item)),
            Item::Impl(item) => of(spoken(&item.self_ty), &|kept| implementation(kept, item)),
            Item::Macro(item) if item.mac.path.is_ident("string_enum") => {
                let tokens = &item.mac.tokens;
                let name = tokens.clone().into_iter().next().map(|name| name.to_string()).unwrap_or_default();
                of(name, &|kept| kept.values.extend(strings(tokens)));
            }
            _ => {}
        }
    }
}

fn structure(kept: &mut Kept, item: &ItemStruct) {
    kept.is_wrapper = matches!(item.fields, Fields::Unnamed(_));
    if let Fields::Named(fields) = &item.fields {
        let named = fields.named.iter().filter_map(|field| Some((field.ident.as_ref()?.to_string(), held(&field.ty))));
        kept.fields = named.collect();
    }
}

fn enumeration(kept: &mut Kept, item: &ItemEnum) {
    let variants = item.variants.iter();
    kept.variants =
        variants.map(|variant| (variant.ident.to_string(), variant.fields.iter().next().map(|field| held(&field.ty)))).collect();
}

fn implementation(kept: &mut Kept, item: &ItemImpl) {
    let implemented = item.trait_.as_ref().and_then(|(path, _)| path.segments.last()).map(|last| last.ident.to_string());
    match implemented.as_deref() {
        Some("Read" | "ReadParts") => kept.read = Some(wire_names(item)),
        Some("Write" | "WriteParts" | "WriteForm") => kept.written = Some(wire_names(item)),
        Some("FromHeaders") => kept.headers = strings(item).into_iter().map(|name| name.to_lowercase()).collect(),
        Some("FromResponse") => kept.from_response = Some(spoken(item)),
        Some("ErrorBody") => {
            kept.failure_headers = item.items.iter().find_map(|item| match item {
                syn::ImplItem::Type(headers) => last_name(&headers.ty),
                _ => None,
            });
        }
        None => item.items.iter().for_each(|item| own(kept, item)),
        Some(_) => {}
    }
}

fn own(kept: &mut Kept, item: &syn::ImplItem) {
    match item {
        syn::ImplItem::Const(item) if item.ident == "CASES" => kept.cases = cases(&item.expr),
        syn::ImplItem::Fn(item) if item.sig.ident == "write_to" => kept.write_to = Some(spoken(&item.block)),
        _ => {}
    }
}

fn last_name(value: &Type) -> Option<String> {
    if let Held::Named(name) = held(value) { Some(name) } else { None }
}

/// The strings of the code, each once: names on the wire, and the media type of a file.
fn wire_names(item: &ItemImpl) -> Vec<String> {
    let mut names = Vec::new();
    for name in strings(item) {
        if !names.contains(&name) && name != "application/octet-stream" {
            names.push(name);
        }
    }
    names
}
