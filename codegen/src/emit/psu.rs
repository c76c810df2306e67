//! The values of headers about the customer.

use proc_macro2::TokenStream;
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, Part, docs, ident, part};
use crate::environments::Environments;
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::surface::{AboutCustomer, Passing, PsuHeader};

/// Words about a type. Where calls do not tell apart whether the customer is there, one value says all.
fn words(about: AboutCustomer, has_presence: bool) -> &'static str {
    match about {
        AboutCustomer::Psu if !has_presence => {
            "What is known of the payment service user, the bank's customer. Each operation sends those headers that its\n\
             description declares. Nothing of it is ever printed."
        }
        AboutCustomer::Psu => {
            "Who the payment service user is, the bank's customer. Each operation sends those headers that its\n\
             description declares. Nothing of it is ever printed."
        }
        AboutCustomer::Presence => {
            "The customer is there, and calls are made on the customer's behalf at this moment: what is known of the device. Each\n\
             operation sends those headers that its description declares. Nothing of it is ever printed."
        }
    }
}

impl Emit<'_> {
    pub(super) fn psu(&self) -> Vec<Part<'_>> {
        let all = [AboutCustomer::Psu, AboutCustomer::Presence].into_iter();
        let there = all.filter(|about| self.surface.headers_about(*about).next().is_some());
        there.map(|about| part(move |uses| self.customer_items(about, uses))).collect()
    }

    fn customer_items(&self, about: AboutCustomer, uses: &mut Uses<'_>) -> Vec<Item> {
        let [group] = uses.runtime([RuntimeItem::Group]);
        let name = ident(about.type_name());
        // Who a customer is may be unknown; one who is there has what some operation needs.
        let is_argument = |header: &&PsuHeader| {
            // A type may be there with some groups alone.
            about == AboutCustomer::Presence && header.is_needed && header.value.named().is_none()
        };
        let headers = || self.surface.headers_about(about);
        let arguments: Vec<&PsuHeader> = headers().filter(is_argument).collect();
        let default = arguments.is_empty().then(|| quote!(, Default));
        let definition = quote! {
            #[derive(Clone, Debug #default)]
            pub struct #name {
                values: #group,
            }
        };
        let values = quote! {
            pub(crate) const fn values(&self) -> &#group {
                &self.values
            }
        };
        let mut members = vec![self.customer_constructor(&arguments, uses)];
        let setters = headers().filter(|header| !is_argument(header));
        members.extend(setters.map(|header| self.psu_setter(header, uses)));
        members.push(values.into());
        let mut items = vec![
            Item::documented(words(about, self.surface.has_presence()).to_owned(), definition),
            Item::Impl { head: quote!(impl #name), members },
        ];
        items.extend((self.surface.has_authorisations() && about == AboutCustomer::Psu).then(|| {
            Item::from(quote! {
                impl AsRef<#group> for #name {
                    fn as_ref(&self) -> &#group {
                        &self.values
                    }
                }
            })
        }));
        items
    }

    fn customer_constructor(&self, arguments: &[&PsuHeader], uses: &mut Uses<'_>) -> Documented {
        let [group] = uses.runtime([RuntimeItem::Group]);
        if arguments.is_empty() {
            let new = quote! {
                #[must_use]
                pub const fn new() -> Self {
                    Self { values: #group::new() }
                }
            };
            return Documented::new("Nothing known yet.".to_owned(), new);
        }
        let parameters: Vec<TokenStream> = arguments
            .iter()
            .map(|header| {
                let (name, value) = (ident(&header.setter), self.borrowed(&header.value, uses));
                quote!(#name: #value)
            })
            .collect();
        let sets = arguments.iter().map(|header| {
            let (name, wire) = (ident(&header.setter), &header.header);
            let value = super::values::referred(&quote!(#name), Passing::of(&header.value));
            quote!(values.set(#wire, #value);)
        });
        let new = quote! {
            #[must_use]
            pub fn new(#(#parameters),*) -> Self {
                let mut values = #group::new();
                #(#sets)*
                Self { values }
            }
        };
        let said = self.arguments(arguments.iter().map(|header| (header.setter.as_str(), &header.docs)));
        Documented::new(docs::printable(&format!("A customer who is there.\n\n{said}")), new)
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
