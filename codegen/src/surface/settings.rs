//! What a builder can be told beside what every builder can: variables of the server, and credentials.

use super::members::lexical;
use super::methods::NOT_METHODS;
use super::schemes::ShownScheme;
use crate::naming::claims::{Claim, names};
use crate::naming::in_api;
use crate::naming::lock::Lock;
use crate::naming::spelling::{Spelling, value_names};
use crate::naming::words::{phrase, type_name};
use crate::operations::{Api, SchemeKind, ServerVariable};
use crate::types::Said;

/// The kind of the lines of setters in `names.lock`.
pub(super) const SETTER: &str = "setter";

/// Methods that every builder has.
const BUILDER_METHODS: [&str; 20] = [
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
    "response_timeout",
    "retries",
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
    /// What it is called by in `names.lock`.
    pub locked_at: String,
    /// The name of the variable or the scheme.
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

/// The setters of a builder where there are no environments.
pub(super) fn settings(apis: &[Api], schemes: &[ShownScheme], variables: &[&ServerVariable], lock: &Lock) -> Vec<BuilderSetting> {
    let of_variables = variables.iter().map(|variable| claim("variable", &variable.name, None));
    let of_schemes = schemes.iter().map(|shown| {
        let claim = claim(kind_word(&shown.kind), &shown.name, apis.get(shown.api).map(|api| api.name.as_str()));
        Claim { address: in_api(apis, shown.api, &claim.address), ..claim }
    });
    let locked = |claim: Claim| Claim { locked: lock.get(SETTER, &claim.address).map(str::to_owned), ..claim };
    let claims: Vec<Claim> = of_variables.chain(of_schemes).map(locked).collect();
    let names = names(BUILDER_METHODS.into_iter().chain(NOT_METHODS), &claims);
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
        (scheme.name.clone(), takes, scheme.docs.clone())
    });
    let all = variables.chain(schemes).zip(names).zip(claims);
    let setting =
        |(((wire, takes, docs), name), claim): (_, Claim)| BuilderSetting { name, locked_at: claim.address, wire, takes, docs };
    all.map(setting).collect()
}

/// A setter is named after what it sets; where that is not enough, with its kind, and with its API where several differ in it.
fn claim(kind: &str, name: &str, api: Option<&str>) -> Claim {
    let own = value_names(name);
    let apart = own.first().map(|plain| phrase([plain.as_str(), kind]));
    let of_api = own.first().zip(api).map(|(plain, api)| phrase([api, plain.as_str()]));
    let candidates = own.iter().take(1).cloned().chain(apart).chain(of_api).chain(own.iter().skip(1).cloned()).collect();
    Claim { address: format!("{kind} {name}"), candidates, ..Claim::default() }
}

fn kind_word(kind: &SchemeKind) -> &'static str {
    match kind {
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
