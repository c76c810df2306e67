//! Bodies of several kinds: answers and errors are written, requests are read.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::requests::choice;
use crate::emit::{Emit, ident};
use crate::operations::{Body, Content, Format};
use crate::surface::{Answer, AnswerType, ErrorBody, Group, HeaderSet, Method, Usage};

/// The kit's traits of a struct that is the whole of a form and nothing else.
pub(super) fn whole(name: &TokenStream, usage: &Usage) -> TokenStream {
    let to_content = usage.parts_read.then(|| {
        quote! {
            impl test_kit::ToContent for #name {
                fn to_content(&self) -> test_kit::Content {
                    test_kit::Content::parts(self)
                }
            }
        }
    });
    let parts = quote!(test_kit::from_parts(media_type, body));
    let form = quote!(test_kit::from_form(body));
    let read = match (usage.parts_written, usage.form_written) {
        (false, false) => None,
        (true, false) => Some((quote!(media_type), parts)),
        (false, true) => Some((quote!(_media_type), form)),
        (true, true) => Some((quote!(media_type), quote!(test_kit::from_form_or_parts(media_type, body)))),
    };
    let from_content = read.map(|(media_type, read)| from_content(name, &media_type, &read));
    quote!(#to_content #from_content)
}

impl Emit<'_> {
    pub(super) fn error_content(&self, error: &ErrorBody) -> TokenStream {
        if error.cases.is_empty() {
            return TokenStream::new();
        }
        let name = ident(&error.body.name);
        to_content(&quote!(#name), &error.body)
    }

    /// Declared headers, as texts.
    pub(super) fn header_texts(&self, set: &HeaderSet) -> TokenStream {
        let name = ident(&set.name);
        let texts = set.headers.iter().map(|(field, header)| {
            let (field, wire) = (ident(field), &header.name);
            quote!((#wire, &self.#field))
        });
        quote! {
            impl test_kit::ToHeaders for #name {
                fn to_headers(&self) -> Vec<(&'static str, String)> {
                    test_kit::header_texts(&[#(#texts),*])
                }
            }
        }
    }

    /// Whether the module of a group has enums of bodies.
    pub(super) fn has_bodies(&self, group: usize) -> bool {
        methods(&self.surface.groups[group]).any(|method| matches!(method.answer, Answer::Several(_)) || choice(method).is_some())
    }

    /// The other direction of the bodies that stand in the module of a group.
    pub(super) fn bodies(&self, group: &Group) -> TokenStream {
        let module: Vec<_> = self.module_path(group).iter().map(|name| ident(name)).collect();
        let bodies = methods(group).map(|method| {
            let answer = match &method.answer {
                Answer::Several(answer) => {
                    let name = ident(&answer.name);
                    Some(to_content(&quote!(crate::#(#module::)*#name), answer))
                }
                Answer::Nothing | Answer::One(..) => None,
            };
            let body = self.operation(method.operation).body.as_ref();
            let body = choice(method).zip(body).map(|(choice, body)| {
                let name = ident(&choice.name);
                chosen(&quote!(crate::#(#module::)*#name), body, &choice.variants)
            });
            quote!(#answer #body)
        });
        quote!(#(#bodies)*)
    }
}

fn methods(group: &Group) -> impl Iterator<Item = &Method> {
    group.methods.iter().chain(group.handles.iter().flat_map(|handle| &handle.methods))
}

/// Writes an answer as the body that came.
fn to_content(name: &TokenStream, answer: &AnswerType) -> TokenStream {
    let arms = answer.variants.iter().map(|variant| {
        let variant_name = ident(&variant.name);
        match variant.content.as_ref().map(|(format, _)| format) {
            None => quote!(Self::#variant_name => test_kit::Content::Empty),
            Some(Format::Json) => quote!(Self::#variant_name(value) => test_kit::Content::json(value)),
            Some(Format::Multipart) => quote!(Self::#variant_name(value) => test_kit::Content::parts(value)),
            Some(Format::Text) => quote!(Self::#variant_name(value) => test_kit::Content::text(value)),
            Some(Format::Form | Format::Bytes) => quote!(Self::#variant_name(value) => test_kit::Content::bytes(value)),
        }
    });
    quote! {
        impl test_kit::ToContent for #name {
            fn to_content(&self) -> test_kit::Content {
                match self {
                    #(#arms,)*
                }
            }
        }
    }
}

/// Reads a request's body as the variant of its media type.
fn chosen(name: &TokenStream, body: &Body, variants: &[String]) -> TokenStream {
    let media_types = body.contents.iter().map(|content| &content.media_type);
    let last = body.contents.len().saturating_sub(1);
    let arms = body.contents.iter().zip(variants).enumerate().map(|(index, (Content { format, .. }, variant))| {
        let variant = ident(variant);
        let number = proc_macro2::Literal::usize_unsuffixed(index);
        let pattern = if index == last { quote!(_) } else { quote!(#number) };
        let read = match format {
            Format::Json => quote!(json),
            Format::Text => quote!(text),
            Format::Multipart => quote!(parts),
            Format::Form => quote!(form),
            Format::Bytes => quote!(bytes),
        };
        quote!(#pattern => body.#read().map(Self::#variant))
    });
    let read = quote! {
        let body = test_kit::ReceivedContent::new(media_type, body);
        match body.among(&[#(#media_types),*])? {
            #(#arms,)*
        }
    };
    from_content(name, &quote!(media_type), &read)
}

fn from_content(name: &TokenStream, media_type: &TokenStream, read: &TokenStream) -> TokenStream {
    quote! {
        impl test_kit::FromContent for #name {
            fn from_content(#media_type: &str, body: &[u8]) -> Result<Self, ReadError> {
                #read
            }
        }
    }
}
