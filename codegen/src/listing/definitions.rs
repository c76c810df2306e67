//! What macros of the runtime make of the tables that packages call them with, as the items that a reader knows: types, constructors and
//! setters. A table stays as a call without docs.

use proc_macro2::{Ident, TokenStream};
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, ItemMacro, Lit, Token, Type, Visibility, braced, parenthesized, parse_quote};

/// The items, each table with what it makes before it.
///
/// # Errors
/// The message of the parser, where a table is not as its macro takes it: a fault of the emitter.
pub fn expanded(items: Vec<Item>) -> syn::Result<Vec<Item>> {
    let made = items.into_iter().map(made).collect::<syn::Result<Vec<_>>>()?;
    Ok(made.into_iter().flatten().collect())
}

fn made(item: Item) -> syn::Result<Vec<Item>> {
    let Item::Macro(ItemMacro { mac, .. }) = &item else { return Ok(vec![item]) };
    let (name, tokens) = (&mac.path, mac.tokens.clone());
    match name.segments.last().map(|last| last.ident.to_string()).as_deref() {
        Some("string_enum") => Parser::parse2(string_enum, tokens),
        Some("string_id") => Parser::parse2(string_id, tokens),
        Some("map_key") => Parser::parse2(map_key, tokens),
        Some("request_type") => Ok(vec![parse_quote!(
            pub struct Request<O>(O);
        )]),
        Some("request_linked") => Ok(vec![parse_quote!(
            pub struct Linked<O>(O);
        )]),
        // Which requests have their methods, the traits of operations tell.
        Some(
            "request_accept"
            | "request_content_type"
            | "request_until_final"
            | "request_pages"
            | "request_items"
            | "request_stream"
            | "request_reconnecting",
        ) => Ok(Vec::new()),
        Some("constructor") => Parser::parse2(constructor, tokens),
        _ => Ok(vec![item]),
    }
}

/// A value of an enum: its variant, and the rest of its row.
struct Value {
    variant: Ident,
    row: TokenStream,
}

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer)?;
        let variant: Ident = input.parse()?;
        let arrow = input.parse::<Option<Token![=>]>>()?;
        if arrow.is_none() {
            input.parse::<Token![=]>()?;
        }
        let value: Lit = input.parse()?;
        let only: Option<Token![in]> = input.parse()?;
        let bits: Option<Lit> = only.as_ref().map(|_| input.parse()).transpose()?;
        Ok(Self { row: quote::quote!(#variant = #value #only #bits), variant })
    }
}

fn string_enum(input: ParseStream<'_>) -> syn::Result<Vec<Item>> {
    input.call(Attribute::parse_outer)?;
    let visibility: Visibility = input.parse()?;
    input.parse::<Token![enum]>()?;
    let name: Ident = input.parse()?;
    input.parse::<Token![:]>()?;
    let way: Ident = input.parse()?;
    let members;
    braced!(members in input);
    let values = Punctuated::<Value, Token![,]>::parse_terminated(&members)?;
    let (variants, rows) = (values.iter().map(|value| &value.variant), values.iter().map(|value| &value.row));
    let defined = parse_quote!(#visibility enum #name { #(#variants,)* Unknown(UnknownValue) });
    Ok(vec![defined, parse_quote!(string_enum!(#name | #way { #(#rows,)* });)])
}

fn string_id(input: ParseStream<'_>) -> syn::Result<Vec<Item>> {
    input.call(Attribute::parse_outer)?;
    let visibility: Visibility = input.parse()?;
    input.parse::<Token![struct]>()?;
    let name: Ident = input.parse()?;
    input.parse::<Token![:]>()?;
    let _way: Ident = input.parse()?;
    Ok(vec![parse_quote!(#visibility struct #name(String);), parse_quote!(string_id!(#name);)])
}

fn map_key(input: ParseStream<'_>) -> syn::Result<Vec<Item>> {
    let name: Ident = input.parse()?;
    input.parse::<Token![:]>()?;
    let _way: Ident = input.parse()?;
    Ok(vec![parse_quote!(impl Ord for #name {}), parse_quote!(impl MapKey for #name {})])
}

/// A field of a table of setters; text stands without its type.
struct Field {
    setter: Ident,
    null: Option<Ident>,
    name: Ident,
    value: Type,
}

impl Parse for Field {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer)?;
        let setter: Ident = input.parse()?;
        let null: Option<Ident> = input.parse::<Option<Token![/]>>()?.map(|_| input.parse()).transpose()?;
        let renamed: Option<Ident> = input.parse::<Option<Token![=>]>>()?.map(|_| input.parse()).transpose()?;
        let value = match input.parse::<Option<Token![:]>>()? {
            Some(_) => input.parse()?,
            None => parse_quote!(impl Into<String>),
        };
        Ok(Self { name: renamed.unwrap_or_else(|| setter.clone()), setter, null, value })
    }
}

fn constructor(input: ParseStream<'_>) -> syn::Result<Vec<Item>> {
    let name: Ident = input.parse()?;
    input.parse::<Token![:]>()?;
    input.parse::<Ident>()?;
    let arguments;
    parenthesized!(arguments in input);
    let mut required: Vec<Field> = Vec::new();
    while !arguments.is_empty() {
        if arguments.parse::<Option<Token![,]>>()?.is_none() && arguments.parse::<Option<Token![;]>>()?.is_none() {
            required.push(arguments.parse()?);
        }
    }
    let members;
    braced!(members in input);
    let mut set: Vec<Field> = Punctuated::<Field, Token![,]>::parse_terminated(&members)?.into_iter().collect();
    while let Some(group) = input.parse::<Option<Ident>>()? {
        let members;
        braced!(members in input);
        match group == "unset" {
            true => drop(members.parse::<TokenStream>()?),
            false => set.extend(Punctuated::<Field, Token![,]>::parse_terminated(&members)?),
        }
    }
    let (names, values) = (required.iter().map(|field| &field.name), required.iter().map(|field| &field.value));
    let setters = set.iter().map(|Field { setter, null, name, value }| {
        let null = null.iter();
        quote::quote! {
            pub fn #setter(mut self, #name: #value) -> Self {}
            #(pub fn #null(mut self) -> Self {})*
        }
    });
    let methods = parse_quote! {
        impl #name {
            pub fn new(#(#names: #values),*) -> Self {}
            #(#setters)*
        }
    };
    let default = required.is_empty().then(|| parse_quote!(impl Default for #name { fn default() -> Self {} }));
    Ok([methods].into_iter().chain(default).collect())
}
