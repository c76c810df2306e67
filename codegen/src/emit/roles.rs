//! PSD2 roles, as the runtime is told of them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use crate::surface::{PspRole, RolePlan};

pub(super) fn rule(RolePlan { api, operation, role }: &RolePlan, uses: &mut Uses<'_>) -> TokenStream {
    let [rule, role_type] = uses.runtime([RuntimeItem::RoleRule, RuntimeItem::PspRole]);
    let api = Literal::usize_unsuffixed(*api);
    let role = match role {
        PspRole::AccountServicing => quote!(AccountServicing),
        PspRole::PaymentInitiation => quote!(PaymentInitiation),
        PspRole::AccountInformation => quote!(AccountInformation),
        PspRole::CardBasedInstruments => quote!(CardBasedInstruments),
    };
    quote!(#rule { api: #api, operation: #operation, role: #role_type::#role })
}
