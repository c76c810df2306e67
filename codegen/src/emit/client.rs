//! The client, its environments, and the handle of the header that is said once.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, Part, docs, ident, part};
use crate::environments::Environments;
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::naming::words::type_name;
use crate::settings::{Certificate, Credential, Environment};
use crate::surface::{BoundHeader, Group, Level};
use crate::types::Said;

impl Emit<'_> {
    pub(super) fn client_docs(&self) -> String {
        if self.settings.environments.is_empty() {
            "The client.".to_owned()
        } else {
            "The client, its environments, and the sessions in which operations are called.".to_owned()
        }
    }

    pub(super) fn client(&self) -> Vec<Part<'_>> {
        let portal = part(|uses| vec![self.portal(uses)]);
        let clients = if self.settings.environments.is_empty() {
            part(|uses| self.lone_client(uses))
        } else {
            part(|uses| self.clients(uses))
        };
        vec![portal, clients]
    }

    /// Types of the module that users find at the root of the package.
    pub(super) fn client_types(&self) -> Vec<String> {
        let mut names = vec!["Client".to_owned()];
        names.extend(self.settings.environments.keys().map(|name| type_name(name)));
        if !self.settings.sessions.is_empty() {
            names.push("Session".to_owned());
        }
        names.extend(self.surface.bound.as_ref().map(|bound| bound.type_name.clone()));
        names
    }

    fn portal(&self, uses: &mut Uses<'_>) -> Item {
        let [portal] = uses.runtime([RuntimeItem::Portal]);
        let name = self.title();
        let error_codes = &self.settings.error_codes;
        let environments: Vec<TokenStream> = if self.settings.environments.is_empty() {
            vec![self.environment_facts("server", 0, None, uses)]
        } else {
            let all = self.settings.environments.iter().enumerate();
            all.map(|(index, (name, environment))| self.environment_facts(name, index, Some(environment), uses)).collect()
        };
        Item::from(quote! {
            static PORTAL: #portal = #portal {
                name: #name,
                environments: &[#(#environments),*],
                error_codes: &[#(#error_codes),*],
            };
        })
    }

    fn environment_facts(&self, name: &str, index: usize, environment: Option<&Environment>, uses: &mut Uses<'_>) -> TokenStream {
        let [facts, certificate_type] = uses.runtime([RuntimeItem::EnvironmentFacts, RuntimeItem::Certificate]);
        let servers = self.apis.iter().map(|api| {
            let given = environment.and_then(|environment| environment.servers.get(&api.name));
            given.map(|(_, url)| url.as_str()).or(api.server(index)).unwrap_or_default()
        });
        let token = match environment.and_then(|environment| environment.token.as_ref()) {
            Some(endpoint) => {
                let [endpoint_type] = uses.runtime([RuntimeItem::Endpoint]);
                let (url, wanted) = (&endpoint.url, certificate(endpoint.certificate));
                quote!(Some(#endpoint_type { url: #url, certificate: #certificate_type::#wanted }))
            }
            None => quote!(None),
        };
        let wanted = certificate(environment.map(|environment| environment.certificate).unwrap_or_default());
        quote!(#facts {
            name: #name,
            servers: &[#(#servers),*],
            token: #token,
            client_certificate: #certificate_type::#wanted
        })
    }

    /// The client of a description on its own.
    fn lone_client(&self, uses: &mut Uses<'_>) -> Vec<Item> {
        let [builder_type] = uses.runtime([RuntimeItem::Builder]);
        let builder = if self.has_server() {
            let function = quote! {
                pub fn builder() -> #builder_type<Self> {
                    #builder_type::new(&PORTAL, 0)
                }
            };
            Documented::new("Begins a client of the server that the description names.".to_owned(), function)
        } else {
            let function = quote! {
                pub fn builder(server: &str) -> #builder_type<Self> {
                    #builder_type::new(&PORTAL, 0).server(0, server)
                }
            };
            Documented::new("Begins a client of the server with this base address.".to_owned(), function)
        };
        let mut members = vec![builder];
        let is_secured = self
            .apis
            .iter()
            .flat_map(|api| &api.operations)
            .any(|operation| operation.security.iter().any(|one| !one.token_scopes().is_empty()));
        if is_secured {
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
        let about = docs::paragraphs(["The client. It is cheap to clone.".to_owned(), self.credentials(0, uses)]);
        let name = ident("Client");
        let [grant] = uses.runtime([RuntimeItem::Grant]);
        vec![
            handle_type(about, &name, self.binding_field(Level::Session, is_secured, uses)),
            Item::Impl { head: quote!(impl #name), members },
            from_client(&name, &quote!(Self { binding: client.binding(#grant::None) }), uses),
        ]
    }

    /// Whether the description on its own says where its server is.
    pub(super) fn has_server(&self) -> bool {
        self.apis.iter().all(|api| api.servers.iter().flatten().any(|server| server.starts_with("http")))
    }

    /// What the descriptions of an environment say of how tokens are got, once what several say.
    fn credentials(&self, environment: usize, uses: &mut Uses<'_>) -> String {
        let mut distinct: Vec<Said> = Vec::new();
        let schemes = self.apis.iter().flat_map(|api| api.schemes(environment)).filter(|scheme| scheme.is_bearer());
        for said in schemes.filter_map(|scheme| scheme.description.as_ref()) {
            match distinct.iter_mut().find(|known| *known == said) {
                Some(known) => known.nodes.extend(&said.nodes),
                None => distinct.push(said.clone()),
            }
        }
        self.words(&distinct, uses)
    }

    fn clients(&self, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident("Client");
        // A portal without sessions has its groups on the client.
        let (field, members) = if self.settings.sessions.is_empty() {
            let field = self.binding_field(Level::Session, false, uses);
            (field, self.group_accessors(None, Level::Session, &quote!(self.binding), uses))
        } else {
            let [client] = uses.runtime([RuntimeItem::Client]);
            (quote!(client: #client), self.sessions(None, uses))
        };
        let mut items = vec![handle_type("What the environments share. It is cheap to clone.".to_owned(), &name, field)];
        items.extend((!members.is_empty()).then(|| Item::Impl { head: quote!(impl #name), members }));
        for (index, (name, environment)) in self.settings.environments.iter().enumerate() {
            items.extend(self.environment(index, name, environment, uses));
        }
        if !self.settings.sessions.is_empty() {
            items.extend(self.session(uses));
        }
        if let Some(bound) = &self.surface.bound {
            items.extend(self.bound(bound, uses));
        }
        items
    }

    fn environment(&self, index: usize, name: &str, environment: &Environment, uses: &mut Uses<'_>) -> Vec<Item> {
        let type_ident = ident(&type_name(name));
        let about = format!("The {name} environment. Dereferences to [`Client`].");
        let docs = docs::paragraphs([about, self.credentials(index, uses)]);
        let mut members = vec![self.environment_builder(index, environment, uses)];
        let client = if self.settings.sessions.is_empty() {
            members.extend(self.group_accessors(Some(index), Level::Session, &quote!(self.client.binding), uses));
            let [grant] = uses.runtime([RuntimeItem::Grant]);
            quote!(Client { binding: client.binding(#grant::None) })
        } else {
            members.extend(self.sessions(Some(index), uses));
            quote!(Client { client })
        };
        vec![
            handle_type(docs, &type_ident, quote!(client: Client)),
            Item::Impl { head: quote!(impl #type_ident), members },
            from_client(&type_ident, &quote!(Self { client: #client }), uses),
            super::dereferences(&type_ident, &quote!(Client), &quote!(client)),
        ]
    }

    fn environment_builder(&self, index: usize, environment: &Environment, uses: &mut Uses<'_>) -> Documented {
        let [builder_type] = uses.runtime([RuntimeItem::Builder]);
        let position = Literal::usize_unsuffixed(index);
        let has_keys = environment.credentials.contains(&Credential::Keys);
        let has_identity = environment.credentials.contains(&Credential::Certificate);
        let mut arguments = Vec::new();
        let mut builder = quote!(#builder_type::new(&PORTAL, #position));
        if has_keys {
            let [keys] = uses.runtime([RuntimeItem::Keys]);
            arguments.push(quote!(keys: #keys));
            builder.extend(quote!(.keys(keys)));
        }
        if has_identity {
            let [identity] = uses.runtime([RuntimeItem::Identity]);
            arguments.push(quote!(identity: #identity));
            builder.extend(quote!(.identity(identity)));
        }
        let taken = match (has_keys, has_identity) {
            (true, true) => "the keys of an application and a client certificate",
            (true, false) => "the keys of an application",
            (false, true) => "a client certificate",
            (false, false) => "nothing but addresses",
        };
        let function = quote! {
            pub fn builder(#(#arguments),*) -> #builder_type<Self> {
                #builder
            }
        };
        Documented::new(format!("Begins a client; it needs {taken}."), function)
    }

    fn bound(&self, bound: &BoundHeader, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(&bound.type_name);
        let docs = format!("A session with its {} said.", code(&bound.header));
        let field = self.binding_field(Level::Bound, false, uses);
        let members = self.group_accessors(None, Level::Bound, &quote!(self.binding), uses);
        vec![handle_type(docs, &name, field), Item::Impl { head: quote!(impl #name), members }]
    }

    /// What calls are made from. Without any group that hangs there, nothing uses it.
    pub(super) fn binding_field(&self, level: Level, is_used: bool, uses: &mut Uses<'_>) -> TokenStream {
        let [binding] = uses.runtime([RuntimeItem::Binding]);
        let groups = self.surface.groups.iter().filter(|group| group.level == level);
        let features: BTreeSet<String> = groups.map(|group| super::manifest::feature(&group.accessor)).collect();
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
        let groups = self.surface.groups_of(environment).filter(|group| group.level == level);
        groups.map(|group| self.group_accessor(group, binding, uses)).collect()
    }

    fn group_accessor(&self, group: &Group, binding: &TokenStream, uses: &mut Uses<'_>) -> Documented {
        let (module, path) = (ident(&group.accessor), self.group_path(group));
        let feature = super::manifest::feature(&group.accessor);
        let about = self.docs_text(&group.docs, Environments::ALL, &group.about(), uses);
        let arguments = group.argument.iter().map(|argument| (argument.name.as_str(), &argument.docs));
        let argument_words = self.arguments(arguments, uses);
        let words = format!("{about}\n\n{argument_words}");
        let argument = group.argument.as_ref().map(|argument| {
            let (name, value) = (ident(&argument.name), self.borrowed(&argument.value, uses));
            quote!(, #name: #value)
        });
        let binding = match &group.argument {
            Some(argument) => {
                let (header, name) = (&argument.header, ident(&argument.name));
                quote!(#binding.with(#header, &#name))
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

/// How a client is made of one of the runtime.
fn from_client(name: &Ident, made: &TokenStream, uses: &mut Uses<'_>) -> Item {
    let [from_client, client] = uses.runtime([RuntimeItem::FromClient, RuntimeItem::Client]);
    let function = quote! {
        fn from_client(client: #client) -> Self {
            #made
        }
    };
    Item::implementation(quote!(impl #from_client for #name), function)
}

fn certificate(certificate: Certificate) -> TokenStream {
    match certificate {
        Certificate::None => quote!(None),
        Certificate::Portal => quote!(Portal),
        Certificate::Qwac => quote!(Qwac),
    }
}
