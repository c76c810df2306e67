//! Flows of several calls: what an operation is to them.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, ident};
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::surface::{FinalStatus, FlowPlan, Group, Method, Paging, RecoveryPlan};

impl Emit<'_> {
    /// What the operation says of what shows its outcome.
    pub(super) fn recovery(&self, recovery: &RecoveryPlan, uses: &mut Uses<'_>) -> TokenStream {
        let [recovery_type] = uses.runtime([RuntimeItem::Recovery]);
        let RecoveryPlan { shown_by: _, descriptor, group, at, done, not_done } = recovery;
        let descriptor = ident(descriptor);
        let path = group.map(|group| {
            let modules = self.surface.module_path(&self.surface.groups[group]).into_iter().map(ident);
            quote!(crate::#(#modules::)*)
        });
        let at = at.as_deref().unwrap_or_default();
        quote! {
            const RECOVERY: Option<&'static #recovery_type> = Some(&#recovery_type {
                shown_by: &#path #descriptor,
                at: #at,
                done: &[#(#done),*],
                not_done: &[#(#not_done),*],
            });
        }
    }

    /// The traits of an operation whose status is waited for, or whose responses are paged.
    pub(super) fn flow_traits(&self, operation: &Ident, flows: &FlowPlan, uses: &mut Uses<'_>) -> Vec<Item> {
        let waits = flows.final_status.as_ref().map(|status| final_status(operation, status, uses));
        let pages = flows.paging.as_ref().map(|paging| paged(operation, paging, uses));
        waits.into_iter().chain(pages).map(Item::from).collect()
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

fn paged(operation: &Ident, paging: &Paging, uses: &mut Uses<'_>) -> TokenStream {
    let [paged, rule] = uses.runtime([RuntimeItem::Paged, RuntimeItem::Paging]);
    let paging = match paging {
        Paging::Next(at) => quote!(#rule::Next(#at)),
        Paging::Windows { from, to, days } => {
            let days = Literal::u16_unsuffixed(*days);
            quote!(#rule::Windows { from: #from, to: #to, days: #days })
        }
    };
    quote! {
        impl #paged for #operation {
            const PAGING: &'static #rule = &#paging;
        }
    }
}

/// The method of a handle that waits for a final status, where one of its operations alone tells it and needs nothing more.
pub(super) fn until_final(group: &Group, index: usize, uses: &mut Uses<'_>) -> Option<Documented> {
    const NAME: &str = "until_final";
    let methods = &group.handles[index].methods;
    let mut telling = methods.iter().filter(|method| method.flows.final_status.is_some());
    let method = telling.next().filter(|method| method.arguments.is_empty() && method.bundle.is_none())?;
    let below = group.handles.iter().filter(|handle| handle.parent == Some(index)).map(|handle| &handle.accessor);
    if telling.next().is_some() || methods.iter().map(|method| &method.name).chain(below).any(|name| name == NAME) {
        return None;
    }
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
    let FlowPlan { recovery, final_status, paging } = &method.flows;
    let recovery = recovery.as_ref().map(|recovery| {
        format!("\n\nWhere no response comes, {} shows what became of it: `Error::recover`.", code(&recovery.shown_by))
    });
    let final_status = final_status.as_ref().map(|FinalStatus { at, values, seconds }| {
        let values: Vec<String> = values.iter().map(|value| code(value)).collect();
        let every = if *seconds == 1 { "every second".to_owned() } else { format!("every {seconds} seconds") };
        format!("\n\n`until_final` asks {every} until {} is one of {}.", code(at), values.join(", "))
    });
    let paging = paging.as_ref().map(|paging| match paging {
        Paging::Next(at) => format!("\n\n`pages` follows the link at {}.", code(at)),
        Paging::Windows { days, .. } => format!("\n\n`pages` asks for {days} days at a time."),
    });
    [recovery, final_status, paging].into_iter().flatten().collect()
}
