//! The registration of an application as a client.

use proc_macro2::TokenStream;
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use crate::format::Documented;
use crate::surface::Endpoint;

/// The way to a registration; `client` is that of the runtime.
pub(super) fn registrar(endpoint: &Endpoint, client: &TokenStream, uses: &mut Uses<'_>) -> Documented {
    let [registrar, error] = uses.runtime([RuntimeItem::Registrar, RuntimeItem::RegistrationError]);
    let function = quote! {
        pub fn registrar(&self) -> Result<#registrar, #error> {
            #client.registrar()
        }
    };
    let address = match endpoint.url.as_str() {
        "" => " The address is not public: give it to the builder, by `registration_endpoint`.",
        _ => "",
    };
    let errors = "# Errors\nWhen the address of the registration endpoint is not known.";
    Documented::new(
        format!(
            "Registers this application as a client at the bank, and reads, updates and deletes the registration (RFC 7591, RFC 7592).{address}\n\n{errors}"
        ),
        function,
    )
}
