//! Requests to endpoints that the description does not have.

use proc_macro2::TokenStream;
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, ident};
use crate::format::Documented;
use crate::surface::API;

impl Emit<'_> {
    /// How a handle makes one. Where several APIs are there, the caller names the one.
    pub(super) fn raw_request(&self, binding: &TokenStream, uses: &mut Uses<'_>) -> Documented {
        let [request, method] = uses.runtime([RuntimeItem::RawRequest, RuntimeItem::Method]);
        let is_only = self.surface.clients.servers.first().is_none_or(|server| server.name.is_empty());
        let (argument, index) = match is_only {
            true => (TokenStream::new(), quote!(0)),
            false => {
                let (api, [index]) = (ident(API), uses.runtime([RuntimeItem::ServerName]));
                (quote!(, api: #api), quote!(#index::index(api)))
            }
        };
        let function = quote! {
            pub fn raw(&self #argument, method: #method, path: &'static str) -> #request {
                #binding.raw(#index, method, path)
            }
        };
        let docs = "A request to an endpoint that the description does not have, authorised as the calls of operations are. The path is a template below the base address of the API, such as `/things/{id}`; traces and errors have it as it is.";
        Documented::new(docs.to_owned(), function)
    }
}
