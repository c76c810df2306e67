//! Unions: read as the branch that fits best.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Emit, docs, ident};
use crate::naming::Scope;
use crate::naming::words::type_name;
use crate::surface::Usage;
use crate::types::{Branch, Docs, Spelling, Tag, Type, TypeId};

impl Emit<'_> {
    pub(super) fn union(&self, id: TypeId, branches: &[Branch], usage: &Usage) -> TokenStream {
        let name = self.type_name(id);
        let docs = self.type_docs(id);
        let mut scope = Scope::with(&["Unknown"]);
        let variants: Vec<_> = branches.iter().map(|branch| ident(&scope.claim([type_name(&branch.name).as_str()]))).collect();
        let held = branches.iter().zip(&variants).map(|(branch, variant)| {
            let words = Docs::default();
            let fallback = match branch.environments.is_all() {
                true => format!("`{}` of the description.", branch.name.replace('`', "'")),
                false => String::new(),
            };
            let docs = docs::of(&words, branch.environments, self.settings, &fallback);
            let value = self.owned(&branch.value.clone().in_text());
            let value = if self.holds_itself(&branch.value, id) { quote!(Box<#value>) } else { value };
            quote!(#docs #variant(#value))
        });
        let read = usage.read.then(|| {
            let tried = branches.iter().zip(&variants).map(|(branch, variant)| {
                let only = super::only(branch.environments.bits());
                match (&branch.value, &branch.tag) {
                    (Type::Json, _) => quote!(union #only.last(Self::#variant);),
                    (_, Some(Tag { property: _, values })) => {
                        quote!(union #only.branch_named(&[#(#values),*], Self::#variant);)
                    }
                    (_, None) => quote!(union #only.branch(Self::#variant);),
                }
            });
            let begin = match branches.iter().find_map(|branch| branch.tag.as_ref()) {
                Some(Tag { property, .. }) => quote!(union_by(&[#property])),
                None => quote!(union()),
            };
            quote! {
                impl Read for #name {
                    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
                        let mut union = reader.#begin?;
                        #(#tried)*
                        Ok(union.finish(Self::Unknown))
                    }
                }
            }
        });
        let write = usage.written.then(|| {
            let written = branches.iter().map(|branch| {
                let only = super::only(branch.environments.bits());
                match branch.value {
                    Type::Decimal(Spelling::Text) => quote!(writer #only.text_of(value)),
                    _ if only.is_some() => quote!(value.write(writer #only)),
                    _ => quote!(value.write(writer)),
                }
            });
            quote! {
                impl Write for #name {
                    fn write(&self, writer: &mut Writer) {
                        match self {
                            #(Self::#variants(value) => #written,)*
                            Self::Unknown(value) => value.write(writer),
                        }
                    }
                }
            }
        });
        let parameter = (usage.parameter && usage.written).then(|| {
            let environments = branches.iter().any(|branch| super::only(branch.environments.bits()).is_some()).then(|| {
                let bits = branches.iter().map(|branch| match branch.environments {
                    all if all.is_all() => quote!(value.environments()),
                    some => {
                        let bits = Literal::u8_unsuffixed(some.bits());
                        quote!(#bits & value.environments())
                    }
                });
                quote! {
                    fn environments(&self) -> u8 {
                        match self {
                            #(Self::#variants(value) => #bits,)*
                            Self::Unknown(value) => value.environments(),
                        }
                    }
                }
            });
            quote! {
                impl ToParameter for #name {
                    fn to_parameter(&self) -> ParameterValue {
                        match self {
                            #(Self::#variants(value) => value.to_parameter(),)*
                            Self::Unknown(value) => value.to_parameter(),
                        }
                    }
                    #environments
                }
            }
        });
        let of_any_size = branches.iter().any(|branch| self.is_struct(&branch.value)).then(super::of_any_size);
        quote! {
            #docs
            #of_any_size
            #[derive(Clone)]
            #[non_exhaustive]
            pub enum #name {
                #(#held,)*
                /// What fits none of the others, as it came.
                Unknown(UnknownValue),
            }
            redacted_debug!(#name | #(#variants,)* Unknown);
            #read
            #write
            #parameter
        }
    }

    /// Whether a branch leads back to its union by fields and branches alone.
    fn holds_itself(&self, value: &Type, union: TypeId) -> bool {
        let Type::Named(start) = value else { return false };
        crate::types::holds(self.types, *start, union)
    }
}
