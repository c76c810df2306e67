//! Sessions, and the ways to them.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emit, docs, ident};
use crate::environments::Environments;
use crate::settings::{Grant, Session};
use crate::surface::{BoundHeader, Level};

impl Emit<'_> {
    /// The ways to a session that all environments have, or that one has alone. An environment with operations of its own has its own
    /// session, by every way.
    pub(super) fn sessions(&self, environment: Option<usize>) -> TokenStream {
        let apart = environment.filter(|index| self.environments_apart().any(|apart| apart == *index));
        let own = self
            .settings
            .sessions
            .iter()
            .filter(|session| session.environment == environment || (apart.is_some() && session.environment.is_none()));
        let client = if environment.is_some() { quote!(self.client.client) } else { quote!(self.client) };
        let module = apart.map(|index| ident(&self.environment_module(index)));
        own.map(|session| session_method(session, &client, module.as_ref())).collect()
    }

    pub(super) fn session(&self) -> TokenStream {
        let groups = self.group_accessors(None, Level::Session, &quote!(self.binding));
        let binding = self.binding_field(Level::Session, self.surface.bound.is_some());
        let bound = self.surface.bound.as_ref().map(|bound| {
            let BoundHeader { header, method, type_name, value, docs } = bound;
            let words = self.docs(docs, Environments::ALL, "");
            let (method, name) = (ident(method), ident(type_name));
            let value_type = self.borrowed(value);
            let argument = quote!(&#method);
            quote! {
                #words
                #[must_use]
                pub fn #method(&self, #method: #value_type) -> #name {
                    #name { binding: self.binding.with(#header, #argument) }
                }
            }
        });
        quote! {
            /// A grant to call operations. It is cheap to clone, and each of its calls has a token of this grant only.
            #[derive(Clone, Debug)]
            pub struct Session {
                #binding
            }
            impl Session {
                #bound
                #groups
            }
        }
    }
}

fn session_method(session: &Session, client: &TokenStream, module: Option<&proc_macro2::Ident>) -> TokenStream {
    let Session { node: _, method, environment: _, grant, context, scope, docs } = session;
    let name = ident(method);
    let words = docs::attributes(&docs.as_deref().map_or_else(|| "A session.".to_owned(), docs::safe));
    let (arguments, grant) = match (grant, scope) {
        (Grant::AccessToken, _) => (quote!(, token: AccessToken), quote!(Grant::Token(token))),
        (Grant::ClientCredentials, Some((argument, template))) => {
            let argument = ident(argument);
            (quote!(, #argument: &str), quote!(Grant::Scoped(Secret::new(&format!(#template)))))
        }
        (Grant::ClientCredentials, None) => {
            let context = match context {
                Some((_, context)) => quote!(Some(#context)),
                None => quote!(None),
            };
            (TokenStream::new(), quote!(Grant::Application { context: #context }))
        }
    };
    let made = quote!(Session { binding: #client.binding(#grant) });
    let (path, made) = match module {
        Some(module) => (quote!(crate::#module::Session), quote!(crate::#module::Session { shared: #made })),
        None => (quote!(Session), made),
    };
    quote! {
        #words
        #[must_use]
        pub fn #name(&self #arguments) -> #path {
            #made
        }
    }
}
