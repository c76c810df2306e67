//! Sessions, and the ways to them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::client::handle_type;
use super::runtime_items::RuntimeItem;
use super::sign_in::{ending, made_of_binding, sign_in};
use super::uses::Uses;
use super::values::referred;
use super::{Emit, docs, ident};
use crate::environments::Environments;
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::surface::{BoundHeader, Level, Passing, SESSION, SessionGrant, SessionPlan};

impl Emit<'_> {
    /// The ways to a session, from what all environments share or from the client of one.
    pub(super) fn sessions(&self, environment: Option<usize>, uses: &mut Uses<'_>) -> Vec<Documented> {
        let apart = environment.filter(|index| self.surface.is_apart(*index));
        let client = if environment.is_some() { quote!(self.client.client) } else { quote!(self.client) };
        let module = apart.map(|index| ident(&self.surface.environments()[index].module));
        let sessions = self.surface.sessions_of(environment);
        sessions.flat_map(|session| session_methods(session, &client, module.as_ref(), uses)).collect()
    }

    pub(super) fn session(&self, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(SESSION);
        let docs = "A grant to call operations. It is cheap to clone, and each of its calls has a token of this grant only.";
        let field = self.binding_field(Level::Session, true, uses);
        let bound = self.surface.bound.as_ref().map(|bound| self.bound_method(bound, &ident(&bound.type_name), uses));
        let mut members: Vec<Documented> = bound.into_iter().collect();
        members.extend(self.sticky_methods(&name, uses));
        if self.surface.has_sign_in() {
            members.extend(ending(uses));
        }
        members.push(self.raw_request(&quote!(self.binding), uses));
        members.extend(self.group_accessors(None, Level::Session, &quote!(self.binding), uses));
        let mut items = vec![handle_type(docs.to_owned(), &name, field), Item::Impl { head: quote!(impl #name), members }];
        if self.surface.has_sign_in() {
            items.push(made_of_binding(&name, &quote!(Self { binding }), uses));
        }
        items
    }

    /// The method that says a header, and leads to a handle which sends it with every call.
    pub(super) fn bound_method(&self, bound: &BoundHeader, name: &Ident, uses: &mut Uses<'_>) -> Documented {
        let BoundHeader { header, method, type_name: _, value, docs } = bound;
        let words = self.docs(docs, Environments::ALL, &format!("Sends this as {} with every call.", code(header)));
        let method = ident(method);
        let value_type = self.borrowed(value, uses);
        let argument = referred(&quote!(#method), Passing::of(value));
        let deprecation = super::docs::deprecation(docs);
        let function = quote! {
            #deprecation
            #[must_use]
            pub fn #method(&self, #method: #value_type) -> #name {
                #name { binding: self.binding.with(#header, #argument) }
            }
        };
        Documented::new(words, function)
    }
}

/// The way to a session, and where a customer goes it the ways to go on with one.
fn session_methods(session: &SessionPlan, client: &TokenStream, module: Option<&Ident>, uses: &mut Uses<'_>) -> Vec<Documented> {
    match &session.grant {
        SessionGrant::Customer { parameters } => sign_in(session, parameters, client, &session_path(module), uses),
        _ => vec![session_method(session, client, module, uses)],
    }
}

fn session_path(module: Option<&Ident>) -> TokenStream {
    match module {
        Some(module) => quote!(crate::#module::Session),
        None => quote!(Session),
    }
}

fn session_method(session: &SessionPlan, client: &TokenStream, module: Option<&Ident>, uses: &mut Uses<'_>) -> Documented {
    let SessionPlan { method, environment: _, grant, docs } = session;
    let name = ident(method);
    let words = docs.as_deref().map_or_else(|| "A session.".to_owned(), docs::safe);
    let [grant_type] = uses.runtime([RuntimeItem::Grant]);
    let (arguments, grant) = match grant {
        SessionGrant::Token => {
            let [access_token] = uses.runtime([RuntimeItem::AccessToken]);
            (quote!(, token: #access_token), quote!(#grant_type::Token(token)))
        }
        SessionGrant::Scoped { argument, scope } => {
            let (argument, [secret]) = (ident(argument), uses.runtime([RuntimeItem::Secret]));
            let text = quote!(let #argument = #argument.as_ref(););
            (quote!(, #argument: impl AsRef<str>), quote!({ #text #grant_type::Scoped(#secret::new(format!(#scope))) }))
        }
        SessionGrant::Application { context: None } | SessionGrant::Customer { .. } => {
            (TokenStream::new(), quote!(#grant_type::Application { context: None }))
        }
        SessionGrant::Application { context: Some(context) } => {
            (TokenStream::new(), quote!(#grant_type::Application { context: Some(#context) }))
        }
    };
    let made = quote!(Session { binding: #client.binding(#grant) });
    let path = session_path(module);
    let made = if module.is_some() { quote!(#path { shared: #made }) } else { made };
    let function = quote! {
        #[must_use]
        pub fn #name(&self #arguments) -> #path {
            #made
        }
    };
    Documented::new(docs::printable(&words), function)
}
