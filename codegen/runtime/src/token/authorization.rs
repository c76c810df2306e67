use std::borrow::Cow;

use super::{AccessToken, Grant, TokenKey};
use crate::error::Reason;

/// Sets of scopes; a token with all scopes of one set is valid for the operation.
type Alternatives = &'static [&'static [&'static str]];

/// How one call is authorised.
pub(crate) enum Authorization {
    None,
    /// The caller's token, and what the operation accepts.
    Given(AccessToken, Alternatives),
    /// A token to obtain, and what the operation accepts.
    Wanted(TokenKey, Alternatives),
}

impl Authorization {
    /// What the grant means for an operation that accepts these alternatives of scopes.
    pub(crate) fn of(grant: &Grant, alternatives: Alternatives) -> Result<Self, Reason> {
        Ok(match grant {
            Grant::None => Self::None,
            Grant::Token(token) => Self::Given(token.clone(), alternatives),
            Grant::Scoped(scope) => Self::Wanted(TokenKey::Scoped(scope.clone()), alternatives),
            Grant::Customer(session) => Self::Wanted(TokenKey::Customer(*session), alternatives),
            Grant::Application { context } => Self::Wanted(TokenKey::application(scopes(alternatives, *context)?), alternatives),
        })
    }

    /// What the grant means for a request that the description does not have. Tokens of the application are for scopes that the caller says.
    pub(crate) fn with_scopes(grant: &Grant, said: Option<&'static [&'static str]>) -> Result<Self, Reason> {
        let Grant::Application { context } = grant else { return Self::of(grant, &[]) };
        let scopes = match (said, context) {
            (None, Some(_)) => return Err(Reason::NoScopes),
            (Some(scopes), Some(context)) if !scopes.contains(context) => return Err(Reason::OtherContext(context)),
            (said, _) => said.unwrap_or_default(),
        };
        Ok(Self::Wanted(TokenKey::application(scopes), &[]))
    }

    /// The scopes of the token, if the runtime knows them.
    pub(crate) fn scope(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Given(_, alternatives) | Self::Wanted(TokenKey::Customer(_), alternatives) => {
                only(alternatives).map(Cow::Owned)
            }
            Self::Wanted(key, _) => Some(key.scope()).filter(|scope| !scope.is_empty()),
            Self::None => None,
        }
    }
}

/// The scopes of an operation that accepts one set only: a token that is valid for it has these. Where one has a placeholder, as
/// in `basket:<ID>`, the scopes of the token are not known.
fn only(alternatives: Alternatives) -> Option<String> {
    match alternatives {
        [scopes] if !scopes.is_empty() && !scopes.iter().any(|scope| scope.contains('<')) => Some(scopes.join(" ")),
        _ => None,
    }
}

/// The alternative that has the context as a scope; without a context, the first.
fn scopes(alternatives: Alternatives, context: Option<&'static str>) -> Result<&'static [&'static str], Reason> {
    let Some(first) = alternatives.first() else {
        return Ok(&[]);
    };
    let Some(context) = context else {
        return Ok(first);
    };
    let meant = alternatives.iter().find(|scopes| scopes.contains(&context));
    meant.copied().ok_or(Reason::NoScopeFor(context))
}
