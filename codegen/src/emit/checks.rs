//! What values are held to before they are sent.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Emit;
use super::runtime_items::RuntimeItem;
use super::structs::Purpose;
use super::uses::Uses;
use crate::types::{Fact, Limit, Number, Stated, Type, TypeId, Wire};

impl<'e> Emit<'e> {
    /// `.checked(…)`, where requests are checked and values are held to anything.
    pub(super) fn checked(&self, facts: &[Stated], value: &Type, wire: Wire, uses: &mut Uses<'_>) -> Option<TokenStream> {
        self.checks(facts, value, wire, uses).map(|checks| quote!(.checked(#checks)))
    }

    /// The same for what is written for a purpose: a response holds what it holds.
    pub(super) fn checked_for(
        &self,
        purpose: Purpose,
        facts: &[Stated],
        value: &Type,
        wire: Wire,
        uses: &mut Uses<'_>,
    ) -> Option<TokenStream> {
        if purpose == Purpose::Response { None } else { self.checked(facts, value, wire, uses) }
    }

    /// What is stated of the values of members of a struct that have no name of their own.
    pub(super) fn facts_of_members(&self, id: TypeId) -> &'e [Stated] {
        let each = |stated: &'e Stated| if let Fact::Members(each) = &stated.fact { Some(each.as_slice()) } else { None };
        self.types.get(id).docs.facts.iter().find_map(each).unwrap_or_default()
    }

    /// The rules that values are held to, if there are any.
    pub(super) fn checks(&self, facts: &[Stated], value: &Type, wire: Wire, uses: &mut Uses<'_>) -> Option<TokenStream> {
        if !self.surface.checks_requests {
            return None;
        }
        rules(&self.types.checked(facts, value, wire), uses)
    }
}

fn rules(facts: &[Stated], uses: &mut Uses<'_>) -> Option<TokenStream> {
    let rules: Vec<TokenStream> = facts.iter().filter_map(|stated| rule(&stated.fact, uses)).collect();
    (!rules.is_empty()).then(|| quote!(&[#(#rules),*]))
}

fn rule(fact: &Fact, uses: &mut Uses<'_>) -> Option<TokenStream> {
    let rule = match fact {
        Fact::Minimum(Limit { number, exclusive: false }) => said(quote!(Minimum), number),
        Fact::Minimum(Limit { number, exclusive: true }) => said(quote!(ExclusiveMinimum), number),
        Fact::Maximum(Limit { number, exclusive: false }) => said(quote!(Maximum), number),
        Fact::Maximum(Limit { number, exclusive: true }) => said(quote!(ExclusiveMaximum), number),
        Fact::MultipleOf(number) => said(quote!(MultipleOf), number),
        Fact::MinLength(number) => counted(quote!(MinLength), number)?,
        Fact::MaxLength(number) => counted(quote!(MaxLength), number)?,
        Fact::Pattern(pattern) => quote!(Pattern(#pattern)),
        Fact::MinItems(number) => counted(quote!(MinItems), number)?,
        Fact::MaxItems(number) => counted(quote!(MaxItems), number)?,
        Fact::UniqueItems => quote!(UniqueItems),
        Fact::MinProperties(number) => counted(quote!(MinProperties), number)?,
        Fact::MaxProperties(number) => counted(quote!(MaxProperties), number)?,
        Fact::Items(facts) => {
            let each = rules(facts, uses)?;
            quote!(Items(#each))
        }
        Fact::Members(facts) => {
            let each = rules(facts, uses)?;
            quote!(Members(#each))
        }
        _ => return None,
    };
    let [check] = uses.runtime([RuntimeItem::Check]);
    Some(quote!(#check::#rule))
}

fn said(rule: TokenStream, number: &Number) -> TokenStream {
    let number = number.as_str();
    quote!(#rule(#number))
}

/// A rule with a count; none where the description has no whole number for it.
fn counted(rule: TokenStream, number: &Number) -> Option<TokenStream> {
    let count = Literal::u64_unsuffixed(number.count()?);
    Some(quote!(#rule(#count)))
}
