//! Methods of responses that give the requests of other operations. Each stands in the module of the operation that it leads to.

use proc_macro2::TokenStream;
use quote::quote;

use super::descriptors::{cases, location};
use super::groups::argument_name;
use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, docs, ident};
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::surface::{Expression, FlowPlan, Group, LINKED, LinkParameter, LinkPlan, Method};

/// How many arguments, the response among them, Clippy lets a method have.
const ARGUMENTS_OF_CLIPPY: usize = 7;

/// Spells items of the runtime.
type Spell<'s> = dyn FnMut(RuntimeItem) -> TokenStream + 's;

impl Emit<'_> {
    pub(super) fn link(&self, group: &Group, link: &LinkPlan, uses: &mut Uses<'_>) -> Item {
        let from = &self.surface.groups[link.group];
        let feature = from.feature_name();
        let is_apart = feature != group.feature_name();
        let condition = is_apart.then(|| quote!(#[cfg(feature = #feature)]));
        let (linked, operation) = (ident(LINKED), self.operation_path(group, from, &link.operation));
        let head = quote!(#condition impl crate::#linked<#operation>);
        let arguments = link.arguments.iter().map(|argument| {
            let (name, value) = self.argument(argument, uses);
            quote!(#name: #value)
        });
        let arguments: Vec<TokenStream> = arguments.collect();
        let sets = link.arguments.iter().map(|argument| {
            let name = argument_name(argument);
            self.handed(argument, quote!(#name), false, &quote!(call), uses)
        });
        let sets: Vec<TokenStream> = sets.collect();
        let on = cases(&link.on, uses);
        // Without the other feature nothing else may name what is imported.
        let spell = &mut |item: RuntimeItem| if is_apart { item.path() } else { uses.runtime([item]).into_iter().collect() };
        let function = link_method(link, &arguments, &sets, &on, spell);
        Item::Impl { head, members: vec![Documented::new(docs::printable(&self.link_words(link)), function)] }
    }

    fn operation_path(&self, group: &Group, from: &Group, operation: &str) -> TokenStream {
        let operation = ident(operation);
        let (here, there) = (self.surface.module_path(group), self.surface.module_path(from));
        let modules = there.iter().copied().map(ident);
        let path = (here != there).then(|| quote!(crate::#(#modules::)*));
        quote!(#path #operation)
    }

    fn link_words(&self, link: &LinkPlan) -> String {
        let about = self.docs_text(&link.docs, link.environments, "");
        let [leads_to, address, name] = [&link.leads_to, &link.address, &link.link].map(|text| code(text));
        let leads = format!("{leads_to}, to which a response of {address} links as {name}.");
        let errors = "# Errors\nIf the response does not have this link, or not what it takes of the response.".to_owned();
        docs::paragraphs([about, leads, errors])
    }
}

fn link_method(
    link: &LinkPlan,
    arguments: &[TokenStream],
    sets: &[TokenStream],
    on: &TokenStream,
    spell: &mut Spell<'_>,
) -> TokenStream {
    let LinkPlan { name, link: wire, parameters, body, request, descriptor, .. } = link;
    let [name, request, descriptor] = [name, request, descriptor].map(|name| ident(name));
    let [error, link_type] = [RuntimeItem::Error, RuntimeItem::Link].map(&mut *spell);
    let parameters: Vec<TokenStream> = parameters.iter().map(|parameter| filled(parameter, spell)).collect();
    let body = body.as_ref().map(|(media_type, value)| (media_type, expression(value, spell)));
    let body = body.map_or(quote!(None), |(media_type, value)| quote!(Some((#media_type, #value))));
    let mutable = (!sets.is_empty()).then(|| quote!(mut));
    let many = (arguments.len() >= ARGUMENTS_OF_CLIPPY)
        .then(|| quote!(#[expect(clippy::too_many_arguments, reason = "the link gives no more of them")]));
    quote! {
        #many
        pub fn #name(&self, #(#arguments),*) -> Result<#request, #error> {
            let link = #link_type { name: #wire, on: #on, parameters: &[#(#parameters),*], body: #body };
            let #mutable call = self.call(&#descriptor, &link)?;
            #(#sets)*
            Ok(#request::new(call))
        }
    }
}

/// A row of what a link fills.
fn filled(LinkParameter { location: at, name, value, is_json }: &LinkParameter, spell: &mut Spell<'_>) -> TokenStream {
    let (location_type, at, value) = (spell(RuntimeItem::Location), location(*at), expression(value, spell));
    let value = match is_json {
        true => {
            let expression_type = spell(RuntimeItem::Expression);
            quote!(#expression_type::AsJson(&#value))
        }
        false => value,
    };
    quote!((#location_type::#at, #name, #value))
}

fn expression(expression: &Expression, spell: &mut Spell<'_>) -> TokenStream {
    let (variant, value) = match expression {
        Expression::Body(pointer) => ("Body", Some(quote!(#pointer))),
        Expression::Header(name) => ("Header", Some(quote!(#name))),
        Expression::Status => ("Status", None),
        Expression::Parameter(at, name) => {
            let (location_type, at) = (spell(RuntimeItem::Location), location(*at));
            ("Parameter", Some(quote!(#location_type::#at, #name)))
        }
        Expression::RequestBody(pointer) => ("RequestBody", Some(quote!(#pointer))),
        Expression::Method => ("Method", None),
        Expression::Url => ("Url", None),
        Expression::Constant(text) => ("Constant", Some(quote!(#text))),
    };
    let (expression_type, variant) = (spell(RuntimeItem::Expression), ident(variant));
    let value = value.map(|value| quote!((#value)));
    quote!(#expression_type::#variant #value)
}

/// The words on what the responses of an operation link to.
pub(super) fn said_of_links(method: &Method) -> String {
    let FlowPlan { follow_ups, advice, .. } = &method.flows;
    let linked = if follow_ups.is_empty() {
        String::new()
    } else {
        "\n\n`linked` gives its response with a method for each request that this links to.".to_owned()
    };
    let advice = advice.iter().map(|advice| {
        let words = docs::words(&advice.docs.text);
        let words = if words.is_empty() { String::new() } else { format!(": {words}") };
        format!("\n\nThe response has the link {}{words}", code(&advice.name))
    });
    linked + &advice.collect::<String>()
}
