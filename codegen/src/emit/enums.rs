//! String enums and identifiers.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emit, ident};
use crate::markdown::code;
use crate::types::{EnumValue, TypeId};

impl Emit<'_> {
    /// An open string enum: the type, and one line that hands its table of values to the runtime.
    pub(super) fn string_enum(&self, id: TypeId, values: &[EnumValue]) -> TokenStream {
        let name = self.type_name(id);
        let docs = self.type_docs(id);
        let mut variants = TokenStream::new();
        let mut table = TokenStream::new();
        for (EnumValue { value, environments }, variant) in values.iter().zip(self.surface.members[&id].variants()) {
            let variant = ident(variant);
            let on_the_wire = format!("{} on the wire.", code(value));
            let variant_docs = self.docs(&crate::types::Docs::default(), *environments, &on_the_wire);
            variants.extend(quote!(#variant_docs #variant,));
            let bits = environments.bits();
            let only = (!environments.is_all()).then(|| quote!(in #bits));
            table.extend(quote!(#variant = #value #only,));
        }
        quote! {
            #docs
            #[derive(Clone)]
            #[non_exhaustive]
            pub enum #name {
                #variants
                /// A value newer than this description.
                Unknown(UnknownValue),
            }
            string_enum!(#name { #table });
        }
    }

    /// An identifier.
    pub(super) fn string_id(&self, id: TypeId) -> TokenStream {
        let name = self.type_name(id);
        let docs = self.type_docs(id);
        quote! {
            #docs
            #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct #name(String);
            string_id!(#name);
        }
    }
}
