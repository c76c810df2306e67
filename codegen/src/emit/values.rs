//! Types in the places where they stand: as fields, as arguments.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emit;
use crate::types::{Shape, Type};

impl Emit<'_> {
    /// A type as it is owned.
    pub(super) fn owned(&self, value: &Type) -> TokenStream {
        match value {
            Type::Named(id) => self.type_path(*id),
            Type::List(inner) => {
                let inner = self.owned(inner);
                quote!(Vec<#inner>)
            }
            Type::Map(inner) => {
                let inner = self.owned(inner);
                quote!(BTreeMap<String, #inner>)
            }
            Type::Nullable(inner) => {
                let inner = self.owned(inner);
                quote!(Option<#inner>)
            }
            scalar => owned_scalar(scalar),
        }
    }

    /// A type as an argument, by its path: for a method behind a feature, whose types an import without that feature would not find.
    pub(super) fn borrowed_by_path(&self, value: &Type) -> TokenStream {
        match value {
            Type::Named(id) => {
                let name = self.type_name(*id);
                quote!(&crate::types::#name)
            }
            value => self.borrowed(value),
        }
    }

    /// Whether a value is held as a struct, or as an enum of structs, without a box or a list around it.
    pub(super) fn is_struct(&self, value: &Type) -> bool {
        match value {
            Type::Named(id) => matches!(self.types.get(*id).shape, Shape::Struct(_) | Shape::Union(_)),
            Type::Nullable(inner) => self.is_struct(inner),
            _ => false,
        }
    }

    /// A type as an argument that is only looked at.
    pub(super) fn borrowed(&self, value: &Type) -> TokenStream {
        match value {
            Type::List(inner) => {
                let inner = self.owned(inner);
                quote!(&[#inner])
            }
            Type::String => quote!(&str),
            Type::Bytes => quote!(&[u8]),
            value if is_copy(value) => self.owned(value),
            value => {
                let owned = self.owned(value);
                quote!(&#owned)
            }
        }
    }
}

fn owned_scalar(value: &Type) -> TokenStream {
    match value {
        Type::Bool => quote!(bool),
        Type::I32 => quote!(i32),
        Type::I64 => quote!(i64),
        Type::U32 => quote!(u32),
        Type::U64 => quote!(u64),
        Type::F64 => quote!(f64),
        Type::Decimal(_) => quote!(Decimal),
        Type::String => quote!(String),
        Type::Date => quote!(Date),
        Type::DateTime => quote!(DateTime),
        Type::LocalDateTime => quote!(LocalDateTime),
        Type::Uuid => quote!(Uuid),
        Type::Base64 => quote!(Base64),
        Type::Bytes => quote!(Bytes),
        Type::Json | Type::Named(_) | Type::List(_) | Type::Map(_) | Type::Nullable(_) => quote!(Json),
    }
}

pub(super) fn is_copy(value: &Type) -> bool {
    match value {
        Type::Bool
        | Type::I32
        | Type::I64
        | Type::U32
        | Type::U64
        | Type::F64
        | Type::Decimal(_)
        | Type::Date
        | Type::DateTime
        | Type::LocalDateTime
        | Type::Uuid => true,
        Type::Nullable(inner) => is_copy(inner),
        Type::Named(_) | Type::List(_) | Type::Map(_) | Type::String | Type::Base64 | Type::Bytes | Type::Json => false,
    }
}
