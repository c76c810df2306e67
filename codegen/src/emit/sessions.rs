//! Sessions, and the ways to them.

use proc_macro2::TokenStream;
use quote::quote;

use super::client::handle_type;
use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, docs, ident};
use crate::environments::Environments;
use crate::format::{Documented, Item};
use crate::settings::{Grant, Session};
use crate::surface::{BoundHeader, Level};

impl Emit<'_> {
    /// The ways to a session that all environments have, or that one has alone. An environment with operations of its own has its own
    /// session, by every way.
    pub(super) fn sessions(&self, environment: Option<usize>, uses: &mut Uses<'_>) -> Vec<Documented> {
        let apart = environment.filter(|index| self.environments_apart().any(|apart| apart == *index));
        let own = self
            .settings
            .sessions
            .iter()
            .filter(|session| session.environment == environment || (apart.is_some() && session.environment.is_none()));
        let client = if environment.is_some() { quote!(self.client.client) } else { quote!(self.client) };
        let module = apart.map(|index| ident(&self.environment_module(index)));
        own.map(|session| session_method(session, &client, module.as_ref(), uses)).collect()
    }

    pub(super) fn session(&self, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident("Session");
        let docs = "A grant to call operations. It is cheap to clone, and each of its calls has a token of this grant only.";
        let field = self.binding_field(Level::Session, self.surface.bound.is_some(), uses);
        let bound = self.surface.bound.as_ref().map(|bound| self.bound_method(bound, uses));
        let mut members: Vec<Documented> = bound.into_iter().collect();
        members.extend(self.group_accessors(None, Level::Session, &quote!(self.binding), uses));
        vec![handle_type(docs.to_owned(), &name, field), Item::Impl { head: quote!(impl #name), members }]
    }

    fn bound_method(&self, bound: &BoundHeader, uses: &mut Uses<'_>) -> Documented {
        let BoundHeader { header, method, type_name, value, docs } = bound;
        let words = self.docs(docs, Environments::ALL, "", uses);
        let (method, name) = (ident(method), ident(type_name));
        let value_type = self.borrowed(value, uses);
        let argument = quote!(&#method);
        let function = quote! {
            #[must_use]
            pub fn #method(&self, #method: #value_type) -> #name {
                #name { binding: self.binding.with(#header, #argument) }
            }
        };
        Documented::new(words, function)
    }
}

fn session_method(
    session: &Session,
    client: &TokenStream,
    module: Option<&proc_macro2::Ident>,
    uses: &mut Uses<'_>,
) -> Documented {
    let Session { node: _, method, environment: _, grant, context, scope, docs } = session;
    let name = ident(method);
    let words = docs.as_deref().map_or_else(|| "A session.".to_owned(), docs::safe);
    let [grant_type] = uses.runtime([RuntimeItem::Grant]);
    let (arguments, grant) = match (grant, scope) {
        (Grant::AccessToken, _) => {
            let [access_token] = uses.runtime([RuntimeItem::AccessToken]);
            (quote!(, token: #access_token), quote!(#grant_type::Token(token)))
        }
        (Grant::ClientCredentials, Some((argument, template))) => {
            let (argument, [secret]) = (ident(argument), uses.runtime([RuntimeItem::Secret]));
            (quote!(, #argument: &str), quote!(#grant_type::Scoped(#secret::new(&format!(#template)))))
        }
        (Grant::ClientCredentials, None) => {
            let context = match context {
                Some((_, context)) => quote!(Some(#context)),
                None => quote!(None),
            };
            (TokenStream::new(), quote!(#grant_type::Application { context: #context }))
        }
    };
    let made = quote!(Session { binding: #client.binding(#grant) });
    let (path, made) = match module {
        Some(module) => (quote!(crate::#module::Session), quote!(crate::#module::Session { shared: #made })),
        None => (quote!(Session), made),
    };
    let function = quote! {
        #[must_use]
        pub fn #name(&self #arguments) -> #path {
            #made
        }
    };
    Documented::new(docs::printable(&words), function)
}
