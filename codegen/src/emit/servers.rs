//! The names by which a builder is told the addresses of servers.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, docs, ident};
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::surface::{API, NamedServer};

impl Emit<'_> {
    /// How a client is made of one of the runtime, and what the servers are called that its builder can be told.
    pub(super) fn made_of_client(&self, name: &Ident, made: &TokenStream, uses: &mut Uses<'_>) -> Vec<Item> {
        let [from_client, client] = uses.runtime([RuntimeItem::FromClient, RuntimeItem::Client]);
        let api = match self.surface.named_servers().next() {
            Some(_) => {
                let api = ident(API);
                quote!(#api)
            }
            None => {
                let [none] = uses.runtime([RuntimeItem::NoOther]);
                quote!(#none)
            }
        };
        let function = quote! {
            fn from_client(client: #client) -> Self {
                #made
            }
        };
        let members = vec![quote!(type Api = #api;).into(), function.into()];
        let mut items = vec![Item::Impl { head: quote!(impl #from_client for #name), members }];
        if self.surface.clients.apis.len() == 1 {
            let [only] = uses.runtime([RuntimeItem::OnlyApi]);
            items.push(Item::from(quote!(impl #only for #name {})));
        }
        items
    }

    /// The type of the names of servers, where any has one.
    pub(super) fn server_names(&self, uses: &mut Uses<'_>) -> Vec<Item> {
        let servers: Vec<(usize, &NamedServer)> = self.surface.named_servers().collect();
        if servers.is_empty() {
            return Vec::new();
        }
        let name = ident(API);
        let head = quote! {
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            #[non_exhaustive]
            pub enum #name
        };
        let members = servers.iter().map(|(_, server)| {
            let variant = ident(&server.name);
            Documented::new(docs::printable(&about(server)), quote!(#variant))
        });
        let arms = servers.iter().map(|(index, server)| {
            let (variant, index) = (ident(&server.name), Literal::usize_unsuffixed(*index));
            quote!(Self::#variant => #index)
        });
        let function = quote! {
            fn index(self) -> usize {
                match self { #(#arms,)* }
            }
        };
        let [trait_name] = uses.runtime([RuntimeItem::ServerName]);
        let docs = "What a builder's `server_for` sets the address of.".to_owned();
        vec![
            Item::Type { docs, head, members: members.collect() },
            Item::implementation(quote!(impl #trait_name for #name), function),
        ]
    }
}

fn about(server: &NamedServer) -> String {
    match server.operations.as_slice() {
        [] => format!("The API {}.", code(&server.text)),
        operations => {
            let operations: Vec<String> = operations.iter().map(|address| code(address)).collect();
            format!("The server of {}.", operations.join(", "))
        }
    }
}
