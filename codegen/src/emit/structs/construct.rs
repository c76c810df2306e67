//! How an object is made: `new` with what a request needs, and a setter for the rest.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Member;
use crate::emit::Emit;
use crate::markdown::code;
use crate::types::{Shape, Struct, Type};

impl Emit<'_> {
    pub(super) fn constructor(&self, name: &Ident, structure: &Struct, members: &[Member<'_>]) -> TokenStream {
        // Where each group of members requires one, none of them cannot be meant.
        let needs_variant = structure.beside.as_ref().is_some_and(|union| self.always_requires(union));
        let new = self.new_function(structure, members, needs_variant);
        let setters = self.setters(members);
        let variant = structure.beside.as_ref().filter(|_| !needs_variant).map(|union| self.variant_setter(union));
        let needs_nothing = !needs_variant && members.iter().all(|member| member.optional);
        let default = needs_nothing.then(|| {
            quote! {
                impl Default for #name {
                    fn default() -> Self {
                        Self::new()
                    }
                }
            }
        });
        quote! {
            impl #name {
                #new
                #(#setters)*
                #variant
            }
            #default
        }
    }

    fn new_function(&self, structure: &Struct, members: &[Member<'_>], needs_variant: bool) -> TokenStream {
        // By name, so that a description which lists them anew does not swap two of one type.
        let mut required: Vec<&Member<'_>> = members.iter().filter(|member| !member.optional).collect();
        required.sort_by(|one, other| one.name.cmp(&other.name));
        let arguments = required.into_iter().map(|Member { name, value, .. }| quote!(#name: #value));
        let variant = structure.beside.as_ref().filter(|_| needs_variant).map(|union| self.owned(union));
        let arguments: Vec<_> = arguments.chain(variant.map(|value| quote!(variant: #value))).collect();
        let inits =
            members.iter().map(|Member { name, optional, .. }| if *optional { quote!(#name: None) } else { quote!(#name) });
        let additional = structure.additional.as_ref().map(|_| quote!(additional: BTreeMap::new(),));
        let beside = structure.beside.as_ref().map(|_| match needs_variant {
            true => quote!(variant: Some(variant),),
            false => quote!(variant: None,),
        });
        let too_many = (arguments.len() > 7)
            .then(|| quote!(#[expect(clippy::too_many_arguments, reason = "the description requires them all")]));
        quote! {
            /// With what is required.
            #[must_use]
            #too_many
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#inits,)* #additional #beside }
            }
        }
    }

    fn setters(&self, members: &[Member<'_>]) -> Vec<TokenStream> {
        let settable = members.iter().filter(|member| member.optional && !member.field.read_only);
        let setter = |Member { field, name, setter, value, .. }: &Member<'_>| {
            let docs = self.docs(&field.docs, field.environments, &format!("{} on the wire.", code(&field.name)));
            quote! {
                #docs
                #[must_use]
                pub fn #setter(mut self, #name: #value) -> Self {
                    self.#name = Some(#name);
                    self
                }
            }
        };
        settable.map(setter).collect()
    }

    fn variant_setter(&self, union: &Type) -> TokenStream {
        let value = self.owned(union);
        quote! {
            /// One of several groups of members.
            #[must_use]
            pub fn variant(mut self, variant: #value) -> Self {
                self.variant = Some(variant);
                self
            }
        }
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
