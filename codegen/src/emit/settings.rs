//! The builder of a client that can be told variables of its server, and credentials.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, call, docs, ident};
use crate::format::{Documented, Item, Members};
use crate::markdown::code;
use crate::surface::{API, BuilderSetting, CLIENT, CLIENT_BUILDER, Scheme, Taken, VariableChoice};

impl Emit<'_> {
    /// The builder, where there is more to tell it than any other.
    pub(super) fn client_builder(&self, settings: &[BuilderSetting], uses: &mut Uses<'_>) -> Vec<Item> {
        if settings.is_empty() {
            return Vec::new();
        }
        let (name, client) = (ident(CLIENT_BUILDER), ident(CLIENT));
        let [builder] = uses.runtime([RuntimeItem::Builder]);
        let definition = quote! {
            #[must_use = "a builder does nothing until `build`"]
            pub struct #name(#builder<#client>);
        };
        let about = "Builds a client. Settings may be given in any order; what is not set has a default.".to_owned();
        let members = settings.iter().map(|setting| setter(setting, uses)).collect();
        let api = match (self.surface.clients.apis.len(), self.surface.named_servers().next()) {
            (2.., _) => format!(", each {API}"),
            (_, Some(_)) => format!(", {API}"),
            (_, None) => String::new(),
        };
        let mut items = vec![
            Item::documented(about, definition),
            Item::Impl { head: quote!(impl #name), members },
            call(RuntimeItem::BuilderSetters, format!("{CLIENT_BUILDER}, {CLIENT}{api}"), Members::None, uses),
        ];
        for setting in settings {
            if let Taken::Choice(choice, _) = &setting.takes {
                items.extend(choice_type(choice, &setting.wire));
            }
        }
        items
    }
}

fn setter(setting: &BuilderSetting, uses: &mut Uses<'_>) -> Documented {
    let BuilderSetting { name, locked_at: _, wire, takes, docs: said } = setting;
    let name = ident(name);
    let (about, arguments, sets) = match takes {
        Taken::Text(default) => (of_address(wire, default), quote!(value: impl Into<String>), quote!(variable(#wire, value))),
        Taken::Choice(VariableChoice { type_name, .. }, default) => {
            let choice = ident(type_name);
            (of_address(wire, default), quote!(value: #choice), quote!(variable(#wire, value.as_str())))
        }
        Taken::Key(_) | Taken::Password(_) | Taken::Token(_) => credential(wire, takes, uses),
    };
    let function = quote! {
        pub fn #name(self, #arguments) -> Self {
            Self(self.0.#sets)
        }
    };
    Documented::new(docs::printable(docs::paragraphs([about, docs::words(said)]).trim_end()), function)
}

fn of_address(wire: &str, default: &str) -> String {
    format!("Sets {} in the address of the server, which is {} otherwise.", code(wire), code(default))
}

/// Words, arguments and call of a setter for a credential.
fn credential(wire: &str, takes: &Taken, uses: &mut Uses<'_>) -> (String, TokenStream, TokenStream) {
    let [credential] = uses.runtime([RuntimeItem::Credential]);
    let index = |scheme: &usize| Literal::usize_unsuffixed(*scheme);
    let (what, arguments, sets) = match takes {
        Taken::Password(scheme) => {
            let scheme = index(scheme);
            let sets = quote!(credential(#scheme, #credential::basic(user, password)));
            ("name and password", quote!(user: impl AsRef<str>, password: impl Into<String>), sets)
        }
        Taken::Token(scheme) => {
            let ([token], scheme) = (uses.runtime([RuntimeItem::AccessToken]), index(scheme));
            ("the access token", quote!(token: &#token), quote!(credential(#scheme, #credential::bearer(token))))
        }
        Taken::Key(scheme) => {
            let scheme = index(scheme);
            ("the key", quote!(key: impl Into<String>), quote!(credential(#scheme, #credential::key(key))))
        }
        Taken::Text(_) | Taken::Choice(..) => unreachable!("variables are no credentials"),
    };
    (format!("Sets {what} for {}, to be sent with the operations that ask for it.", code(wire)), arguments, sets)
}

/// The values of a variable.
fn choice_type(VariableChoice { type_name, variants }: &VariableChoice, wire: &str) -> Vec<Item> {
    let name = ident(type_name);
    let members = variants.iter().map(|(variant, value)| {
        let variant = ident(variant);
        Documented::new(docs::printable(&format!("{} in the address.", code(value))), quote!(#variant))
    });
    let head = quote! {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum #name
    };
    let arms = variants.iter().map(|(variant, value)| {
        let variant = ident(variant);
        quote!(Self::#variant => #value)
    });
    let function = quote! {
        #[must_use]
        pub fn as_str(self) -> &'static str {
            match self { #(#arms,)* }
        }
    };
    let docs = docs::printable(&format!("What {} in the address of the server may be.", code(wire)));
    let text = Documented::new("The value as it stands in the address.".to_owned(), function);
    vec![Item::Type { docs, head, members: members.collect() }, Item::Impl { head: quote!(impl #name), members: vec![text] }]
}

/// Where a credential goes.
pub(super) fn scheme(scheme: &Scheme, uses: &mut Uses<'_>) -> TokenStream {
    let [scheme_type] = uses.runtime([RuntimeItem::Scheme]);
    match scheme {
        Scheme::Header(name) => quote!(#scheme_type::Header(#name)),
        Scheme::Query(name) => quote!(#scheme_type::Query(#name)),
        Scheme::Cookie(name) => quote!(#scheme_type::Cookie(#name)),
        Scheme::Authorization => quote!(#scheme_type::Authorization),
    }
}
