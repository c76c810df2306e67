//! Flows of several calls: what an operation is to them.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::links::said_of_links;
use super::pages::said_of_pages;
use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, ident};
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::surface::{Called, FinalStatus, FlowPlan, Group, Method, RecoveryPlan, Term};

impl Emit<'_> {
    /// What the operation says of what shows its outcome.
    pub(super) fn recovery(&self, recovery: &RecoveryPlan, uses: &mut Uses<'_>) -> TokenStream {
        let [recovery_type] = uses.runtime([RuntimeItem::Recovery]);
        let rule = self.recovery_rule(recovery, uses);
        quote!(const RECOVERY: Option<&'static #recovery_type> = Some(&#rule);)
    }

    pub(super) fn recovery_rule(&self, recovery: &RecoveryPlan, uses: &mut Uses<'_>) -> TokenStream {
        let [recovery_type] = uses.runtime([RuntimeItem::Recovery]);
        let RecoveryPlan { shown_by, at, done, not_done } = recovery;
        let (shown_by, at) = (self.descriptor_path(shown_by), at.as_deref().unwrap_or_default());
        quote! {
            #recovery_type {
                shown_by: &#shown_by,
                at: #at,
                done: &[#(#done),*],
                not_done: &[#(#not_done),*],
            }
        }
    }

    /// The descriptor of another operation.
    pub(super) fn descriptor_path(&self, called: &Called) -> TokenStream {
        let descriptor = ident(&called.descriptor);
        let path = called.group.map(|group| {
            let modules = self.surface.module_path(&self.surface.groups[group]).into_iter().map(ident);
            quote!(crate::#(#modules::)*)
        });
        quote!(#path #descriptor)
    }

    /// The traits of an operation whose status is waited for, or whose responses are paged.
    pub(super) fn flow_traits(&self, operation: &Ident, flows: &FlowPlan, uses: &mut Uses<'_>) -> Vec<Item> {
        let waits = flows.final_status.as_ref().map(|status| final_status(operation, status, uses));
        let pages = self.page_traits(operation, flows, uses);
        let ends = flows.term.as_ref().map(|term| has_term(operation, term, uses));
        let links = (!flows.follow_ups.is_empty()).then(|| {
            let [has_links] = uses.runtime([RuntimeItem::HasLinks]);
            quote!(impl #has_links for #operation {})
        });
        [waits, ends, links].into_iter().flatten().map(Item::from).chain(pages).collect()
    }
}

fn final_status(operation: &Ident, status: &FinalStatus, uses: &mut Uses<'_>) -> TokenStream {
    let [waits, rule] = uses.runtime([RuntimeItem::HasFinalStatus, RuntimeItem::FinalStatus]);
    let FinalStatus { at, values, seconds } = status;
    let seconds = Literal::u64_unsuffixed(u64::from(*seconds));
    quote! {
        impl #waits for #operation {
            const FINAL: &'static #rule = &#rule { at: #at, values: &[#(#values),*], seconds: #seconds };
        }
    }
}

fn has_term(operation: &Ident, term: &Term, uses: &mut Uses<'_>) -> TokenStream {
    let [has_term, rule] = uses.runtime([RuntimeItem::HasTerm, RuntimeItem::TermRule]);
    let Term { status, valid_until, authorised, days, when } = term;
    let days = Literal::u16_unsuffixed(*days);
    quote! {
        impl #has_term for #operation {
            const TERM: &'static #rule =
                &#rule { status: #status, valid_until: #valid_until, authorised: #authorised, days: #days, when: &[#(#when),*] };
        }
    }
}

/// The operation of a handle that is part of a flow, where it is the only one, needs nothing more, and no other method has the name of the
/// flow's.
fn only<'g>(group: &'g Group, index: usize, name: &str, is_part: impl Fn(&FlowPlan) -> bool) -> Option<&'g Method> {
    let methods = &group.handles[index].methods;
    let mut parts = methods.iter().filter(|method| is_part(&method.flows));
    let method = parts.next().filter(|method| method.arguments.is_empty() && method.bundle.is_none())?;
    let below = group.handles.iter().filter(|handle| handle.parent == Some(index)).map(|handle| &handle.accessor);
    let is_taken = methods.iter().map(|method| &method.name).chain(below).any(|taken| taken == name);
    (parts.next().is_none() && !is_taken).then_some(method)
}

/// The method of a handle that asks how long what it is of holds.
pub(super) fn term(group: &Group, index: usize, uses: &mut Uses<'_>) -> Option<Documented> {
    let method = only(group, index, "term", |flows| flows.term.is_some())?;
    let (name, operation) = (ident(&method.name), ident(&method.operation));
    let [future, term, error] = uses.runtime([RuntimeItem::BoxFuture, RuntimeItem::Term, RuntimeItem::Error]);
    let asks = RuntimeItem::TermFunction.path();
    let function = quote! {
        pub fn term(&self) -> #future<'static, Result<#term, #error>> {
            #asks::<#operation>(self.#name().call)
        }
    };
    let words = format!("Asks by [`{0}`](Self::{0}) for its status and how long it holds.", method.name);
    Some(Documented::new(words, function))
}

/// The method of a handle that waits for a final status.
pub(super) fn until_final(group: &Group, index: usize, uses: &mut Uses<'_>) -> Option<Documented> {
    let method = only(group, index, "until_final", |flows| flows.final_status.is_some())?;
    let (name, operation) = (ident(&method.name), ident(&method.operation));
    let [future, waited] = uses.runtime([RuntimeItem::BoxFuture, RuntimeItem::WaitedFor]);
    let function = quote! {
        pub fn until_final(&self, within: core::time::Duration) -> #future<'static, #waited<#operation>> {
            self.#name().until_final(within)
        }
    };
    let words = format!("Sends [`{0}`](Self::{0}) again and again, until the status is final or this time is over.", method.name);
    Some(Documented::new(words, function))
}

/// The words on the flows of a request.
pub(super) fn said_of_flows(method: &Method) -> String {
    let FlowPlan { recovery, final_status, .. } = &method.flows;
    let recovery = recovery.as_ref().map(|recovery| {
        format!("\n\nWhere no response comes, {} shows what became of it: `Error::recover`.", code(&recovery.shown_by.address))
    });
    let final_status = final_status.as_ref().map(|FinalStatus { at, values, seconds }| {
        let values: Vec<String> = values.iter().map(|value| code(value)).collect();
        let every = if *seconds == 1 { "every second".to_owned() } else { format!("every {seconds} seconds") };
        format!("\n\n`until_final` asks {every} until {} is one of {}.", code(at), values.join(", "))
    });
    [recovery, final_status, Some(said_of_pages(&method.flows)), Some(said_of_links(method))].into_iter().flatten().collect()
}
