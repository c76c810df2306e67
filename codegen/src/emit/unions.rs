//! Unions: read as the branch that fits best.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Emit, ident};
use crate::naming::Scope;
use crate::naming::words::type_name;
use crate::surface::Usage;
use crate::types::{Branch, Docs, Tag, Type, TypeId};

impl Emit<'_> {
    pub(super) fn union(&self, id: TypeId, branches: &[Branch], usage: &Usage) -> TokenStream {
        let name = self.type_name(id);
        let docs = self.type_docs(id);
        let variants = variants(branches);
        let held = branches.iter().zip(&variants).map(|(branch, variant)| {
            let words = Docs::default();
            let fallback = format!("`{}` of the description.", branch.name.replace('`', "'"));
            let docs = self.docs(&words, branch.environments, &fallback);
            let value = self.owned(&branch.value.clone().in_text());
            let value = if self.holds_itself(&branch.value, id) { quote!(Box<#value>) } else { value };
            quote!(#docs #variant(#value))
        });
        let path = quote!(#name);
        let read = usage.read.then(|| read_union(&path, branches));
        let write = usage.written.then(|| write_union(&path, branches));
        let parameter = (usage.parameter && usage.written).then(|| {
            quote! {
                impl ToParameter for #name {
                    fn to_parameter(&self) -> ParameterValue {
                        match self {
                            #(Self::#variants(value) => value.to_parameter(),)*
                            Self::Unknown(value) => value.to_parameter(),
                        }
                    }
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

/// How a union is read: as the branch that fits best.
pub(super) fn read_union(name: &TokenStream, branches: &[Branch]) -> TokenStream {
    let variants = variants(branches);
    let tried = branches.iter().zip(&variants).map(|(branch, variant)| match branch.value {
        Type::Json => quote!(union.last(Self::#variant);),
        _ => match &branch.tag {
            Some(Tag { property: _, values }) => quote!(union.branch_named(&[#(#values),*], Self::#variant);),
            None => quote!(union.branch(Self::#variant);),
        },
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
}

/// How a union is written: as the branch that it is.
pub(super) fn write_union(name: &TokenStream, branches: &[Branch]) -> TokenStream {
    let arms = branches.iter().zip(variants(branches)).map(|(branch, variant)| match branch.value.is_spelt_as_text() {
        true => quote!(Self::#variant(value) => WriteText::write_text(value, writer)),
        false => quote!(Self::#variant(value) => value.write(writer)),
    });
    quote! {
        impl Write for #name {
            fn write(&self, writer: &mut Writer) {
                match self {
                    #(#arms,)*
                    Self::Unknown(value) => value.write(writer),
                }
            }
        }
    }
}

/// The variant of each branch.
fn variants(branches: &[Branch]) -> Vec<Ident> {
    let mut scope = Scope::with(&["Unknown"]);
    branches.iter().map(|branch| ident(&scope.claim([type_name(&branch.name).as_str()]))).collect()
}
