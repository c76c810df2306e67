//! Ways to a session, what a customer can be asked to allow there, and the roles that operations need.

use indexmap::IndexMap;

use crate::naming::claims::{Claim, names};
use crate::naming::in_api;
use crate::naming::words::type_name;
use crate::operations::Api;
use crate::settings::{CustomerScope, Grant, PspRole, Roles, Session};

/// A way to a session.
#[derive(Debug)]
pub struct SessionPlan {
    /// Name of the method.
    pub method: String,
    /// The environment that has it; all if there is none.
    pub environment: Option<usize>,
    /// Where its token comes from.
    pub grant: SessionGrant,
    /// Words about it, of `portal.yaml`.
    pub docs: Option<String>,
}

/// Where the token of a session comes from.
#[derive(Debug)]
pub enum SessionGrant {
    /// The caller has it.
    Token,
    /// It is asked for with a scope that the caller completes.
    Scoped {
        /// Name of the argument.
        argument: String,
        /// The scope, with the argument in braces.
        scope: String,
    },
    /// A customer signs in.
    Customer {
        /// Parameters for the authorization endpoint, each with the name of the argument that says it.
        parameters: Vec<(String, String)>,
    },
    /// It is the application's own.
    Application {
        /// The word that picks among the alternatives of an operation's scopes.
        context: Option<String>,
    },
}

/// The PSD2 role that an operation needs, or all of an API do that are not named.
#[derive(Debug)]
pub struct RolePlan {
    /// Index of the API.
    pub api: usize,
    /// Id of the operation; empty for all of the API.
    pub operation: String,
    /// The role.
    pub role: PspRole,
}

/// A scope that a customer can be asked to allow.
#[derive(Debug)]
pub struct ScopePlan {
    /// Name of its variant.
    pub variant: String,
    /// The scope, with the name of what completes it in braces.
    pub scope: String,
    /// That name.
    pub argument: Option<String>,
}

pub(super) fn role_plans(apis: &[Api], roles: &Roles) -> Vec<RolePlan> {
    let of_apis = roles.apis.iter().map(|(api, role)| RolePlan { api: *api, operation: String::new(), role: *role });
    let operations = apis.iter().flat_map(|api| &api.operations);
    let of_operations = operations.filter_map(|operation| {
        let address = operation.address();
        let role = roles.operations.get(&in_api(apis, operation.api, &address)).or_else(|| roles.operations.get(&address))?;
        Some(RolePlan { api: operation.api, operation: operation.operation_id.clone().unwrap_or(address), role: *role })
    });
    of_apis.chain(of_operations).collect()
}

pub(super) fn scopes(scopes: &IndexMap<String, CustomerScope>) -> Vec<ScopePlan> {
    let claim = |name: &String| Claim { address: name.clone(), given: None, locked: None, candidates: vec![type_name(name)] };
    let variants = names([], &scopes.keys().map(claim).collect::<Vec<_>>()).into_iter();
    let plan = |(variant, CustomerScope { node: _, scope, argument }): (String, &CustomerScope)| ScopePlan {
        variant,
        scope: scope.clone(),
        argument: argument.clone(),
    };
    variants.zip(scopes.values()).map(plan).collect()
}

pub(super) fn session(
    Session { node: _, method, environment, grant, context, scope, parameters, docs }: &Session,
) -> SessionPlan {
    let grant = match (grant, scope) {
        (Grant::AccessToken, _) => SessionGrant::Token,
        (Grant::AuthorizationCode, _) => SessionGrant::Customer { parameters: parameters.clone() },
        (Grant::ClientCredentials, Some((argument, scope))) => {
            SessionGrant::Scoped { argument: argument.clone(), scope: scope.clone() }
        }
        (Grant::ClientCredentials, None) => {
            SessionGrant::Application { context: context.as_ref().map(|(_, context)| context.clone()) }
        }
    };
    SessionPlan { method: method.clone(), environment: *environment, grant, docs: docs.clone() }
}
