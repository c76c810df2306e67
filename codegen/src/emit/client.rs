//! The client, its environments, and the handle of the header that is said once.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::runtime_items::runtime;
use super::{Emit, docs, ident};
use crate::environments::Environments;
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

    pub(super) fn client(&self) -> TokenStream {
        let portal = self.portal();
        let clients = if self.settings.environments.is_empty() { self.lone_client() } else { self.clients() };
        quote!(#portal #clients)
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

    fn portal(&self) -> TokenStream {
        let name = self.title();
        let error_codes = &self.settings.error_codes;
        let environments: Vec<TokenStream> = if self.settings.environments.is_empty() {
            vec![self.environment_facts("server", 0, None)]
        } else {
            let all = self.settings.environments.iter().enumerate();
            all.map(|(index, (name, environment))| self.environment_facts(name, index, Some(environment))).collect()
        };
        quote! {
            static PORTAL: Portal = Portal {
                name: #name,
                environments: &[#(#environments),*],
                error_codes: &[#(#error_codes),*],
            };
        }
    }

    fn environment_facts(&self, name: &str, index: usize, environment: Option<&Environment>) -> TokenStream {
        let servers = self.apis.iter().map(|api| {
            let given = environment.and_then(|environment| environment.servers.get(&api.name));
            given.map(|(_, url)| url.as_str()).or(api.server(index)).unwrap_or_default()
        });
        let token = match environment.and_then(|environment| environment.token.as_ref()) {
            Some(endpoint) => {
                let (url, wanted) = (&endpoint.url, certificate(endpoint.certificate));
                quote!(Some(Endpoint { url: #url, certificate: #wanted }))
            }
            None => quote!(None),
        };
        let wanted = certificate(environment.map(|environment| environment.certificate).unwrap_or_default());
        quote!(EnvironmentFacts { name: #name, servers: &[#(#servers),*], token: #token, client_certificate: #wanted })
    }

    /// The client of a description on its own.
    fn lone_client(&self) -> TokenStream {
        let runtime = runtime();
        let builder = if self.has_server() {
            quote! {
                /// Begins a client of the server that the description names.
                pub fn builder() -> Builder<Self> {
                    Builder::new(&PORTAL, 0)
                }
            }
        } else {
            quote! {
                /// Begins a client of the server with this base address.
                pub fn builder(server: &str) -> Builder<Self> {
                    Builder::new(&PORTAL, 0).server(0, server)
                }
            }
        };
        let is_secured = self
            .apis
            .iter()
            .flat_map(|api| &api.operations)
            .any(|operation| operation.security.iter().any(|one| !one.token_scopes().is_empty()));
        let with_token = is_secured.then(|| {
            quote! {
                /// The same client with an access token on each call.
                #[must_use]
                pub fn with_token(&self, token: AccessToken) -> Self {
                    Self { binding: self.binding.client().binding(Grant::Token(token)) }
                }
            }
        });
        let groups = self.group_accessors(None, Level::Session, &quote!(self.binding));
        let binding = self.binding_field(Level::Session, is_secured);
        let words = docs::attributes(&docs::paragraphs(["The client. It is cheap to clone.".to_owned(), self.credentials(0)]));
        quote! {
            #words
            #[derive(Clone, Debug)]
            pub struct Client {
                #binding
            }
            impl Client {
                #builder
                #with_token
                #groups
            }
            impl FromClient for Client {
                fn from_client(client: #runtime::Client) -> Self {
                    Self { binding: client.binding(Grant::None) }
                }
            }
        }
    }

    /// Whether the description on its own says where its server is.
    pub(super) fn has_server(&self) -> bool {
        self.apis.iter().all(|api| api.servers.iter().flatten().any(|server| server.starts_with("http")))
    }

    /// What the descriptions of an environment say of how tokens are got, once what several say.
    fn credentials(&self, environment: usize) -> String {
        let mut distinct: Vec<Said> = Vec::new();
        let schemes = self.apis.iter().flat_map(|api| api.schemes(environment)).filter(|scheme| scheme.is_bearer());
        for said in schemes.filter_map(|scheme| scheme.description.as_ref()) {
            match distinct.iter_mut().find(|known| *known == said) {
                Some(known) => known.nodes.extend(&said.nodes),
                None => distinct.push(said.clone()),
            }
        }
        self.words(&distinct)
    }

    fn clients(&self) -> TokenStream {
        let runtime = runtime();
        // A portal without sessions has its groups on the client.
        let (field, methods) = if self.settings.sessions.is_empty() {
            (self.binding_field(Level::Session, false), self.group_accessors(None, Level::Session, &quote!(self.binding)))
        } else {
            (quote!(client: #runtime::Client), self.sessions(None))
        };
        let implementation = (!methods.is_empty()).then(|| quote!(impl Client { #methods }));
        let environments = self
            .settings
            .environments
            .iter()
            .enumerate()
            .map(|(index, (name, environment))| self.environment(index, name, environment));
        let session = (!self.settings.sessions.is_empty()).then(|| self.session());
        let bound = self.surface.bound.as_ref().map(|bound| self.bound(bound));
        quote! {
            /// What the environments share. It is cheap to clone.
            #[derive(Clone, Debug)]
            pub struct Client {
                #field
            }
            #implementation
            #(#environments)*
            #session
            #bound
        }
    }

    fn environment(&self, index: usize, name: &str, environment: &Environment) -> TokenStream {
        let runtime = runtime();
        let type_ident = ident(&type_name(name));
        let position = Literal::usize_unsuffixed(index);
        let about = format!("The {name} environment. Dereferences to [`Client`].");
        let docs = docs::attributes(&docs::paragraphs([about, self.credentials(index)]));
        let keys = environment.credentials.contains(&Credential::Keys);
        let identity = environment.credentials.contains(&Credential::Certificate);
        let mut arguments = Vec::new();
        let mut builder = quote!(Builder::new(&PORTAL, #position));
        if keys {
            arguments.push(quote!(keys: Keys));
            builder.extend(quote!(.keys(keys)));
        }
        if identity {
            arguments.push(quote!(identity: Identity));
            builder.extend(quote!(.identity(identity)));
        }
        let taken = match (keys, identity) {
            (true, true) => "the keys of an application and a client certificate",
            (true, false) => "the keys of an application",
            (false, true) => "a client certificate",
            (false, false) => "nothing but addresses",
        };
        let about = docs::attributes(&format!("Begins a client; it needs {taken}."));
        let (made, methods) = if self.settings.sessions.is_empty() {
            let groups = self.group_accessors(Some(index), Level::Session, &quote!(self.client.binding));
            (quote!(Client { binding: client.binding(Grant::None) }), groups)
        } else {
            (quote!(Client { client }), self.sessions(Some(index)))
        };
        quote! {
            #docs
            #[derive(Clone, Debug)]
            pub struct #type_ident {
                client: Client,
            }
            impl #type_ident {
                #about
                pub fn builder(#(#arguments),*) -> Builder<Self> {
                    #builder
                }
                #methods
            }
            impl FromClient for #type_ident {
                fn from_client(client: #runtime::Client) -> Self {
                    Self { client: #made }
                }
            }
            impl std::ops::Deref for #type_ident {
                type Target = Client;

                fn deref(&self) -> &Client {
                    &self.client
                }
            }
        }
    }

    fn bound(&self, bound: &BoundHeader) -> TokenStream {
        let name = ident(&bound.type_name);
        let words = docs::attributes(&format!("A session with its {} said.", code(&bound.header)));
        let groups = self.group_accessors(None, Level::Bound, &quote!(self.binding));
        let binding = self.binding_field(Level::Bound, false);
        quote! {
            #words
            #[derive(Clone, Debug)]
            pub struct #name {
                #binding
            }
            impl #name {
                #groups
            }
        }
    }

    /// What calls are made from. Without any group that hangs there, nothing uses it.
    pub(super) fn binding_field(&self, level: Level, is_used: bool) -> TokenStream {
        let groups = self.surface.groups.iter().filter(|group| group.level == level);
        let features: BTreeSet<String> = groups.map(|group| super::manifest::feature(&group.accessor)).collect();
        let unused = (!is_used)
            .then(|| quote!(#[cfg_attr(not(any(#(feature = #features),*)), expect(dead_code, reason = "only groups use it"))]));
        quote!(#unused pub(crate) binding: Binding)
    }

    /// Methods that lead to groups, shared ones or those of one environment; `binding` is the field that a group is made with.
    pub(super) fn group_accessors(&self, environment: Option<usize>, level: Level, binding: &TokenStream) -> TokenStream {
        let groups = self.surface.groups_of(environment).filter(|group| group.level == level);
        groups.map(|group| self.group_accessor(group, binding)).collect()
    }

    fn group_accessor(&self, group: &Group, binding: &TokenStream) -> TokenStream {
        let (module, path) = (ident(&group.accessor), self.group_path(group));
        let feature = super::manifest::feature(&group.accessor);
        let about = self.docs_text(&group.docs, Environments::ALL, &group.about());
        let argument_words = self.arguments(group.argument.iter().map(|argument| (argument.name.as_str(), &argument.docs)));
        let words = docs::attributes(format!("{about}\n\n{argument_words}").trim_end());
        let argument = group.argument.as_ref().map(|argument| {
            let (name, value) = (ident(&argument.name), self.borrowed_by_path(&argument.value));
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
        quote! {
            #words
            #[cfg(feature = #feature)]
            #[must_use]
            pub fn #module(&self #argument) -> #path {
                #made
            }
        }
    }
}

fn certificate(certificate: Certificate) -> TokenStream {
    match certificate {
        Certificate::None => quote!(Certificate::None),
        Certificate::Portal => quote!(Certificate::Portal),
        Certificate::Qwac => quote!(Certificate::Qwac),
    }
}
