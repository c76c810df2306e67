//! Bodies of responses where there are several, error bodies, and sets of headers.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, call, docs, ident};
use crate::format::{Documented, Item, Members};
use crate::markdown::code;
use crate::surface::{Case, CaseContent, ErrorBody, HeaderField, HeaderSet, Payload, ResponseEnum, ResponseVariant, Status};
use crate::types::Type;

impl Emit<'_> {
    /// The enum of an operation's successes.
    pub(super) fn response_type(&self, response: &ResponseEnum, cases: &[Case], what: &str, uses: &mut Uses<'_>) -> Vec<Item> {
        self.response_enum(response, cases, format!("The response body of {what}."), uses)
    }

    /// The enum of the failures that operations declare.
    pub(super) fn error_body(&self, error: &ErrorBody, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(&error.body.name);
        let about = "The failures that the description declares.".to_owned();
        let mut items = self.response_enum(&error.body, &error.cases, about, uses);
        let headers = self.header_set_name(error.headers, uses);
        let [case_type, error_body] = uses.runtime([RuntimeItem::Case, RuntimeItem::ErrorBody]);
        let (cases, unused) = (super::descriptors::cases(&error.cases, uses), self.unused_without(&error.groups));
        let table = quote! {
            #unused
            pub(crate) const CASES: &'static [#case_type] = #cases;
        };
        items.push(Item::implementation(quote!(impl #name), table));
        items.push(Item::implementation(quote!(impl #error_body for #name), quote!(type Headers = #headers;)));
        items
    }

    /// The struct of a set of headers; where none is declared, the runtime has a type for that.
    pub(super) fn header_set_name(&self, at: Option<usize>, uses: &mut Uses<'_>) -> TokenStream {
        match at {
            Some(at) => uses.type_named(&self.surface.headers[at].name),
            None => {
                let [none] = uses.runtime([RuntimeItem::NoHeaders]);
                none
            }
        }
    }

    /// The enum of an operation's failures, as the operation names it.
    pub(super) fn error_name(&self, at: usize, uses: &mut Uses<'_>) -> TokenStream {
        let error = &self.surface.errors[at];
        if error.has_type() {
            return uses.type_named(&error.body.name);
        }
        match error.cases.is_empty() {
            true => {
                let [none] = uses.runtime([RuntimeItem::NoFailure]);
                none
            }
            false => quote!(()),
        }
    }

    /// A struct of declared headers. Each is optional: a missing header is not worth losing a response for.
    pub(super) fn header_set(&self, set: &HeaderSet, uses: &mut Uses<'_>) -> Vec<Item> {
        let HeaderSet { name, headers, groups: _, users: _ } = set;
        let name = ident(name);
        let fields: Vec<_> = headers.iter().map(|header| ident(&header.name)).collect();
        let members = headers.iter().zip(&fields).map(|(header, field)| {
            let words = self.docs(&header.docs, header.environments, &code(&header.wire));
            let value = self.owned(&header.value, uses);
            let deprecation = docs::deprecation(&header.docs);
            Documented::new(words, quote!(#deprecation pub #field: Option<#value>))
        });
        let members = members.collect();
        let read = headers.iter().map(|HeaderField { wire, is_json, .. }| match is_json {
            true => quote!(headers.json(#wire)),
            false => quote!(headers.value(#wire)),
        });
        let head = quote! {
            #[derive(Clone, PartialEq)]
            #[non_exhaustive]
            pub struct #name
        };
        let [from_headers, all_headers] = uses.runtime([RuntimeItem::FromHeaders, RuntimeItem::Headers]);
        let from = quote! {
            fn from_headers(headers: &#all_headers<'_>) -> Self {
                Self { #(#fields: #read,)* }
            }
        };
        let docs = "Headers that the description declares for responses.".to_owned();
        let shown = Members::Filled(fields.iter().map(ToString::to_string).collect());
        vec![
            Item::Type { docs, head, members },
            call(RuntimeItem::RedactedDebug, name.to_string(), shown, uses),
            Item::implementation(quote!(impl #from_headers for #name), from),
        ]
    }

    fn response_enum(&self, response: &ResponseEnum, cases: &[Case], about: String, uses: &mut Uses<'_>) -> Vec<Item> {
        let ResponseEnum { name, variants, by_case } = response;
        let name = ident(name);
        let declared = variants.iter().enumerate().map(|(index, variant)| {
            let statuses = cases.iter().zip(by_case).filter(|(_, at)| at.contains(&index)).map(|(case, _)| spoken(case));
            let variant_name = ident(&variant.name);
            let held = self.held(variant, uses).map(|held| quote!((#held)));
            Documented::new(docs::printable(&(listed(statuses) + ".")), quote!(#variant_name #held))
        });
        let members = declared.collect();
        let of_any_size =
            (variants.len() > 1 && variants.iter().any(|variant| self.holds_struct(variant))).then(super::of_any_size);
        let head = quote! {
            #of_any_size
            #[derive(Clone)]
            #[non_exhaustive]
            pub enum #name
        };
        let [from_response, response_body, read_error] =
            uses.runtime([RuntimeItem::FromResponse, RuntimeItem::ResponseBody, RuntimeItem::ReadError]);
        let arms = self.arms(variants, by_case);
        let has_body = variants.iter().any(|variant| variant.content.is_some());
        let body = ident(if has_body { "body" } else { "_body" });
        let case = ident(if arms.len() == 1 { "_case" } else { "case" });
        let read = match arms.as_slice() {
            [(_, only)] => quote!(#only),
            arms => {
                let arms = arms.iter().map(|(pattern, value)| quote!(#pattern => { #value }));
                quote!(match case { #(#arms,)* })
            }
        };
        let from = quote! {
            fn from_response(#case: usize, #body: &mut #response_body<'_>) -> Result<Self, #read_error> {
                #read
            }
        };
        vec![
            Item::Type { docs: docs::printable(&about), head, members },
            call(RuntimeItem::Variants, shown(&name, variants), Members::None, uses),
            Item::implementation(quote!(impl #from_response for #name), from),
        ]
    }

    fn holds_struct(&self, variant: &ResponseVariant) -> bool {
        let is_typed = |format: &Payload| matches!(format, Payload::Json | Payload::Multipart);
        variant.content.as_ref().is_some_and(|(format, value)| is_typed(format) && self.is_struct(value))
    }

    fn held(&self, variant: &ResponseVariant, uses: &mut Uses<'_>) -> Option<TokenStream> {
        variant.content.as_ref().map(|(format, value)| self.response_value(*format, value, uses))
    }

    /// The Rust type of a body.
    pub(super) fn response_value(&self, format: Payload, value: &Type, uses: &mut Uses<'_>) -> TokenStream {
        let item = match format {
            Payload::Json | Payload::Multipart => return self.owned(value, uses),
            Payload::Text | Payload::Events => RuntimeItem::Text,
            Payload::Form | Payload::Bytes | Payload::Items => RuntimeItem::Bytes,
        };
        let [item] = uses.runtime([item]);
        item
    }

    /// Arms of the match over cases: the last one takes the rest.
    fn arms(&self, variants: &[ResponseVariant], by_case: &[Vec<usize>]) -> Vec<(TokenStream, TokenStream)> {
        let distinct: BTreeSet<&Vec<usize>> = by_case.iter().collect();
        let last = distinct.last().copied();
        let arm = |among: &&Vec<usize>| {
            let cases: Vec<usize> = by_case.iter().enumerate().filter(|(_, at)| at == among).map(|(case, _)| case).collect();
            let pattern = if Some(*among) == last { quote!(_) } else { pattern(&cases) };
            let among: Vec<&ResponseVariant> = among.iter().filter_map(|at| variants.get(*at)).collect();
            (pattern, read(&among))
        };
        distinct.iter().map(arm).collect()
    }
}

/// How an enum of responses shows: its variants with a body, then those without.
fn shown(name: &Ident, variants: &[ResponseVariant]) -> String {
    let named =
        |variants: Vec<&ResponseVariant>| variants.iter().map(|variant| ident(&variant.name).to_string()).collect::<Vec<_>>();
    let (with_body, without): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.content.is_some());
    let units = if without.is_empty() { String::new() } else { format!("; {}", named(without).join(", ")) };
    format!("{name} | {}{units}", named(with_body).join(", "))
}

/// A pattern for these numbers, which rise; a range where they follow on one another.
fn pattern(cases: &[usize]) -> TokenStream {
    let number = |case: &usize| Literal::usize_unsuffixed(*case);
    match cases {
        [first, _, .., last] if last - first + 1 == cases.len() => {
            let (first, last) = (number(first), number(last));
            quote!(#first..=#last)
        }
        _ => {
            let cases = cases.iter().map(number);
            quote!(#(#cases)|*)
        }
    }
}

/// Reads a body as its variant, or as the one that fits best.
fn read(among: &[&ResponseVariant]) -> TokenStream {
    if let [ResponseVariant { name, content }] = among {
        let name = ident(name);
        return match content.as_ref().map(|(format, _)| format) {
            None => quote!(Ok(Self::#name)),
            Some(Payload::Json) => quote!(body.json().map(Self::#name)),
            Some(Payload::Multipart) => quote!(body.parts().map(Self::#name)),
            Some(Payload::Text | Payload::Events) => quote!(body.text().map(Self::#name)),
            Some(Payload::Form | Payload::Bytes | Payload::Items) => quote!(body.bytes().map(Self::#name)),
        };
    }
    let names = among.iter().map(|variant| ident(&variant.name));
    quote! {
        let mut union = body.union()?;
        #(union.branch(Self::#names);)*
        union.best()
    }
}

fn spoken(case: &Case) -> String {
    let status = spoken_status(case.status);
    match &case.content {
        Some(CaseContent { media_type, .. }) => format!("{status} as {}", code(media_type)),
        None => format!("{status} without a body"),
    }
}

/// A status in words.
pub(super) fn spoken_status(status: Status) -> String {
    match status {
        Status::Code(code) => format!("`{code}`"),
        Status::Range(class) => format!("`{class}XX`"),
        Status::Default => "any other status".to_owned(),
    }
}

/// A list in words, cut short where it would fill the screen.
fn listed(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    match items.len() {
        0..=6 => items.join(", "),
        more => format!("{}, and {} more", items[..6].join(", "), more - 6),
    }
}
