//! Security schemes: the credential of a caller, and where it is sent. Read from the shape that all dialects are lowered to.

use super::Location;
use crate::source::{Node, NodeId};
use crate::types::Said;

/// A security scheme of a description.
#[derive(Clone, Debug)]
pub struct SecurityScheme {
    /// The security scheme object.
    pub node: NodeId,
    /// Its name in requirements.
    pub name: String,
    /// The words of the description: how its credentials are got.
    pub description: Option<Said>,
    /// Its kind.
    pub kind: SchemeKind,
}

impl PartialEq for SecurityScheme {
    /// Compares kinds and words, wherever they stand.
    fn eq(&self, other: &Self) -> bool {
        let Self { node: _, name, description, kind } = self;
        (name, description, kind) == (&other.name, &other.description, &other.kind)
    }
}

/// Kinds of security schemes.
#[derive(Clone, Debug, PartialEq)]
pub enum SchemeKind {
    /// `apiKey`: a value of its own.
    ApiKey {
        /// Where it is sent.
        location: Location,
        /// The parameter, header or cookie.
        name: String,
    },
    /// `http` with `basic`: a name and a password.
    Basic,
    /// `http` with `bearer`: a token.
    Bearer {
        /// How the token is made up, for people.
        format: Option<String>,
    },
    /// `oauth2`: a token.
    OAuth2 {
        /// The ways to one.
        flows: Vec<Flow>,
    },
    /// `openIdConnect`: a token.
    OpenIdConnect {
        /// Where the ways to one are described.
        url: Option<String>,
    },
    /// `mutualTLS`: a client certificate.
    MutualTls,
    /// Another `type`, or one that lacks what it needs: the type as written.
    Unknown(String),
    /// Another scheme of `http`, as written.
    Http(String),
}

/// A way to a token.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Its grant.
    pub grant: FlowGrant,
    /// `authorizationUrl`.
    pub authorization_url: Option<String>,
    /// `tokenUrl`.
    pub token_url: Option<String>,
    /// `refreshUrl`.
    pub refresh_url: Option<String>,
    /// The scopes that a token may have, each with words about it.
    pub scopes: Vec<(String, Option<Said>)>,
}

/// Grants of OAuth 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowGrant {
    /// `implicit`.
    Implicit,
    /// `password`.
    Password,
    /// `clientCredentials`.
    ClientCredentials,
    /// `authorizationCode`.
    AuthorizationCode,
}

const GRANTS: [(&str, FlowGrant); 4] = [
    ("implicit", FlowGrant::Implicit),
    ("password", FlowGrant::Password),
    ("clientCredentials", FlowGrant::ClientCredentials),
    ("authorizationCode", FlowGrant::AuthorizationCode),
];

impl SecurityScheme {
    /// A scheme by its name.
    pub(super) fn read(name: &str, node: &Node) -> Self {
        let description = node.get("description").and_then(Said::by);
        Self { node: node.id, name: name.to_owned(), description, kind: kind(node) }
    }

    /// Whether what it wants is known, and no token.
    pub fn is_no_token(&self) -> bool {
        matches!(self.kind, SchemeKind::ApiKey { .. } | SchemeKind::Basic | SchemeKind::MutualTls | SchemeKind::Http(_))
    }

    /// Whether what it wants is a bearer token: it is sent for all kinds of OAuth.
    pub fn is_bearer(&self) -> bool {
        matches!(self.kind, SchemeKind::Bearer { .. } | SchemeKind::OAuth2 { .. } | SchemeKind::OpenIdConnect { .. })
    }
}

impl SchemeKind {
    /// The `type` that it has in a description.
    pub(super) fn type_name(&self) -> &str {
        match self {
            Self::ApiKey { .. } => "apiKey",
            Self::Basic | Self::Bearer { .. } | Self::Http(_) => "http",
            Self::OAuth2 { .. } => "oauth2",
            Self::OpenIdConnect { .. } => "openIdConnect",
            Self::MutualTls => "mutualTLS",
            Self::Unknown(name) => name,
        }
    }
}

fn kind(node: &Node) -> SchemeKind {
    let name = node.get("type").and_then(Node::as_str).unwrap_or_default();
    match name {
        "apiKey" => api_key(node).unwrap_or_else(|| SchemeKind::Unknown(name.to_owned())),
        "http" => http(node),
        "oauth2" => SchemeKind::OAuth2 { flows: flows(node) },
        "openIdConnect" => SchemeKind::OpenIdConnect { url: text(node, "openIdConnectUrl") },
        "mutualTLS" => SchemeKind::MutualTls,
        other => SchemeKind::Unknown(other.to_owned()),
    }
}

fn api_key(node: &Node) -> Option<SchemeKind> {
    let location = match node.get("in")?.as_str()? {
        "query" => Location::Query,
        "header" => Location::Header,
        "cookie" => Location::Cookie,
        _ => return None,
    };
    Some(SchemeKind::ApiKey { location, name: text(node, "name")? })
}

/// Names of HTTP authentication schemes are the same in any case.
fn http(node: &Node) -> SchemeKind {
    let scheme = text(node, "scheme").unwrap_or_default();
    match scheme.to_ascii_lowercase().as_str() {
        "basic" => SchemeKind::Basic,
        "bearer" => SchemeKind::Bearer { format: text(node, "bearerFormat") },
        _ => SchemeKind::Http(scheme),
    }
}

fn flows(node: &Node) -> Vec<Flow> {
    let flow = |(key, flow): (&str, &Node)| {
        let (_, grant) = GRANTS.iter().find(|(known, _)| *known == key)?;
        let scopes = flow.get("scopes").into_iter().flat_map(Node::members);
        Some(Flow {
            grant: *grant,
            authorization_url: text(flow, "authorizationUrl"),
            token_url: text(flow, "tokenUrl"),
            refresh_url: text(flow, "refreshUrl"),
            scopes: scopes.map(|(scope, words)| (scope.to_owned(), Said::by(words))).collect(),
        })
    };
    node.get("flows").into_iter().flat_map(Node::members).filter_map(flow).collect()
}

fn text(node: &Node, key: &str) -> Option<String> {
    node.get(key)?.as_text().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Flow, FlowGrant, Location, SchemeKind, SecurityScheme};
    use crate::diagnostics::Diagnostics;
    use crate::dialect;
    use crate::source::{Node, Remarks, Sources};

    /// The kinds of the schemes of a description, by name.
    fn kinds(description: &str) -> Vec<(String, SchemeKind)> {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let read = sources.read("api.yaml", description.as_bytes().to_vec(), &mut diagnostics);
        let lowered = read.and_then(|root| dialect::lower(root, &mut sources, &mut diagnostics, &mut Remarks::default()));
        assert_eq!(diagnostics.finish(), []);
        let schemes = lowered.as_ref().and_then(|root| root.pointer("/components/securitySchemes"));
        let schemes = schemes.into_iter().flat_map(Node::members).map(|(name, node)| SecurityScheme::read(name, node));
        schemes.map(|scheme| (scheme.name, scheme.kind)).collect()
    }

    #[test]
    fn both_dialects_describe_the_same_schemes() {
        let swagger = kinds(
            "
swagger: '2.0'
info: { title: A, version: '1' }
paths: {}
securityDefinitions:
  key: { type: apiKey, in: header, name: X-Key }
  person: { type: basic }
  token: { type: oauth2, flow: accessCode, authorizationUrl: 'https://a.example', tokenUrl: 'https://t.example', scopes: { a: A. } }
",
        );
        let openapi = kinds(
            "
openapi: 3.0.3
info: { title: A, version: '1' }
paths: {}
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    person: { type: http, scheme: Basic }
    token:
      type: oauth2
      flows: { authorizationCode: { authorizationUrl: 'https://a.example', tokenUrl: 'https://t.example', scopes: { a: A. } } }
",
        );
        assert_eq!(swagger, openapi);
        let [(_, key), (_, person), (_, SchemeKind::OAuth2 { flows })] = openapi.as_slice() else { panic!("{openapi:?}") };
        assert_eq!(*key, SchemeKind::ApiKey { location: Location::Header, name: "X-Key".to_owned() });
        assert_eq!(*person, SchemeKind::Basic);
        let [Flow { grant: FlowGrant::AuthorizationCode, authorization_url, token_url, refresh_url: None, scopes }] =
            flows.as_slice()
        else {
            panic!("{flows:?}")
        };
        assert_eq!([authorization_url, token_url].map(Option::as_deref), [Some("https://a.example"), Some("https://t.example")]);
        assert_eq!(scopes.iter().map(|(scope, _)| scope.as_str()).collect::<Vec<_>>(), ["a"]);
    }

    #[test]
    fn what_a_scheme_lacks_makes_it_unknown_and_other_schemes_of_http_keep_their_name() {
        let found = kinds(
            "
openapi: 3.0.3
info: { title: A, version: '1' }
paths: {}
components:
  securitySchemes:
    nowhere: { type: apiKey, name: X-Key }
    digest: { type: http, scheme: Digest }
    jwt: { type: http, scheme: bearer, bearerFormat: JWT }
",
        );
        let [(_, nowhere), (_, digest), (_, jwt)] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(*nowhere, SchemeKind::Unknown("apiKey".to_owned()));
        assert_eq!(*digest, SchemeKind::Http("Digest".to_owned()));
        assert_eq!(*jwt, SchemeKind::Bearer { format: Some("JWT".to_owned()) });
    }
}
