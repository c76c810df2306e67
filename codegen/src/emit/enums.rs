//! String enums and identifiers.

use proc_macro2::Literal;
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, call, ident};
use crate::format::{Documented, Item, Members};
use crate::markdown::code;
use crate::types::{Docs, EnumValue, TypeId};

impl Emit<'_> {
    /// An open string enum: the type, and one line that hands its table of values to the runtime.
    pub(super) fn string_enum(&self, id: TypeId, values: &[EnumValue], uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(self.type_name(id));
        let (mut variants, mut table) = (Vec::new(), Vec::new());
        for (EnumValue { value, environments }, variant) in values.iter().zip(self.surface.members(id).variants()) {
            let variant = ident(variant);
            let on_the_wire = format!("{} on the wire.", code(value));
            let docs = self.docs(&Docs::default(), *environments, &on_the_wire);
            let only = (!environments.is_all()).then(|| format!(" in {}", Literal::u8_suffixed(environments.bits())));
            table.push(format!("{variant} = {}{}", Literal::string(value), only.unwrap_or_default()));
            variants.push(Documented::new(docs, quote!(#variant)));
        }
        let [unknown_value] = uses.runtime([RuntimeItem::UnknownValue]);
        let newer = "A value newer than this description.".to_owned();
        variants.push(Documented::new(newer, quote!(Unknown(#unknown_value))));
        let head = quote! {
            #[derive(Clone)]
            #[non_exhaustive]
            pub enum #name
        };
        let definition = Item::Type { docs: self.type_docs(id), head, members: variants };
        vec![definition, call(RuntimeItem::StringEnum, name.to_string(), Members::Lines(table), uses)]
    }

    /// An identifier.
    pub(super) fn string_id(&self, id: TypeId, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(self.type_name(id));
        let definition = quote! {
            #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct #name(String);
        };
        let definition = Item::documented(self.type_docs(id), definition);
        vec![definition, call(RuntimeItem::StringId, name.to_string(), Members::None, uses)]
    }
}
