//! Objects as forms: urlencoded, or in parts.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::Emit;
use super::structs::{Member, Purpose};
use crate::surface::Usage;
use crate::types::{Shape, Struct, Type};

impl Emit<'_> {
    /// The traits of a struct that is the whole of a form.
    pub(super) fn forms(&self, name: &Ident, structure: &Struct, members: &[Member<'_>], usage: &Usage) -> TokenStream {
        let path = quote!(#name);
        let purpose = Purpose::Request { received_too: usage.is_received() };
        let write_parts = usage.parts_written.then(|| self.write_parts(&path, members, purpose));
        // What is read as JSON too has this by that.
        let whole = (usage.parts_read && !usage.read).then(|| from_answer(name));
        let read_parts = usage.parts_read.then(|| self.read_parts(&path, structure, members));
        let write_form = usage.form_written.then(|| write_form(name, members));
        let parameter = (usage.parameter && usage.written).then(|| to_parameter(name, members));
        quote!(#write_parts #whole #read_parts #write_form #parameter)
    }

    pub(super) fn write_parts(&self, name: &TokenStream, members: &[Member<'_>], purpose: Purpose) -> TokenStream {
        let parts = members.iter().map(|Member { field, holds, name, optional, .. }| {
            let (wire, only) = (&field.name, purpose.only(field.environments));
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

    pub(super) fn read_parts(&self, name: &TokenStream, structure: &Struct, members: &[Member<'_>]) -> TokenStream {
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
        let unnamed = unnamed(structure);
        quote! {
            impl ReadParts for #name {
                fn read_parts(parts: &mut ReceivedParts) -> Result<Self, ReadError> {
                    Ok(Self { #(#fields,)* #unnamed })
                }
            }
        }
    }

    /// How the fields of an urlencoded form are read.
    pub(super) fn read_form(&self, name: &TokenStream, structure: &Struct, members: &[Member<'_>]) -> TokenStream {
        let known: Vec<&str> =
            members.iter().filter(|member| self.is_told_apart(&member.holds)).map(|member| member.field.name.as_str()).collect();
        let fields = members.iter().map(|Member { field, holds, name, optional, .. }| {
            let wire = &field.name;
            let read = match self.part(holds) {
                Part::Text | Part::File => quote!(form.parsed(#wire)?),
                Part::Texts | Part::Files => quote!(form.all_parsed(#wire)?),
                Part::Json if *holds == Type::Json => quote!(form.json(#wire)?),
                Part::Json => quote!(form.none_beyond(&[#(#known),*])?),
            };
            let value = if *optional { read } else { quote!(form.required(#wire, #read)?) };
            let value = if field.boxed { boxed(value, *optional) } else { value };
            quote!(#name: #value)
        });
        let unnamed = unnamed(structure);
        quote! {
            impl test_kit::ReadForm for #name {
                fn read_form(form: &test_kit::ReceivedForm) -> Result<Self, ReadError> {
                    Ok(Self { #(#fields,)* #unnamed })
                }
            }
        }
    }

    /// Whether a field of an urlencoded form goes by the name of its member.
    fn is_told_apart(&self, value: &Type) -> bool {
        *value == Type::Json || !matches!(self.part(value), Part::Json)
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
            Type::Map(_) | Type::Nullable(_) | Type::Json => Part::Json,
            _ => Part::Text,
        }
    }
}

fn from_answer(name: &Ident) -> TokenStream {
    quote! {
        impl FromAnswer for #name {
            fn from_answer(_case: usize, body: &mut AnswerBody<'_>) -> Result<Self, ReadError> {
                body.parts()
            }
        }
    }
}

/// What a form does not carry: members without a name of their own.
fn unnamed(structure: &Struct) -> TokenStream {
    let additional = structure.additional.as_ref().map(|_| quote!(additional: BTreeMap::new(),));
    let beside = structure.beside.as_ref().map(|_| quote!(variant: None,));
    quote!(#additional #beside)
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
