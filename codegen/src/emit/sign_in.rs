//! The sign-in of customers: what they are asked to allow, how it begins, goes on and ends.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::client::endpoint_facts;
use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, docs, ident};
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::surface::{SCOPE, ScopePlan, SessionPlan, SignIn};

impl Emit<'_> {
    /// What a customer can be asked to allow, if customers sign in.
    pub(super) fn customer_scope(&self) -> Vec<Item> {
        let scopes = &self.surface.clients.customer_scopes;
        if scopes.is_empty() {
            return Vec::new();
        }
        let name = ident(SCOPE);
        let variants = scopes.iter().map(|ScopePlan { variant, scope, argument }| {
            let (words, variant) = (format!(" {}.", code(scope)), ident(variant));
            let holds = argument.as_ref().map(|_| quote!((String)));
            quote!(#[doc = #words] #variant #holds)
        });
        let texts = scopes.iter().map(|ScopePlan { variant, scope, argument }| {
            let variant = ident(variant);
            match argument.as_deref().map(ident) {
                Some(argument) => quote!(Self::#variant(#argument) => format!(#scope)),
                None => quote!(Self::#variant => #scope.to_owned()),
            }
        });
        let definition = quote! {
            #[derive(Clone, Debug, PartialEq, Eq)]
            #[non_exhaustive]
            pub enum #name {
                #(#variants,)*
            }
        };
        let text = quote! {
            fn text(&self) -> String {
                match self {
                    #(#texts,)*
                }
            }
        };
        let members = vec![Documented::new("The scope as a request has it.".to_owned(), text)];
        vec![
            Item::documented("What a customer is asked to allow.".to_owned(), definition),
            Item::Impl { head: quote!(impl #name), members },
        ]
    }
}

/// The ways to a customer's session of this type: from the beginning, from a sign-in that was kept, and from its id.
pub(super) fn sign_in(
    session: &SessionPlan,
    parameters: &[(String, String)],
    client: &TokenStream,
    path: &TokenStream,
    uses: &mut Uses<'_>,
) -> Vec<Documented> {
    let [login, error, secret, id] =
        uses.runtime([RuntimeItem::Login, RuntimeItem::LoginError, RuntimeItem::Secret, RuntimeItem::SessionId]);
    let (method, scope) = (ident(&session.method), ident(SCOPE));
    let arguments = parameters.iter().map(|(_, argument)| ident(argument));
    let arguments = quote!(#(, #arguments: impl AsRef<str>)*);
    let pairs = parameters.iter().map(|(parameter, argument)| {
        let argument = ident(argument);
        quote!((#parameter, #argument.as_ref()))
    });
    let begin = quote! {
        pub fn #method(&self, scope: &#scope #arguments, redirect_uri: impl AsRef<str>) -> Result<#login<#path>, #error> {
            #client.login(&scope.text(), &[#(#pairs),*], redirect_uri.as_ref())
        }
    };
    let resume_login = quote! {
        pub fn resume_login(&self, kept: &#secret) -> Result<#login<#path>, #error> {
            #client.resumed_login(kept)
        }
    };
    let resume_session = quote! {
        #[must_use]
        pub fn resume_session(&self, session: #id) -> #path {
            #client.resumed_session(session)
        }
    };
    let words = session.docs.as_deref().map_or_else(|| "A customer's sign-in at the bank.".to_owned(), docs::safe);
    let errors = "# Errors\nWhen the redirect URI is none, or one by which a code would be seen; when the client lacks what the bank knows it by.";
    vec![
        Documented::new(docs::printable(&format!("{words}\n\n{errors}")), begin),
        Documented::new(
            "Goes on with a sign-in of which [`Login::keep`](crate::Login::keep) gave this text, in another process too.\n\n# Errors\nFor another text, or one of another environment."
                .to_owned(),
            resume_login,
        ),
        Documented::new(
            "The session with this id, which the builder's session store has. Whether it has, and whether it is still good, is told by the first call."
                .to_owned(),
            resume_session,
        ),
    ]
}

/// What a session has where customers sign in.
pub(super) fn ending(uses: &mut Uses<'_>) -> Vec<Documented> {
    let [future, error, id] = uses.runtime([RuntimeItem::BoxFuture, RuntimeItem::Error, RuntimeItem::SessionId]);
    let session_id = quote! {
        #[must_use]
        pub fn session_id(&self) -> Option<#id> {
            self.binding.session_id()
        }
    };
    let end_session = quote! {
        pub fn end_session(&self) -> #future<'_, Result<(), #error>> {
            self.binding.end_session()
        }
    };
    vec![
        Documented::new(
            "The id that a customer's session is stored under; `None` where no customer signed in.".to_owned(),
            session_id,
        ),
        Documented::new(
            "Ends a customer's session: the bank revokes its refresh token, where it takes that, and the store forgets it. Elsewhere there is nothing to end.\n\n# Errors\nWhen the bank could not be asked, or refused; then nothing has changed."
                .to_owned(),
            end_session,
        ),
    ]
}

/// How a session is made of a binding.
pub(super) fn made_of_binding(name: &Ident, made: &TokenStream, uses: &mut Uses<'_>) -> Item {
    let [from_binding, binding] = uses.runtime([RuntimeItem::FromBinding, RuntimeItem::Binding]);
    Item::from(quote! {
        impl #from_binding for #name {
            fn from_binding(binding: #binding) -> Self {
                #made
            }
        }
    })
}

/// The facts of an environment's sign-in.
pub(super) fn sign_in_facts(sign_in: Option<&SignIn>, uses: &mut Uses<'_>) -> TokenStream {
    let Some(SignIn { node: _, url, pkce, revocation }) = sign_in else { return quote!(None) };
    let [facts] = uses.runtime([RuntimeItem::SignIn]);
    let revocation = endpoint_facts(revocation.as_ref(), uses);
    quote!(Some(#facts { url: #url, pkce: #pkce, revocation: #revocation }))
}
