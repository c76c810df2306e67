//! How the client of an environment begins, and gets another identity.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::manifest::REQWEST;
use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use crate::format::Documented;
use crate::surface::EnvironmentClient;

/// The functions that begin a client. One that shows a certificate does so by its own transport, or by one that it is given.
pub(super) fn environment_builders(index: usize, client: &EnvironmentClient, uses: &mut Uses<'_>) -> Vec<Documented> {
    let [builder_type] = uses.runtime([RuntimeItem::Builder]);
    let position = Literal::usize_unsuffixed(index);
    let (mut argument, mut builder) = (None, quote!(#builder_type::new(&PORTAL, #position)));
    if client.takes_keys {
        let [keys] = uses.runtime([RuntimeItem::Keys]);
        argument = Some(quote!(keys: #keys,));
        builder.extend(quote!(.keys(keys)));
    }
    if client.takes_identity {
        let made = (&builder_type, &builder);
        return vec![builder_with_identity(&argument, made, uses), builder_through_transport(&argument, made, uses)];
    }
    let taken = if client.takes_keys { "the keys of an application" } else { "nothing but addresses" };
    let function = quote! {
        pub fn builder(#argument) -> #builder_type<Self> {
            #builder
        }
    };
    vec![Documented::new(format!("Begins a client; it needs {taken}."), function)]
}

fn builder_with_identity(
    keys: &Option<TokenStream>,
    (builder_type, builder): (&TokenStream, &TokenStream),
    uses: &mut Uses<'_>,
) -> Documented {
    let [identity] = uses.runtime_with_reqwest([RuntimeItem::Identity]);
    let taken = if keys.is_some() { "the keys of an application and a client certificate" } else { "a client certificate" };
    let function = quote! {
        #[cfg(feature = #REQWEST)]
        pub fn builder(#keys identity: #identity) -> #builder_type<Self> {
            #builder.identity(identity)
        }
    };
    Documented::new(format!("Begins a client; it needs {taken}."), function)
}

fn builder_through_transport(
    keys: &Option<TokenStream>,
    (builder_type, builder): (&TokenStream, &TokenStream),
    uses: &mut Uses<'_>,
) -> Documented {
    let [transport] = uses.runtime([RuntimeItem::Transport]);
    let function = quote! {
        pub fn builder_through(#keys transport: std::sync::Arc<dyn #transport>) -> #builder_type<Self> {
            #builder.transport(transport)
        }
    };
    let about = "Begins a client that sends all requests through this transport, which has to show the client certificate.";
    let id = "The certificate does not tell the id of the application then: it is set by `client_id`.";
    let about = if keys.is_some() { about.to_owned() } else { format!("{about} {id}") };
    Documented::new(about, function)
}

/// The method that gives a client another identity; `client` is that of the runtime.
pub(super) fn identity_replacement(client: &TokenStream, uses: &mut Uses<'_>) -> Documented {
    let [identity, build_error] = uses.runtime_with_reqwest([RuntimeItem::Identity, RuntimeItem::BuildError]);
    let function = quote! {
        #[cfg(feature = #REQWEST)]
        pub fn replace_identity(&self, identity: #identity) -> Result<(), #build_error> {
            #client.replace_identity(identity)
        }
    };
    Documented::new(ABOUT_REPLACEMENT.to_owned(), function)
}

const ABOUT_REPLACEMENT: &str = "Shows this identity to servers from the next request on, in all clones. Requests that are under way end with the identity that they began with; tokens that the client requested are given up.\n\n# Errors\nWhen the builder was given a transport, or TLS cannot be set up. The identity is then as before.";
