//! How an object is read.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::Member;
use crate::emit::ident;
use crate::surface::Usage;
use crate::types::Struct;

/// Reads an object by its known members.
pub(in crate::emit) fn read(name: &TokenStream, structure: &Struct, members: &[Member<'_>], usage: &Usage) -> TokenStream {
    let keys = members.iter().map(|member| &member.field.name);
    let open = if structure.additional.is_some() { quote!(open_object) } else { quote!(object) };
    let locals: Vec<Ident> = members.iter().map(|member| local(&member.name)).collect();
    // Typed, which spares the compiler a fifth of its work on this function (decisions/0001-emission-style.md).
    let declared = members.iter().zip(&locals).map(|(member, local)| {
        let value = &member.value;
        quote!(let mut #local: Option<#value> = None;)
    });
    let additional = structure.additional.as_ref().map(|_| quote!(let mut additional = BTreeMap::new();));
    let ahead = structure.beside.as_ref().map(|_| quote!(let variant = reader.ahead()?;));
    let last = members.len().saturating_sub(1);
    let mut arms: Vec<TokenStream> = Vec::new();
    for (index, local) in locals.iter().enumerate() {
        let pattern = if index == last && structure.additional.is_none() { quote!(_) } else { numbered(index) };
        arms.push(quote!(#pattern => #local = object.value()?));
    }
    if structure.additional.is_some() {
        arms.push(quote!(_ => object.extra(&mut additional)?));
    }
    let fields = members.iter().zip(&locals).enumerate().map(|(index, (member, local))| {
        let name = &member.name;
        let index = Literal::usize_unsuffixed(index);
        match member.optional {
            true if name == local => quote!(#name),
            true => quote!(#name: #local),
            false => quote!(#name: object.required(#index, #local)?),
        }
    });
    let body = match arms.as_slice() {
        [] => quote!(while object.next()?.is_some() {}),
        [_] if structure.additional.is_none() => {
            let local = &locals[0];
            quote! {
                while object.next()?.is_some() {
                    #local = object.value()?;
                }
            }
        }
        arms => quote! {
            while let Some(field) = object.next()? {
                match field {
                    #(#arms,)*
                }
            }
        },
    };
    let additional_init = structure.additional.as_ref().map(|_| quote!(additional,));
    let beside_init = structure.beside.as_ref().map(|_| quote!(variant,));
    let body_of_answer = usage.parts_read.then(|| {
        quote! {
            fn read_body(body: &mut AnswerBody<'_>) -> Result<Self, ReadError> {
                body.parts_or_json()
            }
        }
    });
    quote! {
        impl Read for #name {
            fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
                #ahead
                let mut object = reader.#open(&[#(#keys),*])?;
                #(#declared)*
                #additional
                #body
                Ok(Self { #(#fields,)* #additional_init #beside_init })
            }
            #body_of_answer
        }
    }
}

fn numbered(index: usize) -> TokenStream {
    let index = Literal::usize_unsuffixed(index);
    quote!(#index)
}

/// A local variable for a field; not one that the function has already, and none of another field.
fn local(field: &Ident) -> Ident {
    match field.to_string().as_str() {
        name @ ("object" | "reader" | "field" | "additional" | "variant") => ident(&format!("{name}_")),
        _ => field.clone(),
    }
}
