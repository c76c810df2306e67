//! The client, its environments, and the handle of the header that is said once.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::builders::{environment_builders, identity_replacement};
use super::registration::registrar;
use super::runtime_items::RuntimeItem;
use super::sign_in::sign_in_facts;
use super::uses::Uses;
use super::values::referred;
use super::{Emit, Part, docs, ident, part, settings};
use crate::environments::Environments;
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::surface::{
    API, BoundHeader, CLIENT, CLIENT_BUILDER, Certificate, ClientAuthentication, ClientKind, Clients, Endpoint,
    EnvironmentClient, EnvironmentFacts, Group, Level, LoneClient, Passing, TokenEndpoint,
};

impl Emit<'_> {
    pub(super) fn client_docs(&self) -> String {
        match &self.surface.clients.kind {
            ClientKind::Alone(_) => "The client.".to_owned(),
            ClientKind::Environments(_) => {
                "The client, its environments, and the sessions in which operations are called.".to_owned()
            }
        }
    }

    pub(super) fn client(&self) -> Vec<Part<'_>> {
        let portal = part(|uses| vec![self.portal(uses)]);
        let clients = match &self.surface.clients.kind {
            ClientKind::Alone(client) => part(|uses| self.lone_client(client, uses)),
            ClientKind::Environments(clients) => part(|uses| self.clients(clients, uses)),
        };
        vec![portal, clients]
    }

    fn portal(&self, uses: &mut Uses<'_>) -> Item {
        let [portal] = uses.runtime([RuntimeItem::Portal]);
        let name = self.title();
        let Clients { error_codes, error_messages, accesses_exceeded, roles, .. } = &self.surface.clients;
        let roles: Vec<TokenStream> = roles.iter().map(|rule| super::roles::rule(rule, uses)).collect();
        let environments: Vec<TokenStream> = match &self.surface.clients.kind {
            ClientKind::Alone(client) => vec![environment_facts(&client.facts, uses)],
            ClientKind::Environments(clients) => clients.iter().map(|client| environment_facts(&client.facts, uses)).collect(),
        };
        let schemes: Vec<TokenStream> = match &self.surface.clients.kind {
            ClientKind::Alone(client) => client.schemes.iter().map(|scheme| settings::scheme(scheme, uses)).collect(),
            ClientKind::Environments(_) => Vec::new(),
        };
        let servers = self.surface.clients.servers.iter().map(|server| &server.name);
        Item::from(quote! {
            static PORTAL: #portal = #portal {
                name: #name,
                servers: &[#(#servers),*],
                environments: &[#(#environments),*],
                error_codes: &[#(#error_codes),*],
                error_messages: &[#(#error_messages),*],
                accesses_exceeded: &[#(#accesses_exceeded),*],
                roles: &[#(#roles),*],
                schemes: &[#(#schemes),*],
            };
        })
    }

    /// The client of a description on its own.
    fn lone_client(&self, client: &LoneClient, uses: &mut Uses<'_>) -> Vec<Item> {
        let LoneClient { facts: _, unaddressed, takes_token, settings, schemes: _, token_words } = client;
        let mut members = vec![self.lone_builder(unaddressed, !settings.is_empty(), uses)];
        if *takes_token {
            let [access_token, grant] = uses.runtime([RuntimeItem::AccessToken, RuntimeItem::Grant]);
            let function = quote! {
                #[must_use]
                pub fn with_token(&self, token: #access_token) -> Self {
                    Self { binding: self.binding.client().binding(#grant::Token(token)) }
                }
            };
            members.push(Documented::new("The same client with an access token on each call.".to_owned(), function));
        }
        members.extend(self.group_accessors(None, Level::Session, &quote!(self.binding), uses));
        members.push(self.raw_request(&quote!(self.binding), uses));
        members.push(identity_replacement(&quote!(self.binding.client()), uses));
        let about = docs::paragraphs(["The client. It is cheap to clone.".to_owned(), docs::words(token_words)]);
        let name = ident(CLIENT);
        let [grant] = uses.runtime([RuntimeItem::Grant]);
        let mut items = vec![
            handle_type(about, &name, self.binding_field(Level::Session, true, uses)),
            Item::Impl { head: quote!(impl #name), members },
        ];
        items.extend(self.made_of_client(&name, &quote!(Self { binding: client.binding(#grant::None) }), uses));
        items.extend(self.client_builder(settings, uses));
        items.extend(self.server_names(uses));
        items
    }

    fn lone_builder(&self, unaddressed: &[(usize, String)], has_settings: bool, uses: &mut Uses<'_>) -> Documented {
        let [builder_type] = uses.runtime([RuntimeItem::Builder]);
        let about = match unaddressed {
            [] => "the server that the description names",
            [_] => "the server with this base address",
            _ => "the servers with these base addresses",
        };
        let arguments =
            unaddressed.iter().map(|(_, argument)| ident(argument)).map(|argument| quote!(#argument: impl Into<String>));
        let given = unaddressed.iter().map(|(index, argument)| self.addressed(*index, &ident(argument)));
        let given = quote!(#(#given)*);
        let own = ident(CLIENT_BUILDER);
        let (result, made) = match has_settings {
            true => (quote!(#own), quote!(#own(#builder_type::new(&PORTAL, 0) #given))),
            false => (quote!(#builder_type<Self>), quote!(#builder_type::new(&PORTAL, 0) #given)),
        };
        let function = quote! {
            pub fn builder(#(#arguments),*) -> #result {
                #made
            }
        };
        Documented::new(format!("Begins a client of {about}."), function)
    }

    /// The call that gives a builder the address of an API.
    fn addressed(&self, index: usize, argument: &Ident) -> TokenStream {
        match self.surface.clients.servers[index].name.as_str() {
            "" => quote!(.server(#argument)),
            name => {
                let (api, name) = (ident(API), ident(name));
                quote!(.server_for(#api::#name, #argument))
            }
        }
    }

    fn clients(&self, clients: &[EnvironmentClient], uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(CLIENT);
        // A portal without sessions has its groups on the client.
        let (field, mut members, runtime_client) = if self.surface.has_sessions() {
            let [client] = uses.runtime([RuntimeItem::Client]);
            (quote!(client: #client), self.sessions(None, uses), quote!(self.client))
        } else {
            let field = self.binding_field(Level::Session, true, uses);
            let mut members = self.group_accessors(None, Level::Session, &quote!(self.binding), uses);
            members.push(self.raw_request(&quote!(self.binding), uses));
            (field, members, quote!(self.binding.client()))
        };
        members.push(identity_replacement(&runtime_client, uses));
        let mut items = vec![handle_type("What the environments share. It is cheap to clone.".to_owned(), &name, field)];
        items.push(Item::Impl { head: quote!(impl #name), members });
        for (index, client) in clients.iter().enumerate() {
            items.extend(self.environment(index, client, uses));
        }
        items.extend(self.server_names(uses));
        if self.surface.has_sessions() {
            items.extend(self.customer_scope());
            items.extend(self.session(uses));
        }
        if let Some(bound) = &self.surface.bound {
            items.extend(self.bound(bound, uses));
        }
        items.extend(self.attended());
        items
    }

    fn environment(&self, index: usize, client: &EnvironmentClient, uses: &mut Uses<'_>) -> Vec<Item> {
        let type_ident = ident(&client.type_name);
        let about = format!("The {} environment. Dereferences to [`Client`].", client.facts.name);
        let docs = docs::paragraphs([about, docs::words(&client.token_words)]);
        let mut members = environment_builders(index, client, uses);
        let (has_sessions, registration) = (self.surface.has_sessions(), client.facts.registration.as_ref());
        let runtime_client = if has_sessions { quote!(self.client.client) } else { quote!(self.client.binding.client()) };
        let registrar = registration.map(|endpoint| registrar(endpoint, &runtime_client, uses));
        let client = if has_sessions {
            members.extend(self.sessions(Some(index), uses));
            quote!(Client { client })
        } else {
            members.extend(self.group_accessors(Some(index), Level::Session, &quote!(self.client.binding), uses));
            let [grant] = uses.runtime([RuntimeItem::Grant]);
            quote!(Client { binding: client.binding(#grant::None) })
        };
        members.extend(registrar);
        let mut items =
            vec![handle_type(docs, &type_ident, quote!(client: Client)), Item::Impl { head: quote!(impl #type_ident), members }];
        items.extend(self.made_of_client(&type_ident, &quote!(Self { client: #client }), uses));
        items.push(super::dereferences(&type_ident, &quote!(Client), &quote!(client)));
        items
    }

    fn bound(&self, bound: &BoundHeader, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(&bound.type_name);
        let docs = format!("A session that sends {} with every request.", code(&bound.header));
        let field = self.binding_field(Level::Bound, !self.surface.sticky.is_empty(), uses);
        let mut members = self.sticky_methods(&name, uses);
        members.extend(self.group_accessors(None, Level::Bound, &quote!(self.binding), uses));
        vec![handle_type(docs, &name, field), Item::Impl { head: quote!(impl #name), members }]
    }

    /// The binding that calls are made from. Without any group there, nothing uses it.
    pub(super) fn binding_field(&self, level: Level, is_used: bool, uses: &mut Uses<'_>) -> TokenStream {
        let [binding] = uses.runtime([RuntimeItem::Binding]);
        let groups = self.surface.groups.iter().filter(|group| group.level == level && !group.is_received_only());
        let features: BTreeSet<String> = groups.map(Group::feature_name).collect();
        let unused = (!is_used)
            .then(|| quote!(#[cfg_attr(not(any(#(feature = #features),*)), expect(dead_code, reason = "only groups use it"))]));
        quote!(#unused pub(crate) binding: #binding)
    }

    /// Methods that lead to groups, shared ones or those of one environment; `binding` is the field that a group is made with.
    pub(super) fn group_accessors(
        &self,
        environment: Option<usize>,
        level: Level,
        binding: &TokenStream,
        uses: &mut Uses<'_>,
    ) -> Vec<Documented> {
        let groups = self.surface.groups_of(environment).filter(|group| group.level == level && !group.is_received_only());
        groups.map(|group| self.group_accessor(group, binding, uses)).collect()
    }

    fn group_accessor(&self, group: &Group, binding: &TokenStream, uses: &mut Uses<'_>) -> Documented {
        let (module, path) = (ident(&group.accessor), self.group_path(group));
        let feature = group.feature_name();
        let about = self.docs_text(&group.docs, Environments::ALL, &super::groups::about_group(group));
        let arguments = group.argument.iter().map(|argument| (argument.name.as_str(), &argument.docs));
        let argument_words = self.arguments(arguments);
        let words = format!("{about}\n\n{argument_words}");
        let argument = group.argument.as_ref().map(|argument| {
            let (name, value) = (ident(&argument.name), self.borrowed(&argument.value, uses));
            quote!(, #name: #value)
        });
        let binding = match &group.argument {
            Some(argument) => {
                let (header, name) = (&argument.header, ident(&argument.name));
                let value = referred(&quote!(#name), Passing::of(&argument.value));
                quote!(#binding.with(#header, #value))
            }
            None => quote!(#binding.clone()),
        };
        let made = match group.shared.map(|shared| self.group_path(&self.surface.groups[shared])) {
            Some(shared) => quote!(#path { shared: #shared { binding: #binding } }),
            None => quote!(#path { binding: #binding }),
        };
        let function = quote! {
            #[cfg(feature = #feature)]
            #[must_use]
            pub fn #module(&self #argument) -> #path {
                #made
            }
        };
        Documented::new(docs::printable(words.trim_end()), function)
    }
}

fn environment_facts(
    EnvironmentFacts { name, servers, variables, token, sign_in, registration, certificate }: &EnvironmentFacts,
    uses: &mut Uses<'_>,
) -> TokenStream {
    let [facts, certificate_type] = uses.runtime([RuntimeItem::EnvironmentFacts, RuntimeItem::Certificate]);
    let token = match token {
        Some(TokenEndpoint { url, certificate, client }) => {
            let [endpoint, authentication] = uses.runtime([RuntimeItem::TokenEndpoint, RuntimeItem::ClientAuthentication]);
            let (wanted, proof) = (certificate_name(*certificate), proof_name(*client));
            quote!(Some(#endpoint { url: #url, certificate: #certificate_type::#wanted, client: #authentication::#proof }))
        }
        None => quote!(None),
    };
    let sign_in = sign_in_facts(sign_in.as_ref(), uses);
    let registration = endpoint_facts(registration.as_ref(), uses);
    let wanted = certificate_name(*certificate);
    let variables = variables.iter().map(|(name, default)| quote!((#name, #default)));
    quote!(#facts {
        name: #name,
        servers: &[#(#servers),*],
        variables: &[#(#variables),*],
        token: #token,
        sign_in: #sign_in,
        registration: #registration,
        client_certificate: #certificate_type::#wanted
    })
}

/// A type with one field, from which calls are made; it is cheap to clone.
pub(super) fn handle_type(docs: String, name: &Ident, field: TokenStream) -> Item {
    let definition = quote! {
        #[derive(Clone, Debug)]
        pub struct #name {
            #field,
        }
    };
    Item::documented(docs::printable(&docs), definition)
}

fn proof_name(client: ClientAuthentication) -> TokenStream {
    match client {
        ClientAuthentication::Body => quote!(Body),
        ClientAuthentication::Basic => quote!(Basic),
        ClientAuthentication::Certificate => quote!(Certificate),
    }
}

/// An endpoint outside the APIs, if there is one.
pub(super) fn endpoint_facts(endpoint: Option<&Endpoint>, uses: &mut Uses<'_>) -> TokenStream {
    let Some(Endpoint { url, certificate }) = endpoint else { return quote!(None) };
    let [endpoint, certificate_type] = uses.runtime([RuntimeItem::Endpoint, RuntimeItem::Certificate]);
    let wanted = certificate_name(*certificate);
    quote!(Some(#endpoint { url: #url, certificate: #certificate_type::#wanted }))
}

pub(super) fn certificate_name(certificate: Certificate) -> TokenStream {
    match certificate {
        Certificate::None => quote!(None),
        Certificate::Portal => quote!(Portal),
        Certificate::Qwac => quote!(Qwac),
    }
}
