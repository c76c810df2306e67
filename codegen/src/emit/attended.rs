//! What a handle says once, for all its calls: who the customer is, that the customer is there, and what stays the same through a flow.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::uses::Uses;
use super::{Emit, docs, ident};
use crate::format::{Documented, Item};
use crate::surface::AboutCustomer;

impl Emit<'_> {
    /// The methods of a handle that say what stays the same through a flow.
    pub(super) fn sticky_methods(&self, handle: &Ident, uses: &mut Uses<'_>) -> Vec<Documented> {
        self.surface.sticky.iter().map(|sticky| self.bound_method(sticky, handle, uses)).collect()
    }

    /// The handle whose customer is there, and the way to it.
    pub(super) fn attended(&self) -> Vec<Item> {
        let Some((name, plain)) = self.surface.attended() else { return Vec::new() };
        let condition = self.condition(&self.surface.psu_groups());
        let (name, handle) = (ident(&name), ident(plain));
        let has_psu = self.surface.headers_about(AboutCustomer::Psu).next().is_some();
        let members = [way(&name, &handle)].into_iter().chain(has_psu.then(|| of_customer(&handle))).collect();
        let docs =
            format!("A `{plain}` whose customer is there, as each of its calls tells the bank. Dereferences to [`{plain}`].");
        let definition = quote! {
            #condition
            #[derive(Clone, Debug)]
            pub struct #name {
                handle: #handle,
            }
        };
        vec![
            Item::Impl { head: quote!(#condition impl #handle), members },
            Item::documented(docs::printable(&docs), definition),
            dereferences(&name, &handle, condition),
        ]
    }
}

fn way(name: &Ident, handle: &Ident) -> Documented {
    let presence = ident(AboutCustomer::Presence.type_name());
    let function = quote! {
        #[must_use]
        pub fn attended(&self, presence: &crate::#presence) -> #name {
            #name { handle: #handle { binding: self.binding.with_all(presence.values()) } }
        }
    };
    Documented::new("The same for a customer who is there: each call tells the bank so.".to_owned(), function)
}

fn of_customer(handle: &Ident) -> Documented {
    let psu = ident(AboutCustomer::Psu.type_name());
    let function = quote! {
        #[must_use]
        pub fn psu(&self, psu: &crate::#psu) -> #handle {
            #handle { binding: self.binding.with_all(psu.values()) }
        }
    };
    Documented::new("The same for this customer: who that is goes with each call that has a place for it.".to_owned(), function)
}

fn dereferences(name: &Ident, handle: &Ident, condition: TokenStream) -> Item {
    let target = quote! {
        fn deref(&self) -> &#handle {
            &self.handle
        }
    };
    let members = vec![quote!(type Target = #handle;).into(), target.into()];
    Item::Impl { head: quote!(#condition impl std::ops::Deref for #name), members }
}
