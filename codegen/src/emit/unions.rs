//! Unions: read as the branch that fits best.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::structs::Purpose;
use super::{Emit, ident};
use crate::markdown::code;
use crate::naming::Scope;
use crate::naming::words::type_name;
use crate::surface::Usage;
use crate::types::{Branch, Docs, Tag, Type, TypeId};

impl Emit<'_> {
    /// A union and its directions, as far as they are used.
    pub(super) fn union(&self, id: TypeId, branches: &[Branch], usage: &Usage) -> TokenStream {
        let name = self.type_name(id);
        let path = quote!(#name);
        let definition = self.union_definition(id, &name, branches);
        let read = usage.read.then(|| read_union(&path, branches));
        let write = usage.written.then(|| write_union(&path, branches, Purpose::Request { received_too: usage.is_received() }));
        let parameter = (usage.parameter && usage.written).then(|| union_parameter(&name, branches));
        quote!(#definition #read #write #parameter)
    }

    fn union_definition(&self, id: TypeId, name: &Ident, branches: &[Branch]) -> TokenStream {
        let docs = self.type_docs(id);
        let variants = variants(branches);
        let held = branches.iter().zip(&variants).map(|(branch, variant)| {
            let fallback = match branch.environments.is_all() {
                true => format!("{} of the description.", code(&branch.name)),
                false => String::new(),
            };
            let docs = self.docs(&Docs::default(), branch.environments, &fallback);
            let value = self.owned(&branch.value.clone().in_text());
            quote!(#docs #variant(#value))
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
        }
    }
}

/// How a union goes as a parameter: as the branch that it is.
fn union_parameter(name: &Ident, branches: &[Branch]) -> TokenStream {
    let variants = variants(branches);
    let differ = branches.iter().any(|branch| super::only(branch.environments.bits()).is_some());
    let environments = differ.then(|| branch_environments(branches, &variants));
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
}

fn branch_environments(branches: &[Branch], variants: &[Ident]) -> TokenStream {
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
}

/// How a union is read: as the branch that fits best.
pub(super) fn read_union(name: &TokenStream, branches: &[Branch]) -> TokenStream {
    let variants = variants(branches);
    let tried = branches.iter().zip(&variants).map(|(branch, variant)| {
        let only = super::only(branch.environments.bits());
        match (&branch.value, &branch.tag) {
            (Type::Json, _) => quote!(union #only.last(Self::#variant);),
            (_, Some(Tag { property: _, values })) => quote!(union #only.branch_named(&[#(#values),*], Self::#variant);),
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
}

/// How a union is written: as the branch that it is.
pub(super) fn write_union(name: &TokenStream, branches: &[Branch], purpose: Purpose) -> TokenStream {
    let arms = branches.iter().zip(variants(branches)).map(|(branch, variant)| {
        let only = purpose.only(branch.environments);
        match branch.value.is_spelt_as_text() {
            true => quote!(Self::#variant(value) => WriteText::write_text(value, writer #only)),
            false => quote!(Self::#variant(value) => value.write(writer #only)),
        }
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
