//! Operations whose responses come in pages.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, ident};
use crate::format::Item;
use crate::markdown::code;
use crate::surface::{Counting, FlowPlan, ItemsPlan, Paging, Unit};

impl Emit<'_> {
    /// The traits of an operation whose responses are paged.
    pub(super) fn page_traits(&self, operation: &Ident, flows: &FlowPlan, uses: &mut Uses<'_>) -> Vec<Item> {
        let pages = flows.paging.as_ref().map(|pages| paged(operation, &pages.paging, uses));
        let items = flows.items.as_ref().map(|items| self.has_items(operation, items, uses));
        pages.into_iter().chain(items).map(Item::from).collect()
    }

    fn has_items(&self, operation: &Ident, items: &ItemsPlan, uses: &mut Uses<'_>) -> TokenStream {
        let ([has_items], item) = (uses.runtime([RuntimeItem::HasItems]), self.owned(&items.item, uses));
        let list = list_of(items);
        quote! {
            impl #has_items for #operation {
                type Item = #item;
                fn items(page: Self::Body) -> Vec<Self::Item> {
                    #list
                }
            }
        }
    }
}

/// The list of a page, taken out of it; what is absent has no items.
fn list_of(ItemsPlan { item: _, is_optional, steps }: &ItemsPlan) -> TokenStream {
    let mut is_optional = *is_optional;
    let mut value = quote!(page);
    for step in steps {
        let field = ident(&step.field);
        value = match (is_optional, step.is_optional) {
            (false, _) => quote!(#value.#field),
            (true, true) => quote!(#value.and_then(|held| held.#field)),
            (true, false) => quote!(#value.map(|held| held.#field)),
        };
        if step.tells_null {
            value = quote!(#value.flatten());
        }
        is_optional |= step.is_optional;
    }
    if is_optional { quote!(#value.unwrap_or_default()) } else { value }
}

fn paged(operation: &Ident, paging: &Paging, uses: &mut Uses<'_>) -> TokenStream {
    let [paged, rule] = uses.runtime([RuntimeItem::Paged, RuntimeItem::Paging]);
    let paging = match paging {
        Paging::Next(at) => quote!(#rule::Next(#at)),
        Paging::Link(relation) => quote!(#rule::Link(#relation)),
        Paging::Cursor(at, parameter) => quote!(#rule::Cursor { at: #at, parameter: #parameter }),
        Paging::CursorHeader(header, parameter) => quote!(#rule::CursorHeader { header: #header, parameter: #parameter }),
        Paging::Counting(counting) => {
            let counting = counted(counting, uses);
            quote!(#rule::Counting(#counting))
        }
        Paging::Windows { from, to, days } => {
            let days = Literal::u16_unsuffixed(*days);
            quote!(#rule::Windows { from: #from, to: #to, days: #days })
        }
    };
    quote! {
        impl #paged for #operation {
            const PAGING: &'static #rule = &#paging;
        }
    }
}

fn counted(counting: &Counting, uses: &mut Uses<'_>) -> TokenStream {
    let Counting { parameter, unit, first, items, limit, more } = counting;
    let [counting_type, unit_type] = uses.runtime([RuntimeItem::Counting, RuntimeItem::Unit]);
    let unit = match unit {
        Unit::Pages => quote!(#unit_type::Pages),
        Unit::Items => quote!(#unit_type::Items),
    };
    let first = Literal::u64_unsuffixed(*first);
    let [limit, more] = [limit, more].map(|stated| stated.as_ref().map_or(quote!(None), |stated| quote!(Some(#stated))));
    quote! {
        #counting_type { parameter: #parameter, unit: #unit, first: #first, items: #items, limit: #limit, more: #more }
    }
}

/// The words on how a request pages.
pub(super) fn said_of_pages(flows: &FlowPlan) -> String {
    let Some(pages) = &flows.paging else { return String::new() };
    let how = match &pages.paging {
        Paging::Next(at) => format!("follows the link at {}", code(at)),
        Paging::Link(relation) => format!("follows the link {} of the header `Link`", code(relation)),
        Paging::Cursor(at, parameter) => format!("goes on with the cursor at {} as {}", code(at), code(parameter)),
        Paging::CursorHeader(header, parameter) => {
            format!("goes on with the cursor in the header {} as {}", code(header), code(parameter))
        }
        Paging::Counting(counting) => format!("counts {} on, until a page is short or empty", code(&counting.parameter)),
        Paging::Windows { days, .. } => format!("asks for {days} days at a time"),
    };
    let items = if flows.items.is_some() { "; `items` gives their items one after another" } else { "" };
    format!("\n\n`pages` {how}{items}.")
}
