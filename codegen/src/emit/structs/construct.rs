//! Constructors: `new` with the required members of a request, and setters for the rest.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Member;
use crate::emit::uses::Uses;
use crate::emit::{Emit, ident};
use crate::format::{Documented, Item, on_one_line};
use crate::markdown::code;
use crate::surface::StructPlan;
use crate::types::{Struct, Type};

impl Emit<'_> {
    pub(super) fn constructor(
        &self,
        name: &Ident,
        structure: &Struct,
        plan: &StructPlan,
        members: &[Member<'_>],
        uses: &mut Uses<'_>,
    ) -> Vec<Item> {
        let mut methods = vec![self.new_function(structure, plan, members, uses)];
        methods.extend(self.setters(members, uses));
        let variant = structure.flattened_union.as_ref().filter(|_| !plan.needs_variant);
        methods.extend(variant.map(|union| self.variant_setter(union, uses)));
        let default = plan.needs_nothing().then(|| {
            let default = "fn default() -> Self {\n    Self::new()\n}".to_owned();
            Item::implementation(quote!(impl Default for #name), default)
        });
        [Item::Impl { head: quote!(impl #name), members: methods }].into_iter().chain(default).collect()
    }

    fn new_function(&self, structure: &Struct, plan: &StructPlan, members: &[Member<'_>], uses: &mut Uses<'_>) -> Documented {
        let mut arguments = Vec::new();
        for member in plan.required.iter().map(|at| &members[*at]) {
            let (name, value) = (&member.name, self.value_of(member, uses));
            arguments.push(quote!(#name: #value));
        }
        if let Some(union) = structure.flattened_union.as_ref().filter(|_| plan.needs_variant) {
            let value = self.owned(union, uses);
            arguments.push(quote!(variant: #value));
        }
        let inits =
            members.iter().map(|Member { name, plan, .. }| if plan.is_optional { quote!(#name: None) } else { quote!(#name) });
        let additional = structure.additional.as_ref().map(|_| {
            let map = uses.map();
            quote!(additional: #map::new(),)
        });
        let beside = structure.flattened_union.as_ref().map(|_| match plan.needs_variant {
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
        let settable = members.iter().filter(|member| member.plan.is_optional && !member.field.read_only);
        let mut setters = Vec::new();
        for member in settable {
            let (docs, name, value) = (self.field_docs(member.field), &member.name, self.value_of(member, uses));
            let depth = if member.plan.null_setter.is_some() { 2 } else { 1 };
            setters.push(Documented::new(docs, setter_of(&ident(&member.plan.setter), name, value, depth)));
            setters.extend(member.plan.null_setter.as_ref().map(|setter| null_setter(setter, member)));
        }
        setters
    }

    fn variant_setter(&self, union: &Type, uses: &mut Uses<'_>) -> Documented {
        let value = self.owned(union, uses);
        let setter = setter_of(&ident("variant"), &ident("variant"), value, 1);
        Documented::new("One of several groups of members.".to_owned(), setter)
    }
}

/// The method that sets a field to `null`, which is not to leave it out.
fn null_setter(setter: &str, Member { field, name, .. }: &Member<'_>) -> Documented {
    let docs = format!("{} as `null`, which is not the same as to leave it out.", code(&field.name));
    let setter = ident(setter);
    let method = format!("#[must_use]\npub fn {setter}(mut self) -> Self {{\n    self.{name} = Some(None);\n    self\n}}");
    Documented::new(docs, method)
}

/// The method that sets a field, which is an `Option` so many times.
fn setter_of(method: &Ident, field: &Ident, value: TokenStream, depth: usize) -> String {
    let value = on_one_line(value);
    let set = if depth == 1 { format!("Some({field})") } else { format!("Some(Some({field}))") };
    format!("#[must_use]\npub fn {method}(mut self, {field}: {value}) -> Self {{\n    self.{field} = {set};\n    self\n}}")
}
