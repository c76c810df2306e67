//! The value of all headers about the customer.

use std::collections::BTreeSet;

use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, Part, docs, ident, part};
use crate::environments::Environments;
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::surface::{Argument, Method, PsuHeader};
use crate::types::Type;

/// Words about the type.
const PSU: &str = "\
What is known of the payment service user, the bank's customer. Each operation sends those headers that its
description declares. Nothing of it is ever printed.";

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
        let words = self.docs_text(&header.docs, Environments::ALL, "", uses);
        let value = self.borrowed(&header.value, uses);
        // A type is there with the groups that use it.
        let users = header.value.named().and_then(|id| self.surface.types.get(&id));
        let condition = users.map(|usage| self.condition(&usage.groups));
        let argument = match header.value {
            Type::String | Type::List(_) | Type::Bytes => quote!(&#setter),
            ref value if super::values::is_copy(value) => quote!(&#setter),
            _ => quote!(#setter),
        };
        let function = quote! {
            #condition
            #[must_use]
            pub fn #setter(mut self, #setter: #value) -> Self {
                self.values.set(#wire, #argument);
                self
            }
        };
        Documented::new(docs::printable(&format!("{words}\n\nHeader {}.", code(wire))), function)
    }
}
