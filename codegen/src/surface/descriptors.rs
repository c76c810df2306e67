//! Descriptors of operations for the runtime.

use super::{Case, ClientKind, Method, Plan, SentBody, cases, role, servers};
use crate::environments::Environments;
use crate::operations::{Location, Operation, Parameter, Security, Style, is_range, sent_path};
use crate::settings::{HeaderRole, Settings};
use crate::types::{Stated, Type};

/// The static description of an operation that the runtime works from.
#[derive(Clone, Debug)]
pub struct Descriptor {
    /// Name of the static.
    pub name: String,
    /// The name of the operation in errors and logs.
    pub id: String,
    /// Upper-case method.
    pub method: String,
    /// Index of its server: that of its API, or its own.
    pub api: usize,
    /// Path template below the base path.
    pub path: String,
    /// Parameters, in the order of the description.
    pub parameters: Vec<ParameterRule>,
    /// Whether a body is sent.
    pub body: BodyRule,
    /// Alternatives of scopes for a token: one entry for all environments where they agree, else one for each.
    pub scopes: Vec<Vec<Vec<String>>>,
    /// Alternatives of credentials, each the indices of security schemes that go together.
    pub security: Vec<Vec<usize>>,
    /// The cases of success.
    pub success: Vec<Case>,
}

/// Whether a body is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyRule {
    /// Never.
    None,
    /// Always.
    Required,
    /// Where the caller gives one.
    Optional,
}

/// A parameter, as the runtime is told of it.
#[derive(Clone, Debug)]
pub struct ParameterRule {
    /// Name on the wire.
    pub name: String,
    /// Where it is sent.
    pub location: Location,
    /// Whether a request needs it, which is said where its location leaves that open.
    pub required: bool,
    /// Who gives it, where that is not the caller.
    pub role: Option<Role>,
    /// How its value is spelt, and whether items and members are spelt apart, where that is not the usual way of its location.
    pub style: Option<(Style, bool)>,
    /// Whether reserved characters go as they are.
    pub allow_reserved: bool,
    /// Type of its value.
    pub value: Type,
    /// What is stated of its value beyond that.
    pub facts: Vec<Stated>,
    /// Whether its value goes as a JSON text.
    pub is_json: bool,
    /// Where it exists.
    pub environments: Environments,
}

/// The role of a header, where the runtime has to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// New on each call, or the caller's.
    RequestId,
    /// Said once, on a handle.
    Client,
    /// About the customer.
    Psu,
    /// That the customer is there.
    Presence,
    /// The consent that a call stands under.
    Consent,
    /// The scope that the token was asked for.
    Scope,
    /// Once sent, sent the same through a flow.
    Sticky,
}

impl Method {
    /// Whether the description leaves the media type of the body open.
    pub fn leaves_content_type(&self) -> bool {
        self.body().into_iter().flat_map(SentBody::contents).any(|content| is_range(&content.media_type))
    }

    /// Whether there are several media types, of which a caller may say which are welcome.
    pub fn offers_accept(&self) -> bool {
        let contents = self.descriptor.success.iter().filter_map(|case| case.content.as_ref());
        let mut media_types = contents.map(|content| &content.media_type);
        let first = media_types.next();
        media_types.any(|other| Some(other) != first)
    }
}

impl Plan<'_> {
    pub(super) fn descriptor(&self, operation: &Operation, name: String) -> Descriptor {
        let body = match &operation.body {
            None => BodyRule::None,
            Some(body) if body.required => BodyRule::Required,
            Some(_) => BodyRule::Optional,
        };
        Descriptor {
            name,
            id: operation.operation_id.clone().unwrap_or_else(|| operation.address()),
            method: operation.method.clone(),
            api: servers::index(self.apis, &self.surface.clients.own_servers, operation),
            path: sent_path(&operation.path),
            parameters: operation.parameters.iter().map(|parameter| rule(parameter, self.settings)).collect(),
            body,
            scopes: scopes(&operation.security),
            security: self.security(operation),
            success: cases(operation, true),
        }
    }
}

impl Plan<'_> {
    /// What opens an operation of a description alone, of what its client can show.
    fn security(&self, operation: &Operation) -> Vec<Vec<usize>> {
        if let ClientKind::Environments(_) = self.surface.clients.kind {
            return Vec::new();
        }
        let index = |name: &str| self.schemes.iter().position(|shown| shown.is(operation.api, name));
        let alternatives = operation.security.iter().flat_map(|security| &security.alternatives);
        alternatives.map(|requirement| requirement.schemes.iter().filter_map(|scheme| index(&scheme.name)).collect()).collect()
    }
}

fn rule(parameter: &Parameter, settings: &Settings) -> ParameterRule {
    let Parameter {
        node: _,
        described_by: _,
        name,
        location,
        style: _,
        explode: _,
        allow_reserved,
        required,
        is_json,
        value,
        docs,
        environments,
    } = parameter;
    ParameterRule {
        name: name.clone(),
        location: *location,
        required: *required && *location != Location::Path,
        role: special_role(&role(parameter, settings)),
        style: unusual_style(parameter),
        allow_reserved: *allow_reserved,
        value: value.clone(),
        facts: docs.facts.clone(),
        is_json: *is_json,
        environments: *environments,
    }
}

fn special_role(role: &HeaderRole) -> Option<Role> {
    match role {
        HeaderRole::RequestId => Some(Role::RequestId),
        HeaderRole::Client(_) => Some(Role::Client),
        HeaderRole::Psu => Some(Role::Psu),
        HeaderRole::Presence => Some(Role::Presence),
        HeaderRole::Consent => Some(Role::Consent),
        HeaderRole::Scope => Some(Role::Scope),
        HeaderRole::Sticky => Some(Role::Sticky),
        HeaderRole::Plain => None,
    }
}

fn unusual_style(parameter: &Parameter) -> Option<(Style, bool)> {
    let usual = match parameter.location {
        Location::Path | Location::Header => (Style::Simple, false),
        Location::Query | Location::Cookie => (Style::Form, true),
    };
    let style = (parameter.style, parameter.explode);
    (style != usual).then_some(style)
}

/// The scopes of each environment; one entry serves all where they agree.
fn scopes(security: &[Security]) -> Vec<Vec<Vec<String>>> {
    let mut scopes: Vec<_> = security.iter().map(Security::token_scopes).collect();
    if scopes.windows(2).all(|pair| pair[0] == pair[1]) {
        scopes.truncate(1);
    }
    let owned = |scopes: Vec<&str>| scopes.into_iter().map(str::to_owned).collect();
    scopes.into_iter().map(|alternatives| alternatives.into_iter().map(owned).collect()).collect()
}
