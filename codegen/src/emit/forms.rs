//! Objects as forms: urlencoded, or in parts.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::Emit;
use super::structs::Member;
use crate::surface::Usage;
use crate::types::{Shape, Type};

impl Emit<'_> {
    /// The traits of a struct that is the whole of a form.
    pub(super) fn forms(&self, name: &Ident, members: &[Member<'_>], usage: &Usage) -> TokenStream {
        let write_parts = usage.parts_written.then(|| self.write_parts(name, members));
        let read_parts = usage.parts_read.then(|| self.read_parts(name, members, usage));
        let write_form = usage.form_written.then(|| write_form(name, members));
        let parameter = (usage.parameter && usage.written).then(|| to_parameter(name, members));
        quote!(#write_parts #read_parts #write_form #parameter)
    }

    fn write_parts(&self, name: &Ident, members: &[Member<'_>]) -> TokenStream {
        let parts = members.iter().map(|Member { field, holds, name, optional, .. }| {
            let (wire, only) = (&field.name, super::only(field.environments.bits()));
            match (self.part(holds), optional) {
                (Part::Text | Part::Texts, false) => quote!(parts #only.text(#wire, &self.#name);),
                (Part::Text | Part::Texts, true) => quote!(parts #only.optional_text(#wire, &self.#name);),
                (Part::Json, false) => quote!(parts #only.json(#wire, &self.#name);),
                (Part::Json, true) => quote!(parts #only.optional_json(#wire, &self.#name);),
                (Part::File, false) => quote!(parts #only.bytes(#wire, #wire, "application/octet-stream", &self.#name);),
                (Part::File, true) => quote! {
                    if let Some(bytes) = &self.#name {
                        parts #only.bytes(#wire, #wire, "application/octet-stream", bytes);
                    }
                },
                (Part::Files, optional) => {
                    let flatten = optional.then(|| quote!(.flatten()));
                    quote! {
                        for bytes in self.#name.iter() #flatten {
                            parts #only.bytes(#wire, #wire, "application/octet-stream", bytes);
                        }
                    }
                }
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

    fn read_parts(&self, name: &Ident, members: &[Member<'_>], usage: &Usage) -> TokenStream {
        // What is read as JSON too has this by that; it cannot be the whole of both.
        let whole = (!usage.read).then(|| {
            quote! {
                impl FromAnswer for #name {
                    fn from_answer(_case: usize, body: &mut AnswerBody<'_>) -> Result<Self, ReadError> {
                        body.parts()
                    }
                }
            }
        });
        let fields = members.iter().map(|Member { field, holds, name, optional, .. }| {
            let wire = &field.name;
            let read = match (self.part(holds), holds) {
                (Part::Text, Type::String) => quote!(parts.text(#wire)?),
                (Part::Text, _) => quote!(parts.parsed(#wire)?),
                (Part::Texts, _) => quote!(parts.all_parsed(#wire)?),
                (Part::Json, _) => quote!(parts.json(#wire)?),
                (Part::File, _) => quote!(parts.bytes(#wire)?),
                (Part::Files, _) => quote!(parts.all_bytes(#wire)?),
            };
            let value = if *optional { read } else { quote!(parts.required(#wire, #read)?) };
            let value = if field.boxed { boxed(value, *optional) } else { value };
            quote!(#name: #value)
        });
        quote! {
            #whole
            impl ReadParts for #name {
                fn read_parts(parts: &mut ReceivedParts) -> Result<Self, ReadError> {
                    Ok(Self { #(#fields,)* })
                }
            }
        }
    }

    /// How a member goes as a part: what OpenAPI takes as its media type where none is said.
    fn part(&self, value: &Type) -> Part {
        match value {
            Type::Bytes => Part::File,
            Type::List(inner) => match self.part(inner) {
                Part::Text => Part::Texts,
                Part::File => Part::Files,
                Part::Texts | Part::Files | Part::Json => Part::Json,
            },
            Type::Named(id) => match self.types.get(*id).shape {
                Shape::Enum(_) | Shape::Id => Part::Text,
                Shape::Struct(_) | Shape::Union(_) | Shape::Replaced(_) => Part::Json,
            },
            Type::Map(_) | Type::Json => Part::Json,
            _ => Part::Text,
        }
    }
}

fn boxed(value: TokenStream, optional: bool) -> TokenStream {
    if optional { quote!(#value.map(Box::new)) } else { quote!(Box::new(#value)) }
}

fn write_form(name: &Ident, members: &[Member<'_>]) -> TokenStream {
    let fields = members.iter().map(|Member { field, name, .. }| {
        let (wire, only) = (&field.name, super::only(field.environments.bits()));
        quote!(form #only.field(#wire, &self.#name, Style::Form, true);)
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

/// The forms of a part.
enum Part {
    Text,
    /// One part for each item.
    Texts,
    Json,
    File,
    /// One part for each file.
    Files,
}
