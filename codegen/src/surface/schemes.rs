//! The security schemes that a client can show something for, where there are no environments.

use crate::operations::{Api, Location, SchemeKind, SecurityScheme};
use crate::types::Said;

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

/// A security scheme, of one API or of several that have the same: what is said for it is shown to each.
pub(super) struct ShownScheme {
    /// Its name in requirements.
    pub name: String,
    /// Its kind.
    pub kind: SchemeKind,
    /// What is said of it.
    pub docs: Vec<Said>,
    /// Where its credential goes.
    pub place: Scheme,
    /// The first API that has it.
    pub api: usize,
    apis: Vec<usize>,
}

impl ShownScheme {
    /// Whether it is the one of an API that has this name.
    pub(super) fn is(&self, api: usize, name: &str) -> bool {
        self.name == name && self.apis.contains(&api)
    }

    fn is_same(&self, scheme: &SecurityScheme, place: &Scheme) -> bool {
        let takes_same = std::mem::discriminant(&self.kind) == std::mem::discriminant(&scheme.kind);
        self.name == scheme.name && self.place == *place && takes_same
    }
}

/// The security schemes that a client can show something for, each once.
pub(super) fn shown(apis: &[Api]) -> Vec<ShownScheme> {
    let mut shown: Vec<ShownScheme> = Vec::new();
    let all = apis.iter().enumerate().flat_map(|(at, api)| api.schemes(0).iter().map(move |scheme| (at, scheme)));
    for (at, scheme) in all {
        let Some(place) = place(&scheme.kind) else { continue };
        let docs = scheme.description.clone();
        match shown.iter_mut().find(|known| known.is_same(scheme, &place)) {
            Some(known) => {
                known.apis.push(at);
                known.docs.extend(docs.filter(|said| !known.docs.contains(said)));
            }
            None => shown.push(ShownScheme {
                name: scheme.name.clone(),
                kind: scheme.kind.clone(),
                docs: docs.into_iter().collect(),
                place,
                api: at,
                apis: vec![at],
            }),
        }
    }
    shown
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
