//! The value of all headers about the customer.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emit, docs, ident};
use crate::environments::Environments;
use crate::markdown::code;
use crate::surface::{Argument, Method};
use crate::types::Type;

impl Emit<'_> {
    /// The groups with an operation that takes headers about the customer.
    pub(super) fn psu_groups(&self) -> BTreeSet<usize> {
        let takes = |method: &Method| {
            let arguments = method.arguments.iter().chain(&method.setters);
            arguments.into_iter().any(|argument| matches!(argument, Argument::Psu))
        };
        let groups = self.surface.groups.iter().enumerate();
        let taking = groups
            .filter(|(_, group)| group.methods.iter().chain(group.handles.iter().flat_map(|handle| &handle.methods)).any(takes));
        taking.map(|(index, _)| self.surface.feature_group(index)).collect()
    }

    pub(super) fn psu(&self) -> TokenStream {
        let setters = self.surface.psu.iter().map(|header| {
            let (setter, wire) = (ident(&header.setter), &header.header);
            let words = self.docs_text(&header.docs, Environments::ALL, "");
            let words = docs::attributes(&format!("{words}\n\nHeader {}.", code(wire)));
            let value = self.borrowed_by_path(&header.value);
            // A type is there with the groups that use it.
            let users = header.value.named().and_then(|id| self.surface.types.get(&id));
            let condition = users.map(|usage| self.condition(&usage.groups));
            let argument = match header.value {
                Type::String | Type::List(_) | Type::Bytes => quote!(&#setter),
                ref value if super::values::is_copy(value) => quote!(&#setter),
                _ => quote!(#setter),
            };
            quote! {
                #words
                #condition
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
