//! Responses that can be read while they come.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emit;
use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use crate::format::Item;
use crate::surface::{Payload, StreamPlan};
use crate::types::Type;

impl Emit<'_> {
    /// The traits of an operation whose response can be read while it comes.
    pub(super) fn stream_traits(&self, operation: &Ident, stream: &StreamPlan, uses: &mut Uses<'_>) -> Vec<Item> {
        let [streamed] = uses.runtime([RuntimeItem::Streamed]);
        let (value, media_types) = (self.stream_value(stream, uses), &stream.media_types);
        let implementation = quote! {
            impl #streamed for #operation {
                type Stream = #value;
                const MEDIA_TYPES: &'static [&'static str] = &[#(#media_types),*];
            }
        };
        let reconnects = stream.reconnects().then(|| {
            let [reconnects] = uses.runtime([RuntimeItem::Reconnects]);
            quote!(impl #reconnects for #operation {})
        });
        [implementation].into_iter().chain(reconnects).map(Item::from).collect()
    }

    /// What it is read as.
    fn stream_value(&self, stream: &StreamPlan, uses: &mut Uses<'_>) -> TokenStream {
        match stream.payload {
            Payload::Events => {
                let ([events], data) = (uses.runtime([RuntimeItem::Events]), self.data(&stream.value, uses));
                quote!(#events<#data>)
            }
            Payload::Items => {
                let ([items], item) = (uses.runtime([RuntimeItem::Items]), self.owned(&stream.value, uses));
                quote!(#items<#item>)
            }
            Payload::Json | Payload::Text | Payload::Multipart | Payload::Form | Payload::Bytes => {
                let [chunks] = uses.runtime([RuntimeItem::Chunks]);
                chunks
            }
        }
    }

    /// The data of an event. Of those that are described as text it is not known whether they are JSON.
    fn data(&self, value: &Type, uses: &mut Uses<'_>) -> TokenStream {
        match value {
            Type::String => {
                let [text] = uses.runtime([RuntimeItem::Text]);
                text
            }
            value => self.owned(value, uses),
        }
    }
}

/// The words on a response that can be read while it comes.
pub(super) fn said_of_stream(stream: &StreamPlan) -> String {
    let what = match stream.payload {
        Payload::Events => "events",
        Payload::Items => "items",
        _ => "bytes",
    };
    let again = if stream.reconnects() { "; `reconnecting` goes on with them where the connection is lost" } else { "" };
    format!("\n\n`stream` reads the {what} of its response while they come{again}.")
}
