//! Unions: read as the branch that fits best.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};

use super::runtime_items::RuntimeItem;
use super::structs::Purpose;
use super::uses::Uses;
use super::{Emit, call, docs, ident};
use crate::format::{Code, Documented, Item, Members, on_one_line};
use crate::markdown::code;
use crate::surface::Usage;
use crate::types::{Branch, Tag, Type, TypeId, Wire};

impl Emit<'_> {
    /// A union and its directions, as far as they are used.
    pub(super) fn union(&self, id: TypeId, branches: &[Branch], usage: &Usage, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(self.type_name(id));
        let path = quote!(#name);
        let variants = self.variants(id);
        let mut items = self.union_definition(id, &name, branches, &variants, uses);
        items.extend(usage.read.then(|| read_union(&path, branches, &variants, uses)));
        let purpose = self.purpose(usage);
        items.extend(usage.written.then(|| self.write_union(&path, branches, &variants, purpose, uses)));
        items.extend(usage.parameter.then(|| self.union_parameter(&name, branches, &variants, uses)));
        items
    }

    fn union_definition(
        &self,
        id: TypeId,
        name: &Ident,
        branches: &[Branch],
        variants: &[Ident],
        uses: &mut Uses<'_>,
    ) -> Vec<Item> {
        let held = branches.iter().zip(variants).map(|(branch, variant)| {
            let fallback = match branch.environments.is_all() {
                true => format!("{} of the description.", code(&branch.name)),
                false => String::new(),
            };
            let docs = self.docs(&branch.docs(), branch.environments, &fallback);
            let value = self.owned(&branch.value.clone().in_text(), uses);
            Documented::new(docs, quote!(#variant(#value)))
        });
        let mut held: Vec<Documented> = held.collect();
        let [unknown_variant] = uses.runtime([RuntimeItem::UnknownVariant]);
        let unknown = "What fits none of the others, as it came.".to_owned();
        held.push(Documented::new(unknown, quote!(Unknown(#unknown_variant))));
        let of_any_size = branches.iter().any(|branch| self.is_struct(&branch.value)).then(super::of_any_size);
        let deprecation = docs::deprecation(&self.types.get(id).docs);
        let head = quote! {
            #of_any_size
            #deprecation
            #[derive(Clone)]
            #[non_exhaustive]
            pub enum #name
        };
        let shown: Vec<String> = variants.iter().map(Ident::to_string).chain(["Unknown".to_owned()]).collect();
        let shown = format!("{name} | {}", shown.join(", "));
        vec![
            Item::Type { docs: self.type_docs(id), head, members: held },
            call(RuntimeItem::Variants, shown, Members::None, uses),
        ]
    }

    /// The variant of each branch.
    pub(super) fn variants(&self, id: TypeId) -> Vec<Ident> {
        self.surface.members(id).variants().iter().map(|name| ident(name)).collect()
    }
}

impl Emit<'_> {
    /// How a union goes as a parameter: as the branch that it is.
    fn union_parameter(&self, name: &Ident, branches: &[Branch], variants: &[Ident], uses: &mut Uses<'_>) -> Item {
        let differ = branches.iter().any(|branch| super::only(branch.environments.bits()).is_some());
        let environments = differ.then(|| branch_environments(branches, variants));
        let [to_parameter, value] = uses.runtime([RuntimeItem::ToParameter, RuntimeItem::ParameterValue]);
        let unknown = quote!(Unknown);
        let arms = variants.iter().map(ToTokens::to_token_stream).chain([unknown]);
        let arms = arms.map(|variant| (quote!(Self::#variant(value)), quote!(value.to_parameter())));
        let function = Code::matching(&format!("fn to_parameter(&self) -> {}", on_one_line(value)), arms);
        let fault = self.branch_fault(branches, variants, uses).map(Code::from);
        let members = [function].into_iter().chain(environments.map(Code::from)).chain(fault).map(Into::into).collect();
        Item::Impl { head: quote!(impl #to_parameter for #name), members }
    }

    /// What a branch does not keep, of its own rules and those within it.
    fn branch_fault(&self, branches: &[Branch], variants: &[Ident], uses: &mut Uses<'_>) -> Option<TokenStream> {
        if !self.surface.checks_requests {
            return None;
        }
        let [parameter_value] = uses.runtime([RuntimeItem::ParameterValue]);
        let arms = branches.iter().zip(variants).map(|(branch, variant)| {
            let checks = self.checks(&branch.facts, &branch.value, Wire::Text, uses).unwrap_or_else(|| quote!(&[]));
            quote!(Self::#variant(value) => #parameter_value::fault_of(value, #checks),)
        });
        let arms: Vec<TokenStream> = arms.collect();
        let [fault] = uses.runtime([RuntimeItem::WriteFault]);
        Some(quote! {
            fn fault(&self) -> Option<#fault> {
                match self {
                    #(#arms)*
                    Self::Unknown(_) => None,
                }
            }
        })
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
pub(super) fn read_union(name: &TokenStream, branches: &[Branch], variants: &[Ident], uses: &mut Uses<'_>) -> Item {
    let tried = branches.iter().zip(variants).map(|(branch, variant)| {
        let only = super::only(branch.environments.bits());
        match (&branch.value, &branch.tag) {
            (Type::Json, _) => quote!(union #only.last(Self::#variant);),
            (_, Some(Tag { property: _, values })) => quote!(union #only.branch_named(&[#(#values),*], Self::#variant);),
            (_, None) => quote!(union #only.branch(Self::#variant);),
        }
    });
    let begin = match branches.iter().find_map(|branch| branch.tag.as_ref()) {
        Some(Tag { property, .. }) => quote!(union_by(#property)),
        None => quote!(union()),
    };
    let [read, reader, read_error] = uses.runtime([RuntimeItem::Read, RuntimeItem::Reader, RuntimeItem::ReadError]);
    let head = format!("fn read(reader: &mut {}<'_>) -> Result<Self, {}>", on_one_line(reader), on_one_line(read_error));
    let begun = quote!(let mut union = reader.#begin?;);
    let function = Code::function(&head, [begun].into_iter().chain(tried).chain([quote!(Ok(union.finish(Self::Unknown)))]));
    Item::implementation(quote!(impl #read for #name), function)
}

impl Emit<'_> {
    /// How a union is written: as the branch that it is.
    pub(super) fn write_union(
        &self,
        name: &TokenStream,
        branches: &[Branch],
        variants: &[Ident],
        purpose: Purpose,
        uses: &mut Uses<'_>,
    ) -> Item {
        let arms = branches.iter().zip(variants).map(|(branch, variant)| {
            let only = purpose.only(branch.environments);
            let is_text = branch.value.is_spelt_as_text();
            let checks = match purpose {
                Purpose::Request { .. } => self.checks(&branch.facts, &branch.value, Wire::Json, uses),
                Purpose::Response => None,
            };
            if let Some(checks) = checks {
                let checked = if is_text { quote!(checked_text) } else { quote!(checked) };
                return (quote!(Self::#variant(value)), quote!(writer #only.#checked(#checks, value)));
            }
            match is_text {
                true => {
                    let [write_text] = uses.runtime([RuntimeItem::WriteText]);
                    (quote!(Self::#variant(value)), quote!(#write_text::write_text(value, writer #only)))
                }
                false => (quote!(Self::#variant(value)), quote!(value.write(writer #only))),
            }
        });
        let arms: Vec<_> = arms.chain([(quote!(Self::Unknown(value)), quote!(value.write(writer)))]).collect();
        let [write, writer] = uses.runtime([RuntimeItem::Write, RuntimeItem::Writer]);
        let function = Code::matching(&format!("fn write(&self, writer: &mut {})", on_one_line(writer)), arms);
        Item::implementation(quote!(impl #write for #name), function)
    }
}
