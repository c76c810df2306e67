//! Objects as forms: urlencoded, or in parts.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::Emit;
use super::structs::Member;
use crate::surface::Usage;
use crate::types::Type;

impl Emit<'_> {
    /// The traits of a struct that is the whole of a form.
    pub(super) fn forms(&self, name: &Ident, members: &[Member<'_>], usage: &Usage) -> TokenStream {
        let write_parts = usage.parts_written.then(|| self.write_parts(name, members));
        let read_parts = usage.parts_read.then(|| self.read_parts(name, members));
        let write_form = usage.form_written.then(|| write_form(name, members));
        let parameter = (usage.parameter && usage.written).then(|| to_parameter(name, members));
        quote!(#write_parts #read_parts #write_form #parameter)
    }

    fn write_parts(&self, name: &Ident, members: &[Member<'_>]) -> TokenStream {
        let parts = members.iter().map(|Member { field, name, optional, .. }| {
            let wire = &field.name;
            match (part(&field.value), optional) {
                (Part::Text, false) => quote!(parts.text(#wire, &self.#name);),
                (Part::Text, true) => quote!(parts.optional_text(#wire, &self.#name);),
                (Part::Json, false) => quote!(parts.json(#wire, &self.#name);),
                (Part::Json, true) => quote!(parts.optional_json(#wire, &self.#name);),
                (Part::Bytes, false) => quote!(parts.bytes(#wire, #wire, "application/octet-stream", &self.#name);),
                (Part::Bytes, true) => quote! {
                    if let Some(bytes) = &self.#name {
                        parts.bytes(#wire, #wire, "application/octet-stream", bytes);
                    }
                },
            }
        });
        quote! {
            impl WriteParts for #name {
                fn write_parts(&self, parts: &mut Parts) {
                    #(#parts)*
                }
            }
        }
    }

    fn read_parts(&self, name: &Ident, members: &[Member<'_>]) -> TokenStream {
        let fields = members.iter().map(|Member { field, name, optional, .. }| {
            let wire = &field.name;
            let read = match part(&field.value) {
                Part::Text => quote!(parts.text(#wire)?),
                Part::Json => quote!(parts.json(#wire)?),
                Part::Bytes => quote!(parts.bytes(#wire)?),
            };
            if *optional { quote!(#name: #read) } else { quote!(#name: parts.required(#wire, #read)?) }
        });
        quote! {
            impl ReadParts for #name {
                fn read_parts(parts: &mut ReceivedParts) -> Result<Self, ReadError> {
                    Ok(Self { #(#fields,)* })
                }
            }
        }
    }
}

fn write_form(name: &Ident, members: &[Member<'_>]) -> TokenStream {
    let fields = members.iter().map(|Member { field, name, .. }| {
        let wire = &field.name;
        quote!(form.field(#wire, &self.#name, Style::Form, true);)
    });
    quote! {
        impl WriteForm for #name {
            fn write_form(&self, form: &mut Form) {
                #(#fields)*
            }
        }
    }
}

fn to_parameter(name: &Ident, members: &[Member<'_>]) -> TokenStream {
    let pairs = members.iter().map(|Member { field, name, .. }| {
        let wire = Literal::string(&field.name);
        quote!((#wire, &self.#name))
    });
    quote! {
        impl ToParameter for #name {
            fn to_parameter(&self) -> ParameterValue {
                ParameterValue::pairs(&[#(#pairs),*])
            }
        }
    }
}

/// How a member goes as a part: what OpenAPI takes as its media type where none is said.
enum Part {
    Text,
    Json,
    Bytes,
}

fn part(value: &Type) -> Part {
    match value {
        Type::Bytes => Part::Bytes,
        Type::Named(_) | Type::List(_) | Type::Map(_) | Type::Json => Part::Json,
        _ => Part::Text,
    }
}
