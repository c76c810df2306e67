//! How an object is made: `new` with what a request needs, and a setter for the rest.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Member;
use crate::emit::uses::Uses;
use crate::emit::{Emit, ident};
use crate::format::{Documented, Item, on_one_line};
use crate::types::{Shape, Struct, Type};

impl Emit<'_> {
    pub(super) fn constructor(&self, name: &Ident, structure: &Struct, members: &[Member<'_>], uses: &mut Uses<'_>) -> Vec<Item> {
        // Where each group of members requires one, none of them cannot be meant.
        let needs_variant = structure.flattened_union.as_ref().is_some_and(|union| self.always_requires(union));
        let mut methods = vec![self.new_function(structure, members, needs_variant, uses)];
        methods.extend(self.setters(members, uses));
        let variant = structure.flattened_union.as_ref().filter(|_| !needs_variant);
        methods.extend(variant.map(|union| self.variant_setter(union, uses)));
        let needs_nothing = !needs_variant && members.iter().all(|member| member.optional);
        let default = needs_nothing.then(|| {
            let default = "fn default() -> Self {\n    Self::new()\n}".to_owned();
            Item::implementation(quote!(impl Default for #name), default)
        });
        [Item::Impl { head: quote!(impl #name), members: methods }].into_iter().chain(default).collect()
    }

    fn new_function(&self, structure: &Struct, members: &[Member<'_>], needs_variant: bool, uses: &mut Uses<'_>) -> Documented {
        // By name, so that a description which lists them anew does not swap two of one type.
        let mut required: Vec<&Member<'_>> = members.iter().filter(|member| !member.optional).collect();
        required.sort_by(|one, other| one.name.cmp(&other.name));
        let mut arguments = Vec::new();
        for member in required {
            let (name, value) = (&member.name, self.value_of(member, uses));
            arguments.push(quote!(#name: #value));
        }
        if let Some(union) = structure.flattened_union.as_ref().filter(|_| needs_variant) {
            let value = self.owned(union, uses);
            arguments.push(quote!(variant: #value));
        }
        let inits =
            members.iter().map(|Member { name, optional, .. }| if *optional { quote!(#name: None) } else { quote!(#name) });
        let additional = structure.additional.as_ref().map(|_| {
            let map = uses.map();
            quote!(additional: #map::new(),)
        });
        let beside = structure.flattened_union.as_ref().map(|_| match needs_variant {
            true => quote!(variant: Some(variant),),
            false => quote!(variant: None,),
        });
        let too_many = (arguments.len() > 7)
            .then(|| quote!(#[expect(clippy::too_many_arguments, reason = "the description requires them all")]));
        let new = quote! {
            #[must_use]
            #too_many
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#inits,)* #additional #beside }
            }
        };
        Documented::new("With what is required.".to_owned(), new)
    }

    fn setters(&self, members: &[Member<'_>], uses: &mut Uses<'_>) -> Vec<Documented> {
        let settable = members.iter().filter(|member| member.optional && !member.field.read_only);
        let setter = |member: &Member<'_>| {
            let (docs, name, value) = (self.field_docs(member.field, uses), &member.name, self.value_of(member, uses));
            Documented::new(docs, setter_of(&member.setter, name, value))
        };
        settable.map(setter).collect()
    }

    fn variant_setter(&self, union: &Type, uses: &mut Uses<'_>) -> Documented {
        let value = self.owned(union, uses);
        let setter = setter_of(&ident("variant"), &ident("variant"), value);
        Documented::new("One of several groups of members.".to_owned(), setter)
    }

    /// Whether every branch of a union has a member that requests need.
    fn always_requires(&self, union: &Type) -> bool {
        let requires = |value: &Type| match value {
            Type::Named(id) => match &self.types.get(*id).shape {
                Shape::Struct(branch) => branch.fields.iter().any(|field| field.required.in_requests),
                _ => false,
            },
            _ => false,
        };
        match union {
            Type::Named(id) => match &self.types.get(*id).shape {
                Shape::Union(branches) => branches.iter().all(|branch| requires(&branch.value)),
                _ => requires(union),
            },
            _ => false,
        }
    }
}

/// The method that sets a field.
fn setter_of(method: &Ident, field: &Ident, value: TokenStream) -> String {
    let value = on_one_line(value);
    format!(
        "#[must_use]\npub fn {method}(mut self, {field}: {value}) -> Self {{\n    self.{field} = Some({field});\n    self\n}}"
    )
}
