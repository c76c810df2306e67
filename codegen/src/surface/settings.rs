//! What a builder can be told beside what every builder can: variables of the server, and credentials.

use super::members::lexical;
use super::methods::NOT_METHODS;
use crate::naming::claims::{Claim, names};
use crate::naming::lock::Lock;
use crate::naming::spelling::{Spelling, value_names};
use crate::naming::words::{phrase, type_name};
use crate::operations::{Api, Location, SchemeKind, SecurityScheme, ServerVariable};
use crate::types::Said;

/// Methods that every builder has.
const BUILDER_METHODS: [&str; 18] = [
    "keys",
    "identity",
    "server",
    "server_for",
    "variable",
    "credential",
    "header",
    "token_endpoint",
    "origin",
    "timeout",
    "connect_timeout",
    "body_limit",
    "proxy",
    "root_certificate",
    "user_agent",
    "transport",
    "layer",
    "build",
];

/// A setter of the builder.
#[derive(Debug)]
pub struct BuilderSetting {
    /// Its name.
    pub name: String,
    /// Its `operationId`.
    pub wire: String,
    /// What it takes.
    pub takes: Taken,
    /// What the description says of it.
    pub docs: Vec<Said>,
}

/// What a setter of the builder takes.
#[derive(Debug)]
pub enum Taken {
    /// The value of a variable, and what it is otherwise.
    Text(String),
    /// One of the values of a variable, and what it is otherwise.
    Choice(VariableChoice, String),
    /// A key for the scheme with this index.
    Key(usize),
    /// A name and a password.
    Password(usize),
    /// A token.
    Token(usize),
}

/// A variable that has one of several values.
#[derive(Debug)]
pub struct VariableChoice {
    /// Name of its type.
    pub type_name: String,
    /// Names of variants, and their values.
    pub variants: Vec<(String, String)>,
}

/// Where a credential goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// In a header of its own.
    Header(String),
    /// In the query.
    Query(String),
    /// In a cookie.
    Cookie(String),
    /// In the `Authorization` header.
    Authorization,
}

/// The security schemes that a client can show something for.
pub(super) fn shown(api: &Api) -> impl Iterator<Item = (&SecurityScheme, Scheme)> {
    api.schemes(0).iter().filter_map(|scheme| Some((scheme, place(&scheme.kind)?)))
}

fn place(kind: &SchemeKind) -> Option<Scheme> {
    Some(match kind {
        SchemeKind::ApiKey { location: Location::Query, name } => Scheme::Query(name.clone()),
        SchemeKind::ApiKey { location: Location::Cookie, name } => Scheme::Cookie(name.clone()),
        SchemeKind::ApiKey { location: Location::Header | Location::Path, name } => Scheme::Header(name.clone()),
        SchemeKind::Basic | SchemeKind::Bearer { .. } | SchemeKind::OAuth2 { .. } | SchemeKind::OpenIdConnect { .. } => {
            Scheme::Authorization
        }
        SchemeKind::MutualTls | SchemeKind::Unknown(_) | SchemeKind::Http(_) => return None,
    })
}

/// The setters for the API of a description on its own.
pub(super) fn settings(api: &Api, variables: &[&ServerVariable], lock: &Lock) -> Vec<BuilderSetting> {
    let schemes: Vec<&SecurityScheme> = shown(api).map(|(scheme, _)| scheme).collect();
    let named = variables.iter().map(|variable| ("variable", variable.name.as_str()));
    let named: Vec<(&str, &str)> = named.chain(schemes.iter().map(|scheme| (kind_word(scheme), scheme.name.as_str()))).collect();
    let names = names(BUILDER_METHODS.into_iter().chain(NOT_METHODS), &named.iter().map(claim).collect::<Vec<_>>());
    let variables = variables.iter().zip(choice_names(variables)).map(|(variable, type_name)| {
        let ServerVariable { name, default, values } = variable;
        let takes = match values.is_empty() {
            true => Taken::Text(default.clone()),
            false => Taken::Choice(VariableChoice { variants: variants(values, lock), type_name }, default.clone()),
        };
        (name.clone(), takes, Vec::new())
    });
    let schemes = schemes.iter().enumerate().map(|(index, scheme)| {
        let takes = match scheme.kind {
            SchemeKind::ApiKey { .. } => Taken::Key(index),
            SchemeKind::Basic => Taken::Password(index),
            _ => Taken::Token(index),
        };
        (scheme.name.clone(), takes, scheme.description.clone().into_iter().collect())
    });
    let all = variables.chain(schemes).zip(names);
    all.map(|((wire, takes, docs), name)| BuilderSetting { name, wire, takes, docs }).collect()
}

fn claim((kind, name): &(&str, &str)) -> Claim {
    let own = value_names(name);
    let apart = own.first().map(|plain| phrase([plain.as_str(), *kind]));
    let candidates = own.iter().take(1).cloned().chain(apart).chain(own.iter().skip(1).cloned()).collect();
    Claim { address: format!("{kind} {name}"), candidates, ..Claim::default() }
}

fn kind_word(scheme: &SecurityScheme) -> &'static str {
    match scheme.kind {
        SchemeKind::ApiKey { .. } => "key",
        SchemeKind::Basic => "password",
        _ => "token",
    }
}

/// Names of the types of variables, which no other type at the root begins like.
fn choice_names(variables: &[&ServerVariable]) -> Vec<String> {
    let claim = |variable: &&ServerVariable| {
        let word = type_name(&format!("server {}", variable.name));
        let candidates = vec![word.clone(), format!("{word}Value")];
        Claim { address: variable.name.clone(), candidates, ..Claim::default() }
    };
    names([], &variables.iter().map(claim).collect::<Vec<_>>())
}

fn variants(values: &[String], lock: &Lock) -> Vec<(String, String)> {
    let mut distinct: Vec<&str> = Vec::new();
    for value in values {
        if !distinct.contains(&value.as_str()) {
            distinct.push(value);
        }
    }
    let names = lexical("variable", "", &distinct, &["Self"], Spelling::Variants, lock);
    names.into_iter().zip(distinct).map(|(name, value)| (name, value.to_owned())).collect()
}
