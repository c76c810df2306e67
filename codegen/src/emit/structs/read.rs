//! How an object is read.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::Member;
use crate::emit::runtime_items::RuntimeItem;
use crate::emit::uses::Uses;
use crate::emit::{Emit, ident};
use crate::format::Item;
use crate::surface::Usage;
use crate::types::Struct;

impl Emit<'_> {
    /// Reads an object by its known members.
    pub(in crate::emit) fn read(
        &self,
        name: &TokenStream,
        structure: &Struct,
        members: &[Member<'_>],
        usage: &Usage,
        uses: &mut Uses<'_>,
    ) -> Item {
        let [read, reader, read_error] = uses.runtime([RuntimeItem::Read, RuntimeItem::Reader, RuntimeItem::ReadError]);
        let keys = members.iter().map(|member| &member.field.name);
        let open = if structure.additional.is_some() { quote!(open_object) } else { quote!(object) };
        let locals: Vec<Ident> = members.iter().map(|member| local(&member.name)).collect();
        // Typed, which spares the compiler a fifth of its work on this function (decisions/0001-emission-style.md).
        let declared = members.iter().zip(&locals).map(|(member, local)| {
            let value = self.value_of(member, uses);
            quote!(let mut #local: Option<#value> = None;)
        });
        let declared: Vec<TokenStream> = declared.collect();
        let additional = structure.additional.as_ref().map(|_| {
            let map = uses.map();
            quote!(let mut additional = #map::new();)
        });
        let ahead = structure.flattened_union.as_ref().map(|_| quote!(let variant = reader.ahead()?;));
        let each = each_member(&locals, structure.additional.is_some());
        let fields = members.iter().zip(&locals).enumerate().map(|(index, (member, local))| init(index, member, local));
        let additional_init = structure.additional.as_ref().map(|_| quote!(additional,));
        let beside_init = structure.flattened_union.as_ref().map(|_| quote!(variant,));
        let function = quote! {
            fn read(reader: &mut #reader<'_>) -> Result<Self, #read_error> {
                #ahead
                let mut object = reader.#open(&[#(#keys),*])?;
                #(#declared)*
                #additional
                #each
                Ok(Self { #(#fields,)* #additional_init #beside_init })
            }
        };
        let response_body = usage.parts_read.then(|| {
            let [response_body] = uses.runtime([RuntimeItem::ResponseBody]);
            quote! {
                fn read_body(body: &mut #response_body<'_>) -> Result<Self, #read_error> {
                    body.parts_or_json()
                }
            }
        });
        let members = [function].into_iter().chain(response_body).map(Into::into).collect();
        Item::Impl { head: quote!(impl #read for #name), members }
    }
}

/// The loop over the members that come: each goes to its local variable.
fn each_member(locals: &[Ident], has_additional: bool) -> TokenStream {
    let last = locals.len().saturating_sub(1);
    let arm = |(index, local): (usize, &Ident)| {
        let pattern = if index == last && !has_additional { quote!(_) } else { numbered(index) };
        quote!(#pattern => #local = object.value()?)
    };
    let mut arms: Vec<TokenStream> = locals.iter().enumerate().map(arm).collect();
    if has_additional {
        arms.push(quote!(_ => object.extra(&mut additional)?));
    }
    match (arms.as_slice(), locals) {
        ([], _) => quote!(while object.next()?.is_some() {}),
        ([_], [local]) => quote! {
            while object.next()?.is_some() {
                #local = object.value()?;
            }
        },
        (arms, _) => quote! {
            while let Some(field) = object.next()? {
                match field {
                    #(#arms,)*
                }
            }
        },
    }
}

/// A field from its local variable.
fn init(index: usize, member: &Member<'_>, local: &Ident) -> TokenStream {
    let name = &member.name;
    let index = Literal::usize_unsuffixed(index);
    match member.plan.is_optional {
        true if name == local => quote!(#name),
        true => quote!(#name: #local),
        false => quote!(#name: object.required(#index, #local)?),
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
