//! The value of all headers about the customer.

use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, Part, docs, ident, part};
use crate::environments::Environments;
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::surface::{Passing, PsuHeader};

/// Words about the type.
const PSU: &str = "\
What is known of the payment service user, the bank's customer. Each operation sends those headers that its
description declares. Nothing of it is ever printed.";

impl Emit<'_> {
    pub(super) fn psu(&self) -> Vec<Part<'_>> {
        vec![part(|uses| self.psu_items(uses))]
    }

    fn psu_items(&self, uses: &mut Uses<'_>) -> Vec<Item> {
        let [group] = uses.runtime([RuntimeItem::Group]);
        let definition = quote! {
            #[derive(Clone, Debug, Default)]
            pub struct Psu {
                values: #group,
            }
        };
        let new = quote! {
            #[must_use]
            pub const fn new() -> Self {
                Self { values: #group::new() }
            }
        };
        let values = quote! {
            pub(crate) const fn values(&self) -> &#group {
                &self.values
            }
        };
        let mut members = vec![Documented::new("Nothing known yet.".to_owned(), new)];
        members.extend(self.surface.psu.iter().map(|header| self.psu_setter(header, uses)));
        members.push(values.into());
        vec![Item::documented(PSU.to_owned(), definition), Item::Impl { head: quote!(impl Psu), members }]
    }

    fn psu_setter(&self, header: &PsuHeader, uses: &mut Uses<'_>) -> Documented {
        let (setter, wire) = (ident(&header.setter), &header.header);
        let words = self.docs_text(&header.docs, Environments::ALL, "");
        let value = self.borrowed(&header.value, uses);
        // A type is there with the groups that use it.
        let users = header.value.named().and_then(|id| self.surface.users.get(&id));
        let condition = users.map(|users| self.condition(users));
        let argument = super::values::referred(&quote!(#setter), Passing::of(&header.value));
        let deprecation = docs::deprecation(&header.docs);
        let function = quote! {
            #condition
            #deprecation
            #[must_use]
            pub fn #setter(mut self, #setter: #value) -> Self {
                self.values.set(#wire, #argument);
                self
            }
        };
        Documented::new(docs::printable(&format!("{words}\n\nHeader {}.", code(wire))), function)
    }
}
