//! Types in the places where they stand: as fields, as arguments.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emit;
use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use crate::surface::Passing;
use crate::types::{Shape, Type};

impl Emit<'_> {
    /// A type as it is owned.
    pub(super) fn owned(&self, value: &Type, uses: &mut Uses<'_>) -> TokenStream {
        match value {
            Type::Named(id) => uses.type_named(self.type_name(*id)),
            Type::List(inner) => {
                let inner = self.owned(inner, uses);
                quote!(Vec<#inner>)
            }
            Type::Map { keys, values } => {
                let (map, keys, values) = (uses.map(), self.owned(keys, uses), self.owned(values, uses));
                quote!(#map<#keys, #values>)
            }
            Type::Nullable(inner) => {
                let inner = self.owned(inner, uses);
                quote!(Option<#inner>)
            }
            scalar => owned_scalar(scalar, uses),
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
    pub(super) fn borrowed(&self, value: &Type, uses: &mut Uses<'_>) -> TokenStream {
        match (Passing::of(value), value) {
            (Passing::Copy, value) => self.owned(value, uses),
            (Passing::Slice, Type::List(inner)) => {
                let inner = self.owned(inner, uses);
                quote!(&[#inner])
            }
            (Passing::Slice, Type::Bytes) => quote!(&[u8]),
            (Passing::Text, _) => quote!(impl AsRef<str>),
            (Passing::Slice | Passing::Reference, value) => {
                let owned = self.owned(value, uses);
                quote!(&#owned)
            }
        }
    }
}

/// A reference to a value that was handed over so.
pub(super) fn referred(value: &TokenStream, passing: Passing) -> TokenStream {
    match passing {
        Passing::Reference => value.clone(),
        Passing::Copy | Passing::Slice => quote!(&#value),
        Passing::Text => quote!(&#value.as_ref()),
    }
}

fn owned_scalar(value: &Type, uses: &mut Uses<'_>) -> TokenStream {
    let item = match value {
        Type::Bool => return quote!(bool),
        Type::I32 => return quote!(i32),
        Type::I64 => return quote!(i64),
        Type::U32 => return quote!(u32),
        Type::U64 => return quote!(u64),
        Type::F64 => return quote!(f64),
        Type::String => return quote!(String),
        Type::Decimal(_) => RuntimeItem::Decimal,
        Type::Date => RuntimeItem::Date,
        Type::DateTime => RuntimeItem::DateTime,
        Type::LocalDateTime => RuntimeItem::LocalDateTime,
        Type::TimeOfDay => RuntimeItem::TimeOfDay,
        Type::IsoDuration => RuntimeItem::IsoDuration,
        Type::IpAddress => RuntimeItem::IpAddress,
        Type::Uuid => RuntimeItem::Uuid,
        Type::Base64 => RuntimeItem::Base64,
        Type::Bytes => RuntimeItem::Bytes,
        Type::File => RuntimeItem::FilePart,
        Type::Parts => RuntimeItem::FormParts,
        Type::Json | Type::Named(_) | Type::List(_) | Type::Map { .. } | Type::Nullable(_) => RuntimeItem::Json,
    };
    let [item] = uses.runtime([item]);
    item
}
