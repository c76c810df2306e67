//! Bodies of answers where there are several, error bodies, and sets of headers.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Emit, docs, ident};
use crate::markdown::code;
use crate::operations::{Format, Status};
use crate::surface::{AnswerType, AnswerVariant, Case, CaseContent, ErrorBody, HeaderSet};
use crate::types::Type;

impl Emit<'_> {
    /// The enum of an operation's successes.
    pub(super) fn answer_type(&self, answer: &AnswerType, cases: &[Case], what: &str) -> TokenStream {
        self.answer_enum(answer, cases, &format!("What {what} answers."))
    }

    /// The enum of the failures that operations declare. Where none is declared, the runtime has a type for that.
    pub(super) fn error_body(&self, error: &ErrorBody) -> TokenStream {
        if error.cases.is_empty() {
            return TokenStream::new();
        }
        let name = ident(&error.body.name);
        let body = self.answer_enum(&error.body, &error.cases, "The failures that the description declares.");
        let headers = error.headers.map_or_else(|| quote!(NoHeaders), |at| self.header_set_name(at));
        let cases = error.cases.iter().map(super::descriptors::case);
        let unused = self.unused_without(&error.groups);
        quote! {
            #body
            impl #name {
                #unused
                pub(crate) const CASES: &'static [Case] = &[#(#cases),*];
            }
            impl ErrorBody for #name {
                type Headers = #headers;
            }
        }
    }

    pub(super) fn header_set_name(&self, at: usize) -> TokenStream {
        let name = ident(&self.surface.headers[at].name);
        quote!(#name)
    }

    /// A struct of declared headers. Each is optional: a missing header is not worth losing an answer for.
    pub(super) fn header_set(&self, set: &HeaderSet) -> TokenStream {
        let HeaderSet { name, headers, groups: _, users: _ } = set;
        let name = ident(name);
        let fields: Vec<_> = headers.iter().map(|(field, _)| ident(field)).collect();
        let values = headers.iter().map(|(_, header)| self.header_type(&header.value));
        let docs = headers.iter().map(|(_, header)| self.docs(&header.docs, header.environments, &code(&header.name)));
        let wire = headers.iter().map(|(_, header)| &header.name);
        quote! {
            /// Headers that the description declares for answers.
            #[derive(Clone)]
            #[non_exhaustive]
            pub struct #name {
                #(#docs pub #fields: Option<#values>,)*
            }
            redacted_debug!(#name { #(#fields),* });
            impl FromHeaders for #name {
                fn from_headers(headers: &Headers<'_>) -> Self {
                    Self { #(#fields: headers.value(#wire),)* }
                }
            }
        }
    }

    /// A header holds a scalar, an enum, or a list of them; anything else stays text.
    fn header_type(&self, value: &Type) -> TokenStream {
        match value {
            Type::List(inner) => {
                let inner = self.header_type(inner);
                quote!(Vec<#inner>)
            }
            Type::Named(id) => match self.types.get(*id).shape {
                crate::types::Shape::Enum(_) | crate::types::Shape::Id => self.owned(value),
                _ => quote!(String),
            },
            Type::Nullable(inner) => self.header_type(inner),
            Type::Map(_) | Type::Json | Type::Bytes => quote!(String),
            scalar => self.owned(scalar),
        }
    }

    fn answer_enum(&self, answer: &AnswerType, cases: &[Case], about: &str) -> TokenStream {
        let AnswerType { name, variants, by_case } = answer;
        let name = ident(name);
        let declared = variants.iter().enumerate().map(|(index, variant)| {
            let statuses = cases.iter().zip(by_case).filter(|(_, at)| at.contains(&index)).map(|(case, _)| spoken(case));
            let docs = docs::attributes(&(listed(statuses) + "."));
            let variant_name = ident(&variant.name);
            let held = self.held(variant).map(|held| quote!((#held)));
            quote!(#docs #variant_name #held)
        });
        let with_body: Vec<_> =
            variants.iter().filter(|variant| variant.content.is_some()).map(|variant| ident(&variant.name)).collect();
        let without: Vec<_> =
            variants.iter().filter(|variant| variant.content.is_none()).map(|variant| ident(&variant.name)).collect();
        let units = (!without.is_empty()).then(|| quote!(; #(#without),*));
        let arms = self.arms(variants, by_case);
        let about = docs::attributes(about);
        let body = if with_body.is_empty() { ident("_body") } else { ident("body") };
        let case = if arms.len() == 1 { ident("_case") } else { ident("case") };
        let read = match arms.as_slice() {
            [(_, only)] => quote!(#only),
            arms => {
                let arms = arms.iter().map(|(pattern, value)| quote!(#pattern => { #value }));
                quote!(match case { #(#arms,)* })
            }
        };
        let of_any_size =
            (variants.len() > 1 && variants.iter().any(|variant| self.holds_struct(variant))).then(super::of_any_size);
        quote! {
            #about
            #of_any_size
            #[derive(Clone)]
            #[non_exhaustive]
            pub enum #name {
                #(#declared,)*
            }
            redacted_debug!(#name | #(#with_body),* #units);
            impl FromAnswer for #name {
                fn from_answer(#case: usize, #body: &mut AnswerBody<'_>) -> Result<Self, ReadError> {
                    #read
                }
            }
        }
    }

    fn holds_struct(&self, variant: &AnswerVariant) -> bool {
        variant.content.as_ref().is_some_and(|(_, value)| self.is_struct(value))
    }

    fn held(&self, variant: &AnswerVariant) -> Option<TokenStream> {
        variant.content.as_ref().map(|(format, value)| self.answer_value(*format, value))
    }

    /// The Rust type of a body.
    pub(super) fn answer_value(&self, format: Format, value: &Type) -> TokenStream {
        match format {
            Format::Json | Format::Multipart => self.owned(value),
            Format::Text => quote!(Text),
            Format::Form | Format::Bytes => quote!(Bytes),
        }
    }

    /// Arms of the match over cases: the last one takes the rest.
    fn arms(&self, variants: &[AnswerVariant], by_case: &[Vec<usize>]) -> Vec<(TokenStream, TokenStream)> {
        let distinct: BTreeSet<&Vec<usize>> = by_case.iter().collect();
        let last = distinct.last().copied();
        let arm = |among: &&Vec<usize>| {
            let cases: Vec<usize> = by_case.iter().enumerate().filter(|(_, at)| at == among).map(|(case, _)| case).collect();
            let pattern = if Some(*among) == last { quote!(_) } else { pattern(&cases) };
            let among: Vec<&AnswerVariant> = among.iter().filter_map(|at| variants.get(*at)).collect();
            (pattern, read(&among))
        };
        distinct.iter().map(arm).collect()
    }
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
fn read(among: &[&AnswerVariant]) -> TokenStream {
    if let [AnswerVariant { name, content }] = among {
        let name = ident(name);
        return match content.as_ref().map(|(format, _)| format) {
            None => quote!(Ok(Self::#name)),
            Some(Format::Json) => quote!(body.json().map(Self::#name)),
            Some(Format::Multipart) => quote!(body.parts().map(Self::#name)),
            Some(Format::Text) => quote!(body.text().map(Self::#name)),
            Some(Format::Form | Format::Bytes) => quote!(body.bytes().map(Self::#name)),
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
