//! The value of all headers about the customer.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emit, docs, ident};
use crate::environments::Environments;
use crate::types::Type;

impl Emit<'_> {
    pub(super) fn psu(&self) -> TokenStream {
        let setters = self.surface.psu.iter().map(|header| {
            let (setter, wire) = (ident(&header.setter), &header.header);
            let words = docs::text(&header.docs, Environments::ALL, self.settings, "");
            let words = docs::attributes(&format!("{words}\n\nHeader `{wire}`."));
            let value = self.borrowed(&header.value);
            let argument = match header.value {
                Type::String | Type::List(_) | Type::Bytes => quote!(&#setter),
                ref value if super::values::is_copy(value) => quote!(&#setter),
                _ => quote!(#setter),
            };
            quote! {
                #words
                #[must_use]
                pub fn #setter(mut self, #setter: #value) -> Self {
                    self.values.set(#wire, #argument);
                    self
                }
            }
        });
        quote! {
            /// What is known of the payment service user, the bank's customer. Each operation sends those headers that its
            /// description declares. Nothing of it is ever printed.
            #[derive(Clone, Debug, Default)]
            pub struct Psu {
                values: Group,
            }
            impl Psu {
                /// Nothing known yet.
                #[must_use]
                pub const fn new() -> Self {
                    Self { values: Group::new() }
                }
                #(#setters)*
                pub(crate) const fn values(&self) -> &Group {
                    &self.values
                }
            }
        }
    }
}
