//! Functions that read what the server sends to the addresses that operations gave it.

use proc_macro2::TokenStream;
use quote::quote;

use super::runtime_items::runtime;
use super::{Emit, docs, ident};
use crate::markdown::code;
use crate::surface::{Group, Received};

impl Emit<'_> {
    pub(super) fn callbacks(&self, group: &Group) -> TokenStream {
        group.callbacks.iter().map(|received| self.received(received)).collect()
    }

    fn received(&self, received: &Received) -> TokenStream {
        let Received { operation, callback, content, address: _, name } = received;
        let operation = self.operation(*operation);
        let callback = &operation.callbacks[*callback];
        let body = &callback.contents[*content];
        let (name, value) = (ident(name), self.owned(&body.value));
        let comes =
            format!("Reads what the server sends to {}, as {} lets it.", code(&callback.address), code(&operation.address()));
        let about = self.docs_text(&callback.docs, body.environments, "");
        let errors = "# Errors\nIf the body is not what the description says.".to_owned();
        let words = docs::attributes(&docs::paragraphs([comes, about, errors]));
        let runtime = runtime();
        quote! {
            #words
            pub fn #name(body: &[u8]) -> Result<#value, ReadError> {
                #runtime::read_json(body)
            }
        }
    }
}
